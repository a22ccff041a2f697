import type { Choice, Field, Form } from '#kernel/programme/field.ts'
import { declineGrounds, holdGrounds, pastStates, ratings, results, returnGrounds, sources } from './words.ts'

export const choices = (table: Readonly<Record<string, { zh: string; en: string }>>): Choice[] =>
  Object.entries(table).map(([value, words]) => ({ value, words }))

export const opinion: Field = {
  kind: 'long-text',
  words: { zh: '意见', en: 'Opinion' },
  help: { zh: '可选常用语，也可自己写', en: 'Pick a usual phrase or write your own' },
  purpose: 'casework',
  max: 500,
}

/** An opinion that must be given. */
export const stated: Field = { ...opinion, required: true }

/** What somebody says instead of writing; kept as it was recorded. */
export const voice: Field = {
  kind: 'voice',
  words: { zh: '语音记录', en: 'Voice note' },
  help: { zh: '手上不便打字时，按一下说几句', en: 'Press and speak where typing is in the way' },
  max: 3,
}

/** What was signed on paper. */
export const scan: Field = {
  kind: 'files',
  words: { zh: '签字件', en: 'Signed sheet' },
  help: { zh: '扫描件或照片', en: 'Scan or photo' },
  max: 6,
}

/** What a report says. Only category and place are demanded; the rest helps. */
export const reportForm: Form = {
  item: { kind: 'choice', words: { zh: '是什么问题', en: 'What is it' }, required: true, listed: true },
  place: { kind: 'place', words: { zh: '在哪里', en: 'Where' }, required: true },
  title: { kind: 'text', words: { zh: '一句话说明', en: 'In one line' }, purpose: 'casework', max: 40 },
  text: { kind: 'long-text', words: { zh: '详细情况', en: 'Details' }, purpose: 'casework', max: 1000 },
  spot: { kind: 'text', words: { zh: '具体位置', en: 'Exact spot' }, purpose: 'casework', max: 60 },
  point: { kind: 'point', words: { zh: '地图位置', en: 'Point on the map' } },
  photos: {
    kind: 'photos',
    words: { zh: '照片', en: 'Photos' },
    help: { zh: '不拍也可以', en: 'Not required' },
    max: 6,
  },
  phone: {
    kind: 'phone',
    words: { zh: '联系电话', en: 'Phone' },
    help: { zh: '只用于核实和回访', en: 'Only to check and to call back' },
    purpose: 'contact',
  },
  discreet: {
    kind: 'yes-no',
    words: { zh: '请为我保密', en: 'Do not tell who I am' },
    help: { zh: '承办单位看不到是谁反映的', en: 'The unit that handles it does not learn who reported it' },
  },
}

export const acceptForm: Form = { opinion }

export const declineForm: Form = {
  ground: {
    kind: 'choice',
    words: { zh: '不予受理的原因', en: 'Why it is not accepted' },
    required: true,
    choices: choices(declineGrounds),
    listed: true,
  },
  opinion: {
    ...opinion,
    required: true,
    words: { zh: '告知内容（写明可到哪里办）', en: 'What the reporter is told, with where to turn' },
  },
}

export const openForm: Form = { opinion }

export const escalateForm: Form = {
  opinion: { ...opinion, required: true, words: { zh: '上报原因', en: 'Why it goes up' } },
}

export const settleForm: Form = {
  result: {
    kind: 'choice',
    words: { zh: '结果', en: 'Result' },
    required: true,
    choices: choices(results).filter((c) => ['solved', 'explained', 'partly-solved'].includes(c.value)),
    listed: true,
  },
  opinion: { ...opinion, required: true, words: { zh: '怎么处理的', en: 'What was done' } },
  voice,
  photos: { kind: 'photos', words: { zh: '处理后照片', en: 'Photos after' }, max: 6 },
}

export const dispatchForm: Form = {
  lead: {
    kind: 'organisation',
    words: { zh: '承办单位', en: 'Lead unit' },
    help: { zh: '不选则按事项目录和地点确定', en: 'Left empty, category and place decide' },
  },
  assisting: { kind: 'organisations', words: { zh: '协办单位', en: 'Assisting units' } },
  opinion,
}

/** A lead unit that somebody must choose. */
export const chosenLead: Field = {
  ...(dispatchForm.lead as Field),
  required: true,
  help: { zh: '可按类别和地点建议的单位选', en: 'Category and place propose one' },
}

export const reportBackForm: Form = {
  opinion: { ...opinion, required: true, words: { zh: '协办情况', en: 'What the assisting unit did' } },
  photos: { kind: 'photos', words: { zh: '照片', en: 'Photos' }, max: 6 },
}

export const handleForm: Form = {
  result: {
    kind: 'choice',
    words: { zh: '处置结果', en: 'Result' },
    required: true,
    choices: choices(results).filter((c) => ['solved', 'explained', 'partly-solved'].includes(c.value)),
    listed: true,
  },
  opinion: { ...opinion, required: true, words: { zh: '处置情况', en: 'What was done' } },
  voice,
  photos: { kind: 'photos', words: { zh: '处置后照片', en: 'Photos after' }, max: 6 },
}

export const returnForm: Form = {
  ground: {
    kind: 'choice',
    words: { zh: '退件理由', en: 'Ground of return' },
    required: true,
    choices: choices(returnGrounds),
    listed: true,
  },
  clause: {
    kind: 'text',
    words: { zh: '依据条款', en: 'Clause' },
    help: { zh: '三定规定、权责清单或履职事项清单第几项', en: 'Which item of the duty list' },
    required: true,
    purpose: 'casework',
    max: 80,
  },
  opinion,
}

export const extensionForm: Form = {
  days: {
    kind: 'number',
    words: { zh: '延长多少', en: 'By how much' },
    help: { zh: '单位与原时限相同，不超过原时限', en: 'In the unit of the limit, at most the limit itself' },
    required: true,
    min: 1,
    max: 60,
  },
  opinion: { ...opinion, required: true, words: { zh: '延期理由', en: 'Why' } },
}

export const holdForm: Form = {
  ground: {
    kind: 'choice',
    words: { zh: '挂账理由', en: 'Ground of hold' },
    required: true,
    choices: choices(holdGrounds),
    listed: true,
  },
  reviewOn: { kind: 'date', words: { zh: '复核日', en: 'Review day' }, required: true },
  opinion: { ...opinion, required: true },
}

export const opinionForm: Form = { opinion: { ...opinion, required: true } }
export const remarkForm: Form = { opinion }

/** Residents know no usual phrases. */
export const withdrawForm: Form = {
  opinion: { kind: 'long-text', words: { zh: '为什么撤回', en: 'Why you withdraw it' }, purpose: 'casework', max: 300 },
}

export const verifyForm: Form = {
  way: {
    kind: 'choice',
    words: { zh: '核查方式', en: 'How it was verified' },
    required: true,
    choices: [
      { value: 'visit', words: { zh: '现场核查', en: 'Visit' } },
      { value: 'phone', words: { zh: '电话核查', en: 'Phone call' } },
    ],
    listed: true,
  },
  opinion,
  voice,
  photos: { kind: 'photos', words: { zh: '核查照片', en: 'Photos' }, max: 6 },
}

export const rateForm: Form = {
  rating: {
    kind: 'choice',
    words: { zh: '您对办理结果', en: 'How satisfied are you' },
    required: true,
    choices: choices(ratings),
    listed: true,
  },
  remark: { kind: 'long-text', words: { zh: '还想说的', en: 'Anything to add' }, purpose: 'rating', max: 300 },
}

/** What a row of an older list may tell. Times are those of the list. */
export const pastForm: Form = {
  number: { kind: 'text', words: { zh: '原编号', en: 'Number in the list' }, purpose: 'casework', max: 60 },
  filedAt: { kind: 'instant', words: { zh: '上报时间', en: 'Reported' }, required: true },
  item: reportForm.item as Form[string],
  place: reportForm.place as Form[string],
  title: reportForm.title as Form[string],
  text: reportForm.text as Form[string],
  spot: reportForm.spot as Form[string],
  point: reportForm.point as Form[string],
  phone: reportForm.phone as Form[string],
  source: { kind: 'choice', words: { zh: '来源', en: 'Source' }, choices: choices(sources) },
  state: {
    kind: 'choice',
    words: { zh: '办到哪一步', en: 'How far it came' },
    required: true,
    choices: choices(pastStates),
  },
  lead: dispatchForm.lead as Form[string],
  openedAt: { kind: 'instant', words: { zh: '立案时间', en: 'Opened' } },
  doneAt: { kind: 'instant', words: { zh: '处置完成时间', en: 'Done' } },
  closedAt: { kind: 'instant', words: { zh: '办结时间', en: 'Closed' } },
  dueAt: { kind: 'instant', words: { zh: '办理期限', en: 'Due' } },
  result: { kind: 'choice', words: { zh: '办理结果', en: 'Result' }, choices: choices(results), listed: true },
  opinion: { ...opinion, words: { zh: '办理情况', en: 'What was done' }, max: 1000 },
  rating: { kind: 'choice', words: { zh: '评价', en: 'Rating' }, choices: choices(ratings), listed: true },
}

/** Only what was corrected; `cleared` names the columns that are empty now. */
export const pastCorrectionForm: Form = {
  ...Object.fromEntries(Object.entries(pastForm).map(([name, field]) => [name, { ...field, required: false }])),
  cleared: { kind: 'many-choices', words: { zh: '已清空的栏', en: 'Columns that are empty now' } },
}
