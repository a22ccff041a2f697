/** Invented residents: who reports. Households in every village of the county shown in full, a few elsewhere. */
import { getDay, laterDay } from '#kernel/day.ts'
import type { FillInput } from '#kernel/register/found.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { type County, foundedOn, idOfKey, personRow } from './found.ts'
import { fullCounty, isGoverned } from './organisations.ts'
import type { InventedHousehold, PeopleMaker } from './people.ts'

/** Households of a village: more where more people live close together. */
const householdsIn = (urban: boolean): number => (urban ? 4 : 1)

/** Villages elsewhere that have residents. */
const villagesElsewhere = 12

/**
 * Villages of a county in which cases arise: all that have a committee where the county is shown in full, elsewhere some of
 * those that a grid worker walks.
 */
export function livedVillages(county: County): readonly PlaceCode[] {
  const villages = county.places
    .filter((place) => place.level === 'village' && isGoverned(place))
    .map(({ code }) => code)
  if (county.code === fullCounty) return villages
  const walked = new Set(county.posts.filter((post) => post.role === 'grid-worker').map((post) => post.place))
  return villages.filter((code) => walked.has(code)).slice(0, villagesElsewhere)
}

/** Makes the households of a county. The same maker in the same state makes the same ones. */
export function layHouseholds(county: County, maker: PeopleMaker): readonly InventedHousehold[] {
  const subdistricts = new Set(county.places.filter((p) => p.kind === 'subdistrict').map(({ code }) => code))
  return livedVillages(county).flatMap((village) =>
    Array.from({ length: householdsIn(subdistricts.has(village.slice(0, 9) as PlaceCode)) }, () =>
      maker.household(village),
    ),
  )
}

/** The residents as a fill of the register. @param known keys of those who stand in it already */
export const residentsFill = (
  households: readonly InventedHousehold[],
  known: ReadonlySet<string> = new Set(),
): FillInput => ({
  from: foundedOn,
  persons: households.flatMap(({ members }) =>
    members.filter(({ person }) => !known.has(person.key)).map(({ person }) => personRow(person)),
  ),
})

/** Inputs of the acts that found the households, by their keys. */
export const householdInputs = (households: readonly InventedHousehold[]) =>
  households.map((household) => ({
    key: `founded:${household.key}`,
    input: {
      place: household.place,
      group: household.group,
      members: household.members.map(({ person, relation }) => ({ person: idOfKey(person.key), relation })),
      // Nobody is a member before being born.
      on: household.members.map(({ person }) => person.birth).reduce(laterDay, getDay(foundedOn)),
    },
  }))
