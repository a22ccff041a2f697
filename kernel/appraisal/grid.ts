import type { Day } from '../day.ts'
import { addDays, earlierDay, laterDay } from '../day.ts'
import type { YearFacts } from './card.read.ts'
import { type Milli, spread } from './points.ts'
import { holdsIn, spanOf } from './reach.ts'
import { BONUS, DEDUCTION, type IndicatorOf, type YearRules } from './scheme.ts'
import { holdsAt } from './terms.ts'
import { cardsOf } from './year.ts'

/*
 * The grid in which a place's period is entered: who is scored by what can be recorded, each cell with its sum and what can be had. Pure.
 */

export interface GridColumn {
  readonly indicator: IndicatorOf
  readonly item: { readonly id: string; readonly title: string } | null
}
export interface GridRow {
  readonly subject: string
  readonly group: string
  readonly from: Day
  readonly to: Day
  readonly total: Milli
}
/** What stands in a cell, and what can be had with it in the period. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly points: Milli
  readonly goal: Milli
  readonly entries: number
}

export interface Grid {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly cells: readonly GridCell[]
}

const keyOf = (subject: string, indicator: string, item: string | null) => `${subject}/${indicator}/${item ?? ''}`

/** @param asked `period` from 1; `order` says in which order the rows stand */
export function gridOf(
  rules: YearRules,
  facts: YearFacts,
  asked: {
    readonly year: number
    readonly period: number
    readonly place: string
    readonly order: (rows: readonly GridRow[]) => readonly GridRow[]
  },
): Grid {
  const { year, period, place } = asked
  const [first, last] = spanOf(rules.arithmetic, year, period)
  const sums = new Map(
    facts['appraisal.sums']
      .filter((sum) => sum.period === period)
      .map((sum) => [keyOf(sum.subject, sum.indicator, sum.item), sum]),
  )
  const columns = columnsOf(rules, facts, asked)
  const totals = new Map(cardsOf(rules, facts, year).map((card) => [card.subject, card]))

  // Who came twice within the period stands once, from the first day to the last.
  const rows = new Map<string, GridRow>()
  const scored = subjectsOpen(facts)
  for (const member of facts['appraisal.members']) {
    if (scored && !scored.has(member.subject)) continue
    if (member.place !== place || !holdsIn(member, [first, last])) continue
    const before = rows.get(member.subject)
    rows.set(member.subject, {
      subject: member.subject,
      group: member.group,
      from: laterDay(before?.from ?? member.from, first),
      to: member.to === null ? last : earlierDay(addDays(member.to, -1), last),
      total: totals.get(member.subject)?.score.periods[period - 1]?.total ?? 0,
    })
  }

  const goals = new Map<string, Milli>()
  const items = new Map(facts['appraisal.items'].map((item) => [item.id as string, item]))
  for (const share of facts['appraisal.shares']) {
    const item = items.get(share.item)
    if (!item || item.ended) continue
    const goal = spread(share.points, item.periods ?? rules.arithmetic.periods)[period - 1] ?? 0
    const key = keyOf(share.subject, item.indicator, item.id)
    goals.set(key, (goals.get(key) ?? 0) + goal)
  }

  const cells: GridCell[] = []
  const listed = asked.order([...rows.values()])
  for (const [row, { subject, group }] of listed.entries()) {
    for (const [column, { indicator, item }] of columns.entries()) {
      const key = keyOf(subject, indicator.code, item?.id ?? null)
      const whole = indicator.goals?.[group] ?? indicator.goal
      const own = item || whole === null ? 0 : (spread(whole, rules.arithmetic.periods)[period - 1] ?? 0)
      const goal = own + (goals.get(key) ?? 0)
      const sum = sums.get(key)
      if (sum || goal > 0) cells.push({ row, column, goal, points: sum?.points ?? 0, entries: sum?.entries ?? 0 })
    }
  }
  return { columns, rows: listed, cells }
}

/** Where a year goes by batches: those of the batches that are being scored. */
function subjectsOpen(facts: YearFacts): ReadonlySet<string> | undefined {
  const batches = facts['appraisal.sheets'].filter(({ batch }) => batch !== undefined)
  const open = batches.filter(({ state }) => state === 'open').flatMap(({ batch }) => batch?.subjects ?? [])
  return batches.length === 0 ? undefined : new Set<string>(open)
}

/** An indicator has a column of its own where it can give points without a work item, and one for each of its items. */
function columnsOf(
  rules: YearRules,
  facts: YearFacts,
  { period, place }: { readonly period: number; readonly place: string },
): readonly GridColumn[] {
  const used = new Set(
    facts['appraisal.sums']
      .filter((sum) => sum.period === period)
      .map(({ indicator, item }) => `${indicator}/${item ?? ''}`),
  )
  return [...rules.indicators.values()].flatMap((indicator): GridColumn[] => {
    const items = facts['appraisal.items'].filter(
      (item) =>
        item.indicator === indicator.code &&
        holdsAt(item, place) &&
        (!item.ended || used.has(`${indicator.code}/${item.id}`)),
    )
    const besides = indicator.part === BONUS || indicator.part === DEDUCTION
    const alone =
      besides ||
      items.length === 0 ||
      indicator.goal !== null ||
      indicator.goals !== undefined ||
      used.has(`${indicator.code}/`)
    return [
      ...(alone ? [{ indicator, item: null }] : []),
      ...items.map(({ id, title }) => ({ indicator, item: { id, title } })),
    ]
  })
}
