import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { canEnter, chooseServerUser, type ServerUser } from './server-user.ts'
import { StartRefusal } from './start-refusal.ts'

/** Where the database of one LIUCHI_HOME lies and under which account it runs. */
export interface DatabaseHome {
  readonly home: string
  /** The folder that holds the data folder and copied programs: the home itself, or one the account can enter. */
  readonly ground: string
  readonly dataDir: string
  readonly user: ServerUser | undefined
  readonly exists: boolean
  /** The port of last time. */
  readonly port: number | undefined
  readonly notes: readonly string[]
}

/** Folders for data that must survive, tried in order where the server's account cannot enter LIUCHI_HOME. */
const OUTSIDE = ['/var/lib/liuchi', '/srv/liuchi', '/opt/liuchi']
const FOLDER = 'database'

interface Marker {
  readonly dataDir: string
  readonly port: number
}

const markerPath = (home: string): string => join(home, 'database.json')
const hasData = (dataDir: string): boolean => existsSync(join(dataDir, 'PG_VERSION'))

/**
 * Finds the database of a home, or chooses the place for a new one. Makes the home and its `keys`, nothing else.
 * @throws StartRefusal where data that should be there are not, or belong to somebody else
 */
export function findDatabaseHome(at: string, ask: { mayCreateUser: boolean }): DatabaseHome {
  const root = process.getuid?.() === 0
  mkdirSync(at, { recursive: true, mode: root ? 0o711 : 0o700 })
  const home = realpathSync(at)
  mkdirSync(join(home, 'keys'), { recursive: true, mode: 0o700 })

  const marker = readMarker(home)
  const port = marker?.port
  const inside = join(home, FOLDER)
  const marked = marker && (isAbsolute(marker.dataDir) ? marker.dataDir : join(home, marker.dataDir))
  if (marked && !hasData(marked)) {
    throw new StartRefusal(
      'database-gone',
      `The database of ${home} should be in ${marked} and is not there. Put it back, or remove ${markerPath(home)} to begin with an empty one.`,
    )
  }
  const found = marked ?? (hasData(inside) ? inside : undefined)
  if (found) return { ...keepFound(home, found), port, notes: found === inside ? [] : [whereNote(found)] }

  const user = chooseServerUser({ mayCreate: ask.mayCreateUser })
  if (!user || canEnter(user, home)) {
    return { home, ground: home, dataDir: inside, user, exists: false, port, notes: [] }
  }
  const ground = makeOutside(home, user)
  const dataDir = join(ground, FOLDER)
  // Keys without a marker mean that only the marker was lost; no keys mean that the home was thrown away.
  const exists = hasData(dataDir) && existsSync(passwordPath(home))
  const why = `The account ${user.name}, under which PostgreSQL runs, cannot enter ${home}.`
  return { home, ground, dataDir, user, exists, port, notes: [`${why} ${whereNote(dataDir)}`] }
}

const whereNote = (dataDir: string): string => `The database is kept in ${dataDir}.`

function keepFound(home: string, dataDir: string): Omit<DatabaseHome, 'port' | 'notes'> {
  const ownerUid = statSync(dataDir).uid
  const mine = process.getuid?.()
  if (mine !== undefined && mine !== 0 && mine !== ownerUid) {
    throw new StartRefusal(
      'database-of-another-user',
      `The database in ${dataDir} belongs to the account with number ${ownerUid}: start Liuchi as that account or as root.`,
    )
  }
  const user = chooseServerUser({ ownerUid, mayCreate: false })
  if (user && !canEnter(user, dataDir)) {
    throw new StartRefusal(
      'database-out-of-reach',
      `The account ${user.name}, which owns the database in ${dataDir}, cannot enter it: let it pass through the folders above (chmod o+x).`,
    )
  }
  return { home, ground: join(dataDir, '..'), dataDir, user, exists: true }
}

function makeOutside(home: string, user: ServerUser): string {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12)
  for (const base of OUTSIDE) {
    try {
      const ground = join(base, name)
      mkdirSync(ground, { recursive: true, mode: 0o755 })
      if (canEnter(user, ground)) return ground
    } catch {
      // A read-only system: the next folder may do.
    }
  }
  throw new StartRefusal(
    'no-ground',
    `The account ${user.name}, under which PostgreSQL runs, can enter neither ${home} nor ${OUTSIDE.join(', ')}: set LIUCHI_HOME to a folder it can enter, or DATABASE_URL to a PostgreSQL server.`,
  )
}

/** Gives a new folder to the server's account, closed to everybody else. */
export function makeServerFolder(folder: string, user: ServerUser | undefined): void {
  mkdirSync(folder, { mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}

function readMarker(home: string): Marker | undefined {
  try {
    const read = JSON.parse(readFileSync(markerPath(home), 'utf8')) as Partial<Marker>
    if (typeof read.dataDir === 'string' && typeof read.port === 'number')
      return { dataDir: read.dataDir, port: read.port }
  } catch {
    // None yet, or unreadable: the usual places are looked at.
  }
  return undefined
}

/** Remembers where the data lie and their port. Relative below the home, so that the whole home can be moved. */
export function writeMarker(place: DatabaseHome, port: number): void {
  const below = relative(place.home, place.dataDir)
  const marker: Marker = { dataDir: below.startsWith('..') || isAbsolute(below) ? place.dataDir : below, port }
  const fresh = `${markerPath(place.home)}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify(marker, null, 2)}\n`)
  renameSync(fresh, markerPath(place.home))
}

const passwordPath = (home: string): string => join(home, 'keys', 'database-password')

/**
 * The password of the database, made at random the first time (mode 0600).
 * @throws StartRefusal where data exist and their password does not
 */
export function getPassword(place: DatabaseHome): string {
  const path = passwordPath(place.home)
  if (place.exists && !existsSync(path)) {
    throw new StartRefusal(
      'password-gone',
      `The password of the database in ${place.dataDir} is missing: bring back ${path}, or move that folder and ${markerPath(place.home)} away to begin with an empty database.`,
    )
  }
  try {
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const password = readFileSync(path, 'utf8').trim()
  if (password.length < 16) {
    // The process that made the file died, or is just now between making and filling it.
    if (Date.now() - statSync(path).mtimeMs > 5_000 && !place.exists) rmSync(path)
    else if (place.exists)
      throw new StartRefusal('password-gone', `The file ${path} holds no password: bring it back from a copy.`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    return getPassword(place)
  }
  return password
}
