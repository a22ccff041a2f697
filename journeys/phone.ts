import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  chromium,
  expect,
  type LaunchOptions,
  type Locator,
  type Page,
  test,
} from '@playwright/test'

/** Speaks for a second into what the field on the page, or in a part of it, records. */
export async function speak(where: Page | Locator): Promise<void> {
  await where.getByRole('button', { name: '按一下，开始录音' }).click()
  await expect(where.getByRole('button', { name: /正在录 0:0[12]/ })).toBeVisible()
  await where.getByRole('button', { name: /正在录/ }).click()
  await expect(where.getByLabel('第 1 段录音', { exact: true })).toBeVisible()
}

/** A phone that is switched on. */
interface OpenPhone {
  readonly context: BrowserContext
  readonly page: Page
}

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
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      permissions: ['microphone', 'geolocation'],
      geolocation: { longitude: 116.95, latitude: 31.05 },
    })
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }
}
