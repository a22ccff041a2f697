import { spawn } from 'node:child_process'
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Binaries, exe } from './binaries.ts'
import { type DatabaseHome, makeServerFolder } from './database-home.ts'
import { isAlive } from './processes.ts'
import { asUser } from './server-user.ts'
import { StartRefusal } from './start-refusal.ts'

export const DATABASE_USER = 'liuchi'

/**
 * Makes the data folder: UTF-8, byte order (locale C) with Unicode letters, checksums, passwords by SCRAM. It grows in
 * a folder of its own and is moved into place whole, so that neither a process killed halfway nor two processes that
 * begin at once leave half a database.
 */
export async function initialise(
  place: DatabaseHome,
  binaries: Binaries,
  password: string,
  durable: boolean,
): Promise<void> {
  sweepHalfMade(place.dataDir)
  const fresh = `${place.dataDir}.new-${process.pid}`
  const passwordFile = `${fresh}.password`
  makeServerFolder(fresh, place.user)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const args = ['-D', fresh, '-U', DATABASE_USER, '--pwfile', passwordFile, '--auth=scram-sha-256', '--data-checksums']
  args.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  )
  if (!durable) args.push('--no-sync')
  try {
    await runInitdb(join(binaries.bin, exe('initdb')), args, place)
    renameSync(fresh, place.dataDir)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another process that began at the same moment was first: its database is used.
    if (!existsSync(join(place.dataDir, 'PG_VERSION'))) throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function runInitdb(program: string, args: readonly string[], place: DatabaseHome): Promise<void> {
  const said: string[] = []
  const code = await new Promise<number | string>((resolve) => {
    const child = spawn(program, args, {
      ...asUser(place.user),
      cwd: place.ground,
      env: serverEnvironment(),
      stdio: 'pipe',
    })
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
    child.once('error', (error) => resolve(error.message))
    child.once('close', (status, signal) => resolve(status ?? signal ?? 'no status'))
  })
  if (code === 0) return
  const why =
    said
      .join('')
      .split('\n')
      .findLast((line) => /error|fatal|could not/i.test(line)) ?? `initdb ended with ${code}`
  throw new StartRefusal('database-not-made', `The database could not be made in ${place.dataDir}: ${why.trim()}`)
}

/** Removes what killed processes left halfway; what a living one is making stays. */
function sweepHalfMade(dataDir: string): void {
  const start = `${basename(dataDir)}.new-`
  for (const name of readdirSync(dirname(dataDir))) {
    if (!name.startsWith(start)) continue
    const pid = Number.parseInt(name.slice(start.length), 10)
    if (pid === process.pid || !isAlive(pid)) rmSync(join(dirname(dataDir), name), { recursive: true, force: true })
  }
}

/** The server sees nothing of our environment: PG* variables would change its meaning, keys have no business there. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.LD_LIBRARY_PATH ? { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH } : {}),
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
})
