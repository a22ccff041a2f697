import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Id, newId } from '../id.ts'
import { type Keys, openKeys } from '../secrets/keys.ts'

/** What the tests of the journal share: sessions under a role, acts of an invented tool shed, throw-away keys. */

export const COUNTY = '999001'

export async function connect(url: string, role?: 'liuchi_app' | 'liuchi_reader'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, ...(role ? { options: `-c role=${role}` } : {}) })
  await client.connect()
  return client
}

export function openThrowAwayKeys(): { keys: Keys; folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'liuchi-keys-'))
  return {
    keys: openKeys({ home: folder, env: {} }),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Writes one act as the desk does; the caller's transaction has set the county. */
export async function writeAct(client: pg.Client, id: Id = newId(), county: string = COUNTY): Promise<Id> {
  await client.query({
    name: 'act',
    text: `insert into journal (county, id, kind, programme, actor, at, subject, body, because, rows_digest)
      values ($1, $2, 'lend', 'tool-shed', $3, now(), $4, $5, $6, $7)`,
    values: [
      county,
      id,
      newId(),
      newId(),
      JSON.stringify({ tool: 'ladder', days: 3, deposit: '2500', nonce: randomBytes(6).toString('hex') }),
      JSON.stringify({ rule: 'tool-shed/deposit', reads: { tool: 'ladder' }, parameter: 'deposit-fen', clause: '§3' }),
      randomBytes(32),
    ],
  })
  return id
}

export async function begin(client: pg.Client, county: string = COUNTY): Promise<void> {
  await client.query(`begin; set local liuchi.county = '${county}'`)
}

/** One act in a transaction of its own. */
export async function act(client: pg.Client, county: string = COUNTY): Promise<Id> {
  await begin(client, county)
  const id = await writeAct(client, newId(), county)
  await client.query('commit')
  return id
}
