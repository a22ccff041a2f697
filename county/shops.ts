/**
 * Points shops in as many villages as the targets say: who keeps them, what their villagers did for points and took for them, month by
 * month, so that the county's figures come out at the targets. All by acts of the villages' own people.
 */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, type Day, dayOf, daysBetween, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import type { FillInput } from '#kernel/register/found.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { type County, fill, foundedOn, idOfKey, personRow } from './found.ts'
import { isGoverned } from './organisations.ts'
import type { InventedHousehold, InventedPerson, PeopleMaker } from './people.ts'
import { deal, getTarget, type Targets } from './targets.ts'

/** Which targets a county's shops are built to. */
const plans = {
  '340881': {
    shops: 'tongcheng-2023-points-supermarkets',
    points: undefined,
    goods: undefined,
    lately: { code: 'neighbours-01', least: 3, among: 3 },
  },
  '340882': {
    shops: 'qianshan-2023-points-villages',
    points: 'qianshan-2023-points-registered',
    goods: 'qianshan-2023-goods-redeemed',
    lately: { code: 'environment-06', least: 6, among: 9 },
  },
} as const

/** So many households of a village take part. */
const HOMES = 3
const firstRound = '2023-02-20' as Day
const stockedOn = '2023-01-20' as Day

/** A row of the county's own: yards are looked at once a month and marked. Another office chooses other rows. */
const monthly = {
  code: 'environment-06',
  category: 'environment',
  name: { zh: '美丽庭院月评', en: 'Yard of the month' },
  criterion: '每月入户评比，按得分记',
  of: 'household',
  ...{ least: 5, most: 60, evidence: 'none', recordedBy: ['village-clerk', 'grid-worker'] },
  ...{ yearlyCap: null, kind: 'at-once', clause: null },
}
/** Goods with their seeded prices, the dearest first. */
const prices = [
  ['g06', 12],
  ['g05', 10],
  ['g04', 8],
  ['g03', 6],
  ['g02', 4],
  ['g01', 3],
] as const

/** A household of the county, and since when. */
export interface Settled {
  readonly id: Id
  readonly place: string
  readonly on: Day | undefined
}

/** Whoever was born since the register began does not belong to the household from its first day. */
const isSettled = ({ members }: InventedHousehold) => members.every(({ person }) => person.birth <= foundedOn)
const early = (home: InventedHousehold): InventedHousehold => ({
  ...home,
  members: home.members.filter(({ person }) => person.birth <= foundedOn),
})

interface Shop {
  readonly village: PlaceCode
  readonly keeper: Id
  /** Key of the organisation that runs it. */
  readonly committee: string
  /** Kept by somebody of the named people. */
  readonly named: boolean
}

/** The shops of a county, with whoever had to be found to keep them. */
export interface Shops {
  readonly shops: readonly Shop[]
  readonly fill: FillInput
  readonly homes: readonly InventedHousehold[]
}

const planOf = (county: County) => (plans as Record<string, (typeof plans)[keyof typeof plans]>)[county.code]

/**
 * Lays the shops of a county: kept by whoever keeps one already, else by a grid worker of the village, else by a clerk made for it.
 * @param living households that live there already
 * @throws Error where the target names more shops than villages
 */
export function layShops(
  county: County,
  maker: PeopleMaker,
  living: readonly InventedHousehold[],
  targets: Targets,
): Shops {
  const plan = planOf(county)
  const villages = county.places.filter((place) => place.level === 'village' && isGoverned(place))
  const count = plan ? getTarget(targets, plan.shops).value : 0
  if (count > villages.length) throw new Error(`${count} shops in ${villages.length} villages of ${county.name}`)
  const homesOf = Map.groupBy(living, ({ place }) => place)
  const settledIn = (village: PlaceCode) => (homesOf.get(village) ?? []).filter(isSettled).length
  const people: InventedPerson[] = []
  const posts: NonNullable<FillInput['posts']>[number][] = []
  const homes: InventedHousehold[] = []
  const shops = villages.slice(0, count).map(({ code }): Shop => {
    const committee = `${code}/village-committee`
    const here = county.posts.filter((post) => post.organisation === committee)
    const known = here.find(({ role }) => role === 'shopkeeper') ?? here.find(({ role }) => role === 'grid-worker')
    const made = known ? undefined : maker.person({ place: code, age: [26, 55], phone: true })
    if (made) people.push(made)
    const keeper = idOfKey(known?.person ?? (made as InventedPerson).key)
    const held = (role: string, title: string, kind: 'substantive' | 'concurrent', sort: number) =>
      posts.push({
        ...{
          id: idOfKey(`${code}/${role}`),
          person: keeper,
          organisation: idOfKey(committee),
          role,
          title,
          place: code,
        },
        ...{ kind, from: foundedOn, to: null, document: null, sort },
      })
    if (made) held('village-clerk', '村文书', 'substantive', 48)
    if (known?.role !== 'shopkeeper') held('shopkeeper', '积分超市管理员', 'concurrent', 49)
    if (plan?.points) for (let n = settledIn(code); n < HOMES; n++) homes.push(early(maker.household(code)))
    return { village: code, keeper, committee, named: known?.role === 'shopkeeper' }
  })
  const row = {
    id: `credit-points/earning/${monthly.code}`,
    place: county.code,
    from: foundedOn,
    value: monthly,
    source: 'demonstration',
  }
  return {
    shops,
    homes,
    fill: {
      from: foundedOn,
      persons: people.map(personRow),
      posts,
      parameters: plan?.points ? [row] : [],
    } as FillInput,
  }
}

/** What happens in a village, by its rounds: an act for each. */
interface Event {
  readonly day: Day
  readonly kind: 'credit-points/record' | 'credit-points/redeem' | 'points-shop/receive'
  readonly input: object
}

/** Entries of a village: as many as rows of the month allow, each within its range. @throws Error where the points do not fit */
function entriesOf(points: number, last: Day): { readonly on: Day; readonly home: number; readonly points: number }[] {
  if (points === 0) return []
  const rounds = Math.max(1, Math.ceil(points / (monthly.most * HOMES)), Math.floor(daysBetween(firstRound, last) / 30))
  const parts = Math.min(rounds * HOMES, Math.floor(points / monthly.least))
  const dealt = deal(points, parts)
  if (parts === 0 || (dealt[0] ?? 0) > monthly.most) throw new Error(`${points} points of a village fit no row`)
  const step = Math.floor(daysBetween(firstRound, last) / rounds)
  return varied(dealt).map((part, i) => ({
    on: addDays(firstRound, Math.floor(i / HOMES) * step),
    home: i % HOMES,
    points: part,
  }))
}

/** Of every two parts the first gives the second a little, so that not all are alike; the sum stays. */
function varied(parts: readonly number[]): readonly number[] {
  return parts.map((part, i) => {
    const pair = i - (i % 2)
    const [first = part, second] = [parts[pair], parts[pair + 1]]
    if (second === undefined) return part
    const give = Math.max(0, Math.min(4 + ((pair * 7) % 5), first - monthly.least, monthly.most - second))
    return part + (i % 2 ? give : -give)
  })
}

interface Line {
  readonly goods: string
  readonly count: number
}

/** So many things for at most so many points: half of them of the dearest kind that leaves some points over, where there is one. */
function choose(count: number, points: number): { readonly lines: readonly Line[]; readonly cost: number } {
  const dearest = (most: number) => prices.findIndex(([, price]) => price * count <= most)
  const [spare, all] = [dearest(Math.floor((points * 7) / 10)), dearest(points)]
  const at = spare >= 0 ? spare : all
  const [dear, cheap] = [prices[at], prices[at + 1]]
  if (!dear) throw new Error(`${count} goods cost more than ${points} points`)
  if (!cheap || count < 2) return { lines: [{ goods: dear[0], count }], cost: dear[1] * count }
  const [some, others] = [Math.ceil(count / 2), Math.floor(count / 2)]
  const lines = [
    { goods: dear[0], count: some },
    { goods: cheap[0], count: others },
  ]
  return { lines, cost: dear[1] * some + cheap[1] * others }
}

/** Times that each household came to the shop. */
const VISITS = 2

/** What went on lately: a round a month, and a redemption day in most villages; in every fourth the shop stands still. */
function lateEvents(
  { village, committee }: Shop,
  homes: readonly Id[],
  item: { readonly code: string; readonly least: number; readonly among: number },
  nth: number,
  today: Day,
): readonly Event[] {
  const rounds = [75, 45, 15].flatMap((before, round) =>
    homes.map((household, home): Event => {
      const on = addDays(today, -before)
      const points = item.least + ((nth + 2 * home + 3 * round) % item.among)
      return {
        day: on,
        kind: 'credit-points/record',
        input: { form: { place: village, household, item: item.code, points, on } },
      }
    }),
  )
  if (nth % 4 === 0 || homes.length === 0) return rounds
  const lines = [{ goods: prices[5][0], count: 1 + (nth % 2) }]
  const [household] = homes
  const input = { shop: idOfKey(committee), household, lines }
  return [...rounds, { day: addDays(today, -11), kind: 'credit-points/redeem', input }]
}

/** A village's rounds and redemption days, in the order of their days; first the goods come in. */
function eventsOf(shop: Shop, homes: readonly Id[], points: number, goods: number, last: Day): readonly Event[] {
  const entries = entriesOf(points, addDays(last, -7))
  const visits = deal(goods, Math.min(goods, HOMES * VISITS)).map((count, i) => {
    const part = (Math.floor(i / HOMES) + 1) / VISITS
    return {
      on: addDays(last, -3 - Math.floor((1 - part) * 0.6 * daysBetween(firstRound, last))),
      home: i % HOMES,
      count,
    }
  })
  const spent = new Map<number, number>()
  const taken = new Map<string, number>()
  const counter = { shop: idOfKey(shop.committee) }
  const redeemed = visits.map(({ on, home, count }): Event => {
    const earned = entries.reduce((sum, one) => sum + (one.home === home && one.on < on ? one.points : 0), 0)
    const { lines, cost } = choose(count, earned - (spent.get(home) ?? 0))
    spent.set(home, (spent.get(home) ?? 0) + cost)
    for (const line of lines) taken.set(line.goods, (taken.get(line.goods) ?? 0) + line.count)
    return { day: on, kind: 'credit-points/redeem', input: { ...counter, household: homes[home], lines } }
  })
  const stocked = prices.map(([code], i) => ({ goods: code, count: (taken.get(code) ?? 0) + 6 + 3 * i }))
  return [
    {
      day: stockedOn,
      kind: 'points-shop/receive',
      input: { form: { ...counter, place: shop.village, voucher: '2023-01-入-01', lines: stocked } },
    },
    ...[
      ...entries.map(
        ({ on, home, points: given }): Event => ({
          ...{ day: on, kind: 'credit-points/record' },
          input: { form: { place: shop.village, household: homes[home], item: monthly.code, points: given, on } },
        }),
      ),
      ...redeemed,
    ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  ]
}

/** Villages that are worked through beside each other. */
const LANES = 2

/**
 * Fills the shops' keepers in and performs what happened in their villages up to the targets' days.
 * @param homes of the county that are founded
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeShops(
  desk: Desk,
  county: County,
  { shops, fill: people }: Shops,
  homes: readonly Settled[],
  targets: Targets,
  until: Date,
): Promise<void> {
  const plan = planOf(county)
  if (!plan || shops.length === 0) return
  await fill(desk, county.code, `shops:${county.code}`, people)
  const there = homes.filter(({ on }) => on !== undefined && on <= stockedOn)
  const homesOf = Map.groupBy(there, ({ place }) => place.slice(0, 12))
  const points = plan.points && getTarget(targets, plan.points)
  const goods = plan.goods && getTarget(targets, plan.goods)
  const { to: last } = getTarget(targets, plan.points ?? plan.shops)
  const [ofPoints, ofGoods] = [deal(points?.value ?? 0, shops.length), deal(goods?.value ?? 0, shops.length)]
  const villages = shops.map((shop, i) => {
    const own = (homesOf.get(shop.village) ?? []).slice(0, HOMES).map(({ id }) => id)
    const events = eventsOf(shop, own, ofPoints[i] ?? 0, ofGoods[i] ?? 0, last)
    // A village with people of its own has its days told elsewhere.
    return { shop, events: shop.named ? events : [...events, ...lateEvents(shop, own, plan.lately, i, dayOf(until))] }
  })
  const lanes = Array.from({ length: LANES }, (_, lane) => villages.filter((_, i) => i % LANES === lane))
  await Promise.all(lanes.map((lane) => perform(desk, county.code, lane)))
}

/** Round by round over all villages, so that one transaction takes a round of many. */
async function perform(
  desk: Desk,
  county: string,
  villages: readonly { readonly shop: Shop; readonly events: readonly Event[] }[],
): Promise<void> {
  const most = Math.max(0, ...villages.map(({ events }) => events.length))
  for (let round = 0; round < most; round++) {
    const requests = villages.flatMap(({ shop, events }): ActRequest[] => {
      const event = events[round]
      if (!event) return []
      return [
        {
          kind: event.kind,
          county,
          actor: { county, person: shop.keeper, via: 'demonstration' },
          key: `shops:${shop.village}:${round}`,
          input: event.input,
          at: instantAt(event.day, '10:00'),
        },
      ]
    })
    const refused = (await desk.performAll(requests, 'each')).find(isRefusal)
    // An installation without the programme has no shops.
    if (refused && refused.refused !== 'act/unknown') throw new RefusalError(refused)
    if (refused) return
  }
}
