import type { PoolClient } from 'pg'
import { declareTable, hex, supplyStore } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import type { Keys } from '../secrets/keys.ts'
import { decryptField, encryptField } from '../secrets/sm4.ts'

declare module '../effect.ts' {
  interface Effects {
    keep: {
      readonly id: Id
      readonly subject: Id
      readonly person: Id | null
      readonly purpose: string
      readonly value: Json
      readonly salt: Buffer
      readonly sealed: boolean
      /** Day after which the retention job may delete it. */
      readonly keepUntil?: string
    }
  }
}

declareTable('personal', {
  columns: ['county', 'id', 'subject', 'person', 'purpose', 'keep_until', 'salt', 'value', 'sealed', 'act'],
  key: ['county', 'id'],
  appendOnly: false,
  plain: {},
})

const placeOf = (county: string, id: string) => ({ county, table: 'personal', column: 'value', id })

let held: Keys | undefined

/** Hands over the keys of this process; before it no act may keep a personal value. */
export function usePersonalKeys(keys: Keys): void {
  held = keys
}

supplyStore('keep', {
  writes: (effects, stamp) => [
    {
      table: 'personal',
      mode: 'insert',
      rows: effects.map((e) => {
        const text = JSON.stringify(e.value)
        if (!held) throw new Error('no keys were handed over')
        const value = e.sealed ? encryptField(held, text, placeOf(stamp.county, e.id)) : Buffer.from(text)
        return {
          county: stamp.county,
          id: e.id,
          subject: e.subject,
          person: e.person,
          purpose: e.purpose,
          keep_until: e.keepUntil ?? null,
          salt: hex(e.salt),
          value: hex(value),
          sealed: e.sealed,
          act: stamp.act,
        }
      }),
    },
  ],
})

/**
 * Reads personal values by id. Erased ones are missing from the answer; sealed ones are opened only where asked
 * (and then the reading is recorded by whoever asks).
 */
export async function readPersonal(
  client: PoolClient,
  keys: Keys,
  county: string,
  ids: readonly string[],
  open: 'sealed-too' | 'plain-only',
): Promise<Map<string, Json>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; value: Buffer; sealed: boolean }>({
    name: 'personal-read',
    text: 'select id, value, sealed from personal where county = $1 and id = any($2::uuid[])',
    values: [county, ids],
  })
  const values = new Map<string, Json>()
  for (const { id, value, sealed } of rows) {
    if (sealed && open === 'plain-only') continue
    const text = sealed ? decryptField(keys, value, placeOf(county, id)) : value
    values.set(id, JSON.parse(text.toString()) as Json)
  }
  return values
}
