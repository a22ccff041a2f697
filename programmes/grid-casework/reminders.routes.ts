import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { findCase, maySee } from '#kernel/casework/casework.read.ts'
import { handsOf } from '#kernel/casework/hands-of.read.ts'
import { dayOf } from '#kernel/day.ts'
import { actorOf, door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { getRefusalKind, isRefusal } from '#kernel/refusal.ts'
import { fillWords } from '#kernel/words.ts'
import { gridCasework } from './programme.ts'
import { reminderText } from './reminder-text.ts'

const answer = z.strictObject({
  /** In the order asked; those refused say why and are in no text. */
  rows: z.array(
    z.strictObject({
      case: z.uuid(),
      number: z.string().nullable(),
      refused: z.strictObject({ code: z.string(), words: wordsShape, todo: wordsShape }).nullable(),
    }),
  ),
  /** One text a unit, ready for its chat group: no residents' names. */
  texts: z.array(z.strictObject({ unit: z.uuid(), name: z.string(), phone: z.string().nullable(), text: z.string() })),
})

const lastAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      case: z.uuid(),
      number: z.string(),
      unit: z.strictObject({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }).nullable(),
      /** Whether it stands where somebody can be reminded of it. */
      remindable: z.boolean(),
      last: z.strictObject({ at: instantShape, by: z.string().nullable(), times: z.int() }).nullable(),
    }),
  ),
})

export interface RemindersDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/**
 * Doors for chasing: when somebody was last reminded of each of some cases, and reminding of many at once. Each reminder is
 * recorded by itself, and each unit gets one text for its chat group.
 */
export function remindersRoutes({ desk, keeper, reader, now = () => new Date() }: RemindersDeps): Route[] {
  const remind = door({
    method: 'POST',
    url: '/api/grid-casework/reminders',
    id: 'remindAll',
    summary:
      'Reminds of cases, recorded case by case, and writes the text for each unit’s chat group without residents’ names',
    tag: 'grid-casework',
    acts: true,
    body: z.strictObject({ cases: z.array(z.uuid()).min(1).max(200) }),
    answer,
    async handle({ session, key, body }) {
      const ids = [...new Set(body.cases)]
      const outcomes = await desk.performAll(
        ids.map((id) => ({
          kind: 'grid-casework/remind',
          county: session.county,
          actor: actorOf(session),
          key: `${key}:${id}`,
          input: { case: id, form: {} },
        })),
        'each',
      )
      const book = await keeper.getBook(session.county)
      const at = now()
      const files = await reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(at))
        const found = await Promise.all(ids.map((id) => findCase(client, session.county, id)))
        return found.map((file) => (file && maySee(file, scope, gridCasework) ? file : undefined))
      })
      const reminded = files
        .filter((file, i) => file && !isRefusal(outcomes[i] as never))
        .filter((f) => f !== undefined)
      const units = new Map(
        reminded.filter((f) => f.lead).map((f) => [f.lead as string, book.findOrganisation(f.lead ?? '')]),
      )
      return {
        json: {
          rows: ids.map((id, i) => {
            const outcome = outcomes[i]
            return {
              case: id,
              number: files[i]?.number ?? null,
              refused: outcome && isRefusal(outcome) ? whyNot(outcome) : null,
            }
          }),
          texts: [...units].map(([id, unit]) => ({
            unit: id,
            name: unit?.short ?? '',
            phone: unit?.phone ?? null,
            text: reminderText(
              unit?.short ?? '',
              reminded.filter((f) => f.lead === id),
              book,
              at,
              dayOf(at),
            ),
          })),
        },
      }
    },
  })
  const last = door({
    method: 'POST',
    url: '/api/grid-casework/reminders/last',
    id: 'listReminders',
    summary:
      'Of each of some cases: which unit has it, and when and by whom somebody was last reminded; nothing is written',
    tag: 'grid-casework',
    body: z.strictObject({ cases: z.array(z.uuid()).min(1).max(200) }),
    answer: lastAnswer,
    async handle({ session, body }) {
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const found = await Promise.all([...new Set(body.cases)].map((id) => findCase(client, session.county, id)))
        const files = found.filter((file) => file !== undefined).filter((file) => maySee(file, scope, gridCasework))
        const ids = files.map((file) => file.id)
        const reminders = Map.groupBy(await handsOf(client, session.county, ids, ['remind']), (hand) => hand.case)
        const states = gridCasework.lifecycle.steps.remind?.from ?? []
        return {
          json: {
            rows: files.map((file) => {
              const unit = file.lead ? book.findOrganisation(file.lead) : undefined
              const all = reminders.get(file.id) ?? []
              const reminded = all.at(-1)
              return {
                case: file.id,
                number: file.number,
                unit: unit && file.lead ? { id: file.lead, name: unit.short, phone: unit.phone } : null,
                remindable: states.includes(file.state),
                last: reminded
                  ? {
                      at: reminded.at,
                      by: reminded.name,
                      times: all.length,
                    }
                  : null,
              }
            }),
          },
        }
      })
    },
  })
  return [remind, last]
}

function whyNot({
  refused,
  fills = {},
}: {
  readonly refused: string
  readonly fills?: Readonly<Record<string, string | number>> | undefined
}) {
  const { says, todo } = getRefusalKind(refused)
  return { code: refused, words: fillWords(says, fills), todo: fillWords(todo, fills) }
}
