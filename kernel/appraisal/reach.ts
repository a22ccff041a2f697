import { postsOf, type Scope } from '../actor.ts'
import { type Day, endOfMonth, getDay } from '../day.ts'
import { type AppraisalScheme, type Arithmetic, firstDay, lastDay } from './scheme.ts'
import { isOnSheet, type Member, type Sheet } from './terms.ts'

/*
 * Who sees what of a scheme's scores: pure, and nothing where nothing is given. A card is read by whom it scores and by readers of a place
 * where they served that year; ranks by deciders whose post answers for the whole place within which is ranked.
 */

/** What somebody is to a card. Several at once are possible: a village's secretary is scored, too. */
export interface ToCard {
  readonly own: boolean
  readonly reads: boolean
  readonly decides: boolean
  /** Sees the grade before it is final: who reads all of the place within which is ranked. Others see their own alone, once it is. */
  readonly grades: boolean
}

/**
 * As what the scope's person is scored: as themselves, or as the organisations where they hold a post of the programme and those for which
 * these answer.
 * @param answers who answers for whom today, by the scheme's kind of link
 */
export function ownSubjects(
  scheme: AppraisalScheme,
  scope: Scope,
  roles: readonly string[],
  answers: readonly Answers[],
): readonly string[] {
  if (scheme.subjects === 'person') return scope.person === null ? [] : [scope.person]
  const held = new Set<string>(postsOf(scope, roles).map((post) => post.organisation))
  return [...held, ...answers.flatMap(({ by, subject }) => (held.has(by) ? [subject] : []))]
}
export interface Answers {
  readonly by: string
  readonly subject: string
}

const holds = (scope: Scope, roles: readonly string[], place: string): boolean =>
  postsOf(scope, roles).some((post) => place.startsWith(post.place))

/** Records points at the place. */
export const recordsAt = (scheme: AppraisalScheme, scope: Scope, place: string): boolean =>
  holds(scope, scheme.recorders, place)
/** Reads all cards of the place. */
export const readsAt = (scheme: AppraisalScheme, scope: Scope, place: string): boolean =>
  holds(scope, [...scheme.readers, ...scheme.deciders], place)
/** Keeps the roll of the place. */
export const keepsAt = (scheme: AppraisalScheme, scope: Scope, place: string): boolean =>
  holds(scope, scheme.keepers, place)
/** Sees the ranks of a place and its lowest share. */
export const decidesAt = (scheme: AppraisalScheme, scope: Scope, place: string): boolean =>
  holds(scope, scheme.deciders, place)

/** @param own as what the person is scored, by `ownSubjects`; `unit` of the card: the place within which it is ranked */
export function relationTo(
  scheme: AppraisalScheme,
  scope: Scope,
  card: { readonly subject: string; readonly members: readonly Member[]; readonly unit: string },
  own: readonly string[],
): ToCard {
  return {
    own: own.includes(card.subject),
    reads: card.members.some(({ place }) => readsAt(scheme, scope, place)),
    decides: decidesAt(scheme, scope, card.unit),
    grades: readsAt(scheme, scope, card.unit),
  }
}

/** First and last day of a period or a year. */
export type Span = readonly [Day, Day]

/** Whether a membership holds on some day of a period. */
export function holdsIn({ from, to }: Pick<Member, 'from' | 'to'>, [begin, end]: Span): boolean {
  return from <= end && (to === null || to > begin)
}

/** First and last day of a period (from 1) or the year (0). */
export function spanOf(arithmetic: Pick<Arithmetic, 'periods'>, year: number, period: number): Span {
  if (period === 0) return [firstDay(year), lastDay(year)]
  const months = 12 / arithmetic.periods.length
  const month = (of: number) => getDay(`${year}-${String(of).padStart(2, '0')}-01`)
  return [month((period - 1) * months + 1), endOfMonth(month(period * months))]
}

/** Whether a period is closed for a subject at a place: by its own sheet or the year's, there or of a place it lies in. */
export const isClosed = (sheets: readonly Sheet[], place: string, period: number, subject: string): boolean =>
  sheets.some(
    (sheet) =>
      (sheet.period === period || sheet.period === 0) && sheet.state !== 'open' && isOnSheet(sheet, place, subject),
  )

/**
 * Whether whoever is scored sees a period: at once, or when it was closed at every place where they served in it. Somebody who was on no
 * roll in the period is asked about the whole year.
 */
export function isShown(
  scheme: AppraisalScheme,
  members: readonly Member[],
  sheets: readonly Sheet[],
  period: number,
  span: Span,
): boolean {
  if (scheme.shown === 'at-once') return true
  const served = members.filter((member) => holdsIn(member, span))
  const asked = served.length > 0 ? served : members
  return asked.length > 0 && asked.every(({ place, subject }) => isClosed(sheets, place, period, subject))
}
