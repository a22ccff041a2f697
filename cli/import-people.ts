import { type Done, judgePeople, readPeople, settlePeople } from '#kernel/import/people.ts'
import { findPeople } from '#kernel/import/people-row.ts'
import { sayRefusal } from '#kernel/import/refused-sheet.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { addressOf } from '#kernel/sheet/read-sheet.ts'
import type { House } from '#server/assemble.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { getSheets, type ListOptions, refusedPath, seconds, tellRefused } from './import-cases.ts'
import { openProgress } from './progress.ts'

type Log = (line: string) => void

/** Rows looked up and acted on together. */
const BATCH = 500

/**
 * Brings a list of people in and tells what became of its rows. Where several may be meant nobody is chosen: such rows are refused
 * and settled on the screen.
 * @throws StartRefusal where the file is no list of people
 */
export async function bringPeople(
  house: House,
  county: string,
  file: string,
  options: ListOptions,
  log: Log,
): Promise<void> {
  const list = findPeople(getSheets(file))
  if (isRefusal(list)) throw new StartRefusal('import-form', `${file}: ${sayRefusal(list).why.en}.`)
  const setting = {
    ...house,
    book: await house.keeper.getBook(county),
    actor: { county, person: null, via: 'import' as const },
    now: new Date(),
    place: options.place,
  }
  const began = Date.now()
  const read = readPeople(list, setting)
  const refused = [...read.refused]
  const counts = new Map<Exclude<Done, object>, number>()
  const progress = openProgress(log, 'things')
  try {
    for (let from = 0; from < read.lines.length; from += BATCH) {
      const batch = read.lines.slice(from, from + BATCH)
      const { rows } = await judgePeople(
        setting,
        batch.map(({ person }) => person),
      )
      const choices = rows.map(() => (options.correct ? { correct: true } : {}))
      for (const [i, done] of (await settlePeople(setting, rows, choices, options.dryRun)).entries()) {
        if (!isRefusal(done)) counts.set(done, (counts.get(done) ?? 0) + 1)
        else
          refused.push({
            line: (batch[i] as (typeof batch)[number]).line,
            faults: [{ field: 'name', column: list.columns.get('name'), refusal: done }],
          })
      }
      progress.tell('导入 / rows', from + batch.length, read.lines.length)
    }
  } finally {
    progress.end()
  }
  const [added, corrected, same, differs] = (['added', 'corrected', 'same', 'differs'] as const).map(
    (d) => counts.get(d) ?? 0,
  )
  const total = read.lines.length + read.refused.length
  log(
    `${options.dryRun ? '试导入（未写入） / dry run, nothing written: ' : ''}表头在 ${addressOf(list.heads.row, 0)}，共 ${total} 人，新增 ${added}，更正 ${corrected}，未变 ${same}，与登记不同未改动 ${differs}，未导入 ${refused.length}；${seconds(began)} 秒 / heads in ${addressOf(list.heads.row, 0)}, ${total} people, ${added} added, ${corrected} corrected, ${same} unchanged, ${differs} stand otherwise and were left, ${refused.length} refused, ${seconds(began)} s`,
  )
  refused.sort((a, b) => a.line - b.line)
  tellRefused({ ...read, refused }, refusedPath(file, options), log)
}
