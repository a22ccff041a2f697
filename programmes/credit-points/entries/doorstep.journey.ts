/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'
import { phoneOfEachTest } from '../../../journeys/phone.ts'

// At the doorstep: one row ticked for a whole group where there is no signal; back in the village it goes out once, and says who was left.

const openPhone = phoneOfEachTest()

const tick = async (page: Page, row: string): Promise<void> => {
  await page.getByRole('searchbox', { name: /找一项/ }).fill(row)
  await page.locator('.record-rows label').filter({ hasText: row }).click()
}

test('one row for a group without a signal: tab killed, sent once, and who was left is mended @phone', async ({
  baseURL,
  launchOptions,
}) => {
  let { context, page } = await openPhone(baseURL, launchOptions)
  try {
    const { addresses } = overhear(page)
    await become(page, 'hu-yuee')
    await page.goto('/m/')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
    await page.getByRole('button', { name: /^记积分/ }).click()
    await expect(page.getByRole('heading', { name: '哪些户' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    // One household of the group has it already today.
    await tick(page, '参加说事会')
    await page.getByRole('button', { name: '第2组' }).click()
    const homes = page.locator('.record-homes label')
    const count = await homes.count()
    expect(count).toBeGreaterThan(1)
    const head = (await homes.first().innerText()).split('\n')[0] as string
    await homes.first().click()
    await page.getByRole('button', { name: '给 1 户记分' }).click()
    await expect(page.getByRole('heading', { name: '1 户已记' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '再记一项' }).click()

    await context.setOffline(true)
    await tick(page, '参加说事会')
    await page.getByRole('button', { name: '第2组' }).click()
    await page.getByRole('button', { name: `选上这 ${count} 户` }).click()
    await page.waitForTimeout(800)
    await page.close()
    page = await context.newPage()
    await page.goto('/m/points-record')
    await expect(page.getByRole('button', { name: `给 ${count} 户记分` })).toBeVisible()
    await page.getByRole('button', { name: `给 ${count} 户记分` }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()

    const sent: number[] = []
    context.on('response', (response) => {
      if (response.url().endsWith('/api/credit-points/record-many')) sent.push(response.status())
    })
    await context.setOffline(false)
    await page.goto('/m/mine')
    await expect(page.getByText(`1 户没有记上（${head}）：这一户当天已记过这一项`)).toBeVisible()
    expect(sent).toEqual([200])
    await page.reload()
    await page.waitForTimeout(1000)
    expect(sent).toEqual([200])
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: '修改', exact: true }).click()
    await expect(page.getByRole('button', { name: '给 1 户记分' })).toBeVisible()
    await expect(page.getByText(`1 户没有记上（${head}）`)).toBeVisible()
    // Names are found on the phone: no address carries one.
    expect(addresses.filter((address) => decodeURIComponent(address).includes(head))).toEqual([])
  } finally {
    await context.close()
  }
})

test('a resident asks for points, and is told what happens next @phone', async ({ page }) => {
  await become(page, 'zhu-chunsheng')
  await page.goto('/m/')
  await page.getByRole('button', { name: /^积分申报/ }).click()
  await tick(page, '帮助邻居')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByLabel('记几分').fill('3')
  await page.getByRole('button', { name: '提交申报' }).click()
  await expect(page.getByRole('heading', { name: '申报已收到' })).toBeVisible()
  await expect(page.getByText(/村文书核实/)).toBeVisible()
})
