import type { Pool, PoolClient } from 'pg'
import type { Id } from '../id.ts'
import type { Reader } from '../read.ts'
import { about, keepSweeping, type WorkLog } from '../sweep.ts'
import type { Address, Channel, Sent } from './channel.ts'
import { claimDeliveries, type Ended, endDelivery, giveUpLost, type Outgoing, showWaiting } from './delivery.store.ts'
import type { ChannelName } from './message.store.ts'
import { findSentence } from './sentence.ts'

/** What sending needs. */
export interface DeliveryWork {
  readonly pool: Pool
  readonly reader: Reader
  /** The ways out that are configured; messages for others are only shown. */
  readonly channels: readonly Channel[]
  /** Nothing is sent: what would have been is shown. */
  readonly demonstration: boolean
  /** How a person is reached; undefined where nobody knows. */
  findAddress(client: PoolClient, county: string, person: Id): Promise<Address | undefined>
  readonly log: WorkLog
  /** Deliveries taken at once, all sent side by side. */
  readonly batch?: number
  /** Milliseconds of the first wait before another attempt; it doubles with each, up to an hour. */
  readonly firstWait?: number
  /** Milliseconds after which a delivery whose sender fell silent has an unknown outcome; longer than any attempt. */
  readonly lease?: number
}

const BATCH = 10
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 3_600_000
const LEASE_MS = 120_000
const EVERY_MS = 2_000
/** About a day of attempts. */
const MOST_TRIES = 30

export const channelNames: readonly ChannelName[] = ['mail', 'webhook']

/**
 * Sends one batch of a county's waiting deliveries. Each goes out at least once under its id; where nobody learned what
 * became of it, it stays `unknown` and only a person repeats it.
 * @returns whether more may be waiting
 */
export async function deliverDue(work: DeliveryWork, county: string): Promise<boolean> {
  const { reader, log } = work
  const open = work.demonstration ? [] : work.channels
  const closed = channelNames.filter((name) => !open.some((c) => c.name === name))
  const shown = await showWaiting(reader, county, closed, work.demonstration ? 'demonstration' : 'no-gateway')
  const lost = await giveUpLost(reader, county)
  if (lost > 0) log.warn({ county, lost }, 'deliveries of a process that ended have unknown outcomes')
  if (open.length === 0) return shown === 1000
  const limit = work.batch ?? BATCH
  const lease = work.lease ?? LEASE_MS
  const taken = await claimDeliveries(reader, county, { channels: open.map((c) => c.name), limit, lease })
  await Promise.all(
    taken.map(async (outgoing) => {
      const ended = endedOf(await sendOne(work, county, outgoing), outgoing.tries, work.firstWait ?? FIRST_WAIT_MS)
      const kept = await endDelivery(reader, county, outgoing, ended)
      if (ended.state !== 'sent' || !kept)
        log.warn(
          { delivery: outgoing.id, state: ended.state, error: 'error' in ended ? ended.error : null, kept },
          'a delivery was not taken',
        )
    }),
  )
  return taken.length === limit || shown === 1000
}

/** Sends what waits in all counties until the signal; ends when the attempts in hand have ended. */
export const runDeliveries = (work: DeliveryWork, signal: AbortSignal): Promise<void> =>
  keepSweeping(
    { name: 'deliveries', pool: work.pool, every: EVERY_MS, log: work.log, look: (county) => deliverDue(work, county) },
    signal,
  )

async function sendOne(work: DeliveryWork, county: string, outgoing: Outgoing): Promise<Sent> {
  const channel = work.channels.find((c) => c.name === outgoing.channel) as Channel
  const sentence = findSentence(outgoing.words, outgoing.fills)
  if (!sentence) return { state: 'refused', error: 'no-sentence' }
  let to: string | undefined
  try {
    const address = await work.reader.read(county, (client) => work.findAddress(client, county, outgoing.person))
    to = address && channel.addressOf(address)
  } catch (error) {
    work.log.error({ delivery: outgoing.id, ...about(error) }, 'an address could not be read')
    return { state: 'again', error: 'address-unreadable' }
  }
  if (!to) return { state: 'refused', error: 'no-address' }
  const { id, message, at } = outgoing
  return channel
    .send({ id, county, message, to, text: sentence.zh, at })
    .catch((error: unknown): Sent => ({ state: 'unknown', error: about(error).code ?? 'defect' }))
}

/** An attempt's end as it is recorded: waits double, and after about a day of them it is refused. */
export function endedOf(sent: Sent, tries: number, firstWait: number): Ended {
  if (sent.state !== 'again') return sent
  if (tries >= MOST_TRIES) return { state: 'refused', error: sent.error }
  const wait = sent.wait ?? Math.min(firstWait * 2 ** Math.min(tries - 1, 20), LONGEST_WAIT_MS)
  return { state: 'waiting', error: sent.error, wait: wait * (0.9 + Math.random() / 5) }
}
