import { z } from 'zod'
import { dayShape, fieldShape, instantShape, wordsShape } from '../../answer-shapes.ts'
import { deadlineShape } from '../../casework/answers.ts'

/** What stands in a list of notices: never a name. */
const noticeRow = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  words: wordsShape,
  placeName: z.string(),
  from: dayShape,
  until: instantShape,
})
export const noticesAnswer = z.strictObject({ at: instantShape, rows: z.array(noticeRow) })

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** A notice as one audience sees it. What it may not see is not there. */
export const noticeAnswer = z
  .strictObject({
    at: instantShape,
    id: z.uuid(),
    number: z.string(),
    kind: z.string(),
    words: wordsShape,
    basis: wordsShape,
    audience: z.enum(['board', 'office', 'internet']),
    placeName: z.string(),
    /** Who takes objections, by the post, and the number of their office. */
    objections: z.strictObject({ role: wordsShape.nullable(), phone: z.string().nullable() }),
    /** Everybody may see it on the internet, and object there. */
    internet: z.boolean(),
    state: z.string(),
    stateWords: wordsShape.nullable(),
    /** Null before it is put up. */
    from: dayShape.nullable(),
    until: instantShape.nullable(),
    deadline: deadlineShape,
    /** Eight characters by which a printed version is told from another. */
    code: z.string(),
    text: z.string().nullable(),
    version: z.int(),
    named: z.boolean(),
    columns: z.array(z.strictObject({ name: z.string(), words: wordsShape, field: fieldShape })),
    lines: z.array(z.strictObject({ no: z.int(), name: z.string().nullable(), cells: z.record(z.string(), cell) })),
    changes: z.array(
      z.strictObject({
        version: z.int(),
        on: dayShape,
        no: z.int(),
        column: z.string().nullable(),
        before: cell,
        after: cell,
      }),
    ),
    withheld: z.int(),
  })
  .meta({ id: 'Notice' })
