import type { Choice, Field, Form } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { ITEM, sheets } from './items.ts'
import { contacts, outcomes, outcomesAgain, redrawReasons } from './words.ts'

const choicesOf = (table: Readonly<Record<string, Words>>): readonly Choice[] =>
  Object.entries(table).map(([value, words]) => ({ value, words }))
const only = (table: Readonly<Record<string, Words>>, ...keys: readonly string[]): readonly Choice[] =>
  choicesOf(table).filter(({ value }) => keys.includes(value))

/** What somebody else publishes, and nobody can know or steer beforehand. */
export const publicValues = {
  'shanghai-composite': {
    zh: '上证综合指数收盘点位（去掉小数点）',
    en: 'Shanghai Composite, closing points without the decimal point',
  },
  'welfare-3d': { zh: '福彩 3D 开奖号码', en: 'Welfare Lottery 3D, numbers drawn' },
  'sports-5': { zh: '体彩排列 5 开奖号码', en: 'Sports Lottery Five, numbers drawn' },
} as const satisfies Readonly<Record<string, Words>>

const estate: Field = { kind: 'organisation', words: { zh: '小区', en: 'Estate' }, required: true }
const note: Field = {
  kind: 'long-text',
  words: { zh: '说明', en: 'Note' },
  purpose: 'inspection',
  max: 500,
}

export const planForm: Form = {
  place: { kind: 'place', words: { zh: '抽查范围', en: 'Where' }, required: true },
  sheet: {
    kind: 'choice',
    words: { zh: '检查事项', en: 'Subject matter' },
    choices: choicesOf(sheets),
    required: true,
    listed: true,
  },
  draw: { kind: 'number', words: { zh: '抽取小区（个）', en: 'Estates to draw' }, required: true, min: 1, max: 200 },
  each: {
    kind: 'number',
    words: { zh: '每个小区检查人员（名）', en: 'Inspectors for each' },
    help: { zh: '不少于两名', en: 'Two at least' },
    required: true,
    min: 2,
    max: 4,
  },
  drawOn: { kind: 'date', words: { zh: '拟抽取日', en: 'To be drawn on' }, required: true },
  value: {
    kind: 'choice',
    words: { zh: '公开数值', en: 'Public value' },
    help: {
      zh: '名单固定之后第一次公布的，谁也不能事先知道',
      en: 'The first that is published after the lists froze: nobody knows it beforehand',
    },
    choices: choicesOf(publicValues),
    required: true,
  },
}

export const declareForm: Form = {
  estate,
  note: {
    ...note,
    closed: true,
    help: { zh: '什么关系，只有有权的人看得到', en: 'Which relation; only those entitled see it' },
  },
}

export const valueForm: Form = {
  value: {
    kind: 'code',
    words: { zh: '数值', en: 'Value' },
    help: {
      zh: '只填数字，照公布的抄；录入后不能改',
      en: 'Digits only, as published; it cannot be changed afterwards',
    },
    max: 40,
    required: true,
  },
  publishedOn: { kind: 'date', words: { zh: '公布日', en: 'Published on' }, past: true, required: true },
}

export const redrawEstateForm: Form = {
  estate,
  why: {
    kind: 'choice',
    words: { zh: '原因', en: 'Why' },
    choices: only(redrawReasons, 'closed', 'inspected'),
    required: true,
  },
  note,
}
export const redrawInspectorForm: Form = {
  estate,
  inspector: { kind: 'person', words: { zh: '检查人员', en: 'Inspector' }, required: true },
  why: {
    kind: 'choice',
    words: { zh: '原因', en: 'Why' },
    choices: only(redrawReasons, 'ill', 'related', 'away'),
    required: true,
  },
  note,
}
export const cancelForm: Form = { note: { ...note, words: { zh: '原因', en: 'Why' }, required: true } }

/** What is heard of one check: which it is, and how it came out. */
export const noteCheckForm: Form = {
  check: { kind: 'case', words: { zh: '检查', en: 'Check' }, required: true },
  estate,
}
export const noteResultForm: Form = {
  ...noteCheckForm,
  passed: { kind: 'number', words: { zh: '合格', en: 'Passed' }, required: true, min: 0, max: 200 },
  failed: { kind: 'many-choices', words: { zh: '不合格项', en: 'Items that failed' }, required: true },
  notApplicable: { kind: 'number', words: { zh: '不涉及', en: 'Do not apply' }, required: true, min: 0, max: 200 },
}

/** How a check begins: who checks which estate, as drawn. */
export const assignForm: Form = {
  /** As it stands in lists: which estate, and what is looked at. */
  title: { kind: 'text', words: { zh: '标题', en: 'Title' }, purpose: 'inspection', required: true, max: 80 },
  place: { kind: 'place', words: { zh: '地点', en: 'Place' }, required: true },
  inspection: { kind: 'case', words: { zh: '抽查', en: 'Inspection' }, required: true, listed: true },
  estate: { ...estate, listed: true },
  company: { kind: 'organisation', words: { zh: '物业服务企业', en: 'Property company' } },
  sheet: {
    kind: 'choice',
    words: { zh: '检查事项', en: 'Subject matter' },
    choices: choicesOf(sheets),
    required: true,
  },
  inspectors: { kind: 'persons', words: { zh: '检查人员', en: 'Inspectors' }, required: true, listed: true },
}

const item: Field = {
  ...{ kind: 'choice', words: { zh: '检查项', en: 'Item' }, family: ITEM, ofKind: true, required: true },
}
/** Pictures of one item, and what is to be said of it, typed or spoken. */
const seen = (words: Words): Form => ({
  photos: { kind: 'photos', words, max: 4 },
  note: { ...note, words: { zh: '备注', en: 'Note' }, max: 200 },
  voice: { kind: 'voice', words: { zh: '语音备注', en: 'Spoken note' }, max: 1 },
})
/** A row for each item; where it fails it is seen on a photo. */
const itemByItem = (words: Words, outcomes: Readonly<Record<string, Words>>): Field => {
  const { photos, ...said } = seen({ zh: '照片', en: 'Photos' })
  return {
    ...{ kind: 'rows', words, required: true, every: 'item', max: 60 },
    columns: {
      item,
      outcome: { kind: 'choice', words: { zh: '结果', en: 'Result' }, choices: choicesOf(outcomes), required: true },
      photos: { ...(photos as Field), requiredWhere: { column: 'outcome', is: 'fail' } },
      ...said,
    },
  }
}

export const sheetForm: Form = {
  lines: itemByItem({ zh: '检查表', en: 'Check sheet' }, outcomes),
  note: { ...note, words: { zh: '总体情况', en: 'On the whole' } },
  contact: {
    kind: 'choice',
    words: { zh: '小区负责人', en: 'Contact of the estate' },
    choices: choicesOf(contacts),
    required: true,
  },
  signer: {
    kind: 'text',
    words: { zh: '签字人姓名', en: 'Who signed' },
    help: { zh: '签字确认的填', en: 'Where somebody signed' },
    purpose: 'inspection',
    max: 30,
  },
}
export const countersignForm: Form = { note: { ...note, words: { zh: '补充意见', en: 'Remark' } } }
export const readdressForm: Form = {
  note: { ...note, words: { zh: '交接情况', en: 'About the handover' }, required: true },
}
export const sendBackForm: Form = { note: { ...note, words: { zh: '哪里不对', en: 'What is wrong' }, required: true } }

const { photos: mendedPhotos, ...mendedSaid } = seen({ zh: '整改后照片', en: 'Photos after' })
export const rectifiedForm: Form = {
  lines: {
    ...{ kind: 'rows', words: { zh: '逐项整改', en: 'Mended, item by item' }, required: true, every: 'item', max: 60 },
    columns: { item, photos: { ...(mendedPhotos as Field), required: true }, ...mendedSaid },
  },
}
export const reinspectForm: Form = {
  lines: itemByItem({ zh: '逐项复查', en: 'Inspected again, item by item' }, outcomesAgain),
}
