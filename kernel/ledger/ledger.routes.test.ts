import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ask, Route, Session } from '../door.ts'
import type { Id } from '../id.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { accountId, accountOf } from './account.ts'
import { liabilityAnswer, mineAnswer, statementAnswer, trialBalanceAnswer } from './answers.ts'
import { ledgerRoutes } from './ledger.routes.ts'
import { acts, chart, county, type Kind, place } from './ledger.testing.acts.ts'

let database: TestDatabase
let house: TestHouse
let routes: Route[]
const now = new Date('2026-11-18T09:00:00+08:00')
const [owner, stranger, librarian, chief, elsewhere] = Array.from({ length: 5 }, () => randomUUID() as Id)

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [], acts, now: () => now })
  // The chart's programme, of which the doors only need who reads what, and the words.
  const stamps = {
    id: 'stamps',
    roles: { librarian: { reads: 'place' } },
    says: { moved: { zh: '转存', en: 'Moved' } },
  }
  routes = ledgerRoutes({ reader: house.reader, programmes: [stamps as never], now: () => now })
  await holdPost(librarian as Id, place)
  await holdPost(chief as Id, county)
  await holdPost(elsewhere as Id, '340881002')
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

async function holdPost(person: Id, at: string): Promise<void> {
  await house.reader.readAndRecord(county, (client) =>
    client.query(
      `insert into post (county, id, person, organisation, role, title, place, kind, from_day, act)
       values ($1, $2, $3, $4, 'librarian', '馆员', $5, 'substantive', '2026-01-01', $2)`,
      [county, randomUUID(), person, randomUUID(), at],
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
