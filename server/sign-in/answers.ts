import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'

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
    /** The password must be changed before anything else: it is somebody else's choice, or too old. */
    mustChange: z.boolean(),
    /** The second factor must be set up before anything else. */
    mustSecure: z.boolean(),
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
    /** The village that is shown to a guest; nothing else opens. */
    guest: z.string().nullable(),
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

/** Accounts of the county. A name is missing where the person is. */
export const accountsAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      login: z.string(),
      kind: z.enum(['person', 'founder', 'system-administrator', 'security-administrator', 'audit-administrator']),
      state: z.enum(['active', 'disabled']),
      createdAt: instantShape,
      person: z.uuid().nullable(),
      name: z.string().nullable(),
      /** A code was issued and no password chosen yet. */
      mustChange: z.boolean(),
      lastSignIn: instantShape.nullable(),
    }),
  ),
  next: z.string().nullable(),
})

const code = { code: z.string(), until: instantShape }
/** A code for one sign-in, told here and nowhere else. */
export const codeAnswer = z.strictObject({ login: z.string(), ...code })
/** An opened account with its code; or the proposal that another administrator signs. */
export const openedAnswer = z.strictObject({
  login: z.string(),
  account: z.uuid().optional(),
  ...z.strictObject(code).partial().shape,
  proposal: z.uuid().optional(),
})
export const proposedAnswer = z.strictObject({ proposal: z.uuid() })
export const accountChangedAnswer = z.strictObject({ account: z.uuid(), state: z.enum(['active', 'disabled']) })

/** The address for an authenticator, and codes for when it is lost; both are shown once. */
export const secondFactorAnswer = z.strictObject({ uri: z.string(), backupCodes: z.array(z.string()) })

/** Rows of the journal, of readings or of sign-ins; what a kind of row does not have is missing. */
export const auditAnswer = z.strictObject({
  of: z.enum(['journal', 'readings', 'sign-ins']),
  /** First and last day of what is answered. */
  from: dayShape,
  to: dayShape,
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.string(),
      /** What an act is called; of readings and sign-ins the kinds are few and named by the web. */
      kindWords: wordsShape.nullable().optional(),
      recordedAt: instantShape,
      /** When it took place, where it was entered later. */
      at: instantShape.optional(),
      actor: z.string().nullable().optional(),
      subject: z.uuid().nullable().optional(),
      subjectKind: z.string().optional(),
      fields: z.array(z.string()).optional(),
      purpose: z.string().nullable().optional(),
      rows: z.number().int().nullable().optional(),
      ip: z.string().nullable().optional(),
    }),
  ),
  /** Position of the next page. */
  next: z.string().nullable(),
})

export const auditKindsAnswer = z.strictObject({
  rows: z.array(z.strictObject({ kind: z.string(), words: wordsShape })),
})
