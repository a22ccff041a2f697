import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, LANE, openGrid } from './grid.testing.ts'
import { precedentsFor } from './rules/precedent.ts'

let grid: Grid
let chief: Id
let leader: Id
beforeAll(async () => {
  grid = await openGrid()
  chief = grid.holder('duty-chief', COUNTY)
  leader = grid.holder('county-leader', COUNTY)
}, 60_000)
afterAll(() => grid?.close())

const clause = '权责清单第 41 项'
const other = async (but: unknown): Promise<Id> => {
  const handled = new Set(grid.county.posts.filter((p) => p.role === 'handler').map((p) => p.organisation))
  const book = await grid.house.keeper.getBook(COUNTY)
  const { idOfKey } = await import('#county/found.ts')
  const found = [...handled]
    .map((key) => idOfKey(key))
    .find((id) => id !== but && book.findOrganisation(id)?.place === COUNTY)
  return found as Id
}

/** Returned so many times: each by its unit on another ground, sent on by whoever decides. */
async function returned(times: number): Promise<{ id: Id; handler: Id }> {
  const first = await grid.dispatched()
  await grid.does(first.id, 'return', first.handler, { ground: 'not-our-duty', clause })
  if (times === 1) return first
  const lead = await other((await grid.row(first.id)).lead)
  await grid.does(first.id, 'redispatch', dispatcher, { lead, opinion: '退件理由成立' })
  const handler = grid.handlerOf(lead)
  await grid.does(first.id, 'return', handler, { ground: 'not-our-duty', clause })
  if (times === 2) return { id: first.id, handler }
  await grid.does(first.id, 'convene', dispatcher, { on: '2026-11-18', units: [lead], where: '下午三点，二楼会议室' })
  await grid.does(first.id, 'consult', dispatcher, {
    units: [lead],
    present: '两个单位负责同志',
    agreed: '由其承办',
    lead,
  })
  await grid.does(first.id, 'return', handler, { ground: 'not-our-area', clause })
  return { id: first.id, handler }
}

describe('returns', () => {
  it('the same unit cites a ground once; a designated lead cannot return', async () => {
    grid.at('2026-11-18T09:00')
    const { id, handler } = await returned(1)
    await grid.does(id, 'uphold', chief, { opinion: '属本单位职责' })
    expect(await grid.step(id, 'return', handler, { ground: 'not-our-duty', clause })).toMatchObject({
      refused: 'grid-casework/same-ground',
    })
  })

  it('is decided with reasons, whichever way', async () => {
    grid.at('2026-11-18T09:00')
    const { id } = await returned(1)
    const lead = await other((await grid.row(id)).lead)
    expect(await grid.step(id, 'redispatch', dispatcher, { lead })).toMatchObject({ refused: 'act/malformed' })
    expect(await grid.step(id, 'uphold', chief)).toMatchObject({ refused: 'act/malformed' })
  })

  it('the second leads to a consultation: only its minutes send the case on', async () => {
    const { id } = await returned(2)
    expect(await grid.row(id)).toMatchObject({ state: 'consulting', desk: 'dispatcher@340881002' })
    const elsewhere = { lead: await other(''), opinion: '退件理由成立' }
    expect(await grid.step(id, 'redispatch', dispatcher, elsewhere)).toMatchObject({
      refused: 'case/out-of-turn',
    })
    const lead = await other('')
    expect(await grid.step(id, 'consult', dispatcher, { units: [lead], lead, agreed: '由其承办' })).toMatchObject({
      refused: 'act/malformed',
    })
    await grid.does(id, 'consult', dispatcher, { units: [lead], present: '负责同志', agreed: '由其承办', lead })
    expect(await grid.row(id)).toMatchObject({ state: 'dispatched', lead })
    expect((await grid.row(id)).flags).toContain('consulted')
  })

  it('units called to a consultation see the case', async () => {
    const { id } = await returned(2)
    const unit = await other((await grid.row(id)).lead)
    await grid.does(id, 'convene', dispatcher, { on: '2026-11-19', units: [unit], where: '二楼会议室' })
    const seen = await grid.rows('select 1 from case_viewer where county = $1 and case_id = $2 and viewer = $3', [
      COUNTY,
      id,
      `o:${unit}`,
    ])
    expect(seen).toHaveLength(1)
    expect(
      await grid.step(id, 'convene', dispatcher, { on: '2026-11-17', units: [unit], where: '会议室' }),
    ).toMatchObject({
      refused: 'grid-casework/review-past',
    })
  })
})

it('edge 38: after three refusals the leader designates; the clock starts at the ruling, all time is told, the ruling is kept', async () => {
  grid.at('2026-11-18T09:00')
  const { id } = await returned(3)
  const start = (await grid.row(id)).clock as { limit: { start: string } }
  expect(await grid.row(id)).toMatchObject({ state: 'designating', desk: `duty-chief@${COUNTY}` })
  const lead = await other('')
  grid.at('2026-11-19T10:00')
  await grid.does(id, 'propose-designation', chief, { lead, clause, opinion: '拟由其承办' })
  expect(await grid.row(id)).toMatchObject({ state: 'signing', desk: `county-leader@${COUNTY}` })
  expect(await grid.step(id, 'designate', dispatcher, { opinion: '同意' })).toMatchObject({ refused: 'case/not-yours' })
  // On paper: the duty chief enters it with the signed sheet.
  expect(await grid.step(id, 'designate', chief, { opinion: '同意' })).toMatchObject({
    refused: 'grid-casework/scan-needed',
  })
  await grid.does(id, 'send-back-designation', leader, { opinion: '补充会商情况' })
  await grid.does(id, 'propose-designation', chief, { lead, clause, opinion: '拟由其承办' })
  grid.at('2026-11-20T09:00')
  const signed = await grid.does(id, 'designate', leader, { opinion: '同意' })
  expect(signed.answer.due).toBe(new Date('2026-11-24T17:30:00+08:00').toISOString())
  const row = await grid.row(id)
  expect(row).toMatchObject({ state: 'dispatched', lead })
  expect(row.flags).toEqual(expect.arrayContaining(['returned', 'consulted', 'designated']))
  expect((row.clock as { limit: object }).limit).toMatchObject({
    start: new Date('2026-11-20T09:00:00+08:00').toISOString(),
    first: start.limit.start,
  })
  expect(await grid.step(id, 'return', grid.handlerOf(lead), { ground: 'place-unclear', clause })).toMatchObject({
    refused: 'grid-casework/final-lead',
  })

  // The next like case in the village is shown the ruling; it decides nothing by itself.
  const book = await grid.house.keeper.getBook(COUNTY)
  expect(precedentsFor(book, '010101', LANE, '2026-11-20' as Day)).toMatchObject([{ lead, case: id, place: LANE }])
  expect(precedentsFor(book, '010101', LANE, '2026-11-19' as Day)).toEqual([])
  const next = await grid.dispatched()
  expect((await grid.row(next.id)).lead).not.toBe(lead)
  const [step] = await grid.rows<{ because: object }>(
    `select because from case_step where county = $1 and case_id = $2 and step = 'dispatch'`,
    [COUNTY, next.id],
  )
  expect(JSON.stringify(step?.because)).toContain('grid-casework/precedent')
})

it('edge 38: what the leader signs instead of the proposal holds, and is what is kept', async () => {
  grid.at('2026-11-18T09:00')
  const { id } = await returned(3)
  const [proposed, signed] = [await other(''), await other(await other(''))]
  await grid.does(id, 'propose-designation', chief, { lead: proposed, clause, opinion: '拟由其承办' })
  const scan = await grid.photo(chief)
  await grid.does(id, 'designate', chief, { lead: signed, opinion: '请另一单位承办', scan: [scan] })
  expect((await grid.row(id)).lead).toBe(signed)
  const book = await grid.house.keeper.getBook(COUNTY)
  expect(precedentsFor(book, '010101', LANE, '2026-11-18' as Day)[0]?.lead).toBe(signed)
  const kept = await grid.rows('select 1 from case_attachment where county = $1 and case_id = $2 and file = $3', [
    COUNTY,
    id,
    scan,
  ])
  expect(kept).toHaveLength(1)
})

describe('edge 39: danger does not wait for who is responsible', () => {
  it('a return that names danger brings in the nearest unit, which makes it safe with a photo', async () => {
    grid.at('2026-11-18T09:00')
    const { id, handler } = await grid.dispatched()
    await grid.does(id, 'return', handler, { ground: 'not-our-duty', clause, danger: true })
    const book = await grid.house.keeper.getBook(COUNTY)
    const nearest = book.organisations().find((o) => o.place === LANE && o.kind === 'village-committee')
    const row = await grid.row(id)
    expect(row).toMatchObject({ state: 'returned' })
    expect(row.assisting).toContain(nearest?.id)
    expect(row.flags).toContain('make-safe')
    const head = grid.holder('grid-head', LANE)
    expect(await grid.step(id, 'make-safe', head, { opinion: '已围挡' })).toMatchObject({
      refused: 'act/malformed',
      field: 'form.photos',
    })
    const shown = { opinion: '已围挡', photos: [await grid.photo(gridWorker)] }
    expect(await grid.step(id, 'make-safe', gridWorker, shown)).toMatchObject({
      refused: 'case/not-yours',
    })
    await grid.does(id, 'make-safe', head, { opinion: '已围挡', photos: [await grid.photo(head)], cost: '26000' })
    const after = await grid.row(id)
    expect(after).toMatchObject({ state: 'returned', due_at: row.due_at })
    expect(after.flags).toContain('made-safe')
    expect(after.flags).not.toContain('make-safe')
  })

  it('the dispatcher may have any unit make it safe while the dispute goes on', async () => {
    const { id } = await returned(2)
    const unit = await other((await grid.row(id)).lead)
    const ordered = done(await grid.step(id, 'order-safety', dispatcher, { unit, opinion: '先设警示' }))
    expect(ordered.answer.state).toBe('consulting')
    expect((await grid.row(id)).assisting).toContain(unit)
  })
})
