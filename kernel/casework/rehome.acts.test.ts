import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ActKind } from '../act.ts'
import { dayOf } from '../day.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { codesEnded } from '../register/places.ts'
import { registerActs } from '../register/register.acts.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, TOWN, VILLAGE } from '../testing/library-card.ts'
import { findCase, listSteps } from './casework.read.ts'
import { rehomeAct, rehomeRequests } from './rehome.acts.ts'
import { findHomeless } from './rehome.store.ts'

let database: TestDatabase
let house: TestHouse
const now = new Date('2026-10-12T02:00:00Z')
const east = `${TOWN}011`
const west = `${TOWN}012`
const otherTown = `${COUNTY}555`

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({
    url: database.url,
    programmes: [libraryCard],
    acts: [...registerActs, rehomeAct(new Map([[libraryCard.id, libraryCard]])) as unknown as ActKind],
    now: () => now,
  })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house?.close()
  await database?.drop()
})

const act = (kind: string, input: object, via: 'web' | 'import' = 'import', person: Id | null = null) => ({
  ...{ kind, county: COUNTY, actor: { county: COUNTY, person, via }, input },
})
const done = async (kind: string, input: object, via?: 'web' | 'import', person?: Id) => {
  const outcome = await house.desk.perform({ ...act(kind, input, via, person), key: randomUUID() })
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.answer
}
const apply = async (place: string) =>
  String((await done('library-card/apply', { form: { place } }, 'web', people.reader)).case)
const caseOf = (id: string) => house.reader.read(COUNTY, (c) => findCase(c, COUNTY, id))
const stepsOf = async (id: string) =>
  (await house.reader.read(COUNTY, (c) => listSteps(c, COUNTY, id))).map((s) => s.step)
async function sweep(): Promise<number> {
  const { rows } = await house.pool.query('select version from book_version where county = $1', [COUNTY])
  const book = await house.keeper.getBook(COUNTY, rows[0].version)
  const cases = await house.reader.read(COUNTY, (c) => findHomeless(c, COUNTY, codesEnded(book, dayOf(now))))
  for (const request of rehomeRequests(COUNTY, cases, book, dayOf(now)))
    expect(isRefusal(await house.desk.perform(request))).toBe(false)
  return cases.length
}

it('a place that is divided takes its open cases to its heir, once; the rehearsal says how many', async () => {
  const [open, answered] = [await apply(VILLAGE), await apply(VILLAGE)]
  await done('library-card/review', { case: answered, form: { grant: false } }, 'web', people.ling)
  await done('register/add-place', { code: `${VILLAGE}001`, name: '第1网格', kind: 'grid', sort: 1 })
  const inGrid = await apply(`${VILLAGE}001`)
  const piece = (code: string, name: string) => ({ code, name, kind: 'village', sort: 5 })
  const split = {
    place: VILLAGE,
    into: [piece(east, '上河东村'), piece(west, '上河西村')],
    heir: east,
    below: [{ from: `${VILLAGE}001`, to: west }],
    document: '民政〔2026〕9号',
  }
  const tried = await house.desk.rehearse(act('register/split-place', split))
  expect(tried).toMatchObject({ answer: { open: 2 }, because: { clause: '民政〔2026〕9号' } })
  const before = await caseOf(open)
  await done('register/split-place', split)
  expect(await sweep()).toBe(2)
  expect(await sweep()).toBe(0)
  expect(await caseOf(open)).toMatchObject({ place: east, dueAt: before?.dueAt, desk: `librarian@${TOWN}`, stepNo: 2 })
  expect(await caseOf(inGrid)).toMatchObject({ place: west })
  // What is over keeps the place where it was.
  expect(await caseOf(answered)).toMatchObject({ place: VILLAGE })
  expect(await stepsOf(open)).toEqual(['apply', 're-homed'])
  expect(await stepsOf(answered)).toEqual(['apply', 'review'])
  // Whoever filled in a form meanwhile may still send it.
  expect(
    await done('library-card/review', { case: open, seen: 1, form: { grant: true } }, 'web', people.ling),
  ).toMatchObject({ state: 'issued' })
})

it('a merged town hands its desks over to the town that took it', async () => {
  await done('register/add-place', { code: otherTown, name: '柳林镇', kind: 'town', sort: 9 })
  await done('register/add-place', { code: `${otherTown}001`, name: '柳林村', kind: 'village', sort: 1 })
  const id = await apply(`${otherTown}001`)
  expect(await caseOf(id)).toMatchObject({ desk: `librarian@${otherTown}` })
  const alone = { from: [otherTown], into: TOWN }
  expect(await house.desk.rehearse(act('register/merge-places', alone))).toMatchObject({
    refused: 'register/village-without-heir',
  })
  const merge = { from: [otherTown], into: TOWN, below: [{ from: `${otherTown}001`, to: west }] }
  expect(await house.desk.rehearse(act('register/merge-places', merge))).toMatchObject({ answer: { open: 1 } })
  await done('register/merge-places', merge)
  expect(await sweep()).toBe(1)
  expect(await caseOf(id)).toMatchObject({ place: west, desk: `librarian@${TOWN}` })
})

it('is the workers’ act alone', async () => {
  const id = await apply(west)
  const asked = { ...act('casework/re-home', { case: id }, 'web', people.ling), key: randomUUID() }
  expect(await house.desk.perform(asked)).toMatchObject({ refused: 'case/unknown' })
})
