import type { PostHeld } from '../actor.ts'
import type { Id } from '../id.ts'
import type { ClockKind } from './timetable.ts'

/** The limit on a whole case: enough to compute its due instant again after a hold, an extension or a changed calendar. */
export interface Limit {
  readonly start: string
  readonly amount: number
  readonly clock: ClockKind
  /** Added by extensions, in the clock's unit. */
  readonly extra: number
  readonly holds: readonly { readonly from: string; readonly to?: string }[]
  /** Where a ruling started the limit anew: the start before the first of these, from which all time is told. */
  readonly first?: string
}

/** Who took part: `p:<person>`, `o:<organisation>`, `<role>@<place>`; with why. */
export interface Viewer {
  readonly viewer: string
  readonly why: 'reporter' | 'lead' | 'assisting' | 'part' | 'breach' | 'follower' | 'asked' | 'copy'
}

/** A case as it stands: the merge of all its steps. Mirrors the table case_file. */
export interface CaseFile {
  readonly county: string
  readonly id: Id
  readonly programme: string
  readonly number: string
  readonly state: string
  readonly flags: readonly string[]
  /** What it is about within the programme, such as a catalogue item. */
  readonly kind: string | null
  readonly place: string
  readonly level: string
  readonly source: string | null
  /** Ids of the personal values that hold title and text. */
  readonly title: Id | null
  readonly body: Id | null
  readonly reporter: Id | null
  readonly followUp: string | null
  readonly desk: string | null
  readonly lead: Id | null
  readonly assisting: readonly Id[]
  readonly holder: Id | null
  readonly public: boolean
  readonly result: string | null
  readonly rating: string | null
  readonly filedAt: Date
  readonly openedAt: Date | null
  /** When the handler reported it done; undone again by rework. Being on time is judged by it. */
  readonly doneAt: Date | null
  readonly closedAt: Date | null
  readonly stageAt: Date
  readonly dueAt: Date | null
  readonly overallDueAt: Date | null
  readonly provisional: boolean
  readonly breachedAt: Date | null
  readonly onTime: boolean | null
  readonly limit: Limit | null
  /** When another authority wants its answer, whatever our own limit says; holds and extensions do not move it. */
  readonly answerBy: Date | null
  /** The case that this one was joined to: that one is handled, this one is answered with it. */
  readonly main: Id | null
  readonly viewers: readonly Viewer[]
  readonly lastStep: string
  readonly lastActor: Id | null
  readonly stepNo: number
  readonly lon: number | null
  readonly lat: number | null
}

/** What a step may change beside state and clocks, which the engine keeps. */
export interface CaseSet {
  readonly kind?: string
  readonly place?: string
  readonly level?: string
  readonly source?: string
  readonly lead?: Id | null
  readonly assisting?: readonly Id[]
  readonly holder?: Id | null
  readonly public?: boolean
  readonly result?: string | null
  readonly rating?: string | null
  readonly filedAt?: Date
  readonly openedAt?: Date
  readonly doneAt?: Date
  readonly closedAt?: Date | null
  readonly raise?: readonly string[]
  readonly lower?: readonly string[]
  readonly lon?: number
  readonly lat?: number
  readonly title?: Id
  readonly body?: Id
  readonly reporter?: Id | null
  readonly followUp?: string
  readonly answerBy?: Date
  readonly main?: Id | null
}

/** Everything of a case that a step changed: the case is the merge of its steps' moves, in order. */
export type CaseMove = { readonly [K in keyof CaseFile]?: CaseFile[K] }

/** Folds the steps' moves into the case. The projection in the table must equal it; a check compares them. */
export function foldCase(moves: readonly CaseMove[]): CaseMove {
  return Object.assign({}, ...moves) as CaseMove
}

export const deskOf = (role: string, place: string): string => `${role}@${place}`
export const deskOfOrganisation = (id: string): string => `o:${id}`
export const deskOfPerson = (id: string): string => `p:${id}`

/** The desks at which a post's holder is answerable. */
export const desksOf = (post: PostHeld): readonly string[] => [
  deskOf(post.role, post.place),
  deskOfOrganisation(post.organisation),
  deskOfPerson(post.person),
]
