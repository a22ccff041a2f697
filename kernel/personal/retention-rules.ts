import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import { addDays, type Day } from '../day.ts'
import type { ParameterDefinition } from '../programme/parameter.ts'
import type { Words } from '../words.ts'

/*
 * How long personal values are kept, by the purpose that their field declares. A purpose without a rule is kept until it is erased on
 * request; no value of an open case is ever past its day.
 */

const unit = { zh: '年', en: 'years' }

const keep = (purpose: string, words: Words, years: number): ParameterDefinition => ({
  id: idOf(purpose),
  words,
  unit,
  schema: z.number().int().min(1).max(100),
  seed: { value: years, from: '2023-01-01', source: 'to be confirmed' },
})
const idOf = (purpose: string): string => `house/keep-${purpose}`

export const retentionRules: readonly ParameterDefinition[] = [
  keep('contact', { zh: '联系电话保存多久', en: 'How long telephone numbers are kept' }, 2),
  keep('casework', { zh: '事项文字保存多久', en: 'How long the texts of a case are kept' }, 10),
  keep('rating', { zh: '评价附言保存多久', en: 'How long remarks of raters are kept' }, 5),
  keep('request', { zh: '申请材料保存多久', en: 'How long what people asked is kept' }, 3),
]

const years = new WeakMap<CountyBook, Map<string, number | undefined>>()

/** The day after which a value written on a day may be erased; undefined where no period is set for its purpose. */
export function keepUntil(book: CountyBook, purpose: string, day: Day): Day | undefined {
  const slot = `${purpose} ${day}`
  const known = years.get(book) ?? new Map<string, number | undefined>()
  years.set(book, known)
  if (!known.has(slot)) {
    const id = idOf(purpose)
    const set = book.historyOf(id).some((v) => v.from <= day)
    if (known.size > 10_000) known.clear()
    known.set(slot, set ? Number(book.getParameter(id, day, book.county).value) : undefined)
  }
  const kept = known.get(slot)
  return kept === undefined ? undefined : addDays(day, Math.round(kept * 365.25))
}
