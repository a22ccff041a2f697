import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { readPersonal } from '../personal/personal.store.ts'
import { openFields, readPersonFiles, sealedFields } from '../register/person-files.store.ts'
import type { Keys } from '../secrets/keys.ts'

/** At most so many cases and values leave in one file. */
const MOST = 5_000

/**
 * Everything that is kept about a person here, for themselves: their entry in the register in plain, their posts, the cases they
 * filed, what they wrote, what they were told. Programmes not named are left out.
 */
export async function readOwnData(
  client: PoolClient,
  keys: Keys,
  county: string,
  person: Id,
  { day, programmes }: { readonly day: Day; readonly programmes: readonly string[] },
) {
  const file = (await readPersonFiles(client, keys, county, [person], 'own', { day })).get(person)
  const plain = await openFields(client, keys, county, person, sealedFields)
  const ask = async <T>(name: string, text: string, values: readonly unknown[]): Promise<T[]> =>
    (await client.query({ name, text, values: [county, person, ...values] })).rows as T[]
  const cases = await ask<{ id: Id; number: string; programme: string; filedAt: Date }>(
    'own-cases',
    `select f.id, f.programme, f.number, f.state, f.place, f.kind, f.filed_at as "filedAt", f.closed_at as "closedAt", f.result, f.rating
     from case_viewer v join case_file f on f.county = v.county and f.id = v.case_id
     where v.county = $1 and v.viewer = 'p:' || $2::uuid and v.why = 'reporter' and f.programme = any($3)
     order by v.filed_at desc, v.case_id desc limit ${MOST}`,
    [programmes],
  )
  const kept = await ask<{ id: Id; subject: Id; purpose: string; keepUntil: Day | null }>(
    'own-values',
    `select p.id, p.subject, p.purpose, p.keep_until as "keepUntil" from personal p
     where p.county = $1 and p.person = $2 and (p.subject = any($3::uuid[])) order by p.id limit ${MOST}`,
    [cases.map((c) => c.id)],
  )
  const values: ReadonlyMap<string, Json> = await readPersonal(
    client,
    keys,
    county,
    kept.map((v) => v.id),
    'sealed-too',
  )
  return {
    person: file && { ...file, ...plain },
    posts: await ask(
      'own-posts',
      `select title, role, place, from_day as "from", to_day as "to", document from post
       where county = $1 and person = $2 and retracted_at is null order by from_day`,
      [],
    ),
    cases,
    values: kept.flatMap(({ id, subject, purpose, keepUntil }) =>
      values.has(id) ? [{ case: subject, purpose, keepUntil, value: values.get(id) }] : [],
    ),
    messages: await ask(
      'own-messages',
      `select words, fills, at from message where county = $1 and person = $2 order by at desc limit ${MOST}`,
      [],
    ),
  }
}
