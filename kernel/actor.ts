import type { Id } from './id.ts'

export type PostKind = 'substantive' | 'concurrent' | 'acting' | 'seconded' | 'borrowed' | 'shadowing'

/** A post that a person may use on a day: their own, or one lent to them for an absence. */
export interface PostHeld {
  readonly id: Id
  readonly person: Id
  readonly role: string
  readonly organisation: Id
  /** Code of the place the post answers for; its subtree is the prefix range of this code. */
  readonly place: string
  readonly kind: PostKind
  readonly title: string
  /** Set where the post is used by delegation: the person it belongs to. */
  readonly delegatedBy?: Id
}

/** Who asks. A visitor without an account has no person. `via` tells the door that was used. */
export interface Actor {
  readonly county: string
  readonly person: Id | null
  readonly via: 'web' | 'follow-up' | 'import' | 'demonstration' | 'timer' | 'hearing' | 'command'
  /** The person for whom an official acts, with recorded consent. */
  readonly onBehalf?: Id
}

/** What an actor may see and do on a day: every store query names it, and row-level security stands below. */
export interface Scope {
  readonly county: string
  readonly person: Id | null
  readonly posts: readonly PostHeld[]
  readonly day: string
}

/** Acting and seconded posts act here; who was borrowed or only shadows has no power of the host's post. */
const powerless: ReadonlySet<PostKind> = new Set(['shadowing'])

/** The posts of a scope that carry power, of one of these roles where roles are given. */
export function postsOf(scope: Scope, roles?: readonly string[]): readonly PostHeld[] {
  return scope.posts.filter((p) => !powerless.has(p.kind) && (!roles || roles.includes(p.role)))
}

export const NIL = '00000000-0000-0000-0000-000000000000' as Id
