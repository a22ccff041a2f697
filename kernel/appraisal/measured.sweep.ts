import type { Pool, PoolClient } from 'pg'
import type { ActRequest, Desk } from '../act.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { type Day, dayOf } from '../day.ts'
import { newId } from '../id.ts'
import type { Json } from '../json.ts'
import type { Programme } from '../programme/define.ts'
import type { Figure } from '../publicity/figure.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { about, performEach, type Sweep, type WorkLog } from '../sweep.ts'
import type { Taking } from './measured.acts.ts'
import { findLacking, type Measuring, type Over, readMeasures, townsOf } from './measured.read.ts'
import { measuredIn } from './measured.ts'
import { spanOf } from './reach.ts'
import { type AppraisalScheme, findRules, periodsOf } from './scheme.ts'

/*
 * When a period is over the clock has its figures taken, once: of whoever lacks them and whose sheet is not closed. What comes in later is
 * taken again by a recorder.
 */

export interface MeasureWork {
  readonly reader: Reader
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly programmes: readonly Programme[]
  readonly log: WorkLog
}

const EVERY_MS = 60_000

/** Takes what the figures of periods over by an instant tell, of this year and the one before: one act for a period of a town. */
export async function takeDueFigures(work: MeasureWork, county: string, now: Date): Promise<void> {
  const { reader, desk, keeper, programmes, log } = work
  const book = await keeper.getBook(county)
  const figures: ReadonlyMap<string, Figure> = new Map(
    programmes.flatMap((one) => one.figures.map((figure) => [figure.key, figure] as const)),
  )
  const thisYear = Number(dayOf(now).slice(0, 4))
  for (const scheme of programmes.flatMap(({ appraisal }) => appraisal ?? []))
    for (const year of [thisYear - 1, thisYear]) {
      const due = await reader.read(county, (client) => dueIn(client, { scheme, figures }, book, { year, now }, log))
      const outcomes = await performEach(
        desk,
        due.map(
          (input): ActRequest => ({
            ...{ kind: `${scheme.id}/take-figures`, county, input: input as unknown as Json, at: now },
            // What is lacking is looked up anew each time: whoever else takes it at the same moment leaves nothing to enter.
            ...{ key: `figures:${newId()}`, actor: { county, person: null, via: 'timer' } },
          }),
        ),
      )
      for (const [i, outcome] of outcomes.entries()) {
        if (!(outcome instanceof Error) && !isRefusal(outcome)) continue
        const why = outcome instanceof Error ? about(outcome) : { refused: outcome.refused }
        const of = { scheme: scheme.id, year, place: due[i]?.place, period: due[i]?.period }
        log.warn({ ...of, ...why }, 'figures were not taken; it is tried again')
      }
    }
}

/** What is to be taken in a year, by town and period. */
async function dueIn(
  client: PoolClient,
  measuring: Measuring,
  book: CountyBook,
  { year, now }: { readonly year: number; readonly now: Date },
  log: WorkLog,
): Promise<readonly Taking[]> {
  const { scheme } = measuring
  const asked = { county: book.county, scheme: scheme.id, year }
  const over = (await townsOf(client, asked)).flatMap((town) => overIn(scheme, book, year, town, dayOf(now)))
  const lacking = await findLacking(client, asked, over)
  const due: Taking[] = []
  for (const rows of Map.groupBy(lacking, ({ town, period }) => `${town}/${period}`).values()) {
    const { town: place = '', period = 0 } = rows[0] ?? {}
    const told = await readMeasures(client, measuring, { county: book.county, year, place, period }, book, now)
    if (isRefusal(told)) {
      log.warn({ scheme: scheme.id, year, place, period, refused: told.refused }, 'figures could not be read')
      continue
    }
    const lacks = new Set(rows.map(({ subject, indicator }) => `${subject}/${indicator}`))
    const measures = told.filter(({ subject, indicator }) => lacks.has(`${subject}/${indicator}`))
    if (measures.length > 0) due.push({ year, place, period, measures })
  }
  return due
}

/** Periods of a year that were over before a day, with what figures tell in each. */
function overIn(scheme: AppraisalScheme, book: CountyBook, year: number, town: string, day: Day): readonly Over[] {
  const rules = findRules(scheme, book, year, town)
  if (!rules) return []
  return measuredIn(rules).flatMap(({ code: indicator }) =>
    periodsOf(rules.arithmetic).flatMap((period) => {
      const [first, last] = spanOf(rules.arithmetic, year, period)
      return last < day ? [{ town, indicator, period, first, last }] : []
    }),
  )
}

/** Takes what is due in all counties, every minute. */
export const measureSweep = (work: MeasureWork & { readonly pool: Pool }): Sweep => ({
  name: 'appraisal figures',
  ...{ pool: work.pool, every: EVERY_MS, log: work.log },
  async look(county) {
    await takeDueFigures(work, county, new Date())
    return false
  },
})
