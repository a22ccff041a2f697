/** Who is who in a county of the demonstration: the holders of its posts and its residents, by place and by office. */
import type { Id } from '#kernel/id.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { type County, foundedOn, idOfKey } from '../found.ts'
import type { Draw, InventedHousehold } from '../people.ts'
import type { RoleKey } from '../posts.ts'
import { livedVillages } from '../residents.ts'

export interface Village {
  readonly code: PlaceCode
  readonly community: boolean
  /** In a subdistrict, where departments of the county act themselves. */
  readonly urban: boolean
  readonly residents: readonly Id[]
  readonly position: { readonly lon: number; readonly lat: number } | undefined
}

export interface Cast {
  readonly county: PlaceCode
  readonly villages: readonly Village[]
  /** Holders of a role at a place, as `role@place`; of a role in an organisation, as `role@<id>`. */
  holders(role: RoleKey, where: string): readonly Id[]
  /** The grids that somebody walks; none for who is no grid worker. */
  gridsOf(person: Id): readonly PlaceCode[]
}

/** Old enough to report by oneself. */
const grownUpBy = `${Number(foundedOn.slice(0, 4)) - 15}-12-31`

export function castOf(
  county: County,
  households: readonly InventedHousehold[],
  positionOf: (code: string) => { lon: number; lat: number } | undefined,
): Cast {
  const holders = new Map<string, Id[]>()
  const grids = new Map<Id, readonly PlaceCode[]>()
  const put = (key: string, person: Id) => holders.set(key, [...(holders.get(key) ?? []), person])
  for (const post of county.posts) {
    const person = idOfKey(post.person)
    put(`${post.role}@${post.place}`, person)
    put(`${post.role}@${idOfKey(post.organisation)}`, person)
    if (post.grids.length > 0) grids.set(person, post.grids)
  }
  const kinds = new Map(county.places.map((place) => [place.code, place.kind]))
  const residents = new Map<PlaceCode, Id[]>()
  for (const { place, members } of households)
    for (const { person } of members)
      if (person.birth <= grownUpBy) residents.set(place, [...(residents.get(place) ?? []), idOfKey(person.key)])
  return {
    county: county.code,
    villages: livedVillages(county).map((code) => ({
      code,
      community: kinds.get(code) === 'community',
      urban: kinds.get(code.slice(0, 9)) === 'subdistrict',
      residents: residents.get(code) ?? [],
      position: positionOf(code),
    })),
    holders: (role, where) => holders.get(`${role}@${where}`) ?? [],
    gridsOf: (person) => grids.get(person) ?? [],
  }
}

/** One of them, another than `but` where there is one. @throws Error where nobody holds the role: a hole in the cast. */
export function oneOf(people: readonly Id[], draw: Draw, what: string, but?: Id | null): Id {
  const others = people.filter((each) => each !== but)
  const list = others.length > 0 ? others : people
  const found = list[draw(list.length)]
  if (!found) throw new Error(`the demonstration has nobody as ${what}`)
  return found
}
