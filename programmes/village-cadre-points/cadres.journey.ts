/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { photo } from '../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// The points of village officials: a town sets them, its committee passes them, a village divides them at a meeting and signs; an official
// objects to a record on the phone, and the town answers.

/** The year after this one: nobody of the demonstration has begun it. */
const nextYear = () => Number(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4)) + 1

/** Pastes a block as a spreadsheet gives it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  }, text)
}

test('a town sets points, its committee passes them, a village divides them on one screen and signs @desktop', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const { errors } = overhear(page)
  const year = String(nextYear())

  await become(page, 'tian-ruoxi')
  await page.goto('/desk/begin/cadre-points-year/open')
  // Whoever holds one post begins at its place.
  await expect(page.locator('[data-field="place"] input')).toHaveValue(/小池镇/)
  await page.locator('[data-field="year"] input').fill(year)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/desk\/cadre-years\//)
  const address = page.url()
  await expect(page.getByRole('heading', { name: `小池镇 ${year} 年度积分` })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByLabel('文号或会议纪要').fill(`小池镇党发〔${year}〕1号`)
  await page.getByLabel('工作事项 1').focus()
  await paste(page, '领域\t事项\t分值\n党的建设\t三会一课\t12\n\t党员管理\t8\n产业发展\t茶叶\t20.5\n土地\t流转\t6')
  await expect(page.getByLabel('分值 3')).toHaveValue('20.5')
  await page.getByRole('button', { name: '录入 4 项' }).click()
  await expect(page.getByText('请选领域')).toBeVisible()
  await page.getByRole('button', { name: '去掉这一行' }).last().click()
  await expect(page.getByText('3 项，合计 40.5')).toBeVisible()
  await page.getByRole('button', { name: '录入 3 项' }).click()
  await expect(page.getByText('产业发展 20.5 + 党的建设 20.0 = 40.5')).toBeVisible()

  await become(page, 'nie-huaiyue')
  await page.goto(address)
  await page.getByRole('button', { name: /^镇党委会通过定分/ }).click()
  await page.locator('.acts').getByRole('textbox').fill(`党委纪要〔${year}〕1号`)
  await page.locator('.acts .btn.go').click()
  await expect(page.getByText('执行中').first()).toBeVisible()

  await become(page, 'chu-defu')
  await page.goto('/desk/begin/cadre-points-division/convene')
  await page.locator('[data-field="year"] input').fill(year)
  await expect(page.locator('[data-field="place"] input')).toHaveValue(/白沙/)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/desk\/divisions\//)
  const grid = page.getByRole('grid')
  await expect(grid).toContainText('还差')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^平均分/ }).click()
  await expect(page.getByText('3 个事项都对上了镇里定的分')).toBeVisible()

  // Half a point from one to the other by keys: then it is off, and cannot be closed.
  await grid.focus()
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect(grid).toContainText('还差 0.5')
  const close = page.getByRole('button', { name: '核对无误，去打印签字' })
  await expect(close).toBeDisabled()
  // Leaving asks first.
  await page.getByRole('link', { name: '办理经过' }).click()
  await expect(page.getByRole('dialog')).toContainText('还没有保存')
  await page.getByRole('button', { name: '回去保存' }).click()
  // The dialog gives the focus back once it is gone.
  await expect(page.getByRole('dialog')).toBeHidden()
  await grid.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('3 个事项都对上了镇里定的分')).toBeVisible()
  await close.click()
  await expect(page.getByText('待签字').first()).toBeVisible()

  await page.getByRole('link', { name: '打印分解表签字' }).click()
  await expect(page.getByRole('cell', { name: '三会一课', exact: true })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: /^收回签字的分解表/ }).click()
  await page.locator('.acts input[type=file]').setInputFiles(await photo())
  // What would follow is told once the scan has arrived.
  await expect(page.getByText('案卷到此结束')).toBeVisible()
  await page.locator('.acts .btn.go').click()
  await expect(page.getByText('已生效').first()).toBeVisible()
  expect(errors).toEqual([])
})

test('an official sees on the phone how each point came about, and objects to one; the town answers @phone', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const { errors } = overhear(page)
  await become(page, 'yin-caiwei')
  await page.goto('/m/score')
  await page.getByRole('button', { name: '第1季度' }).click()
  await expect(page.getByText('分数怎么来的')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '对这条提出异议' }).first().click()
  await expect(page.getByRole('heading', { name: '对记分提出异议' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '提出异议' }).click()
  await expect(page.getByText('请填写').first()).toBeVisible()
  await page.getByRole('textbox').fill('当天在镇里开会，有签到表')
  await page.getByRole('button', { name: '提出异议' }).click()
  await expect(page.getByText(/异议：待核查/).first()).toBeVisible({ timeout: 30_000 })
  await page
    .getByRole('button', { name: /异议：待核查/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/m\/cases\//)
  const id = page.url().split('/').at(-1) ?? ''

  await become(page, 'tian-ruoxi')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/desk/cases/${id}`)
  await page.getByRole('button', { name: /^不成立/ }).click()
  await page.locator('.acts').getByRole('textbox').fill('签到表与当天的检查不冲突')
  await page.locator('.acts .btn.go').click()
  await expect(page.getByText('异议不成立').first()).toBeVisible()
  expect(errors).toEqual([])
})
