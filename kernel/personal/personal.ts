import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { type Field, fieldKinds } from '../programme/field.ts'
import { commit } from '../secrets/commitment.ts'

/**
 * Keeps one personal value apart from the append-only rows, which hold only its commitment.
 * @param person whose value it is, where that is known
 */
export function keepPersonal(value: { id: Id; subject: Id; person: Id | null; field: Field; value: Json }): {
  effect: Effect
  commitment: string
} {
  const { salt, commitment } = commit(value.value)
  return {
    commitment: commitment.toString('hex'),
    effect: {
      kind: 'keep',
      id: value.id,
      subject: value.subject,
      person: value.person,
      purpose: value.field.purpose ?? 'case',
      value: value.value,
      salt,
      sealed: fieldKinds[value.field.kind].sealed,
    },
  }
}
