import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, LANE, openGrid, resident } from './grid.testing.ts'
import { neighbourOf } from './rules/who-verifies.ts'

let grid: Grid
let chief: Id
let neighbour: string
beforeAll(async () => {
  grid = await openGrid()
  chief = grid.holder('duty-chief', COUNTY)
  neighbour = neighbourOf(await grid.house.keeper.getBook(COUNTY), LANE) as string
}, 60_000)
afterAll(() => grid?.close())

/** Two people of one household, as the register holds it. @returns the household */
const household = async (head: Id, spouse: Id): Promise<unknown> =>
  done(
    await grid.perform(
      'register/found-household',
      {
        place: LANE,
        members: [
          { person: head, relation: 'head' },
          { person: spouse, relation: 'spouse' },
        ],
        on: '2026-11-01',
      },
      null,
      'import',
    ),
  ).answer

describe('edge 34: nobody decides on their own or a relative’s', () => {
  it('the handler’s household is found in the register: another handles it, another grid verifies', async () => {
    grid.at('2026-11-18T09:00')
    const reporter = grid.holder('part-time-grid-worker', LANE)
    const id = done(await grid.report({}, reporter)).answer.case as Id
    await grid.does(id, 'accept', dispatcher)
    await grid.does(id, 'dispatch', dispatcher)
    const handler = grid.handlerOf(String((await grid.row(id)).lead))
    await household(handler, reporter)
    const form = { result: 'solved', opinion: '已修复', photos: [await grid.photo(handler)] }
    expect(await grid.step(id, 'handle', handler, form)).toMatchObject({ refused: 'grid-casework/own-kin' })
    await grid.does(id, 'stand-back', handler, { closeness: 'relative' })
    expect(await grid.step(id, 'handle', handler, form)).toMatchObject({ refused: 'grid-casework/stood-back' })
    // A section of one person has nobody else: another unit does it; who looks afterwards is from the next community.
    const post = grid.county.posts.find((p) => p.role === 'handler' && idOfKey(p.person) !== handler)
    const lead = idOfKey(String(post?.organisation))
    await grid.does(id, 'reassign', dispatcher, { lead })
    const other = grid.handlerOf(lead)
    await grid.does(id, 'handle', other, { ...form, photos: [await grid.photo(other)] })
    expect(await grid.row(id)).toMatchObject({ state: 'handled', desk: `grid-worker@${neighbour}` })
  })

  it('a verifier who is a relative of the handler stands back; the grid worker of the next community looks', async () => {
    const { id, handler } = await grid.handled()
    const link = {
      kind: 'relative-of',
      from: { kind: 'person', id: gridWorker },
      to: { kind: 'person', id: handler },
      on: '2026-11-01',
    }
    done(await grid.perform('register/link', link, null, 'import'))
    expect(await grid.step(id, 'verify', gridWorker, { way: 'visit' })).toMatchObject({
      refused: 'grid-casework/own-kin',
    })
    expect(await grid.step(id, 'rework', gridWorker, { opinion: '没有修好' })).toMatchObject({
      refused: 'grid-casework/own-kin',
    })
    const next = grid.holder('grid-worker', neighbour)
    expect(await grid.step(id, 'verify', next, { way: 'visit' })).toMatchObject({ refused: 'case/unknown' })
    await grid.does(id, 'stand-back', gridWorker, { closeness: 'relative' })
    expect(await grid.row(id)).toMatchObject({ state: 'handled', desk: `grid-worker@${neighbour}` })
    await grid.does(id, 'verify', next, { way: 'visit' })
    expect(await grid.row(id)).toMatchObject({ state: 'verified' })
  })

  it('whoever declares an interest is believed: another grid worker of the own community may not step in either', async () => {
    const { id } = await grid.handled({ place: '340881002005' })
    const own = grid.holder('grid-worker', '340881002005')
    await grid.does(id, 'stand-back', own, { closeness: 'interest' })
    expect(await grid.step(id, 'verify', own, { way: 'visit' })).toMatchObject({ refused: 'grid-casework/stood-back' })
    await grid.does(id, 'verify', dispatcher, { way: 'phone' })
  })

  it('nobody verifies what they handled', async () => {
    const { id, handler } = await grid.handled({ place: '340881002005' })
    expect(await grid.step(id, 'verify', handler, { way: 'visit' })).toMatchObject({ refused: 'case/not-yours' })
  })
})

it('edge 42: twice failed, the third is verified by the centre, by another person, with a photo', async () => {
  grid.at('2026-11-18T09:00')
  const { id, handler } = await grid.handled({ place: '340881002005' })
  const again = async () =>
    grid.does(id, 'handle', handler, { result: 'solved', opinion: '再修', photos: [await grid.photo(handler)] })
  const own = grid.holder('grid-worker', '340881002005')
  await grid.does(id, 'rework', own, { opinion: '仍有一盏不亮' })
  await again()
  expect((await grid.row(id)).desk).toBe('grid-worker@340881002005')
  await grid.does(id, 'rework', own, { opinion: '还是不亮' })
  await again()
  expect(await grid.row(id)).toMatchObject({ state: 'handled', desk: `dispatcher@${COUNTY}` })
  expect(await grid.step(id, 'verify', own, { way: 'visit' })).toMatchObject({
    refused: 'grid-casework/centre-verifies',
  })
  expect(await grid.step(id, 'verify', dispatcher, { way: 'visit' })).toMatchObject({
    refused: 'grid-casework/centre-verifies',
  })
  expect(await grid.step(id, 'verify', chief, { way: 'phone' })).toMatchObject({
    refused: 'grid-casework/visit-needed',
  })
  expect(await grid.step(id, 'verify', chief, { way: 'visit' })).toMatchObject({
    refused: 'grid-casework/photo-needed',
  })
  await grid.does(id, 'verify', chief, { way: 'visit', photos: [await grid.photo(chief)] })
  expect(await grid.row(id)).toMatchObject({ state: 'verified' })
  expect((await grid.row(id)).flags).not.toContain('centre-verifies')
})

describe('edge 44: a reporter who cannot be reached', () => {
  it('three calls on different days, then it may be closed; on contact within 30 days it is taken up again', async () => {
    grid.at('2026-11-18T09:00')
    const { id } = await grid.handled({ place: '340881002005' })
    const own = grid.holder('grid-worker', '340881002005')
    const unreached = () => grid.step(id, 'verify', own, { way: 'unreached' })
    for (const at of ['2026-11-18T10:00', '2026-11-18T15:00', '2026-11-19T10:00']) {
      grid.at(at)
      await grid.does(id, 'log-call', own, { missed: 'no-answer' })
      expect(await unreached()).toMatchObject({ refused: 'grid-casework/calls-needed' })
    }
    grid.at('2026-11-20T10:00')
    await grid.does(id, 'log-call', own, { missed: 'off' })
    done(await unreached())
    await grid.does(id, 'close', dispatcher)
    expect((await grid.row(id)).flags).toContain('unreached')
    grid.at('2026-12-20T23:00')
    await grid.does(id, 'reopen', resident, { opinion: '灯还是不亮' })
    const row = await grid.row(id)
    expect(row).toMatchObject({ state: 'dispatched', result: null, closed_at: null, done_at: null })
    expect(row.flags).toContain('reopened')
  })

  it('after 30 days, or where somebody was reached, it is reported anew', async () => {
    grid.at('2026-11-18T09:00')
    const { id } = await grid.handled({ place: '340881002005' })
    await grid.does(id, 'verify', dispatcher, { way: 'phone' })
    await grid.does(id, 'close', dispatcher)
    expect(await grid.step(id, 'reopen', resident, { opinion: '还是不亮' })).toMatchObject({
      refused: 'grid-casework/reopen-late',
    })
    const other = await grid.handled({ place: '340881002005' })
    for (const day of ['18', '19', '20']) {
      grid.at(`2026-11-${day}T10:00`)
      await grid.does(other.id, 'log-call', dispatcher, { missed: 'no-answer' })
    }
    await grid.does(other.id, 'verify', dispatcher, { way: 'unreached' })
    await grid.does(other.id, 'close', dispatcher)
    grid.at('2026-12-21T00:01')
    expect(await grid.step(other.id, 'reopen', resident, { opinion: '还是不亮' })).toMatchObject({
      refused: 'grid-casework/reopen-late',
    })
  })
})
