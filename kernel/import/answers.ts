import { z } from 'zod'
import { wordsShape } from '../answer-shapes.ts'
import * as inputs from '../register/inputs.ts'

/* What the doors to lists of people take and answer. */

const personShape = z
  .strictObject({
    name: inputs.personName,
    sex: inputs.sex.optional(),
    birth: inputs.birth.optional(),
    identity: z.strictObject({ number: z.string().max(60), kind: inputs.identityKind }).optional(),
    phone: inputs.phone.optional(),
    place: inputs.code.optional(),
    address: inputs.text(200).optional(),
    alias: inputs.personName.optional(),
  })
  .meta({ id: 'PersonOfList' })

const fieldShape = z.enum(['name', 'sex', 'birth', 'identity', 'phone', 'place', 'town', 'address', 'alias'])
const candidateShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  birth: z.string().nullable(),
  placeName: z.string().nullable(),
})
export const listAnswer = z.strictObject({
  sheet: z.string(),
  /** Line of the heads, from 1. */
  heads: z.number().int(),
  columns: z.array(z.strictObject({ head: z.string(), field: fieldShape.nullable() })),
  rows: z.array(
    z.strictObject({
      line: z.number().int(),
      fate: z.enum(['new', 'same', 'corrected', 'differs', 'candidates', 'refused']),
      /** As it is sent back; null where the row cannot be taken. */
      person: personShape.nullable(),
      shown: z.strictObject({
        name: z.string(),
        birth: z.string().nullable(),
        identity: z.string().nullable(),
        phone: z.string().nullable(),
        placeName: z.string().nullable(),
      }),
      /** In which fields the file there differs. */
      fields: z.array(fieldShape),
      candidates: z.array(candidateShape),
      /** Further candidates, whom the asking post may not see. */
      hidden: z.number().int(),
      faults: z.array(z.strictObject({ cell: z.string(), why: wordsShape, todo: wordsShape })),
    }),
  ),
})

export const rowsBody = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        person: personShape,
        choice: z
          .strictObject({
            person: inputs.id.optional(),
            distinctBy: z.enum(['papers', 'met', 'village']).optional(),
            correct: z.boolean().optional(),
          })
          .optional(),
      }),
    )
    .min(1)
    .max(100),
})
export const rowsAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      done: z.enum(['added', 'corrected', 'recognised', 'same', 'differs', 'refused']),
      why: wordsShape.nullable(),
      todo: wordsShape.nullable(),
    }),
  ),
})
