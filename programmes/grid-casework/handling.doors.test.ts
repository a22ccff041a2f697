import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { sheetsRoutes } from '#kernel/casework/sheets.routes.ts'
import type { Route, Session } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { evaluationRoutes } from '#kernel/publicity/evaluation.routes.ts'
import { COUNTY, dispatcher, done, type Grid, openGrid, resident } from './grid.testing.ts'
import { remindersRoutes } from './reminders.routes.ts'
import { returnsRoutes } from './returns.routes.ts'

let grid: Grid
let chief: Id
let doors: readonly Route[]
beforeAll(async () => {
  grid = await openGrid()
  chief = grid.holder('duty-chief', COUNTY)
  const { house } = grid
  const now = () => new Date('2026-11-18T11:00:00+08:00')
  doors = [
    ...remindersRoutes({ ...house, now }),
    ...returnsRoutes(house),
    ...sheetsRoutes(house),
    ...caseworkRoutes({ ...house, now }),
    ...evaluationRoutes({ ...house, publicCounty: COUNTY, now }),
  ]
}, 60_000)
afterAll(() => grid?.close())

const as = (person: Id): Session => ({ county: COUNTY, kind: 'person', account: null, person, name: '' })

/** Asks a door and holds its answer against the promised shape. */
async function ask(person: Id, id: string, given: { params?: object; query?: object; body?: object }) {
  const door = doors.find((d) => d.id === id) as Route
  const parsed = { ...given, query: door.query ? (door.query as z.ZodType).parse(given.query ?? {}) : {} }
  const reply = (await door.handle({ session: as(person), key: randomUUID(), ...parsed } as never)) as {
    json?: never
    refused?: string
  }
  if (reply.json && door.answer) {
    const sent = JSON.parse(JSON.stringify(reply.json))
    expect(door.answer.safeParse(sent).error?.issues ?? [], id).toEqual([])
    return sent as Record<string, never> & { refused?: string }
  }
  return reply as unknown as Record<string, never> & { refused?: string }
}

describe('reminders', () => {
  it('are recorded case by case; each unit gets one text without anything that somebody typed', async () => {
    const [one, two] = [await grid.dispatched({ title: '王桂芬家门口', spot: '三栋楼下' }), await grid.dispatched()]
    const over = done(await grid.report()).answer.case as Id
    const sent = await ask(dispatcher, 'remindAll', { body: { cases: [one.id, two.id, over] } })
    const { rows, texts } = sent as unknown as {
      rows: { case: string; refused: { code: string } | null }[]
      texts: { text: string }[]
    }
    expect(rows.map((r) => r.refused?.code ?? null)).toEqual([null, null, 'case/out-of-turn'])
    expect(texts).toHaveLength(1)
    const text = texts[0]?.text ?? ''
    expect(text).toMatch(/^【催办】市政设施科：以下 2 件请抓紧办理/)
    expect(text).toMatch(/时限 11月20日 17:30，还剩 [\d.]+ 工作日/)
    for (const typed of ['王桂芬', '三栋', '刘海波']) expect(text).not.toContain(typed)
    expect((await grid.row(one.id)).flags).toContain('reminded')
  })

  it('of a stranger’s cases are refused and told nothing', async () => {
    const { id } = await grid.dispatched()
    const sent = await ask(resident, 'remindAll', { body: { cases: [id] } })
    expect(sent).toMatchObject({ rows: [{ refused: { code: 'case/not-yours' } }], texts: [] })
  })
})

describe('precedents', () => {
  it('stand beside a return with the clause and the last like cases', async () => {
    const before = await grid.dispatched()
    await grid.does(before.id, 'return', before.handler, { ground: 'not-our-duty', clause: '第 41 项' })
    const { id, handler } = await grid.dispatched()
    await grid.does(id, 'return', handler, { ground: 'not-our-area', clause: '第 41 项' })
    const beside = await ask(dispatcher, 'getPrecedents', { params: { id } })
    expect(beside).toMatchObject({
      clause: expect.stringMatching(/权责清单第 \d+ 项/),
      returns: [{ ground: { zh: '不在本单位管辖范围' } }],
      precedents: [],
      alike: [{ number: (await grid.row(before.id)).number }],
    })
    expect(await ask(grid.holder('dispatcher', '340881001'), 'getPrecedents', { params: { id } })).toMatchObject({
      refused: 'case/unknown',
    })
  })
})

describe('sheets', () => {
  it('print with number, code and signature columns; the scan comes back to its step', async () => {
    const { id, handler } = await grid.dispatched()
    await grid.does(id, 'return', handler, {
      ground: 'not-our-duty',
      clause: '权责清单第 41 项',
      opinion: '不属本科室',
    })
    const { step_no: no, number } = await grid.row(id)
    const params = { id, no: no as number }
    const sheet = await ask(dispatcher, 'getSheet', { params })
    expect(sheet).toMatchObject({
      title: { zh: '退件单' },
      number: `${String(number)}-${String(no)}`,
      code: expect.stringMatching(/^[0-9A-F]{8}$/),
      signatures: [{ zh: '承办单位（签字）' }],
      scans: [],
    })
    expect(JSON.stringify(sheet)).toContain('权责清单第 41 项')
    const files = [await grid.photo(dispatcher)]
    expect(await grid.step(id, 'return-sheet', dispatcher, { sheet: 1, files })).toMatchObject({
      refused: 'case/no-sheet',
    })
    await grid.does(id, 'return-sheet', dispatcher, { sheet: no, files })
    expect((await ask(dispatcher, 'getSheet', { params })).scans).toEqual(files)
    expect(await ask(dispatcher, 'listSheets', { params: { id } })).toMatchObject({
      rows: [{ no, title: { zh: '退件单' }, number: `${String(number)}-${String(no)}`, scans: files }],
    })
    // What is read off the paper finds the case.
    const query = { list: 'all', programme: 'grid-casework', q: String(sheet.number) }
    expect(await ask(dispatcher, 'listCases', { query })).toMatchObject({ rows: [{ id }] })
    const elsewhere = grid.holder('dispatcher', '340881001')
    expect(await ask(elsewhere, 'listSheets', { params: { id } })).toMatchObject({ refused: 'case/unknown' })
    expect(await ask(dispatcher, 'getSheet', { params: { id, no: 1 } })).toMatchObject({
      refused: 'case/no-sheet',
    })
  })
})

describe('edge 34: a reporter who asked for discretion', () => {
  it('is named to nobody, called by the centre only', async () => {
    const reporter = grid.holder('part-time-grid-worker', '340881002004')
    const [{ name }] = (await grid.rows<{ name: string }>('select name from person where county = $1 and id = $2', [
      COUNTY,
      reporter,
    ])) as [{ name: string }]
    const id = done(await grid.report({ discreet: true, phone: '13800009731' }, reporter)).answer.case as Id
    await grid.does(id, 'accept', dispatcher)
    await grid.does(id, 'dispatch', dispatcher)
    const handler = grid.handlerOf(String((await grid.row(id)).lead))
    const params = { id }
    await ask(reporter, 'getCase', { params })
    for (const reader of [handler, dispatcher, chief])
      expect(JSON.stringify(await ask(reader, 'getCase', { params }))).not.toContain(name)
    expect(JSON.stringify(await ask(reporter, 'getCase', { params }))).toContain(name)
    const purpose = { purpose: '核实位置' }
    expect(await ask(handler, 'unmaskCase', { params, body: purpose })).toMatchObject({ refused: 'case/discreet' })
    expect(await ask(dispatcher, 'unmaskCase', { params, body: purpose })).toMatchObject({ phone: '13800009731' })
    const query = { list: 'of-our-unit', programme: 'grid-casework' }
    expect(JSON.stringify(await ask(handler, 'listCases', { query }))).not.toContain(name)
  })
})

describe('evaluation', () => {
  const query = { programme: 'grid-casework', from: '2026-11-01', to: '2026-11-30' }

  it('counts for whoever holds a place; a unit’s people count what their unit leads', async () => {
    const all = (await ask(chief, 'getEvaluation', { query })) as unknown as {
      sum: { numerator: number }[]
      rows: object[]
    }
    expect(all.sum[0]?.numerator).toBeGreaterThan(0)
    const { handler } = await grid.dispatched()
    const own = (await ask(handler, 'getEvaluation', { query: { ...query, rows: 'lead' } })) as unknown as {
      ownUnits: boolean
      rows: { name: string }[]
    }
    expect([own.ownUnits, own.rows.map((r) => r.name)]).toEqual([true, ['市政设施科']])
  })

  it('refuses an area outside one’s posts, and whoever holds none', async () => {
    expect(await ask(dispatcher, 'getEvaluation', { query: { ...query, place: '340881001' } })).toMatchObject({
      refused: 'figure/no-place',
    })
    expect(await ask(resident, 'getEvaluation', { query })).toMatchObject({ refused: 'figure/no-place' })
    expect(await ask(chief, 'getTrend', { query: { ...query, to: '2026-10-01' } })).toMatchObject({
      refused: 'figure/period',
    })
  })
})

describe('a list', () => {
  it('tells the point of a report to whoever may open the case, so that a phone sorts by distance without asking', async () => {
    const point = { lon: 116.951, lat: 31.052 }
    const { case: id } = done(await grid.report({ point })).answer
    const query = { list: 'all', programme: 'grid-casework', limit: 200 }
    const { rows } = (await ask(dispatcher, 'listCases', { query })) as unknown as { rows: { id: string }[] }
    expect(rows.find((row) => row.id === id)).toMatchObject(point)
    const elsewhere = grid.holder('dispatcher', '340881001')
    expect(JSON.stringify(await ask(elsewhere, 'listCases', { query }))).not.toContain('116.951')
  })
})
