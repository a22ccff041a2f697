import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { type Field, fieldKinds } from '../programme/field.ts'
import { commit } from '../secrets/commitment.ts'
import { keepUntil } from './retention-rules.ts'

/**
 * Keeps one personal value apart from the append-only rows, which hold only its commitment.
 * @param person whose value it is, where that is known
 */
export function keepPersonal(value: {
  id: Id
  subject: Id
  person: Id | null
  field: Field
  value: Json
  book: CountyBook
  day: Day
}): {
  effect: Effect
  commitment: string
} {
  const { salt, commitment } = commit(value.value)
  const purpose = value.field.purpose ?? 'case'
  const until = keepUntil(value.book, purpose, value.day)
  return {
    commitment: commitment.toString('hex'),
    effect: {
      kind: 'keep',
      id: value.id,
      subject: value.subject,
      person: value.person,
      purpose,
      value: value.value,
      salt,
      sealed: fieldKinds[value.field.kind].sealed,
      ...(until ? { keepUntil: until } : {}),
    },
  }
}
