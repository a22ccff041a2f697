import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { worklist } from './case.ts'
import { become, overhear, seriousFindings } from './page.ts'

// An order of the hotline comes in under its own number and goes out in the columns they ask for.

/** A local time of the wall in Anqing, so many days on, as an input of a browser takes it. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)}T17:30`

test('a hotline order is registered by keyboard, answered, and leaves as a workbook @desktop', async ({ page }) => {
  const heard = overhear(page)
  const external = `RX${randomUUID().slice(0, 8).toUpperCase()}`
  await become(page, 'zhang-suqin')
  await page.goto('/desk/intake/register-order')
  await expect(page.getByLabel('来文编号')).toBeFocused()
  await page.keyboard.type(external)
  await page.getByLabel('来文要求的答复时限').fill(inDays(6))
  await page.getByLabel(/^详细情况/).fill('来电人反映早市散后路口垃圾没有及时清走')
  await page.getByLabel('在哪里').focus()
  await page.keyboard.type('lcx')
  await expect(page.getByRole('option').first()).toContainText('六尺巷社区')
  await page.keyboard.press('Enter')
  await page.getByLabel('是什么问题').focus()
  await page.keyboard.type('ldbl')
  await expect(page.getByRole('option').first()).toContainText('路灯')
  await page.keyboard.press('Enter')
  const side = page.locator('.side')
  await expect(side).toContainText('由文昌街道派遣员办理')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(side.getByRole('heading', { name: '已登记' })).toBeVisible()
  const ours = await side.locator('.intake-done dd').first().innerText()

  // The same number does not come in twice.
  const twice = await page.request.post('/api/grid-casework/register-order', {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      ...{ externalNumber: external, source: 'hotline', answerBy: `${inDays(6)}:00+08:00` },
      ...{ item: '010101', place: '340881002004' },
    },
  })
  expect(((await twice.json()) as { refused: string }).refused).toBe('grid-casework/order-known')

  // It is outside the scope; that is told to the house that sent it, in its columns.
  const find = async (list: string) => {
    await page.goto(worklist(list))
    await expect(page.locator('.work-row').first()).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type(ours)
    await expect(page.locator('.work-row')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(side.locator('.top')).toContainText(ours)
  }
  await find('to-accept')
  await side.getByRole('button', { name: /^不予受理/ }).click()
  await side.getByText('现场核实没有此情况').click()
  await side.getByLabel(/^告知内容/).fill('到现场看过，路面已清扫干净，如再次出现请随时反映')
  await side.getByRole('button', { name: '不予受理', exact: true }).last().click()
  await expect(page.locator('.work-row')).toHaveCount(0)

  await find('to-reply')
  await expect(side).toContainText('答复来文')
  await expect(side).toContainText(external)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('e')
  await side.getByLabel('答复内容').fill('已到现场核实，路面已清扫干净')
  await side.getByRole('button', { name: '答复来文单位' }).last().click()
  await expect(page.locator('.work-row')).toHaveCount(0)
  await page.goto(worklist('all'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(ours)
  await expect(page.locator('.work-row')).toHaveCount(1)
  await expect(side).toContainText('已到现场核实')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    side.getByRole('button', { name: '导出答复' }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`答复-${external}.xlsx`)
  expect(heard.errors).toEqual([])
  expect(heard.addresses.filter((address) => address.includes('早市'))).toEqual([])
})

test('a message pasted from a chat group is a dispatched case without a mouse @desktop', async ({ page, context }) => {
  const heard = overhear(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await become(page, 'zhang-suqin')
  await page.goto(worklist('to-dispatch'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  const said = `河边小王：六尺巷东口路灯不亮 ${randomUUID().slice(0, 6)}，电话13800002041`
  await page.evaluate((text) => navigator.clipboard.writeText(text), said)
  await page.keyboard.press('v')
  // Where the browser would ask first, it is pasted by hand: the box has the focus.
  await expect(page.getByLabel('把群里的消息贴在这里')).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
  await expect(page.getByLabel('在哪里')).toHaveValue('文昌街道六尺巷社区')
  await expect(page.getByText('猜的，依据“六尺巷”（简称）')).toBeVisible()
  await expect(page.getByLabel('是什么问题')).toHaveValue('路灯')
  await expect(page.getByLabel(/^联系电话/)).toHaveValue('13800002041')
  await expect(page.getByLabel(/^详细情况/)).not.toHaveValue(/13800002041/)
  const side = page.locator('.side')
  await expect(side).toContainText('由文昌街道派遣员办理')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(side.getByRole('button', { name: '去办理' })).toBeFocused()
  const number = await side.locator('.intake-done dd').first().innerText()
  expect(await seriousFindings(page)).toEqual([])
  // Enter leads to it in the list; two keys accept it, three dispatch it.
  await page.keyboard.press('Enter')
  await expect(side.locator('.top')).toContainText(number)
  await page.keyboard.press('a')
  await expect(page.getByText(/时限 .+ 到期/).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(side.locator('.top')).not.toContainText(number)
  await page.goto(worklist('to-dispatch'))
  await expect(page.locator('.work-row').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await expect(page.locator('.work-row')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(side).toContainText('市城管局市政设施科')
  await page.keyboard.press('d')
  await expect(side.getByRole('button', { name: '派出' })).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.work-row')).toHaveCount(0)
  expect(heard.errors).toEqual([])
})

test('what is taken down twice joins in one key, and a matter of an official is turned away first @desktop', async ({
  page,
}) => {
  await become(page, 'zhang-suqin')
  const take = async (text: string) => {
    await page.goto('/desk/intake')
    await expect(page.getByLabel(/^联系电话/)).toBeFocused()
    await page.getByLabel(/^详细情况/).fill(text)
    await page.getByLabel('在哪里').focus()
    await page.keyboard.type('lcx')
    await expect(page.getByRole('option').first()).toContainText('六尺巷社区')
    await page.keyboard.press('Enter')
    await page.getByLabel('是什么问题').focus()
    await page.keyboard.type('ldbl')
    await expect(page.getByRole('option').first()).toContainText('路灯')
    await page.keyboard.press('Enter')
  }
  const side = page.locator('.side')
  await take('东口第二根灯杆不亮')
  await expect(side).toContainText('由文昌街道派遣员办理')
  await page.keyboard.press('Control+Enter')
  await expect(side.getByRole('heading', { name: '已登记' })).toBeVisible()
  await take('东口有一根灯杆不亮')
  await expect(side.getByText('可能是同一件事')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('F2')
  await expect(side).toContainText('与主件一并办理')
  await expect(side.getByText('查询码', { exact: true })).toBeVisible()

  await take('村主任收钱不办事，东街电线垂下来冒火花，有人受伤')
  const cards = side.locator('.gate-card')
  await expect(cards.first()).toContainText('120')
  await expect(cards.nth(1)).toContainText('12388')
  await page.keyboard.press('Control+Enter')
  await expect(side).toContainText('先看上面的渠道提示')
  expect(await seriousFindings(page)).toEqual([])
})
