import type { Json } from './json.ts'
import type { Refusal } from './refusal.ts'

/** The value of a dated parameter as it entered a decision. */
export interface ParameterUsed {
  readonly id: string
  readonly value: Json
  /** Day from which this value holds. */
  readonly from: string
  /** Place whose value it is (the nearest ancestor that has one). */
  readonly place: string
  readonly source: string
}

/**
 * The reasons of a decision as a tree: which rule, which facts, which parameter of which day, which clause.
 * Stored with the act, so `facts` hold ids, codes, amounts and instants; never a personal value.
 */
export interface Because {
  /** Stable name of the rule, e.g. `casework/deadline`; its words stand in the words table of the rule's owner. */
  readonly rule: string
  readonly facts?: { readonly [name: string]: Json }
  readonly parameters?: readonly ParameterUsed[]
  /** The text that commands it: law, list, decision of a meeting. */
  readonly clause?: string
  readonly parts?: readonly Because[]
}

export type Answer<T> = { readonly value: T; readonly because: Because } | Refusal

export const answer = <T>(value: T, because: Because): Answer<T> => ({ value, because })
