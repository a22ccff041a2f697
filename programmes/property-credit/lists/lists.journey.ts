/// <reference lib="dom" />
import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { stagePhoto } from '../../../journeys/case.ts'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// The credit of property companies: what counts and why at the desk, a company reading and printing its own file, and the lists in the open.

test('the property section sees what counts of each company, opens a file and enters into it @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  await become(page, 'jiang-shouyi')
  await page.goto('/desk/property/credit')
  await page.getByRole('link', { name: '桐城市归雁物业服务有限公司' }).click()
  await expect(page.getByRole('heading', { name: '桐城市归雁物业服务有限公司' })).toBeVisible()
  const handover = page.getByRole('row').filter({ hasText: '合同终止后不按时移交' })
  await expect(handover).toContainText('−5')
  await expect(handover).toContainText('计入')
  // Inspections enter what they found, too, and which there are depends on the day: the sum told is that of what counts.
  const counted = (await page.locator('.data-table tbody tr.ant-table-row td:nth-child(5)').allTextContents()).filter(
    Boolean,
  )
  const inThousandths = (text: string) => Math.round(Number(text.replace('−', '-')) * 1000)
  const told = await page.locator('.figures b').first().textContent()
  expect(counted.map(inThousandths).reduce((sum, one) => sum + one, 0)).toBe(inThousandths(told ?? ''))
  await expect(page.getByText(/公开信用承诺书（已证明）/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '提出列入红黑榜' }).click()
  await expect(page.getByText(/企业先被告知并陈述申辩/)).toBeVisible()
  expect(errors).toEqual([])
})

test('a company reads and prints its own file, and finds no other @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'mi-qingyuan')
  await page.goto('/desk/property/credit')
  await expect(page.getByRole('link', { name: /物业服务有限公司$/ })).toHaveCount(1)
  await page.getByRole('link', { name: '桐城市翠微物业服务有限公司' }).click()
  await expect(page.getByRole('row').filter({ hasText: '质价不符' })).toContainText('异议核查中')
  await page.getByRole('link', { name: '打印档案' }).click()
  await expect(page.getByRole('heading', { name: /翠微物业服务有限公司 信用档案/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('everybody reads the red and the black list: companies with ground and term, and no person', async ({ page }) => {
  const { errors } = overhear(page)
  await page.goto('/')
  await page.getByRole('link', { name: '物业红黑榜', exact: true }).click()
  await expect(page.getByRole('heading', { name: '物业服务企业红黑榜' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '桐城市清和里物业服务有限公司' })).toBeVisible()
  await expect(page.getByText('桐建信〔2026〕6号')).toBeVisible()
  for (const name of ['江守一', '殷若兰', '管雨亭']) await expect(page.getByText(name)).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

/** A step of somebody on a listing, through the doors; of a first step the case that came of it. */
async function take(page: Page, key: string, path: string, form: object): Promise<string> {
  await become(page, key)
  const answered = await page.request.post(`/api/property-lists/${path}`, {
    ...{ headers: { 'idempotency-key': randomUUID() }, data: path.includes('/') ? { form } : form },
  })
  expect(answered.status(), await answered.text()).toBe(200)
  return ((await answered.json()) as { case: string }).case
}

test('a company is listed after it was heard, and what ran out stands on no list and stays in its file @desktop', async ({
  page,
}) => {
  const { errors } = overhear(page)
  const name = '桐城市同泽物业管理有限公司'
  const black = page.locator('.property-list').filter({ has: page.getByRole('heading', { name: '黑榜', exact: true }) })
  await page.goto('/property-lists')
  await expect(black).toBeVisible()
  await expect(black.getByRole('heading', { name })).toHaveCount(0)

  await become(page, 'jiang-shouyi')
  await page.goto('/desk/property/credit')
  await page.getByRole('link', { name }).click()
  // Its listing of last year ended by itself with its term.
  await expect(page.getByText('到期退出')).toBeVisible()
  await expect(page.getByText(/桐建信〔2025〕7号/)).toBeVisible()
  const company = /companies\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  const id = await take(page, 'jiang-shouyi', 'propose', {
    ...{ company, ground: 'black-02', title: '同泽物业再次不履行合同' },
    ...{ text: '绿化、保洁不按合同执行，责令改正后仍未改正', evidence: [await stagePhoto(page)] },
  })
  // It has no contact here: through the platform it would hear nothing.
  await become(page, 'yin-ruolan')
  await take(page, 'yin-ruolan', `cases/${id}/inform`, { way: 'by-hand', receipt: [await stagePhoto(page)] })
  await take(page, 'jiang-shouyi', `cases/${id}/enter-statement`, { statement: '已安排整改' })
  const decision = { listed: 'list', number: '桐建信〔2026〕19号', opinion: '事实清楚' }
  await take(page, 'yin-ruolan', `cases/${id}/decide`, { ...decision, reply: '整改未到位' })

  await page.goto('/property-lists')
  const listed = black.getByRole('listitem').filter({ hasText: name })
  await expect(listed).toContainText('桐建信〔2026〕19号')
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
