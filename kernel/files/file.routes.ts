import type { Pool } from 'pg'
import { z } from 'zod'
import { findCase, maySee } from '../casework/casework.read.ts'
import { readsOf, scopeOf } from '../casework/casework.routes.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { declareRefusals } from '../refusal.ts'
import type { FileStore } from './file-store.ts'
import { ImageRefused, reencode } from './image.ts'
import { stageFile } from './staged-file.store.ts'

const refuseUpload = declareRefusals('upload', {
  'not-an-image': {
    status: 422,
    retry: false,
    says: { zh: '这个文件不是能打开的照片', en: 'This file is not a photo that can be opened' },
    todo: { zh: '请重新拍一张，或换 JPG、PNG 格式', en: 'Take another, or use JPG or PNG' },
  },
  'too-large': {
    status: 413,
    retry: false,
    says: { zh: '照片太大', en: 'The photo is too large' },
    todo: { zh: '请选 20 MB 以内的照片', en: 'Choose one under 20 MB' },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个文件，或您不能看', en: 'There is no such file, or you may not see it' },
    todo: { zh: '请从事项页打开', en: 'Open it from the case' },
  },
})

export interface FileDeps {
  readonly pool: Pool
  readonly reader: Reader
  readonly store: FileStore
  readonly programmes: readonly Programme[]
}

/** Doors to files: staging a photo, and looking at one within the scope of its case. */
export function fileRoutes({ pool, reader, store, programmes }: FileDeps): Route[] {
  const reads = readsOf(programmes)
  const stage = door({
    method: 'POST',
    url: '/api/files',
    id: 'stageFile',
    summary:
      'Stages a photo (multipart field `file`): re-encoded without its metadata; swept after a day unless an act claims it',
    tag: 'files',
    visitors: true,
    perMinute: 30,
    upload: true,
    answer: z.strictObject({ file: z.uuid() }),
    refuses: ['upload/not-an-image', 'upload/too-large'],
    async handle({ session, upload }) {
      if (!upload) return refuseUpload('not-an-image')
      let image: Awaited<ReturnType<typeof reencode>>
      try {
        image = await reencode(upload)
      } catch (error) {
        if (error instanceof ImageRefused)
          return refuseUpload(error.code === 'too-large' ? 'too-large' : 'not-an-image')
        throw error
      }
      const [full, thumb] = await Promise.all([
        store.put(session.county, image.full),
        store.put(session.county, image.thumb),
      ])
      const client = await pool.connect()
      try {
        const id = await stageFile(client, store, {
          county: session.county,
          address: full.address,
          thumbAddress: thumb.address,
          kind: 'image',
          mediaType: image.mediaType,
          bytes: full.bytes,
          width: image.width,
          height: image.height,
          stagedBy: session.person,
        })
        return { json: { file: id } }
      } finally {
        client.release()
      }
    },
  })

  const look = door({
    method: 'GET',
    url: '/api/files/:id',
    id: 'getFile',
    summary: 'A photo of a case the signed-in person may see',
    tag: 'files',
    params: z.object({ id: z.uuid() }),
    query: z.object({ size: z.enum(['full', 'thumb']).default('full') }),
    refuses: ['upload/unknown'],
    async handle({ session, params, query }) {
      const found = await reader.read(session.county, async (client) => {
        const { rows } = await client.query(
          'select address, thumb_address, media_type, subject, staged_by from file where county = $1 and id = $2',
          [session.county, params.id],
        )
        const file = rows[0] as
          | {
              address: Buffer
              thumb_address: Buffer | null
              media_type: string
              subject: string | null
              staged_by: string | null
            }
          | undefined
        if (!file) return undefined
        if (!file.subject) return file.staged_by !== null && file.staged_by === session.person ? file : undefined
        const owner = await findCase(client, session.county, file.subject)
        return owner && maySee(owner, await scopeOf(client, session, dayOf(new Date())), reads) ? file : undefined
      })
      if (!found) return refuseUpload('unknown')
      const address = query.size === 'thumb' && found.thumb_address ? found.thumb_address : found.address
      return { bytes: await store.open(session.county, address), type: found.media_type }
    },
  })
  return [stage, look]
}
