import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type LivedCounty, openLivedCounty, photoLibrary, resident } from '#kernel/personal/erase.testing.ts'
import { openKeys } from '#kernel/secrets/keys.ts'
import { decryptField, keyVersionOf } from '#kernel/secrets/sm4.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { COUNTY } from '#kernel/testing/library-card.ts'
import { openPool } from '../db/open.ts'
import { verifyCounties } from '../verify/verify.ts'
import { renewFields, renewFiles } from './rotate.ts'

let database: TestDatabase
let owner: pg.Pool
let lived: LivedCounty

beforeEach(async () => {
  database = await createTestDatabase()
  owner = openPool({ url: database.url, max: 1 })
  lived = await openLivedCounty(database.url)
  for (let i = 0; i < 7; i++) await lived.apply({ phone: `1380000000${i}`, photo: `lamp ${i}` })
})
afterEach(async () => {
  await lived.house.close()
  await owner.end()
  await database.drop()
})

const setting = (batch = 3) => ({ url: database.url, home: lived.house.home, keys: lived.house.keys, batch })
const sealed = async () =>
  (
    await owner.query<{
      value: Buffer
    }>(`select value from personal where sealed union all select phone_sealed from person where phone_sealed is not null
    union all select identity_sealed from person where identity_sealed is not null`)
  ).rows.map((r) => keyVersionOf(r.value))
const differences = async () => {
  const { home, keys } = lived.house
  const [seen] = await Array.fromAsync(verifyCounties({ url: database.url, home, keys, programmes: [photoLibrary] }))
  return seen?.differences
}

it('writes every encrypted field anew, in batches, once', async () => {
  const all = await sealed()
  expect(all.length).toBeGreaterThan(8)
  expect(new Set(all)).toEqual(new Set([1]))
  lived.house.keys.rotate('field')
  const told: string[] = []
  const done = await renewFields({
    ...setting(),
    progress: (phase, count, total) => told.push(`${phase} ${count <= total}`),
  })
  expect(done).toEqual({ renewed: all.length, damaged: [] })
  expect(new Set(await sealed())).toEqual(new Set([2]))
  expect(await renewFields(setting())).toEqual({ renewed: 0, damaged: [] })
  expect(new Set(told)).toEqual(new Set(['values true', 'persons true']))
  expect(await differences()).toEqual([])
})

it('leaves nothing that needs the old key', async () => {
  lived.house.keys.rotate('field')
  await renewFields(setting())
  const home = mkdtempSync(join(tmpdir(), 'liuchi-rotate-'))
  const later = openKeys({ home, env: envOf(lived.house.home, 'field-1') })
  const { rows } = await owner.query('select identity_sealed from person where id = $1', [resident.id])
  const place = { county: COUNTY, table: 'person', column: 'identity_sealed', id: resident.id }
  expect(decryptField(later, (rows[0] as { identity_sealed: Buffer }).identity_sealed, place).toString()).toBe(
    resident.identity,
  )
  rmSync(home, { recursive: true })
})

/** The keys of a home as variables, without one of them. */
function envOf(home: string, without: string): Record<string, string> {
  const names = readdirSync(join(home, 'keys')).filter((name) => name.endsWith('.key') && !name.startsWith(without))
  return Object.fromEntries(
    names.map((name) => [
      `LIUCHI_KEY_${name.slice(0, -4).toUpperCase().replaceAll('-', '_')}`,
      readFileSync(join(home, 'keys', name), 'utf8').trim(),
    ]),
  )
}

it('is taken up where it was broken off, and leaves what an act wrote or erased meanwhile', async () => {
  const all = await sealed()
  lived.house.keys.rotate('field')
  let batches = 0
  const stop = () => {
    batches += 1
    if (batches === 2) throw new Error('broken off')
  }
  await expect(renewFields({ ...setting(), progress: stop })).rejects.toThrow('broken off')
  expect((await sealed()).filter((version) => version === 2)).toHaveLength(6)
  await owner.query('delete from personal where id = (select id from personal where sealed order by id desc limit 1)')
  await lived.apply({ phone: '13800000099' })
  expect(await renewFields(setting())).toEqual({ renewed: all.length - 7, damaged: [] })
  expect(new Set(await sealed())).toEqual(new Set([2]))
})

it('names what does not open and leaves it as it is', async () => {
  const all = await sealed()
  lived.house.keys.rotate('field')
  const { rows } = await owner.query(
    `update personal set value = substring(value for length(value) - 1) || '\\x00'
     where id = (select id from personal where sealed order by id desc limit 1) returning id`,
  )
  const name = `personal.value ${(rows[0] as { id: string }).id}`
  expect(await renewFields(setting())).toEqual({ renewed: all.length - 1, damaged: [name] })
})

it('writes files anew; a damaged one is named', async () => {
  lived.house.keys.rotate('file')
  const [first] = await Array.fromAsync(lived.store.list(COUNTY))
  const name = first!.address.toString('hex')
  const path = join(lived.house.home, 'files', COUNTY, name.slice(0, 2), name)
  const bytes = readFileSync(path)
  bytes[30]! ^= 1
  writeFileSync(path, bytes)
  expect(await renewFiles(setting())).toEqual({ renewed: 6, damaged: [`file ${COUNTY}/${name}`] })
  expect(await renewFiles(setting())).toEqual({ renewed: 0, damaged: [`file ${COUNTY}/${name}`] })
  expect(await differences()).toMatchObject([{ kind: 'file-damaged', count: 1 }])
})
