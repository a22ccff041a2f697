/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// A fund at the desk: the officer of the trade reviews, the union approves and makes the list, another signs it, an auditor looks.

test('the officer of a trade sees only what is theirs, with help from elsewhere beside the case @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'chen-weiping')
  await page.goto('/desk/funds/pioneer-fund')
  await expect(page.getByRole('heading', { name: '先锋关爱基金' })).toBeVisible()
  await expect(page.getByText('付款单', { exact: true })).toHaveCount(0)
  await page.goto('/desk/work/pioneer-fund/to-review')
  await page
    .getByText(/先锋 \d{4}-/)
    .first()
    .click()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('the union sees where the money is, approves, and what is approved is reserved @desktop', async ({ page }) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'ding-hongxia')
  await page.goto('/desk/funds/pioneer-fund')
  const money = page.getByRole('region', { name: '钱在哪里' })
  await expect(money).toContainText('年度安排')
  await expect(money).toContainText('人后余')
  await expect(page.getByRole('link', { name: /^审批 \d+ 件/ })).toBeVisible()
  await page.getByRole('button', { name: /^待批 ?\d+/ }).click()
  await expect(page.getByRole('row').filter({ hasText: '待审批' })).toHaveCount(2)
  expect(await seriousFindings(page)).toEqual([])
  // No name and no number of anybody stands in an address.
  expect(addresses.filter((address) => /[\u4e00-\u9fff]|%E[4-9]/.test(address))).toEqual([])
  expect(errors).toEqual([])
})

test('one makes a payment list, another checks and signs it, and the bank’s file has its lines @desktop', async ({
  page,
}) => {
  await become(page, 'ding-hongxia')
  await page.goto('/desk/funds/pioneer-fund')
  await page
    .getByRole('link', { name: /^付-.*制单 丁红霞$/ })
    .first()
    .click()
  await expect(page.getByText('您制的单，由另一人复核')).toBeVisible()
  const address = new URL(page.url()).pathname
  await become(page, 'xu-wenhua')
  await page.goto(address)
  await expect(page.getByRole('table')).toContainText('合计')
  await expect(page.getByRole('cell', { name: /\d{4} \*{4} \*{4} \d{4}/ }).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '复核无误，签字' }).click()
  await expect(page.getByRole('button', { name: '下载银行文件（CSV）' })).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载银行文件（CSV）' }).click(),
  ])
  const text = readFileSync(await file.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text.slice(1).split('\r\n')[0]).toBe('户名,卡号,金额（元）,附言')
  expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(1)
})

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })

test('an auditor sees nothing of the fund without a letter, and its year with one, under their name @desktop', async ({
  browser,
}) => {
  const reader = await (await browser.newContext()).newPage()
  await become(reader, 'xia-yuning')
  const before = await reader.request.get('/api/care-funds/years/pioneer-fund')
  expect(before.status()).toBe(403)

  const document = `审基〔2026〕${Date.now() % 1000}号`
  const security = await (await browser.newContext()).newPage()
  await become(security, 'dong-kai')
  await security.goto('/desk/administration/inspections')
  const side = security.getByRole('complementary')
  await side.getByRole('combobox', { name: '查阅人' }).fill('xia-yuning')
  await security.getByRole('option', { name: /夏雨宁/ }).click()
  await side.getByRole('combobox', { name: '查阅单位' }).fill('审计')
  await security.getByRole('option', { name: /审计/ }).first().click()
  await side.getByRole('combobox', { name: '查阅范围' }).fill('桐城市')
  await security.getByRole('option', { name: '桐城市', exact: true }).click()
  const until = side.getByRole('textbox', { name: '截止日' })
  await until.fill(inDays(5))
  await until.press('Enter')
  await side.getByRole('textbox', { name: '文号' }).fill(document)
  await expect(side.locator('.rehearsal')).toContainText('可以办理')
  await side.getByRole('button', { name: '授予限期查阅' }).click()
  await expect(security.getByRole('row').filter({ hasText: document })).toContainText('有效')

  await reader.goto('/desk/funds/pioneer-fund')
  await expect(reader.getByRole('region', { name: '钱在哪里' })).toContainText('年度安排')
  await expect(reader.getByRole('button', { name: '制付款单' })).toHaveCount(0)
  await expect(reader.locator('.watermark').first()).toHaveAttribute('data-words', /^夏雨宁 /)
})
