import { openKeys } from '#kernel/secrets/keys.ts'
import { migrate } from '../db/migrate.ts'
import { checkBackup, peekManifest } from './check.ts'
import { loadBackup, migrateLike, requireEmpty } from './load.ts'
import { type Contents, type Manifest, requireKeyFiles, requireSameKeys } from './manifest.ts'
import { openEpochs, type Replayed, replayErasures } from './replay.ts'

export interface RestoreSetting {
  readonly url: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly path: string
  readonly log: (line: string) => void
  progress?(phase: 'check' | 'load', done: number, total: number): void
}

export interface Restored {
  readonly manifest: Manifest
  readonly contents: Contents
  readonly rows: ReadonlyMap<string, number>
  readonly replayed: Replayed
}

/** Asks for the keys before anything else is started. @throws StartRefusal where one is missing or another */
export async function checkKeys(path: string, home: string, env: RestoreSetting['env']) {
  const manifest = await peekManifest(path)
  requireKeyFiles(manifest, home, env)
  const keys = openKeys({ home, env: { ...env } })
  requireSameKeys(manifest, keys, home)
  return { manifest, keys }
}

/**
 * Restores a backup into an empty database: checks it whole, brings the database to the backup's migrations, loads, opens a new epoch of
 * every journal, erases again what was erased since, and brings the database to this version.
 * @throws StartRefusal with one line; up to the loading's commit nothing is changed then
 */
export async function restoreBackup(setting: RestoreSetting): Promise<Restored> {
  const { url, home, env, path, log } = setting
  const { keys } = await checkKeys(path, home, env)
  await requireEmpty(url)
  let total = 0
  const { manifest, contents, erasures } = await checkBackup(path, keys, (done, all) => {
    total = all
    setting.progress?.('check', done, all)
  })
  await migrateLike(url, manifest, log)
  const rows = await loadBackup({
    url,
    home,
    path,
    manifest,
    contents,
    progress: (done) => setting.progress?.('load', done, total),
  })
  await migrate(url, { log })
  const counties = manifest.counties.map((c) => c.county)
  await openEpochs(url, keys, counties, `restored from the backup of ${manifest.madeAt}`)
  const replayed = await replayErasures({ url, home, keys, counties }, erasures)
  return { manifest, contents, rows, replayed }
}
