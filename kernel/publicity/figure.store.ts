import type { PoolClient } from 'pg'
import { prefixUpper } from '../register/place-code.ts'
import type { CaseFilter, Figure } from './figure.ts'

/** A period of civil instants, half open, and the places counted. */
export interface Span {
  readonly county: string
  readonly from: Date
  readonly to: Date
  /** Place prefixes; none for the whole county. */
  readonly places: readonly string[]
}

export interface Reading {
  readonly key: string
  readonly numerator: number
  /** Only of rates. */
  readonly denominator?: number
  /** Per cent with one decimal, half up; null where nothing was counted. */
  readonly rate?: number | null
}

const instant = { filed: 'filed_at', opened: 'opened_at', done: 'done_at', closed: 'closed_at', due: 'due_at' } as const

/** The condition of a filter as SQL over case_file `c`. The same text counts a figure and lists its cases. */
export function conditionOf(filter: CaseFilter, span: Span, now: Date, values: unknown[]): string {
  const value = (v: unknown, cast = '') => {
    values.push(v)
    return `$${values.length}${cast}`
  }
  const parts = [`c.county = ${value(span.county)}`, `c.programme = ${value(filter.programme)}`]
  if (filter.by) {
    const column = `c.${instant[filter.by]}`
    parts.push(
      `${column} >= ${value(span.from.toISOString(), '::timestamptz')}`,
      `${column} < ${value(span.to.toISOString(), '::timestamptz')}`,
    )
  }
  if (filter.states) parts.push(`c.state = any(${value(filter.states)})`)
  if (filter.open !== undefined) parts.push(filter.open ? 'c.closed_at is null' : 'c.closed_at is not null')
  if (filter.overdue)
    parts.push(`c.overall_due_at <= ${value(now.toISOString(), '::timestamptz')}`, 'c.done_at is null')
  if (filter.onTime !== undefined) parts.push(filter.onTime ? 'c.on_time' : 'not c.on_time')
  if (filter.limited) parts.push('c.on_time is not null')
  if (filter.flag) parts.push(`${value(filter.flag)} = any(c.flags)`)
  if (filter.results) parts.push(`c.result = any(${value(filter.results)})`)
  if (filter.ratings) parts.push(`c.rating = any(${value(filter.ratings)})`)
  if (filter.public) parts.push('c.public')
  if (span.places.length > 0)
    parts.push(
      `(${span.places
        .map((p) =>
          p.length === 9 ? `c.town = ${value(p)}` : `(c.place >= ${value(p)} and c.place < ${value(prefixUpper(p))})`,
        )
        .join(' or ')})`,
    )
  return parts.join(' and ')
}

/** Reads figures over the records. Nothing else on a screen counts. */
export async function readFigures(
  client: PoolClient,
  figures: readonly Figure[],
  span: Span,
  now: Date,
  extra: Partial<CaseFilter> = {},
): Promise<Reading[]> {
  return Promise.all(
    figures.map(async (figure) => {
      const count = async (filter: CaseFilter) => {
        const values: unknown[] = []
        const where = conditionOf({ ...filter, ...extra }, span, now, values)
        const { rows } = await client.query(`select count(*)::int as n from case_file c where ${where}`, values)
        return (rows[0] as { n: number }).n
      }
      const numerator = await count(figure.counts)
      if (figure.form === 'count' || !figure.of) return { key: figure.key, numerator }
      const denominator = await count(figure.of)
      return {
        key: figure.key,
        numerator,
        denominator,
        rate: denominator === 0 ? null : Math.round((numerator * 1000) / denominator) / 10,
      }
    }),
  )
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

/** A figure per civil day, week (Monday) or month, for a trend; computed by one statement. */
export async function readTrend(
  client: PoolClient,
  figure: Figure,
  span: Span,
  by: 'day' | 'week' | 'month',
  now: Date,
): Promise<{ from: string; numerator: number; denominator: number | null }[]> {
  const series = async (filter: CaseFilter) => {
    const values: unknown[] = []
    const where = conditionOf(filter, span, now, values)
    const column = `c.${instant[filter.by ?? 'filed']}`
    const { rows } = await client.query(
      `select to_char(date_trunc('${by}', ${column} at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as from, count(*)::int as n
       from case_file c where ${where} group by 1 order by 1`,
      values,
    )
    return new Map((rows as { from: string; n: number }[]).map((r) => [r.from, r.n]))
  }
  const top = await series(figure.counts)
  const bottom = figure.of ? await series(figure.of) : undefined
  const days = [...new Set([...top.keys(), ...(bottom?.keys() ?? [])])].sort()
  return days.map((from) => ({
    from,
    numerator: top.get(from) ?? 0,
    denominator: bottom ? (bottom.get(from) ?? 0) : null,
  }))
}

/** A figure per town, or per village, in one statement, for tables and maps. */
export async function readByPlace(
  client: PoolClient,
  figure: Figure,
  span: Span,
  now: Date,
  level: 'town' | 'village',
): Promise<Map<string, { numerator: number; denominator: number | null }>> {
  const series = async (filter: CaseFilter) => {
    const values: unknown[] = []
    const where = conditionOf(filter, span, now, values)
    const { rows } = await client.query(
      `select ${level === 'town' ? 'c.town' : 'left(c.place, 12)'} as town, count(*)::int as n from case_file c where ${where} group by 1`,
      values,
    )
    return new Map((rows as { town: string; n: number }[]).map((r) => [r.town, r.n]))
  }
  const top = await series(figure.counts)
  const bottom = figure.of ? await series(figure.of) : undefined
  return new Map(
    [...new Set([...top.keys(), ...(bottom?.keys() ?? [])])].map((town) => [
      town,
      { numerator: top.get(town) ?? 0, denominator: bottom ? (bottom.get(town) ?? 0) : null },
    ]),
  )
}
