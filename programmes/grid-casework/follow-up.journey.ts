/// <reference lib="dom" />
import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// Whoever reported without an account comes back with number and code: to rate what was done, or to withdraw it before.

interface Filed {
  readonly case: string
  readonly number: string
  readonly followUp: string
}
const send = async <T>(page: Page, url: string, data: object): Promise<T> => {
  const answered = await page.request.post(url, { data, headers: { 'idempotency-key': randomUUID() } })
  expect(answered.ok(), `${url}: ${await answered.text()}`).toBe(true)
  return (await answered.json()) as T
}
const report = (page: Page) =>
  send<Filed>(page, '/api/grid-casework/report', { item: '010101', place: '340881002004', spot: '巷口第二根灯杆' })

async function follow(page: Page, { number, followUp }: Filed): Promise<void> {
  await page.goto('/m/follow')
  await page.getByLabel('编号').fill(number)
  await page.getByLabel('查询码').fill(followUp)
  await page.locator('.dock').getByRole('button', { name: '查询' }).click()
  await expect(page.getByText(number)).toBeVisible()
}

test('a report without an account is withdrawn by number and code @phone', async ({ page }) => {
  const { addresses, errors } = overhear(page)
  const filed = await report(page)
  await follow(page, filed)
  await page.getByText('撤回', { exact: true }).first().click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.locator('.standing')).toContainText('撤回')
  await expect(page.getByRole('button', { name: '撤回' })).toHaveCount(0)
  expect(addresses.filter((address) => address.includes(filed.followUp))).toEqual([])
  expect(errors).toEqual([])
})

test('what was not accepted cannot be rated, and the page offers nothing @phone', async ({ page }) => {
  const filed = await report(page)
  await become(page, 'zhang-suqin')
  const form = { ground: 'not-ours', opinion: '小区内部照明由物业负责，可拨物业电话' }
  await send(page, `/api/grid-casework/cases/${filed.case}/decline`, { form })
  await page.context().clearCookies()
  await follow(page, filed)
  await expect(page.locator('.standing')).toContainText('不属受理范围')
  await expect(page.getByRole('button', { name: /评价|撤回/ })).toHaveCount(0)
})
