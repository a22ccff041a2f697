import type { Refusal } from './refusal.ts'

/*
 * Rules that the database keeps once more (a floor, a name used once). An act that meets one was decided on what has just changed:
 * the desk decides it again, a batch act by act; where it meets the rule each time, it is refused by the rule's name.
 */

const contests = new Map<string, Refusal>()

/** Says which refusal stands for a constraint of the database. Twice the same is fatal at start. */
export function declareContest(constraint: string, refusal: Refusal): void {
  if (contests.has(constraint)) throw new Error(`contest declared twice: ${constraint}`)
  contests.set(constraint, refusal)
}

export const findContest = (constraint: string | undefined): Refusal | undefined =>
  constraint === undefined ? undefined : contests.get(constraint)
