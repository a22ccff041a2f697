import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { newId } from '../id.ts'
import type { Keys } from '../secrets/keys.ts'
import { act, begin, COUNTY, connect, openThrowAwayKeys, writeAct } from './journal.testing.ts'
import { ENTRY_BYTES, idOfEntry } from './seal.ts'
import { openEpoch, SealerStopped, sealAll, sealCounty } from './sealer.store.ts'
import { verifyJournal } from './verify.ts'

let database: TestDatabase
let root: pg.Client
let sealer: pg.Client
let reader: pg.Client
let writers: pg.Client[]
let held: ReturnType<typeof openThrowAwayKeys>
let keys: Keys

beforeAll(async () => {
  database = await createTestDatabase()
  root = await connect(database.url)
  sealer = await connect(database.url, 'liuchi_app')
  reader = await connect(database.url, 'liuchi_reader')
  writers = await Promise.all([1, 2, 3, 4].map(() => connect(database.url, 'liuchi_app')))
  held = openThrowAwayKeys()
  keys = held.keys
})

afterAll(async () => {
  await Promise.all([root, sealer, reader, ...(writers ?? [])].map((client) => client?.end()))
  await database?.drop()
  held?.remove()
})

beforeEach(async () => {
  // A test that failed may have left something open, which would hold up the next one.
  for (const client of [sealer, ...writers]) await client.query('rollback')
  await root.query('truncate journal, journal_seal')
})

/** Ids in the order in which the seals hold them. */
async function sealedIds(): Promise<string[]> {
  const { rows } = await root.query<{ entries: Buffer }>(
    'select entries from journal_seal where county = $1 order by epoch, no',
    [COUNTY],
  )
  return rows.flatMap(({ entries }) =>
    Array.from({ length: entries.length / ENTRY_BYTES }, (_, i) =>
      idOfEntry(entries.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES)),
    ),
  )
}

describe('sealCounty', () => {
  it('seals each committed act once, and writes nothing where nothing is new', async () => {
    const first = [await act(sealer), await act(sealer)]
    expect(await sealCounty(sealer, COUNTY, keys)).toMatchObject({ epoch: 0, no: 0n, rows: 2, seals: 1 })
    expect(await sealCounty(sealer, COUNTY, keys)).toBeUndefined()
    const second = await act(sealer)
    expect(await sealCounty(sealer, COUNTY, keys)).toMatchObject({ epoch: 0, no: 1n, rows: 1 })
    expect(await sealedIds()).toEqual([...first, second])
  })

  it('finds an act later that was still in progress, and never one that was rolled back', async () => {
    const [slow, undone] = writers as [pg.Client, pg.Client]
    await begin(slow)
    const late = await writeAct(slow)
    await begin(undone)
    await writeAct(undone)
    const early = await act(sealer)
    await sealCounty(sealer, COUNTY, keys)
    expect(await sealedIds()).toEqual([early])
    const savepoint = newId()
    await slow.query('savepoint deep')
    await writeAct(slow, savepoint)
    await slow.query('release savepoint deep')
    await undone.query('rollback')
    await sealCounty(sealer, COUNTY, keys)
    await slow.query('commit')
    await sealCounty(sealer, COUNTY, keys)
    expect((await sealedIds()).sort()).toEqual([early, late, savepoint].sort())
  })

  it('counts on past nine', async () => {
    for (let i = 0; i < 12; i++) {
      await act(sealer)
      expect(await sealCounty(sealer, COUNTY, keys)).toMatchObject({ no: BigInt(i) })
    }
  })

  it('keeps counties apart', async () => {
    await act(sealer, COUNTY)
    await act(sealer, '999002')
    const { sealed, failed } = await sealAll(sealer, [COUNTY, '999002', '999003'], keys)
    expect(failed).toEqual([])
    expect(sealed.map(({ county, rows }) => [county, rows])).toEqual([
      [COUNTY, 1],
      ['999002', 1],
    ])
    const { rows } = await sealer.query('select count(*)::int as seen from journal_seal')
    expect(rows[0].seen).toBe(0)
  })

  it('splits a great number of rows into several seals', async () => {
    await root.query(
      `insert into journal (county, id, kind, at, body)
       select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'lend', now(), jsonb_build_object('i', i)
       from generate_series(1, 25000) i`,
      [COUNTY],
    )
    expect(await sealCounty(sealer, COUNTY, keys)).toMatchObject({ no: 1n, rows: 25_000, seals: 2 })
    expect(await verifyJournal(reader, COUNTY, keys)).toMatchObject({
      rows: 25_000,
      sealed: 25_000,
      unsealed: 0,
      seals: 2,
      findings: [],
    })
    // Comparing rows with seals must not carry whole seals along: that once filled a disk.
    await root.query(`set temp_file_limit = '50MB'`)
    await act(sealer)
    expect(await openEpoch(root, COUNTY, keys, 'a trial')).toMatchObject({ epoch: 1, rows: 1 })
    await root.query('reset temp_file_limit')
  })

  it('reads the new rows, not the journal, also beside a transaction that stays open', async () => {
    const [slow] = writers as [pg.Client]
    await begin(slow)
    await writeAct(slow)
    await root.query(
      `insert into journal (county, id, kind, at, body) select $1, gen_random_uuid(), 'lend', now(), '{}' from generate_series(1, 20000)`,
      [COUNTY],
    )
    await root.query('vacuum analyze journal')
    await sealCounty(sealer, COUNTY, keys)
    await act(sealer)
    const before = await readRows()
    expect(await sealCounty(sealer, COUNTY, keys)).toMatchObject({ rows: 1 })
    expect((await readRows()) - before).toBeLessThan(10)
    await slow.query('rollback')
  })

  it('stops at a last seal that was altered, until an epoch is opened', async () => {
    const ids = [await act(sealer)]
    await sealCounty(sealer, COUNTY, keys)
    await root.query(`update journal_seal set to_snapshot = '99999999:99999999:'`)
    ids.push(await act(sealer))
    await expect(sealCounty(sealer, COUNTY, keys)).rejects.toMatchObject({ code: 'last-seal-altered' })
    expect((await sealAll(sealer, [COUNTY], keys)).failed[0]?.error).toBeInstanceOf(SealerStopped)
    expect(await openEpoch(sealer, COUNTY, keys, 'the seal was altered')).toMatchObject({ epoch: 1, no: 0n, rows: 1 })
    ids.push(await act(sealer))
    expect(await sealCounty(sealer, COUNTY, keys)).toMatchObject({ epoch: 1, no: 1n, rows: 1 })
    expect(await sealedIds()).toEqual(ids)
    const { findings, unsealed } = await verifyJournal(reader, COUNTY, keys)
    expect(findings).toEqual([{ kind: 'seal-altered', seal: { epoch: 0, no: 0n } }])
    expect(unsealed).toBe(0)
  })

  it('goes on under a rotated key', async () => {
    await act(sealer)
    await sealCounty(sealer, COUNTY, keys)
    keys.rotate('journal')
    await act(sealer)
    await sealCounty(sealer, COUNTY, keys)
    expect((await verifyJournal(reader, COUNTY, keys)).findings).toEqual([])
  })

  async function readRows(): Promise<number> {
    for (const client of [sealer, root]) {
      await client.query('select pg_stat_force_next_flush()')
      await client.query('select 1')
    }
    const { rows } = await root.query<{ read: string }>(
      `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'journal'`,
    )
    return Number(rows[0]?.read)
  }
})

describe('what the database refuses', () => {
  it.each([
    ['liuchi_app', 'update journal set kind = kind'],
    ['liuchi_app', 'delete from journal'],
    ['liuchi_app', 'truncate journal'],
    ['liuchi_app', 'update journal_seal set count = count'],
    ['liuchi_app', 'delete from journal_seal'],
    [
      'liuchi_app',
      `insert into journal (county, id, kind, at, body, xid) values ('999001', gen_random_uuid(), 'x', now(), '{}', '3')`,
    ],
    [
      'liuchi_app',
      `insert into journal (county, id, kind, at, body, recorded_at) values ('999001', gen_random_uuid(), 'x', now(), '{}', now())`,
    ],
    [
      'liuchi_app',
      `insert into journal (county, id, kind, at, body) values ('999002', gen_random_uuid(), 'x', now(), '{}')`,
    ],
    [
      'liuchi_reader',
      `insert into journal (county, id, kind, at, body) values ('999001', gen_random_uuid(), 'x', now(), '{}')`,
    ],
  ] as const)('%s: %s', async (role, sql) => {
    const client = await connect(database.url, role)
    await begin(client)
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })

  it('shows no other county', async () => {
    await act(sealer, '999002')
    await begin(sealer)
    expect((await sealer.query('select 1 from journal')).rowCount).toBe(0)
    await sealer.query('rollback')
    expect((await sealer.query('select 1 from journal')).rowCount).toBe(0)
  })
})

describe('whatever the writers do', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('write', 'commit', 'rollback', 'deep'), who: fc.nat(3) }) },
    { weight: 2, arbitrary: fc.constant({ do: 'seal' as const, who: 0 }) },
    { weight: 1, arbitrary: fc.constant({ do: 'verify' as const, who: 0 }) },
  )

  it('each committed act is sealed once and nothing is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }), async (steps) => {
        await root.query('truncate journal, journal_seal')
        const open: (string[] | undefined)[] = [undefined, undefined, undefined, undefined]
        const committed: string[] = []
        async function end(who: number, how: 'commit' | 'rollback'): Promise<void> {
          if (!open[who]) return
          await writers[who]?.query(how)
          if (how === 'commit') committed.push(...open[who])
          open[who] = undefined
        }
        for (const { do: what, who } of steps) {
          const writer = writers[who] as pg.Client
          if (what === 'seal') await sealCounty(sealer, COUNTY, keys)
          else if (what === 'verify') expect((await verifyJournal(reader, COUNTY, keys)).findings).toEqual([])
          else if (what === 'commit' || what === 'rollback') await end(who, what)
          else {
            if (!open[who]) await begin(writer)
            open[who] ??= []
            if (what === 'deep') await writer.query('savepoint deep')
            open[who].push(await writeAct(writer))
            if (what === 'deep') await writer.query('release savepoint deep')
          }
        }
        for (const who of [0, 1, 2, 3]) await end(who, who === 0 ? 'rollback' : 'commit')
        await sealCounty(sealer, COUNTY, keys)
        expect((await sealedIds()).sort()).toEqual(committed.sort())
        expect(await verifyJournal(reader, COUNTY, keys)).toMatchObject({
          rows: committed.length,
          sealed: committed.length,
          unsealed: 0,
          unattested: 0,
          findings: [],
        })
      }),
      { numRuns: 80 },
    )
  }, 60_000)

  it('also with four writers, two sealers and a verifier at once', async () => {
    const second = await connect(database.url, 'liuchi_app')
    let written = 0
    let verified = 0
    let turns = 0
    const going = () => turns < 60 || verified < 4
    const write = async (writer: pg.Client, pause: number): Promise<void> => {
      while (going()) {
        await begin(writer)
        for (let i = 0; i < 5; i++) await writeAct(writer)
        await new Promise((resolve) => setTimeout(resolve, pause))
        const undo = ++turns % 5 === 0
        await writer.query(undo ? 'rollback' : 'commit')
        if (!undo) written += 5
      }
    }
    const seal = async (client: pg.Client): Promise<void> => {
      while (going()) await sealCounty(client, COUNTY, keys)
    }
    const verify = async (): Promise<void> => {
      while (going()) {
        expect((await verifyJournal(reader, COUNTY, keys)).findings).toEqual([])
        verified += 1
      }
    }
    await Promise.all([...writers.map((w, i) => write(w, i * 60)), seal(sealer), seal(second), verify()])
    await sealCounty(sealer, COUNTY, keys)
    expect(new Set(await sealedIds()).size).toBe(written)
    expect(await verifyJournal(reader, COUNTY, keys)).toMatchObject({ sealed: written, rows: written, findings: [] })
    await second.end()
  })
})
