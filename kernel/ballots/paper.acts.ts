import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { answer } from '../because.ts'
import { getId } from '../id.ts'
import { signBlinded } from './keys.ts'
import { ballotStates } from './kind.ts'
import { refuseBallot } from './refusals.ts'

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)
const keySchema = z.strictObject({
  ballot: z.uuid(),
  pile: z.string().max(60),
  open: base64url(1000),
  /** Sealed, in base64url: no key stands in an act. */
  secret: base64url(6000),
})
const paperSchema = z.strictObject({ ballot: z.uuid(), blinded: base64url(600) })

/** Keeps the key of a pile, made by the house when the first of its raters asks. Of two made at once the first is kept. */
const keepKey: ActKind<z.output<typeof keySchema>, 'ballot' | 'ballot.keys'> = {
  kind: 'ballots/keep-key',
  schema: keySchema,
  subject: ({ ballot }) => getId(ballot),
  locks: ({ ballot }) => [`case:${ballot}`],
  reads: ['ballot', 'ballot.keys'],
  decide({ input, actor, facts }) {
    const { ballot } = facts
    if (actor.via !== 'command' || !ballot?.piles.some(({ code }) => code === input.pile))
      return refuseBallot('unknown')
    if (ballot.state !== ballotStates.open) return refuseBallot('not-open')
    const known = facts['ballot.keys'].some(({ pile }) => pile === input.pile)
    const { pile, open } = input
    const because = { rule: 'ballots/keep-key', facts: { ballot: ballot.id, pile, open } }
    const effects = known
      ? []
      : [{ kind: 'ballot-key', ballot: ballot.id, pile, open, secret: Buffer.from(input.secret, 'base64url') } as const]
    return answer({ effects, answer: { pile }, subject: ballot.id }, because)
  },
}

/** A rater asks for their one phone paper: the house signs what their browser blinded, and notes that they have it. */
const takePaper: ActKind<z.output<typeof paperSchema>, 'ballot' | 'ballot.lists' | 'ballot.keys'> = {
  kind: 'ballots/take-paper',
  schema: paperSchema,
  subject: ({ ballot }) => getId(ballot),
  locks: ({ ballot }) => [`case:${ballot}`],
  reads: ['ballot', 'ballot.lists', 'ballot.keys'],
  decide({ input, scope, facts, at }) {
    const { ballot } = facts
    const rater = facts['ballot.lists'].raters.find(({ person }) => person === scope.person)
    if (!ballot || !rater) return refuseBallot('unknown')
    if (ballot.means === 'paper') return refuseBallot('no-phone')
    if (ballot.state !== ballotStates.open || !ballot.until || at >= ballot.until) return refuseBallot('not-open')
    if (rater.took) return refuseBallot(rater.took === 'phone' ? 'has-paper' : 'has-sheet')
    const pile = ballot.piles.find(({ classes }) => classes.includes(rater.class))?.code
    const key = facts['ballot.keys'].find((one) => one.pile === pile)
    if (pile === undefined || !key?.secret) return refuseBallot('no-key')
    const of = { county: scope.county, ballot: ballot.id, pile }
    const signed = signBlinded(of, key.secret, Buffer.from(input.blinded, 'base64url'))
    if (!signed) return refuseBallot('not-signed', { field: 'blinded' })
    return answer(
      {
        effects: [{ kind: 'ballot-took', ballot: ballot.id, raters: [{ ...rater, took: 'phone' }] }],
        answer: { ballot: ballot.id, pile },
        told: { signed: signed.toString('base64url') },
        subject: ballot.id,
      },
      { rule: 'ballots/take-paper', facts: { ballot: ballot.id, pile } },
    )
  },
}

export const ballotActs = [keepKey, takePaper] as unknown as readonly ActKind[]
