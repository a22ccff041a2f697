const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP']

const open = new Set<() => Promise<void>>()

/**
 * Stops something when a signal comes that nobody else listens to, and then lets the signal have its way. A program
 * with its own way of stopping is left to it; this covers the moments before and after (Ctrl-C while starting).
 * @returns takes the guard away
 */
export function guard(stop: () => Promise<void>): () => void {
  if (open.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal)
  open.add(stop)
  return () => {
    if (open.delete(stop) && open.size === 0) unlisten()
  }
}

const unlisten = (): void => {
  for (const signal of SIGNALS) process.off(signal, onSignal)
}

let stopping = false

function onSignal(signal: NodeJS.Signals): void {
  if (stopping || process.listenerCount(signal) > 1) return
  stopping = true
  void Promise.allSettled([...open].map((stop) => stop())).then(() => {
    unlisten()
    process.kill(process.pid, signal)
  })
}
