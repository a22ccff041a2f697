import type { ActKind } from '#kernel/act.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { Values } from '#kernel/programme/field.ts'

/** Takes a step on the case that the facts name. `about` says which, and what stands in the step's form. */
export function hearing(
  life: CaseProgramme,
  name: string,
  step: string,
  about: (heard: Heard) => { readonly of: string; readonly form: Values } | undefined,
): ActKind<Heard, StepFacts | 'cases.named'> {
  const taken = actOfStep(life, step)
  return {
    kind: `${life.id}/${name}`,
    programme: life.id,
    schema: heardSchema,
    subject: (input) => (about(input)?.of ?? null) as Id | null,
    locks: (input) => [about(input)?.of ?? []].flat().map((id) => `case:${id}`),
    names(input, where) {
      const heard = about(input)
      return heard
        ? [nameOfCase(heard.of), ...(taken.names?.({ case: heard.of as Id, form: heard.form }, where) ?? [])]
        : []
    },
    reads: [...taken.reads, 'cases.named'],
    decide(given) {
      if (given.actor.via !== 'hearing') return refuseCase('not-yours')
      const heard = about(given.input)
      const found = heard && given.facts['cases.named'].get(heard.of)
      if (!heard || found?.file.programme !== life.id) return refuseCase('unknown')
      return stepWithin(life, step, given, found, heard.form)
    },
  }
}
