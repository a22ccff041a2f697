/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings, smallestType } from '../../journeys/page.ts'

// What belongs elsewhere leaves before it is filed, and what was reported before is joined.

/** A fresh report of a broken lamp in 六尺巷社区, up to its words. */
async function begin(page: Page, words: string): Promise<void> {
  await page.goto('/m/report')
  await page.getByText('路灯', { exact: true }).click()
  await expect(page.getByLabel('详细情况')).toBeVisible()
  // The phone remembers the place of the last report.
  if (await page.getByRole('button', { name: '选地点' }).isVisible()) {
    await page.getByRole('button', { name: '选地点' }).click()
    await page.getByText('文昌街道', { exact: true }).click()
    await page.getByText('六尺巷社区', { exact: true }).click()
    await page.getByRole('button', { name: '就是这里' }).click()
  }
  await page.getByLabel('详细情况').fill(words)
  await page.getByRole('button', { name: '提交' }).click()
}

/** Whether the page sent a report. */
const filed = (addresses: readonly string[]): number =>
  addresses.filter((address) => address.endsWith('/api/grid-casework/report')).length

test('danger to life is dialled first; what is about an official is handed in sealed, and no case is filed @phone', async ({
  page,
  browser,
}) => {
  const { addresses, errors } = overhear(page)
  await begin(page, '灯杆下有人触电倒地。村干部收了钱不管')
  await expect(page.getByRole('heading', { name: '有人身危险，请先拨打电话' })).toBeVisible()
  for (const number of ['110', '119', '120'])
    await expect(page.getByRole('link', { name: number })).toHaveAttribute('href', `tel:${number}`)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '已经拨打，继续登记' }).click()

  await expect(page.getByRole('heading', { name: '反映公职人员行为' })).toBeVisible()
  await expect(page.getByRole('link', { name: '12388' })).toHaveAttribute('href', 'tel:12388')
  await expect(page.getByRole('link', { name: '12380' })).toHaveAttribute('href', 'tel:12380')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '密封提交' }).click()
  await expect(page.getByLabel('反映的情况')).toHaveValue('灯杆下有人触电倒地。村干部收了钱不管')
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.dock').getByRole('button', { name: '密封提交' }).click()
  await expect(page.getByRole('heading', { name: '已密封收件' })).toBeVisible()
  const number = await page.locator('.receipt dd').first().innerText()
  const code = (await page.locator('.receipt dd.code').innerText()).replaceAll(' ', '')
  expect(number).toMatch(/^收 \d{4}-\d+$/)
  expect(await seriousFindings(page)).toEqual([])
  expect(filed(addresses)).toBe(0)

  // The phone keeps nothing of it, and its number opens with its code only.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/触电|收 \d{4}/)
  await page.goto('/m/follow')
  await page.getByLabel('编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.locator('.dock').getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('已收到')).toBeVisible()

  // The village and the town do not learn that it exists.
  for (const key of ['wu-changgen', 'zhang-suqin']) {
    const other = await (await browser.newContext()).newPage()
    await become(other, key)
    await other.goto('/m/')
    await expect(other.getByText('我经手和反映的')).toBeVisible()
    await expect(other.getByText('密封')).toHaveCount(0)
    await other.context().close()
  }
  expect(errors).toEqual([])
})

test('a petition matter exits with a neutral receipt; who means another matter goes on @phone', async ({ page }) => {
  const { addresses } = overhear(page)
  await begin(page, '征地补偿没给，多年未解决')
  await expect(page.getByRole('heading', { name: '信访事项' })).toBeVisible()
  await expect(page.getByText('信访接待', { exact: true })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '知道了，我去那里反映' }).click()
  await expect(page.getByText('没有上报，内容已从这台手机清除')).toBeVisible()
  await expect(page.getByText(/您于 .+ 在本平台查询了反映渠道。内容没有保存。/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(filed(addresses)).toBe(0)

  await begin(page, '施工队说拖欠工钱就不修灯了，灯还黑着')
  await page.getByRole('button', { name: '我反映的不是这类诉求，继续上报' }).click()
  await expect(page.getByText('您反映的问题已收到')).toBeVisible()
  expect(filed(addresses)).toBe(1)
})

test('the gate asks in the large version, too @phone', async ({ page }) => {
  await page.goto('/m/easy')
  const next = page.locator('.dock button')
  await page
    .getByText('路灯不亮', { exact: true })
    .or(page.getByText('路灯', { exact: true }))
    .first()
    .click()
  await next.click()
  await page.getByText('文昌街道', { exact: true }).click()
  await page.getByText('六尺巷社区', { exact: true }).click()
  await next.click()
  await next.click()
  await page.getByLabel('详细情况').fill('电线冒火，着火了')
  await next.click()
  await expect(page.getByRole('heading', { name: '有人身危险，请先拨打电话' })).toBeVisible()
  expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '已经拨打，继续登记' }).click()
  await expect(page.getByText('您反映的问题已收到')).toBeVisible()
})

test('the same matter is joined with a number of its own @phone', async ({ page }) => {
  await begin(page, '老桥头的灯不亮')
  await expect(page.getByText('您反映的问题已收到')).toBeVisible()
  const first = await page.locator('.receipt dd').first().innerText()

  await page.goto('/m/report')
  await page.getByText('路灯', { exact: true }).click()
  await expect(page.getByText('文昌街道六尺巷社区')).toBeVisible()
  await page.getByRole('button', { name: '是同一件，我关注' }).click()
  await expect(page.getByText('提交后并入这件，您有自己的编号')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '提交，关注这件' }).click()
  await expect(page.getByText('您反映的问题已收到')).toBeVisible()
  const second = await page.locator('.receipt dd').first().innerText()
  expect(second).not.toBe(first)
  await page.getByRole('button', { name: '看进度' }).click()
  await expect(page.getByText(/^已并入/).first()).toBeVisible()
})
