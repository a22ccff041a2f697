import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { importCases } from '#kernel/import/cases.ts'
import { readMap } from '#kernel/import/map.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import { assemble } from '#server/assemble.ts'
import { villagesOf } from './filing.ts'
import { COUNTY, type Ground } from './ground.ts'
import { alone, beside, type Result } from './result.ts'

/** Rows of an older list of the county, over the years before today, and a map that says what its columns are. */
const MAP = new URL('import-cases.yaml', import.meta.url).pathname

/**
 * An older list of past cases brought in from its file, beside COPY of exactly the rows that it wrote into a database of the same
 * tables and indexes, in one transaction. Then the same file once more, which changes nothing.
 */
export async function benchImportCases(ground: Ground, { rows }: { readonly rows: number }): Promise<Result[]> {
  const [url, floorUrl] = [await ground.database(), await ground.database()]
  const file = Buffer.from(listOf(rows, await villagesOf(url)))
  const house = assemble({ url, home: ground.home, max: 4 })
  try {
    const map = readMap(MAP, house.programmes)
    const programme = house.programmes.find(({ id }) => id === map.programme)
    if (!programme) throw new Error(`no programme ${map.programme}`)
    const bring = async () => {
      const began = performance.now()
      const sheets = readSheets(file)
      if (isRefusal(sheets)) throw new Error(sheets.refused)
      const book = await house.keeper.getBook(COUNTY)
      const done = await importCases({ ...house, programme, book, map, sheets, now: new Date() })
      if (done.refused.length > 0) throw new Error(JSON.stringify(done.refused[0]))
      return { ...done, perSecond: (rows / (performance.now() - began)) * 1000 }
    }
    const first = await bring()
    if (first.added !== rows) throw new Error(`${first.added} of ${rows} rows were added`)
    const again = await bring()
    if (again.same !== rows) throw new Error(`${again.same} of ${rows} rows were known again`)
    const floor = await copyOver(url, floorUrl)
    return [
      beside('import past cases', 'rows/s', first.perSecond, (rows / floor) * 1000, null),
      alone('import past cases, second time', 'rows/s', again.perSecond, null),
    ]
  } finally {
    await house.close()
  }
}

const items = ['010101', '030101', '020301', '080103', '060301', '070101']
const day = 86_400_000

/** The list as a file with separators: a number, times, words and a telephone number in every row. */
function listOf(rows: number, villages: readonly string[]): string {
  const lines = ['编号,上报时间,事项,地点,标题,情况,电话,状态,结果,办结时间']
  const from = Date.now() - 700 * day
  const written = (ms: number) => new Date(ms + day / 3).toISOString().slice(0, 16).replace('T', ' ')
  for (let i = 0; i < rows; i++) {
    const filed = from + ((600 * day) / rows) * i
    const closed = filed + 3_600_000 * (2 + ((i * 7919) % 90))
    lines.push(
      `GD${String(i).padStart(7, '0')},${written(filed)},${items[i % items.length]},${villages[i % villages.length]},路灯不亮，夜里看不清路,"傍晚起这一段路灯都不亮, 来往的人多，请派人看看",138${String((i * 7919) % 100_000_000).padStart(8, '0')},已结案,已解决,${written(closed)}`,
    )
  }
  return lines.join('\n')
}

const written = ['case_file', 'case_step', 'case_listed', 'personal', 'journal', 'act_key', 'import_row', 'case_number']

/** Milliseconds that COPY takes for the rows of those tables. Reading them out is not counted. */
async function copyOver(from: string, to: string): Promise<number> {
  const [source, target] = [new pg.Client(from), new pg.Client(to)]
  await Promise.all([source.connect(), target.connect()])
  try {
    const pieces: { table: string; columns: string; chunks: Buffer[] }[] = []
    for (const table of written) {
      const { rows } = await source.query(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      )
      const columns = (rows[0] as { columns: string }).columns
      const before = await target.query(`select count(*)::int as n from ${table}`)
      const chunks: Buffer[] = []
      // What founding wrote stands in both.
      const since = (before.rows[0] as { n: number }).n > 0 ? " where kind like '%/bring-in'" : ''
      const sql =
        table === 'act_key'
          ? `select ${columns} from act_key where key like 'row:%'`
          : `select ${columns} from ${table}${since}`
      for await (const chunk of source.query(copyTo(`copy (${sql}) to stdout (format binary)`)))
        chunks.push(chunk as Buffer)
      pieces.push({ table, columns, chunks })
    }
    const began = performance.now()
    await target.query('begin')
    for (const { table, columns, chunks } of pieces)
      await pipeline(
        Readable.from(chunks),
        target.query(copyFrom(`copy ${table} (${columns}) from stdin (format binary)`)),
      )
    await target.query('commit')
    return performance.now() - began
  } finally {
    await Promise.all([source.end(), target.end()])
  }
}
