import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { type ActKind, createDesk, type Desk } from '#kernel/act.ts'
import { createKeeper } from '#kernel/book.ts'
import type { Id } from '#kernel/id.ts'
import { accountId, accountOf } from '#kernel/ledger/account.ts'
import { acts, chart, given } from '#kernel/ledger/ledger.testing.acts.ts'
import { usePersonalKeys } from '#kernel/personal/personal.store.ts'
import { createReader, type Reader } from '#kernel/read.ts'
import { useRegisterKeys } from '#kernel/register/register.store.ts'
import { openKeys } from '#kernel/secrets/keys.ts'
import { openPool } from '#server/db/open.ts'
import '#kernel/instruments.ts'
import { COUNTY } from './ground.ts'

/** A desk at which the ledger's invented scheme is performed: cards that collect stamps, given out by one busy account. */
export interface Stamps {
  readonly pool: Pool
  readonly desk: Desk
  readonly reader: Reader
  close(): Promise<void>
}

export function openStamps(url: string, home: string, connections: number): Stamps {
  const keys = openKeys({ home, env: {} })
  usePersonalKeys(keys)
  useRegisterKeys(keys)
  const pool = openPool({ url, role: 'liuchi_app', max: connections })
  const books = openPool({ url, role: 'liuchi_app', max: 2 })
  const kinds = new Map<string, ActKind>(acts.map((kind) => [kind.kind, kind]))
  return {
    pool,
    desk: createDesk({ pool, keeper: createKeeper(books), kinds, keys }),
    reader: createReader(pool),
    async close() {
      await Promise.all([pool.end(), books.end()])
    },
  }
}

/** Owners of cards, the same in every run. */
export const owners = (count: number): Id[] =>
  Array.from({ length: count }, (_, i) => `00000000-0000-7000-9000-${String(i).padStart(12, '0')}` as Id)
export const cardOf = (owner: Id): Id => accountId(COUNTY, accountOf(chart.card, owner))
export const givenId: Id = accountId(COUNTY, given)

/** Gives every card its first stamps, through the desk. @throws Error where one is refused */
export async function fillCards({ desk }: Stamps, cards: readonly Id[]): Promise<void> {
  for (let at = 0; at < cards.length; at += 500) {
    const outcome = await desk.perform({
      kind: 'stamps/many',
      county: COUNTY,
      actor: { county: COUNTY, person: null, via: 'command' },
      key: randomUUID(),
      input: {
        from: { kind: 'given', id: 'stamps' },
        to: cards.slice(at, at + 500).map((id) => ({ kind: 'card', id })),
        amount: '1000000',
      },
    })
    if ('refused' in outcome) throw new Error(outcome.refused)
  }
}

/** Performs one act of the scheme. @throws Error where it is refused */
export async function perform({ desk }: Stamps, kind: string, input: object): Promise<void> {
  const outcome = await desk.perform({
    kind: `stamps/${kind}`,
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input,
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
}
