import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { alikeRoutes } from './alike.routes.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid, resident } from './grid.testing.ts'
import { alike, FAR_METRES, metresBetween } from './rules/alike.ts'

let grid: Grid
let doors: Route[]
let now = new Date('2026-11-18T09:00:00+08:00')
const at = (text: string) => {
  now = new Date(`${text}:00+08:00`)
  grid.at(text)
}
const point = { lon: 116.95, lat: 31.05 }
const nearby = { lon: 116.9502, lat: 31.0501 }
let neighbour: Id
beforeAll(async () => {
  grid = await openGrid()
  const deps = { ...grid.house, now: () => now }
  doors = [...caseworkRoutes(deps), ...alikeRoutes(deps), ...publicityRoutes({ ...deps, publicCounty: COUNTY })]
  neighbour = grid.person('part-time-grid-worker')
}, 60_000)
afterAll(() => grid?.close())

interface Likely {
  readonly id: string
  readonly number: string
  readonly own: boolean
  readonly metres: number | null
  readonly joined: number
}
const likely = async (person: Id | null, query: object = {}): Promise<Likely[]> => {
  const { json } = await knock(doors, 'findAlike', person, { query: { item: '010101', place: LANE, ...query } })
  return (json as { rows: Likely[] }).rows
}
const told = async (id: unknown, whom: Id) =>
  (
    await grid.rows<{ words: string }>('select words from message where subject = $1 and person = $2 order by id', [
      id,
      whom,
    ])
  ).map((m) => m.words)
async function finish(id: Id) {
  await grid.does(id, 'accept', dispatcher)
  await grid.does(id, 'dispatch', dispatcher)
  const handler = grid.handlerOf(String((await grid.row(id)).lead))
  await grid.does(id, 'handle', handler, { result: 'solved', opinion: '已修复', photos: [await grid.photo(handler)] })
  await grid.does(id, 'verify', gridWorker, { way: 'visit', photos: [await grid.photo(gridWorker)] })
  await grid.does(id, 'close', dispatcher)
}

describe('the rule', () => {
  const one = { id: 'a' as Id, kind: '010101', place: LANE, filedAt: new Date('2026-11-17T01:00:00Z'), ...point }
  const ask = { item: '010101', place: LANE, point }
  const when = new Date('2026-11-18T01:00:00Z')

  it('keeps to one class of items and to what lies near', () => {
    expect(alike(ask, [{ ...one, kind: '030101' }], when)).toEqual([])
    expect(alike(ask, [{ ...one, lon: 116.96 }], when)).toEqual([])
    expect(alike({ ...ask, point: undefined }, [{ ...one, place: '340881002005' }], when)).toEqual([])
    expect(alike(ask, [one], when)[0]?.metres).toBe(0)
  })

  it('never proposes what is farther than the limit, and the nearer of two alike first', () => {
    const spot = fc.record({
      lon: fc.double({ min: 116.94, max: 116.96, noNaN: true }),
      lat: fc.double({ min: 31.04, max: 31.06, noNaN: true }),
    })
    fc.assert(
      fc.property(spot, spot, (a, b) => {
        const found = alike(
          ask,
          [
            { ...one, ...a },
            { ...one, id: 'b' as Id, ...b },
          ],
          when,
        )
        const metres = found.map((f) => f.metres as number)
        expect(metres.every((m) => m <= FAR_METRES)).toBe(true)
        expect([...metres].sort((x, y) => x - y)).toEqual(metres)
        expect(found).toHaveLength([a, b].filter((p) => Math.round(metresBetween(point, p)) <= FAR_METRES).length)
      }),
    )
  })
})

describe('before sending', () => {
  it('shows what is open nearby without naming anybody, to strangers only what is public', async () => {
    at('2026-11-18T09:00')
    const open = done(
      await grid.report({ title: '巷口路灯不亮', text: '住三单元的老王说的', point, phone: '13800002041' }),
    )
    const private_ = done(await grid.report({ item: '090202', title: '家里没水' }, neighbour))
    const rows = await likely(null, nearby)
    expect(rows.map((r) => [r.id, r.own, r.metres])).toEqual([[open.answer.case, false, expect.any(Number)]])
    expect(JSON.stringify(rows)).not.toMatch(/老王|三单元|13800002041|巷口/)
    expect((await likely(resident, nearby))[0]?.own).toBe(true)
    expect(await likely(null, { item: '090202' })).toEqual([])
    expect((await likely(dispatcher, { item: '090202' })).map((r) => r.id)).toEqual([private_.answer.case])
    expect(await likely(null, { ...nearby, item: '030101' })).toEqual([])
  })

  it('a stranger joins a public matter and follows it with a number and a code of their own', async () => {
    const main = (await likely(null, nearby))[0] as Likely
    const joined = done(await grid.report({ main: main.id }, null))
    expect(joined.answer).toMatchObject({ state: 'joined' })
    expect(joined.answer.number).not.toBe(main.number)
    expect(joined.answer.followUp).toBeTruthy()
    expect((await likely(null, nearby)).map((r) => [r.id, r.joined])).toEqual([[main.id, 1]])
    const body = { number: String(joined.answer.number), code: String(joined.answer.followUp) }
    const params = { programme: 'grid-casework' }
    expect((await knock(doors, 'followUp', null, { params, body })).json).toMatchObject({ state: 'joined' })
    // The public sees the matter once.
    const list = await knock(doors, 'listPublicCases', null, { params, query: { show: 'all', limit: 100 } })
    expect(JSON.stringify(list)).not.toContain(String(joined.answer.number))
  })

  it('nobody joins what is private, over, joined itself or of another kind', async () => {
    const secret = done(await grid.report({ item: '090202' }, neighbour)).answer.case
    expect(await grid.report({ item: '090202', main: secret }, null)).toMatchObject({
      refused: 'grid-casework/no-main',
    })
    expect(await grid.report({ item: '090202', main: secret })).toMatchObject({ refused: 'grid-casework/no-main' })
    const lamp = done(await grid.report()).answer.case
    expect(await grid.report({ item: '030101', main: lamp })).toMatchObject({ refused: 'grid-casework/not-alike' })
    const follower = done(await grid.report({ main: lamp })).answer.case
    expect(await grid.report({ main: follower })).toMatchObject({ refused: 'grid-casework/main-over' })
    await grid.does(lamp, 'decline', dispatcher, { ground: 'unfounded', opinion: '现场没有' })
    expect(await grid.report({ main: lamp })).toMatchObject({ refused: 'grid-casework/main-over' })
    // What was joined ended with it.
    expect(await grid.row(follower)).toMatchObject({ state: 'declined', result: 'not-ours', desk: null })
  })
})

describe('edge 37: the same person complains every day', () => {
  it('is linked to one main case and answered once, without a mark on the person', async () => {
    at('2026-11-23T09:00')
    const main = done(await grid.report({ place: LANE, point: { lon: 116.93, lat: 31.03 } }, neighbour)).answer
      .case as Id
    const again: unknown[] = []
    for (const day of ['24', '25', '26']) {
      at(`2026-11-${day}T09:00`)
      again.push(done(await grid.report({ title: '还是不亮' })).answer.case)
    }
    for (const id of again) await grid.does(id, 'join', dispatcher, { main })
    const seen = (await knock(doors, 'getCase', dispatcher, { params: { id: main } })).json as { joined: number }
    expect(seen.joined).toBe(3)
    const params = { id: main }
    const { rows } = (await knock(doors, 'listJoined', dispatcher, { params })).json as { rows: { id: string }[] }
    expect(rows.map((row) => row.id)).toEqual(again)
    // Whoever reported the matter first learns nothing of the others.
    expect((await knock(doors, 'listJoined', neighbour, { params })).json).toEqual({ rows: [] })
    const elsewhere = grid.holder('dispatcher', '340881001')
    expect(await knock(doors, 'listJoined', elsewhere, { params })).toMatchObject({ refused: 'case/unknown' })
    await finish(main)
    for (const id of again)
      expect(await grid.row(id)).toMatchObject({ state: 'closed', result: 'solved', main, flags: [] })
    expect(await told(main, resident)).toEqual(['grid-casework/tell-closed'])
    const persons = await grid.rows('select * from person where id = $1', [resident])
    expect(JSON.stringify(persons)).not.toMatch(/重点|repeat|frequent/)
    // Each may still say what they think of it.
    expect((await grid.does(again[0], 'rate', resident, { rating: 'satisfied' })).answer.state).toBe('rated')
  })
})

describe('edge 46: joined wrongly', () => {
  it('gives each back its own number and the clock as it stood', async () => {
    at('2026-11-30T09:00')
    const main = done(await grid.report({}, neighbour)).answer
    at('2026-11-30T10:00')
    const mine = done(await grid.report()).answer
    const before = await grid.row(mine.case)
    // One of the four working hours had run when it was joined.
    at('2026-11-30T11:00')
    await grid.does(mine.case, 'join', dispatcher, { main: main.case })
    expect(await grid.row(mine.case)).toMatchObject({ state: 'joined', due_at: null, number: mine.number })
    expect(await told(mine.case, resident)).toContain('grid-casework/tell-joined')
    // The step tells the number of the main case, not how it is kept.
    const { json } = await knock(doors, 'getCase', dispatcher, { params: { id: mine.case } })
    const { steps } = json as { steps: { step: string; form: { name: string; value: unknown }[] }[] }
    expect(steps.at(-1)?.form).toMatchObject([{ name: 'main', value: main.number }])
    at('2026-12-02T09:00')
    const split = { params: { id: mine.case }, body: { form: { opinion: '不是同一处' } } }
    const tried = (await knock(doors, 'gridCaseworkSplitRehearsal', dispatcher, split)).json as { follows: object }
    expect(tried.follows).toMatchObject({ course: { dueDay: '2026-12-02', dueTime: '12:00' } })
    await grid.does(mine.case, 'split', dispatcher, { opinion: '不是同一处' })
    const after = await grid.row(mine.case)
    expect(after).toMatchObject({ state: 'reported', number: before.number, main: null, public: true, closed_at: null })
    expect(after.filed_at).toEqual(before.filed_at)
    // Three hours are left, from 9:00: noon is within office hours until 12:00.
    expect(after.due_at).toEqual(new Date('2026-12-02T12:00:00+08:00'))
    expect((await grid.row(main.case)).state).toBe('reported')
    await finish(main.case as Id)
    expect(await grid.row(mine.case)).toMatchObject({ state: 'reported' })
  })

  it('one that was opened is opened again', async () => {
    at('2026-12-02T09:00')
    const main = done(await grid.report({}, neighbour)).answer.case
    const mine = done(await grid.report()).answer.case
    await grid.does(mine, 'accept', dispatcher)
    await grid.does(mine, 'join', dispatcher, { main })
    expect((await grid.does(mine, 'split', dispatcher, { opinion: '两处' })).answer.state).toBe('opened')
    expect(await grid.step(mine, 'split', dispatcher, { opinion: '两处' })).toMatchObject({
      refused: 'case/out-of-turn',
    })
  })

  it('a main case is not joined away from under those that joined it', async () => {
    const [a, b, c] = [await grid.report(), await grid.report(), await grid.report()].map((o) => done(o).answer.case)
    await grid.does(b, 'join', dispatcher, { main: a })
    expect(await grid.step(a, 'join', dispatcher, { main: c })).toMatchObject({ refused: 'grid-casework/has-joined' })
    expect(await grid.step(a, 'join', dispatcher, { main: a })).toMatchObject({ refused: 'grid-casework/main-over' })
    // Whoever reported the main case may withdraw: for the others it goes on.
    expect((await grid.does(a, 'withdraw', resident)).answer.state).toBe('reported')
    expect(isRefusal(await grid.step(b, 'withdraw', resident))).toBe(false)
  })
})
