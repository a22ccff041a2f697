import { z } from 'zod'
import { deskOf } from '#kernel/casework/case.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven } from '#kernel/programme/lifecycle.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { kinds, programmeWords, results, says } from './words.ts'

const refuse = declareRefusals('own-data', {
  'no-such-place': {
    status: 422,
    retry: false,
    says: { zh: '没有这个村（社区）', en: 'There is no such village or community' },
    todo: { zh: '请从列表中选择居住地', en: 'Pick where you live from the list' },
  },
})

const choices = (table: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) =>
  Object.entries(table).map(([value, words]) => ({ value, words }))

const purpose = 'request'
const answerForm: Form = {
  result: { kind: 'choice', words: { zh: '办理结果', en: 'Result' }, required: true, choices: choices(results) },
  opinion: {
    kind: 'long-text',
    words: { zh: '答复和理由', en: 'Answer and reasons' },
    help: { zh: '不予办理的，写明依据和救济途径', en: 'Where it is not done: on what basis, and where to turn' },
    required: true,
    purpose,
    max: 1000,
  },
}

const answered = (words: 'tell-answered' | 'tell-reviewed') => (given: StepGiven) => ({
  value: {
    set: { result: String(given.form.result) },
    tell: given.file.reporter
      ? [{ whom: given.file.reporter, words: `own-data/${words}`, fills: { number: given.file.number } }]
      : [],
  },
  because: { rule: 'own-data/answered', facts: { result: String(given.form.result) } },
})

const atVillage = (place: string): string => deskOf('grid-head', place.slice(0, 12))
const atCounty = (place: string): string => deskOf('duty-chief', place.slice(0, 6))
const limit = 'own-data/answer-within'

const lifecycle: Lifecycle = {
  states: {
    asked: {
      words: { zh: '待答复', en: 'Waiting for an answer' },
      desk: ({ place }) => atVillage(place),
      superior: ({ place }) => atCounty(place),
      within: limit,
      stage: 0,
    },
    answered: { words: { zh: '已答复', en: 'Answered' }, end: true, stage: 1 },
    reviewing: {
      words: { zh: '复核中', en: 'Looked at again' },
      desk: ({ place }) => atCounty(place),
      within: limit,
      stage: 2,
    },
    settled: { words: { zh: '已复核', en: 'Settled' }, end: true, stage: 3 },
    withdrawn: { words: { zh: '已撤回', en: 'Taken back' }, end: true, stage: 3 },
  },
  steps: {
    ask: {
      words: { zh: '申请', en: 'Ask' },
      from: null,
      to: ['asked'],
      by: [{ where: 'reporter' }],
      form: {
        about: {
          kind: 'choice',
          words: { zh: '申请事项', en: 'What you ask' },
          required: true,
          choices: choices(kinds),
        },
        place: { kind: 'place', words: { zh: '居住地', en: 'Where you live' }, required: true },
        text: {
          kind: 'long-text',
          words: { zh: '具体内容', en: 'In particular' },
          help: { zh: '哪一项信息，应该是什么', en: 'Which entry, and what it should be' },
          required: true,
          purpose,
          max: 1000,
        },
        proof: { kind: 'photos', words: { zh: '证明材料', en: 'Proof' }, max: 6 },
      },
      rank: 'go',
      told: { zh: '提出申请', en: 'Asked' },
    },
    answer: {
      words: { zh: '答复', en: 'Answer' },
      from: ['asked'],
      to: ['answered'],
      by: [
        { role: 'grid-head', where: 'place' },
        { role: 'village-clerk', where: 'place' },
      ],
      form: answerForm,
      rank: 'go',
      told: { zh: '答复', en: 'Answered' },
      take: answered('tell-answered'),
    },
    'take-back': {
      words: { zh: '撤回申请', en: 'Take it back' },
      from: ['asked'],
      to: ['withdrawn'],
      by: [{ where: 'reporter' }],
      form: {},
      rank: 'quiet',
      told: { zh: '撤回申请', en: 'Taken back' },
    },
    object: {
      words: { zh: '请求复核', en: 'Ask for another look' },
      from: ['answered'],
      to: ['reviewing'],
      by: [{ where: 'reporter' }],
      form: {
        text: { kind: 'long-text', words: { zh: '理由', en: 'Why' }, required: true, purpose, max: 1000 },
      },
      rank: 'usual',
      told: { zh: '请求复核', en: 'Asked for another look' },
    },
    review: {
      words: { zh: '复核', en: 'Review' },
      from: ['reviewing'],
      to: ['settled'],
      by: [{ role: 'duty-chief', where: 'place' }],
      notAfterOwn: ['answer'],
      form: answerForm,
      rank: 'go',
      told: { zh: '复核', en: 'Reviewed' },
      take: answered('tell-reviewed'),
    },
  },
}

const today = { zh: '今天要做', en: 'To do today' }

/** What people ask about their own data under the personal information law, as cases with a limit, an answer and a review. */
export const ownData = defineProgramme({
  id: 'own-data',
  words: programmeWords,
  zone: 'public',
  roles: {
    'grid-head': { words: { zh: '网格长', en: 'Grid head' }, reads: 'place' },
    'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'place' },
    'duty-chief': { words: { zh: '值班长', en: 'Duty chief' }, reads: 'place' },
  },
  lifecycle,
  parameters: [
    {
      id: limit,
      words: { zh: '答复时限', en: 'Time to answer' },
      unit: { zh: '', en: '' },
      schema: z.object({
        amount: z.number().positive(),
        clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
      }),
      seed: { value: { amount: 30, clock: 'civil-days' }, from: '2023-01-01', source: 'GB/T 35273-2020 8.7' },
    },
  ],
  rules: [],
  figures: [],
  lists: [
    {
      key: 'to-answer',
      words: { zh: '个人信息申请', en: 'Requests about own data' },
      group: today,
      scope: 'place',
      roles: ['grid-head', 'village-clerk'],
      states: ['asked'],
    },
    {
      key: 'to-review',
      words: { zh: '个人信息复核', en: 'Own data, to review' },
      group: today,
      scope: 'desk',
      roles: ['duty-chief'],
      states: ['reviewing'],
    },
  ],
  kindWords: (kind) => kinds[kind as keyof typeof kinds] ?? programmeWords,
  kinds: () => [],
  says: {
    ...says,
    ...Object.fromEntries(Object.entries(results).map(([key, words]) => [`result.${key}`, words])),
  },
  reasonWords: {
    rules: {
      'own-data/asked': { zh: '本人申请', en: 'Asked by the person' },
      'own-data/answered': { zh: '答复', en: 'Answered' },
    },
    facts: { result: { zh: '办理结果', en: 'Result' }, about: { zh: '申请事项', en: 'What is asked' } },
  },
  outcomes: [],
  hears: {},
  numberOf: (file, { day }) => ({
    series: `own-data/${file.county}/${day.slice(0, 4)}`,
    prefix: `个 ${day.slice(0, 4)}-`,
  }),
  fileOf(form, { book }) {
    const place = book.findPlace(String(form.place))
    if (!place || place.statisticalOnly || place.code.length < 12) return refuse('no-such-place', { field: 'place' })
    const about = String(form.about)
    return {
      value: { set: { place: place.code, level: 'village', kind: about, source: 'resident', public: false } },
      because: { rule: 'own-data/asked', facts: { about } },
    }
  },
})
