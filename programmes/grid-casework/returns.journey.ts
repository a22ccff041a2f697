import { expect, type Page, test } from '@playwright/test'
import { dispatchLamp, type Followed, openCase, photo, standOn, take } from '../../journeys/case.ts'
import { overhear, seriousFindings } from '../../journeys/page.ts'

// Units disagree about who leads: three returns, a consultation, a designation that is signed, and the ruling for the next such case.

const open = (page: Page) => page.locator('.acts .open')
const press = (page: Page, act: string) =>
  page.locator('.acts').getByRole('button', { name: act, exact: true }).last().click()
const POWER = '市供电'

/** Picks a unit in the field of a form, by its beginning. */
async function pickUnit(page: Page, label: string, typed: string): Promise<void> {
  await open(page).getByRole('combobox', { name: label }).fill(typed)
  await open(page).getByRole('option').first().click()
}

/** Another handler's own return, through the doors. */
const giveBack = (page: Page, key: string, lamp: Followed, ground: string) =>
  take(page, key, lamp, 'return', { ground, clause: '权责清单第 37 项“城区路灯维护”' })

test('the duty chief sees a third return through to the signature, and the ruling is suggested next time @desktop', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const heard = overhear(page)
  const lamp = await dispatchLamp(page)

  // The handler picks the clause from the duty lists, and says why in words of their own.
  await openCase(page, 'tang-zhiyuan', lamp)
  await page.getByRole('button', { name: '退件' }).click()
  await open(page).getByRole('radio', { name: '不属本单位职责' }).check()
  await open(page).getByRole('combobox', { name: '依据条款' }).fill('供电线路')
  await page
    .getByText(/权责清单第 \d+ 项“供电线路/)
    .last()
    .click()
  await expect(open(page)).toContainText('供电设施')
  expect(await seriousFindings(page)).toEqual([])
  await press(page, '退件')
  await expect(page.locator('.facts')).toContainText('退件待裁')

  // The dispatcher leaves it to the duty chief, who refuses it: both sides stand beside each other.
  await openCase(page, 'zhang-suqin', lamp)
  const sides = page.locator('.dispute')
  await expect(sides).toContainText('不属本单位职责')
  await expect(sides).toContainText('权责清单第 37 项')
  await page.locator('.dispute-ways').getByRole('button', { name: '提请裁定' }).click()
  await open(page).getByRole('textbox', { name: '意见' }).fill('双方意见不一致，请裁定')
  await press(page, '提请裁定')
  await openCase(page, 'yao-wenbin', lamp)
  await expect(page.locator('.who-now')).toContainText('姚文斌')
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.dispute-ways').getByRole('button', { name: '退件不成立' }).click()
  await open(page).getByRole('textbox', { name: '裁定理由' }).fill('属本单位职责，请按原时限办理')
  await expect(open(page)).toContainText('负责')
  await press(page, '退件不成立')
  await expect(page.locator('.facts')).toContainText('办理中')

  // The second return, on another ground, leads to a consultation with minutes.
  await giveBack(page, 'tang-zhiyuan', lamp, 'wrong-category')
  await standOn(page, 'zhang-suqin', 'to-consult', lamp)
  await openCase(page, 'zhang-suqin', lamp)
  await expect(page.locator('.dispute-all > li')).toHaveCount(2)
  await page.getByRole('button', { name: '会商纪要' }).click()
  await pickUnit(page, '参会单位', '市政设施')
  await open(page).getByRole('textbox', { name: '参会人员' }).fill('两个单位各一名负责同志，社区网格长')
  await open(page).getByRole('textbox', { name: '会商意见' }).fill('按职责清单由市政设施科承办，供电配合')
  // The unit that the rule names is taken with one press; what was written stays.
  await sides.getByRole('button', { name: /^选用/ }).click()
  await expect(open(page).getByRole('textbox', { name: '会商意见' })).toHaveValue(/供电配合$/)
  await open(page)
    .locator('input[type=file]')
    .setInputFiles(await photo())
  await expect(open(page)).toContainText('唐志远')
  expect(await seriousFindings(page)).toEqual([])
  await press(page, '会商纪要')
  const minutes = page.locator('.timeline > li').filter({ hasText: '会商纪要' })
  await expect(minutes.locator('.sheet-beside')).toContainText('签字件 1 份')
  // A picture of paper is no picture of the place.
  await expect(page.locator('.photos.pair')).toHaveCount(0)

  // The third goes to designation: proposed by the duty chief, signed by the leader in charge.
  await giveBack(page, 'tang-zhiyuan', lamp, 'place-unclear')
  await standOn(page, 'yao-wenbin', 'to-designate', lamp)
  await openCase(page, 'yao-wenbin', lamp)
  await page.getByRole('button', { name: '拟定承办单位' }).click()
  await pickUnit(page, '承办单位', POWER)
  await open(page).getByRole('combobox', { name: '依据' }).fill('供电线路')
  await page
    .getByText(/权责清单第 \d+ 项“供电线路/)
    .last()
    .click()
  await open(page).getByRole('textbox', { name: '意见' }).fill('三次退件，拟指定承办，请签批')
  await press(page, '拟定承办单位')
  await expect(page.locator('.facts')).toContainText('待签批')
  await standOn(page, 'sun-yongning', 'to-designate', lamp)
  await openCase(page, 'sun-yongning', lamp)
  await page.getByRole('button', { name: '指定承办（签批）' }).click()
  await open(page).getByRole('textbox', { name: '批示' }).fill('同意，请按时限办结')
  await expect(open(page)).toContainText('到期')
  expect(await seriousFindings(page)).toEqual([])
  await press(page, '指定承办（签批）')
  await expect(page.locator('.facts')).toContainText('指定承办')
  // The clock starts at the ruling; what ran before stays in sight.
  await expect(page.locator('.deadline')).toContainText('自首次派遣共用')

  // The next case of the kind is shown the ruling, with who signed it; one press cites it.
  const next = await dispatchLamp(page)
  await giveBack(page, 'tang-zhiyuan', next, 'not-our-duty')
  await openCase(page, 'zhang-suqin', next)
  const ruling = page.getByRole('row').filter({ hasText: lamp.number })
  await expect(ruling).toContainText('孙永宁')
  await expect(ruling).toContainText('六尺巷社区')
  expect(await seriousFindings(page)).toEqual([])
  await ruling.getByRole('button', { name: /^引用/ }).click()
  await expect(open(page).getByRole('textbox', { name: '改派理由' })).toHaveValue(new RegExp(`^参照 ${lamp.number}`))
  await expect(open(page)).toContainText('负责')
  await press(page, '改派')
  await expect(page.locator('.timeline > li').first()).toContainText(`参照 ${lamp.number}`)
  expect(heard.errors).toEqual([])
  expect(heard.addresses.filter((address) => address.includes('双方意见'))).toEqual([])
})

test('a sheet is printed on A4, signed, and taken back by its code @desktop', async ({ page }) => {
  const lamp = await dispatchLamp(page)
  await giveBack(page, 'tang-zhiyuan', lamp, 'not-our-duty')
  await openCase(page, 'zhang-suqin', lamp)
  const step = page.locator('.timeline > li').filter({ hasText: '唐志远退件' })
  await step.getByRole('link', { name: '打印退件单' }).click()
  const paper = page.locator('.paper-form')
  await expect(paper).toContainText('退件单')
  await expect(paper).toContainText(`编号：${lamp.number}-4`)
  await expect(paper).toContainText(/承办单位\s*（签字）/)
  await expect(paper.locator('.ant-qrcode svg')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  // A4 in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)

  // The code on the paper opens the case with the sheet in hand.
  await page.goto(`/desk/cases/${lamp.id}?sheet=4`)
  await expect(open(page)).toContainText(`退件单　${lamp.number}-4`)
  await open(page)
    .locator('input[type=file]')
    .setInputFiles(await photo())
  await expect(open(page)).toContainText('负责')
  await press(page, '收回签字件')
  await expect(step.locator('.sheet-beside')).toContainText('签字件 1 份')
  await expect(step.locator('.sheet-beside img')).toHaveCount(1)
  await expect(page.locator('.timeline > li').first()).toContainText('收回签字件')
  expect(await seriousFindings(page)).toEqual([])
})
