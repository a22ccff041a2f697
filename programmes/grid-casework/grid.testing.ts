import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type County, foundCounty, idOfKey, layCounties } from '#county/found.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'

/* Tongcheng with the people who hold its posts, for tests that walk a case through its desks. */

export const COUNTY = '340881'
/** 六尺巷社区 of 文昌街道, and the community after it in the town's order. */
export const LANE = '340881002004'
export const resident = idOfKey('liu-haibo')
export const dispatcher = idOfKey('zhang-suqin')
export const gridWorker = idOfKey('wu-changgen')

export interface Grid {
  readonly house: House
  readonly county: County
  /** Sets the clock of the house: '2026-11-18T09:00' in Shanghai. */
  at(text: string): void
  holder(role: string, place: string): Id
  handlerOf(organisation: string): Id
  report(form?: object, person?: Id | null): Promise<Outcome>
  step(id: unknown, name: string, person: Id | null, form?: object): Promise<Outcome>
  /** The same, and what it came to. @throws where it was refused */
  does(id: unknown, name: string, person: Id | null, form?: object): Promise<Done>
  /** Somebody who holds a role anywhere in the county. */
  person(role: string): Id
  perform(kind: string, input: object, person?: Id | null, via?: 'import' | 'web'): Promise<Outcome>
  row(id: unknown): Promise<Record<string, unknown>>
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  photo(person: Id): Promise<Id>
  /** Reported, accepted and dispatched at 六尺巷. */
  dispatched(form?: object): Promise<{ id: Id; handler: Id }>
  /** The same, reported done. */
  handled(form?: object): Promise<{ id: Id; handler: Id }>
  close(): Promise<void>
}

export const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** Knocks at a door as the server would, with its own checks of shape; `person` null is a visitor. */
export async function knock(
  doors: readonly Route[],
  id: string,
  person: Id | null,
  ask: { readonly params?: object; readonly query?: object; readonly body?: object; readonly upload?: Buffer } = {},
): Promise<{ readonly json?: unknown; readonly refused?: string }> {
  const route = doors.find((d) => d.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const reply = await route.handle({
    session: { county: COUNTY, kind: person ? 'person' : 'visitor', account: null, person, name: '' },
    body: route.body?.parse(ask.body ?? {}),
    query: route.query?.parse(ask.query ?? {}),
    params: route.params?.parse(ask.params ?? {}),
    ...(ask.upload ? { upload: ask.upload } : {}),
    key: randomUUID(),
    ip: '127.0.0.1',
    headers: new Headers(),
    signal: new AbortController().signal,
  } as Ask)
  if ('json' in reply && route.answer) route.answer.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply as never
}

/** Opens a house on a fresh database; close it in `afterAll`. */
export async function openGrid(day = '2026-11-18'): Promise<Grid> {
  let now = new Date(`${day}T09:00:00+08:00`)
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-grid-'))
  const house = assemble({ url: database.url, home, now: () => now })
  const county = layCounties(day).find((c) => c.code === COUNTY) as County
  await foundCounty(house.desk, county, house.programmes)

  const perform: Grid['perform'] = (kind, input, person = null, via = 'web') =>
    house.desk.perform({ kind, county: COUNTY, actor: { county: COUNTY, person, via }, key: randomUUID(), input })
  const grid: Grid = {
    house,
    county,
    perform,
    at(text) {
      now = new Date(`${text}:00+08:00`)
    },
    holder(role, place) {
      const post = county.posts.find((p) => p.role === role && p.place === place)
      if (!post) throw new Error(`nobody holds ${role} at ${place}`)
      return idOfKey(post.person)
    },
    handlerOf(organisation) {
      const post = county.posts.find((p) => p.role === 'handler' && idOfKey(p.organisation) === organisation)
      if (!post) throw new Error('nobody handles there')
      return idOfKey(post.person)
    },
    person(role) {
      const post = county.posts.find((p) => p.role === role)
      if (!post) throw new Error(`nobody is ${role}`)
      return idOfKey(post.person)
    },
    report: (form = {}, person = resident) =>
      perform('grid-casework/report', { form: { item: '010101', place: LANE, ...form } }, person),
    step: (id, name, person, form = {}) => perform(`grid-casework/${name}`, { case: id, form }, person),
    does: async (id, name, person, form) => done(await grid.step(id, name, person, form)),
    rows: (sql, values = []) =>
      house.reader.read(COUNTY, async (client) => (await client.query(sql, values)).rows as never),
    row: async (id) =>
      (
        await grid.rows<Record<string, unknown>>('select * from case_file where county = $1 and id = $2', [COUNTY, id])
      )[0]!,
    async photo(person) {
      const store = openFileStore({ home, keys: house.keys })
      const kept = await store.put(COUNTY, Buffer.from(`photo ${randomUUID()}`))
      const client = await house.pool.connect()
      try {
        return await stageFile(client, store, {
          ...{ county: COUNTY, address: kept.address, kind: 'image', mediaType: 'image/jpeg', bytes: kept.bytes },
          ...{ width: 10, height: 10, stagedBy: person },
        })
      } finally {
        client.release()
      }
    },
    async dispatched(form) {
      const id = done(await grid.report(form)).answer.case as Id
      await grid.does(id, 'accept', dispatcher)
      await grid.does(id, 'dispatch', dispatcher)
      return { id, handler: grid.handlerOf(String((await grid.row(id)).lead)) }
    },
    async handled(form) {
      const { id, handler } = await grid.dispatched(form)
      await grid.does(id, 'handle', handler, {
        result: 'solved',
        opinion: '已修复',
        photos: [await grid.photo(handler)],
      })
      return { id, handler }
    },
    async close() {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  return grid
}
