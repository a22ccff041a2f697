import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Because } from '#kernel/because.ts'
import { type Id, newId } from '#kernel/id.ts'
import { liability } from '#kernel/ledger/balance.read.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { divisionSheets } from './lifecycle.ts'

let village: Village

beforeAll(async () => {
  village = await openVillage()
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const on = '2026-11-18'
/** Of the register, in no household. */
async function people(count: number): Promise<readonly Id[]> {
  const rows = await village.ask(
    `select id from person p where county = $1 and retracted_at is null and died_on is null and not exists (
       select from household_member m where m.county = p.county and m.person = p.id and m.retracted_at is null)
       order by id limit $2`,
    [COUNTY, count],
  )
  return rows.map(({ id }) => id as Id)
}
/** A household of a head and others, with 5 points of 2026 and 4 of 2027. */
async function home(size: number): Promise<{ id: Id; head: Id; others: readonly Id[] }> {
  village.at(`${on}T09:00`)
  const [head, ...others] = (await people(size)) as [Id, ...Id[]]
  const members = [{ person: head, relation: 'head' }, ...others.map((person) => ({ person, relation: 'child' }))]
  const input = { place: village.place, group: '第2组', members, on: '2026-01-01' }
  const id = done(await village.perform('register/found-household', input)).answer.household as Id
  done(await village.record({ household: id, points: 5 }))
  village.at('2027-02-01T09:00')
  done(await village.record({ household: id, points: 4, on: '2027-01-31' }))
  return { id, head, others }
}
const lots = async (id: Id) =>
  Object.fromEntries(
    (
      await village.ask(
        `select l.expires_on::text as until, l.remaining::int as n from ledger_lot l
           join ledger_account a on a.county = l.county and a.id = l.account
           where l.county = $1 and a.owner = $2 and a.purpose = 'credit-points/household' and l.remaining > 0`,
        [COUNTY, `household:${id}`],
      )
    ).map(({ until, n }) => [until, n]),
  )
const points = (id: Id) => village.points({ id, head: id }, '2027-12-31')
const step = (id: Id, name: string, person: Id, form: object = {}): Promise<Outcome> =>
  village.perform(`points-division/${name}`, { case: id, form }, person)
const split = async (from: { id: Id; others: readonly Id[] }): Promise<{ other: Id; matter: Id | undefined }> => {
  const members = [{ person: from.others[0], relation: 'head' }]
  const other = done(
    await village.perform('register/split-household', { household: from.id, members, on: '2027-02-01' }),
  ).answer.household as Id
  await village.hear()
  const [row] = await village.ask(
    "select id from case_file where county = $1 and programme = 'points-division' order by number desc limit 1",
  )
  return { other, matter: row?.id as Id | undefined }
}

describe('a household that divides (edge 2)', () => {
  it('shares its points as both heads signed, lot by lot; the total is what it was', async () => {
    const old = await home(3)
    const { other, matter } = await split(old)
    const id = matter as Id
    expect(await step(id, 'agree', clerk, { points: 10 })).toMatchObject({ refused: 'credit-points/less-now' })
    done(await step(id, 'agree', clerk, { points: 4 }))
    const [agreed] = await village.ask(
      "select because from case_step where county = $1 and case_id = $2 and step = 'agree' order by no desc limit 1",
      [COUNTY, id],
    )
    const table = divisionSheets.agree?.table?.(agreed?.because as Because, undefined as never)
    expect(table?.rows.lines).toEqual([[9, 4, 5]])
    done(await step(id, 'sign', clerk, { scan: [await village.photo(clerk)] }))
    expect([await points(old.id), await points(other)]).toEqual([9n, 0n])
    expect(await step(id, 'confirm', clerk)).toMatchObject({ refused: 'case/not-yours' })
    done(await step(id, 'confirm', supervisor))
    expect([await points(old.id), await points(other)]).toEqual([5n, 4n])
    expect([await lots(old.id), await lots(other)]).toEqual([
      { '2028-12-31': 3, '2029-12-31': 2 },
      { '2028-12-31': 2, '2029-12-31': 2 },
    ])
    expect(await step(id, 'confirm', supervisor)).toMatchObject({ refused: 'case/out-of-turn' })
  })

  it('is handed back where points were spent since, and divides nothing by itself', async () => {
    const old = await home(2)
    const { other, matter } = await split(old)
    const id = matter as Id
    done(await step(id, 'agree', clerk, { points: 9 }))
    done(await step(id, 'sign', clerk, { scan: [await village.photo(clerk)] }))
    const lines = [{ goods: 'g01', count: 2 }]
    done(await village.receives(...lines))
    done(await village.perform('credit-points/redeem', { shop: village.shop, household: old.id, lines }, clerk))
    expect(await step(id, 'confirm', supervisor)).toMatchObject({
      refused: 'credit-points/less-now',
      fills: { left: 3, agreed: 9 },
    })
    done(await step(id, 'hand-back', supervisor, { reason: '积分已兑换一部分' }))
    expect(await points(other)).toBe(0n)
  })

  it('without points is nobody’s work', async () => {
    const [head, second] = (await people(2)) as [Id, Id]
    const members = [
      { person: head, relation: 'head' },
      { person: second, relation: 'spouse' },
    ]
    const input = { place: village.place, members, on: '2026-01-01' }
    const id = done(await village.perform('register/found-household', input)).answer.household as Id
    const before = await village.ask(
      "select count(*)::int as n from case_file where county = $1 and programme = 'points-division'",
    )
    await split({ id, others: [second] })
    expect(
      await village.ask("select count(*)::int as n from case_file where county = $1 and programme = 'points-division'"),
    ).toEqual(before)
  })
})

describe('households that join, and heads who change (edge 3)', () => {
  it('carries over what there was, with its days, and closes the old account at zero', async () => {
    const [one, two] = [await home(1), await home(2)]
    const input = {
      household: one.id,
      into: two.id,
      members: [{ person: one.head, relation: 'other' }],
      on: '2027-02-01',
    }
    done(await village.perform('register/merge-households', input))
    await village.hear()
    expect([await points(one.id), await points(two.id)]).toEqual([0n, 18n])
    expect(await lots(two.id)).toEqual({ '2028-12-31': 10, '2029-12-31': 8 })
    const [account] = await village.ask(
      "select closed_on::text as closed from ledger_account where county = $1 and owner = $2 and purpose = 'credit-points/household'",
      [COUNTY, `household:${one.id}`],
    )
    expect(account?.closed).toBe('2027-02-01')
  })

  it('are one under a yearly cap: what either had of a row counts', async () => {
    const [one, two] = [await home(1), await home(1)]
    const drill = async (household: Id, day: number) => {
      const photos = [await village.photo(clerk)]
      return village.record({ household, item: 'safety-03', points: undefined, photos, on: `2027-01-0${day}` })
    }
    for (const day of [1, 2, 3]) done(await drill(one.id, day))
    for (const day of [1, 2]) done(await drill(two.id, day))
    const members = [{ person: one.head, relation: 'other' }]
    const input = { household: one.id, into: two.id, members, on: '2027-02-01' }
    done(await village.perform('register/merge-households', input))
    await village.hear()
    done(await drill(two.id, 3))
    expect(await drill(two.id, 4)).toMatchObject({ refused: 'credit-points/year-full' })
  })

  it('keeps the points with the household when its head dies', async () => {
    const old = await home(2)
    done(await village.perform('register/record-death', { person: old.head, on: '2027-01-31' }))
    const change = { household: old.id, head: old.others[0], others: [], on: '2027-02-01' }
    done(await village.perform('register/change-head', change))
    await village.hear()
    expect(await points(old.id)).toBe(9n)
  })

  it('keeps the points with a household that moves to another village; entries stay where they were made (edge 1)', async () => {
    const old = await home(1)
    const [other] = await village.ask(
      `select code from place where county = $1 and length(code) = 12 and code like $2 and code <> $3 and not statistical_only
         and retracted_at is null order by code limit 1`,
      [COUNTY, `${village.place.slice(0, 9)}%`, village.place],
    )
    const owed = (place: string) =>
      village.house.reader.read(COUNTY, async (client) => {
        const lines = await liability(client, COUNTY, 'credit-points', [place])
        return lines.reduce(
          (sum, { purpose, remaining }) => (purpose.endsWith('/household') ? sum + remaining : sum),
          0n,
        )
      })
    const before = await owed(village.place)
    const moved = await village.perform('register/move-household', {
      household: old.id,
      place: other?.code,
      on: '2027-02-01',
    })
    done(moved)
    await village.hear()
    expect(await points(old.id)).toBe(9n)
    // Who answers for the village they live in now answers for what is owed to them.
    expect([await owed(String(other?.code)), (await owed(village.place)) + 9n]).toEqual([9n, before])
    const entries = await village.ask(
      `select distinct f.place from case_file f join case_listed l on l.county = f.county and l.case_id = f.id
         where f.county = $1 and l.field = 'household' and l.value = $2`,
      [COUNTY, old.id],
    )
    expect(entries).toEqual([{ place: village.place }])
    expect(await village.record({ household: old.id, on })).toMatchObject({
      refused: 'credit-points/no-such-household',
    })
  })
})

it('two files of one person become one, and so do the points of their own', async () => {
  village.at('2026-11-18T09:00')
  const [home] = village.homes
  const double = newId()
  const nobody = {
    sex: null,
    birth: '1990-05-01',
    identity: null,
    identityKind: null,
    phone: null,
    place: village.place,
  }
  const persons = [{ id: double, name: '汪小满', alias: [], ...nobody }]
  done(await village.perform('register/fill', { from: '2026-01-01', persons }))
  const joins = { household: home.id, person: double, relation: 'child', on: '2026-11-01' }
  done(await village.perform('register/join-household', joins))
  const photos = [await village.photo(clerk)]
  const form = { household: home.id, member: double, item: 'volunteering-03', points: undefined, on: '2026-11-17' }
  done(await village.record({ ...form, photos }))
  // A row with a yearly cap: of what it counts, too, nothing is lost.
  const value = {
    ...{ code: 'volunteering-04', category: 'volunteering', name: { zh: '护河', en: 'Watched the river' } },
    ...{ criterion: '一次', of: 'person', least: 2, most: 2, evidence: 'none', recordedBy: ['village-clerk'] },
    ...{ yearlyCap: 4, kind: 'at-once', clause: null },
  }
  const row = { id: 'credit-points/earning/volunteering-04', place: COUNTY, from: '2026-01-01', value }
  done(await village.perform('register/fill', { from: '2026-01-01', parameters: [{ ...row, source: '村民代表会议' }] }))
  done(await village.record({ ...form, item: 'volunteering-04', photos: [] }))
  expect(await village.own(double)).toBe(22n)
  const other = home.head
  const before = await village.own(other)
  done(await village.perform('register/merge-persons', { person: double, into: other, reason: '同一人登记了两次' }))
  await village.hear()
  expect([await village.own(double), await village.own(other)]).toEqual([0n, before + 22n])
  const counted = 'credit-points/person-counted'
  expect((await village.standing(`person:${double}`))[counted]).toBe(0n)
  expect((await village.standing(`person:${other}`))[counted]).toBe(2n)
})
