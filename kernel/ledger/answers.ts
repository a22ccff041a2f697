import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '../answer-shapes.ts'

/*
 * What the doors of the ledger answer. Amounts travel as whole decimal numbers in text: fen, or units.
 */

const id = z.uuid()
const amount = z.string().regex(/^-?\d+$/)

const accountShape = z
  .strictObject({
    id,
    purpose: z.string(),
    words: wordsShape,
    unit: z.string(),
    owner: z.string(),
    period: z.string().nullable(),
    /** What the period is called, where it is no year: a row of a catalogue, a source of money. */
    periodWords: wordsShape.nullable(),
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
  account: accountShape.extend({ ownerName: z.string().nullable() }),
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
      /** Now; null of a day that is over. */
      held: amount.nullable(),
    }),
  ),
})
export const liabilityAnswer = z.strictObject({
  lines: z.array(
    z.strictObject({
      purpose: z.string(),
      words: wordsShape,
      unit: z.string(),
      until: dayShape,
      owners: z.number().int(),
      remaining: amount,
    }),
  ),
})

/** The programmes whose books one may look into; `whole`: of the whole county. */
export const booksAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      programme: z.string(),
      words: wordsShape,
      /** Sums of the whole county. */
      whole: z.boolean(),
      /** Accounts one by one; without it sums alone. */
      accounts: z.boolean(),
      purposes: z.array(z.strictObject({ purpose: z.string(), words: wordsShape, unit: z.string() })),
    }),
  ),
})
export const accountsAnswer = z.strictObject({
  rows: z.array(accountShape.extend({ placeName: z.string(), ownerName: z.string().nullable() })),
  /** Where the next page begins; null at the end. */
  after: z.strictObject({ place: z.string(), id }).nullable(),
})
export const fundAnswer = z.strictObject({
  at: instantShape,
  from: dayShape,
  to: dayShape,
  unit: z.string(),
  bars: z.array(
    z.strictObject({
      kind: z.enum(['carried', 'in', 'held', 'out']),
      what: z.string().nullable(),
      words: wordsShape.nullable(),
      count: z.number().int(),
      amount,
    }),
  ),
  left: amount,
})
export const voucherAnswer = z
  .strictObject({
    id,
    number: z.string(),
    programme: z.string(),
    programmeWords: wordsShape.nullable(),
    what: z.string(),
    whatWords: wordsShape,
    unit: z.string(),
    day: dayShape,
    place: z.string(),
    placeName: z.string(),
    recordedAt: instantShape,
    reverses: id.nullable(),
    reversedBy: id.nullable(),
    file: z.strictObject({ id, number: z.string() }).nullable(),
    legs: z.array(
      z.strictObject({
        account: id,
        words: wordsShape,
        /** The row of a catalogue or the source of money that it is kept for. */
        periodWords: wordsShape.nullable(),
        ownerName: z.string().nullable(),
        amount,
      }),
    ),
    madeBy: z.string().nullable(),
    checkedBy: z.string().nullable(),
  })
  .meta({ id: 'Voucher' })
