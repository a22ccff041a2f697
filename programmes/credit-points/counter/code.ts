import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { findPassing, isPassing, minuteOf, readPassing } from '#kernel/secrets/passing-code.ts'
import { refuse } from './refusals.ts'

/** The name under which what was bought with a code is posted: once. */
const onceOfCode = (household: string, minute: number): string => `code/${household}/${minute}`

/**
 * The code of the minute that a household shows: eight digits, or the signed text of its picture.
 * @returns the name under which its sale is posted once
 */
export function codeShown(typed: string, household: string, at: Date): string | Refusal {
  const signed = readPassing(typed)
  const passing = signed ?? findPassing([household as Id], typed, at)[0]
  if (!passing || passing.subject !== household || !isPassing(passing.minute, at))
    return refuse('code-over', { field: 'code' })
  return onceOfCode(household, passing.minute)
}

/** The minute of a signed text, for a sale that was made without a signal at an instant. */
export function codeShownThen(text: string, household: string, at: Date): string | Refusal {
  const signed = readPassing(text)
  // Clocks of phones differ a little.
  const near = signed && Math.abs(minuteOf(at) - signed.minute) <= 3
  return signed?.subject === household && near
    ? onceOfCode(household, signed.minute)
    : refuse('code-over', { field: 'code' })
}
