import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf, isAlive } from './processes.ts'

/**
 * Which Liuchi processes use the database of a home. Several may (two app processes on one database); the last one
 * to leave stops the server. A process that was killed cannot sign out: its line does not count once it is dead.
 */
export interface Attendance {
  /** Signs out. Returns whether nobody else is left. */
  leave(): boolean
}

let signed = 0

export function attend(home: string): Attendance {
  const folder = join(home, 'run', 'database-users')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  signed += 1
  const own = `${process.pid}-${signed}`
  writeFileSync(join(folder, own), birthOf(process.pid))
  return {
    leave() {
      rmSync(join(folder, own), { force: true })
      return readdirSync(folder).every((name) => !isPresent(folder, name))
    },
  }
}

function isPresent(folder: string, name: string): boolean {
  const pid = Number(name.split('-')[0])
  let birth: string
  try {
    birth = readFileSync(join(folder, name), 'utf8')
  } catch {
    return false
  }
  // An empty line is one just being written, or a system that does not tell births.
  const present = isAlive(pid) && (birth === '' || birth === birthOf(pid))
  if (!present) rmSync(join(folder, name), { force: true })
  return present
}
