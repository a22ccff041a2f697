import { demonstrate } from '#county/demonstrate.ts'
import { seedsOf } from '#county/found.ts'
import { personas } from '#county/personas.ts'
import { personasShown } from '#county/personas-shown.ts'
import { homeOf, type Running, startServer } from '#server/main.ts'
import { buildWeb } from './web-build.ts'

/** Starts everything, prints where it is and who can be tried, and ends on Ctrl-C with everything it started. */
export async function start(
  options: { production?: boolean; demonstration?: boolean; cases?: string },
  log: (line: string) => void,
): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL || undefined
  const demonstration =
    !options.production &&
    (databaseUrl === undefined || options.demonstration === true || process.env.LIUCHI_DEMONSTRATION === '1')
  // Beside the demonstration, which waits for its database most of the time.
  const building = buildWeb(log)
  building.catch(() => {})
  if (!demonstration) await building
  const running = await startServer({
    home: homeOf(process.env),
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 8080),
    ...(databaseUrl ? { databaseUrl } : {}),
    demonstration,
    seeds: seedsOf,
    log,
    ...(demonstration
      ? {
          personas: personasShown,
          async demonstrate(house, files) {
            const made = demonstrate({
              ...house,
              files,
              now: new Date(),
              progress: progressOf(log),
              ...(options.cases ? { cases: Number(options.cases) } : {}),
            })
            // Both come to an end before a failure of one is told.
            await Promise.allSettled([building, made])
            await building
            return made
          },
        }
      : {}),
  })
  tell(running, demonstration, log)
  await untilStopped()
  log('正在停止 / stopping')
  await running.stop()
}

function tell({ address }: Running, demonstration: boolean, log: (line: string) => void): void {
  log('')
  log(`六尺 Liuchi  ${address}`)
  log(`  公开页 public   ${address}/`)
  log(`  手机端 phone    ${address}/m/`)
  log(`  工作台 desk     ${address}/desk/`)
  if (demonstration) {
    log('')
    log('演示数据，人物均为虚构 / demonstration data, everybody is invented. 一键切换 / switch in one click:')
    for (const p of personas.filter((one) => !one.silent))
      log(`  ${p.name}  ${p.posts[0]?.title.zh ?? p.as?.zh ?? ''}（${p.place.join('')}）`)
  } else log('  正式模式：首个账号在 /desk/found 设立 / production: the first account is founded at /desk/found')
  log('')
  log('Ctrl-C 停止 / stops')
}

/** A phase and a count, at most four lines a second and only when something changed. */
function progressOf(log: (line: string) => void): (phase: string, done: number, total: number) => void {
  let last = 0
  let before = ''
  return (phase, done, total) => {
    const line = `${phase} ${done} / ${total}`
    const now = Date.now()
    if (line === before || (done < total && now - last < 250)) return
    ;[last, before] = [now, line]
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${done >= total ? '\n' : ''}`)
    else if (done >= total) log(line)
  }
}

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
}
