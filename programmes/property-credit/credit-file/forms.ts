import type { Field, Form } from '#kernel/programme/field.ts'
import { KIND } from './parameters.ts'

const purpose = 'property-credit'
const company: Field = {
  kind: 'organisation',
  words: { zh: '物业服务企业', en: 'Property company' },
  required: true,
  listed: true,
}
const estate: Field = {
  kind: 'organisation',
  words: { zh: '小区', en: 'Estate' },
  help: { zh: '和某个小区有关的填写', en: 'Where it is about one' },
  listed: true,
}
const kind: Field = { kind: 'choice', words: { zh: '信息类别', en: 'Kind' }, required: true, family: KIND }
const on: Field = { kind: 'date', words: { zh: '认定日期', en: 'Established on' }, required: true, past: true }
const text = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'long-text', words: { zh, en }, purpose, max: 1000, ...more },
})
const cause: Field = {
  ...{ kind: 'case', words: { zh: '来自事项', en: 'Because of' }, listed: true, closed: true },
}

export const recordForm: Form = {
  company,
  kind,
  estate,
  on,
  number: {
    kind: 'code',
    words: { zh: '文号', en: 'Number of the document' },
    help: { zh: '表彰、处罚等须填', en: 'Of an honour or a penalty' },
    max: 40,
  },
  text: text('事实', 'Facts', {
    help: { zh: '写企业的行为，不写个人姓名', en: 'What the company did; no person’s name' },
    required: true,
  }),
  evidence: { kind: 'files', words: { zh: '证据材料', en: 'Evidence' }, max: 9 },
}
/** By what came about in another programme: only ids and numbers travel. */
export const heardForm: Form = {
  ...{ company, kind, estate, on, cause },
  failed: { kind: 'number', words: { zh: '不合格项', en: 'Items failed' }, min: 0, max: 500 },
}
/** In place of an entry that was wrong; it names the old one. Without a kind nothing of it remains. */
export const correctedForm: Form = {
  ...{ company, estate, on },
  kind: { ...kind, required: false },
  corrects: { kind: 'case', words: { zh: '更正的记录', en: 'Corrects' }, required: true, listed: true },
}
export const reasonForm: Form = { reason: text('理由', 'Why', { required: true, max: 500 }) }
export const confirmForm: Form = { opinion: text('审核意见', 'Opinion', { max: 500 }) }
export const objectForm: Form = {
  statement: text('异议和理由', 'What is wrong, and why', { required: true }),
  proof: { kind: 'files', words: { zh: '证明材料', en: 'Proof' }, max: 9 },
}
export const keepForm: Form = { answer: text('核查情况和答复', 'What was found, and the answer', { required: true }) }
export const correctForm: Form = {
  becomes: {
    kind: 'choice',
    words: { zh: '怎样更正', en: 'How' },
    required: true,
    choices: [
      { value: 'struck', words: { zh: '撤销这一条', en: 'Nothing of it remains' } },
      { value: 'other-kind', words: { zh: '改为其他类别', en: 'It becomes another kind' } },
    ],
  },
  kind: { ...kind, required: false, words: { zh: '改为', en: 'Becomes' } },
  reason: text('更正理由', 'Why it is corrected', { required: true, max: 500 }),
}
