import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type County, foundCounty, idOfKey, layAll } from '#county/found.ts'
import { makeProperty } from '#county/property.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'

/* Tongcheng's property section with its inspectors, estates and companies; where asked for, the sections of other counties. */

export const COUNTY = '340881'
export const clerk = idOfKey('jiang-shouyi')
export const head = idOfKey('yin-ruolan')
export const inspectors: readonly Id[] = [
  'qu-lianyi',
  'ning-yuanshan',
  'rong-zhiqiu',
  'bi-chengmo',
  'zhan-lushuang',
].map(idOfKey)
/** Contact of the fourth company, and of the second. */
export const contact = idOfKey('guan-yuting')
export const rival = idOfKey('mi-qingyuan')
export const estateOf = (n: number): Id => idOfKey(`${COUNTY}/estate-${String(n).padStart(2, '0')}`)
export const companyOf = (n: number): Id => idOfKey(`${COUNTY}/property-company-${n}`)

export interface Bureau {
  readonly house: House
  /** Of the database, and of the folder with keys and files. */
  readonly url: string
  readonly home: string
  /** Sets the clock: '2026-11-18T09:00' in Shanghai. */
  at(text: string): void
  perform(kind: string, input: object, person?: Id | null, county?: string): Promise<Outcome>
  step(id: unknown, kind: string, person: Id, form?: object): Promise<Outcome>
  photo(person: Id, county?: string): Promise<Id>
  row(id: unknown): Promise<Record<string, unknown>>
  ask(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** Lets programmes hear what was announced, until nothing is left. */
  hear(): Promise<void>
  /** Lets timers fire that are due by the clock of this bureau. */
  fire(): Promise<void>
  close(): Promise<void>
}

const complain = (about: object, text: string) => {
  throw new Error(`${text}: ${JSON.stringify(about)}`)
}
const quiet = { info: () => {}, warn: complain, error: complain }

export const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
export const codeOf = (outcome: Outcome): string => (isRefusal(outcome) ? outcome.refused : 'done')

export async function openBureau(day = '2026-11-18', codes: readonly string[] = [COUNTY]): Promise<Bureau> {
  let now = new Date(`${day}T09:00:00+08:00`)
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-property-'))
  const house = assemble({ url: database.url, home, now: () => now })
  const laid = layAll(day).counties
  for (const code of codes) {
    const county = laid.find((one) => one.code === code) as County
    // Of the people only those of the bureau and the companies: the rest of the city has no part in this.
    const posts = county.posts.filter(({ role }) => role.startsWith('property-'))
    const people = new Set(posts.map(({ person }) => person))
    await foundCounty(
      house.desk,
      { ...county, grids: [], posts, people: county.people.filter(({ key }) => people.has(key)) },
      house.programmes,
    )
    await makeProperty(house.desk, county)
  }
  const perform: Bureau['perform'] = (kind, input, person = null, county = COUNTY) =>
    house.desk.perform({
      ...{ kind, county, key: randomUUID(), input },
      actor: { county, person, via: person ? 'web' : 'command' },
    })
  const ask: Bureau['ask'] = (text, values = [COUNTY]) =>
    house.reader.read(COUNTY, async (client) => (await client.query(text, [...values])).rows)
  return {
    ...{ house, url: database.url, home },
    at(text) {
      now = new Date(`${text}:00+08:00`)
    },
    perform,
    step: (id, kind, person, form = {}) => perform(kind, { case: id, form }, person),
    async photo(person, county = COUNTY) {
      const store = openFileStore({ home, keys: house.keys })
      const kept = await store.put(county, Buffer.from(`photo ${randomUUID()}`))
      return house.reader.readAndRecord(county, (client) =>
        stageFile(client, store, {
          ...{ county, address: kept.address, kind: 'image', mediaType: 'image/jpeg', bytes: kept.bytes },
          ...{ width: 10, height: 10, stagedBy: person },
        }),
      )
    },
    row: async (id) =>
      (await ask('select * from case_file where county = $1 and id = $2', [COUNTY, id]))[0] as Record<string, unknown>,
    ask,
    async hear() {
      const work = { ...house, hearers: hearersOf(house.programmes), log: quiet }
      // What was heard may announce more.
      for (let n = 0; n < 4; n++) while (await hearDue(work, COUNTY));
    },
    async fire() {
      const programmes = new Map(house.programmes.map((p) => [p.id, p]))
      await fireDue({ ...house, programmes, log: quiet }, COUNTY, now)
    },
    async close() {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
