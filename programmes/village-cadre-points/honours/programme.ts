import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { within } from '../parameters.ts'
import { keepers, some } from '../roles.ts'
import { whoIsHonoured } from '../rules/who-is-honoured.ts'
import { group, levels, placeOf, today } from '../words.ts'
import { lifecycle } from './lifecycle.ts'
import { honourList } from './notices.ts'
import { HONOUR } from './terms.ts'

const words = { zh: '村干部评先评优', en: 'Honours of village officials' }
const office = ['town-organisation-member', 'town-party-secretary', 'org-clerk', 'org-head'] as const

/** Town and year: 小池镇 优2026-1. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${HONOUR}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 优${day.slice(0, 4)}-`,
})
const fileOf: CaseProgramme['fileOf'] = (form) => ({
  value: { set: { place: String(form.place).slice(0, 9), level: 'town', kind: 'honour', public: false } },
  because: { rule: `${HONOUR}/proposed` },
})

/** What a year's points lead to besides pay: proposals for honours. */
export const cadrePointsHonours = defineProgramme({
  id: HONOUR,
  words,
  zone: 'personnel',
  roles: some(...office),
  lifecycle,
  notices: [honourList],
  parameters: [
    within(`${HONOUR}/sign-within`, '评先评优签发时限', 'Time to sign an honour', 5),
    within(`${HONOUR}/on-notice`, '评先评优公示期', 'Honours are shown for', 5),
  ],
  keepers,
  rules: [whoIsHonoured] as unknown as Rule[],
  figures: [],
  lists: [
    {
      ...{ key: 'own', words: { zh: '评先评优', en: 'Honours' }, group: today, scope: 'desk' },
      ...{ roles: ['town-organisation-member'], states: ['on-notice'] },
    },
    {
      ...{ key: 'to-sign', words: { zh: '评先评优待签发', en: 'Honours to sign' }, group: today, scope: 'desk' },
      ...{ roles: ['org-head'], states: ['to-sign'] },
    },
    {
      ...{ key: 'all', words: { zh: '评先评优台账', en: 'All honours' }, group, scope: 'place', newest: true },
      ...{ roles: office, begins: ['propose'] },
    },
  ],
  kindWords: () => words,
  kinds: () => [],
  says: {
    ...levels,
    'stage.0': { zh: '推荐', en: 'Proposed' },
    'stage.1': { zh: '签发', en: 'Signed' },
    'stage.2': { zh: '公示', en: 'Shown' },
    'stage.3': { zh: '办结', en: 'Decided' },
  },
  reasonWords: {
    rules: {
      [`${HONOUR}/proposed`]: { zh: '镇党委推荐', en: 'Proposed by the town' },
      [`${HONOUR}/who-is-honoured`]: { zh: '推荐谁', en: 'Who is proposed' },
      [`${HONOUR}/by-points`]: { zh: '按年度积分由高到低', en: 'By the year’s points, from high to low' },
      [`${HONOUR}/signed`]: { zh: '部长签发', en: 'Signed by the head' },
    },
    facts: {
      people: { zh: '人数', en: 'People' },
      passedOver: { zh: '说明原因后越过的人数', en: 'Passed over for a stated reason' },
    },
  },
  outcomes: ['notice'],
  hears: {},
  numberOf,
  fileOf,
})
