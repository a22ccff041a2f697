import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { applicantRoutes } from './applicant.routes.ts'
import { done, type FundTown, openOfficials, openPioneer } from './fund.testing.ts'
import { publicFundRoutes } from './public.routes.ts'

const now = () => new Date('2026-11-18T10:00:00+08:00')

type Answer = { readonly json?: Record<string, unknown>; readonly refused?: string; readonly fills?: object }
async function knock(town: FundTown, id: string, person: Id | null, given: { body?: object; query?: object } = {}) {
  const routes: Route[] = [
    ...applicantRoutes({ ...town.house, now }),
    ...publicFundRoutes({ ...town.house, publicCounty: town.county, now }),
  ]
  const route = routes.find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const kind = person ? 'person' : 'visitor'
  const session = { county: town.county, kind, account: null, person, name: '' } as const
  const body = route.body?.parse(given.body ?? {})
  const query = route.query?.parse(given.query ?? {})
  const reply = (await route.handle({ session, body, query, params: {}, key: '' } as unknown as Ask)) as Answer
  // What it answers has the shape that it promises, and nothing beside.
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const offersOf = async (town: FundTown, person: Id) =>
  (await knock(town, 'careFunds', person)).json?.funds as {
    id: string
    units: { id: string }[]
    follows: { words: { zh: string }; within: { amount: number } | null }[]
  }[]

const told = { fund: 'pioneer-fund', group: 'courier', hardship: true, frontline: false, months: 3, own: true }

describe('a county with a public fund', () => {
  let town: FundTown
  beforeAll(async () => {
    town = await openPioneer()
    await town.money('2026', 2_000_000n)
  }, 120_000)
  afterEach(() => expectBooksBalance(town.house.pool, town.county))
  afterAll(() => town?.close())

  it('offers what is open, with who reviews and what follows', async () => {
    const [offer, another] = await offersOf(town, await town.person())
    expect(another).toBeUndefined()
    expect(offer).toMatchObject({
      id: 'pioneer-fund',
      behalf: ['village-clerk'],
      months: 24,
      tiers: [{ amount: '200000' }, { amount: '100000' }, { amount: '60000' }],
    })
    expect(offer?.units.map(({ id }) => id)).toContain(town.unit)
    expect(offer?.follows.map(({ words, within }) => [words.zh, within?.amount])).toEqual([
      ['审核', 5],
      ['两人入户看望核实', undefined],
      ['审批', 5],
      ['行业内公示姓名和档次，不写原因', 5],
      ['打到您的社会保障卡', 5],
      ['回访', 30],
    ])
  })

  it('offers nothing while it is closed', async () => {
    await town.set('open', false)
    expect(await offersOf(town, await town.person())).toEqual([])
    expect(await knock(town, 'careFundEligibility', await town.person(), { body: told })).toMatchObject({
      refused: 'care-funds/not-open',
    })
    await town.set('open', true)
  })

  it('tells whether somebody may apply, and on what ground', async () => {
    const { json } = await knock(town, 'careFundEligibility', await town.person(), { body: told })
    expect(json).toMatchObject({ ground: { zh: '因病因灾有困难' }, because: { rule: 'pioneer-fund/may-apply' } })
    expect(json?.needs).toContainEqual(expect.objectContaining({ zh: '本人的社会保障卡' }))
  })

  it.each([
    ['a trade that is not helped', { group: 'other' }, 'care-funds/not-this-group'],
    ['neither hardship nor months enough', { hardship: false, frontline: true, months: 23 }, 'care-funds/no-ground'],
    ['a fund that there is not', { fund: 'no-fund' }, 'care-funds/not-open'],
  ])('tells why not: %s', async (_, changed, code) => {
    const body = { ...told, ...changed }
    expect(await knock(town, 'careFundEligibility', await town.person(), { body })).toMatchObject({ refused: code })
  })

  it('knows what is on its way for oneself, and tells nobody else', async () => {
    const { applicant } = await town.applied()
    expect(await knock(town, 'careFundEligibility', applicant, { body: told })).toMatchObject({
      refused: 'care-funds/already-open',
    })
    const { json } = await knock(town, 'careFundEligibility', town.cast.behalf, { body: { ...told, own: false } })
    expect(json).toMatchObject({ ground: { zh: '因病因灾有困难' } })
  })

  it('keeps nothing of what is asked', async () => {
    const rows = () =>
      town.house.reader.read(
        town.county,
        async (client) =>
          (await client.query('select (select count(*) from journal) + (select count(*) from personal) as n')).rows[0],
      )
    const before = await rows()
    await knock(town, 'careFundEligibility', await Promise.resolve(town.cast.payer), { body: told })
    expect(await rows()).toEqual(before)
  })

  it('tells everybody the sums of a year, what came back from the bank left out, and of nobody in particular', async () => {
    const first = await town.toPay('tier-3')
    const second = await town.toPay('tier-3')
    done(await town.pay('付-1', [first.id, second.id]))
    done(await town.step(first.id, 'paid', town.cast.payer, { on: '2026-11-18' }))
    done(await town.step(second.id, 'paid', town.cast.payer, { on: '2026-11-18' }))
    done(await town.step(second.id, 'bank-return', town.cast.payer, { why: 'name' }))
    const { json } = await knock(town, 'publicCareFunds', null)
    expect(json).toMatchObject({
      year: '2026',
      funds: [
        {
          id: 'pioneer-fund',
          income: '2000000',
          allotted: '2000000',
          paid: '60000',
          times: 1,
          granted: '120000',
          left: '1880000',
          // One person is not told by tier.
          tiers: [],
          few: 3,
        },
      ],
    })
    for (const { applicant } of [first, second]) expect(JSON.stringify(json)).not.toContain(applicant)
    expect(JSON.stringify(json)).not.toContain('申小禾')
    expect((await knock(town, 'publicCareFunds', null, { query: { year: '2024' } })).json).toMatchObject({ funds: [] })
  })

  it('tells the tiers apart where enough were helped', async () => {
    const more = [await town.toPay('tier-3'), await town.toPay('tier-3')]
    done(
      await town.pay(
        '付-2',
        more.map(({ id }) => id),
      ),
    )
    for (const { id } of more) done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-18' }))
    const { json } = await knock(town, 'publicCareFunds', null)
    expect(json?.funds).toMatchObject([
      { times: 3, paid: '180000', tiers: [{ times: 0 }, { times: 0 }, { times: 3, each: '60000', amount: '180000' }] },
    ])
  })

  it('shows an audit that one person drew up and another published, until it is taken back', async () => {
    const { approver, checker } = town.cast
    const audits = async () => {
      const { json } = await knock(town, 'publicCareFunds', null)
      const [fund] = (json?.funds ?? []) as { audits: object[] }[]
      return fund?.audits
    }
    const act = (name: string, input: object, by: Id) => town.perform(`fund-audit/${name}`, input, by)
    const report = await town.photo(approver)
    const form = { fund: 'pioneer-fund', year: 2026, number: '审字2026-8', report: [report] }
    expect(await act('draw-up', { form: { ...form, year: 2027 } }, approver)).toMatchObject({
      refused: 'fund-audit/year-to-come',
    })
    const id = done(await act('draw-up', { form }, approver)).answer.case as Id
    expect(await audits()).toEqual([])
    expect(await act('publish', { case: id, form: {} }, approver)).toMatchObject({
      refused: expect.stringMatching(/^case\//),
    })
    done(await act('publish', { case: id, form: {} }, checker))
    expect(await audits()).toEqual([{ file: report, number: '审字2026-8', on: '2026-11-18' }])
    done(await act('take-back', { case: id, form: { reason: '发现笔误' } }, checker))
    expect(await audits()).toEqual([])
  })

  it('a deployment that leaves the zone out has neither', async () => {
    const bare = { ...town, house: { ...town.house, programmes: [] } }
    expect(await offersOf(bare, await town.person())).toEqual([])
    expect((await knock(bare, 'publicCareFunds', null)).json).toMatchObject({ funds: [] })
  })
})

describe('a county with a fund for officials', () => {
  let town: FundTown
  beforeAll(async () => {
    town = await openOfficials()
    await town.money('2026', 10_000_000n)
  }, 120_000)
  afterEach(() => expectBooksBalance(town.house.pool, town.county))
  afterAll(() => town?.close())

  it('offers it to whoever holds a post, with their own unit, and to nobody else', async () => {
    const [offer] = await offersOf(town, town.cast.behalf)
    expect(offer).toMatchObject({ id: 'officials-fund', units: [{ id: town.unit }] })
    const resident = await town.person()
    expect(await offersOf(town, resident)).toEqual([])
    const body = { ...told, fund: 'officials-fund', group: 'county' }
    expect(await knock(town, 'careFundEligibility', resident, { body })).toMatchObject({
      refused: 'care-funds/not-open',
    })
    expect(await knock(town, 'careFundEligibility', newId() as Id, { body })).toMatchObject({
      refused: 'care-funds/not-open',
    })
  })

  it('stands on no public page, whatever money it has', async () => {
    expect((await knock(town, 'publicCareFunds', null)).json).toMatchObject({ funds: [] })
  })
})
