import type { PostKind } from '../actor.ts'
import { type Day, dayOf } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { idsIn } from './named-ids.ts'

/** A post held, as known now. */
export interface PostVersion {
  readonly id: Id
  readonly act: Id
  readonly person: Id
  readonly organisation: Id
  readonly role: string
  readonly title: string
  readonly place: string
  readonly kind: PostKind
  readonly decidedOn: Day | null
  readonly noticedUntil: Day | null
  readonly from: Day
  readonly to: Day | null
  readonly document: string | null
  readonly sort: number
}

export interface DelegationVersion {
  readonly id: Id
  readonly act: Id
  readonly post: Id
  readonly delegate: Id
  readonly from: Day
  readonly to: Day
  readonly reason: string
}

declare module '../fact.ts' {
  interface Facts {
    /** The posts an act names. */
    'register.posts': ReadonlyMap<string, PostVersion>
    /** All posts, past ones too, of the persons an act names and of the holders of the posts it names. */
    'register.posts-of-persons': readonly PostVersion[]
    /** All posts, past ones too, in the organisations an act names. */
    'register.posts-of-organisations': readonly PostVersion[]
    /** Delegations an act names, of the posts it names and to the persons it names; those past are left out. */
    'register.delegations': readonly DelegationVersion[]
    /** The posts lent by the delegations an act names. */
    'register.posts-of-delegations': readonly PostVersion[]
  }
}

export const postColumns =
  'id, act, person, organisation, role, title, place, kind, decided_on, noticed_until, from_day, to_day, document, sort'

export const readPostVersion = (r: Record<string, unknown>): PostVersion => ({
  id: r.id as Id,
  act: r.act as Id,
  person: r.person as Id,
  organisation: r.organisation as Id,
  role: r.role as string,
  title: r.title as string,
  place: r.place as string,
  kind: r.kind as PostKind,
  decidedOn: r.decided_on as Day | null,
  noticedUntil: r.noticed_until as Day | null,
  from: r.from_day as Day,
  to: r.to_day as Day | null,
  document: r.document as string | null,
  sort: r.sort as number,
})

supplyFact('register.posts', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-posts',
          text: `select ${postColumns} from post where county = $1 and id = any($2::uuid[]) and retracted_at is null`,
          values: [county, ids],
        }
  },
  read: (rows) => new Map(rows.map((r) => [r.id as string, readPostVersion(r)])),
})

supplyFact('register.posts-of-persons', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-posts-of-persons',
          text: `select ${postColumns} from post where county = $1 and retracted_at is null and person in (
              select unnest($2::uuid[]) union
              select o.person from post o where o.county = $1 and o.id = any($2::uuid[]) and o.retracted_at is null)
            order by sort, from_day, id`,
          values: [county, ids],
        }
  },
  read: (rows) => rows.map(readPostVersion),
})

supplyFact('register.posts-of-organisations', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-posts-of-organisations',
          text: `select ${postColumns} from post where county = $1 and organisation = any($2::uuid[]) and retracted_at is null
            order by sort, from_day, id`,
          values: [county, ids],
        }
  },
  read: (rows) => rows.map(readPostVersion),
})

declare module '../fact.ts' {
  interface Facts {
    /** All posts of the role that `nameOfRole` names, past ones too: who answers for which organisation. */
    'register.posts-of-role': readonly PostVersion[]
  }
}

export const nameOfRole = (role: string): string => `role:${role}`

supplyFact('register.posts-of-role', {
  load({ county, names }) {
    const role = names.find((name) => name.startsWith('role:'))?.slice('role:'.length)
    return role === undefined
      ? undefined
      : {
          name: 'register-posts-of-role',
          text: `select ${postColumns} from post where county = $1 and role = $2 and retracted_at is null order by sort, from_day, id`,
          values: [county, role],
        }
  },
  read: (rows) => rows.map(readPostVersion),
})

supplyFact('register.delegations', {
  load({ county, input, at }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-delegations',
          text: `select id, act, post, delegate, from_day, to_day, reason from delegation
            where county = $1 and retracted_at is null and to_day >= $3::date
              and (id = any($2::uuid[]) or post = any($2::uuid[]) or delegate = any($2::uuid[]))`,
          values: [county, ids, dayOf(at)],
        }
  },
  read: (rows) =>
    rows.map((r) => ({
      id: r.id as Id,
      act: r.act as Id,
      post: r.post as Id,
      delegate: r.delegate as Id,
      from: r.from_day as Day,
      to: r.to_day as Day,
      reason: r.reason as string,
    })),
})

supplyFact('register.posts-of-delegations', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-posts-of-delegations',
          text: `select ${postColumns} from post where county = $1 and retracted_at is null and id in (
            select d.post from delegation d where d.county = $1 and d.id = any($2::uuid[]) and d.retracted_at is null)`,
          values: [county, ids],
        }
  },
  read: (rows) => rows.map(readPostVersion),
})
