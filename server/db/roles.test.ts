import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openPool } from './open.ts'
import { ROLES, type Role } from './roles.ts'
import { startThrowAway, type ThrowAwayDatabase } from './throw-away.ts'

// Roles belong to a whole server, so these tests have one of their own.
let server: ThrowAwayDatabase
let made = 0
beforeAll(async () => {
  server = await startThrowAway()
})
afterAll(() => server.remove())

async function admin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.database.url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** A database that belongs to an ordinary user, as an administrator of a shared server gives it away. */
async function giveAway(attributes: string): Promise<{ url: string; user: string }> {
  made += 1
  const user = `owner_${made}`
  await admin(`create role ${user} login password 'secret' ${attributes}`)
  await admin(`create database given_${made} owner ${user}`)
  const url = new URL(server.database.url)
  Object.assign(url, { username: user, password: 'secret', pathname: `/given_${made}` })
  return { url: url.toString(), user }
}

const log = (): void => {}
const names = Object.keys(ROLES) as Role[]

beforeEach(async () => {
  for (let i = 1; i <= made; i += 1) await admin(`drop database if exists given_${i} with (force)`)
  for (const name of names) await admin(`drop role if exists ${name}`)
})

test('a user who may make roles makes them, migrates, and each pool becomes its role', async () => {
  const { url } = await giveAway('createrole')
  const { applied, notes } = await migrate(url, { log })
  expect(applied.length).toBeGreaterThan(0)
  expect(notes).toEqual([expect.stringContaining('alter role liuchi_reader bypassrls;')])
  for (const role of names) {
    const pool = openPool({ url, role })
    expect((await pool.query('select current_user as is')).rows).toEqual([{ is: role }])
    await pool.end()
  }
})

test('a user who may not is refused with the SQL an administrator must run, and that SQL suffices', async () => {
  const { url, user } = await giveAway('')
  const refusal = await migrate(url, { log }).catch((error: unknown) => error as { code: string; message: string })
  expect(refusal).toMatchObject({ code: 'roles-missing' })
  const [, sql] = /run once: (.*)$/.exec((refusal as { message: string }).message)!
  for (const name of names) expect(sql).toContain(`grant ${name} to "${user}";`)
  await admin(sql!)
  expect((await migrate(url, { log })).notes).toEqual([])
})

test('a superuser gets a reader past the row policies and nothing to be told', async () => {
  await admin('create database given_of_superuser')
  const url = server.database.url.replace(/\/liuchi$/, '/given_of_superuser')
  expect((await migrate(url, { log })).notes).toEqual([])
  await admin('drop database given_of_superuser with (force)')
})
