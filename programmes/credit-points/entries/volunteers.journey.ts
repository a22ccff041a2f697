import { expect, type Page, test } from '@playwright/test'
import { photo } from '../../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// Everybody who came to something has points of their own: recorded at once, seen on the phone, spent at the counter by that person alone.

const pickRow = async (page: Page, row: string, criterion: string): Promise<void> => {
  await page.getByRole('searchbox', { name: /找一项/ }).fill(row)
  await page.locator('.record-rows label').filter({ hasText: criterion }).click()
  await expect(page.getByRole('heading', { name: '哪些人' })).toBeVisible()
}
const pick = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('searchbox', { name: /姓名/ }).fill(name)
  await page.locator('.record-homes label').filter({ hasText: name }).first().click()
}
const take = async (page: Page): Promise<void> =>
  page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(await photo())

test('volunteers are ticked by name, see what is their own, and spend it at the counter @phone', async ({
  page,
  context,
}) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'hu-yuee')
  await page.goto('/m/points-record')
  await pickRow(page, '志愿服务', '每满两小时')
  for (const name of ['朱春生', '戴静燕']) await pick(page, name)
  await expect(page.getByText('已选 2 人').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await take(page)
  await page.getByRole('button', { name: '给 2 人记分' }).click()
  await expect(page.getByRole('heading', { name: '2 人已记' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // Where there is no signal people are found and ticked just so, and it goes out once there is one.
  await page.getByRole('button', { name: '再记一项' }).click()
  await context.setOffline(true)
  await pickRow(page, '看望独居老人', '一次')
  await pick(page, '戴静燕')
  await take(page)
  await page.getByRole('button', { name: '给 1 人记分' }).click()
  await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
  const sent = page.waitForResponse((response) => response.url().endsWith('/api/credit-points/record-many'))
  await context.setOffline(false)
  await page.goto('/m/mine')
  expect(await (await sent).json()).toMatchObject({ rows: [{ refused: null }] })

  await become(page, 'zhu-chunsheng')
  await page.goto('/m/points')
  await expect(page.getByRole('heading', { name: '我的个人积分' })).toBeVisible()
  const has = Number(await page.locator('.points-own .total').innerText())
  expect(has).toBeGreaterThanOrEqual(4)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: /个人积分明细/ }).click()
  await page
    .getByRole('link', { name: /志愿服务 \+4/ })
    .first()
    .click()
  await expect(page.getByText('每满两小时')).toBeVisible()
  await page.goto('/m/points/code?of=person')
  await expect(page.getByText('用我的个人积分')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const { code } = await (await page.request.get('/api/credit-points/mine/code?of=person')).json()

  await become(page, 'hu-yuee')
  await page.goto('/m/shop')
  const field = page.getByRole('searchbox', { name: '找哪一户' })
  await field.fill(code.digits)
  // The code says whose it is; nobody else's are offered for it.
  await expect(page.getByRole('button', { name: `朱春生本人 ${has} 分` })).toHaveAttribute('aria-pressed', 'true')
  const salt = page.locator('.shop-goods li').filter({ hasText: '食盐' })
  await salt.getByRole('button', { name: /食盐/ }).click()
  await page.getByRole('button', { name: '登记兑换' }).click()
  await expect(page.getByText(`朱春生（个人积分） 食盐 400 克×1，用 3 分，余 ${has - 3} 分`)).toBeVisible()

  // Without a code the person is there, or was asked.
  await field.fill('戴静燕')
  await page.getByRole('button', { name: /戴静燕本人/ }).click()
  await salt.getByRole('button', { name: /食盐/ }).click()
  await expect(page.getByRole('button', { name: '登记兑换' })).toBeDisabled()
  await page.getByRole('button', { name: '本人在场' }).click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '登记兑换' }).click()
  await expect(page.getByText(/戴静燕（个人积分） 食盐 400 克×1/)).toBeVisible()
  await page.getByRole('link', { name: '兑换签字表' }).click()
  await expect(page.getByRole('row', { name: /戴静燕/ })).toContainText('朱春生户，个人积分')
  expect(addresses.filter((address) => /朱|戴/.test(address))).toEqual([])
  expect(errors).toEqual([])
})
