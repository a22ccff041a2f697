import type { AppraisalFacts } from '#kernel/appraisal/terms.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { objectionFigures } from '../figures.ts'
import { within } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { keepers, some } from '../roles.ts'
import { group, levels, placeOf, today } from '../words.ts'
import { OBJECTION, objection } from './lifecycle.ts'

const words = { zh: '积分异议', en: 'Objections to points' }
/** Village and year: 小池镇白沙村 异2026-001. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${OBJECTION}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 异${day.slice(0, 4)}-`,
})
/** It lies where the entry does, or where something was not recorded. */
const fileOf: CaseProgramme['fileOf'] = (form, { facts }) => {
  const set = { level: 'village', kind: 'objection', public: false }
  if (form.entry === undefined)
    return { value: { set: { ...set, place: String(form.place) } }, because: { rule: `${OBJECTION}/claimed` } }
  const [entry] = (facts as unknown as AppraisalFacts)['appraisal.entries']
  if (!entry) return refuse('not-your-entry', { field: 'entry' })
  return {
    value: { set: { ...set, place: entry.place } },
    because: { rule: `${OBJECTION}/objected` },
  }
}

/** Officials object to what was recorded about them. */
export const cadrePointsObjections = defineProgramme({
  id: OBJECTION,
  words,
  zone: 'personnel',
  roles: some('village-official', 'village-secretary', 'town-organisation-member'),
  lifecycle: objection,
  parameters: [within(`${OBJECTION}/decide-within`, '核查答复时限', 'Time to examine and decide', 5)],
  keepers,
  rules: [],
  figures: objectionFigures(OBJECTION),
  lists: [
    {
      ...{ key: 'to-examine', words: { zh: '积分异议待核查', en: 'Objections to points' }, group: today },
      ...{ scope: 'desk', roles: ['town-organisation-member'], states: ['open'] },
    },
    {
      ...{ key: 'own', words: { zh: '本人的异议', en: 'My objections' }, group, scope: 'part', newest: true },
      ...{ roles: ['village-official', 'village-secretary'], begins: ['object', 'claim'] },
    },
    {
      ...{ key: 'all', words: { zh: '积分异议台账', en: 'All objections' }, group, scope: 'place', newest: true },
      roles: ['town-organisation-member'],
    },
  ],
  kindWords: () => words,
  kinds: () => [],
  says: {
    ...levels,
    'tell-decided': { zh: '您的积分异议 {number} 已有答复', en: 'Your objection {number} was decided' },
    'stage.0': { zh: '核查', en: 'Examined' },
    'stage.1': { zh: '答复', en: 'Decided' },
    'stage.rejected': { zh: '不成立', en: 'Not upheld' },
    'stage.taken-back': { zh: '撤回', en: 'Taken back' },
  },
  reasonWords: {
    rules: {
      [`${OBJECTION}/objected`]: { zh: '对记分的异议', en: 'Objection to an entry' },
      [`${OBJECTION}/claimed`]: { zh: '有一条没有记上', en: 'Something was not recorded' },
      [`${OBJECTION}/upheld`]: { zh: '异议成立，更正记分', en: 'Upheld; the entry is corrected' },
      [`${OBJECTION}/rejected`]: { zh: '异议不成立', en: 'Not upheld' },
      [`${OBJECTION}/taken-back`]: { zh: '撤回异议', en: 'Taken back' },
    },
    facts: {
      was: { zh: '原分值', en: 'Points before' },
      now: { zh: '更正后分值', en: 'Points now' },
      moved: { zh: '变动的积分数', en: 'Scores moved' },
    },
  },
  outcomes: [],
  hears: {},
  numberOf,
  fileOf,
})
