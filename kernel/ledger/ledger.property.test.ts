import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { acts, type Kind } from './ledger.testing.acts.ts'
import { expectBooksBalance } from './ledger.testing.ts'

const county = '340881'
let database: TestDatabase
let house: TestHouse
let now = new Date('2026-11-18T09:00:00+08:00')

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [], acts, max: 12, now: () => now })
})
afterAll(async () => {
  await house?.close()
  await database?.drop()
})

const people = ['x', 'y', 'z']
type Op =
  | { op: 'earn' | 'earn-dated' | 'spend' | 'spend-dated' | 'hold' | 'hold-dated'; who: number; n: number; day: number }
  | { op: 'move'; who: number; to: number; n: number }
  | { op: 'settle'; pick: number; n: number; finish: boolean }
  | { op: 'release' | 'reverse'; pick: number }
  | { op: 'expire'; who: number; later: number }

const who = fc.nat({ max: 2 })
const n = fc.integer({ min: -2, max: 12 })
const pick = fc.nat({ max: 40 })
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constantFrom(
        'earn' as const,
        'earn-dated' as const,
        'spend' as const,
        'spend-dated' as const,
        'hold' as const,
        'hold-dated' as const,
      ),
      who,
      n,
      day: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('move' as const), who, to: who, n }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('settle' as const), pick, n, finish: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constantFrom('release' as const, 'reverse' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('expire' as const), who, later: fc.nat({ max: 12 }) }) },
)

/** Which refusals an interleaving may meet; any other is a defect. */
const known = new Set(['ledger/short', 'ledger/amount', 'ledger/no-hold', 'ledger/hold-short', 'ledger/reversed'])

it('any interleaving keeps the books balanced, no floor crossed, no lot below nothing', async () => {
  let round = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(op, { minLength: 6, maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (ops, width) => {
        round += 1
        const transfers: string[] = []
        const holds: string[] = []
        const card = (i: number, kind: Kind = 'card') => ({ kind, id: `${people[i]}${round}` })
        const source = { kind: 'given' as Kind, id: 'stamps' }
        const sink = { kind: 'taken' as Kind, id: 'stamps' }
        const kindOf: Record<string, Kind> = { earn: 'card', spend: 'card', hold: 'card' }
        const run = async (o: Op) => {
          const perform = (kind: string, input: object) =>
            house.desk.perform({
              kind: `stamps/${kind}`,
              county,
              actor: { county, person: null, via: 'command' },
              key: randomUUID(),
              input,
            })
          const asked = (): { kind: string; input: object } | undefined => {
            switch (o.op) {
              case 'earn':
              case 'earn-dated':
                return {
                  kind: 'move',
                  input: {
                    from: source,
                    to: card(o.who, kindOf[o.op] ?? 'dated'),
                    amount: String(Math.max(o.n, 1)),
                    expires: `2026-12-0${o.day}`,
                  },
                }
              case 'spend':
              case 'spend-dated':
                return {
                  kind: 'move',
                  input: { from: card(o.who, kindOf[o.op] ?? 'dated'), to: sink, amount: String(Math.max(o.n, 0)) },
                }
              case 'hold':
              case 'hold-dated':
                return { kind: 'hold', input: { account: card(o.who, kindOf[o.op] ?? 'dated'), amount: String(o.n) } }
              case 'move':
                return o.who === o.to
                  ? undefined
                  : { kind: 'move', input: { from: card(o.who), to: card(o.to), amount: String(Math.max(o.n, 0)) } }
              case 'settle':
                return holds[o.pick]
                  ? { kind: 'settle', input: { hold: holds[o.pick], to: sink, amount: String(o.n), finish: o.finish } }
                  : undefined
              case 'release':
                return holds[o.pick] ? { kind: 'release', input: { hold: holds[o.pick] } } : undefined
              case 'reverse':
                return transfers[o.pick]
                  ? { kind: 'reverse', input: { transfer: transfers[o.pick], owing: true } }
                  : undefined
              case 'expire':
                now = new Date(Date.UTC(2026, 11, 1 + o.later))
                return { kind: 'expire', input: { person: card(o.who).id } }
            }
          }
          const next = asked()
          if (!next) return
          const outcome = await perform(next.kind, next.input)
          if ('refused' in outcome) expect(known).toContain(outcome.refused)
          else {
            if (outcome.answer.transfer) transfers.push(String(outcome.answer.transfer))
            if (outcome.answer.hold) holds.push(String(outcome.answer.hold))
          }
        }
        // Some at the same time, so that they meet.
        for (let i = 0; i < ops.length; i += width) await Promise.all(ops.slice(i, i + width).map(run))
        await expectBooksBalance(house.pool)
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)
