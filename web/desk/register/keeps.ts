import { keepers, keepersOfKind, type Part } from '#kernel/register/authority.ts'
import { linkKinds } from '#kernel/register/link-kinds.ts'
import type { MeAnswer } from '../telling/answers.ts'

/** Whether somebody keeps a part of the register at a place: then its acts are offered. The house decides again. */
export const keeps = (me: MeAnswer, parts: readonly Part[], place: string | null): boolean =>
  holdsOver(
    me,
    parts.flatMap((part) => keepers[part]),
    place,
  )

/** Whether somebody keeps organisations of a kind at a place. */
export const keepsKind = (me: MeAnswer, kind: string, place: string): boolean =>
  holdsOver(me, [...keepers.organisations, ...(keepersOfKind[kind] ?? [])], place)

/** Whether somebody enters links of a kind where its far end stands. */
export const keepsLink = (me: MeAnswer, kind: string, place: string): boolean =>
  holdsOver(me, linkKinds[kind]?.keptBy ?? keepers.links, place)

function holdsOver(me: MeAnswer, keeping: readonly string[], place: string | null): boolean {
  const roles = new Set(keeping)
  return me.posts.some((post) => roles.has(post.role) && (place ?? me.county.code).startsWith(post.place))
}
