import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { newId } from '../id.ts'
import { type Keys, openKeys } from '../secrets/keys.ts'
import { type Finding, sayFinding } from './finding.ts'
import { type Head, headOf } from './head.ts'
import { findLastSeal } from './journal.store.ts'
import { act, begin, COUNTY, connect, openThrowAwayKeys, writeAct } from './journal.testing.ts'
import { openEpoch, sealCounty } from './sealer.store.ts'
import { verifyJournal } from './verify.ts'

let database: TestDatabase
let root: pg.Client
let app: pg.Client
let reader: pg.Client
let held: ReturnType<typeof openThrowAwayKeys>
let keys: Keys
let stopWriters: () => Promise<void>
/** Acts sealed one by one, two to a seal: ids[0] and ids[1] stand in seal 0/0, and so on to 0/4. */
let ids: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  root = await connect(database.url)
  app = await connect(database.url, 'liuchi_app')
  reader = await connect(database.url, 'liuchi_reader')
  held = openThrowAwayKeys()
  keys = held.keys
})

afterAll(async () => {
  await Promise.all([root, app, reader].map((client) => client?.end()))
  await database?.drop()
  held?.remove()
})

beforeEach(async () => {
  await root.query('truncate journal, journal_seal')
  ids = []
  for (let seal = 0; seal < 5; seal++) {
    ids.push(await act(app), await act(app))
    await sealCounty(app, COUNTY, keys)
  }
  stopWriters = await startWriters()
})

afterEach(() => stopWriters())

/** Two writers and a sealer that go on while somebody with all rights puts his hands on the tables. */
async function startWriters(): Promise<() => Promise<void>> {
  const clients = await Promise.all([1, 2, 3].map(() => connect(database.url, 'liuchi_app')))
  const [one, two, sealer] = clients as [pg.Client, pg.Client, pg.Client]
  let going = true
  const write = async (client: pg.Client, pause: number): Promise<void> => {
    while (going) {
      await begin(client)
      await writeAct(client)
      await new Promise((resolve) => setTimeout(resolve, pause))
      await client.query('commit')
    }
  }
  const seal = async (): Promise<void> => {
    while (going) {
      // It stops at an altered seal, as it should; the writers go on.
      await sealCounty(sealer, COUNTY, keys).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const work = Promise.all([write(one, 1), write(two, 25), seal()])
  return async () => {
    going = false
    await work
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function find(heads: readonly Head[] = []): Promise<Finding[]> {
  return [...(await verifyJournal(reader, COUNTY, keys, heads)).findings]
}

const place = (no: number, epoch = 0) => ({ epoch, no: BigInt(no) })

async function tellHead(): Promise<Head> {
  await begin(reader)
  const last = await findLastSeal(reader, COUNTY)
  await reader.query('rollback')
  if (!last) throw new Error('no seal yet')
  return headOf(keys, last, new Date())
}

describe('a row', () => {
  it('untouched: nothing is found', async () => {
    const seen = await verifyJournal(reader, COUNTY, keys, [await tellHead()])
    expect(seen.findings).toEqual([])
    expect(seen.sealed).toBeGreaterThanOrEqual(10)
    expect(seen.unattested).toBe(0)
    expect(Math.abs(Date.now() - (seen.lastSealedAt as Date).getTime())).toBeLessThan(60_000)
  })

  it.each([
    `kind = 'lend-again'`,
    'programme = null',
    'actor = null',
    'on_behalf = gen_random_uuid()',
    `at = at + interval '1 microsecond'`,
    `recorded_at = recorded_at - interval '1 microsecond'`,
    `recorded_at = 'infinity'`,
    'subject = gen_random_uuid()',
    `body = jsonb_set(body, '{days}', '4')`,
    `body = jsonb_set(body, '{days}', '3.0')`,
    `body = body - 'deposit'`,
    'because = null',
    `because = 'null'`,
    `rows_digest = sha256('x')`,
    'rows_digest = null',
  ])('altered: %s', async (change) => {
    await root.query(`update journal set ${change} where id = $1`, [ids[3]])
    expect(await find()).toEqual([{ kind: 'row-altered', id: ids[3], seal: place(1) }])
  })

  it('deleted', async () => {
    await root.query('delete from journal where id = $1', [ids[5]])
    expect(await find()).toEqual([{ kind: 'row-deleted', id: ids[5], seal: place(2) }])
  })

  it('moved to another county', async () => {
    await root.query(`update journal set county = '999002' where id = $1`, [ids[5]])
    expect(await find()).toEqual([{ kind: 'row-deleted', id: ids[5], seal: place(2) }])
  })

  it('inserted among the old ones', async () => {
    const false1 = newId(Date.now() - 86_400_000)
    await root.query(
      `insert into journal (county, id, kind, at, body, xid) select county, $2, kind, at, body, xid from journal where id = $1`,
      [ids[4], false1],
    )
    expect(await find()).toEqual([{ kind: 'row-inserted', id: false1 }])
  })

  it('inserted under a number that no transaction has yet', async () => {
    const id = newId()
    await root.query(
      `insert into journal (county, id, kind, at, body, xid) values ($1, $2, 'lend', now(), '{}', '99999999999')`,
      [COUNTY, id],
    )
    expect(await find()).toEqual([{ kind: 'row-inserted', id }])
  })

  it.each([
    ['before', `now() - interval '3 days'`],
    ['after', `now() + interval '3 days'`],
  ])('inserted as if recorded long %s', async (_, when) => {
    const id = newId()
    await root.query(
      `insert into journal (county, id, kind, at, body, recorded_at) values ($1, $2, 'lend', now(), '{}', ${when})`,
      [COUNTY, id],
    )
    await stopWriters()
    stopWriters = async () => {}
    await sealCounty(app, COUNTY, keys)
    expect(await find()).toMatchObject([{ kind: 'row-misdated', id }])
  })

  it('sealed twice, because its number was raised', async () => {
    await root.query('update journal set xid = pg_current_xact_id() where id = $1', [ids[0]])
    await stopWriters()
    stopWriters = async () => {}
    await sealCounty(app, COUNTY, keys)
    expect(await find()).toMatchObject([{ kind: 'row-sealed-twice', id: ids[0], seals: [place(0), {}] }])
  })

  it('renamed: deleted here, inserted there', async () => {
    const other = newId()
    await root.query('update journal set id = $2 where id = $1', [ids[2], other])
    expect((await find()).map(({ kind }) => kind).sort()).toEqual(['row-deleted', 'row-inserted'])
  })
})

describe('exchanged', () => {
  const contents = `kind = b.kind, programme = b.programme, actor = b.actor, on_behalf = b.on_behalf, at = b.at,
    recorded_at = b.recorded_at, subject = b.subject, body = b.body, because = b.because, rows_digest = b.rows_digest`

  it('two rows', async () => {
    await root.query(
      `update journal a set ${contents} from journal b where (a.id, b.id) in (($1::uuid, $2::uuid), ($2, $1))`,
      [ids[1], ids[8]],
    )
    expect(await find()).toEqual([{ kind: 'rows-exchanged', ids: [ids[1], ids[8]] }])
  })

  it('two rows by their ids', async () => {
    const swap = 'update journal set id = $2 where id = $1'
    const aside = newId()
    await root.query('begin')
    await root.query(swap, [ids[1], aside])
    await root.query(swap, [ids[8], ids[1]])
    await root.query(swap, [aside, ids[8]])
    await root.query('commit')
    expect(await find()).toEqual([{ kind: 'rows-exchanged', ids: [ids[1], ids[8]] }])
  })

  it('three rows in a ring, and one that only got a copy', async () => {
    const [a, b, c, copy] = [ids[0], ids[3], ids[6], ids[9]]
    await root.query(
      `update journal a set ${contents} from journal b
       where (a.id, b.id) in (($1::uuid, $2::uuid), ($2, $3), ($3, $1), ($4, $1))`,
      [a, b, c, copy],
    )
    const findings = await find()
    expect(findings).toHaveLength(2)
    expect(findings[0]).toMatchObject({ kind: 'rows-exchanged' })
    expect(new Set((findings[0] as Extract<Finding, { kind: 'rows-exchanged' }>).ids)).toEqual(new Set([a, b, c]))
    expect(findings[1]).toEqual({ kind: 'row-altered', id: copy, seal: place(4) })
  })

  it('only their bodies: both are named', async () => {
    await root.query(
      'update journal a set body = b.body from journal b where (a.id, b.id) in (($1::uuid, $2::uuid), ($2, $1))',
      [ids[1], ids[8]],
    )
    expect(await find()).toEqual([
      { kind: 'row-altered', id: ids[1], seal: place(0) },
      { kind: 'row-altered', id: ids[8], seal: place(4) },
    ])
  })
})

describe('the journal truncated', () => {
  it('as a whole', async () => {
    await root.query('truncate journal')
    const findings = await find()
    expect(findings.filter(({ kind }) => kind === 'row-deleted').length).toBeGreaterThanOrEqual(10)
    const [whole] = findings.filter(({ kind }) => kind === 'journal-truncated')
    expect(whole).toMatchObject({ from: place(0) })
    expect((whole as { rows: number }).rows).toBeGreaterThanOrEqual(10)
  })

  it('at its end', async () => {
    await stopWriters()
    stopWriters = async () => {}
    await root.query('delete from journal where not id = any($1)', [ids.slice(0, 5)])
    const findings = await find()
    const whole = findings.find(({ kind }) => kind === 'journal-truncated')
    expect(whole).toMatchObject({ from: place(3) })
    expect(findings).toContainEqual({ kind: 'row-deleted', id: ids[5], seal: place(2) })
  })
})

describe('a seal', () => {
  it.each([
    `from_snapshot = '3:3:'`,
    `to_snapshot = '9999:9999:'`,
    `entries = overlay(entries placing '\\x00'::bytea from 20)`,
    `prev = sha256('x')`,
    `mac = sha256('x')`,
    `sealed_at = sealed_at - interval '1 microsecond'`,
    `sealer_xid = '9'`,
    `reason = 'none'`,
  ])('altered: %s', async (change) => {
    await root.query(`update journal_seal set ${change} where county = $1 and no = 2`, [COUNTY])
    const findings = await find()
    expect(findings[0]).toEqual({ kind: 'seal-altered', seal: place(2) })
    expect(findings.slice(1)).toEqual(
      change.startsWith('entries') ? [{ kind: 'row-altered', id: ids[4], seal: place(2), doubtful: true }] : [],
    )
  })

  it('altered to hide an altered row', async () => {
    await root.query(`update journal set kind = 'x' where id = $1`, [ids[4]])
    await root.query(
      `update journal_seal set entries = overlay(entries placing $2::bytea from 17) where county = $1 and no = 2`,
      [COUNTY, Buffer.alloc(32)],
    )
    expect(await find()).toContainEqual({ kind: 'seal-altered', seal: place(2) })
  })

  it('emptied: its rows are not called inserted', async () => {
    await root.query(`update journal_seal set entries = '', count = 0 where county = $1 and no = 2`, [COUNTY])
    const seen = await verifyJournal(reader, COUNTY, keys)
    expect(seen.findings).toEqual([{ kind: 'seal-altered', seal: place(2) }])
    expect(seen.unattested).toBe(2)
  })

  it('missing: its rows are not called inserted, and another one is', async () => {
    await root.query('delete from journal_seal where county = $1 and no in (1, 2)', [COUNTY])
    const id = newId()
    await root.query(
      `insert into journal (county, id, kind, at, body, xid) select county, $2, kind, at, body, xid from journal where id = $1`,
      [ids[8], id],
    )
    const seen = await verifyJournal(reader, COUNTY, keys)
    expect(seen.findings).toEqual([
      { kind: 'seal-missing', after: place(0), before: place(3) },
      { kind: 'row-inserted', id },
    ])
    expect(seen.unattested).toBe(4)
  })

  it('missing at the beginning', async () => {
    await root.query('delete from journal_seal where county = $1 and no = 0', [COUNTY])
    expect(await find()).toEqual([{ kind: 'seal-missing', after: null, before: place(1) }])
  })

  it('exchanged with another', async () => {
    await root
      .query('update journal_seal set no = 4 - no where county = $1 and no in (1, 3)', [COUNTY])
      .catch(async () => {
        await root.query('update journal_seal set no = 9000 where county = $1 and no = 1', [COUNTY])
        await root.query('update journal_seal set no = 1 where county = $1 and no = 3', [COUNTY])
        await root.query('update journal_seal set no = 3 where county = $1 and no = 9000', [COUNTY])
      })
    expect(await find()).toEqual([
      { kind: 'seal-altered', seal: place(1) },
      { kind: 'seal-altered', seal: place(3) },
    ])
  })

  it('under a key that is gone', async () => {
    const home = mkdtempSync(join(tmpdir(), 'liuchi-keys-'))
    const others = openKeys({ home, env: {} })
    await stopWriters()
    stopWriters = async () => {}
    const seen = await verifyJournal(reader, COUNTY, others)
    expect(seen.findings[0]).toEqual({ kind: 'seal-altered', seal: place(0) })
    await root.query('update journal_seal set key_version = 77 where no = 1')
    expect(await find()).toContainEqual({ kind: 'seal-key-missing', seal: place(1), keyVersion: 77 })
    rmSync(home, { recursive: true })
  })
})

describe('the chain against the heads outside', () => {
  it('cut at its end', async () => {
    await stopWriters()
    stopWriters = async () => {}
    const head = await tellHead()
    await root.query('delete from journal_seal where county = $1 and no > 2', [COUNTY])
    expect(await find([head])).toEqual([
      { kind: 'chain-truncated', last: place(2), head: { epoch: 0, no: BigInt(head.no) } },
    ])
    await root.query('truncate journal_seal')
    expect(await find([head])).toMatchObject([{ kind: 'chain-truncated', last: null }])
  })

  it('cut and sealed anew by the sealer itself', async () => {
    await stopWriters()
    stopWriters = async () => {}
    const head = await tellHead()
    await root.query('delete from journal_seal where county = $1 and no > 2', [COUNTY])
    await root.query('update journal set kind = $2 where id = $1', [ids[7], 'covered up'])
    await sealCounty(app, COUNTY, keys)
    while ((await tellHead()).no < head.no) {
      await act(app)
      await sealCounty(app, COUNTY, keys)
    }
    expect(await find()).toEqual([])
    expect(await find([head])).toEqual([{ kind: 'chain-replaced', seal: { epoch: 0, no: BigInt(head.no) } }])
  })

  it('a head that nobody with the key wrote', async () => {
    const head = await tellHead()
    expect(await find([{ ...head, no: '99999' }])).toEqual([{ kind: 'head-altered', head: place(99_999) }])
    expect(await find([{ ...head, county: '999002', no: '99999' }])).toEqual([])
  })
})

describe('a restore', () => {
  it('opens an epoch: old seals verify, unsealed rows are sealed, lost seals are named', async () => {
    await stopWriters()
    stopWriters = async () => {}
    // One act whose transaction began before seals that were made long after it was recorded.
    await root.query('begin')
    await root.query('select pg_current_xact_id()')
    await act(app)
    await sealCounty(app, COUNTY, keys)
    await root.query(
      `insert into journal (county, id, kind, at, body, recorded_at) values ($1, $2, 'lend', now(), '{}', now() - interval '3 days')`,
      [COUNTY, newId()],
    )
    await root.query('commit')
    await sealCounty(app, COUNTY, keys)
    expect(await find()).toEqual([])
    const unsealed = await act(app)
    const restored = await createTestDatabase()
    const there = await connect(restored.url)
    await copy(root, there)
    await sealCounty(app, COUNTY, keys)
    const head = await tellHead()

    const [app2, reader2] = [await connect(restored.url, 'liuchi_app'), await connect(restored.url, 'liuchi_reader')]
    const opened = await openEpoch(app2, COUNTY, keys, 'restored from the backup of the night')
    expect(opened).toMatchObject({ epoch: 1, no: 0n, rows: 1 })
    await act(app2)
    expect(await sealCounty(app2, COUNTY, keys)).toMatchObject({ epoch: 1, no: 1n, rows: 1 })
    expect((await verifyJournal(reader2, COUNTY, keys)).findings).toEqual([])
    expect((await verifyJournal(reader2, COUNTY, keys, [head])).findings).toEqual([
      {
        kind: 'lost-in-restore',
        last: { epoch: 0, no: BigInt(head.no) - 1n },
        head: { epoch: 0, no: BigInt(head.no) },
      },
    ])

    await there.query('update journal set kind = $2 where id = any($1)', [[ids[2], unsealed], 'x'])
    expect((await verifyJournal(reader2, COUNTY, keys)).findings).toEqual([
      { kind: 'row-altered', id: ids[2], seal: place(1) },
      { kind: 'row-altered', id: unsealed, seal: place(0, 1) },
    ])
    await there.query('delete from journal_seal where epoch = 0 and no >= 3')
    expect((await verifyJournal(reader2, COUNTY, keys)).findings[0]).toEqual({
      kind: 'seal-missing',
      after: place(2),
      before: place(0, 1),
    })
    await Promise.all([there, app2, reader2].map((client) => client.end()))
    await restored.drop()
  })

  it('that kept the numbers of the other server is refused', async () => {
    await stopWriters()
    stopWriters = async () => {}
    await root.query(`update journal set xid = '99999999999' where id = $1`, [ids[0]])
    await expect(openEpoch(app, COUNTY, keys, 'restored')).rejects.toMatchObject({ code: 'other-server' })
  })

  /** As a backup does it: every column but `xid`. */
  async function copy(from: pg.Client, to: pg.Client): Promise<void> {
    for (const [table, left] of [
      ['journal', 'xid'],
      ['journal_seal', ''],
    ]) {
      const { rows } = await from.query(`select to_jsonb(t) - $1 as row from ${table} t`, [left])
      const columns = Object.keys(rows[0].row).join(', ')
      await to.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(rows.map(({ row }) => row))],
      )
    }
  }
})

it('every finding has words in both languages', async () => {
  await root.query(`update journal_seal set mac = sha256('x') where no = 1`)
  await root.query('delete from journal where id = any($1)', [ids.slice(0, 3)])
  const findings = await find()
  expect(findings.length).toBeGreaterThan(3)
  for (const finding of findings) {
    expect(sayFinding(finding).zh).toMatch(/\p{Script=Han}/u)
    expect(sayFinding(finding).en).toMatch(/^[ -~]+$/)
  }
})
