import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type County, fill, foundCounty, idOfKey, layAll } from '#county/found.ts'
import { householdInputs, residentsFill } from '#county/residents.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Day } from '#kernel/day.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import { accountsOf, balanceOn } from '#kernel/ledger/balance.read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { pointsOf, purseOf, stockOf } from './books.ts'

/* A village of Qianshan with its clerk, who keeps the shop too, its head of supervision, and two households. */

export const COUNTY = '340882'
export const clerk = idOfKey('hu-yuee')
export const supervisor = idOfKey('ouyang-min')

export interface Home {
  readonly id: Id
  readonly head: Id
}
export interface Village {
  readonly house: House
  readonly place: string
  readonly shop: Id
  readonly homes: readonly [Home, Home]
  /** Sets the clock: '2026-11-18T09:00' in Shanghai. */
  at(text: string): void
  perform(kind: string, input: object, person?: Id | null, key?: string): Promise<Outcome>
  /** Records points for the first household; `form` changes what is recorded. */
  record(form?: object, person?: Id): Promise<Outcome>
  step(id: unknown, name: string, person: Id, form?: object): Promise<Outcome>
  photo(person: Id): Promise<Id>
  /** Goods that were bought go onto the shelf. */
  receives(...lines: readonly object[]): Promise<Outcome>
  /** The shelf is counted, and supervision signs. */
  counts(...lines: readonly object[]): Promise<Outcome>
  points(home: Home, day?: string): Promise<bigint>
  /** What a person has of their own. */
  own(person: Id, day?: string): Promise<bigint>
  /** What stands in each account of an owner, by its purpose. */
  standing(owner: string): Promise<Readonly<Record<string, bigint>>>
  accounts(home: Home): Promise<Readonly<Record<string, bigint>>>
  stock(goods: string): Promise<bigint>
  row(id: unknown): Promise<Record<string, unknown>>
  /** Lets programmes hear what was announced, until nothing is left. */
  hear(): Promise<void>
  /** Lets timers fire that are due by the clock of this village. */
  fire(): Promise<void>
  ask(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  close(): Promise<void>
}

const complain = (about: object, text: string) => {
  throw new Error(`${text}: ${JSON.stringify(about)}`)
}
const quiet = { info: () => {}, warn: complain, error: complain }

export const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}

export async function openVillage(day = '2026-11-18'): Promise<Village> {
  let now = new Date(`${day}T09:00:00+08:00`)
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-points-'))
  const house = assemble({ url: database.url, home, now: () => now })
  const { counties, maker } = layAll(day)
  const county = counties.find((c) => c.code === COUNTY) as County
  await foundCounty(house.desk, county, house.programmes)
  const post = county.posts.find((p) => p.role === 'shopkeeper')
  if (!post) throw new Error('nobody keeps a shop')
  const homes = [maker.household(post.place), maker.household(post.place)]
  await fill(house.desk, COUNTY, 'residents', residentsFill(homes))

  const perform: Village['perform'] = (kind, input, person = null, key = randomUUID()) =>
    house.desk.perform({
      kind,
      county: COUNTY,
      actor: { county: COUNTY, person, via: person ? 'web' : 'command' },
      key,
      input,
    })
  const made: Home[] = []
  for (const { input } of householdInputs(homes)) {
    const { answer } = done(await perform('register/found-household', input))
    const head = input.members.find((m) => m.relation === 'head')?.person as Id
    made.push({ id: answer.household as Id, head })
  }
  const village: Village = {
    house,
    place: post.place,
    shop: idOfKey(post.organisation),
    homes: made as unknown as Village['homes'],
    at(text) {
      now = new Date(`${text}:00+08:00`)
    },
    perform,
    record: (form = {}, person = clerk) => {
      const [first] = village.homes
      const entry = { place: post.place, household: first.id, item: 'neighbours-01', points: 5, on: day, ...form }
      return perform('credit-points/record', { form: entry }, person)
    },
    step: (id, name, person, form = {}) => perform(`credit-points/${name}`, { case: id, form }, person),
    receives: (...lines) =>
      perform(
        'points-shop/receive',
        { form: { place: post.place, shop: village.shop, voucher: '入-1', lines } },
        clerk,
      ),
    async counts(...lines) {
      const form = { place: post.place, shop: village.shop, lines }
      const { answer } = done(await perform('points-shop/count', { form }, clerk))
      return perform('points-shop/confirm-count', { case: answer.case, form: {} }, supervisor)
    },
    async photo(person) {
      const store = openFileStore({ home, keys: house.keys })
      const kept = await store.put(COUNTY, Buffer.from(`photo ${randomUUID()}`))
      return house.reader.readAndRecord(COUNTY, (client) =>
        stageFile(client, store, {
          ...{ county: COUNTY, address: kept.address, kind: 'image', mediaType: 'image/jpeg', bytes: kept.bytes },
          ...{ width: 10, height: 10, stagedBy: person },
        }),
      )
    },
    points: (one, on = '2026-12-31') =>
      house.reader.read(COUNTY, (client) => balanceOn(client, COUNTY, pointsOf(one.id), on as Day)),
    own: (person, on = '2099-12-31') =>
      house.reader.read(COUNTY, (client) => balanceOn(client, COUNTY, purseOf(`person:${person}`).points, on as Day)),
    async standing(owner) {
      const rows = await house.reader.read(COUNTY, (client) => accountsOf(client, COUNTY, [owner]))
      return Object.fromEntries(rows.map(({ name, posted }) => [name.purpose, posted]))
    },
    async accounts(one) {
      const rows = await house.reader.read(COUNTY, (client) => accountsOf(client, COUNTY, [`household:${one.id}`]))
      return Object.fromEntries(rows.map(({ name, posted }) => [`${name.purpose} ${name.period ?? ''}`.trim(), posted]))
    },
    stock: (goods) =>
      house.reader.read(COUNTY, (client) =>
        balanceOn(client, COUNTY, stockOf(village.shop, goods), '2026-12-31' as Day),
      ),
    row: async (id) => {
      const rows = await house.reader.read(
        COUNTY,
        async (client) =>
          (await client.query('select * from case_file where county = $1 and id = $2', [COUNTY, id])).rows,
      )
      return rows[0] as Record<string, unknown>
    },
    async hear() {
      const work = { ...house, hearers: hearersOf(house.programmes), log: quiet }
      while (await hearDue(work, COUNTY));
      // What was heard may have announced more.
      while (await hearDue(work, COUNTY));
    },
    async fire() {
      const byId = new Map(house.programmes.map((p) => [p.id, p]))
      await fireDue({ ...house, programmes: byId, log: quiet }, COUNTY, now)
    },
    ask: async (text, values = [COUNTY]) =>
      house.reader.read(COUNTY, async (client) => (await client.query(text, [...values])).rows),
    async close() {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  return village
}
