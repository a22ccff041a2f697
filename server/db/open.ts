import type { Socket } from 'node:net'
import pg from 'pg'
import type { Role } from './roles.ts'
import { StartRefusal } from './start-refusal.ts'

/** The lowest PostgreSQL that Liuchi's SQL is written for. */
export const LOWEST_VERSION = 15

const INT8 = 20
const INT8_ARRAY = 1016
const DATE = 1082
const DATE_ARRAY = 1182
const TIMESTAMP = 1114
const TEXT_ARRAY = 1009

type Parser = (text: string) => unknown
const plain: Parser = (text) => text
const driversParser = pg.types.getTypeParser as unknown as (oid: number, format: string) => Parser
const splitArray = driversParser(TEXT_ARRAY, 'text') as (text: string) => (string | null)[]
const ownParsers = new Map<number, Parser>([
  [INT8, BigInt],
  [INT8_ARRAY, (text) => splitArray(text).map((each) => (each === null ? null : BigInt(each)))],
  // A civil day stays the string it is; a Date would move it by the machine's time zone.
  [DATE, plain],
  [DATE_ARRAY, splitArray],
  [TIMESTAMP, plain],
])

/**
 * How values arrive: int8 (so count(*) too) as bigint, numeric as string, timestamptz as Date, date as 'YYYY-MM-DD',
 * json and jsonb parsed, bytea as Buffer, timestamp without zone as text.
 */
export const columnTypes = {
  getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): Parser {
    const own = format === 'text' ? ownParsers.get(oid) : undefined
    return own ?? driversParser(oid, format)
  },
}

export interface PoolOptions {
  readonly url: string
  /** The role every statement of the pool runs as; without it, the URL's own user. */
  readonly role?: Role
  /** Connections at most. */
  readonly max?: number
  /** Schemas in which unqualified names are looked up; without it, the server's default. */
  readonly searchPath?: string
  readonly applicationName?: string
  /** Milliseconds before the server cancels a statement; 0 is never. */
  readonly statementTimeout?: number
  /** Milliseconds before the server ends a session that sits idle in a transaction; 0 is never. */
  readonly idleInTransactionTimeout?: number
  /**
   * Sends statements without waiting for the answers of earlier ones (the default). Every statement still has its own
   * end: after an error inside a transaction the following ones fail with 25P02 and COMMIT answers ROLLBACK without an
   * error, so look at its `command`. Cursors and COPY streams need `false`.
   */
  readonly pipeline?: boolean
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void
}

/** Opens a pool whose sessions are in UTC and run as one role. Nothing connects before the first query. */
export function openPool(options: PoolOptions): pg.Pool {
  const { url, startup } = splitOptions(options.url)
  const pool = new pg.Pool({
    connectionString: url,
    options: [startup, sessionOptions(options)].filter(Boolean).join(' '),
    application_name: options.applicationName ?? 'liuchi',
    max: options.max ?? 10,
    pipeline: options.pipeline ?? true,
    types: columnTypes,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', (error) => options.onIdleError?.(error))
  // One that breaks while it is in use tells whoever waits for it; with nobody listening it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  if (options.pipeline ?? true) pool.on('connect', gatherWrites)
  return pool
}

/**
 * Statements asked in one turn go to the server as one write: for each of its own, system calls took a third of the time of a
 * filing.
 */
function gatherWrites(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const send = client.query.bind(client) as (...asked: unknown[]) => unknown
  let gathering = false
  client.query = ((...asked: unknown[]) => {
    if (!gathering) {
      gathering = true
      stream.cork()
      process.nextTick(() => {
        gathering = false
        stream.uncork()
      })
    }
    return send(...asked)
  }) as typeof client.query
}

/** Settings given when a session begins: they hold for its whole life and survive RESET. */
function sessionOptions(options: PoolOptions): string {
  const settings = {
    timezone: 'UTC',
    datestyle: 'ISO',
    intervalstyle: 'postgres',
    ...(options.searchPath ? { search_path: options.searchPath } : {}),
    statement_timeout: String(options.statementTimeout ?? 60_000),
    idle_in_transaction_session_timeout: String(options.idleInTransactionTimeout ?? 60_000),
    ...(options.role ? { role: options.role } : {}),
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** Takes `options` out of the URL, because the driver would let them replace ours. */
function splitOptions(url: string): { url: string; startup: string } {
  if (!/[?&]options=/.test(url)) return { url, startup: '' }
  const parsed = new URL(url)
  const startup = parsed.searchParams.get('options') ?? ''
  parsed.searchParams.delete('options')
  return { url: parsed.toString(), startup }
}

/** The server's address without user and password, for messages: `db.example:5432/liuchi`. */
export function describeUrl(url: string): string {
  try {
    const parsed = new URL(url)
    const host = parsed.searchParams.get('host') ?? (parsed.hostname || 'localhost')
    const port = host.startsWith('/') ? '' : `:${parsed.port || parsed.searchParams.get('port') || '5432'}`
    return `${host}${port}/${decodeURIComponent(parsed.pathname.slice(1))}`
  } catch {
    return '(DATABASE_URL is not a URL)'
  }
}

export interface ServerFacts {
  /** Major version. */
  readonly version: number
  readonly user: string
  readonly superuser: boolean
}

/**
 * Asks a server who it is, before anything else is done with it.
 * @throws StartRefusal with one line where it cannot be reached, refuses us, is too old or keeps text in another encoding
 */
export async function checkServer(url: string): Promise<ServerFacts> {
  const at = describeUrl(url)
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new StartRefusal('database-url', 'DATABASE_URL must look like postgres://user:password@host:5432/database.')
  }
  const found = await askServer(url, at)
  if (found.version < LOWEST_VERSION) {
    throw new StartRefusal(
      'database-too-old',
      `The server at ${at} is PostgreSQL ${found.version}: Liuchi needs ${LOWEST_VERSION} or newer.`,
    )
  }
  if (found.encoding !== 'UTF8') {
    throw new StartRefusal(
      'database-encoding',
      `The database at ${at} keeps text as ${found.encoding}: make one with "create database liuchi encoding 'UTF8' template template0".`,
    )
  }
  return { version: found.version, user: found.user, superuser: found.superuser }
}

async function askServer(url: string, at: string): Promise<ServerFacts & { encoding: string }> {
  const until = Date.now() + 20_000
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query<{ version: number; user: string; superuser: boolean; encoding: string }>(
        `select current_setting('server_version_num')::int / 10000 as version, current_user as user,
          current_setting('is_superuser') = 'on' as superuser, current_setting('server_encoding') as encoding`,
      )
      return rows[0]!
    } catch (error) {
      // 57P03: the server is just starting or stopping.
      if ((error as { code?: string }).code !== '57P03' || Date.now() > until) throw whyNot(error, at)
      await new Promise((resolve) => setTimeout(resolve, 500))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; is the server running, is the port right?',
  ENOTFOUND: 'no machine of that name is known',
  EAI_AGAIN: 'no machine of that name is known',
  ETIMEDOUT: 'no answer; is a firewall between?',
  EHOSTUNREACH: 'no way to that machine',
  ENETUNREACH: 'no way to that machine',
  ECONNRESET: 'the connection was cut',
  ENOENT: 'no such socket; is the server running?',
  '28P01': 'user name or password are wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no database of that name; make it with "create database"',
  '42501': 'the user may not connect',
  '53300': 'the server has no connection left',
  '57P03': 'the server is still starting',
}

function whyNot(error: unknown, at: string): StartRefusal {
  const { code, message } = error as { code?: string; message?: string }
  const reason =
    (code && REASONS[code]) ||
    (message === 'timeout expired' ? REASONS.ETIMEDOUT : message) ||
    code ||
    'no reason given'
  return new StartRefusal('database-unreachable', `The database at ${at} cannot be used: ${reason} (DATABASE_URL).`)
}
