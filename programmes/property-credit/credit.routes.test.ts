import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { creditRoutes } from './credit.routes.ts'
import { type CreditTown, done, openCredit, type Part } from './credit.testing.ts'
import { kinds } from './credit-file/catalogue.ts'

let town: CreditTown
let black: Id

type Answer = { readonly json?: Record<string, unknown>; readonly refused?: string }
async function knock(id: string, who: Part | null, params: object = {}) {
  const routes: Route[] = creditRoutes({ ...town.house, publicCounty: town.county, now: town.now })
  const route = routes.find((one) => one.id === id) as Route
  const visitor = { county: town.county, kind: 'visitor', account: null, person: null, name: '' } as const
  const ask = { session: who ? town.sessionOf(who) : visitor, params: route.params?.parse(params) ?? {}, query: {} }
  const reply = (await route.handle(ask as unknown as Ask)) as Answer
  // What it answers has the shape that it promises, and nothing beside.
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const file = (who: Part, id: Id = town.company) => knock('getCompanyFile', who, { id })
const open = async () =>
  (await knock('publicPropertyLists', null)).json as Record<'red' | 'black' | 'records', object[]>

beforeAll(async () => {
  town = await openCredit('2026-11-18')
  const honour = kinds.find(({ code }) => code === 'honour-02')
  await town.set('property-file/kind/honour-02', { ...honour, public: true })
  const record = async (changed: object) => {
    const form = {
      ...{ company: town.company, on: '2026-11-10', text: '经办人张某某核实', evidence: [await town.file('clerk')] },
      ...changed,
    }
    const id = done(await town.perform('property-file/record', { form }, 'clerk')).answer.case as Id
    await town.does('property-file/confirm', id, 'head')
  }
  await record({ kind: 'honour-02', number: '桐表〔2026〕5号' })
  await record({ kind: 'breach-02', estate: town.estate, on: '2026-11-12' })
  const form = {
    ...{ company: town.company, ground: 'black-01', title: '拟列黑榜', text: '项目经理张某某拒不移交' },
    evidence: [await town.file('clerk')],
  }
  black = done(await town.perform('property-lists/propose', { form }, 'clerk')).answer.case as Id
}, 120_000)
afterAll(() => town?.close())

describe('the file of a company', () => {
  it('tells the bureau what counts today and why', async () => {
    const { json } = await file('head')
    expect(json).toMatchObject({ total: -2000, keeps: true, company: { name: '试验安居物业服务有限公司' } })
    expect(json?.entries).toMatchObject([
      {
        kind: 'breach-02',
        standing: 'counts',
        counted: -3000,
        until: '2028-11-11',
        estate: '试验春晓小区',
        evidence: 1,
      },
      { kind: 'honour-02', standing: 'counts', counted: 1000, until: '2027-11-09', document: '桐表〔2026〕5号' },
    ])
  })

  it('is read by its own contact, who learns of a proposal only when told', async () => {
    expect((await file('contact')).json).toMatchObject({ total: -2000, keeps: false, listings: [] })
    expect((await file('clerk')).json?.listings).toMatchObject([{ id: black, on: false, decision: null }])
    await town.does('property-lists/inform', black, 'head', { way: 'platform' })
    expect((await file('contact')).json?.listings).toMatchObject([{ id: black, on: false }])
  })

  it.each(['rival', 'handler', 'stranger'] as const)('is read by nobody else: %s', async (who) => {
    expect(await file(who)).toMatchObject({ refused: 'property-file/no-company' })
  })

  it('stands in the list of whoever may read it, and in no other', async () => {
    const names = async (who: Part) => {
      const { rows } = (await knock('listCompanyCredit', who)).json as { rows: { name: string }[] }
      return rows.map(({ name }) => name)
    }
    expect(await names('clerk')).toEqual(
      expect.arrayContaining(['试验安居物业服务有限公司', '试验乐业物业服务有限公司']),
    )
    expect(await names('rival')).toEqual(['试验乐业物业服务有限公司'])
    expect(await knock('listCompanyCredit', 'stranger')).toMatchObject({ refused: 'property-file/no-company' })
  })
})

describe('the public page', () => {
  it('shows nobody before the decision, and public kinds of records alone', async () => {
    const { red, black: listed, records } = await open()
    expect([red, listed]).toEqual([[], []])
    expect(records).toEqual([
      {
        ...{
          id: expect.any(String),
          company: '试验安居物业服务有限公司',
          creditCode: expect.stringMatching(/^91340800/),
        },
        ...{ words: kinds[1]?.name, side: 'honour', on: '2026-11-10', until: '2027-11-09' },
      },
    ])
  })

  it('shows company, code, ground, decision and days, and nothing else', async () => {
    await town.settle()
    await town.does('property-lists/waive', black, 'contact')
    const decision = { listed: 'list', number: '桐住建信〔2026〕3号', opinion: '张某某负有责任' }
    await town.does('property-lists/decide', black, 'head', decision)
    const answer = await open()
    expect(answer.black).toEqual([
      {
        ...{ id: black, company: '试验安居物业服务有限公司', creditCode: expect.stringMatching(/^91340800/) },
        ...{ words: expect.anything(), ground: expect.stringContaining('移交'), decision: '桐住建信〔2026〕3号' },
        ...{ from: '2026-11-18', until: '2027-11-17' },
      },
    ])
    const told = JSON.stringify(answer)
    for (const secret of ['张某某', '某人', '春晓', 'breach-02', ...Object.values(town.people)])
      expect(told).not.toContain(secret)
  })

  it('names a company that was dissolved meanwhile, whose file the bureau still opens', async () => {
    town.at('2026-12-01T09:00')
    done(await town.perform('register/end-organisation', { organisation: town.company, endPosts: true }))
    expect((await open()).black).toMatchObject([
      { id: black, company: '试验安居物业服务有限公司', creditCode: expect.stringMatching(/^91340800/) },
    ])
    expect((await file('head')).json).toMatchObject({ keeps: true, listings: [{ id: black, on: true }] })
    for (const who of ['contact', 'rival', 'stranger'] as const)
      expect(await file(who)).toMatchObject({ refused: 'property-file/no-company' })
  })

  it('takes it down at the instant its term is over, also before any clock was looked at', async () => {
    town.at('2027-11-17T23:59')
    expect((await open()).black).toHaveLength(1)
    town.at('2027-11-18T00:00')
    expect((await open()).black).toEqual([])
    await town.settle()
    expect((await open()).black).toEqual([])
    // Whoever is entitled still finds it.
    expect((await file('head')).json?.listings).toMatchObject([
      { id: black, on: false, over: true, from: '2026-11-18', until: '2027-11-17', left: '2027-11-18' },
    ])
  })
})
