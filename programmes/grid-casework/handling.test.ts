import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, dispatcher, done, type Grid, LANE, openGrid, resident } from './grid.testing.ts'

let grid: Grid
let chief: Id
beforeAll(async () => {
  grid = await openGrid()
  chief = grid.holder('duty-chief', COUNTY)
}, 60_000)
afterAll(() => grid?.close())

describe('edge 17: a matter on a boundary', () => {
  const other = '340881001001'
  const neighbour = (): Id => grid.holder('dispatcher', '340881001')

  it('whoever received it first keeps it until the other town accepts; one unit leads, both handle it', async () => {
    grid.at('2026-11-18T09:00')
    const { id } = await grid.dispatched()
    const before = await grid.row(id)
    expect(await grid.step(id, 'accept-across', neighbour())).toMatchObject({ refused: 'case/unknown' })
    await grid.does(id, 'ask-across', dispatcher, { place: other, way: 'assist', opinion: '两个街道交界' })
    expect(
      await grid.step(id, 'ask-across', dispatcher, { place: other, way: 'assist', opinion: '再商请' }),
    ).toMatchObject({
      refused: 'grid-casework/across-open',
    })
    expect(await grid.row(id)).toMatchObject({ desk: before.desk, lead: before.lead, due_at: before.due_at })
    await grid.does(id, 'accept-across', neighbour())
    const after = await grid.row(id)
    const centre = grid.county.posts.find((p) => p.role === 'dispatcher' && p.place === '340881001')!.organisation
    expect(after).toMatchObject({ state: 'dispatched', lead: before.lead, due_at: before.due_at })
    expect(after.assisting).toContain(idOfKey(centre))
    expect(after.flags).toContain('handled-together')
    await grid.does(id, 'report-back', neighbour(), { opinion: '已到场配合' })
  })

  it('who declines leaves it where it is; who takes the lead has it at their own desk, with the time that ran', async () => {
    const { id } = await grid.dispatched()
    await grid.does(id, 'ask-across', dispatcher, { place: other, way: 'lead', opinion: '实际在对方一侧' })
    await grid.does(id, 'decline-across', neighbour(), { opinion: '不在本街道' })
    expect(await grid.row(id)).toMatchObject({ state: 'dispatched', place: LANE })
    expect(await grid.step(id, 'accept-across', neighbour())).toMatchObject({ refused: 'grid-casework/across-none' })
    const start = ((await grid.row(id)).clock as { limit: { start: string } }).limit.start
    grid.at('2026-11-19T09:00')
    await grid.does(id, 'ask-across', dispatcher, { place: other, way: 'lead', opinion: '实际在对方一侧' })
    await grid.does(id, 'accept-across', neighbour())
    expect(await grid.row(id)).toMatchObject({
      state: 'opened',
      place: other,
      desk: 'dispatcher@340881001',
      lead: null,
    })
    await grid.does(id, 'dispatch', neighbour())
    expect(((await grid.row(id)).clock as { limit: { start: string } }).limit.start).toBe(start)
  })

  it('whose road it is by the list leads on it: the other asks for no more than help, and nobody declines', async () => {
    const road = { road: '界河路', side: LANE, other, clause: '清单第 3 条' }
    const set = { id: 'grid-casework/boundary-roads', from: '2026-11-18', source: '共治协议' }
    grid.at('2026-11-18T09:00')
    const lists = async (lead: string) => {
      const input = { ...set, value: [{ ...road, lead }] }
      const { proposal } = done(await grid.perform('parameter/set/propose', input, chief)).answer
      done(await grid.perform('parameter/set/sign', { proposal, input }, grid.person('county-leader')))
    }
    await lists(other)
    const asks = { place: other, way: 'lead', opinion: '在界河路东侧' }
    const { id } = await grid.dispatched()
    expect(await grid.step(id, 'ask-across', dispatcher, { ...asks, road: '东环路' })).toMatchObject({
      refused: 'grid-casework/no-such-road',
      field: 'road',
    })
    await grid.does(id, 'ask-across', dispatcher, { ...asks, road: '界河路' })
    expect(await grid.step(id, 'decline-across', neighbour(), { opinion: '不在本街道' })).toMatchObject({
      refused: 'grid-casework/road-is-listed',
    })
    await grid.does(id, 'accept-across', neighbour())
    const [asked] = await grid.rows<{ because: object }>(
      `select because from case_step where county = $1 and case_id = $2 and step = 'ask-across'`,
      [COUNTY, id],
    )
    expect(JSON.stringify(asked?.because)).toContain('清单第 3 条')
    await lists(LANE)
    const second = (await grid.dispatched()).id
    expect(await grid.step(second, 'ask-across', dispatcher, { ...asks, road: '界河路' })).toMatchObject({
      refused: 'grid-casework/road-is-ours',
    })
    await grid.does(second, 'ask-across', dispatcher, { ...asks, way: 'assist', road: '界河路' })
    await grid.does(second, 'decline-across', neighbour(), { opinion: '今日无人可派' })
  })

  it('the own place is no other side', async () => {
    const { id } = await grid.dispatched()
    expect(
      await grid.step(id, 'ask-across', dispatcher, { place: LANE, way: 'assist', opinion: '商请' }),
    ).toMatchObject({
      refused: 'grid-casework/across-place',
    })
  })
})

it('edge 47: a wrong category found late sends it to the right unit; elapsed time is kept and the old limit told', async () => {
  grid.at('2026-11-18T09:00')
  const { id, handler } = await grid.dispatched()
  const before = await grid.row(id)
  grid.at('2026-11-19T10:00')
  expect(await grid.step(id, 'recategorise', handler, { item: '020102', opinion: '是人行道' })).toMatchObject({
    refused: 'case/not-yours',
  })
  expect(await grid.step(id, 'recategorise', dispatcher, { item: '010101', opinion: '路灯' })).toMatchObject({
    refused: 'grid-casework/same-item',
  })
  await grid.does(id, 'recategorise', dispatcher, { item: '040101', opinion: '是行道树' })
  const after = await grid.row(id)
  expect(after).toMatchObject({ state: 'dispatched', kind: '040101' })
  expect(after.lead).not.toBe(before.lead)
  const [old, now] = [before, after].map((row) => (row.clock as { limit: { start: string; amount: number } }).limit)
  expect(now?.start).toBe(old?.start)
  expect(now?.amount).not.toBe(old?.amount)
  const [step] = await grid.rows<{ because: object }>(
    `select because from case_step where county = $1 and case_id = $2 and step = 'recategorise'`,
    [COUNTY, id],
  )
  expect(JSON.stringify(step?.because)).toContain(`"oldLimit":"${old?.amount} working-days"`)
})

describe('edge 51: waits for budget or season', () => {
  const form = (reviewOn: string) => ({ ground: 'budget', reviewOn, opinion: '待列入年度计划' })

  it('on hold with its approver, reviewed every quarter at least, and 暂缓 to the public', async () => {
    grid.at('2026-11-18T09:00')
    const { id, handler } = await grid.dispatched()
    expect(await grid.step(id, 'ask-hold', handler, form('2027-02-19'))).toMatchObject({
      refused: 'grid-casework/review-far',
    })
    await grid.does(id, 'ask-hold', handler, form('2027-02-18'))
    await grid.does(id, 'hold', chief, form('2027-02-18'))
    expect(await grid.row(id)).toMatchObject({
      state: 'held',
      result: 'on-hold',
      last_actor: chief,
      due_at: new Date('2027-02-19T00:00:00+08:00'),
    })
    grid.at('2027-02-18T09:00')
    expect(await grid.step(id, 'renew-hold', handler, form('2027-05-01'))).toMatchObject({ refused: 'case/not-yours' })
    expect(await grid.step(id, 'renew-hold', chief, form('2027-06-01'))).toMatchObject({
      refused: 'grid-casework/review-far',
    })
    await grid.does(id, 'renew-hold', chief, form('2027-05-01'))
    expect(await grid.row(id)).toMatchObject({
      state: 'held',
      overall_due_at: null,
      due_at: new Date('2027-05-02T00:00:00+08:00'),
    })
    grid.at('2027-03-01T09:00')
    await grid.does(id, 'resume', handler)
    expect(await grid.row(id)).toMatchObject({ state: 'dispatched', result: null })
  })

  it('the public word is 暂缓', async () => {
    const { lifecycle } = await import('./lifecycle.ts')
    expect(lifecycle.states.held?.publicWords?.zh).toContain('暂缓')
  })
})

it('handles under protest: the reservation is noted, the work is done all the same', async () => {
  grid.at('2026-11-18T09:00')
  const { id, handler } = await grid.dispatched()
  const photos = [await grid.photo(handler)]
  await grid.does(id, 'handle', handler, { result: 'solved', opinion: '已修', photos, protest: true })
  expect((await grid.row(id)).flags).toContain('protest')
})

it('edge 43: withdrawn while it is being handled, it ends; where safety is concerned it goes on without the reporter', async () => {
  grid.at('2026-11-18T09:00')
  const plain = await grid.dispatched()
  await grid.does(plain.id, 'withdraw', resident)
  expect(await grid.row(plain.id)).toMatchObject({ state: 'withdrawn', result: 'withdrawn' })
  const danger = await grid.dispatched({ item: '080301' })
  await grid.does(danger.id, 'withdraw', resident)
  expect(await grid.row(danger.id)).toMatchObject({
    state: 'dispatched',
    flags: expect.arrayContaining(['reporter-withdrew']),
  })
})
