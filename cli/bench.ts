import { benchmarks } from '#bench/benchmarks.ts'
import { openGround } from '#bench/ground.ts'
import { tableOf } from '#bench/result.ts'

/** The benchmarks meant: that of the name, or those whose name contains it; all without a name. @throws Error where there is none */
export function chosen(only: string | undefined): string[] {
  const names = Object.keys(benchmarks)
  const found = only === undefined ? names : names.includes(only) ? [only] : names.filter((name) => name.includes(only))
  if (found.length === 0) throw new Error(`No benchmark is called ${only}: ${names.join(', ')}.`)
  return found
}

/** Runs benchmarks one after the other; a table of each, or one JSON line a result. What is being done goes to standard error. */
export async function runBench(options: { json?: boolean; only?: string }, log: (line: string) => void): Promise<void> {
  const names = chosen(options.only)
  const ground = await openGround({ tell: (line) => process.stderr.write(`${line}\n`) })
  try {
    for (const [i, name] of names.entries()) {
      ground.tell(`${i + 1} of ${names.length}: ${name}`)
      const results = (await benchmarks[name]?.(ground, 'full')) ?? []
      for (const line of options.json ? results.map((r) => JSON.stringify(r)) : tableOf(results)) log(line)
    }
  } finally {
    await ground.close()
  }
}
