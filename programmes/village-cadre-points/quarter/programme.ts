import { indicatorSchema } from '#kernel/appraisal/scheme.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { pointsFigures } from '../figures.ts'
import { parameters } from '../parameters.ts'
import { keepers, some } from '../roles.ts'
import { INDICATORS, POINTS, scheme } from '../scheme.ts'
import { group, placeOf, reasonWords, says, today } from '../words.ts'
import { quarter } from './lifecycle.ts'
import { quarterPoints } from './notices.ts'

const roles = some(
  'points-recorder',
  'town-organisation-member',
  'town-party-secretary',
  'village-secretary',
  'village-official',
  'org-clerk',
  'org-head',
)
/** Village and quarter: 小池镇白沙村 季2026-001. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${POINTS}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 季${day.slice(0, 4)}-`,
})
const fileOf: CaseProgramme['fileOf'] = (form) => ({
  value: {
    set: { place: String(form.place), level: 'village', kind: `quarter-${form.quarter}`, public: false },
  },
  because: { rule: `${POINTS}/begun` },
})

/** Points of village officials: the scheme with its roll and entries, and the quarters of the villages. */
export const villageCadrePoints = defineProgramme({
  id: POINTS,
  words: scheme.words,
  zone: 'personnel',
  roles,
  lifecycle: quarter,
  appraisal: scheme,
  notices: [quarterPoints],
  parameters,
  families: { [INDICATORS]: { words: { zh: '计分项目', en: 'What is scored' }, rows: indicatorSchema } },
  keepers,
  rules: [],
  figures: pointsFigures,
  lists: [
    {
      ...{ key: 'recording', words: { zh: '季度积分记录', en: 'Quarters to record' }, group: today, scope: 'desk' },
      ...{ roles: ['points-recorder'], states: ['recording'], begins: ['begin'] },
    },
    {
      ...{ key: 'to-review', words: { zh: '季度积分待审定', en: 'Quarters to review' }, group: today, scope: 'desk' },
      ...{ roles: ['town-organisation-member'], states: ['to-review'] },
    },
    {
      ...{ key: 'reviewed', words: { zh: '公示后待定分', en: 'To make final after the notice' }, group: today },
      ...{ scope: 'desk', roles: ['town-organisation-member'], states: ['reviewed'] },
    },
    {
      ...{ key: 'all', words: { zh: '季度积分台账', en: 'All quarters' }, group, scope: 'place', newest: true },
      roles: ['points-recorder', 'town-organisation-member', 'town-party-secretary', 'village-secretary', 'org-clerk'],
    },
  ],
  kindWords: (kind) => says[`kind.${kind}`] ?? scheme.words,
  kinds: () => [],
  says,
  reasonWords,
  outcomes: ['notice'],
  hears: {},
  numberOf,
  fileOf,
})
