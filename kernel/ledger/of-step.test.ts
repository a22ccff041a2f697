import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Done } from '../act.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { boatHire, fees, purseOf, till } from '../testing/boat-hire.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { acting, caseOf, foundHarbour, harbour } from '../testing/harbour.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, libraryCard, VILLAGE } from '../testing/library-card.ts'
import { accountsOf, balanceOn } from './balance.read.ts'
import { expectBooksBalance } from './ledger.testing.ts'

/* A step of a lifecycle writes in the ledger: what it posts, reserves and gives back stands or falls with the step. */

let database: TestDatabase
let house: TestHouse
let act: ReturnType<typeof acting>
const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

beforeAll(async () => {
  database = await createTestDatabase()
  // Without its notice: that one is tested where notices are.
  const plain = { ...boatHire, notices: [] }
  house = openHouse({ url: database.url, programmes: [libraryCard, plain] })
  act = acting(house)
  await foundHarbour(house)
})
afterEach(() => expectBooksBalance(house.pool, COUNTY))
afterAll(async () => {
  await house?.close()
  await database?.drop()
})

const purse = async (person: Id) => {
  const [account] = await house.reader.read(COUNTY, (client) => accountsOf(client, COUNTY, [`person:${person}`]))
  return account && { posted: account.posted, held: account.held }
}
const payIn = (person: Id, amount: string, key: string = randomUUID()) =>
  act('boat-hire/pay-in', harbour.boatman, { form: { place: VILLAGE, person, amount } }, { at: at('2026-06-01'), key })
const ask = async (hirer: Id) =>
  caseOf(
    await act(
      'boat-hire/ask',
      harbour.boatman,
      { form: { place: VILLAGE, hirer, boat: 'B1' } },
      { at: at('2026-06-01') },
    ),
  )
const step = (name: string, id: Id, day: string) =>
  act(`boat-hire/${name}`, harbour.boatman, { case: id, form: {} }, { at: at(day) })

it('posts with the step, once for a key', async () => {
  const key = randomUUID()
  const first = await payIn(harbour.hirer, '8000', key)
  expect(await payIn(harbour.hirer, '8000', key)).toMatchObject({ act: (first as Done).act, repeated: true })
  expect(await purse(harbour.hirer)).toEqual({ posted: 8000n, held: 0n })
})

it('reserves at the grant from the account of whom the case names, and gives it back when the boat is in time', async () => {
  const id = await ask(harbour.hirer)
  caseOf(await step('grant', id, '2026-06-02'))
  expect(await purse(harbour.hirer)).toEqual({ posted: 8000n, held: 5000n })
  caseOf(await step('hand-over', id, '2026-06-02'))
  caseOf(await step('bring-back', id, '2026-06-05'))
  expect(await purse(harbour.hirer)).toEqual({ posted: 8000n, held: 0n })
})

it('posts what was reserved when the boat comes late', async () => {
  const id = await ask(harbour.hirer)
  caseOf(await step('grant', id, '2026-06-02'))
  caseOf(await step('hand-over', id, '2026-06-02'))
  caseOf(await step('bring-back', id, '2026-06-20'))
  expect(await purse(harbour.hirer)).toEqual({ posted: 3000n, held: 0n })
  const day = '2026-06-30' as never
  expect(await house.reader.read(COUNTY, (client) => balanceOn(client, COUNTY, fees, day))).toBe(5000n)
  expect(await house.reader.read(COUNTY, (client) => balanceOn(client, COUNTY, till, day))).toBe(-8000n)
})

it('refuses the step where the ledger refuses, and the case stays where it was', async () => {
  const id = await ask(harbour.hirer)
  expect(await step('grant', id, '2026-06-21')).toMatchObject({ refused: 'ledger/short', fills: { left: '3000' } })
  // Who never paid in has no account yet; none is made by a refusal.
  const nothing = await ask(harbour.other)
  expect(await step('grant', nothing, '2026-06-21')).toMatchObject({ refused: 'ledger/short', fills: { left: '0' } })
  expect(await purse(harbour.other)).toBeUndefined()
  const states = await house.reader.read(COUNTY, (client) =>
    client.query('select state from case_file where county = $1 and id = any($2)', [COUNTY, [id, nothing]]),
  )
  expect(states.rows).toEqual([{ state: 'asked' }, { state: 'asked' }])
})

it('rehearses the postings of a step and writes none', async () => {
  const before = await purse(harbour.hirer)
  const rehearsed = await house.desk.rehearse({
    kind: 'boat-hire/pay-in',
    county: COUNTY,
    actor: { county: COUNTY, person: harbour.boatman, via: 'web' },
    input: { form: { place: VILLAGE, person: harbour.hirer, amount: '700' } },
  })
  if (isRefusal(rehearsed)) throw new Error(rehearsed.refused)
  expect(rehearsed.effects?.find((effect) => effect.kind === 'ledger')).toMatchObject({
    written: {
      transfers: [
        {
          legs: [
            { account: till, amount: -700n },
            { account: purseOf(harbour.hirer), amount: 700n },
          ],
        },
      ],
    },
  })
  expect(await purse(harbour.hirer)).toEqual(before)
})

it('lets one of two grants have the last of a purse', async () => {
  await payIn(harbour.other, '5000')
  const ids = [await ask(harbour.other), await ask(harbour.other)]
  const outcomes = await Promise.all(ids.map((id) => step('grant', id, '2026-06-22')))
  expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'ledger/short' }])
  expect(await purse(harbour.other)).toEqual({ posted: 5000n, held: 5000n })
})
