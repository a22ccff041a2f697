import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { type CasesBrought, importCases } from '#kernel/import/cases.ts'
import { type CaseMap, MapFault, readMap } from '#kernel/import/map.ts'
import { type RowFaults, refusedSheet, sayRefusal } from '#kernel/import/refused-sheet.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { ReadSheet } from '#kernel/sheet/read-sheet.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import type { House } from '#server/assemble.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { openProgress } from './progress.ts'

type Log = (line: string) => void

export interface ListOptions {
  readonly county?: string
  readonly map?: string
  /** Walks the whole way and writes nothing. */
  readonly dryRun?: boolean
  /** People: files there are corrected where the list says otherwise. */
  readonly correct?: boolean
  /** People: the village of rows that name none. */
  readonly place?: string
  /** Where the workbook of the refused rows goes. */
  readonly refused?: string
}

/** Brings an older list of cases in and tells what became of its rows. @throws StartRefusal where nothing could be begun */
export async function bringCases(
  house: House,
  county: string,
  file: string,
  options: ListOptions,
  log: Log,
): Promise<void> {
  if (!options.map)
    throw new StartRefusal('import-map', 'Which column says what? Name the map of the list with --map MAP.yaml.')
  const progress = openProgress(log, 'things')
  const began = Date.now()
  let map: CaseMap
  let brought: CasesBrought
  try {
    map = readMap(resolve(options.map), house.programmes)
    const programme = house.programmes.find(({ id }) => id === map.programme)
    if (!programme) throw new MapFault(`There is no programme ${map.programme}.`)
    brought = await importCases({
      ...house,
      ...options,
      programme,
      book: await house.keeper.getBook(county),
      map,
      sheets: getSheets(file),
      now: new Date(),
      progress: (done, total) => progress.tell('导入 / rows', done, total),
    })
  } catch (error) {
    throw error instanceof MapFault ? new StartRefusal('import-map', error.message) : error
  } finally {
    progress.end()
  }
  const { rows, added, corrected, same, refused, leftOut, notTaken } = brought
  log(
    `${options.dryRun ? '试导入（未写入） / dry run, nothing written: ' : ''}共 ${rows} 行，新增 ${added}，更正 ${corrected}，未变 ${same}，未导入 ${refused.length}；${seconds(began)} 秒 / ${rows} rows, ${added} added, ${corrected} corrected, ${same} unchanged, ${refused.length} refused, ${seconds(began)} s`,
  )
  for (const [field, count] of leftOut)
    log(
      `  ${map.form[field]?.words.zh}：${count} 格看不出，已略去 / ${map.form[field]?.words.en}: ${count} cells left out`,
    )
  if (notTaken.length > 0)
    log(`  未用到的列 / columns not taken: ${notTaken.map(({ head, filled }) => `${head} (${filled})`).join('、')}`)
  tellRefused(brought, refusedPath(file, options), log)
}

export const seconds = (began: number): string => ((Date.now() - began) / 1000).toFixed(1)

/** All sheets of a file. @throws StartRefusal where it cannot be read */
export function getSheets(file: string): readonly ReadSheet[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new StartRefusal('import-missing', `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  const sheets = readSheets(bytes)
  if (isRefusal(sheets)) throw new StartRefusal('import-form', `${file}: ${sayRefusal(sheets).why.en}.`)
  return sheets
}

export const refusedPath = (file: string, { refused }: ListOptions): string =>
  resolve(refused ?? join(dirname(file), `${basename(file, extname(file))}.refused.xlsx`))

/** Counts refused rows by reason and writes the workbook in which each says why. It holds what the file held: for its owner only. */
export function tellRefused({ sheet, heads, refused }: RowFaults, path: string, log: Log): void {
  if (refused.length === 0) return
  const reasons = Map.groupBy(
    refused.flatMap(({ faults }) => faults),
    ({ refusal }) => refusal.refused,
  )
  for (const [, faults] of [...reasons].sort(([, a], [, b]) => b.length - a.length)) {
    const words = sayRefusal({ refused: faults[0]?.refusal.refused ?? '' }).why
    log(
      `  ${faults.length} × ${words.zh.replaceAll(/“?\{\w+\}”?/g, '…')} / ${words.en.replaceAll(/“?\{\w+\}”?/g, '…')}`,
    )
  }
  writeFileSync(path, refusedSheet(sheet, heads, refused), { mode: 0o600 })
  log(`  每行原因见 / every row says why in ${path}`)
}
