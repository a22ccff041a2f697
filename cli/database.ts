import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startDatabase } from '#server/db/embedded.ts'
import { readMigrations } from '#server/db/migrate.ts'
import { checkServer, describeUrl } from '#server/db/open.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'

/** Where an installation lies: its folder and its database. */
export interface Ground {
  readonly home: string
  readonly url: string
}

export async function homeOfInstallation(): Promise<string> {
  return (await import('#server/main.ts')).homeOf(process.env)
}

/**
 * Runs a piece of work on the database of DATABASE_URL or on the embedded one, which is joined where it runs and otherwise started for
 * as long as the work takes.
 * @param want `made`: there must be a database of Liuchi already; `current`: of this version; `any`: also an empty one
 * @throws StartRefusal with one line where there is none
 */
export async function withDatabase<T>(
  log: (line: string) => void,
  want: 'any' | 'made' | 'current',
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const home = await homeOfInstallation()
  const given = process.env.DATABASE_URL
  if (!given && want !== 'any' && !hasDatabase(home))
    throw new StartRefusal(
      'no-database',
      `There is no database in ${home}: set LIUCHI_HOME or DATABASE_URL, or start Liuchi once.`,
    )
  if (given) await checkServer(given)
  const own = given ? undefined : await startDatabase({ home, log })
  try {
    const ground = { home, url: given ?? (own?.url as string) }
    if (want !== 'any') await requireOurs(ground.url, want === 'current')
    return await work(ground)
  } finally {
    await own?.stop()
  }
}

const hasDatabase = (home: string): boolean =>
  existsSync(join(home, 'database.json')) || existsSync(join(home, 'database', 'PG_VERSION'))

async function requireOurs(url: string, current: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`select to_regclass('public.schema_migration') is not null as ours`)
    if (!(rows[0] as { ours: boolean }).ours)
      throw new StartRefusal(
        'no-database',
        `The database at ${describeUrl(url)} is not one of Liuchi's: start Liuchi once, or restore a backup.`,
      )
    const applied = await client.query<{ number: number; name: string }>('select number, name from schema_migration')
    const known = readMigrations()
    const newer = applied.rows.find((row) => !known.some((file) => file.number === row.number))
    if (newer)
      throw new StartRefusal(
        'database-newer',
        `The database at ${describeUrl(url)} is newer than this Liuchi (migration ${newer.name}): use the newer version.`,
      )
    const pending = known.find((file) => !applied.rows.some((row) => row.number === file.number))
    if (current && pending)
      throw new StartRefusal(
        'database-older',
        `The database at ${describeUrl(url)} lacks the migration ${pending.name}: run "liuchi migrate" first (and a backup before it).`,
      )
  } finally {
    await client.end()
  }
}
