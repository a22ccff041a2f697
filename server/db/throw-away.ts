import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedDatabase, startDatabase } from './embedded.ts'
import { findPostmaster, signalServer } from './postmaster.ts'
import { isAlive } from './processes.ts'
import { THROW_AWAY } from './server-settings.ts'

/** A server in a temporary folder, for tests and for looking at the migrations' result. */
export interface ThrowAwayDatabase {
  readonly database: EmbeddedDatabase
  /** Stops it and removes everything it made. */
  remove(): Promise<void>
}

const FOLDER = 'liuchi-test-'

/** Starts one. It does not wait for the disk unless `durable`, and what earlier killed processes left is removed. */
export async function startThrowAway(how: { durable?: boolean } = {}): Promise<ThrowAwayDatabase> {
  sweep()
  const home = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`))
  // Where we are root the server runs as another account, which must be able to pass.
  await chmod(home, 0o711)
  const database = await startDatabase({
    home,
    durable: false,
    settings: how.durable ? { max_connections: '200' } : THROW_AWAY,
    log: () => {},
  })
  // A run that is broken off does not come to remove(): the server and its files go with the process.
  const lastMoment = (): void => discard(home)
  process.once('exit', lastMoment)
  return {
    database,
    async remove() {
      process.off('exit', lastMoment)
      await database.stop()
      for (const folder of [home, ...database.outside]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends and removes what runs that were killed left behind. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER) || isAlive(Number.parseInt(name.slice(FOLDER.length), 10))) continue
    discard(join(tmpdir(), name))
  }
}

/** Ends a server at once and removes its folder. What belongs to another account stays. */
function discard(home: string): void {
  const left = findPostmaster(join(home, 'database'))
  if (left) signalServer(left.pid, 'SIGQUIT')
  try {
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 25 })
  } catch {
    // Of another account, or still being written: the next run tries again.
  }
}
