import type { Answer, Because } from '#kernel/because.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import type { Refusal } from '#kernel/refusal.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { atPlace, leading, took } from './desks.ts'

const extensionAsked = ({ flags }: CaseFile): boolean => flags.includes('extension-asked')
const holdAsked = ({ flags }: CaseFile): boolean => flags.includes('hold-asked')

const grantForm = { days: forms.extensionForm.days as Field, opinion: forms.remarkForm.opinion as Field }

/** A hold is looked at again after today, within the longest time between reviews (a quarter). */
function checkReview({ form, day, book, file }: StepGiven): Because | Refusal {
  const reviewOn = String(form.reviewOn)
  if (reviewOn <= day) return refuse('review-past', { field: 'reviewOn' })
  const parameter = book.getParameter('grid-casework/hold-review-within', day, file.place)
  const latest = addDays(day, (parameter.value as { amount: number }).amount)
  if (reviewOn > latest) return refuse('review-far', { field: 'reviewOn', fills: { latest } })
  return { rule: 'grid-casework/hold-review', facts: { reviewOn, latest }, parameters: [parameter] }
}

/** Puts it on hold, or leaves it there, until the review day. */
function hold(given: StepGiven): Answer<StepTaken> {
  const because = checkReview(given)
  if ('refused' in because) return because
  return took(
    {
      set: { result: 'on-hold', lower: ['hold-asked', 'due-soon', 'review-due'] },
      reviewOn: String(given.form.reviewOn) as Day,
    },
    because,
  )
}

/** More time, and time that stands still: asked by the unit, granted by somebody else. */
export const timeSteps: Lifecycle['steps'] = {
  'ask-extension': {
    words: { zh: '申请延期', en: 'Ask for more time' },
    from: ['dispatched'],
    to: ['dispatched'],
    by: leading,
    form: forms.extensionForm,
    told: { zh: '{organisation} {actor}申请延期', en: '{actor} of {organisation} asked for more time' },
    take(given) {
      const { file, form, at } = given
      if (!file.limit || !file.overallDueAt || at >= file.overallDueAt) return refuse('asked-late')
      if (file.flags.includes('extension-asked') || file.limit.extra > 0) return refuse('asked-twice')
      if (Number(form.days) > file.limit.amount) return refuse('too-long', { field: 'days' })
      return took(
        { set: { raise: ['extension-asked'] } },
        {
          rule: 'grid-casework/extension',
          facts: { asked: Number(form.days), limit: file.limit.amount, clock: file.limit.clock },
        },
      )
    },
  },
  'grant-extension': {
    words: { zh: '批准延期', en: 'Grant more time' },
    from: ['dispatched'],
    to: ['dispatched'],
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    offered: extensionAsked,
    notAfterOwn: ['ask-extension'],
    form: grantForm,
    told: { zh: '{actor}批准延期', en: '{actor} granted more time' },
    take(given) {
      if (!extensionAsked(given.file)) return refuse('nothing-asked')
      if (Number(given.form.days) > (given.file.limit?.amount ?? 0)) return refuse('too-long', { field: 'days' })
      return took({
        limit: { extendBy: Number(given.form.days) },
        set: { lower: ['extension-asked', 'due-soon'], raise: ['extended'] },
      })
    },
  },
  'refuse-extension': {
    words: { zh: '不同意延期', en: 'Do not grant more time' },
    from: ['dispatched'],
    to: ['dispatched'],
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    offered: extensionAsked,
    form: forms.opinionForm,
    rank: 'quiet',
    told: { zh: '{actor}不同意延期', en: '{actor} did not grant more time' },
    take: (given) =>
      extensionAsked(given.file) ? took({ set: { lower: ['extension-asked'] } }) : refuse('nothing-asked'),
  },
  'ask-hold': {
    words: { zh: '申请挂账', en: 'Ask for a hold' },
    from: ['dispatched'],
    to: ['dispatched'],
    by: leading,
    form: forms.holdForm,
    rank: 'quiet',
    told: { zh: '{organisation} {actor}申请挂账', en: '{actor} of {organisation} asked for a hold' },
    take(given) {
      const because = checkReview(given)
      return 'refused' in because ? because : took({ set: { raise: ['hold-asked'] } }, because)
    },
  },
  hold: {
    words: { zh: '批准挂账', en: 'Put on hold' },
    from: ['dispatched'],
    to: ['held'],
    by: [atPlace('duty-chief'), atPlace('town-leader')],
    offered: holdAsked,
    notAfterOwn: ['ask-hold'],
    form: forms.holdForm,
    told: { zh: '{actor}批准挂账', en: '{actor} put it on hold' },
    take: (given) => (holdAsked(given.file) ? hold(given) : refuse('nothing-asked')),
  },
  'renew-hold': {
    words: { zh: '复核后继续挂账', en: 'Review and keep on hold' },
    from: ['held'],
    to: ['held'],
    by: [atPlace('duty-chief'), atPlace('town-leader')],
    form: forms.holdForm,
    told: { zh: '{actor}复核，继续挂账', en: '{actor} reviewed it and kept it on hold' },
    take: hold,
  },
  resume: {
    words: { zh: '恢复办理', en: 'Resume' },
    from: ['held'],
    to: ['dispatched'],
    by: [...leading, atPlace('duty-chief')],
    form: forms.remarkForm,
    told: { zh: '{actor}恢复办理', en: '{actor} resumed it' },
    take: () => took({ set: { result: null } }),
  },
}
