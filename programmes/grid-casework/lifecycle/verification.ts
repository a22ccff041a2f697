import type { Answer, Because } from '#kernel/because.ts'
import { dayOf } from '#kernel/day.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { getItem } from '../rules/who-leads.ts'
import { whoVerifies } from '../rules/who-verifies.ts'
import { missedCalls } from '../words.ts'
import { atDesk, atPlace, took } from './desks.ts'

const verifiers = [
  atDesk('grid-worker'),
  atDesk('dispatcher'),
  atPlace('grid-worker'),
  atPlace('dispatcher'),
  atPlace('duty-chief'),
]

const verifyForm: Form = {
  ...forms.verifyForm,
  way: {
    ...(forms.verifyForm.way as Field),
    choices: [
      ...((forms.verifyForm.way as Field).choices ?? []),
      { value: 'unreached', words: { zh: '多次联系不上', en: 'Nobody could be reached' } },
    ],
  },
}

/** Who stands at the case now, put to the rule. */
function checkVerifier(given: StepGiven): Because | Refusal {
  const { file, hands, actor, post } = given
  const handlers = hands.filter((h) => h.step === 'handle').flatMap((h) => (h.actor ? [h.actor] : []))
  return whoVerifies(file, handlers, {
    person: actor,
    role: post?.role ?? '',
    place: post?.place ?? '',
    kin: given.fact('register.kin'),
    stoodBack: hands.some((h) => h.step === 'stand-back' && h.actor === actor),
    before: hands.some((h) => h.step === 'rework' && h.actor === actor),
  })
}

/** Whether somebody was called in vain on enough different days. Clause: 不同日期三次联系不上，附联系记录. */
export function calledInVain(given: StepGiven, step: string, today: boolean): Because | Refusal {
  const { hands, book, day, file } = given
  const parameter = book.getParameter('grid-casework/calls-needed', day, file.place)
  const days = new Set(
    hands
      .filter(
        (h) => h.step === step && h.at >= file.stageAt && (step !== 'return-call' || h.form.finding === 'not-reached'),
      )
      .map((h) => dayOf(h.at)),
  )
  if (today) days.add(day)
  if (days.size < Number(parameter.value)) return refuse('calls-needed')
  return { rule: 'grid-casework/unreached', facts: { days: days.size }, parameters: [parameter] }
}

function verify(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, day } = given
  const who = checkVerifier(given)
  if (isRefusal(who)) return who
  const { evidence } = getItem(book, file.kind ?? '', day, file.place)
  const third = file.flags.includes('centre-verifies')
  if ((evidence.verify === 'visit' || third) && form.way !== 'visit') return refuse('visit-needed', { field: 'way' })
  // What must be seen is shown; so is what failed twice.
  if ((evidence.verify === 'visit' || third) && !(form.photos as string[] | undefined)?.length)
    return refuse('photo-needed', { field: 'photos' })
  const called = form.way === 'unreached' ? calledInVain(given, 'log-call', false) : undefined
  if (called && isRefusal(called)) return called
  return took(
    {
      set: { lower: ['next-grid', 'centre-verifies'], raise: called ? ['unreached'] : [] },
      outcomes: [{ outcome: 'verified', facts: { item: file.kind ?? '' } }],
    },
    called ? { ...who, parts: [called] } : who,
  )
}

function rework(given: StepGiven): Answer<StepTaken> {
  const { hands, book, day, file } = given
  const who = checkVerifier(given)
  if (isRefusal(who)) return who
  const parameter = book.getParameter('grid-casework/failures-before-centre', day, file.place)
  const failures = hands.filter((h) => h.step === 'rework').length + 1
  const raise = ['rework', ...(failures >= Number(parameter.value) ? ['centre-verifies'] : [])]
  return took({ set: { raise, result: null } }, { ...who, facts: { ...who.facts, failures }, parameters: [parameter] })
}

/** Looking whether it is really done: on the spot, by telephone, or by the next grid. */
export const verificationSteps: Lifecycle['steps'] = {
  'log-call': {
    words: { zh: '登记未接通', en: 'Record a call in vain' },
    from: ['handled'],
    to: ['handled'],
    by: verifiers,
    form: {
      missed: {
        kind: 'choice',
        words: { zh: '联系情况', en: 'What happened' },
        required: true,
        choices: forms.choices(missedCalls),
        listed: true,
      },
      opinion: forms.opinion,
    },
    rank: 'quiet',
    told: { zh: '{actor}电话联系反映人，{missed}', en: '{actor} called the reporter: {missed}' },
    take: () => took({}),
  },
  verify: {
    words: { zh: '核查通过', en: 'Verified' },
    from: ['handled'],
    to: ['verified'],
    by: verifiers,
    notAfterOwn: ['handle'],
    form: verifyForm,
    reads: ['register.kin'],
    key: 'v',
    rank: 'go',
    told: { zh: '{actor}核查通过（{way}）', en: '{actor} verified it ({way})' },
    take: verify,
  },
  rework: {
    words: { zh: '退回返工', en: 'Send back for rework' },
    from: ['handled', 'verified'],
    to: ['dispatched'],
    by: verifiers,
    notAfterOwn: ['handle'],
    form: forms.opinionForm,
    reads: ['register.kin'],
    key: 'b',
    told: { zh: '{actor}退回返工', en: '{actor} sent it back for rework' },
    take: rework,
  },
}
