import type { ClientBase } from 'pg'

const BATCH = 1_000
let opened = 0

/** Rows of a statement, a batch at a time; inside a transaction. Several may be open at once on one connection. */
export async function* rowsOf<T>(client: ClientBase, sql: string, values: readonly unknown[]): AsyncGenerator<T> {
  opened += 1
  const name = `verify_${opened}`
  await client.query(`declare ${name} no scroll cursor for ${sql}`, [...values])
  for (;;) {
    const { rows } = await client.query(`fetch ${BATCH} from ${name}`)
    for (const row of rows) yield row as T
    if (rows.length < BATCH) break
  }
  await client.query(`close ${name}`)
}

/** Sorted rows from which all of one key are taken together. Keys ascend as text, as ids and codes do. */
export interface Grouped<T> {
  /** The rows of a key; rows of smaller keys before it go to `left`. */
  take(key: string, left: (key: string, rows: readonly T[]) => void): Promise<readonly T[]>
  /** What is left at the end. */
  rest(left: (key: string, rows: readonly T[]) => void): Promise<void>
}

export function grouped<T>(rows: AsyncGenerator<T>, keyOf: (row: T) => string): Grouped<T> {
  let next: IteratorResult<T, unknown> | undefined
  async function group(): Promise<{ key: string; rows: T[] } | undefined> {
    next ??= await rows.next()
    if (next.done) return undefined
    const key = keyOf(next.value)
    const all: T[] = []
    while (!next.done && keyOf(next.value) === key) {
      all.push(next.value)
      next = await rows.next()
    }
    return { key, rows: all }
  }
  let held: { key: string; rows: T[] } | undefined
  return {
    async take(key, left) {
      for (;;) {
        held ??= await group()
        if (!held || held.key > key) return []
        const { key: found, rows: all } = held
        held = undefined
        if (found === key) return all
        left(found, all)
      }
    },
    async rest(left) {
      for (held ??= await group(); held; held = await group()) left(held.key, held.rows)
    },
  }
}
