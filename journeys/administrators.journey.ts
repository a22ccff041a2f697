import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Opens a page of the desk as one of the invented people. */
async function as(browser: Browser, key: string, path: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const became = await page.request.post('/api/demonstration/persona', { data: { key } })
  expect(became.status()).toBe(200)
  await page.goto(`/desk/${path}`)
  return page
}

/** What axe finds that keeps somebody from using the page. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`)
}

test('a limit is proposed by one person, signed by another, and seen in the journal @desktop', async ({ browser }) => {
  const source = `市级网格中心会议决定 ${Date.now()}`

  const chief = await as(browser, 'yao-wenbin', 'rules?family=none')
  await chief.getByRole('row', { name: '核查时限' }).click()
  const amount = chief.getByRole('textbox', { name: '办理时限', exact: true })
  const now = Number(await amount.inputValue())
  const next = now + 2
  await amount.fill(String(next))
  await chief.getByLabel('来源').fill(source)
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })
  await chief.getByLabel('执行日').fill(today)
  await chief.getByLabel('执行日').press('Enter')
  expect(await seriousFindings(chief)).toEqual([])
  await chief.getByRole('button', { name: '提请审签' }).click()
  await expect(chief.getByText('已提请审签')).toBeVisible()

  await chief.goto('/desk/administration/proposals')
  const own = chief.getByRole('listitem').filter({ hasText: source })
  await expect(own.getByText('您提出的，须由另一人签')).toBeVisible()
  await expect(own.getByRole('button', { name: '签', exact: true })).toHaveCount(0)

  const security = await as(browser, 'dong-kai', 'administration/proposals')
  const waiting = security.getByRole('listitem').filter({ hasText: source })
  await expect(waiting).toContainText(`${next} 工作时`)
  expect(await seriousFindings(security)).toEqual([])
  await waiting.getByRole('button', { name: '签', exact: true }).click()
  await expect(waiting).toHaveCount(0)

  await security.goto('/desk/rules?family=none')
  await security.getByRole('row', { name: '核查时限' }).click()
  await expect(security.getByText(/姚文斌提出，董凯于 .+ 审签/).first()).toBeVisible()

  const auditor = await as(browser, 'ma-xiulin', 'administration/audit')
  await expect(auditor.getByText('调整参数：签署').first()).toBeVisible()
  await expect(auditor.getByText('调整参数：报送').first()).toBeVisible()
  expect(await seriousFindings(auditor)).toEqual([])
})
