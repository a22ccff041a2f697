import { type Day, numberOfDay } from '../day.ts'
import type { Milli } from './points.ts'
import { type Ranked, rankGroup, type Standing } from './rank.ts'
import { spanOf } from './reach.ts'
import { firstDay, lastDay, periodsOf, type YearRules } from './scheme.ts'
import { goalsOf, type Records, scoreOf, type YearScore } from './score.ts'
import type { AppraisalFacts, Member, Rating, Sum } from './terms.ts'
import { PART_YEAR } from './unranked.ts'

/*
 * A year at a place: who is scored, in which group, ranked or not, and by what. One subject has one card, however many posts it held.
 */

/** A subject with its place in the year. */
export interface Placed {
  readonly subject: string
  /** The group of the last day of the year, in which it is ranked: points come along, each against the goal of its own period's group. */
  readonly group: string
  /** Where most days of the year were served; of equal ones the later. */
  readonly place: string
  /** Days served from the first to the last day of the year. */
  readonly served: number
  /** Why it is not ranked: what its membership says, or `part-year`. */
  readonly unranked: string | null
}

/** One card: a subject with its score. */
export interface Card extends Placed {
  readonly score: YearScore
}

/** Days of the year in which a membership holds. */
function daysOf({ from, to }: Pick<Member, 'from' | 'to'>, year: number): number {
  const [first, last] = [numberOfDay(firstDay(year)), numberOfDay(lastDay(year)) + 1]
  const begin = Math.max(numberOfDay(from), first)
  const end = Math.min(to === null ? last : numberOfDay(to as Day), last)
  return Math.max(0, end - begin)
}

/** @param members all of one subject in the year */
export function placeOf(members: readonly Member[], year: number, { arithmetic }: YearRules): Placed | undefined {
  const held = members.filter((member) => daysOf(member, year) > 0).sort((a, b) => (a.from < b.from ? -1 : 1))
  const last = held.at(-1)
  if (!last) return undefined
  const days = new Map<string, number>()
  for (const member of held) days.set(member.place, (days.get(member.place) ?? 0) + daysOf(member, year))
  let [place, most] = [last.place, days.get(last.place) ?? 0]
  for (const [other, count] of days) if (count > most) [place, most] = [other, count]
  const served = [...days.values()].reduce((a, b) => a + b, 0)
  const whole = numberOfDay(lastDay(year)) + 1 - numberOfDay(firstDay(year))
  const short = served * 100 <= whole * arithmetic.ranking.servedOver
  return {
    subject: last.subject,
    group: last.group,
    place,
    served,
    unranked: last.unranked ?? (short ? PART_YEAR : null),
  }
}

type YearFacts = Pick<
  AppraisalFacts,
  'appraisal.members' | 'appraisal.items' | 'appraisal.shares' | 'appraisal.sums' | 'appraisal.ratings'
>

/** In which group a subject is in each period, from the first: that of its last day, or of the first membership after it. */
export function groupsOf(members: readonly Member[], year: number, { arithmetic }: YearRules): readonly string[] {
  const held = members.filter((member) => daysOf(member, year) > 0).sort((a, b) => (a.from < b.from ? -1 : 1))
  return periodsOf(arithmetic).map((period) => {
    const [, end] = spanOf(arithmetic, year, period)
    return (held.findLast(({ from }) => from <= end) ?? held[0])?.group ?? ''
  })
}

/** The cards of all who are scored at the places that the facts tell of. */
export function cardsOf(rules: YearRules, facts: YearFacts, year: number): Card[] {
  const members = groupBy(facts['appraisal.members'], ({ subject }) => subject)
  const sums = groupBy(facts['appraisal.sums'], ({ subject }) => subject)
  const ratings = new Map<string, Rating>(facts['appraisal.ratings'].map((rating) => [rating.subject, rating]))
  const goals = goalsOf(rules, facts['appraisal.items'], facts['appraisal.shares'])
  const cards: Card[] = []
  for (const [subject, held] of members) {
    const placed = placeOf(held, year, rules)
    if (!placed) continue
    const records: Records = {
      groups: groupsOf(held, year, rules),
      sums: sums.get(subject) ?? noSums,
      goals: goals.get(subject) ?? noGoals,
      rating: ratings.get(subject),
    }
    cards.push({ ...placed, score: scoreOf(rules, records) })
  }
  return cards
}
const noSums: readonly Sum[] = []
const noGoals: ReadonlyMap<string, Milli> = new Map()

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const list = groups.get(key(row))
    if (list) list.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** What a card stands with in a period (from 1) or the year (0); undefined while the year's total is missing a part. */
export function standingOf({ subject, score }: Card, period: number, { arithmetic }: YearRules): Standing | undefined {
  if (period > 0) {
    const of = score.periods[period - 1]
    return of && { subject, total: of.total, ties: [] }
  }
  if (score.total === null) return undefined
  const ties = arithmetic.ranking.ties.map((id) => score.parts.find(({ part }) => part === id)?.counted ?? 0)
  return { subject, total: score.total, ties }
}

/** The place within which a subject is ranked. */
export const unitOf = (place: string, { arithmetic }: YearRules): string => place.slice(0, arithmetic.ranking.level)

/** Ranks of all cards, each within its group at its unit; who is not ranked is missing. */
export function rankCards(
  cards: readonly Card[],
  period: number,
  rules: YearRules,
): ReadonlyMap<string, Ranked & { readonly ranked: number }> {
  const ranked = new Map<string, Ranked & { readonly ranked: number }>()
  const groups = groupBy(
    cards.filter(({ unranked }) => unranked === null),
    ({ group, place }) => `${unitOf(place, rules)}/${group}`,
  )
  for (const group of groups.values()) {
    const standings = group.flatMap((card) => standingOf(card, period, rules) ?? [])
    for (const one of rankGroup(standings, rules.arithmetic))
      ranked.set(one.subject, { ...one, ranked: standings.length })
  }
  return ranked
}
