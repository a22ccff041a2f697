/// <reference lib="dom" />
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'
import { phoneOfEachTest } from '../../../journeys/phone.ts'

// The counter in the hills: what is sold without a signal survives the phone being closed, arrives once, and what a household then
// lacks is for a person to decide.

const openPhone = phoneOfEachTest()
const field = (page: Page) => page.getByRole('searchbox', { name: '找哪一户' })
const salt = (page: Page) => page.locator('.shop-goods li').filter({ hasText: '食盐' }).getByRole('button').first()

/** Sells salt to whoever answers to a name. @returns the head and what they had */
async function sell(page: Page, q: string, count: number): Promise<{ readonly head: string; readonly has: number }> {
  await field(page).fill(q)
  const chosen = page.locator('.shop-hits [aria-pressed="true"]')
  const head = await chosen.locator('b').innerText()
  const has = Number(await chosen.locator('.num').innerText())
  for (let n = 0; n < count; n++) await salt(page).click()
  await page.getByRole('button', { name: '登记兑换' }).click()
  await expect(page.getByText(new RegExp(`${head} 食盐 400 克×${count}，用 ${count * 3} 分，已存本机`))).toBeVisible()
  return { head, has }
}

/** Meanwhile, at the counter in the village: the household spends what it has. */
async function spendAll(request: APIRequestContext, head: string, leave: number): Promise<void> {
  await request.post('/api/demonstration/persona', { data: { key: 'hu-yuee' } })
  const { shops } = await (await request.get('/api/credit-points/shops')).json()
  const shop = shops[0].id
  const { rows } = await (await request.post('/api/credit-points/households', { data: { shop, q: head } })).json()
  const { household, points } = rows.find((row: { head: string }) => row.head === head)
  const lines = [{ goods: 'g01', count: Math.floor((points - leave) / 3) }]
  const sold = await request.post('/api/credit-points/redeem', {
    headers: { 'idempotency-key': `journey-${Date.now()}` },
    data: { shop, household, lines },
  })
  expect(sold.status()).toBe(200)
}

test('a counter without a signal sells, is closed and opened again, and comes back with a shortfall @phone', async ({
  baseURL,
  launchOptions,
  playwright,
  page: other,
}) => {
  test.setTimeout(180_000)
  const { context, page } = await openPhone(baseURL, launchOptions)
  const { addresses, errors } = overhear(page)
  await become(page, 'hu-yuee')
  await page.goto('/m/shop/away')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '带机外出' }).click()
  await expect(page.getByText('这台设备已带出')).toBeVisible()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
  await page.goto('/m/shop')
  await expect(field(page)).toBeVisible()

  await context.setOffline(true)
  await expect(page.getByText('无信号，本机存 0 笔，还可兑 500 分')).toBeVisible()
  const { head, has } = await sell(page, 'wang', 2)
  expect(has).toBeGreaterThan(6)
  await expect(page.getByText('无信号，本机存 1 笔，还可兑 494 分')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
  // Names were looked for on the phone itself.
  expect(addresses.filter((address) => /wang|汪|王/.test(address))).toEqual([])
  await context.close()

  // The battery was empty: opened again, still without a signal.
  const second = await openPhone(baseURL, launchOptions)
  await second.context.setOffline(true)
  await second.page.goto('/m/shop')
  await expect(second.page.getByText('无信号，本机存 1 笔，还可兑 494 分')).toBeVisible()
  await field(second.page).fill(head)
  await expect(second.page.locator('.shop-hits .num').first()).toHaveText(String(has - 6))
  // Twenty-one packets are more than a household gets on a day.
  await expect(second.page.getByText(/带机这一户今天还可兑 54 分/)).toBeVisible()

  const request = await playwright.request.newContext(baseURL ? { baseURL } : {})
  await spendAll(request, head, 1)
  const arrived = second.context.waitForEvent('response', (response) => response.url().endsWith('/away/bring-sale'))
  await second.context.setOffline(false)
  expect((await arrived).status()).toBe(200)
  await second.page.goto('/m/shop/away')
  const row = second.page.locator('.shop-open li').filter({ hasText: head })
  await expect(row).toContainText(/积分差 \d 分/)
  expect(await seriousFindings(second.page)).toEqual([])

  // Nobody is below zero, and the head of supervision decides.
  await become(other, 'ouyang-min')
  await other.goto('/m/')
  await other.getByRole('button', { name: /待核定/ }).click()
  await other.locator('.shop-open li').filter({ hasText: head }).getByRole('button', { name: '由村承担' }).click()
  await expect(other.getByText('没有待核定的差额')).toBeVisible()

  await second.page.getByRole('button', { name: '交回设备' }).click()
  await expect(second.page.getByText('已交回，本机不再存本村名单')).toBeVisible()
  await second.context.setOffline(true)
  await second.page.goto('/m/shop')
  await expect(second.page.getByText('本机存')).toHaveCount(0)
  await second.context.close()
  await request.dispose()
})
