import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { StepGiven } from '../programme/lifecycle.ts'
import type { Refusal } from '../refusal.ts'
import { formatMilli } from './points.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, firstDay, lastDay, periodOf, type YearRules } from './scheme.ts'
import { type AppraisalFacts, type entryReads, holdsAt, isOnSheet, type Member } from './terms.ts'

/*
 * What an entry must be: for somebody on the roll that day, by an indicator and a work item of the year, within the range, with the evidence
 * that is asked for. Pure; asked by whoever records, and by whoever adds what was left out.
 */

/** An entry as it is wanted. */
export interface EntryWanted {
  readonly subject: string
  readonly indicator: string
  readonly item?: string | undefined
  readonly day: string
  readonly points: number
  /** The sum that the sender saw in its cell. */
  readonly was?: number | undefined
  readonly basis?: string | undefined
}

/** Who acts on somebody's points, and who is close to them: by household or declared relation. */
export interface Hand {
  readonly actor: Id | null
  readonly kin: ReadonlySet<Id>
}
/** The hand of a step that reads `register.kin`. */
export const handOf = ({ actor, fact }: Pick<StepGiven, 'actor' | 'fact'>): Hand => ({
  actor,
  kin: fact('register.kin'),
})

/** Where the scheme bars it nobody enters, corrects or adds points for themselves, nor for those close to them. */
export function findOwn(
  { notOwn }: Pick<AppraisalScheme, 'notOwn'>,
  subject: string,
  { actor, kin }: Hand,
): Refusal | undefined {
  return notOwn && (subject === actor || kin.has(subject as Id))
    ? refuseAppraisal('own', { field: 'subject' })
    : undefined
}

/** What the rows of one act are looked up in. */
export interface Look {
  readonly members: ReadonlyMap<string, readonly Member[]>
  readonly items: ReadonlyMap<string, { readonly indicator: string; readonly ended: boolean }>
  readonly sums: ReadonlyMap<string, number>
  closed(subject: string, period: number): boolean
}

export function lookInto(facts: Pick<AppraisalFacts, (typeof entryReads)[number]>, place: string): Look {
  const members = new Map<string, Member[]>()
  for (const member of facts['appraisal.members'])
    if (member.place === place) members.set(member.subject, [...(members.get(member.subject) ?? []), member])
  const sheets = facts['appraisal.sheets'].filter(({ state }) => state !== 'open')
  return {
    members,
    items: new Map(facts['appraisal.items'].flatMap((item) => (holdsAt(item, place) ? [[item.id, item]] : []))),
    sums: new Map(
      facts['appraisal.sums'].map((sum) => [cellKey(sum.subject, sum.period, sum.indicator, sum.item), sum.points]),
    ),
    closed: (subject, period) =>
      sheets.some((sheet) => isOnSheet(sheet, place, subject) && (sheet.period === period || sheet.period === 0)),
  }
}
const cellKey = (subject: string, period: number, indicator: string, item: string | null): string =>
  `${subject}/${period}/${indicator}/${item ?? ''}`

/** What is wrong with an entry; undefined where nothing is. */
export function findFault(
  wanted: EntryWanted,
  of: {
    readonly scheme: AppraisalScheme
    readonly year: number
    readonly rules: YearRules
    readonly look: Look
    readonly hand: Hand
  },
): Refusal | undefined {
  const { subject, indicator: code, item, day, points, was, basis } = wanted
  const { scheme, year, rules, look } = of
  if (day < firstDay(year) || day > lastDay(year)) return refuseAppraisal('period', { field: 'day' })
  const held = look.members.get(subject)?.some(({ from, to }) => from <= day && (to === null || day < to))
  if (!held) return refuseAppraisal('no-member', { field: 'subject' })
  const own = findOwn(scheme, subject, of.hand)
  if (own) return own
  const indicator = rules.indicators.get(code)
  if (!indicator) return refuseAppraisal('no-indicator', { field: 'indicator' })
  if (indicator.measured) return refuseAppraisal('measured', { field: 'indicator' })
  const work = item === undefined ? undefined : look.items.get(item)
  if (item !== undefined && (!work || work.ended || work.indicator !== code))
    return refuseAppraisal('no-item', { field: 'item' })
  const { least, most } = indicator
  if (points < least || points > most)
    return refuseAppraisal('range', { field: 'points', fills: { least: formatMilli(least), most: formatMilli(most) } })
  if (indicator.evidence === 'document' && basis === undefined) return refuseAppraisal('evidence', { field: 'basis' })
  const period = periodOf(day as Day, rules.arithmetic)
  if (look.closed(subject, period)) return refuseAppraisal('closed', { field: 'day' })
  const now = look.sums.get(cellKey(subject, period, code, item ?? null)) ?? 0
  if (was !== undefined && was !== now)
    return refuseAppraisal('changed', { field: 'points', fills: { now: formatMilli(now) } })
  return undefined
}
