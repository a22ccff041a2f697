import type { CountyBook, Organisation } from '#kernel/book.ts'
import type { CaseFile, CaseSet } from '#kernel/casework/case.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { atPlace, took } from './desks.ts'

/** The unit nearest to a place that can put up a barrier: its village committee, else whoever guides services there. */
export const nearestUnit = (book: CountyBook, place: string): Organisation | undefined =>
  book.organisations().find((o) => o.place === place.slice(0, 12) && o.kind === 'village-committee') ??
  book.findDutyHolder('service-guidance', place)

/** A unit joins to make the spot safe, whoever answers for the matter itself. */
export const makeSafe = (file: CaseFile, unit: Organisation): Pick<CaseSet, 'assisting'> & { raise: string[] } => ({
  assisting: file.lead === unit.id ? file.assisting : [...new Set([...file.assisting, unit.id])],
  raise: ['make-safe'],
})

const places = ['dispatched', 'returned', 'consulting', 'designating', 'signing']
const safeForm: Form = {
  opinion: { ...forms.stated, words: { zh: '采取了什么措施', en: 'What was done' } },
  photos: { kind: 'photos', words: { zh: '现场照片', en: 'Photos' }, required: true, max: 6 },
  cost: {
    kind: 'amount',
    words: { zh: '先行处置费用', en: 'Cost of making safe' },
    help: { zh: '确定承办单位后结算', en: 'Settled once the lead unit is certain' },
  },
}

/** Danger does not wait for who is responsible: the nearest unit makes it safe, costs are settled later. */
export const safetySteps: Lifecycle['steps'] = {
  'order-safety': {
    words: { zh: '安排先行处置', en: 'Have it made safe first' },
    from: places,
    to: places,
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    form: {
      unit: {
        kind: 'organisation',
        words: { zh: '先行处置单位', en: 'Unit that makes it safe' },
        help: { zh: '不选则由最近的单位', en: 'Left empty, the nearest one' },
      },
      opinion: forms.stated,
    },
    told: { zh: '{actor}安排先行处置', en: '{actor} had it made safe first' },
    take({ file, form, book }) {
      const unit = form.unit ? book.findOrganisation(String(form.unit)) : nearestUnit(book, file.place)
      if (!unit) return refuse('unknown-unit', { field: 'unit' })
      return took(
        { to: file.state, set: makeSafe(file, unit) },
        { rule: 'grid-casework/safety-first', facts: { nearest: unit.id } },
      )
    },
  },
  'make-safe': {
    words: { zh: '先行处置完成', en: 'Made safe' },
    from: places,
    to: places,
    by: [
      ...['handler', 'grid-head'].map((role) => ({ role, where: 'assisting' as const })),
      { role: 'handler', where: 'lead' },
    ],
    form: safeForm,
    told: { zh: '{organisation} {actor}已先行处置', en: '{actor} of {organisation} made it safe' },
    take: ({ file }) =>
      took(
        { to: file.state, set: { lower: ['make-safe'], raise: ['made-safe'] } },
        { rule: 'grid-casework/safety-first' },
      ),
  },
}
