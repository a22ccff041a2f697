import type { Answer } from '#kernel/because.ts'
import type { Id } from '#kernel/id.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal } from '#kernel/refusal.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { keepPrecedent } from '../rules/precedent.ts'
import { getItem } from '../rules/who-leads.ts'
import { atDesk, atPlace, center, took } from './desks.ts'
import { dispatch } from './handling.ts'

const units: Field = { kind: 'organisations', words: { zh: '参会单位', en: 'Units present' }, required: true }

/** The unit on which a meeting or a leader decided; reasons name the kind of ruling. */
function ruled(given: StepGiven, unit: string, rule: string, more: Partial<StepTaken> = {}): Answer<StepTaken> {
  const sent = dispatch({ ...given, form: { ...given.form, lead: unit } })
  if (isRefusal(sent)) return sent
  const { set, ...taken } = { ...sent.value, ...more }
  const raise = [...(more.set?.raise ?? []), ...(sent.value.set?.raise ?? [])]
  return took(
    { ...taken, set: { ...sent.value.set, ...set, raise } },
    { rule, facts: { lead: unit }, parts: [sent.because] },
  )
}

/** The unit that the duty chief proposed last. */
const proposedLead = (given: StepGiven): string =>
  String(given.hands.findLast((h) => h.step === 'propose-designation')?.form.lead ?? '')

/** The leader in charge designates: the clock starts at the ruling, and the ruling is kept for the next like case. */
function designate(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, at, day, post } = given
  if (post?.role === 'duty-chief' && !(form.scan as string[] | undefined)?.length)
    return refuse('scan-needed', { field: 'scan' })
  const unit = form.lead ? String(form.lead) : proposedLead(given)
  const { limit } = getItem(book, file.kind ?? '', day, file.place)
  const proposer = given.hands.findLast((h) => h.step === 'propose-designation')?.actor ?? null
  const ruling = { item: file.kind ?? '', place: file.place, lead: unit as Id, case: file.id, number: file.number }
  return ruled(given, unit, 'grid-casework/designation', {
    limit: { ...limit, from: at },
    set: { raise: ['designated'] },
    effects: keepPrecedent(ruling, day, proposer),
  })
}

/** Where units disagree: a consultation with minutes, then the leader in charge designates. */
export const rulingSteps: Lifecycle['steps'] = {
  convene: {
    words: { zh: '通知会商', en: 'Call a consultation' },
    from: ['returned', 'consulting'],
    to: ['consulting'],
    by: center,
    form: {
      on: { kind: 'date', words: { zh: '会商日期', en: 'Day' }, required: true },
      units,
      where: {
        kind: 'text',
        words: { zh: '时间、地点', en: 'Time and place' },
        required: true,
        purpose: 'casework',
        max: 80,
      },
      opinion: forms.opinion,
    },
    told: { zh: '{actor}通知 {on} 会商', en: '{actor} called a consultation for {on}' },
    take: ({ form, day, book }) => {
      if (String(form.on) < day) return refuse('review-past', { field: 'on' })
      const invited = form.units as Id[]
      if (invited.some((id) => !book.findOrganisation(id))) return refuse('unknown-unit', { field: 'units' })
      return took(
        { viewers: invited.map((id) => ({ viewer: `o:${id}`, why: 'asked' })), set: { lower: ['referred'] } },
        { rule: 'grid-casework/consultation' },
      )
    },
  },
  consult: {
    words: { zh: '会商纪要', en: 'Minutes of the consultation' },
    from: ['consulting'],
    to: ['dispatched'],
    by: center,
    form: {
      units,
      present: {
        kind: 'long-text',
        words: { zh: '参会人员', en: 'Who was there' },
        required: true,
        purpose: 'casework',
        max: 500,
      },
      agreed: {
        kind: 'long-text',
        words: { zh: '会商意见', en: 'What was agreed' },
        required: true,
        purpose: 'casework',
        max: 1000,
      },
      lead: forms.chosenLead,
      assisting: forms.dispatchForm.assisting as Field,
      scan: forms.scan,
    },
    key: 'd',
    rank: 'go',
    told: { zh: '{actor}登记会商纪要，由 {lead} 承办', en: '{actor} entered the minutes; {lead} leads' },
    take: (given) =>
      ruled(given, String(given.form.lead), 'grid-casework/consultation', { set: { raise: ['consulted'] } }),
  },
  'propose-designation': {
    words: { zh: '拟定承办单位', en: 'Propose a designation' },
    from: ['designating'],
    to: ['signing'],
    by: [atDesk('duty-chief')],
    form: {
      lead: forms.chosenLead,
      clause: { ...(forms.returnForm.clause as Field), words: { zh: '依据', en: 'Grounds' } },
      opinion: forms.stated,
    },
    rank: 'go',
    told: { zh: '{actor}拟由 {lead} 承办，报请签批', en: '{actor} proposed {lead} and asked for the signature' },
    take: ({ form, book }) =>
      book.findOrganisation(String(form.lead))
        ? took({}, { rule: 'grid-casework/designation', facts: { lead: String(form.lead) } })
        : refuse('unknown-unit', { field: 'lead' }),
  },
  designate: {
    words: { zh: '指定承办（签批）', en: 'Designate (sign)' },
    from: ['signing'],
    to: ['dispatched'],
    by: [atDesk('county-leader'), atPlace('duty-chief')],
    form: {
      lead: {
        ...forms.chosenLead,
        required: false,
        help: { zh: '不选则同意拟定的单位', en: 'Left empty, the proposed one' },
      },
      opinion: { ...forms.stated, words: { zh: '批示', en: 'Instruction' } },
      scan: forms.scan,
    },
    rank: 'go',
    told: { zh: '{actor}签批，指定 {lead} 承办', en: '{actor} signed: {lead} is designated' },
    take: designate,
  },
  'send-back-designation': {
    words: { zh: '退回重拟', en: 'Have it proposed anew' },
    from: ['signing'],
    to: ['designating'],
    by: [atDesk('county-leader')],
    form: { opinion: forms.stated },
    rank: 'quiet',
    told: { zh: '{actor}退回重拟', en: '{actor} had it proposed anew' },
    take: () => took({}),
  },
}
