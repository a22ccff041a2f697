/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// A redemption day at a village's shop: a name, what they take, one button; goods come in; the sheet is printed at the end.

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

test('goods come in by their voucher, and a stocktaking posts what it differs by @phone', async ({ page }) => {
  await become(page, 'hu-yuee')
  await page.goto('/m/shop/goods')
  await page.getByLabel('单据号').fill('入-2026-11')
  const soap = page.getByLabel(/肥皂/)
  const known = Number(/账上 (\d+)/.exec(await page.getByRole('listitem').filter({ hasText: '肥皂' }).innerText())?.[1])
  await soap.fill('20')
  await page.getByRole('button', { name: '入库' }).click()
  await expect(page.getByText('已入库')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '肥皂' })).toContainText(`账上 ${known + 20}`)

  await page.getByRole('button', { name: '盘点' }).first().click()
  await soap.fill(String(known + 18))
  await page.getByRole('button', { name: '盘点' }).last().click()
  await expect(page.getByText('已按实数更正：肥皂 −2')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
