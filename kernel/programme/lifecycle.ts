import type { PostHeld } from '../actor.ts'
import type { Answer } from '../because.ts'
import type { CountyBook } from '../book.ts'
import type { CaseFile, CaseSet, Viewer } from '../casework/case.ts'
import type { ClockKind } from '../casework/timetable.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { FactName, Facts } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Words } from '../words.ts'
import type { Form, Values } from './field.ts'

/**
 * Where the actor must stand towards the case:
 * `desk` is answerable now; `place` holds the role for the case's place or above it; `lead`, `assisting` belong to that
 * organisation; `reporter` filed it; `asked` is a desk that was asked to take part.
 */
export type Where = 'desk' | 'place' | 'lead' | 'assisting' | 'reporter' | 'asked'

/**
 * `via` is no person's: rows of a file that is brought in, what another programme announced, or whoever has the code of a report
 * that was made without an account.
 */
export type Who =
  | 'anyone'
  /** With `kind` only where the case is of it. */
  | { readonly role: string; readonly where: Where; readonly kind?: string }
  | { readonly where: 'reporter' | 'holder' }
  | { readonly via: 'import' | 'hearing' | 'follow-up' }

export const ofImports = (step: { readonly by: readonly Who[] }): boolean =>
  step.by.some((who) => typeof who === 'object' && 'via' in who && who.via === 'import')

/** Whether people may take it at all: what only imports or hearings do has no door. */
export const hasDoor = (step: { readonly by: readonly Who[] }): boolean =>
  step.by.some((who) => typeof who !== 'object' || !('via' in who))

export interface State {
  readonly words: Words
  /** What stands on public pages; without it the state is told by `words`. */
  readonly publicWords?: Words
  /** Who is answerable while the case stands here. An end state has none. */
  desk?(file: CaseFile, book: CountyBook): string
  /** Whose worklist a case joins when its limit is broken in this state, as a desk. Absent: nobody's. */
  superior?(file: CaseFile, book: CountyBook): string
  /** Parameter that holds `{ amount, clock }` for this stage, or `overall` for the case's own limit. */
  readonly within?: string
  /** The case is over: nobody is answerable, its clocks are off. */
  readonly end?: boolean
  /** The handler has reported it done: the overall limit is judged by this moment. */
  readonly done?: boolean
  /** The overall clock stands still here. */
  readonly held?: boolean
  /** States into which a flag of `later` brings a case that stands here, as of its own instant. */
  readonly passes?: { readonly [flag: string]: string }
  /** What is heard when a flag is raised on a case that stands here, whether or not it passes on; the case alone is told. */
  readonly announces?: { readonly [flag: string]: string }
  /** Position in the drawn process, 0 to 4. */
  readonly stage: number
}

export interface StepGiven<V extends Values = Values> {
  /** The case before the step; for a first step the empty case with place and kind from the form. */
  readonly file: CaseFile
  readonly form: V
  readonly at: Date
  readonly day: Day
  readonly book: CountyBook
  readonly actor: Id | null
  /** The post that entitles the actor to this step, if one does. */
  readonly post: PostHeld | undefined
  /** Who did which step before, newest last. */
  readonly hands: readonly {
    readonly step: string
    readonly actor: Id | null
    readonly organisation: Id | null
    readonly at: Date
    /** As it stands in the step: personal values by id and commitment. */
    readonly form: JsonObject
  }[]
  /** A fact that the step says it reads. */
  fact<N extends FactName>(name: N): Facts[N]
  mint(): Id
}

export interface StepTaken {
  /** One of the step's `to`; needed only where the step has several. */
  readonly to?: string
  /** What changes of the case beside its state. */
  readonly set?: CaseSet
  /** Starts, extends or replaces the overall limit. */
  readonly limit?:
    | { readonly amount: number; readonly clock: ClockKind; readonly from?: Date }
    | { readonly extendBy: number }
    | null
  readonly reviewOn?: Day
  /** The clock of the stage goes on from an earlier start, less the time in between that does not count. */
  readonly stage?: { readonly start: Date; readonly holds: readonly { readonly from: Date; readonly to: Date }[] }
  readonly tell?: readonly { readonly whom: Id; readonly words: string; readonly fills?: JsonObject }[]
  readonly outcomes?: readonly { readonly outcome: string; readonly facts: JsonObject }[]
  /** From now on nobody who read it reads it: see casework/sealed.ts. The step must lead to an end. */
  readonly seal?: true
  readonly effects?: readonly Effect[]
  /** Who may see the case from now on beside those that its fields name. */
  readonly viewers?: readonly Viewer[]
  /** A flag that is raised by itself at an instant unless a later step puts it out with null. */
  readonly later?: readonly { readonly flag: string; readonly at: Date | null }[]
}

/** By what a step may name things before anything is read. */
export interface StepNames {
  readonly county: string
  readonly day: Day
  readonly form: Values
  /** The case; none for a first step. */
  readonly file: Id | undefined
}

export interface Step {
  readonly words: Words
  /** States it starts from; null files a new case. */
  readonly from: readonly string[] | null
  readonly to: readonly string[]
  readonly by: readonly Who[]
  readonly form: Form
  /** The form for a case: what may be chosen of it follows from what was done before. The step has the last word. */
  narrow?(form: Form, hands: StepGiven['hands']): Form
  /** Where it stands in the list of possible acts: an answer is offered where something was asked. Absent: always. */
  offered?(file: CaseFile, hands: StepGiven['hands']): boolean
  /** Whoever did one of these steps on this case since the last rework may not do this one. */
  readonly notAfterOwn?: readonly string[]
  /** Nobody takes it on a case that is about themselves, whatever post they hold: another one of the post does. */
  readonly notOwn?: true
  /** Key on the desktop's keyboard. */
  readonly key?: string
  /** `go` is what the page exists for; `quiet` stands one level down. */
  readonly rank?: 'go' | 'usual' | 'quiet'
  /** Another person signs: the step waits as a proposal until one of these confirms it. */
  readonly seconded?: readonly Who[]
  /** Sentence of the timeline; `{field}` places are filled by the screen. */
  readonly told?: Words
  /** Facts it asks for with `given.fact`, beside the case itself. */
  readonly reads?: readonly FactName[]
  /** Further cases that must stand still meanwhile, as names of locks. */
  locks?(form: Values): readonly string[]
  /** Further things for which its facts are loaded, such as accounts of the ledger. */
  names?(asked: StepNames): readonly string[]
  take?(given: StepGiven): Answer<StepTaken>
}

export interface Lifecycle {
  readonly states: { readonly [state: string]: State }
  readonly steps: { readonly [step: string]: Step }
}
