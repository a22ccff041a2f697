import { Presets, SingleBar } from 'cli-progress'

type Log = (line: string) => void

export interface Progress {
  /** How far a phase is. Another phase ends the one before. */
  tell(phase: string, done: number, total: number): void
  /** Ends the last phase; to be called before anything else is printed, also after an error. */
  end(): void
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const count = (n: number): string => n.toLocaleString('en-US')

/**
 * A bar on a terminal; elsewhere one line at the end of each phase that took longer than a moment.
 * @param unit what is counted
 */
export function openProgress(
  log: Log,
  unit: 'bytes' | 'things',
  stream: NodeJS.WriteStream = process.stdout,
): Progress {
  const show = unit === 'bytes' ? megabytes : count
  let bar: SingleBar | undefined
  let last: { phase: string; done: number; total: number; since: number } | undefined

  function end(): void {
    bar?.stop()
    bar = undefined
    if (last && !stream.isTTY && Date.now() - last.since > MOMENT_MS)
      log(`${last.phase}: ${show(last.done)} / ${show(last.total)}`)
    last = undefined
  }

  return {
    tell(phase, done, total) {
      if (last && last.phase !== phase) end()
      last = { phase, done, total, since: last?.since ?? Date.now() }
      if (!stream.isTTY) return
      if (!bar) {
        bar = new SingleBar(
          {
            format: '{phase} {bar} {shown}',
            hideCursor: true,
            clearOnComplete: true,
            barsize: 30,
            fps: 8,
            stream,
          },
          Presets.shades_classic,
        )
        bar.start(Math.max(total, 1), done, { phase, shown: '' })
      }
      bar.setTotal(Math.max(total, 1))
      bar.update(done, { phase, shown: `${show(done)} / ${show(total)}` })
    },
    end,
  }
}

const MOMENT_MS = 3_000
