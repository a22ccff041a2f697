import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './server.ts'

/** A database of one test file. */
export interface TestDatabase {
  /** As the owner of everything; open pools on it with the role under test. */
  readonly url: string
  /** Ends what is still connected and removes it. */
  drop(): Promise<void>
}

let made = 0

/**
 * Clones the migrated template: call it in `beforeAll`, and `drop` in `afterAll`. With `empty`, a database without any
 * table (for tests of migrations). Databases that are not dropped go with the run's server.
 * @throws Error where the migrations do not run
 */
export async function createTestDatabase(how: { empty?: boolean } = {}): Promise<TestDatabase> {
  const { adminUrl, template, prefix, failure } = inject('testServer')
  if (failure && !how.empty) throw new Error(`no migrated database to clone: ${failure}`)
  made += 1
  const name = `${prefix}_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${made}_${Math.random().toString(36).slice(2, 8)}`
  await asAdmin(adminUrl, `create database ${name} ${how.empty ? '' : `template ${template}`}`)
  return {
    url: databaseUrl(adminUrl, name),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
