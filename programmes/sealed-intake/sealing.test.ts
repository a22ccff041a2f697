import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Route } from '#kernel/door.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { verifyCases } from '#server/verify/cases.ts'
import {
  COUNTY,
  dispatcher,
  done,
  type Grid,
  gridWorker,
  knock,
  openGrid,
  resident,
} from '../grid-casework/grid.testing.ts'

/* What a clerk finds only after filing: a case of the grid that is about an official leaves, and nobody there finds it again. */

let grid: Grid
let doors: Route[]
const text = '路灯是熟人装的，一直不亮'

beforeAll(async () => {
  grid = await openGrid()
  const now = () => new Date('2026-11-18T11:00:00+08:00')
  doors = [
    ...caseworkRoutes({ ...grid.house, now }),
    ...worklistRoutes({ ...grid.house, now }),
    ...publicityRoutes({ ...grid.house, publicCounty: COUNTY, now }),
  ]
}, 60_000)
afterAll(() => grid?.close())

/** The workers let the outcomes be heard. */
const hear = () => {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  return hearDue({ ...grid.house, hearers: hearersOf(grid.house.programmes), log }, COUNTY)
}
const open = (person: Id, id: string) => knock(doors, 'getCase', person, { params: { id } })
const listed = async (person: Id, list: string, programme = 'grid-casework') =>
  JSON.stringify(await knock(doors, 'listCases', person, { query: { list, programme, limit: 200 } }))

it('edge 35: a filed case that turns out to be about an official is sealed: gone for all but the discipline desk', async () => {
  const filed = done(await grid.report({ text }, null))
  const id = filed.answer.case as Id
  const followUp = {
    params: { programme: 'grid-casework' },
    body: { number: String(filed.answer.number), code: String(filed.answer.followUp) },
  }
  await grid.does(id, 'accept', dispatcher)
  await grid.does(id, 'dispatch', dispatcher)
  const handler = grid.handlerOf(String((await grid.row(id)).lead))
  const chief = grid.holder('duty-chief', COUNTY)
  const clerk = grid.holder('discipline-clerk', COUNTY)
  expect(await grid.step(id, 'seal', gridWorker)).toMatchObject({ refused: 'case/not-yours' })
  expect(await grid.step(id, 'seal', handler)).toMatchObject({ refused: 'case/not-yours' })

  expect((await grid.does(id, 'seal', dispatcher)).answer).toMatchObject({ state: 'passed-on', desk: null })
  const others = [...new Set(grid.county.posts.map((p) => p.role))]
    .filter((role) => role !== 'discipline-clerk')
    .map((role) => grid.person(role))
  const nobody = [...others, dispatcher, handler, chief, gridWorker, resident]
  for (const person of nobody) {
    expect(await open(person, id)).toEqual({ refused: 'case/unknown' })
    expect(await grid.step(id, 'remind', person)).toMatchObject({ refused: 'case/unknown' })
  }
  for (const list of grid.house.programmes.flatMap((p) => (p.id === 'grid-casework' ? p.lists : [])))
    for (const person of nobody) expect(await listed(person, list.key), list.key).not.toContain(id)
  expect(
    (await grid.rows<{ n: number }>('select count(*)::int as n from case_viewer where case_id = $1', [id]))[0]?.n,
  ).toBe(0)

  // The discipline desk reads it through the case that took it over.
  expect(await open(clerk, id)).toEqual({ refused: 'case/unknown' })
  await hear()
  const taken = JSON.parse(await listed(clerk, 'received', 'sealed-intake')).json.rows as { id: Id }[]
  expect(taken).toHaveLength(1)
  expect(JSON.stringify(await open(clerk, taken[0]?.id as Id))).toContain(String(filed.answer.number))
  expect(JSON.stringify(await open(clerk, id))).toContain(text)
  for (const person of nobody) expect(await open(person, taken[0]?.id as Id)).toEqual({ refused: 'case/unknown' })

  // Whoever reported it asks as before and is told that it was passed on.
  const { json } = (await knock(doors, 'followUp', null, followUp)) as {
    json: { state: string; steps: { words: { zh: string } }[] }
  }
  expect(json.state).toBe('passed-on')
  expect(json.steps.map((s) => s.words.zh)).toEqual(['上报', '已转有关渠道'])
  expect(JSON.stringify(json)).not.toMatch(/密封|[Ss]eal|章素琴|路灯管理|reminded/)
  const wrong = { ...followUp, params: { programme: 'sealed-intake' } }
  expect(await knock(doors, 'followUp', null, wrong)).toMatchObject({ refused: 'public/unknown' })
})

it('edge 35: a reporter with an account finds theirs in their own list, and sees of it that it was passed on', async () => {
  const id = done(await grid.report({ text })).answer.case as Id
  await grid.does(id, 'accept', dispatcher)
  await grid.does(id, 'seal', dispatcher)
  await hear()
  expect(await listed(resident, 'taken-part')).toContain(id)
  const { json } = (await open(resident, id)) as {
    json: { steps: { words: { zh: string }; actor: string | null }[]; acts: object[]; lead: unknown }
  }
  expect(json.steps.map((s) => s.words.zh)).toEqual(['上报', '已转有关渠道'])
  expect(json).toMatchObject({ acts: [], lead: null, readers: [], answerable: null })
  expect(JSON.stringify(json)).not.toContain('章素琴')
})

it('edge 35: with others joined to it they are split off first', async () => {
  const main = done(await grid.report({ text: '路灯不亮' })).answer.case as Id
  const other = done(await grid.report({ text: '路灯又不亮' })).answer.case as Id
  await grid.does(other, 'join', dispatcher, { main })
  expect(await grid.step(main, 'seal', dispatcher)).toMatchObject({ refused: 'grid-casework/has-joined' })
})

it('the cases are still the merge of their steps, with who takes part and their timers', async () => {
  const found: unknown[] = []
  const programmes = new Map(grid.house.programmes.map((p) => [p.id, p]))
  await grid.house.reader.read(COUNTY, (client) =>
    verifyCases(
      client,
      COUNTY,
      programmes,
      (...difference) => void found.push(difference),
      () => undefined,
      () => {},
    ),
  )
  expect(found).toEqual([])
})
