/** Volunteers of the village whose shop the personas keep: who came to what, and what they took for points of their own. All by acts. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from './found.ts'
import type { InventedHousehold } from './people.ts'
import { type Album, scenesOf } from './photos.ts'

const keeper = 'hu-yuee'
/** Of age to serve, and not too old for a riverbank. */
const ages = [16, 70] as const

/** The row, how many days before today, how many of the volunteers came, and from which on. */
const gatherings = [
  ['volunteering-01', 52, 20, 0],
  ['volunteering-01', 31, 14, 3],
  ['volunteering-02', 24, 6, 1],
  ['volunteering-01', 12, 18, 0],
  ['volunteering-03', 9, 2, 4],
] as const
const mostVolunteers = 20

/**
 * A score of volunteers, the resident persona's household among them: each gathering is one act with one photo, and three of them spent.
 * None in a county without the shop.
 * @param homes as they were laid, in the order of those that were settled
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeVolunteers(
  desk: Desk,
  album: Album,
  county: County,
  homes: readonly InventedHousehold[],
  settled: readonly { readonly id: Id; readonly key: string }[],
  until: Date,
): Promise<void> {
  const shop = county.posts.find(({ role, person }) => role === 'shopkeeper' && person === keeper)
  if (!shop) return
  const today = dayOf(until)
  const idOf = new Map(settled.map(({ id, key }) => [key, id]))
  const grown = ({ birth }: { readonly birth: string }) => {
    const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
    return years >= ages[0] && years <= ages[1]
  }
  // Two of each household, so that a household may have several purses; those who live with the persona who signs in come first.
  const own = homes.filter(({ key, place }) => place.startsWith(shop.place) && idOf.has(key))
  const named = new Set(county.people.map(({ key }) => key))
  const isNamed = ({ members }: InventedHousehold) => members.some(({ person }) => named.has(person.key))
  const volunteers = [...own.filter(isNamed), ...own.filter((home) => !isNamed(home))]
    .flatMap(({ key, members }) =>
      members
        .filter(({ person }) => grown(person))
        .slice(0, 2)
        .map(({ person }) => ({ person: idOfKey(person.key), home: idOf.get(key) as Id })),
    )
    .slice(0, mostVolunteers)
  const perform = async (key: string, kind: string, days: number, input: object): Promise<void> => {
    const request: ActRequest = {
      ...{ kind: `credit-points/${kind}`, county: county.code, key: `volunteers:${key}`, input: input as JsonObject },
      actor: { county: county.code, person: idOfKey(keeper), via: 'demonstration' },
      at: instantAt(addDays(today, -days), '17:10'),
    }
    const outcome = await desk.perform(request)
    // An installation without the programme has no points.
    if (isRefusal(outcome) && outcome.refused !== 'act/unknown') throw new RefusalError(outcome)
  }
  const [scene] = scenesOf('rubbish')
  for (const [item, days, count, first] of gatherings) {
    const photo = idOfKey(`volunteers/photo/${item}/${days}`)
    if (scene) await album.stage(county.code, [{ id: photo, scene, when: 'after', by: idOfKey(keeper) }])
    const members = volunteers.slice(first, first + count).map(({ person }) => person)
    const form = { place: shop.place, item, on: addDays(today, -days), members, photos: [photo] }
    await perform(`${item}:${days}`, 'record-many', days, { form })
  }
  for (const [n, { person, home }] of volunteers.slice(2, 5).entries()) {
    const sale = { shop: idOfKey(shop.organisation), household: home, member: person, consent: 'present' }
    await perform(`spent:${n}`, 'redeem-own', 5, { ...sale, lines: [{ goods: 'g01', count: 1 }] })
  }
}
