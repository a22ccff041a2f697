import type { ActKind } from '#kernel/act.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { defineProgramme, type KindShown, type Programme } from '#kernel/programme/define.ts'
import { bringSaleAct } from './away/bring-sale.ts'
import { outingActs } from './away/outing.ts'
import { categories, type Earning } from './catalogue.ts'
import { cardActs } from './counter/cards.ts'
import { counterActs } from './counter/counter.ts'
import { undoSaleAct } from './counter/undo.ts'
import { heardElsewhere, hearOutcome, undo } from './entries/elsewhere.ts'
import { lifecycle } from './entries/lifecycle.ts'
import { approved } from './entries/notices.ts'
import { recordMany } from './entries/record-many.ts'
import { sheets } from './entries/sheets.ts'
import { figures } from './figures.ts'
import { expiries, lapseActs } from './lapse/lapse.ts'
import { hearPanel } from './panel/hear-panel.ts'
import { EARNING, earningSchema, GOODS, goodsSchema, parameters } from './parameters.ts'
import { lapsingActs, lapsingHolds } from './reserve/lapsing.ts'
import { letReservedGo } from './reserve/let-go.ts'
import { reservationActs } from './reserve/reservation.ts'
import { rowOf } from './row-of.ts'
import { villageName } from './village-name.ts'
import { flags, prefixed, programmeWords, reasonWords, results, says, valueWords } from './words.ts'

const earningOf = (book: CountyBook, code: string, day: Day): Earning =>
  rowOf(book, `${EARNING}${code}`, day) as unknown as Earning

const today = { zh: '今天要做', en: 'To do today' }
const look = { zh: '查', en: 'Look up' }

/** Village and year: 松岭 积2026-0007; in full with its town where another village of the county is called the same. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => {
  const village = file.place.slice(0, 12)
  return {
    series: `credit-points/${village}/${day.slice(0, 4)}`,
    prefix: `${villageName(book, village)} 积${day.slice(0, 4)}-`,
  }
}
const fileOf: CaseProgramme['fileOf'] = (form) => ({
  value: { set: { place: String(form.place), level: 'village', kind: String(form.item), source: 'village' } },
  because: { rule: 'credit-points/asked' },
})
const roles: Programme['roles'] = {
  'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'place' },
  'grid-worker': { words: { zh: '专职网格员', en: 'Grid worker' }, reads: 'taken-part' },
  'village-supervision-head': {
    words: { zh: '村务监督委员会主任', en: 'Head of village supervision' },
    reads: 'place',
  },
  'town-leader': { words: { zh: '镇街分管负责人', en: 'Town leader in charge' }, reads: 'figures', leads: true },
  'county-leader': { words: { zh: '县级分管领导', en: 'County leader in charge' }, reads: 'figures', leads: true },
  shopkeeper: { words: { zh: '积分超市管理员', en: 'Shopkeeper' }, reads: 'organisation' },
}
const life: CaseProgramme = { id: 'credit-points', roles, lifecycle, notices: [approved], numberOf, fileOf }

/** Households earn points by what they do for the village and spend them at its shop. */
export const creditPoints = defineProgramme({
  ...life,
  words: programmeWords,
  zone: 'public',
  aboutReporter: true,
  parameters,
  families: {
    [EARNING]: { words: { zh: '积分细则', en: 'Rules catalogue' }, rows: earningSchema },
    [GOODS]: { words: { zh: '货架与兑换分', en: 'Shelf and prices' }, rows: goodsSchema },
  },
  // The villagers' assembly decides its own rules: the clerk enters them, the head of supervision signs; the county's rows stay with the house.
  keepers: {
    proposers: ['village-clerk', 'security-administrator'],
    signers: ['village-supervision-head', 'security-administrator', 'county-leader'],
  },
  rules: [],
  figures,
  lists: [
    {
      key: 'to-check',
      words: { zh: '积分申报待核实', en: 'Points to check' },
      group: today,
      scope: 'desk',
      roles: ['village-clerk'],
      states: ['to-check'],
    },
    {
      key: 'to-review',
      words: { zh: '积分待评议', en: 'Points for the panel' },
      group: today,
      scope: 'desk',
      roles: ['village-clerk'],
      states: ['to-review'],
    },
    {
      key: 'reviewed',
      words: { zh: '积分公示后待记', en: 'To record after the notice' },
      group: today,
      scope: 'desk',
      roles: ['village-clerk'],
      states: ['reviewed'],
    },
    {
      key: 'appealed',
      words: { zh: '积分申诉', en: 'Appeals about points' },
      group: today,
      scope: 'desk',
      roles: ['village-supervision-head'],
      states: ['appealed'],
    },
    {
      key: 'deducted-wrongly',
      words: { zh: '误扣（可补兑）', en: 'Taken by mistake' },
      group: look,
      scope: 'place',
      roles: ['village-supervision-head'],
      flag: 'deducted-wrongly',
      newest: true,
    },
    {
      key: 'entries',
      words: { zh: '积分台账', en: 'Entries of points' },
      group: look,
      scope: 'place',
      roles: ['village-clerk', 'village-supervision-head'],
      newest: true,
    },
  ],
  kindWords: (code, book, day) => earningOf(book, code, day).name,
  kinds: (book, day): KindShown[] =>
    book.familyOf(EARNING, day).map((id) => {
      const { code, name, category, criterion } = earningOf(book, id.slice(EARNING.length), day)
      const group = categories[category as keyof typeof categories] ?? programmeWords
      return { code, words: name, plain: name, pictogram: null, group: [group], keywords: [criterion] }
    }),
  says: {
    ...says,
    ...valueWords,
    ...prefixed('value', categories),
    ...prefixed('result', results),
    ...prefixed('flag', flags),
    'source.village': { zh: '村（社区）', en: 'Village' },
    'level.village': { zh: '村（社区）', en: 'Village' },
  },
  reasonWords,
  outcomes: ['notice', 'to-earn', 'to-undo'],
  expiries,
  lapsingHolds,
  sheets,
  hears: {
    ...heardElsewhere,
    'ledger/lapsed': 'credit-points/hear-lapsed',
    'points-panel/decided': 'credit-points/hear-panel',
    'register/household-empty': 'credit-points/let-reserved-go',
    'credit-points/to-earn': 'credit-points/earn',
    'credit-points/to-undo': 'credit-points/hear-undo',
  },
  acts: [
    ...counterActs,
    undoSaleAct,
    ...reservationActs,
    ...lapsingActs,
    letReservedGo as unknown as ActKind,
    ...cardActs,
    ...lapseActs,
    ...outingActs,
    bringSaleAct,
    hearPanel(life) as unknown as ActKind,
    hearOutcome as unknown as ActKind,
    undo(life) as unknown as ActKind,
    recordMany(life) as unknown as ActKind,
  ],
})
