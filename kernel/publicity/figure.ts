import type { Words } from '../words.ts'

/**
 * A number with its definition: what is counted out of what, by one query over the instruments' typed views, and the list
 * that it opens into. Nothing on a screen counts by itself.
 */
export interface Figure {
  /** `<programme>/<name>`. */
  readonly key: string
  readonly words: Words
  readonly unit: Words
  /** How it is told: a count, or a rate in per cent of numerator over denominator. */
  readonly form: 'count' | 'rate'
  /** In words: what the numerator and the denominator are. */
  readonly numerator: Words
  readonly denominator?: Words
  /** Filter over the cases' view; the same filter is the list it opens into. */
  readonly counts: CaseFilter
  readonly of?: CaseFilter
  readonly audience: 'public' | 'office'
  /** Stands on the overview; all figures stand in the evaluation. */
  readonly overview?: boolean
}

/** A condition over cases that figures and worklists share. Instants are those of the period asked for. */
export interface CaseFilter {
  readonly programme: string
  /** Which instant of a case falls into the period; `due` is the end of its own limit. */
  readonly by?: 'filed' | 'opened' | 'done' | 'closed' | 'due'
  readonly states?: readonly string[]
  readonly exceptStates?: readonly string[]
  readonly open?: boolean
  readonly overdue?: boolean
  /** Neither done nor closed, and its limit over, when the period ended; now, where it has not ended. */
  readonly lateAtEnd?: boolean
  /** Reported done by its unit, whenever that was. */
  readonly done?: boolean
  readonly onTime?: boolean
  /** Only cases that ran under a limit, so that being on time can be said of them. */
  readonly limited?: boolean
  readonly flag?: string
  readonly notFlag?: string
  readonly results?: readonly string[]
  readonly ratings?: readonly string[]
  readonly public?: boolean
  /** Of these kinds; at these places, each with all below it. */
  readonly kinds?: readonly string[]
  readonly places?: readonly string[]
  /** Counted where any of these holds; a case is counted once. */
  readonly any?: readonly CaseFilter[]
}

/** Whether a filter asks about the period at all; one that does not tells what is so at this minute. */
export const isOfPeriod = ({ by, lateAtEnd, any = [] }: CaseFilter): boolean =>
  by !== undefined || lateAtEnd === true || any.some(isOfPeriod)
