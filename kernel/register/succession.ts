import { isReservedRole } from '../access/administrators.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import { holdsOn } from './as-of.ts'
import { endPost, postEffect } from './post.ts'
import type { PostVersion } from './posts.store.ts'
import { refuseRegister } from './refusals.ts'

/** Who hands a post on to whom, and on which day. */
export interface Succession {
  readonly organisation: Id
  readonly role: string
  readonly from: Id
  readonly to: Id
  readonly day: Day
  /** Where nobody holds it any more: who had it last is handed on from, and the new one has no end. */
  readonly orLast?: boolean
  /** By which it happens: the number of the case in which it was signed. */
  readonly document: string
  mint(): Id
}

/**
 * A post passes from one person to another within its unit: the old one ends and the new one begins on this day, with its title, place
 * and end as they were. The programme whose step it is says who must have signed.
 * @param posts those of the unit and of whoever takes over, past ones too
 * @returns why it cannot: nothing is held that could be handed on, it is held already, or it comes with accounts only
 */
export function succeed(posts: readonly PostVersion[], how: Succession): readonly Effect[] | Refusal {
  const { organisation, role, from, to, day, document } = how
  const held = (person: Id) =>
    posts.find((p) => p.person === person && p.organisation === organisation && p.role === role && holdsOn(p, day))
  const holding = held(from)
  const had = (p: PostVersion) =>
    p.person === from && p.organisation === organisation && p.role === role && p.from <= day
  const old =
    holding ??
    (how.orLast
      ? posts
          .filter(had)
          .sort((a, b) => (a.from < b.from ? -1 : 1))
          .at(-1)
      : undefined)
  if (!old) return refuseRegister('no-post')
  if (held(to)) return refuseRegister('post-twice')
  const others = posts.filter((p) => p.person === to && holdsOn(p, day))
  if (isReservedRole(role) || others.some((p) => isReservedRole(p.role))) return refuseRegister('reserved-role')
  const kind = others.length > 0 ? 'concurrent' : 'substantive'
  const next = {
    ...old,
    id: how.mint(),
    person: to,
    kind,
    from: day,
    to: holding ? old.to : null,
    decidedOn: day,
    noticedUntil: null,
    document,
  } as const
  return [...(holding ? endPost(holding, day) : []), postEffect(next)]
}
