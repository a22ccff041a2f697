import { z } from 'zod'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { divisionFigures } from '../figures.ts'
import { from, toBeConfirmed, within } from '../parameters.ts'
import { keepers, some } from '../roles.ts'
import { POINTS_OF, whatIsDivided } from '../rules/what-is-divided.ts'
import { group, levels, placeOf, today } from '../words.ts'
import { division, divisionSheets } from './lifecycle.ts'
import { DIVISION } from './terms.ts'

const words = { zh: '责任分分解', en: 'Division of responsibility points' }
/** Village and year: 小池镇白沙村 解2026-001. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${DIVISION}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 解${day.slice(0, 4)}-`,
})
const fileOf: CaseProgramme['fileOf'] = (form) => ({
  value: { set: { place: String(form.place), level: 'village', kind: 'division', public: false } },
  because: { rule: `${DIVISION}/convened` },
})

/** How the points that a town sets become those of each official of a village. */
export const cadrePointsDivision = defineProgramme({
  id: DIVISION,
  words,
  zone: 'personnel',
  roles: some('village-secretary', 'village-official', 'town-organisation-member'),
  lifecycle: division,
  parameters: [
    {
      ...{
        id: POINTS_OF,
        words: { zh: '镇定分是每人分还是全村分', en: 'Whether a town sets points per head or per village' },
      },
      ...{ unit: { zh: '', en: '' }, schema: z.enum(['head', 'village']) },
      seed: { value: 'head', from, source: toBeConfirmed },
    },
    within(`${DIVISION}/absent-within`, '缺席干部提出异议期限', 'Days for those who were absent', 3),
    within(`${DIVISION}/decide-within`, '镇里答复异议时限', 'Time for the town to decide', 5),
  ],
  keepers,
  rules: [whatIsDivided as unknown as Rule],
  figures: divisionFigures,
  lists: [
    {
      ...{ key: 'to-divide', words: { zh: '责任分待分解', en: 'Points to divide' }, group: today, scope: 'desk' },
      ...{ roles: ['village-secretary'], states: ['sitting', 'to-sign', 'for-absent'], begins: ['convene'] },
    },
    {
      ...{ key: 'objected', words: { zh: '分解异议待答复', en: 'Objections to a division' }, group: today },
      ...{ scope: 'desk', roles: ['town-organisation-member'], states: ['objected'] },
    },
    {
      ...{ key: 'all', words: { zh: '责任分分解台账', en: 'All divisions' }, group, scope: 'place', newest: true },
      roles: ['village-secretary', 'town-organisation-member'],
    },
  ],
  kindWords: () => words,
  kinds: () => [],
  says: {
    ...levels,
    'value.head': { zh: '每人分', en: 'Per head' },
    'value.village': { zh: '全村分', en: 'Per village' },
    'flag.absent-over': { zh: '缺席干部期限已满', en: 'The time of those who were absent is over' },
    'tell-absent': {
      zh: '您缺席的会议分解了责任分（{number}），有异议请在期限内提出',
      en: 'Points were divided while you were absent ({number}); object in time if you do not agree',
    },
    'tell-absent-over': { zh: '{number} 已无异议，分解生效', en: '{number} stands: nobody objected in time' },
    'stage.0': { zh: '分解', en: 'Divided' },
    'stage.1': { zh: '签字', en: 'Signed' },
    'stage.2': { zh: '缺席确认', en: 'For those absent' },
    'stage.3': { zh: '生效', en: 'Stands' },
    'stage.cancelled': { zh: '取消', en: 'Cancelled' },
  },
  reasonWords: {
    rules: {
      [`${DIVISION}/convened`]: { zh: '召开两委会', en: 'The two committees met' },
      [`${DIVISION}/divided`]: { zh: '分解责任分', en: 'Points were divided' },
      [`${DIVISION}/sums-meet`]: { zh: '每个事项合计等于镇定分', en: 'Every item comes to what the town set' },
      [`${DIVISION}/signed`]: { zh: '分解表签字', en: 'The table is signed' },
      [`${DIVISION}/objected`]: { zh: '缺席干部异议', en: 'An absent official objected' },
      [`${DIVISION}/upheld`]: { zh: '异议成立', en: 'Upheld' },
      [`${DIVISION}/cancelled`]: { zh: '取消', en: 'Cancelled' },
      'cadre-points-division/what-is-divided': { zh: '全村要分解的分', en: 'What the village divides' },
      'cadre-points-division/per-head': { zh: '镇定分是每人分', en: 'The town’s points are per head' },
      'cadre-points-division/per-village': { zh: '镇定分是全村分', en: 'The town’s points are for the village' },
    },
    facts: {
      people: { zh: '人数', en: 'People' },
      absent: { zh: '缺席', en: 'Absent' },
      rows: { zh: '行数', en: 'Rows' },
      points: { zh: '镇定分（千分之一分）', en: 'Points set (thousandths)' },
      officials: { zh: '名册人数', en: 'Officials on the roll' },
    },
  },
  sheets: divisionSheets,
  outcomes: [],
  hears: {},
  numberOf,
  fileOf,
})
