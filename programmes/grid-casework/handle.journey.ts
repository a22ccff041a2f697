import { expect, test } from '@playwright/test'
import { dispatchLamp, openCase, photo, standOn, worklist } from '../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// A department and those who rule on what it asks: the handler handles, asks for time, returns; the duty chief grants and closes.

test('a handler sends a lamp back done, with a photo; it is verified and closed @desktop', async ({ page }) => {
  const heard = overhear(page)
  const lamp = await dispatchLamp(page)

  await standOn(page, 'tang-zhiyuan', 'to-handle', lamp)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/desk/cases/${lamp.id}$`))
  // Until the page of the case has come, keys are those of the list.
  await expect(page.getByRole('heading', { level: 1, name: lamp.title })).toBeVisible()
  await expect(page.locator('.who-now')).toContainText('唐志远')
  await page.keyboard.press('f')
  await page.getByRole('radio', { name: '已解决' }).check()
  await page.getByRole('textbox', { name: '处置情况' }).fill('更换灯头两个，三盏均已亮')
  // What needs a photo says so before anything is sent.
  await expect(page.getByText('这类事项要有照片')).toBeVisible()
  await page.locator('.photo-input input[type=file]').setInputFiles(await photo())
  await expect(page.getByText('之后可结案')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.acts .open').getByRole('button', { name: '完成处置' }).last().click()
  await expect(page.locator('.facts')).toContainText('待核查，已解决')
  await expect(page.locator('.photos.pair img')).toHaveCount(1)

  await openCase(page, 'wu-changgen', lamp)
  await page.keyboard.press('v')
  await page.getByRole('radio', { name: '现场核查' }).check()
  await page.getByRole('heading', { name: lamp.title }).click()
  await expect(page.locator('.acts .open')).toContainText('负责')
  await page.keyboard.press('Enter')
  await expect(page.locator('.facts')).toContainText('可结案')

  await openCase(page, 'zhang-suqin', lamp)
  await page.keyboard.press('e')
  await expect(page.getByText('案卷到此结束，不再计时')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.who-now')).toContainText('已解决')
  await expect(page.locator('.who-now')).toContainText('已结案')

  // Everything that happened stands there, and who read it.
  await expect(page.locator('.timeline > li')).toHaveCount(6)
  await expect(page.locator('.readers')).toContainText('唐志远')
  expect(await seriousFindings(page)).toEqual([])
  expect(heard.errors).toEqual([])
  expect(heard.addresses.filter((address) => address.includes('更换灯头'))).toEqual([])
})

test('a handler asks for time, and the duty chief grants what was asked @desktop', async ({ page }) => {
  const lamp = await dispatchLamp(page)
  await openCase(page, 'tang-zhiyuan', lamp)
  await page.getByRole('button', { name: '申请延期' }).click()
  const open = page.locator('.acts .open')
  // What is wrong stands beside its field; nothing is sent.
  await open.getByRole('button', { name: '申请延期' }).last().click()
  await expect(open.getByText('请填写')).toHaveCount(2)
  await open.getByLabel('延长多少').fill('1')
  await open.getByRole('textbox', { name: '延期理由' }).fill('配件从外地调运')
  await expect(open).toContainText('唐志远 负责')
  expect(await seriousFindings(page)).toEqual([])
  await open.getByRole('button', { name: '申请延期' }).last().click()
  await expect(page.locator('.timeline > li').first()).toContainText('申请延期：“配件从外地调运”')

  await standOn(page, 'yao-wenbin', 'extensions', lamp)
  const side = page.locator('.side')
  await expect(side).toContainText('唐志远：“配件从外地调运”')
  await side.getByRole('button', { name: '批准延期' }).click()
  await expect(side.getByLabel('延长多少')).toHaveValue('1')
  await expect(side).toContainText(/时限 3 工作日，.+ 到期/)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Tab')
  await side.getByRole('button', { name: '批准延期' }).last().press('Enter')
  await expect(page.locator('.work-row')).toHaveCount(0)

  await openCase(page, 'tang-zhiyuan', lamp)
  await expect(page.locator('.deadline')).toContainText('3 工作日已用')
  await expect(page.locator('.deadline')).toContainText('到期前申请，由另一人批准')
})

test('a handler returns a case with the clause, and the dispatcher sees ground and clause @desktop', async ({
  page,
}) => {
  const lamp = await dispatchLamp(page)
  await openCase(page, 'tang-zhiyuan', lamp)
  await page.getByRole('button', { name: '退件' }).click()
  const open = page.locator('.acts .open')
  await open.getByRole('radio', { name: '不属本单位职责' }).check()
  await open.getByRole('combobox', { name: '依据条款' }).fill('权责清单第 38 项')
  await expect(open).toContainText('负责')
  expect(await seriousFindings(page)).toEqual([])
  await open.getByRole('button', { name: '退件' }).last().click()
  await expect(page.locator('.facts')).toContainText('退件待裁')

  await standOn(page, 'zhang-suqin', 'returns', lamp)
  await expect(page.locator('.side')).toContainText('改派')
  await page.keyboard.press('Enter')
  const returned = page.locator('.timeline > li').filter({ hasText: '唐志远退件' })
  await returned.getByText('看全部').click()
  await expect(returned).toContainText('不属本单位职责')
  await expect(returned).toContainText('权责清单第 38 项')
})

test('the duty chief closes what was verified at city level, by two keys @desktop', async ({ page }) => {
  await become(page, 'yao-wenbin')
  await page.goto(worklist('to-close'))
  const line = page.getByRole('link', { name: /^可结案/ }).locator('b')
  const before = Number(await line.innerText())
  expect(before).toBeGreaterThan(0)
  await expect(page.locator('.work-row').first()).toBeVisible()
  const title = await page.locator('.work-row.here .what').innerText()
  await page.keyboard.press('e')
  await expect(page.locator('.side')).toContainText('案卷到此结束，不再计时')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(line).toHaveText(String(before - 1))
  await expect(page.locator('.work-row .what', { hasText: title })).toHaveCount(0)
})

test('a wrong category is corrected by initials; unit and limit follow, and the old one is told @desktop', async ({
  page,
}) => {
  const lamp = await dispatchLamp(page)
  await openCase(page, 'zhang-suqin', lamp)
  await page.getByRole('button', { name: '更正类别' }).click()
  const open = page.locator('.acts .open')
  await open.getByRole('combobox', { name: '正确的类别' }).fill('ywjg')
  await open.getByRole('option', { name: /雨污井盖/ }).click()
  await open.getByRole('textbox', { name: '意见' }).fill('到现场看过，是井盖松动')
  await expect(open).toContainText(/时限 .+ 到期/)
  expect(await seriousFindings(page)).toEqual([])
  await open.getByRole('button', { name: '更正类别' }).last().click()
  await expect(page.locator('.facts')).toContainText('雨污井盖')
  await expect(page.locator('.timeline > li').first()).toContainText('章素琴更正类别为“雨污井盖”')
})
