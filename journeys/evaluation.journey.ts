import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from './page.ts'

// A leader evaluates: another period, other rows, a number down to its cases, the map, a print; and a unit sees its own.

const digits = async (text: Promise<string>): Promise<number> => Number((await text).replaceAll(/\D/g, ''))

test('a leader evaluates a period by towns and units, opens a number into its cases, and prints @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'sun-yongning')
  await page.goto('/desk/evaluation')
  await page.getByRole('button', { name: '今年' }).click()
  const table = page.locator('.evaluation table')
  const whole = table.getByRole('row', { name: /^桐城市合计/ })
  await expect(whole).toBeVisible()
  // Rows stand in the county's own order, towns after subdistricts, whatever they counted.
  const towns = table.locator('tbody tr:not(.whole) th')
  await expect(towns).toHaveCount(15)
  await expect(page.getByText('不是名次')).toBeVisible()
  await expect(page.locator('.evaluation-map').getByText('文昌街道')).toBeVisible()
  await expect(page.getByText('示意图，不作划界依据')).toBeVisible()
  await expect(page.locator('.evaluation-trend tbody tr')).toHaveCount(12)
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: '承办单位' }).click()
  await expect(page).toHaveURL(/rows=lead/)
  const unit = table.locator('tbody tr:not(.whole)').filter({ hasText: '市政设施科' })
  const number = unit.getByRole('link').first()
  const n = await digits(number.innerText())
  await number.click()
  await expect(page).toHaveURL(/figure=grid-casework%2Freported.*lead=/)
  const chosen = page.locator('.filters [aria-pressed=true]').first()
  await expect(chosen).toContainText('市政设施科')
  expect(await digits(chosen.locator('span').innerText())).toBe(n)
  await expect(page.locator('.work-row').first()).toBeVisible()

  // A rate that counts what is still open past its limit takes its period along.
  await page.goBack()
  await page.getByRole('button', { name: '月份' }).click()
  const month = table.locator('tbody tr:not(.whole)').last()
  const honest = month.getByRole('link').filter({ hasText: /^\d/ }).last()
  await expect(honest).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('桐城市网格事项综合评价表')).toBeVisible()
  await expect(page.getByText('制表：孙永宁')).toBeVisible()
  await expect(page.locator('.filters').first()).toBeHidden()
  expect(errors).toEqual([])
})

test('a unit evaluates what it leads and opens it into its own list @desktop', async ({ page }) => {
  await become(page, 'tang-zhiyuan')
  await page.goto('/desk/evaluation')
  await page.getByRole('button', { name: '今年' }).click()
  await expect(page.getByText('只计本单位承办的')).toBeVisible()
  const reported = page
    .getByRole('row', { name: /^本单位合计/ })
    .getByRole('link')
    .first()
  const n = await digits(reported.innerText())
  expect(n).toBeGreaterThan(0)
  await reported.click()
  await expect(page).toHaveURL(/all-of-unit\?.*lead=own/)
  const listed = page.locator('.filters [aria-pressed=true]').first().locator('span')
  await expect.poll(() => digits(listed.innerText())).toBe(n)
  expect(await seriousFindings(page)).toEqual([])
})

test('the duty chief finds an item by its initials, sees what would happen, and pastes changes from Excel @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'yao-wenbin')
  await page.goto('/desk/rules')
  await page.getByRole('searchbox').fill('ld')
  await page.getByRole('button', { name: '路灯', exact: true }).click()
  const place = page.getByLabel('在哪个村、社区')
  await place.fill('lcx')
  await page
    .getByRole('option', { name: /六尺巷社区/ })
    .first()
    .click()
  await expect(page.locator('.routed')).toContainText('权责清单第 37 项')
  await expect(page.locator('.routed')).toContainText('到期')
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: '从 Excel 粘贴' }).click()
  await page.getByLabel('表格内容').fill('编码\t时长\t对外公开\n010101\t3\t是\n010102\t很久\t是')
  await expect(page.getByText('2 工作日 → 3 工作日')).toBeVisible()
  await expect(page.getByText('第 3 行：时长“很久”')).toBeVisible()
  await page.getByLabel('来源').fill('市综治中心会议纪要第 9 号')
  await page.getByRole('button', { name: '提请审签 1 项' }).click()
  await expect(page.getByText('已提请审签', { exact: true })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
