import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedDatabase, startDatabase } from './embedded.ts'
import { checkServer } from './open.ts'
import { findPostmaster } from './postmaster.ts'
import { isAlive } from './processes.ts'
import { canEnter, chooseServerUser } from './server-user.ts'

const asRoot = process.getuid?.() === 0
let folder: string
let home: string
let running: EmbeddedDatabase[]
let children: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuchi ground '))
  chmodSync(folder, 0o711)
  home = join(folder, 'a home')
  running = []
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const database of running) await database.stop()
  for (const each of [folder, ...running.flatMap((database) => database.outside)])
    rmSync(each, { recursive: true, force: true })
})

async function start(more: { port?: number } = {}): Promise<EmbeddedDatabase> {
  const database = await startDatabase({ home, durable: false, log: () => {}, ...more })
  running.push(database)
  return database
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** Another process that starts or joins the database, says where it is, and waits for SIGTERM. */
async function startElsewhere(
  as: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; url: string; started: boolean }> {
  const script = `
    const { startDatabase } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
    const database = await startDatabase({ home: process.argv[1], durable: false, log() {} })
    console.log(JSON.stringify({ url: database.url, started: database.started }))
    const alive = setInterval(() => {}, 1000)
    process.once('SIGTERM', () => { clearInterval(alive); database.stop() })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...as,
  })
  children.push(child)
  const died = once(child, 'close').then(() => Promise.reject(new Error('the other process ended')))
  died.catch(() => {})
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), died])) as [string]
  return { child, ...(JSON.parse(line) as { url: string; started: boolean }) }
}

/** Whether something becomes true soon. */
async function soon(what: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 400 && !what(); tries += 1) await sleep(25)
  return what()
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'close')
  child.kill(signal)
  await closed
}

test('a new database is UTF-8, ordered by bytes, durable, closed to other machines and accounts, and stops', async () => {
  const database = await start()
  const settings = [
    'server_encoding',
    'timezone',
    'data_checksums',
    'listen_addresses',
    'unix_socket_directories',
    'fsync',
  ]
  expect(await query(database.url, `select current_setting(s) from unnest('{${settings}}'::text[]) s`)).toEqual([
    'UTF8',
    'UTC',
    'on',
    '127.0.0.1',
    '',
    'on',
  ])
  expect(await query(database.url, "select array_agg(x order by x)::text from unnest('{b,中,B,a}'::text[]) x")).toEqual(
    ['{B,a,b,中}'],
  )
  await expect(checkServer(database.url.replace(/:[^:@]+@/, ':hunter2@'))).rejects.toMatchObject({
    message: `The database at 127.0.0.1:${database.port}/liuchi cannot be used: user name or password are wrong (DATABASE_URL).`,
  })
  expect(statSync(join(home, 'keys/database-password')).mode & 0o777).toBe(0o600)
  const { pid } = findPostmaster(database.dataDir)!
  await database.stop()
  expect(isAlive(pid)).toBe(false)
})

test('data, password and port are the same the next time, also after the home was moved', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 7 as n')
  await first.stop()
  renameSync(home, join(folder, 'moved'))
  home = join(folder, 'moved')
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(second.started).toBe(true)
  expect(await query(second.url, 'select n from kept')).toEqual([7])
})

test('two that begin at the same moment share one new database; the last to leave stops it', async () => {
  const [one, two] = await Promise.all([start(), startElsewhere()])
  expect(two.url).toBe(one.url)
  expect([one.started, two.started].filter(Boolean)).toHaveLength(1)
  await one.stop()
  expect(await query(two.url, 'select 1')).toEqual([1])
  await end(two.child, 'SIGTERM')
  expect(findPostmaster(one.dataDir)).toBeUndefined()
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a program that does not care for %s takes its server with it, also while starting',
  async (signal) => {
    const script = `
    const { startDatabase } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
    await startDatabase({ home: process.argv[1], durable: false, log: console.log })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, home], { stdio: 'ignore', cwd: '/' })
    children.push(child)
    const dataDir = join(home, 'database')
    expect(await soon(() => findPostmaster(dataDir) !== undefined)).toBe(true)
    const closed = once(child, 'close')
    child.kill(signal)
    expect(await closed).toEqual([null, signal])
    expect(findPostmaster(dataDir)).toBeUndefined()
  },
)

test('a program that ends without stopping takes its server with it', async () => {
  const script = `
    const { startDatabase } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
    await startDatabase({ home: process.argv[1], durable: false, log() {} })
    process.exit(3)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, home], { stdio: 'ignore', cwd: '/' })
  expect(await once(child, 'close')).toEqual([3, null])
  expect(await soon(() => findPostmaster(join(home, 'database')) === undefined)).toBe(true)
})

test('after kill -9 of the process the next one joins the server left over and stops it', async () => {
  const killed = await startElsewhere()
  await query(killed.url, 'create table kept as select 7 as n')
  await end(killed.child, 'SIGKILL')
  const next = await start()
  expect(next.started).toBe(false)
  expect(await query(next.url, 'select n from kept')).toEqual([7])
  await next.stop()
  expect(findPostmaster(next.dataDir)).toBeUndefined()
})

test('after kill -9 of process and server the next start recovers what was committed', async () => {
  const killed = await startElsewhere()
  await query(killed.url, 'create table kept as select 7 as n')
  const server = findPostmaster(join(home, 'database'))!
  await end(killed.child, 'SIGKILL')
  process.kill(server.pid, 'SIGKILL')
  const next = await start()
  expect(next.started).toBe(true)
  expect(await query(next.url, 'select n from kept')).toEqual([7])
})

test('a server that dies while it is being joined is given up for another one', async () => {
  const killed = await startElsewhere()
  await query(killed.url, 'create table kept as select 7 as n')
  const server = findPostmaster(join(home, 'database'))!
  await end(killed.child, 'SIGKILL')
  // It takes connections and says nothing any more, then it is gone.
  process.kill(server.pid, 'SIGSTOP')
  const starting = start()
  await sleep(500)
  process.kill(server.pid, 'SIGKILL')
  const next = await starting
  expect(next.started).toBe(true)
  expect(await query(next.url, 'select n from kept')).toEqual([7])
})

test('a pid file whose number now belongs to another program does not hinder', async () => {
  const first = await start()
  await first.stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    cwd: '/',
    ...ownerOf(first.dataDir),
  })
  children.push(stranger)
  writeFileSync(
    join(first.dataDir, 'postmaster.pid'),
    `${stranger.pid}\n${first.dataDir}\n0\n${first.port}\n\n127.0.0.1\n\nready\n`,
  )
  expect((await start()).started).toBe(true)
})

const ownerOf = (path: string): { uid?: number; gid?: number } =>
  asRoot ? { uid: statSync(path).uid, gid: statSync(path).gid } : {}

test('a port taken since last time is exchanged; a port that was asked for and is taken is refused', async () => {
  const first = await start()
  await first.stop()
  const squatter = createServer().listen(first.port, '127.0.0.1')
  await once(squatter, 'listening')
  try {
    const second = await start()
    expect(second.port).not.toBe(first.port)
    await second.stop()
    await expect(start({ port: first.port })).rejects.toMatchObject({
      code: 'database-port-in-use',
      message: expect.stringContaining(`${first.port}`),
    })
  } finally {
    squatter.close()
  }
})

test('data of another PostgreSQL version are refused and left as they are', async () => {
  const { dataDir, stop } = await start()
  await stop()
  writeFileSync(join(dataDir, 'PG_VERSION'), '14\n')
  await expect(start()).rejects.toMatchObject({
    code: 'database-of-another-version',
    message: expect.stringMatching(/made by PostgreSQL 14, .* brings PostgreSQL 18/),
  })
  writeFileSync(join(dataDir, 'PG_VERSION'), '18\n')
  expect((await start()).started).toBe(true)
})

test('a lost password or lost data are refused, never replaced by an empty database', async () => {
  const { dataDir, stop } = await start()
  await stop()
  renameSync(join(home, 'keys/database-password'), join(home, 'elsewhere'))
  await expect(start()).rejects.toMatchObject({ code: 'password-gone' })
  renameSync(join(home, 'elsewhere'), join(home, 'keys/database-password'))
  renameSync(dataDir, join(home, 'elsewhere'))
  await expect(start()).rejects.toMatchObject({ code: 'database-gone' })
  renameSync(join(home, 'elsewhere'), dataDir)
  expect((await start()).started).toBe(true)
})

test('the server log holds no statement and no value', async () => {
  const database = await start()
  await query(database.url, 'create table person (name text primary key)')
  await query(database.url, "insert into person values ('张三丰')")
  await expect(query(database.url, "insert into person values ('张三丰')")).rejects.toMatchObject({ code: '23505' })
  await expect(query(database.url, "select '张三丰'::int")).rejects.toMatchObject({ code: '22P02' })
  await database.stop()
  const log = readFileSync(join(home, 'log/database.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('张三丰')
})

test('below a folder closed to others it runs all the same, and says where the data lie', async () => {
  chmodSync(folder, 0o700)
  const first = await start()
  expect(await query(first.url, 'create table kept as select 7 as n')).toEqual([])
  if (asRoot) {
    expect(first.dataDir.startsWith(folder)).toBe(false)
    expect(first.notes.join(' ')).toContain(first.dataDir)
    expect(first.outside.some((each) => first.dataDir.startsWith(each))).toBe(true)
  } else {
    expect(first.dataDir).toBe(join(home, 'database'))
  }
  await first.stop()
  const second = await start()
  expect(second.dataDir).toBe(first.dataDir)
  expect(await query(second.url, 'select n from kept')).toEqual([7])
  await second.stop()

  // Whoever throws the home away wants to begin anew; the old data are not deleted.
  rmSync(home, { recursive: true })
  const third = await start()
  expect(await query(third.url, "select to_regclass('kept')")).toEqual([null])
})

test('an ordinary account runs it as itself', async () => {
  const account = asRoot ? chooseServerUser({ ownerUid: statSync('/').uid, mayCreate: false }) : undefined
  const reachable = account && canEnter(account, fileURLToPath(new URL('.', import.meta.url))) ? account : undefined
  mkdirSync(home)
  if (reachable) chownSync(home, reachable.uid, reachable.gid)
  const { child, url } = await startElsewhere(reachable ? { uid: reachable.uid, gid: reachable.gid } : {})
  expect(await query(url, 'select 1')).toEqual([1])
  expect(statSync(join(home, 'database')).uid).toBe(reachable?.uid ?? process.getuid?.())
  await end(child, 'SIGTERM')
  expect(existsSync(join(home, 'database/postmaster.pid'))).toBe(false)
})
