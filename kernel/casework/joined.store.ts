import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { CaseFile } from './case.ts'
import { readCase } from './casework.store.ts'

/*
 * Cases beside the one acted on: the one that a form names as `main`, those that were joined to it, and one that bears the
 * same number of another house.
 */

declare module '../fact.ts' {
  interface Facts {
    /** The case that the form's field `main` names, in this county and programme. */
    'case.main': CaseFile | undefined
    /** Open cases joined to the case acted on. */
    'case.joined': readonly CaseFile[]
    /** A case that came in under the form's `externalNumber` before. */
    'case.external': Id | undefined
  }
}

/** More than anybody joins; whoever closes a case that has more closes the rest with the next run. */
const MOST_JOINED = 500

const formOf = (input: unknown): JsonObject => (input as { form?: JsonObject }).form ?? {}

supplyFact('case.main', {
  load({ county, input, programme }) {
    const { main } = formOf(input)
    return typeof main === 'string'
      ? {
          name: 'fact-case-main',
          text: 'select * from case_file where county = $1 and id = $2 and programme = $3',
          values: [county, main, programme],
        }
      : undefined
  },
  read: (rows) => (rows[0] ? readCase(rows[0]) : undefined),
})

supplyFact('case.joined', {
  load: ({ county, subject, input }) => {
    const id = subject ?? (input as { subject?: string }).subject
    return id
      ? {
          name: 'fact-case-joined',
          text: `select * from case_file where county = $1 and main = $2 and closed_at is null order by id limit ${MOST_JOINED}`,
          values: [county, id],
        }
      : undefined
  },
  read: (rows) => rows.map(readCase),
})

supplyFact('case.external', {
  load({ county, input, programme }) {
    const { externalNumber } = formOf(input)
    return typeof externalNumber === 'string'
      ? {
          name: 'fact-case-external',
          text: `select case_id from case_listed where county = $1 and programme = $2 and field = 'externalNumber' and value = $3 limit 1`,
          values: [county, programme, externalNumber],
        }
      : undefined
  },
  read: (rows) => (rows[0] as { case_id: Id } | undefined)?.case_id,
})
