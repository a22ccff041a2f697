import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Reader } from '../read.ts'
import type { ChannelName } from './message.store.ts'

/**
 * `waiting` is to be sent (again), `sending` is out of the house, `unknown` an outcome nobody learned, `shown` would have
 * been sent where something could be.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'shown'

/** A delivery taken for sending. Until `lease` it is the taker's alone. */
export interface Outgoing {
  readonly id: Id
  readonly message: Id
  readonly channel: ChannelName
  readonly person: Id
  readonly words: string
  readonly fills: JsonObject
  readonly at: Date
  /** How often it was taken, this time included. */
  readonly tries: number
  readonly lease: Date
}

/** Takes waiting deliveries of these channels, oldest first, and says so before anything is sent. @param lease milliseconds */
export async function claimDeliveries(
  reader: Reader,
  county: string,
  take: { readonly channels: readonly ChannelName[]; readonly limit: number; readonly lease: number },
): Promise<Outgoing[]> {
  const { rows } = await reader.readAndRecord(county, (client) =>
    client.query<Record<string, unknown>>({
      name: 'delivery-claim',
      text: `with waiting as (
          select id from delivery
          where county = $1 and state = 'waiting' and channel = any($2) and (next_try is null or next_try <= clock_timestamp())
          order by created_at limit $3 for update skip locked),
        claimed as (
          update delivery d set state = 'sending', tries = d.tries + 1,
            next_try = date_trunc('milliseconds', clock_timestamp()) + $4::float8 * interval '1 millisecond'
          from waiting where d.county = $1 and d.id = waiting.id
          returning d.id, d.message, d.channel, d.tries, d.next_try, d.created_at)
        select c.*, m.person, m.words, m.fills, m.at
        from claimed c join message m on m.county = $1 and m.id = c.message order by c.created_at`,
      values: [county, take.channels, take.limit, take.lease],
    }),
  )
  return rows.map((r) => ({
    id: r.id as Id,
    message: r.message as Id,
    channel: r.channel as ChannelName,
    person: r.person as Id,
    words: r.words as string,
    fills: r.fills as JsonObject,
    at: r.at as Date,
    tries: r.tries as number,
    lease: r.next_try as Date,
  }))
}

/** What became of an attempt; `error` is a short code, never what somebody wrote. */
export type Ended =
  | { readonly state: 'sent' }
  | { readonly state: 'refused' | 'unknown'; readonly error: string }
  | { readonly state: 'waiting'; readonly error: string; readonly wait: number }

/** Records what became of an attempt, unless its lease ended meanwhile. @returns whether it was still the taker's */
export async function endDelivery(reader: Reader, county: string, outgoing: Outgoing, ended: Ended): Promise<boolean> {
  const { rowCount } = await reader.readAndRecord(county, (client) =>
    client.query({
      name: 'delivery-end',
      text: `update delivery set state = $4, last_error = $5,
          next_try = case when $4 = 'waiting' then clock_timestamp() + $6::float8 * interval '1 millisecond' end,
          done_at = case when $4 <> 'waiting' then clock_timestamp() end
        where county = $1 and id = $2 and state = 'sending' and next_try = $3`,
      values: [
        county,
        outgoing.id,
        outgoing.lease,
        ended.state,
        ended.state === 'sent' ? null : ended.error,
        ended.state === 'waiting' ? ended.wait : null,
      ],
    }),
  )
  return rowCount === 1
}

/** Deliveries whose sender ended without a word: whether they arrived nobody knows. @returns how many */
export async function giveUpLost(reader: Reader, county: string): Promise<number> {
  const { rowCount } = await reader.readAndRecord(county, (client) =>
    client.query({
      name: 'delivery-lost',
      text: `update delivery set state = 'unknown', last_error = 'sender-ended', next_try = null, done_at = clock_timestamp()
        where county = $1 and state = 'sending' and next_try < clock_timestamp()`,
      values: [county],
    }),
  )
  return rowCount ?? 0
}

/** Sets aside what waits for a channel that this installation does not have. @returns how many, at most a thousand */
export async function showWaiting(
  reader: Reader,
  county: string,
  channels: readonly ChannelName[],
  why: 'demonstration' | 'no-gateway',
): Promise<number> {
  const { rowCount } = await reader.readAndRecord(county, (client) =>
    client.query({
      name: 'delivery-show',
      text: `update delivery d set state = 'shown', last_error = $3, done_at = clock_timestamp()
        from (select id from delivery where county = $1 and state = 'waiting' and channel = any($2)
          order by created_at limit 1000 for update skip locked) as waiting
        where d.county = $1 and d.id = waiting.id`,
      values: [county, channels, why],
    }),
  )
  return rowCount ?? 0
}

/** A delivery as it stands in the list of what was, was not and would have been sent. */
export interface Delivery {
  readonly id: Id
  readonly message: Id
  readonly channel: ChannelName
  readonly state: DeliveryState
  readonly tries: number
  readonly error: string | null
  readonly createdAt: Date
  readonly doneAt: Date | null
  readonly repeatedBy: Id | null
  readonly person: Id
  readonly words: string
  readonly fills: JsonObject
}

/** Deliveries in one state, newest first. The caller's transaction has set the county. */
export async function listDeliveries(
  client: PoolClient,
  county: string,
  state: DeliveryState,
  before?: Date,
  limit = 50,
): Promise<readonly Delivery[]> {
  const { rows } = await client.query<Record<string, unknown>>({
    name: before ? 'delivery-list-before' : 'delivery-list',
    text: `select d.*, m.person, m.words, m.fills from delivery d join message m on m.county = $1 and m.id = d.message
      where d.county = $1 and d.state = $2 ${before ? 'and d.created_at < $4' : ''}
      order by d.created_at desc limit $3`,
    values: [county, state, limit, ...(before ? [before] : [])],
  })
  return rows.map((r) => ({
    id: r.id as Id,
    message: r.message as Id,
    channel: r.channel as ChannelName,
    state: r.state as DeliveryState,
    tries: r.tries as number,
    error: r.last_error as string | null,
    createdAt: r.created_at as Date,
    doneAt: r.done_at as Date | null,
    repeatedBy: r.repeated_by as Id | null,
    person: r.person as Id,
    words: r.words as string,
    fills: r.fills as JsonObject,
  }))
}
