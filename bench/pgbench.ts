import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * What pgbench does a second by its own TPC-B script, from the accounts of so many branches, on a fresh database.
 * @returns undefined where the machine has no pgbench
 */
export async function pgbenchRate(
  url: string,
  {
    connections,
    seconds,
    branches,
  }: { readonly connections: number; readonly seconds: number; readonly branches: number },
): Promise<number | undefined> {
  try {
    await run('pgbench', ['--version'])
  } catch {
    return undefined
  }
  await run('pgbench', ['--initialize', '--quiet', `--scale=${branches}`, url])
  const sized = [`--client=${connections}`, `--jobs=2`, `--time=${seconds}`, '--no-vacuum', '--protocol=prepared']
  const { stdout } = await run('pgbench', [...sized, url])
  const tps = /^tps = ([\d.]+)/m.exec(stdout)?.[1]
  if (tps === undefined) throw new Error(`pgbench says no rate: ${stdout}`)
  return Number(tps)
}
