/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { isRefusal } from '#kernel/refusal.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import { photo } from '../../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// A meeting of the points panel: who is there, a show of hands an entry, minutes to sign, and one notice for what was approved.

test('the village clerk holds a meeting of the panel, prints its minutes and takes them back signed @desktop', async ({
  page,
}) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'hu-yuee')
  await page.goto('/desk/panel')
  // A meeting sits already, and has shown hands on two of what waits.
  await expect(page.getByText('到会 5 人')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const note = page.getByRole('button', { name: '记下' })
  await expect(note.nth(2)).toBeVisible()
  const waiting = (await note.count()) + 2
  await note.first().click()
  await expect(page.getByText(`已表决 3 / ${waiting} 笔`)).toBeVisible()
  // Three of five against: it is lost, and somebody must say why.
  const more = page.getByRole('button', { name: /不赞成加一/ }).first()
  for (let hands = 0; hands < 3; hands++) await more.click()
  await expect(note.first()).toBeDisabled()
  await page.getByLabel(/原因/).first().selectOption({ label: '证明不足' })
  await note.first().click()
  await expect(page.getByText(`已表决 4 / ${waiting} 笔`)).toBeVisible()
  await expect(page.locator('.panel-table')).toContainText('证明不足')

  await page.getByRole('button', { name: '评议结束，去打印' }).click()
  await page.getByRole('link', { name: '打印评议记录' }).click()
  await expect(page.getByRole('heading', { name: '积分评议记录' })).toBeVisible()
  await expect(page.getByText('到会 5 人，评议 4 笔，通过 2 笔')).toBeVisible()
  await expect(page.locator('.to-sign th:not(:empty)')).toHaveCount(5)
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('link', { name: '回到评议会' }).click()
  await page
    .getByRole('button', { name: /收回签字的评议记录/ })
    .first()
    .click()
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(await photo())
  await expect(page.getByText('案卷到此结束，不再计时')).toBeVisible()
  await page
    .getByRole('button', { name: /收回签字的评议记录/ })
    .last()
    .click()
  await expect(page.getByText('已签字，评议生效').first()).toBeVisible()

  // What was approved is one notice, to be put up; what was not has ended with its reason.
  await expect(async () => {
    await page.goto('/desk/work/public-notice/to-put-up')
    await expect(page.getByText('积分公示').first()).toBeVisible({ timeout: 2000 })
  }).toPass()

  // What nobody had shown hands on waits for the next meeting; who came last time is there already, and somebody else may be found.
  await expect(async () => {
    await page.goto('/desk/panel')
    await expect(page.getByText(`待评议 ${waiting - 4} 笔`)).toBeVisible({ timeout: 2000 })
  }).toPass()
  const present = page.getByRole('button', { name: '去掉' })
  await expect(present).toHaveCount(5)
  await present.first().click()
  const field = page.getByRole('combobox', { name: /到会成员/ })
  for (const typed of ['hu', 'wang', 'liu', 'zhang', 'chen']) {
    if ((await present.count()) >= 5) break
    await field.fill(typed)
    // Children live in the village, too: a panel is of grown-ups.
    const grown = page.getByRole('option').filter({ hasText: /19[4-9]\d 年生/ })
    await grown
      .first()
      .click({ timeout: 3000 })
      .catch(() => field.fill(''))
  }
  await expect(present).toHaveCount(5)
  await page.getByRole('button', { name: '开始评议' }).click()
  await expect(page.getByText(`已表决 0 / ${waiting - 4} 笔`)).toBeVisible()
  expect(addresses.filter((address) => /[一-鿿]/.test(decodeURIComponent(new URL(address).pathname)))).toEqual([])
  expect(errors).toEqual([])
})

test('the register of points is printed or taken out as a workbook, with its sums @desktop', async ({ page }) => {
  await become(page, 'hu-yuee')
  await page.goto('/desk/points/register')
  const earned = /笔，记入 ([\d,]+) 分/.exec(await page.getByText(/笔，记入/).innerText())?.[1] ?? 'nothing'
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toContain('积分台账')
  const sheets = readSheets(readFileSync(await download.path()))
  const rows = isRefusal(sheets) ? [] : (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? ''))
  const sums = rows.find((row) => row.includes('记入合计'))
  expect(sums?.at(-1)).toBe(earned.replaceAll(',', ''))
})
