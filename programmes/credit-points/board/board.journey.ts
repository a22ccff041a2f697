import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// A leader of the county looks at the points of all villages: a number opens into its entries, names stay masked; rows and prints.

const digits = (text: string): number => Number(text.replaceAll(/\D/g, ''))
const days = 'from=2023-01-01&to=2023-08-31'

test('a leader opens the points of a county into their entries, town by town, and prints @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'fang-shoutian')
  await page.goto(`/desk/figures?programme=credit-points&${days}`)
  const tiles = page.locator('.figures .figure')
  await expect(tiles.first()).toContainText('记入积分')
  const earned = digits(await tiles.first().locator('b').innerText())
  expect(earned).toBeGreaterThan(0)
  const rows = page.locator('.ant-table-tbody tr.ant-table-row')
  await expect(rows.first()).toBeVisible()
  // The towns make the county.
  const towns = await rows.locator('td:nth-child(2)').allInnerTexts()
  expect(towns.reduce((sum, text) => sum + digits(text), 0)).toBe(earned)
  expect(await seriousFindings(page)).toEqual([])

  const number = rows.locator('td:nth-child(2) a').first()
  const n = digits(await number.innerText())
  await number.click()
  await expect(page).toHaveURL(/figures\/records.*earned/)
  await expect(page.locator('p.sec').first()).toContainText(n.toLocaleString('en'))
  await expect(rows.first()).toBeVisible()
  // Nobody is named in full to somebody who may not open the account.
  await expect(page.locator('a[href*="/ledger/accounts/"]')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])

  await page.goto(`/desk/evaluation?programme=credit-points&${days}`)
  await page.getByRole('button', { name: '细则和物品' }).click()
  await expect(page).toHaveURL(/rows=kind/)
  const table = page.locator('.evaluation table')
  await expect(table.getByRole('row', { name: /^美丽庭院月评/ })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.sheet-head h1')).toContainText('信用积分')
  await page.emulateMedia({ media: 'screen' })
  expect(errors).toEqual([])
})

test('the head of village supervision looks through what stands out and opens an entry; nobody is scored @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'ouyang-min')
  await page.goto('/desk/')
  await page.getByRole('link', { name: '积分核对' }).click()
  await expect(page).toHaveURL(/points\/checks/)
  await page.getByRole('button', { name: '今年' }).click()
  await expect(page.getByText('列出来不等于有问题')).toBeVisible()
  const repeated = page.getByRole('region', { name: /同一经办人与同一户/ })
  const row = repeated.locator('tr.ant-table-row').first()
  await expect(row).toContainText('胡月娥')
  const times = digits(await row.locator('td:nth-child(4)').innerText())
  await expect(row.locator('a')).toHaveCount(times)
  expect(await seriousFindings(page)).toEqual([])
  await row.locator('a').first().click()
  await expect(page).toHaveURL(/ledger\/vouchers\//)
  expect(errors).toEqual([])
})
