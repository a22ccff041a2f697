import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ActKind } from '../act.ts'
import type { Day } from '../day.ts'
import { dayOf } from '../day.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { accountOf } from './account.ts'
import { accountsOf, balanceOn } from './balance.read.ts'
import { lapseHold, lapseSweep } from './lapse.ts'
import { acts, chart, county, given, type Kind, place } from './ledger.testing.acts.ts'
import { expectBooksBalance } from './ledger.testing.ts'

const script = fileURLToPath(new URL('../testing/post-stamps.ts', import.meta.url))
const COUNT = 300
/** What the batch gives out in all: 1 to 5 stamps in turn. */
const TOTAL = BigInt((COUNT / 5) * 15)

let database: TestDatabase
let house: TestHouse
beforeEach(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [], acts: [...acts, lapseHold as unknown as ActKind] })
})
afterEach(async () => {
  await expectBooksBalance(house.pool)
  await house.close()
  await database.drop()
})

const batch = () =>
  spawn(process.execPath, [script, database.url, house.home, String(COUNT)], { stdio: ['ignore', 'pipe', 'inherit'] })
async function ended(child: ReturnType<typeof batch>): Promise<{ done: number; repeated: number }> {
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect((await once(child, 'close'))[0]).toBe(0)
  const [done = 0, repeated = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { done, repeated }
}
const givenOut = () => house.reader.read(county, (client) => balanceOn(client, county, given, dayOf(new Date()) as Day))
const countTransfers = () =>
  house.reader.read(
    county,
    async (client) => (await client.query('select count(*)::int as n from ledger_transfer')).rows[0]?.n as number,
  )

it('a batch killed in the middle and sent again stands exactly once', async () => {
  const child = batch()
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  const before = await countTransfers()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(COUNT)
  const { done, repeated } = await ended(batch())
  expect({ all: done + repeated, repeated }).toEqual({ all: COUNT, repeated: before })
  expect(await countTransfers()).toBe(COUNT)
  expect(await givenOut()).toBe(-TOTAL)
}, 120_000)

it('two processes with the same batch post it once', async () => {
  const both = await Promise.all([ended(batch()), ended(batch())])
  expect(both.reduce((sum, { done }) => sum + done, 0)).toBe(COUNT)
  expect(await countTransfers()).toBe(COUNT)
  expect(await givenOut()).toBe(-TOTAL)
}, 120_000)

it('a hold lapses once, as of its own instant, and one without an end never', async () => {
  const perform = (kind: string, input: object) =>
    house.desk.perform({
      kind: `stamps/${kind}`,
      county,
      actor: { county, person: null, via: 'command' },
      key: randomUUID(),
      input,
    })
  const card = { kind: 'card' as Kind, id: 'lapse' }
  await perform('move', { from: { kind: 'given', id: 'stamps' }, to: card, amount: '10' })
  await perform('hold', { account: card, amount: '4', lapses: new Date(Date.now() - 1000).toISOString() })
  await perform('hold', { account: card, amount: '3' })
  const sweep = lapseSweep(house, house.log)
  await Promise.all([1, 2, 3].map(() => sweep.look(county, new AbortController().signal)))
  const [account] = await house.reader.read(county, (client) =>
    accountsOf(client, county, [accountOf(chart.card, 'lapse').owner]),
  )
  expect(account).toMatchObject({ posted: 10n, held: 3n, place })
  expect(house.told).toEqual([])
})
