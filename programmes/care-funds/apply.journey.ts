/// <reference lib="dom" />
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { photo } from '../../journeys/case.ts'
import { become, overhear, seriousFindings, smallestType } from '../../journeys/page.ts'
import { phoneOfEachTest } from '../../journeys/phone.ts'

// Help in hardship on the phone: applied for without losing a word, on behalf with recorded consent, visited by two, told to everybody
// in sums only.

const CARD = '6217000000001234560'

const openPhone = phoneOfEachTest()

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)
const answer = (page: Page, name: string, words: string) => field(page, name).getByText(words, { exact: true }).click()
const take = async (page: Page, name: string) => {
  await field(page, name)
    .locator('input[type=file]')
    .setInputFiles(await photo())
  await expect(field(page, name).getByRole('img')).toBeVisible()
}

/** Opens a page while there is a signal, so that its files and what it needs lie on the phone. */
async function ready(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
  await expect(page.getByText(words).first()).toBeVisible()
}

/** How often the door was knocked at, and what it answered. */
function sendings(context: BrowserContext): readonly number[] {
  const answers: number[] = []
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/pioneer-fund/apply'))
      answers.push(response.status())
  })
  return answers
}

test('whoever is in difficulty applies: told at once whether they may; tab killed, no signal, sent once; then how it stands @phone', async ({
  baseURL,
  launchOptions,
}) => {
  let { context, page } = await openPhone(baseURL, launchOptions)
  try {
    const heard = overhear(page)
    await become(page, 'cheng-haoran')
    await page.goto('/m/')
    await page.getByRole('button', { name: /^关爱帮扶/ }).click()
    await expect(page.getByRole('heading', { name: '先锋关爱基金' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await ready(page, '/m/fund/pioneer-fund/apply', '能不能申请')

    // Whether they may is told while they fill it in, with the reason and where to turn.
    await answer(page, 'group', '外卖')
    await answer(page, 'hardship', '否')
    await answer(page, 'frontline', '是')
    await field(page, 'months').locator('input').fill('23')
    await expect(page.getByText('须因病因灾有困难，或在艰苦岗位满 24 个月')).toBeVisible()
    await field(page, 'months').locator('input').fill('24')
    await expect(page.locator('.fits')).toContainText('您可以申请')
    await expect(page.locator('.fits')).toContainText('长期在苦脏累险岗位')
    expect(await seriousFindings(page)).toEqual([])
    await field(page, 'place').getByRole('combobox').fill('六尺巷')
    await page.getByRole('option').first().click()
    await answer(page, 'unit', '外卖行业党委')
    await field(page, 'cause').locator('textarea').fill('雨天送餐摔伤，家里收入断了')
    await answer(page, 'assetsConsent', '是')
    await take(page, 'authorisation')
    await field(page, 'card').locator('input').fill(CARD)
    await field(page, 'phone').locator('input').fill('13800002099')
    await expect(field(page, 'card').locator('output')).toHaveText('6217 **** **** 4560')

    // The signal goes and the tab is killed: nothing that was written is lost, the picture included.
    await context.setOffline(true)
    await page.waitForTimeout(800)
    await page.close()
    page = await context.newPage()
    await page.goto('/m/fund/pioneer-fund/apply')
    await expect(field(page, 'cause').locator('textarea')).toHaveValue('雨天送餐摔伤，家里收入断了')
    await expect(field(page, 'card').locator('output')).toHaveText('6217 **** **** 4560')
    await expect(field(page, 'authorisation').getByRole('img')).toBeVisible()
    await page.getByRole('button', { name: '提交申请' }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    // The phone is restarted: it goes out once, and once only.
    await context.close()
    ;({ context, page } = await openPhone(baseURL, launchOptions))
    const sent = sendings(context)
    await page.goto('/m/fund')
    await expect.poll(() => sent).toEqual([200])
    await page.reload()
    await expect(page.locator('.case-card')).toHaveCount(1)
    await page.waitForTimeout(800)
    expect(sent).toEqual([200])

    // How it stands: who has it, until when, what they may do; the number of the card is never shown again.
    await page.locator('.case-card a').click()
    await expect(page.getByText('待审核').first()).toBeVisible()
    await expect(page.getByText('现在由谁负责')).toBeVisible()
    await expect(page.getByText('这一步的时限')).toBeVisible()
    expect(await page.locator('body').innerText()).not.toMatch(/1234560|4560/)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('link', { name: '是否同意公开' }).click()
    await answer(page, 'agrees', '否')
    await page.locator('.dock').getByRole('button', { name: '是否同意公开' }).click()
    await expect(page.getByText('改动是否同意公开').first()).toBeVisible()
    // One application at a time.
    await page.goto('/m/fund/pioneer-fund/apply')
    await answer(page, 'group', '外卖')
    await answer(page, 'hardship', '是')
    await answer(page, 'frontline', '否')
    await field(page, 'months').locator('input').fill('30')
    await expect(page.locator('.fits')).toContainText('您有一份申请正在办理')

    expect(heard.addresses.filter((address) => /6217|雨天|程浩然/.test(address))).toEqual([])
    expect(heard.errors).toEqual([])
  } finally {
    await context.close()
  }
})

test('an official applies in large type for somebody without a phone, one question a page, with their signed consent @phone', async ({
  page,
}) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'ruan-qiaoyun')
  await page.goto('/m/fund')
  await page.getByRole('button', { name: '大字版' }).click()
  await page.getByRole('button', { name: /^代为申请/ }).click()
  await expect(page.getByText('第 1 步，共')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
  const next = page.getByRole('button', { name: '下一步' })

  await field(page, 'applicant').getByRole('combobox').fill('qml')
  await page.getByRole('option', { name: /邱美兰/ }).click()
  // Without consent there is no going on.
  await next.click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await take(page, 'consent')
  await next.click()
  const choose = async (question: string, words: string) => {
    await expect(page.getByRole('heading', { name: question })).toBeVisible()
    await page.locator('.choices').getByText(words, { exact: true }).click()
    await next.click()
  }
  await choose('行业或岗位', '快递')
  await choose('因病因灾有困难', '是')
  await choose('长期在苦脏累险岗位', '否')
  await expect(page.getByRole('heading', { name: '从业或任职（月）' })).toBeVisible()
  await page.locator('input').fill('8')
  await expect(page.locator('.fits')).toContainText('您可以申请')
  expect(await seriousFindings(page)).toEqual([])
  await next.click()
  await next.click()
  await expect(page.getByRole('heading', { name: '居住或工作的村（社区）' })).toBeVisible()
  await page.getByText('龙眠街道', { exact: true }).click()
  await page.getByText('东关社区', { exact: true }).click()
  expect(await seriousFindings(page)).toEqual([])
  await next.click()
  await choose('行业党委', '快递行业党委')
  await expect(page.getByRole('heading', { name: '困难情况' })).toBeVisible()
  await page.locator('textarea').fill('房子进水，家具都泡坏了')
  await next.click()
  await next.click()
  await next.click()
  await expect(page.getByRole('heading', { name: '授权核对' })).toBeVisible()
  await answer(page, 'assetsConsent', '是')
  await take(page, 'authorisation')
  await next.click()
  // Whoever is picked stands on the card.
  await expect(field(page, 'holder').locator('input')).toHaveValue('邱美兰')
  await field(page, 'card').locator('input').fill('6217000000001234506')
  await next.click()
  await expect(page.getByText('卡号不对，请对照卡面再看一遍')).toBeVisible()
  await field(page, 'card').locator('input').fill(CARD)
  await next.click()
  await page.locator('input[type=tel]').fill('13800002098')
  await next.click()
  await choose('同意在行业内公示姓名和档次', '否')
  await expect(page.getByRole('heading', { name: '最后看一遍' })).toBeVisible()
  await expect(page.locator('.overlooked')).toContainText('6217 **** **** 4560')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByRole('heading', { name: '申请已收到' }).first()).toBeVisible()
  await expect(page.locator('.receipt .big')).toHaveText(/^先锋 \d{4}-\d{3}$/)
  expect(await seriousFindings(page)).toEqual([])
  expect(addresses.filter((address) => /qml|邱美兰|6217|进水/.test(address))).toEqual([])
  expect(errors).toEqual([])
})

test('two visit a home: one enters it with a photo, the other confirms with their own account @phone', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'chen-weiping')
  await page.goto('/m/tasks/pioneer-fund/to-review')
  await page.locator('.case-card').filter({ hasText: '东关社区' }).getByRole('link').first().click()
  await expect(page.getByText('提交的内容')).toBeVisible()
  const number = await page.locator('.case-head .meta').innerText()
  const address = page.url()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: '登记入户核实' }).click()
  await field(page, 'on')
    .locator('input')
    .fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await field(page, 'second').getByRole('combobox').fill('lcy')
  await page.getByRole('option', { name: /鲁春阳/ }).click()
  await field(page, 'found').locator('textarea').fill('情况属实，腿上还打着石膏')
  await take(page, 'photos')
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.dock').getByRole('button', { name: '登记入户核实' }).click()
  await expect(page.getByText('入户核实', { exact: false }).first()).toBeVisible()
  await expect(page).toHaveURL(address)

  await become(page, 'lu-chunyang')
  await page.goto('/m/tasks/pioneer-fund/to-confirm')
  await page.locator('.case-card').first().getByRole('link').first().click()
  await expect(page.locator('.case-head .meta')).toHaveText(number)
  // What the applicant wrote is not opened for whoever only came along.
  expect(await page.locator('body').innerText()).not.toContain('停工')
  await page.getByRole('link', { name: '确认入户核实' }).click()
  await page.locator('.dock').getByRole('button', { name: '确认入户核实' }).click()
  await expect(page.getByText('另一位核实人确认').first()).toBeVisible()

  // Whoever was helped is visited again; the signed sheet is taken along as a photo.
  await become(page, 'chen-weiping')
  await page.goto('/m/tasks/pioneer-fund/to-visit')
  await page.locator('.case-card').first().getByRole('link').first().click()
  await page.locator('.dock').getByRole('button', { name: '登记回访' }).click()
  await field(page, 'on')
    .locator('input')
    .fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await field(page, 'found').locator('textarea').fill('钱已收到，恢复送单')
  await take(page, 'record')
  await page.locator('.dock').getByRole('button', { name: '登记回访' }).click()
  await expect(page.getByText('已回访，记录已签字').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('everybody sees the sums of the fund and nobody in particular', async ({ page }) => {
  const { errors } = overhear(page)
  await page.goto('/funds')
  await expect(page.getByRole('heading', { name: '先锋关爱基金' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  // Each number brings its sum.
  const left = await page.locator('.figure').last().innerText()
  const [allotted, granted, rest] = [...left.matchAll(/([\d,]+) − ([\d,]+) = ([\d,]+)/g)]
    .flatMap((found) => found.slice(1))
    .map((shown) => Number(shown.replaceAll(',', '')))
  expect(Number(allotted) - Number(granted)).toBe(rest)
  await page.getByLabel('年度').selectOption('2023')
  await expect(page.getByText('已到账 9 人次')).toBeVisible()
  await expect(page.locator('.figure').nth(2).locator('b')).toHaveText('7,800')
  // The audit of a year that is over hangs on its page, and can be taken along.
  const report = page.getByRole('link', { name: /^审计报告 桐审〔2024〕/ })
  expect((await page.request.get(String(await report.getAttribute('href')))).status()).toBe(200)
  await page.getByLabel('年度').selectOption('2022')
  await expect(page.getByText('2022年没有拨入。')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto('/funds?year=2023')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Pioneer care fund' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('table').first()).toBeVisible()
  const text = await page.locator('main').innerText()
  expect(text).not.toMatch(/刘海波|1[3-9]\d{9}|officials/i)
  expect(errors).toEqual([])
})

test('the audit of a year is drawn up with its report, and another person publishes it @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  const number = `桐审〔2026〕${Date.now() % 1000}号`
  await become(page, 'ding-hongxia')
  await page.goto('/desk/funds/pioneer-fund')
  await page.getByRole('button', { name: '公布审计结果' }).click()
  await page.getByLabel('报告文号').fill(number)
  await field(page, 'report')
    .locator('input[type=file]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '提交公布' }).click()
  await expect(page).toHaveURL(/\/desk\/cases\//)
  const address = page.url()
  const told = async () => (await page.request.get('/api/public/care-funds')).text()
  expect(await told()).not.toContain(number)

  await become(page, 'xu-wenhua')
  await page.goto(address)
  await page.getByRole('button', { name: '公布', exact: false }).first().click()
  await page.getByRole('button', { name: /^公布/ }).last().click()
  await expect.poll(told).toContain(number)
  expect(errors).toEqual([])
})
