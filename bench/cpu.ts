import { readdirSync, readFileSync } from 'node:fs'

/*
 * Processor time of processes, which tells what a request costs even where others use the machine. Linux only: elsewhere
 * nothing is known, and the bench says so.
 */

/** Clock ticks a second of /proc; the same on every Linux that Node runs on. */
const TICKS = 100

/** Milliseconds of processor time used so far by a process and, where asked, by all its children. 0 where unknown. */
export function cpuMs(pid: number, withChildren = false): number {
  if (process.platform !== 'linux') return 0
  const own = ticksOf(pid)
  if (!withChildren) return (own.ticks * 1000) / TICKS
  let ticks = own.ticks
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const each = ticksOf(Number(name))
    if (each.parent === pid) ticks += each.ticks
  }
  return (ticks * 1000) / TICKS
}

function ticksOf(pid: number): { ticks: number; parent: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets and may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { ticks: Number(fields[11]) + Number(fields[12]), parent: Number(fields[1]) }
  } catch {
    return { ticks: 0, parent: 0 }
  }
}
