import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '../answer-shapes.ts'

/*
 * What the doors of the ledger answer. Amounts travel as whole decimal numbers in text: fen, or units.
 */

const id = z.uuid()
const amount = z.string().regex(/^-?\d+$/)

export const accountShape = z
  .strictObject({
    id,
    purpose: z.string(),
    words: wordsShape,
    unit: z.string(),
    owner: z.string(),
    period: z.string().nullable(),
    place: z.string(),
    posted: amount,
    held: amount,
    /** What may be spent now; null of an account without a floor. */
    spendable: amount.nullable(),
    openedOn: dayShape,
    closedOn: dayShape.nullable(),
  })
  .meta({ id: 'Account' })

export const entryShape = z
  .strictObject({
    transfer: id,
    day: dayShape,
    at: instantShape,
    recordedAt: instantShape,
    what: z.string(),
    whatWords: wordsShape,
    amount,
    balance: amount,
    subject: id.nullable(),
    reverses: id.nullable(),
    reversedBy: id.nullable(),
  })
  .meta({ id: 'Entry' })

export const mineAnswer = z.strictObject({ accounts: z.array(accountShape) })
export const statementAnswer = z.strictObject({
  account: accountShape,
  entries: z.array(entryShape),
  /** Where the next page begins; null at the end. */
  below: z.strictObject({ day: dayShape, transfer: id }).nullable(),
})
export const balanceAnswer = z.strictObject({ day: dayShape, balance: amount })
export const trialBalanceAnswer = z.strictObject({
  day: dayShape,
  lines: z.array(
    z.strictObject({
      purpose: z.string(),
      words: wordsShape,
      unit: z.string(),
      side: z.enum(['asset', 'liability', 'income', 'expense']),
      accounts: z.number().int(),
      received: amount,
      given: amount,
      held: amount,
    }),
  ),
})
export const liabilityAnswer = z.strictObject({
  lines: z.array(
    z.strictObject({
      purpose: z.string(),
      words: wordsShape,
      until: dayShape,
      owners: z.number().int(),
      remaining: amount,
    }),
  ),
})
