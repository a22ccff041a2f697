import type { Pool } from 'pg'
import type { Programme, Zone } from '#kernel/programme/define.ts'
import type { Reader } from '#kernel/read.ts'
import { type KeyPurpose, type Keys, keyPurposes } from '#kernel/secrets/keys.ts'
import { StartRefusal } from './db/start-refusal.ts'

/*
 * What must hold before anybody is served. Each failure is fatal and one clear line.
 */

/**
 * The keys are those the data were written under. New ones are remembered.
 * @throws StartRefusal where a key is missing or another
 */
export async function checkKeys(pool: Pool, keys: Keys): Promise<void> {
  const { rows } = await pool.query('select purpose, version, fingerprint from key_fingerprint')
  const known = new Map(
    (rows as { purpose: string; version: number; fingerprint: string }[]).map((r) => [
      `${r.purpose} ${r.version}`,
      r.fingerprint,
    ]),
  )
  for (const [name, fingerprint] of known) {
    const [purpose, version] = name.split(' ') as [KeyPurpose, string]
    const held = keys.versions(purpose).includes(Number(version))
      ? keys.fingerprint(purpose, Number(version))
      : undefined
    if (held !== fingerprint)
      throw new StartRefusal(
        'keys',
        `The key ${purpose} ${version} is ${held ? 'not the one' : 'missing that'} this database was written under: bring back the folder keys of LIUCHI_HOME; nothing was changed.`,
      )
  }
  for (const purpose of keyPurposes)
    for (const version of keys.versions(purpose))
      if (!known.has(`${purpose} ${version}`))
        await pool.query(
          'insert into key_fingerprint (purpose, version, fingerprint) values ($1, $2, $3) on conflict do nothing',
          [purpose, version, keys.fingerprint(purpose, version)],
        )
}

/**
 * No open case stands in a state that its programme no longer has and no `renamed` line maps.
 * @throws StartRefusal naming programme, state and how many cases
 */
export async function checkOpenStates(pool: Pool, reader: Reader, programmes: readonly Programme[]): Promise<void> {
  const known = new Map(
    programmes.map((p) => [
      p.id,
      new Set([...Object.keys(p.lifecycle.states), ...Object.keys(p.renamed?.states ?? {})]),
    ]),
  )
  const { rows: counties } = await pool.query('select county from book_version order by county')
  for (const { county } of counties as { county: string }[]) {
    const open = await reader.read(county, async (client) => {
      const { rows } = await client.query(
        `select programme, state, count(*)::int as n from case_file where county = $1 and closed_at is null group by 1, 2`,
        [county],
      )
      return rows as { programme: string; state: string; n: number }[]
    })
    const lost = open.find((o) => known.has(o.programme) && !known.get(o.programme)?.has(o.state))
    if (lost)
      throw new StartRefusal(
        'lost-state',
        `${lost.n} open cases of ${lost.programme} in ${county} stand in the state "${lost.state}", which the programme no longer has: add a line to its \`renamed\`, or bring the state back.`,
      )
  }
}

const zones = ['public', 'office', 'personnel'] as const satisfies readonly Zone[]

/** The zones this deployment serves (LIUCHI_ZONES, comma separated; all of them by default). @throws StartRefusal for another word */
export function zonesOf(env: Readonly<Record<string, string | undefined>>): readonly Zone[] {
  const named = (env.LIUCHI_ZONES ?? zones.join(',')).split(',').map((z) => z.trim())
  const wrong = named.find((z) => !(zones as readonly string[]).includes(z))
  if (wrong !== undefined)
    throw new StartRefusal('zone', `LIUCHI_ZONES names "${wrong}": it takes ${zones.join(', ')}.`)
  return named as Zone[]
}
