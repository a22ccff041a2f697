import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** The parts of a bundle that the sum needs; a chunk as the bundler hands it over. */
interface Chunk {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly facadeModuleId?: string | null
}

/** Bytes of script, gzipped, that a page loads before it can show anything: its entry and all it imports statically. */
export function firstLoad(entry: Chunk, chunkOf: (fileName: string) => Chunk | undefined): number {
  const seen = new Set<string>()
  const visit = (chunk: Chunk): number => {
    if (seen.has(chunk.fileName)) return 0
    seen.add(chunk.fileName)
    const below = chunk.imports.map((file) => chunkOf(file)).filter((found) => found !== undefined)
    return gzipSync(chunk.code).byteLength + below.reduce((sum, next) => sum + visit(next), 0)
  }
  return visit(entry)
}

/**
 * Prints the first load of every shell and fails the build where one exceeds its budget.
 * @param limits bytes, gzipped, by html file; a shell that is not named is only printed.
 */
export const budget = (limits: Readonly<Record<string, number>>): Plugin => ({
  name: 'liuchi-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const chunkOf = (fileName: string) => chunks.find((chunk) => chunk.fileName === fileName)
    const over: string[] = []
    for (const entry of chunks.filter((chunk) => chunk.isEntry)) {
      const shell = entry.facadeModuleId?.split('/').at(-1) ?? entry.fileName
      const bytes = firstLoad(entry, chunkOf)
      const limit = limits[shell]
      this.info(`${shell}: ${(bytes / 1000).toFixed(1)} kB first script${limit ? ` of ${limit / 1000}` : ''}`)
      if (limit !== undefined && bytes > limit) over.push(`${shell} ${bytes} > ${limit}`)
    }
    if (over.length > 0) this.error(`first load over budget: ${over.join(', ')}`)
  },
})
