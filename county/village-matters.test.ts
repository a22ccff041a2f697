import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Ask } from '#kernel/door.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import { booksRoutes } from '#kernel/ledger/books.routes.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { findSentence } from '#kernel/message/sentence.ts'
import type { House } from '#server/assemble.ts'
import { type County, idOfKey } from './found.ts'
import { makePoints } from './points.ts'
import { makeShopMatters } from './shop-matters.ts'
import { type OpenVillage, openVillage } from './village.testing.ts'
import { makeVillageMatters } from './village-matters.ts'

const log = { info: () => {}, warn: complain, error: complain }
function complain(about: object, text: string): never {
  throw new Error(`${text}: ${JSON.stringify(about)}`)
}
let village: OpenVillage
let house: House
let county: County
let make: () => Promise<void>

beforeAll(async () => {
  village = await openVillage()
  const { album, until } = village
  ;({ house, county } = village)
  await makePoints(house.desk, county, [], until)
  await makeShopMatters(house.desk, album, county, until)
  const { desk, reader, programmes } = house
  make = () =>
    makeVillageMatters({
      ...{ desk, reader, album, county, until },
      async hear() {
        // What was heard may announce more.
        for (let round = 0; round < 3; round++)
          while (await hearDue({ ...house, hearers: hearersOf(programmes), log }, county.code));
      },
      async fire(now) {
        const work = { ...house, programmes: new Map(programmes.map((one) => [one.id, one])), log }
        while ((await fireDue(work, county.code, now)).more);
      },
    })
  await make()
}, 120_000)
afterAll(() => village?.end())
afterEach(() => expectBooksBalance(house.pool, county.code))

const ask = (text: string) =>
  house.reader.read(county.code, async (client) => (await client.query(text, [county.code])).rows)
const standing = async () =>
  (
    await ask(
      `select programme, state, count(*)::int as n from case_file where county = $1 and programme in
         ('points-panel', 'points-closing', 'points-division', 'public-notice') group by programme, state order by programme, state`,
    )
  ).map(({ programme, state, n }) => `${programme} ${state} ${n}`)

it('the village has a meeting that sits, a list on the board, and households to settle, each at another desk', async () => {
  expect(await standing()).toEqual([
    ...['points-closing to-confirm 1', 'points-closing to-settle 1', 'points-closing to-sign 1'],
    ...['points-division to-confirm 1', 'points-division to-sign 1'],
    ...['points-panel signed 2', 'points-panel sitting 1'],
    ...['public-notice over 1', 'public-notice up 1'],
  ])
})

it('the shop is being handed over: all of it is counted, and whoever takes it over is to sign', async () => {
  const [handover] = await ask(`select state, holder from case_file where county = $1 and kind = 'handover'`)
  expect(handover).toEqual({ state: 'to-take-over', holder: idOfKey('cheng-lanying') })
})

it('one deduction was wrong and is corrected, so that goods refused meanwhile may be made up for', async () => {
  expect(await ask(`select state, flags from case_file where county = $1 and 'deducted-wrongly' = any(flags)`)).toEqual(
    [{ state: 'taken-back', flags: ['deducted-wrongly'] }],
  )
})

it('lists tell the household that a matter is about by its head, and what is filed by the register as that', async () => {
  const door = caseworkRoutes({ ...house, now: () => village.until }).find(({ id }) => id === 'listCases')
  const session = { county: county.code, kind: 'person', account: null, person: idOfKey('hu-yuee'), name: '' }
  const rowsOf = async (programme: string, list: string) => {
    const query = { programme, list, limit: 50 }
    const reply = (await door?.handle({ session, params: {}, query, key: '' } as unknown as Ask)) as {
      json: { rows: { title: string | null; sourceWords: { zh: string } }[] }
    }
    return reply.json.rows.map(({ title, sourceWords }) => `${title !== null && title.length > 1} ${sourceWords.zh}`)
  }
  expect(await rowsOf('points-closing', 'closed')).toEqual(['true 名册', 'true 名册', 'true 名册'])
  expect(await rowsOf('points-division', 'open')).toEqual(['true 名册'])
})

it('owes points to households and persons, and goods on the shelf to nobody', async () => {
  const door = booksRoutes({ ...house, now: () => village.until }).find(({ id }) => id === 'ledgerLiability')
  const session = { county: county.code, kind: 'person', account: null, person: idOfKey('ouyang-min'), name: '' }
  const asked = { session, params: { programme: 'credit-points' }, query: {}, key: '' } as unknown as Ask
  const reply = (await door?.handle(asked)) as { json: { lines: { unit: string; remaining: string }[] } }
  const { lines } = reply.json
  expect(lines.length).toBeGreaterThan(0)
  expect([...new Set(lines.map(({ unit }) => unit))]).toEqual(['points/credit'])
})

/** What a code, an id or an unfilled place looks like among words. */
const bare = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$|[0-9a-f]{8}-[0-9a-f]{4}-|\{\w+\}/

it('says everything in words: no code and no id stands in the reasons, the forms and the messages', async () => {
  const door = caseworkRoutes({ ...house, now: () => village.until }).find(({ id }) => id === 'getCase')
  const found = new Set<string>()
  const look = (where: string, value: unknown): void => {
    if (typeof value === 'string' && bare.test(value)) found.add(`${where}: ${value}`)
    else if (value && typeof value === 'object')
      // A category is drawn, not told.
      for (const [part, one] of Object.entries(value)) if (part !== 'category') look(where, one)
  }
  type Reasons = { readonly rule: string; readonly facts?: object; readonly parts?: readonly Reasons[] }
  const reasons = ({ rule, facts = {}, parts = [] }: Reasons): void => {
    // How clocks are called is told on the screen.
    for (const [fact, value] of Object.entries(facts)) if (fact !== 'clock') look(`${rule} ${fact}`, value)
    for (const part of parts) reasons(part)
  }
  let opened = 0
  for (const { id } of await ask('select id from case_file where county = $1'))
    for (const key of ['hu-yuee', 'ouyang-min', 'jin-wenjuan']) {
      const session = { county: county.code, kind: 'person', account: null, person: idOfKey(key), name: '' }
      const asked = { session, params: { id }, query: {}, key: '' } as unknown as Ask
      const reply = (await door?.handle(asked)) as {
        json?: { steps: { step: string; form: object[]; because: Reasons }[] }
      }
      for (const { step, form, because } of reply.json?.steps ?? []) {
        opened++
        if (because) reasons(because)
        for (const field of form as { name: string; kind: string; value: { lines?: unknown } }[])
          if (field.kind !== 'code') look(`${step} ${field.name}`, field.value?.lines ?? field.value)
      }
    }
  expect(opened).toBeGreaterThan(80)
  for (const { words, fills } of await ask('select words, fills from message where county = $1'))
    look(words, findSentence(words, fills))
  expect([...found]).toEqual([])
})

it('made again it stays as it is', async () => {
  const before = await standing()
  await make()
  expect(await standing()).toEqual(before)
})
