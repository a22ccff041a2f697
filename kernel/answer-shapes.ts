import { z } from 'zod'

/*
 * Shapes that the answers of several doors share. A shape with an `id` stands once in the contract, under that name; tests hold
 * real answers against them.
 */

/** Display text in both languages. */
export const wordsShape = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Words' })

/** An instant as it travels: ISO text, UTC. */
export const instantShape = z.iso.datetime()

/** A civil day, 'YYYY-MM-DD'. */
export const dayShape = z.iso.date()

/** A reason tree as it was stored; its shape is `Because` of the kernel, which is recursive and stands there. */
export const becauseShape = z.looseObject({ rule: z.string() }).meta({ id: 'Because' })

/** How much is left of a deadline, or how far it is over, in the clock's own unit. */
export const leftShape = z
  .strictObject({
    over: z.boolean(),
    amount: z.number(),
    unit: z.enum(['minutes', 'working-hours', 'working-days', 'civil-days']),
  })
  .meta({ id: 'Left' })

/** What a date chip says. */
export const chipShape = z
  .strictObject({
    state: z.enum(['ok', 'soon', 'late', 'provisional', 'held', 'done']),
    left: leftShape.optional(),
    /** Of cases that are done and ran under a limit. */
    onTime: z.boolean().nullable().optional(),
    /** Of cases on hold. */
    reviewAt: instantShape.nullable().optional(),
  })
  .meta({ id: 'Chip' })

const plainField = z.strictObject({
  kind: z.enum([
    'text',
    'long-text',
    'number',
    'amount',
    'points',
    'score',
    'choice',
    'many-choices',
    'date',
    'instant',
    'place',
    'code',
    'case',
    'work-item',
    'entry',
    'person',
    'persons',
    'household',
    'organisation',
    'organisations',
    'point',
    'photos',
    'files',
    'voice',
    'phone',
    'identity-number',
    'bank-card',
    'yes-no',
    'rows',
  ]),
  words: wordsShape,
  help: wordsShape.optional(),
  required: z.boolean().optional(),
  choices: z
    .array(
      z.strictObject({
        value: z.string(),
        words: wordsShape,
        criterion: z.string().optional(),
        category: z.string().optional(),
      }),
    )
    .optional(),
  max: z.number().optional(),
  min: z.number().optional(),
  purpose: z.string().optional(),
  closed: z.boolean().optional(),
  published: z.boolean().optional(),
  listed: z.boolean().optional(),
  past: z.boolean().optional(),
  family: z.string().optional(),
  ofKind: z.boolean().optional(),
  every: z.string().optional(),
  requiredWhere: z.strictObject({ column: z.string(), is: z.string() }).optional(),
  crossed: z.strictObject({ down: z.string(), across: z.string(), of: z.string() }).optional(),
})

/** One field of a form as programmes declare it; of rows, with what stands in each. */
export const fieldShape = plainField
  .extend({ columns: z.record(z.string(), plainField.meta({ id: 'Column' })).optional() })
  .meta({ id: 'Field' })
