import { z } from 'zod'
import type { ActKind, Given } from '#kernel/act.ts'
import { answer } from '#kernel/because.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { isDay } from '#kernel/day.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { LapsingHold } from '#kernel/ledger/expiry.ts'
import { type LedgerFacts, ledgerReads, nameOfHold } from '#kernel/ledger/terms.ts'
import { chart } from '../books.ts'
import { SET_ASIDE } from './reservation.ts'

/*
 * The head of a household is told when goods that are set aside for it are about to lapse, and when they have. The text names nobody and
 * nothing: who else reads the telephone learns no more than that something waits.
 */

const tellHead = (
  { facts }: Pick<Given<unknown, 'register.members'>, 'facts'>,
  household: string,
  words: string,
  fills: Record<string, string>,
): Effect[] =>
  facts['register.members']
    .filter((one) => one.household === household && one.relation === 'head')
    .map(({ person }) => ({ kind: 'tell', whom: person, words: `credit-points/${words}`, fills, subject: null }))

const schema = z.strictObject({
  ...{
    hold: z.uuid(),
    owner: z.uuid(),
    ownerKind: z.literal('household'),
    place: z.string().max(15),
    on: z.string().refine(isDay),
  },
})
type Warned = z.infer<typeof schema>

const warn: ActKind<Warned, keyof LedgerFacts | 'register.members'> = {
  kind: 'credit-points/warn-of-reserved',
  programme: 'credit-points',
  schema,
  place: ({ place }) => place,
  names: ({ hold }) => [nameOfHold(hold as Id)],
  locks: () => [],
  reads: [...ledgerReads, 'register.members'],
  decide(given) {
    if (given.actor.via !== 'timer') return refuseCase('not-yours')
    const { hold, owner, on } = given.input
    // It may have been collected or released since it was looked for.
    const open = given.facts['ledger.holds'].some((one) => one.id === hold && one.open)
    const effects = open ? tellHead(given, owner, 'tell-reserved-lapses-soon', { day: on }) : []
    return answer(
      { effects, subject: owner as Id, answer: { told: effects.length } },
      { rule: 'credit-points/reserved-warning', facts: { on } },
    )
  },
}

const hearLapsed: ActKind<Heard, 'register.members'> = {
  kind: 'credit-points/hear-lapsed',
  programme: 'credit-points',
  schema: heardSchema,
  subject: () => null,
  locks: () => [],
  reads: ['register.members'],
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const { subject, facts } = given.input
    const own = SET_ASIDE.includes(String(facts.what)) && facts.ownerKind === 'household'
    const effects = own ? tellHead(given, String(facts.owner), 'tell-reserved-lapsed', {}) : []
    return answer(
      { effects, subject, answer: { told: effects.length } },
      { rule: 'credit-points/reserved-lapsed', facts: { told: effects.length } },
    )
  },
}

export const lapsingActs: readonly ActKind[] = [warn as unknown as ActKind, hearLapsed as unknown as ActKind]

export const lapsingHolds: readonly LapsingHold[] = SET_ASIDE.map((what) => ({
  what,
  purpose: chart.household.purpose,
  warn: { act: warn.kind, days: 'credit-points/reserved-warning' },
}))
