import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import { inspectionRoutes } from '#kernel/access/inspection.routes.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { registerRoutes } from '#kernel/register/register.routes.ts'
import { COUNTY, dispatcher, done, type Grid, knock, LANE, openGrid } from './grid.testing.ts'

/* An auditor reads a year's list: for some days, by a document, with every look recorded, and then no more. */

const security = idOfKey('dong-kai')
const auditor = idOfKey('wang-guifen')
let grid: Grid
let doors: Route[]
let office: Id
let now = new Date('2026-11-18T11:00:00+08:00')

beforeAll(async () => {
  grid = await openGrid()
  const house = { ...grid.house, now: () => now }
  doors = [...caseworkRoutes(house), ...worklistRoutes(house), ...inspectionRoutes(house), ...registerRoutes(house)]
  const [row] = await grid.rows<{ id: Id }>(`select id from organisation where county = $1 and name like '%审计局'`, [
    COUNTY,
  ])
  office = row?.id as Id
}, 60_000)
afterAll(() => grid?.close())

const grant = (more: object = {}, by: Id = security) =>
  grid.perform(
    'access/grant-inspection',
    {
      person: auditor,
      organisation: office,
      place: COUNTY,
      until: '2026-11-30',
      document: '审通〔2026〕12号',
      ...more,
    },
    by,
  )
const readings = () =>
  grid.rows<{ kind: string; subject_kind: string; subject: Id | null; rows: number | null }>(
    'select kind, subject_kind, subject, rows from reading where county = $1 and reader = $2 order by at, id',
    [COUNTY, auditor],
  )
const list = (person: Id) =>
  knock(doors, 'listCases', person, { query: { list: 'all', programme: 'grid-casework', limit: 50 } }) as Promise<{
    json: { rows: { id: Id }[] }
  }>

it('edge 72: it is given by the security administrator, with a document, for days that are not too many', async () => {
  expect(await grant({}, dispatcher)).toMatchObject({ refused: 'access/inspection-not-yours' })
  expect(await grant({ document: '' })).toMatchObject({ refused: 'act/malformed' })
  expect(await grant({ until: '2027-01-17' })).toMatchObject({ refused: 'access/inspection-long', fills: { days: 60 } })
  expect(await grant({ from: '2026-11-01' })).toMatchObject({ refused: 'access/inspection-days' })
  const appointed = {
    person: auditor,
    organisation: office,
    role: 'inspector',
    title: '查阅',
    kind: 'substantive',
    from: '2026-11-18',
    sort: 1,
  }
  expect(await grid.perform('register/appoint', appointed, null, 'import')).toMatchObject({
    refused: 'register/reserved-role',
  })
})

it('edge 72: every look is recorded, nothing is unmasked or done, and the last day ends it by itself', async () => {
  const { id } = await grid.dispatched({ phone: '13800002041' })
  const closed = done(await grid.report({}, null)).answer.case as Id
  expect((await list(auditor)).json.rows.map((r) => r.id)).not.toContain(closed)
  done(await grant())
  const shown = (await list(auditor)).json.rows.map((r) => r.id)
  expect(shown).toEqual(expect.arrayContaining([id, closed]))
  const looks = await readings()
  expect(looks).toContainEqual({ kind: 'search', subject_kind: 'list', subject: null, rows: shown.length })
  for (const one of shown)
    expect(looks).toContainEqual({ kind: 'search', subject_kind: 'case', subject: one, rows: null })

  const one = { params: { id } }
  expect(await knock(doors, 'getCase', auditor, one)).toMatchObject({ json: { id, acts: [] } })
  expect((await readings()).at(-1)).toMatchObject({ kind: 'open-case', subject: id })
  expect(await knock(doors, 'unmaskCase', auditor, { ...one, body: { purpose: '核实' } })).toMatchObject({
    refused: 'case/not-yours',
  })
  expect(await grid.step(id, 'remind', auditor)).toMatchObject({ refused: 'case/not-yours' })
  expect(await knock(doors, 'listPeople', auditor, { query: { place: LANE, of: 'residents' } })).toMatchObject({
    refused: 'register/not-yours',
  })

  const { json } = (await knock(doors, 'listInspections', security)) as { json: { rows: object[] } }
  expect(json.rows).toMatchObject([
    { person: { id: auditor }, until: '2026-11-30', document: '审通〔2026〕12号', holds: true },
  ])

  now = new Date('2026-11-30T23:50:00+08:00')
  expect(await knock(doors, 'getCase', auditor, { params: { id: closed } })).toHaveProperty('json')
  now = new Date('2026-12-01T00:01:00+08:00')
  expect(await knock(doors, 'getCase', auditor, { params: { id: closed } })).toEqual({ refused: 'case/unknown' })
  expect(((await knock(doors, 'listInspections', security)) as { json: { rows: object[] } }).json.rows).toMatchObject([
    { holds: false },
  ])
})
