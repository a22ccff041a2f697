import type { Hand } from '#kernel/appraisal/entry-fault.ts'
import { addMissing, type Frost } from '#kernel/appraisal/freeze.ts'
import type { AppraisalFacts } from '#kernel/appraisal/terms.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Field, Form, Values } from '#kernel/programme/field.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { INDICATORS, scheme } from './scheme.ts'

/* What was left out of a quarter altogether: claimed by whoever it is about, or added by the town itself. */

export const missingForm: Form = {
  day: { kind: 'date', words: { zh: '哪一天的事', en: 'Day' }, required: true, past: true },
  indicator: { kind: 'choice', words: { zh: '计分项目', en: 'What is scored' }, required: true, family: INDICATORS },
  points: {
    ...{ kind: 'score', words: { zh: '应记分值', en: 'Points that are right' }, required: true },
    ...{ min: -1_000_000, max: 1_000_000 },
  },
}

/** Whoever keeps the year says for which work item it is. */
export const workItem: Field = { kind: 'work-item', words: { zh: '工作事项', en: 'Work item' } }

/** Adds it for somebody, by a document or a decided objection. */
export const addFrom = (
  facts: AppraisalFacts,
  book: CountyBook,
  form: Values,
  of: {
    readonly subject: Id
    readonly place: string
    readonly basis: string
    readonly points: number
    readonly id: Id
    readonly hand: Hand
  },
): Frost | Refusal =>
  addMissing(scheme, facts, book, {
    ...of,
    indicator: String(form.indicator),
    item: form.item === undefined ? null : (form.item as Id),
    day: String(form.day) as Day,
  })
