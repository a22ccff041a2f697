import { z } from 'zod'
import { instantShape } from '../answer-shapes.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import type { Keys } from '../secrets/keys.ts'
import { readOwnData } from './own-data.read.ts'
import { readersOfMine, recordReading } from './readings.store.ts'

/** Who read one's record or cases. A number is missing where the record itself was read. */
const readersAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      at: instantShape,
      kind: z.string(),
      fields: z.array(z.string()),
      purpose: z.string().nullable(),
      reader: z.string().nullable(),
      number: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})

/** Doors to what concerns one's own data. */
export function ownRoutes({
  reader,
  keys,
  programmes,
}: {
  readonly reader: Reader
  readonly keys: Keys
  readonly programmes: readonly Programme[]
}): Route[] {
  const readings = door({
    method: 'GET',
    url: '/api/me/readings',
    id: 'listMyReaders',
    answer: readersAnswer,
    summary: 'Who read my record and my cases, newest first',
    tag: 'access',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    query: z.object({
      /** `next` of the page before. */
      before: z
        .string()
        .regex(/^[^_]{10,40}_[0-9a-f-]{36}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: ({ session, query }) =>
      reader.read(session.county, async (client) => {
        if (!session.person) return { json: { rows: [], next: null } }
        const rows = await readersOfMine(client, session.county, session.person, query)
        const last = rows.length === query.limit ? rows.at(-1) : undefined
        return {
          json: {
            rows: rows.map(({ position: _, id: __, ...row }) => row),
            next: last ? `${last.position}_${last.id}` : null,
          },
        }
      }),
  })

  const data = door({
    method: 'GET',
    url: '/api/me/data',
    id: 'exportMyData',
    summary: 'A copy of what is kept about me, as a file that other systems can read; taking it is recorded',
    tag: 'access',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    refuses: ['register/no-person'],
    handle: ({ session }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county, person } = session
        if (!person) return { refused: 'register/no-person' }
        const at = new Date()
        const day = dayOf(at)
        // Vetting, ballots and talks are kept from the person themselves by law: their zone is left out.
        const open = programmes.filter((p) => p.zone !== 'personnel').map((p) => p.id)
        const own = await readOwnData(client, keys, county, person, { day, programmes: open })
        await recordReading(client, {
          session,
          kind: 'export',
          subjectKind: 'person',
          subject: person,
          fields: ['copy-of-mine'],
          rows: own.cases.length,
        })
        const text = JSON.stringify({ form: 'liuchi.own-data.1', county, takenAt: at, ...own }, null, 2)
        return {
          bytes: Buffer.from(text),
          type: 'application/json; charset=utf-8',
          fileName: `我的个人信息 ${day}.json`,
        }
      }),
  })
  return [readings, data]
}
