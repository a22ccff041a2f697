import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundCounty, idOfKey, layCounties } from '#county/found.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import type { Because } from '#kernel/because.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'

/* A shift hands over to the next: the figures are the house's, both names stand on the sheet. */

const COUNTY = '340881'
const TOWN = '340881002'
const LANE = '340881002004'
const giver = idOfKey('zhang-suqin')
const taker = idOfKey('pan-jingyi')
let database: TestDatabase
let house: House
let home: string
let now = new Date('2026-11-18T17:30:00+08:00')

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-shift-'))
  house = assemble({ url: database.url, home, now: () => now })
  const county = layCounties('2026-11-18').find(({ code }) => code === COUNTY)
  if (!county) throw new Error('no county')
  await foundCounty(house.desk, county, house.programmes)
}, 120_000)
afterAll(async () => {
  await house?.close()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})

const perform = (kind: string, input: object, person: Id | null): Promise<Outcome> =>
  house.desk.perform({ kind, county: COUNTY, actor: { county: COUNTY, person, via: 'web' }, key: randomUUID(), input })
const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
const form = { place: TOWN, covers: 'grid-casework', shift: 'day' }
const handOver = (more: object = {}, person: Id = giver) =>
  perform('shift-handover/hand-over', { form: { ...form, ...more } }, person)
const report = async (item = '010101', place = LANE) =>
  done(await perform('grid-casework/report', { form: { item, place } }, idOfKey('liu-haibo'))).answer.case as Id
/** What the act counted, out of its reasons. */
const standing = ({ because }: Done): Because =>
  because.parts?.find((part) => part.rule === 'shift-handover/standing') ?? { rule: '' }
const parts = (because: Because, rule: string) => (because.parts ?? []).filter((part) => part.rule === rule)

it('counts what is open at the centre at that minute, and shows it before anything is written', async () => {
  now = new Date('2026-11-18T09:00:00+08:00')
  const ids = [await report(), await report(), await report('010101', '340881001001')]
  now = new Date('2026-11-18T17:30:00+08:00')
  const rehearsed = await house.desk.rehearse({
    kind: 'shift-handover/hand-over',
    county: COUNTY,
    actor: { county: COUNTY, person: giver, via: 'web' },
    input: { form },
  })
  expect(standing(done(rehearsed)).facts).toMatchObject({ open: 2 })
  const given = done(await handOver({ risks: '老桥头积水，夜里要再看一次' }))
  const because = standing(given)
  expect(because.facts).toMatchObject({ open: 2 })
  expect(parts(because, 'shift-handover/state').map((part) => part.facts)).toEqual([
    expect.objectContaining({ state: 'reported', open: 2 }),
  ])
  const burning = parts(because, 'shift-handover/burning').map((part) => part.facts?.case)
  expect(burning.toSorted()).toEqual(ids.slice(0, 2).toSorted())
  expect(given.answer).toMatchObject({ state: 'waiting', desk: `dispatcher@${TOWN}` })
})

it('keeps no word of what was typed in the step', async () => {
  const id = done(await handOver({ promised: '答应东街王大姐今晚回话' })).answer.case
  const { rows } = await house.reader.read(COUNTY, (client) =>
    client.query('select form, because from case_step where county = $1 and case_id = $2', [COUNTY, id]),
  )
  expect(JSON.stringify(rows)).not.toContain('王大姐')
})

it('somebody else takes it over, once', async () => {
  const id = done(await handOver()).answer.case as Id
  const take = (person: Id) => perform('shift-handover/take-over', { case: id, form: {} }, person)
  expect(await take(giver)).toMatchObject({ refused: 'shift-handover/own-shift' })
  expect(done(await take(taker)).answer).toMatchObject({ state: 'taken' })
  expect(await take(taker)).toMatchObject({ refused: 'case/out-of-turn' })
})

it.each([
  ['another town’s centre', () => handOver({ place: '340881001' })],
  ['a resident', () => handOver({}, idOfKey('liu-haibo'))],
])('is not %s’s', async (_, act) => {
  expect(await act()).toMatchObject({ refused: 'case/not-yours' })
})

it('covers what the centre handles, and nothing that is sealed', async () => {
  expect(await handOver({ covers: 'sealed-intake' })).toMatchObject({ refused: 'act/malformed' })
  await perform('sealed-intake/hand-in', { form: { text: '希望有人核实' } }, null)
  const county = await handOver({ place: COUNTY }, idOfKey('yao-wenbin'))
  expect(standing(done(county)).facts).toMatchObject({ open: 3 })
})

it('asks for a centre: a village is its town’s', async () => {
  expect(done(await handOver({ place: LANE })).answer).toMatchObject({ desk: `dispatcher@${TOWN}` })
  expect(await handOver({ place: '340881999' })).toMatchObject({ refused: 'shift-handover/no-such-centre' })
})
