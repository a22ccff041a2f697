import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { createServer, type ViteDevServer } from 'vite'

// The parts by themselves, in a browser: the five drawn pages are accessible, hold at every width and in both languages,
// print, and answer to the keyboard. No server of ours is running here.
const browser = process.env.LIUCHI_CHROMIUM
test.use({
  ...(browser ? { launchOptions: { executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] } } : {}),
})

const drawn = {
  '1-desk-worklist': [1440, 1100, 800],
  '2-desk-case': [1440, 1100, 800],
  '3-phone-report': [390, 320],
  '4-phone-elderly': [390, 320],
  '8-public-list': [1440, 900, 390],
} as const
const names = Object.keys(drawn) as (keyof typeof drawn)[]

let server: ViteDevServer
let origin = ''

test.beforeAll(async () => {
  server = await createServer({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  await server.listen()
  origin = server.resolvedUrls?.local[0] ?? ''
})
test.afterAll(() => server.close())

async function open(page: Page, name: string, width = 1440, language = 'zh'): Promise<void> {
  await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
  await page.goto(`${origin}gallery.html?page=${name}&language=${language}`)
  await page.locator('#root > *').first().waitFor()
}

/** What axe finds at WCAG 2.1 A and AA, as rule and place. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

for (const name of names)
  for (const language of ['zh', 'en'])
    test(`${name} in ${language} is accessible and never wider than its window`, async ({ page }) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      for (const width of drawn[name]) {
        await open(page, name, width, language)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, `at ${width}`).toBeLessThanOrEqual(0)
        expect(await faults(page), `at ${width}`).toEqual([])
      }
      expect(errors).toEqual([])
    })

test('every part is accessible in every situation', async ({ page }) => {
  await open(page, 'stories')
  await page.locator('.chart svg').waitFor()
  const found = await faults(page)
  expect(found).toEqual([])
})

test('a Chinese page shows no English but keys, file kinds and the way to English', async ({ page }) => {
  for (const name of names) {
    await open(page, name, drawn[name][0])
    const [text = ''] = await page.locator('body').allInnerTexts()
    expect(text).not.toBe('')
    const words = [...text.matchAll(/[A-Za-z]{2,}/g)]
      .map(([word]) => word)
      .filter((word) => !['Excel', 'English'].includes(word))
    expect(words, name).toEqual([])
  }
})

test('a page on paper has no navigation and no acts, and keeps the line about secrets', async ({ page }) => {
  await open(page, '2-desk-case')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByText('可以做', { exact: true })).toBeHidden()
  await expect(page.getByText('经过')).toBeVisible()
  await expect(page.getByText('严禁处理、传输国家秘密')).toBeVisible()
})

test('the worklist moves, opens and marks by key, and keeps its hands off what is written', async ({ page }) => {
  await open(page, '1-desk-worklist')
  const here = page.locator('.work-row.here .title')
  await expect(here).toHaveText('路灯连续三盏不亮')
  await page.keyboard.press('j')
  await expect(here).toHaveText('背街积水没过路沿')
  await expect(page.locator('.work-row.here')).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(here).toHaveText('雨水井盖缺失，已摆警示桶')
  await page.keyboard.press('End')
  await expect(here).toHaveText('水泵房门锁损坏')
  await expect(page.locator('.work-row.here')).toBeInViewport()
  await page.keyboard.press('x')
  await expect(page.locator('.work-row.marked')).toHaveCount(1)
  await page.keyboard.press('/')
  await page.keyboard.type('jjx')
  await expect(page.getByRole('searchbox')).toHaveValue('jjx')
  await expect(here).toHaveText('水泵房门锁损坏')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '全部按键' })).toBeVisible()
  await page.keyboard.press('k')
  await expect(here).toHaveText('水泵房门锁损坏')
})

test('under 1200 the side takes the place of the work, under 900 the navigation folds', async ({ page }) => {
  await open(page, '1-desk-worklist', 1100)
  await expect(page.getByRole('complementary')).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toBeVisible()
  await expect(page.getByRole('main')).toBeHidden()
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('main')).toBeVisible()
  await page.setViewportSize({ width: 800, height: 900 })
  await expect(page.getByRole('navigation')).toBeHidden()
  await page.getByRole('button', { name: '菜单' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('a list of twenty thousand draws only what is seen and still reaches its end', async ({ page }) => {
  await open(page, 'stories')
  const list = page.getByRole('grid').nth(1)
  await list.locator('.work-row').first().click()
  expect(await list.locator('.work-row').count()).toBeLessThan(40)
  await page.keyboard.press('End')
  await expect(list.locator('.work-row.here')).toHaveAttribute('aria-rowindex', '20002')
  await expect(list.locator('.work-row.here')).toBeFocused()
  expect(await list.locator('.work-row').count()).toBeLessThan(40)
})

test('acts open by key, show what follows, and an impossible one cannot be pressed', async ({ page }) => {
  await open(page, '2-desk-case')
  await expect(page.getByRole('button', { name: '催办核查' })).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: '退回返工' }).first()).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('button', { name: '申请延期' })).toHaveCount(0)
  await expect(page.getByText('现在不能办：只有承办人')).toBeVisible()
  await page.getByRole('button', { name: '为什么是这个时限' }).click()
  await expect(page.getByText('次日起')).toBeHidden()
})

test('a picker finds by initials, takes the best match with Enter, and tells what it cannot find', async ({ page }) => {
  await open(page, 'stories')
  const place = page.getByRole('combobox', { name: '地点' }).nth(2)
  await place.click()
  await place.fill('wdsq')
  await expect(page.getByRole('option', { name: '文昌街道文德社区' })).toHaveAttribute('aria-selected', 'true')
  await place.press('Enter')
  await expect(place).toHaveValue('文昌街道文德社区')
  const person = page.getByRole('combobox', { name: '人', exact: true })
  await person.fill('wdm')
  await page.getByRole('option', { name: '汪德民' }).click()
  await expect(person).toHaveValue('汪德民')
  await place.click()
  await place.fill('xyz')
  await expect(page.getByText('没有找到“xyz”')).toBeVisible()
  await place.press('Escape')
  await expect(place).toHaveValue('文昌街道文德社区')
})

test('a picture is shrunk and loses what the camera wrote into it', async ({ page }) => {
  const taken = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#888' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'invented-camera' } })
    .toBuffer()
  expect(taken.includes('invented-camera')).toBe(true)
  await open(page, 'stories')
  const input = page.locator('.photo-input input[type=file]').last()
  await input.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: taken })
  const shown = page.locator('.photo-input img').last()
  await expect(shown).toHaveJSProperty('naturalWidth', 1600)
  await expect(shown).toHaveJSProperty('naturalHeight', 1067)
  const sent = await shown.evaluate(async (img: HTMLImageElement) => (await fetch(img.src)).text())
  expect(sent).not.toContain('invented-camera')
  await input.setInputFiles({ name: 'no-picture.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect(page.getByText('打不开这张图：no-picture.jpg')).toBeVisible()
})

for (const [form, at] of [
  ['手机', 0],
  ['电脑', 1],
] as const)
  test(`the form (${form}) tells each fault beside its field and leads to the first`, async ({ page }) => {
    await open(page, 'stories')
    const fields = page.locator('form.fields').nth(at)
    await fields.getByLabel('电话', { exact: true }).fill('12345')
    await fields.getByLabel('金额').fill('8000')
    await fields.getByRole('button', { name: '提交' }).click()
    await expect(fields.locator('[data-field=text] .error')).toHaveText('请填写')
    await expect(fields.locator('[data-field=amount] .error')).toHaveText('不高于 7,800 元')
    await expect(fields.locator('[data-field=phone] .error')).toHaveText('请填 11 位手机号，或带区号的座机')
    await expect(fields.getByLabel('标题')).toBeFocused()
    await expect(fields.getByLabel('标题')).toHaveAttribute('aria-invalid', 'true')
    await expect(fields.locator('.error')).toHaveCount(5)
  })

test('a masked number opens only with a purpose', async ({ page }) => {
  await open(page, 'stories')
  await page.getByRole('button', { name: '显示号码' }).click()
  await expect(page.getByText('查看会留下记录')).toBeVisible()
  await page.getByRole('button', { name: '显示号码' }).click()
  await expect(page.getByRole('link', { name: '138 0000 5566' })).toHaveCount(0)
  await page.getByLabel('用途').fill('核实位置')
  await page.getByLabel('用途').press('Enter')
  await expect(page.getByRole('link', { name: '138 0000 5566' })).toHaveAttribute('href', 'tel:13800005566')
})

test('elderly pictures open out, and the choice is said in words', async ({ page }) => {
  await open(page, '4-phone-elderly', 390)
  await expect(page.getByRole('radio')).toHaveCount(4)
  await expect(page.getByText('已选')).toHaveCount(1)
  await page.getByRole('button', { name: '看更多图' }).click()
  await expect(page.getByRole('radio')).toHaveCount(9)
  const sizes = await page
    .locator('main *')
    .evaluateAll((all) =>
      all
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
})
