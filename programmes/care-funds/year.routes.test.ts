import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fill } from '#county/found.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { CARD, done, type FundTown, openOfficials, openPioneer } from './fund.testing.ts'
import { fundListsRoutes } from './lists.routes.ts'
import { fundMoneyRoutes } from './money.routes.ts'
import { fundYearRoutes } from './year.routes.ts'

let town: FundTown
let at = '2026-11-18T10:00'
beforeAll(async () => {
  town = await openPioneer()
  await town.set('notice-before', false)
  await town.money('2026', 2_000_000n)
}, 180_000)
afterEach(() => expectBooksBalance(town.house.pool, town.county))
afterAll(() => town?.close())

type Answer = { readonly json?: Record<string, unknown>; readonly bytes?: Buffer; readonly refused?: string }
async function knock(
  where: FundTown,
  id: string,
  person: Id | null,
  given: { params?: object; query?: object; body?: object } = {},
) {
  const house = { ...where.house, now: () => new Date(`${at}:00+08:00`) }
  const routes: Route[] = [...fundYearRoutes(house), ...fundListsRoutes(house), ...fundMoneyRoutes(house)]
  const route = routes.find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session = { county: where.county, kind: 'person', account: null, person, name: '某人' } as const
  const ask = {
    ...{ session, params: route.params?.parse(given.params ?? {}), query: route.query?.parse(given.query ?? {}) },
    ...{ body: route.body?.parse(given.body ?? {}), key: randomUUID() },
  }
  const reply = (await route.handle(ask as unknown as Ask)) as Answer
  // What it answers has the shape that it promises, and nothing beside.
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const year = (where: FundTown, person: Id, query: object = {}) =>
  knock(where, 'fundYear', person, { params: { fund: where.fund.id }, query })
const readings = (kind: string) =>
  town.house.reader.read(town.county, async (client) =>
    Number((await client.query('select count(*) from reading where kind = $1', [kind])).rows[0].count),
  )

it('tells whoever works for the fund where its money is, and what would be left', async () => {
  const { approver, payer } = town.cast
  const reserved = await town.approved('tier-1')
  const waiting = await town.applied()
  const visit = { on: '2026-11-18', second: town.cast.second, found: '情况属实' }
  done(await town.step(waiting.id, 'visit', town.cast.reviewer, visit))
  done(await town.step(waiting.id, 'confirm-visit', town.cast.second))
  done(await town.step(waiting.id, 'review', town.cast.reviewer, { tier: 'tier-2', opinion: '同意' }))
  const { json } = await year(town, approver)
  expect(json).toMatchObject({
    ...{ left: '1800000', standard: '5000000', reserve: '0', whole: true, keeps: false },
    waits: {
      pending: { figure: { key: 'pioneer-fund/to-approve' }, count: 1, amount: '100000' },
      queued: { count: 0 },
    },
    bars: [
      { kind: 'in', what: 'pioneer-fund/allotted', amount: '2000000' },
      { kind: 'held', count: 1, amount: '200000' },
    ],
  })
  const rows = json?.rows as { id: string; bucket: string; amount: string }[]
  expect(rows.find(({ id }) => id === reserved.id)).toMatchObject({ bucket: 'held', amount: '200000' })
  expect(rows.find(({ id }) => id === waiting.id)).toMatchObject({ bucket: 'pending', amount: '100000' })
  expect(JSON.stringify(json)).not.toMatch(/摔伤|6217|13800009731/)
  expect((await year(town, payer)).json).toMatchObject({ keeps: true })
})

it('shows a reviewer the cases of their own committee, and nobody else anything', async () => {
  const own = (await year(town, town.cast.reviewer)).json
  expect(own).toMatchObject({ whole: false, lists: [] })
  expect((own as { rows: object[] }).rows.length).toBeGreaterThan(0)
  expect((await year(town, town.cast.second)).json).toMatchObject({ whole: false, rows: [] })
  for (const person of [town.cast.behalf, await town.person()])
    expect(await year(town, person)).toEqual({ refused: 'care-funds/no-fund' })
})

it('makes a list by one, signed by another, and its file for the bank with each card recorded', async () => {
  const { payer, checker, approver } = town.cast
  const two = [await town.approved('tier-2'), await town.approved('tier-3')]
  const cases = two.map(({ id }) => id)
  const params = { fund: 'pioneer-fund' }
  const made = await knock(town, 'makePaymentList', payer, { params, body: { batch: '付-9', cases } })
  const list = made.json?.list as Id
  const of = { ...params, list }
  const shown = (await knock(town, 'paymentList', checker, { params: of })).json
  expect(shown).toMatchObject({ batch: '付-9', state: 'waiting', signable: true, total: '160000', open: 0 })
  expect(JSON.stringify(shown)).not.toContain(CARD)
  expect((await knock(town, 'paymentList', payer, { params: of })).json).toMatchObject({ signable: false, mine: true })
  expect(await knock(town, 'paymentFile', payer, { params: of })).toEqual({ refused: 'care-funds/nothing-for-bank' })
  const input = { batch: '付-9', cases }
  done(await town.perform('pioneer-fund/pay/sign', { proposal: list, input }, checker))
  const before = await readings('unmask')
  const { bytes } = await knock(town, 'paymentFile', payer, { params: of })
  expect(bytes?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const lines = String(bytes).slice(1).trimEnd().split('\r\n')
  expect(lines[0]).toBe('户名,卡号,金额（元）,附言')
  expect(lines[1]).toMatch(new RegExp(`^申小禾,${CARD},1000,`))
  expect(lines).toHaveLength(3)
  expect(await readings('unmask')).toBe(before + 2)
  // Who only approves sees the list, not the cards.
  expect(await knock(town, 'paymentFile', approver, { params: of })).toEqual({ refused: 'care-funds/no-batch' })
  // What came back is not sent again under the same list.
  done(await town.step(cases[0] as Id, 'bank-return', payer, { why: 'number' }))
  const again = String((await knock(town, 'paymentFile', payer, { params: of })).bytes)
  expect(again.trimEnd().split('\r\n')).toHaveLength(2)
  const phoned = { at: '2026-11-18T02:00:00.000Z', holder: '申小和', card: CARD, remark: '换卡' }
  done(await town.step(cases[0] as Id, 'phoned', payer, phoned))
  done(await town.pay('付-10', [cases[0] as Id]))
  expect(String((await knock(town, 'paymentFile', payer, { params: of })).bytes)).not.toContain('申小和')
})

it('edge 64: shows the reviewer help of other years and from elsewhere with amounts', async () => {
  const { applicant, id } = await town.approved('tier-3')
  done(await town.pay('付-11', [id]))
  done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-18' }))
  const record = [await town.photo(town.cast.reviewer)]
  done(await town.step(id, 'return-visit', town.cast.reviewer, { on: '2026-11-18', found: '好转', record }))
  await town.set('once-a-year', false)
  const helped = { helpSource: 'civil-affairs', helpAmount: '80000' }
  const form = await town.form(applicant, helped)
  const { answer } = done(await town.perform('pioneer-fund/apply', { form }, applicant))
  const params = { fund: 'pioneer-fund', case: answer.case }
  const { json } = await knock(town, 'helpBefore', town.cast.reviewer, { params })
  expect(json).toMatchObject({
    own: [{ year: '2026', amount: '60000' }],
    others: [{ source: { zh: '民政' }, amount: '80000' }],
  })
  expect(await knock(town, 'helpBefore', town.cast.second, { params })).toEqual({ refused: 'care-funds/no-fund' })
})

it('edge 72: an auditor reads the year for so many days by a letter, every look recorded, and then no more', async () => {
  const auditor = await town.person('审小计')
  const guard = newId()
  const post = {
    id: newId(),
    person: guard,
    organisation: town.unit,
    role: 'security-administrator',
    title: '安全管理员',
  }
  await fill(town.house.desk, town.county, 'auditors', {
    from: '2023-01-01',
    persons: [
      {
        id: guard,
        name: '某安',
        sex: null,
        birth: null,
        identity: null,
        identityKind: null,
        phone: null,
        place: null,
        alias: [],
      },
    ],
    posts: [
      { ...post, place: town.county, kind: 'substantive', from: '2023-01-01', to: null, document: null, sort: 0 },
    ],
  } as unknown as Parameters<typeof fill>[3])
  expect(await year(town, auditor)).toEqual({ refused: 'care-funds/no-fund' })
  const grant = {
    person: auditor,
    organisation: town.unit,
    place: town.county,
    until: '2026-11-20',
    document: '审通〔2026〕9号',
  }
  done(await town.perform('access/grant-inspection', grant, guard))
  const before = await readings('open-case')
  expect((await year(town, auditor)).json).toMatchObject({ whole: true, keeps: false })
  expect(await readings('open-case')).toBe(before + 1)
  at = '2026-11-21T10:00'
  expect(await year(town, auditor)).toEqual({ refused: 'care-funds/no-fund' })
  at = '2026-11-18T10:00'
})

// Last: the keys of a process are those of the house that was opened last.
it('keeps the fund for officials from a deployment of the public zone', async () => {
  const yuexi = await openOfficials()
  await yuexi.money('2026', 10_000_000n)
  expect((await year(yuexi, yuexi.cast.approver)).json).toMatchObject({ left: '10000000' })
  const open = {
    ...yuexi,
    house: { ...yuexi.house, programmes: yuexi.house.programmes.filter((p) => p.zone === 'public') },
  }
  expect(await year(open as FundTown, yuexi.cast.approver)).toEqual({ refused: 'care-funds/no-fund' })
  expect((await knock(open as FundTown, 'myFunds', yuexi.cast.approver)).json).toEqual({ funds: [] })
  await yuexi.close()
}, 120_000)

it('whoever keeps the money takes it in by its voucher, once, and allots it up to the standard of the year', async () => {
  const { payer, approver } = town.cast
  const params = { fund: town.fund.id }
  const act = (id: string, body: object, person = payer) => knock(town, id, person, { params, body })
  const given = { source: 'donated', amount: '100000', voucher: '捐2026-88' }
  expect(await act('takeInMoney', given, approver)).toEqual({ refused: 'care-funds/not-yours' })
  expect(await act('takeInMoney', given)).toEqual({ json: { amount: '100000', repeated: false } })
  expect(await act('takeInMoney', given)).toMatchObject({ refused: 'ledger/once' })
  expect(await act('takeInMoney', { ...given, voucher: '捐2026-89', amount: '-5' })).toHaveProperty('refused')
  expect(await act('allotToYear', { year: '2025', amount: '1' })).toMatchObject({ refused: 'care-funds/year-past' })
  expect(await act('allotToYear', { year: '2026', amount: '9000000' })).toMatchObject({
    refused: 'care-funds/over-standard',
  })
  expect(await act('allotToYear', { year: '2026', amount: '100000' })).toEqual({
    json: { amount: '100000', repeated: false },
  })
  expect(await act('carryYearOver', { year: '2026' })).toMatchObject({ refused: 'care-funds/year-not-over' })
})
