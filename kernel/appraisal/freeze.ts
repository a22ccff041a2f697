import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Freezing } from './appraisal.store.ts'
import { findFault, findOwn, type Hand, lookInto } from './entry-fault.ts'
import { unmeasured } from './measured.ts'
import { rankGroup, type Standing } from './rank.ts'
import { holdsIn, spanOf } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, periodOf, periodsOf, rulesOf, type YearRules } from './scheme.ts'
import type { AppraisalFacts, Entry, Frozen, SheetState } from './terms.ts'
import { type Card, cardsOf, placeOf, rankCards, standingOf, unitOf } from './year.ts'

/*
 * Freezing and correcting: pure, for the steps of a programme. A frozen score changes only by a correction, which adds a version for
 * whoever it moves and leaves the one before.
 */

/** Everything `appraisalReads` loads. */
export type Facts = AppraisalFacts

/** A year with the cards of all who are scored at the places the act names, as they stand now. @throws RefusalError without arithmetic */
export function openYear(scheme: AppraisalScheme, facts: Facts, book: CountyBook): OpenYear | Refusal {
  const asked = facts['appraisal.year']
  if (!asked || asked.scheme !== scheme.id) return refuseAppraisal('none')
  const rules = rulesOf(scheme, book, asked.year, asked.place)
  return { ...asked, rules, cards: cardsOf(rules, facts, asked.year) }
}
export interface OpenYear {
  readonly year: number
  readonly place: string
  readonly rules: YearRules
  readonly cards: readonly Card[]
}

/** What is kept of a score: all that a card shows of it. */
const partsOf = ({ score }: Card, period: number): Json =>
  (period === 0 ? score : score.periods[period - 1]) as unknown as Json

export interface Frost {
  readonly effects: readonly Effect[]
  readonly scores: readonly Freezing[]
}

/**
 * Freezes a period (from 1) or the year (0) of the sheet's place, or of the batch whose sheet the case reviews. Ranks stand where all of
 * a ranking unit, or of a batch, is frozen together; a year waits for the ratings of all who are ranked.
 * @param objected subjects about whom an objection is open: their score stands with a mark
 */
export function freeze(
  scheme: AppraisalScheme,
  facts: Facts,
  book: CountyBook,
  wanted: { readonly period: number; readonly matter: Id; readonly objected: ReadonlySet<string> },
): Frost | Refusal {
  const open = openYear(scheme, facts, book)
  if (isRefusal(open)) return open
  const { year, place, rules } = open
  const { period, matter, objected } = wanted
  const sheets = facts['appraisal.sheets'].filter((one) => one.place === place && one.period === period)
  const sheet = sheets.find((one) => one.matter === matter) ?? sheets.find(({ batch }) => batch === undefined)
  if (sheet && sheet.state !== 'open') return refuseAppraisal('frozen')
  const { batch } = sheet ?? {}
  // Of a period whoever was on the roll there in it. Of the year whoever served longer elsewhere has their card there.
  const span = spanOf(rules.arithmetic, year, period)
  const served = new Set<string>(
    facts['appraisal.members'].flatMap((one) =>
      one.place.startsWith(place) && holdsIn(one, span) ? [one.subject] : [],
    ),
  )
  const cards = open.cards.filter(
    (card) =>
      (period > 0 ? served.has(card.subject) : card.place.startsWith(place)) &&
      (!batch || batch.subjects.some((one) => one === card.subject)),
  )
  const lacking = unmeasured(rules, facts, {
    ...{ year, period, place },
    subjects: new Set(cards.map(({ subject }) => subject)),
  })
  if (lacking > 0) return refuseAppraisal('not-measured', { fills: { count: lacking } })
  const missing = cards.filter(({ unranked, score }) => period === 0 && unranked === null && score.total === null)
  if (missing.length > 0) return refuseAppraisal('incomplete', { fills: { count: missing.length } })
  const ranks =
    place.length <= rules.arithmetic.ranking.level
      ? rankCards(cards, period, rules)
      : new Map<string, { rank: number; ranked: number; lowest: boolean; tier: string | null }>()
  const versions = new Map(
    facts['appraisal.scores'].filter((one) => one.period === period).map((one) => [one.subject, one.version]),
  )
  const scores = cards.map((card): Freezing => {
    const standing = standingOf(card, period, rules)
    const rank = ranks.get(card.subject)
    return {
      subject: card.subject as Id,
      period,
      version: (versions.get(card.subject as Id) ?? 0) + 1,
      group: card.group,
      unit: unitOf(card.place, rules),
      place: card.place,
      total: period === 0 ? card.score.total : (standing?.total ?? null),
      rank: rank?.rank ?? null,
      ranked: rank?.ranked ?? 0,
      lowest: period === 0 && (rank?.lowest ?? false),
      tier: rank?.tier ?? null,
      unranked: card.unranked,
      objected: objected.has(card.subject),
      ties: standing?.ties ?? [],
      parts: partsOf(card, period),
      because: null,
      matter,
    }
  })
  return {
    effects: [
      {
        kind: 'appraisal-sheet',
        ...{ scheme: scheme.id, year, period, place, matter },
        state: 'frozen',
        ...(batch ? { batch } : {}),
      },
      { kind: 'appraisal-scores', scheme: scheme.id, year, scores },
    ],
    scores,
  }
}

/** The sheet passes into another state: the one that the step's case reviews. */
export function moveSheet(scheme: AppraisalScheme, facts: Facts, matter: Id, state: SheetState): Effect | Refusal {
  const asked = facts['appraisal.year']
  const sheet = facts['appraisal.sheets'].find((one) => one.matter === matter)
  if (!asked || !sheet) return refuseAppraisal('none')
  return { kind: 'appraisal-sheet', scheme: scheme.id, year: asked.year, ...sheet, state }
}

/**
 * Corrects one entry: a new entry with the difference, and of every frozen score that depends on it a new version: the subject's own, and
 * the ranks that it moves. What is not frozen follows from the sums by itself.
 */
export function correct(
  scheme: AppraisalScheme,
  facts: Facts,
  book: CountyBook,
  wanted: {
    readonly entry: Id
    /** Points that are right, in thousandths. */
    readonly points: number
    readonly basis: string
    readonly id: Id
    readonly matter: Id | null
    readonly hand: Hand
  },
): Frost | Refusal {
  const entry = facts['appraisal.entries'].find(({ id }) => id === wanted.entry)
  if (!entry || entry.corrects) return refuseAppraisal('no-entry')
  const own = findOwn(scheme, entry.subject, wanted.hand)
  if (own) return own
  const asked = facts['appraisal.year']
  if (!asked || asked.scheme !== scheme.id || asked.year !== entry.year) return refuseAppraisal('none')
  if (entry.now === wanted.points) return refuseAppraisal('same', { field: 'points' })
  const { year } = entry
  const rules = rulesOf(scheme, book, year, entry.place)
  const { year: _, by: __, now, ...was } = entry
  const change: Entry = {
    ...was,
    id: wanted.id,
    points: wanted.points - now,
    of: null,
    basis: wanted.basis,
    measure: null,
    text: null,
    corrects: entry.id,
  }
  return written(scheme, facts, rules, year, change)
}

/** What was not recorded while it could be, as it is to stand. */
export interface Missing {
  readonly subject: Id
  readonly place: string
  readonly indicator: string
  readonly item: Id | null
  readonly day: Day
  /** Thousandths. */
  readonly points: number
  readonly basis: string
}

/**
 * Adds an entry that is missing altogether to a period that is closed: the same entry as if it had been recorded in time, with new versions
 * for whoever it moves. A period that is open is recorded.
 */
export function addMissing(
  scheme: AppraisalScheme,
  facts: Facts,
  book: CountyBook,
  wanted: Missing & { readonly id: Id; readonly hand: Hand },
): Frost | Refusal {
  const asked = facts['appraisal.year']
  if (!asked || asked.scheme !== scheme.id) return refuseAppraisal('none')
  const { year } = asked
  const { id, subject, place, indicator, item, day, points, basis } = wanted
  const rules = rulesOf(scheme, book, year, place)
  const look = lookInto(facts, place)
  const period = periodOf(day, rules.arithmetic)
  const entry = { subject, indicator, item: item ?? undefined, day, points, basis }
  const fault = findFault(entry, { scheme, year, rules, hand: wanted.hand, look: { ...look, closed: () => false } })
  if (fault) return fault
  if (!look.closed(subject, period)) return refuseAppraisal('open', { field: 'day' })
  return written(scheme, facts, rules, year, {
    ...{ id, subject, place, period, indicator, item, day, points, basis },
    ...{ of: null, measure: null, text: null, corrects: null },
  })
}

/** An entry that changes what is frozen, with the new versions that it makes. */
function written(
  scheme: AppraisalScheme,
  facts: Facts,
  rules: YearRules,
  year: number,
  change: Entry,
): Frost | Refusal {
  const effects: Effect[] = [{ kind: 'appraisal-entries', scheme: scheme.id, year, entries: [change] }]
  const { subject, period, indicator, item, points } = change
  const mine = facts['appraisal.members'].filter((member) => member.subject === subject)
  if (!placeOf(mine, year, rules)) return refuseAppraisal('no-member')
  const [card] = cardsOf(
    rules,
    {
      'appraisal.members': mine,
      'appraisal.items': facts['appraisal.items'],
      'appraisal.shares': facts['appraisal.shares'].filter((share) => share.subject === subject),
      'appraisal.sums': [
        ...facts['appraisal.sums'].filter((sum) => sum.subject === subject),
        { subject, period, indicator, item, points, entries: 1 },
      ],
      'appraisal.ratings': facts['appraisal.ratings'].filter((rating) => rating.subject === subject),
    },
    year,
  )
  const scores = card
    ? [...periodsOf(rules.arithmetic), 0].flatMap((of) =>
        changedScores(card, of, rules, facts['appraisal.scores'], change),
      )
    : []
  if (scores.length > 0) effects.push({ kind: 'appraisal-scores', scheme: scheme.id, year, scores })
  return { effects, scores }
}

/** Marks a subject's frozen scores of these periods (0: the year) once something in them is objected to: in new versions. */
export function setMark(
  facts: Pick<Facts, 'appraisal.scores'>,
  { subject, periods, because }: { readonly subject: Id; readonly periods: readonly number[]; readonly because: Id },
): readonly Freezing[] {
  return facts['appraisal.scores']
    .filter((score) => score.subject === subject && periods.includes(score.period) && !score.objected)
    .map((score) => ({ ...score, version: score.version + 1, objected: true, parts: null, because }))
}

/**
 * Takes the mark of an objection off a subject's frozen scores of these periods (0: the year), once it is settled: in the versions that a
 * correction has just made, or in new ones.
 */
export function liftMark(
  facts: Facts,
  corrected: readonly Freezing[],
  wanted: { readonly subject: Id; readonly periods: readonly number[]; readonly because: Id },
): readonly Freezing[] {
  const { subject, periods, because } = wanted
  const meant = (score: Frozen) => score.subject === subject && periods.includes(score.period)
  const there = new Set(corrected.filter(meant).map(({ period }) => period))
  return [
    ...corrected.map((score) => (meant(score) ? { ...score, objected: false } : score)),
    ...facts['appraisal.scores']
      .filter((score) => meant(score) && score.objected && !there.has(score.period))
      .map((score) => ({ ...score, version: score.version + 1, objected: false, parts: null, because })),
  ]
}

/** New versions of a period or the year: of the corrected subject where its score or what it is made of moved, and of everybody whose rank moved with it. */
function changedScores(
  card: Card,
  period: number,
  rules: YearRules,
  all: readonly Frozen[],
  change: Entry,
): readonly Freezing[] {
  const own = all.find((one) => one.period === period && one.subject === card.subject)
  if (!own) return []
  const standing = standingOf(card, period, rules)
  const total = standing?.total ?? null
  // What it is made of changes with its total or without, as above a cap.
  const remade = period === 0 || period === change.period
  if (!remade && total === own.total && same(standing?.ties ?? [], own.ties)) return []
  const because = change.id
  const moved = { ...own, total, ties: standing?.ties ?? [] }
  const next = (score: Frozen, parts: Json): Freezing => ({ ...score, version: score.version + 1, parts, because })
  if (own.rank === null) return [next(moved, partsOf(card, period))]
  const group = all
    // Who is ranked together was frozen together.
    .filter((one) => one.period === period && one.matter === own.matter)
    .filter((one) => one.unit === own.unit && one.group === own.group && one.rank !== null)
    .map((one) => (one.subject === card.subject ? moved : one))
  const standings = group.flatMap(({ subject, total, ties }): Standing[] =>
    total === null ? [] : [{ subject, total, ties }],
  )
  const ranks = new Map(rankGroup(standings, rules.arithmetic).map((one) => [one.subject, one]))
  return group.flatMap((score) => {
    const rank = ranks.get(score.subject)
    const ranked = {
      ...score,
      rank: rank?.rank ?? null,
      lowest: period === 0 && (rank?.lowest ?? false),
      tier: rank?.tier ?? null,
    }
    if (score.subject === card.subject) return [next(ranked, partsOf(card, period))]
    const stands = ranked.rank === score.rank && ranked.lowest === score.lowest && ranked.tier === score.tier
    return stands ? [] : [next(ranked, null)]
  })
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((points, i) => points === b[i])
