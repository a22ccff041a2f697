/// <reference lib="dom" />
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { photo } from '../../journeys/case.ts'
import { become, overhear, seriousFindings, smallestType } from '../../journeys/page.ts'
import { phoneOfEachTest, speak } from '../../journeys/phone.ts'

// A day in the hills: what is done where there is no signal waits on the phone, whatever happens to it, and goes out once.

const openPhone = phoneOfEachTest()

/** Opens a page while there is a signal, so that its files and what it needs lie on the phone. */
async function ready(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active)
  await expect(page.getByText(words).first()).toBeVisible()
}

/** How often a door of an act was knocked at successfully. */
function sendings(context: BrowserContext, door: string): readonly number[] {
  const answers: number[] = []
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith(door)) answers.push(response.status())
  })
  return answers
}

/** Fills what was settled at a doorstep: a dispute between neighbours, told by voice. */
async function settle(page: Page): Promise<void> {
  await page.getByLabel('打几个字或说一句，如“邻里”').fill('邻里')
  await page.getByText('和邻居有矛盾', { exact: true }).click()
  await page.getByText('已解决', { exact: true }).click()
  await speak(page)
}

test('settled on the spot with a voice note, without a signal: tab killed, phone restarted, session over, sent once @phone', async ({
  baseURL,
  launchOptions,
}) => {
  let { context, page } = await openPhone(baseURL, launchOptions)
  try {
    await become(page, 'wu-changgen')
    await ready(page, '/m/', '吴长根')
    await ready(page, '/m/handled', '办的是什么事')
    await expect(page.getByLabel('在哪里')).toHaveValue('文昌街道六尺巷社区')
    expect(await seriousFindings(page)).toEqual([])

    // In the middle of it the signal goes and the tab is killed: nothing that was filled in is lost.
    await context.setOffline(true)
    await settle(page)
    await page.waitForTimeout(800)
    await page.close()
    page = await context.newPage()
    await page.goto('/m/handled')
    await expect(page.getByLabel('第 1 段录音', { exact: true })).toBeVisible()
    expect(await page.locator('audio').evaluate((note: HTMLAudioElement) => note.error)).toBeNull()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '看等着送的' }).click()
    await expect(page.getByText('照片和录音 1 个')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    // The phone is restarted, and the session is over: it waits for its writer, and nobody else sends it.
    await context.close()
    ;({ context, page } = await openPhone(baseURL, launchOptions))
    const sent = sendings(context, '/api/grid-casework/enter-handled')
    await become(page, 'zuo-jiawang')
    await page.goto('/m/mine')
    await expect(page.getByText('我经手和反映的').or(page.getByText('我反映的')).first()).toBeVisible()
    await page.waitForTimeout(1500)
    expect(sent).toEqual([])
    await expect(page.getByText('照片和录音 1 个')).toHaveCount(0)
    await page.goto('/m/')
    await expect(page.getByText('本机另有等着送的')).toBeVisible()

    await become(page, 'wu-changgen')
    await page.goto('/m/mine')
    await expect(page.getByText('自办件').or(page.locator('.case-card').first()).first()).toBeVisible()
    // It goes once the page has looked at what this phone keeps.
    await expect.poll(() => sent).toEqual([200])
    await expect(page.getByText('等信号送出')).toHaveCount(0)
    await page.reload()
    await page.waitForTimeout(1000)
    expect(sent).toEqual([200])

    // The voice note is a file of the case.
    await page.locator('.case-card').filter({ hasText: '邻里生活纠纷' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: '语音记录' })).toBeVisible()
    const note = await page.locator('.voices audio').getAttribute('src')
    const answered = await page.request.get(String(note))
    expect(answered.headers()['content-type']).toMatch(/^audio\//)
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await context.close()
  }
})

test('tasks are taken along, sorted by distance on the phone alone, and verified without a signal @phone', async ({
  baseURL,
  launchOptions,
}) => {
  const { context, page } = await openPhone(baseURL, launchOptions)
  try {
    const { addresses } = overhear(page)
    await become(page, 'wu-changgen')
    await ready(page, '/m/tasks', '我的任务')
    await page.getByRole('button', { name: '存到本机' }).click()
    await expect(page.getByText(/件已存到本机/)).toBeVisible()
    await page.getByRole('button', { name: '按离我远近排' }).click()
    await expect(page.getByText(/公里|约 \d+ 米/).first()).toBeVisible()
    const far = (await page.locator('.case-card .sp').filter({ hasText: '约' }).allInnerTexts()).map((words) =>
      Number.parseFloat(words.replace(/^\D+/, '')),
    )
    expect(far).toEqual(far.toSorted((a, b) => a - b))
    expect(await seriousFindings(page)).toEqual([])
    expect(addresses.filter((address) => /116\.95|31\.05/.test(address))).toEqual([])

    await context.setOffline(true)
    await page.goto('/m/tasks')
    await expect(page.getByText(/现在没有信号，下面是 \d\d:\d\d 的情况/)).toBeVisible()
    await page.locator('.case-card a').first().click()
    await expect(page.getByText('现在由谁负责')).toBeVisible()
    await page.locator('.dock').getByRole('button', { name: '核查通过' }).click()
    await expect(page.getByText('提交后存在本机')).toBeVisible()
    await page.getByText('现场核查').click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await photo())
    await expect(page.getByRole('img', { name: '第 1 张，共 1 张' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    const sent = sendings(context, '/verify')
    await page.locator('.dock').getByRole('button', { name: '核查通过' }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()

    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto('/m/mine')
    await expect.poll(() => sent).toEqual([200])
    await expect(again.getByText('等信号送出')).toHaveCount(0)
  } finally {
    await context.close()
  }
})

test('what the house refuses is shown with the reason, changed and sent again @phone', async ({
  baseURL,
  launchOptions,
}) => {
  const { context, page } = await openPhone(baseURL, launchOptions)
  try {
    await become(page, 'wu-changgen')
    await ready(page, '/m/handled', '办的是什么事')
    await context.setOffline(true)
    await settle(page)
    await page.getByText('具体位置、纸质编号').click()
    await page.getByLabel('纸质登记表编号').fill('没有的号-1')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
    const sent = sendings(context, '/api/grid-casework/enter-handled')
    await context.setOffline(false)
    await page.getByRole('button', { name: '看等着送的' }).click()
    const card = page.locator('.case-card').filter({ hasText: '照片和录音' })
    await expect.poll(() => sent).toEqual([422])
    await expect(card).toContainText('纸')
    expect(await seriousFindings(page)).toEqual([])

    await card.getByRole('button', { name: '修改' }).click()
    await expect(page.locator('.refusal').first()).toBeVisible()
    await expect(page.getByLabel('第 1 段录音', { exact: true })).toBeVisible()
    await page.getByText('具体位置、纸质编号').click()
    await expect(page.getByLabel('纸质登记表编号')).toHaveValue('没有的号-1')
    await page.getByLabel('纸质登记表编号').fill('')
    // Left in the middle it is not forgotten: it stands in the outbox until it is sent.
    await page.waitForTimeout(800)
    await page.goto('/m/mine')
    await expect(card).toContainText('没有送出')
    await card.getByRole('button', { name: '修改' }).click()
    await expect(page.getByLabel('纸质登记表编号')).toHaveValue('')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByRole('heading', { name: '已登记' }).first()).toBeVisible()
    await page.goto('/m/mine')
    await expect(page.getByText('等信号送出')).toHaveCount(0)
    expect(await seriousFindings(page)).toEqual([])
    expect(sent.filter((status) => status === 200)).toHaveLength(1)
  } finally {
    await context.close()
  }
})

test('a phone with a code shows nothing without it; five wrong codes clear it and end the session @phone', async ({
  baseURL,
  launchOptions,
}) => {
  const { context, page } = await openPhone(baseURL, launchOptions)
  const type = async (pin: string) => {
    for (const digit of pin) await page.locator('.pin-pad').getByRole('button', { name: digit, exact: true }).click()
  }
  try {
    await become(page, 'wu-changgen')
    await ready(page, '/m/handled', '办的是什么事')
    await context.setOffline(true)
    await settle(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()

    await page.goto('/m/pin')
    await type('1234')
    await expect(page.getByText('太容易猜')).toBeVisible()
    await type('2749')
    await expect(page.getByText('请再输一遍')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await type('2749')
    await expect(page.getByText('已设')).toBeVisible()

    // A page loaded anew asks for it, whatever was asked for.
    await page.goto('/m/mine')
    await expect(page.getByText('请输今日锁屏码')).toBeVisible()
    await expect(page.getByText('本机有 1 件等着送出')).toBeVisible()
    await expect(page.getByText('自办　')).toHaveCount(0)
    expect(await seriousFindings(page)).toEqual([])
    await type('2748')
    await expect(page.getByText('不对，还可以试 4 次')).toBeVisible()
    await type('2749')
    await expect(page.getByText('自办　')).toBeVisible()

    // Nothing of it can be read where it lies.
    const lying = await page.evaluate(async () => {
      const open = indexedDB.open('liuchi-phone')
      await new Promise((done) => {
        open.onsuccess = done
      })
      const read = open.result.transaction('waiting').objectStore('waiting').getAll()
      await new Promise((done) => {
        read.onsuccess = done
      })
      open.result.close()
      const rows = read.result as { sealed: { iv?: Uint8Array; bytes: ArrayBuffer } }[]
      return rows.map(({ sealed }) => ({ iv: sealed.iv?.length, text: new TextDecoder().decode(sealed.bytes) }))
    })
    expect(lying).toHaveLength(1)
    expect(lying[0]?.iv).toBe(12)
    expect(lying[0]?.text).not.toContain('enter-handled')

    await page.getByRole('button', { name: '大字版' }).click()
    await page.goto('/m/')
    await expect(page.getByText('请输今日锁屏码')).toBeVisible()
    expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
    for (const left of [4, 3, 2, 1]) {
      await type('5050')
      await expect(page.getByText(`还可以试 ${left} 次`)).toBeVisible()
    }
    await context.setOffline(false)
    await type('5050')
    await expect(page.getByText('有 1 件还没送出，已一并清除')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await expect.poll(async () => (await (await page.request.get('/api/me')).json()).kind).toBe('visitor')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByLabel('用户名')).toBeVisible()
    expect(await page.evaluate(() => [localStorage['liuchi.lock'], localStorage['liuchi.ending']])).toEqual([
      undefined,
      undefined,
    ])
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('吴长根')
  } finally {
    await context.close()
  }
})

test('signing out tells what still waits and clears the phone @phone', async ({ baseURL, launchOptions }) => {
  const { context, page } = await openPhone(baseURL, launchOptions)
  try {
    await become(page, 'wu-changgen')
    await ready(page, '/m/handled', '办的是什么事')
    await context.setOffline(true)
    await settle(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
    await page.goto('/m/sign-out')
    await expect(page.getByText('还有 1 件没有送出，退出后就没有了')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '清除本机内容并退出' }).click()

    // Without a signal the house does not know yet: nothing is shown before it does.
    await expect(page.getByText('上一位的登录还没有结束')).toBeVisible()
    const sent = sendings(context, '/api/grid-casework/enter-handled')
    await context.setOffline(false)
    await expect(page.getByRole('link', { name: '登录' })).toBeVisible({ timeout: 15_000 })
    expect((await (await page.request.get('/api/me')).json()).kind).toBe('visitor')
    await become(page, 'wu-changgen')
    await page.goto('/m/mine')
    await page.waitForTimeout(1500)
    await expect(page.getByText('等信号送出')).toHaveCount(0)
    expect(sent).toEqual([])
  } finally {
    await context.close()
  }
})

test('an answer that was lost on the way does not make it happen twice @phone', async ({ page }) => {
  await become(page, 'wu-changgen')
  const mine = async () => {
    const list = 'list=taken-part&programme=grid-casework&limit=200'
    return (await (await page.request.get(`/api/cases?${list}`)).json()).rows.length as number
  }
  const before = await mine()
  await page.goto('/m/handled')
  await page.getByLabel('打几个字或说一句，如“邻里”').fill('邻里')
  await page.getByText('和邻居有矛盾', { exact: true }).click()
  await page.getByText('已解决', { exact: true }).click()
  await page.getByLabel('怎么处理的').fill('当面说和')
  const door = '**/api/grid-casework/enter-handled'
  await page.route(
    door,
    async (route) => {
      // The house did it, and its answer never arrives.
      expect((await route.fetch()).status()).toBe(200)
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('现在没有信号，已存在本机')).toBeVisible()
  expect(await mine()).toBe(before + 1)
  await page.getByRole('button', { name: '看等着送的' }).click()
  await page.getByRole('button', { name: '现在送' }).click()
  await expect(page.getByText('等信号送出')).toHaveCount(0)
  expect(await mine()).toBe(before + 1)
})
