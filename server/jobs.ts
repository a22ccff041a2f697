import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { measureSweep } from '#kernel/appraisal/measured.sweep.ts'
import { findProvisional } from '#kernel/casework/casework.read.ts'
import { recomputeRequests } from '#kernel/casework/recompute.acts.ts'
import { rehomeRequests } from '#kernel/casework/rehome.acts.ts'
import { findHomeless } from '#kernel/casework/rehome.store.ts'
import { runTimers } from '#kernel/casework/timer.ts'
import { dayOf } from '#kernel/day.ts'
import type { FileStore } from '#kernel/files/file-store.ts'
import { sweepFiles, sweepOrphans } from '#kernel/files/staged-file.store.ts'
import { hearersOf, runHearings } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import { type Head, headOf, postHead, writeHead } from '#kernel/journal/head.ts'
import { findLastSeal } from '#kernel/journal/journal.store.ts'
import { sealCounty } from '#kernel/journal/sealer.store.ts'
import { expirySweep } from '#kernel/ledger/expiry.ts'
import { lapseSweep } from '#kernel/ledger/lapse.ts'
import { findPhone, isGone } from '#kernel/message/address.read.ts'
import type { Channel } from '#kernel/message/channel.ts'
import { runDeliveries } from '#kernel/message/deliver.ts'
import { openMail } from '#kernel/message/mail.ts'
import { type ChannelName, setChannels } from '#kernel/message/message.store.ts'
import { openWebhook } from '#kernel/message/webhook.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import { erasureSweep } from '#kernel/personal/retention.ts'
import { codesEnded } from '#kernel/register/places.ts'
import { findCounties, keepSweeping, performEach, type WorkLog } from '#kernel/sweep.ts'
import type { House } from './assemble.ts'
import { openPool } from './db/open.ts'
import { StartRefusal } from './db/start-refusal.ts'
import { type Schedule, startSchedules } from './schedules.ts'

export interface JobSetting {
  readonly url: string
  readonly house: Pick<House, 'pool' | 'desk' | 'keeper' | 'reader' | 'keys' | 'programmes'>
  readonly home: string
  readonly files: FileStore
  /** Messages are shown, not sent. */
  readonly demonstration: boolean
  readonly log: (line: string) => void
  readonly env?: Readonly<Record<string, string | undefined>>
  /** A person's mail address, where accounts have one; without it no mail is sent. */
  findMail?(client: PoolClient, county: string, person: Id): Promise<string | undefined>
}

const SEAL_EVERY_MS = 2_000
/** A new year's calendar comes once a year; a minute later its cases are counted again. */
const RECOMPUTE_EVERY_MS = 60_000
/** Nothing is asked of the database while no place has ended. */
const REHOME_EVERY_MS = 5_000
const DAY_MS = 24 * 3_600_000

/**
 * Starts what happens by itself in every process: timers, hearings, deliveries, the sealing of the journal, and the
 * schedules. Several processes share the work. `stop` ends it all after what is in hand.
 * @throws StartRefusal where a gateway is configured wrongly
 */
export async function startJobs(setting: JobSetting): Promise<{ stop(): Promise<void> }> {
  const { url, house, home, files, demonstration, env = process.env } = setting
  const { pool, reader, keys } = house
  const log = inLines(setting.log)
  const channels = openChannels(setting, env)
  setChannels(demonstration ? ['webhook'] : channels.map((c): ChannelName => c.name))

  const ended = new AbortController()
  const programmes = new Map(house.programmes.map((p) => [p.id, p]))
  // Cursors need connections that send one statement at a time.
  const steady = openPool({ url, role: 'liuchi_app', max: 2, pipeline: false, applicationName: 'liuchi jobs' })
  const eraser = openPool({ url, role: 'liuchi_eraser', max: 2, applicationName: 'liuchi eraser' })
  const running = [
    runTimers({ ...house, programmes, log }, ended.signal),
    runHearings({ ...house, hearers: hearersOf(house.programmes), log }, ended.signal),
    runDeliveries(
      {
        pool,
        reader,
        channels,
        demonstration,
        log,
        async findAddress(client, county, person) {
          if (await isGone(client, county, person)) return undefined
          const phone = await findPhone(client, keys, county, person)
          const mail = await setting.findMail?.(client, county, person)
          return { ...(phone ? { phone } : {}), ...(mail ? { mail } : {}) }
        },
      },
      ended.signal,
    ),
    keepSweeping(lapseSweep(house, log), ended.signal),
    keepSweeping(expirySweep(house, log), ended.signal),
    keepSweeping(measureSweep({ ...house, log }), ended.signal),
    keepSweeping(erasureSweep({ ...house, eraser, store: files, logPath: erasureLogPath(home) }, log), ended.signal),
    keepSweeping(
      {
        name: 'recompute',
        pool,
        every: RECOMPUTE_EVERY_MS,
        log,
        async look(county) {
          const book = await house.keeper.getBook(county)
          const { knownUntil } = book.calendar
          const cases = await reader.read(county, (client) => findProvisional(client, county, knownUntil))
          await performEach(house.desk, recomputeRequests(county, cases, knownUntil, book.version))
          return false
        },
      },
      ended.signal,
    ),
    keepSweeping(
      {
        name: 're-home',
        pool,
        every: REHOME_EVERY_MS,
        log,
        async look(county) {
          const book = await house.keeper.getBook(county)
          const day = dayOf(new Date())
          const cases = await reader.read(county, (client) => findHomeless(client, county, codesEnded(book, day)))
          await performEach(house.desk, rehomeRequests(county, cases, book, day))
          return cases.length > 0
        },
      },
      ended.signal,
    ),
    keepSweeping(
      {
        name: 'sealer',
        pool,
        every: SEAL_EVERY_MS,
        log,
        async look(county) {
          await withClient(steady, (client) => sealCounty(client, county, keys))
          return false
        },
      },
      ended.signal,
    ),
  ]
  const schedules = startSchedules({ url, schedules: schedulesOf(setting, env, steady), log })
  let stopping: Promise<void> | undefined
  async function stop(): Promise<void> {
    ended.abort()
    await Promise.all([...running, schedules.stop()])
    for (const channel of channels) channel.close()
    await Promise.all([steady.end(), eraser.end()])
  }
  return { stop: () => (stopping ??= stop()) }
}

/** The ways out that the configuration names. */
function openChannels({ demonstration, findMail, log }: JobSetting, env: NonNullable<JobSetting['env']>): Channel[] {
  if (demonstration) return []
  const channels: Channel[] = []
  const { LIUCHI_WEBHOOK_URL, LIUCHI_WEBHOOK_SECRET, LIUCHI_SMTP_URL, LIUCHI_MAIL_FROM } = env
  try {
    if (LIUCHI_WEBHOOK_URL) channels.push(openWebhook({ url: LIUCHI_WEBHOOK_URL, secret: LIUCHI_WEBHOOK_SECRET ?? '' }))
    if (LIUCHI_SMTP_URL) {
      const mail = openMail({ url: LIUCHI_SMTP_URL, from: LIUCHI_MAIL_FROM ?? '' })
      if (findMail) channels.push(mail)
      else log('LIUCHI_SMTP_URL is set, but nobody here has a mail address: no mail is sent.')
    }
  } catch (error) {
    throw new StartRefusal('gateway', `Messages cannot leave: ${(error as Error).message}`)
  }
  return channels
}

function schedulesOf(setting: JobSetting, env: NonNullable<JobSetting['env']>, steady: Pool): Schedule[] {
  const { house, home, files } = setting
  return [
    {
      name: 'journal-heads',
      cron: '7 * * * *',
      run: () => tellHeads(house, env.LIUCHI_HEADS_FILE ?? join(home, 'journal-heads.jsonl'), env),
    },
    {
      name: 'files-sweep',
      cron: '40 3 * * *',
      async run() {
        const before = new Date(Date.now() - DAY_MS)
        for (const county of await findCounties(house.pool))
          await withClient(steady, async (client) => {
            await sweepFiles(client, files, county, before)
            await sweepOrphans(client, files, county, before)
          })
      },
    },
  ]
}

/**
 * Tells the end of each county's chain of seals to somewhere outside the database: a file (`LIUCHI_HEADS_FILE`, else in the
 * home) and, where `LIUCHI_HEADS_URL` is set, a webhook. @throws Error where it could not be told; the next hour's head says all of it
 */
export async function tellHeads(
  { pool, reader, keys }: JobSetting['house'],
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const heads: Head[] = []
  for (const county of await findCounties(pool)) {
    const seal = await reader.read(county, (client) => findLastSeal(client, county))
    if (seal) heads.push(headOf(keys, seal, new Date()))
  }
  if (heads.length === 0) return
  await writeHead(file, ...heads)
  const url = env.LIUCHI_HEADS_URL
  if (url) for (const head of heads) await postHead(url, head, { secret: env.LIUCHI_HEADS_SECRET ?? '' })
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await work(client)
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}

/** What work tells, as lines. */
function inLines(log: (line: string) => void): WorkLog {
  const line = (level: string) => (about: object, text: string) => log(`${level}: ${text} ${JSON.stringify(about)}`)
  return { info: line('info'), warn: line('warn'), error: line('error') }
}
