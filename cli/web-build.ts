import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '#server/main.ts'

/** Builds the web where its sources changed since the last build; seconds the first time, nothing the second. */
export async function buildWeb(log: (line: string) => void): Promise<void> {
  const stampFile = join(root, 'web', 'dist', '.sources')
  const stamp = stampOfSources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  log('正在构建网页 / building the web')
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'error' })
  writeFileSync(stampFile, stamp)
}

/** Names, sizes and contents of everything the build reads. */
function stampOfSources(): string {
  const hash = createHash('sha256')
  const patterns = [
    'web/**/*',
    'kernel/*.ts',
    'kernel/{programme,publicity}/*.ts',
    'programmes/*/screens/**/*',
    'county/map/*.json',
    'package-lock.json',
  ]
  const files = patterns
    .flatMap((p) => globSync(p, { cwd: root, exclude: (f) => f.includes('dist') || f.includes('node_modules') }))
    .sort()
  for (const file of files) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}
