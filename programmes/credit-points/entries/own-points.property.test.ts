import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

/*
 * Households and their members earn, spend and lose what was recorded wrongly, each from their own purse, in any order. Whatever happens:
 * the books balance, no purse is below zero, and each purse has what the model says.
 */

let village: Village
interface Purse {
  readonly household: Id
  readonly member?: Id
}
const purses: Purse[] = []

beforeAll(async () => {
  village = await openVillage()
  for (const { id: household } of village.homes) {
    const rows = await village.ask(
      `select m.person from household_member m where m.county = $1 and m.household = $2 and m.retracted_at is null
         and m.relation in ('head', 'spouse') order by m.relation`,
      [COUNTY, household],
    )
    purses.push({ household }, ...rows.map(({ person }) => ({ household, member: person as Id })))
  }
  await village.receives({ goods: 'g01', count: 2000 })
}, 120_000)
afterAll(() => village?.close())

const nth = fc.nat(5)
const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('earn' as const), purse: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('many' as const), purse: nth }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('spend' as const), purse: nth, count: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(30) }) },
)

it('the books balance, no purse is below zero, and nobody spends another’s', async () => {
  const standing = purses.map(() => 0)
  const recorded: { readonly entry: unknown; readonly purse: number; readonly points: number }[] = []
  const seen = { spent: 0, refused: 0, undone: 0, short: 0 }
  let day = 0
  const has = ({ household, member }: Purse) =>
    member ? village.own(member) : village.points({ id: household, head: household })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 20 }), async (moves) => {
      for (const step of moves) {
        if (step.do === 'undo') {
          const [one] = recorded.splice(step.which % Math.max(1, recorded.length), 1)
          if (!one) continue
          const basis = { clause: '更正-2026-1', reason: '记错了' }
          await village.step(one.entry, 'take-back', supervisor, basis)
          const left = standing[one.purse] as number
          seen.short += left < one.points ? 1 : 0
          seen.undone += 1
          standing[one.purse] = Math.max(0, left - one.points)
          continue
        }
        const n = step.purse % purses.length
        const purse = purses[n] as Purse
        const on = new Date(Date.parse('2026-10-01') + (++day % 48) * 86_400_000).toISOString().slice(0, 10)
        if (step.do === 'earn') {
          const form = purse.member
            ? { ...purse, item: 'volunteering-02', points: undefined, photos: [await village.photo(clerk)], on }
            : { ...purse, item: 'neighbours-01', points: 5, on }
          const { answer } = done(await village.record(form))
          recorded.push({ entry: answer.case, purse: n, points: purse.member ? 3 : 5 })
          standing[n] = (standing[n] as number) + (purse.member ? 3 : 5)
        } else if (step.do === 'many') {
          const whom = purse.member ? { members: [purse.member] } : { households: [purse.household] }
          const item = purse.member ? 'volunteering-01' : 'environment-03'
          const form = { place: village.place, item, on, photos: [await village.photo(clerk)], ...whom }
          const outcome = await village.perform('credit-points/record-many', { form }, clerk)
          if (isRefusal(outcome)) continue
          const [row] = outcome.answer.rows as unknown as { case: Id }[]
          recorded.push({ entry: row?.case, purse: n, points: purse.member ? 4 : 3 })
          standing[n] = (standing[n] as number) + (purse.member ? 4 : 3)
        } else {
          const sale = { shop: village.shop, ...purse, lines: [{ goods: 'g01', count: step.count }] }
          const outcome = purse.member
            ? await village.perform('credit-points/redeem-own', { ...sale, consent: 'present' }, clerk)
            : await village.perform('credit-points/redeem', sale, clerk)
          const enough = (standing[n] as number) >= step.count * 3
          expect(isRefusal(outcome)).toBe(!enough)
          if (enough) standing[n] = (standing[n] as number) - step.count * 3
          seen[enough ? 'spent' : 'refused'] += 1
        }
      }
      expect(await Promise.all(purses.map(has))).toEqual(standing.map(BigInt))
      await expectBooksBalance(village.house.pool, COUNTY)
    }),
    { numRuns: 15, endOnFailure: true },
  )
  // The moves reach all ends.
  expect(Math.min(seen.spent, seen.refused, seen.undone, seen.short)).toBeGreaterThan(0)
}, 240_000)
