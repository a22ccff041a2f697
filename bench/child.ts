import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, so that the load generator does not slow what it measures. */
export interface ServerProcess {
  readonly address: string
  readonly pid: number
  /** What it wrote to standard output and error, where that is kept. */
  readonly output: () => string
  /** Ends it in order and waits. */
  stop(): Promise<void>
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>
}

export interface ChildSetting {
  /** A file beside this one. */
  readonly file: string
  /** Handed over as the first message. */
  readonly setting: object
  readonly env?: Readonly<Record<string, string>>
  readonly execArgv?: readonly string[]
  readonly keepOutput?: boolean
}

/** Starts one and waits until it listens. @throws Error with what it said where it ends before that */
export async function startChild({
  file,
  setting,
  env = {},
  execArgv = [],
  keepOutput,
}: ChildSetting): Promise<ServerProcess> {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = once(child, 'exit')
  child.send(setting)
  const address = await Promise.race([
    once(child, 'message').then(([message]) => (message as { address: string }).address),
    ended.then(([code]) => Promise.reject(new Error(`${file} ended with ${code}: ${said.slice(-2000)}`))),
  ])
  return {
    address,
    pid: child.pid as number,
    output: () => said,
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** In the child: what was handed over. */
export const settingOf = async <T>(): Promise<T> => (await once(process, 'message'))[0] as T

/** In the child: says where it listens, and ends when the parent wants it or is gone. */
export function listening(address: string, stop: () => Promise<void>): void {
  process.once('disconnect', () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
  process.send?.({ address })
}
