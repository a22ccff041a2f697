import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { type County, fill, foundCounty, layAll } from '#county/found.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Session } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import { type Id, newId } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { creditCodeCheckCharacter } from '#kernel/register/credit-code.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'

/* A county with two property companies and an estate, the bureau's property section, the companies' contacts, and another office. */

const parts = ['clerk', 'colleague', 'head', 'contact', 'rival', 'handler', 'stranger'] as const
export type Part = (typeof parts)[number]

export interface CreditTown {
  readonly county: string
  readonly house: House
  readonly people: Readonly<Record<Part, Id>>
  readonly company: Id
  readonly other: Id
  readonly estate: Id
  /** The office that the measures of the tests go to. */
  readonly office: Id
  now(): Date
  /** Sets the clock: '2026-11-18T09:00' in Shanghai. */
  at(text: string): void
  perform(kind: string, input: object, who?: Part | null, key?: string): Promise<Outcome>
  /** A step on a case, which must be taken. */
  does(kind: string, id: Id, who: Part, form?: object): Promise<Done>
  tries(kind: string, id: Id, who: Part, form?: object): Promise<Outcome>
  file(who: Part): Promise<Id>
  set(id: string, value: unknown): Promise<void>
  /** Something that another programme told. */
  told(outcome: string, subject: Id, facts: object): Promise<void>
  /** Lets what was announced be heard, and fires what is due. */
  settle(): Promise<void>
  row(id: Id): Promise<Record<string, unknown>>
  /** The cases that name something in a listed field. */
  naming(field: string, value: string): Promise<readonly Record<string, unknown>[]>
  messages(who: Part): Promise<readonly string[]>
  sessionOf(who: Part): Session
  read<T>(ask: (client: PoolClient) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}

export async function openCredit(opened = '2026-11-18'): Promise<CreditTown> {
  const county = '340881'
  let now = new Date(`${opened}T09:00:00+08:00`)
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-credit-'))
  const house = assemble({ url: database.url, home, now: () => now })
  const laid = layAll(opened).counties.find(({ code }) => code === county) as County
  await foundCounty(house.desk, laid, house.programmes)
  const people = Object.fromEntries(parts.map((part) => [part, newId()])) as Record<Part, Id>

  const perform: CreditTown['perform'] = (kind, input, who = null, key = randomUUID()) =>
    house.desk.perform({
      ...{ kind, county, key, input: input as never },
      actor: { county, person: who && people[who], via: who ? 'web' : 'command' },
    })
  const add = async (name: string, kind: string, no: number): Promise<Id> => {
    const first17 = `91340800MA0ABCD${String(no).padStart(2, '0')}`
    const { answer } = done(
      await perform('register/add-organisation', {
        ...{ name, short: name.slice(2, 6), kind, place: county, sort: 900 + no, on: opened },
        ...(kind === 'property-company' ? { creditCode: first17 + creditCodeCheckCharacter(first17) } : {}),
      }),
    )
    return answer.organisation as Id
  }
  const bureau = await add('试验物业科', 'section', 1)
  const company = await add('试验安居物业服务有限公司', 'property-company', 2)
  const other = await add('试验乐业物业服务有限公司', 'property-company', 3)
  const estate = await add('试验春晓小区', 'estate', 4)
  const office = await add('试验检查局', 'department', 5)
  const post = (part: Part, role: string, organisation: Id) => ({
    ...{ id: newId(), person: people[part], organisation, role, title: role, place: county, kind: 'substantive' },
    ...{ from: '2023-01-01', to: null, document: null, sort: 0 },
  })
  await fill(house.desk, county, 'credit:people', {
    from: '2023-01-01',
    persons: parts.map((part, i) => ({
      ...{ id: people[part], name: `某人${'甲乙丙丁戊己庚'[i]}`, sex: null, birth: null, identity: null },
      ...{ identityKind: null, phone: null, place: null, alias: [] },
    })),
    posts: [
      ...[post('clerk', 'property-clerk', bureau), post('colleague', 'property-clerk', bureau)],
      ...[post('head', 'property-head', bureau), post('contact', 'property-contact', company)],
      ...[post('rival', 'property-contact', other), post('handler', 'handler', office)],
      post('stranger', 'village-clerk', bureau),
    ],
  } as unknown as Parameters<typeof fill>[3])

  const read: CreditTown['read'] = (ask) => house.reader.read(county, ask)
  const silent = {
    info: () => {},
    warn: () => {},
    error: (a: object, t: string) => {
      throw new Error(`${t} ${JSON.stringify(a)}`)
    },
  }
  const hearers = hearersOf(house.programmes)
  const tries: CreditTown['tries'] = (kind, id, who, form = {}) => perform(kind, { case: id, form }, who)
  return {
    ...{ county, house, people, company, other, estate, office, perform, read, tries },
    now: () => now,
    at(text) {
      now = new Date(`${text}:00+08:00`)
    },
    does: async (kind, id, who, form) => done(await tries(kind, id, who, form)),
    async file(who) {
      const store = openFileStore({ home, keys: house.keys })
      const kept = await store.put(county, Buffer.from(`paper ${randomUUID()}`))
      return house.reader.readAndRecord(county, (client) =>
        stageFile(client, store, {
          ...{ county, address: kept.address, kind: 'image', mediaType: 'image/jpeg', bytes: kept.bytes },
          ...{ width: 10, height: 10, stagedBy: people[who] },
        }),
      )
    },
    async set(id, value) {
      done(await perform('parameter/set', { id, from: '2023-01-02', value, source: 'test', reason: 'test' }))
    },
    async told(outcome, subject, facts) {
      await house.reader.readAndRecord(county, async (client) => {
        await client.query(
          'insert into outbox (county, id, outcome, subject, facts, act, at) values ($1, $2, $3, $4, $5, $2, $6)',
          [county, newId(now.getTime()), outcome, subject, facts, now.toISOString()],
        )
      })
    },
    async settle() {
      const work = { pool: house.pool, reader: house.reader, desk: house.desk, hearers, log: silent, lease: 0 }
      const timers = {
        ...{ pool: house.pool, reader: house.reader, desk: house.desk, keeper: house.keeper, log: silent },
        programmes: new Map(house.programmes.map((p) => [p.id, p])),
      }
      const waits = () =>
        read(async (c) => (await c.query('select 1 from outbox where heard_at is null limit 1')).rows.length > 0)
      for (let i = 0; i < 20; i++) {
        while ((await fireDue(timers, county, now)).more);
        if (!(await waits())) return
        await hearDue(work, county)
      }
    },
    row: (id) =>
      read(async (c) => (await c.query('select * from case_file where county = $1 and id = $2', [county, id])).rows[0]),
    naming: (field, value) =>
      read(
        async (c) =>
          (
            await c.query(
              `select f.* from case_listed l join case_file f on f.county = l.county and f.id = l.case_id
                where l.county = $1 and l.field = $2 and l.value = $3 order by f.filed_at, f.kind`,
              [county, field, value],
            )
          ).rows,
      ),
    messages: (who) =>
      read(async (c) =>
        (
          await c.query('select words from message where county = $1 and person = $2 order by at', [
            county,
            people[who],
          ])
        ).rows.map((r) => r.words as string),
      ),
    sessionOf: (who) => ({ county, kind: 'person', account: null, person: people[who], name: who }),
    async close() {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
