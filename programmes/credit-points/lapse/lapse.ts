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
import { lapsedAt, pointsPurposes, purseOf } from '../books.ts'

/*
 * Points that were not spent by their last day lapse by themselves, with an entry and a word to the head of the household, or to the
 * person whose own they are; some days before, the same is told how many and until when. Points that are reserved for something do not lapse.
 */

interface Lapse {
  readonly owner: Id
  readonly ownerKind: 'household' | 'person'
  readonly place: string
  readonly on: Day
}
const schema = z.strictObject({
  owner: z.uuid(),
  ownerKind: z.enum(['household', 'person']),
  place: z.string().max(15),
  on: z.string().refine(isDay),
}) as unknown as z.ZodType<Lapse>

type Reads = keyof LedgerFacts | 'register.members'
type LapseGiven = Given<Lapse, Reads>

const purseIn = ({ owner, ownerKind }: Lapse) => purseOf(`${ownerKind}:${owner}`)

function tellHolder({ facts, input }: LapseGiven, words: string, fills: Record<string, string>): Effect[] {
  const own = input.ownerKind === 'person'
  const heads = facts['register.members'].filter((one) => one.household === input.owner && one.relation === 'head')
  const whom = own ? [input.owner] : heads.map(({ person }) => person)
  const said = `credit-points/${words}${own ? '-own' : ''}`
  return whom.map((person) => ({ kind: 'tell', whom: person, words: said, fills, subject: null }))
}

function lapse(given: LapseGiven): Answer<Decision> {
  const { input, scope } = given
  const ledger = openLedger({ ...given, county: scope.county })
  const { owner, place, on } = input
  const points = ledger.expire(purseIn(input).points, { what: 'credit-points/lapsed', place, day: on }, lapsedAt(place))
  const told = points > 0n ? tellHolder(given, 'tell-lapsed', { points: String(points) }) : []
  return {
    value: { effects: [...ledger.effects(), ...told], subject: owner, answer: { points: String(points) } },
    because: { rule: 'credit-points/lapse', facts: { on, points: String(points) } },
  }
}

function warn(given: LapseGiven): Answer<Decision> {
  const { input, scope } = given
  const { owner, on } = input
  const lots = openLedger({ ...given, county: scope.county }).lots(purseIn(input).points)
  const points = String(lots.find(({ expiresOn }) => expiresOn === on)?.remaining ?? 0n)
  return {
    value: { effects: tellHolder(given, 'tell-lapses-soon', { points, day: on }), subject: owner, answer: { points } },
    because: { rule: 'credit-points/lapse-warning', facts: { on, points } },
  }
}

const byTheClock = (name: string, decide: (given: LapseGiven) => Answer<Decision>): ActKind => {
  const kind: ActKind<Lapse, Reads> = {
    kind: `credit-points/${name}`,
    programme: 'credit-points',
    schema,
    place: (input) => input.place,
    names: (input, { county }) => [nameOfAccount(county, purseIn(input).points)],
    locks: () => [],
    reads: [...ledgerReads, 'register.members'],
    decide: (given) => (given.actor.via === 'timer' ? decide(given) : refuseCase('not-yours')),
  }
  return kind as unknown as ActKind
}

export const lapseActs: readonly ActKind[] = [byTheClock('lapse', lapse), byTheClock('warn-of-lapse', warn)]

export const expiries: readonly Expiry[] = pointsPurposes.map((purpose) => ({
  purpose,
  act: 'credit-points/lapse',
  warn: { act: 'credit-points/warn-of-lapse', days: 'credit-points/warn-before' },
}))
