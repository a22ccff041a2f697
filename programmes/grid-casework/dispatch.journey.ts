import { expect, test } from '@playwright/test'
import { openCase, reportLamp, standOn, worklist } from '../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// The dispatcher of a subdistrict, eight hours a day, without a mouse.

test('a case is accepted in two keys and dispatched in three @desktop', async ({ page }) => {
  const heard = overhear(page)
  const lamp = await reportLamp(page)

  await standOn(page, 'zhang-suqin', 'to-accept', lamp)
  await page.keyboard.press('a')
  await expect(page.getByText(/时限 .+ 到期/).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.locator('.work-row')).toHaveCount(0)

  // The unit, its clause and what follows stand there before anything is pressed.
  await standOn(page, 'zhang-suqin', 'to-dispatch', lamp)
  const side = page.locator('.side')
  await expect(side).toContainText('市城管局市政设施科')
  await expect(side).toContainText('依据：权责清单第 37 项“城区路灯维护”')
  await expect(side).toContainText('唐志远 负责')
  await expect(side).toContainText(/时限 2 工作日，.+ 到期/)
  await expect(side).toContainText('请按时限修复，完工拍照回传')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('d')
  await expect(side.getByRole('button', { name: '派出' })).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.work-row')).toHaveCount(0)

  await openCase(page, 'zhang-suqin', lamp)
  await expect(page.locator('.who-now h2')).toHaveText('唐志远')
  const sent = page.locator('.timeline > li').filter({ hasText: '章素琴派遣' })
  await expect(sent).toContainText('市政设施科：“请按时限修复，完工拍照回传”')
  await sent.getByText('看全部').click()
  await expect(sent).toContainText('权责清单第 37 项“城区路灯维护”')
  // The reasons stand one under the other: they are no steps of the timeline.
  await expect(sent.locator('.because li').first()).toHaveCSS('display', 'list-item')
  expect(heard.errors).toEqual([])
  // What was typed stands in no address.
  expect(heard.addresses.filter((address) => address.includes('三盏'))).toEqual([])
})

test('in a narrow window the key of an act opens the case with it, and Escape leads back @desktop', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 900 })
  await become(page, 'zhang-suqin')
  await page.goto(worklist('to-dispatch'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  const side = page.locator('.side')
  await expect(side.getByRole('button', { name: '派出' })).toBeVisible()
  await expect(page.getByRole('main')).toHaveCount(1)
  expect(await seriousFindings(page)).toEqual([])
  // The first Escape puts down the act, the second leads back to the list, which stands where it stood.
  await page.keyboard.press('Escape')
  await expect(side.getByRole('button', { name: '派出' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.locator('.work-row').nth(1)).toHaveClass(/here/)
})

test('whoever comes back from a case stands on it again, under the same filters @desktop', async ({ page }) => {
  await become(page, 'zhang-suqin')
  await page.goto(worklist('to-dispatch?source=resident'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('j')
  const title = await page.locator('.work-row.here .title').innerText()
  await page.keyboard.press('Enter')
  await expect(page.locator('.who-now')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/source=resident/)
  await expect(page.locator('.work-row.here .title')).toHaveText(title)
})

test('several cases are accepted at once, each with its own result @desktop', async ({ page }) => {
  for (let n = 0; n < 2; n++) await reportLamp(page)
  await become(page, 'zhang-suqin')
  await page.goto(worklist('to-accept'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('x')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(page.locator('.work-row.marked')).toHaveCount(2)
  const side = page.locator('.side')
  // Enter does nothing before an act was chosen.
  await expect(side.getByRole('button', { name: '受理', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(side.getByRole('heading', { name: '已选 2 件' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(side.getByRole('button', { name: '受理 2 件' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(side.getByText('已办：待派遣')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.locator('.work-row.marked')).toHaveCount(0)
})

test('a filter can be kept under a name, and the list taken out as a workbook @desktop', async ({ page }) => {
  await become(page, 'zhang-suqin')
  await page.goto(worklist('to-dispatch'))
  const tabs = page.locator('.filters')
  await tabs.getByRole('button', { name: /^居民/ }).click()
  await expect(page).toHaveURL(/source=resident/)
  await tabs.getByRole('button', { name: '存为筛选' }).click()
  await page.keyboard.type('居民的')
  await page.keyboard.press('Enter')
  await tabs.getByRole('button', { name: /^按时限/ }).click()
  await page.reload()
  await tabs.getByRole('button', { name: '居民的', exact: true }).click()
  await expect(page).toHaveURL(/source=resident/)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^待派遣 \d{4}-\d{2}-\d{2}\.xlsx$/)
})
