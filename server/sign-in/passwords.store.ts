import type { Pool } from 'pg'

/*
 * Which passwords a user had and since when: only hashes. The library keeps the one that holds; this keeps its age, the end of
 * a one-time code, and the former ones that may not return.
 */

export interface Held {
  readonly since: Date
  /** Set where it is a one-time code: it opens nothing after this instant. */
  readonly until: Date | null
}

/** Remembers the password that the library now holds for a user. */
export async function rememberPassword(pool: Pool, user: string, now: Date, until: Date | null): Promise<void> {
  await pool.query(
    `insert into signin.password (user_id, since, hash, until)
     select "userId", $2, password, $3 from signin."account" where "userId" = $1 and "providerId" = 'credential' and password is not null`,
    [user, now, until],
  )
}

/** The password that holds; undefined for whoever signs in elsewhere. */
export async function findHeld(pool: Pool, user: string): Promise<Held | undefined> {
  const { rows } = await pool.query(
    'select since, until from signin.password where user_id = $1 order by since desc limit 1',
    [user],
  )
  return rows[0] as Held | undefined
}

/** Hashes of the last passwords that a user chose, the one that holds among them. */
export async function lastHashes(pool: Pool, user: string, count: number): Promise<string[]> {
  const { rows } = await pool.query(
    'select hash from signin.password where user_id = $1 and until is null order by since desc limit $2',
    [user, count],
  )
  return (rows as { hash: string }[]).map((r) => r.hash)
}
