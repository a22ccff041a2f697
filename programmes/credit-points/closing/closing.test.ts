import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Because } from '#kernel/because.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { benefitsOf } from '../benefits/benefits.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { closingSheets } from './lifecycle.ts'

let village: Village

beforeAll(async () => {
  village = await openVillage()
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

/** A household of its own kind: `size` people of the register, 7 points of 2026 and 4 of 2027. */
async function home(size = 1): Promise<{ id: Id; head: Id; others: readonly Id[] }> {
  village.at('2026-11-18T09:00')
  const rows = await village.ask(
    `select id from person p where county = $1 and retracted_at is null and died_on is null and not exists (
       select from household_member m where m.county = p.county and m.person = p.id and m.retracted_at is null)
       order by id limit $2`,
    [COUNTY, size],
  )
  const [head, ...others] = rows.map(({ id }) => id as Id) as [Id, ...Id[]]
  const members = [{ person: head, relation: 'head' }, ...others.map((person) => ({ person, relation: 'child' }))]
  const input = { place: village.place, group: '第2组', members, on: '2026-01-01' }
  const id = done(await village.perform('register/found-household', input)).answer.household as Id
  done(await village.record({ household: id, points: 5 }))
  done(await village.record({ household: id, points: 2, on: '2026-11-17' }))
  village.at('2027-02-01T09:00')
  done(await village.record({ household: id, points: 4, on: '2027-01-31' }))
  return { id, head, others }
}
/** The head dies on 2027-02-01; what programmes do about it is done. */
async function dies(person: Id, on = '2027-02-01') {
  const { answer } = done(await village.perform('register/record-death', { person, on }))
  await village.hear()
  return answer
}
const caseOf = async (household: Id): Promise<Id | undefined> => {
  const [row] = await village.ask(
    `select f.id from case_file f join case_listed l on l.county = f.county and l.case_id = f.id
       where f.county = $1 and f.programme = 'points-closing' and l.field = 'household' and l.value = $2`,
    [COUNTY, household],
  )
  return row?.id as Id | undefined
}
const state = async (id: Id) => (await village.row(id)).state
const step = (id: Id, name: string, person: Id, form: object = {}): Promise<Outcome> =>
  village.perform(`points-closing/${name}`, { case: id, form }, person)
const points = (id: Id) => village.points({ id, head: id }, '2027-12-31')
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
const closedOn = async (id: Id) => {
  const [row] = await village.ask(
    `select closed_on::text as day from ledger_account where county = $1 and owner = $2 and purpose = 'credit-points/household'`,
    [COUNTY, `household:${id}`],
  )
  return row?.day
}
const entries = (id: Id, what: string) =>
  village.ask(
    `select p.amount::int as amount from ledger_transfer t join ledger_posting p on p.county = t.county and p.transfer = t.id
       join ledger_account a on a.county = p.county and a.id = p.account
       where t.county = $1 and t.what = $2 and a.owner = $3 order by 1`,
    [COUNTY, what, `household:${id}`],
  )
const passes = async (id: Id, heirs: readonly Id[], other: Id) => {
  done(await step(id, 'name-heirs', clerk, { heirs, other }))
  done(await step(id, 'sign', clerk, { scan: [await village.photo(clerk)] }))
  return step(id, 'confirm', supervisor)
}

describe('the last of a household dies (edge 12)', () => {
  it('the household goes on while somebody of it lives, and ends with the last', async () => {
    const old = await home(2)
    expect(await dies(old.head)).toMatchObject({ ended: false, headOf: [old.id] })
    expect(await caseOf(old.id)).toBeUndefined()
    expect(await dies(old.others[0] as Id, '2027-02-02').catch((error: Error) => error.message)).toMatch(/future|day/)
    village.at('2027-02-02T09:00')
    expect(await dies(old.others[0] as Id, '2027-02-02')).toMatchObject({ ended: true, headOf: [] })
    expect(await state((await caseOf(old.id)) as Id)).toBe('to-settle')
    const open = await village.ask(
      'select person from household_member where county = $1 and household = $2 and retracted_at is null and to_day is null',
      [COUNTY, old.id],
    )
    expect(open).toEqual([])
    expect(await points(old.id)).toBe(11n)
  })

  it('its heirs sign, another person confirms, and the points keep their days in the household that they name', async () => {
    const [old, heir, stranger] = [await home(), await home(2), await home()]
    await dies(old.head)
    const id = (await caseOf(old.id)) as Id
    const [son] = heir.others as [Id]
    expect(await step(id, 'name-heirs', clerk, { heirs: [old.head], other: heir.id })).toMatchObject({
      refused: 'points-closing/not-living',
    })
    expect(await step(id, 'name-heirs', clerk, { heirs: [son], other: stranger.id })).toMatchObject({
      refused: 'points-closing/not-of-heirs',
      field: 'other',
    })
    done(await step(id, 'name-heirs', clerk, { heirs: [son], other: heir.id }))
    const [named] = await village.ask(
      "select because from case_step where county = $1 and case_id = $2 and step = 'name-heirs' order by no desc limit 1",
      [COUNTY, id],
    )
    expect(closingSheets['name-heirs']?.table?.(named?.because as Because, undefined as never)?.rows.lines).toEqual([
      ['2028-12-31', 7],
      ['2029-12-31', 4],
      [{ zh: '合计', en: 'Sum' }, 11],
    ])
    done(await step(id, 'sign', clerk, { scan: [await village.photo(clerk)] }))
    expect(await step(id, 'confirm', clerk)).toMatchObject({ refused: 'case/not-yours' })
    done(await step(id, 'confirm', supervisor))
    expect([await points(old.id), await points(heir.id)]).toEqual([0n, 22n])
    expect(await lots(heir.id)).toEqual({ '2028-12-31': 14, '2029-12-31': 8 })
    expect(await closedOn(old.id)).toBe('2027-02-01')
    expect(await entries(old.id, 'credit-points/passed-on')).toEqual([{ amount: -7 }, { amount: -4 }])
    expect(await village.record({ household: old.id, on: '2027-02-01' })).toMatchObject({
      refused: 'credit-points/no-such-household',
    })
    const told = await village.ask(
      `select words, fills from message where county = $1 and person = $2 and words like 'points-closing/%'`,
      [COUNTY, son],
    )
    expect(told).toEqual([{ words: 'points-closing/tell-passed-on', fills: {} }])
  })

  it('nothing lapses before the days of the relatives are over, and then with an entry', async () => {
    const old = await home()
    await dies(old.head)
    const id = (await caseOf(old.id)) as Id
    const asked = { asked: '电话问过外地的侄女，表示不承接' }
    village.at('2027-03-03T09:00')
    expect(await step(id, 'no-heir', clerk, asked)).toMatchObject({
      refused: 'points-closing/heirs-have-time',
      fills: { until: '2027-03-03' },
    })
    village.at('2027-03-04T09:00')
    done(await step(id, 'no-heir', clerk, asked))
    done(await step(id, 'hand-back', supervisor, { reason: '再问一次' }))
    done(await step(id, 'no-heir', clerk, asked))
    done(await step(id, 'confirm', supervisor))
    expect(await state(id)).toBe('lapsed')
    expect([await points(old.id), await closedOn(old.id)]).toEqual([0n, '2027-03-04'])
    expect(await entries(old.id, 'credit-points/lapsed-without-heir')).toEqual([{ amount: -7 }, { amount: -4 }])
  })

  it('what is set aside and claimed for it is let go, so that all of it is there to pass on', async () => {
    const [old, heir] = [await home(), await home()]
    done(await village.receives({ goods: 'g01', count: 5 }))
    const stock = await village.ask(
      `select held::int as held from ledger_account where county = $1 and purpose = 'credit-points/stock' and owner = $2 and period = 'g01'`,
      [COUNTY, `organisation:${village.shop}`],
    )
    const wanted = { shop: village.shop, household: old.id, goods: 'g01', count: 2 }
    done(await village.perform('credit-points/reserve-goods', wanted, old.head))
    await benefitsOf(village).set('b12', { threshold: 2 })
    const form = { place: village.place, household: old.id, benefit: 'b12' }
    const claimed = done(await village.perform('points-benefits/claim', { form }, old.head)).answer.case as Id
    await dies(old.head)
    expect(await village.row(claimed)).toMatchObject({ state: 'cancelled', result: 'cancelled' })
    const [open] = await village.ask(
      `select count(*)::int as n from ledger_hold h join ledger_account a on a.county = h.county and a.id = h.account
         where h.county = $1 and h.state = 'open' and a.owner = $2`,
      [COUNTY, `household:${old.id}`],
    )
    expect(open).toEqual({ n: 0 })
    const after = await village.ask(
      `select held::int as held from ledger_account where county = $1 and purpose = 'credit-points/stock' and owner = $2 and period = 'g01'`,
      [COUNTY, `organisation:${village.shop}`],
    )
    expect(after).toEqual(stock)
    expect(await village.perform('credit-points/reserve-goods', wanted, clerk)).toMatchObject({
      refused: 'credit-points/not-a-member',
    })
    done(await passes((await caseOf(old.id)) as Id, [heir.head], heir.id))
    expect(await points(heir.id)).toBe(22n)
  })

  it('a relative may appeal: what lapsed is passed on after all, with its days', async () => {
    const [old, heir] = [await home(), await home()]
    await dies(old.head)
    const id = (await caseOf(old.id)) as Id
    village.at('2027-03-10T09:00')
    done(await step(id, 'no-heir', clerk, { asked: '没有联系上' }))
    done(await step(id, 'confirm', supervisor))
    done(await step(id, 'appeal', clerk, { reason: '侄子从外地回来' }))
    done(await step(id, 'pass-anew', supervisor, { other: heir.id, clause: '村结2027-1', reason: '亲属关系属实' }))
    expect([await points(old.id), await points(heir.id), await state(id)]).toEqual([0n, 22n, 'passed-anew'])
    expect(await lots(heir.id)).toEqual({ '2028-12-31': 14, '2029-12-31': 8 })
  })

  it('where the first heir spent some, the village bears it and nobody goes below zero', async () => {
    const [old, first, second] = [await home(), await home(), await home()]
    await dies(old.head)
    const id = (await caseOf(old.id)) as Id
    done(await passes(id, [first.head], first.id))
    done(await village.receives({ goods: 'g01', count: 6 }))
    const sold = { shop: village.shop, household: first.id, lines: [{ goods: 'g01', count: 5 }] }
    done(await village.perform('credit-points/redeem', sold, clerk))
    const left = await points(first.id)
    expect(left).toBe(7n)
    expect(await step(id, 'appeal', second.head, { reason: '我也是亲属' })).toHaveProperty('refused')
    done(await step(id, 'appeal', first.head, { reason: '应归另一户' }))
    expect(
      await step(id, 'pass-anew', supervisor, { other: first.id, clause: '村结2027-2', reason: '核实' }),
    ).toMatchObject({ refused: 'points-closing/same-household' })
    done(await step(id, 'pass-anew', supervisor, { other: second.id, clause: '村结2027-2', reason: '核实' }))
    expect([await points(first.id), await points(second.id)]).toEqual([0n, 22n])
    const [borne] = await village.ask(
      `select -sum(p.amount)::int as n from ledger_transfer t join ledger_posting p on p.county = t.county and p.transfer = t.id
         join ledger_account a on a.county = p.county and a.id = p.account
         where t.county = $1 and t.subject = $2 and a.purpose = 'credit-points/correction'`,
      [COUNTY, id],
    )
    expect(borne).toEqual({ n: Number(22n - left) - 11 })
  })

  it('one that has nothing is closed by itself; one that moved away comes to the same desk', async () => {
    const [bare, gone] = [await home(), await home()]
    const entries = await village.ask(
      `select f.id from case_file f join case_listed l on l.county = f.county and l.case_id = f.id
         where f.county = $1 and f.programme = 'credit-points' and l.field = 'household' and l.value = $2`,
      [COUNTY, bare.id],
    )
    for (const { id } of entries)
      done(await village.step(id, 'take-back', supervisor, { clause: '村决2027-1', reason: '记错户' }))
    await dies(bare.head)
    expect([await caseOf(bare.id), await closedOn(bare.id)]).toEqual([undefined, '2027-02-01'])
    const left = { household: gone.id, person: gone.head, why: 'moved', on: '2027-02-01' }
    expect(done(await village.perform('register/leave-household', left)).answer).toMatchObject({ ended: true })
    await village.hear()
    expect(await state((await caseOf(gone.id)) as Id)).toBe('to-settle')
  })

  it('is nobody’s to begin by hand', async () => {
    const facts = { place: village.place, household: village.homes[0].id, on: '2027-02-01' }
    const input = { outcome: 'register/household-empty', subject: village.homes[0].id, facts }
    for (const kind of ['points-closing/hear-empty', 'credit-points/let-reserved-go', 'points-benefits/find-claims'])
      expect(await village.perform(kind, input, supervisor)).toMatchObject({ refused: 'case/not-yours' })
  })
})

describe('somebody dies who has points of their own', () => {
  const serve = async (household: Id, member: Id) =>
    done(
      await village.record({
        ...{ household, member, item: 'volunteering-03', points: undefined, on: '2027-02-01' },
        photos: [await village.photo(clerk)],
      }),
    )
  const caseOfPerson = async (person: Id): Promise<Id | undefined> => {
    const [row] = await village.ask(
      `select f.id from case_file f join case_listed l on l.county = f.county and l.case_id = f.id
         where f.county = $1 and f.programme = 'points-closing' and l.field = 'member' and l.value = $2`,
      [COUNTY, person],
    )
    return row?.id as Id | undefined
  }
  const closed = async (person: Id) => {
    const [row] = await village.ask(
      `select closed_on::text as day from ledger_account where county = $1 and owner = $2 and purpose = 'credit-points/person'`,
      [COUNTY, `person:${person}`],
    )
    return row?.day
  }

  it('and the household goes on: the heirs name who takes them, the household’s own stay', async () => {
    const [old, heir] = [await home(2), await home()]
    await serve(old.id, old.head)
    await dies(old.head)
    expect(await caseOf(old.id)).toBeUndefined()
    const id = (await caseOfPerson(old.head)) as Id
    expect(await state(id)).toBe('to-settle')
    // Nobody spends what was theirs meanwhile.
    const sale = { shop: village.shop, household: old.id, member: old.head, lines: [{ goods: 'g01', count: 1 }] }
    expect(await village.perform('credit-points/redeem-own', { ...sale, consent: 'present' }, clerk)).toMatchObject({
      refused: 'credit-points/not-of-household',
    })
    done(await passes(id, [heir.head], heir.id))
    expect([await village.own(old.head), await points(old.id), await points(heir.id)]).toEqual([0n, 11n, 31n])
    expect([await closed(old.head), await closedOn(old.id)]).toEqual(['2027-02-01', null])
    expect(await state(id)).toBe('passed-on')
  })

  it('and was the last of it: settled with the household’s, in one matter', async () => {
    const [old, heir] = [await home(), await home()]
    await serve(old.id, old.head)
    await dies(old.head)
    const id = (await caseOf(old.id)) as Id
    expect(await caseOfPerson(old.head)).toBe(id)
    done(await passes(id, [heir.head], heir.id))
    expect([await village.own(old.head), await points(old.id), await points(heir.id)]).toEqual([0n, 0n, 42n])
    expect([await closed(old.head), await closedOn(old.id)]).toEqual(['2027-02-01', '2027-02-01'])
  })

  it('and had spent them all: the account is closed, and nobody is asked', async () => {
    const old = await home(2)
    const photos = [await village.photo(clerk)]
    const form = { household: old.id, member: old.head, item: 'volunteering-03', points: undefined, photos }
    const { answer } = done(await village.record({ ...form, on: '2027-02-01' }))
    done(await village.step(answer.case, 'take-back', supervisor, { clause: '更正-2', reason: '记错了人' }))
    await dies(old.head)
    expect(await caseOfPerson(old.head)).toBeUndefined()
    expect(await closed(old.head)).toBe('2027-02-01')
  })
})

it('points of a person stay with the person when the household is divided', async () => {
  const old = await home(2)
  const [son] = old.others as [Id]
  const photos = [await village.photo(clerk)]
  const form = { household: old.id, member: son, item: 'volunteering-03', points: undefined, on: '2027-02-01', photos }
  done(await village.record(form))
  const split = { household: old.id, members: [{ person: son, relation: 'head' }], on: '2027-02-01' }
  const outcome = done(await village.perform('register/split-household', split))
  await village.hear()
  expect(await village.own(son)).toBe(20n)
  const again = { ...form, household: outcome.answer.household, photos: [await village.photo(clerk)] }
  done(await village.record(again))
  expect([await village.own(son), await points(old.id)]).toEqual([40n, 11n])
})
