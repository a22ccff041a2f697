import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import { addDays, type Day, startOfDay } from '../day.ts'
import type { Id } from '../id.ts'
import { type Reading, readFiguresBy, type Span, toldOf } from '../publicity/figure.store.ts'
import type { Figure } from '../publicity/figure.ts'
import type { Refusal } from '../refusal.ts'
import { readYear } from './card.read.ts'
import type { Taking } from './measured.acts.ts'
import { measuredAt, measuredIn } from './measured.ts'
import { spanOf } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, type Measured, rulesOf } from './scheme.ts'

/*
 * What figures tell of those who are measured, and who still lacks it. Asked by the door of a recorder and by the clock.
 */

/** A scheme with the figures of all programmes, by key. */
export interface Measuring {
  readonly scheme: AppraisalScheme
  readonly figures: ReadonlyMap<string, Figure>
}

/** Whether a figure is told of what a subject handled or led, or of the places where it is scored. */
export const isToldOf = (figure: Figure, by: Measured['by']): boolean => toldOf([figure], { places: [] }, by).length > 0

/** What all figures of a scheme tell of everybody at a place in a period; whoever had nothing counted has nothing. */
export async function readMeasures(
  client: PoolClient,
  { scheme, figures }: Measuring,
  asked: { readonly county: string; readonly year: number; readonly place: string; readonly period: number },
  book: CountyBook,
  now: Date,
): Promise<Taking['measures'] | Refusal> {
  const { county, year, place, period } = asked
  const rules = rulesOf(scheme, book, year, place)
  if (period > rules.arithmetic.periods.length) return refuseAppraisal('no-card')
  const facts = await readYear(client, { county, scheme: scheme.id, year, place })
  const members = measuredAt(rules, facts['appraisal.members'], { year, period, place })
  const [first, last] = spanOf(rules.arithmetic, year, period)
  const days = { county, from: startOfDay(first), to: startOfDay(addDays(last, 1)), book }
  const measures: Taking['measures'] = []
  for (const { code, name, measured } of measuredIn(rules)) {
    const figure = figures.get(measured.figure)
    const { by } = measured
    if (!figure || !isToldOf(figure, by)) return refuseAppraisal('no-figure', { fills: { name: name.zh } })
    const digits = by === 'village' ? 12 : by === 'town' ? 9 : 0
    const span: Span = { ...days, places: digits > 0 ? [place.slice(0, digits)] : [] }
    const told = await readFiguresBy(client, [figure], span, now, by)
    for (const { subject, place: at } of members) {
      const reading: Reading | null | undefined = told.get(digits > 0 ? at.slice(0, digits) : subject)?.[0]
      const { numerator = 0, denominator = 0 } = reading ?? {}
      measures.push({ subject, indicator: code, numerator, denominator: figure.form === 'rate' ? denominator : null })
    }
  }
  return measures
}

/** What a figure tells in a period of a town, from its first to its last day. */
export interface Over {
  readonly town: string
  readonly indicator: string
  readonly period: number
  readonly first: Day
  readonly last: Day
}
/** Somebody of a town who lacks what a figure tells of a period. */
export interface Lacking {
  readonly town: string
  readonly period: number
  readonly subject: Id
  readonly indicator: string
}

/** The towns in which a scheme scores somebody in a year. */
export async function townsOf(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly year: number },
): Promise<readonly string[]> {
  const { rows } = await client.query<{ town: string }>({
    name: 'appraisal-towns-of',
    text: `select distinct substr(place, 1, 9) as town from appraisal_member where county = $1 and scheme = $2
      and from_day <= make_date($3, 12, 31) and (to_day is null or to_day > make_date($3, 1, 1)) order by 1`,
    values: [asked.county, asked.scheme, asked.year],
  })
  return rows.map(({ town }) => town)
}

/** Who was on the roll there, lacks it, and is on no sheet that is closed. */
export async function findLacking(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly year: number },
  over: readonly Over[],
): Promise<readonly Lacking[]> {
  if (over.length === 0) return []
  const { rows } = await client.query<Lacking>({
    name: 'appraisal-lacking',
    text: `select distinct w.town, w.period, m.subject, w.indicator
      from jsonb_to_recordset($4::jsonb) as w(town text, indicator text, period int, first date, last date)
        join appraisal_member m on m.county = $1 and m.scheme = $2 and m.place >= w.town and m.place < w.town || ':'
          and m.from_day <= w.last and (m.to_day is null or m.to_day > w.first)
      where not exists (select from appraisal_sum s where s.county = $1 and s.scheme = $2 and s.year = $3 and s.subject = m.subject
          and s.period = w.period and s.indicator = w.indicator)
        and not exists (select from appraisal_sheet s where s.county = $1 and s.scheme = $2 and s.year = $3 and s.period in (0, w.period)
          and s.state <> 'open' and starts_with(m.place, s.place) and (s.subjects is null or m.subject = any(s.subjects)))
      order by w.town, w.period, m.subject`,
    values: [asked.county, asked.scheme, asked.year, JSON.stringify(over)],
  })
  return rows
}
