import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import type { Keys } from '../secrets/keys.ts'
import { decryptField } from '../secrets/sm4.ts'

/** Whether nothing is sent to a person any more: they have died, and whoever has their telephone now is not meant. */
export async function isGone(client: PoolClient, county: string, person: Id): Promise<boolean> {
  const { rows } = await client.query({
    name: 'address-gone',
    text: 'select from person where county = $1 and id = $2 and died_on is not null and retracted_at is null',
    values: [county, person],
  })
  return rows.length > 0
}

/**
 * A person's phone number for the gateway; undefined where none is known. The delivery that asks for it is the record of
 * its use. The caller's transaction has set the county.
 */
export async function findPhone(
  client: PoolClient,
  keys: Keys,
  county: string,
  person: Id,
): Promise<string | undefined> {
  const { rows } = await client.query<{ phone_sealed: Buffer | null }>({
    name: 'address-phone',
    text: 'select phone_sealed from person where county = $1 and id = $2 and retracted_at is null',
    values: [county, person],
  })
  const sealed = rows[0]?.phone_sealed
  return sealed
    ? decryptField(keys, sealed, { county, table: 'person', column: 'phone_sealed', id: person }).toString()
    : undefined
}
