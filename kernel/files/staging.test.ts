import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '#server/db/open.ts'
import { type Id, newId } from '../id.ts'
import { openKeys } from '../secrets/keys.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type FileStore, openFileStore } from './file-store.ts'
import type { Image } from './image.ts'
import { openStaging } from './staging.ts'

let database: TestDatabase
let pool: Pool
let home: string
let store: FileStore

beforeAll(async () => {
  database = await createTestDatabase()
  pool = openPool({ url: database.url, role: 'liuchi_app', max: 4 })
  home = mkdtempSync(join(tmpdir(), 'liuchi-staging-'))
  store = openFileStore({ home, keys: openKeys({ home, env: {} }) })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  rmSync(home, { recursive: true, force: true })
})

const image: Image = {
  full: Buffer.from('full'),
  thumb: Buffer.from('thumb'),
  width: 12,
  height: 8,
  mediaType: 'image/jpeg',
}
const read = async (county: string): Promise<Record<string, unknown>[]> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    const { rows } = await client.query(
      'select id, kind, media_type, bytes, width, height, staged_by, claimed_by from file order by id',
    )
    await client.query('commit')
    return rows
  } finally {
    client.release()
  }
}

test('many files of one picture are staged at once, under given ids, in their county only', async () => {
  const staging = openStaging(pool, store)
  const kept = await staging.keep('990101', image)
  const by = newId()
  const files = Array.from({ length: 300 }, (_, i) => ({ id: newId(), image: kept, stagedBy: i % 2 ? by : null }))
  await staging.stage('990101', files)
  const rows = await read('990101')
  expect(rows.length).toBe(300)
  expect(rows[0]).toMatchObject({
    kind: 'image',
    media_type: 'image/jpeg',
    bytes: 4n,
    width: 12,
    height: 8,
    claimed_by: null,
  })
  expect(rows.filter((row) => row.staged_by === by).length).toBe(150)
  expect(await read('990102')).toEqual([])
})

test('staged again they stay as they are; two at once do not hinder each other', async () => {
  const staging = openStaging(pool, store)
  const kept = await staging.keep('990103', image)
  const files = Array.from({ length: 40 }, () => ({ id: newId(), image: kept, stagedBy: null }))
  await Promise.all([staging.stage('990103', files), staging.stage('990103', [...files].reverse())])
  await staging.stage(
    '990103',
    files.map((file) => ({ ...file, stagedBy: newId() })),
  )
  await staging.stage('990103', [])
  const rows = await read('990103')
  expect(rows.map((row) => row.id as Id).sort()).toEqual(files.map((file) => file.id).sort())
  expect(rows.every((row) => row.staged_by === null)).toBe(true)
})

test('a picture that is not in the store is refused and nothing is staged', async () => {
  const staging = openStaging(pool, store)
  const kept = await staging.keep('990104', image)
  const lost = { ...kept, address: Buffer.alloc(32, 7) }
  const files = [kept, lost].map((each) => ({ id: newId(), image: each, stagedBy: null }))
  await expect(staging.stage('990104', files)).rejects.toThrow('swept')
  expect(await read('990104')).toEqual([])
})
