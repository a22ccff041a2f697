import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** The parts of a built chunk that tell what it needs. */
interface BuiltChunk {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  /** Style sheets of its own. */
  readonly sheets: readonly string[]
}

/** Every file that an entry may come to need: its scripts, those loaded later, its style sheets. */
export function filesOf(entry: string, chunks: readonly BuiltChunk[]): ReadonlySet<string> {
  const files = new Set<string>()
  const visit = (name: string): void => {
    const chunk = chunks.find(({ fileName }) => fileName === name)
    if (!chunk || files.has(name)) return
    files.add(name)
    for (const sheet of chunk.sheets) files.add(sheet)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
  }
  visit(entry)
  return files
}

/**
 * Lets the phone pages open without a signal: their own files are kept on the phone, and nothing else. Answers of the
 * interface are never kept, so that no screen shows yesterday's state as today's.
 */
export function offlineShell(): PluginOption[] {
  let mine: ReadonlySet<string> = new Set()
  const look: Plugin = {
    name: 'liuchi-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).filter((file) => file.type === 'chunk')
      const entry = built.find((chunk) => chunk.isEntry && chunk.facadeModuleId?.endsWith('/phone.html'))
      const chunks = built.map(({ fileName, imports, dynamicImports, viteMetadata }) => ({
        fileName,
        imports,
        dynamicImports,
        sheets: [...(viteMetadata?.importedCss ?? [])],
      }))
      mine = entry ? filesOf(entry.fileName, chunks) : new Set()
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
        async (entries) => ({ manifest: entries.filter(({ url }) => !url.startsWith('assets/') || mine.has(url)) }),
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
  // The bundler closes a failed build too; without this its own error would be hidden behind one about an empty worker.
  const built = pwa.map((plugin): Plugin => {
    const { closeBundle } = plugin
    if (typeof closeBundle !== 'object') return plugin
    return {
      ...plugin,
      closeBundle: {
        ...closeBundle,
        async handler(...given) {
          if (mine.size > 0) await closeBundle.handler.apply(this, given)
        },
      },
    }
  })
  return [look, ...built]
}
