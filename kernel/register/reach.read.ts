import type { PoolClient } from 'pg'
import { INSPECTOR } from '../access/inspection.ts'
import { scopeOf } from '../access/scope.read.ts'
import { postsOf } from '../actor.ts'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Session } from '../door.ts'
import type { Id } from '../id.ts'
import type { Role } from '../programme/define.ts'
import type { Words } from '../words.ts'
import { coveringPrefixes } from './place-code.ts'
import { codesOf } from './places.ts'

/** What holders of a role may read: everybody of the post's place, or their organisation's colleagues only. */
export type RoleReads = ReadonlyMap<string, Role['reads']>

/** The register's own roles; programmes add theirs. A role that stands nowhere reads its colleagues only. */
export const registerRoles: Readonly<
  Record<string, { readonly words: Words; readonly reads: 'place' | 'organisation' }>
> = {
  'org-clerk': { words: { zh: '组织部科员', en: 'Organization Department clerk' }, reads: 'place' },
  'org-deputy-head': { words: { zh: '组织部分管副部长', en: 'Deputy head, Organization Department' }, reads: 'place' },
  'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'place' },
  'grid-head': { words: { zh: '网格长', en: 'Grid head' }, reads: 'place' },
  'security-administrator': { words: { zh: '安全管理员', en: 'Security administrator' }, reads: 'organisation' },
}

/** Whom a session may find in the register on a day. Nothing given is nobody. */
export interface Reach {
  readonly county: string
  readonly person: Id | null
  /** Subtrees whose people may be seen, with those of places that theirs took over. */
  readonly prefixes: readonly string[]
  /** Organisations whose people are colleagues. */
  readonly organisations: readonly Id[]
  /** Administrators see who holds posts, and of residents nothing. */
  readonly administrator: boolean
}

export async function reachOf(
  client: PoolClient,
  session: Session,
  day: Day,
  { reads, book }: { readonly reads: RoleReads; readonly book: CountyBook },
): Promise<Reach> {
  const administrator = session.kind.endsWith('-administrator')
  const scope = await scopeOf(client, session, day)
  const posts = postsOf(scope)
  const places = administrator
    ? []
    : posts
        // Who inspects cases reads nobody's file.
        .filter((p) => p.role !== INSPECTOR && (reads.get(p.role) ?? registerRoles[p.role]?.reads) === 'place')
        .map((p) => p.place)
  return {
    county: session.county,
    person: session.person,
    prefixes: coveringPrefixes(places.flatMap((place) => codesOf(book, place))),
    organisations: [...new Set(posts.map((p) => p.organisation))],
    administrator,
  }
}

export const isWithin = ({ prefixes }: Pick<Reach, 'prefixes'>, place: string | null): boolean =>
  place !== null && prefixes.some((prefix) => place.startsWith(prefix))

/** Whose holders may be listed: one's own organisations, those within one's places, and for administrators all. */
export const isColleague = (reach: Reach, o: { readonly id: Id; readonly place: string }): boolean =>
  reach.administrator || reach.organisations.includes(o.id) || isWithin(reach, o.place)

interface Seen {
  readonly id: Id
  readonly place: string | null
  readonly posts: readonly { readonly organisation: Id; readonly place: string }[]
}

/** Whether a file may be opened, and how much of it: all, or only the posts. */
export function findView(reach: Reach, { id, place, posts }: Seen): 'own' | 'file' | 'posts' | undefined {
  if (reach.person === id) return 'own'
  if (isWithin(reach, place)) return 'file'
  const colleague = posts.some((p) => reach.organisations.includes(p.organisation) || isWithin(reach, p.place))
  if (colleague && !reach.administrator) return 'file'
  return posts.length > 0 && (colleague || reach.administrator) ? 'posts' : undefined
}

/** Persons who hold a post on the day, in some organisations or (null) in the whole county. */
export async function holdersIn(
  client: PoolClient,
  county: string,
  organisations: readonly string[] | null,
  day: Day,
): Promise<Id[]> {
  const { rows } = await client.query({
    name: 'holders-in',
    text: `select distinct person from post where county = $1 and ($2::uuid[] is null or organisation = any($2::uuid[]))
      and retracted_at is null and from_day <= $3::date and (to_day is null or to_day > $3::date)`,
    values: [county, organisations, day],
  })
  return rows.map((r) => r.person as Id)
}
