import { expect, type Page, test } from '@playwright/test'
import { dispatchLamp, openCase, photo, stagePhoto, take } from '../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// More than one hand at a case: made safe before it is clear who pays, asked across a boundary, handed on by a relative, called in vain.

const open = (page: Page) => page.locator('.acts .open')
const press = (page: Page, act: string) =>
  page.locator('.acts').getByRole('button', { name: act, exact: true }).last().click()
/** An act that is seldom needed stands behind the others. */
async function choose(page: Page, act: string): Promise<void> {
  const acts = page.locator('.acts').getByRole('button')
  await expect(acts.first()).toBeVisible()
  const button = page.locator('.acts').getByRole('button', { name: act, exact: true })
  if (!(await button.isVisible()))
    await page
      .getByRole('button', { name: /更多|其他办理/ })
      .first()
      .click()
  await button.click()
}
const NEXT_DOOR = '340881002003'

test('danger is made safe first, the neighbour is asked to help, and a relative stands back @desktop', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const heard = overhear(page)
  const lamp = await dispatchLamp(page, NEXT_DOOR)

  await openCase(page, 'zhang-suqin', lamp)
  await choose(page, '安排先行处置')
  await open(page).getByRole('combobox', { name: '先行处置单位' }).fill('市政设施')
  await open(page).getByRole('option').first().click()
  await open(page).getByRole('textbox', { name: '意见' }).fill('灯杆倾斜，先设警戒')
  expect(await seriousFindings(page)).toEqual([])
  await press(page, '安排先行处置')
  await expect(page.locator('.timeline')).toContainText('安排先行处置')

  await openCase(page, 'tang-zhiyuan', lamp)
  await choose(page, '先行处置完成')
  await open(page).getByRole('textbox', { name: '采取了什么措施' }).fill('已拉警戒线，断电')
  await open(page).getByRole('textbox', { name: '先行处置费用' }).fill('320')
  await press(page, '先行处置完成')
  await expect(open(page)).toContainText('照片')
  await open(page)
    .locator('input[type=file]')
    .setInputFiles(await photo())
  await expect(open(page).locator('img')).toHaveCount(1)
  await expect(open(page)).not.toContainText('正在处理')
  await press(page, '先行处置完成')
  await expect(page.locator('.timeline')).toContainText('已先行处置')

  await openCase(page, 'zhang-suqin', lamp)
  await choose(page, '商请跨界共办')
  await open(page).getByRole('combobox', { name: '界线另一侧' }).fill('六尺巷')
  await open(page).getByRole('option').first().click()
  await open(page)
    .getByRole('radio', { name: /^协助办理/ })
    .check()
  await open(page).getByRole('textbox', { name: '意见' }).fill('灯杆在两个社区交界，请派人看护现场')
  await press(page, '商请跨界共办')
  await expect(page.locator('.timeline')).toContainText('商请')

  await openCase(page, 'cheng-yuexiang', lamp)
  await choose(page, '同意共办')
  await press(page, '同意共办')
  await expect(page.locator('.timeline')).toContainText('同意共办')

  await openCase(page, 'tang-zhiyuan', lamp)
  await choose(page, '申报回避')
  await open(page).getByRole('radio', { name: '与反映人或承办人有亲属关系' }).check()
  await press(page, '申报回避')
  await openCase(page, 'zhang-suqin', lamp)
  await choose(page, '因回避改派')
  await press(page, '因回避改派')
  await expect(open(page)).toContainText('请填写')
  await open(page).getByRole('combobox', { name: '承办单位' }).fill('市供电')
  await open(page).getByRole('option').first().click()
  await press(page, '因回避改派')
  await expect(page.locator('.timeline')).toContainText('因回避改派')
  await expect(page.locator('.who-now')).not.toContainText('唐志远')
  expect(heard.errors).toEqual([])
})

test('a verifier writes down calls in vain on the phone @phone', async ({ page }) => {
  test.setTimeout(120_000)
  const heard = overhear(page)
  const lamp = await dispatchLamp(page)
  await become(page, 'tang-zhiyuan')
  const photos = [await stagePhoto(page)]
  await take(page, 'tang-zhiyuan', lamp, 'handle', { result: 'solved', opinion: '三盏已恢复照明', photos })
  await become(page, 'wu-changgen')
  await page.goto(`/m/cases/${lamp.id}`)
  await page
    .getByRole('button', { name: '登记未接通' })
    .or(page.getByRole('link', { name: '登记未接通' }))
    .first()
    .click()
  await page.getByRole('radio', { name: '无人接听' }).check()
  await page.getByRole('button', { name: '登记未接通' }).last().click()
  await expect(page.getByText('电话联系反映人，无人接听')).toBeVisible()
  expect(heard.errors).toEqual([])
})
