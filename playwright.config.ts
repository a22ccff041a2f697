import { defineConfig } from '@playwright/test'
import { findChromium } from './cli/chromium.ts'

const chromium = findChromium()
const asRoot = process.getuid?.() === 0

/** Everything runs on one server with one database, so one journey at a time. */
export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/**/*.journey.ts', 'programmes/**/*.journey.ts'],
  globalSetup: './journeys/setup.ts',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // A condition that comes is never waited for longer than it takes; a machine that also builds may be slow.
  expect: { timeout: 20_000 },
  use: {
    // Set by journeys/setup.ts, which starts the server.
    ...(process.env.LIUCHI_BASE_URL ? { baseURL: process.env.LIUCHI_BASE_URL } : {}),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // To record every journey for the one that fails slows them all: `--trace on` where one is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Chromium's own sandbox refuses to run as root; small containers have too little shared memory for it, and a
      // graphics card that is only imitated draws slower than none. Its microphone is one that beeps.
      args: [
        ...['--disable-dev-shm-usage', '--disable-gpu', ...(asRoot ? ['--no-sandbox'] : [])],
        ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      ],
    },
  },
  // A journey made for one kind of screen says so by a tag in its title: @desktop or @phone.
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 },
    },
  ],
})
