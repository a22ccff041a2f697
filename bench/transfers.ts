import type { Id } from '#kernel/id.ts'
import { openPool } from '#server/db/open.ts'
import { type BareTransfer, writeBare } from './floor-transfers.ts'
import type { Ground } from './ground.ts'
import { pgbenchRate } from './pgbench.ts'
import { beside, median, type Result } from './result.ts'
import { cardOf, fillCards, givenId, openStamps, owners, perform } from './stamps.ts'
import type { Pace } from './turns.ts'

export interface TransfersSetting extends Pace {
  readonly cards: number
  /** Transfers of one batch. */
  readonly batch: number
}

/**
 * Entries of the ledger through the desk beside the same rows in bare SQL: one at a time between cards (as TPC-B does between accounts),
 * out of one busy account onto ever more cards, and in batches.
 */
export async function benchTransfers(ground: Ground, { cards, batch, ...pace }: TransfersSetting): Promise<Result[]> {
  const url = await ground.database()
  const stamps = openStamps(url, ground.home, pace.connections)
  const bare = openPool({ url, role: 'liuchi_app', max: pace.connections })
  const all = owners(cards)
  try {
    ground.tell(`filling ${cards.toLocaleString('en')} cards`)
    await fillCards(stamps, all)
    const results: Result[] = []
    const compare = async (
      name: string,
      product: () => Promise<unknown>,
      floor: () => Promise<unknown>,
      target: number | null,
      each = 1,
    ) => {
      ground.tell(name)
      const [ours, theirs] = await inTurn([product, floor], pace)
      results.push(beside(name, 'transfers/s', (ours as number) * each, (theirs as number) * each, target))
      return ours as number
    }
    const any = (among: number): Id => all[Math.floor(Math.random() * among)] as Id

    const single = await compare(
      'single transfers',
      () => {
        const [from, to] = two(all)
        return perform(stamps, 'move', { from: { kind: 'card', id: from }, to: { kind: 'card', id: to }, amount: '1' })
      },
      () => {
        const [from, to] = two(all)
        const legs = [
          { account: cardOf(from), amount: -1 },
          { account: cardOf(to), amount: 1 },
        ]
        return writeBare(bare, [{ legs }])
      },
      0.6,
    )
    const tpcB = await pgbenchRate(await ground.database(), {
      connections: pace.connections,
      seconds: Math.max(1, Math.round((pace.rounds * pace.msPerRound) / 1000)),
      branches: cards < 1000 ? 1 : 10,
    })
    if (tpcB === undefined) ground.tell('no pgbench on this machine: single transfers are not set beside it')
    else results.push(beside('single transfers beside TPC-B of pgbench', 'transfers/s', single, tpcB, null))
    for (const among of [1, 10, cards])
      await compare(
        `transfers out of one busy account onto ${among.toLocaleString('en')}`,
        () =>
          perform(stamps, 'move', {
            from: { kind: 'given', id: 'stamps' },
            to: { kind: 'card', id: any(among) },
            amount: '1',
          }),
        () => writeBare(bare, [given(any(among))]),
        null,
      )
    let at = 0
    const next = (): Id[] => {
      at = (at + batch) % Math.max(1, cards - batch)
      return all.slice(at, at + batch)
    }
    await compare(
      `transfers in batches of ${batch}`,
      () =>
        perform(stamps, 'many', {
          from: { kind: 'given', id: 'stamps' },
          to: next().map((id) => ({ kind: 'card', id })),
          amount: '1',
        }),
      () => writeBare(bare, next().map(given)),
      0.5,
      batch,
    )
    return results
  } finally {
    await stamps.close()
    await bare.end()
  }
}

const given = (to: Id): BareTransfer => ({
  legs: [{ account: cardOf(to), amount: 1 }],
  busy: { account: givenId, amount: -1 },
})

function two(all: readonly Id[]): [Id, Id] {
  const from = Math.floor(Math.random() * all.length)
  const to = (from + 1 + Math.floor(Math.random() * (all.length - 1))) % all.length
  return [all[from] as Id, all[to] as Id]
}

/** How many of each are done a second, with so many at work at once, round by round in turn; the median of the rounds. */
async function inTurn(works: readonly (() => Promise<unknown>)[], pace: Pace): Promise<number[]> {
  const round = async (work: () => Promise<unknown>, ms: number): Promise<number> => {
    const start = performance.now()
    let done = 0
    const worker = async () => {
      while (performance.now() - start < ms) {
        await work()
        done += 1
      }
    }
    await Promise.all(Array.from({ length: pace.connections }, worker))
    return (done * 1000) / (performance.now() - start)
  }
  for (const work of works) await round(work, 2 * pace.msPerRound)
  const rates: number[][] = works.map(() => [])
  for (let i = 0; i < pace.rounds; i++)
    for (const [at, work] of works.entries()) rates[at]?.push(await round(work, pace.msPerRound))
  return rates.map(median)
}
