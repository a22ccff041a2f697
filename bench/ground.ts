import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { foundCounty, layCounties } from '#county/found.ts'
import { dayOf } from '#kernel/day.ts'
import { assemble } from '#server/assemble.ts'
import { migrate } from '#server/db/migrate.ts'
import { startThrowAway } from '#server/db/throw-away.ts'

/** The county that the benchmarks run in, with all its places, offices, posts and officials. */
export const COUNTY = '340881'

/** A server with a founded county, of which every benchmark takes copies. */
export interface Ground {
  readonly home: string
  /** Says what is being done: benchmarks take minutes. */
  readonly tell: (line: string) => void
  /** A database of its own with the founded county in it. */
  database(): Promise<string>
  close(): Promise<void>
}

export interface GroundSetting {
  /** A server that is there already; without it a throw-away one that waits for the disk. */
  readonly adminUrl?: string
  readonly tell: (line: string) => void
}

/** Starts the server, migrates, and founds the county by acts. Everything goes with `close`. */
export async function openGround({ adminUrl, tell }: GroundSetting): Promise<Ground> {
  const own = adminUrl ? undefined : await startThrowAway({ durable: true })
  const admin = adminUrl ?? (own?.database.url as string)
  const home = mkdtempSync(join(tmpdir(), 'liuchi-bench-'))
  const made: string[] = []
  async function make(from?: string): Promise<string> {
    const name = `liuchi_bench_${process.pid}_${Date.now().toString(36)}_${made.length}`
    await ask(admin, `create database ${name}${from ? ` template ${from}` : ''}`)
    made.push(name)
    return named(admin, name)
  }
  try {
    const template = await make()
    await migrate(template, { log: () => {} })
    tell(`founding ${COUNTY}`)
    const house = assemble({ url: template, home })
    const county = layCounties(dayOf(new Date())).find(({ code }) => code === COUNTY)
    if (!county) throw new Error(`no county ${COUNTY}`)
    await foundCounty(house.desk, county, house.programmes)
    await house.close()
    await lookAtFilled(template)
    return {
      home,
      tell,
      database: () => make(nameOf(template)),
      async close() {
        for (const name of made.reverse()) await ask(admin, `drop database if exists ${name} with (force)`)
        await own?.remove()
        rmSync(home, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await own?.remove()
    throw error
  }
}

/** What the server's own housekeeping does after a while, and only where there is something: an empty table stays unknown to it. */
async function lookAtFilled(url: string): Promise<void> {
  const tables = await ask<{ name: string }>(
    url,
    `select oid::regclass::text as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`,
  )
  await ask(url, `vacuum analyze ${tables.map(({ name }) => name).join(', ')}`)
}

/** Asks one thing as the owner of a database. */
export async function ask<T = Record<string, unknown>>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as T[]
  } finally {
    await client.end()
  }
}

function named(url: string, database: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${database}`
  return parsed.toString()
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1)
