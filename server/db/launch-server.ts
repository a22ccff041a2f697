import { spawn } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, exe } from './binaries.ts'
import type { DatabaseHome } from './database-home.ts'
import { serverEnvironment } from './initialise.ts'
import { clearMistakenPostmaster, findPostmaster, type Postmaster } from './postmaster.ts'
import type { ServerSettings } from './server-settings.ts'
import { asUser } from './server-user.ts'
import { StartRefusal } from './start-refusal.ts'

/** The server's log starts anew beyond this size; one older file is kept. */
const LOG_BYTES = 16 * 1024 * 1024

export const logPath = (home: string): string => join(home, 'log', 'database.log')

/**
 * Starts a server and waits until it takes connections; recovery after a crash may take its time and is reported.
 * @returns undefined where another process started it meanwhile, or the last one is not quite gone: look again
 * @throws StartRefusal where it cannot run, with the server's own last word
 */
export async function launchServer(ask: {
  place: DatabaseHome
  binaries: Binaries
  settings: ServerSettings
  port?: number
  log: (line: string) => void
}): Promise<Postmaster | undefined> {
  const { place } = ask
  clearMistakenPostmaster(place.dataDir)
  const port = await choosePort(ask.port, place.port)
  const log = openLog(place.home)
  const begin = fstatSync(log).size
  const args = ['-D', place.dataDir, '-p', String(port)]
  const settings: ServerSettings = { ...ask.settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  // A session of its own: Ctrl-C at the terminal must reach Liuchi first, which stops the server after its own work.
  const child = spawn(join(ask.binaries.bin, exe('postgres')), args, {
    ...asUser(place.user),
    cwd: place.dataDir,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  })
  closeSync(log)
  child.unref()
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code, signal) => {
    ended = `ended with ${code ?? signal}`
  })

  for (let waited = 0; ended === undefined; waited += 1) {
    const server = findPostmaster(place.dataDir)
    if (server && server.pid === child.pid && server.status === 'ready') return server
    if (waited > 0 && waited % 250 === 0) ask.log('The database is still starting (recovering after an interruption)')
    await sleep(20)
  }
  return explain(readFileSync(logPath(place.home), 'utf8').slice(begin), ended, place)
}

/** What a server that ended at once means: look again, or a refusal. */
async function explain(said: string, ended: string, place: DatabaseHome): Promise<undefined> {
  const passing = /lock file "postmaster\.pid"|pre-existing shared memory block|could not bind|already in use/
  if (passing.test(said)) {
    await sleep(200)
    return undefined
  }
  const why = said.split('\n').findLast((line) => /FATAL|PANIC|error|could not/i.test(line))
  const word = why?.replace(/^.*?(FATAL|PANIC):\s*/, '').trim() ?? ended
  throw new StartRefusal(
    'database-does-not-start',
    `The database in ${place.dataDir} does not start: ${word} (see ${logPath(place.home)}).`,
  )
}

function openLog(home: string): number {
  const path = logPath(home)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    if (statSync(path).size > LOG_BYTES) renameSync(path, `${path}.1`)
  } catch {
    // No log yet.
  }
  return openSync(path, 'a', 0o600)
}

/**
 * The port of last time where it is free, otherwise a random one below the range from which systems take the ports of
 * outgoing connections.
 */
async function choosePort(wanted: number | undefined, last: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted
    throw new StartRefusal(
      'database-port-in-use',
      `Port ${wanted} for the database is in use by another program: choose another.`,
    )
  }
  if (last !== undefined && (await isFree(last))) return last
  for (let tries = 0; tries < 200; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
  throw new StartRefusal('no-free-port', 'No free port on 127.0.0.1 was found for the database.')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
