import { createHash } from 'node:crypto'
import { canonical } from '#kernel/journal/canonical.ts'
import type { Json } from '#kernel/json.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import type { FillInput } from '#kernel/register/found.ts'
import type { House } from './assemble.ts'

/** The first value of a parameter. */
export type Seed = NonNullable<FillInput['parameters']>[number]

/**
 * Inserts first values of parameters that a county has no value of: at its founding, and when an upgrade brought new ones.
 * What an office set is never touched. @throws RefusalError
 */
export async function seedMissing({ desk, keeper }: House, county: string, seeds: readonly Seed[]): Promise<void> {
  const book = await keeper.getBook(county)
  const missing = seeds.filter((seed) => book.historyOf(seed.id).length === 0)
  if (missing.length === 0) return
  const digest = createHash('sm3')
    .update(canonical(missing as unknown as Json))
    .digest('hex')
  const outcome = await desk.perform({
    kind: 'register/fill',
    county,
    actor: { county, person: null, via: 'command' },
    key: `seeds:${county}:${digest}`,
    input: { from: '2000-01-01', parameters: missing },
  })
  if (isRefusal(outcome)) throw new RefusalError(outcome)
}
