import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStore } from '#kernel/files/file-store.ts'
import { openStaging } from '#kernel/files/staging.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble } from '#server/assemble.ts'
import { type County, foundCounty, layAll } from './found.ts'
import { openAlbum } from './photos.ts'

/** Qianshan, whose village Songling shows its shop and its points, founded on a database of its own. */
export async function openVillage() {
  const until = new Date('2026-11-18T18:00:00+08:00')
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-village-'))
  const house = assemble({ url: database.url, home, now: () => until })
  const { counties, maker } = layAll('2026-11-18')
  const county = counties.find(({ code }) => code === '340882') as County
  await foundCounty(house.desk, county, house.programmes)
  const album = openAlbum(openStaging(house.pool, openFileStore({ home, keys: house.keys })))
  return {
    ...{ house, county, maker, album, until },
    async end(): Promise<void> {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
export type OpenVillage = Awaited<ReturnType<typeof openVillage>>
