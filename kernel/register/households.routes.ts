import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReadings } from '../access/readings.store.ts'
import { dayOf } from '../day.ts'
import { door, type Route, type Session } from '../door.ts'
import { householdAnswer, printedAnswer } from './answers.ts'
import type { AsOf } from './as-of.ts'
import { asOfQuery, momentOf } from './asked.ts'
import { findHousehold } from './households.store.ts'
import { isWithin, reachOf } from './reach.read.ts'
import { refuseRegister } from './refusals.ts'
import type { RegisterDoors } from './register.routes.ts'
import { placeNameOf } from './told.ts'

/** Doors to one household, for its members and for whoever reads its village. */
export function householdsRoutes({ reader, keeper, reads, now }: RegisterDoors): Route[] {
  const shared = {
    tag: 'register',
    params: z.object({ id: z.uuid() }),
    refuses: ['register/no-household'],
  } as const

  /** The household as the session may see it; that it is taken in hand is recorded for its members, but not for themselves. */
  async function take(client: PoolClient, session: Session, id: string, at: AsOf, kind: 'open-person' | 'print') {
    const book = await keeper.getBook(session.county)
    const reach = await reachOf(client, session, dayOf(now()), { reads, book })
    const found = await findHousehold(client, session.county, id, at)
    const own = found?.members.some((m) => m.person === session.person)
    if (!found || !(own || isWithin(reach, found.place))) return undefined
    const members = own ? [] : found.members.map((m) => m.person)
    await recordReadings(client, { session, kind, subjectKind: 'person', fields: ['household'] }, members)
    return { ...found, placeName: placeNameOf(book, found.place) }
  }

  const one = door({
    ...shared,
    method: 'GET',
    url: '/api/households/:id',
    id: 'getHousehold',
    summary: 'A household as it stood on a day, its head first; opening it is recorded',
    query: asOfQuery,
    answer: householdAnswer,
    handle: ({ session, params, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const found = await take(client, session, params.id, momentOf(query, now()), 'open-person')
        return found ? { json: found } : refuseRegister('no-household')
      }),
  })

  const printed = door({
    ...shared,
    method: 'POST',
    url: '/api/households/:id/prints',
    id: 'recordPrintOfHousehold',
    summary: 'Records that a household is printed, for each of its members; asked before the browser prints',
    body: z.strictObject({}),
    answer: printedAnswer,
    handle: ({ session, params }) =>
      reader.readAndRecord(session.county, async (client) => {
        const found = await take(client, session, params.id, { day: dayOf(now()) }, 'print')
        return found ? { json: { at: now() } } : refuseRegister('no-household')
      }),
  })
  return [one, printed]
}
