/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// A redemption day at a village's shop: a name, what they take, one button; goods come in; the sheet is printed at the end.

/** The shop that whoever is signed in keeps. */
async function shopOf(page: Page): Promise<string> {
  const { shops } = await (await page.request.get('/api/credit-points/shops')).json()
  return shops[0].id
}

test('the keeper of a shop hands out goods for points with two taps @phone', async ({ page }) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'hu-yuee')
  await page.goto('/m/')
  await page.getByRole('button', { name: '积分超市柜台' }).click()
  const field = page.getByRole('searchbox', { name: '找哪一户' })
  await expect(field).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])

  // Nobody is chosen: nothing can be taken.
  const salt = page.locator('.shop-goods li').filter({ hasText: '食盐' })
  await expect(salt.getByRole('button', { name: /食盐/ })).toBeDisabled()
  await field.fill('wang')
  const chosen = page.locator('.shop-hits [aria-pressed="true"]')
  await expect(chosen).toHaveCount(1)
  const head = await chosen.locator('b').innerText()
  const has = Number(await chosen.locator('.num').innerText())
  const left = Number(/剩 (\d+)/.exec(await salt.innerText())?.[1])

  await salt.getByRole('button', { name: /食盐/ }).click()
  await salt.getByRole('button', { name: /食盐/ }).click()
  await salt.getByRole('button', { name: /减一件/ }).click()
  await expect(page.locator('.dock .sum')).toContainText(`${head}　${has} − 3，兑后余 ${has - 3} 分`)
  await page.getByRole('button', { name: '登记兑换' }).click()
  await expect(page.getByText(`${head} 食盐 400 克×1，用 3 分，余 ${has - 3} 分`)).toBeVisible()
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await expect(salt).toContainText(`剩 ${left - 1} 袋`)
  expect(await seriousFindings(page)).toEqual([])

  // Names are asked for in bodies; no address carries one.
  expect(addresses.filter((address) => /wang|汪|王/.test(address))).toEqual([])

  await page.getByRole('link', { name: '兑换签字表' }).click()
  await expect(page.getByRole('row', { name: new RegExp(head) })).toContainText('食盐 400 克 1 袋')
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('on a redemption day numbers are called, and the code on a phone finds its household once @phone', async ({
  page,
}) => {
  // The code as the resident's phone shows it.
  await become(page, 'zhu-chunsheng')
  const { code } = await (await page.request.get('/api/credit-points/mine/code')).json()
  await become(page, 'hu-yuee')
  await page.goto('/m/shop')
  await page.getByRole('button', { name: '发 1 号' }).click()
  await page.getByRole('button', { name: '发 2 号' }).click()
  await page.getByRole('button', { name: '叫下一位' }).click()
  await expect(page.getByText('叫到 1 号')).toBeVisible()
  await expect(page.getByText('已发 2 号，还有 1 户在等')).toBeVisible()
  await page.reload()
  await expect(page.getByText('叫到 1 号')).toBeVisible()

  const field = page.getByRole('searchbox', { name: '找哪一户' })
  const salt = page.locator('.shop-goods li').filter({ hasText: '食盐' }).getByRole('button').first()
  await field.fill(code.digits)
  await expect(page.locator('.shop-hits button')).toContainText('兑换码有效')
  await expect(page.locator('.shop-hits b')).toHaveText('朱春生')
  await salt.click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '登记兑换' }).click()
  await expect(page.getByText(/朱春生 食盐 400 克×1，用 3 分/)).toBeVisible()
  // The same code a second time.
  const found = await page.request.post('/api/credit-points/households', {
    data: { shop: await shopOf(page), q: '朱春生' },
  })
  const [home] = (await found.json()).rows
  const again = await page.request.post('/api/credit-points/redeem', {
    headers: { 'idempotency-key': `again-${Date.now()}` },
    data: {
      shop: await shopOf(page),
      household: home.household,
      lines: [{ goods: 'g01', count: 1 }],
      code: code.digits,
    },
  })
  expect((await again.json()).refused).toMatch(/^(ledger\/once|credit-points\/code-over)$/)
})

test('an elderly resident without a phone spends with a printed card and a PIN @phone', async ({ page }) => {
  await become(page, 'hu-yuee')
  await page.goto('/m/shop/cards')
  const field = page.getByRole('searchbox', { name: '找哪一户' })
  await field.fill('wang')
  const head = await page.locator('.shop-hits [aria-pressed="true"] b').innerText()
  await page.getByRole('button', { name: `给${head}户发卡` }).click()
  const row = page.locator('.shop-open li').filter({ hasText: head })
  await expect(row).toContainText('还没有设密码')
  expect(await seriousFindings(page)).toEqual([])
  const number = /\d{3} \d{3} \d{4}/.exec(await row.innerText())?.[0].replaceAll(' ', '') ?? ''

  await page.goto('/m/shop')
  await field.fill(number)
  await expect(page.locator('.shop-hits b')).toHaveText(head)
  await page.locator('.shop-goods li').filter({ hasText: '食盐' }).getByRole('button').first().click()
  await page.getByRole('button', { name: '凭卡兑换' }).click()
  const type = async (pin: string) => {
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  }
  await expect(page.getByText(`请把手机转给${head}家的人，自己输密码`)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await type('204816')
  await expect(page.getByText('请再输一次')).toBeVisible()
  await type('204816')
  await expect(page.getByText('密码已设好。请输密码兑换')).toBeVisible()
  await type('111112')
  await expect(page.getByText('密码不对，还可以试 4 次')).toBeVisible()
  await type('204816')
  await expect(page.getByText(new RegExp(`${head} 食盐 400 克×1，用 3 分`))).toBeVisible()

  // A new card ends the old one at once.
  await page.goto('/m/shop/cards')
  await field.fill(head)
  await page.getByRole('button', { name: `给${head}户换发新卡` }).click()
  await expect(row).toContainText('还没有设密码')
  await page.goto('/m/shop')
  await field.fill(number)
  await expect(page.getByText(`没有叫“${number}”的户`)).toBeVisible()
})

test('what happens behind the counter begins on one page, a stocktaking with what the book says @phone', async ({
  page,
}) => {
  await become(page, 'hu-yuee')
  await page.goto('/m/shop')
  await page.getByRole('link', { name: '入库、盘点和报账' }).click()
  await expect(page.locator('.rows a[href*="/shop/new/"]')).toHaveCount(6)
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.rows a[href$="/shop/new/count"]').click()
  await expect(page.getByLabel(/肥皂/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '肥皂' })).toContainText(/账上 \d+/)
})
