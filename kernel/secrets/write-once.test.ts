import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeOnce } from './write-once.ts'

it('keeps what came first, and leaves nothing beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liuchi-once-'))
  writeOnce(folder, 'word', 'first')
  writeOnce(folder, 'word', 'second')
  expect(readFileSync(join(folder, 'word'), 'utf8')).toBe('first')
  expect(readdirSync(folder)).toEqual(['word'])
  rmSync(folder, { recursive: true, force: true })
})
