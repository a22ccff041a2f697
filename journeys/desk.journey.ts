import { expect, test } from '@playwright/test'
import { become, seriousFindings } from './page.ts'

test('a page that does not come, as after a newer version was put in place, says so and comes on the next try @desktop', async ({
  page,
}) => {
  await become(page, 'yao-wenbin')
  await page.goto('/desk/places')
  await expect(page.getByRole('heading', { name: '桐城市' })).toBeVisible()
  const figures = /figures-page/
  await page.route(figures, (route) => route.abort())
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('这一页出了问题')
  expect(await seriousFindings(page)).toEqual([])
  await page.unroute(figures)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('heading', { name: '数据' })).toBeVisible()
})
