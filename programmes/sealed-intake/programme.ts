import { deskOf } from '#kernel/casework/case.ts'
import { followUpCode, followUpDigest } from '#kernel/casework/follow-up.ts'
import type { Id } from '#kernel/id.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven } from '#kernel/programme/lifecycle.ts'
import { channels, programmeWords, results, says } from './words.ts'

const DESK = 'discipline-clerk'
const desk = (place: string): string => deskOf(DESK, place.slice(0, 6))

const handInForm: Form = {
  text: {
    kind: 'long-text',
    words: { zh: '反映的情况', en: 'What happened' },
    required: true,
    purpose: 'sealed-intake',
    max: 2000,
  },
  name: {
    kind: 'text',
    words: { zh: '您的姓名', en: 'Your name' },
    help: { zh: '可以不填', en: 'Not required' },
    purpose: 'sealed-intake',
    max: 30,
  },
  phone: {
    kind: 'phone',
    words: { zh: '联系电话', en: 'Phone' },
    help: { zh: '可以不填', en: 'Not required' },
    purpose: 'contact',
  },
  photos: { kind: 'photos', words: { zh: '材料', en: 'Papers' }, max: 6 },
}
const remark: Form[string] = {
  kind: 'long-text',
  words: { zh: '说明', en: 'Remark' },
  purpose: 'sealed-intake',
  max: 500,
}

const tell = (given: StepGiven, words: string) =>
  given.file.reporter ? [{ whom: given.file.reporter, words: `sealed-intake/${words}` }] : []

const lifecycle: Lifecycle = {
  states: {
    received: { words: { zh: '已收到', en: 'Received' }, desk: ({ place }) => desk(place), stage: 0 },
    ended: { words: { zh: '已处理', en: 'Dealt with' }, end: true, stage: 1 },
  },
  steps: {
    'hand-in': {
      words: { zh: '密封提交', en: 'Hand in sealed' },
      from: null,
      to: ['received'],
      by: ['anyone'],
      form: handInForm,
      rank: 'go',
      told: { zh: '密封提交', en: 'Handed in sealed' },
      // The desk goes on reading it when nobody is answerable any more.
      take: ({ file }) => ({
        value: { viewers: [{ viewer: desk(file.place), why: 'part' }] },
        because: { rule: 'sealed-intake/sealed' },
      }),
    },
    // A case of another programme that turned out to be about an official: it is read through this one.
    'take-over': {
      words: { zh: '接收转来事项', en: 'Take over' },
      from: null,
      to: ['received'],
      by: [{ via: 'hearing' }],
      form: {
        case: { kind: 'case', words: { zh: '原事项', en: 'The case' }, required: true },
        number: { kind: 'code', words: { zh: '原编号', en: 'Its number' }, required: true },
      },
      told: { zh: '由其他渠道转来', en: 'Came from another channel' },
      take: ({ file, form }) => ({
        value: { set: { main: form.case as Id }, viewers: [{ viewer: desk(file.place), why: 'part' }] },
        because: { rule: 'sealed-intake/sealed' },
      }),
    },
    'pass-on': {
      words: { zh: '移交', en: 'Pass on' },
      from: ['received'],
      to: ['ended'],
      by: [{ role: DESK, where: 'desk' }],
      form: {
        channel: {
          kind: 'choice',
          words: { zh: '移交给', en: 'To' },
          required: true,
          choices: Object.entries(channels).map(([value, words]) => ({ value, words })),
        },
        remark,
      },
      rank: 'go',
      told: { zh: '已移交', en: 'Passed on' },
      take: (given) => ({
        value: { set: { result: 'passed-on' }, tell: tell(given, 'tell-passed-on') },
        because: { rule: 'sealed-intake/passed-on', facts: { channel: String(given.form.channel) } },
      }),
    },
    'not-ours': {
      words: { zh: '不属受理范围', en: 'Outside the scope' },
      from: ['received'],
      to: ['ended'],
      by: [{ role: DESK, where: 'desk' }],
      form: { remark: { ...remark, required: true, words: { zh: '原因和去处', en: 'Why, and where to turn' } } },
      rank: 'quiet',
      told: { zh: '不属受理范围，已说明去处', en: 'Outside the scope; the way on was named' },
      take: (given) => ({
        value: { set: { result: 'not-about-officials' }, tell: tell(given, 'tell-not-ours') },
        because: { rule: 'sealed-intake/not-ours' },
      }),
    },
  },
}

const today = { zh: '今天要做', en: 'To do today' }

/** What is handed in about the conduct of an official: sealed, for the discipline desk of the county alone. */
export const sealedIntake = defineProgramme({
  id: 'sealed-intake',
  words: programmeWords,
  zone: 'public',
  roles: { [DESK]: { words: { zh: '纪检监察专人', en: 'Discipline desk' }, reads: 'taken-part' } },
  lifecycle,
  parameters: [],
  rules: [],
  figures: [],
  lists: [
    {
      key: 'received',
      words: { zh: '密封收件', en: 'Sealed intake' },
      group: today,
      scope: 'desk',
      roles: [DESK],
      states: ['received'],
    },
    {
      key: 'dealt-with',
      words: { zh: '已处理', en: 'Dealt with' },
      group: { zh: '查', en: 'Look up' },
      scope: 'brought',
      roles: [DESK],
      states: ['ended'],
      newest: true,
    },
  ],
  kindWords: () => programmeWords,
  kinds: () => [],
  says: {
    ...says,
    ...Object.fromEntries(Object.entries(results).map(([key, words]) => [`result.${key}`, words])),
    'source.resident': { zh: '群众', en: 'Public' },
  },
  reasonWords: {
    rules: {
      'sealed-intake/sealed': { zh: '密封，仅专人可看', en: 'Sealed; one desk reads it' },
      'sealed-intake/passed-on': { zh: '移交有关机关', en: 'Passed on' },
      'sealed-intake/not-ours': { zh: '不属受理范围', en: 'Outside the scope' },
    },
    facts: { channel: { zh: '移交给', en: 'To' } },
  },
  outcomes: [],
  hears: { 'grid-casework/sealed': 'sealed-intake/take-over' },
  /** Says nothing of what it is: 收 2026-001. */
  numberOf: (file, { day }) => ({
    series: `sealed-intake/${file.county}/${day.slice(0, 4)}`,
    prefix: `收 ${day.slice(0, 4)}-`,
  }),
  fileOf(_form, { scope, mint }, step) {
    // What comes from another programme keeps the code that its reporter was told there.
    const followUp = scope.person || step === 'take-over' ? undefined : followUpCode(mint())
    return {
      value: {
        set: {
          // Of the whole county: no village or town is named, so no reading by place ever finds it.
          place: scope.county,
          level: 'county',
          source: 'resident',
          public: false,
          ...(followUp ? { followUp: followUpDigest(followUp) } : {}),
        },
        ...(followUp ? { told: { followUp } } : {}),
      },
      because: { rule: 'sealed-intake/sealed' },
    }
  },
})
