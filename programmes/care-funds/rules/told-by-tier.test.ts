import { expect, it } from 'vitest'
import { tiers } from '../fund.ts'
import { cases } from './told-by-tier.cases.ts'
import { toldByTier } from './told-by-tier.ts'

it.each(cases)('%s', (_, times, told) => {
  const given = tiers.map((tier, at) => ({ tier, times: times[at] ?? 0, amount: 60_000n * BigInt(times[at] ?? 0) }))
  expect(toldByTier(given, 3)).toEqual(told ? given : undefined)
})
