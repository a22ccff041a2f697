/** A village that runs points and a shop: its households, what they did for points, and what they took for them. All by acts. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from './found.ts'
import type { InventedHousehold, PeopleMaker } from './people.ts'
import { residentHome } from './points-resident.ts'

/** As many as a redemption day sees in an hour. */
const HOMES = 40

const shopOf = ({ posts }: County) => posts.find(({ role }) => role === 'shopkeeper')

/** Households of the villages whose shopkeeper is known; none in a county without one. */
export function layShopHouseholds(county: County, maker: PeopleMaker): readonly InventedHousehold[] {
  const shop = shopOf(county)
  return shop
    ? [...Array.from({ length: HOMES }, () => maker.household(shop.place)), ...residentHome(county, maker)]
    : []
}

/** What is done at a doorstep again and again: the row, its points, and how many days before today. */
const deeds = [
  ['neighbours-01', 5, 61],
  ['deliberation-01', 2, 54],
  ['neighbours-01', 3, 47],
  ['customs-03', 3, 40],
  ['neighbours-01', 4, 33],
  ['deliberation-01', 2, 26],
  ['neighbours-01', 5, 19],
  ['neighbours-01', 2, 5],
] as const
const stock = [
  ...(['g01', 'g02', 'g03', 'g05', 'g06'] as const).map((goods, i) => ({ goods, count: 120 - 17 * i })),
  { goods: 'g04', count: 4 },
  { goods: 'g08', count: 30 },
  { goods: 'g09', count: 24 },
]

/**
 * Entries of the last two months, a redemption day, and a few that the panel has still to see.
 * @param homes of the county; those of other villages are passed over
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makePoints(
  desk: Desk,
  county: County,
  homes: readonly { readonly id: Id; readonly place: string }[],
  until: Date,
): Promise<void> {
  const shop = shopOf(county)
  if (!shop) return
  const keeper = idOfKey(shop.person)
  const today = dayOf(until)
  const own = homes.filter(({ place }) => place.startsWith(shop.place))
  const act = (key: string, kind: string, input: object, day: string): ActRequest => ({
    kind: kind.includes('/') ? kind : `credit-points/${kind}`,
    county: county.code,
    actor: { county: county.code, person: keeper, via: 'demonstration' },
    key: `points:${key}`,
    input,
    at: instantAt(day as typeof today, '09:30'),
  })
  const entry = (home: Id, item: string, points: number | undefined, on: string) => ({
    form: { place: shop.place, household: home, item, on, ...(points === undefined ? {} : { points }) },
  })
  const counter = { shop: idOfKey(shop.organisation) }
  const goods = { form: { ...counter, place: shop.place, voucher: '2026-08-入-01', lines: stock } }
  const requests = [
    act('goods', 'points-shop/receive', goods, addDays(today, -62)),
    ...deeds.flatMap(([item, points, days]) =>
      own.flatMap(({ id }, i) => {
        // Not every household does everything.
        if ((i * 7 + days) % 5 === 0) return []
        const on = addDays(today, -days)
        return [act(`${item}:${days}:${i}`, 'record', entry(id, item, points, on), on)]
      }),
    ),
    ...own.slice(0, 6).map(({ id }, i) => {
      const on = addDays(today, -3)
      return act(`panel:${i}`, 'record', entry(id, i % 2 ? 'family-01' : 'family-02', undefined, on), on)
    }),
    // Whom the shopkeeper served again and again stands among what supervision looks at.
    ...own.slice(0, 1).flatMap(({ id }) =>
      [35, 28, 21, 14].map((days) => {
        const lines = [{ goods: 'g01', count: 1 }]
        return act(`again:${days}`, 'redeem', { ...counter, household: id, lines }, addDays(today, -days))
      }),
    ),
    ...own.slice(0, 24).map(({ id }, i) => {
      const lines = [{ goods: i % 3 ? 'g01' : 'g02', count: 1 + (i % 2) }]
      return act(`taken:${i}`, 'redeem', { ...counter, household: id, lines }, addDays(today, -11))
    }),
  ]
  const refused = (await desk.performAll(requests, 'each')).find(isRefusal)
  // An installation without the programme has no points.
  if (refused && refused.refused !== 'act/unknown') throw new RefusalError(refused)
}
