import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/db/migrate.ts'
import { startThrowAway } from '#server/db/throw-away.ts'

/** What every test file gets to know about the run's server. */
export interface TestServer {
  /** URL of a database from which others are made. */
  readonly adminUrl: string
  /** The migrated database that is cloned. */
  readonly template: string
  /** Every database of the run begins with it. */
  readonly prefix: string
  /** Why there is no template; tests without a database run all the same. */
  readonly failure?: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * Vitest calls it once before a run: one PostgreSQL server in a temporary folder (or the server of DATABASE_URL), one
 * migrated template. The returned function leaves nothing behind. LIUCHI_TEST_DURABLE=1 makes the server wait for the disk.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL
  const own = given ? undefined : await startThrowAway({ durable: process.env.LIUCHI_TEST_DURABLE === '1' })
  const prefix = `liuchi_test_${process.pid}_${Date.now().toString(36)}`
  const adminUrl = given ?? own!.database.url
  const template = `${prefix}_template`
  const failure = await makeTemplate(adminUrl, template)
  project.provide('testServer', { adminUrl, template, prefix, ...(failure ? { failure } : {}) })
  return async () => {
    if (own) await own.remove()
    else await dropAll(adminUrl, prefix)
  }
}

async function makeTemplate(adminUrl: string, template: string): Promise<string | undefined> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`create database ${template}`)
    await migrate(databaseUrl(adminUrl, template), { log: () => {} })
    // Nobody may be connected to a database while it is cloned.
    await admin.query(`alter database ${template} allow_connections false`)
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    await admin.end()
  }
}

async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  await admin.end()
}

/** The same server and user, another database. */
export function databaseUrl(url: string, database: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${database}`
  return parsed.toString()
}
