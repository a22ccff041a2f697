import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { newId } from '../id.ts'
import { openKeys } from '../secrets/keys.ts'
import { type FileStore, openFileStore } from './file-store.ts'
import { dropContent, type StagedFile, stageFile, sweepFiles, sweepOrphans } from './staged-file.store.ts'

const COUNTY = '999001'
const home = mkdtempSync(join(tmpdir(), 'liuchi-files-'))
let database: TestDatabase
let root: pg.Client
let app: pg.Client
let store: FileStore

async function connect(role?: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, ...(role ? { options: `-c role=${role}` } : {}) })
  await client.connect()
  return client
}

beforeAll(async () => {
  database = await createTestDatabase()
  root = await connect()
  app = await connect('liuchi_app')
  store = openFileStore({ home, keys: openKeys({ home, env: {} }) })
})

afterAll(async () => {
  await Promise.all([root, app].map((client) => client?.end()))
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})

beforeEach(async () => {
  await root.query('truncate file')
  rmSync(join(home, 'files'), { recursive: true, force: true })
})

async function document(content: string, county = COUNTY): Promise<StagedFile> {
  const { address, bytes } = await store.put(county, Buffer.from(content))
  return { county, address, bytes, kind: 'document', mediaType: 'text/plain', stagedBy: null }
}

async function claim(id: string, act: string = newId(), county = COUNTY): Promise<number> {
  await app.query(`begin; set local liuchi.county = '${county}'`)
  try {
    const { rowCount } = await app.query(
      'update file set claimed_by = $2, subject = $3 where county = $4 and id = $1',
      [id, act, newId(), county],
    )
    await app.query('commit')
    return rowCount ?? 0
  } catch (error) {
    await app.query('rollback')
    throw error
  }
}

const tomorrow = () => new Date(Date.now() + 86_400_000)
const yesterday = () => new Date(Date.now() - 86_400_000)
const ids = async () => (await root.query('select id from file order by id')).rows.map(({ id }) => id)

describe('sweepFiles', () => {
  it('takes what nobody claimed in time, with its contents, and leaves the rest', async () => {
    const claimed = await stageFile(app, store, await document('claimed'))
    const waiting = await document('waiting')
    const picture = await document('picture')
    const thumb = await document('thumb')
    await stageFile(app, store, waiting)
    await stageFile(app, store, { ...picture, kind: 'image', width: 4, height: 3, thumbAddress: thumb.address })
    expect(await claim(claimed)).toBe(1)
    expect(await sweepFiles(app, store, COUNTY, yesterday())).toBe(0)
    expect(await sweepFiles(app, store, COUNTY, tomorrow())).toBe(2)
    expect(await ids()).toEqual([claimed])
    for (const { address } of [waiting, picture, thumb]) expect(await store.has(COUNTY, address)).toBe(false)
    expect(await store.has(COUNTY, (await document('claimed')).address)).toBe(true)
  })

  it('keeps a content that another file still names, as itself or as a thumb', async () => {
    const same = await document('same')
    const kept = await stageFile(app, store, same)
    await stageFile(app, store, same)
    await claim(kept)
    expect(await sweepFiles(app, store, COUNTY, tomorrow())).toBe(1)
    expect(await store.has(COUNTY, same.address)).toBe(true)
    const whole = await document('whole')
    await claim(await stageFile(app, store, { ...whole, thumbAddress: same.address }))
    await stageFile(app, store, same)
    await root.query('delete from file where id = $1', [kept])
    await sweepFiles(app, store, COUNTY, tomorrow())
    expect(await store.has(COUNTY, same.address)).toBe(true)
  })

  it('goes on past one batch', async () => {
    const same = await document('many')
    await root.query(
      `insert into file (county, id, address, kind, media_type, bytes) select $1, gen_random_uuid(), $2, 'document', 'text/plain', 4 from generate_series(1, 250)`,
      [COUNTY, same.address],
    )
    expect(await sweepFiles(app, store, COUNTY, tomorrow())).toBe(250)
    expect(await store.has(COUNTY, same.address)).toBe(false)
  })

  it('leaves a file alone that is being claimed at this moment', async () => {
    const id = await stageFile(app, store, await document('in a hurry'))
    const other = await connect('liuchi_app')
    await other.query(`begin; set local liuchi.county = '${COUNTY}'`)
    await other.query('update file set claimed_by = $2 where id = $1', [id, newId()])
    expect(await sweepFiles(app, store, COUNTY, tomorrow())).toBe(0)
    await other.query('commit')
    expect(await ids()).toEqual([id])
    await other.end()
  })

  it('and staging the same content at once never leaves a file without its content', async () => {
    const sweeper = await connect('liuchi_app')
    for (let turn = 0; turn < 25; turn++) {
      await root.query('truncate file')
      await stageFile(app, store, await document('shared'))
      const file = await document('shared')
      const [staged] = await Promise.allSettled([
        stageFile(app, store, file),
        sweepFiles(sweeper, store, COUNTY, new Date(Date.now() - (turn % 2))),
      ])
      if (staged.status === 'rejected') expect(staged.reason).toMatchObject({ code: 'missing' })
      else if ((await ids()).includes(staged.value)) expect(await store.has(COUNTY, file.address)).toBe(true)
    }
    await sweeper.end()
  })
})

describe('sweepOrphans', () => {
  it('drops old contents that no file names', async () => {
    const named = await document('named')
    await stageFile(app, store, named)
    const orphan = await document('orphan')
    expect(await sweepOrphans(app, store, COUNTY, yesterday())).toBe(0)
    expect(await sweepOrphans(app, store, COUNTY, tomorrow())).toBe(1)
    expect([await store.has(COUNTY, named.address), await store.has(COUNTY, orphan.address)]).toEqual([true, false])
  })
})

describe('the database', () => {
  it('lets a file be claimed once', async () => {
    const id = await stageFile(app, store, await document('once'))
    expect(await claim(id)).toBe(1)
    expect(await claim(id)).toBe(0)
  })

  it('shows and changes no file of another county', async () => {
    const id = await stageFile(app, store, await document('theirs', '999002'))
    await expect(claim(id, newId(), COUNTY)).resolves.toBe(0)
    expect(await sweepFiles(app, store, COUNTY, tomorrow())).toBe(0)
    expect(await ids()).toEqual([id])
  })

  it.each([
    ['liuchi_app', `update file set address = address`],
    ['liuchi_app', `update file set claimed_by = null`],
    ['liuchi_reader', 'delete from file'],
    ['liuchi_eraser', `update file set claimed_by = gen_random_uuid()`],
    [
      'liuchi_app',
      `insert into file (county, id, address, kind, media_type, bytes) values ('999002', gen_random_uuid(), sha256('x'), 'document', 'x/y', 1)`,
    ],
  ])('refuses %s: %s', async (role, sql) => {
    await stageFile(app, store, await document('there'))
    const client = await connect(role)
    await client.query(`begin; set local liuchi.county = '${COUNTY}'`)
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })

  it('lets the application delete no claimed file, and the eraser every one with its content', async () => {
    const file = await document('to be erased')
    const id = await stageFile(app, store, file)
    await claim(id)
    await app.query(`begin; set local liuchi.county = '${COUNTY}'`)
    expect((await app.query('delete from file')).rowCount).toBe(0)
    await app.query('rollback')
    const eraser = await connect('liuchi_eraser')
    await eraser.query(`begin; set local liuchi.county = '${COUNTY}'`)
    expect((await eraser.query('delete from file where id = $1', [id])).rowCount).toBe(1)
    expect(await dropContent(eraser, store, COUNTY, file.address)).toBe(true)
    await eraser.query('commit')
    await eraser.end()
    expect(await store.has(COUNTY, file.address)).toBe(false)
  })
})
