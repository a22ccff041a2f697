import { type Loaded, run } from './load.ts'
import { beside, median, quantile, type Result } from './result.ts'

/** One of those that are compared: where it listens, and the bytes of the next request on a connection. */
export interface Side {
  readonly address: string
  next(i: number, connection: number): Buffer
  /** Told every answer, for requests that depend on the last. */
  answered?(status: number, body: string, i: number, connection: number): void
}

export interface Pace {
  /** Connections that ask at the same time. */
  readonly connections: number
  /** Rounds of product and floor in turn; the median counts. Many short ones tell more than few long ones where others use the machine. */
  readonly rounds: number
  readonly msPerRound: number
}

/** What each did, round by round. */
export type Turns<K extends string = 'product' | 'floor'> = Readonly<Record<K, readonly Loaded[]>>

/** Rounds that only warm up: caches fill, plans are made, the compiler has seen the code often enough. */
const WARMING = 4

/** Loads all sides in turn. @throws Error where a request fails: a rate of failures means nothing */
export async function inTurn<K extends string>(
  name: string,
  sides: Readonly<Record<K, Side>>,
  pace: Pace,
): Promise<Turns<K>> {
  const load = async (side: Side, rounds: number): Promise<Loaded> => {
    const loaded = await run({ ...side, connections: pace.connections, ms: rounds * pace.msPerRound })
    if (loaded.failed > 0) throw new Error(`${name}: ${loaded.firstFailure}`)
    return loaded
  }
  const all = Object.entries(sides) as [K, Side][]
  for (const [, side] of all) await load(side, WARMING)
  const turns = Object.fromEntries(all.map(([key]) => [key, []])) as unknown as Record<K, Loaded[]>
  for (let round = 0; round < pace.rounds; round++) for (const [key, side] of all) turns[key].push(await load(side, 1))
  return turns
}

/** Answers a second. @param each how many answers make one of what is counted */
const rateOf = (rounds: readonly Loaded[], each: number): number =>
  median(rounds.map(({ done, seconds }) => done / each / seconds))

/** Milliseconds under which a share of the answers stayed. */
export const delayOf = (rounds: readonly Loaded[], share: number): number =>
  median(rounds.map(({ ms }) => quantile(ms, share)))

/** The two lines of a benchmark over HTTP: how many a second, which has a target, and how long all but the slowest waited. */
export const linesOf = (
  name: string,
  unit: string,
  { product, floor }: Turns,
  target: number | null,
  each = 1,
): Result[] => [
  beside(name, unit, rateOf(product, each), rateOf(floor, each), target),
  beside(`${name}, p95`, 'ms', delayOf(product, 0.95), delayOf(floor, 0.95), null),
]
