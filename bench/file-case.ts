import { type ServerProcess, startChild } from './child.ts'
import { cookiesOf, filers, filing, reportAt, villagesOf } from './filing.ts'
import { floorOf } from './floor-filing.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { type Loaded, requestOf, run } from './load.ts'
import { beside, median, quantile, type Result } from './result.ts'

export interface FileCaseSetting {
  /** Connections that file at the same time. */
  readonly connections: number
  /** Rounds of product and floor in turn; the median counts. */
  readonly rounds: number
  readonly msPerRound: number
}

/**
 * Filing a case over HTTP: the whole product beside a bare program that writes the same rows, in turn, each on a database
 * of its own of the same size. Grid workers and visitors file all over the county.
 */
export async function benchFileCase(ground: Ground, setting: FileCaseSetting): Promise<Result[]> {
  const [productUrl, floorUrl] = [await ground.database(), await ground.database()]
  const villages = await villagesOf(productUrl)
  const product = await startChild({
    file: 'serve.ts',
    setting: { url: productUrl, home: ground.home },
    // Behind a proxy and with its log, as in operation.
    env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' },
  })
  const floors: ServerProcess[] = []
  try {
    const cookies = await cookiesOf(product.address, filers)
    const results: Result[] = []
    for (const who of ['visitor', 'grid worker'] as const) {
      const next = (i: number) =>
        filing(villages[i % villages.length] as string, who === 'visitor' ? undefined : cookies[i % cookies.length])
      const sampled = await fileSome(product.address, next, 32)
      const floor = await startChild({
        file: 'serve-floor-filing.ts',
        setting: { url: floorUrl, floor: await floorOf(productUrl, sampled) },
      })
      floors.push(floor)
      results.push(...(await inTurn(who, product, floor, next, setting)))
    }
    return results
  } finally {
    await product.stop()
    for (const floor of floors) await floor.stop()
  }
}

async function fileSome(address: string, next: (i: number) => Buffer, count: number): Promise<string[]> {
  const cases: string[] = []
  const loaded = await run({
    address,
    connections: 4,
    count,
    next,
    answered: (status, body) => status === 200 && cases.push((JSON.parse(body) as { case: string }).case),
  })
  if (loaded.failed > 0) throw new Error(`a filing failed: ${loaded.firstFailure}`)
  return cases
}

async function inTurn(
  who: string,
  product: ServerProcess,
  floor: ServerProcess,
  next: (i: number) => Buffer,
  { connections, rounds, msPerRound }: FileCaseSetting,
): Promise<Result[]> {
  const body = JSON.stringify(reportAt(COUNTY))
  const bare = requestOf('POST', '/', {}, body)
  const load = async (address: string, make: (i: number) => Buffer, ms: number): Promise<Loaded> => {
    const loaded = await run({ address, connections, ms, next: make })
    if (loaded.failed > 0) throw new Error(`a filing failed: ${loaded.firstFailure}`)
    return loaded
  }
  // Not counted: caches, plans and the compiler warm up.
  await load(product.address, next, msPerRound / 2)
  await load(floor.address, () => bare, msPerRound / 2)
  const [ours, bares]: [Loaded[], Loaded[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await load(product.address, next, msPerRound))
    bares.push(await load(floor.address, () => bare, msPerRound))
  }
  const rate = (all: readonly Loaded[]) => median(all.map((one) => one.done / one.seconds))
  const p95 = (all: readonly Loaded[]) => median(all.map((one) => quantile(one.ms, 0.95)))
  return [
    beside(`file a case, ${who}`, 'cases/s', rate(ours), rate(bares), 0.5),
    beside(`file a case, ${who}, p95`, 'ms', p95(ours), p95(bares), null),
  ]
}

/** What was filed, for the test: cases, steps and journal rows of filings agree. */
export const countFilings = (url: string) =>
  ask<{ cases: number; steps: number; acts: number }>(
    url,
    `select (select count(*)::int from case_file) as cases, (select count(*)::int from case_step) as steps,
       (select count(*)::int from journal where kind = 'grid-casework/report') as acts`,
  )
