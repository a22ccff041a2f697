/** The whole demonstration county as rows: organisations, named people, officials. Made by real acts elsewhere; no rules here. */
import type { PlaceRow } from '#county/places/places.ts'
import { getDay } from '#kernel/day.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { layOrganisations, layVillageBodies, type OrganisationRow } from './organisations.ts'
import { type InventedPerson, makePeople, type PeopleMaker } from './people.ts'
import { layPersonas } from './personas.ts'
import { countyOfficials, type PostRow } from './posts.ts'
import { layProperty } from './property.ts'

export interface Demonstration {
  /** Parents before children. */
  readonly organisations: readonly OrganisationRow[]
  /** Named people first. */
  readonly people: readonly InventedPerson[]
  readonly posts: readonly PostRow[]
  /** Goes on making people, residents and households for instance, without repeating a number. */
  readonly maker: PeopleMaker
}

export interface DemonstrationOptions {
  readonly seed: string
  /** 'YYYY-MM-DD', the day on which ages are meant. */
  readonly today: string
  /** First day of all posts. */
  readonly from: string
  readonly gridsOf?: (village: PlaceCode) => readonly PlaceCode[]
  readonly gridsPerWorker?: number
  readonly villagesPerWorker?: number
  /** Names of real leaders that no invented person may recall. */
  readonly avoid?: readonly string[]
}

/** The same options make the same rows on every machine. */
export function layDemonstration(places: readonly PlaceRow[], options: DemonstrationOptions): Demonstration {
  const [today, from] = [getDay(options.today), getDay(options.from)]
  const named = layPersonas(places, from)
  const organisations = [...layOrganisations(places), ...layVillageBodies(places), ...layProperty(places)]
  const known = new Set(organisations.map((row) => row.key))
  // The villages of the named people have their Party organisation and supervision committee as well.
  const homes = new Set(named.posts.filter((post) => !known.has(post.organisation)).map((post) => post.place))
  organisations.push(
    ...layVillageBodies(
      places.filter((place) => homes.has(place.code)),
      ['village-party-organisation', 'village-supervision-committee'],
    ),
  )
  const maker = makePeople({ seed: options.seed, today, ...(options.avoid ? { avoid: options.avoid } : {}) })
  const officials = countyOfficials(places, organisations, { ...options, today, from, maker, taken: named.posts })
  return { organisations, people: [...named.people, ...officials.people], posts: officials.posts, maker }
}
