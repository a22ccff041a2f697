import { type Browser, expect, type Page, test } from '@playwright/test'
import { become, seriousFindings } from './page.ts'

/** Opens a page of the desk as one of the invented people. */
async function as(browser: Browser, key: string, path: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await become(page, key)
  await page.goto(`/desk/${path}`)
  return page
}

const today = (): string => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })

test('a limit is rehearsed, proposed by one person, signed by another, and seen in the journal @desktop', async ({
  browser,
}) => {
  const source = `市级网格中心会议决定 ${Date.now()}`

  const chief = await as(browser, 'yao-wenbin', 'rules?part=limits')
  await chief.getByRole('button', { name: '核查时限', exact: true }).click()
  const amount = chief.getByRole('textbox', { name: '办理时限', exact: true })
  await expect(amount).toHaveValue(/\d/)
  const now = Number(await amount.inputValue())
  const next = now + 2
  await amount.fill(String(next))
  await chief.getByRole('textbox', { name: '来源' }).fill(source)
  // Before anything is sent: what it was, what it becomes, where and from when.
  const rehearsal = chief.locator('.rehearsal')
  await expect(rehearsal).toContainText(`${now} 工作时 → ${next} 工作时`)
  await expect(rehearsal).toContainText(`桐城市，自 ${today()} 起`)
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

  await security.goto('/desk/rules?part=limits')
  await security.getByRole('button', { name: '核查时限', exact: true }).click()
  await expect(security.getByText(/姚文斌提出，董凯于 .+ 审签/).first()).toBeVisible()

  const auditor = await as(browser, 'ma-xiulin', 'administration/audit')
  await expect(auditor.getByText('调整参数：签署').first()).toBeVisible()
  // Narrowed to who did it, nothing of anybody else is left.
  await auditor.getByRole('combobox', { name: '谁' }).fill('ywb')
  await auditor.getByRole('option', { name: /姚文斌/ }).click()
  await expect(auditor.getByText('调整参数：报送').first()).toBeVisible()
  await expect(auditor.getByText('调整参数：签署')).toHaveCount(0)
  expect(await seriousFindings(auditor)).toEqual([])
})

test('a value for days that have passed is a correction and asks why @desktop', async ({ browser }) => {
  const chief = await as(browser, 'yao-wenbin', 'rules?part=limits')
  await chief.getByRole('button', { name: '结案时限' }).click()
  const day = chief.getByRole('textbox', { name: '执行日' })
  await day.fill('2026-01-05')
  await day.press('Enter')
  await chief.getByRole('textbox', { name: '办理时限', exact: true }).fill('10')
  await chief.getByRole('textbox', { name: '来源' }).fill('会议纪要第 3 号')
  await expect(chief.getByRole('textbox', { name: '更正理由' })).toBeVisible()
  await expect(chief.locator('.rehearsal')).toHaveCount(0)
  await chief.getByRole('textbox', { name: '更正理由' }).fill('录入时写错')
  await expect(chief.locator('.rehearsal')).toContainText('更正以往')
  expect(await seriousFindings(chief)).toEqual([])
})

test('who leads what at a place stands as a table, and a row tells the deciding rule @desktop', async ({ browser }) => {
  const clerk = await as(browser, 'zhang-suqin', 'rules/routing')
  const rows = clerk.getByRole('row')
  await expect(rows).toHaveCount(91)
  await clerk.getByRole('combobox', { name: '在哪个村、社区' }).fill('wdsq')
  await clerk.getByRole('option', { name: '文昌街道文德社区', exact: true }).click()
  await expect(rows).toHaveCount(91)
  await clerk.getByRole('button', { name: '路灯', exact: true }).click()
  const side = clerk.getByRole('complementary')
  await expect(side.getByText('市城管局市政设施科').first()).toBeVisible()
  await expect(side.getByText('为什么', { exact: true })).toBeVisible()
  expect(await seriousFindings(clerk)).toEqual([])
})

test('the holidays of a year are entered as the notice writes them, and what differs is shown first @desktop', async ({
  browser,
}) => {
  const security = await as(browser, 'dong-kai', 'rules/calendar')
  await security.getByRole('button', { name: '下一年' }).click()
  await expect(security.getByText('这一年的放假安排还没有录入。')).toBeVisible()
  const lines = security.getByRole('textbox', { name: '放假安排' })
  await lines.fill('2027-01-01 至 2027-01-03 休 元旦\n2027-02-06 上班 春节')
  await security.getByRole('textbox', { name: '来源' }).fill('放假通知')
  await security.getByRole('button', { name: '提请审签' }).click()
  await expect(security.getByText('第 2 行看不懂：2027-02-06 上班 春节')).toBeVisible()
  await lines.fill('2027-01-01 至 2027-01-03 休 元旦\n2027-02-06 班 春节')
  await expect(security.locator('.rehearsal')).toContainText('休 3 天，调休上班 1 天')
  expect(await seriousFindings(security)).toEqual([])
})
