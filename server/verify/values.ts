import type { ClientBase } from 'pg'
import type { Json } from '#kernel/json.ts'
import { opens } from '#kernel/secrets/commitment.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { decryptField } from '#kernel/secrets/sm4.ts'
import type { Tell } from './difference.ts'

/** An append-only row's promise about a personal value. */
export interface Committed {
  readonly id: string
  /** Hex. */
  readonly commitment: string
}

export interface ValueCounts {
  readonly open: number
  /** Erased by an act. */
  readonly erased: number
  /** Ordered to be erased, and still there. */
  readonly waiting: number
}

const BATCH = 500

/** Checks promises in batches: each value opens its commitment, or an act erased it. `close` checks the last ones. */
export function openValueCheck(client: ClientBase, county: string, keys: Keys, tell: Tell) {
  const counts = { open: 0, erased: 0, waiting: 0 }
  let held: Committed[] = []

  async function check(): Promise<void> {
    const batch = held
    held = []
    const ids = batch.map((c) => c.id)
    const values = await client.query<{ id: string; salt: Buffer; value: Buffer; sealed: boolean }>(
      'select id, salt, value, sealed from personal where county = $1 and id = any($2::uuid[])',
      [county, ids],
    )
    const erasures = await client.query<{ id: string }>(
      'select personal as id from erasure where county = $1 and personal = any($2::uuid[])',
      [county, ids],
    )
    const found = new Map(values.rows.map((row) => [row.id, row]))
    const erased = new Set(erasures.rows.map((row) => row.id))
    for (const { id, commitment } of batch) {
      const row = found.get(id)
      if (!row && erased.has(id)) counts.erased += 1
      else if (!row) tell('value-missing', { id })
      else {
        judge(id, commitment, row)
        if (erased.has(id)) counts.waiting += 1
      }
    }
  }

  function judge(id: string, commitment: string, row: { salt: Buffer; value: Buffer; sealed: boolean }): void {
    let value: Json
    try {
      const text = row.sealed
        ? decryptField(keys, row.value, { county, table: 'personal', column: 'value', id })
        : row.value
      value = JSON.parse(text.toString('utf8')) as Json
    } catch {
      tell('value-damaged', { id })
      return
    }
    if (opens(Buffer.from(commitment, 'hex'), row.salt, value)) counts.open += 1
    else tell('value-altered', { id })
  }

  return {
    add(committed: Committed): Promise<void> | undefined {
      held.push(committed)
      return held.length >= BATCH ? check() : undefined
    },
    async close(): Promise<ValueCounts> {
      if (held.length > 0) await check()
      return counts
    },
  }
}
