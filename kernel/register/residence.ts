import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { ResidenceKind, ResidenceVersion } from './residences.store.ts'

/**
 * Somebody lives, or is registered, somewhere else from a day on. What held before ends that day and stays readable: lists
 * and cases of earlier days keep the old place.
 */
export function moveResidence(
  before: ResidenceVersion | undefined,
  next: { readonly person: Id; readonly kind: ResidenceKind; readonly place: string; readonly on: Day },
): Effect[] {
  const { person, kind, place, on } = next
  const effects: Effect[] = [
    { kind: 'register', table: 'residence', row: { person, kind, place, from_day: on, to_day: null } },
  ]
  if (!before) return effects
  effects.push({ kind: 'retract', table: 'residence', key: { person, kind, from_day: before.from, act: before.act } })
  if (before.from < on)
    effects.push({
      kind: 'register',
      table: 'residence',
      row: { person, kind, place: before.place, from_day: before.from, to_day: on },
    })
  return effects
}
