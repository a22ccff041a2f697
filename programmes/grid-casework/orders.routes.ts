import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { findCase, listSteps, maySee } from '#kernel/casework/casework.read.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route, type Session } from '#kernel/door.ts'
import { readPersonal } from '#kernel/personal/personal.store.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
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

/** Doors to the answers that orders from another house get, in that house's columns: one, or many on one sheet. */
export function ordersRoutes({ keeper, reader, keys, now = () => new Date() }: OrdersDeps): Route[] {
  /** The answer to one order; refused where it is none, or not for this reader. Opening it is recorded. */
  async function answerTo(client: PoolClient, session: Session, id: string, book: CountyBook, at: Date) {
    const scope = await scopeOf(client, session, dayOf(at))
    const file = await findCase(client, session.county, id)
    if (!file || !maySee(file, scope, gridCasework)) return refuseCase('unknown')
    const steps = await listSteps(client, session.county, file.id)
    const order = steps.find((s) => s.step === 'register-order')
    if (!order) return refuseCase('unknown')
    await recordReading(client, { session, kind: 'open-case', subjectKind: 'case', subject: file.id, fields: [] })
    // The answer that was written for the house; before it, what the handler wrote.
    const said = ['reply', 'handle', 'settle-here', 'decline'].map((name) => steps.findLast((s) => s.step === name))
    const written = (said.find((s) => s !== undefined)?.form.opinion as { personal?: string } | undefined)?.personal
    const texts = await readPersonal(client, keys, session.county, written ? [written] : [], 'plain-only')
    const externalNumber = String(order.form.externalNumber)
    const text = String((written && texts.get(written)) ?? '')
    return {
      externalNumber,
      answered: steps.some((s) => s.step === 'reply'),
      cells: replyOf(file, { externalNumber, text }, { book, day: dayOf(at) }),
    }
  }

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
        const found = await answerTo(client, session, params.id, book, now())
        if (isRefusal(found)) return found
        if (query.as === 'json') return { json: found }
        return { bytes: workbookOf([found]), type: sheetType, fileName: `答复-${found.externalNumber}.xlsx` }
      })
    },
  })

  const replies = door({
    method: 'POST',
    url: '/api/grid-casework/replies',
    id: 'exportReplies',
    summary: 'The answers to many orders as one workbook, a row each; what is no order is left out. Recorded',
    tag: 'grid-casework',
    body: z.strictObject({ cases: z.array(z.uuid()).min(1).max(200) }),
    refuses: ['case/unknown'],
    async handle({ session, body }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const at = now()
        const found: Answered[] = []
        for (const id of new Set(body.cases)) {
          const one = await answerTo(client, session, id, book, at)
          if (!isRefusal(one)) found.push(one)
        }
        if (found.length === 0) return refuseCase('unknown')
        const fields = ['grid-casework/replies']
        await recordReading(client, {
          ...{ session, kind: 'export', subjectKind: 'list', subject: null, fields, rows: found.length },
        })
        return { bytes: workbookOf(found), type: sheetType, fileName: `答复 ${dayOf(at)}.xlsx` }
      })
    },
  })
  return [reply, replies]
}

interface Answered {
  readonly externalNumber: string
  readonly cells: readonly ReplyCell[]
}

/** Answers as rows. Places may ask for other columns each; a row shows its own, under the heads of all. */
function workbookOf(answers: readonly Answered[]): Buffer {
  const heads = [...new Set(answers.flatMap(({ cells }) => cells.map(({ head }) => head)))]
  const about = `答复来文 ${answers.map(({ externalNumber }) => externalNumber).join('、')}`
  return sheetOf(
    '答复',
    answers.length > 3 ? `答复来文 ${answers.length} 件` : about,
    heads.map((head) => ({
      head,
      width: answers.some(({ cells }) => cells.some((c) => c.head === head && c.gives === 'answer')) ? 60 : 18,
      cell: ({ cells }: Answered) => cells.find((c) => c.head === head)?.value ?? '',
    })),
    answers,
  )
}
