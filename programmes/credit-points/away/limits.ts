import { z } from 'zod'
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'

const limits = z.strictObject({
  /** Points that one device may hand out in one outing. */
  device: z.int().positive(),
  /** Of these to one household on one day. */
  household: z.int().positive(),
  /** Days until the device must be back. */
  days: z.int().min(1).max(31),
})
type AwayLimits = z.output<typeof limits>

export const awayParameters: readonly ParameterDefinition[] = [
  {
    id: 'credit-points/away',
    words: { zh: '带机兑换限额', en: 'Limits of a device taken along' },
    unit: { zh: '分、分、天', en: 'points, points, days' },
    schema: limits,
    seed: { value: { device: 500, household: 60, days: 3 }, from: '2023-01-01', source: 'to be confirmed' },
  },
]

export const limitsAt = (book: CountyBook, day: Day, place: string): AwayLimits =>
  book.getParameter('credit-points/away', day, place).value as unknown as AwayLimits
