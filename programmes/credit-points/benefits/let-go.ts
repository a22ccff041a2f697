import type { ActKind } from '#kernel/act.ts'
import { answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { type Id, isId } from '#kernel/id.ts'
import { nameOfHeld } from '#kernel/ledger/terms.ts'

/*
 * Nobody of a household is left: its claims that were not used are given up. Two acts, since an act names the holds it is about before
 * anything is read: the first finds the claims, the second gives one up.
 */

export const findClaims: ActKind<Heard, 'cases.begun'> = {
  kind: 'points-benefits/find-claims',
  programme: 'points-benefits',
  schema: heardSchema,
  subject: () => null,
  locks: () => [],
  names: ({ subject }) => [nameOfListed('household', subject)],
  reads: ['cases.begun'],
  decide({ actor, facts, input: { subject } }) {
    if (actor.via !== 'hearing') return refuseCase('not-yours')
    const open = facts['cases.begun'].filter(({ state }) => state === 'claimed')
    return answer(
      {
        effects: open.map(({ id }) => ({
          ...{ kind: 'announce' as const, outcome: 'points-benefits/to-let-go', subject: id, facts: {} },
        })),
        subject,
        answer: { claims: open.length },
      },
      { rule: 'points-benefits/nobody-left', facts: { claims: open.length } },
    )
  },
}

export function letClaimGo(life: CaseProgramme): ActKind<Heard, StepFacts> {
  const step = actOfStep(life, 'let-go')
  return {
    ...step,
    kind: 'points-benefits/let-claim-go',
    schema: heardSchema.refine(({ subject }) => isId(subject)),
    subject: ({ subject }) => subject,
    place: () => null,
    locks: ({ subject }) => [`case:${subject}`],
    names: ({ subject }) => [nameOfHeld(subject as Id)],
    decide: (given) =>
      given.actor.via === 'hearing'
        ? step.decide({ ...given, input: { case: given.input.subject, form: {} } })
        : refuseCase('not-yours'),
  }
}
