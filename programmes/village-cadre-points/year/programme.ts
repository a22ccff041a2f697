import { z } from 'zod'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { yearFigures } from '../figures.ts'
import { from, toBeConfirmed, within } from '../parameters.ts'
import { keepers, some } from '../roles.ts'
import { PAY, payEffect } from '../rules/pay-effect.ts'
import { QUOTA, whichGrades } from '../rules/which-grades.ts'
import { scheme } from '../scheme.ts'
import { group, levels, placeOf, prefixed, today } from '../words.ts'
import { lifecycle, townOf } from './lifecycle.ts'
import { yearPoints } from './notices.ts'
import { gradeWords, YEAR } from './terms.ts'

const words = { zh: '村干部年度积分', en: 'Yearly points of village officials' }
/** Town and year: 小池镇 年2026-1. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${YEAR}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 年${day.slice(0, 4)}-`,
})
const fileOf: CaseProgramme['fileOf'] = (form) => ({
  value: { set: { place: townOf(form), level: 'town', kind: 'year', public: false } },
  because: { rule: `${YEAR}/opened` },
})
const office = ['town-organisation-member', 'town-party-secretary', 'org-clerk', 'org-head'] as const
const waiting = (key: string, zh: string, en: string, role: string, ...states: string[]) => ({
  ...{ key, words: { zh, en }, group: today, scope: 'desk' as const, roles: [role], states },
})

/** A town's year: from the points that its committee sets to what is final. */
export const cadrePointsYear = defineProgramme({
  id: YEAR,
  words,
  zone: 'personnel',
  roles: some(...office),
  lifecycle,
  notices: [yearPoints],
  parameters: [
    {
      ...{ id: QUOTA, words: { zh: '优秀等次比例', en: 'Quota of excellent' }, unit: { zh: '%', en: '%' } },
      ...{ schema: z.int().min(0).max(100), seed: { value: 20, from, source: toBeConfirmed } },
    },
    {
      ...{ id: PAY, words: { zh: '等次对年度绩效的影响', en: 'What a grade does to performance pay' } },
      unit: { zh: '个百分点', en: 'percentage points' },
      schema: z.strictObject({ excellent: z.int().min(0).max(100), incompetent: z.int().min(-100).max(0) }),
      seed: { value: { excellent: 5, incompetent: -5 }, from, source: '村（社区）干部积分制管理办法（试行）' },
    },
    within(`${YEAR}/sign-within`, '签发时限', 'Time to sign', 5),
    within(`${YEAR}/on-notice`, '年度公示期', 'A year is shown for', 5),
  ],
  keepers,
  rules: [whichGrades, payEffect] as unknown as Rule[],
  figures: yearFigures,
  lists: [
    {
      ...waiting('own', '年度积分', 'Years of the town', 'town-organisation-member', 'setting', 'running', 'on-notice'),
      begins: ['open'],
    },
    waiting('to-grade', '年度等次待定', 'Grades to decide', 'town-party-secretary', 'committee', 'setting'),
    waiting('to-file', '年度积分待备案', 'Years to file', 'org-clerk', 'to-file'),
    waiting('to-sign', '年度积分待签发', 'Years to sign', 'org-head', 'to-sign'),
    {
      ...{ key: 'all', words: { zh: '年度积分台账', en: 'All years' }, group, scope: 'place', newest: true },
      roles: office,
    },
  ],
  kindWords: () => words,
  kinds: () => [],
  says: {
    ...levels,
    ...prefixed('value', { ...scheme.groups, ...gradeWords }),
    ...prefixed('part', { excellent: gradeWords.excellent, incompetent: gradeWords.incompetent }),
    'stage.0': { zh: '定分', en: 'Points set' },
    'stage.1': { zh: '执行', en: 'Running' },
    'stage.2': { zh: '镇党委会', en: 'Town committee' },
    'stage.3': { zh: '备案、签发、公示', en: 'Filed, signed, shown' },
    'stage.4': { zh: '定分', en: 'Final' },
  },
  reasonWords: {
    rules: {
      [`${YEAR}/opened`]: { zh: '开始年度', en: 'The year begins' },
      [`${YEAR}/points-set`]: { zh: '录入工作事项', en: 'Work items entered' },
      [`${YEAR}/item-ended`]: { zh: '取消工作事项', en: 'A work item was called off' },
      [`${YEAR}/passed`]: { zh: '镇党委会通过定分', en: 'Passed by the town committee' },
      [`${YEAR}/frozen`]: { zh: '年终核分', en: 'The year is frozen' },
      [`${YEAR}/which-grades`]: { zh: '等次', en: 'Grades' },
      [`${YEAR}/within-quota`]: { zh: '不超过优秀比例', en: 'Within the quota' },
      [`${YEAR}/signed`]: { zh: '部长签发', en: 'Signed by the head' },
      [`${YEAR}/final`]: { zh: '年度定分', en: 'The year is final' },
      [`${YEAR}/pay-effect`]: { zh: '绩效影响', en: 'What it does to pay' },
      [`${YEAR}/pay-by-grade`]: { zh: '只按等次', en: 'By the grade alone' },
    },
    facts: {
      year: { zh: '年度', en: 'Year' },
      items: { zh: '工作事项数', en: 'Work items' },
      points: { zh: '分值（千分之一分）', en: 'Points (thousandths)' },
      people: { zh: '人数', en: 'People' },
      objected: { zh: '有异议未办结', en: 'With an objection open' },
      up: { zh: '绩效上浮人数', en: 'Pay goes up for' },
      down: { zh: '绩效下浮人数', en: 'Pay goes down for' },
      remind: { zh: '待提醒谈话人数', en: 'To be talked to' },
      grade: { zh: '等次', en: 'Grade' },
    },
  },
  outcomes: ['notice', 'remind'],
  hears: {},
  numberOf,
  fileOf,
})
