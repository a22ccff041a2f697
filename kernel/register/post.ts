import { isReservedRole } from '../access/administrators.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { overlap } from './as-of.ts'
import type { OrganisationVersion } from './organisations.store.ts'
import type { PostVersion } from './posts.store.ts'
import { refuseRegister } from './refusals.ts'

/** A post before it has an act. */
export type PostDraft = Omit<PostVersion, 'act'>

export const postEffect = (post: PostDraft): Effect => ({
  kind: 'register',
  table: 'post',
  row: {
    id: post.id,
    person: post.person,
    organisation: post.organisation,
    role: post.role,
    title: post.title,
    place: post.place,
    kind: post.kind,
    decided_on: post.decidedOn,
    noticed_until: post.noticedUntil,
    from_day: post.from,
    to_day: post.to,
    document: post.document,
    sort: post.sort,
  },
})

export const retractPost = (post: PostVersion): Effect => ({
  kind: 'retract',
  table: 'post',
  key: { id: post.id, from_day: post.from, act: post.act },
})

/** The post ends: from this day on it gives no power. One that would never have begun is taken back whole. */
export const endPost = (post: PostVersion, on: Day): Effect[] => [
  retractPost(post),
  ...(on > post.from ? [postEffect({ ...post, to: on })] : []),
]

/** First and last day of an organisation over all its versions; `to` is the first day without it. */
export function lifeOf(versions: readonly OrganisationVersion[]): { readonly from: Day; readonly to: Day | null } {
  const from = versions.map((v) => v.from).sort()[0] as Day
  const to = versions.some((v) => v.to === null)
    ? null
    : (versions
        .map((v) => v.to as Day)
        .sort()
        .at(-1) as Day)
  return { from, to }
}

/**
 * Why somebody cannot hold this post: it comes with an account only, or cannot stand beside one that does; it lies outside of
 * the organisation's life, or is held already on some of its days.
 */
export function findPostFault(
  post: PostDraft,
  organisation: readonly OrganisationVersion[] | undefined,
  others: readonly PostDraft[],
): Refusal | undefined {
  const reserved = others.some((o) => o.person === post.person && isReservedRole(o.role) && overlap(o, post))
  if (reserved || isReservedRole(post.role)) return refuseRegister('reserved-role', { field: 'role' })
  if (!organisation || organisation.length === 0) return refuseRegister('no-organisation', { field: 'organisation' })
  if (post.to !== null && post.to <= post.from) return refuseRegister('days-reversed', { field: 'until' })
  const life = lifeOf(organisation)
  if (post.from < life.from || (life.to !== null && (post.to === null || post.to > life.to)))
    return refuseRegister('outside-life', {
      field: post.from < life.from || (life.to !== null && post.from >= life.to) ? 'from' : 'until',
      fills: { from: life.from, to: life.to ?? '—' },
    })
  const twice = others.some(
    (o) =>
      o.id !== post.id &&
      o.person === post.person &&
      o.organisation === post.organisation &&
      o.role === post.role &&
      overlap(o, post),
  )
  return twice ? refuseRegister('post-twice', { field: 'person' }) : undefined
}

/** A refusal of one row of many: its field says which. */
export const ofRow = <T>(found: T | Refusal, row: string): T | Refusal =>
  isRefusal(found) ? { ...found, field: found.field ? `${row}.${found.field}` : row } : found
