import type { ActKind, Decision, Given } from '#kernel/act.ts'
import type { Answer } from '#kernel/because.ts'
import { nameOfPerson, nameOfWaiting } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import type { Effect } from '#kernel/effect.ts'
import type { FactName } from '#kernel/fact.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { ledgerReads, nameOfAccount, nameOfMatter } from '#kernel/ledger/terms.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { booksOf } from './books.ts'
import type { Fund } from './fund.ts'
import { moneyLock, yearOf } from './steps/known.ts'

/*
 * What happens by itself: money became free, so whoever waits longest is next; somebody died, so what was on its way for them stops.
 */

/** Outcomes that a fund hears, and the acts that hear them. */
export const hearsOf = ({ id }: Fund): Readonly<Record<string, string>> => ({
  [`${id}/room`]: `${id}/next-in-queue`,
  'register/died': `${id}/find-applications`,
  [`${id}/stop`]: `${id}/stop`,
})

export function queueActs(fund: Fund, life: CaseProgramme): readonly ActKind[] {
  const { id } = fund
  const nothing = (rule: string): Answer<Decision> => ({
    value: { effects: [], answer: {} },
    because: { rule: `${id}/${rule}` },
  })
  const heard = (
    name: string,
    reads: readonly FactName[],
    parts: Pick<ActKind<Heard, FactName>, 'names' | 'subject' | 'locks'>,
    decide: (given: Given<Heard, FactName>) => Answer<Decision>,
  ): ActKind =>
    ({
      kind: `${id}/${name}`,
      programme: id,
      schema: heardSchema,
      reads,
      ...parts,
      decide: (given: Given<Heard, FactName>) =>
        given.actor.via === 'hearing' ? decide(given) : refuseCase('not-yours'),
    }) as unknown as ActKind

  return [
    heard(
      'next-in-queue',
      [...ledgerReads, 'cases.waiting'],
      {
        locks: () => [moneyLock(fund)],
        names: (_, { county, day }) => [
          nameOfAccount(county, booksOf(fund).year(yearOf(day))),
          nameOfWaiting('queued'),
        ],
      },
      (given) => {
        const { first } = given.facts['cases.waiting']
        if (!first) return nothing('queue')
        const promoted = stepWithin(life, 'promote', given, first)
        if (isRefusal(promoted)) return promoted
        // Not enough for whoever is first: nobody overtakes.
        if (promoted.value.answer.state === 'queued') return nothing('queue')
        const again: Effect = {
          kind: 'announce',
          outcome: `${id}/room`,
          subject: first.file.id,
          facts: { year: yearOf(given.day) },
        }
        return {
          value: { ...promoted.value, effects: [...promoted.value.effects, again] },
          because: promoted.because,
        }
      },
    ),
    heard(
      'find-applications',
      ['cases.of-person'],
      { locks: () => [], names: ({ subject }) => [nameOfPerson(subject)] },
      (given) => {
        const { value, because } = nothing('died') as { value: Decision; because: { rule: string } }
        const effects = given.facts['cases.of-person'].map(
          (file): Effect => ({ kind: 'announce', outcome: `${id}/stop`, subject: file.id, facts: {} }),
        )
        return { value: { ...value, effects }, because }
      },
    ),
    heard(
      'stop',
      ['case', 'case.hands', 'files.staged', 'notice.listed', ...ledgerReads],
      {
        subject: ({ subject }) => subject,
        locks: ({ subject }) => [`case:${subject}`],
        names: ({ subject }) => [nameOfMatter(subject)],
      },
      (given) => {
        const { subject } = given.input
        // It may have ended by itself meanwhile.
        if (given.facts.case?.closedAt) return nothing('died')
        const stopped = actOfStep(life, 'applicant-died')
        return stopped.decide({ ...given, input: { case: subject, form: {} } } as unknown as Given<
          { case: typeof subject; form: object },
          StepFacts
        > as Parameters<typeof stopped.decide>[0])
      },
    ),
  ]
}
