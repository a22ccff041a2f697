import { expect, test } from '@playwright/test'
import { personas } from '#county/personas.ts'
import { overhear, seriousFindings } from './page.ts'

// What everybody may see, without signing in: how far things came, overdue in the open, and nobody's name.

test('the public list counts what it shows, hides no overdue matter, and names nobody', async ({ page }) => {
  const { errors } = overhear(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '大家反映的事，办到哪一步了' })).toBeVisible()
  const rows = page.locator('.public-cases tbody tr')
  await expect(rows.first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const overdue = page.getByRole('button', { name: /^超时 \d+$/ })
  const counted = Number((await overdue.innerText()).replace(/\D/g, ''))
  expect(counted).toBeGreaterThan(0)
  await expect(page.locator('.figure').filter({ hasText: '现在超时' }).locator('b')).toHaveText(String(counted))
  await overdue.click()
  await expect(rows).toHaveCount(Math.min(counted, 20))
  await expect(page.locator('.public-cases .chip.late')).toHaveCount(Math.min(counted, 20))

  // An address leads back to the same view, and holds nothing that was typed.
  expect(page.url()).toContain('show=overdue')
  await page.getByRole('button', { name: '全部', exact: true }).click()
  await page.getByRole('searchbox').fill('路灯')
  await expect(rows.first()).toContainText('灯')
  expect(page.url()).not.toContain('路灯')
  await page.getByRole('searchbox').fill('没有这样的地方')
  await expect(page.getByText('没有找到“没有这样的地方”')).toBeVisible()
  await page.getByRole('button', { name: '看全市' }).click()
  await expect(rows.first()).toBeVisible()
  await page.getByLabel('镇、街道').selectOption({ label: '文昌街道' })
  await expect(rows.first()).toContainText('文昌街道')

  const text = await page.locator('body').innerText()
  expect(personas.map(({ name }) => name).filter((name) => text.includes(name))).toEqual([])
  expect(text).not.toMatch(/1[3-9]\d{9}/)
  expect([...text.matchAll(/[A-Za-z]{2,}/g)].map(([word]) => word).filter((word) => word !== 'English')).toEqual([])
  await expect(page.getByText('演示数据，全部虚构')).toBeVisible()
  await expect(page.getByText('主办单位：桐城市综治中心（演示）')).toBeVisible()
  expect(errors).toEqual([])
})

test('one public matter tells each step by day and unit, and why its deadline is that one', async ({ page }) => {
  const { errors } = overhear(page)
  await page.goto('/?show=overdue')
  await page.locator('.public-cases .title').first().click()
  await expect(page.getByText('经过')).toBeVisible()
  await expect(page.getByText('派遣', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: '为什么是这个时限' }).click()
  await expect(page.getByText('事项目录规定')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const text = await page.locator('body').innerText()
  expect(personas.map(({ name }) => name).filter((name) => text.includes(name))).toEqual([])
  expect(errors).toEqual([])
})

test('large type and the other language hold on the public pages', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '大字版' }).click()
  await expect(page.locator('html')).toHaveClass(/elder/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '标准版' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'How far everybody’s reports have come' })).toBeVisible()
  await page.goto('/follow')
  await page.getByLabel('Number').fill('none')
  await page.getByLabel('Code').fill('AAAAA22222')
  await page.getByRole('main').getByRole('button', { name: 'Look up' }).click()
  await expect(page.getByText('Not found')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
