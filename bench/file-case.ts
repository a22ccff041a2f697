import { type ServerProcess, startChild } from './child.ts'
import { cookiesOf, filers, filing, reportAt, villagesOf } from './filing.ts'
import { floorOf } from './floor-filing.ts'
import { COUNTY, type Ground } from './ground.ts'
import { requestOf, run } from './load.ts'
import type { Result } from './result.ts'
import { inTurn, linesOf, type Pace } from './turns.ts'

/**
 * Filing a case over HTTP: the whole product beside a bare program that writes the same rows, in turn, each on a database
 * of its own of the same size. Grid workers and visitors file all over the county.
 */
export async function benchFileCase(ground: Ground, pace: Pace): Promise<Result[]> {
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
    const bare = requestOf('POST', '/', {}, JSON.stringify(reportAt(COUNTY)))
    const results: Result[] = []
    for (const who of ['visitor', 'grid worker'] as const) {
      const name = `file a case, ${who}`
      ground.tell(name)
      const next = (i: number) =>
        filing(villages[i % villages.length] as string, who === 'visitor' ? undefined : cookies[i % cookies.length])
      const sampled = await fileSome(product.address, next, 32)
      const floor = await startChild({
        file: 'serve-floor-filing.ts',
        setting: { url: floorUrl, floor: await floorOf(productUrl, sampled) },
      })
      floors.push(floor)
      const turns = await inTurn(name, { product: { ...product, next }, floor: { ...floor, next: () => bare } }, pace)
      results.push(...linesOf(name, 'cases/s', turns, 0.5))
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
