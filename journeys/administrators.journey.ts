import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Opens a page of the desk as one of the invented people. */
async function as(browser: Browser, key: string, path: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const became = await page.request.post('/api/demonstration/persona', { data: { key } })
  expect(became.status()).toBe(200)
  await page.goto(`/desk/administration/${path}`)
  return page
}

/** What axe finds that keeps somebody from using the page. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`)
}

test('a parameter is proposed by one person, signed by another, and seen in the journal @desktop', async ({
  browser,
}) => {
  const source = `市级网格中心会议决定 ${Date.now()}`

  const chief = await as(browser, 'yao-wenbin', 'parameters')
  await chief.getByRole('button', { name: '核查时限' }).click()
  const now = Number(await chief.getByLabel('数量').inputValue())
  const next = now + 2
  await chief.getByLabel('数量').fill(String(next))
  await chief.getByLabel('来源').fill(source)
  expect(await seriousFindings(chief)).toEqual([])
  await chief.getByRole('button', { name: '报送新取值' }).click()
  await expect(chief.getByText('已报送，等另一人签署')).toBeVisible()

  await chief.goto('/desk/administration/proposals')
  await chief.getByRole('button', { name: '调整参数' }).first().click()
  await expect(chief.getByText('本人报送的，须由另一人签署。')).toBeVisible()
  await expect(chief.getByRole('button', { name: '签署', exact: true })).toHaveCount(0)

  const security = await as(browser, 'dong-kai', 'proposals')
  await security.getByRole('button', { name: '调整参数' }).first().click()
  const changes = security.getByRole('table').filter({ hasText: '签署后' })
  await expect(changes.getByRole('row', { name: '核查时限' })).toContainText(`${now} 工作时${next} 工作时`)
  await expect(changes).toContainText(source)
  expect(await seriousFindings(security)).toEqual([])
  await security.getByRole('button', { name: '签署', exact: true }).click()
  await expect(security.getByText(source)).toHaveCount(0)

  await security.goto('/desk/administration/parameters')
  await security.getByRole('button', { name: '核查时限' }).click()
  await expect(security.getByText('姚文斌 报送，董凯 签署').first()).toBeVisible()
  await expect(security.getByText(source)).toHaveCount(2)

  const auditor = await as(browser, 'ma-xiulin', 'audit')
  await expect(auditor.getByText('调整参数：签署').first()).toBeVisible()
  await expect(auditor.getByText('调整参数：报送').first()).toBeVisible()
  expect(await seriousFindings(auditor)).toEqual([])
})

test('the catalogue tells which unit leads at a place, and why @desktop', async ({ browser }) => {
  const page = await as(browser, 'yao-wenbin', 'catalogue/grid-casework')
  await page.getByRole('button', { name: '路灯', exact: true }).click()
  await page.getByRole('combobox', { name: '地点' }).fill('六尺巷')
  await page.getByRole('option').first().click()
  await expect(page.getByText('权责清单第 37 项“城区路灯维护”').first()).toBeVisible()
  await expect(page.locator('.side').getByText('市政设施').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
