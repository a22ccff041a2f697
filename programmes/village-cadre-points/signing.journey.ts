/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// What the head of the Organization Department signs: a town's year with its grades, and who is proposed for an honour.

test.beforeEach(async ({ page }) => {
  await become(page, 'xi-hongyuan')
  await page.goto('/desk')
})

test('the head signs a town’s year: scores beside grades, pay and quota first @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  await page.getByRole('link', { name: /年度积分待签发/ }).click()
  await page.locator('tbody tr a').first().click()
  // A year opens on its own page.
  await expect(page.getByText(/优秀 \d+ 人，最多 \d+ 人/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '优秀' }).first()).toContainText('+5 个百分点')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^签发/ }).click()
  await page.locator('.acts .btn.go').click()
  await expect(page.getByText('已签发，公示').first()).toBeVisible()
  expect(errors).toEqual([])
})

test('the head reads who is proposed for an honour and why, and signs @desktop', async ({ page }) => {
  const { errors } = overhear(page)
  await page.getByRole('link', { name: /评先评优待签发/ }).click()
  await page.locator('tbody tr a').first().click()
  await expect(page.getByText('年度乡村振兴先进个人').first()).toBeVisible()
  // Why the rule proposes them stands with the step.
  await page.locator('.timeline details', { hasText: '按年度积分由高到低' }).first().locator('summary').first().click()
  await expect(page.getByText('按年度积分由高到低').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^签发/ }).click()
  await page.locator('.acts .btn.go').click()
  await expect(page.getByText('部长签发，送公示').first()).toBeVisible()
  await page.goto('/desk')
  await page.getByRole('link', { name: /评先评优待签发/ }).click()
  await expect(page.getByText(/没有等待的案卷/)).toBeVisible()
  expect(errors).toEqual([])
})
