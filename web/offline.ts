import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** What the bundler wrote about a chunk; see `.vite/manifest.json`. */
export interface BuiltChunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

/** Every file that an entry may come to need: its scripts, those loaded later, its style sheets. */
export function filesOf(entry: string, chunks: Readonly<Record<string, BuiltChunk>>): ReadonlySet<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const chunk = chunks[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    files.add(chunk.file)
    for (const sheet of chunk.css ?? []) files.add(sheet)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  visit(entry)
  return files
}

/**
 * Lets the phone pages open without a signal: their own files are kept on the phone, and nothing else. Answers of the
 * interface are never kept, so that no screen shows yesterday's state as today's.
 */
export function offlineShell(): PluginOption[] {
  let outDir = ''
  const where: Plugin = {
    name: 'liuchi-offline',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
  }
  const pwa = VitePWA({
    filename: 'sw.js',
    scope: '/m/',
    // The manifest is a file of ours, and the shell registers the worker itself.
    manifest: false,
    injectRegister: null,
    workbox: {
      globPatterns: ['phone.html', 'phone.webmanifest', 'assets/*.{js,css}', 'icons/mark.svg'],
      manifestTransforms: [
        async (entries) => {
          const chunks = JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8')) as Record<string, BuiltChunk>
          const mine = filesOf('phone.html', chunks)
          return { manifest: entries.filter(({ url }) => !url.startsWith('assets/') || mine.has(url)) }
        },
      ],
      navigateFallback: '/phone.html',
      navigateFallbackAllowlist: [/^\/m(\/|$)/],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  })
  return [where, pwa]
}
