import { z } from 'zod'
import { instantShape, wordsShape } from '#kernel/answer-shapes.ts'

/** Who is signed in, with the posts held today. A visitor has neither name nor posts. */
export const meAnswer = z
  .strictObject({
    kind: z.enum([
      'visitor',
      'person',
      'founder',
      'system-administrator',
      'security-administrator',
      'audit-administrator',
    ]),
    county: z.strictObject({ code: z.string(), name: z.string() }),
    person: z.uuid().nullable(),
    name: z.string(),
    login: z.string().nullable(),
    mustChange: z.boolean(),
    secondFactor: z.boolean(),
    posts: z.array(
      z.strictObject({
        id: z.uuid(),
        role: z.string(),
        roleWords: wordsShape.nullable(),
        title: z.string(),
        place: z.string(),
        placeName: z.string(),
        organisation: z.string(),
        delegated: z.boolean(),
      }),
    ),
    demonstration: z.boolean(),
    /** Whether an identity provider is set up. */
    singleSignOn: z.boolean(),
    /** Whether there is an account at all; until then only the first can be founded. */
    founded: z.boolean(),
    now: instantShape,
  })
  .meta({ id: 'Me' })

/** Whether the second factor is still to come. */
export const enteredAnswer = z.strictObject({ second: z.boolean() })

/** The invented people; `silent` ones are not among those whose day is told. */
export const personasAnswer = z.array(
  z.strictObject({
    key: z.string(),
    name: z.string(),
    post: wordsShape,
    place: z.string(),
    line: wordsShape,
    silent: z.boolean(),
  }),
)

export const becameAnswer = z.strictObject({ name: z.string(), county: z.string() })
