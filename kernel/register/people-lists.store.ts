import type { PoolClient } from 'pg'
import type { PostKind } from '../actor.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { type AsOf, heldVersions, knownVersions } from './as-of.ts'
import { prefixUpper } from './place-code.ts'
import { type DelegationVersion, type PostVersion, postColumns, readPostVersion } from './posts.store.ts'
import type { ResidenceKind } from './residences.store.ts'

/** A post with its holder, as lists show it. */
export interface OfficialRow extends PostVersion {
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly archiveBirth: string | null
}

/** A position in a list: what the last row of the page before sorts by. */
export type Cursor = readonly (string | number)[]

export interface Page<T> {
  readonly rows: readonly T[]
  /** Hand it in as `after` for the next page; absent on the last. */
  readonly next?: Cursor
}

const pageOf = <T>(rows: readonly T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, ...(rows.length > limit && last !== undefined ? { next: cursorOf(last) } : {}) }
}

/** All posts a person ever held, the newest first; those of a merged file went over to the file that stays. */
export async function postsOfPerson(
  client: PoolClient,
  county: string,
  person: string,
  how: { readonly known?: Date } = {},
): Promise<PostVersion[]> {
  const known = knownVersions('post', how, 3)
  const { rows } = await client.query({
    name: `posts-of-person${known.suffix}`,
    text: `select ${postColumns} from post where county = $1 and person = $2 and ${known.text} order by from_day desc, sort, id`,
    values: [county, person, ...known.values],
  })
  return rows.map(readPostVersion)
}

/** Who holds a role at exactly this place on the day, in protocol order. */
export async function holdersOf(
  client: PoolClient,
  county: string,
  role: string,
  place: string,
  asOf: AsOf,
): Promise<PostVersion[]> {
  const held = heldVersions('post', asOf, 4)
  const { rows } = await client.query({
    name: `holders-of${held.suffix}`,
    text: `select ${postColumns} from post where county = $1 and role = $2 and place = $3 and ${held.text} order by sort, from_day, id`,
    values: [county, role, place, ...held.values],
  })
  return rows.map(readPostVersion)
}

const isLeader = (kind: PostKind): number => (kind === 'shadowing' || kind === 'borrowed' ? 1 : 0)

/**
 * Who holds posts on the day, one row a post: in an organisation, or in all places of some prefixes. By protocol order of
 * the organisations, then of the posts (排序号): never by name.
 */
export async function listOfficials(
  client: PoolClient,
  county: string,
  where: { readonly organisations: readonly string[] } | { readonly prefixes: readonly string[] },
  asOf: AsOf,
  page: { readonly after?: Cursor; readonly limit: number },
): Promise<Page<OfficialRow>> {
  const held = heldVersions('q', asOf, 9)
  const seat = heldVersions('o', asOf, 9)
  const inside = 'organisations' in where
  const { rows } = await client.query({
    name: `officials-${inside ? 'in' : 'at'}${held.suffix}`,
    text: `select ${postColumns.replaceAll(/\w+/g, 'q.$&')}, o.seat, p.name, p.sex, p.birth, p.archive_birth
      from post q
      cross join lateral (select coalesce((select o.sort from organisation o
        where o.county = q.county and o.id = q.organisation and ${seat.text} limit 1), 1000000) as seat) o
      join person p on p.county = q.county and p.id = q.person and ${knownVersions('p', asOf, 10).text}
      where q.county = $1 and ${held.text} and ${
        inside
          ? 'q.organisation = any($2::uuid[]) and $3::text[] is null'
          : 'exists (select from unnest($2::text[], $3::text[]) as s(lo, hi) where q.place >= s.lo and q.place < s.hi)'
      }
        and ($4::int is null or (o.seat, q.sort, q.from_day, q.id) > ($4::int, $5::int, $6::date, $7::uuid))
      order by o.seat, q.sort, q.from_day, q.id limit $8`,
    values: [
      county,
      inside ? where.organisations : where.prefixes,
      inside ? null : where.prefixes.map(prefixUpper),
      ...(page.after ?? [null, null, null, null]),
      page.limit + 1,
      ...held.values,
    ],
  })
  return pageOf(
    rows.map((r) => ({
      ...readPostVersion(r),
      seat: r.seat as number,
      name: r.name as string,
      sex: r.sex as string | null,
      birth: r.birth as string | null,
      archiveBirth: r.archive_birth as string | null,
    })),
    page.limit,
    (r) => [r.seat, r.sort, r.from, r.id],
  )
}

/** A post lent for days of absence, with the names of both. */
export interface LentPost extends Omit<DelegationVersion, 'act'> {
  readonly title: string
  readonly holder: Id
  readonly holderName: string
  readonly delegateName: string
}

/** Delegations that hold on the day or later: of the person's own posts, and to the person. */
export async function delegationsOf(client: PoolClient, county: string, person: string, day: Day): Promise<LentPost[]> {
  const { rows } = await client.query({
    name: 'delegations-of',
    text: `select d.id, d.post, d.delegate, d.from_day, d.to_day, d.reason, q.title, q.person as holder, hp.name as holder_name, dp.name as delegate_name
      from delegation d
      join post q on q.county = d.county and q.id = d.post and q.retracted_at is null
      join person hp on hp.county = d.county and hp.id = q.person and hp.retracted_at is null
      join person dp on dp.county = d.county and dp.id = d.delegate and dp.retracted_at is null
      where d.county = $1 and d.retracted_at is null and d.to_day > $3::date
        and (d.delegate = $2 or d.post in (select id from post where county = $1 and person = $2 and retracted_at is null))
      order by d.from_day, d.id`,
    values: [county, person, day],
  })
  return rows.map((r) => ({
    id: r.id as Id,
    post: r.post as Id,
    delegate: r.delegate as Id,
    from: r.from_day as Day,
    to: r.to_day as Day,
    reason: r.reason as string,
    title: r.title as string,
    holder: r.holder as Id,
    holderName: r.holder_name as string,
    delegateName: r.delegate_name as string,
  }))
}

/** Heads counted once: who was borrowed or shadows is counted at home. */
export const headcount = (posts: readonly Pick<PostVersion, 'person' | 'kind'>[]): number =>
  new Set(posts.filter((p) => isLeader(p.kind) === 0).map((p) => p.person)).size

export interface ResidentRow {
  readonly id: Id
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly place: string
  readonly from: Day
  readonly group: string | null
  readonly household: Id | null
  readonly relation: string | null
  readonly head: string | null
  readonly diedOn: Day | null
}

/**
 * Who lives, or is registered, in some villages on the day: by group, household, the head first. Dead persons stand in the
 * list until their day of death. Meant for a village at a time: the page is sorted out of all residents of the prefixes.
 */
export async function listResidents(
  client: PoolClient,
  county: string,
  prefixes: readonly string[],
  kind: ResidenceKind,
  asOf: AsOf,
  page: { readonly after?: Cursor; readonly limit: number },
): Promise<Page<ResidentRow>> {
  const held = heldVersions('r', asOf, 11)
  const of = (alias: string) => heldVersions(alias, asOf, 11).text
  const person = (alias: string) => knownVersions(alias, asOf, 12).text
  const { rows } = await client.query({
    name: `residents${held.suffix}`,
    text: `select * from (
        select p.id, p.name, p.sex, p.birth, r.place, r.from_day, h.group_name, m.household, m.relation, hp.name as head, p.died_on,
          coalesce(nullif(substring(h.group_name from '[0-9]{1,6}'), '')::int, 1000000) as group_no,
          coalesce(m.household::text, '~') as house, case when m.relation = 'head' then 0 when m.relation = 'spouse' then 1 else 2 end as rank
        from residence r
        join person p on p.county = r.county and p.id = r.person and ${person('p')}
          and p.merged_into is null and (p.died_on is null or p.died_on > $11::date)
        left join household_member m on m.county = r.county and m.person = r.person and ${of('m')}
        left join household h on h.county = r.county and h.id = m.household and ${of('h')}
        left join household_member hm on hm.county = r.county and hm.household = m.household and hm.relation = 'head' and ${of('hm')}
        left join person hp on hp.county = r.county and hp.id = hm.person and ${person('hp')}
        where r.county = $1 and r.kind = $4 and ${held.text}
          and exists (select from unnest($2::text[], $3::text[]) as s(lo, hi) where r.place >= s.lo and r.place < s.hi)
      ) l
      where $5::int is null or (group_no, coalesce(group_name, ''), house, rank, id) > ($5::int, $6::text, $7::text, $8::int, $9::uuid)
      order by group_no, coalesce(group_name, ''), house, rank, id limit $10`,
    values: [
      county,
      prefixes,
      prefixes.map(prefixUpper),
      kind,
      ...(page.after ?? [null, null, null, null, null]),
      page.limit + 1,
      ...held.values,
    ],
  })
  return pageOf(
    rows.map((r) => ({
      id: r.id as Id,
      name: r.name as string,
      sex: r.sex as string | null,
      birth: r.birth as string | null,
      place: r.place as string,
      from: r.from_day as Day,
      group: r.group_name as string | null,
      household: r.household as Id | null,
      relation: r.relation as string | null,
      head: r.head as string | null,
      diedOn: r.died_on as Day | null,
      sortedBy: [
        r.group_no as number,
        (r.group_name as string | null) ?? '',
        r.house as string,
        r.rank as number,
        r.id as string,
      ],
    })),
    page.limit,
    (r) => r.sortedBy,
  )
}
