import { benchFileCase } from '#bench/file-case.ts'
import { type Ground, openGround } from '#bench/ground.ts'
import { type Result, tableOf } from '#bench/result.ts'

type Bench = (ground: Ground) => Promise<Result[]>

/** Every benchmark by name; each runs the product and its floor in one run on one machine. */
const benches: Readonly<Record<string, Bench>> = {
  'file-case': (ground) => benchFileCase(ground, { connections: 16, rounds: 3, msPerRound: 6_000 }),
}

/** Runs the benchmarks whose name contains `only`, all by default; a table, or one JSON line a result. */
export async function runBench(options: { json?: boolean; only?: string }, log: (line: string) => void): Promise<void> {
  const chosen = Object.entries(benches).filter(([name]) => name.includes(options.only ?? ''))
  const ground = await openGround({ log: options.json ? () => {} : log })
  try {
    for (const [, bench] of chosen) {
      const results = await bench(ground)
      for (const line of options.json ? results.map((r) => JSON.stringify(r)) : tableOf(results)) log(line)
    }
  } finally {
    await ground.close()
  }
}
