import type { Connect, Plugin } from 'vite'

/** Which shell answers which address: the longest prefix wins. The server in production follows the same table. */
const shellOf: readonly (readonly [prefix: string, shell: string])[] = [
  ['/desk', '/index.html'],
  ['/m', '/phone.html'],
  ['/', '/public.html'],
]

/** The shell for a page address; undefined where the address is a file, a module or the interface. */
export function findShell(url: string): string | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? '/'
  if (path.startsWith('/api/') || path.startsWith('/@') || /\.\w+$/.test(path)) return undefined
  return shellOf.find(([prefix]) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`))?.[1]
}

const lead: Connect.NextHandleFunction = (request, _response, next) => {
  const wantsPage = request.headers.accept?.includes('text/html')
  const shell = wantsPage ? findShell(request.url ?? '/') : undefined
  if (shell) request.url = shell
  next()
}

/** Leads page addresses to their shell in development and preview. */
export const doors = (): Plugin => ({
  name: 'liuchi-doors',
  configureServer: (server) => {
    server.middlewares.use(lead)
  },
  configurePreviewServer: (server) => {
    server.middlewares.use(lead)
  },
})
