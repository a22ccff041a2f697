/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'
import { phoneOfEachTest } from '../../../journeys/phone.ts'

// At the door of somebody who cannot come: a benefit and goods on their behalf, their consent recorded, with a signal and without.

const openPhone = phoneOfEachTest()

const record = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '按一下，开始录音' }).click()
  await page.waitForTimeout(900)
  await page.getByRole('button', { name: /按一下停/ }).click()
  await expect(page.getByLabel('第 1 段录音', { exact: true })).toBeVisible()
}

/** Takes the first household that answers. @returns its head */
async function choose(page: Page, typed: string): Promise<string> {
  await page.getByRole('searchbox', { name: '替哪一户办' }).fill(typed)
  const first = page.locator('.shop-hits button').first()
  const head = await first.locator('b').innerText()
  await first.click()
  await expect(page.locator('.behalf-home')).toContainText(head)
  return head
}

test('a benefit is claimed on behalf with a voice note, and goods wait for a signal; both are undone by whoever did them @phone', async ({
  baseURL,
  launchOptions,
}) => {
  const { context, page } = await openPhone(baseURL, launchOptions)
  try {
    const { addresses, errors } = overhear(page)
    await become(page, 'hu-yuee')
    await page.goto('/m/')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
    await page.getByRole('button', { name: /^代办兑换和礼遇/ }).click()
    const head = await choose(page, '二组')
    await page.getByRole('button', { name: /^法律咨询/ }).click()
    await expect(page.getByText('户主会收到消息')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    // Nothing is done in somebody's name without a proof that they agreed.
    await page.getByRole('button', { name: `替${head}家申请` }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await record(page)
    await page.getByRole('button', { name: `替${head}家申请` }).click()
    await expect(page.getByText(`替${head}家申请了法律咨询`)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '办错了，撤回' }).click()
    await page.getByRole('button', { name: '再点一次，确定撤回' }).click()
    await expect(page.getByText('已撤回，名额、物品和积分都已退回')).toBeVisible()

    // Another household, where there is no signal: found by what lies on the phone, kept with its recording, sent once.
    await page.getByRole('button', { name: '再办一户' }).click()
    await page.getByRole('button', { name: '预留物品', exact: true }).click()
    await expect(page.locator('.points-shelf li').first()).toBeVisible()
    await context.setOffline(true)
    await page.getByRole('searchbox', { name: '替哪一户办' }).fill(head)
    await page.locator('.shop-hits button').filter({ hasText: head }).first().click()
    await expect(page.getByText('现在没有信号：先选好')).toBeVisible()
    await page.locator('.points-shelf button:enabled').filter({ hasText: '食盐' }).first().click()
    await record(page)
    await page.getByRole('button', { name: `替${head}家预留` }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
    const sent: number[] = []
    context.on('response', (response) => {
      if (response.url().endsWith('/api/points-shop/set-aside-for')) sent.push(response.status())
    })
    await context.setOffline(false)
    await page.goto('/m/mine')
    await expect.poll(() => sent).toEqual([200])
    await page.reload()
    await page.waitForTimeout(800)
    expect(sent).toEqual([200])

    // It lies aside at the counter, for that household.
    await page.goto('/m/shop')
    await page.getByRole('searchbox', { name: '找哪一户' }).fill(head)
    await expect(page.getByRole('region', { name: /预留/ }).getByText('食盐').first()).toBeVisible()
    expect(addresses.filter((address) => address.includes(head))).toEqual([])
    expect(errors).toEqual([])
  } finally {
    await context.close()
  }
})
