import { z } from 'zod'
import { instantShape, wordsShape } from '../answer-shapes.ts'

/** A page of one's own messages. `sentence` is missing where the programme that wrote it is gone. */
export const messagesAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      words: z.string(),
      sentence: wordsShape.optional(),
      fills: z.record(z.string(), z.unknown()),
      /** What it is about, such as a case. */
      subject: z.uuid().nullable(),
      at: instantShape,
      readAt: instantShape.nullable(),
    }),
  ),
  /** Counted up to a hundred. */
  unread: z.number().int(),
})

export const readAnswer = z.strictObject({ read: z.number().int() })

const delivery = z.strictObject({
  id: z.uuid(),
  message: z.uuid(),
  channel: z.string(),
  state: z.enum(['waiting', 'sending', 'sent', 'refused', 'unknown', 'shown']),
  tries: z.number().int(),
  error: z.string().nullable(),
  createdAt: instantShape,
  doneAt: instantShape.nullable(),
  repeatedBy: z.uuid().nullable(),
  person: z.uuid(),
  /** What would be said, without what fills its places; null where the programme that wrote it is gone. */
  sentence: wordsShape.nullable(),
})
export const deliveriesAnswer = z.strictObject({ rows: z.array(delivery) })

/** Outcomes that another programme refused to hear, each with every refusal. */
export const refusedHearingsAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      outcome: z.string(),
      subject: z.uuid(),
      at: instantShape,
      recordedAt: instantShape,
      tries: z.number().int(),
      refusals: z.array(z.strictObject({ hears: z.string(), code: z.string(), words: wordsShape, todo: wordsShape })),
    }),
  ),
})
