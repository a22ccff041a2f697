import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import { prefixUpper } from '../register/place-code.ts'
import { countOther, hasMoves, isToldBy, movesOther } from './count-other.ts'
import { type CaseFilter, type Counted, type Figure, isOfCases, tellsOf } from './figure.ts'

/** A period of civil instants, half open, and what is counted. */
export interface Span {
  readonly county: string
  readonly from: Date
  readonly to: Date
  /** Place prefixes; none for the whole county. */
  readonly places: readonly string[]
  /** Only cases that these organisations lead, and their accounts. */
  readonly leads?: readonly string[]
  /** For figures that are told at what a row costs. */
  readonly book?: CountyBook
}

export interface Reading {
  readonly key: string
  readonly numerator: number
  /** Only of rates. */
  readonly denominator?: number
  /** Per cent with one decimal, half up; null where nothing was counted. */
  readonly rate?: number | null
}

/** What a table of figures has a row for. */
export type Dimension = 'town' | 'village' | 'lead' | 'worker' | 'kind' | 'minor' | 'class'

const instant = {
  filed: 'filed_at',
  opened: 'opened_at',
  done: 'done_at',
  closed: 'closed_at',
  due: 'overall_due_at',
} as const

const keyOf: { readonly [D in Dimension]: string } = {
  town: 'left(c.place, 9)',
  village: 'left(c.place, 12)',
  lead: 'c.lead::text',
  worker: 'c.holder::text',
  kind: 'c.kind',
  minor: 'left(c.kind, 4)',
  class: 'left(c.kind, 2)',
}

type Value = (value: unknown, cast?: string) => string

const valuesInto =
  (values: unknown[]): Value =>
  (value, cast = '') => {
    values.push(value)
    return `$${values.length}${cast}`
  }

/** The bounds of a period as SQL, each written where it is asked for: values for a whole period, columns for its steps. */
interface When {
  from(): string
  to(): string
  /** When the period ended; now, where it has not. */
  end(): string
  now(): string
}

function whenOf({ from, to }: Span, now: Date, value: Value): When {
  const at = (date: Date) => value(date.toISOString(), '::timestamptz')
  return { from: () => at(from), to: () => at(to), end: () => at(now < to ? now : to), now: () => at(now) }
}

/** What a filter asks of a case, beside programme and place. */
function askedBy(filter: CaseFilter, when: When, value: Value): string[] {
  const parts: string[] = []
  if (filter.by) parts.push(`c.${instant[filter.by]} >= ${when.from()}`, `c.${instant[filter.by]} < ${when.to()}`)
  if (filter.states) parts.push(`c.state = any(${value(filter.states)})`)
  if (filter.exceptStates) parts.push(`c.state <> all(${value(filter.exceptStates)})`)
  if (filter.open !== undefined) parts.push(filter.open ? 'c.closed_at is null' : 'c.closed_at is not null')
  if (filter.overdue) parts.push(`c.overall_due_at <= ${when.now()}`, 'c.done_at is null')
  if (filter.lateAtEnd) {
    const end = when.end()
    // Withdrawn it is over, though nobody did it.
    for (const at of ['c.done_at', 'c.closed_at']) parts.push(`(${at} is null or ${at} >= ${end})`)
    parts.push(`c.overall_due_at < ${end}`)
  }
  if (filter.done !== undefined) parts.push(filter.done ? 'c.done_at is not null' : 'c.done_at is null')
  if (filter.onTime !== undefined) parts.push(filter.onTime ? 'c.on_time' : 'not c.on_time')
  if (filter.limited) parts.push('c.on_time is not null')
  if (filter.flag) parts.push(`${value(filter.flag)} = any(c.flags)`)
  if (filter.notFlag) parts.push(`${value(filter.notFlag)} <> all(c.flags)`)
  if (filter.results) parts.push(`c.result = any(${value(filter.results)})`)
  if (filter.ratings) parts.push(`c.rating = any(${value(filter.ratings)})`)
  if (filter.public) parts.push('c.public')
  if (filter.kinds) parts.push(`c.kind = any(${value(filter.kinds)})`)
  if (filter.places) parts.push(`(${filter.places.map((place) => rangeOf(place, value)).join(' or ') || 'false'})`)
  if (filter.any) parts.push(`(${filter.any.map((one) => `(${allOf(one, when, value)})`).join(' or ')})`)
  return parts
}

const allOf = (filter: CaseFilter, when: When, value: Value): string =>
  askedBy(filter, when, value).join(' and ') || 'true'

/** All of a place; a town has an index of its own. */
const rangeOf = (place: string, value: Value): string =>
  place.length === 9
    ? `c.town = ${value(place)}`
    : `(c.place >= ${value(place)} and c.place < ${value(prefixUpper(place))})`

/** Which cases may be counted at all: of the programme, at the places, led by the units. */
function within(programme: string, span: Span, value: Value): string[] {
  const parts = [`c.county = ${value(span.county)}`, `c.programme = ${value(programme)}`]
  if (span.places.length > 0) parts.push(`(${span.places.map((place) => rangeOf(place, value)).join(' or ')})`)
  if (span.leads) parts.push(`c.lead = any(${value(span.leads, '::uuid[]')})`)
  return parts
}

/** The condition of a filter as SQL over case_file `c`. The same text counts a figure and lists its cases. */
export const conditionOf = (filter: CaseFilter, span: Span, now: Date, values: unknown[]): string =>
  conditionIn(filter, span, now, valuesInto(values))

const conditionIn = (filter: CaseFilter, span: Span, now: Date, value: Value): string =>
  [...within(filter.programme, span, value), ...askedBy(filter, whenOf(span, now, value), value)].join(' and ')

/** What figures ask about; `case_file_measured` holds it, so that a year of closed cases is read from the index alone. */
const columns = [
  ...['id', 'programme', 'state', 'flags', 'kind', 'place', 'town', 'lead', 'holder', 'public', 'result', 'rating'],
  ...['filed_at', 'opened_at', 'done_at', 'closed_at', 'overall_due_at', 'on_time'],
]

/**
 * The cases that may count in a period, read once for all filters: those open, and those closed of whose instants the last
 * lies in the period or after it.
 */
function measured(programme: string, span: Span, extra: Partial<CaseFilter>, now: Date, value: Value): string {
  const where = conditionIn({ programme, ...extra }, span, now, value)
  const list = columns.map((column) => `c.${column}`).join(', ')
  return `(select ${list} from case_file c where ${where} and c.closed_at is not null
      and c.last_at >= ${value(span.from.toISOString(), '::timestamptz')}
      and c.filed_at < ${value(span.to.toISOString(), '::timestamptz')}
    union all select ${list} from case_file c where ${where} and c.closed_at is null) c`
}

interface CaseCount {
  readonly keys: readonly (string | null)[]
  /** In the order of the filters. */
  readonly counts: readonly number[]
}

/**
 * Counts all filters of a programme in one pass, by some keys as SQL over case_file `c`. What is over counts where one of its
 * instants lies in the span.
 * @param extra what is asked of every case
 */
export async function countAll(
  client: PoolClient,
  filters: readonly CaseFilter[],
  span: Span,
  now: Date,
  keys: readonly string[],
  extra: Partial<CaseFilter> = {},
): Promise<CaseCount[]> {
  const [first] = filters
  if (!first) return []
  const values: unknown[] = []
  const value = valuesInto(values)
  const from = measured(first.programme, span, extra, now, value)
  const when = whenOf(span, now, value)
  const counts = filters.map((filter, i) => `count(*) filter (where ${allOf(filter, when, value)})::int as n${i}`)
  const by = keys.map((_, i) => i + 1).join(', ')
  const { rows } = await client.query(
    `select ${[...keys.map((key, i) => `${key} as k${i}`), ...counts].join(', ')} from ${from}${by && ` group by ${by}`}`,
    values,
  )
  return (rows as Record<string, unknown>[]).map((row) => ({
    keys: keys.map((_, i) => (row[`k${i}`] ?? null) as string | null),
    counts: filters.map((_, i) => row[`n${i}`] as number),
  }))
}

/** The filters of figures, and how their counts become readings; null where a figure is not told. */
function counting(figures: readonly Figure[]) {
  const filters = figures.flatMap((f) => (f.form === 'rate' && f.of ? [f.counts, f.of] : [f.counts]))
  const read = (counts: readonly (number | null)[] = []): (Reading | null)[] => {
    let at = 0
    return figures.map(({ key, form, of }) => {
      const numerator = counts[at++]
      const denominator = form === 'rate' && of ? counts[at++] : undefined
      if (numerator === null || denominator === null) return null
      if (form !== 'rate' || !of) return { key, numerator: numerator ?? 0 }
      const [n, all] = [numerator ?? 0, denominator ?? 0]
      return { key, numerator: n, denominator: all, rate: rateOf(n, all) }
    })
  }
  return { filters, read }
}

/** The readings of a row of a dimension in which nothing was counted. */
export function nothingOf(figures: readonly Figure[], span: Span, dimension: Dimension): (Reading | null)[] {
  const { filters, read } = counting(figures)
  return read(filters.map((filter) => (isToldBy(filter, span, dimension) ? 0 : null)))
}

const rateOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10

/** Counts filters of any kind in sum, under the key '', or by a dimension: all those of cases in one pass, each other by itself. */
async function countEach(
  client: PoolClient,
  filters: readonly Counted[],
  span: Span,
  now: Date,
  dimension?: Dimension,
  extra: Partial<CaseFilter> = {},
): Promise<Map<string, (number | null)[]>> {
  const rows = new Map<string, (number | null)[]>()
  const put = (key: string, at: number, n: number) => {
    const row = rows.get(key) ?? filters.map((filter) => (isToldBy(filter, span, dimension) ? 0 : null))
    row[at] = n
    rows.set(key, row)
  }
  const cases = filters.flatMap((filter, at) => (isOfCases(filter) ? [{ filter, at }] : []))
  const asked = cases.map(({ filter }) => filter)
  for (const { keys, counts } of await countAll(client, asked, span, now, dimension ? [keyOf[dimension]] : [], extra)) {
    const key = dimension ? keys[0] : ''
    if (key !== null && key !== undefined) for (const [i, { at }] of cases.entries()) put(key, at, counts[i] ?? 0)
  }
  for (const [at, filter] of filters.entries())
    if (!isOfCases(filter) && isToldBy(filter, span, dimension))
      for (const [key, n] of await countOther(client, filter, span, now, dimension)) put(key, at, n)
  return rows
}

/** Reads figures over the records. Nothing else on a screen counts. @throws Error for one that is not told of these units */
export async function readFigures(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  now: Date,
  extra: Partial<CaseFilter> = {},
): Promise<Reading[]> {
  const { filters, read } = counting(figures)
  return read((await countEach(client, filters, span, now, undefined, extra)).get('')).map((reading, i) => {
    if (!reading) throw new Error(`${figures[i]?.key} is not told of units`)
    return reading
  })
}

/** The figures that can be told of places, or of what organisations answer for, and by rows of a dimension. */
export const toldOf = (
  figures: readonly Figure[],
  span: Pick<Span, 'leads' | 'places'>,
  dimension?: Dimension,
): readonly Figure[] =>
  figures.filter(({ counts, of }) => [counts, of].every((one) => !one || isToldBy(one, span, dimension)))

/**
 * Figures for every town, village, leading unit, worker or kind, by its code or id; what has none of these is left out, and null
 * stands for a figure that is not told for such a row.
 */
export async function readFiguresBy(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  now: Date,
  dimension: Dimension,
): Promise<Map<string, (Reading | null)[]>> {
  const { filters, read } = counting(figures)
  const rows = await countEach(client, filters, span, now, dimension)
  return new Map(
    [...rows].flatMap(([key, counts]) => (key && counts.some((n) => n) ? [[key, read(counts)] as const] : [])),
  )
}

export interface TrendStep {
  /** First civil day of the day, week (from Monday) or month. */
  readonly from: string
  readonly readings: readonly Reading[]
}

export type By = 'day' | 'week' | 'month'

/** A filter of a trend, taken apart: what is counted by an instant, and what was late at the end of a step. */
interface Parts {
  readonly filter: CaseFilter | undefined
  readonly late: CaseFilter | undefined
}

/** Undefined where a filter has no trend: it tells what is so at this minute, or joins more than the two kinds of parts. */
function partsOf(filter: CaseFilter): Parts | undefined {
  const { any, ...shared } = filter
  const all = any ? any.map((one) => ({ ...shared, ...one })) : [filter]
  const late = all.filter((one) => one.lateAtEnd && !one.by)
  const rest = all.filter((one) => !late.includes(one))
  const simple = rest.every((one) => one.by && !one.any)
  return tellsOf(filter) === 'period' && simple && rest.length <= 1 && late.length <= 1
    ? { filter: rest[0], late: late[0] }
    : undefined
}

/** Whether a filter can be told step by step of a trend. */
export const hasTrend = (filter: Counted): boolean =>
  isOfCases(filter) ? partsOf(filter) !== undefined : hasMoves(filter)

/** Figures by day, week or month; those that count what is so now have no trend and are left out. */
export async function readTrends(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  by: By,
  now: Date,
): Promise<TrendStep[]> {
  const { filters, read } = counting(
    toldOf(figures, span).filter((f) => [f.counts, f.of].every((one) => !one || hasTrend(one))),
  )
  const parts = filters.map((filter) => (isOfCases(filter) ? partsOf(filter) : undefined))
  const steps = new Map<string, number[]>()
  const add = (from: string, at: number, n: number) => {
    if (n === 0) return
    const step = steps.get(from) ?? filters.map(() => 0)
    step[at] = (step[at] ?? 0) + n
    steps.set(from, step)
  }
  const counted = parts.flatMap((part, at) =>
    part?.filter?.by ? [{ at, filter: part.filter, by: part.filter.by }] : [],
  )
  const instants = [...new Set(counted.map((one) => one.by))]
  // A case's instants lie in few months together, so one pass serves them all; days would divide it too finely.
  for (const together of by === 'day' ? instants.map((one) => [one]) : [instants]) {
    const mine = counted.filter((one) => together.includes(one.by))
    const keys = together.map((one) => `${stepOf(by, `c.${instant[one]}`)}::date`)
    const rows = await countAll(
      client,
      mine.map((one) => one.filter),
      span,
      now,
      keys,
    )
    for (const row of rows)
      for (const [i, one] of mine.entries()) {
        const from = row.keys[together.indexOf(one.by)]
        if (from) add(from, one.at, row.counts[i] ?? 0)
      }
  }
  const late = parts.flatMap((part, at) => (part?.late ? [{ at, late: part.late, unless: part.filter }] : []))
  for (const row of await countLate(client, late, span, by, now))
    for (const [i, { at }] of late.entries()) add(String(row.from), at, row[`n${i}`] as number)
  for (const [at, filter] of filters.entries())
    if (!isOfCases(filter)) for (const [from, n] of await movesOther(client, filter, span, by, now)) add(from, at, n)
  return [...steps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, n]) => ({ from, readings: read(n).flatMap((reading) => reading ?? []) }))
}

/** The day, week or month in Shanghai in which an instant lies, as SQL: its first midnight on the wall. */
const stepOf = (by: By, at: string): string => `date_trunc('${by}', ${at} at time zone 'Asia/Shanghai')`

/** When nobody had to do anything more about a case: handled, or closed without it. */
const over = 'least(c.done_at, c.closed_at)'

/**
 * What was past its limit and not done when each step ended. A case is looked at only in the steps from the one in which its
 * limit ended to the one in which it was done, so this costs what is late and not what there is.
 */
async function countLate(
  client: PoolClient,
  late: readonly { readonly late: CaseFilter; readonly unless: CaseFilter | undefined }[],
  span: Span,
  by: By,
  now: Date,
): Promise<Record<string, unknown>[]> {
  const [first] = late
  if (!first) return []
  const values: unknown[] = []
  const value = valuesInto(values)
  const whole = whenOf(span, now, value)
  const cases = measured(first.late.programme, span, {}, now, value)
  const when: When = { from: () => 's.since', to: () => 's.until', end: () => 's.until', now: whole.now }
  const counts = late.map(({ late: filter, unless }, i) => {
    const not = unless ? ` and not coalesce(${allOf(unless, when, value)}, false)` : ''
    return `count(*) filter (where ${allOf(filter, when, value)}${not})::int as n${i}`
  })
  const [from, end] = [whole.from(), whole.end()]
  const { rows } = await client.query(
    `select s.step::date as "from", ${counts.join(', ')} from ${cases} cross join lateral (
       select step, greatest(step at time zone 'Asia/Shanghai', ${from}) as since,
         least((step + interval '1 ${by}') at time zone 'Asia/Shanghai', ${end}) as until
       from generate_series(${stepOf(by, `greatest(c.overall_due_at, ${from})`)},
         ${stepOf(by, `least(${over}, ${end})`)}, interval '1 ${by}') step) s
     where coalesce(${over}, 'infinity') > c.overall_due_at and s.since < s.until group by 1`,
    values,
  )
  return rows as Record<string, unknown>[]
}

/** The earliest end of a limit among the cases of a figure, such as the oldest overdue one; null where there is none. */
export async function readOldestDue(
  client: PoolClient,
  figure: Figure,
  span: Span,
  now: Date,
  extra: Partial<CaseFilter> = {},
): Promise<Date | null> {
  const values: unknown[] = []
  if (!isOfCases(figure.counts)) return null
  const where = conditionOf({ ...figure.counts, ...extra }, span, now, values)
  const { rows } = await client.query(`select min(c.overall_due_at) as at from case_file c where ${where}`, values)
  return (rows[0] as { at: Date | null }).at
}
