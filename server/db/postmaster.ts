import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, exe } from './binaries.ts'
import { isAlive, isServerOf } from './processes.ts'
import { asUser, type ServerUser } from './server-user.ts'

/** What a running server writes about itself into its data folder (postmaster.pid). */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** 'starting', 'ready', 'stopping', 'standby'; empty in its first moments. */
  readonly status: string
}

const pidFile = (dataDir: string): string => join(dataDir, 'postmaster.pid')

/** The server that runs on a data folder, if one does. A file left by a dead server is not one. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(dataDir), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Math.abs(Number(lines[0]))
  if (!isServerOf(pid, dataDir)) return undefined
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
}

/**
 * Removes the trace of a dead server whose number another process has got meanwhile (after a restart of the machine):
 * PostgreSQL would take that process for a server and refuse for ever. Every other stale trace it removes by itself.
 */
export function clearMistakenPostmaster(dataDir: string): void {
  let pid: number
  try {
    pid = Math.abs(Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]))
  } catch {
    return
  }
  if (isAlive(pid) && !isServerOf(pid, dataDir)) rmSync(pidFile(dataDir), { force: true })
}

/** Fast shutdown: open transactions are rolled back, everything committed is written out. Waits until the server is gone. */
export async function stopPostmaster(server: {
  dataDir: string
  binaries: Binaries
  user: ServerUser | undefined
  /** Milliseconds before the server is told to stop at once (which the next start recovers from). */
  patience?: number
}): Promise<void> {
  const running = findPostmaster(server.dataDir)
  if (!running) return
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL's own tool speaks to the server there.
    const args = ['stop', '-D', server.dataDir, '-m', 'fast', '-w', '-t', '60']
    const tool = spawn(join(server.binaries.bin, exe('pg_ctl')), args, { ...asUser(server.user), stdio: 'ignore' })
    await new Promise((resolve) => tool.once('close', resolve).once('error', resolve))
    return
  }
  signalServer(running.pid, 'SIGINT')
  const until = Date.now() + (server.patience ?? 60_000)
  // Its file goes a moment before the process does; whoever waits for a stop wants both gone.
  while (findPostmaster(server.dataDir)?.pid === running.pid || isAlive(running.pid)) {
    if (Date.now() > until) {
      signalServer(running.pid, 'SIGQUIT')
      await sleep(500)
      return
    }
    await sleep(20)
  }
}

/** Tells a server to stop without waiting; for the last moment of a process. */
export function signalServer(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already.
  }
}
