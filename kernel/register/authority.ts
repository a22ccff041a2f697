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

/** Organisations that are no offices are kept by whoever oversees them as well. */
export const keepersOfKind: Readonly<Record<string, readonly string[]>> = {
  estate: ['property-clerk'],
  'property-company': ['property-clerk'],
}

const system: ReadonlySet<Actor['via']> = new Set(['command', 'import', 'demonstration'])

/** The command line, imports and the demonstration act for the installation itself. */
export const isSystem = (actor: Actor): boolean => system.has(actor.via)

interface Asking {
  readonly actor: Actor
  readonly scope: Scope
}

/** Whether the actor keeps one of these parts of the register at all of these places. No place at all is nobody's. */
export const mayKeep = (who: Asking, parts: readonly Part[], places: readonly string[]): boolean =>
  mayAs(
    who,
    parts.flatMap((part) => keepers[part]),
    places,
  )

/** Whether the actor keeps organisations of all these kinds at all of these places. */
export const mayKeepOrganisations = (who: Asking, kinds: readonly string[], places: readonly string[]): boolean =>
  kinds.every((kind) => mayAs(who, [...keepers.organisations, ...(keepersOfKind[kind] ?? [])], places))

/** Whether the actor holds one of these roles over all of these places. */
export function mayAs(who: Asking, roles: readonly string[], places: readonly string[]): boolean {
  if (isSystem(who.actor)) return true
  const posts = postsOf(who.scope, roles)
  return places.length > 0 && places.every((code) => posts.some((post) => code.startsWith(post.place)))
}
