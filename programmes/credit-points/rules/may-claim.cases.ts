import type { Benefit } from '../benefits/catalogue.ts'
import type { ClaimFacts } from './may-claim.ts'

/** A row made for these cases: 30 points at hand, of which it costs 20; ten a month for the village, two for a household. */
export const row: Benefit = {
  ...{ code: 'b99', name: { zh: '试', en: 'Try' }, what: { zh: '试', en: 'once' }, grantedBy: { zh: '试', en: 'Try' } },
  ...{ provider: 'village-clerk', basis: 'balance', threshold: 30, spends: 20, period: 'month' },
  ...{ quota: 10, perHousehold: 2, lapseDays: 30, evidence: 'none', clause: null },
}
const ofYear = { basis: 'year' } as const
const free = { threshold: 0, spends: 0, quota: null, perHousehold: null } as const

type Case = readonly [
  what: string,
  row: Partial<Benefit>,
  facts: Partial<Omit<ClaimFacts, 'code'>>,
  outcome: 'may' | readonly [refusal: string, missing: number],
]

export const cases: readonly Case[] = [
  ['everything just so', {}, {}, 'may'],
  ['a point below the threshold', {}, { balance: 29 }, ['balance-short', 1]],
  ['nothing', {}, { balance: 0 }, ['balance-short', 30]],
  ['earned much, spent all: the balance counts', {}, { balance: 0, earned: 500 }, ['balance-short', 30]],
  ['earned just enough in the year', ofYear, { balance: 20, earned: 30 }, 'may'],
  ['earned a point too little in the year', ofYear, { balance: 100, earned: 29 }, ['year-short', 1]],
  ['earned enough, but not the price', ofYear, { balance: 19, earned: 30 }, ['cost-short', 1]],
  ['the price alone, just there', { threshold: 0 }, { balance: 20 }, 'may'],
  ['the price alone, a point short', { threshold: 0 }, { balance: 19 }, ['cost-short', 1]],
  ['only needed, not spent', { spends: 0 }, {}, 'may'],
  ['the last place of the village', {}, { quotaTaken: 9 }, 'may'],
  ['no place of the village left', {}, { quotaTaken: 10 }, ['none-left', 0]],
  ['more taken than a quota that was lowered', { quota: 5 }, { quotaTaken: 9 }, ['none-left', 0]],
  ['a quota of nothing', { quota: 0 }, { quotaTaken: 0 }, ['none-left', 0]],
  ['the household’s last time', {}, { householdTaken: 1 }, 'may'],
  ['the household had it twice', {}, { householdTaken: 2 }, ['household-full', 0]],
  ['the household first, then the village', {}, { householdTaken: 2, quotaTaken: 10 }, ['household-full', 0]],
  ['a benefit for everybody', free, { balance: 0, quotaTaken: 900, householdTaken: 900 }, 'may'],
]
