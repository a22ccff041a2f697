import type { Field, Form } from '#kernel/programme/field.ts'
import { groups } from './scheme.ts'
import { GRADES, GROUNDS } from './terms.ts'

const purpose = 'property-credit'
const w = (zh: string, en: string) => ({ zh, en })
const text = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'long-text', words: w(zh, en), purpose, max: 1000, ...more },
})
const files = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'files', words: w(zh, en), max: 9, ...more },
})
const number = (zh: string, en: string): Field => ({ kind: 'code', words: w(zh, en), required: true, max: 40 })
const estate: Field = { kind: 'organisation', words: w('小区', 'Estate'), required: true, listed: true }
const year: Field = { kind: 'number', words: w('年度', 'Year'), required: true, listed: true, min: 2020, max: 2100 }
const clause: Field = {
  ...{ kind: 'code', words: w('依据', 'Rule'), max: 40 },
  help: w('等级和得分不一致时必填，写文件和条款', 'Where the grade is not that of the score: document and clause'),
}
const grade: Field = { kind: 'choice', words: w('等级', 'Grade'), required: true, family: GRADES }

/** Which field of the form holds the estates of a group. */
export const fieldOfGroup = { 'high-rise': 'highRise', 'multi-storey': 'multiStorey', mixed: 'mixed' } as const
const estatesOf = (group: keyof typeof groups): Field => ({
  ...{ kind: 'organisations', words: groups[group], help: w('本批这一类的小区', 'Estates of this kind in the batch') },
  max: 300,
})

export const beginForm: Form = {
  place: { kind: 'place', words: w('评定范围', 'Where'), required: true },
  year,
  highRise: estatesOf('high-rise'),
  multiStorey: estatesOf('multi-storey'),
  mixed: estatesOf('mixed'),
}
export const gradeForm: Form = {
  number: number('定级文号', 'Number of the decision'),
  others: {
    kind: 'rows',
    words: w('不按得分定级的小区', 'Estates whose grade is not that of the score'),
    help: w('没有写在这里的，按得分定级', 'All others take the grade of their score'),
    max: 40,
    columns: { estate: { ...estate, listed: false }, grade, clause: { ...clause, required: true } },
  },
}
export const noteForm: Form = { estate: { ...estate, listed: false }, grade }
export const reasonForm: Form = { reason: text('理由', 'Why', { required: true, max: 500 }) }

/** What a batch told of one estate when its grades took effect. */
export const enterForm: Form = {
  place: { kind: 'place', words: w('地点', 'Place'), required: true },
  estate,
  company: { kind: 'organisation', words: w('定级时的物业企业', 'Company when it was graded'), listed: true },
  batch: { kind: 'case', words: w('批次', 'Batch'), required: true, listed: true },
  year,
  no: { kind: 'number', words: w('第几批', 'Batch number'), required: true, min: 1 },
  group: {
    ...{ kind: 'choice', words: w('类别', 'Buildings'), required: true },
    choices: Object.entries(groups).map(([value, words]) => ({ value, words })),
  },
  score: { kind: 'score', words: w('得分', 'Score'), required: true },
  grade,
  version: { kind: 'number', words: w('版次', 'Version'), required: true, min: 1 },
}
export const proposeForm: Form = {
  ground: { kind: 'choice', words: w('重新评定的依据', 'Ground'), required: true, family: GROUNDS },
  on: { kind: 'date', words: w('违规日期', 'On'), required: true, past: true },
  grade: { ...grade, words: w('拟改为', 'Grade proposed') },
  text: text('事实', 'Facts', {
    help: w('企业会看到这里写的全部内容，不写个人姓名', 'The company reads all of it; no person’s name'),
    required: true,
  }),
  evidence: files('证据材料', 'Evidence', { required: true, min: 1 }),
}
export const decideForm: Form = {
  becomes: {
    ...{ kind: 'choice', words: w('决定', 'Decision'), required: true },
    choices: [
      { value: 'other', words: w('重新评定', 'Another grade') },
      { value: 'kept', words: w('维持原等级', 'The grade stays') },
    ],
  },
  grade: { ...grade, required: false, words: w('改为', 'Grade') },
  number: number('决定文号', 'Number of the decision'),
  reply: text('对陈述申辩的答复', 'Reply to the statement'),
  opinion: text('决定理由', 'Reasons', { required: true }),
}

export const objectForm: Form = {
  entry: { kind: 'entry', words: w('哪一项得分', 'Which score'), required: true, listed: true },
  reason: text('异议和理由', 'What is wrong, and why', { required: true }),
  files: files('佐证', 'Evidence'),
}
export const upholdForm: Form = {
  points: {
    ...{ kind: 'score', words: w('应得分值', 'Points that are right'), required: true, min: -10_000, max: 100_000 },
  },
  grade: { ...grade, required: false, help: w('不选则按更正后的得分', 'Left out: that of the corrected score') },
  clause,
  answer: text('核查情况和答复', 'What was found, and the answer', { required: true }),
}
export const rejectForm: Form = { answer: upholdForm.answer as Field }
