import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { openKeys } from '#kernel/secrets/keys.ts'
import { makeBackup } from '#server/backup/dump.ts'
import { withDatabase } from './database.ts'
import { openProgress } from './progress.ts'

/** `liuchi backup <file>`: every table and file of one moment, while everybody goes on working. Keys are never in it. */
export async function runBackup(file: string, log: (line: string) => void): Promise<void> {
  const path = resolve(file)
  await withDatabase(log, 'made', async ({ home, url }) => {
    const progress = openProgress(log, 'bytes')
    const phases = { tables: '数据表 tables', files: '文件 files' }
    const made = await makeBackup({
      url,
      home,
      keys: openKeys({ home, env: process.env }),
      version: '0.1.0',
      path,
      progress: (phase, done, total) => progress.tell(phases[phase], done, total),
    }).finally(() => progress.end())
    const { manifest, contents } = made
    const rows = contents.tables.reduce((sum, t) => sum + t.rows, 0)
    const files = contents.files.reduce((sum, f) => sum + f.count, 0)
    for (const { county, reason } of contents.unsealed)
      log(`${county}: 日志未能封记 / the journal was not sealed: ${reason}`)
    if (contents.missing.length > 0)
      log(
        `有 ${contents.missing.length} 个文件内容不在库中 / ${contents.missing.length} contents are missing from the file store`,
      )
    log(
      `已备份 / backed up: ${manifest.counties.length} 个县 counties, ${rows} 行 rows, ${files} 个文件 files, ${(statSync(path).size / 1e6).toFixed(1)} MB -> ${path}`,
    )
    log(`密钥不在备份内，请另行保管 / the keys are not in it, keep them apart: ${home}/keys`)
  })
}
