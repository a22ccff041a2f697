import { expect, test } from '@playwright/test'
import { workbookByHand } from '#kernel/sheet/sheet.testing.ts'
import { become, overhear, seriousFindings } from './page.ts'

// A village's clerk with the list of its people, as the office keeps it.

const list = workbookByHand(
  [
    ['余井镇松岭村村民名册', null, null, null, null],
    ['序号', '姓　名', '出生年月', '身份证号码', '联系方式'],
    [1, '程　试一', '1975.03', null, '13800000701'],
    [2, '程试二', '1980年11月', null, '13800000702'],
    [3, '程试三', null, 340824197503121000, null],
    [4, '胡月娥', '1931-01-01', null, null],
  ],
  ['A1:E1'],
)
const file = { name: '名册.xlsx', mimeType: 'application/octet-stream', buffer: list }

test('a list is looked at, decided and brought in, and a second time changes nothing @desktop', async ({ page }) => {
  const heard = overhear(page)
  await become(page, 'hu-yuee')
  await page.goto('/desk/people')
  await page.getByRole('link', { name: '名册导入' }).click()
  await expect(page.getByText('先逐行核对，不写入任何内容')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('表头在第 2 行')).toBeVisible()
  const filter = (name: string) => page.locator('.filter button').filter({ hasText: name })
  await expect(filter('新登记')).toContainText('2')
  await filter('不能导入').click()
  await expect(page.locator('.list-fate')).toContainText('D5 号码被表格四舍五入')
  await filter('待您认定').click()
  await page.getByRole('combobox', { name: '是谁' }).click()
  await page.getByText('另一人，两人都见过').click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '导入 3 人' }).click()
  await expect(page.getByText('已办完：新登记 3，更正 0，认定 0，未通过 0')).toBeVisible()

  await page.locator('input[type=file]').setInputFiles(file)
  await expect(filter('已登记')).toContainText('3')
  await expect(page.getByRole('button', { name: '没有需要登记的' })).toBeDisabled()
  expect(heard.errors).toEqual([])
  // What the list says stands in no address.
  expect(heard.addresses.filter((address) => address.includes('程试') || address.includes('13800000701'))).toEqual([])
})
