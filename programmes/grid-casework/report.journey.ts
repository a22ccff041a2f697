/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { become, overhear, seriousFindings, smallestType } from '../../journeys/page.ts'

// A broken lamp, as a resident on a phone reports it, as the one who helps sees it larger, and as the grid worker verifies one.

const invented = { phone: '13800009731', words: '灯从上周三起就不亮，接送孩子看不清路' }

const photo = () =>
  sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#8a8f86' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'invented-camera' } })
    .toBuffer()

async function choosePlace(page: Page): Promise<void> {
  await page.getByText('文昌街道', { exact: true }).click()
  await page.getByText('六尺巷社区', { exact: true }).click()
}

test('a resident without an account reports a broken lamp, gets number and code, and follows it @phone', async ({
  page,
}) => {
  const { addresses, errors } = overhear(page)
  await page.goto('/m/')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '反映问题' }).click()
  await expect(page.getByRole('link', { name: '119' })).toHaveAttribute('href', 'tel:119')

  // Nothing is sent before what and where are said; the faults stand beside them.
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('请点一张图，或搜索')).toBeVisible()
  await expect(page.getByText('请选地点')).toBeVisible()

  await page.getByText('路灯', { exact: true }).click()
  await expect(page.locator('.kind-card')).toContainText('路灯不亮')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await expect(page.getByRole('img', { name: '第 1 张，共 1 张' })).toBeVisible()
  await page.getByRole('button', { name: '选地点' }).click()
  await choosePlace(page)
  await page.getByLabel('具体位置').fill('老桥头第三根灯杆')
  await page.getByRole('button', { name: '就是这里' }).click()
  await expect(page.getByText('文昌街道六尺巷社区')).toBeVisible()
  await page.getByLabel('详细情况').fill(invented.words)
  await page.getByLabel('联系电话').fill('123')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('请填 11 位手机号，或带区号的座机')).toBeVisible()
  await page.getByLabel('联系电话').fill(invented.phone)
  expect(await seriousFindings(page)).toEqual([])

  // The draft outlives the page.
  await page.reload()
  await expect(page.getByLabel('详细情况')).toHaveValue(invented.words)
  await page.getByRole('button', { name: '提交' }).click()

  await expect(page.getByText('您反映的问题已收到')).toBeVisible()
  const number = await page.locator('.receipt dd').first().innerText()
  const code = (await page.locator('.receipt dd.code').innerText()).replaceAll(' ', '')
  expect(number).toMatch(/^文昌 \d{6}-\d{3}$/)
  expect(code).toMatch(/^[A-Z2-9]{10}$/)
  await expect(page.getByText('前受理')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: '看进度' }).click()
  await expect(page.getByText('待受理')).toBeVisible()
  await expect(page.getByText(number)).toBeVisible()
  await page.getByRole('button', { name: '为什么是这个时限' }).click()
  await expect(page.getByText('即时起算')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // Another phone needs both.
  await page.goto('/m/')
  await page.getByRole('link', { name: '查进度' }).click()
  await page.getByLabel('编号').fill(number)
  await page.getByLabel('查询码').fill('AAAAA22222')
  await page.locator('.dock').getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('没有找到')).toBeVisible()
  await page.getByLabel('查询码').fill(code)
  await page.locator('.dock').getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('待受理')).toBeVisible()

  expect(errors).toEqual([])
  expect(
    addresses.filter(
      (address) => address.includes(code) || address.includes(invented.phone) || address.includes('灯从'),
    ),
  ).toEqual([])
})

test('in the large version one thing is asked a page, in type of 18 px and more @phone', async ({ page }) => {
  const { errors } = overhear(page)
  const next = page.locator('.dock button')
  await page.goto('/m/easy')
  await expect(page.getByRole('heading', { name: '您看到了什么问题？' })).toBeVisible()
  await expect(page.getByText('第 1 步，共 4 步')).toBeVisible()
  await expect(page.getByRole('link', { name: '打电话，请人帮我填' })).toHaveAttribute('href', /^tel:0\d+$/)
  await expect(next).toBeDisabled()
  await page.getByRole('button', { name: '看更多图' }).click()
  await expect(page.getByRole('radio')).toHaveCount(9)
  await page.getByText('积水漏水', { exact: true }).click()
  await expect(page.getByText('已选')).toHaveCount(1)
  expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
  expect(await seriousFindings(page)).toEqual([])
  await next.click()

  await expect(page.getByText('第 2 步，共 4 步')).toBeVisible()
  await choosePlace(page)
  expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
  expect(await seriousFindings(page)).toEqual([])
  await next.click()

  await expect(page.getByText('第 3 步，共 4 步')).toBeVisible()
  await expect(next).toHaveText('不拍，下一步')
  await next.click()

  await expect(page.getByText('第 4 步，共 4 步')).toBeVisible()
  expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
  await next.click()
  await expect(page.getByText('您反映的问题已收到')).toBeVisible()
  expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('without a signal a report is kept on the phone and goes out by itself, once @phone', async ({
  page,
  context,
}) => {
  await page.goto('/m/report')
  await expect(page.getByText('路灯', { exact: true })).toBeVisible()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
  await context.setOffline(true)
  // The pages open without a signal, and what they need of names with them.
  await page.reload()
  await page.getByText('路灯', { exact: true }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await expect(page.getByText('没送出，再试')).toBeVisible()
  // The tab is killed while it is written: the picture is still there.
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.getByRole('img', { name: '第 1 张，共 1 张' })).toBeVisible()
  await page.getByRole('button', { name: '选地点' }).click()
  await choosePlace(page)
  await page.getByRole('button', { name: '就是这里' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
  await page.getByRole('button', { name: '看等着送的' }).click()
  await expect(page.getByText('等信号送出')).toBeVisible()
  await expect(page.getByText('照片和录音 1 个')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await context.setOffline(false)
  await expect(page.getByText('等信号送出')).toBeHidden()
  await expect(page.getByText(/文昌 \d{6}-\d{3}/)).toHaveCount(1)
  await page.reload()
  await expect(page.getByText(/文昌 \d{6}-\d{3}/)).toHaveCount(1)
})

test('a grid worker sees what waits, says how it was verified, and sees first what follows @phone', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'wu-changgen')
  await page.goto('/m/')
  await expect(page.getByText('吴长根').first()).toBeVisible()
  const row = page.getByRole('link', { name: /^待核查/ })
  const before = Number(await row.locator('b').innerText())
  expect(before).toBeGreaterThan(0)
  await row.click()
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.case-card a').first().click()
  await expect(page.getByText('现在由谁负责')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.dock').getByRole('button', { name: '核查通过' }).click()
  await page.getByText('现场核查').click()
  await expect(page.getByText('可结案')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.dock').getByRole('button', { name: '核查通过' }).click()
  await expect(page.getByText('吴长根核查通过')).toBeVisible()
  await page.goto('/m/')
  await expect(row.locator('b')).toHaveText(String(before - 1))
  expect(errors).toEqual([])
})
