import type { PoolClient } from 'pg'
import type { Day } from '#kernel/day.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { accountsOf, usableOn } from '#kernel/ledger/balance.read.ts'
import { stockOf } from '../books.ts'

/** Pieces of one kind of goods. */
export interface OnShelf {
  /** By the book. */
  readonly stock: number
  /** Of these neither set aside nor past their day: what may be handed out. */
  readonly free: number
}

const nothing: OnShelf = { stock: 0, free: 0 }

/** What lies on the shelves of some shops on a day. */
export async function lookOnShelves(
  client: PoolClient,
  county: string,
  shops: readonly string[],
  day: Day,
): Promise<(shop: string, goods: string) => OnShelf> {
  const owners = shops.map((shop) => `organisation:${shop}`)
  const accounts = await accountsOf(client, county, owners)
  const usable = await usableOn(client, county, owners, day)
  const found = new Map(
    accounts.map(({ id, posted, held }) => {
      const free = Number((usable.get(id) ?? 0n) - held)
      return [id as string, { stock: Number(posted), free: Math.max(0, free) }]
    }),
  )
  return (shop, goods) => found.get(accountId(county, stockOf(shop, goods))) ?? nothing
}
