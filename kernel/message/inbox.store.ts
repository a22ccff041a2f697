import type { PoolClient } from 'pg'
import { declareTable, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Words } from '../words.ts'
import { findSentence } from './sentence.ts'

declare module '../effect.ts' {
  interface Effects {
    'read-message': { readonly message: Id }
  }
}
declare module '../fact.ts' {
  interface Facts {
    /** Which of the messages named in the input are the actor's own and unread. */
    'message.unread': readonly Id[]
  }
}

declareTable('message read', {
  columns: ['county', 'id', 'read_at'],
  key: ['county', 'id'],
  appendOnly: false,
  stands: 'message',
})

supplyStore('read-message', {
  writes: (effects, stamp) => [
    {
      table: 'message read',
      mode: 'update',
      rows: effects.map((e) => ({ county: stamp.county, id: e.message, read_at: stamp.at.toISOString() })),
    },
  ],
})

supplyFact('message.unread', {
  load: ({ county, actor, input }) =>
    actor.person
      ? {
          name: 'fact-message-unread',
          text: 'select id from message where county = $1 and person = $2 and id = any($3::uuid[]) and read_at is null',
          values: [county, actor.person, (input as { messages: string[] }).messages],
        }
      : undefined,
  read: (rows) => rows.map((r) => r.id as Id),
})

export interface Message {
  readonly id: Id
  /** Key of the sentence; `sentence` is the sentence itself, missing where a programme that wrote it is gone. */
  readonly words: string
  readonly sentence: Words | undefined
  readonly fills: JsonObject
  /** What it is about, such as a case. */
  readonly subject: Id | null
  readonly at: Date
  readonly readAt: Date | null
}

/** Where a page of messages ended: the next begins before it. */
export type Before = Pick<Message, 'at' | 'id'>

/** A person's messages, newest first. The caller's transaction has set the county. */
export async function listMessages(
  client: PoolClient,
  county: string,
  person: Id,
  before?: Before,
  limit = 20,
): Promise<readonly Message[]> {
  const { rows } = await client.query<Record<string, unknown>>({
    name: before ? 'message-list-before' : 'message-list',
    text: `select id, words, fills, subject, at, read_at from message
      where county = $1 and person = $2 ${before ? 'and at <= $4 and (at, id) < ($4, $5)' : ''}
      order by at desc, id desc limit $3`,
    values: before ? [county, person, limit, before.at, before.id] : [county, person, limit],
  })
  return rows.map((r) => ({
    id: r.id as Id,
    words: r.words as string,
    sentence: findSentence(r.words as string, r.fills as JsonObject),
    fills: r.fills as JsonObject,
    subject: r.subject as Id | null,
    at: r.at as Date,
    readAt: r.read_at as Date | null,
  }))
}

/** How many messages of a person are unread; counting stops at a hundred, as screens do. */
export async function countUnread(client: PoolClient, county: string, person: Id): Promise<number> {
  const { rows } = await client.query<{ unread: bigint }>({
    name: 'message-unread',
    text: `select count(*) as unread from
      (select 1 from message where county = $1 and person = $2 and read_at is null limit 100) as found`,
    values: [county, person],
  })
  return Number(rows[0]?.unread ?? 0n)
}
