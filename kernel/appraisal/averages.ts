import { divide, type Milli } from './points.ts'

/*
 * How the scores of groups lie, without names, for offices that compare places. Too few scores would tell whose they are: small groups of a
 * place are told together, and a place with too few of all is left out. Pure.
 */

/** A score of somebody who is ranked. */
export interface Scored {
  readonly unit: string
  readonly group: string
  readonly total: Milli
  readonly grade: string | null
}

/** Scores of one or several groups of a place, best first. */
export interface Lot {
  readonly unit: string
  readonly groups: readonly string[]
  readonly totals: readonly Milli[]
  /** How many have which grade. */
  readonly grades: ReadonlyMap<string, number>
}

/** Thousandths, halves away from zero; undefined of nothing. */
export const meanOf = (totals: readonly Milli[]): Milli | undefined =>
  totals.length === 0
    ? undefined
    : divide(
        totals.reduce((a, b) => a + b, 0),
        totals.length,
      )

/** The one in the middle; of an even number half way between the two. */
export function medianOf(totals: readonly Milli[]): Milli | undefined {
  const sorted = [...totals].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : divide(low + high, 2)
}

function lotOf(unit: string, groups: readonly string[], all: readonly Scored[]): Lot {
  const grades = new Map<string, number>()
  for (const { grade } of all) if (grade !== null) grades.set(grade, (grades.get(grade) ?? 0) + 1)
  return { unit, groups, grades, totals: all.map(({ total }) => total).sort((a, b) => b - a) }
}

/**
 * Scores by place and group. Groups of a place that are too small are told together with the smallest of the others until they are enough.
 * @param order of the groups
 * @param fewest scores that are told: `ranking.fewest` of the arithmetic
 * @returns by the code of the place, and how many places were left out
 */
export function lotsOf(
  scored: readonly Scored[],
  order: readonly string[],
  fewest: number,
): { readonly lots: readonly Lot[]; readonly leftOut: number } {
  const lots: Lot[] = []
  let leftOut = 0
  const units = [...Map.groupBy(scored, ({ unit }) => unit)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [unit, all] of units) {
    let parts = order.flatMap((group): { groups: readonly string[]; all: readonly Scored[] }[] => {
      const own = all.filter((one) => one.group === group)
      return own.length > 0 ? [{ groups: [group], all: own }] : []
    })
    while (parts.length > 1 && parts.some((part) => part.all.length < fewest)) {
      const [least, next] = [...parts].sort((a, b) => a.all.length - b.all.length)
      if (!least || !next) break
      const groups = order.filter((group) => least.groups.includes(group) || next.groups.includes(group))
      parts = [...parts.filter((part) => part !== least && part !== next), { groups, all: [...least.all, ...next.all] }]
    }
    if (parts.some((part) => part.all.length < fewest)) {
      leftOut++
      continue
    }
    parts.sort((a, b) => order.indexOf(a.groups[0] ?? '') - order.indexOf(b.groups[0] ?? ''))
    lots.push(...parts.map((part) => lotOf(unit, part.groups, part.all)))
  }
  return { lots, leftOut }
}

/**
 * What all places together come to, by group: of those lots alone that are told, so that nothing left out or told together can be found by
 * taking one from the other.
 */
export function wholeOf(lots: readonly Lot[], order: readonly string[]): readonly Omit<Lot, 'unit'>[] {
  return order.flatMap((group) => {
    const own = lots.filter(({ groups }) => groups.length === 1 && groups[0] === group)
    if (own.length === 0) return []
    const grades = new Map<string, number>()
    for (const lot of own) for (const [grade, n] of lot.grades) grades.set(grade, (grades.get(grade) ?? 0) + n)
    return [{ groups: [group], grades, totals: own.flatMap(({ totals }) => totals).sort((a, b) => b - a) }]
  })
}
