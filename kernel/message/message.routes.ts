import { z } from 'zod'
import type { Desk } from '../act.ts'
import { actorOf, door, type Route } from '../door.ts'
import type { Reader } from '../read.ts'
import { getRefusalKind, isRefusal } from '../refusal.ts'
import { fillWords } from '../words.ts'
import { deliveriesAnswer, messagesAnswer, readAnswer, refusedHearingsAnswer } from './answers.ts'
import { type DeliveryState, listDeliveries } from './delivery.store.ts'
import { countUnread, listMessages } from './inbox.store.ts'
import { refusedHearings } from './outbox.store.ts'
import { findSentence } from './sentence.ts'

/** Whoever has an account has an inbox. */
const everyone = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const

const states = ['waiting', 'sending', 'sent', 'refused', 'unknown', 'shown'] as const satisfies readonly DeliveryState[]

/** Doors to one's inbox, and for those who run the house to what was, was not and would have been sent. */
export function messageRoutes({ desk, reader }: { readonly desk: Desk; readonly reader: Reader }): Route[] {
  const inbox = door({
    method: 'GET',
    url: '/api/messages',
    id: 'listMessages',
    answer: messagesAnswer,
    kinds: everyone,
    summary: 'One’s own messages, newest first, with the number unread',
    tag: 'messages',
    query: z.object({ beforeAt: z.iso.datetime().optional(), beforeId: z.uuid().optional() }),
    handle: ({ session, query }) =>
      reader.read(session.county, async (client) => {
        if (!session.person) return { json: { rows: [], unread: 0 } }
        const before =
          query.beforeAt && query.beforeId ? { at: new Date(query.beforeAt), id: query.beforeId as never } : undefined
        const [rows, unread] = await Promise.all([
          listMessages(client, session.county, session.person, before),
          countUnread(client, session.county, session.person),
        ])
        return { json: { rows, unread } }
      }),
  })
  const read = door({
    method: 'POST',
    url: '/api/messages/read',
    id: 'readMessages',
    answer: readAnswer,
    kinds: everyone,
    summary: 'Marks messages as read',
    tag: 'messages',
    acts: true,
    body: z.object({ messages: z.array(z.uuid()).min(1).max(200) }),
    async handle({ session, key, body }) {
      const outcome = await desk.perform({
        kind: 'message/read',
        county: session.county,
        actor: actorOf(session),
        key,
        input: body,
      })
      return isRefusal(outcome) ? outcome : { json: outcome.answer }
    },
  })
  const deliveries = door({
    method: 'GET',
    url: '/api/deliveries',
    id: 'listDeliveries',
    answer: deliveriesAnswer,
    summary: 'What was sent, what nobody learned the outcome of, and in the demonstration what would have been sent',
    tag: 'messages',
    kinds: ['system-administrator'],
    query: z.object({ state: z.enum(states).default('shown'), before: z.iso.datetime().optional() }),
    handle: ({ session, query }) =>
      reader.read(session.county, async (client) => {
        const rows = await listDeliveries(
          client,
          session.county,
          query.state,
          query.before ? new Date(query.before) : undefined,
        )
        // The recipient is named by id only: this list is about the gateway, not about people.
        return {
          json: {
            rows: rows.map(({ words, fills, ...row }) => ({ ...row, sentence: findSentence(words, fills) ?? null })),
          },
        }
      }),
  })
  const repeat = door({
    method: 'POST',
    url: '/api/deliveries/:id/repeat',
    id: 'repeatDelivery',
    summary: 'Sends once more what was refused or whose outcome is unknown',
    tag: 'messages',
    kinds: ['system-administrator'],
    acts: true,
    params: z.object({ id: z.uuid() }),
    async handle({ session, key, params }) {
      const outcome = await desk.perform({
        kind: 'message/repeat',
        county: session.county,
        actor: actorOf(session),
        key,
        input: { delivery: params.id },
      })
      return isRefusal(outcome) ? outcome : { json: outcome.answer }
    },
  })
  const hearings = door({
    method: 'GET',
    url: '/api/refused-hearings',
    id: 'listRefusedHearings',
    answer: refusedHearingsAnswer,
    summary: 'Outcomes that another programme refused to hear: a person looks at them, the first act stands',
    tag: 'messages',
    kinds: ['system-administrator'],
    handle: ({ session }) =>
      reader.read(session.county, async (client) => ({
        json: {
          // What the outcome told stays out: this list is about programmes, not about people.
          rows: (await refusedHearings(client, session.county)).map(({ facts: _, refusals, ...row }) => ({
            ...row,
            refusals: refusals.map(({ hears, refusal }) => {
              const { says, todo } = getRefusalKind(refusal.refused)
              const fills = refusal.fills ?? {}
              return { hears, code: refusal.refused, words: fillWords(says, fills), todo: fillWords(todo, fills) }
            }),
          })),
        },
      })),
  })
  return [inbox, read, deliveries, repeat, hearings]
}
