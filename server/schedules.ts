import { PgBoss } from 'pg-boss'
import { about, type WorkLog } from '#kernel/sweep.ts'

/** Work that comes by the clock on the wall, done by one of the processes. */
export interface Schedule {
  /** Letters, digits and hyphens. */
  readonly name: string
  /** Minute, hour, day, month, weekday in Shanghai. */
  readonly cron: string
  run(): Promise<void>
}

/** Name of the database schema that is the job library's own; a migration makes it for the role liuchi_jobs. */
const SCHEMA = 'jobs'
const RETRY_MS = 30_000

/**
 * Starts the schedules in the background, so that they delay no start; a database that is not ready is asked again. A run
 * that fails is tried three times more.
 */
export function startSchedules({
  url,
  schedules,
  log,
}: {
  readonly url: string
  readonly schedules: readonly Schedule[]
  readonly log: WorkLog
}): { readonly started: Promise<void>; stop(): Promise<void> } {
  const boss = new PgBoss({
    ...connectionOf(url),
    schema: SCHEMA,
    createSchema: false,
    max: 2,
    application_name: 'liuchi schedules',
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 10,
  })
  boss.on('error', (error) => log.warn({ work: 'schedules', ...about(error) }, 'the job library reported an error'))
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined

  async function start(): Promise<void> {
    while (!stopped)
      try {
        await boss.start()
        for (const { name, cron, run } of schedules) {
          await boss.createQueue(name, { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true })
          await boss.work(name, { pollingIntervalSeconds: 15 }, async () => {
            try {
              await run()
            } catch (error) {
              log.error({ work: name, ...about(error) }, 'scheduled work failed')
              throw new Error('failed; see the log')
            }
          })
          await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' })
        }
        return
      } catch (error) {
        log.warn({ work: 'schedules', ...about(error) }, 'the schedules did not start; it is tried again')
        await boss.stop({ graceful: false }).catch(() => {})
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, stopped ? 0 : RETRY_MS)
        })
      }
  }
  const started = start()
  return {
    started,
    async stop() {
      stopped = true
      clearTimeout(timer)
      wake?.()
      await started
      await boss.stop({ graceful: true, timeout: 900, close: true })
    },
  }
}

/** The URL, with the role as a setting of each session. The driver would let options of the URL replace ours. */
function connectionOf(url: string): { connectionString: string; options: string } {
  const role = '-c role=liuchi_jobs -c timezone=UTC'
  if (!/[?&]options=/.test(url)) return { connectionString: url, options: role }
  const parsed = new URL(url)
  const own = parsed.searchParams.get('options') ?? ''
  parsed.searchParams.delete('options')
  return { connectionString: parsed.toString(), options: `${own} ${role}` }
}
