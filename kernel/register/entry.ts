import type { Decision } from '../act.ts'
import type { Answer } from '../because.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Refusal } from '../refusal.ts'
import { idsIn } from './named-ids.ts'
import { refuseRegister } from './refusals.ts'

/** What an act of the register answers: its effects, with the day from which they count. */
export function enter(
  kind: string,
  effective: Day,
  entry: {
    readonly effects: readonly Effect[]
    readonly subject?: Id | undefined
    readonly answer?: JsonObject
    /** Ids, codes and numbers that tell what was done. */
    readonly facts?: JsonObject
    readonly clause?: string | undefined
  },
): Answer<Decision> {
  const { effects, subject, answer = {}, facts = {}, clause } = entry
  return {
    value: {
      effects,
      answer: { ...answer, effective },
      journal: { effective, ...facts },
      ...(subject ? { subject } : {}),
    },
    because: { rule: kind, facts: { effective, ...facts }, ...(clause ? { clause } : {}) },
  }
}

/** The day of an event that must have come. */
export function notYet(on: Day, today: Day): Refusal | undefined {
  return on > today ? refuseRegister('not-yet', { field: 'on', fills: { day: on } }) : undefined
}

/** Acts that name the same thing wait for each other. */
export const locksOfIds = (input: unknown): string[] => idsIn(input as Json).map((each) => `register:${each}`)
