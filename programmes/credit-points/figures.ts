import type { AccountKind } from '#kernel/ledger/account.ts'
import type { Counted, Figure, LedgerFilter } from '#kernel/publicity/figure.ts'
import type { Words } from '#kernel/words.ts'
import { chart, PROGRAMME } from './books.ts'

const points = { zh: '分', en: 'points' }
const pieces = { zh: '件', en: 'pieces' }
const shops = { zh: '个', en: 'shops' }

const inBooks = (
  kind: AccountKind,
  measure: LedgerFilter['measure'],
  more: Partial<LedgerFilter> = {},
): LedgerFilter => ({
  ...{ programme: PROGRAMME, purpose: kind.purpose, measure },
  ...more,
})

const count = (name: string, zh: string, en: string, unit: Words, numerator: Words, counts: Counted): Figure => ({
  ...{ key: `${PROGRAMME}/${name}`, words: { zh, en }, unit, form: 'count', numerator, counts, audience: 'office' },
})
const rate = (
  name: string,
  zh: string,
  en: string,
  [numerator, counts]: readonly [Words, Counted],
  [denominator, of]: readonly [Words, Counted],
): Figure => ({
  ...{ key: `${PROGRAMME}/${name}`, words: { zh, en }, unit: { zh: '%', en: '%' }, form: 'rate' },
  ...{ numerator, denominator, counts, of, audience: 'office' },
})
/** Entries by which a household takes goods: at the counter, by somebody else, without a signal, by the keeper. */
export const redeemed = ['redeemed', 'redeemed-for', 'redeemed-away', 'redeemed-own'].map(
  (what) => `${PROGRAMME}/${what}`,
)

const onOverview = (figure: Figure): Figure => ({ ...figure, overview: true })

/** What a household, or a person with points of their own, does itself; what lapses or is corrected does not make it active. */
const own = [`${PROGRAMME}/earned`, ...redeemed]
const standing = inBooks(chart.stock, 'standing')
const standingWords = { zh: '期末在办的积分超市', en: 'Shops that have a stock account at the end' }

/** What the programme counts in its books. Every number opens into its entries, accounts or households. */
export const figures: readonly Figure[] = [
  onOverview(
    count(
      'earned',
      '记入积分',
      'Earned',
      points,
      {
        zh: '期间记入的积分，更正冲回和按村规民约扣减的已减去',
        en: 'Points recorded in the period, less what was taken back',
      },
      inBooks(chart.given, 'sum', { turned: true }),
    ),
  ),
  onOverview(
    count(
      'spent',
      '兑换积分',
      'Spent',
      points,
      { zh: '期间兑换用掉的积分', en: 'Points spent in the period' },
      inBooks(chart.spent, 'sum'),
    ),
  ),
  count(
    'lapsed',
    '到期积分',
    'Lapsed',
    points,
    { zh: '期间到期作废的积分', en: 'Points that lapsed in the period' },
    inBooks(chart.lapsed, 'sum'),
  ),
  onOverview(
    count(
      'unspent',
      '未兑付积分',
      'Unspent',
      points,
      { zh: '期末各户和个人还没有用的积分', en: 'Points that households and persons still had at the end' },
      inBooks(chart.household, 'balance', { and: [chart.person.purpose] }),
    ),
  ),
  count(
    'entries',
    '记分笔数',
    'Entries',
    { zh: '笔', en: 'entries' },
    { zh: '期间的记分和更正', en: 'Entries and corrections in the period' },
    inBooks(chart.given, 'entries'),
  ),
  onOverview(
    rate(
      'active',
      '活跃户',
      'Active households',
      [
        { zh: '其中期间记过分或兑换过的', en: 'of which earned or spent in the period' },
        inBooks(chart.household, 'owners', { what: own }),
      ],
      [
        { zh: '期末在册的户', en: 'Households of the register at the end' },
        { programme: PROGRAMME, households: true },
      ],
    ),
  ),
  // A household is active by what stands in its own account; whoever has points of their own is counted here, once.
  count(
    'active-persons',
    '个人积分活跃人数',
    'Persons active with their own points',
    { zh: '人', en: 'persons' },
    {
      zh: '期间记过个人积分或用个人积分兑换过的人',
      en: 'Persons who earned or spent points of their own in the period',
    },
    inBooks(chart.person, 'owners', { what: own }),
  ),
  onOverview(
    count(
      'exchanged',
      '兑换物品',
      'Goods exchanged',
      pieces,
      { zh: '期间兑换出去的物品', en: 'Goods handed out in the period' },
      inBooks(chart.handed, 'sum'),
    ),
  ),
  onOverview(count('shops', '积分超市', 'Shops', shops, standingWords, standing)),
  rate(
    'serving',
    '有兑换的超市',
    'Shops that served',
    [{ zh: '其中期间有兑换的', en: 'of which handed out goods in the period' }, inBooks(chart.spent, 'owners')],
    [standingWords, standing],
  ),
  count(
    'stock',
    '库存物品',
    'Stock',
    pieces,
    { zh: '期末货架和库房里的物品', en: 'Goods on the shelves at the end' },
    inBooks(chart.stock, 'balance'),
  ),
  count(
    'stock-value',
    '库存折合积分',
    'Stock in points',
    points,
    { zh: '期末库存按当日兑换价折合的积分', en: 'The stock at the end, at that day’s prices' },
    inBooks(chart.stock, 'balance', { worth: 'price' }),
  ),
]
