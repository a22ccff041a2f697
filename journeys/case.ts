import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { become } from './page.ts'

/** A case that a journey follows. */
export interface Followed {
  readonly id: string
  /** As it is printed: '文昌 261121-004'. */
  readonly number: string
  readonly title: string
}

const LANE = '340881002004'
const LAMP = '010101'

/** Address of a worklist of grid casework. */
export const worklist = (key: string): string => `/desk/work/grid-casework/${key}`

async function send(page: Page, path: string, data: object): Promise<unknown> {
  const answered = await page.request.post(`/api/grid-casework/${path}`, {
    headers: { 'idempotency-key': randomUUID() },
    data,
  })
  expect(answered.status(), await answered.text()).toBe(200)
  return answered.json()
}

/** A resident without an account reports a broken lamp, in 六尺巷社区 unless told otherwise, in words that no other case has. */
export async function reportLamp(page: Page, place = LANE): Promise<Followed> {
  const title = `路灯连续三盏不亮 ${randomUUID().slice(0, 6)}`
  const text = '昨晚起三盏都不亮，路口老人多'
  const { case: id, number } = (await send(page, 'report', { item: LAMP, place, title, text })) as {
    case: string
    number: string
  }
  return { id, number, title }
}

/** What others did before somebody's turn came, through the doors. The page is theirs until it becomes somebody else's. */
export async function take(page: Page, key: string, { id }: Followed, step: string, form: object = {}): Promise<void> {
  await become(page, key)
  await send(page, `cases/${id}/${step}`, { form })
}

/** A lamp that was reported, accepted and dispatched to 市政设施科. */
export async function dispatchLamp(page: Page, place?: string): Promise<Followed> {
  const lamp = await reportLamp(page, place)
  await take(page, 'zhang-suqin', lamp, 'accept')
  await take(page, 'zhang-suqin', lamp, 'dispatch', { opinion: '请按时限修复，完工拍照回传' })
  return lamp
}

/** Opens a list as somebody and stands on a case in it, by key alone. */
export async function standOn(page: Page, key: string, list: string, { number }: Followed): Promise<void> {
  await become(page, key)
  await page.goto(worklist(list))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await expect(page.locator('.work-row')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('.side .top')).toContainText(number)
}

/** Opens the page of a case as somebody. */
export async function openCase(page: Page, key: string, { id }: Followed): Promise<void> {
  await become(page, key)
  await page.goto(`/desk/cases/${id}`)
  await expect(page.locator('.who-now')).toBeVisible()
}

/** A picture as a camera would hand it over. */
export const photo = async () => ({
  name: 'after.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#d9d4c9' } })
    .jpeg()
    .toBuffer(),
})

/** A picture that somebody has taken already, for an act through the doors. */
export async function stagePhoto(page: Page): Promise<string> {
  const staged = await page.request.post('/api/files', { multipart: { file: await photo() } })
  return ((await staged.json()) as { file: string }).file
}
