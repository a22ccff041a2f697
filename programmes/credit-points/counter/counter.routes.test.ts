import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { counterRoutes } from './counter.routes.ts'
import { findRoutes } from './find.routes.ts'

const now = () => new Date('2026-11-10T10:00:00+08:00')
let village: Village
let names: readonly { household: string; name: string; group: string }[]

beforeAll(async () => {
  village = await openVillage('2026-11-10')
  names = await village.house.reader.read(COUNTY, async (client) => {
    const { rows } = await client.query(
      `select h.id as household, p.name, h.group_name as "group" from household h
        join household_member m on m.county = h.county and m.household = h.id and m.relation = 'head'
        join person p on p.county = m.county and p.id = m.person where h.county = $1`,
      [COUNTY],
    )
    return rows
  })
}, 120_000)
afterAll(() => village?.close())

type Answer = { readonly json?: Record<string, unknown>; readonly refused?: string }
async function knock(
  id: string,
  person: Id,
  body: object = {},
  key = `key:${Math.random()}`,
  query: object = {},
): Promise<Answer> {
  const deps = { ...village.house, now }
  const route = [...counterRoutes(deps), ...findRoutes(deps), ...caseworkRoutes(deps)].find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' } as const
  const params = route.params?.parse({ shop: village.shop })
  const reply = (await route.handle({
    session,
    body: route.body?.parse(body),
    params,
    query: route.query?.parse(query) ?? {},
    key,
  } as Ask)) as Answer
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const first = () => village.homes[0]
const nameOf = (household: string) => names.find((one) => one.household === household) as (typeof names)[number]

describe('the shelf', () => {
  it('shows what lies there, its price and what is left, to whoever keeps the shop', async () => {
    done(await village.receives({ goods: 'g06', count: 4 }, { goods: 'g01', count: 9 }))
    const { shops } = (await knock('pointsShops', clerk)).json as { shops: { id: string; shelf: object[] }[] }
    expect(shops).toMatchObject([{ id: village.shop, place: village.place, open: true }])
    expect(shops[0]?.shelf).toContainEqual({
      ...{ goods: 'g06', words: { zh: '抽纸', en: 'Tissues' }, piece: { zh: '提', en: 'pack' } },
      ...{ category: 'paper', price: 12, stock: 4, free: 4, low: true },
    })
  })

  it('is nobody else’s', async () => {
    expect((await knock('pointsShops', supervisor)).json).toEqual({ shops: [] })
    const asked = await knock('pointsHouseholds', supervisor, { shop: village.shop, q: nameOf(first().id).name })
    expect(asked).toMatchObject({ refused: 'credit-points/no-shop' })
  })
})

describe('who stands before the counter', () => {
  const find = async (q: string) =>
    ((await knock('pointsHouseholds', clerk, { shop: village.shop, q })).json as { rows: { household: string }[] }).rows

  it('is found by the name of the head, with the points there are', async () => {
    done(await village.record({ on: '2026-11-10' }))
    const { name, group } = nameOf(first().id)
    expect(await find(name)).toContainEqual({
      ...{ household: first().id, head: name, group, by: null, near: null, points: 5, code: null, card: null },
      ...{
        birthYear: expect.stringMatching(/^\d{4}$/),
        alias: null,
        own: [],
        codeOf: null,
        members: expect.any(Number),
      },
    })
  })

  it('is found by surname and group, and not by another group', async () => {
    const { name, group } = nameOf(first().id)
    const surname = [...name][0] as string
    const number = /\d+/.exec(group)?.[0]
    const found = async (q: string) => (await find(q)).map(({ household }) => household)
    expect(await found(`${surname} ${number}组`)).toContain(first().id)
    expect(await found(`${surname} 13组`)).toEqual([])
  })

  it('gets goods once for a key', async () => {
    const body = { shop: village.shop, household: first().id, lines: [{ goods: 'g01', count: 1 }] }
    expect(await knock('redeemPoints', clerk, body, 'sale:0001')).toEqual({
      json: { points: 3, left: 2, own: false, repeated: false },
    })
    expect((await knock('redeemPoints', clerk, body, 'sale:0001')).json).toMatchObject({ left: 2, repeated: true })
    expect(await knock('redeemPoints', clerk, body, 'sale:0002')).toMatchObject({
      refused: 'ledger/short',
      fills: { left: '2' },
    })
  })
})

it('a day’s sheet names each household with what it took, for whoever keeps the shop', async () => {
  const answer = await knock('redemptionSheet', clerk, {}, 'none')
  expect(answer.json).toMatchObject({ day: '2026-11-10', shop: { id: village.shop } })
  expect((answer.json as { rows: object[] }).rows).toEqual([
    {
      ...{
        at: expect.any(String),
        household: first().id,
        head: nameOf(first().id).name,
        group: nameOf(first().id).group,
        member: null,
      },
      goods: [{ words: { zh: '食盐 400 克', en: 'Salt 400 g' }, piece: { zh: '袋', en: 'bag' }, count: 1 }],
      ...{ points: 3, own: false, sale: expect.any(String), undone: false },
    },
  ])
  // The head of supervision signs it; a resident is told nothing.
  expect((await knock('redemptionSheet', supervisor, {}, 'none')).json).toEqual(answer.json)
  expect(await knock('redemptionSheet', first().head)).toMatchObject({ refused: 'credit-points/no-shop' })
})

it('a list of entries names the household’s head for whoever keeps them, and nobody else reads it', async () => {
  done(await village.record({ on: '2026-11-10' }))
  const asked = (person: Id) =>
    knock('listCases', person, {}, undefined, { list: 'entries', programme: 'credit-points', limit: 20 })
  const { rows } = (await asked(clerk)).json as { rows: readonly { title: string | null }[] }
  expect(new Set(rows.map(({ title }) => title))).toEqual(new Set([nameOf(first().id).name]))
  expect((await asked(first().head)).json).not.toMatchObject({ rows: [{}] })
})
