import type { Answer, Because, ParameterUsed } from '../because.ts'
import type { Json } from '../json.ts'
import { isRefusal } from '../refusal.ts'

/** What rules are given of the dated parameters: the value that holds on the day at the place. */
export interface Parameters {
  get(id: string): ParameterUsed
}

/**
 * A pure question about facts, one file each, named as its question. Asked inside an act, while somebody fills in a form,
 * and again over stored facts when a changed parameter is tried on the past.
 */
export interface Rule<F extends { readonly [name: string]: Json } = { readonly [name: string]: Json }, T = unknown> {
  /** `<programme>/<question>`; stands in the reasons and finds the rule again for a replay. */
  readonly name: string
  readonly reads: readonly (keyof F & string)[]
  readonly parameters: readonly string[]
  readonly clause: string
  ask(facts: F, parameters: Parameters): Answer<T>
}

/** Asks a rule and puts exactly what it read into the reasons, so that `replay` can ask it again. */
export function askRule<F extends { readonly [name: string]: Json }, T>(
  rule: Rule<F, T>,
  facts: F,
  parameters: Parameters,
): Answer<T> {
  const used: ParameterUsed[] = []
  const watched: Parameters = {
    get(id) {
      if (!rule.parameters.includes(id)) throw new Error(`rule ${rule.name} reads parameter ${id} without saying so`)
      const value = parameters.get(id)
      if (!used.some((u) => u.id === id)) used.push(value)
      return value
    },
  }
  const read = Object.fromEntries(rule.reads.map((name) => [name, facts[name] as Json])) as F
  const answered = rule.ask(read, watched)
  if (isRefusal(answered)) return answered
  const because: Because = {
    rule: rule.name,
    facts: read,
    parameters: used,
    clause: rule.clause,
    parts: [answered.because],
  }
  return { value: answered.value, because }
}
