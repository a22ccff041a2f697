import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, newId } from '#kernel/id.ts'
import { type CreditTown, done, openCredit } from '../credit.testing.ts'

let town: CreditTown

beforeAll(async () => {
  town = await openCredit()
}, 120_000)
afterAll(() => town?.close())

const form = async (changed: object = {}) => ({
  ...{ company: town.company, estate: town.estate, kind: 'breach-02', on: '2026-11-10' },
  ...{ text: '电梯停用二十天未维修', evidence: [await town.file('clerk')], ...changed },
})
const recorded = async (changed: object = {}): Promise<Id> =>
  done(await town.perform('property-file/record', { form: await form(changed) }, 'clerk')).answer.case as Id
const confirmed = async (changed?: object): Promise<Id> => {
  const id = await recorded(changed)
  await town.does('property-file/confirm', id, 'head')
  return id
}
const state = async (id: Id) => (await town.row(id)).state

describe('an entry by hand', () => {
  it.each([
    ['no evidence', { evidence: [] }, 'property-file/no-evidence'],
    ['an honour without the number of its document', { kind: 'honour-01' }, 'property-file/no-document'],
    ['what is no company', { company: 'estate' }, 'property-file/not-a-company'],
    ['what is no estate', { estate: 'company' }, 'property-file/not-an-estate'],
    ['a kind that nobody knows', { kind: 'breach-77' }, 'book/no-parameter'],
  ])('is refused for %s', async (_, changed, code) => {
    const named = Object.fromEntries(
      Object.entries(changed).map(([name, value]) => [name, town[value as 'estate'] ?? value]),
    )
    expect(await town.perform('property-file/record', { form: await form(named) }, 'clerk')).toMatchObject({
      refused: code,
    })
  })

  it('is taken until the last day on which it would count, and not after it', async () => {
    // Two years from 18 November 2024 are over with 17 November 2026, yesterday.
    const late = await town.perform('property-file/record', { form: await form({ on: '2024-11-18' }) }, 'clerk')
    expect(late).toMatchObject({ refused: 'property-file/lapsed-already', fills: { day: '2026-11-17' } })
    expect(await state(await recorded({ on: '2024-11-19' }))).toBe('to-confirm')
  })

  it('counts once another person confirmed it; the company is told at both', async () => {
    const id = await recorded({ on: '2026-10-01' })
    expect(await town.tries('property-file/confirm', id, 'clerk')).toMatchObject({ refused: 'case/not-yours' })
    await town.does('property-file/confirm', id, 'head')
    expect(await town.row(id)).toMatchObject({ state: 'in-file', lead: town.company, public: false, desk: null })
    expect(await town.messages('contact')).toEqual(
      expect.arrayContaining(['property-file/tell-recorded', 'property-file/tell-confirmed']),
    )
    expect(await town.messages('rival')).toEqual([])
    const again = await town.perform('property-file/record', { form: await form({ on: '2026-10-01' }) }, 'clerk')
    expect(again).toMatchObject({ refused: 'property-file/twice' })
  })

  it('is read by its own company and by no other', async () => {
    const id = await confirmed({ on: '2026-10-02' })
    const object = { statement: '配件到货晚，已在修' }
    expect(await town.tries('property-file/object', id, 'rival', object)).toMatchObject({ refused: 'case/unknown' })
    expect(await town.tries('property-file/object', id, 'stranger', object)).toMatchObject({ refused: 'case/unknown' })
    await town.does('property-file/object', id, 'contact', object)
  })
})

it('what is not taken is said to the company that was told of it', async () => {
  const id = await recorded({ on: '2026-10-05' })
  await town.does('property-file/decline', id, 'head', { reason: '证据不足' })
  expect(await state(id)).toBe('not-taken')
  expect(await town.messages('contact')).toContain('property-file/tell-declined')
})

describe('an objection', () => {
  it('is examined in time, and by somebody who neither recorded nor confirmed the entry', async () => {
    const id = await confirmed({ on: '2026-10-03' })
    await town.does('property-file/object', id, 'contact', { statement: '不属实' })
    expect((await town.row(id)).due_at).toEqual(new Date('2026-12-02T09:30:00Z'))
    for (const own of ['clerk', 'head'] as const)
      expect(await town.tries('property-file/keep', id, own, { answer: '属实' })).toMatchObject({
        refused: 'case/own-work',
      })
    await town.does('property-file/keep', id, 'colleague', { answer: '查了维修记录，属实' })
    expect(await state(id)).toBe('in-file')
    expect(await town.messages('contact')).toContain('property-file/tell-answered')
  })

  it('that is right leads to a new entry that names the old, of another kind or of none', async () => {
    const id = await confirmed({ on: '2026-10-04' })
    await town.does('property-file/object', id, 'contact', { statement: '是质价问题，不是不履约' })
    const correct = { becomes: 'other-kind', reason: '定性有误' }
    expect(await town.tries('property-file/correct', id, 'colleague', correct)).toMatchObject({
      refused: 'property-file/no-kind',
    })
    await town.does('property-file/correct', id, 'colleague', { ...correct, kind: 'breach-01' })
    await town.settle()
    const [made] = await town.naming('corrects', id)
    expect(await state(id)).toBe('corrected')
    expect(made).toMatchObject({ state: 'in-file', kind: 'breach-01', lead: town.company })
    await town.does('property-file/correct', made?.id as Id, 'colleague', { becomes: 'struck', reason: '查无此事' })
    await town.settle()
    expect(await town.naming('corrects', made?.id as Id)).toMatchObject([{ state: 'struck', kind: '' }])
  })
})

describe('what came about elsewhere', () => {
  const inspected = (failed: string[], company: Id | null = town.company) => ({
    ...{ inspection: null, estate: town.estate, company, sheet: 'fire', day: '2026-11-17', passed: 20, failed },
    ...{ notApplicable: 1, contact: 'signed' },
  })

  it.each([
    ['a check with failed items', 'property-check/inspected', { failed: ['f-01', 'f-02'] }, 'breach-04'],
    ['a check that passed in full', 'property-check/inspected', { failed: [] }, 'honour-03'],
    ['items put right in time', 'property-check/rectified', { onTime: true }, 'note-01'],
    ['items put right late', 'property-check/rectified', { onTime: false }, 'note-02'],
    ['items still failing', 'property-check/not-rectified', { items: ['f-01'] }, 'breach-05'],
    ['a grid matter that the company led', 'grid-casework/closed', { result: 'solved' }, 'note-03'],
  ])('enters by itself: %s', async (_, outcome, changed, kind) => {
    const cause = newId()
    await town.told(outcome, cause, { ...inspected([]), lead: town.company, ...changed })
    await town.settle()
    expect(await town.naming('cause', cause)).toMatchObject([{ kind, state: 'in-file', lead: town.company }])
  })

  it('enters once, however often it is told', async () => {
    const cause = newId()
    for (let i = 0; i < 2; i++) await town.told('property-check/inspected', cause, inspected(['f-01']))
    await town.settle()
    expect(await town.naming('cause', cause)).toHaveLength(1)
  })

  it.each([
    ['a check of an estate without a company', () => inspected(['f-01'], null)],
    ['a check of what is no company', () => inspected(['f-01'], town.estate)],
    ['a check so long ago that it no longer counts', () => ({ ...inspected(['f-01']), day: '2025-11-18' })],
  ])('enters nothing: %s', async (_, facts) => {
    const cause = newId()
    await town.told('property-check/inspected', cause, facts())
    await town.settle()
    expect(await town.naming('cause', cause)).toEqual([])
  })

  it('comes by a hearing only', async () => {
    const input = { outcome: 'property-check/inspected', subject: newId(), facts: inspected([]) }
    expect(await town.perform('property-file/hear-outcome', input, 'clerk')).toMatchObject({
      refused: 'case/not-yours',
    })
  })
})

it('an entry lapses by itself with its last day, at the instant and not before', async () => {
  const id = await confirmed({ kind: 'honour-02', number: '桐表〔2026〕5号', on: '2026-11-15' })
  town.at('2027-11-14T23:59')
  await town.settle()
  expect(await state(id)).toBe('in-file')
  town.at('2027-11-15T00:00')
  await town.settle()
  expect(await town.row(id)).toMatchObject({ state: 'lapsed', closed_at: new Date('2027-11-15T00:00:00+08:00') })
})

it('whoever is a company’s contact works on nothing of it in the section, whatever post they hold there', async () => {
  const id = await recorded({ on: '2026-10-06' })
  const post = {
    ...{ id: newId(), person: town.people.head, organisation: town.company, role: 'property-contact', title: '顾问' },
    ...{ place: town.county, kind: 'concurrent', from: '2026-11-01', to: null, document: null, sort: 97 },
  }
  done(await town.perform('register/fill', { from: '2026-11-01', posts: [post] }))
  expect(await town.tries('property-file/confirm', id, 'head')).toMatchObject({
    refused: 'property-credit/own-company',
  })
  const black = {
    ...{ company: town.company, ground: 'black-01', title: '拒不移交', text: '两个月未移交' },
    evidence: [await town.file('clerk')],
  }
  const listing = done(await town.perform('property-lists/propose', { form: black }, 'clerk')).answer.case as Id
  await town.does('property-lists/inform', listing, 'head', { way: 'platform' })
  await town.does('property-lists/waive', listing, 'contact')
  const decision = { listed: 'not', number: '桐住建信〔2026〕9号', opinion: '已整改' }
  expect(await town.tries('property-lists/decide', listing, 'head', decision)).toMatchObject({
    refused: 'property-credit/own-company',
  })
  // Of another company the same head decides.
  const other = await recorded({ company: town.other, on: '2026-10-06' })
  await town.does('property-file/confirm', other, 'head')
})
