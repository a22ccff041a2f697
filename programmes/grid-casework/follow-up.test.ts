import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, openGrid } from './grid.testing.ts'

/* Whoever reported without an account rates and withdraws by number and code, and nobody else does. */

let grid: Grid
let doors: readonly Route[]
beforeAll(async () => {
  grid = await openGrid()
  const now = () => new Date('2026-11-18T10:00:00+08:00')
  doors = publicityRoutes({ ...grid.house, publicCounty: COUNTY, now })
}, 120_000)
afterAll(() => grid?.close())

interface Followed {
  readonly number: string
  readonly code: string
}
const door = (id: string) => doors.find((one) => one.id === id) as Route
async function knock(
  id: string,
  params: object,
  body: object,
): Promise<{ json?: Record<string, unknown>; refused?: string }> {
  const { handle, answer, body: shape } = door(id)
  const session = { county: COUNTY, kind: 'visitor', account: null, person: null, name: '' } as const
  const ask = { session, params, body: shape?.parse(body), query: {}, key: randomUUID() } as unknown as Ask
  const reply = (await handle(ask)) as { json?: Record<string, unknown>; refused?: string }
  if (reply.json) answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const programme = 'grid-casework'
const look = (by: Followed) => knock('followUp', { programme }, by)
const act = (step: string, { number, code }: Followed, form: object) =>
  knock('actByCode', { programme, step }, { number, code, form })

async function reported(): Promise<Followed & { id: unknown }> {
  const { answer } = done(await grid.report({ phone: '13800009731' }, null))
  return { id: answer.case, number: String(answer.number), code: String(answer.followUp) }
}
async function closed(): Promise<Followed & { id: unknown }> {
  const report = await reported()
  await grid.does(report.id, 'accept', dispatcher)
  await grid.does(report.id, 'dispatch', dispatcher)
  const handler = grid.handlerOf(String((await grid.row(report.id)).lead))
  await grid.does(report.id, 'handle', handler, {
    result: 'solved',
    opinion: '已修复',
    photos: [await grid.photo(handler)],
  })
  await grid.does(report.id, 'verify', gridWorker, { way: 'visit' })
  await grid.does(report.id, 'close', dispatcher)
  return report
}
const offered = async (by: Followed) => {
  const acts = (await look(by)).json?.acts as readonly { readonly step: string }[] | undefined
  return acts?.map(({ step }) => step)
}

describe('by number and code', () => {
  it('a report is withdrawn before it is handled', async () => {
    const report = await reported()
    expect(await offered(report)).toEqual(['withdraw'])
    expect((await act('withdraw', report, {})).json).toMatchObject({ state: 'withdrawn', repeated: false })
    expect(await offered(report)).toEqual([])
  })

  it('a closed report is rated once; a low rating leads to a return call', async () => {
    const [good, bad] = [await closed(), await closed()]
    expect(await offered(good)).toEqual(['rate'])
    expect((await act('rate', good, { rating: 'satisfied' })).json).toMatchObject({ state: 'rated' })
    expect(await act('rate', good, { rating: 'satisfied' })).toMatchObject({ refused: 'case/out-of-turn' })
    expect((await act('rate', bad, { rating: 'dissatisfied', remark: '还是不亮' })).json).toMatchObject({
      state: 'calling',
    })
    expect(await grid.row(bad.id)).toMatchObject({ rating: 'dissatisfied' })
  })
})

describe('nobody else', () => {
  it.each([
    ['with another code', (report: Followed) => act('withdraw', { ...report, code: 'AAAAAAAAAA' }, {})],
    ['with another number', (report: Followed) => act('withdraw', { ...report, number: '文昌 261118-999' }, {})],
    ['by a step that is an office’s', (report: Followed) => act('accept', report, {})],
    ['by a step that is not there', (report: Followed) => act('vanish', report, {})],
  ])('acts %s', async (_, tried) => {
    const report = await reported()
    expect(await tried(report)).toMatchObject({ refused: 'public/unknown' })
    expect(await grid.row(report.id)).toMatchObject({ state: 'reported' })
  })

  it('acts for somebody who has an account', async () => {
    const id = done(await grid.report()).answer.case
    const row = await grid.row(id)
    expect(row.follow_up).toBeNull()
    expect(await act('withdraw', { number: String(row.number), code: 'AAAAAAAAAA' }, {})).toMatchObject({
      refused: 'public/unknown',
    })
  })
})
