import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid, resident } from './grid.testing.ts'
import { numbersRoutes } from './numbers.routes.ts'

const TOWN = LANE.slice(0, 9)
let grid: Grid
let doors: Route[]
let now = new Date('2026-06-20T09:00:00+08:00')
const at = (text: string) => {
  now = new Date(`${text}:00+08:00`)
  grid.at(text)
}
beforeAll(async () => {
  grid = await openGrid('2026-06-20')
  doors = numbersRoutes({ ...grid.house, now: () => now })
}, 60_000)
afterAll(() => grid?.close())

const files = (kind: string, form: object, person: Id) =>
  grid.perform(`grid-casework/${kind}`, { form: { item: '080302', place: LANE, ...form } }, person)
const handled = async (form: object, person: Id = gridWorker) =>
  files(
    'enter-handled',
    {
      item: '030201',
      result: 'solved',
      opinion: '当场清理',
      photos: [await grid.photo(person)],
      handledAt: '2026-06-20T08:30:00+08:00',
      ...form,
    },
    person,
  )
const fire = (text: string) =>
  fireDue(
    {
      ...grid.house,
      programmes: new Map(grid.house.programmes.map((p) => [p.id, p])),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
    COUNTY,
    new Date(`${text}:00+08:00`),
  )

describe('settled on the spot, entered afterwards', () => {
  const selfHandled = { item: '070103' }

  it('keeps its true times and its mark, and is nobody’s overdue', async () => {
    at('2026-06-20T17:00')
    const filed = done(
      await handled({
        ...selfHandled,
        foundAt: '2026-06-20T08:10:00+08:00',
        handledAt: '2026-06-20T08:30:00+08:00',
      }),
    )
    expect(await grid.row(filed.answer.case)).toMatchObject({
      state: 'closed',
      result: 'solved',
      flags: ['self-handled', 'entered-later'],
      filed_at: new Date('2026-06-20T08:10:00+08:00'),
      done_at: new Date('2026-06-20T08:30:00+08:00'),
      closed_at: new Date('2026-06-20T17:00:00+08:00'),
      on_time: null,
      desk: null,
    })
    const [step] = await grid.rows<{ at: Date }>('select at from case_step where case_id = $1', [filed.answer.case])
    expect(step?.at).toEqual(new Date('2026-06-20T17:00:00+08:00'))
  })

  it.each([
    [{ handledAt: '2026-06-20T18:00:00+08:00' }, 'grid-casework/in-the-future', 'handledAt'],
    [{ handledAt: '2026-06-12T23:59:00+08:00' }, 'grid-casework/entered-late', 'handledAt'],
    [
      { foundAt: '2026-06-20T08:40:00+08:00', handledAt: '2026-06-20T08:30:00+08:00' },
      'grid-casework/times-reversed',
      'handledAt',
    ],
    [{ item: '010103' }, 'grid-casework/not-self-handled', 'item'],
    [{ opinion: undefined }, 'grid-casework/tell-what-was-done', 'opinion'],
    [{ item: '030101', photos: undefined }, 'grid-casework/photo-needed', 'photos'],
  ])('refuses %j', async (form, refused, field) => {
    at('2026-06-20T17:00')
    expect(await handled({ ...selfHandled, ...form })).toMatchObject({ refused, field })
  })

  it('seven days back are still allowed', async () => {
    at('2026-06-20T17:00')
    done(await handled({ ...selfHandled, handledAt: '2026-06-13T00:00:00+08:00' }))
  })

  it('is the grid worker’s or the village’s to enter', async () => {
    at('2026-06-20T17:00')
    done(await handled(selfHandled, grid.holder('grid-head', LANE)))
    const stranger = { ...selfHandled, photos: [], opinion: '已清理' }
    expect(await handled(stranger, resident)).toMatchObject({ refused: 'case/not-yours' })
  })
})

describe('edge 50: a flood night and a week without network', () => {
  let prefix = ''

  it('a block of numbers is set aside, by those who keep the town’s cases', async () => {
    at('2026-06-20T20:00')
    const { json } = await knock(doors, 'reserveNumbers', dispatcher, { body: { town: TOWN, count: 20 } })
    expect(json).toMatchObject({ prefix: '文昌 纸260620-', first: 1, last: 20 })
    prefix = (json as { prefix: string }).prefix
    const more = await knock(doors, 'reserveNumbers', dispatcher, { body: { town: TOWN, count: 5 } })
    expect(more.json).toMatchObject({ first: 21, last: 25 })
    expect(await knock(doors, 'reserveNumbers', gridWorker, { body: { town: TOWN, count: 5 } })).toMatchObject({
      refused: 'case/not-yours',
    })
    expect(await knock(doors, 'reserveNumbers', dispatcher, { body: { town: '340881001', count: 5 } })).toMatchObject({
      refused: 'case/not-yours',
    })
  })

  it('two who reserve at once get different numbers', async () => {
    at('2026-06-20T20:00')
    const blocks = await Promise.all(
      Array.from({ length: 6 }, () => knock(doors, 'reserveNumbers', dispatcher, { body: { town: TOWN, count: 3 } })),
    )
    const firsts = blocks.map((b) => (b.json as { first: number }).first).sort((a, b) => a - b)
    expect(firsts).toEqual([26, 29, 32, 35, 38, 41])
  })

  it('typed in a week later it bears that number, its true time and its mark, and is not late', async () => {
    at('2026-06-27T09:00')
    const filed = done(
      await files(
        'take-down',
        {
          source: 'visit',
          callerKnown: true,
          paperNumber: `${prefix}7`,
          happenedAt: '2026-06-20T22:15:00+08:00',
        },
        dispatcher,
      ),
    )
    const row = await grid.row(filed.answer.case)
    expect(row).toMatchObject({
      number: `${prefix}007`,
      state: 'reported',
      flags: ['entered-later'],
      filed_at: new Date('2026-06-20T22:15:00+08:00'),
    })
    expect((row.due_at as Date) > now).toBe(true)
    await fire('2026-06-27T09:30')
    expect((await grid.row(filed.answer.case)).flags).toEqual(['entered-later'])
  })

  it('what was settled during the outage is entered with its number, beyond the usual seven days', async () => {
    at('2026-07-04T09:00')
    const filed = done(
      await handled({ item: '070103', paperNumber: `${prefix}008`, handledAt: '2026-06-21T06:00:00+08:00' }),
    )
    expect(await grid.row(filed.answer.case)).toMatchObject({ number: `${prefix}008`, state: 'closed', on_time: null })
  })

  it('no number twice, none that was not set aside, none of another town', async () => {
    at('2026-07-04T09:00')
    const enter = (paperNumber: string, place = LANE) =>
      files('take-down', { source: 'visit', callerKnown: true, paperNumber, place }, dispatcher)
    expect(await enter(`${prefix}007`)).toMatchObject({ refused: 'grid-casework/paper-used', field: 'paperNumber' })
    expect(await enter(`${prefix}8`)).toMatchObject({ refused: 'grid-casework/paper-used' })
    expect(await enter(`${prefix}900`)).toMatchObject({ refused: 'grid-casework/paper-unknown' })
    expect(await enter('文昌 纸260621-001')).toMatchObject({ refused: 'grid-casework/paper-unknown' })
    const both = await Promise.all([enter(`${prefix}010`), enter(`${prefix}010`)])
    expect(both.filter((o) => 'refused' in o && o.refused === 'grid-casework/paper-used')).toHaveLength(1)
  })

  it('shows which forms came back', async () => {
    const { json } = await knock(doors, 'listNumberBlocks', dispatcher)
    const block = (json as { rows: { first: number; last: number; used: number[] }[] }).rows.find((b) => b.first === 1)
    expect(block).toMatchObject({ last: 20, used: [7, 8, 10] })
    const elsewhere = await knock(doors, 'listNumberBlocks', resident)
    expect(elsewhere.json).toEqual({ rows: [] })
  })

  it('numbers of the screen go on beside them', async () => {
    at('2026-07-04T09:00')
    expect(done(await grid.report()).answer.number).toMatch(/^文昌 260704-\d{3}$/)
  })
})

describe('edge 48: Spring Festival', () => {
  it('the working-day clock waits for the first working day; emergency hours run through, seen on duty', async () => {
    const eve = await openGrid('2026-02-16')
    try {
      eve.at('2026-02-14T16:00')
      // The last working day before the festival is Saturday the 14th, a make-up day.
      const lamp = (await eve.dispatched()).id
      eve.at('2026-02-16T17:00')
      const report = done(await eve.report()).answer
      const cable = done(await eve.report({ item: '080101' })).answer.case
      await eve.does(cable, 'accept', dispatcher)
      await eve.does(cable, 'dispatch', dispatcher)
      // Holiday from the 15th to the 23rd: Tuesday the 24th is the first working day.
      expect(new Date(String(report.due)).toISOString().slice(0, 10)).toBe('2026-02-24')
      expect(((await eve.row(lamp)).due_at as Date).toISOString().slice(0, 10)).toBe('2026-02-25')
      const due = (await eve.row(cable)).due_at as Date
      expect(due).toEqual(new Date('2026-02-16T23:00:00+08:00'))
      await fireDue(
        {
          ...eve.house,
          programmes: new Map(eve.house.programmes.map((p) => [p.id, p])),
          log: { info: () => {}, warn: () => {}, error: () => {} },
        },
        COUNTY,
        new Date('2026-02-16T23:30:00+08:00'),
      )
      const superior = await eve.rows<{ viewer: string }>(
        `select viewer from case_viewer where case_id = $1 and why = 'breach'`,
        [cable],
      )
      expect(superior.map((v) => v.viewer)).toEqual([`dispatcher@${TOWN}`])
      expect((await eve.row(report.case)).flags).toEqual([])
    } finally {
      await eve.close()
    }
  })
})
