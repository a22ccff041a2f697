import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

let village: Village

beforeAll(async () => {
  village = await openVillage()
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const both = () => village.homes.map(({ id }) => id)
const many = async (form: object = {}, person = clerk, key?: string) =>
  village.perform(
    'credit-points/record-many',
    {
      form: {
        ...{ place: village.place, households: both(), item: 'environment-03', on: '2026-11-17' },
        ...{ photos: [await village.photo(clerk)] },
        ...form,
      },
    },
    person,
    key,
  )
interface Row {
  readonly household: string
  readonly case?: Id
  readonly refused?: string
}
const rowsOf = (outcome: Awaited<ReturnType<typeof many>>) => done(outcome).answer.rows as unknown as readonly Row[]

it('makes an entry for every household, with one photo, in one act', async () => {
  const photo = await village.photo(clerk)
  const before = await Promise.all(village.homes.map((home) => village.points(home)))
  const rows = rowsOf(await many({ photos: [photo] }))
  expect(rows).toMatchObject(both().map((household) => ({ household, state: 'recorded' })))
  const after = await Promise.all(village.homes.map((home) => village.points(home)))
  expect(after).toEqual(before.map((points) => points + 3n))
  const files = await village.ask('select case_id as id from case_attachment where county = $1 and file = $2', [
    ...[COUNTY, photo],
  ])
  expect(files.map(({ id }) => id).sort()).toEqual(rows.map((row) => row.case).sort())
  const numbers = await village.ask('select distinct number from case_file where county = $1 and id = any($2)', [
    ...[COUNTY, rows.map((row) => row.case)],
  ])
  expect(numbers.length).toBe(2)
})

it('says beside each household why it was given nothing, and holds up nobody else', async () => {
  const [one, two] = both() as [Id, Id]
  const patrol = { item: 'safety-03', on: '2026-11-16' }
  expect(rowsOf(await many({ ...patrol, households: [one] }))).toMatchObject([{ household: one }])
  const rows = rowsOf(await many(patrol))
  expect(rows).toMatchObject([
    { household: one, refused: 'credit-points/same-day' },
    { household: two, state: 'recorded' },
  ])
  for (const on of ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15'])
    done(await many({ item: 'safety-03', on, households: [two] }))
  const full = rowsOf(await many({ item: 'safety-03', on: '2026-11-10' }))
  expect(full).toMatchObject([
    { household: one, state: 'recorded' },
    { household: two, refused: 'credit-points/year-full', fills: { cap: 12 } },
  ])
  // Where nobody is given anything it is refused as a whole.
  expect(await many({ ...patrol, households: [one] })).toMatchObject({ refused: 'credit-points/same-day' })
})

it('counts a day anew where the first entry was taken back', async () => {
  const [one] = both() as [Id, Id]
  const form = { item: 'livelihood-02', on: '2026-11-12', households: [one] }
  const [row] = rowsOf(await many(form))
  done(await village.step(row?.case, 'take-back', supervisor, { clause: '更正-2026-3', reason: '记错了日子' }))
  expect(rowsOf(await many(form))).toMatchObject([{ state: 'recorded' }])
})

it('is done once, however often it is sent', async () => {
  const form = { item: 'safety-02', photos: [await village.photo(clerk)] }
  const first = done(await many(form, clerk, 'doorstep:1'))
  const before = await village.points(village.homes[0])
  expect(done(await many(form, clerk, 'doorstep:1'))).toMatchObject({ repeated: true, answer: first.answer })
  expect(await village.points(village.homes[0])).toBe(before)
  expect(await many({ ...form, on: '2026-11-16' }, clerk, 'doorstep:1')).toMatchObject({ refused: 'act/key-reused' })
})

it.each([
  ['nobody', () => ({ households: [] }), 'act/malformed'],
  ['one household twice', () => ({ households: [both()[0], both()[0]] }), 'credit-points/twice-listed'],
  ['a row without its photo', () => ({ photos: [] }), 'credit-points/photo-needed'],
  ['a row that the catalogue lacks', () => ({ item: 'nothing-01' }), 'credit-points/no-such-row'],
  ['a field that it does not have', () => ({ points2: 4 }), 'act/malformed'],
  ['a photo that is not there', () => ({ photos: ['00000000-0000-4000-8000-000000000003'] }), 'file/not-there'],
])('refuses %s', async (_, form, code) => {
  expect(await many(form())).toMatchObject({ refused: code })
})

it('is done by nobody who may not record for one', async () => {
  expect(await many({}, village.homes[0].head)).toMatchObject({ refused: 'case/not-yours' })
  expect(await many({}, supervisor)).toMatchObject({ refused: 'case/not-yours' })
})
