import { returnSheet } from '#kernel/casework/sheets.ts'
import type { Id } from '#kernel/id.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import { villageName } from '../village-name.ts'
import { SHOP } from './books.ts'
import { countStates, countSteps } from './count.ts'
import { agency, keeper, secretary, supervisor } from './desks.ts'
import { goodsStates, goodsSteps } from './goods.ts'
import { shopParameters } from './parameters.ts'
import { purchaseStates, purchaseSteps } from './purchase.ts'
import { setAsideStates, setAsideSteps } from './set-aside.ts'
import { shopSheets } from './sheets.ts'
import { kinds, shopFlags, shopReasons, shopResults, shopSays, shopWords } from './words.ts'

const states = { ...purchaseStates, ...goodsStates, ...countStates, ...setAsideStates }
const lifecycle: Lifecycle = {
  states,
  steps: {
    ...purchaseSteps,
    ...goodsSteps,
    ...countSteps,
    ...setAsideSteps,
    'return-sheet': returnSheet(shopSheets, {
      from: Object.keys(states),
      by: [keeper, supervisor, secretary, agency],
      rule: 'points-shop/sheet',
    }),
  },
}

const prefixed = (name: string, table: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))
const today = { zh: '今天要做', en: 'To do today' }
const look = { zh: '查', en: 'Look up' }
const waiting = (key: string, zh: string, en: string, role: string, of: readonly string[]) => ({
  ...{ key, words: { zh, en }, group: today, scope: 'desk' as const, roles: [role], states: of },
})

/** What happens behind the counter of a points shop, and is signed for: purchases, receipts, write-offs, counts, handovers. */
export const pointsShop = defineProgramme({
  id: SHOP,
  words: shopWords,
  zone: 'public',
  roles: {
    shopkeeper: { words: { zh: '积分超市管理员', en: 'Shopkeeper' }, reads: 'organisation' },
    'village-supervision-head': {
      words: { zh: '村务监督委员会主任', en: 'Head of village supervision' },
      reads: 'place',
    },
    'village-secretary': { words: { zh: '村书记', en: 'Village secretary' }, reads: 'place' },
    'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'taken-part' },
    'grid-worker': { words: { zh: '专职网格员', en: 'Grid worker' }, reads: 'taken-part' },
    'town-assets-clerk': { words: { zh: '镇“三资”代理中心', en: 'Town agency of village assets' }, reads: 'place' },
  },
  lifecycle,
  sheets: shopSheets,
  parameters: shopParameters,
  rules: [],
  figures: [],
  lists: [
    waiting('returned', '退回待改', 'Returned to mend', 'shopkeeper', ['returned', 'to-recount']),
    waiting('to-count-again', '交接退回重盘', 'Handovers to count again', 'village-secretary', ['to-recount']),
    waiting('to-check', '采购待审核', 'Purchases to check', 'village-supervision-head', ['to-check']),
    waiting('to-sign', '盘点、报损、交接待签', 'Counts, write-offs, handovers to sign', 'village-supervision-head', [
      ...['to-confirm', 'to-sign-off', 'to-witness'],
    ]),
    waiting('to-approve', '采购待审批', 'Purchases to approve', 'village-secretary', ['to-approve']),
    waiting('to-pay', '采购待记账付款', 'Purchases to book and pay', 'town-assets-clerk', ['to-pay']),
    {
      key: 'shop-matters',
      words: { zh: '超市事务台账', en: 'Matters of the shop' },
      group: look,
      scope: 'organisation',
      roles: ['shopkeeper'],
      newest: true,
    },
    {
      key: 'village-shop-matters',
      words: { zh: '积分超市事务台账', en: 'Matters of the points shops' },
      group: look,
      scope: 'place',
      roles: ['village-supervision-head', 'village-secretary', 'town-assets-clerk'],
      begins: ['pay-in', 'begin-handover-for'],
      newest: true,
    },
  ],
  kindWords: (kind) => kinds[kind as keyof typeof kinds] ?? shopWords,
  kinds: () => [],
  says: {
    ...shopSays,
    ...prefixed('result', shopResults),
    ...prefixed('flag', shopFlags),
    'source.village': { zh: '村（社区）', en: 'Village' },
    'level.village': { zh: '村（社区）', en: 'Village' },
  },
  reasonWords: shopReasons,
  outcomes: [],
  hears: {},
  /** Village and year: 松岭 超2026-0007. */
  numberOf(file, { book, day }) {
    const village = file.place.slice(0, 12)
    return {
      series: `${SHOP}/${village}/${day.slice(0, 4)}`,
      prefix: `${villageName(book, village)} 超${day.slice(0, 4)}-`,
    }
  },
  fileOf: (form) => ({
    value: {
      set: {
        ...{ place: String(form.place), level: 'village', source: 'village' },
        ...(form.shop ? { lead: form.shop as Id } : {}),
      },
    },
    because: { rule: 'points-shop/asked' },
  }),
})
