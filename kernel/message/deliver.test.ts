import { randomUUID } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActKind } from '../act.ts'
import type { Id } from '../id.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { greet } from '../testing/greet.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people } from '../testing/library-card.ts'
import type { Channel } from './channel.ts'
import { type DeliveryWork, deliverDue, endedOf } from './deliver.ts'
import { claimDeliveries, listDeliveries } from './delivery.store.ts'
import { setChannels } from './message.store.ts'
import { repeatAct } from './repeat.ts'
import { openWebhook } from './webhook.ts'

let database: TestDatabase
let owner: pg.Client
let house: TestHouse
const secret = `whsec_${Buffer.from('invented secret of a test gateway').toString('base64')}`
const phone = '13900000001'
const open: Server[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url, options: `-c liuchi.county=${COUNTY}` })
  await owner.connect()
  const repeat = repeatAct((scope) => scope.posts.some((p) => p.role === 'librarian'))
  house = openHouse({ url: database.url, programmes: [libraryCard], acts: [greet, repeat] as unknown as ActKind[] })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await owner.end()
  await database.drop()
})
beforeEach(() => owner.query('truncate message, delivery'))
afterEach(() => {
  setChannels(['webhook'])
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A gateway that answers as told; it counts what it got by the id of the delivery. */
async function gateway(answer: (response: ServerResponse, nth: number) => void, timeout = 10_000) {
  const got = new Map<string, number>()
  const server = createServer((request, response) => {
    const id = String(request.headers['webhook-id'])
    const nth = (got.get(id) ?? 0) + 1
    got.set(id, nth)
    request.resume().on('end', () => answer(response, nth))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { got, channel: openWebhook({ url, secret, timeout }) }
}
const accept = (response: ServerResponse) => void response.writeHead(204).end()

const workWith = (channels: readonly Channel[], more: Partial<DeliveryWork> = {}): DeliveryWork => ({
  ...house,
  channels,
  demonstration: false,
  findAddress: async () => ({ phone }),
  firstWait: 60_000,
  ...more,
})
const tell = (whom: readonly Id[], at?: Date) =>
  house.desk.perform({
    kind: 'test/greet',
    county: COUNTY,
    actor: { county: COUNTY, person: people.ling, via: at ? 'import' : 'web' },
    key: `greet-${randomUUID()}`,
    input: { whom },
    ...(at ? { at } : {}),
  })
const repeat = (delivery: string, person: Id = people.bao) =>
  house.desk.perform({
    kind: 'message/repeat',
    county: COUNTY,
    actor: { county: COUNTY, person, via: 'web' },
    key: `repeat-${randomUUID()}`,
    input: { delivery },
  })
const deliveries = async () =>
  (
    await owner.query(
      `select id, state, tries, last_error as error, repeated_by, done_at is not null as done from delivery order by created_at, id`,
    )
  ).rows
/** What waits for its next try, or hangs by a lease, is due now. */
const waited = () => owner.query('update delivery set next_try = now() where done_at is null')

test('one message, one delivery, sent once', async () => {
  const { got, channel } = await gateway(accept)
  await tell([people.reader])
  expect(await deliverDue(workWith([channel]), COUNTY)).toBe(false)
  const [sent] = await deliveries()
  expect(sent).toMatchObject({ state: 'sent', tries: 1, error: null, done: true })
  await deliverDue(workWith([channel]), COUNTY)
  expect([...got]).toEqual([[sent.id, 1]])
})

test('a gateway that fails is asked again under the same id, each time later', async () => {
  const { got, channel } = await gateway((response, nth) => void response.writeHead(nth < 3 ? 500 : 200).end())
  const work = workWith([channel])
  await tell([people.reader])
  await deliverDue(work, COUNTY)
  expect(await deliveries()).toMatchObject([{ state: 'waiting', tries: 1, error: 'http-500', done: false }])
  await deliverDue(work, COUNTY)
  expect([...got.values()]).toEqual([1])
  await waited()
  await deliverDue(work, COUNTY)
  await waited()
  await deliverDue(work, COUNTY)
  expect(await deliveries()).toMatchObject([{ state: 'sent', tries: 3, error: null }])
  expect([...got.values()]).toEqual([3])
})

test('where no answer came the outcome is unknown, the worker leaves it alone, and a person repeats it', async () => {
  const { got, channel } = await gateway((response, nth) => (nth === 1 ? undefined : accept(response)), 300)
  const work = workWith([channel])
  await tell([people.reader])
  await deliverDue(work, COUNTY)
  const [unknown] = await deliveries()
  expect(unknown).toMatchObject({ state: 'unknown', error: 'timeout', done: true })
  await deliverDue(work, COUNTY)
  expect(got.get(unknown.id)).toBe(1)
  const shown = await house.reader.read(COUNTY, (client) => listDeliveries(client, COUNTY, 'unknown'))
  expect(shown).toMatchObject([{ id: unknown.id, person: people.reader, words: 'test/greet', tries: 1 }])

  expect(await repeat(unknown.id, people.reader)).toEqual({ refused: 'message/not-yours' })
  expect(await repeat(unknown.id)).toMatchObject({ answer: { state: 'waiting' } })
  expect(await repeat(unknown.id)).toEqual({ refused: 'message/not-to-repeat' })
  await deliverDue(work, COUNTY)
  // The gateway took it twice, under one id: it can tell.
  expect(got.get(unknown.id)).toBe(2)
  expect(await deliveries()).toMatchObject([{ state: 'sent', repeated_by: people.bao }])
  expect(await repeat(unknown.id)).toEqual({ refused: 'message/not-to-repeat' })
  expect(await repeat(randomUUID())).toEqual({ refused: 'message/unknown-delivery' })
})

test('a sender that was killed leaves an unknown outcome behind, and its late word does not count', async () => {
  const { channel } = await gateway(accept)
  await tell([people.reader])
  const work = workWith([channel])
  const [taken] = await claimDeliveries(house.reader, COUNTY, { channels: ['webhook'], limit: 10, lease: 60_000 })
  await deliverDue(work, COUNTY)
  expect(await deliveries()).toMatchObject([{ id: taken!.id, state: 'sending' }])
  await waited()
  await deliverDue(work, COUNTY)
  expect(await deliveries()).toMatchObject([{ state: 'unknown', error: 'sender-ended' }])
})

test('two workers side by side send nothing twice', async () => {
  const { got, channel } = await gateway(accept)
  await tell(Array.from({ length: 60 }, () => people.reader))
  const work = workWith([channel], { batch: 5 })
  const drain = async () => {
    while (await deliverDue(work, COUNTY));
  }
  await Promise.all([drain(), drain(), drain()])
  expect(got.size).toBe(60)
  expect(new Set(got.values())).toEqual(new Set([1]))
  expect(new Set((await deliveries()).map((d) => d.state))).toEqual(new Set(['sent']))
})

test('the demonstration sends nothing and shows what would have been sent', async () => {
  const { got, channel } = await gateway(accept)
  setChannels(['webhook', 'mail'])
  await tell([people.reader])
  await deliverDue(workWith([channel], { demonstration: true }), COUNTY)
  expect(await deliveries()).toMatchObject([
    { state: 'shown', error: 'demonstration' },
    { state: 'shown', error: 'demonstration' },
  ])
  expect(got.size).toBe(0)
})

test('without a gateway messages stay in the inbox', async () => {
  await tell([people.reader])
  await deliverDue(workWith([]), COUNTY)
  expect(await deliveries()).toMatchObject([{ state: 'shown', error: 'no-gateway' }])
  setChannels([])
  await tell([people.reader])
  expect(await deliveries()).toHaveLength(1)
})

test('who cannot be reached is told in the list, not tried for ever; an address that cannot be read is tried again', async () => {
  const { channel } = await gateway(accept)
  await tell([people.reader])
  await deliverDue(workWith([channel], { findAddress: async () => ({ mail: 'only@mail.example' }) }), COUNTY)
  expect(await deliveries()).toMatchObject([{ state: 'refused', error: 'no-address' }])
  await tell([people.reader])
  await deliverDue(
    workWith([channel], { findAddress: () => Promise.reject(new Error(`key of ${phone} is missing`)) }),
    COUNTY,
  )
  expect((await deliveries())[1]).toMatchObject({ state: 'waiting', error: 'address-unreadable' })
  expect(JSON.stringify(house.told)).not.toContain(phone)
})

test('acts of long ago send nothing', async () => {
  await tell([people.reader], new Date(Date.now() - 25 * 3_600_000))
  expect(await deliveries()).toEqual([])
  expect((await owner.query('select 1 from message')).rowCount).toBe(1)
})

test('waits double up to an hour, and after about a day it is refused', () => {
  const waits = Array.from({ length: 30 }, (_, i) => endedOf({ state: 'again', error: 'http-500' }, i + 1, 60_000))
  const hours = waits.reduce((sum, w) => sum + (w.state === 'waiting' ? w.wait : 0), 0) / 3_600_000
  expect(hours).toBeGreaterThan(20)
  expect(hours).toBeLessThan(30)
  expect(waits.at(-1)).toEqual({ state: 'refused', error: 'http-500' })
  for (const w of waits) if (w.state === 'waiting') expect(w.wait).toBeLessThanOrEqual(3_600_000 * 1.1)
})
