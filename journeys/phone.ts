import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type LaunchOptions, type Page, test } from '@playwright/test'

/** A phone that is switched on. */
interface OpenPhone {
  readonly context: BrowserContext
  readonly page: Page
}

const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/**
 * A phone with its own memory for each test of a file: closed and opened again it still knows what lay on it; after the test it is gone.
 * @returns what switches it on; it may record sounds and knows where it is
 */
export function phoneOfEachTest(): (baseURL: string | undefined, launch: LaunchOptions) => Promise<OpenPhone> {
  let home: string
  test.beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'liuchi-phone-'))
  })
  test.afterEach(() => rmSync(home, { recursive: true, force: true }))
  return async (baseURL, launch) => {
    const context = await chromium.launchPersistentContext(home, {
      ...launch,
      ...(baseURL ? { baseURL } : {}),
      args: [...(launch.args ?? []), ...microphone],
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      permissions: ['microphone', 'geolocation'],
      geolocation: { longitude: 116.95, latitude: 31.05 },
    })
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }
}
