import type { ActKind } from '#kernel/act.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { defineProgramme, type KindShown } from '#kernel/programme/define.ts'
import { rowOf } from '../row-of.ts'
import { villageName } from '../village-name.ts'
import type { Benefit } from './catalogue.ts'
import { findClaims, letClaimGo } from './let-go.ts'
import { lifecycle } from './lifecycle.ts'
import { BENEFIT, benefitSchema, parameters } from './parameters.ts'
import { programmeWords, reasonWords, says } from './words.ts'

const today = { zh: '今天要做', en: 'To do today' }
const look = { zh: '查', en: 'Look up' }
const givers = ['village-clerk', 'shopkeeper']

const rowOn = (book: CountyBook, code: string, day: Day): Benefit =>
  rowOf(book, `${BENEFIT}${code}`, day) as unknown as Benefit

const life: CaseProgramme = {
  id: 'points-benefits',
  roles: {
    'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'place' },
    'village-supervision-head': {
      words: { zh: '村务监督委员会主任', en: 'Head of village supervision' },
      reads: 'place',
    },
    shopkeeper: { words: { zh: '积分超市管理员', en: 'Shopkeeper' }, reads: 'place' },
    'grid-worker': { words: { zh: '专职网格员', en: 'Grid worker' }, reads: 'taken-part' },
  },
  lifecycle,
  flagsTold: { lapsed: ['answerable', 'reporter'], 'lapses-soon': ['reporter'] },
  /** Village and year: 松岭 礼2026-0007. */
  numberOf(file, { book, day }) {
    const village = file.place.slice(0, 12)
    const name = villageName(book, village)
    return { series: `points-benefits/${village}/${day.slice(0, 4)}`, prefix: `${name} 礼${day.slice(0, 4)}-` }
  },
  fileOf: (form) => ({
    value: {
      set: { place: String(form.place), level: 'village', kind: String(form.benefit), source: 'village' },
    },
    because: { rule: 'points-benefits/asked' },
  }),
}

/** What a household may have for its points beyond goods: claimed, used once, or given back. Its accounts stand in the books of the points. */
export const pointsBenefits = defineProgramme({
  ...life,
  words: programmeWords,
  zone: 'public',
  aboutReporter: true,
  parameters,
  families: { [BENEFIT]: { words: { zh: '权益清单', en: 'List of benefits' }, rows: benefitSchema } },
  rules: [],
  figures: [],
  lists: [
    {
      key: 'claimed',
      words: { zh: '礼遇待确认使用', en: 'Benefits to be confirmed' },
      group: today,
      scope: 'place',
      roles: givers,
      states: ['claimed'],
    },
    {
      key: 'claims',
      words: { zh: '礼遇台账', en: 'Benefits' },
      group: look,
      scope: 'place',
      roles: [...givers, 'village-supervision-head'],
      newest: true,
    },
  ],
  kindWords: (code, book, day) => rowOn(book, code, day).name,
  kinds: (book, day): KindShown[] =>
    book.familyOf(BENEFIT, day).map((id) => {
      const { code, name, what, grantedBy } = rowOn(book, id.slice(BENEFIT.length), day)
      return { code, words: name, plain: name, pictogram: null, group: [grantedBy], keywords: [what.zh] }
    }),
  says,
  reasonWords,
  outcomes: ['to-let-go'],
  hears: {
    'register/household-empty': 'points-benefits/find-claims',
    'points-benefits/to-let-go': 'points-benefits/let-claim-go',
  },
  acts: [findClaims as unknown as ActKind, letClaimGo(life) as unknown as ActKind],
})
