import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ask, Route, Session } from '../door.ts'
import type { Id } from '../id.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { accountId, accountOf } from './account.ts'
import {
  accountsAnswer,
  booksAnswer,
  fundAnswer,
  liabilityAnswer,
  mineAnswer,
  statementAnswer,
  trialBalanceAnswer,
  voucherAnswer,
} from './answers.ts'
import { ledgerRoutes } from './ledger.routes.ts'
import { acts, chart, county, type Kind, place } from './ledger.testing.acts.ts'

let database: TestDatabase
let house: TestHouse
let routes: Route[]
const now = new Date('2026-11-18T09:00:00+08:00')
const [owner, stranger, librarian, chief, elsewhere, leader] = Array.from({ length: 6 }, () => randomUUID() as Id)

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [], acts, now: () => now })
  // The chart's programme, of which the doors only need who reads what, and the words.
  const stamps = {
    id: 'stamps',
    roles: { librarian: { reads: 'place' }, leader: { reads: 'figures' } },
    words: { zh: '印花', en: 'Stamps' },
    says: { moved: { zh: '转存', en: 'Moved' } },
  }
  routes = ledgerRoutes({ reader: house.reader, keeper: house.keeper, programmes: [stamps as never], now: () => now })
  await holdPost(librarian as Id, place)
  await holdPost(chief as Id, county)
  await holdPost(elsewhere as Id, '340881002')
  await holdPost(leader as Id, county, 'leader')
  const input = {
    from: { kind: 'given' as Kind, id: 'stamps' },
    to: { kind: 'dated' as Kind, id: owner },
    amount: '12',
    expires: '2026-12-31',
  }
  await house.desk.perform({
    kind: 'stamps/move',
    county,
    actor: { county, person: null, via: 'command' },
    key: randomUUID(),
    input,
  })
})
afterAll(async () => {
  await house?.close()
  await database?.drop()
})

async function holdPost(person: Id, at: string, role = 'librarian'): Promise<void> {
  await house.reader.readAndRecord(county, (client) =>
    client.query(
      `insert into post (county, id, person, organisation, role, title, place, kind, from_day, act)
       values ($1, $2, $3, $4, $6, '馆员', $5, 'substantive', '2026-01-01', $2)`,
      [county, randomUUID(), person, randomUUID(), at, role],
    ),
  )
}

const knock = async (
  id: string,
  person: Id | undefined,
  more: Partial<Ask> = {},
): Promise<{ json?: never; refused?: string }> => {
  const session: Session = { county, kind: 'person', account: null, person: person ?? null, name: '' }
  const route = routes.find((r) => r.id === id)
  return (await route?.handle({ session, query: {}, params: {}, ...more } as Ask)) as { json?: never; refused?: string }
}
const dated = { account: accountId(county, accountOf(chart.dated, owner as Id)) }

it('shows everybody their own accounts', async () => {
  const { accounts } = mineAnswer.parse((await knock('ledgerMine', owner)).json)
  expect(accounts).toMatchObject([{ purpose: 'stamps/dated', posted: '12', spendable: '12' }])
  expect(mineAnswer.parse((await knock('ledgerMine', stranger)).json).accounts).toEqual([])
})

it('opens a statement to its owner and to posts of its place, and to nobody else', async () => {
  for (const person of [owner, librarian, chief]) {
    const { entries } = statementAnswer.parse((await knock('ledgerStatement', person, { params: dated })).json)
    expect(entries).toMatchObject([{ amount: '12', balance: '12', whatWords: { zh: '转存' } }])
  }
  for (const person of [stranger, elsewhere, undefined])
    expect((await knock('ledgerStatement', person, { params: dated })).refused).toBe('ledger/no-account')
})

it('records an official who opens somebody’s statement, not the owner', async () => {
  const readers = await house.reader.read(county, async (client) => {
    const { rows } = await client.query('select distinct reader from reading where county = $1 and subject = $2', [
      county,
      owner,
    ])
    return rows.map((r) => r.reader as string)
  })
  expect(new Set(readers)).toEqual(new Set([librarian, chief]))
})

it('sums the county only for who answers for the county, and what is owed for each place', async () => {
  const { lines } = trialBalanceAnswer.parse(
    (await knock('ledgerTrialBalance', chief, { params: { programme: 'stamps' } })).json,
  )
  expect(lines.map((l) => [l.purpose, l.received, l.given])).toEqual([
    ['stamps/dated', '12', '0'],
    ['stamps/given', '0', '12'],
  ])
  expect((await knock('ledgerTrialBalance', librarian, { params: { programme: 'stamps' } })).refused).toBe(
    'ledger/no-account',
  )
  const owed = liabilityAnswer.parse(
    (await knock('ledgerLiability', librarian, { params: { programme: 'stamps' } })).json,
  )
  expect(owed.lines).toMatchObject([{ until: '2026-12-31', owners: 1, remaining: '12' }])
  expect(
    liabilityAnswer.parse((await knock('ledgerLiability', elsewhere, { params: { programme: 'stamps' } })).json).lines,
  ).toEqual([])
})

const travelled = (json: unknown) => JSON.parse(JSON.stringify(json))
const period = { from: '2026-01-01', to: '2026-12-31' }

it('shows whose books one may look into, and their accounts place by place with masked names', async () => {
  const { rows } = booksAnswer.parse(travelled((await knock('ledgerBooks', chief)).json))
  expect(rows).toMatchObject([{ programme: 'stamps', whole: true, accounts: true }])
  expect(booksAnswer.parse(travelled((await knock('ledgerBooks', librarian)).json)).rows).toMatchObject([
    { programme: 'stamps', whole: false, accounts: true },
  ])
  expect(booksAnswer.parse(travelled((await knock('ledgerBooks', stranger)).json)).rows).toEqual([])
  const list = (person: Id | undefined) => knock('ledgerAccounts', person, { query: { purpose: 'stamps/dated' } })
  expect(accountsAnswer.parse(travelled((await list(librarian)).json)).rows).toMatchObject([
    { id: dated.account, posted: '12', ownerName: null },
  ])
  expect(accountsAnswer.parse(travelled((await list(elsewhere)).json)).rows).toEqual([])
  expect((await list(stranger)).refused).toBe('ledger/no-account')
})

it('shows whoever reads figures the sums of the books, and no account', async () => {
  expect(booksAnswer.parse(travelled((await knock('ledgerBooks', leader)).json)).rows).toMatchObject([
    { programme: 'stamps', whole: true, accounts: false },
  ])
  const params = { programme: 'stamps' }
  expect(trialBalanceAnswer.parse((await knock('ledgerTrialBalance', leader, { params })).json).lines).not.toEqual([])
  const owed = liabilityAnswer.parse((await knock('ledgerLiability', leader, { params })).json)
  expect(owed.lines).toMatchObject([{ owners: 1, remaining: '12' }])
  const asked: readonly [string, Partial<Ask>][] = [
    ['ledgerAccounts', { query: { purpose: 'stamps/dated' } }],
    ['ledgerStatement', { params: dated, query: {} }],
    ['ledgerFund', { params: dated, query: period }],
  ]
  for (const [door, more] of asked) expect((await knock(door, leader, more)).refused, door).toBe('ledger/no-account')
})

it('tells where the money of an account went, to whoever may read it', async () => {
  const fund = (person: Id | undefined) => knock('ledgerFund', person, { params: dated, query: period })
  expect(fundAnswer.parse(travelled((await fund(owner)).json))).toMatchObject({
    bars: [{ kind: 'in', what: 'stamps/moved', count: 1, amount: '12' }],
    left: '12',
  })
  expect((await fund(stranger)).refused).toBe('ledger/no-account')
})

it('tells what is held now, and says nothing of it for a time that is over', async () => {
  const perform = (kind: string, input: object) =>
    house.desk.perform({
      ...{ kind: `stamps/${kind}`, county, key: randomUUID(), input },
      actor: { county, person: null, via: 'command' },
    })
  const account = { kind: 'dated' as Kind, id: owner }
  const held = await perform('hold', { account, amount: '5' })
  const fund = async (year: string) =>
    fundAnswer.parse(
      travelled(
        (await knock('ledgerFund', owner, { params: dated, query: { from: `${year}-01-01`, to: `${year}-12-31` } }))
          .json,
      ),
    )
  expect(await fund('2026')).toMatchObject({ left: '7', bars: [{ kind: 'in' }, { kind: 'held', amount: '5' }] })
  expect(await fund('2025')).toMatchObject({ left: '0', bars: [] })
  const trial = async (day: string) => {
    const asked = { params: { programme: 'stamps' }, query: { day } }
    const { lines } = trialBalanceAnswer.parse((await knock('ledgerTrialBalance', chief, asked)).json)
    return lines.find(({ purpose }) => purpose === 'stamps/dated')?.held
  }
  expect([await trial('2026-11-18'), await trial('2026-11-17')]).toEqual(['5', null])
  await perform('release', { hold: ('answer' in held && held.answer.hold) || '' })
})

it('reads a statement as of a day and as it was known', async () => {
  const entries = async (query: object) =>
    statementAnswer.parse(travelled((await knock('ledgerStatement', owner, { params: dated, query })).json)).entries
  expect(await entries({ on: '2026-12-31' })).toMatchObject([{ balance: '12' }])
  expect(await entries({ on: '2020-01-01' })).toEqual([])
  expect(await entries({ known: '2020-01-01T00:00:00Z' })).toEqual([])
  expect(await entries({ known: new Date(Date.now() + 60_000).toISOString() })).toMatchObject([{ balance: '12' }])
})

it('prints an entry as a voucher with its legs and who made it, for whose post answers for its place', async () => {
  const { entries } = statementAnswer.parse(travelled((await knock('ledgerStatement', owner, { params: dated })).json))
  const transfer = entries[0]?.transfer as Id
  const voucher = (person: Id | undefined) => knock('ledgerVoucher', person, { params: { transfer } })
  const shown = voucherAnswer.parse(travelled((await voucher(librarian)).json))
  expect(shown).toMatchObject({ legs: [{ amount: '12' }, { amount: '-12' }], checkedBy: null, programme: 'stamps' })
  expect(shown.number).toMatch(/^\d{8}-[0-9A-F]{8}$/)
  // Its number stands on paper: it is the same every time.
  expect(voucherAnswer.parse(travelled((await voucher(chief)).json)).number).toBe(shown.number)
  for (const person of [owner, stranger, elsewhere]) expect((await voucher(person)).refused).toBe('ledger/no-transfer')
})
