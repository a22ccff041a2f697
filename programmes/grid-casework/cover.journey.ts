/// <reference lib="dom" />
import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { openCase } from '../../journeys/case.ts'
import { overhear, seriousFindings } from '../../journeys/page.ts'

// A face on a photo: what everybody sees is a copy that was covered by hand, the original stays inside.

const red = { r: 200, g: 30, b: 30 }

/** A picture with a red face in its middle. */
const withFace = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#d9d4c9' } })
    .composite([{ input: { create: { width: 100, height: 100, channels: 3, background: red } }, left: 350, top: 250 }])
    .jpeg({ quality: 95 })
    .toBuffer()

/** The colour in the middle of a picture. */
async function middleOf(bytes: Buffer): Promise<{ r: number; g: number; b: number }> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
  return { r: data[at] ?? 0, g: data[at + 1] ?? 0, b: data[at + 2] ?? 0 }
}

/** A lamp reported with a picture in 六尺巷社区. */
async function reportWithFace(page: Page): Promise<{ id: string; number: string; title: string; file: string }> {
  const staged = await page.request.post('/api/files', {
    multipart: { file: { name: 'face.jpg', mimeType: 'image/jpeg', buffer: await withFace() } },
  })
  const { file } = await staged.json()
  const title = `灯杆歪了 ${randomUUID().slice(0, 6)}`
  const filed = await page.request.post('/api/grid-casework/report', {
    headers: { 'idempotency-key': randomUUID() },
    data: { item: '010101', place: '340881002004', title, photos: [file] },
  })
  expect(filed.status(), await filed.text()).toBe(200)
  const { case: id, number } = await filed.json()
  return { id, number, title, file }
}

test('the clerk covers a face by mouse and keyboard before everybody sees the photo @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  const filed = await reportWithFace(page)
  await openCase(page, 'zhang-suqin', filed)
  const side = page.locator('.acts')
  await side.getByRole('button', { name: '公开照片' }).click()
  await side.getByRole('button', { name: '取用第 1 张' }).click()
  await expect(side.getByRole('img', { name: '第 1 张，共 1 张' })).toBeVisible()
  await side.getByRole('button', { name: '遮挡第 1 张' }).click()
  const sheet = page.getByRole('dialog', { name: '遮挡人脸、车牌、门牌' })
  const box = await sheet.locator('.ground img').boundingBox()
  if (!box) throw new Error('the picture is not there')
  // One patch with the mouse over the face, one with the keyboard.
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.38)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.62, { steps: 5 })
  await page.mouse.up()
  await sheet.getByRole('button', { name: '加一块' }).click()
  await sheet.getByRole('button', { name: '第 2 块遮挡' }).focus()
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  expect(await seriousFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: '遮好 2 块，换上' }).click()
  await expect(sheet).toHaveCount(0)
  await side.getByRole('radio', { name: '是', exact: true }).check()
  const published = page.waitForResponse((answer) => answer.url().endsWith('/publish-photos') && answer.ok())
  await side.getByRole('button', { name: '公开照片', exact: true }).last().click()
  await published

  // Everybody sees the covered copy, and never the original.
  const shown = await page.request.get(`/api/public/grid-casework/cases/${encodeURIComponent(filed.number)}`)
  const { photos } = await shown.json()
  expect(photos).toHaveLength(1)
  expect(photos).not.toContain(filed.file)
  const copy = await middleOf(await (await page.request.get(`/api/public/files/${photos[0]}`)).body())
  expect(copy.r - copy.b).toBeLessThan(20)
  expect((await page.request.get(`/api/public/files/${filed.file}`)).status()).toBe(404)
  const original = await middleOf(await (await page.request.get(`/api/files/${filed.file}`)).body())
  expect(original.r - original.b).toBeGreaterThan(100)
  expect(errors).toEqual([])
})

test('whoever reports may cover a face before the report is filed @phone', async ({ page }) => {
  const sent: Promise<Buffer | null>[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/files')) sent.push(Promise.resolve(request.postDataBuffer()))
  })
  await page.goto('/m/report')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: await withFace() })
  await page.getByRole('button', { name: '遮挡第 1 张' }).click()
  const sheet = page.getByRole('dialog', { name: '遮挡人脸、车牌、门牌' })
  await sheet.getByRole('button', { name: '加一块' }).click()
  expect(await seriousFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: '遮好 1 块，换上' }).click()
  await expect(page.getByRole('img', { name: '第 1 张，共 1 张' })).toBeVisible()
  // The covered copy takes the picture's place once it is made: until then the red of the face stands there.
  const redness = () =>
    page.getByRole('img', { name: '第 1 张，共 1 张' }).evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const pen = canvas.getContext('2d')
      pen?.drawImage(image, 0, 0)
      const [r = 255, , b = 0] = pen?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? []
      return r - b
    })
  await expect.poll(redness).toBeLessThan(20)
  await expect.poll(() => sent.length).toBe(2)
})
