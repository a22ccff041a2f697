import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { accountant, openShop, type Shop, secretary } from './shop.testing.ts'

let shop: Shop
let open: Id[] = []
beforeAll(async () => {
  shop = await openShop()
  for (let i = 0; i < 10; i++) done(await shop.village.record({ points: 5 }))
}, 120_000)
afterAll(() => shop?.village.close())

const people = [clerk, supervisor, secretary, accountant]
const steps = [
  ...['check', 'approve', 'pay', 'return', 'withdraw', 'sign-write-off', 'decline-write-off'],
  ...['confirm-count', 'send-back', 'recount', 'mend-purchase'],
] as const
const days = [undefined, '2026-11-20', '2027-03-01'] as const
const count = fc.integer({ min: 1, max: 9 })
const goods = fc.constantFrom('g01', 'g02')
const command = fc.oneof(
  fc.record({ does: fc.constant('bring'), goods, count, day: fc.constantFrom(...days) }),
  fc.record({ does: fc.constant('redeem'), goods, count }),
  fc.record({ does: fc.constant('write-off'), goods, count }),
  fc.record({ does: fc.constant('count'), goods, count }),
  fc.record({ does: fc.constant('pay-in'), count }),
  fc.record({ does: fc.constant('purchase'), count }),
  fc.record({ does: fc.constant('later') }),
  fc.record({ does: fc.constant('back'), which: fc.nat({ max: 50 }) }),
  fc.record({ does: fc.constant('go'), which: fc.nat({ max: 50 }) }),
  fc.record({ does: fc.constant('go'), which: fc.nat({ max: 50 }) }),
  fc.record({
    ...{ does: fc.constant('step'), step: fc.constantFrom(...steps), person: fc.constantFrom(...people) },
    which: fc.nat({ max: 50 }),
  }),
)
/** Who does what is expected next, by the state in which a matter stands. */
const expected: Readonly<Record<string, readonly [string, Id]>> = {
  'to-check': ['check', supervisor],
  'to-approve': ['approve', secretary],
  'to-pay': ['pay', accountant],
  'to-sign-off': ['sign-write-off', supervisor],
  'to-confirm': ['confirm-count', supervisor],
  'to-recount': ['recount', clerk],
  returned: ['mend-purchase', clerk],
}
const back: Readonly<Record<string, readonly [string, Id]>> = {
  'to-check': ['return', supervisor],
  'to-approve': ['return', secretary],
  'to-pay': ['return', accountant],
  'to-sign-off': ['decline-write-off', supervisor],
  'to-confirm': ['send-back', supervisor],
}
type Command = {
  readonly does: string
  readonly goods?: string
  readonly count?: number
  readonly day?: string | undefined
  readonly step?: string
  readonly person?: Id
  readonly which?: number
}

const forms: Readonly<Record<string, object>> = {
  pay: { voucher: '记-1', on: '2026-11-18' },
  return: { reason: '核对' },
  'decline-write-off': { reason: '核对' },
  'send-back': { reason: '核对' },
  recount: { lines: [{ goods: 'g01', count: 3 }] },
}

async function run({ does, goods: code, count: n, day, step, person, which }: Command): Promise<Outcome | undefined> {
  const line = { goods: code, count: n }
  const photos = async () => [await shop.village.photo(clerk)]
  if (does === 'bring')
    return shop.begins('donate', {
      ...{ giver: '乡友', named: false, voucher: '捐-1', lines: [{ ...line, ...(day ? { bestBefore: day } : {}) }] },
    })
  if (does === 'redeem') return shop.redeem([line])
  if (does === 'write-off')
    return shop.begins('propose-write-off', { lines: [{ ...line, why: 'damaged' }], photos: await photos() })
  if (does === 'count') return shop.begins('count', { lines: [line] })
  if (does === 'pay-in') return shop.paysIn((n ?? 1) * 500)
  if (does === 'purchase') {
    const matter = await shop.purchase((n ?? 1) * 6000)
    open.push(matter)
    return (n ?? 1) > 3 ? shop.takes(matter, 'check', supervisor) : undefined
  }
  if (does === 'later') {
    shop.village.at('2026-11-21T09:00')
    return undefined
  }
  const matter = open[(which ?? 0) % Math.max(1, open.length)]
  const ways = does === 'go' ? expected : does === 'back' ? back : {}
  const next = matter && ways[String((await shop.village.row(matter)).state)]
  if (next) return shop.takes(matter, next[0], next[1], forms[next[0]])
  if (!matter || !step) return undefined
  return shop.takes(matter, step, person ?? clerk, forms[step])
}

it('in any order of acts no shelf and no fund falls below zero, nobody signs their own, and the books balance', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 30 }), async (commands) => {
      open = []
      shop.village.at('2026-11-18T09:00')
      for (const one of commands as Command[]) {
        const outcome = await run(one)
        if (!outcome) continue
        if (isRefusal(outcome)) {
          seen.add(outcome.refused)
          continue
        }
        if (one.does === 'write-off' || one.does === 'count') open.push(outcome.answer.case as Id)
        seen.add(one.does).add(String(outcome.answer.state))
      }
      for (const code of ['g01', 'g02']) expect(await shop.village.stock(code)).toBeGreaterThanOrEqual(0n)
      const { posted, held } = await shop.fund()
      expect(posted - held).toBeGreaterThanOrEqual(0n)
      const { rows } = await shop.village.house.reader.read(COUNTY, (client) =>
        client.query(
          `select s.case_id from case_step s join case_step o on o.county = s.county and o.case_id = s.case_id
            and o.no < s.no and o.actor = s.actor
            where s.county = $1 and s.step in ('check', 'approve', 'pay', 'sign-write-off', 'confirm-count')
              and o.step not in ('return', 'send-back', s.step)`,
          [COUNTY],
        ),
      )
      expect(rows).toEqual([])
      await expectBooksBalance(shop.village.house.pool, COUNTY)
    }),
    { numRuns: 25, seed: 20261118 },
  )
  // The walk went where it could matter.
  for (const way of [
    ...['redeem', 'paid', 'written-off', 'counted', 'returned'],
    ...['ledger/short', 'points-shop/fund-short', 'case/not-yours', 'case/out-of-turn'],
  ])
    expect([...seen]).toContain(way)
}, 120_000)
