import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer, type Because } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { actOfStep, type CaseProgramme, type StepFacts, type StepInput } from '#kernel/casework/step.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { schemaOf, type Values } from '#kernel/programme/field.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { refuse } from '../refusals.ts'
import { recordForm } from './forms.ts'

/** One walk through a group of the village. */
const MOST_HOUSEHOLDS = 60

const { household: _, ...shared } = recordForm
const form = z
  .object({ households: z.array(z.uuid()).min(1).max(MOST_HOUSEHOLDS) })
  .loose()
  .transform(({ households, ...rest }, issue) => {
    const read = schemaOf(shared).safeParse(rest)
    if (read.success) return { ...read.data, households } as Values & { readonly households: readonly string[] }
    for (const { path, message } of read.error.issues) issue.addIssue({ code: 'custom', path: [...path], message })
    return z.NEVER
  })

interface RecordMany {
  readonly form: Values & { readonly households: readonly string[] }
}

/** States in which an entry no longer counts: the same deed may be recorded anew. */
export const undone: ReadonlySet<string> = new Set(['not-approved', 'not-taken', 'withdrawn', 'taken-back'])

/**
 * One row of the catalogue for many households, with one photo: an entry for each, all in one act. What one household cannot be given
 * (its cap is reached, it has this row of this day already) stands in the answer beside it and holds up nobody else.
 */
export function recordMany(life: CaseProgramme): ActKind<RecordMany, StepFacts | 'cases.begun'> {
  const record = actOfStep(life, 'record')
  const inputOf = ({ form: { households, ...rest } }: RecordMany, household: string): StepInput => ({
    form: { ...rest, household },
  })
  return {
    kind: `${life.id}/record-many`,
    programme: life.id,
    schema: z.strictObject({ form }) as unknown as z.ZodType<RecordMany>,
    place: (input) => String(input.form.place),
    locks: () => [],
    names: (input, where) =>
      input.form.households.flatMap((household) => [
        nameOfListed('household', household),
        ...(record.names?.(inputOf(input, household), where) ?? []),
      ]),
    reads: [...record.reads, 'cases.begun'],
    decide(given) {
      const { households, item, on } = given.input.form
      if (new Set(households).size < households.length) return refuse('twice-listed', { field: 'households' })
      const before = new Set(
        given.facts['cases.begun']
          .filter((one) => one.form.item === item && one.form.on === on && !undone.has(one.state))
          .map((one) => String(one.form.household)),
      )
      const effects: Effect[] = []
      const claimed = new Set<Id>()
      const rows: JsonObject[] = []
      const parts: Because[] = []
      let first: Refusal | undefined
      for (const household of households) {
        const decided = record.decide({ ...given, input: inputOf(given.input, household) })
        const taken = !isRefusal(decided) && before.has(household) ? refuse('same-day') : decided
        if (isRefusal(taken)) {
          first ??= taken
          rows.push({ household, refused: taken.refused, fills: (taken.fills ?? {}) as JsonObject })
          continue
        }
        const { case: id, state } = taken.value.answer
        rows.push({ household, case: id ?? null, state: state ?? null })
        parts.push(taken.because)
        // The photo is one file: the first entry takes it, the others name it.
        for (const effect of taken.value.effects)
          if (effect.kind !== 'claim') effects.push(effect)
          else if (!claimed.has(effect.file)) {
            claimed.add(effect.file)
            effects.push(effect)
          }
      }
      if (parts.length === 0 && first) return first
      return answer(
        { effects, answer: { rows }, reasonsKept: true, journal: { recorded: parts.length, of: households.length } },
        { rule: 'credit-points/recorded-for-many', facts: { recorded: parts.length, of: households.length }, parts },
      )
    },
  }
}
