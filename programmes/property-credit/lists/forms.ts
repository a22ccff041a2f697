import type { Field, Form } from '#kernel/programme/field.ts'
import { repairTasks } from './catalogue.ts'
import { GROUND } from './parameters.ts'

const purpose = 'property-credit'
const text = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'long-text', words: { zh, en }, purpose, max: 1500, ...more },
})
const files = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'files', words: { zh, en }, max: 9, ...more },
})
const number: Field = {
  kind: 'code',
  words: { zh: '决定文号', en: 'Number of the decision' },
  help: { zh: '例：桐住建信〔2026〕3号', en: 'As it stands on the document' },
  required: true,
  max: 40,
}
const reason = text('理由', 'Why', { required: true, max: 500 })

/** The company is told of it by another step; the heading stands in the office's own lists. */
export const proposeForm: Form = {
  company: {
    kind: 'organisation',
    words: { zh: '物业服务企业', en: 'Property company' },
    required: true,
    listed: true,
  },
  title: {
    kind: 'text',
    words: { zh: '事由', en: 'What it is about' },
    help: { zh: '一句话，写企业简称和行为，不写个人姓名', en: 'One line: company and conduct, no person’s name' },
    required: true,
    purpose,
    max: 60,
  },
  ground: { kind: 'choice', words: { zh: '列入依据', en: 'Ground' }, required: true, family: GROUND },
  text: text('事实', 'Facts', {
    help: {
      zh: '时间、小区、行为和后果；企业会看到这里写的全部内容',
      en: 'When, where, what and its consequences; the company reads all of it',
    },
    required: true,
  }),
  evidence: files('证据材料', 'Evidence', { required: true, min: 1 }),
}

export const informForm: Form = {
  way: {
    kind: 'choice',
    words: { zh: '告知方式', en: 'How it is told' },
    required: true,
    choices: [
      { value: 'platform', words: { zh: '平台告知', en: 'Through the platform' } },
      { value: 'by-hand', words: { zh: '当面送达', en: 'By hand' } },
      { value: 'by-post', words: { zh: '邮寄送达', en: 'By post' } },
    ],
  },
  receipt: files('送达回证', 'Receipt', { max: 3 }),
}
export const stateForm: Form = {
  statement: text('陈述、申辩意见', 'Statement', { required: true }),
  proof: files('证明材料', 'Proof'),
}
export const decideForm: Form = {
  listed: {
    kind: 'choice',
    words: { zh: '决定', en: 'Decision' },
    required: true,
    choices: [
      { value: 'list', words: { zh: '列入', en: 'To be listed' } },
      { value: 'not', words: { zh: '不列入', en: 'Not to be listed' } },
    ],
  },
  number,
  meeting: {
    kind: 'code',
    words: { zh: '会议', en: 'Meeting' },
    help: { zh: '集体讨论的填会议编号', en: 'Where a meeting decided' },
    max: 40,
  },
  reply: text('对陈述申辩的答复', 'Reply to the statement', { max: 1000 }),
  opinion: text('决定理由', 'Reasons', { required: true, max: 1000 }),
}
export const proveForm: Form = {
  task: {
    kind: 'choice',
    words: { zh: '修复任务', en: 'Task of repair' },
    required: true,
    choices: Object.entries(repairTasks).map(([value, words]) => ({ value, words })),
  },
  on: { kind: 'date', words: { zh: '完成日期', en: 'Done on' }, required: true, past: true },
  proof: files('证明材料', 'Proof', { required: true, min: 1 }),
  said: text('说明', 'Remark', { max: 500 }),
}
export const askForm: Form = { said: text('申请说明', 'What is asked', { required: true, max: 500 }) }
export const checkForm: Form = { opinion: text('核查情况', 'What was found', { required: true, max: 500 }) }
export const removeForm: Form = { number, opinion: text('决定理由', 'Reasons', { required: true, max: 500 }) }
export const reasonForm: Form = { reason }
export const disputeForm: Form = {
  statement: text('异议和理由', 'What is wrong, and why', { required: true, max: 1000 }),
  proof: files('证明材料', 'Proof'),
}
