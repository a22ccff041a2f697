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
