import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '../access/scope.read.ts'
import type { Scope } from '../actor.ts'
import { findAttachment, findPublicFile } from '../casework/attached.read.ts'
import type { CaseFile } from '../casework/case.ts'
import { findCase } from '../casework/casework.read.ts'
import { mayOpenClosed } from '../casework/closed.ts'
import { sightOf } from '../casework/sealed.read.ts'
import { dayOf } from '../day.ts'
import { door, type Reply, type Route, type Session } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { fieldOfPath } from '../programme/field.ts'
import type { Reader } from '../read.ts'
import { declareRefusals } from '../refusal.ts'
import { AUDIO_LIMIT_BYTES, findAudioType } from './audio.ts'
import { DOCUMENT_LIMIT_BYTES, isPdf, PDF } from './document.ts'
import type { FileStore } from './file-store.ts'
import { ImageRefused, reencode } from './image.ts'
import { findFile, stageFile } from './staged-file.store.ts'

const refuseUpload = declareRefusals('upload', {
  'not-an-image': {
    status: 422,
    retry: false,
    says: {
      zh: '这个文件不是能打开的照片、录音或扫描件',
      en: 'This file is no photo, recording or scan that can be opened',
    },
    todo: { zh: '请重新拍一张，或换 JPG、PNG、PDF 格式', en: 'Take another, or use JPG, PNG or PDF' },
  },
  'too-large': {
    status: 413,
    retry: false,
    says: { zh: '文件太大', en: 'The file is too large' },
    todo: {
      zh: '请选 20 MB 以内的照片或扫描件，或 8 MB 以内的录音',
      en: 'Choose a photo or scan under 20 MB or a recording under 8 MB',
    },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个文件，或您不能看', en: 'There is no such file, or you may not see it' },
    todo: { zh: '请从事项页打开', en: 'Open it from the case' },
  },
})

/** Whether the file stands in a closed field of its case that is not opened for this reader. */
async function isClosed(client: PoolClient, file: string, owner: CaseFile, scope: Scope, programme: Programme) {
  const at = await findAttachment(client, owner.county, owner.id, file)
  const closed = at && fieldOfPath(programme.lifecycle.steps[at.step]?.form, at.field)?.closed
  return closed === true && !mayOpenClosed(owner, scope, at.actor)
}

export interface FileDeps {
  readonly pool: Pool
  readonly reader: Reader
  readonly store: FileStore
  readonly programmes: readonly Programme[]
}

/** Doors to files: staging a photo, and looking at one within the scope of its case. */
export function fileRoutes({ pool, reader, store, programmes }: FileDeps): Route[] {
  /** A voice note or a scan in PDF is kept as it came; only people of the house leave any. */
  async function stageAsIs(
    session: Session,
    upload: Buffer,
    kind: 'audio' | 'scan',
    mediaType: string,
  ): Promise<Reply> {
    if (!session.person) return refuseUpload('not-an-image')
    if (upload.length > (kind === 'audio' ? AUDIO_LIMIT_BYTES : DOCUMENT_LIMIT_BYTES)) return refuseUpload('too-large')
    const kept = await store.put(session.county, upload)
    const client = await pool.connect()
    try {
      const id = await stageFile(client, store, {
        county: session.county,
        address: kept.address,
        kind,
        mediaType,
        bytes: kept.bytes,
        stagedBy: session.person,
      })
      return { json: { file: id } }
    } finally {
      client.release()
    }
  }

  const stage = door({
    method: 'POST',
    url: '/api/files',
    id: 'stageFile',
    summary:
      'Stages a photo, a voice note or a scan (multipart field `file`): photos are drawn anew without their metadata; swept after a day unless an act claims it',
    tag: 'files',
    visitors: true,
    perMinute: 30,
    upload: true,
    answer: z.strictObject({ file: z.uuid() }),
    refuses: ['upload/not-an-image', 'upload/too-large'],
    async handle({ session, upload }) {
      if (!upload) return refuseUpload('not-an-image')
      const voice = upload.length >= 12 ? findAudioType(upload) : undefined
      if (voice) return stageAsIs(session, upload, 'audio', voice)
      if (isPdf(upload)) return stageAsIs(session, upload, 'scan', PDF)
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
        const file = await findFile(client, session.county, params.id)
        if (!file) return undefined
        if (!file.subject) return file.stagedBy !== null && file.stagedBy === session.person ? file : undefined
        const owner = await findCase(client, session.county, file.subject)
        if (!owner) return undefined
        const scope = await scopeOf(client, session, dayOf(new Date()))
        const sight = await sightOf(client, owner, scope, programmes)
        if (!sight || sight.neutral) return undefined
        return (await isClosed(client, params.id, owner, scope, sight.programme)) ? undefined : file
      })
      if (!found) return refuseUpload('unknown')
      const address = query.size === 'thumb' && found.thumb ? found.thumb : found.address
      // A document is handed out to be kept, never opened in the page.
      const fileName = found.mediaType === PDF ? { fileName: `${params.id}.pdf` } : {}
      return { bytes: await store.open(session.county, address), type: found.mediaType, ...fileName }
    },
  })

  const published = door({
    method: 'GET',
    url: '/api/public/files/:id',
    id: 'getPublishedFile',
    summary: 'A photo or a report that an office published with a public case; originals are never served here',
    tag: 'public',
    visitors: true,
    perMinute: 240,
    params: z.object({ id: z.uuid() }),
    query: z.object({ size: z.enum(['full', 'thumb']).default('full') }),
    refuses: ['upload/unknown'],
    async handle({ session, params, query }) {
      const found = await reader.read(session.county, async (client) => {
        const file = await findPublicFile(client, session.county, params.id)
        const programme = programmes.find((p) => p.id === file?.programme)
        return file && programme?.lifecycle.steps[file.step]?.form[file.field]?.published ? file : undefined
      })
      if (!found) return refuseUpload('unknown')
      const address = query.size === 'thumb' && found.thumb ? found.thumb : found.address
      const fileName = found.mediaType === PDF ? { fileName: `${params.id}.pdf` } : {}
      return { bytes: await store.open(session.county, address), type: found.mediaType, ...fileName }
    },
  })
  return [stage, look, published]
}
