import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** So long may a machine take that does much else; a server that ends before is noticed at once. */
const START_MS = 600_000

/**
 * Starts Liuchi as a newcomer would, on a home of its own with a small demonstration, and tells the journeys where it is.
 * The returned function stops it and leaves nothing behind. With LIUCHI_BASE_URL the demonstration that serves there is used.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.LIUCHI_BASE_URL) return undefined
  const home = mkdtempSync(join(tmpdir(), 'liuchi-journeys-'))
  const server = spawn(process.execPath, [join(root, 'cli', 'liuchi.ts'), 'start', '--cases', '150'], {
    cwd: root,
    env: { ...process.env, LIUCHI_HOME: home, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((done) => server.once('exit', done))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  try {
    process.env.LIUCHI_BASE_URL = await addressOf(server)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** The address it prints once it serves. @throws Error with what it said where it does not come up */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const timer = setTimeout(() => fail(new Error(`Liuchi did not start in time:\n${said.slice(-2000)}`)), START_MS)
    const listen = (piece: Buffer) => {
      said += piece.toString()
      const found = /Liuchi\s+(http:\/\/\S+)/.exec(said)
      if (found?.[1]) {
        clearTimeout(timer)
        done(found[1])
      }
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => fail(new Error(`Liuchi ended with ${code}:\n${said.slice(-2000)}`)))
  })
}
