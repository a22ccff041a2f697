import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { booksOf } from './books.ts'
import { done, type FundTown, openPioneer, yearAccount } from './fund.testing.ts'

let town: FundTown
beforeAll(async () => {
  town = await openPioneer('2026-12-20')
  await town.set('notice-before', false)
  await town.set('visit-needed', false)
  await town.set('yearly-standard', 100_000_000)
}, 120_000)
afterAll(() => town?.close())

/** Reviewed, so that only the approval is missing. */
async function reviewed(): Promise<{ id: Id; applicant: Id }> {
  const made = await town.applied()
  done(await town.step(made.id, 'review', town.cast.reviewer, { tier: 'tier-3', opinion: '同意' }))
  return made
}
const approve = (id: Id, tier: string) => town.step(id, 'approve', town.cast.approver, { tier })

/** All that a year was allotted, less what was carried over, is paid, held or free; none of it twice. */
async function expectWithinBudget(year: string) {
  const posted = await town.balance(yearAccount(town, year))
  const held = await town.held(yearAccount(town, year))
  expect(posted).toBeGreaterThanOrEqual(held)
  expect(held).toBeGreaterThanOrEqual(0n)
  const { rows } = await town.house.reader.read(town.county, (client) =>
    client.query(
      "select coalesce(sum(remaining), 0)::text as held from ledger_hold where state = 'open' and programme = 'pioneer-fund'",
    ),
  )
  const both = held + (await town.held(yearAccount(town, year === '2026' ? '2027' : '2026')))
  expect(BigInt(rows[0].held)).toBe(both)
  return posted
}

type Op =
  | { readonly op: 'approve'; readonly tier: string }
  | { readonly op: 'pay' | 'paid' | 'return' | 'phoned' | 'withdraw' | 'decline' | 'dies'; readonly pick: number }
  | { readonly op: 'allot'; readonly n: number }
  | { readonly op: 'new-year' | 'carry' }

const pick = fc.nat({ max: 30 })
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ op: fc.constant('approve' as const), tier: fc.constantFrom('tier-1', 'tier-2', 'tier-3') }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      op: fc.constantFrom('pay', 'paid', 'return', 'phoned', 'withdraw', 'decline', 'dies') as fc.Arbitrary<'pay'>,
      pick,
    }),
  },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('allot' as const), n: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('new-year' as const, 'carry' as const) }) },
)

/** What an order may meet; any other refusal is a defect. */
const known = /^(case\/(out-of-turn|unknown)|care-funds\/(not-to-pay|year-not-over|applicant-died)|register\/dead)$/

it('any order of approving, paying, returning, ending and dying over a year’s end keeps the books and never goes over the budget', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 8, maxLength: 22 }), async (ops) => {
      town.at('2026-12-28T09:00')
      let year = '2026'
      let day = '2026-12-28'
      const cases: { id: Id; applicant: Id }[] = []
      const { payer, approver } = town.cast
      for (const one of ops) {
        const outcomes: Outcome[] = []
        if (one.op === 'approve') {
          const made = await reviewed()
          cases.push(made)
          outcomes.push(await approve(made.id, one.tier))
        } else if (one.op === 'allot') await town.money(year, BigInt(one.n) * 60_000n)
        else if (one.op === 'new-year') {
          ;[year, day] = ['2027', '2027-01-06']
          town.at('2027-01-06T09:00')
        } else if (one.op === 'carry')
          outcomes.push(await town.perform('pioneer-fund/carry-over', { year: '2026' }, payer))
        else if ('pick' in one) {
          const at = cases[one.pick % Math.max(1, cases.length)]
          if (!at) continue
          const { id, applicant } = at
          if (one.op === 'pay') outcomes.push(await town.pay(`付-${randomUUID().slice(0, 8)}`, [id]))
          if (one.op === 'paid') outcomes.push(await town.step(id, 'paid', payer, { on: day }))
          if (one.op === 'return') outcomes.push(await town.step(id, 'bank-return', payer, { why: 'name' }))
          if (one.op === 'phoned')
            outcomes.push(await town.step(id, 'phoned', payer, { at: `${day}T01:00:00.000Z`, remark: '已核实' }))
          if (one.op === 'withdraw') outcomes.push(await town.step(id, 'withdraw', applicant))
          if (one.op === 'decline')
            outcomes.push(await town.step(id, 'decline', approver, { reason: '重复', turnTo: '民政' }))
          if (one.op === 'dies') outcomes.push(await town.perform('register/record-death', { person: applicant }))
        }
        for (const outcome of outcomes) if (isRefusal(outcome)) expect(outcome.refused).toMatch(known)
        await town.settle()
        await expectWithinBudget('2026')
        await expectWithinBudget('2027')
      }
      await expectBooksBalance(town.house.pool, town.county)
    }),
    { numRuns: 12 },
  )
}, 300_000)

it('of two processes that approve for the last of the budget one holds it, the other waits its turn', async () => {
  town.at('2028-03-01T09:00')
  const other = town.another()
  const input = (id: Id) => ({ case: id, form: { tier: 'tier-1' } })
  const approveThere = (id: Id) =>
    other.desk.perform({
      ...{ kind: 'pioneer-fund/approve', county: town.county, key: randomUUID(), input: input(id) },
      actor: { county: town.county, person: town.cast.approver, via: 'web' },
    })
  const { rows } = await town.house.reader.read(town.county, (client) =>
    client.query("select id, reporter from case_file where state = 'queued'"),
  )
  for (const { id, reporter } of rows) done(await town.step(id, 'withdraw', reporter))
  await town.settle()
  for (let round = 0; round < 4; round++) {
    const both = [await reviewed(), await reviewed()]
    const free = (await town.balance(yearAccount(town, '2028'))) - (await town.held(yearAccount(town, '2028')))
    expect(free).toBe(0n)
    await town.money('2028', 200_000n)
    await Promise.all(both.map(({ id }, i) => (i === 0 ? approve(id, 'tier-1') : approveThere(id))))
    const states = await Promise.all(both.map(async ({ id }) => (await town.row(id)).state))
    expect(states.toSorted()).toEqual(['queued', 'to-pay'])
    // Whoever waited is withdrawn, so that the next round begins without a queue.
    const waits = both[states.indexOf('queued')]!
    done(await town.step(waits.id, 'withdraw', waits.applicant))
    await town.settle()
  }
  expect(await town.balance(booksOf(town.fund).year('2028'))).toBe(800_000n)
  await other.close()
  await expectBooksBalance(town.house.pool, town.county)
}, 120_000)
