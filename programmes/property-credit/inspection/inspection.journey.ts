/// <reference lib="dom" />
import { execFileSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'
import { speak } from '../../../journeys/phone.ts'

// A random inspection: the head draws, whoever was drawn checks on the phone without a signal, one item with a photo and notes of its own,
// typed and spoken, the second signs, and anybody draws it again.

const inspectors = ['qu-lianyi', 'ning-yuanshan', 'rong-zhiqiu', 'bi-chengmo', 'zhan-lushuang']

/** What the inspector says of the item that fails. */
const noted = '东门绿篱枯死约八米，保洁员讲七月以后没浇过水'
const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a9a7c' } })
    .jpeg()
    .toBuffer()

interface Row {
  readonly id: string
  readonly number: string
}

/** What lies on somebody's list of checks. */
async function checksOf(page: Page, key: string): Promise<readonly Row[]> {
  await become(page, key)
  const answered = await page.request.get('/api/cases?programme=property-check&list=mine&limit=50')
  expect(answered.ok(), await answered.text()).toBe(true)
  return ((await answered.json()) as { rows: readonly Row[] }).rows
}

test('drawn at the desk, checked on the phone without a signal, signed by the second, drawn again by everybody @phone', async ({
  page,
  context,
}) => {
  const { addresses } = overhear(page)
  await become(page, 'yin-ruolan')
  await page.setViewportSize({ width: 1440, height: 900 })
  const mine = await page.request.get('/api/cases?programme=property-inspection&list=mine&limit=50')
  const inspection = ((await mine.json()) as { rows: readonly Row[] }).rows[0]?.id
  await page.goto(`/desk/cases/${inspection}`)
  await expect(page.locator('.who-now')).toBeVisible()
  await expect(page.getByRole('button', { name: '抽取', exact: true })).toBeVisible()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: '抽取', exact: true }).last().click()

  // Whoever was drawn first for an estate.
  let holder: string | undefined
  await expect
    .poll(
      async () => {
        for (const key of inspectors) if ((await checksOf(page, key)).length > 0) holder ??= key
        return holder
      },
      { timeout: 30_000 },
    )
    .toBeDefined()
  const [check] = await checksOf(page, holder as string)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/m/cases/${check?.id}/do/fill-sheet`)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
  await expect(page.getByText('公共区域保洁')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await context.setOffline(true)
  const rows = page.locator('.field-rows > fieldset')
  await expect(rows.first()).toBeVisible()
  for (let n = 0; n < (await rows.count()); n++)
    await rows
      .nth(n)
      .getByText(n === 1 ? '不合格' : '合格', { exact: true })
      .click()
  // What fails has a photo of its own: without it nothing is kept to be sent.
  await page.getByText('已签字确认', { exact: true }).click()
  await page.getByRole('button', { name: '填检查表', exact: true }).click()
  await expect(rows.nth(1).getByText('请拍照')).toBeVisible()
  await rows
    .nth(1)
    .locator('input[type=file]')
    .setInputFiles({ name: 'hedge.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await expect(rows.nth(1).getByRole('img')).toBeVisible()
  await rows.nth(1).getByRole('button', { name: '＋ 备注', exact: true }).click()
  await rows.nth(1).getByRole('textbox').fill(noted)
  await context.grantPermissions(['microphone'])
  await rows.nth(1).getByRole('button', { name: '＋ 语音备注', exact: true }).click()
  await speak(rows.nth(1))
  await page.getByRole('button', { name: '填检查表', exact: true }).click()
  await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
  await context.setOffline(false)
  await page.goto('/m/')
  await expect
    .poll(async () => (await (await page.request.get(`/api/cases/${check?.id}`)).json()).state, { timeout: 30_000 })
    .toBe('to-countersign')

  const second = []
  for (const key of inspectors.filter((one) => one !== holder)) {
    await become(page, key)
    const answered = await page.request.get(`/api/cases/${check?.id}`)
    const { acts = [] } = (await answered.json()) as { acts?: readonly { readonly step: string }[] }
    if (acts.some(({ step }) => step === 'countersign')) second.push(key)
  }
  expect(second).toHaveLength(1)
  await become(page, String(second[0]))
  await page.goto(`/m/cases/${check?.id}/do/countersign`)
  await page.getByRole('button', { name: '签字确认', exact: true }).click()
  await expect
    .poll(async () => ((await (await page.request.get(`/api/cases/${check?.id}`)).json()) as { state: string }).state)
    .toBe('to-rectify')

  // Photo and note stand with the item: on the page of the check and on its paper; and the item alone is answered to.
  await become(page, 'jiang-shouyi')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/desk/cases/${check?.id}`)
  const item = page.getByRole('region', { name: '绿化养护' })
  await expect(item).toContainText(noted)
  await expect(item.getByRole('img')).toBeVisible()
  const said = await page.request.get(String(await item.locator('audio').getAttribute('src')))
  expect([said.status(), said.headers()['content-type']]).toEqual([200, expect.stringMatching(/^audio\//)])
  expect(await seriousFindings(page)).toEqual([])
  await page.goto(`/desk/cases/${check?.id}/sheets/3`)
  const line = page.getByRole('row').filter({ hasText: noted }).last()
  await expect(line.getByRole('img')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/m/cases/${check?.id}/do/report-rectified`)
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(noted)
  await rows
    .locator('input[type=file]')
    .setInputFiles({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await page.getByRole('button', { name: '上报整改', exact: true }).click()
  await expect
    .poll(async () => ((await (await page.request.get(`/api/cases/${check?.id}`)).json()) as { state: string }).state)
    .toBe('to-reinspect')

  await context.clearCookies()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/inspections/${inspection}`)
  await page.getByRole('button', { name: '重新计算' }).click()
  await expect(page.getByText('算出的结果与公布的一致。')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  // The script that stands on the page, taken from the page alone, in a process that knows nothing else.
  const script = await page.locator('pre.script').innerText()
  const result = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString())
  const shown = (await (await page.request.get(`/api/public/inspections/${inspection}`)).json()) as {
    drawn: { picked: readonly { subject: number; inspectors: readonly number[] }[] }
  }
  expect(result).toEqual(shown.drawn.picked.map(({ subject, inspectors: two }) => [subject, two]))
  expect(addresses.filter((one) => one.includes('江守一') || one.includes('殷若兰'))).toEqual([])
})
