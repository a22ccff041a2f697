import { expect, type Page, test } from '@playwright/test'
import { dispatchLamp, openCase, photo, worklist } from '../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// Whoever answers for others: what is late, how it stands in numbers, and from each number to its cases.

const number = async (text: Promise<string>): Promise<number> => Number((await text).replaceAll(/\D/g, ''))

/** Opens a number and finds as many cases behind it as it says. */
async function opensInto(page: Page, link: ReturnType<Page['locator']>, n: number): Promise<void> {
  await link.click()
  await expect(page).toHaveURL(/figure=/)
  await expect(page.locator('.filters [aria-pressed=true]').first()).toContainText(String(n))
  await expect(page.locator('.work-row').first()).toBeVisible()
}

test('a leader sees what is late and why, and opens each figure into its cases @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'sun-yongning')
  await page.goto(worklist('overdue'))
  await expect(page.locator('.work-row .chip.late').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.locator('.deadline .chip.late')).toBeVisible()
  await expect(page.locator('.timeline')).toContainText('超时，转请上级关注')
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('link', { name: '数据', exact: true }).click()
  await page.getByRole('button', { name: '今年' }).click()
  const figure = (name: string) => page.locator('.figure').filter({ hasText: name })
  const late = await number(figure('现在超时').locator('b').innerText())
  expect(late).toBeGreaterThan(0)
  expect(await seriousFindings(page)).toEqual([])
  await opensInto(page, figure('现在超时').getByRole('link'), late)
  await expect(page.locator('.work-row')).toHaveCount(late)

  // A rate opens into what it is taken of, and into its part.
  await page.goBack()
  const base = figure('按时办结').getByRole('link').first()
  const all = await number(base.innerText())
  await opensInto(page, base, all)
  await page.goBack()
  const inTime = figure('按时办结').getByRole('link').last()
  const part = await number(inTime.innerText())
  expect(part).toBeLessThanOrEqual(all)
  await opensInto(page, inTime, part)

  // So does each step of the trend, and each town.
  await page.goBack()
  await page.getByText('看数字').click()
  const step = page.locator('.trends td').getByRole('link').first()
  await opensInto(page, step, await number(step.innerText()))
  await page.goBack()
  const town = page
    .getByRole('row', { name: /文昌街道/ })
    .getByRole('link')
    .nth(1)
  const there = await number(town.innerText())
  await opensInto(page, town, there)
  expect(errors).toEqual([])
})

test('places stand on the map and in a table, a town leads to its villages and a number to its cases @desktop', async ({
  page,
}) => {
  await become(page, 'sun-yongning')
  await page.goto('/desk/places')
  await expect(page.locator('.county-map').getByText('青草镇')).toBeVisible()
  await expect(page.getByText('示意图，不作划界依据')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: '文昌街道' }).click()
  const row = page.getByRole('row', { name: /六尺巷社区/ })
  const open = row.getByRole('link').first()
  const n = await number(open.innerText())
  expect(await seriousFindings(page)).toEqual([])
  await opensInto(page, open, n)
  await expect(page.locator('.work-row')).toHaveCount(n)
})

test('what passed its limit is brought before whoever stands above @desktop', async ({ page }) => {
  await become(page, 'zhang-suqin')
  await page.goto(worklist('brought'))
  await expect(page.locator('.work-row .chip.late').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('a matter is listed for supervision, answered with a photo, and struck off by the signed sheet @desktop', async ({
  page,
}) => {
  const heard = overhear(page)
  const lamp = await dispatchLamp(page)
  const open = page.locator('.acts .open')
  const press = (act: string) => page.locator('.acts').getByRole('button', { name: act, exact: true }).last().click()
  const until = new Date(Date.now() + 10 * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })

  await openCase(page, 'sun-yongning', lamp)
  await page.getByRole('button', { name: '挂牌督办' }).click()
  await open.getByRole('textbox', { name: '限期' }).fill(until)
  await page.keyboard.press('Enter')
  await open.getByRole('textbox', { name: '督办要求' }).fill('请明确专人，限期办结')
  await expect(open).toContainText('负责')
  expect(await seriousFindings(page)).toEqual([])
  await press('挂牌督办')
  const listed = page.locator('.pressed > li').filter({ hasText: '挂牌督办' })
  await expect(listed).toContainText(`限 ${until}`)
  await expect(listed).toContainText('剩 10 天')

  await openCase(page, 'tang-zhiyuan', lamp)
  await expect(listed).toContainText('孙永宁')
  await page.getByRole('button', { name: '督办反馈' }).click()
  await open.getByRole('textbox', { name: '整改落实情况' }).fill('灯头已更换，线路已检修')
  await open.locator('.photo-input input[type=file]').setInputFiles(await photo())
  await expect(open).toContainText('负责')
  await press('督办反馈')
  await expect(listed).toContainText('已反馈')
  await expect(listed.locator('img')).toHaveCount(1)

  // What the leader listed is struck off by the leader's signature: here on paper, entered by the duty chief.
  await openCase(page, 'yao-wenbin', lamp)
  await page.getByRole('button', { name: '销号' }).click()
  await open.getByRole('textbox', { name: '销号意见' }).fill('现场复看已整改到位')
  await expect(open).toContainText('书面签批或批示要附原件')
  await open.locator('.files input[type=file]').setInputFiles({
    name: 'signed.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n1 0 obj << >> endobj'),
  })
  await expect(open).not.toContainText('书面签批或批示要附原件')
  await expect(open).toContainText('负责')
  expect(await seriousFindings(page)).toEqual([])
  await press('销号')
  await expect(listed).toContainText('已销号')
  const struckOff = page.locator('.timeline > li').filter({ hasText: '姚文斌准予销号' })
  await expect(struckOff.getByRole('link', { name: '打印销号单' })).toBeVisible()
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    struckOff.getByRole('link', { name: /^销号单签字件/ }).click(),
  ])
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/)
  expect(await seriousFindings(page)).toEqual([])
  expect(heard.errors).toEqual([])
})
