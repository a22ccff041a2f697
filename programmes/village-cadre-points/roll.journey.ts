/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// Who is scored: a town's organization member changes the roll as after an election, and saves all of it as one.

test('a town keeps its roll: one changes class, one is on leave, one leaves and comes back, saved as one @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'tian-ruoxi')
  await page.goto('/desk/appraisal')
  await page.getByRole('link', { name: '小池镇考核名册' }).click()
  await expect(page.getByRole('heading', { name: '小池镇考核名册' })).toBeVisible()
  const rows = page.locator('.ant-table-tbody tr.ant-table-row')
  const all = await rows.count()
  expect(all).toBeGreaterThan(20)
  expect(await seriousFindings(page)).toEqual([])
  const save = page.getByRole('button', { name: /^自 .* 起保存/ })
  await expect(page.getByRole('button', { name: '没有改动' })).toBeDisabled()

  const choose = async (n: number, of: string, option: string) => {
    await rows.nth(n).getByLabel(of).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
  }
  const last = all - 1
  const name = ((await rows.nth(last).locator('td').first().textContent()) ?? '').split(' ')[0] ?? ''
  await choose(last, '组别', '副职')
  await choose(last - 1, '排名', '不排名：长期病产假')
  await rows
    .nth(last - 2)
    .getByRole('button', { name: /^退出名册/ })
    .click()
  await expect(save).toHaveText(/3 处改动/)
  // Who is put back to what was is no change.
  await rows
    .nth(last - 2)
    .getByRole('button', { name: /^不退出/ })
    .click()
  await expect(save).toHaveText(/2 处改动/)

  // Whoever stands on it already is not added once more.
  await page.getByRole('combobox', { name: /^加入名册/ }).fill(name)
  await page.getByRole('option').filter({ hasText: '小池镇' }).first().click()
  await expect(page.getByText('已在名册上')).toBeVisible()
  await save.click()
  await expect(page.getByText('已保存 2 处改动')).toBeVisible()
  await page.reload()
  await expect(rows).toHaveCount(all)
  await expect(page.locator('.ant-table-tbody').getByText('不排名：长期病产假').first()).toBeVisible()
  expect(errors).toEqual([])
})
