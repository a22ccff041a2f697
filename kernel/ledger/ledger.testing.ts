import type { ClientBase, Pool } from 'pg'
import { expect } from 'vitest'
import { findBooksFault } from './balance.read.ts'

/** Every balance equals its postings, every transfer balances, no floor is crossed, lots and holds add up. Closes each test of the ledger. */
export async function expectBooksBalance(pool: Pool | ClientBase, of = '340881'): Promise<void> {
  const client = 'totalCount' in pool ? await pool.connect() : pool
  try {
    await client.query(`begin; set local liuchi.county = '${of}'`)
    expect(await findBooksFault(client as ClientBase, of)).toBeUndefined()
  } finally {
    await client.query('rollback')
    if ('release' in client) (client as unknown as { release(): void }).release()
  }
}
