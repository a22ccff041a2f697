import { resolve } from 'node:path'
import { openKeys } from '#kernel/secrets/keys.ts'
import { checkBackup } from '#server/backup/check.ts'
import { checkKeys, restoreBackup } from '#server/backup/restore.ts'
import { homeOfInstallation, withDatabase } from './database.ts'
import { openProgress } from './progress.ts'
import { tellVerification } from './verify.ts'

type Log = (line: string) => void

/** `liuchi restore <file>`: into an empty database; replays later erasures and verifies. With `--check` only the file is read. */
export async function runRestore(file: string, options: { readonly check?: boolean }, log: Log): Promise<void> {
  const path = resolve(file)
  const home = await homeOfInstallation()
  // Asked before a database is started or made.
  await checkKeys(path, home, process.env)
  if (options.check) return tellCheck(path, home, log)
  await withDatabase(log, 'any', async ({ url }) => {
    const progress = openProgress(log, 'bytes')
    const phases = { check: '检查备份 reading the backup', load: '载入 loading' }
    const { manifest, rows, replayed } = await restoreBackup({
      url,
      home,
      env: process.env,
      path,
      log,
      progress: (phase, done, total) => progress.tell(phases[phase], done, total),
    }).finally(() => progress.end())
    const total = [...rows.values()].reduce((sum, n) => sum + n, 0)
    log(
      `已恢复 ${manifest.madeAt} 的备份 / restored the backup of ${manifest.madeAt}: ${manifest.counties.length} 个县 counties, ${total} 行 rows`,
    )
    if (replayed.orders + replayed.values + replayed.persons + replayed.files > 0)
      log(
        `备份之后的删除已重做 / erased again what was erased since: ${replayed.orders} 次 orders, ${replayed.values} 项 values, ${replayed.persons} 人 persons, ${replayed.files} 个文件 files`,
      )
    if (replayed.refused > 0)
      log(
        `删除记录有 ${replayed.refused} 行不可信，未执行 / ${replayed.refused} lines of the erasure log are not authentic and were left out`,
      )
    const { programmes } = await import('#programmes/index.ts')
    const sound = await tellVerification({ url, home, keys: openKeys({ home, env: process.env }), programmes }, log)
    if (!sound) process.exitCode = 1
  })
}

async function tellCheck(path: string, home: string, log: Log): Promise<void> {
  const progress = openProgress(log, 'bytes')
  const keys = openKeys({ home, env: process.env })
  const { manifest, contents } = await checkBackup(path, keys, (done, total) =>
    progress.tell('检查备份 reading the backup', done, total),
  ).finally(() => progress.end())
  log(`备份完好 / the backup is sound: ${manifest.madeAt}, Liuchi ${manifest.version}, PostgreSQL ${manifest.postgres}`)
  for (const { county, name } of manifest.counties) {
    const files = contents.files.find((f) => f.county === county)
    log(`  ${county} ${name}: ${files?.count ?? 0} 个文件 files`)
  }
  for (const { schema, name, rows } of contents.tables) if (rows > 0) log(`  ${schema}.${name}: ${rows}`)
}
