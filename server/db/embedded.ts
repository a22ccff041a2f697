import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Attendance, attend } from './attendance.ts'
import { type Binaries, getBinaries } from './binaries.ts'
import { type DatabaseHome, findDatabaseHome, getPassword, writeMarker } from './database-home.ts'
import { DATABASE_USER, initialise } from './initialise.ts'
import { launchServer, logPath } from './launch-server.ts'
import { findPostmaster, type Postmaster, signalServer, stopPostmaster } from './postmaster.ts'
import { type ServerSettings, serverSettings } from './server-settings.ts'
import { guard } from './signals.ts'
import { StartRefusal } from './start-refusal.ts'

/** A running PostgreSQL server that Liuchi brought along. */
export interface EmbeddedDatabase {
  /** With the password; show it through `describeUrl` only. */
  readonly url: string
  readonly dataDir: string
  readonly port: number
  /** False where the server ran already and was joined. */
  readonly started: boolean
  /** What an operator should know, one sentence each: where the data lie if not in LIUCHI_HOME. */
  readonly notes: readonly string[]
  /** Folders outside LIUCHI_HOME that hold data or programs of this database. */
  readonly outside: readonly string[]
  /** Leaves the server; the last process that uses it shuts it down (fast, everything committed is kept) and waits. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** LIUCHI_HOME. Made where it does not exist. */
  readonly home: string
  /** A fixed port; otherwise one is chosen the first time and kept as long as it is free. */
  readonly port?: number
  /** PostgreSQL settings over Liuchi's own. */
  readonly settings?: ServerSettings
  /** False for databases that are thrown away: makes no system account and does not wait for the disk while initialising. */
  readonly durable?: boolean
  readonly log: (line: string) => void
}

/**
 * Starts the PostgreSQL server of a home, or joins it where it runs already (a second process, or one left over by a
 * killed process). Data lie in `<home>/database`, the server listens on 127.0.0.1 only, its password is in
 * `<home>/keys/database-password`, its log in `<home>/log/database.log`.
 * @throws StartRefusal with one line where it cannot start; nothing is damaged then
 */
export async function startDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const starting = begin(options)
  const release = guard(async () => (await starting).stop())
  try {
    const database = await starting
    return { ...database, stop: () => database.stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

async function begin(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const durable = options.durable ?? true
  let place = findDatabaseHome(options.home, { mayCreateUser: durable })
  const binaries = getBinaries(place.user, () => place.ground)
  const attendance = attend(place.home)
  try {
    if (!place.exists) {
      await setLeftoverAside(place, binaries, options.log)
      options.log('Making the database')
      await initialise(place, binaries, getPassword(place), durable)
      place = { ...place, exists: true }
    }
    refuseOtherVersion(place, binaries)
    const settings = { ...serverSettings(), ...options.settings }
    const opened = await openServer(place, binaries, settings, options)
    writeMarker(place, opened.server.port)
    return handle(place, binaries, attendance, opened, options.log)
  } catch (error) {
    if (attendance.leave()) await stopPostmaster({ dataDir: place.dataDir, binaries, user: place.user })
    throw error
  }
}

interface Opened {
  readonly url: string
  readonly server: Postmaster
  readonly started: boolean
}

/** A server that answers: the one that runs, or a new one. One that died while it was being joined is given up for another. */
async function openServer(
  place: DatabaseHome,
  binaries: Binaries,
  settings: ServerSettings,
  options: EmbeddedOptions,
): Promise<Opened> {
  for (;;) {
    const { server, started } = await joinOrLaunch(place, binaries, settings, options)
    try {
      return { url: await openDatabase(place, server), server, started }
    } catch (error) {
      const silent = error instanceof StartRefusal && error.code === 'database-does-not-answer'
      if (started || !silent || !(await isGoneSoon(place.dataDir, server.pid))) throw error
    }
  }
}

/** Whether a server that does not answer is dying: its process goes within two seconds. */
async function isGoneSoon(dataDir: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < 100; waited += 1) {
    if (findPostmaster(dataDir)?.pid !== pid) return true
    await sleep(20)
  }
  return false
}

/** Joins the server that runs, or starts one; two processes that try at once end up with one server. */
async function joinOrLaunch(
  place: DatabaseHome,
  binaries: Binaries,
  settings: ServerSettings,
  options: EmbeddedOptions,
): Promise<{ server: Postmaster; started: boolean }> {
  let launches = 0
  for (let waited = 0; ; waited += 1) {
    const running = findPostmaster(place.dataDir)
    if (running?.status === 'ready' && running.port > 0) return { server: running, started: false }
    if (!running) {
      launches += 1
      if (launches > 100)
        throw new StartRefusal(
          'database-busy',
          `The database in ${place.dataDir} is held by a server that is not quite gone: wait a moment and start again.`,
        )
      const server = await launchServer({
        place,
        binaries,
        settings,
        log: options.log,
        ...(options.port ? { port: options.port } : {}),
      })
      if (server) return { server, started: true }
    }
    if (waited > 0 && waited % 100 === 0) options.log(`Waiting for the database (${running?.status || 'starting'})`)
    await sleep(50)
  }
}

function refuseOtherVersion(place: DatabaseHome, binaries: Binaries): void {
  const found = readFileSync(join(place.dataDir, 'PG_VERSION'), 'utf8').trim()
  if (Number.parseInt(found, 10) === binaries.major) return
  throw new StartRefusal(
    'database-of-another-version',
    `The database in ${place.dataDir} was made by PostgreSQL ${found}, this Liuchi brings PostgreSQL ${binaries.major}: ` +
      'start the Liuchi that made it, write a backup there ("liuchi backup") and restore it here into an empty LIUCHI_HOME.',
  )
}

/** A thrown-away home whose data lay outside: the old data are kept under another name, never reused or deleted. */
async function setLeftoverAside(place: DatabaseHome, binaries: Binaries, log: (line: string) => void): Promise<void> {
  if (!existsSync(join(place.dataDir, 'PG_VERSION'))) return
  await stopPostmaster({ dataDir: place.dataDir, binaries, user: place.user })
  const aside = `${place.dataDir}.left-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  renameSync(place.dataDir, aside)
  log(`An earlier database of this folder, whose keys are gone, was set aside as ${aside}`)
}

/** Proves that the server answers to our password, makes the database `liuchi` where it is missing, and gives its URL. */
async function openDatabase(place: DatabaseHome, server: Postmaster): Promise<string> {
  const password = getPassword({ ...place, exists: true })
  const urlOf = (name: string): string => `postgres://${DATABASE_USER}:${password}@127.0.0.1:${server.port}/${name}`
  const url = urlOf(DATABASE_USER)
  const first = await tryQuery(url, 'select 1')
  if (first === '3D000') {
    const made = await tryQuery(urlOf('postgres'), `create database ${DATABASE_USER}`)
    // 42P04 and 23505: another process made it in the same moment.
    if (made !== undefined && made !== '42P04' && made !== '23505') throw cannotOpen(place, made)
  } else if (first === '28P01') {
    throw new StartRefusal(
      'password-wrong',
      `The database in ${place.dataDir} does not know the password in ${join(place.home, 'keys', 'database-password')}: bring back the file that belongs to it.`,
    )
  } else if (first !== undefined) throw cannotOpen(place, first)
  return url
}

const cannotOpen = (place: DatabaseHome, why: string): StartRefusal =>
  new StartRefusal(
    'database-does-not-answer',
    `The database in ${place.dataDir} runs but does not answer (${why}): see ${logPath(place.home)}.`,
  )

/** Runs one statement. @returns undefined where it worked, otherwise the error's code */
async function tryQuery(connectionString: string, sql: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 20_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(sql)
    return undefined
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message
  } finally {
    await client.end().catch(() => {})
  }
}

function handle(
  place: DatabaseHome,
  binaries: Binaries,
  attendance: Attendance,
  opened: Opened,
  log: (line: string) => void,
): EmbeddedDatabase {
  const { server } = opened
  // A process that ends without stop() (a crash, process.exit) still tells the server to go; it shuts down by itself.
  const lastMoment = (): void => {
    if (attendance.leave()) signalServer(server.pid, 'SIGINT')
  }
  process.once('exit', lastMoment)
  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    process.off('exit', lastMoment)
    if (attendance.leave()) await stopPostmaster({ dataDir: place.dataDir, binaries, user: place.user })
    else log('The database keeps running: another Liuchi process uses it')
  }
  return {
    url: opened.url,
    dataDir: place.dataDir,
    port: server.port,
    started: opened.started,
    notes: place.notes,
    outside: place.ground === place.home ? [] : [place.ground],
    stop: () => (stopping ??= stop()),
  }
}
