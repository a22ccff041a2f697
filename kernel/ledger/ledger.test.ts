import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../day.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { accountId, accountOf } from './account.ts'
import {
  accountsOf,
  type Below,
  balanceOn,
  findAccount,
  findBooksFault,
  listAccounts,
  statementPage,
  trialBalance,
} from './balance.read.ts'
import { acts, chart, given, type Kind, place } from './ledger.testing.acts.ts'
import { expectBooksBalance } from './ledger.testing.ts'

const county = '340881'
let database: TestDatabase
let house: TestHouse
let today = '2026-11-18T09:00:00+08:00'

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [], acts, max: 12, now: () => new Date(today) })
})
afterAll(async () => {
  await house?.close()
  await database?.drop()
})
afterEach(() => expectBooksBalance(house.pool))

const actor = { county, person: null, via: 'command' as const }
const run = (kind: string, input: object, key: string = randomUUID()) =>
  house.desk.perform({ kind: `stamps/${kind}`, county, actor, key, input })
const refused = async (kind: string, input: object, key?: string) =>
  (await run(kind, input, key)) as { refused: string; fills?: object }
const told = async (kind: string, input: object, key?: string): Promise<Record<string, string>> => {
  const outcome = await run(kind, input, key)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.answer as Record<string, string>
}
const source = { kind: 'given' as Kind, id: 'stamps' }
const sink = { kind: 'taken' as Kind, id: 'stamps' }
const card = (id: string, kind: Kind = 'card') => ({ kind, id })
const give = (id: string, amount: number, more: object = {}) =>
  told('move', { from: source, to: card(id), amount: String(amount), ...more })
const holds = async (id: string, kind: Kind = 'card') => {
  const [account] = await house.reader.read(county, (client) =>
    accountsOf(client, county, [`person:${id}`]).then((all) => all.filter((a) => a.name.purpose === `stamps/${kind}`)),
  )
  return account && { posted: account.posted, held: account.held }
}

describe('transfers', () => {
  it('open the accounts they name, and stand on both sides', async () => {
    await give('a', 30)
    await give('a', 12)
    await told('move', { from: card('a'), to: card('b'), amount: '5' })
    expect(await holds('a')).toEqual({ posted: 37n, held: 0n })
    expect(await holds('b')).toEqual({ posted: 5n, held: 0n })
    const lines = await house.reader.read(county, (client) =>
      trialBalance(client, county, 'stamps', '2026-11-18' as Day),
    )
    expect(lines.find((l) => l.purpose === 'stamps/given')).toMatchObject({ given: 42n, received: 0n })
    expect(lines.reduce((sum, l) => sum + l.received - l.given, 0n)).toBe(0n)
  })

  it('leave nothing where the floor, the ceiling or the unit forbids, and say what is left', async () => {
    await give('c', 8)
    expect(await refused('move', { from: card('c'), to: sink, amount: '9' })).toEqual({
      refused: 'ledger/short',
      fills: { left: '8' },
    })
    expect(await refused('move', { from: source, to: { kind: 'box', id: place }, amount: '1001' })).toMatchObject({
      refused: 'ledger/full',
    })
    expect(await refused('move', { from: card('c'), to: card('c', 'fine'), amount: '1' })).toMatchObject({
      refused: 'ledger/unit',
    })
    expect(await refused('move', { from: card('c'), to: sink, amount: '0' })).toMatchObject({
      refused: 'ledger/amount',
    })
    expect(await refused('move', { from: card('c'), to: sink, amount: '1.5' })).toMatchObject({
      refused: 'act/malformed',
    })
    expect(await refused('move', { from: card('c'), to: sink, amount: '-99999999999999999999999' })).toMatchObject({
      refused: 'ledger/amount',
    })
    expect(await holds('c')).toEqual({ posted: 8n, held: 0n })
  })

  it('with the same key and body are answered the same and posted once; with another body refused', async () => {
    const key = randomUUID()
    const input = { from: source, to: card('d'), amount: '7' }
    const first = await told('move', input, key)
    expect(await told('move', input, key)).toEqual(first)
    expect(await refused('move', { ...input, amount: '8' }, key)).toEqual({ refused: 'act/key-reused' })
    expect(await holds('d')).toEqual({ posted: 7n, held: 0n })
  })

  it('under a name that posts once are refused ever after, whoever sends them', async () => {
    await give('e', 3, { once: 'report:1' })
    expect(await refused('move', { from: source, to: card('e'), amount: '3', once: 'report:1' })).toMatchObject({
      refused: 'ledger/once',
    })
    expect(await holds('e')).toEqual({ posted: 3n, held: 0n })
  })

  it('of one batch that meet in one account are each decided on what the one before left', async () => {
    await give('f', 10)
    const outcomes = await house.desk.performAll(
      [4, 4, 4].map((amount) => ({
        kind: 'stamps/move',
        county,
        actor,
        key: randomUUID(),
        input: { from: card('f'), to: sink, amount: String(amount) },
      })),
      'each',
    )
    expect(outcomes.map((o) => ('refused' in o ? o.refused : 'done'))).toEqual(['done', 'done', 'ledger/short'])
    expect(await holds('f')).toEqual({ posted: 2n, held: 0n })
  })

  it('of thousands in one act are all there or none', async () => {
    const to = Array.from({ length: 3000 }, (_, i) => card(`m${i}`))
    expect(await told('many', { from: source, to, amount: '2' })).toEqual({ posted: '3000' })
    await give('g', 5)
    expect(await refused('many', { from: card('g'), to: to.slice(0, 3), amount: '2' })).toMatchObject({
      refused: 'ledger/short',
    })
    expect(await holds('m0')).toEqual({ posted: 2n, held: 0n })
  })
})

describe('many at once', () => {
  it('race for the last points: first come, first served, and nobody below the floor', async () => {
    await give('r', 10)
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, () => run('move', { from: card('r'), to: sink, amount: '1' })),
    )
    expect(outcomes.filter((o) => !('refused' in o))).toHaveLength(10)
    expect(
      outcomes.filter((o) => 'refused' in o).every((o) => (o as { refused: string }).refused === 'ledger/short'),
    ).toBe(true)
    expect(await holds('r')).toEqual({ posted: 0n, held: 0n })
  })

  it('open one account at the same moment once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => run('move', { from: source, to: card('new'), amount: '1' })),
    )
    expect(outcomes.every((o) => !('refused' in o))).toBe(true)
    expect(await holds('new')).toEqual({ posted: 8n, held: 0n })
  })
})

describe('holds', () => {
  it('reserve, are posted in parts, and give back the rest', async () => {
    await give('h', 20)
    const { hold } = await told('hold', { account: card('h'), amount: '15' })
    expect(await refused('move', { from: card('h'), to: sink, amount: '6' })).toEqual({
      refused: 'ledger/short',
      fills: { left: '5' },
    })
    await told('settle', { hold, to: sink, amount: '9' })
    expect(await holds('h')).toEqual({ posted: 11n, held: 6n })
    expect(await refused('settle', { hold, to: sink, amount: '7' })).toEqual({
      refused: 'ledger/hold-short',
      fills: { left: '6' },
    })
    await told('settle', { hold, to: sink, amount: '1', finish: true })
    expect(await holds('h')).toEqual({ posted: 10n, held: 0n })
    expect(await refused('release', { hold })).toMatchObject({ refused: 'ledger/no-hold' })
  })

  it('are released whole', async () => {
    await give('i', 4)
    const { hold } = await told('hold', { account: card('i'), amount: '4' })
    expect(await told('release', { hold })).toEqual({ released: '4' })
    expect(await holds('i')).toEqual({ posted: 4n, held: 0n })
  })
})

describe('reversals', () => {
  it('are transfers that name the one they undo, once', async () => {
    const { transfer } = await give('j', 6)
    const { transfer: back } = await told('reverse', { transfer })
    expect(await holds('j')).toEqual({ posted: 0n, held: 0n })
    expect(await refused('reverse', { transfer })).toMatchObject({ refused: 'ledger/reversed' })
    expect(await refused('reverse', { transfer: back })).toMatchObject({ refused: 'ledger/reversed' })
    const entries = await statementOf('j')
    expect(entries.map((e) => [e.amount, e.balance, e.reverses === transfer])).toEqual([
      [-6n, 0n, true],
      [6n, 6n, false],
    ])
  })

  it('that would cross a floor take what is there; the rest waits for a person to decide', async () => {
    const { transfer } = await give('k', 10)
    await told('move', { from: card('k'), to: sink, amount: '7' })
    expect(await refused('reverse', { transfer })).toMatchObject({ refused: 'ledger/short' })
    expect(await told('reverse', { transfer, owing: true })).toMatchObject({ owed: '7' })
    expect(await holds('k')).toEqual({ posted: 0n, held: 0n })
    expect(await holds('k', 'owed')).toEqual({ posted: -7n, held: 0n })
  })

  it('of what went on from an account that was closed wait for a person as a whole', async () => {
    const { transfer } = await give('x', 4)
    await told('close', { from: card('x'), to: card('y') })
    expect(await told('reverse', { transfer, owing: true })).toMatchObject({ owed: '4' })
    expect(await holds('y')).toEqual({ posted: 4n, held: 0n })
    expect(await holds('x', 'owed')).toEqual({ posted: -4n, held: 0n })
  })
})

describe('lots', () => {
  it('are spent from the earliest on, lapse after their day, and never what is held', async () => {
    const earn = (amount: string, expires: string) =>
      told('move', { from: source, to: card('l', 'dated'), amount, expires })
    await earn('5', '2027-06-30')
    await earn('8', '2026-12-31')
    await earn('2', '2026-12-31')
    await told('move', { from: card('l', 'dated'), to: sink, amount: '6' })
    expect(await lotsOf('l')).toEqual([
      ['2026-12-31', 4n],
      ['2027-06-30', 5n],
    ])
    await told('hold', { account: card('l', 'dated'), amount: '6' })
    today = '2027-01-02T09:00:00+08:00'
    expect(await told('expire', { person: 'l' })).toEqual({ lapsed: '3' })
    today = '2026-11-18T09:00:00+08:00'
    expect(await holds('l', 'dated')).toEqual({ posted: 6n, held: 6n })
  })

  it('are passed over once their day is gone, and are taken from by name', async () => {
    const from = card('m', 'dated')
    await told('move', { from: source, to: from, amount: '4', expires: '2026-10-31' })
    await told('move', { from: source, to: from, amount: '3', expires: '2026-12-31' })
    const usableOn = '2026-11-18'
    expect(await refused('move', { from, to: sink, amount: '4', usableOn })).toEqual({
      refused: 'ledger/short',
      fills: { left: '3' },
    })
    await told('move', { from, to: sink, amount: '2', usableOn })
    expect(await refused('move', { from, to: sink, amount: '5', lot: '2026-10-31' })).toMatchObject({
      refused: 'ledger/short',
      fills: { left: '4' },
    })
    await told('move', { from, to: sink, amount: '4', lot: '2026-10-31' })
    expect((await lotsOf('m')).filter(([, left]) => left !== 0n)).toEqual([['2026-12-31', 1n]])
  })

  it('get back what a reversed spending took from them', async () => {
    await told('move', { from: source, to: card('n', 'dated'), amount: '4', expires: '2026-12-31' })
    await told('move', { from: source, to: card('n', 'dated'), amount: '4', expires: '2027-12-31' })
    const { transfer } = await told('move', { from: card('n', 'dated'), to: sink, amount: '6' })
    await told('reverse', { transfer })
    expect(await lotsOf('n')).toEqual([
      ['2026-12-31', 4n],
      ['2027-12-31', 4n],
    ])
  })
})

describe('time', () => {
  it('a balance stands as of any day, and as it was known', async () => {
    await give('o', 5, { day: '2026-09-30' })
    await give('o', 6, { day: '2026-10-15' })
    const before = new Date()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await give('o', 100, { day: '2026-10-01' })
    const on = (day: string, known?: Date) =>
      house.reader.read(county, (c) => balanceOn(c, county, accountOf(chart.card, 'o'), day as Day, known))
    expect(await on('2026-09-29')).toBe(0n)
    expect(await on('2026-09-30')).toBe(5n)
    expect(await on('2026-10-14')).toBe(105n)
    expect(await on('2026-10-15')).toBe(111n)
    expect(await on('2026-10-15', before)).toBe(11n)
  })

  it('a statement runs on page by page with its balance', async () => {
    for (let i = 1; i <= 7; i++) await give('p', i)
    const all = await statementOf('p')
    expect(all.map((e) => e.balance)).toEqual([28n, 21n, 15n, 10n, 6n, 3n, 1n])
    const last = all[2]
    const rest = await statementOf('p', last && { day: last.day, transfer: last.transfer })
    expect(rest.map((e) => e.balance)).toEqual([10n, 6n, 3n, 1n])
  })

  it('a closed account takes nothing more; what it held moved with its closing', async () => {
    await give('q', 9)
    expect(await told('close', { from: card('q'), to: card('q2') })).toEqual({ closed: '9' })
    expect(await refused('move', { from: source, to: card('q'), amount: '1' })).toMatchObject({
      refused: 'ledger/closed',
    })
    expect(await holds('q2')).toEqual({ posted: 9n, held: 0n })
  })
})

describe('the database keeps the rules once more', () => {
  const as = async (text: string, values: unknown[]) => {
    const client = await house.pool.connect()
    try {
      await client.query(`begin; set local liuchi.county = '${county}'`)
      await client.query(text, values)
      return 'written'
    } catch (error) {
      return (error as { constraint?: string; code?: string }).constraint ?? (error as { code?: string }).code
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it('no posting without its other side, none changed, none deleted, no account below its floor', async () => {
    const { transfer } = await give('s', 3)
    const other = accountId(county, given)
    expect(
      await as(
        'insert into ledger_posting (county, account, day, transfer, amount, act) values ($1, $2, $3, $4, 5, $4)',
        [county, accountId(county, accountOf(chart.card, 'a')), '2026-11-18', transfer],
      ),
    ).toBe('ledger_posting_balance')
    expect(
      await as('update ledger_posting set amount = 5 where county = $1 and transfer = $2', [county, transfer]),
    ).toBe('42501')
    expect(await as('delete from ledger_transfer where county = $1 and id = $2', [county, transfer])).toBe('42501')
    expect(
      await as('update ledger_account set posted = -1 where county = $1 and id <> $2 and floor = 0', [county, other]),
    ).toBe('ledger_account_floor')
  })
})

describe('a page of a statement', () => {
  it('agrees with itself, whatever is posted while it is read', async () => {
    await give('u', 6)
    const busyBefore = await house.reader.read(county, async (client) => {
      const account = await findAccount(client, county, accountId(county, given))
      return account && statementPage(client, county, account, 1)
    })
    // As a door that records its reading does it: each statement sees what was committed before it.
    const [page, busy] = await house.reader.readAndRecord(county, async (client) => {
      const ids = [accountId(county, accountOf(chart.card, 'u')), accountId(county, given)] as const
      const [own, source] = [await findAccount(client, county, ids[0]), await findAccount(client, county, ids[1])]
      await give('u', 5)
      if (!own || !source) throw new Error('no account')
      return [await statementPage(client, county, own, 50), await statementPage(client, county, source, 1)] as const
    })
    expect(page.map(({ amount, balance }) => [amount, balance])).toEqual([
      [5n, 11n],
      [6n, 6n],
    ])
    expect(busy[0]?.balance).toBe((busyBefore?.[0]?.balance ?? 0n) - 5n)
  })
})

describe('whoever looks for a fault', () => {
  it.each([
    ['lots that are gone, uses and all', 'delete from ledger_lot_use; delete from ledger_lot', 'lots-differ'],
    [
      'an account that counts something else',
      "update ledger_account set unit = 'points/other' where purpose = 'stamps/card'",
      'unit-differs',
    ],
    [
      'something held on no account',
      `insert into ledger_hold (county, id, account, programme, what, amount, remaining, state, place, act, at)
        values ('${county}', gen_random_uuid(), gen_random_uuid(), 'stamps', 'stamps/held', 1, 1, 'open', '${place}', gen_random_uuid(), now())`,
      'hold-without-account',
    ],
  ])('finds %s', async (_, tampered, fault) => {
    await told('move', { from: source, to: card('v', 'dated'), amount: '4', expires: '2026-12-31' })
    const owner = new pg.Client({ connectionString: database.url })
    await owner.connect()
    try {
      await owner.query(`begin; set local liuchi.county = '${county}'`)
      expect(await findBooksFault(owner, county)).toBeUndefined()
      await owner.query(tampered)
      expect(await findBooksFault(owner, county)).toMatchObject({ fault })
    } finally {
      await owner.end()
    }
  })
})

it('lists the accounts of a place and of one within it, whichever comes first', async () => {
  await give('w', 1)
  const list = (places: readonly string[]) =>
    house.reader.read(county, (client) => listAccounts(client, county, 'stamps/card', places, 200))
  expect(await list(['340881000', county])).toEqual(await list([county]))
})

async function statementOf(id: string, below?: Below) {
  return house.reader.read(county, async (client) => {
    const account = (await accountsOf(client, county, [`person:${id}`])).find((a) => a.name.purpose === 'stamps/card')
    return account ? statementPage(client, county, account, 50, below ? { below } : {}) : []
  })
}

const lotsOf = (id: string) =>
  house.reader.read(county, async (client) => {
    const { rows } = await client.query(
      'select expires_on, remaining from ledger_lot where county = $1 and account = $2 order by expires_on',
      [county, accountId(county, accountOf(chart.dated, id))],
    )
    return rows.map((r) => [r.expires_on, r.remaining])
  })
