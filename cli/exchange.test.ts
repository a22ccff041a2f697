import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFileStore } from '#kernel/files/file-store.ts'
import { done, type LivedCounty, openLivedCounty, photoLibrary, resident } from '#kernel/personal/erase.testing.ts'
import { erasureActs } from '#kernel/personal/erase.ts'
import { eraseAllOrdered } from '#kernel/personal/erasing.store.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import { identityCheckCharacter } from '#kernel/register/identity-number.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { COUNTY, VILLAGE } from '#kernel/testing/library-card.ts'
import { openPool } from '#server/db/open.ts'
import { type Exported, type ExportOptions, exportCounty } from './export.ts'
import { importLines } from './import.ts'

const identity = `34080019750312101${identityCheckCharacter('34080019750312101')}`
const clerk = { id: randomUUID(), name: '欧阳试', identity, phone: '13800000055' }
let source: TestDatabase
let lived: LivedCounty
let target: TestDatabase
let owner: pg.Pool
let house: TestHouse
let folder: string

beforeAll(async () => {
  source = await createTestDatabase()
  lived = await openLivedCounty(source.url)
  const row = { ...clerk, sex: 'male', birth: '1975-03-12', identityKind: 'resident', place: VILLAGE, alias: [] }
  const actor = { county: COUNTY, person: null, via: 'import' } as const
  const fill = (input: object) =>
    lived.house.desk.perform({ kind: 'register/fill', county: COUNTY, actor, key: randomUUID(), input }).then(done)
  await fill({ from: '2025-07-01', persons: [row] })
  await lived.close((await lived.apply({ wish: 'a wish that stays here', phone: '13800000077' })).case)
  // The invented resident of other tests bears a number that fails its own check; here it must be well-formed.
  const pool = openPool({ url: source.url, max: 1 })
  await pool.query('update person set identity_sealed = null, identity_index = null where id = $1', [resident.id])
  await pool.query('delete from identity where person = $1', [resident.id])
  await pool.end()
})
afterAll(async () => {
  await lived.house.close()
  await source.drop()
})
beforeEach(async () => {
  target = await createTestDatabase()
  owner = openPool({ url: target.url, max: 1 })
  // Another installation: it has keys of its own.
  house = openHouse({ url: target.url, programmes: [photoLibrary], acts: erasureActs, max: 3 })
  folder = mkdtempSync(join(tmpdir(), 'liuchi-exchange-'))
  return async () => {
    await house.close()
    await owner.end()
    await target.drop()
    rmSync(folder, { recursive: true, force: true })
  }
})

const path = (name: string) => join(folder, name)
const write = async (what: Exported, name: string, more: ExportOptions & { from?: 'target' } = {}) => {
  const { url, keys } = more.from ? { url: target.url, keys: house.keys } : { url: source.url, keys: lived.house.keys }
  await exportCounty({ url, keys, what, path: path(name), ...more })
  return readFileSync(path(name), 'utf8').split('\n').slice(0, -1)
}
const bring = (what: 'register' | 'parameters', name: string, county?: string) =>
  importLines({ ...house, programmes: [photoLibrary], what, path: path(name), ...(county ? { county } : {}) })
const counts = async () =>
  (
    await owner.query(`select (select count(*) from journal) as acts, (select count(*) from place) as places, (select count(*) from person) as persons,
    (select count(*) from post) as posts, (select count(*) from organisation) as organisations, (select count(*) from parameter_value) as parameters,
    (select max(version) from book_version) as version`)
  ).rows[0]

describe('the register', () => {
  it('arrives elsewhere as it was, and a second import changes nothing', async () => {
    const lines = await write('register', 'a', { withPersons: true, purpose: 'moving house' })
    expect(statSync(path('a')).mode & 0o777).toBe(0o600)
    const first = await bring('register', 'a')
    expect(first).toEqual({ county: COUNTY, added: lines.length - 1, same: 0, differ: [] })
    const before = await counts()
    expect(await bring('register', 'a')).toEqual({ county: COUNTY, added: 0, same: lines.length - 1, differ: [] })
    expect(await counts()).toEqual(before)
    const again = await write('register', 'b', { from: 'target', withPersons: true, purpose: 'comparing' })
    expect(again.slice(1)).toEqual(lines.slice(1))
    expect((await owner.query('select name from book_version')).rows).toEqual([{ name: '苇塘县' }])
  })

  it('adds only what is not there, however the lines are cut into acts, and leaves what stands otherwise', async () => {
    const lines = await write('register', 'a', { withPersons: true, purpose: 'moving house' })
    const post = lines.findIndex((line) => line.includes('"post"'))
    writeFileSync(path('some'), [lines[0], ...lines.slice(1, post).filter((_, i) => i % 2 === 0)].join('\n'))
    const { added } = await bring('register', 'some')
    const changed = lines.map((line) => line.replace('上河村', '下河村'))
    writeFileSync(path('b'), changed.join('\r\n'))
    const result = await bring('register', 'b')
    const differ = changed.findIndex((line) => line.includes('下河村')) + 1
    expect(result.added + result.same + result.differ.length).toBe(lines.length - 1)
    expect(result.added).toBe(lines.length - 1 - added)
    expect([[], [differ]]).toContainEqual(result.differ)
  })

  it('leaves people out unless they are asked for with a purpose, and records who exported', async () => {
    const bare = (await write('register', 'a')).join('\n')
    for (const secret of [clerk.name, clerk.phone, identity, resident.name]) expect(bare).not.toContain(secret)
    await write('register', 'b', { withPersons: true, purpose: 'audit of 2026' })
    const rows = await lived.house.reader.read(COUNTY, (c) =>
      c.query(`select kind, fields, purpose, rows from reading where kind = 'export' order by at desc limit 2`),
    )
    expect(rows.rows).toMatchObject([
      {
        kind: 'export',
        fields: ['register', 'name', 'identity', 'phone'],
        purpose: expect.stringMatching(/^audit of 2026 \(.+\)$/),
      },
      { kind: 'export', fields: ['register'] },
    ])
  })

  it('does not bring back whoever was erased', async () => {
    await write('register', 'a', { withPersons: true, purpose: 'moving house' })
    await bring('register', 'a')
    const actor = { county: COUNTY, person: null, via: 'command' } as const
    done(
      await house.desk.perform({
        kind: 'personal/erase',
        county: COUNTY,
        actor,
        key: randomUUID(),
        input: { ground: 'law', person: clerk.id },
      }),
    )
    const eraser = openPool({ url: target.url, role: 'liuchi_eraser', max: 1 })
    const store = openFileStore({ home: house.home, keys: house.keys })
    await eraseAllOrdered({ ...house, eraser, store, logPath: erasureLogPath(house.home) }, COUNTY)
    await eraser.end()
    const result = await bring('register', 'a')
    expect(result).toMatchObject({ added: 0, differ: [expect.any(Number)] })
    expect(
      (await write('register', 'b', { from: 'target', withPersons: true, purpose: 'looking' })).join(),
    ).not.toContain(clerk.name)
  })

  it.each([
    [
      'a wrong check digit',
      (l: string) => l.replace(identity, `${identity.slice(0, 17)}${identity[17] === '0' ? '1' : '0'}`),
      /\(identity\)/,
    ],
    ['a phone that is none', (l: string) => l.replace(clerk.phone, '1380000005'), /\(phone\)/],
    [
      'a place of another county',
      (l: string) =>
        l.replace(
          '{"place":{"from":"2024-01-01","code":"990101001001"',
          '{"place":{"from":"2024-01-01","code":"990102001001"',
        ),
      /place of another county/,
    ],
    ['a field nobody knows', (l: string) => l.replace('"sort":', '"rank":1,"sort":'), /lines are faulty/],
    ['a line that is no JSON', (l: string) => `${l}{`, /of no known kind/],
  ])('imports nothing where a line has %s', async (_, spoil, message) => {
    const lines = await write('register', 'a', { withPersons: true, purpose: 'moving house' })
    writeFileSync(path('b'), `${lines[0]}\n${lines.slice(1).map(spoil).join('\n')}`)
    await expect(bring('register', 'b')).rejects.toMatchObject({
      code: 'import-faulty',
      message: expect.stringMatching(message),
    })
    expect(await counts()).toMatchObject({ acts: 0n })
  })

  it('imports only its own form and county', async () => {
    await write('parameters', 'a')
    await expect(bring('register', 'a')).rejects.toMatchObject({ code: 'import-form' })
    await expect(bring('parameters', 'a', '990102')).rejects.toMatchObject({ code: 'import-county' })
    await expect(bring('parameters', 'none')).rejects.toMatchObject({ code: 'import-missing' })
    await expect(write('parameters', 'a')).rejects.toMatchObject({ code: 'export-exists' })
    await expect(write('parameters', 'b', { county: '990102' })).rejects.toMatchObject({ code: 'no-county' })
  })
})

describe('parameters', () => {
  it('arrive with their days and sources; values that an office set here are kept', async () => {
    const lines = await write('parameters', 'a')
    expect(await bring('parameters', 'a')).toMatchObject({ added: lines.length - 1 })
    expect(await bring('parameters', 'a')).toMatchObject({ added: 0, same: lines.length - 1 })
    writeFileSync(path('b'), lines.map((line) => line.replace('"amount":30', '"amount":60')).join('\n'))
    expect(await bring('parameters', 'b')).toMatchObject({ added: 0, differ: [expect.any(Number)] })
    writeFileSync(path('c'), lines.map((line) => line.replace('"amount":30', '"amount":-1')).join('\n'))
    await expect(bring('parameters', 'c')).rejects.toMatchObject({ message: expect.stringMatching(/\(value\)/) })
    writeFileSync(
      path('d'),
      lines.map((line) => line.replace('library-card/loan-limit', 'library-card/other')).join('\n'),
    )
    await expect(bring('parameters', 'd')).rejects.toMatchObject({
      message: expect.stringMatching(/unknown parameter/),
    })
  })
})

describe('cases', () => {
  it('leave without text, people and points on the map', async () => {
    const lines = await write('cases', 'a')
    expect(lines).toHaveLength(2)
    const { case: one } = JSON.parse(lines[1]!) as { case: { state: string; steps: { step: string }[] } }
    expect(one).toMatchObject({ state: 'returned', place: VILLAGE })
    expect(one.steps.map((s) => s.step)).toEqual(['apply', 'review', 'lend', 'return'])
    for (const secret of ['a wish that stays here', '13800000077', resident.id, resident.name, 'lon'])
      expect(lines[1]).not.toContain(secret)
  })
})
