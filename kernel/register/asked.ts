import { z } from 'zod'
import { dayOf } from '../day.ts'
import type { AsOf } from './as-of.ts'
import { day } from './inputs.ts'

/*
 * What doors of the register ask alike.
 */

/** On which day, and as known at which instant: both now unless said. */
export const asOfQuery = z.object({
  day: day.optional(),
  known: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
})

export const momentOf = (query: z.output<typeof asOfQuery>, now: Date): AsOf => ({
  day: query.day ?? dayOf(now),
  ...(query.known ? { known: query.known } : {}),
})

/** Everybody with an account but the founder, who may only appoint. */
export const everyone = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const
