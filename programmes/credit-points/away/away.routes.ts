import type { PoolClient } from 'pg'
import { z } from 'zod'
import { devicesAt, listDevices } from '#kernel/access/device.read.ts'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { actorOf, door, type Reply, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { headsOf } from '#kernel/register/households.store.ts'
import { namePeople } from '#kernel/register/search.store.ts'
import { refuse as refusePoints } from '../refusals.ts'
import { awayChart } from './books.ts'
import { bringShape } from './bring-sale.ts'
import { bundleOf } from './bundle.ts'
import { bringBackShape, settleShape, takeOutShape } from './outing.ts'
import { refuse } from './refusals.ts'

const id = z.uuid()
const bundleShape = z.strictObject({
  at: instantShape,
  shop: z.strictObject({ id, name: z.string(), placeName: z.string() }),
  device: id,
  outing: id,
  until: instantShape,
  /** Points that the device may still hand out, and to one household on one day. */
  left: z.int(),
  householdLimit: z.int(),
  shelf: z.array(
    z.strictObject({
      ...{ goods: z.string(), words: wordsShape, piece: wordsShape, category: z.string() },
      ...{ price: z.int(), stock: z.int(), free: z.int(), low: z.boolean() },
    }),
  ),
  households: z.array(
    z.strictObject({
      household: id,
      head: z.string(),
      group: z.string().nullable(),
      birthYear: z.string().nullable(),
      alias: z.string().nullable(),
      members: z.int(),
      points: z.int(),
      /** What this device handed out to it today. */
      used: z.int(),
      /** By which it is found: beginnings of characters, pinyin, initials. */
      words: z.array(z.string()),
      card: z.string().nullable(),
    }),
  ),
  keys: z.array(z.strictObject({ version: z.int(), key: z.string() })),
})
const listShape = z.strictObject({
  /** Devices that are out. */
  outings: z.array(
    z.strictObject({
      ...{ shop: id, device: id, outing: id },
      keeper: z.string(),
      left: z.int(),
      since: dayShape,
      revoked: z.boolean(),
      own: z.boolean(),
    }),
  ),
  /** What a person has to decide on. */
  open: z.array(
    z.strictObject({
      ...{ shop: id, device: id, household: id },
      head: z.string(),
      group: z.string().nullable(),
      what: z.enum(['loss', 'disputed']),
      points: z.int(),
      since: dayShape,
    }),
  ),
  /** Whether the reader is who decides. */
  decides: z.boolean(),
})

export interface AwayDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Doors of the counter without a signal: a device goes out, its sales arrive, it comes back, and what is open is decided. */
export function awayRoutes({ desk, keeper, reader, now = () => new Date() }: AwayDeps): Route[] {
  const away = (codes: readonly string[]) => codes.map((code) => `credit-points/${code}`)
  const act = (
    name: string,
    route: Pick<Route, 'id' | 'summary' | 'body' | 'answer' | 'refuses'>,
    told: (answer: Readonly<Record<string, unknown>>) => object,
  ): Route => ({
    ...route,
    ...{ method: 'POST', tag: 'credit-points', acts: true, url: `/api/credit-points/away/${name}` },
    async handle({ session, key, body }): Promise<Reply> {
      const { county } = session
      const kind = `credit-points/${name}`
      const outcome = await desk.perform({ kind, county, actor: actorOf(session), key, input: body })
      return isRefusal(outcome) ? outcome : { json: { ...told(outcome.answer), repeated: outcome.repeated } }
    },
  })
  const repeated = z.boolean()

  const bundle = door({
    method: 'POST',
    url: '/api/credit-points/away/bundle',
    id: 'awayBundle',
    summary:
      'What a device that is out takes along: the households of its own village, the shelf, cards and keys; recorded',
    tag: 'credit-points',
    body: takeOutShape,
    answer: bundleShape,
    refuses: away(['no-shop', 'device-not-enrolled', 'device-revoked', 'outing-over']),
    handle: ({ session, body }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const at = now()
        const scope = await scopeOf(client, session, dayOf(at))
        const post = postsOf(scope, ['shopkeeper']).find(({ organisation }) => organisation === body.shop)
        if (!post) return refusePoints('no-shop')
        const device = (await listDevices(client, county, [body.shop])).find((one) => one.id === body.device)
        if (!device || device.person !== session.person) return refuse('device-not-enrolled')
        if (device.revokedAt) return refuse('device-revoked')
        const book = await keeper.getBookOf(client, county)
        const json = await bundleOf(client, book, { county, device, place: post.place, at })
        if (!json) return refuse('outing-over')
        await recordReading(client, {
          ...{ session, kind: 'export', subjectKind: 'list', subject: null },
          ...{ fields: ['households-taken-along'], rows: json.households.length },
        })
        return { json }
      }),
  })

  const list = door({
    method: 'GET',
    url: '/api/credit-points/away',
    id: 'awayOpen',
    summary:
      'Devices that are out, and what of their sales a person has to decide on: for the keeper and for the village’s supervision',
    tag: 'credit-points',
    answer: listShape,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        return { json: await openOf(client, scope, dayOf(now())) }
      }),
  })

  return [
    act(
      'take-out',
      {
        id: 'awayTakeOut',
        summary: 'Takes a device along: its allowance is funded',
        body: takeOutShape,
        answer: z.strictObject({ outing: id, points: z.int(), repeated }),
        refuses: away(['no-shop', 'device-not-enrolled', 'device-revoked', 'away-already']),
      },
      ({ outing, points }) => ({ outing, points }),
    ),
    act(
      'bring-sale',
      {
        id: 'awayBringSale',
        summary: 'Posts a sale that was made without a signal, once',
        body: bringShape,
        answer: z.strictObject({ points: z.int(), lacks: z.int(), short: z.int(), own: z.boolean(), repeated }),
        refuses: [
          ...away(['no-shop', 'device-not-enrolled', 'device-revoked', 'bad-signature', 'outing-over', 'sale-time']),
          ...away(['sale-price', 'no-such-household', 'code-over', 'over-device', 'over-household', 'twice-on-list']),
          'ledger/once',
        ],
      },
      ({ points, lacks, short, own }) => ({ points: Number(points), lacks: Number(lacks), short, own }),
    ),
    act(
      'bring-back',
      {
        id: 'awayBringBack',
        summary: 'Brings a device back: the rest of its allowance is released, and what was not taken is listed',
        body: bringBackShape,
        answer: z.strictObject({ released: z.int(), notTaken: z.int(), repeated }),
        refuses: away(['no-shop', 'device-not-enrolled', 'outing-over']),
      },
      ({ released, notTaken }) => ({ released: Number(released), notTaken }),
    ),
    act(
      'settle-away',
      {
        id: 'awaySettle',
        summary: 'Decides on what a household lacked, or on what was not taken',
        body: settleShape,
        answer: z.strictObject({ settled: z.int(), repeated }),
        refuses: away(['not-supervised-here', 'nothing-open']),
      },
      ({ settled }) => ({ settled: Number(settled) }),
    ),
    bundle,
    list,
  ]
}

/** What is out and what is open, of the shops that one keeps or of the villages that one supervises. */
async function openOf(client: PoolClient, scope: Scope, day: string) {
  const { county } = scope
  const shops = postsOf(scope, ['shopkeeper']).map(({ organisation }) => organisation)
  const supervised = postsOf(scope, ['village-supervision-head'])
  const found = [
    ...(await listDevices(client, county, shops)),
    ...(await Promise.all(supervised.map(({ place }) => devicesAt(client, county, place)))).flat(),
  ]
  const devices = [...new Map(found.map((one) => [one.id as string, one])).values()]
  const accounts = await accountsOf(
    client,
    county,
    devices.map((one) => `device:${one.id}`),
  )
  const of = (owner: string) => devices.find((one) => `device:${one.id}` === owner) as (typeof devices)[number]
  const floats = accounts.filter(({ name, closedOn }) => name.purpose === awayChart.float.purpose && !closedOn)
  const purposes = new Map<string, 'loss' | 'disputed'>([
    [awayChart['float-loss'].purpose, 'loss'],
    [awayChart.disputed.purpose, 'disputed'],
  ])
  const open = accounts.filter(({ name, posted }) => purposes.has(name.purpose) && posted !== 0n)
  const heads = await headsOf(
    client,
    county,
    open.map(({ name }) => name.period ?? ''),
    day as never,
  )
  const people = await namePeople(
    client,
    county,
    devices.map(({ person }) => person),
    day,
  )
  return {
    outings: floats.map(({ name, posted, openedOn }) => {
      const { id: device, organisation, person, revokedAt } = of(name.owner)
      return {
        ...{ shop: organisation, device, outing: name.period as Id },
        keeper: people.find((one) => one.id === person)?.name ?? '',
        left: Number(posted),
        since: openedOn,
        revoked: revokedAt !== null,
        own: person === scope.person,
      }
    }),
    open: open.map(({ name, posted, openedOn }) => {
      const { id: device, organisation } = of(name.owner)
      const head = heads.get(name.period ?? '')
      return {
        ...{ shop: organisation, device, household: name.period as Id },
        head: head?.name ?? '',
        group: head?.group ?? null,
        what: purposes.get(name.purpose) ?? 'loss',
        points: Math.abs(Number(posted)),
        since: openedOn,
      }
    }),
    decides: supervised.length > 0,
  }
}
