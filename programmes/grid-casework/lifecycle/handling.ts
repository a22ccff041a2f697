import type { Answer, Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { deadline } from '#kernel/casework/clock.ts'
import { type Day, formatDayZh } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { findPrecedent } from '../rules/precedent.ts'
import { getItem, whoLeads } from '../rules/who-leads.ts'
import { closeness } from '../words.ts'
import { atDesk, atPlace, leading, tellReporter, took } from './desks.ts'

/** An earlier ruling for the place, as a part of the reasons; the dispatcher decides whether it fits. */
export function precedentReason(book: CountyBook, file: CaseFile, day: Day): Because[] {
  const found = findPrecedent(book, file.kind ?? '', file.place, day)
  return found
    ? [
        {
          rule: 'grid-casework/precedent',
          facts: { lead: found.lead, ruling: found.case, place: found.place },
          clause: found.source,
        },
      ]
    : []
}

/** Sends a case to a unit: the one chosen, or the one that category and place name. Keeps the first start of its limit. */
export function dispatch(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, day } = given
  const route = whoLeads(book, file.kind ?? '', file.place, day)
  const chosen = form.lead ? book.findOrganisation(String(form.lead)) : route.lead
  if (form.lead && !chosen) return refuse('unknown-unit', { field: 'lead' })
  if (!chosen) return refuse('no-lead', { field: 'lead' })
  // Whoever agreed to handle it together across a boundary stays with it.
  const together = file.flags.includes('handled-together') ? file.assisting : []
  const named = (form.assisting as Id[] | undefined) ?? route.assisting.map((o) => o.id)
  const assisting = [...new Set([...together, ...named])].filter((id) => id !== chosen.id)
  if (assisting.some((id) => !book.findOrganisation(id))) return refuse('unknown-unit', { field: 'assisting' })
  const { limit } = getItem(book, file.kind ?? '', day, file.place)
  const due = deadline({ start: given.at, ...limit }, book.calendar, book.hoursOf(file.place))
  const because: Because =
    chosen.id === route.lead?.id
      ? route.because
      : {
          rule: 'grid-casework/chosen',
          facts: { lead: chosen.id, proposed: route.lead?.id ?? null },
          parts: [route.because],
        }
  return took(
    {
      set: { lead: chosen.id, assisting, holder: null, lower: ['due-soon', 'referred'] },
      // A case that was returned keeps its first start: elapsed time stays visible.
      limit: { ...limit, ...(file.limit ? {} : { from: given.at }) },
      tell: tellReporter(given, 'tell-dispatched', { lead: chosen.short, due: formatDayZh(due.dueDay) }),
    },
    { ...because, parts: [...(because.parts ?? []), ...precedentReason(book, file, day)] },
  )
}

const handleForm: Form = {
  ...forms.handleForm,
  protest: {
    kind: 'yes-no',
    words: { zh: '保留意见', en: 'Under protest' },
    help: { zh: '先办理，对职责有异议', en: 'Done first; the duty is disputed' },
  },
}

function handle(given: StepGiven): Answer<StepTaken> {
  const { file, form, actor, hands } = given
  if (hands.some((h) => h.step === 'stand-back' && h.actor === actor)) return refuse('stood-back')
  // Nobody decides by themselves on what they or their household reported.
  const kin = given.fact('register.kin')
  if (file.reporter && (file.reporter === actor || kin.has(file.reporter))) return refuse('own-kin')
  const { evidence } = getItem(given.book, file.kind ?? '', given.day, file.place)
  if (evidence.handle === 'photo' && !(form.photos as string[] | undefined)?.length)
    return refuse('photo-needed', { field: 'photos' })
  return took({
    set: {
      result: String(form.result),
      holder: actor,
      raise: form.protest ? ['protest'] : [],
      lower: ['extension-asked', 'hold-asked', 'due-soon', 'reminded', 'make-safe', 'across-asked'],
    },
  })
}

const standBackForm: Form = {
  closeness: {
    kind: 'choice',
    words: { zh: '回避原因', en: 'Why you stand back' },
    required: true,
    choices: forms.choices(closeness),
    listed: true,
  },
  opinion: forms.opinion,
}

/** What was opened under one category and turns out to be another: the unit and the limit follow, elapsed time is kept. */
function recategorise(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, day } = given
  const code = String(form.item)
  if (!book.familyOf('grid-casework/item/', day).includes(`grid-casework/item/${code}`))
    return refuse('no-such-item', { field: 'item' })
  if (code === file.kind) return refuse('same-item', { field: 'item' })
  const item = getItem(book, code, day, file.place)
  const facts = {
    oldItem: file.kind,
    newItem: code,
    oldLimit: file.limit ? `${file.limit.amount} ${file.limit.clock}` : null,
    newLimit: `${item.limit.amount} ${item.limit.clock}`,
    started: file.limit?.start ?? null,
  }
  const set = { kind: code, public: item.public, raise: ['recategorised'] }
  if (file.state === 'opened') return took({ to: 'opened', set }, { rule: 'grid-casework/recategorised', facts })
  const route = whoLeads(book, code, file.place, day)
  if (!route.lead) return refuse('no-lead', { field: 'item' })
  return took(
    {
      to: 'dispatched',
      set: {
        ...set,
        lead: route.lead.id,
        assisting: route.assisting.map((o) => o.id),
        lower: ['due-soon', 'referred', 'extension-asked', 'extended', 'hold-asked'],
      },
      limit: { ...item.limit },
    },
    { rule: 'grid-casework/recategorised', facts, parts: [route.because] },
  )
}

/** From the unit that is sent to what it reports done. */
export const handlingSteps: Lifecycle['steps'] = {
  dispatch: {
    words: { zh: '派遣', en: 'Dispatch' },
    from: ['opened'],
    to: ['dispatched'],
    by: [atDesk('dispatcher')],
    form: forms.dispatchForm,
    key: 'd',
    rank: 'go',
    told: { zh: '{actor}派遣 {lead}', en: '{actor} dispatched it to {lead}' },
    take: dispatch,
  },
  'report-back': {
    words: { zh: '协办回复', en: 'Report back' },
    from: ['dispatched'],
    to: ['dispatched'],
    by: ['handler', 'dispatcher', 'grid-head'].map((role) => ({ role, where: 'assisting' as const })),
    form: forms.reportBackForm,
    told: { zh: '{organisation} {actor}回复协办情况', en: '{actor} of {organisation} reported back' },
    take: () => took({}),
  },
  handle: {
    words: { zh: '完成处置', en: 'Done' },
    from: ['dispatched'],
    to: ['handled'],
    by: leading,
    form: handleForm,
    reads: ['register.kin'],
    key: 'f',
    rank: 'go',
    told: { zh: '{organisation} {actor}回传处置结果，{result}', en: '{actor} of {organisation} reported it: {result}' },
    take: handle,
  },
  'stand-back': {
    words: { zh: '申报回避', en: 'Stand back' },
    from: ['dispatched', 'handled'],
    to: ['dispatched', 'handled'],
    by: [...leading, atDesk('grid-worker'), atPlace('grid-worker')],
    form: standBackForm,
    rank: 'quiet',
    told: { zh: '{actor}申报回避（{closeness}）', en: '{actor} stood back ({closeness})' },
    // Whatever side it is on, the next grid looks.
    take: ({ file }) => took({ to: file.state, set: { raise: ['next-grid'] } }, { rule: 'grid-casework/next-grid' }),
  },
  reassign: {
    words: { zh: '因回避改派', en: 'Assign to somebody else' },
    from: ['dispatched'],
    to: ['dispatched'],
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    offered: ({ lead }, hands) => hands.some((h) => h.step === 'stand-back' && h.organisation === lead),
    form: { ...forms.dispatchForm, lead: forms.chosenLead },
    rank: 'quiet',
    told: { zh: '{actor}因回避改派 {lead}', en: '{actor} assigned it to {lead} because somebody stood back' },
    // A unit of one person has nobody else to handle it.
    take: (given) =>
      given.hands.some((h) => h.step === 'stand-back' && h.organisation === given.file.lead)
        ? dispatch(given)
        : refuse('nobody-stood-back'),
  },
  recategorise: {
    words: { zh: '更正类别', en: 'Correct the category' },
    from: ['opened', 'dispatched', 'returned', 'consulting'],
    to: ['opened', 'dispatched'],
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    form: {
      item: { kind: 'choice', words: { zh: '正确的类别', en: 'The right category' }, required: true, listed: true },
      opinion: { ...forms.opinion, required: true },
    },
    rank: 'quiet',
    told: { zh: '{actor}更正类别为“{item}”', en: '{actor} corrected the category to “{item}”' },
    take: recategorise,
  },
}
