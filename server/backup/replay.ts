import '#kernel/instruments.ts'
import { type ActKind, createDesk } from '#kernel/act.ts'
import { createKeeper } from '#kernel/book.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { Id } from '#kernel/id.ts'
import { openEpoch, sealAll } from '#kernel/journal/sealer.store.ts'
import { erasureActs } from '#kernel/personal/erase.ts'
import { type ErasedCounts, eraseAllOrdered } from '#kernel/personal/erasing.store.ts'
import {
  type ErasureLine,
  erasureLogPath,
  parseErasures,
  readErasures,
  writeErasures,
} from '#kernel/personal/erasure-log.ts'
import { createReader, type Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { openPool } from '../db/open.ts'

export interface Replayed extends ErasedCounts {
  /** Orders that the backup did not know and that were given again. */
  readonly orders: number
  /** Lines of the log that nobody vouches for; they were left out. */
  readonly refused: number
}

/** Goes on with each county's journal in a new epoch: earlier seals stay, and what none of them holds is sealed now. */
export async function openEpochs(url: string, keys: Keys, counties: readonly string[], reason: string): Promise<void> {
  await asSealer(url, async (client) => {
    for (const county of counties) await openEpoch(client, county, keys, reason)
  })
}

async function asSealer(url: string, work: (client: import('pg').PoolClient) => Promise<unknown>): Promise<void> {
  const pool = openPool({
    url,
    role: 'liuchi_app',
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    applicationName: 'liuchi restore',
  })
  try {
    const client = await pool.connect()
    await work(client).finally(() => client.release())
  } finally {
    await pool.end()
  }
}

/**
 * Erases again what was erased after the backup was made: by the log beside the database and the one in the backup. Orders the backup
 * knows are carried out; others are given again, as acts that name the first one.
 */
export async function replayErasures(
  setting: { readonly url: string; readonly home: string; readonly keys: Keys; readonly counties: readonly string[] },
  inBackup: Buffer | undefined,
): Promise<Replayed> {
  const { url, home, keys, counties } = setting
  const logPath = erasureLogPath(home)
  const own = await readErasures(logPath, keys)
  const brought = parseErasures(inBackup?.toString('utf8') ?? '', keys)
  const fresh = brought.lines.filter((line) => !own.lines.some((o) => o.sign === line.sign))
  if (fresh.length > 0)
    await writeErasures(
      logPath,
      keys,
      fresh.map(({ form: _, keyVersion: __, sign: ___, ...line }) => line),
    )

  const pool = openPool({ url, role: 'liuchi_app', max: 2, applicationName: 'liuchi restore' })
  const eraser = openPool({ url, role: 'liuchi_eraser', max: 1, applicationName: 'liuchi restore' })
  const kinds = new Map(erasureActs.map((act): [string, ActKind] => [act.kind, act]))
  const desk = createDesk({ pool, keeper: createKeeper(pool), kinds, keys })
  const reader = createReader(pool)
  const sum = { orders: 0, values: 0, persons: 0, files: 0, refused: own.refused + brought.refused }
  try {
    for (const line of merge([...own.lines, ...fresh]).filter((l) => counties.includes(l.county))) {
      if (await isKnown(reader, line)) continue
      const { county, act, ground, values, persons, files } = line
      const outcome = await desk.perform({
        kind: 'personal/erase',
        county,
        actor: { county, person: null, via: 'command' },
        key: `replay:${act}`,
        input: { ground, replay: { act, ground, values, persons, files } },
      })
      if (!isRefusal(outcome)) sum.orders += outcome.repeated ? 0 : 1
      else if (outcome.refused !== 'erasure/nothing')
        throw new Error(`the erasure ${act} could not be ordered again: ${outcome.refused}`)
    }
    const store = openFileStore({ home, keys })
    for (const county of counties) {
      const done = await eraseAllOrdered({ pool, eraser, store, keys, logPath }, county)
      for (const kind of ['values', 'persons', 'files'] as const) sum[kind] += done[kind]
    }
    await asSealer(url, (client) => sealAll(client, counties, keys))
    return sum
  } finally {
    await Promise.all([pool.end(), eraser.end()])
  }
}

/** One line an order, in the order in which they were given. */
function merge(lines: readonly ErasureLine[]): ErasureLine[] {
  const join = (all: readonly ErasureLine[], kind: 'values' | 'persons' | 'files'): Id[] => [
    ...new Set(all.flatMap((line) => line[kind])),
  ]
  return [...Map.groupBy(lines, (line) => `${line.county} ${line.act}`).values()]
    .map((all) => ({
      ...(all[0] as ErasureLine),
      values: join(all, 'values'),
      persons: join(all, 'persons'),
      files: join(all, 'files'),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

const isKnown = (reader: Reader, { county, act }: ErasureLine): Promise<boolean> =>
  reader.read(
    county,
    async (client) =>
      ((await client.query('select from journal where county = $1 and id = $2', [county, act])).rowCount ?? 0) > 0,
  )
