import { expect, test } from '@playwright/test'
import { openCase, reportLamp } from '../../journeys/case.ts'
import { overhear, seriousFindings } from '../../journeys/page.ts'

// The same matter reported twice: joined at the desk with what follows said first, and split off again with its clock as it stood.

test('a dispatcher joins a report to its main case and splits it off again @desktop', async ({ page }) => {
  const heard = overhear(page)
  const main = await reportLamp(page)
  const again = await reportLamp(page)
  await openCase(page, 'zhang-suqin', again)
  const chip = page.locator('.who-now .chip')
  await expect(chip).toHaveText(/^剩/)
  const likely = page.locator('.same-rows > li').filter({ hasText: main.number })
  await expect(likely).toContainText('同村')
  expect(await seriousFindings(page)).toEqual([])
  await likely.getByRole('button', { name: `把本件并入 ${main.number}` }).click()
  const open = page.locator('.acts .open')
  await expect(open).toContainText(`本件时限停止计算，随主件 ${main.number}`)
  await expect(open).toContainText(`本件编号 ${again.number} 不变`)
  expect(await seriousFindings(page)).toEqual([])
  await open.getByRole('button', { name: '并入同类事项' }).last().click()
  await expect(page.locator('.facts')).toContainText('已并入')
  await expect(chip).toHaveText('随主件')
  await expect(page.locator('.timeline > li').first()).toContainText(`章素琴把本件并入 ${main.number}`)

  // The main case lists who joined it, each under its own number.
  await page.locator('.same-main').getByRole('link', { name: main.number }).click()
  await expect(page.locator('.top')).toContainText(main.number)
  await expect(page.locator('.same-rows > li').filter({ hasText: again.number })).toContainText('居民')
  expect(await seriousFindings(page)).toEqual([])

  await openCase(page, 'zhang-suqin', again)
  await page.getByRole('button', { name: '拆分' }).click()
  await open.getByRole('textbox', { name: '意见' }).fill('不是同一处')
  await expect(open).toContainText('时限从并入时剩余处续算')
  await open.getByRole('button', { name: '拆分' }).last().click()
  await expect(page.locator('.facts')).toContainText('待受理')
  await expect(chip).toHaveText(/^剩/)
  await expect(page.locator('.timeline > li').first()).toContainText('章素琴拆分')
  expect(heard.errors).toEqual([])
})
