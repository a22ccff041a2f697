import type { PostHeld } from '../actor.ts'
import type { Answer } from '../because.ts'
import type { CountyBook } from '../book.ts'
import type { CaseFile, CaseSet } from '../casework/case.ts'
import type { ClockKind } from '../casework/timetable.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Words } from '../words.ts'
import type { Form, Values } from './field.ts'

/**
 * Where the actor must stand towards the case:
 * `desk` is answerable now; `place` holds the role for the case's place or above it; `lead`, `assisting` belong to that
 * organisation; `reporter` filed it.
 */
export type Where = 'desk' | 'place' | 'lead' | 'assisting' | 'reporter'

export type Who = 'anyone' | { readonly role: string; readonly where: Where } | { readonly where: 'reporter' }

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
  }[]
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
  readonly tell?: readonly { readonly whom: Id; readonly words: string; readonly fills?: JsonObject }[]
  readonly outcomes?: readonly { readonly outcome: string; readonly facts: JsonObject }[]
  readonly effects?: readonly Effect[]
}

export interface Step {
  readonly words: Words
  /** States it starts from; null files a new case. */
  readonly from: readonly string[] | null
  readonly to: readonly string[]
  readonly by: readonly Who[]
  readonly form: Form
  /** Whoever did one of these steps on this case since the last rework may not do this one. */
  readonly notAfterOwn?: readonly string[]
  /** Key on the desktop's keyboard. */
  readonly key?: string
  /** `go` is what the page exists for; `quiet` stands one level down. */
  readonly rank?: 'go' | 'usual' | 'quiet'
  /** Another person signs: the step waits as a proposal until one of these confirms it. */
  readonly seconded?: readonly Who[]
  /** Sentence of the timeline; `{field}` places are filled by the screen. */
  readonly told?: Words
  take?(given: StepGiven): Answer<StepTaken>
}

export interface Lifecycle {
  readonly states: { readonly [state: string]: State }
  readonly steps: { readonly [step: string]: Step }
}
