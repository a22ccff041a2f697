import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { findCase, listSteps, maySee } from '#kernel/casework/casework.read.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { readPersonal } from '#kernel/personal/personal.store.ts'
import type { Reader } from '#kernel/read.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { sheetOf, sheetType } from '#kernel/sheet/sheet.ts'
import { gridCasework } from './programme.ts'
import { type ReplyCell, replyOf } from './rules/reply-form.ts'

const answer = z.strictObject({
  externalNumber: z.string(),
  answered: z.boolean(),
  cells: z.array(z.strictObject({ head: z.string(), gives: z.string(), value: z.string() })),
})

export interface OrdersDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
  now?(): Date
}

/** A door to the answer that an order from another house gets, in that house's columns. */
export function ordersRoutes({ keeper, reader, keys, now = () => new Date() }: OrdersDeps): Route[] {
  const reply = door({
    method: 'GET',
    url: '/api/grid-casework/cases/:id/reply',
    id: 'getReply',
    summary: 'The answer to an order in the columns of the house that sent it; as a workbook with `as=xlsx`',
    tag: 'grid-casework',
    params: z.object({ id: z.uuid() }),
    query: z.object({ as: z.enum(['json', 'xlsx']).default('json') }),
    answer,
    refuses: ['case/unknown'],
    async handle({ session, params, query }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const at = now()
        const scope = await scopeOf(client, session, dayOf(at))
        const file = await findCase(client, session.county, params.id)
        if (!file || !maySee(file, scope, gridCasework)) return refuseCase('unknown')
        const steps = await listSteps(client, session.county, file.id)
        const order = steps.find((s) => s.step === 'register-order')
        if (!order) return refuseCase('unknown')
        await recordReading(client, { session, kind: 'open-case', subjectKind: 'case', subject: file.id, fields: [] })
        // The answer that was written for the house; before it, what the handler wrote.
        const said = ['reply', 'handle', 'settle-here', 'decline'].map((name) => steps.findLast((s) => s.step === name))
        const id = (said.find((s) => s !== undefined)?.form.opinion as { personal?: string } | undefined)?.personal
        const texts = await readPersonal(client, keys, session.county, id ? [id] : [], 'plain-only')
        const externalNumber = String(order.form.externalNumber)
        const text = String((id && texts.get(id)) ?? '')
        const cells = replyOf(file, { externalNumber, text }, { book, day: dayOf(at) })
        if (query.as === 'xlsx')
          return {
            bytes: sheetOf(
              '答复',
              `答复来文 ${externalNumber}`,
              cells.map(({ head, gives }) => ({
                head,
                width: gives === 'answer' ? 60 : 18,
                cell: (row: Row) => row[gives] ?? '',
              })),
              [Object.fromEntries(cells.map((c) => [c.gives, c.value])) as Row],
            ),
            type: sheetType,
            fileName: `答复-${externalNumber}.xlsx`,
          }
        return { json: { externalNumber, answered: steps.some((s) => s.step === 'reply'), cells } }
      })
    },
  })
  return [reply]
}
type Row = Readonly<Partial<Record<ReplyCell['gives'], string>>>
