import { expect, test } from '@playwright/test'
import { workbookByHand } from '../kernel/sheet/sheet.testing.ts'
import { dispatchLamp, worklist } from './case.ts'
import { become, overhear, seriousFindings } from './page.ts'

// The end of a shift: what dies tonight is chased, paper is made ready, and the next shift takes over.

test('one shift hands over, the next takes over, and both names stand on the sheet @desktop', async ({ page }) => {
  const heard = overhear(page)
  await become(page, 'zhang-suqin')
  await page.goto('/desk/shift')
  await expect(page.getByText('此刻的情况')).toBeVisible()
  await expect(page.locator('.shift-figures dd').first()).toHaveText(/\d+/)
  expect(await seriousFindings(page)).toEqual([])
  const open = await page.locator('.shift-figures dd').first().innerText()
  await page.getByLabel(/^要盯的事/).fill('老桥头积水，夜里再看一次')
  await page.getByRole('button', { name: '交班' }).click()
  await expect(page.getByRole('heading', { name: '交班单', level: 2 })).toBeVisible()
  await expect(page.getByText('老桥头积水，夜里再看一次')).toBeVisible()
  await expect(page.locator('.shift-figures dd').first()).toHaveText(open)
  const address = page.url()
  expect(await seriousFindings(page)).toEqual([])
  // Nobody takes over from themselves.
  await expect(page.getByRole('button', { name: '接班' })).toHaveCount(0)

  await become(page, 'pan-jingyi')
  await page.goto('/desk/shift')
  await expect(page.getByText('等接班人来接').first()).toBeVisible()
  await page.goto(address)
  await page.getByRole('button', { name: '接班' }).click()
  await expect(page.locator('.shift-names')).toContainText('章素琴')
  await expect(page.locator('.shift-names')).toContainText(/潘静怡于 .+ 接班/)
  expect(heard.errors).toEqual([])
})

test('many are chased at once, each on record, with a text a unit that names no resident @desktop', async ({
  page,
}) => {
  const lamp = await dispatchLamp(page)
  await become(page, 'zhang-suqin')
  await page.goto(worklist('in-hand'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('w')
  await page.keyboard.press('r')
  const side = page.locator('.side')
  await expect(side.getByText('市政设施科').first()).toBeVisible()
  await expect(side.getByText(`${lamp.number} · 没有催过`)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(side.getByText('已记录，复制到群')).toBeVisible()
  const texts = side.locator('pre')
  await expect(texts.filter({ hasText: lamp.number })).toContainText('【催办】')
  await expect(texts.filter({ hasText: lamp.title })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('w')
  await page.keyboard.press('r')
  await expect(side.getByText(new RegExp(`${lamp.number} · .+章素琴催过，共 1 次`))).toBeVisible()
})

test('numbers are set aside, printed on forms, and entered later under the same number @desktop', async ({ page }) => {
  await become(page, 'zhang-suqin')
  await page.goto('/desk/intake/paper')
  await page.getByLabel('几张').fill('3')
  await page.getByRole('button', { name: '留号' }).click()
  await expect(page.getByText(/^已留 文昌 纸\d{6}-\d{3} 至 \d{3}$/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const first = page.locator('.paper-out').first().getByRole('link').first()
  const number = ((await first.getAttribute('aria-label')) ?? '').replace('补录 ', '')
  await page.getByRole('link', { name: '打印登记表' }).first().click()
  await expect(page.locator('.event-form').first()).toContainText(number)
  await expect(page.locator('.event-form')).toHaveCount(3)
  await page.goto('/desk/intake/paper')
  await first.click()
  await expect(page.getByLabel(/^纸质登记表编号/)).toHaveValue(number)
  await page.getByLabel('在哪里').focus()
  await page.keyboard.type('lcx')
  await expect(page.getByRole('option').first()).toContainText('六尺巷社区')
  await page.keyboard.press('Enter')
  await page.getByLabel('是什么问题').focus()
  await page.keyboard.type('ldbl')
  await expect(page.getByRole('option').first()).toContainText('路灯')
  await page.keyboard.press('Enter')
  await expect(page.locator('.side')).toContainText('由文昌街道派遣员办理')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.intake-done dd').first()).toHaveText(number)
  await page.goto('/desk/intake/paper')
  await expect(page.getByRole('link', { name: `补录 ${number}` })).toHaveCount(0)
})

test('the office’s own weekly table is kept once and filled in one press; a wrong cell is named @desktop', async ({
  page,
}) => {
  const heard = overhear(page)
  await become(page, 'zhang-suqin')
  await page.goto('/desk/tables')
  const workbook = (cell: string) => ({
    name: '网格周报.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbookByHand([
      ['上报', '{{上报}}'],
      ['按时办结率', cell],
    ]),
  })
  await page.getByLabel('表格', { exact: true }).setInputFiles(workbook('{{按时办节}}'))
  await expect(page.getByText('表“台账”B2：“按时办节”，没有这个指标')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByLabel('表格', { exact: true }).setInputFiles(workbook('{{按时办结}}'))
  await expect(page.getByLabel('报表名称')).toHaveValue('网格周报')
  await page.getByRole('button', { name: '存为报表' }).click()
  await expect(page.getByText('已存，2 处要填')).toBeVisible()
  await page.getByRole('button', { name: '上周' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '填好下载' }).first().click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^文昌街道 表\d{3} \d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}\.xlsx$/)
  expect(await seriousFindings(page)).toEqual([])
  expect(heard.errors).toEqual([])
})
