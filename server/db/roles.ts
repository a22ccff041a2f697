import type pg from 'pg'
import { StartRefusal } from './start-refusal.ts'

/**
 * Roles without sign-in, one per kind of work. Tables belong to the URL's user, who is a member of all of them; each
 * pool runs as one. What a role may do is granted by the migrations.
 */
export const ROLES = {
  liuchi_app: 'acts and reads; neither changes nor deletes what is append-only',
  liuchi_eraser: 'erases personal values',
  liuchi_signin: 'the sign-in library, in its own schema',
  liuchi_jobs: 'the job library, in its own schema',
  liuchi_reader: 'reads everything, for verify and backup; past the row policies of counties',
} as const

export type Role = keyof typeof ROLES

const names = Object.keys(ROLES) as Role[]
const seesAll: Role = 'liuchi_reader'

interface RoleState {
  readonly name: Role
  readonly missing: boolean
  /** The session's user may become it. */
  readonly member: boolean
  readonly bypass: boolean
}

/**
 * Makes the roles that are missing and makes the session's user a member of each. Roles belong to the whole server:
 * two Liuchi databases on one server share them, which is harmless, because grants are per database.
 * @returns sentences for the operator: what could not be had and what it means
 * @throws StartRefusal naming the SQL for an administrator where the user may not make roles
 */
export async function ensureRoles(client: pg.ClientBase): Promise<string[]> {
  const before = await readRoles(client)
  const notes: string[] = []
  for (const role of before) {
    if (role.missing && !(await attempt(client, createSql(role.name)))) {
      // BYPASSRLS needs more rights than making a role: without it the reader still reads county by county.
      if (role.name !== seesAll || !(await attempt(client, `create role ${role.name} nologin`)))
        throw needsAdministrator(before, client)
    }
    if (!role.member && !(await attempt(client, `grant ${role.name} to current_user`)))
      throw needsAdministrator(before, client)
  }
  const after = await readRoles(client)
  if (after.some((role) => role.missing || !role.member)) throw needsAdministrator(after, client)
  if (!after.find((role) => role.name === seesAll)!.bypass) {
    notes.push(
      `The role ${seesAll} does not see all counties at once: an administrator can change that with "alter role ${seesAll} bypassrls;".`,
    )
  }
  await client.query(`grant usage on schema public to ${names.join(', ')}`)
  return notes
}

const createSql = (name: Role): string => `create role ${name} nologin${name === seesAll ? ' bypassrls' : ''}`

async function readRoles(client: pg.ClientBase): Promise<RoleState[]> {
  const { rows } = await client.query<{ name: Role; missing: boolean; member: boolean; bypass: boolean }>(
    `select n.name, r.oid is null as missing, coalesce(pg_has_role(current_user, r.oid, 'MEMBER'), false) as member,
      coalesce(r.rolbypassrls, false) as bypass
     from unnest($1::text[]) with ordinality n(name, i) left join pg_roles r on r.rolname = n.name order by n.i`,
    [names],
  )
  return rows
}

/** Tries a statement that may be forbidden. @returns whether it worked, or another session did the same just before */
async function attempt(client: pg.ClientBase, sql: string): Promise<boolean> {
  await client.query('savepoint role_attempt')
  try {
    await client.query(sql)
    await client.query('release savepoint role_attempt')
    return true
  } catch (error) {
    await client.query('rollback to savepoint role_attempt')
    const { code } = error as { code?: string }
    if (code === '42710' || code === '23505') return true
    if (code === '42501') return false
    throw error
  }
}

function needsAdministrator(roles: readonly RoleState[], client: pg.ClientBase): StartRefusal {
  const user = JSON.stringify((client as { user?: string }).user ?? 'USER')
  const sql = roles.flatMap((role) => [
    ...(role.missing ? [`${createSql(role.name)};`] : []),
    ...(role.missing || !role.member ? [`grant ${role.name} to ${user};`] : []),
  ])
  return new StartRefusal(
    'roles-missing',
    `The database user ${user} may not make roles: let an administrator of the server run once: ${sql.join(' ')}`,
  )
}
