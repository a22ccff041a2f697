/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on a page that keeps somebody from using it. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`)
}

/** Everything that a page asked for or complained about, from now on. */
export function overhear(page: Page): { readonly addresses: readonly string[]; readonly errors: readonly string[] } {
  const addresses: string[] = []
  const errors: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  page.on('pageerror', (error) => errors.push(error.message))
  return { addresses, errors }
}

/** Makes the browser of a page somebody of the demonstration. */
export async function become(page: Page, key: string): Promise<void> {
  const answered = await page.request.post('/api/demonstration/persona', { data: { key } })
  if (!answered.ok()) throw new Error(`nobody is called ${key}: ${answered.status()}`)
}

/** The smallest type on a page, px. */
export const smallestType = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const spoken = [...document.querySelectorAll('main *')].filter((one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    const seen = spoken.filter((one) => one.checkVisibility() && !one.closest('.unseen'))
    return Math.min(...seen.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
  })
