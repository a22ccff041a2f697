import type { z } from 'zod'
import type { Json } from '../json.ts'
import type { Words } from '../words.ts'

/** Everything an office changes is one of these: a value with unit, source, place and the day from which it holds. */
export interface ParameterDefinition {
  /** `<programme>/<name>`. */
  readonly id: string
  readonly words: Words
  /** Printed behind the value, such as 工作时; empty for values that have none. */
  readonly unit: Words
  readonly schema: z.ZodType
  /** Inserted once when a county is founded; an upgrade never overwrites what an office set. */
  readonly seed: { readonly value: Json; readonly from: string; readonly source: string }
  /** Parameters of one family are listed together, such as the rows of a catalogue. */
  readonly family?: string
}

/** Parameters that are listed under one name: those of a programme, or those that belong to none. */
export interface ParameterSet {
  readonly id: string
  readonly words: Words
  readonly parameters: readonly ParameterDefinition[]
}

export const findParameter = (sets: readonly ParameterSet[], id: string): ParameterDefinition | undefined =>
  sets.flatMap((set) => set.parameters).find((one) => one.id === id)
