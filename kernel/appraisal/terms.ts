import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { StepGiven } from '../programme/lifecycle.ts'
import type { Measure } from './measured.ts'
import type { Milli } from './points.ts'

/** From when to when somebody is scored in a group at a place. One subject may have several a year: points go with them. */
export interface Member {
  readonly id: Id
  readonly subject: Id
  readonly group: string
  /** Village, town or another place at which it is scored. */
  readonly place: string
  readonly from: Day
  /** Exclusive; null: goes on. */
  readonly to: Day | null
  /** Why it is scored but not ranked, such as `leave`, `probation`, `seconded`; null: ranked. */
  readonly unranked: string | null
}

/** A piece of work to which a superior gave points for the year. */
export interface Item {
  readonly id: Id
  readonly indicator: string
  /** Who set it, and for whom: a town for its villages. */
  readonly place: string
  readonly title: string
  readonly points: Milli
  /** Percentages of the four periods; null: as the arithmetic has them. */
  readonly periods: readonly number[] | null
  /** Document or minutes by which it was set. */
  readonly basis: string
  readonly ended: boolean
}

/** What one subject can have of an item in the year. */
export interface Share {
  readonly item: Id
  readonly place: string
  readonly subject: Id
  readonly points: Milli
}

/** What was recorded for a subject on an indicator in a period; `item` is empty where no work item is meant. */
export interface Sum {
  readonly subject: Id
  readonly period: number
  readonly indicator: string
  readonly item: Id | null
  readonly points: Milli
  readonly entries: number
}

export interface Entry {
  readonly id: Id
  readonly subject: Id
  readonly place: string
  readonly period: number
  readonly indicator: string
  readonly item: Id | null
  readonly day: Day
  readonly points: Milli
  /** What could be had with it; null where that says nothing. */
  readonly of: Milli | null
  /** Number of a document, sheet or case. */
  readonly basis: string | null
  /** The figure that told it; null where somebody recorded it. */
  readonly measure: Measure | null
  /** Id of the personal value that holds what happened. */
  readonly text: Id | null
  /** The entry that it corrects: its points are the difference. */
  readonly corrects: Id | null
}

/** What people rated, in thousandths; null: too few valid ballots. */
export interface Rating {
  readonly subject: Id
  readonly points: Milli | null
  /** The ballot's case. */
  readonly ballot: Id
}

export type SheetState = 'open' | 'frozen' | 'final'
/** The scores of a place in a period (from 1) or the year (0). */
export interface Sheet {
  readonly place: string
  readonly period: number
  readonly state: SheetState
  /** The case in which it is reviewed. */
  readonly matter: Id
  /** Only these subjects, as the n-th of several sheets of the same place and time; absent: everybody on the roll there. */
  readonly batch?: Batch
}
export interface Batch {
  readonly no: number
  readonly subjects: readonly Id[]
}

/** A grade that the competent body decided. */
export interface Grade {
  readonly subject: Id
  readonly version: number
  readonly grade: string
  readonly clause: string | null
  readonly matter: Id
}

/** A score as it was frozen, or as a correction changed it. */
export interface Frozen {
  readonly subject: Id
  readonly period: number
  readonly version: number
  readonly group: string
  /** Place within which it is ranked. */
  readonly unit: string
  /** Village or town of the subject. */
  readonly place: string
  readonly total: Milli | null
  readonly rank: number | null
  readonly ranked: number
  readonly lowest: boolean
  readonly tier: string | null
  /** Why it is not ranked. */
  readonly unranked: string | null
  /** An objection was open when it was frozen. */
  readonly objected: boolean
  /** For equal scores: the parts that decide, in order. */
  readonly ties: readonly Milli[]
  /** The case in which it was frozen. */
  readonly matter: Id
}

/** Facts of the year and place that an act names. */
export interface AppraisalFacts {
  /** Which they are; undefined where the act names none that is known. */
  'appraisal.year': { readonly scheme: string; readonly year: number; readonly place: string } | undefined
  'appraisal.members': readonly Member[]
  'appraisal.items': readonly Item[]
  'appraisal.shares': readonly Share[]
  'appraisal.sums': readonly Sum[]
  'appraisal.ratings': readonly Rating[]
  /** Sheets of the place, of those it lies in and of those in it. */
  'appraisal.sheets': readonly Sheet[]
  /** The latest version of each. */
  'appraisal.scores': readonly Frozen[]
  /** The latest of each subject in the year. */
  'appraisal.grades': readonly Grade[]
  /** Entries named by `nameOfEntry` or `nameOfAbout`, with who recorded them and the points that stand after all corrections. */
  'appraisal.entries': readonly (Entry & { readonly year: number; readonly now: Milli; readonly by: Id | null })[]
}
/** Who is on the roll, and what is closed. */
export const rollReads = [
  'appraisal.year',
  'appraisal.members',
  'appraisal.sheets',
] as const satisfies readonly (keyof AppraisalFacts)[]
/** What is recorded is held against these. */
export const entryReads = [
  ...rollReads,
  'appraisal.items',
  'appraisal.sums',
] as const satisfies readonly (keyof AppraisalFacts)[]
/** What is frozen: cards, and the versions that there are. */
export const frostReads = [
  ...entryReads,
  'appraisal.shares',
  'appraisal.ratings',
  'appraisal.scores',
] as const satisfies readonly (keyof AppraisalFacts)[]
/** Everything. */
export const appraisalReads = [
  ...frostReads,
  'appraisal.grades',
  'appraisal.entries',
] as const satisfies readonly (keyof AppraisalFacts)[]

/** What a step reads of a year, each as it is asked for. @throws Error, when asked for, where the step does not say that it reads it */
export const appraisalOf = ({ fact }: Pick<StepGiven, 'fact'>): AppraisalFacts =>
  Object.defineProperties(
    {},
    Object.fromEntries(appraisalReads.map((name) => [name, { enumerable: true, get: () => fact(name) }])),
  ) as AppraisalFacts

/** Everything of a scheme's year at a place and in what lies in it. */
export const nameOfAppraisal = (scheme: string, year: number, place: string): string =>
  `appraisal:${scheme}/${year}/${place}`
/** The same for the sheet that is reviewed in a case. */
export const nameOfSheet = (matter: string): string => `appraisal-sheet:${matter}`
/** The programme in which whoever is scored objects to an entry, where a scheme has one. */
export const objectionsOf = (scheme: string): string => `${scheme}-objection`
/** The same for a case of its own: the place it stands at, in the year that its listed field `year` says. */
export const nameOfYear = (scheme: string, matter: string): string => `appraisal-case:${scheme}/${matter}`
/** The same for a case about one entry, which its listed field `entry` names: within the entry's town. */
export const nameOfAbout = (matter: string): string => `appraisal-about:${matter}`
/** An entry by its id; where nothing before it among the names says a year and place, those of the entry’s town. */
export const nameOfEntry = (id: string): string => `appraisal-entry:${id}`

/** Whether a sheet holds what is recorded of a subject at a place. */
export const isOnSheet = (sheet: Pick<Sheet, 'place' | 'batch'>, place: string, subject: string): boolean =>
  place.startsWith(sheet.place) && (sheet.batch === undefined || sheet.batch.subjects.some((one) => one === subject))

/** Whether a place's item holds at another: a town's in its villages. */
export const holdsAt = (item: Pick<Item, 'place'>, place: string): boolean =>
  place.startsWith(item.place) || item.place.startsWith(place)

/**
 * Held by whoever records, freezes or corrects within a town: what is frozen is what was recorded. The fact `appraisal.year` takes it for every
 * act; named among an act's locks it also keeps two of one town out of one batch.
 */
export const lockOfAppraisal = (scheme: string, year: number, place: string): string =>
  `appraisal:${scheme}:${year}:${place.slice(0, 9)}`
