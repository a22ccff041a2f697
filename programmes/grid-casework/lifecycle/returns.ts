import type { Answer } from '#kernel/because.ts'
import { deadline, type Limit } from '#kernel/casework/clock.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { atDesk, atPlace, center, leading, took } from './desks.ts'
import { dispatch } from './handling.ts'
import { makeSafe, nearestUnit } from './safety.ts'

const returnForm: Form = {
  ...forms.returnForm,
  danger: {
    kind: 'yes-no',
    words: { zh: '现场有危险', en: 'The spot is dangerous' },
    help: { zh: '由最近的单位先行处置', en: 'The nearest unit makes it safe first' },
  },
}

/**
 * A return cites its clause within the hours, once per ground. The first goes to who dispatched it, the second to a
 * consultation, the third to designated handling; after that there is none.
 */
function takeBack(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, at, day, hands, post } = given
  if (file.flags.includes('designated')) return refuse('final-lead')
  const parameter = book.getParameter('grid-casework/return-within', day, file.place)
  const sent = hands.findLast((h) => ['dispatch', 'redispatch', 'consult', 'recategorise'].includes(h.step))
  const until = deadline(
    { start: sent?.at ?? file.stageAt, ...(parameter.value as unknown as Limit) },
    book.calendar,
    book.hoursOf(file.place),
  )
  if (at >= until.due) return refuse('return-late')
  const before = hands.filter((h) => h.step === 'return')
  if (before.some((h) => h.organisation === post?.organisation && h.form.ground === form.ground))
    return refuse('same-ground', { field: 'ground' })
  const unit = form.danger ? nearestUnit(book, file.place) : undefined
  const { raise = [], ...joined } = unit ? makeSafe(file, unit) : {}
  return took(
    {
      to: (['returned', 'consulting'] as const)[before.length] ?? 'designating',
      set: { ...joined, raise: [...raise, 'returned'], lower: ['extension-asked', 'hold-asked'] },
    },
    {
      rule: 'grid-casework/return',
      facts: { until: until.due.toISOString(), ground: String(form.ground), returns: before.length + 1 },
      parameters: [parameter],
      ...(unit ? { parts: [{ rule: 'grid-casework/safety-first', facts: { nearest: unit.id } }] } : {}),
    },
  )
}

/** What becomes of a case that its unit hands back. */
export const returnSteps: Lifecycle['steps'] = {
  return: {
    words: { zh: '退件', en: 'Return' },
    from: ['dispatched'],
    to: ['returned', 'consulting', 'designating'],
    by: leading,
    form: returnForm,
    rank: 'quiet',
    told: { zh: '{organisation} {actor}退件，{ground}', en: '{actor} of {organisation} returned it: {ground}' },
    take: takeBack,
  },
  redispatch: {
    words: { zh: '改派', en: 'Dispatch elsewhere' },
    from: ['returned'],
    to: ['dispatched'],
    by: center,
    form: {
      lead: forms.chosenLead,
      assisting: forms.dispatchForm.assisting as Field,
      opinion: { ...forms.stated, words: { zh: '改派理由', en: 'Why elsewhere' } },
    },
    key: 'd',
    rank: 'go',
    told: { zh: '{actor}改派 {lead}', en: '{actor} dispatched it to {lead}' },
    take: dispatch,
  },
  refer: {
    words: { zh: '提请裁定', en: 'Refer for a ruling' },
    from: ['returned'],
    to: ['returned'],
    by: [atDesk('dispatcher')],
    form: forms.opinionForm,
    told: { zh: '{actor}提请市级值班长裁定', en: '{actor} referred it to the duty chief' },
    take: () => took({ set: { raise: ['referred'] } }),
  },
  uphold: {
    words: { zh: '退件不成立', en: 'Return not upheld' },
    from: ['returned'],
    to: ['dispatched'],
    by: [atDesk('dispatcher'), atPlace('duty-chief')],
    form: { opinion: { ...forms.stated, words: { zh: '裁定理由', en: 'Why it is not upheld' } } },
    told: { zh: '{actor}裁定退件不成立', en: '{actor} did not uphold the return' },
    // A town rules over its own offices; over a department of the county the duty chief does.
    take: ({ file, book, post }) =>
      post?.role === 'dispatcher' && (book.findOrganisation(file.lead ?? '')?.place.length ?? 0) < 9
        ? refuse('chief-rules')
        : took({ set: { lower: ['referred'] } }),
  },
}
