/** One household whose head signs in: what it has, what is set aside for it, and a claim in each state. All by acts. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { presenceCode } from '#kernel/casework/follow-up.ts'
import { addDays, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from './found.ts'
import type { InventedHousehold, InventedPerson, PeopleMaker } from './people.ts'

const HEAD = 'zhu-chunsheng'
const HOME = `home:${HEAD}`

/** The household of the resident who signs in: his wife, a boy of school age, and his mother. */
export function residentHome(county: County, maker: PeopleMaker): readonly InventedHousehold[] {
  const head = county.people.find(({ key }) => key === HEAD)
  if (!head) return []
  const { place } = head
  const someone = (wish: Parameters<PeopleMaker['person']>[0]): InventedPerson => maker.person(wish)
  return [
    {
      ...{ key: HOME, place, group: '第3组' },
      members: [
        { person: head, relation: 'head' },
        { person: someone({ place, sex: 'female', age: [42, 46] }), relation: 'spouse' },
        { person: someone({ place, sex: 'male', age: [13, 16], surname: '朱' }), relation: 'child' },
        { person: someone({ place, sex: 'female', age: [70, 75] }), relation: 'parent' },
      ],
    },
  ]
}

/** The row of the catalogue, its points, and how many days before today. */
const deeds = [
  ['neighbours-01', 5, 58],
  ['neighbours-01', 5, 44],
  ['deliberation-01', 2, 43],
  ['neighbours-01', 5, 37],
  ['neighbours-01', 4, 30],
  ['neighbours-01', 5, 23],
  ['neighbours-01', 5, 16],
] as const
/** The benefit, how many days before today it was claimed, and what became of it after so many days. */
const claims = [
  ['b16', 40, undefined],
  ['b17', 25, ['use', 3]],
  ['b12', 12, ['cancel', 2]],
  ['b14', 2, undefined],
  ['b18', 1, undefined],
] as const

/**
 * Entries, claims of which one is to be used soon, one was used, one given up and one lapsed, and soap that is set aside.
 * @param homes of the county; nothing is done where the resident is not among them
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeResident(
  desk: Desk,
  county: County,
  homes: readonly { readonly id: Id; readonly key: string }[],
  until: Date,
): Promise<void> {
  const home = homes.find(({ key }) => key === HOME)
  const shop = county.posts.find(({ role }) => role === 'shopkeeper')
  if (!home || !shop) return
  const today = dayOf(until)
  const act = (key: string, kind: string, person: string, input: object, days: number): ActRequest => ({
    ...{ kind, county: county.code, key: `resident:${key}`, input },
    actor: { county: county.code, person: idOfKey(person), via: 'demonstration' },
    at: instantAt(addDays(today, -days), '09:40'),
  })
  const perform = async (request: ActRequest) => {
    const outcome = await desk.perform(request)
    if (!isRefusal(outcome)) return outcome
    // An installation without the programme has no points.
    if (outcome.refused === 'act/unknown') return undefined
    throw new RefusalError(outcome)
  }
  const { place } = shop
  for (const [item, points, days] of deeds) {
    const form = { place, household: home.id, item, points, on: addDays(today, -days) }
    await perform(act(`${item}:${days}`, 'credit-points/record', shop.person, { form }, days))
  }
  for (const [benefit, days, then] of claims) {
    const form = { place, household: home.id, benefit }
    const done = await perform(act(`${benefit}:${days}`, 'points-benefits/claim', HEAD, { form }, days))
    if (!done || !then) continue
    const [step, after] = then
    const file = done.answer.case as Id
    const more = step === 'use' ? { code: presenceCode(file) } : {}
    const who = step === 'use' ? shop.person : HEAD
    await perform(act(`${benefit}:${step}`, `points-benefits/${step}`, who, { case: file, form: more }, days - after))
  }
  const reserved = { shop: idOfKey(shop.organisation), household: home.id, goods: 'g02', count: 2 }
  await perform(act('reserved', 'credit-points/reserve-goods', HEAD, reserved, 1))
}
