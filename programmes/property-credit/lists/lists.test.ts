import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { type CreditTown, done, openCredit } from '../credit.testing.ts'
import { measures } from '../joint/catalogue.ts'
import { grounds } from './catalogue.ts'

let town: CreditTown

beforeAll(async () => {
  town = await openCredit('2026-11-18')
  // The measures of the tests go to the office of the tests; those on honours to one that nobody is called.
  for (const row of measures)
    await town.set(`joint-measure/measure/${row.code}`, {
      ...row,
      office: row.code.endsWith('honours') ? '查无此局' : '试验检查局',
    })
}, 120_000)
afterAll(() => town?.close())
beforeEach(() => town.at('2026-11-18T09:00'))

const form = async (changed: object = {}) => ({
  ...{ company: town.company, ground: 'black-01', title: '试验安居物业拒不移交', text: '合同到期两个月未移交消防资料' },
  ...{ evidence: [await town.file('clerk')], ...changed },
})
const proposed = async (changed?: object): Promise<Id> =>
  done(await town.perform('property-lists/propose', { form: await form(changed) }, 'clerk')).answer.case as Id
const told = async (changed?: object): Promise<Id> => {
  const id = await proposed(changed)
  await town.does('property-lists/inform', id, 'head', { way: 'platform' })
  return id
}
const decision = { listed: 'list', number: '桐住建信〔2026〕3号', opinion: '事实清楚' }
const listed = async (changed?: object): Promise<Id> => {
  const id = await told(changed)
  await town.settle()
  await town.does('property-lists/waive', id, changed && 'company' in changed ? 'rival' : 'contact')
  await town.does('property-lists/decide', id, 'head', decision)
  return id
}
const revoke = (id: Id) => town.does('property-lists/revoke', id, 'head', { number: '撤1', opinion: '测试完毕' })
const state = async (id: Id) => (await town.row(id)).state

describe('before anybody is listed', () => {
  it('the company is told facts, ground and its right, has its days, and only then a person decides', async () => {
    const id = await proposed()
    // Not told yet: the company does not even know that there is something.
    expect(await town.tries('property-lists/state', id, 'contact', { statement: '不实' })).toMatchObject({
      refused: 'case/unknown',
    })
    expect(await town.tries('property-lists/decide', id, 'head', decision)).toMatchObject({
      refused: 'case/out-of-turn',
    })
    await town.does('property-lists/inform', id, 'head', { way: 'platform' })
    await town.settle()
    expect(await town.messages('contact')).toContain('property-lists/tell-told')
    // Five working days from Wednesday the 18th are over with the office hours of Wednesday the 25th.
    expect(await town.tries('property-lists/decide', id, 'head', decision)).toMatchObject({
      refused: 'case/out-of-turn',
    })
    town.at('2026-11-25T17:29')
    await town.settle()
    expect(await state(id)).toBe('told')
    town.at('2026-11-25T17:30')
    await town.settle()
    // The clock of whoever decides runs from that instant.
    expect(await town.row(id)).toMatchObject({ state: 'to-decide', flags: expect.arrayContaining(['statement-over']) })
    expect((await town.row(id)).due_at).toEqual(new Date('2026-12-09T09:30:00Z'))
    await town.does('property-lists/decide', id, 'head', { ...decision, listed: 'not' })
    expect(await town.row(id)).toMatchObject({ state: 'not-listed', result: 'not-listed' })
    await town.settle()
    expect(await town.naming('listing', id)).toEqual([])
  })

  it('what it stated takes a reply', async () => {
    const id = await told()
    await town.does('property-lists/state', id, 'contact', { statement: '资料在原开发单位' })
    expect(await town.tries('property-lists/decide', id, 'head', decision)).toMatchObject({
      refused: 'property-lists/reply-first',
      field: 'reply',
    })
    await town.does('property-lists/decide', id, 'head', { ...decision, reply: '开发单位证明已交付，不予采纳' })
    expect(await state(id)).toBe('listed')
    await revoke(id)
  })

  it.each([
    ['without evidence', { evidence: [] }, 'property-lists/no-evidence'],
    ['what is no company', { company: 'estate' }, 'property-lists/not-a-company'],
  ])('is not proposed: %s', async (_, changed, code) => {
    const named = Object.fromEntries(
      Object.entries(changed).map(([name, value]) => [name, town[value as 'estate'] ?? value]),
    )
    expect(await town.perform('property-lists/propose', { form: await form(named) }, 'clerk')).toMatchObject({
      refused: code,
    })
  })

  it('whoever proposed neither examines nor decides; by hand it takes a receipt', async () => {
    const id = await proposed()
    expect(await town.tries('property-lists/inform', id, 'clerk', { way: 'platform' })).toMatchObject({
      refused: 'case/not-yours',
    })
    expect(await town.tries('property-lists/inform', id, 'head', { way: 'by-hand' })).toMatchObject({
      refused: 'property-lists/no-receipt',
    })
    await town.does('property-lists/inform', id, 'head', { way: 'by-hand', receipt: [await town.file('head')] })
    expect(await town.tries('property-lists/state', id, 'rival', { statement: '不实' })).toMatchObject({
      refused: 'case/unknown',
    })
    const again = await town.perform('property-lists/propose', { form: await form() }, 'clerk')
    expect(again).toMatchObject({ refused: 'property-lists/already' })
    const red = await town.perform('property-lists/propose', { form: await form({ ground: 'red-01' }) }, 'clerk')
    expect(red).toMatchObject({ refused: 'property-lists/on-black' })
    await town.does('property-lists/withdraw', id, 'clerk', { reason: '企业已移交' })
    await town.settle()
    expect(await town.messages('contact')).toContain('property-lists/tell-withdrawn')
  })

  it('what was never told is withdrawn without a word', async () => {
    const id = await proposed({ company: town.other })
    await town.does('property-lists/withdraw', id, 'clerk', { reason: '重复' })
    await town.settle()
    expect(await town.messages('rival')).not.toContain('property-lists/tell-withdrawn')
  })
})

it('the red list waits for its notice, which says the company and of no person', async () => {
  const id = await listed({ company: town.other, ground: 'red-01' })
  expect(await state(id)).toBe('to-list')
  await town.settle()
  expect(await town.tries('property-lists/put-on-list', id, 'clerk')).toMatchObject({ refused: 'notice/none' })
  const [notice] = await town.read(
    async (client) => (await client.query(`select id, state from case_file where programme = 'public-notice'`)).rows,
  )
  const { rows } = await town.read((client) => client.query('select cells, person from notice_line'))
  expect(rows).toEqual([
    {
      person: null,
      cells: { company: '试验乐业物业服务有限公司', list: 'red', ground: 'red-01', number: '桐住建信〔2026〕3号' },
    },
  ])
  await town.does('public-notice/put-up', notice?.id as Id, 'clerk')
  expect(await town.tries('property-lists/put-on-list', id, 'clerk')).toMatchObject({ refused: 'notice/open' })
  town.at('2026-11-25T17:30')
  await town.settle()
  await town.does('property-lists/put-on-list', id, 'clerk')
  expect(await town.row(id)).toMatchObject({ state: 'listed', result: 'red' })
  await revoke(id)
})

it('the black list takes a company off the red one, and a red proposal goes no further', async () => {
  const red = await listed({ company: town.other, ground: 'red-02' })
  await town.settle()
  expect(await state(red)).toBe('listed')
  const [measure] = (await town.naming('listing', red)).map((one) => one.id as Id) as [Id]
  const waits = await proposed({ company: town.other, ground: 'red-01' })
  const black = await listed({ company: town.other })
  await town.settle()
  expect([await state(black), await state(red), await state(waits)]).toEqual(['listed', 'revoked', 'withdrawn'])
  expect(await state(measure)).toBe('called-off')
  expect(await town.messages('rival')).toContain('property-lists/tell-outdone')
  await revoke(black)
})

describe('a listing', () => {
  it('ends by itself with its last day, at the instant and not before; its measures are asked back', async () => {
    const id = await listed()
    await town.settle()
    const asked = await town.naming('listing', id)
    expect(asked.map(({ kind, state: at, lead }) => [kind, at, lead])).toEqual([
      ['black-bids', 'to-do', town.office],
      ['black-honours', 'to-route', null],
      ['black-inspections', 'to-do', town.office],
    ])
    const [bids, honours, inspections] = asked.map((one) => one.id as Id) as [Id, Id, Id]
    const answer = { on: '2026-11-18', said: '已列入重点检查' }
    // Whoever does not answer in time is run after by the section.
    town.at('2026-12-02T17:31')
    await town.settle()
    const chased = await town.read(
      async (client) =>
        (await client.query('select viewer from case_viewer where county = $1 and case_id = $2', [town.county, bids]))
          .rows,
    )
    expect(chased.map(({ viewer }) => viewer)).toContain(`property-clerk@${town.county}`)
    expect(await town.messages('clerk')).toContain('casework/overdue-superior')
    expect(await town.tries('joint-measure/done', bids, 'contact', answer)).toMatchObject({ refused: 'case/unknown' })
    await town.does('joint-measure/done', bids, 'handler', answer)
    await town.does('joint-measure/does-not-apply', inspections, 'handler', { reason: '不在本单位职责内' })
    town.at('2027-11-17T23:59')
    await town.settle()
    expect(await state(id)).toBe('listed')
    town.at('2027-11-18T00:00')
    await town.settle()
    expect(await town.row(id)).toMatchObject({ state: 'ended', closed_at: new Date('2027-11-18T00:00:00+08:00') })
    expect(await state(bids)).toBe('to-release')
    expect(await state(honours)).toBe('called-off')
    expect(await state(inspections)).toBe('not-applicable')
    await town.does('joint-measure/release', bids, 'handler', { on: '2027-11-17', said: '已解除' })
    expect(await state(bids)).toBe('released')
  })

  it('is left early after the least time, with every task proved, by two persons; never otherwise', async () => {
    const id = await listed()
    const ask = () => town.tries('property-lists/ask-repair', id, 'contact', { said: '已整改完毕' })
    // Ninety days after 18 November are 16 February.
    expect(await ask()).toMatchObject({ refused: 'property-lists/too-early', fills: { day: '2027-02-16' } })
    expect(await town.tries('property-lists/remove', id, 'head', decision)).toMatchObject({
      refused: expect.any(String),
    })
    const prove = async (task: string) =>
      town.tries('property-lists/prove', id, 'contact', {
        ...{ task, on: '2026-11-18', proof: [await town.file('contact')] },
      })
    done(await prove('rectify'))
    done(await prove('commitment'))
    expect(await prove('satisfaction')).toMatchObject({ refused: 'property-lists/no-such-task' })
    town.at('2027-02-15T10:00')
    expect(await ask()).toMatchObject({ refused: 'property-lists/too-early' })
    town.at('2027-02-16T10:00')
    expect(await ask()).toMatchObject({ refused: 'property-lists/not-repaired', fills: { n: 1 } })
    done(await prove('training'))
    done(await ask())
    await town.does('property-lists/turn-back', id, 'clerk', { reason: '培训证明缺盖章' })
    expect(await state(id)).toBe('listed')
    done(await ask())
    await town.does('property-lists/check-repair', id, 'clerk', { opinion: '核查属实' })
    const remove = { number: '桐住建信〔2027〕1号', opinion: '同意提前退出' }
    expect(await town.tries('property-lists/remove', id, 'clerk', remove)).toMatchObject({ refused: 'case/not-yours' })
    await town.does('property-lists/remove', id, 'head', remove)
    await town.settle()
    expect(await state(id)).toBe('removed')
    expect(await town.messages('contact')).toContain('property-lists/tell-removed')
    expect((await town.naming('listing', id)).map((one) => one.state)).toEqual([
      'called-off',
      'called-off',
      'called-off',
    ])
    // What was left early does not end a second time.
    town.at('2027-11-18T00:00')
    await town.settle()
    expect(await state(id)).toBe('removed')
  })

  it('of a ground without repair is not left early, and keeps the term that it was given', async () => {
    const row = grounds.find(({ code }) => code === 'black-03')
    await town.set('property-lists/ground/black-03', { ...row, months: 2, repair: null })
    const id = await listed({ ground: 'black-03' })
    const ask = { said: '申请' }
    expect(await town.tries('property-lists/ask-repair', id, 'contact', ask)).toMatchObject({
      refused: 'property-lists/no-repair',
    })
    await town.set('property-lists/ground/black-03', { ...row, months: 24, repair: null })
    town.at('2027-01-18T00:00')
    await town.settle()
    expect(await state(id)).toBe('ended')
  })

  it('is looked at again when the company objects, and revoked where it was wrong', async () => {
    const id = await listed()
    await town.does('property-lists/dispute', id, 'contact', { statement: '认定的小区不是我公司服务' })
    expect(await state(id)).toBe('disputed')
    await town.does('property-lists/uphold', id, 'head', { reason: '合同在案' })
    await town.does('property-lists/dispute', id, 'contact', { statement: '附上移交单' })
    await revoke(id)
    await town.settle()
    expect(await state(id)).toBe('revoked')
    expect(await town.messages('contact')).toContain('property-lists/tell-revoked')
  })
})

it('a company without a contact is not told through the platform: its days do not run', async () => {
  const [{ id: post } = {}] = await town.read(
    async (client) =>
      (
        await client.query(`select id from post where county = $1 and person = $2 and role = 'property-contact'`, [
          ...[town.county, town.people.rival],
        ])
      ).rows as { id: Id }[],
  )
  const id = await proposed({ company: town.other })
  town.at('2026-11-19T09:00')
  done(await town.perform('register/end-post', { post, on: '2026-11-19' }))
  expect(await town.tries('property-lists/inform', id, 'head', { way: 'platform' })).toMatchObject({
    ...{ refused: 'property-lists/no-contact', field: 'way' },
  })
  await town.does('property-lists/inform', id, 'head', { way: 'by-post', receipt: [await town.file('head')] })
  expect(await state(id)).toBe('told')
  await town.does('property-lists/withdraw', id, 'clerk', { reason: '企业已移交' })
})
