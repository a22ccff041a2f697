import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that is written once: whole or not at all, also with two processes at once. The one that comes second finds the other's and keeps it. */
export function writeOnce(folder: string, name: string, text: string): void {
  const fresh = join(folder, `.new-${process.pid}-${randomBytes(6).toString('hex')}`)
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(fresh, join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(fresh)
  }
  if (process.platform === 'win32') return
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
}
