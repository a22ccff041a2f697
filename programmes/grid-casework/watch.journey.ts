import { expect, type Page, test } from '@playwright/test'
import { worklist } from '../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// Whoever answers for others: what is late, how it stands in numbers, and from each number to its cases.

const number = async (text: Promise<string>): Promise<number> => Number((await text).replaceAll(/\D/g, ''))

/** Opens a number and finds as many cases behind it as it says. */
async function opensInto(page: Page, link: ReturnType<Page['locator']>, n: number): Promise<void> {
  await link.click()
  await expect(page).toHaveURL(/figure=/)
  await expect(page.locator('.filters [aria-pressed=true]').first()).toContainText(String(n))
  await expect(page.locator('.work-row').first()).toBeVisible()
}

test('a leader sees what is late and why, and opens each figure into its cases @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'sun-yongning')
  await page.goto(worklist('overdue'))
  await expect(page.locator('.work-row .chip.late').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.locator('.deadline .chip.late')).toBeVisible()
  await expect(page.locator('.timeline')).toContainText('超时，转请上级关注')
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('link', { name: '数据', exact: true }).click()
  await page.getByRole('button', { name: '今年' }).click()
  const figure = (name: string) => page.locator('.figure').filter({ hasText: name })
  const late = await number(figure('现在超时').locator('b').innerText())
  expect(late).toBeGreaterThan(0)
  expect(await seriousFindings(page)).toEqual([])
  await opensInto(page, figure('现在超时').getByRole('link'), late)
  await expect(page.locator('.work-row')).toHaveCount(late)

  // A rate opens into what it is taken of, and into its part.
  await page.goBack()
  const base = figure('按时办结').getByRole('link').first()
  const all = await number(base.innerText())
  await opensInto(page, base, all)
  await page.goBack()
  const inTime = figure('按时办结').getByRole('link').last()
  const part = await number(inTime.innerText())
  expect(part).toBeLessThanOrEqual(all)
  await opensInto(page, inTime, part)

  // So does each step of the trend, and each town.
  await page.goBack()
  await page.getByText('看数字').click()
  const step = page.locator('.trends td').getByRole('link').first()
  await opensInto(page, step, await number(step.innerText()))
  await page.goBack()
  const town = page
    .getByRole('row', { name: /文昌街道/ })
    .getByRole('link')
    .nth(1)
  const there = await number(town.innerText())
  await opensInto(page, town, there)
  expect(errors).toEqual([])
})

test('places stand on the map and in a table, a town leads to its villages and a number to its cases @desktop', async ({
  page,
}) => {
  await become(page, 'sun-yongning')
  await page.goto('/desk/places')
  await expect(page.locator('.county-map').getByText('青草镇')).toBeVisible()
  await expect(page.getByText('示意图，不作划界依据')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: '文昌街道' }).click()
  const row = page.getByRole('row', { name: /六尺巷社区/ })
  const open = row.getByRole('link').first()
  const n = await number(open.innerText())
  expect(await seriousFindings(page)).toEqual([])
  await opensInto(page, open, n)
  await expect(page.locator('.work-row')).toHaveCount(n)
})

test('what passed its limit is brought before whoever stands above @desktop', async ({ page }) => {
  await become(page, 'zhang-suqin')
  await page.goto(worklist('brought'))
  await expect(page.locator('.work-row .chip.late').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
