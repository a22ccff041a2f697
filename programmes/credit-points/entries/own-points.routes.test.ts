import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { codeRoutes } from '../counter/code.routes.ts'
import { counterRoutes } from '../counter/counter.routes.ts'
import { findRoutes } from '../counter/find.routes.ts'
import { COUNTY, clerk, openVillage, supervisor, type Village } from '../points.testing.ts'
import { residentRoutes } from '../resident/resident.routes.ts'
import { papersRoutes } from './papers.routes.ts'
import { recordingRoutes } from './recording.routes.ts'

/* What the doors tell of points that are one person's own, and to whom: from the gathering to the counter. */

const now = () => new Date('2026-11-18T10:00:00+08:00')
let village: Village
let spouse: Id
let head: Id

beforeAll(async () => {
  village = await openVillage()
  village.at('2026-11-18T10:00')
  head = village.homes[0].head
  const [row] = await village.ask(
    `select person from household_member where county = $1 and household = $2 and relation = 'spouse' and retracted_at is null`,
    [COUNTY, village.homes[0].id],
  )
  spouse = row?.person as Id
  await village.receives({ goods: 'g01', count: 20 })
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

async function knock(id: string, person: Id, more: Partial<Ask> = {}) {
  const deps = { ...village.house, now }
  const routes = [recordingRoutes, findRoutes, codeRoutes, counterRoutes, papersRoutes, residentRoutes]
  const route = routes.flatMap((make) => make(deps)).find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' } as const
  const body = more.body === undefined ? undefined : route.body?.parse(more.body)
  const query = route.query ? route.query.parse(more.query ?? {}) : {}
  const reply = await route.handle({ session, params: {}, key: randomUUID(), ...more, query, body } as Ask)
  const { json, ...refusal } = reply as { json?: object; refused?: string }
  if (json) route.answer?.parse(JSON.parse(JSON.stringify(json)))
  return (json ?? refusal) as Record<string, unknown>
}
const home = () => village.homes[0].id
const found = async (q: string) => (await knock('pointsHouseholds', clerk, { body: { shop: village.shop, q } })).rows

it('the doorstep takes the members along; a resident sees their own household’s', async () => {
  const { rows, homes } = (await knock('pointsRecording', clerk)) as {
    rows: { code: string; of: string }[]
    homes: { household: string; members: { person: string; words: string[] }[] }[]
  }
  expect(rows.find(({ code }) => code === 'volunteering-01')).toMatchObject({ of: 'person' })
  expect(rows.find(({ code }) => code === 'neighbours-01')).toMatchObject({ of: 'household' })
  const members = homes.find(({ household }) => household === home())?.members ?? []
  expect(members.map(({ person }) => person)).toEqual(expect.arrayContaining([head, spouse]))
  expect(members.every(({ words }) => words.length > 0)).toBe(true)
  const own = (await knock('pointsRecording', head)) as { homes: { household: string }[] }
  expect(own.homes.map(({ household }) => household)).toEqual([home()])
})

it('everybody who came has their own, answered one by one', async () => {
  const body = {
    ...{ place: village.place, item: 'volunteering-01', on: '2026-11-18', members: [head, spouse] },
    photos: [await village.photo(clerk)],
  }
  expect(await knock('recordPointsForMany', clerk, { body })).toMatchObject({
    rows: [
      { household: home(), member: head, refused: null },
      { household: home(), member: spouse, refused: null },
    ],
  })
})

it('a person sees what is their own beside the household’s, and nobody else sees it so', async () => {
  await village.record({ household: home() })
  const mine = await knock('pointsMine', spouse)
  expect(mine).toMatchObject({ points: { left: 5 }, own: { left: 4, held: 0, lapses: [{ points: 4 }] } })
  expect(await knock('pointsMine', village.homes[1].head)).toMatchObject({ own: null })
  const of = (one: string) => knock('pointsMineEntries', spouse, { query: { of: one } })
  expect(await of('person')).toMatchObject({ rows: [{ points: 4, title: { zh: '志愿服务' } }] })
  expect(await of('household')).toMatchObject({ rows: [{ points: 5, title: { zh: '帮助邻居' } }] })
})

it('the counter is shown whose own points there are, and takes them by the own code alone or with consent', async () => {
  const name = (await village.ask('select name from person where county = $1 and id = $2', [COUNTY, head]))[0]?.name
  expect(await found(String(name))).toMatchObject([
    {
      household: home(),
      points: 5,
      own: expect.arrayContaining([expect.objectContaining({ person: spouse, points: 4 })]),
    },
  ])
  // At the door an official is not told what a person has.
  const { rows } = await knock('pointsHouseholds', clerk, { body: { q: String(name) } })
  expect(rows).toMatchObject([{ household: home(), own: [], codeOf: null }])

  const { code } = (await knock('pointsCode', spouse, { query: { of: 'person' } })) as { code: { digits: string } }
  const { code: ofHome } = (await knock('pointsCode', head)) as { code: { digits: string } }
  expect(await found(code.digits)).toMatchObject([{ household: home(), codeOf: spouse }])
  const sale = { shop: village.shop, household: home(), member: spouse, lines: [{ goods: 'g01', count: 1 }] }
  const sell = (more: object) => knock('redeemPoints', clerk, { body: { ...sale, ...more } })
  expect(await sell({})).toMatchObject({ refused: 'credit-points/own-consent' })
  // The household's code opens nobody's own points.
  expect(await sell({ code: ofHome.digits })).toMatchObject({ refused: 'credit-points/code-over' })
  expect(await sell({ code: code.digits })).toMatchObject({ points: 3, left: 1 })
  // Once, also where there is enough for more.
  const again = { item: 'volunteering-02', points: undefined, photos: [await village.photo(clerk)] }
  await village.record({ household: home(), member: spouse, ...again })
  expect(await sell({ code: code.digits })).toMatchObject({ refused: 'ledger/once' })

  const sheet = await knock('redemptionSheet', clerk, { params: { shop: village.shop } })
  expect(sheet.rows).toMatchObject([{ household: home(), head: name, member: { person: spouse }, points: 3 }])
})

it('the register names whose entry it is; an own passbook is that person’s and the village’s', async () => {
  const { entries } = (await knock('pointsRegister', clerk)) as { entries: object[] }
  expect(entries).toContainEqual(expect.objectContaining({ household: home(), member: null, amount: 5 }))
  expect(entries).toContainEqual(
    expect.objectContaining({ household: home(), member: expect.objectContaining({ person: spouse }), amount: 4 }),
  )
  const passbook = (person: Id, member?: Id) =>
    knock('pointsPassbook', person, { params: { household: home() }, query: member ? { member } : {} })
  for (const person of [spouse, clerk, supervisor])
    expect(await passbook(person, spouse)).toMatchObject({ member: { person: spouse }, balance: 4 })
  for (const person of [head, village.homes[1].head])
    expect(await passbook(person, spouse)).toMatchObject({ refused: 'credit-points/no-such-household' })
  const whose = (await passbook(clerk)) as { own: { person: Id }[]; balance: number }
  expect(whose).toMatchObject({ balance: 5, member: null })
  expect(whose.own.map(({ person }) => person).sort()).toEqual([head, spouse].sort())
  expect(await passbook(head)).toMatchObject({ own: [{ person: head }] })
})
