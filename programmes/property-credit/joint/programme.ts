import type { ActKind } from '#kernel/act.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { clerk, head } from '../desks.ts'
import { roles as all } from '../roles.ts'
import { measureSchema } from './catalogue.ts'
import {
  fileOf,
  hearEnded,
  hearOver,
  JOINT,
  lifecycle,
  MEASURE,
  measureWordsOf,
  numberOf,
  parameters,
  receiver,
} from './joint.ts'

const words = { zh: '联合奖惩', en: 'Joint reward and punishment' }
const today = { zh: '今天要做', en: 'To do today' }
const group = { zh: '物业信用', en: 'Property credit' }

const life: CaseProgramme = {
  id: JOINT,
  roles: {
    [clerk.role]: all[clerk.role],
    [head.role]: all[head.role],
    [receiver.role]: { words: { zh: '承办人', en: 'Handler' }, reads: 'organisation' },
  },
  lifecycle,
  numberOf,
  fileOf,
}

/** Measures that other offices take while a property company is listed, and release when it no longer is. */
export const jointMeasures = defineProgramme({
  ...life,
  words,
  zone: 'public',
  parameters,
  families: { [MEASURE]: { words: { zh: '联合奖惩措施', en: 'Joint measures' }, rows: measureSchema } },
  keepers: { proposers: [clerk.role, 'security-administrator'], signers: [head.role, 'county-leader'] },
  rules: [],
  figures: [],
  lists: [
    {
      ...{ key: 'to-do', words: { zh: '联合措施待落实', en: 'Measures to carry out' }, group: today, scope: 'desk' },
      ...{ roles: [receiver.role], states: ['to-do', 'to-release'] },
    },
    {
      ...{ key: 'to-route', words: { zh: '联合措施待定单位', en: 'Measures to route' }, group: today },
      ...{ scope: 'desk', roles: [clerk.role], states: ['to-route'] },
    },
    {
      ...{ key: 'overdue', words: { zh: '联合措施逾期未答复', en: 'Measures not answered in time' }, group: today },
      ...{ scope: 'place', roles: [clerk.role, head.role], overdue: true, open: true },
    },
    {
      ...{ key: 'all', words: { zh: '联合奖惩台账', en: 'Joint measures' }, group, scope: 'place', newest: true },
      roles: [clerk.role, head.role],
    },
    {
      ...{ key: 'own', words: { zh: '本单位联合措施', en: 'Measures of this office' }, group, scope: 'organisation' },
      ...{ roles: [receiver.role], newest: true },
    },
  ],
  kindWords: measureWordsOf,
  kinds: () => [],
  says: {
    'stage.0': { zh: '发起', en: 'Asked for' },
    'stage.1': { zh: '落实', en: 'Carried out' },
    'stage.2': { zh: '执行', en: 'In force' },
    'stage.3': { zh: '解除', en: 'Released' },
    'stage.not-applicable': { zh: '不适用', en: 'Does not apply' },
    'stage.called-off': { zh: '不再执行', en: 'Called off' },
  },
  reasonWords: {
    rules: {
      [`${JOINT}/sent`]: { zh: '依据措施清单', en: 'By the list of measures' },
      [`${JOINT}/routed`]: { zh: '确定办理单位', en: 'Office chosen' },
      [`${JOINT}/answered`]: { zh: '办理单位答复', en: 'Answered by the office' },
      [`${JOINT}/over`]: { zh: '名单结束', en: 'The listing is over' },
    },
    facts: {
      measure: { zh: '措施', en: 'Measure' },
      listing: { zh: '红黑榜', en: 'Listing' },
    },
  },
  outcomes: ['over'],
  hears: {
    'property-lists/measure': `${JOINT}/send`,
    'property-lists/ended': `${JOINT}/hear-ended`,
    [`${JOINT}/over`]: `${JOINT}/hear-over`,
  },
  acts: [hearEnded as unknown as ActKind, hearOver(life) as unknown as ActKind],
})
