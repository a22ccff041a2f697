import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyJournal } from '#kernel/journal/verify.ts'
import { done, type LivedCounty, openLivedCounty, photoLibrary, resident } from '#kernel/personal/erase.testing.ts'
import { eraseAllOrdered } from '#kernel/personal/erasing.store.ts'
import { erasureLogPath, readErasures } from '#kernel/personal/erasure-log.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { COUNTY } from '#kernel/testing/library-card.ts'
import { openPool } from '../db/open.ts'
import { verifyCounties } from '../verify/verify.ts'
import { readBackup } from './container.ts'
import { makeBackup } from './dump.ts'
import { type RestoreSetting, restoreBackup } from './restore.ts'
import { readTables, sqlOf } from './tables.ts'

let source: TestDatabase
let target: TestDatabase
let owner: pg.Pool
let lived: LivedCounty
let folder: string
const OTHER = '990303'

beforeAll(async () => {
  source = await createTestDatabase()
  owner = openPool({ url: source.url, max: 2 })
  lived = await openLivedCounty(source.url)
  await lived.close((await lived.apply({ photo: 'a lamp', phone: '13800000077' })).case)
  for (const photo of ['a bench', 'a bridge'])
    await lived.apply({ photo, wish: `tab\there, line\nthere, back\\slash, 镇“引号”` })
  await owner.query(`insert into book_version (county, name) values ($1, '空县')`, [OTHER])
})
afterAll(async () => {
  await lived.house.close()
  await owner.end()
  await source.drop()
})
beforeEach(async () => {
  target = await createTestDatabase({ empty: true })
  folder = mkdtempSync(join(tmpdir(), 'liuchi-backup-'))
  return async () => {
    await target.drop()
    rmSync(folder, { recursive: true, force: true })
  }
})

const path = () => join(folder, 'county.backup')
const backup = (url = source.url) =>
  makeBackup({ url, home: lived.house.home, keys: lived.house.keys, version: '0.1.0', path: path() })
/** A new home that has the keys and nothing else. */
function freshHome(): string {
  const home = join(folder, 'home')
  cpSync(join(lived.house.home, 'keys'), join(home, 'keys'), { recursive: true })
  chmodSync(join(home, 'keys'), 0o700)
  return home
}
const restore = (more: Partial<RestoreSetting> = {}) =>
  restoreBackup({ url: target.url, home: freshHome(), env: {}, path: path(), log: () => {}, ...more })

/** Every row of every table as text, without what belongs to the server it lies on. */
async function allRows(url: string): Promise<Map<string, string[]>> {
  const pool = openPool({ url, max: 1 })
  const client = await pool.connect()
  try {
    const found = new Map<string, string[]>()
    for (const table of await readTables(client)) {
      const { rows } = await client.query(`select to_jsonb(t) - 'xid' as row from ${sqlOf(table)} t`)
      found.set(table.name, rows.map((r) => JSON.stringify(r.row)).sort())
    }
    return found
  } finally {
    client.release()
    await pool.end()
  }
}

describe('a backup', () => {
  it('comes back as it was, with every row and file, and goes on in a new epoch', async () => {
    const { manifest, contents } = await backup()
    expect(statSync(path()).mode & 0o777).toBe(0o600)
    expect(manifest.counties.map((c) => c.county)).toEqual([COUNTY, OTHER])
    expect(contents.files).toMatchObject([
      { county: COUNTY, count: 3 },
      { county: OTHER, count: 0 },
    ])
    const before = await allRows(source.url)
    const { rows, replayed } = await restore()
    expect(replayed).toMatchObject({ orders: 0, values: 0 })
    const after = await allRows(target.url)
    const seals = (of: Map<string, string[]>) => of.get('journal_seal') as string[]
    expect(seals(after)).toEqual(expect.arrayContaining(seals(before)))
    expect(seals(after)).toHaveLength(seals(before).length + 2)
    for (const [table, all] of before) if (table !== 'journal_seal') expect(after.get(table), table).toEqual(all)
    expect(rows.get('public.case_step')).toBe(before.get('case_step')?.length)

    const reader = openPool({ url: target.url, role: 'liuchi_reader', pipeline: false })
    const client = await reader.connect()
    expect(await verifyJournal(client, COUNTY, lived.house.keys)).toMatchObject({ findings: [], unsealed: 0 })
    client.release()
    await reader.end()
    for await (const { address } of lived.store.list(COUNTY)) {
      const stored = join('files', COUNTY, address.toString('hex').slice(0, 2), address.toString('hex'))
      expect(readFileSync(join(folder, 'home', stored)).equals(readFileSync(join(lived.house.home, stored)))).toBe(true)
    }
  })

  it('holds no key, nothing in plain that stands sealed in the database, and no session', async () => {
    const user = `insert into signin."user" (id, name, email, "emailVerified") values ('u', 'u', 'u@example.test', true)`
    const session = `insert into signin.session (id, "expiresAt", token, "updatedAt", "userId") values ('s', now(), 'a-token-of-a-session', now(), 'u')`
    await owner.query(`${user}; ${session}`)
    const { manifest } = await backup()
    const held: Buffer[] = []
    for await (const part of readBackup(path())) {
      const content = await part.all()
      held.push(part.name.endsWith('.gz') ? gunzipSync(content) : content)
    }
    const bytes = Buffer.concat(held)
    for (const [purpose, shown] of Object.entries(manifest.keys))
      for (const { version } of shown) {
        const key = readFileSync(join(lived.house.home, 'keys', `${purpose}-${version}.key`), 'utf8').trim()
        expect(bytes.includes(Buffer.from(key)) || bytes.includes(Buffer.from(key, 'base64'))).toBe(false)
      }
    for (const secret of ['13800000077', resident.identity, 'a bridge', 'a-token-of-a-session'])
      expect(bytes.includes(secret), secret).toBe(false)
    expect((await restore()).rows.get('signin.user')).toBe(1)
    await owner.query('delete from signin."user"')
  })

  it('never replaces a file, and leaves nothing behind where it fails', async () => {
    await backup()
    await expect(backup()).rejects.toMatchObject({ code: 'backup-exists' })
    rmSync(path())
    await expect(backup(`${source.url}x`)).rejects.toThrow()
    expect([existsSync(path()), existsSync(`${path()}.part`)]).toEqual([false, false])
  })

  it('shows one moment while acts go on', async () => {
    let stop = false
    const writers = Promise.all(
      [1, 2].map(async () => {
        while (!stop) await lived.apply({ wish: randomUUID() })
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    const { contents } = await backup()
    stop = true
    await writers
    const count = (name: string) => contents.tables.find((t) => t.name === name)?.rows
    expect((await restore()).rows.get('public.case_step')).toBe(count('case_step'))
    const pool = openPool({ url: target.url, max: 1 })
    const { rows } =
      await pool.query(`select (select count(*)::int from case_step) as steps, (select count(*)::int from journal where kind like 'library-card/%') as acts,
      (select count(*)::int from act_key where act in (select act from case_step)) as keys`)
    await pool.end()
    expect(rows[0]).toEqual({ steps: count('case_step'), acts: count('case_step'), keys: count('case_step') })
  })
})

describe('a restore refuses', () => {
  it('a database that holds anything, naming it', async () => {
    await backup()
    await expect(restore({ url: source.url })).rejects.toMatchObject({
      code: 'database-not-empty',
      message: expect.stringMatching(/in public\.\w+/),
    })
  })

  it('where keys are missing or others, before it makes or touches anything', async () => {
    await backup()
    const bare = join(folder, 'bare')
    await expect(restore({ home: bare })).rejects.toMatchObject({ code: 'backup-keys-missing' })
    expect(existsSync(bare)).toBe(false)
    const home = freshHome()
    writeFileSync(join(home, 'keys', 'field-1.key'), `${Buffer.alloc(32, 1).toString('base64')}\n`)
    await expect(restoreBackup({ url: target.url, home, env: {}, path: path(), log: () => {} })).rejects.toMatchObject({
      code: 'backup-other-keys',
      message: expect.stringContaining('field 1'),
    })
  })

  it.each([
    ['cut at the end', (b: Buffer) => b.subarray(0, b.length - 2048)],
    ['cut in the middle', (b: Buffer) => b.subarray(0, b.length >> 1)],
    [
      'with one bit turned',
      (b: Buffer) =>
        Buffer.concat([
          b.subarray(0, (b.length * 0.6) | 0),
          Buffer.from([b[(b.length * 0.6) | 0]! ^ 1]),
          b.subarray(((b.length * 0.6) | 0) + 1),
        ]),
    ],
    ['that is something else', () => Buffer.from('a shopping list'.repeat(100))],
    ['that is empty', () => Buffer.alloc(0)],
  ])('a backup %s, and changes nothing', async (_, damage) => {
    await backup()
    writeFileSync(path(), damage(readFileSync(path())))
    await expect(restore()).rejects.toMatchObject({ code: 'backup-damaged' })
    const pool = openPool({ url: target.url, max: 1 })
    expect((await pool.query(`select from pg_tables where schemaname = 'public'`)).rowCount).toBe(0)
    await pool.end()
    expect(existsSync(join(folder, 'home', 'files'))).toBe(false)
  })

  it('a backup of a newer version, and one whose migrations were changed', async () => {
    const { rows } = await owner.query('select max(number) as newest from schema_migration')
    const newest = (rows[0] as { newest: number }).newest
    try {
      await owner.query(`insert into schema_migration (number, name, hash) values (9999, '9999-later', 'x')`)
      await backup()
      await expect(restore()).rejects.toMatchObject({
        code: 'backup-newer',
        message: expect.stringContaining('9999-later'),
      })
      await owner.query(`delete from schema_migration where number = 9999`)
      rmSync(path())
      await owner.query(`update schema_migration set hash = 'x' || hash where number = $1`, [newest])
      await backup()
      await expect(restore()).rejects.toMatchObject({ code: 'backup-other-migrations' })
    } finally {
      await owner.query(`delete from schema_migration where number = 9999`)
      await owner.query(`update schema_migration set hash = substr(hash, 2) where number = $1 and hash like 'x%'`, [
        newest,
      ])
    }
  })
})

describe('what was erased', () => {
  /** A closed case whose values and photo were erased by an act. */
  async function eraseCase(before: () => Promise<unknown> = async () => {}): Promise<{ id: string; act: string }> {
    const { case: id } = await lived.apply({ photo: 'a swing', wish: 'to be forgotten' })
    await lived.close(id)
    await before()
    const actor = { county: COUNTY, person: null, via: 'command' } as const
    const input = { ground: 'consent-withdrawn', subject: id, files: true }
    const { act } = done(
      await lived.house.desk.perform({ kind: 'personal/erase', county: COUNTY, actor, key: randomUUID(), input }),
    )
    const eraser = openPool({ url: source.url, role: 'liuchi_eraser', max: 1 })
    await eraseAllOrdered(
      { ...lived.house, eraser, store: lived.store, logPath: erasureLogPath(lived.house.home) },
      COUNTY,
    )
    await eraser.end()
    return { id, act }
  }

  it('stays erased after an older backup was restored, from the log of the home', async () => {
    const { id, act } = await eraseCase(() => backup())
    const home = freshHome()
    const log = readFileSync(erasureLogPath(lived.house.home), 'utf8')
    writeFileSync(erasureLogPath(home), `${log}{"form":"liuchi.erasure.1","values":["${resident.id}"]}\n`)
    const { replayed } = await restoreBackup({ url: target.url, home, env: {}, path: path(), log: () => {} })
    expect(replayed).toEqual({ orders: 1, values: 1, persons: 0, files: 1, refused: 1 })
    const pool = openPool({ url: target.url, max: 1 })
    const ask = async (sql: string, ...values: unknown[]) => (await pool.query(sql, values)).rows
    expect(await ask('select from personal where subject = $1', id)).toEqual([])
    expect(await ask('select from file where subject = $1', id)).toEqual([])
    const [again] = await ask(
      `select body, (select count(*)::int from erasure e where e.act = j.id) as ordered from journal j where body ->> 'replays' = $1`,
      act,
    )
    expect(again).toMatchObject({ ordered: 2, body: { ground: 'consent-withdrawn', values: 1, files: 1 } })
    await pool.end()
    const { home: _, keys } = lived.house
    const [seen] = await Array.fromAsync(verifyCounties({ url: target.url, home, keys, programmes: [photoLibrary] }))
    expect(seen).toMatchObject({ differences: [], values: { erased: expect.any(Number), waiting: 0 } })
  })

  it('is known on a new machine, too: a backup carries the log', async () => {
    const { act } = await eraseCase()
    await backup()
    const { replayed } = await restore()
    expect(replayed).toMatchObject({ orders: 0, values: 0, refused: 0 })
    const { lines } = await readErasures(erasureLogPath(join(folder, 'home')), lived.house.keys)
    expect(lines.map((line) => line.act)).toContain(act)
  })
})
