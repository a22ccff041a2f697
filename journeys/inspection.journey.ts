import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from './page.ts'

// Who looks on without handling anything: an inspector for some days, a guest on a demonstration day, a leader with a phone.

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })

test('the security administrator gives a right to read, and every page of the inspector bears their name @desktop', async ({
  browser,
}) => {
  const document = `审通〔2026〕${Date.now() % 1000}号`
  const reader = await (await browser.newContext()).newPage()
  const { errors } = overhear(reader)
  await become(reader, 'wang-guifen')
  const security = await (await browser.newContext()).newPage()
  await become(security, 'dong-kai')
  await security.goto('/desk/administration/inspections')
  const side = security.getByRole('complementary')
  const who = side.getByRole('combobox', { name: '查阅人' })
  await who.fill('wang-guifen')
  await security.getByRole('option', { name: /王桂芬/ }).click()
  await side.getByRole('combobox', { name: '查阅单位' }).fill('审计')
  await security.getByRole('option', { name: /审计/ }).first().click()
  await side.getByRole('combobox', { name: '查阅范围' }).fill('文昌街道')
  await security.getByRole('option', { name: '文昌街道', exact: true }).click()
  const until = side.getByRole('textbox', { name: '截止日' })
  await until.fill(inDays(9))
  await until.press('Enter')
  await side.getByRole('textbox', { name: '文号' }).fill(document)
  await expect(side.locator('.rehearsal')).toContainText('可以办理')
  expect(await seriousFindings(security)).toEqual([])
  await side.getByRole('button', { name: '授予限期查阅' }).click()
  await expect(security.getByRole('row').filter({ hasText: document })).toContainText('有效')

  await reader.goto('/desk/work/grid-casework/all')
  await expect(reader.getByRole('row').nth(2)).toBeVisible()
  await expect(reader.locator('.watermark').first()).toHaveAttribute('data-words', /^\S+ \d{4}-\d\d-\d\d \d\d:\d\d$/)
  expect(await seriousFindings(reader)).toEqual([])
  expect(errors).toEqual([])
})

test('a guest is shown one village without names, and only signing out ends it @desktop', async ({ page }) => {
  await become(page, 'zhang-suqin')
  await page.goto('/desk/register/340881002004')
  await page.getByRole('button', { name: '给来宾看' }).click()
  await expect(page.getByRole('heading', { name: '文昌街道六尺巷社区' })).toBeVisible()
  await expect(page.getByText('来宾查看')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto('/desk/people')
  await expect(page.getByText('来宾查看')).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await page.getByRole('button', { name: '结束并退出' }).click()
  await expect(page).toHaveURL(/sign-in/)
})

test('a leader’s phone shows a case under the leader’s name and names nobody in full @phone', async ({ page }) => {
  await become(page, 'sun-yongning')
  const found = await page.request.get('/api/cases?programme=grid-casework&list=all&limit=1')
  const [first] = ((await found.json()) as { rows: { id: string }[] }).rows
  await page.goto(`/m/cases/${first?.id}`)
  await expect(page.locator('.watermark')).toHaveAttribute('data-words', /^\S+ \d{4}-\d\d-\d\d \d\d:\d\d$/)
  expect(await seriousFindings(page)).toEqual([])
})
