import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from './page.ts'

// The register as its keepers use it: one person once, households that split, posts that change with a new term.

test('a namesake is shown before a person is entered twice, and the clerk says how they differ @desktop', async ({
  page,
}) => {
  const { addresses, errors } = overhear(page)
  await become(page, 'cheng-yuexiang')
  await page.goto('/desk/people')
  const rows = page.getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const name = await rows.nth(1).getByRole('cell').nth(2).innerText()
  const birth = await rows.nth(1).getByRole('cell').nth(4).innerText()
  const bearers = page.locator('tbody td:nth-child(3)').getByText(name, { exact: true })
  const before = await bearers.count()
  expect(await seriousFindings(page)).toEqual([])
  const side = page.getByRole('complementary')
  await side.getByRole('textbox', { name: '姓名' }).fill(name)
  await side.getByRole('textbox', { name: /^出生/ }).fill(birth.slice(0, 4))

  // Group, birth year and household head tell who it is; the file is one press away.
  const named = side.locator('.named-people')
  await expect(named).toContainText(name)
  await expect(named).toContainText(`${birth.slice(0, 4)} 年生`)
  await expect(named.getByRole('link', { name: '就是这个人，打开档案' }).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await side.getByRole('radio', { name: '两人都见过' }).check()
  await expect(named).toHaveCount(0)
  await expect(side.locator('.rehearsal')).toContainText('可以办理')
  await side.getByRole('button', { name: '登记人员' }).click()
  await expect(side.getByText('已办理：登记人员')).toBeVisible()
  await expect(bearers).toHaveCount(before + 1)
  expect(addresses.filter((address) => address.includes(name))).toEqual([])
  expect(errors.filter((error) => !error.includes('409'))).toEqual([])
})

test('a household splits, and its people are found by initials with what tells them apart @desktop', async ({
  page,
}) => {
  await become(page, 'cheng-yuexiang')
  await page.goto('/desk/people')
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: /户$/ })).toBeVisible()
  const members = page.getByRole('row')
  await expect(members.nth(2)).toBeVisible()
  const before = await members.count()
  const side = page.getByRole('complementary')
  await side.getByRole('button', { name: '分户' }).click()
  await side.getByRole('checkbox').first().check()
  await expect(side.locator('.rehearsal')).toContainText('可以办理')
  expect(await seriousFindings(page)).toEqual([])
  await side.getByRole('button', { name: '分户' }).click()
  await expect(side.getByText('已办理：分户')).toBeVisible()
  await expect(members).toHaveCount(before - 1)

  await page.goto('/desk/organisations')
  const find = page.getByRole('combobox', { name: '单位或姓名' })
  await find.fill('wcg')
  const found = page.getByRole('option', { name: /吴长根/ })
  await expect(found).toContainText('年生')
  await found.click()
  await expect(page.getByRole('heading', { name: '吴长根' })).toBeVisible()
})

test('posts of a new term are set up on one page, and another person signs them @desktop', async ({ browser }) => {
  const document = `太组〔2026〕${Date.now() % 1000}号`
  const clerk = await (await browser.newContext()).newPage()
  await become(clerk, 'wang-xiaolan')
  await clerk.goto('/desk/administration/posts')
  await clerk.getByRole('link', { name: '换届' }).click()
  await clerk.getByRole('combobox', { name: '镇街或村（社区）' }).fill('xqz')
  await clerk.getByRole('option', { name: '徐桥镇', exact: true }).click()
  const row = clerk.getByRole('row', { name: /综治中心派遣员/ })
  await row.getByRole('radio', { name: '免' }).check()
  const successor = row.getByRole('combobox')
  await successor.fill('yjh')
  await clerk.getByRole('option', { name: /余建华/ }).click()
  await expect(clerk.getByText('免 1 个岗位，任 1 个岗位')).toBeVisible()
  const side = clerk.getByRole('complementary')
  const day = side.getByRole('textbox', { name: '文件日' })
  await day.fill(new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' }))
  await day.press('Enter')
  await side.getByRole('textbox', { name: '文号' }).fill(document)
  await expect(side.locator('.rehearsal')).toContainText('另一人审签后生效')
  expect(await seriousFindings(clerk)).toEqual([])
  await side.getByRole('button', { name: '提请审签' }).click()
  await expect(side.getByText('已提请审签：换届任免')).toBeVisible()
  await clerk.goto('/desk/administration/proposals')
  const own = clerk.getByRole('listitem').filter({ hasText: document })
  await expect(own).toContainText('余建华')
  await expect(own).toContainText('您提出的，须由另一人签')
  expect(await seriousFindings(clerk)).toEqual([])
})

test('a file that is printed is recorded first, and its person can see by whom @desktop', async ({ browser }) => {
  const head = await (await browser.newContext()).newPage()
  await head.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await become(head, 'cheng-yuexiang')
  await head.goto('/desk/organisations')
  await head.getByRole('combobox', { name: '单位或姓名' }).fill('吴长根')
  await head.getByRole('option', { name: /吴长根/ }).click()
  await head.getByRole('button', { name: '打印' }).click()
  await expect(head.locator('body[data-printed=yes]')).toBeAttached()
  await expect(head.locator('.watermark')).toHaveAttribute('data-words', /^程月香 \d{4}-\d\d-\d\d \d\d:\d\d$/)

  const person = await (await browser.newContext()).newPage()
  await become(person, 'wu-changgen')
  await person.goto('/desk/mine/account')
  await expect(person.getByRole('row').filter({ hasText: '程月香' }).filter({ hasText: '打印' }).first()).toBeVisible()
  await person.goto('/m/readers')
  await expect(person.getByText('程月香 打印了 个人档案').first()).toBeVisible()
})
