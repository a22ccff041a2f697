/// <reference lib="dom" />
import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { stagePhoto } from '../../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// The grade of an estate: scored in a batch, in the open, decided anew for a violation, and in the credit file of the company.

const estate = '青石巷小区'

/** A step of somebody on a grade, through the doors. */
async function take(page: Page, key: string, id: string, step: string, form: object): Promise<void> {
  await become(page, key)
  const answered = await page.request.post(`/api/property-grade/cases/${id}/${step}`, {
    ...{ headers: { 'idempotency-key': randomUUID() }, data: { form } },
  })
  expect(answered.status(), await answered.text()).toBe(200)
}

test('an estate rated in a batch has its grade in the open; a violation has it decided anew and enters the file @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'jiang-shouyi')
  await page.goto('/desk/property/ratings')
  await page.getByRole('link', { name: /年第1批$/ }).click()
  const row = page.getByRole('row').filter({ hasText: estate })
  await expect(row).toContainText('归雁物业')
  await expect(row).toContainText('三级')
  expect(await seriousFindings(page)).toEqual([])
  // Its score opens into what it is made of.
  await row.getByRole('link', { name: estate }).click()
  await expect(page.getByText('业主满意度').first()).toBeVisible()
  await page.goBack()
  await row.getByRole('link', { name: '三级' }).click()
  await expect(page.getByRole('button', { name: /提出重新评定/ })).toBeVisible()
  const id = page.url().split('/').at(-1) ?? ''

  const onPublicPage = page.locator('.property-list li').filter({ hasText: estate })
  await page.goto('/property-grades')
  await expect(onPublicPage).toContainText('三级')
  expect(await seriousFindings(page)).toEqual([])

  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const evidence = [await stagePhoto(page)]
  const violation = { ground: 'price-quality', on: today, grade: 'grade-4', text: '保洁频次低于收费等级约定', evidence }
  await take(page, 'jiang-shouyi', id, 'propose', violation)
  await take(page, 'yin-ruolan', id, 'inform', { way: 'platform' })

  // The company sees on the phone what it may answer, and answers there.
  await become(page, 'guan-yuting')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/m/company')
  await page.getByRole('link', { name: new RegExp(`^${estate}.*前$`) }).click()
  await expect(page).toHaveURL(new RegExp(id))
  await page.goto(`/m/cases/${id}/do/state`)
  await page.getByRole('textbox').first().fill('人手已补足，附考勤')
  await page.getByRole('button', { name: '陈述申辩', exact: true }).click()
  await expect
    .poll(async () => (await (await page.request.get(`/api/cases/${id}`)).json()).state, { timeout: 30_000 })
    .toBe('to-decide')
  const decision = { becomes: 'other', grade: 'grade-4', number: '桐建物〔2026〕50号', opinion: '频次不足属实' }
  await take(page, 'yin-ruolan', id, 'decide', { ...decision, reply: '补足在检查之后' })

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/property-grades')
  await expect(onPublicPage).toContainText('四级')
  await expect(onPublicPage).toContainText('因违规重新评定')
  for (const name of ['江守一', '殷若兰', '管雨亭']) await expect(page.getByText(name)).toHaveCount(0)
  await become(page, 'jiang-shouyi')
  const entry = page.getByRole('row').filter({ hasText: '质价不符' }).filter({ hasText: estate })
  await expect(async () => {
    await page.goto('/desk/property/credit')
    await page.getByRole('link', { name: '桐城市归雁物业服务有限公司' }).click()
    await expect(entry).toContainText('计入', { timeout: 3000 })
  }).toPass({ timeout: 40_000 })
  expect(errors).toEqual([])
})

test('a company objects on the phone to a score that hangs', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'guan-yuting')
  await page.goto('/m/company')
  await expect(page.getByRole('heading', { name: '要整改的' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: '小区得分，可提异议' }).click()
  await page.getByRole('button', { name: /春风里小区/ }).click()
  await expect(page.getByText('合同履行').first()).toBeVisible()
  await expect(page.getByText(/对这条提出异议|提出异议/).first()).toBeVisible()
  expect(errors).toEqual([])
})

test('the city’s section names a batch in one table and enters its scores in a grid of that batch @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'kuang-jichuan')
  await page.goto('/desk/property/ratings')
  await page.getByRole('link', { name: '开始一批评定' }).click()
  await page.getByRole('searchbox', { name: /按小区、企业或地点筛选/ }).fill('听松')
  const row = page.getByRole('row').filter({ hasText: '听松' }).first()
  const name = (await row.getByRole('cell').first().textContent()) ?? ''
  await row.getByRole('combobox').click()
  await page.getByTitle('多层', { exact: true }).last().click()
  await expect(page.getByText('本批 1 个小区')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '开始一批评定' }).click()
  await expect(page.getByText('已评 0/6 项')).toBeVisible()
  await page.getByRole('link', { name: '录入得分' }).click()
  // Of the fifty estates that were graded before only the batch is entered.
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByText(/^(晴川|云栖|映月)/)).toHaveCount(0)
  await page.getByRole('grid').focus()
  await page.keyboard.type('88')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '记分（1 格）' })).toBeEnabled()
  await page.getByRole('button', { name: '记分（1 格）' }).click()
  await expect(page.getByRole('button', { name: '记分（0 格）' })).toBeVisible()
  expect(errors).toEqual([])
})
