import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

/* What hung on the village's board is what is recorded, and what an objection was upheld against is decided anew. */

let village: Village
let panel: readonly Id[]
beforeAll(async () => {
  village = await openVillage()
  const rows = await village.ask(
    `select id from person p where county = $1 and retracted_at is null and not exists (
       select from household_member m where m.county = p.county and m.person = p.id)
       and (birth is null or birth < '2000') order by id limit 5`,
  )
  panel = rows.map((row) => row.id as Id)
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const idOf = (outcome: Outcome): Id => done(outcome).answer.case as Id
const state = async (id: Id) => (await village.row(id)).state
const notice = (name: string, id: Id, form: object) =>
  village.perform(`public-notice/${name}`, { case: id, form }, clerk)

const listed = (id: Id) =>
  village.ask(
    `select distinct on (no) no, version, standing from notice_line where county = $1 and notice = $2 order by no, version desc`,
    [COUNTY, id],
  )

/** The panel meets and decides on one entry; its list hangs. */
async function decided(entry: Id, points: number): Promise<{ readonly id: Id; readonly no: number }> {
  const of = (meeting: Id, name: string, form: object = {}) =>
    village.perform(`points-panel/${name}`, { case: meeting, form }, clerk)
  const convened = { form: { place: village.place, members: panel } }
  const meeting = idOf(await village.perform('points-panel/convene', convened, clerk))
  done(await of(meeting, 'decide', { entry, for: 5, against: 0, points }))
  done(await of(meeting, 'close'))
  done(await of(meeting, 'sign', { files: [await village.photo(clerk)] }))
  await village.hear()
  const [line] = await village.ask(
    'select notice as id, no from notice_line where county = $1 and subject = $2 order by notice desc limit 1',
    [COUNTY, entry],
  )
  const hung = line as { id: Id; no: number }
  done(await notice('put-up', hung.id, { photos: [await village.photo(clerk)] }))
  return hung
}
async function entry(): Promise<Id> {
  const photos = [await village.photo(clerk)]
  return idOf(await village.record({ item: 'neighbours-03', points: 15, photos }))
}

describe('an objection to points that was upheld', () => {
  it('is no reason to change the sheet beside the entry: what the panel decided is decided anew by the panel', async () => {
    const [home] = village.homes
    const id = await entry()
    const first = await decided(id, 18)
    const said = { notice: first.id, line: first.no, text: '只让了一半', phone: '13900000016' }
    const objection = idOf(await village.perform('notice-objection/object', { form: said }, village.homes[1].head))
    const found = { result: 'upheld', opinion: '到场看过，只让了一半' }
    done(await village.perform('notice-objection/decide', { case: objection, form: found }, supervisor))

    const corrected = { line: first.no, column: 'credit-points/approved/points', to: '10', reason: '只让了一半' }
    expect(await notice('correct', first.id, corrected)).toMatchObject({
      refused: 'act/malformed',
      field: 'form.column',
    })
    expect(await village.step(id, 'record-reviewed', clerk)).toMatchObject({ refused: 'notice/upheld' })
    const again = { reason: '异议成立，重新评议分值' }
    expect(await village.step(id, 'review-again', supervisor, again)).toMatchObject({ refused: 'case/not-yours' })
    done(await village.step(id, 'review-again', clerk, again))
    expect(await state(id)).toBe('to-review')
    expect(await listed(first.id)).toEqual([{ no: first.no, version: 2, standing: 'removed' }])
    const told = await village.ask('select words from message where county = $1 and person = $2', [COUNTY, home.head])
    expect(told).toContainEqual({ words: 'credit-points/tell-review-again' })

    // A list drafted later stands after the one before.
    village.at('2026-11-18T10:00')
    const second = await decided(id, 10)
    // Notice and recording included: somebody is answerable by a day.
    expect((await village.row(id)).due_at).toBeInstanceOf(Date)
    expect(second.id).not.toBe(first.id)
    expect(await village.step(id, 'record-reviewed', clerk)).toMatchObject({ refused: 'notice/open' })
    village.at('2026-11-27T09:00')
    await village.fire()
    const before = await village.points(home)
    done(await village.step(id, 'record-reviewed', clerk))
    expect((await village.points(home)) - before).toBe(10n)
    village.at('2026-11-18T09:00')
  })
})

it('an entry that is withdrawn while it hangs hangs no longer', async () => {
  const [home] = village.homes
  const form = { place: village.place, household: home.id, item: 'family-01', on: '2026-11-18' }
  const id = idOf(await village.perform('credit-points/apply', { form }, home.head))
  done(await village.step(id, 'take-up', clerk))
  village.at('2026-11-18T11:00')
  const hung = await decided(id, 5)
  done(await village.step(id, 'withdraw', home.head))
  expect(await listed(hung.id)).toEqual([{ no: hung.no, version: 2, standing: 'removed' }])
  village.at('2026-11-18T09:00')
})
