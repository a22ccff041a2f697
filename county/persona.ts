/** What a named person of the demonstration is made of. */
import type { Sex } from '#kernel/register/identity-number.ts'
import type { Words } from '#kernel/words.ts'
import type { PostRow, RoleKey } from './posts.ts'

/** As people say it: county, town, village. */
export type PlaceNames = readonly [county: string, town?: string, village?: string]

export interface PersonaPost {
  readonly role: RoleKey
  readonly title: Words
  /** Office key, in the persona's place or, with `in`, in another. */
  readonly office: string
  readonly in?: PlaceNames
  /** Where the post has power; the persona's place unless said. */
  readonly over?: PlaceNames
  readonly kind?: PostRow['kind']
}

export interface Persona {
  readonly key: string
  readonly name: string
  readonly latin: string
  readonly sex: Sex
  readonly birth: string
  /** Digits of the identity number after the birth day, from 900. */
  readonly order: number
  readonly phone: string | null
  readonly place: PlaceNames
  /** Residents hold no post. */
  readonly posts: readonly PersonaPost[]
  /** What the person is, for whom no post says it. */
  readonly as?: Words
  /** One line about the day. */
  readonly day: Words
  /** Silent: not among the sixteen whose day is told, but may be taken over too. */
  readonly silent: boolean
  /** Whether an account exists; 何秀兰 has no phone and comes with a card. */
  readonly signsIn: boolean
}

/** A silent person, who signs in. */
export const line = (
  key: string,
  name: string,
  latin: string,
  sex: Sex,
  birth: string,
  phone: string,
  place: PlaceNames,
  posts: readonly PersonaPost[],
  day: Words,
): Omit<Persona, 'silent'> => ({
  ...{ key, name, latin, sex, birth, phone, place, posts, day },
  order: sex === 'male' ? 903 : 904,
  signsIn: true,
})
