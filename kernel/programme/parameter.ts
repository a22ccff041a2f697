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
  /**
   * Inserted once when a county is founded; an upgrade never overwrites what an office set. `beside` another programme: only where that is
   * installed, too.
   */
  readonly seed: {
    readonly value: Json
    readonly from: string
    readonly source: string
    readonly beside?: string
  }
  /** Parameters of one family are listed together, such as the rows of a catalogue. */
  readonly family?: string
}

/** Parameters that are listed under one name: those of a programme, or those that belong to none. */
export interface ParameterSet {
  readonly id: string
  readonly words: Words
  readonly parameters: readonly ParameterDefinition[]
  /** Its families, such as the rules catalogue. Where a schema of rows is given, the office adds rows of its own. */
  readonly families?: { readonly [family: string]: { readonly words: Words; readonly rows?: z.ZodType } }
  /** Names of the parts of its values (`part.criterion`) and of what may stand in them (`value.reviewed`). */
  readonly says?: { readonly [key: string]: Words }
  /** Roles that propose a value and roles that sign it, each for the places of their posts; without it those of the house. */
  readonly keepers?: { readonly proposers: readonly string[]; readonly signers: readonly string[] }
}

/** A row that an office may add; its name stands in its value. */
export type RowDefinition = Omit<ParameterDefinition, 'words' | 'seed'>

/** The parameter with an id, or the row that may stand under it in a family to which the office adds. */
export function findParameter(
  sets: readonly ParameterSet[],
  id: string,
): ParameterDefinition | RowDefinition | undefined {
  const set = setOfParameter(sets, id)
  const family = Object.keys(set?.families ?? {}).find((prefix) => id.startsWith(prefix))
  const schema = family && set?.families?.[family]?.rows
  return (
    set?.parameters.find((one) => one.id === id) ??
    (schema && rowCode.test(id.slice(family.length)) ? { id, unit: { zh: '', en: '' }, schema, family } : undefined)
  )
}
const rowCode = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The set in which a parameter stands. */
export const setOfParameter = (sets: readonly ParameterSet[], id: string): ParameterSet | undefined =>
  sets.find(({ parameters }) => parameters.some((one) => one.id === id)) ??
  sets.find(({ families = {} }) => Object.entries(families).some(([prefix, { rows }]) => rows && id.startsWith(prefix)))
