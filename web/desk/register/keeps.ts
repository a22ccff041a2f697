import { keepers, type Part } from '#kernel/register/authority.ts'
import type { MeAnswer } from '../telling/answers.ts'

/** Whether somebody keeps a part of the register at a place: then its acts are offered. The house decides again. */
export function keeps(me: MeAnswer, parts: readonly Part[], place: string | null): boolean {
  const roles = new Set<string>(parts.flatMap((part) => keepers[part]))
  return me.posts.some((post) => roles.has(post.role) && (place ?? me.county.code).startsWith(post.place))
}
