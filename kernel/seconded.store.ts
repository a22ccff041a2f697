import type { PoolClient } from 'pg'
import { declareTable, supplyStore } from './effect.ts'
import { supplyFact } from './fact.ts'
import type { Id } from './id.ts'
import type { Json } from './json.ts'

export type ProposalState = 'waiting' | 'signed' | 'withdrawn' | 'refused'

/** What one person set up and another signs. */
export interface Proposal {
  readonly id: Id
  /** Kind of the act that would be done. */
  readonly kind: string
  readonly input: Json
  readonly place: string
  readonly by: Id
  readonly at: Date
  readonly state: ProposalState
  readonly reason: string | null
  readonly decidedBy: Id | null
  readonly decidedAt: Date | null
  readonly act: Id | null
}

declare module './effect.ts' {
  interface Effects {
    propose: {
      readonly id: Id
      readonly act: string
      readonly input: Json
      readonly place: string
      readonly by: Id
      readonly at: Date
    }
    'settle-proposal': {
      readonly id: Id
      readonly state: Exclude<ProposalState, 'waiting'>
      readonly reason: string | null
      readonly at: Date
    }
  }
}
declare module './fact.ts' {
  interface Facts {
    /** The proposal of the input's `proposal`. */
    proposal: Proposal | undefined
  }
}

const made = ['county', 'id', 'kind', 'input', 'place', 'proposed_by', 'proposed_at'] as const
const settled = ['county', 'id', 'state', 'reason', 'decided_by', 'decided_at', 'act'] as const
declareTable('proposal', { columns: made, key: ['county', 'id'], appendOnly: false })
declareTable('proposal settled', { columns: settled, key: ['county', 'id'], appendOnly: false, stands: 'proposal' })

supplyStore('propose', {
  writes: (effects, { county }) => [
    {
      table: 'proposal',
      mode: 'insert',
      rows: effects.map((e) => ({
        county,
        id: e.id,
        kind: e.act,
        input: e.input,
        place: e.place,
        proposed_by: e.by,
        proposed_at: e.at.toISOString(),
      })),
    },
  ],
})

supplyStore('settle-proposal', {
  writes: (effects, { county, act, actor }) => [
    {
      table: 'proposal settled',
      mode: 'update',
      rows: effects.map((e) => ({
        county,
        id: e.id,
        state: e.state,
        reason: e.reason,
        decided_by: actor,
        decided_at: e.at.toISOString(),
        act,
      })),
    },
  ],
})

const columns = 'id, kind, input, place, proposed_by, proposed_at, state, reason, decided_by, decided_at, act'

const readProposal = (r: Record<string, unknown>): Proposal => ({
  id: r.id as Id,
  kind: r.kind as string,
  input: r.input as Json,
  place: r.place as string,
  by: r.proposed_by as Id,
  at: r.proposed_at as Date,
  state: r.state as ProposalState,
  reason: r.reason as string | null,
  decidedBy: r.decided_by as Id | null,
  decidedAt: r.decided_at as Date | null,
  act: r.act as Id | null,
})

supplyFact('proposal', {
  load: ({ county, input }) => ({
    name: 'proposal',
    text: `select ${columns} from proposal where county = $1 and id = $2`,
    values: [county, (input as { proposal: string }).proposal],
  }),
  read: ([row]) => row && readProposal(row),
})

/** One proposal, or nothing where this county has none of that id. */
export async function findProposal(client: PoolClient, county: string, id: string): Promise<Proposal | undefined> {
  const { rows } = await client.query({
    name: 'proposal',
    text: `select ${columns} from proposal where county = $1 and id = $2`,
    values: [county, id],
  })
  return rows[0] && readProposal(rows[0])
}

/** Kinds of acts that somebody proposes or signs, each with the place within which they do. */
export type Concern = readonly [kind: string, prefix: string]

/**
 * Proposals that the person made, or that concern them; the newest first, so many a page.
 * @param after the last one of the page before
 */
export async function listProposals(
  client: PoolClient,
  county: string,
  whose: { readonly person: Id | null; readonly concerns: readonly Concern[] },
  page: {
    readonly state?: ProposalState
    readonly after?: { readonly at: Date; readonly id: string }
    readonly limit: number
  },
): Promise<Proposal[]> {
  const { rows } = await client.query({
    name: 'proposal-list',
    text: `select ${columns} from proposal p where county = $1
        and (proposed_by = $2 or exists (
          select from unnest($3::text[], $4::text[]) as c(kind, prefix) where c.kind = p.kind and starts_with(p.place, c.prefix)))
        and ($5::text is null or state = $5)
        and ($6::timestamptz is null or (proposed_at, id) < ($6, $7::uuid))
      order by proposed_at desc, id desc limit $8`,
    values: [
      county,
      whose.person,
      whose.concerns.map(([kind]) => kind),
      whose.concerns.map(([, prefix]) => prefix),
      page.state ?? null,
      page.after?.at ?? null,
      page.after?.id ?? null,
      page.limit,
    ],
  })
  return rows.map(readProposal)
}

/** What persons, organisations and posts are called now, by id; for showing what a proposal names. */
export async function namesOf(
  client: PoolClient,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query({
    name: 'proposal-names',
    text: `select id, name from person where county = $1 and id = any($2::uuid[]) and retracted_at is null
      union all select id, name from organisation where county = $1 and id = any($2::uuid[]) and retracted_at is null and to_day is null
      union all select q.id, p.name || '　' || q.title from post q join person p on p.county = q.county and p.id = q.person
        and p.retracted_at is null where q.county = $1 and q.id = any($2::uuid[]) and q.retracted_at is null`,
    values: [county, ids],
  })
  return new Map(rows.map((r) => [r.id as string, r.name as string]))
}
