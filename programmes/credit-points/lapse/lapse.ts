import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import type { Answer } from '#kernel/because.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { type Day, isDay } from '#kernel/day.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import type { Expiry } from '#kernel/ledger/expiry.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import { chart, lapsedAt, pointsOf } from '../books.ts'

/*
 * Points that were not spent by their last day lapse by themselves, with an entry and a word to the head of the household; some days
 * before, the head is told how many and until when. Points that are reserved for something do not lapse.
 */

interface Lapse {
  readonly owner: Id
  readonly place: string
  readonly on: Day
}
const schema = z.strictObject({
  owner: z.uuid(),
  place: z.string().max(15),
  on: z.string().refine(isDay),
}) as unknown as z.ZodType<Lapse>

type Reads = keyof LedgerFacts | 'register.members'
type LapseGiven = Given<Lapse, Reads>

const tellHead = ({ facts, input }: LapseGiven, words: string, fills: Record<string, string>): Effect[] =>
  facts['register.members']
    .filter(({ household, relation }) => household === input.owner && relation === 'head')
    .map(({ person }) => ({ kind: 'tell', whom: person, words: `credit-points/${words}`, fills, subject: null }))

function lapse(given: LapseGiven): Answer<Decision> {
  const { input, scope } = given
  const ledger = openLedger({ ...given, county: scope.county })
  const { owner, place, on } = input
  const points = ledger.expire(pointsOf(owner), { what: 'credit-points/lapsed', place, day: on }, lapsedAt(place))
  const told = points > 0n ? tellHead(given, 'tell-lapsed', { points: String(points) }) : []
  return {
    value: { effects: [...ledger.effects(), ...told], subject: owner, answer: { points: String(points) } },
    because: { rule: 'credit-points/lapse', facts: { on, points: String(points) } },
  }
}

function warn(given: LapseGiven): Answer<Decision> {
  const { input, scope } = given
  const { owner, on } = input
  const lots = openLedger({ ...given, county: scope.county }).lots(pointsOf(owner))
  const points = String(lots.find(({ expiresOn }) => expiresOn === on)?.remaining ?? 0n)
  return {
    value: { effects: tellHead(given, 'tell-lapses-soon', { points, day: on }), subject: owner, answer: { points } },
    because: { rule: 'credit-points/lapse-warning', facts: { on, points } },
  }
}

const byTheClock = (name: string, decide: (given: LapseGiven) => Answer<Decision>): ActKind => {
  const kind: ActKind<Lapse, Reads> = {
    kind: `credit-points/${name}`,
    programme: 'credit-points',
    schema,
    place: (input) => input.place,
    names: (input, { county }) => [nameOfAccount(county, pointsOf(input.owner))],
    locks: () => [],
    reads: [...ledgerReads, 'register.members'],
    decide: (given) => (given.actor.via === 'timer' ? decide(given) : refuseCase('not-yours')),
  }
  return kind as unknown as ActKind
}

export const lapseActs: readonly ActKind[] = [byTheClock('lapse', lapse), byTheClock('warn-of-lapse', warn)]

export const expiries: readonly Expiry[] = [
  {
    purpose: chart.household.purpose,
    act: 'credit-points/lapse',
    warn: { act: 'credit-points/warn-of-lapse', days: 'credit-points/warn-before' },
  },
]
