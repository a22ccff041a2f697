import { z } from 'zod'
import type { Desk, Outcome } from '../act.ts'
import { dayShape } from '../answer-shapes.ts'
import type { BookKeeper } from '../book.ts'
import { addDays, dayOf } from '../day.ts'
import { actorOf, door, type Reply, type Route } from '../door.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { actAnswer } from '../register/answers.ts'
import { grantInspection } from './inspection.acts.ts'
import { listInspections } from './inspection.read.ts'

const id = z.uuid()
const listAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      post: id,
      person: z.strictObject({ id, name: z.string() }),
      organisation: z.string(),
      placeName: z.string(),
      from: dayShape,
      until: dayShape,
      document: z.string(),
      /** Whether it holds today. */
      holds: z.boolean(),
    }),
  ),
})

export interface InspectionDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  now?(): Date
}

/** Doors to rights to read for a time: the security administrator gives them, the audit administrator sees them. */
export function inspectionRoutes({ desk, reader, keeper, now = () => new Date() }: InspectionDeps): Route[] {
  const shared = {
    method: 'POST',
    tag: 'administration',
    kinds: ['security-administrator'],
    body: grantInspection.schema as z.ZodType,
    answer: actAnswer,
    refuses: ['access/inspection-not-yours', 'access/inspection-days', 'access/inspection-long', 'act/malformed'],
  } as const
  const tell = (outcome: Outcome): Reply =>
    isRefusal(outcome)
      ? outcome
      : { json: { act: outcome.act, ...outcome.answer, repeated: outcome.repeated, because: outcome.because } }

  const grant: Route = {
    ...shared,
    url: '/api/inspections',
    id: 'grantInspection',
    summary: 'Gives somebody the right to read the cases of a place for a time, by a document',
    acts: true,
    handle: async ({ session, body, key }) =>
      tell(
        await desk.perform({
          kind: grantInspection.kind,
          county: session.county,
          actor: actorOf(session),
          key,
          input: body,
        }),
      ),
  }
  const tried: Route = {
    ...shared,
    url: '/api/inspections/rehearsal',
    id: 'grantInspectionRehearsal',
    summary: 'The same: what would happen; nothing is written',
    handle: async ({ session, body }) =>
      tell(
        await desk.rehearse({
          kind: grantInspection.kind,
          county: session.county,
          actor: actorOf(session),
          input: body,
        }),
      ),
  }
  const list = door({
    method: 'GET',
    url: '/api/inspections',
    id: 'listInspections',
    summary: 'Who may or might read for a time, newest first, each with its document and its days',
    tag: 'administration',
    kinds: ['security-administrator', 'audit-administrator'],
    answer: listAnswer,
    async handle({ session }) {
      const book = await keeper.getBook(session.county)
      const today = dayOf(now())
      const rows = await reader.read(session.county, (client) => listInspections(client, session.county))
      return {
        json: {
          rows: rows.map(({ place, to, person, name, ...row }) => ({
            ...row,
            person: { id: person, name },
            placeName: book.placeName(place),
            until: addDays(to, -1),
            holds: row.from <= today && to > today,
          })),
        },
      }
    },
  })
  return [grant, tried, list]
}
