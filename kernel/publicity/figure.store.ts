import type { PoolClient } from 'pg'
import { prefixUpper } from '../register/place-code.ts'
import type { CaseFilter, Figure } from './figure.ts'

/** A period of civil instants, half open, and what is counted. */
export interface Span {
  readonly county: string
  readonly from: Date
  readonly to: Date
  /** Place prefixes; none for the whole county. */
  readonly places: readonly string[]
  /** Only cases that these organisations lead. */
  readonly leads?: readonly string[]
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
export type Dimension = 'town' | 'village' | 'lead' | 'worker' | 'kind' | 'class'

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
  class: 'left(c.kind, 2)',
}

type Value = (value: unknown, cast?: string) => string

const valuesInto =
  (values: unknown[]): Value =>
  (value, cast = '') => {
    values.push(value)
    return `$${values.length}${cast}`
  }

/** What a filter asks of a case, beside programme and place. */
function askedBy(filter: CaseFilter, { from, to }: Span, now: Date, value: Value): string[] {
  const at = (date: Date) => value(date.toISOString(), '::timestamptz')
  const parts: string[] = []
  if (filter.by) parts.push(`c.${instant[filter.by]} >= ${at(from)}`, `c.${instant[filter.by]} < ${at(to)}`)
  if (filter.states) parts.push(`c.state = any(${value(filter.states)})`)
  if (filter.exceptStates) parts.push(`c.state <> all(${value(filter.exceptStates)})`)
  if (filter.open !== undefined) parts.push(filter.open ? 'c.closed_at is null' : 'c.closed_at is not null')
  if (filter.overdue) parts.push(`c.overall_due_at <= ${at(now)}`, 'c.done_at is null')
  if (filter.lateAtEnd) {
    const end = at(now < to ? now : to)
    parts.push(`c.overall_due_at < ${end}`, `(c.done_at is null or c.done_at >= ${end})`)
  }
  if (filter.done !== undefined) parts.push(filter.done ? 'c.done_at is not null' : 'c.done_at is null')
  if (filter.onTime !== undefined) parts.push(filter.onTime ? 'c.on_time' : 'not c.on_time')
  if (filter.limited) parts.push('c.on_time is not null')
  if (filter.flag) parts.push(`${value(filter.flag)} = any(c.flags)`)
  if (filter.notFlag) parts.push(`${value(filter.notFlag)} <> all(c.flags)`)
  if (filter.results) parts.push(`c.result = any(${value(filter.results)})`)
  if (filter.ratings) parts.push(`c.rating = any(${value(filter.ratings)})`)
  if (filter.public) parts.push('c.public')
  if (filter.any)
    parts.push(
      `(${filter.any.map((one) => `(${askedBy(one, { from, to } as Span, now, value).join(' and ') || 'true'})`).join(' or ')})`,
    )
  return parts
}

/** Which cases may be counted at all: of the programme, at the places, led by the units. */
function within(programme: string, span: Span, value: Value): string[] {
  const parts = [`c.county = ${value(span.county)}`, `c.programme = ${value(programme)}`]
  const range = (p: string) => `(c.place >= ${value(p)} and c.place < ${value(prefixUpper(p))})`
  if (span.places.length > 0)
    parts.push(`(${span.places.map((p) => (p.length === 9 ? `c.town = ${value(p)}` : range(p))).join(' or ')})`)
  if (span.leads) parts.push(`c.lead = any(${value(span.leads, '::uuid[]')})`)
  return parts
}

/** The condition of a filter as SQL over case_file `c`. The same text counts a figure and lists its cases. */
export function conditionOf(filter: CaseFilter, span: Span, now: Date, values: unknown[]): string {
  const value = valuesInto(values)
  return [...within(filter.programme, span, value), ...askedBy(filter, span, now, value)].join(' and ')
}

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
  const where = [...within(programme, span, value), ...askedBy({ programme, ...extra }, span, now, value)].join(' and ')
  const list = columns.map((column) => `c.${column}`).join(', ')
  return `(select ${list} from case_file c where ${where} and c.closed_at is not null
      and c.last_at >= ${value(span.from.toISOString(), '::timestamptz')}
      and c.filed_at < ${value(span.to.toISOString(), '::timestamptz')}
    union all select ${list} from case_file c where ${where} and c.closed_at is null) c`
}

interface Counted {
  readonly keys: readonly (string | null)[]
  /** In the order of the filters. */
  readonly counts: readonly number[]
}

/** Counts all filters in one pass, by some keys. */
async function countAll(
  client: PoolClient,
  filters: readonly CaseFilter[],
  span: Span,
  now: Date,
  keys: readonly string[],
  extra: Partial<CaseFilter> = {},
): Promise<Counted[]> {
  const [first] = filters
  if (!first) return []
  const values: unknown[] = []
  const value = valuesInto(values)
  const from = measured(first.programme, span, extra, now, value)
  const counts = filters.map((filter, i) => {
    const asked = askedBy(filter, span, now, value).join(' and ') || 'true'
    return `count(*) filter (where ${asked})::int as n${i}`
  })
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

/** The filters of figures, and how their counts become readings. */
function counting(figures: readonly Figure[]) {
  const filters = figures.flatMap((f) => (f.form === 'rate' && f.of ? [f.counts, f.of] : [f.counts]))
  const read = (counts: readonly number[] = []): Reading[] => {
    let at = 0
    return figures.map(({ key, form, of }) => {
      const numerator = counts[at++] ?? 0
      if (form === 'count' || !of) return { key, numerator }
      const denominator = counts[at++] ?? 0
      return { key, numerator, denominator, rate: rateOf(numerator, denominator) }
    })
  }
  return { filters, read }
}

const rateOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10

/** Reads figures over the records. Nothing else on a screen counts. */
export async function readFigures(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  now: Date,
  extra: Partial<CaseFilter> = {},
): Promise<Reading[]> {
  const { filters, read } = counting(figures)
  const [all] = await countAll(client, filters, span, now, [], extra)
  return read(all?.counts)
}

/** Figures for every town, village, leading unit, worker or kind, by its code or id; what has none of these is left out. */
export async function readFiguresBy(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  now: Date,
  dimension: Dimension,
): Promise<Map<string, Reading[]>> {
  const { filters, read } = counting(figures)
  const rows = await countAll(client, filters, span, now, [keyOf[dimension]])
  return new Map(
    rows.flatMap(({ keys: [key], counts }) => (key && counts.some((n) => n > 0) ? [[key, read(counts)] as const] : [])),
  )
}

export interface TrendStep {
  /** First civil day of the day, week (from Monday) or month. */
  readonly from: string
  readonly readings: readonly Reading[]
}

/** Figures by day, week or month of their own instants; those that count what is so now have no trend and are left out. */
export async function readTrends(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  by: 'day' | 'week' | 'month',
  now: Date,
): Promise<TrendStep[]> {
  const { filters, read } = counting(figures.filter((f) => f.counts.by && !f.of?.any))
  const instants = [...new Set(filters.flatMap((f) => (f.by ? [f.by] : [])))]
  const steps = new Map<string, number[]>()
  // A case's instants lie in few months together, so one pass serves them all; days would divide it too finely.
  for (const together of by === 'day' ? instants.map((one) => [one]) : [instants]) {
    const mine = filters.flatMap((f, at) =>
      f.by && together.includes(f.by) ? [{ at, key: together.indexOf(f.by) }] : [],
    )
    const keys = together.map((one) => `date_trunc('${by}', c.${instant[one]} at time zone 'Asia/Shanghai')::date`)
    const of = mine.map(({ at }) => filters[at] as CaseFilter)
    for (const row of await countAll(client, of, span, now, keys))
      for (const [i, { at, key }] of mine.entries()) {
        const [from, n] = [row.keys[key], row.counts[i] ?? 0]
        if (!from || n === 0) continue
        const step = steps.get(from) ?? filters.map(() => 0)
        step[at] = (step[at] ?? 0) + n
        steps.set(from, step)
      }
  }
  return [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, n]) => ({ from, readings: read(n) }))
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
  const where = conditionOf({ ...figure.counts, ...extra }, span, now, values)
  const { rows } = await client.query(`select min(c.overall_due_at) as at from case_file c where ${where}`, values)
  return (rows[0] as { at: Date | null }).at
}
