import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Id, newId } from '#kernel/id.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { idIn, openShop, type Shop } from './shop.testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  for (const { id: household } of shop.village.homes)
    for (let i = 0; i < 2; i++) done(await shop.village.record({ points: 5, household }))
  done(await shop.village.receives({ goods: 'g01', count: 4 }))
}, 120_000)
afterAll(() => shop?.village.close())
afterEach(() => expectBooksBalance(shop.village.house.pool, COUNTY))

const home = () => shop.village.homes[0]
const form = (more: object = {}) => ({ household: home().id, goods: 'g01', count: 1, ...more })
const proof = async (person: Id = clerk) => ({ photos: [await shop.village.photo(person)] })
const free = async () => {
  const owners = [`household:${home().id}`, `organisation:${shop.village.shop}`]
  const rows = await shop.village.house.reader.read(COUNTY, (client) => accountsOf(client, COUNTY, owners))
  const left = (purpose: string) => {
    const row = rows.find(
      ({ name }) => name.purpose === purpose && (purpose.endsWith('household') || name.period === 'g01'),
    )
    return Number((row?.posted ?? 0n) - (row?.held ?? 0n))
  }
  return { points: left('credit-points/household'), goods: left('credit-points/stock') }
}

describe('goods set aside at the door', () => {
  it('are kept at the price of the day with a proof of the consent, the head hears of it, and they go over the counter once', async () => {
    const before = await free()
    expect(await shop.begins('set-aside-for', form())).toMatchObject({
      refused: 'credit-points/consent-proof',
      field: 'voice',
    })
    const id = idIn(await shop.begins('set-aside-for', form(await proof())))
    expect(await free()).toEqual({ points: before.points - 3, goods: before.goods - 1 })
    expect(await shop.village.row(id)).toMatchObject({ state: 'set-aside', kind: 'set-aside', result: 'set-aside' })
    const told = await shop.village.ask('select words from message where county = $1 and person = $2', [
      COUNTY,
      home().head,
    ])
    expect(told).toContainEqual({ words: 'points-shop/tell-set-aside' })
    const handOut = { shop: shop.village.shop, household: home().id, reservation: id }
    done(await shop.village.perform('credit-points/hand-out-reserved', handOut, clerk))
    expect(await shop.village.perform('credit-points/hand-out-reserved', handOut, clerk)).toMatchObject({
      refused: 'credit-points/no-reservation',
    })
    expect(await free()).toEqual({ points: before.points - 3, goods: before.goods - 1 })
  })

  it('are given up like any reservation: by the household, or by the official at its door', async () => {
    const before = await free()
    for (const [person, consent] of [
      [home().head, {}],
      [clerk, { consent: 'present' }],
    ] as const) {
      const reservation = idIn(await shop.begins('set-aside-for', form(await proof())))
      const given = { household: home().id, reservation, ...consent }
      done(await shop.village.perform('credit-points/release-goods', given, person))
    }
    expect(await free()).toEqual(before)
  })

  it.each([
    ['more than lies there', { count: 5 }, 'credit-points/not-on-shelf'],
    ['goods that the shelf lacks', { goods: 'g99' }, 'points-shop/no-such-goods'],
    ['nothing', { count: 0 }, 'act/malformed'],
    ['a heap', { count: 101 }, 'act/malformed'],
    ['of a shop elsewhere', { shop: '01a2b3c4-0000-7000-8000-000000000001' }, 'credit-points/not-your-shop'],
  ])('are never %s', async (_, more, refused) => {
    const before = await free()
    expect(await shop.begins('set-aside-for', form({ ...(await proof()), ...more }))).toMatchObject({ refused })
    expect(await free()).toEqual(before)
  })

  it('are no more than the points reach', async () => {
    done(await shop.village.receives({ goods: 'g01', count: 40 }))
    expect(await shop.begins('set-aside-for', form({ ...(await proof()), count: 20 }))).toMatchObject({
      refused: 'ledger/short',
    })
  })

  it('are set aside by a grid worker, who may take it back, and claims benefits there too', async () => {
    const { village } = shop
    const worker = newId()
    const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] }
    const post = {
      ...{ id: newId(), person: worker, role: 'grid-worker', title: '专职网格员', place: village.place },
      ...{ organisation: village.shop, kind: 'substantive', from: '2023-01-01', to: null, document: null, sort: 0 },
    }
    const persons = [{ id: worker, name: '某网格员', ...nobody }]
    done(await village.perform('register/fill', { from: '2023-01-01', persons, posts: [post] }))
    const before = await free()
    const reservation = idIn(await shop.begins('set-aside-for', form(await proof(worker)), worker))
    const given = { household: home().id, reservation, consent: 'present' }
    done(await village.perform('credit-points/release-goods', given, worker))
    expect(await free()).toEqual(before)
    const claim = { place: village.place, household: home().id, benefit: 'b01', ...(await proof(worker)) }
    const id = idIn(await village.perform('points-benefits/claim-for', { form: claim }, worker))
    // It is the clerk's, or the household's, to give up.
    expect(await village.perform('points-benefits/cancel', { case: id, form: {} }, worker)).toMatchObject({
      refused: 'case/not-yours',
    })
    done(await village.perform('points-benefits/cancel', { case: id, form: {} }, clerk))
  })

  it('are set aside by officials at the door alone, and never for a household elsewhere', async () => {
    for (const person of [supervisor, home().head, null])
      expect(
        await shop.village.perform(
          'points-shop/set-aside-for',
          { form: { place: shop.village.place, shop: shop.village.shop, ...form(await proof(person ?? clerk)) } },
          person,
        ),
      ).toMatchObject({ refused: expect.stringMatching(/case\/not-yours|act\/sign-in/) })
    const elsewhere = '01a2b3c4-0000-7000-8000-000000000002'
    expect(await shop.begins('set-aside-for', form({ ...(await proof()), household: elsewhere }))).toMatchObject({
      refused: 'credit-points/not-a-member',
    })
  })
})
