/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../../journeys/page.ts'

// What a year's points lead to: the head of the Organization Department signs a town's proposal, and its notice is to be put up.

test('the head of the Organization Department reads who is proposed and why, and signs @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  await become(page, 'xi-hongyuan')
  await page.goto('/desk')
  await page.getByRole('link', { name: /评先评优待签发/ }).click()
  await page.locator('tbody tr a').first().click()
  await expect(page.getByText('年度乡村振兴先进个人').first()).toBeVisible()
  await expect(page.getByText('按年度积分由高到低').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^签发/ }).click()
  await page.locator('.acts .btn.go').click()
  await expect(page.getByText('部长签发，送公示').first()).toBeVisible()
  await expect(page.getByText('公示').first()).toBeVisible()
  // Nobody else may: the town that proposed grants it only after the notice.
  await page.goto('/desk')
  await page.getByRole('link', { name: /评先评优待签发/ }).click()
  await expect(page.getByText(/没有等待的案卷/)).toBeVisible()
  expect(errors).toEqual([])
})
