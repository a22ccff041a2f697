import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,programmes,county,server,cli,checks,web}/**/*.test.{ts,tsx}'],
    globalSetup: ['kernel/testing/server.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
