/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// A resident and the points of his household: how many, what for, what can be had; also in the elderly mode.

const head = '朱春生'

async function open(page: Page, path = '/m/'): Promise<ReturnType<typeof overhear>> {
  const heard = overhear(page)
  await become(page, 'zhu-chunsheng')
  await page.goto(path)
  return heard
}
const left = async (page: Page): Promise<number> =>
  Number(await page.locator('.points-balance .total').first().innerText())

test('a resident sees the points of his household, why each is there, and appeals @phone', async ({ page }) => {
  const { addresses, errors } = await open(page)
  await page.getByRole('button', { name: /我的积分/ }).click()
  await expect(page.locator('.points-balance').first()).toContainText(`${head}家`)
  expect(await left(page)).toBeGreaterThan(0)
  await expect(page.locator('.points-balance').first()).toContainText(/分最晚 \d+年12月31日使用/)
  await expect(page.getByText(`${head}（您）`)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('link', { name: '看全部明细' }).click()
  await page
    .getByRole('link', { name: /帮助邻居/ })
    .first()
    .click()
  await expect(page.locator('.points-why')).toContainText('每次 2 至 5 分')
  await expect(page.locator('.points-why')).toContainText('记分，村文书 胡月娥')
  await expect(page.locator('.points-why')).toContainText('记多少分')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '不对，我要申诉' }).click()
  await page.getByLabel('原因').fill('那天帮的是两家，只记了一家')
  await page.getByRole('button', { name: '申诉', exact: true }).click()
  await expect(page.getByText('申诉核实').first()).toBeVisible()
  expect(addresses.filter((address) => address.includes(head))).toEqual([])
  expect(errors).toEqual([])
})

test('he has soap set aside at today’s price, which is handed out at the counter @phone', async ({ page }) => {
  const { errors } = await open(page, '/m/points')
  const before = await left(page)
  await page.getByRole('link', { name: /能换什么/ }).click()
  await page.getByRole('button', { name: /洗衣粉/ }).click()
  await expect(page.locator('.dock .sum')).toContainText(`${before} − 10，预留后余 ${before - 10} 分`)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '预留 洗衣粉 1 公斤' }).click()
  await expect(page.getByRole('status')).toContainText('已预留洗衣粉 1 公斤，用 10 分，价格不变')
  await page.getByRole('button', { name: '返回' }).click()
  await expect.poll(() => left(page)).toBe(before - 10)

  await become(page, 'hu-yuee')
  await page.goto('/m/shop')
  await page.getByRole('searchbox', { name: '找哪一户' }).fill(head)
  const panel = page.getByRole('region', { name: '这一户预留的' })
  const soap = panel.getByRole('listitem').filter({ hasText: '洗衣粉' })
  await expect(soap).toContainText('1 袋，按预留时 10 分')
  await soap.getByRole('button', { name: '发放' }).click()
  await expect(panel.getByRole('status')).toContainText('已发放预留的洗衣粉 1 公斤，用 10 分')
  await expect(soap).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('he claims a benefit, learns what another lacks, and it is confirmed by his code @phone', async ({ page }) => {
  const { errors } = await open(page, '/m/points/benefits')
  const offers = page.locator('.points-offers')
  await offers.getByRole('button', { name: /医保缴费补助/ }).click()
  await expect(offers.getByText(/今年累计 \d+ 分，需要 100 分/)).toBeVisible()
  await expect(page.getByRole('button', { name: '条件还没满足' })).toBeDisabled()
  await offers.getByRole('button', { name: /法律咨询/ }).click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '申请 法律咨询' }).click()
  const claim = page.locator('.points-claims li').filter({ hasText: '法律咨询' })
  await expect(claim).toContainText('已申请，待使用')
  const code = (await claim.locator('.digits').innerText()).replace(' ', '')
  expect(code).toMatch(/^\d{6}$/)
  const number = /松岭 礼\d{4}-\d+/.exec(await claim.innerText())?.[0] as string

  await become(page, 'hu-yuee')
  await page.goto('/m/')
  await page.getByRole('link', { name: /礼遇待确认使用/ }).click()
  // The list names whom a claim is about, and beneath it what is claimed.
  await page.locator('.case-card').filter({ hasText: '法律咨询' }).getByRole('link').first().click()
  await expect(page.getByText(number).first()).toBeVisible()
  // Who confirms does not see the code.
  expect(await page.locator('main').innerText()).not.toContain(code)
  await page.getByRole('button', { name: '凭码确认使用' }).click()
  await page.getByLabel('凭码').fill(code)
  await page.getByRole('button', { name: '凭码确认使用' }).click()
  await expect(page.getByText('已使用').first()).toBeVisible()
  expect(errors).toEqual([])
})

test('in the elderly mode one thing stands on a page, large, and the code is one press away @phone', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('liuchi.elder', 'on'))
  const { errors } = await open(page, '/m/points')
  const size = await page
    .locator('.points-balance .total')
    .first()
    .evaluate((node) => getComputedStyle(node).fontSize)
  expect(Number.parseInt(size, 10)).toBeGreaterThanOrEqual(60)
  await expect(page.locator('.points-entries')).toHaveCount(0)
  for (const way of ['能换什么', '积分礼遇', '每一笔']) {
    const box = await page.getByRole('button', { name: way }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
  }
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '出示兑换码' }).click()
  await expect(page.locator('.redeem-code .digits')).toHaveText(/\d{4} \d{4}/)
  await page.getByRole('button', { name: /返回/ }).click()
  await page.getByRole('button', { name: '积分礼遇' }).click()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
