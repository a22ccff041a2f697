import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from './page.ts'

// A report about an official, handed in sealed: the discipline desk reads it and passes it on; nobody else learns that it is there.

test('the discipline desk reads what was handed in sealed, and passes it on @desktop', async ({ page }) => {
  const heard = overhear(page)
  const text = `公开栏半年没有更新，问经办人没有答复 ${randomUUID().slice(0, 6)}`
  const answered = await page.request.post('/api/sealed-intake/hand-in', {
    headers: { 'idempotency-key': randomUUID() },
    data: { text },
  })
  const { case: id, number, followUp } = (await answered.json()) as Record<string, string>
  expect(number).toMatch(/^收 \d{4}-\d{3}$/)
  expect(followUp).toBeTruthy()

  await become(page, 'bao-yulan')
  await page.goto('/desk/')
  await expect(page).toHaveURL(/sealed-intake\/received/)
  await expect(page.locator('.work-row').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto(`/desk/cases/${id}`)
  await expect(page.getByText(text).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByText('移交', { exact: true }).first().click()
  await page.getByText('纪检监察机关').click()
  await page.getByRole('button', { name: '移交' }).last().click()
  await expect(page.getByText('已移交').first()).toBeVisible()
  expect(heard.errors).toEqual([])
  expect(heard.addresses.filter((address) => address.includes('公开栏'))).toEqual([])

  // Village, town, centre and the leaders above them: no list, no count, no page, and the same "no" as for what never was.
  for (const key of ['cheng-yuexiang', 'zhang-suqin', 'jiang-min', 'yao-wenbin', 'sun-yongning']) {
    await become(page, key)
    const work = (await (await page.request.get('/api/work')).json()) as { lists: { programme: string }[] }
    expect(work.lists.filter((list) => list.programme === 'sealed-intake')).toEqual([])
    const list = await page.request.get('/api/cases?programme=sealed-intake&list=received')
    expect(list.ok() ? ((await list.json()) as { rows: object[] }).rows : []).toEqual([])
    const [its, none] = await Promise.all([
      page.request.get(`/api/cases/${id}`),
      page.request.get(`/api/cases/${randomUUID()}`),
    ])
    expect([its.status(), await its.text()]).toEqual([none.status(), await none.text()])
  }
  await become(page, 'zhang-suqin')
  await page.goto(`/desk/cases/${id}`)
  await expect(page.getByText('公开栏')).toHaveCount(0)
})
