import { type Actor, postsOf, type Scope } from '../actor.ts'

/** Who keeps which part of the register: roles of posts, each within the place of the post. */
export const keepers = {
  posts: ['org-clerk', 'security-administrator'],
  organisations: ['org-clerk', 'security-administrator'],
  places: ['org-clerk', 'security-administrator'],
  officials: ['org-clerk'],
  residents: ['village-clerk', 'grid-head'],
  links: ['org-clerk', 'village-clerk', 'grid-head'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Part = keyof typeof keepers

const system: ReadonlySet<Actor['via']> = new Set(['command', 'import', 'demonstration'])

/** The command line, imports and the demonstration act for the installation itself. */
export const isSystem = (actor: Actor): boolean => system.has(actor.via)

/** Whether the actor keeps one of these parts of the register at all of these places. No place at all is nobody's. */
export function mayKeep(
  who: { readonly actor: Actor; readonly scope: Scope },
  parts: readonly Part[],
  places: readonly string[],
): boolean {
  if (isSystem(who.actor)) return true
  const posts = postsOf(
    who.scope,
    parts.flatMap((part) => keepers[part]),
  )
  return places.length > 0 && places.every((code) => posts.some((post) => code.startsWith(post.place)))
}
