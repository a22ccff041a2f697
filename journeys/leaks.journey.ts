import { expect, test } from '@playwright/test'
import { become, overhear } from './page.ts'

// What somebody types may be a name, a number, a story. Addresses are logged on the way, so none of it may stand in one.

const typed = { name: '墨隐尘', phone: '13977716001', story: '暗记详情丙丁' }

test('what is typed into the searches of the desk stands in no address that is asked @desktop', async ({ page }) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'zhang-suqin')
  await page.goto('/desk/work/grid-casework/in-hand')
  const search = page.getByRole('searchbox').first()
  await expect(search).toBeVisible()
  for (const what of Object.values(typed)) {
    const asked = page.waitForRequest((request) => request.headers()['liuchi-typed'] === encodeURIComponent(what))
    await search.fill(what)
    await asked
  }
  await expect(page.getByText(typed.story).first()).toBeVisible()
  // The way back and a reload keep the search, and still tell the house nothing in the address.
  await page.reload()
  await expect(search).toHaveValue(typed.story)
  const taken = page.waitForRequest((request) => request.url().includes('/api/cases/export'))
  await page.getByRole('button', { name: '导出' }).first().click()
  expect((await taken).headers()['liuchi-typed']).toBe(encodeURIComponent(typed.story))

  // It still finds: everything of this dispatcher lies in 文昌.
  await search.fill('文昌')
  await expect(page.getByRole('row').filter({ hasText: '文昌街道' }).first()).toBeVisible()
  expect(addresses.length).toBeGreaterThan(5)
  const sent = addresses.map((address) => address.split('#')[0] as string)
  expect(sent.filter((address) => [...Object.values(typed), '文昌'].some((what) => address.includes(what)))).toEqual([])
  expect(errors).toEqual([])
})

test('what visitors type into the search of the public list does not either', async ({ page }) => {
  const { addresses, errors } = overhear(page)
  await page.goto('/')
  const asked = page.waitForRequest((request) => request.headers()['liuchi-typed'] === encodeURIComponent(typed.name))
  await page.getByRole('searchbox').fill(typed.name)
  await asked
  await expect(page.getByText(`没有找到“${typed.name}”`)).toBeVisible()
  expect(page.url()).not.toContain(encodeURIComponent(typed.name))
  expect(addresses.filter((address) => address.includes(typed.name))).toEqual([])
  expect(errors).toEqual([])
})
