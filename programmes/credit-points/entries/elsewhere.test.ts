import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

/* A resident reports, the grid head settles it, and points stand in the account: both programmes as they are. */

let village: Village
const head = newId()
const chief = newId()

beforeAll(async () => {
  village = await openVillage()
  const [office] = await village.ask('select organisation from post where county = $1 limit 1')
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] }
  const posts = [
    { person: head, role: 'grid-head', title: '网格长', place: village.place },
    { person: chief, role: 'dispatcher', title: '派遣员', place: village.place.slice(0, 9) },
  ].map((post) => ({
    ...{ ...post, id: newId(), organisation: office?.organisation, kind: 'substantive', from: '2023-01-01', to: null },
    ...{ document: null, sort: 0 },
  }))
  const persons = [head, chief].map((id) => ({ id, name: '某人', ...nobody }))
  done(await village.perform('register/fill', { from: '2023-01-01', persons, posts }))
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const first = () => village.homes[0]
const of = (name: string, id: Id, form: object, person: Id): Promise<Outcome> =>
  village.perform(`grid-casework/${name}`, { case: id, form }, person)

/** A kind that a village settles on the spot. */
async function item(): Promise<string> {
  const book = await village.house.keeper.getBook(COUNTY)
  const day = '2026-11-18' as never
  const found = book.familyOf('grid-casework/item/', day).find((id) => {
    const value = book.getParameter(id, day, COUNTY).value as { selfHandled: boolean; evidence: { handle: string } }
    return value.selfHandled && value.evidence.handle !== 'photo'
  })
  return (found as string).slice('grid-casework/item/'.length)
}
async function report(form: object = {}, person: Id | null = first().head): Promise<Id> {
  const whole = { place: village.place, item: await item(), text: '路边电线垂下来了', ...form }
  return done(await village.perform('grid-casework/report', { form: whole }, person)).answer.case as Id
}
/** Somebody reports the same matter, and the grid head joins it to the first report. */
async function joins(main: Id, person: Id): Promise<void> {
  done(await of('join', await report({}, person), { main }, head))
}
async function settle(id: Id, result = 'solved'): Promise<void> {
  const photos = [await village.photo(head)]
  done(await of('settle-here', id, { result, opinion: '已经处理好', photos }, head))
  await village.hear()
}
const entries = () =>
  village.ask(
    `select f.id, f.state, f.kind, f.reporter from case_file f join case_listed l on l.county = f.county and l.case_id = f.id
       where f.county = $1 and f.programme = 'credit-points' and l.field = 'cause' order by f.number`,
  )

describe('a report that was solved (edge 53)', () => {
  it('earns its row’s points for the household of whoever reported it, once', async () => {
    const before = await village.points(first())
    await settle(await report())
    expect(await village.points(first())).toBe(before + 3n)
    expect(await entries()).toMatchObject([{ state: 'recorded', kind: 'safety-01', reporter: first().head }])
    await village.hear()
    expect(await village.points(first())).toBe(before + 3n)
  })

  it('gives them back, with the basis, when it was found to be false, and not twice', async () => {
    const before = await village.points(first())
    const id = await report()
    await settle(id)
    expect(await village.points(first())).toBe(before + 3n)
    done(await of('found-false', id, { opinion: '回看现场没有这回事' }, chief))
    await village.hear()
    expect(await village.points(first())).toBe(before)
    const entry = (await entries()).at(-1)
    expect(entry).toMatchObject({ state: 'taken-back' })
    const [last] = await village.ask(
      'select step, form, because from case_step where county = $1 and case_id = $2 order by no desc limit 1',
      [COUNTY, entry?.id],
    )
    expect(last).toMatchObject({ step: 'undo', form: { clause: '网格事项复核不实' } })
    expect(await of('found-false', id, { opinion: '再记一次' }, chief)).toMatchObject({
      refused: 'grid-casework/found-already',
    })
  })

  it('earns for everybody who joined it, each household once, and is taken back from all of them', async () => {
    const [one, two] = village.homes
    const [spouse] = await village.ask(
      `select person from household_member where county = $1 and household = $2 and relation <> 'head' and retracted_at is null limit 1`,
      [COUNTY, two.id],
    )
    const before = [await village.points(one), await village.points(two)]
    const count = (await entries()).length
    const main = await report()
    // The neighbour twice, somebody else of the same household, and one of no household.
    for (const person of [two.head, two.head, spouse?.person as Id, supervisor]) await joins(main, person)
    await settle(main)
    expect([await village.points(one), await village.points(two)]).toEqual(before.map((n) => (n as bigint) + 3n))
    expect((await entries()).length).toBe(count + 2)
    await village.hear()
    expect((await entries()).length).toBe(count + 2)
    done(await of('found-false', main, { opinion: '回看现场没有这回事' }, chief))
    await village.hear()
    expect([await village.points(one), await village.points(two)]).toEqual(before)
    expect((await entries()).slice(-2).map(({ state }) => state)).toEqual(['taken-back', 'taken-back'])
  })

  it('earns for those who joined where the first reporter gave no name, and not where the rule counts only the first', async () => {
    const two = village.homes[1]
    const before = await village.points(two)
    const nameless = await report({}, null)
    await joins(nameless, two.head)
    await settle(nameless)
    expect(await village.points(two)).toBe(before + 3n)
    const rule = {
      id: 'credit-points/joined-earn',
      place: village.place,
      from: '2026-11-18',
      source: '村民代表会议纪要',
    }
    const input = { ...rule, value: 'first' }
    const { answer } = done(await village.perform('parameter/set/propose', input, clerk))
    done(await village.perform('parameter/set/sign', { proposal: answer.proposal, input }, supervisor))
    const main = await report()
    await joins(main, two.head)
    await settle(main)
    expect(await village.points(two)).toBe(before + 3n)
  })

  it.each([
    ['was reported without a name', {}, null, 'solved'],
    ['asked for discretion', { discreet: true }, undefined, 'solved'],
    ['was only explained', {}, undefined, 'explained'],
  ] as const)('earns nothing where it %s', async (_, form, person, result) => {
    const [before, count] = [await village.points(first()), (await entries()).length]
    await settle(await report(form, person === null ? null : first().head), result)
    expect([await village.points(first()), (await entries()).length]).toEqual([before, count])
  })

  it('earns nothing for somebody of no household, and for an official at work', async () => {
    const count = (await entries()).length
    await settle(await report({}, supervisor))
    expect((await entries()).length).toBe(count)
  })

  it('says in the entry that the cap is reached, where it is', async () => {
    const before = await village.points(first())
    const photos = async () => [await village.photo(clerk)]
    for (let earned = 3n; earned < 60n; earned += 5n) {
      const form = { item: 'safety-01', points: 5, photos: await photos(), on: '2026-11-01' }
      const outcome = await village.record(form)
      if ('refused' in outcome) break
    }
    const full = await village.points(first())
    expect(full).toBeGreaterThan(before)
    await settle(await report())
    expect(await village.points(first())).toBe(full)
    expect((await entries()).at(-1)).toMatchObject({ state: 'not-taken' })
  })
})

it('earns for each person alone where the row is a person’s, two of one household too', async () => {
  village.at('2026-11-19T09:00')
  const [home] = village.homes
  const [row] = await village.ask(
    `select person from household_member where county = $1 and household = $2 and relation = 'spouse' and retracted_at is null`,
    [COUNTY, home.id],
  )
  const spouse = row?.person as Id
  const set = async (id: string, value: unknown) => {
    const input = { id, place: village.place, from: '2026-11-19', source: '村民代表会议纪要', value }
    const { answer } = done(await village.perform('parameter/set/propose', input, clerk))
    done(await village.perform('parameter/set/sign', { proposal: answer.proposal, input }, supervisor))
  }
  const earned = { outcome: 'grid-casework/closed', results: ['solved'], items: null }
  await set('credit-points/from-outcomes', [{ ...earned, row: 'volunteering-02', points: 3 }])
  await set('credit-points/joined-earn', 'everybody')
  const before = [await village.points(home), await village.own(home.head), await village.own(spouse)]
  const main = await report()
  await joins(main, spouse)
  await settle(main)
  const after = [await village.points(home), await village.own(home.head), await village.own(spouse)]
  expect(after).toEqual([before[0], (before[1] ?? 0n) + 3n, (before[2] ?? 0n) + 3n])
  done(await of('found-false', main, { opinion: '回看现场没有这回事' }, chief))
  await village.hear()
  expect([await village.own(home.head), await village.own(spouse)]).toEqual(before.slice(1))
})

it('is heard from the worker alone', async () => {
  const heard = { outcome: 'grid-casework/closed', subject: newId(), facts: { reporter: first().head } }
  expect(await village.perform('credit-points/hear-outcome', heard, clerk)).toMatchObject({ refused: 'case/not-yours' })
  const entry = { outcome: 'credit-points/to-undo', subject: newId(), facts: { entry: (await entries())[0]?.id } }
  expect(await village.perform('credit-points/hear-undo', entry, clerk)).toMatchObject({ refused: 'case/not-yours' })
  expect(await village.perform('credit-points/hear-undo', heard, clerk)).toMatchObject({ refused: 'act/malformed' })
})
