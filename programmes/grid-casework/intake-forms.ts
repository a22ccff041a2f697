import type { Form } from '#kernel/programme/field.ts'
import { choices, opinion, reportForm, voice } from './forms.ts'
import { aboutCentre, exits, instructionChannels, results, sources } from './words.ts'

/** What a report says, in the forms that officials fill in for others. */
const matter: Form = {
  item: reportForm.item as Form[string],
  place: reportForm.place as Form[string],
  title: reportForm.title as Form[string],
  text: reportForm.text as Form[string],
  spot: reportForm.spot as Form[string],
  point: reportForm.point as Form[string],
  photos: reportForm.photos as Form[string],
}

const passed: Form[string] = {
  kind: 'many-choices',
  words: { zh: '已看过提示，确认反映的是别的事', en: 'Seen, and it is another matter' },
  choices: choices(exits),
}

const about: Form[string] = {
  kind: 'choice',
  words: { zh: '反映的是谁的服务', en: 'Whose service it is about' },
  help: { zh: '反映网格或中心自身时，由上一级受理', en: 'What is about a centre itself goes one level up' },
  choices: choices(aboutCentre),
}

const main: Form[string] = {
  kind: 'case',
  words: { zh: '并入的主件', en: 'The case it joins' },
}

const paperNumber: Form[string] = {
  kind: 'code',
  words: { zh: '纸质登记表编号', en: 'Number of the paper form' },
  help: { zh: '断网期间预留的号，没有就不填', en: 'Set aside for the outage; leave empty if none' },
  max: 30,
  listed: true,
}

const happenedAt: Form[string] = {
  kind: 'instant',
  words: { zh: '实际发生或接报时间', en: 'When it really came in' },
}

const caller: Form[string] = {
  kind: 'text',
  words: { zh: '反映人称呼', en: 'What the caller is called' },
  help: { zh: '只有群昵称也可以，不对外公开', en: 'A nickname will do; it is never published' },
  purpose: 'contact',
  max: 30,
}

const pick = (...names: readonly (keyof typeof sources)[]) =>
  choices(sources).filter((c) => names.includes(c.value as never))

export const residentForm: Form = { ...reportForm, passed, about, main }

export const takeDownForm: Form = {
  ...matter,
  source: {
    kind: 'choice',
    words: { zh: '来源', en: 'Source' },
    required: true,
    choices: pick('phone', 'visit', 'chat', 'media'),
    listed: true,
  },
  caller,
  phone: reportForm.phone as Form[string],
  callerKnown: { kind: 'yes-no', words: { zh: '反映人已核实', en: 'The caller is confirmed' } },
  happenedAt,
  paperNumber,
  passed,
  about,
  main,
}

export const orderForm: Form = {
  externalNumber: {
    kind: 'code',
    words: { zh: '来文编号', en: 'Their number' },
    required: true,
    listed: true,
    max: 40,
  },
  source: {
    kind: 'choice',
    words: { zh: '来源', en: 'Source' },
    required: true,
    choices: pick('hotline', 'police', 'platform', 'department'),
    listed: true,
  },
  answerBy: { kind: 'instant', words: { zh: '来文要求的答复时限', en: 'They want the answer by' }, required: true },
  ...matter,
  caller,
  phone: reportForm.phone as Form[string],
}

export const instructionForm: Form = {
  leader: {
    kind: 'text',
    words: { zh: '交办领导', en: 'Who instructs' },
    required: true,
    purpose: 'casework',
    max: 30,
  },
  instructedAt: { kind: 'instant', words: { zh: '交办时间', en: 'When' }, required: true },
  channel: {
    kind: 'choice',
    words: { zh: '交办方式', en: 'How' },
    required: true,
    choices: choices(instructionChannels),
    listed: true,
  },
  instruction: {
    kind: 'long-text',
    words: { zh: '批示或口头交办内容', en: 'The instruction as written or said' },
    required: true,
    closed: true,
    purpose: 'casework',
    max: 500,
  },
  scan: { kind: 'photos', words: { zh: '批示原件', en: 'The written page' }, max: 6, closed: true },
  answerBy: { kind: 'instant', words: { zh: '办理反馈时限', en: 'Report back by' } },
  copies: {
    kind: 'persons',
    words: { zh: '只抄送', en: 'Copies only to' },
    help: {
      zh: '批示内容和原件只有承办人和这里列出的人能看',
      en: 'Only they and whoever handles it see the instruction',
    },
  },
  ...matter,
}

export const confirmForm: Form = {
  scan: { kind: 'photos', words: { zh: '书面材料', en: 'The written page' }, required: true, max: 6, closed: true },
  opinion,
}

export const handledForm: Form = {
  ...matter,
  result: {
    kind: 'choice',
    words: { zh: '结果', en: 'Result' },
    required: true,
    choices: choices(results).filter((c) => ['solved', 'explained', 'partly-solved'].includes(c.value)),
    listed: true,
  },
  opinion: { ...opinion, words: { zh: '怎么处理的', en: 'What was done' } },
  voice,
  foundAt: { kind: 'instant', words: { zh: '发现时间', en: 'Found' } },
  handledAt: { kind: 'instant', words: { zh: '处理完时间', en: 'Settled' }, required: true },
  paperNumber,
}

export const callBackForm: Form = {
  reached: { kind: 'yes-no', words: { zh: '已联系上并核实', en: 'Reached and confirmed' }, required: true },
  caller,
  phone: reportForm.phone as Form[string],
  opinion,
}

export const joinForm: Form = { main: { ...(main as Form[string]), required: true } as Form[string], opinion }

export const publishForm: Form = {
  shown: {
    kind: 'photos',
    words: { zh: '公开的照片', en: 'Photos to publish' },
    help: {
      zh: '人脸、车牌、门牌和未成年人要先遮挡；原照片只在内部保存',
      en: 'Cover faces, plates, house numbers and minors first; the originals stay inside',
    },
    required: true,
    max: 3,
    published: true,
  },
  covered: {
    kind: 'yes-no',
    words: { zh: '已逐张看过，没有可以认出的人', en: 'Each was looked at; nobody can be recognised' },
    required: true,
  },
}

export const replyForm: Form = {
  opinion: { ...opinion, required: true, words: { zh: '答复内容', en: 'The answer' }, max: 1000 },
}
