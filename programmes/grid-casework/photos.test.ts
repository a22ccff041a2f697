import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Route } from '#kernel/door.ts'
import { fileRoutes } from '#kernel/files/file.routes.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { Id } from '#kernel/id.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid, resident } from './grid.testing.ts'

const home = mkdtempSync(join(tmpdir(), 'liuchi-photos-'))
let grid: Grid
let doors: Route[]
beforeAll(async () => {
  grid = await openGrid()
  const store = openFileStore({ home, keys: grid.house.keys })
  doors = [
    ...caseworkRoutes(grid.house),
    ...fileRoutes({ ...grid.house, store }),
    ...publicityRoutes({ ...grid.house, publicCounty: COUNTY }),
  ]
}, 60_000)
afterAll(async () => {
  await grid?.close()
  rmSync(home, { recursive: true, force: true })
})

/** Any drawing, with a place and a device written into it as phones do. */
const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
    .withExif({ IFD0: { Make: 'PhoneMaker', Copyright: '31.05,116.95' } })
    .jpeg()
    .toBuffer()
const stage = async (person: Id | null, upload: Buffer): Promise<Id> => {
  const { json } = await knock(doors, 'stageFile', person, { upload })
  return (json as { file: Id }).file
}
const bytesOf = async (reply: unknown): Promise<Buffer> => {
  const { bytes } = reply as { bytes: Buffer | AsyncIterable<Buffer> }
  return Buffer.isBuffer(bytes) ? bytes : Buffer.concat(await Array.fromAsync(bytes))
}

describe('edge 52: a photo shows a face', () => {
  let id: Id
  let original: Id
  let covered: Id

  it('is kept without where and by what it was taken', async () => {
    const upload = await picture('#8090a0')
    expect(upload.includes('PhoneMaker')).toBe(true)
    original = await stage(resident, upload)
    id = done(await grid.report({ photos: [original] })).answer.case as Id
    const kept = await bytesOf(await knock(doors, 'getFile', dispatcher, { params: { id: original } }))
    expect(kept.includes('PhoneMaker')).toBe(false)
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
  })

  it('is published only covered, after each was looked at; the original stays inside', async () => {
    covered = await stage(dispatcher, await picture('#111111'))
    const form = { shown: [covered] }
    expect(await grid.step(id, 'publish-photos', dispatcher, { ...form, covered: false })).toMatchObject({
      refused: 'grid-casework/look-first',
      field: 'covered',
    })
    const number = String((await grid.row(id)).number)
    const params = { programme: 'grid-casework', number }
    expect((await knock(doors, 'getPublicCase', null, { params })).json).toMatchObject({ photos: [] })
    await grid.does(id, 'publish-photos', dispatcher, { ...form, covered: true })
    expect((await knock(doors, 'getPublicCase', null, { params })).json).toMatchObject({ photos: [covered] })
    expect(await bytesOf(await knock(doors, 'getPublishedFile', null, { params: { id: covered } }))).toBeInstanceOf(
      Buffer,
    )
    for (const file of [original, covered])
      expect(await knock(doors, 'getFile', null, { params: { id: file } })).toMatchObject({ refused: 'upload/unknown' })
    expect(await knock(doors, 'getPublishedFile', null, { params: { id: original } })).toMatchObject({
      refused: 'upload/unknown',
    })
  })

  it('nothing of a private matter is published', async () => {
    const home = done(await grid.report({ item: '090202' })).answer.case
    const shown = [await stage(dispatcher, await picture('#222222'))]
    expect(await grid.step(home, 'publish-photos', dispatcher, { shown, covered: true })).toMatchObject({
      refused: 'grid-casework/not-public',
    })
  })
})

describe('a voice note', () => {
  const recording = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(400, 7)])
  it('is kept as a file of the self-handled case, and stands for what was done', async () => {
    const voice = [await stage(gridWorker, recording)]
    const form = {
      item: '070103',
      place: LANE,
      result: 'solved',
      handledAt: '2026-11-18T08:00:00+08:00',
      voice,
    }
    const filed = done(await grid.perform('grid-casework/enter-handled', { form }, gridWorker))
    const heard = await knock(doors, 'getFile', gridWorker, { params: { id: voice[0] } })
    expect((heard as unknown as { type: string }).type).toBe('audio/amr')
    expect(await bytesOf(heard)).toEqual(recording)
    // Nobody outside reported it: whoever settled it does not rate it.
    expect(await grid.row(filed.answer.case)).toMatchObject({ state: 'closed', reporter: null })
    expect(await grid.step(filed.answer.case, 'rate', gridWorker, { rating: 'very-satisfied' })).toMatchObject({
      refused: 'case/not-yours',
    })
  })

  it('is taken from people of the house only, and nothing else passes for one', async () => {
    expect(await knock(doors, 'stageFile', null, { upload: recording })).toMatchObject({
      refused: 'upload/not-an-image',
    })
    expect(
      await knock(doors, 'stageFile', gridWorker, { upload: Buffer.from('MZ executable of some kind') }),
    ).toMatchObject({ refused: 'upload/not-an-image' })
  })
})

describe('a signed sheet scanned as PDF', () => {
  const scan = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj')

  it('is kept as it came beside the step it proves, and handed out as an attachment', async () => {
    const { id, handler } = await grid.dispatched()
    await grid.does(id, 'return', handler, { ground: 'not-our-duty', clause: '权责清单第 41 项' })
    const sheet = (await grid.row(id)).step_no
    const file = await stage(dispatcher, scan)
    await grid.does(id, 'return-sheet', dispatcher, { sheet, files: [file] })
    const kept = await knock(doors, 'getFile', dispatcher, { params: { id: file } })
    expect(kept).toMatchObject({ type: 'application/pdf', fileName: `${file}.pdf` })
    expect(await bytesOf(kept)).toEqual(scan)
  })

  it('is no photo, and is taken from people of the house only', async () => {
    const photos = [await stage(resident, scan)]
    expect(await grid.report({ photos })).toMatchObject({ refused: 'file/not-there', field: 'photos' })
    expect(await knock(doors, 'stageFile', null, { upload: scan })).toMatchObject({ refused: 'upload/not-an-image' })
  })
})
