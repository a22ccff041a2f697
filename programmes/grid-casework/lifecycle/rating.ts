import type { Answer } from '#kernel/because.ts'
import { deadline, type Limit } from '#kernel/casework/clock.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal } from '#kernel/refusal.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { callFindings, exclusionGrounds } from '../words.ts'
import { reopen } from './closing.ts'
import { atDesk, center, leading, took } from './desks.ts'
import { calledInVain } from './verification.ts'

/** The last two of the five words: they are called back. */
const lowRatings: readonly string[] = ['dissatisfied', 'very-dissatisfied']

/** The return call after a low rating: it may reopen the case once; three days in vain leave the rating as it is. */
function returnCall(given: StepGiven): Answer<StepTaken> {
  const { form, file } = given
  const because = { rule: 'grid-casework/call-back', facts: { rating: file.rating } }
  if (form.finding === 'not-reached') {
    const called = calledInVain(given, 'return-call', true)
    return isRefusal(called)
      ? took({ to: 'calling' }, because)
      : took({ to: 'rated', set: { raise: ['unreached'] } }, { ...because, parts: [called] })
  }
  if (!form.outcome) return refuse('choose-outcome', { field: 'outcome' })
  if (form.outcome === 'keep') return took({ to: 'rated' }, because)
  return file.flags.includes('reopened') ? refuse('reopened-once', { field: 'outcome' }) : took(reopen(given), because)
}

function appeal(given: StepGiven): Answer<StepTaken> {
  const { file, book, day, at, hands } = given
  if (!lowRatings.includes(file.rating ?? '')) return refuse('not-low')
  const parameter = book.getParameter('grid-casework/appeal-within', day, file.place)
  const rated = hands.findLast((h) => h.step === 'rate')
  const until = deadline(
    { start: rated?.at ?? file.stageAt, ...(parameter.value as unknown as Limit) },
    book.calendar,
    book.hoursOf(file.place),
  )
  if (at >= until.due || hands.some((h) => h.step === 'appeal-rating' && h.at >= (rated?.at ?? at)))
    return refuse('appeal-late')
  return took(
    { set: { raise: ['rating-appealed'] } },
    {
      rule: 'grid-casework/rating-appeal',
      facts: { until: until.due.toISOString(), rating: file.rating },
      parameters: [parameter],
    },
  )
}

/** What the reporter says to it, and what the units say to that. */
export const ratingSteps: Lifecycle['steps'] = {
  rate: {
    words: { zh: '评价', en: 'Rate' },
    from: ['closed'],
    to: ['rated', 'calling'],
    by: [{ where: 'reporter' }, { via: 'follow-up' }],
    form: forms.rateForm,
    rank: 'go',
    told: { zh: '反映人评价“{rating}”', en: 'The reporter rated it: {rating}' },
    take: ({ form }) =>
      took({
        to: lowRatings.includes(String(form.rating)) ? 'calling' : 'rated',
        set: { rating: String(form.rating) },
      }),
  },
  'return-call': {
    words: { zh: '回访', en: 'Return call' },
    from: ['calling'],
    to: ['calling', 'rated', 'dispatched'],
    by: center,
    notAfterOwn: ['handle'],
    form: {
      finding: {
        kind: 'choice',
        words: { zh: '回访了解到', en: 'What the call found' },
        required: true,
        choices: forms.choices(callFindings),
        listed: true,
      },
      outcome: {
        kind: 'choice',
        words: { zh: '怎么办', en: 'What follows' },
        help: { zh: '未联系上的不选', en: 'Leave empty where nobody was reached' },
        choices: [
          { value: 'keep', words: { zh: '维持结果并说明', en: 'Keep the result and explain' } },
          { value: 'reopen', words: { zh: '重新办理', en: 'Reopen' } },
        ],
      },
      opinion: forms.stated,
    },
    rank: 'go',
    told: { zh: '{actor}回访，{finding}', en: '{actor} called back: {finding}' },
    take: returnCall,
  },
  'appeal-rating': {
    words: { zh: '评价申诉', en: 'Appeal the rating' },
    from: ['calling', 'rated'],
    to: ['appealed'],
    by: leading,
    form: {
      opinion: { ...forms.stated, words: { zh: '申诉理由', en: 'Why' } },
      files: { kind: 'files', words: { zh: '材料', en: 'Papers' }, max: 6 },
    },
    rank: 'quiet',
    told: { zh: '{organisation} {actor}对评价提出申诉', en: '{actor} of {organisation} appealed the rating' },
    take: appeal,
  },
  'uphold-appeal': {
    words: { zh: '申诉成立', en: 'Uphold the appeal' },
    from: ['appealed'],
    to: ['rated'],
    by: [atDesk('duty-chief')],
    notAfterOwn: ['handle', 'appeal-rating'],
    form: {
      ground: {
        kind: 'choice',
        words: { zh: '不计入满意率的理由', en: 'Why it leaves the rate' },
        required: true,
        choices: forms.choices(exclusionGrounds),
        listed: true,
      },
      clause: { ...(forms.returnForm.clause as Field), help: { zh: '文件名称和条款', en: 'Document and clause' } },
      opinion: forms.stated,
    },
    rank: 'go',
    told: {
      zh: '{actor}核查，申诉成立，评价保留、不计入满意率',
      en: '{actor} upheld the appeal; the rating stays and is not counted',
    },
    take: ({ form, file }) =>
      took(
        { set: { raise: ['rating-excluded'] } },
        { rule: 'grid-casework/rating-appeal', facts: { ground: String(form.ground), rating: file.rating } },
      ),
  },
  'dismiss-appeal': {
    words: { zh: '申诉不成立', en: 'Dismiss the appeal' },
    from: ['appealed'],
    to: ['rated'],
    by: [atDesk('duty-chief')],
    notAfterOwn: ['handle', 'appeal-rating'],
    form: { opinion: forms.stated },
    told: { zh: '{actor}核查，申诉不成立', en: '{actor} dismissed the appeal' },
    take: () => took({}),
  },
}
