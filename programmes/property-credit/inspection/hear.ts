import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { Values } from '#kernel/programme/field.ts'

/*
 * An inspection and its checks tell each other what came about: which check was begun for which estate, how it came out, and that one was
 * drawn again.
 */

const assigned = z.object({ inspection: z.uuid(), estate: z.uuid() })
const inspected = assigned.extend({
  passed: z.int(),
  failed: z.array(z.string()),
  notApplicable: z.int(),
})
const withdrawn = z.object({ check: z.uuid() })

/** Takes a step on the case that the facts name. `about` says which, and what stands in the step's form. */
function hearing(
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
    names: (input) => [about(input)?.of ?? []].flat().map(nameOfCase),
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

/** An inspection hears of its checks. */
export const inspectionHears = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearing(life, 'hear-assigned', 'note-check', ({ subject, facts }) => {
      const read = assigned.safeParse(facts)
      return read.success ? { of: read.data.inspection, form: { check: subject, estate: read.data.estate } } : undefined
    }),
    hearing(life, 'hear-inspected', 'note-result', ({ subject, facts }) => {
      const read = inspected.safeParse(facts)
      if (!read.success) return undefined
      const { inspection, estate, passed, failed, notApplicable } = read.data
      return { of: inspection, form: { check: subject, estate, passed, failed, notApplicable } }
    }),
  ] as unknown as readonly ActKind[]

/** A check hears that it was drawn again. */
export const checkHears = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearing(life, 'hear-withdrawn', 'withdraw', ({ facts }) => {
      const read = withdrawn.safeParse(facts)
      return read.success ? { of: read.data.check, form: {} } : undefined
    }),
  ] as unknown as readonly ActKind[]
