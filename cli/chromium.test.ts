import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium, findOrInstallChromium } from './chromium.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuchi chromium '))
})
afterEach(() => rmSync(folder, { recursive: true }))

function name(script: string): string {
  const path = join(folder, 'a browser')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  vi.stubEnv('LIUCHI_CHROMIUM', path)
  return path
}

test('the browser that LIUCHI_CHROMIUM names is taken', async () => {
  const path = name('echo Chromium 150.0')
  expect(findChromium()).toBe(path)
  expect(await findOrInstallChromium(() => {})).toBe(path)
})

test.each([
  ['says that there is none', 'echo "install the snap"; exit 1'],
  ['is another program', 'echo GNU bash'],
])('a named program that %s is refused', (_, script) => {
  const path = name(script)
  expect(() => findChromium()).toThrow(`LIUCHI_CHROMIUM names ${path}, which is no Chromium that starts.`)
})

test('a name without a file is refused', () => {
  vi.stubEnv('LIUCHI_CHROMIUM', join(folder, 'absent'))
  expect(() => findChromium()).toThrow(/no Chromium that starts/)
})
