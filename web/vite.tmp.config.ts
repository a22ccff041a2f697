import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { budget } from './budget.ts'
import { doors } from './doors.ts'
import { offlineShell } from './offline.ts'

/**
 * Three shells, three bundles: the public site at `/`, phones at `/m/`, the desk at `/desk/`.
 * What two shells share becomes a shared chunk; the desk's Ant Design and ECharts never reach the other two (see shells.test.ts).
 * Build: `vite build -c web/vite.config.ts`, into web/dist. Development: `vite -c web/vite.config.ts`, with the server on API_ORIGIN.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  appType: 'mpa',
  publicDir: 'static',
  plugins: [react(), doors(), budget({ 'phone.html': 200_000, 'public.html': 200_000 }), offlineShell()],
  server: {
    // The folder `api` of our own modules lies at the same address in development; they have an ending, doors have none.
    proxy: { '^/api/(?![\\w-]+\\.tsx?)': process.env.API_ORIGIN ?? 'http://127.0.0.1:8080' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Ant Design and ECharts are large by nature; the shells that must be small are kept small by the budget, which fails the build.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What all shells stand on changes seldom; apart from our own code it stays in the cache of a phone.
          groups: [
            {
              name: 'ground',
              test: /node_modules\/(react|react-dom|scheduler|react-router|react-i18next|i18next|@tanstack)\//,
            },
          ],
        },
      },
      input: ['phone.html', 'public.html'].map((shell) => join(import.meta.dirname, shell)),
    },
  },
})
