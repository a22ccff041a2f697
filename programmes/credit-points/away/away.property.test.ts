import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { COUNTY, clerk, done, openVillage, type Village } from '../points.testing.ts'
import { bring, bringBack, type Kept, type Pocket, SALT, standing, takeOut } from './away.testing.ts'

/*
 * Devices sell without a signal and come back in any order, some sales again and again, some changed on the way, some of a device that
 * was revoked meanwhile, while the counter goes on. Whatever happens: the books balance, nobody is below zero, and every sale is
 * either posted exactly once or listed.
 */

let village: Village
beforeAll(async () => {
  village = await openVillage('2026-11-18')
  done(await village.receives({ goods: 'g01', count: 60 }))
}, 120_000)
afterAll(() => village?.close())

const move = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('earn' as const), home: fc.nat(1), points: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sell' as const),
      home: fc.nat(1),
      device: fc.nat(1),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('counter' as const),
      home: fc.nat(1),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  // Some of what is kept is sent: which of it, how often, and whether somebody changed it on the phone.
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('signal' as const),
      which: fc.array(fc.nat(20), { maxLength: 6 }),
      changed: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), device: fc.nat(1) }) },
)

it('every sale is posted once or listed, nobody is below zero, and the books balance', async () => {
  let minute = 0
  const seen = { posted: 0, listed: 0, lacked: 0 }
  const now = () => new Date(Date.parse('2026-11-18T10:00:00+08:00') + ++minute * 1000)
  const text = (at: Date) => new Date(at.getTime() + 8 * 3600_000).toISOString().slice(0, 16)
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), async (moves) => {
      village.at(text(now()))
      const devices = [await takeOut(village), await takeOut(village)] as const
      const kept: Kept[] = []
      /** How each sale ended, as the device knows it. */
      const ended = new Map<string, 'posted' | string>()
      const deliver = async (one: Kept): Promise<void> => {
        const outcome = await bring(village, one)
        const before = ended.get(one.sale.id)
        if (!isRefusal(outcome)) {
          // Once posted it answers the same for ever; once refused it may pass later only if it was changed back.
          expect(outcome.repeated).toBe(before === 'posted')
          ended.set(one.sale.id, 'posted')
        } else if (before !== 'posted') ended.set(one.sale.id, outcome.refused)
      }
      for (const step of moves) {
        const home = village.homes['home' in step ? step.home : 0] as { id: Id }
        if (step.do === 'earn') {
          await village.record({ household: home.id, points: step.points })
        } else if (step.do === 'sell') {
          const lines = [{ goods: 'g01', count: step.count, price: SALT }]
          kept.push((devices[step.device] as Pocket).sell({ household: home.id, at: text(now()), lines }))
        } else if (step.do === 'counter') {
          const lines = [{ goods: 'g01', count: step.count }]
          await village.perform('credit-points/redeem', { shop: village.shop, household: home.id, lines }, clerk)
        } else if (step.do === 'revoke') {
          const { device } = devices[step.device] as Pocket
          done(await village.perform('access/revoke-devices', { organisation: village.shop, device }, clerk))
        } else {
          const some = step.which.flatMap((n) => kept[n] ?? [])
          if (step.changed)
            for (const one of some) {
              const other = { ...one, sale: { ...one.sale, lines: [{ goods: 'g02', count: 1, price: 8 }] } }
              const answer = await bring(village, other)
              // Under the key of what was posted, or with a signature that no longer fits, or of a device that is out of use.
              expect(isRefusal(answer) && answer.refused).toMatch(
                /^(act\/key-reused|credit-points\/(bad-signature|device-revoked))$/,
              )
            }
          else await Promise.all([...new Set(some)].map(deliver))
        }
      }
      for (const one of kept) await deliver(one)
      for (const device of devices) {
        const rest = kept.filter(({ sale }) => sale.device === device.device && ended.get(sale.id) !== 'posted')
        done(
          await bringBack(
            village,
            device,
            rest.map((one) => ({ ...one, why: String(ended.get(one.sale.id)) })),
          ),
        )
      }

      seen.listed += kept.length
      const posted = kept.filter(({ sale }) => ended.get(sale.id) === 'posted')
      seen.posted += posted.length
      seen.listed -= posted.length
      for (const { device, outing } of devices) {
        const own = await standing(village, `device:${device}`)
        const sum = (of: readonly Kept[]) =>
          of
            .filter(({ sale }) => sale.device === device)
            .reduce((n, { sale }) => n + (sale.lines[0]?.count ?? 0) * SALT, 0)
        const all = (purpose: string) =>
          Object.entries(own)
            .filter(([name]) => name.startsWith(`${purpose} `))
            .reduce((n, [, value]) => n + value, 0)
        expect(own[`float ${outing}`]).toBe(0)
        expect(all('used-away')).toBe(sum(posted))
        expect(all('disputed')).toBe(sum(kept) - sum(posted))
        expect(all('float-loss')).toBeLessThanOrEqual(0)
        seen.lacked -= all('float-loss')
      }
      expect((await standing(village, `organisation:${village.shop}`)).advanced).toBe(0)
      for (const home of village.homes) expect(await village.points(home)).toBeGreaterThanOrEqual(0n)
      await expectBooksBalance(village.house.pool, COUNTY)
      // Every sale that was posted has its name once.
      const { rows } = await village.house.reader.read(COUNTY, (client) =>
        client.query(
          "select once from ledger_transfer where county = $1 and once like 'away/%' and once = any($2::text[])",
          [COUNTY, kept.map(({ sale }) => `away/${sale.id}`)],
        ),
      )
      expect(rows.map(({ once }) => once).sort()).toEqual(posted.map(({ sale }) => `away/${sale.id}`).sort())
    }),
    { numRuns: 25, endOnFailure: true },
  )
  // The moves reach all three ends.
  expect(Math.min(seen.posted, seen.listed, seen.lacked)).toBeGreaterThan(0)
}, 240_000)
