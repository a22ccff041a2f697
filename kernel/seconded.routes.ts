import { z } from 'zod'
import { scopeOf } from './access/scope.read.ts'
import type { ActKind, Desk } from './act.ts'
import { postsOf, type Scope } from './actor.ts'
import { instantShape, wordsShape } from './answer-shapes.ts'
import type { BookKeeper } from './book.ts'
import { dayOf } from './day.ts'
import { actorOf, door, type Route } from './door.ts'
import type { Id } from './id.ts'
import type { Reader } from './read.ts'
import { isRefusal } from './refusal.ts'
import { codesIn, idsIn } from './register/named-ids.ts'
import { type Concern, findProposal, listProposals, namesOf, type Proposal } from './seconded.store.ts'
import { refuseSeconded, twoPersonsOf } from './seconded.ts'

interface Doors {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly kinds: ReadonlyMap<string, ActKind>
}

const who = ['person', 'security-administrator', 'system-administrator'] as const
const PAGE = 50
const proposalsAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.string(),
      kindWords: wordsShape.nullable(),
      /** As it was proposed; it is sent back with the signature, so that what is signed is what was seen. */
      input: z.unknown(),
      /** What the ids and place codes in it are called. */
      names: z.record(z.string(), z.string()),
      place: z.string(),
      placeName: z.string(),
      by: z.string().nullable(),
      mine: z.boolean(),
      /** Whether the one who asks may sign it or turn it down. */
      signable: z.boolean(),
      at: instantShape,
      state: z.enum(['waiting', 'signed', 'withdrawn', 'refused']),
      reason: z.string().nullable(),
      decidedBy: z.string().nullable(),
      decidedAt: instantShape.nullable(),
    }),
  ),
  next: z.strictObject({ afterAt: z.string(), afterId: z.string() }).nullable(),
})
const settledAnswer = z.strictObject({ proposal: z.uuid(), state: z.string() })

/** What one person set up and another signs: the list of it, and signing, withdrawing or turning it down. */
export function secondedRoutes({ desk, reader, keeper, kinds }: Doors): Route[] {
  /** What somebody proposes or signs, and where. */
  const concernsOf = (scope: Scope): Concern[] =>
    [...kinds].flatMap(([kind, act]) => {
      const two = twoPersonsOf(act)
      const posts = two ? postsOf(scope, [...two.proposers, ...two.signers]) : []
      return posts.map((post): Concern => [kind, post.place])
    })
  const isSignable = (scope: Scope, p: Proposal): boolean =>
    p.state === 'waiting' &&
    p.by !== scope.person &&
    postsOf(scope, twoPersonsOf(kinds.get(p.kind))?.signers ?? []).some((post) => p.place.startsWith(post.place))

  const list = door({
    method: 'GET',
    url: '/api/proposals',
    id: 'listProposals',
    summary: 'Proposals that one’s posts propose or sign, and those one made, newest first',
    tag: 'proposals',
    kinds: who,
    query: z.object({
      state: z.enum(['waiting', 'signed', 'withdrawn', 'refused']).optional(),
      afterAt: z.iso.datetime().optional(),
      afterId: z.uuid().optional(),
    }),
    answer: proposalsAnswer,
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const { state, afterAt, afterId } = query
      return reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(new Date()))
        const rows = await listProposals(
          client,
          session.county,
          { person: session.person, concerns: concernsOf(scope) },
          {
            limit: PAGE,
            ...(state ? { state } : {}),
            ...(afterAt && afterId ? { after: { at: new Date(afterAt), id: afterId } } : {}),
          },
        )
        const named = await namesOf(client, session.county, [
          ...new Set(rows.flatMap((p) => [p.by, ...(p.decidedBy ? [p.decidedBy] : []), ...(idsIn(p.input) as Id[])])),
        ])
        const last = rows.length === PAGE ? rows.at(-1) : undefined
        return {
          json: {
            rows: rows.map((p) => ({
              id: p.id,
              kind: p.kind,
              kindWords: twoPersonsOf(kinds.get(p.kind))?.words ?? null,
              input: p.input,
              names: Object.fromEntries([
                ...idsIn(p.input).flatMap((id) => (named.has(id) ? [[id, named.get(id) as string]] : [])),
                ...codesIn(p.input).flatMap((code) => (book.findPlace(code) ? [[code, book.placeName(code)]] : [])),
              ]),
              place: p.place,
              placeName: book.placeName(p.place),
              by: named.get(p.by) ?? null,
              mine: p.by === session.person,
              signable: isSignable(scope, p),
              at: p.at,
              state: p.state,
              reason: p.reason,
              decidedBy: p.decidedBy ? (named.get(p.decidedBy) ?? null) : null,
              decidedAt: p.decidedAt,
            })),
            next: last ? { afterAt: last.at.toISOString(), afterId: last.id } : null,
          },
        }
      })
    },
  })

  const settle = door({
    method: 'POST',
    url: '/api/proposals/:id/:decision',
    id: 'settleProposal',
    summary: 'Signs what another person proposed, turns it down with a reason, or withdraws one’s own',
    tag: 'proposals',
    kinds: who,
    acts: true,
    params: z.object({ id: z.uuid(), decision: z.enum(['sign', 'withdraw', 'turn-down']) }),
    body: z.strictObject({ input: z.unknown(), reason: z.string().optional() }),
    answer: settledAnswer,
    refuses: [
      'seconded/unknown',
      'seconded/settled',
      'seconded/own-proposal',
      'seconded/not-seen',
      'seconded/not-yours',
      'seconded/not-proposer',
    ],
    async handle({ session, key, params, body }) {
      const proposal = await reader.read(session.county, (client) => findProposal(client, session.county, params.id))
      if (!proposal) return refuseSeconded('unknown')
      const outcome = await desk.perform({
        kind: `${proposal.kind}/${params.decision}`,
        county: session.county,
        actor: actorOf(session),
        key,
        input: { proposal: params.id, input: body.input, ...(body.reason ? { reason: body.reason } : {}) },
      })
      return isRefusal(outcome) ? outcome : { json: { proposal: outcome.answer.proposal, state: outcome.answer.state } }
    },
  })
  return [list, settle]
}
