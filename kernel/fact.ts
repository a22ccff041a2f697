import type { Actor } from './actor.ts'
import type { Json } from './json.ts'

/**
 * The catalogue of facts that acts and rules may read. Instruments extend it by module augmentation
 * and supply its loader; a rule names the facts it reads and is given exactly those.
 */
// biome-ignore lint/suspicious/noEmptyInterface: instruments extend it
export interface Facts {}
export type FactName = keyof Facts & string

/** A statement to be sent in the first round trip. `name` makes the server keep its plan. */
export interface Statement {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** For whom and what the facts are asked. */
export interface Asking {
  readonly county: string
  readonly at: Date
  readonly actor: Actor
  readonly input: Json
  /** The thing acted on, such as a case. */
  readonly subject: string | null
  readonly place: string | null
  /** Whose act it is; null for an instrument's own. */
  readonly programme: string | null
  /** Names of further things that the act is about, such as accounts (`account:<id>`). */
  readonly names: readonly string[]
}

export interface FactSource<T> {
  /** Undefined where there is nothing to ask; then `read` is given no rows. */
  load(asking: Asking): Statement | undefined
  read(rows: readonly Record<string, unknown>[], asking: Asking): T
}

const sources = new Map<string, FactSource<unknown>>()

/** Supplies one fact. Twice the same name is fatal at start. */
export function supplyFact<N extends FactName>(name: N, source: FactSource<Facts[N]>): void {
  if (sources.has(name)) throw new Error(`fact supplied twice: ${name}`)
  sources.set(name, source as FactSource<unknown>)
}

export function getFactSource(name: string): FactSource<unknown> {
  const source = sources.get(name)
  if (!source) throw new Error(`fact never supplied: ${name}`)
  return source
}

export const isFact = (name: string): boolean => sources.has(name)
