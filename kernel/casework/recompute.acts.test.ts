import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CALENDAR } from '../book.ts'
import { isRefusal } from '../refusal.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, seedsOf, VILLAGE } from '../testing/library-card.ts'
import { findCase, findProvisional, listSteps } from './casework.read.ts'
import { recomputeAct, recomputeRequests } from './recompute.acts.ts'

let database: TestDatabase
let house: TestHouse
let now = new Date('2026-12-30T02:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({
    url: database.url,
    programmes: [libraryCard],
    acts: [recomputeAct(new Map([[libraryCard.id, libraryCard]])) as never],
    now: () => now,
  })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const apply = async () => {
  const outcome = await house.desk.perform({
    kind: 'library-card/apply',
    county: COUNTY,
    actor: { county: COUNTY, person: people.reader, via: 'web' },
    key: randomUUID(),
    input: { form: { place: VILLAGE } },
  })
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return String(outcome.answer.case)
}
const caseOf = (id: string) => house.reader.read(COUNTY, (c) => findCase(c, COUNTY, id))

it('edge 49: counts provisional limits again once the year is known, later only, and leaves a step with the difference', async () => {
  // Two working days from 30 December: 31 December and, past New Year's Day, Monday 4 January 2027 as far as anybody knows.
  const id = await apply()
  const before = await caseOf(id)
  expect(before?.dueAt).toEqual(new Date('2027-01-04T18:00:00+08:00'))
  expect(before?.provisional).toBe(true)
  expect(await house.reader.read(COUNTY, (c) => findProvisional(c, COUNTY, '2026-12-31'))).toEqual([])

  // The arrangement of 2027: 2 and 3 January are a weekend, 4 January becomes a holiday.
  const seed = seedsOf().find((s) => s.id === CALENDAR)
  const value = seed?.value as { rows: object[] }
  const rest = (day: string) => ({
    day,
    kind: 'holiday',
    name: { zh: '元旦', en: "New Year's Day" },
    source: 'an invented notice',
  })
  const rows = [...value.rows, rest('2027-01-01'), rest('2027-01-04')]
  await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input: {
      from: '2024-01-01',
      parameters: [
        {
          id: CALENDAR,
          place: COUNTY,
          from: '2026-12-31',
          value: { ...value, knownUntil: '2027-12-31', rows },
          source: 'an invented notice',
        },
      ],
    },
  })
  const book = await house.keeper.getBook(COUNTY, 99n)
  expect(book.calendar.knownUntil).toBe('2027-12-31')
  const waiting = await house.reader.read(COUNTY, (c) => findProvisional(c, COUNTY, book.calendar.knownUntil))
  expect(waiting).toEqual([id])
  now = new Date('2026-12-31T02:00:00Z')
  const requests = recomputeRequests(COUNTY, waiting, book.calendar.knownUntil, book.version)
  for (const request of [...requests, ...requests]) expect(isRefusal(await house.desk.perform(request))).toBe(false)

  const after = await caseOf(id)
  expect(after?.dueAt).toEqual(new Date('2027-01-05T18:00:00+08:00'))
  expect(after?.provisional).toBe(false)
  const steps = await house.reader.read(COUNTY, (c) => listSteps(c, COUNTY, id))
  expect(steps.map((s) => s.step)).toEqual(['apply', 'recomputed'])
  expect(steps[1]?.because).toMatchObject({ facts: { movedDays: 1, outcome: 'later' } })
  // Somebody who had the form open meanwhile may still send it.
  const review = await house.desk.perform({
    kind: 'library-card/review',
    county: COUNTY,
    actor: { county: COUNTY, person: people.ling, via: 'web' },
    key: randomUUID(),
    input: { case: id, seen: 1, form: { grant: true } },
  })
  expect(isRefusal(review)).toBe(false)
})

it('is the workers’ act alone', async () => {
  const id = await apply()
  const outcome = await house.desk.perform({
    kind: 'casework/recompute',
    county: COUNTY,
    actor: { county: COUNTY, person: people.ling, via: 'web' },
    key: randomUUID(),
    input: { case: id },
  })
  expect(outcome).toMatchObject({ refused: 'case/unknown' })
})
