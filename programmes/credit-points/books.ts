import type { Day } from '#kernel/day.ts'
import { type AccountKind, type AccountName, accountOf, defineAccounts } from '#kernel/ledger/account.ts'
import type { Ledger } from '#kernel/ledger/terms.ts'
import { EARNING, GOODS } from './parameters.ts'

export const PROGRAMME = 'credit-points'

/**
 * The chart of accounts. Points are owed to a household, or to one person, until they are spent or lapse; goods are counted by the piece, one account
 * for each shop and kind of goods (its period).
 */
export const chart = defineAccounts(PROGRAMME, {
  household: {
    words: { zh: '户积分', en: 'Points of a household' },
    owner: 'household',
    unit: 'points/credit',
    floor: 0n,
    lots: true,
    side: 'liability',
  },
  // Of rows of the catalogue that are a person's: volunteering, say. They follow the person, whatever becomes of the household.
  person: {
    words: { zh: '个人积分', en: 'Points of a person' },
    owner: 'person',
    unit: 'points/credit',
    floor: 0n,
    lots: true,
    side: 'liability',
  },
  given: {
    // One for each village and row of the catalogue, so that both are summed by days.
    words: { zh: '发放积分', en: 'Points given' },
    owner: 'place',
    unit: 'points/credit',
    busy: true,
    rows: EARNING,
    side: 'expense',
  },
  lapsed: {
    words: { zh: '到期积分', en: 'Points lapsed' },
    owner: 'place',
    unit: 'points/credit',
    busy: true,
    side: 'income',
  },
  spent: {
    words: { zh: '兑换积分', en: 'Points spent' },
    owner: 'organisation',
    unit: 'points/credit',
    busy: true,
    side: 'income',
  },
  // What a person decided on after a reversal could not take it back: the village bears it.
  correction: {
    words: { zh: '村更正账户', en: 'Correction account of the village' },
    owner: 'place',
    unit: 'points/credit',
    busy: true,
    side: 'expense',
  },
  // What a reversal could not take back: a person decides on it, nobody is brought below zero.
  owed: {
    words: { zh: '待定差额', en: 'Shortfall to decide on' },
    owner: 'household',
    unit: 'points/credit',
    side: 'asset',
  },
  'person-owed': {
    words: { zh: '个人待定差额', en: 'Shortfall of a person to decide on' },
    owner: 'person',
    unit: 'points/credit',
    side: 'asset',
  },
  // Beside the points themselves: how many a household, or a person, has of a capped row in a year, and their counterpart.
  counted: {
    words: { zh: '限额内已记', en: 'Counted against a yearly cap' },
    owner: 'household',
    unit: 'points/credit',
    side: 'asset',
  },
  'person-counted': {
    words: { zh: '个人限额内已记', en: 'Counted against a yearly cap of a person' },
    owner: 'person',
    unit: 'points/credit',
    side: 'asset',
  },
  caps: {
    words: { zh: '限额', en: 'Yearly caps' },
    owner: 'programme',
    unit: 'points/credit',
    busy: true,
    side: 'liability',
  },
  // Goods lie in lots by the day until which they are good; what has no such day lies in a lot without an end.
  stock: {
    words: { zh: '库存', en: 'Stock' },
    owner: 'organisation',
    unit: 'pieces/goods',
    floor: 0n,
    lots: true,
    rows: GOODS,
    side: 'asset',
  },
  received: {
    words: { zh: '入库', en: 'Received' },
    owner: 'organisation',
    unit: 'pieces/goods',
    busy: true,
    rows: GOODS,
    side: 'income',
  },
  handed: {
    words: { zh: '兑出', en: 'Handed out' },
    owner: 'organisation',
    unit: 'pieces/goods',
    busy: true,
    rows: GOODS,
    side: 'expense',
  },
  'written-off': {
    words: { zh: '报损', en: 'Written off' },
    owner: 'organisation',
    unit: 'pieces/goods',
    busy: true,
    rows: GOODS,
    side: 'expense',
  },
  // Benefits beyond goods: what a village has to give in a period, and how often one household may have it. `set` are what was granted.
  quota: {
    words: { zh: '礼遇名额', en: 'Places of a benefit' },
    owner: 'place',
    unit: 'uses/benefit',
    floor: 0n,
    side: 'asset',
  },
  'quota-set': {
    words: { zh: '核定名额', en: 'Places granted' },
    owner: 'place',
    unit: 'uses/benefit',
    side: 'liability',
  },
  allowance: {
    words: { zh: '本户礼遇次数', en: 'Uses left to a household' },
    owner: 'household',
    unit: 'uses/benefit',
    floor: 0n,
    side: 'asset',
  },
  'allowance-set': {
    words: { zh: '本户核定次数', en: 'Uses granted to a household' },
    owner: 'household',
    unit: 'uses/benefit',
    side: 'liability',
  },
  used: {
    words: { zh: '礼遇已用', en: 'Benefits used' },
    owner: 'place',
    unit: 'uses/benefit',
    busy: true,
    side: 'expense',
  },
  had: {
    words: { zh: '本户已享礼遇', en: 'Benefits a household had' },
    owner: 'household',
    unit: 'uses/benefit',
    busy: true,
    side: 'expense',
  },
  'benefit-points': {
    words: { zh: '礼遇用分', en: 'Points spent on benefits' },
    owner: 'place',
    unit: 'points/credit',
    busy: true,
    side: 'income',
  },
  difference: {
    words: { zh: '盘点差异', en: 'Stocktaking difference' },
    owner: 'organisation',
    unit: 'pieces/goods',
    busy: true,
    rows: GOODS,
    side: 'expense',
  },
})

/** Where the points of a row of the catalogue come from at a place: its village's. */
export const givenAt = (place: string, earning: string): AccountName =>
  accountOf(chart.given, place.slice(0, 12), earning)
export const lapsedAt = (place: string): AccountName => accountOf(chart.lapsed, place.slice(0, 12))
export const correctionOf = (village: string): AccountName => accountOf(chart.correction, village)
export const caps = accountOf(chart.caps, PROGRAMME)
export const stockOf = (shop: string, goods: string): AccountName => accountOf(chart.stock, shop, goods)

/** Pieces of a shelf that are still good on a day, without what is held: only what is good is ever set aside or held as damaged. */
export function freeOn(ledger: Pick<Ledger, 'posted' | 'spendable' | 'lots'>, shelf: AccountName, day: Day): bigint {
  const good = ledger.lots(shelf).reduce((sum, lot) => (lot.expiresOn >= day ? sum + lot.remaining : sum), 0n)
  const free = good - (ledger.posted(shelf) - ledger.spendable(shelf))
  return free > 0n ? free : 0n
}

/** Whose points: a household's, or those of one person. */
export type Holder = `household:${string}` | `person:${string}`

/** Whose points an entry, or a sale, is about: a person's where it names a member of the household, else the household's. */
export const holderOf = (of: { readonly household: string; readonly member?: string | undefined }): Holder =>
  of.member ? `person:${of.member}` : `household:${of.household}`

/** The accounts of a holder: the points themselves, what a reversal could not take back, and what counts against a yearly cap. */
export interface Purse {
  readonly points: AccountName
  readonly owed: AccountName
  readonly receivable: AccountKind
  readonly caps: AccountKind
  counted(year: string, earning: string): AccountName
}

/** The one place that tells in which accounts a holder's points are kept. */
export function purseOf(holder: Holder): Purse {
  const [kind, id = ''] = holder.split(':')
  const of = kind === 'person' ? 'person-' : ''
  const [owed, capped] = [chart[`${of}owed`], chart[`${of}counted`]]
  return {
    points: accountOf(kind === 'person' ? chart.person : chart.household, id),
    owed: accountOf(owed, id),
    receivable: owed,
    caps: capped,
    counted: (year, earning) => accountOf(capped, id, `${year}/${earning}`),
  }
}

/** Accounts in which points are owed, and in which a shortfall waits for a decision, whoever holds them. */
export const pointsPurposes = [chart.household.purpose, chart.person.purpose] as const
export const owedPurposes = [chart.owed.purpose, chart['person-owed'].purpose] as const

export const pointsOf = (household: string): AccountName => purseOf(`household:${household}`).points
export const owedOf = (household: string): AccountName => purseOf(`household:${household}`).owed
