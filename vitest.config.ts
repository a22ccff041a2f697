import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,programmes,county,server,cli,checks,web}/**/*.test.{ts,tsx}'],
    // The rest of a core goes to PostgreSQL: a worker fewer than cores would leave half of a small machine idle.
    maxWorkers: '100%',
    globalSetup: ['kernel/testing/server.ts'],
    // Only what hangs runs into these: a machine on which others work takes several times as long.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
