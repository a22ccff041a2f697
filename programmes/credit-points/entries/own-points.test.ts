import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Id } from '#kernel/id.ts'
import { expireDue } from '#kernel/ledger/expiry.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

/* Rows of the catalogue that are a person's: volunteering earns the points of whoever did it, not of the household. */

let village: Village
let spouse: Id
let neighbour: Id

beforeAll(async () => {
  village = await openVillage()
  const other = async (household: Id) => {
    const rows = await village.ask(
      `select person from household_member where county = $1 and household = $2 and relation = 'spouse' and retracted_at is null`,
      [COUNTY, household],
    )
    return rows[0]?.person as Id
  }
  spouse = await other(village.homes[0].id)
  neighbour = await other(village.homes[1].id)
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const first = () => village.homes[0]
const second = () => village.homes[1]
const own = (person: Id) => village.own(person)
const serve = async (member: Id | undefined, form: object = {}): Promise<Outcome> =>
  village.record({
    ...{ item: 'volunteering-01', points: undefined, photos: [await village.photo(clerk)] },
    ...(member ? { member } : {}),
    ...form,
  })
const messages = (person: Id) =>
  village.ask(
    `select words from message where county = $1 and person = $2 and words like 'credit-points/%' order by at, id`,
    [COUNTY, person],
  )

describe('an entry of a row that is a person’s', () => {
  it('goes to the member it names, who is told and may appeal; the household has nothing of it', async () => {
    const [before, mine] = [await village.points(first()), await own(spouse)]
    const { answer } = done(await serve(spouse))
    expect([await village.points(first()), await own(spouse)]).toEqual([before, mine + 4n])
    expect(await village.row(answer.case)).toMatchObject({ state: 'recorded', reporter: spouse })
    expect(await messages(spouse)).toEqual([{ words: 'credit-points/tell-recorded-own' }])
    expect(await messages(first().head)).toEqual([])
    done(await village.step(answer.case, 'appeal', spouse, { reason: '应该是两次' }))
    expect(await village.step(answer.case, 'appeal', second().head, { reason: '不对' })).toHaveProperty('refused')
    done(await village.step(answer.case, 'uphold', supervisor, { reason: '核对过签到表，是一次' }))
  })

  it('is refused by name without a member, with one of another household, and with one on a household’s row', async () => {
    expect(await serve(undefined)).toMatchObject({ refused: 'credit-points/member-needed', field: 'member' })
    expect(await serve(neighbour)).toMatchObject({ refused: 'credit-points/not-of-household', field: 'member' })
    expect(await village.record({ member: spouse })).toMatchObject({
      refused: 'credit-points/member-unasked',
      field: 'member',
    })
    const asked = { place: village.place, household: first().id, item: 'volunteering-01', on: '2026-11-18' }
    const photos = [await village.photo(first().head)]
    const apply = (form: object) =>
      village.perform('credit-points/apply', { form: { ...asked, photos, ...form } }, first().head)
    expect(await apply({})).toMatchObject({ refused: 'credit-points/member-needed' })
    expect(await apply({ member: neighbour })).toMatchObject({ refused: 'credit-points/not-of-household' })
    const before = await own(spouse)
    const file = done(await apply({ member: spouse })).answer.case
    done(await village.step(file, 'take-up', clerk))
    expect(await own(spouse)).toBe(before + 4n)
  })

  it('counts a yearly cap for each person apart', async () => {
    const row = { code: 'volunteering-04', category: 'volunteering', name: { zh: '护河', en: 'Watched the river' } }
    const value = {
      ...{ ...row, criterion: '一次', of: 'person', least: 2, most: 2, evidence: 'none' },
      ...{ recordedBy: ['village-clerk'], yearlyCap: 4, kind: 'at-once', clause: null },
    }
    const id = `credit-points/earning/${row.code}`
    const parameters = [{ id, place: COUNTY, from: '2026-01-01', value, source: '村民代表会议' }]
    done(await village.perform('register/fill', { from: '2026-01-01', parameters }))
    const watch = (member: Id, on: string) => serve(member, { item: row.code, photos: [], on })
    for (const day of ['2026-11-01', '2026-11-02']) done(await watch(spouse, day))
    expect(await watch(spouse, '2026-11-03')).toMatchObject({ refused: 'credit-points/year-full' })
    done(await watch(first().head, '2026-11-03'))
    done(await watch(first().head, '2026-11-04'))
    expect(await watch(first().head, '2026-11-05')).toMatchObject({ refused: 'credit-points/year-full' })
  })

  it('is taken back from the person; what was spent meanwhile is a shortfall to decide on, nobody is below zero', async () => {
    done(await village.receives({ goods: 'g01', count: 20 }))
    const { answer } = done(await serve(neighbour, { household: second().id }))
    expect(await own(neighbour)).toBe(4n)
    const lines = [{ goods: 'g01', count: 1 }]
    const sale = { shop: village.shop, household: second().id, member: neighbour, lines, consent: 'present' }
    done(await village.perform('credit-points/redeem-own', sale, clerk))
    const basis = { clause: '更正-2026-9', reason: '当天没有参加' }
    done(await village.step(answer.case, 'take-back', supervisor, basis))
    expect(await own(neighbour)).toBe(0n)
    expect(await village.standing(`person:${neighbour}`)).toMatchObject({ 'credit-points/person-owed': -3n })
    done(await village.step(answer.case, 'bear-shortfall', supervisor, basis))
    expect(await village.standing(`person:${neighbour}`)).toMatchObject({ 'credit-points/person-owed': 0n })
  })
})

describe('one row for everybody who came', () => {
  const many = async (form: object, person = clerk) =>
    village.perform(
      'credit-points/record-many',
      {
        form: {
          ...{ place: village.place, item: 'volunteering-02', on: '2026-11-16' },
          ...{ photos: [await village.photo(clerk)], ...form },
        },
      },
      person,
    )
  it('gives each their own, two of one household too, with one photo; whoever has it already stands beside', async () => {
    const before = [await own(first().head), await own(spouse), await own(neighbour)]
    done(await many({ members: [spouse] }))
    const rows = done(await many({ members: [first().head, spouse, neighbour] })).answer.rows
    expect(rows).toMatchObject([
      { household: first().id, member: first().head, state: 'recorded' },
      { household: first().id, member: spouse, refused: 'credit-points/same-day' },
      { household: second().id, member: neighbour, state: 'recorded' },
    ])
    const after = [await own(first().head), await own(spouse), await own(neighbour)]
    expect(after).toEqual(before.map((points) => points + 3n))
  })

  it('refuses both at once, one twice, and the wrong ones of the two', async () => {
    const both = { members: [spouse], households: [second().id] }
    expect(await many(both)).toMatchObject({ refused: 'act/malformed' })
    expect(await many({})).toMatchObject({ refused: 'act/malformed' })
    expect(await many({ members: [spouse, spouse] })).toMatchObject({ refused: 'credit-points/twice-listed' })
    expect(await many({ households: [first().id] })).toMatchObject({ refused: 'credit-points/member-needed' })
    expect(await many({ item: 'environment-03', members: [spouse] })).toMatchObject({
      refused: 'credit-points/member-unasked',
    })
    expect(await many({ members: [supervisor] })).toMatchObject({ refused: 'credit-points/not-of-household' })
  })
})

describe('at the counter', () => {
  const sell = (form: object, kind = 'redeem-own') =>
    village.perform(
      `credit-points/${kind}`,
      { shop: village.shop, household: first().id, lines: [{ goods: 'g01', count: 1 }], ...form },
      clerk,
    )
  it('a person’s points pay with that person’s consent, and one sale is paid from one purse', async () => {
    const [home, mine] = [await village.points(first()), await own(spouse)]
    expect(await sell({ member: spouse })).toMatchObject({ refused: 'credit-points/own-consent' })
    expect(await sell({ member: neighbour, consent: 'present' })).toMatchObject({
      refused: 'credit-points/not-of-household',
    })
    expect(done(await sell({ member: spouse, consent: 'called' })).answer).toMatchObject({ left: String(mine - 3n) })
    expect([await village.points(first()), await own(spouse)]).toEqual([home, mine - 3n])
    const dear = [{ goods: 'g01', count: 18 }]
    expect(await sell({ member: spouse, consent: 'present', lines: dear })).toMatchObject({ refused: 'ledger/short' })
  })
})

it('lapses for the person, who is told before and after', async () => {
  const mine = await own(spouse)
  const log = { info: () => {}, warn: fail, error: fail }
  await expireDue(village.house, COUNTY, new Date('2028-12-10T00:10:00+08:00'), log)
  village.at('2029-01-01T00:10')
  await expireDue(village.house, COUNTY, new Date('2029-01-01T00:10:00+08:00'), log)
  expect(await own(spouse)).toBe(0n)
  expect(mine).toBeGreaterThan(0n)
  const said = (await messages(spouse)).map(({ words }) => words)
  expect(said.slice(-2)).toEqual(['credit-points/tell-lapses-soon-own', 'credit-points/tell-lapsed-own'])
})
const fail = (about: object) => expect(about).toBeUndefined()
