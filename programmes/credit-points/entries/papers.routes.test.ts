import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { papersRoutes } from './papers.routes.ts'

const now = () => new Date('2026-11-18T10:00:00+08:00')
let village: Village

beforeAll(async () => {
  village = await openVillage()
}, 120_000)
afterAll(async () => {
  await expectBooksBalance(village.house.pool, COUNTY)
  await village?.close()
})

interface Answer {
  readonly json?: { readonly entries: readonly object[] } & Record<string, unknown>
  readonly refused?: string
}
async function knock(id: string, person: Id | null, more: Partial<Ask>): Promise<Answer> {
  const route = papersRoutes({ ...village.house, now }).find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session = { county: COUNTY, kind: person ? 'person' : 'visitor', account: null, person, name: '' } as const
  const reply = (await route.handle({ session, query: {}, params: {}, ...more } as Ask)) as Answer
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}

it('a village’s register holds every entry of its days, each with its household, and what was taken back', async () => {
  const [first, second] = village.homes
  done(await village.record({ on: '2026-11-02', points: 4 }))
  const wrong = done(await village.record({ on: '2026-11-03', points: 5, household: second.id })).answer.case
  done(await village.step(wrong, 'take-back', supervisor, { clause: '更正-2026-9', reason: '记错了户' }))
  done(await village.record({ on: '2026-10-31', points: 2 }))
  const { json } = await knock('pointsRegister', clerk, {})
  expect(json).toMatchObject({
    ...{ place: village.place, from: '2026-11-01', to: '2026-11-18', earned: 9, spent: 5, more: false },
    entries: [
      { day: '2026-11-02', household: first.id, item: { zh: '帮助邻居' }, amount: 4 },
      { day: '2026-11-03', household: second.id, amount: 5 },
      { day: '2026-11-18', household: second.id, words: { zh: '更正冲回' }, amount: -5 },
    ],
  })
  const october = await knock('pointsRegister', supervisor, { query: { from: '2026-10-01', to: '2026-10-31' } })
  expect(october.json?.entries).toMatchObject([{ day: '2026-10-31', amount: 2 }])
  for (const [person, query] of [
    [first.head, {}],
    [null, {}],
    [clerk, { place: '340881002004' }],
  ] as const)
    expect(await knock('pointsRegister', person, { query })).toMatchObject({
      refused: 'credit-points/not-your-village',
    })
})

it('a passbook is the household’s own and its village’s, oldest first, with the balance after each entry', async () => {
  const [first, second] = village.homes
  const params = { household: first.id }
  const book = await knock('pointsPassbook', first.head, { params })
  expect(book.json).toMatchObject({
    balance: 6,
    entries: [
      { day: '2026-10-31', amount: 2, balance: 2 },
      { day: '2026-11-02', amount: 4, balance: 6 },
    ],
  })
  expect((await knock('pointsPassbook', clerk, { params })).json).toEqual(book.json)
  const refused = { refused: 'credit-points/no-such-household' }
  expect(await knock('pointsPassbook', second.head, { params })).toMatchObject(refused)
  expect(await knock('pointsPassbook', null, { params })).toMatchObject(refused)
  expect(await knock('pointsPassbook', clerk, { params: { household: clerk } })).toMatchObject(refused)
  const [read] = await village.ask(
    "select count(*)::int as n from reading where county = $1 and fields = '{passbook}' and reader = $2",
    [COUNTY, clerk],
  )
  expect(read?.n).toBe(1)
})
