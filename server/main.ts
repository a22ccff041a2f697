import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFileStore } from '#kernel/files/file-store.ts'
import { findCounties } from '#kernel/sweep.ts'
import { programmes } from '#programmes/index.ts'
import { createApp } from './app.ts'
import { assemble, type House } from './assemble.ts'
import { startDatabase } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import { checkServer, describeUrl } from './db/open.ts'
import { StartRefusal } from './db/start-refusal.ts'
import { startJobs } from './jobs.ts'
import { hangLive } from './live.ts'
import { routesOf, siteOf } from './routes.ts'
import { type Seed, seedMissing } from './seeds.ts'
import type { PersonaShown } from './sign-in/personas.routes.ts'
import { openSignIn } from './sign-in/sign-in.ts'
import { checkKeys, checkOpenStates, zonesOf } from './start-checks.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
const version = '0.1.0'

export interface StartSetting {
  readonly home: string
  readonly host: string
  readonly port: number
  /** A PostgreSQL of one's own; without it the embedded one. */
  readonly databaseUrl?: string
  /** Invented people and cases; only on the embedded database or where it is asked for by name. */
  readonly demonstration: boolean
  /** Whom visitors of the demonstration may become. */
  readonly personas?: readonly PersonaShown[]
  /** First values of a county's parameters: inserted at its founding, and at a start those that an upgrade brought. */
  readonly seeds?: (county: string, programmes: House['programmes']) => readonly Seed[]
  readonly log: (line: string) => void
  /** Lays the demonstration once the house stands. */
  demonstrate?(house: House, files: ReturnType<typeof openFileStore>): Promise<unknown>
}

export interface Running {
  readonly address: string
  readonly house: House
  stop(): Promise<void>
}

/** Where everything of this installation lies. */
export const homeOf = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(env.LIUCHI_HOME ?? join(root, '.liuchi'))

/** Starts database, house, workers and the HTTP side. Every failure on the way is one clear line and leaves nothing running. */
export async function startServer(setting: StartSetting): Promise<Running> {
  const { home, log } = setting
  const closing: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    if (setting.port !== 0) await checkPort(setting.host, setting.port)
    let url = setting.databaseUrl
    if (url) {
      await checkServer(url)
      log(`database: ${describeUrl(url)}`)
    } else {
      const database = await startDatabase({ home, log })
      closing.push(() => database.stop())
      for (const note of database.notes) log(note)
      url = database.url
    }
    await migrate(url, { log })
    const zones = zonesOf(process.env)
    const house = assemble({ url, home, programmes: programmes.filter((p) => zones.includes(p.zone)) })
    closing.push(() => house.close())
    await checkKeys(house.pool, house.keys)
    await checkOpenStates(house.pool, house.reader, house.programmes)
    const files = openFileStore({ home, keys: house.keys })
    const publicCounty = process.env.LIUCHI_COUNTY ?? '340881'
    if (setting.demonstrate) await setting.demonstrate(house, files)
    const { seeds: seedsOf } = setting
    const seeds = (county: string) => seedsOf?.(county, house.programmes) ?? []
    for (const county of await findCounties(house.pool)) await seedMissing(house, county, seeds(county))
    const { demonstration, personas = [] } = setting
    const signIn = await openSignIn({ url, house, home, demonstration, personas, seeds, publicCounty })
    closing.push(() => signIn.close())
    const routes = routesOf({
      house,
      files,
      signIn: signIn.routes,
      publicCounty,
      demonstration: setting.demonstration,
      site: siteOf(process.env, setting.demonstration ? '桐城市综治中心（演示）' : undefined),
    })
    const app = await createApp({
      routes,
      sessionOf: signIn.sessionOf,
      before: signIn.register,
      webRoot: join(root, 'web', 'dist'),
      log: process.env.LIUCHI_LOG !== undefined || !setting.demonstration,
      health: () => healthOf(house),
      version,
    })
    const live = hangLive(app, { reader: house.reader, ...signIn })
    const jobs = await startJobs({ url, house, home, files, demonstration: setting.demonstration, log })
    closing.push(() => jobs.stop())
    const address = await app.listen({ host: setting.host, port: setting.port })
    closing.push(async () => {
      live.stop()
      await app.close()
    })
    return { address, house, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Asked before anything is started, so that a port in use costs nothing. */
function checkPort(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new StartRefusal(
              'port-in-use',
              `Port ${port} on ${host} is in use: stop what uses it, or start with PORT=${port + 1}.`,
            )
          : new StartRefusal(
              'port',
              `Cannot listen on ${host}:${port} (${error.code}): choose another with HOST and PORT.`,
            ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => done()))
  })
}

async function healthOf(house: House): Promise<{ ready: boolean; reasons: readonly string[] }> {
  try {
    const { rows } = await house.pool.query('select count(*)::int as n from book_version')
    return (rows[0] as { n: number }).n > 0
      ? { ready: true, reasons: [] }
      : { ready: false, reasons: ['no county is founded yet'] }
  } catch (error) {
    return {
      ready: false,
      reasons: [`the database does not answer (${(error as { code?: string }).code ?? 'unreachable'})`],
    }
  }
}
