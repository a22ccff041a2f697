import { mkdtempSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '#server/db/embedded.ts'
import { startChild } from './child.ts'
import type { Ground } from './ground.ts'
import { beside, median, type Result } from './result.ts'

export interface WarmStartSetting {
  readonly rounds: number
  /** Of the demonstration that is there already; without it an empty house. */
  readonly cases?: number
}

/**
 * From the start of the process until /health answers, in a home that was started before; beside the start of the embedded
 * database alone. What `npm start` does before that (is the web built of these sources?) is not in it.
 */
export async function benchWarmStart(ground: Ground, { rounds, cases }: WarmStartSetting): Promise<Result[]> {
  const home = mkdtempSync(join(tmpdir(), 'liuchi-bench-start-'))
  await chmod(home, 0o711)
  const outside = new Set<string>()
  try {
    ground.tell('first start')
    const setting = { home, ...(cases === undefined ? {} : { cases }) }
    await (await startChild({ file: 'serve-own.ts', setting })).stop()
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      ground.tell(`warm start ${round + 1} of ${rounds}`)
      ours.push(await secondsOf(() => startUntilHealth(setting)))
      bare.push(
        await secondsOf(async () => {
          const database = await startDatabase({ home, log: () => {} })
          for (const folder of database.outside) outside.add(folder)
          return () => database.stop()
        }),
      )
    }
    return [beside('warm start', 's', median(ours), median(bare), null)]
  } finally {
    for (const folder of [home, ...outside]) rmSync(folder, { recursive: true, force: true })
  }
}

async function startUntilHealth(setting: object): Promise<() => Promise<void>> {
  const product = await startChild({ file: 'serve-own.ts', setting })
  // An empty house answers that no county is founded yet: an answer all the same.
  await (await fetch(`${product.address}/health`)).text()
  return product.stop
}

/** How long until something runs; stopping it is not counted. */
async function secondsOf(start: () => Promise<() => Promise<void>>): Promise<number> {
  const began = performance.now()
  const stop = await start()
  const seconds = (performance.now() - began) / 1000
  await stop()
  return seconds
}
