import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Files of the tree that git tracks or would track, matching one of the endings. */
export function sourceFiles(...endings: string[]): string[] {
  const text = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  return text
    .split('\n')
    .filter((file) => file && endings.some((e) => file.endsWith(e)) && existsSync(join(root, file)))
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Import specifiers of a source file, in order. */
export const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)[^'"\n]*?(?:from\s*)?['"]([^'"\n]+)['"]/g),
    ...text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((m) => m[1] as string)
