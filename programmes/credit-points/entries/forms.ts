import type { Field, Form } from '#kernel/programme/field.ts'
import { consentFields } from '../counter/on-behalf.ts'
import { turnedDown } from '../words.ts'

const place: Field = { kind: 'place', words: { zh: '村（社区）', en: 'Village' }, required: true }
const household: Field = {
  kind: 'household',
  words: { zh: '哪一户', en: 'Household' },
  help: { zh: '按户主姓名、小名或几组找', en: 'By the name of its head, a nickname or the group' },
  required: true,
  listed: true,
}
const member: Field = {
  kind: 'person',
  words: { zh: '哪位家人', en: 'Member of the household' },
  help: {
    zh: '记个人积分的项目要填，如志愿服务',
    en: 'For rows that earn a person’s own points, such as volunteering',
  },
  listed: true,
}
const item: Field = { kind: 'choice', words: { zh: '积分细则', en: 'Row of the catalogue' }, required: true }
const points: Field = {
  kind: 'number',
  words: { zh: '分值', en: 'Points' },
  help: { zh: '细则只有一个分值的不用填', en: 'Leave empty where the row has one value' },
  min: -1000,
  max: 1000,
}
const on: Field = { kind: 'date', words: { zh: '哪一天', en: 'On' }, required: true, past: true }
const photos: Field = { kind: 'photos', words: { zh: '照片', en: 'Photos' }, max: 4 }
const text = (zh: string, en: string, required = false): Field => ({
  kind: 'long-text',
  words: { zh, en },
  purpose: 'credit-points',
  max: 300,
  required,
})

export const recordForm: Form = { place, household, item, member, points, on, photos, text: text('说明', 'Remark') }
/** By what happened in another programme: the matter itself is not told, whoever reads the entry. */
export const earnForm: Form = {
  ...{ place, household, item, member, points, on },
  cause: { kind: 'case', words: { zh: '来自事项', en: 'Because of' }, required: true, listed: true, closed: true },
}
const clause: Field = { kind: 'code', words: { zh: '依据', en: 'Basis' }, required: true, max: 40 }
export const undoForm: Form = { clause }
export const reasonForm: Form = { reason: text('原因', 'Reason', true) }
export const appealForForm: Form = { ...reasonForm, ...consentFields }
/** What a meeting of the panel decided of one entry; it comes from the meeting, by nobody's hand. */
export const reviewForm: Form = {
  session: { kind: 'code', words: { zh: '评议会编号', en: 'Meeting' }, required: true, listed: true, max: 40 },
  approved: { kind: 'yes-no', words: { zh: '通过', en: 'Approved' }, required: true },
  for: { kind: 'number', words: { zh: '赞成（人）', en: 'For' }, required: true, min: 0, max: 20 },
  against: { kind: 'number', words: { zh: '不赞成（人）', en: 'Against' }, required: true, min: 0, max: 20 },
  points: { ...points, words: { zh: '评议分值', en: 'Points decided' } },
  reason: {
    kind: 'choice',
    words: { zh: '不通过的原因', en: 'Why not' },
    choices: Object.entries(turnedDown).map(([value, words]) => ({ value, words })),
  },
}
export const takeBackForm: Form = {
  clause,
  reason: text('原因', 'Reason', true),
}
