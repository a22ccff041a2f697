import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// What is on notice stands in the open without sign-in; the books stand open to whose post answers for them.

test('the public notices say what is up and how to object, and name nobody in the list', async ({ page }) => {
  const { errors } = overhear(page)
  await page.goto('/')
  await page.getByRole('link', { name: '公示', exact: true }).click()
  await expect(page.getByRole('heading', { name: '公示', exact: true })).toBeVisible()
  await expect(page.getByText('提出人的姓名不会告诉公示中的人')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  // A notice that was taken down, or never was, is told so and opens nothing.
  await page.goto('/notices/00000000-0000-7000-8000-000000000001')
  await expect(page.getByText('没有这份公示')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('the books are shown to nobody whose post does not answer for any', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'tang-zhiyuan')
  await page.goto('/desk/ledger')
  await expect(page.getByText('您的岗位没有可查的账本')).toBeVisible()
  await expect(page.getByRole('link', { name: '账本', exact: true })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
