import { type AccountName, accountOf, defineAccounts } from '#kernel/ledger/account.ts'
import type { Words } from '#kernel/words.ts'

export const SHOP = 'points-shop'

/** Where the money behind a shop comes from. */
export const sources = {
  collective: { zh: '村集体收入', en: 'Income of the village collective' },
  partner: { zh: '帮扶单位', en: 'Partner unit' },
  donor: { zh: '乡贤捐赠', en: 'Donations of people from here' },
  town: { zh: '镇里奖补', en: 'Award of the town' },
} as const satisfies Readonly<Record<string, Words>>
export type Source = keyof typeof sources

/** The money behind the shops, in fen: one fund for each village and source (its period), which never falls below zero. */
const moneyChart = defineAccounts(SHOP, {
  fund: {
    words: { zh: '超市资金', en: 'Money of the shop' },
    owner: 'place',
    unit: 'fen',
    floor: 0n,
    side: 'asset',
    periods: sources,
  },
  income: {
    words: { zh: '拨入', en: 'Paid in' },
    owner: 'place',
    unit: 'fen',
    busy: true,
    side: 'income',
    periods: sources,
  },
  spent: {
    words: { zh: '采购支出', en: 'Spent on goods' },
    owner: 'place',
    unit: 'fen',
    busy: true,
    side: 'expense',
    periods: sources,
  },
})

export const fundOf = (village: string, source: string): AccountName =>
  accountOf(moneyChart.fund, village.slice(0, 12), source)
export const incomeOf = (village: string, source: string): AccountName =>
  accountOf(moneyChart.income, village.slice(0, 12), source)
export const spentOf = (village: string, source: string): AccountName =>
  accountOf(moneyChart.spent, village.slice(0, 12), source)
