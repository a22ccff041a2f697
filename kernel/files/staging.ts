import type { Pool } from 'pg'
import type { Id } from '../id.ts'
import type { FileStore } from './file-store.ts'
import type { Image } from './image.ts'
import { stageMany } from './staged-file.store.ts'

/** A picture whose contents are in the store of a county. */
export interface KeptImage {
  readonly address: Buffer
  readonly thumbAddress: Buffer
  readonly bytes: number
  readonly width: number
  readonly height: number
}

/** Pictures by the hundred, for imports and demonstrations: kept once, staged as often as they are used. */
export interface Staging {
  keep(county: string, image: Image): Promise<KeptImage>
  /** Stages pictures under given ids; one that is known already is left as it is. */
  stage(
    county: string,
    files: readonly { readonly id: Id; readonly image: KeptImage; readonly stagedBy: Id | null }[],
  ): Promise<void>
}

export function openStaging(pool: Pool, store: FileStore): Staging {
  return {
    async keep(county, image) {
      const full = await store.put(county, image.full)
      const thumb = await store.put(county, image.thumb)
      return {
        address: full.address,
        thumbAddress: thumb.address,
        bytes: full.bytes,
        width: image.width,
        height: image.height,
      }
    },
    async stage(county, files) {
      const client = await pool.connect()
      try {
        const rows = files.map(({ id, image, stagedBy }) => ({
          county,
          id,
          ...image,
          kind: 'image' as const,
          mediaType: 'image/jpeg',
          stagedBy,
        }))
        await stageMany(client, store, county, rows)
      } finally {
        client.release()
      }
    },
  }
}
