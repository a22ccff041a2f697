import { randomUUID } from 'node:crypto'
import { appendFileSync, rmSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPool } from '#server/db/open.ts'
import type { Actor } from '../actor.ts'
import type { Id } from '../id.ts'
import { digestRow, digestRows } from '../journal/digest.ts'
import { blindIndex } from '../secrets/blind-index.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { COUNTY, offices, people, VILLAGE } from '../testing/library-card.ts'
import { done, type LivedCounty, openLivedCounty, resident } from './erase.testing.ts'
import { ERASED_NAME, eraseAllOrdered, eraseOrdered } from './erasing.store.ts'
import { erasureLogPath, readErasures, writeErasures } from './erasure-log.ts'
import { eraseAndExpire, erasureSweep, type RetentionWork } from './retention.ts'

let database: TestDatabase
let owner: pg.Pool
let lived: LivedCounty
let work: RetentionWork

beforeAll(async () => {
  database = await createTestDatabase()
  owner = openPool({ url: database.url, max: 2 })
})
beforeEach(async () => {
  await owner.query(`truncate place, organisation, person, post, residence, identity, search_word, parameter_value, book_version, file,
    case_step, case_file, case_viewer, case_timer, case_attachment, case_number, personal, erasure, journal, act_key, proposal, message`)
  lived = await openLivedCounty(database.url)
  const eraser = openPool({ url: database.url, role: 'liuchi_eraser', max: 2 })
  work = { ...lived.house, eraser, store: lived.store, logPath: erasureLogPath(lived.house.home) }
  return async () => {
    await eraser.end()
    await lived.house.close()
  }
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const rows = async <T extends object>(sql: string, ...values: unknown[]) => (await owner.query<T>(sql, values)).rows
const command: Actor = { county: COUNTY, person: null, via: 'command' }
const erase = (input: object, actor: Actor = command, kind = 'personal/erase') =>
  lived.house.desk.perform({ kind, county: COUNTY, actor, key: randomUUID(), input })
const personal = (subject: string) =>
  rows<{ id: Id; purpose: string }>('select id, purpose from personal where subject = $1 order by id', subject)

describe('the order', () => {
  it('names every value of a closed case under its own digest, and erases nothing yet', async () => {
    const { case: id } = await lived.apply({ phone: '13800000077', photo: 'a lamp' })
    await lived.close(id)
    const values = await personal(id)
    const { act, answer } = done(
      await erase({ ground: 'consent-withdrawn', document: '桐信〔2026〕3号', subject: id, files: true }),
    )
    expect(answer).toEqual({ values: 2, persons: 0, files: 1 })
    expect(await personal(id)).toEqual(values)
    const ordered = await rows<{ personal: string }>('select county, personal, act from erasure where act = $1', act)
    expect(ordered.map((o) => o.personal)).toEqual(expect.arrayContaining(values.map((v) => v.id)))
    const [journal] = await rows<{ rows_digest: Buffer; body: object; subject: string }>(
      'select * from journal where id = $1',
      act,
    )
    expect(journal?.rows_digest).toEqual(digestRows(ordered.map((row) => digestRow('erasure', row))))
    expect(journal).toMatchObject({
      subject: id,
      body: { ground: 'consent-withdrawn', document: '桐信〔2026〕3号', values: 2, files: 1 },
    })
  })

  it('is refused for an open case, except for what should never have been kept', async () => {
    const { case: id } = await lived.apply()
    expect(await erase({ ground: 'law', subject: id })).toMatchObject({
      refused: 'erasure/case-open',
      fills: { count: 1 },
    })
    expect(await erase({ ground: 'law', person: resident.id })).toMatchObject({ refused: 'erasure/case-open' })
    const values = (await personal(id)).map((v) => v.id)
    expect(done(await erase({ ground: 'unlawful', values })).answer).toMatchObject({ values: 1 })
  })

  it('is refused for whoever holds a post, for nothing, and for two aims at once', async () => {
    expect(await erase({ ground: 'law', person: people.ling })).toMatchObject({ refused: 'erasure/in-office' })
    expect(await erase({ ground: 'law', subject: randomUUID() })).toMatchObject({ refused: 'erasure/nothing' })
    expect(await erase({ ground: 'law', subject: randomUUID(), person: resident.id })).toMatchObject({
      refused: 'act/malformed',
    })
    expect(await erase({ ground: 'because', person: resident.id })).toMatchObject({ refused: 'act/malformed' })
  })

  it('is given once: what was ordered is not ordered again', async () => {
    const { case: id } = await lived.apply()
    await lived.close(id)
    done(await erase({ ground: 'law', subject: id }))
    expect(await erase({ ground: 'law', subject: id })).toMatchObject({ refused: 'erasure/nothing' })
  })

  it('takes two people from the web: a clerk of the place proposes, the security administrator signs', async () => {
    const { case: id } = await lived.apply()
    await lived.close(id)
    const post = (person: Id, role: string, place: string) => ({
      id: randomUUID(),
      person,
      organisation: offices.library,
      role,
      title: role,
      place,
      kind: 'substantive',
      from: '2024-01-01',
      to: null,
      document: null,
      sort: 0,
    })
    const posts = [post(people.clerk, 'village-clerk', VILLAGE), post(people.chief, 'security-administrator', COUNTY)]
    done(await erase({ from: '2024-01-01', posts }, { ...command, via: 'import' }, 'register/fill'))
    const web = (person: Id): Actor => ({ county: COUNTY, person, via: 'web' })
    const input = { ground: 'consent-withdrawn', subject: id }
    expect(await erase(input, web(people.clerk))).toMatchObject({ refused: 'seconded/not-yours' })
    expect(await erase(input, web(people.bao), 'personal/erase/propose')).toMatchObject({
      refused: 'erasure/not-yours',
    })
    const { proposal } = done(await erase(input, web(people.clerk), 'personal/erase/propose')).answer
    expect(await rows('select * from erasure')).toEqual([])
    expect(await erase({ proposal, input }, web(people.clerk), 'personal/erase/sign')).toMatchObject({
      refused: 'seconded/own-proposal',
    })
    done(await erase({ proposal, input }, web(people.chief), 'personal/erase/sign'))
    expect(await eraseAllOrdered(work, COUNTY)).toMatchObject({ values: 1 })
  })
})

describe('carrying it out', () => {
  it('erases a person everywhere: values, photos, entry, number, search words', async () => {
    const { case: id } = await lived.apply({ photo: 'a lamp', phone: '13800000077' })
    await lived.close(id)
    const other = await lived.apply({ person: people.reader })
    const [file] = await rows<{ address: Buffer }>('select address from file')
    done(await erase({ ground: 'consent-withdrawn', person: resident.id, files: true }))
    expect(await eraseAllOrdered(work, COUNTY)).toEqual({ values: 2, persons: 1, files: 1 })
    expect(await eraseAllOrdered(work, COUNTY)).toEqual({ values: 0, persons: 0, files: 0 })

    expect(await personal(id)).toEqual([])
    expect(await personal(other.case)).toHaveLength(1)
    const [person] = await rows('select * from person where id = $1', resident.id)
    expect(person).toMatchObject({
      name: ERASED_NAME,
      birth: null,
      phone_index: null,
      identity_sealed: null,
      place: null,
      alias: [],
    })
    expect(await rows('select * from search_word where id = $1', resident.id)).toEqual([])
    expect(await rows('select * from identity')).toEqual([])
    expect(await rows('select * from file')).toEqual([])
    expect(await lived.store.has(COUNTY, file!.address)).toBe(false)
  })

  it('keeps the number in the list of known persons while another county keeps a file', async () => {
    const other = '990202'
    await owner.query(`insert into book_version (county, name) values ($1, '')`, [other])
    const hmac = blindIndex(lived.house.keys, 'identity-number', resident.identity)
    await owner.query(`insert into person (county, id, name, identity_index, act) values ($1, $2, '苇间客', $3, $4)`, [
      other,
      resident.id,
      hmac,
      randomUUID(),
    ])
    done(await erase({ ground: 'law', person: resident.id }))
    await eraseAllOrdered(work, COUNTY)
    expect(await rows('select * from identity')).toHaveLength(1)
    expect(await rows('select name from person where county = $1', other)).toEqual([{ name: '苇间客' }])
  })

  it('finishes what a killed process left: the log names an order before it is carried out', async () => {
    const acts: string[] = []
    for (let i = 0; i < 5; i++) {
      const { case: id } = await lived.apply({ photo: `lamp ${i}` })
      await lived.close(id)
      acts.push(done(await erase({ ground: 'law', subject: id, files: true })).act)
    }
    expect(await eraseOrdered({ ...work, batch: 2 }, COUNTY)).toMatchObject({ values: 2, files: 2, more: true })
    // Killed between the log and the commit: the store fails while the transaction is under way.
    const failing = { ...work.store, delete: () => Promise.reject(new Error('killed')) }
    await expect(eraseAllOrdered({ ...work, store: failing }, COUNTY)).rejects.toThrow('killed')
    expect(await rows('select from personal')).toHaveLength(3)
    const { lines, refused } = await readErasures(work.logPath, work.keys)
    expect(refused).toBe(0)
    expect(new Set(lines.map((l) => l.act))).toEqual(new Set(acts))
    expect(new Set(lines.map((l) => l.ground))).toEqual(new Set(['law']))

    expect(await eraseAllOrdered(work, COUNTY)).toMatchObject({ values: 3, files: 3 })
    expect(await rows('select from personal')).toEqual([])
    expect(await Array.fromAsync(work.store.list(COUNTY))).toEqual([])
  })

  it('does nothing where no act ordered it, also for whoever asks as the eraser', async () => {
    const { case: id } = await lived.apply()
    await lived.close(id)
    expect(await eraseAllOrdered(work, COUNTY)).toEqual({ values: 0, persons: 0, files: 0 })
    expect(await personal(id)).toHaveLength(1)
    await expect(lived.house.reader.readAndRecord(COUNTY, (c) => c.query('delete from personal'))).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('the log outside the database', () => {
  it('leaves out lines that were cut or that no holder of the key wrote', async () => {
    const line = {
      county: COUNTY,
      act: randomUUID() as Id,
      at: new Date().toISOString(),
      ground: 'law',
      values: [resident.id],
      persons: [],
      files: [],
    }
    await writeErasures(work.logPath, work.keys, [line])
    const { lines } = await readErasures(work.logPath, work.keys)
    appendFileSync(work.logPath, `${JSON.stringify({ ...lines[0], values: [people.ling] })}\n{"form":"liuchi.era`)
    expect(await readErasures(work.logPath, work.keys)).toMatchObject({ lines: [line], refused: 2 })
    rmSync(work.logPath)
    expect(await readErasures(work.logPath, work.keys)).toEqual({ lines: [], refused: 0 })
  })
})

describe('retention', () => {
  it('lets values of closed cases expire after their day, and waits for open ones', async () => {
    const open = await lived.apply()
    const { case: closed } = await lived.apply()
    await lived.close(closed)
    const { case: later } = await lived.apply()
    await lived.close(later)
    await owner.query(
      `update personal set keep_until = case subject when $1 then date '2026-11-21' else '2026-11-20' end`,
      [later],
    )
    const now = new Date('2026-11-21T01:00:00Z')
    expect(await eraseAndExpire(work, COUNTY, now)).toMatchObject({ values: 0, more: true })
    expect(await eraseAndExpire(work, COUNTY, now)).toMatchObject({ values: 1, more: false })
    expect((await rows<{ subject: string }>('select subject from personal')).map((r) => r.subject).sort()).toEqual(
      [open.case, later].sort(),
    )
    expect(await rows(`select body from journal where kind = 'personal/expire'`)).toMatchObject([
      { body: { via: 'timer', ground: 'period-over', before: '2026-11-21', values: 1 } },
    ])
  })

  it('is refused to people: only the installation lets values expire', async () => {
    const input = { before: '2026-11-21', values: [randomUUID()] }
    expect(await erase(input, { ...command, person: people.ling, via: 'web' }, 'personal/expire')).toMatchObject({
      refused: 'erasure/not-yours',
    })
  })

  it('runs as a sweep that carries out orders and then rests', async () => {
    const { case: id } = await lived.apply()
    await lived.close(id)
    const sweep = erasureSweep(work, lived.house.log)
    const { signal } = new AbortController()
    expect(await sweep.look(COUNTY, signal)).toBe(false)
    done(await erase({ ground: 'law', subject: id }))
    expect(await sweep.look(COUNTY, signal)).toBe(false)
    expect(await personal(id)).toEqual([])
  })
})
