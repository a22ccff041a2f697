import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import { instantShape } from '../answer-shapes.ts'
import { dayOf, timeOf } from '../day.ts'
import { type AccountKind, door, type Route, type Session } from '../door.ts'
import type { Reader } from '../read.ts'
import { refuseSheet } from './read-sheet.ts'
import { sheetOf, sheetType } from './sheet.ts'

const cell = z.union([z.string().max(2000), z.number(), z.null()])
const body = z.strictObject({
  /** Which list it is, for the record: 'accounts', 'audit/journal'. */
  list: z.string().regex(/^[a-z][a-z0-9/-]{1,60}$/),
  title: z.string().min(1).max(60),
  heads: z.array(z.string().max(60)).min(1).max(40),
  rows: z.array(z.array(cell).max(40)).max(5000),
})

/** Lists that some accounts alone can open, by the first word of their name; people are printed at the register's own doors. */
const keptFor: Readonly<Record<string, readonly AccountKind[]>> = {
  accounts: ['system-administrator', 'security-administrator', 'founder'],
  audit: ['audit-administrator'],
  deliveries: ['system-administrator'],
  hearings: ['system-administrator'],
  erasures: ['security-administrator', 'audit-administrator'],
  people: [],
}
const sees = (session: Session, list: string): boolean =>
  keptFor[list.split('/')[0] ?? '']?.includes(session.kind) ?? true

/**
 * A door for lists that have no workbook of their own: it writes down what the sender already sees, and that it was taken out.
 * Lists of people and cases have their own doors, which read the rows themselves.
 */
export function sheetRoutes({ reader }: { readonly reader: Reader }): Route[] {
  const shown = door({
    method: 'POST',
    url: '/api/sheets',
    id: 'makeSheet',
    summary: 'What a list shows as a workbook; recorded',
    tag: 'sheets',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    body,
    refuses: ['sheet/not-yours'],
    handle: ({ session, body }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { list, title, heads, rows } = body
        if (!sees(session, list)) return refuseSheet('not-yours')
        await recordReading(client, {
          session,
          kind: 'export',
          subjectKind: 'list',
          subject: null,
          fields: [list],
          rows: rows.length,
        })
        const at = new Date()
        const about = `${title}  ${dayOf(at)} ${timeOf(at)}  ${session.name}  ${rows.length}`
        const columns = heads.map((head, i) => ({
          head,
          width: 20,
          cell: (row: (typeof rows)[number]) => row[i] ?? null,
        }))
        return { bytes: sheetOf(title, about, columns, rows), type: sheetType, fileName: `${title} ${dayOf(at)}.xlsx` }
      }),
  })

  /** A list is about to be printed: recorded first, as every other way in which it leaves the house. */
  const printed = door({
    method: 'POST',
    url: '/api/prints',
    id: 'recordPrint',
    summary: 'Records that a list is printed; asked before the browser prints',
    tag: 'sheets',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    body: z.strictObject({
      list: body.shape.list,
      rows: z.number().int().min(0).max(100_000),
    }),
    answer: z.strictObject({ at: instantShape }),
    refuses: ['sheet/not-yours'],
    handle: ({ session, body: { list, rows } }) =>
      reader.readAndRecord(session.county, async (client) => {
        if (!sees(session, list)) return refuseSheet('not-yours')
        await recordReading(client, {
          session,
          kind: 'print',
          subjectKind: 'list',
          subject: null,
          fields: [list],
          rows,
        })
        return { json: { at: new Date() } }
      }),
  })
  return [shown, printed]
}
