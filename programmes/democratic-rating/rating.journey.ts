import { expect, test } from '@playwright/test'
import { become, overhear, seriousFindings } from '../../journeys/page.ts'

// A ballot from both sides: a villager rates on the phone, and nothing with a name goes with the paper; the instructor enters what was
// counted at the meeting, by keys alone, and prints what both counters sign.

test('a villager takes a paper, rates everybody, looks it over and casts it without a name @phone', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await become(page, 'zhan-qiuju')
  const { errors } = overhear(page)
  const cast: { headers: Record<string, string>; body: string }[] = []
  page.on('request', async (request) => {
    if (!request.url().includes('/papers')) return
    cast.push({ headers: await request.allHeaders(), body: request.postData() ?? '' })
  })
  await page.goto('/m/')
  await page.getByRole('button', { name: /村干部积分民主测评 等您投票/ }).click()
  // Whoever stands on the roll of the village is rated.
  const asked = page.getByText(/^测评 \d+ 人，无记名/)
  await expect(asked).toBeVisible()
  const count = Number(/\d+/.exec(await asked.innerText())?.[0])
  expect(count).toBeGreaterThan(3)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '领取选票' }).click()
  const people = page.locator('fieldset.ballot-line')
  await expect(people).toHaveCount(count, { timeout: 60_000 })
  // Nothing is chosen beforehand, and nothing goes on before everybody was.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '核对' })).toBeDisabled()
  const choices = ['优秀', '称职', '不了解']
  for (let i = 0; i < count; i++)
    await people
      .nth(i)
      .getByRole('radio', { name: choices[i] ?? '优秀', exact: true })
      .check()
  expect(await seriousFindings(page)).toEqual([])
  // A page that is loaded anew finds the paper with what was chosen.
  await page.reload()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(count)
  await page.getByRole('button', { name: '核对' }).click()
  await expect(page.getByRole('definition').first()).toHaveText('优秀')
  await page.getByRole('button', { name: '投出选票' }).click()
  await expect(page.getByText('秒内的随机时刻')).toBeVisible()
  await expect(page.getByRole('heading', { name: '已投进票箱' })).toBeVisible({ timeout: 60_000 })
  expect(cast).toHaveLength(1)
  expect(cast[0]?.headers).not.toHaveProperty('cookie')
  expect(Object.keys(JSON.parse(cast[0]?.body ?? '{}')).sort()).toEqual(['marks', 'number', 'pile', 'signature'])
  // Neither the number nor the marks stay; there is no second paper.
  await page.reload()
  await expect(page.getByRole('heading', { name: '已投进票箱' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(errors).toEqual([])
})

test('paper ballots are entered by keys alone, and what does not add up is said while it is typed @desktop', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await become(page, 'ruan-zhicheng')
  const { errors } = overhear(page)
  // Nobody is rated by hand whom another programme has rated.
  const open = await page.request.get('/api/work')
  expect(open.ok()).toBe(true)
  const list = await page.request.get('/api/cases?list=running&programme=democratic-rating')
  const { rows } = (await list.json()) as { rows: { id: string }[] }
  const first = await (await page.request.get(`/api/ballots/${rows.at(-1)?.id}/desk`)).json()
  const key = () => ({ 'idempotency-key': crypto.randomUUID() })
  const step = async (id: string, name: string, form: object) => {
    const answered = await page.request.post(`/api/democratic-rating/cases/${id}/${name}`, {
      headers: key(),
      data: { form },
    })
    expect(answered.ok(), await answered.text()).toBe(true)
  }
  const classes: Readonly<Record<string, string>> = {
    'party-member': 'village-official',
    'villager-delegate': 'villager-delegate',
  }
  const raters = (first.raters as { person: string; name: string; class: string }[]).flatMap(({ person, class: of }) =>
    classes[of] ? [{ person, class: classes[of] }] : [],
  )
  const rated = (first.rated as { person: string }[]).slice(0, 2).map(({ person }) => ({ person }))
  const draft = (kind: string, place: string) =>
    page.request.post('/api/democratic-rating/draft', {
      ...{ headers: key(), data: { kind, place, means: 'paper', rated, raters } },
    })
  expect((await draft('cadre-points-rating/officials', first.place)).ok()).toBe(false)
  // A ballot on paper about the heads of the town's stations, of whoever prepares it: ten raters of two classes.
  await become(page, 'tian-ruoxi')
  const drafted = await draft('democratic-rating/station-heads', String(first.place).slice(0, 9))
  expect(drafted.ok(), await drafted.text()).toBe(true)
  const { case: id } = await drafted.json()

  await page.goto(`/desk/ballots/${id}`)
  await page.getByRole('button', { name: '开始投票' }).click()
  await page.getByRole('link', { name: '打印选票' }).click()
  await expect(page.getByRole('heading', { name: '民主测评票' })).toHaveCount(2)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: '返回测评' }).click()
  await page.getByRole('button', { name: '投票截止' }).click()

  for (const [who, name] of [
    ['监票人', '翟一鸣'],
    ['计票人', '莫如海'],
  ] as const) {
    await page.getByLabel(who).fill(name)
    await page.getByRole('option', { name }).first().click()
  }
  // Two classes of five: out, back, valid, invalid, each ended by Enter.
  await page.getByLabel('村干部 发出').focus()
  for (const n of ['5', '5', '4', '0']) await page.keyboard.type(n).then(() => page.keyboard.press('Enter'))
  await expect(page.getByText('有效加无效是 4，收回是 5')).toBeVisible()
  await page.getByLabel('村干部 无效').fill('1')
  await page.getByLabel('村民代表 发出').focus()
  for (const n of ['5', '5', '5', '0']) await page.keyboard.type(n).then(() => page.keyboard.press('Enter'))
  // Each class its own table: two people, three grades and what was left empty.
  for (const n of ['4', '0', '0', '0']) await page.keyboard.type(n).then(() => page.keyboard.press('Enter'))
  await expect(page.getByText('差 4 张')).toBeVisible()
  for (const n of ['1', '2', '1', '0']) await page.keyboard.type(n).then(() => page.keyboard.press('Enter'))
  for (const n of ['3', '2', '0', '0']) await page.keyboard.type(n).then(() => page.keyboard.press('Enter'))
  await expect(page.getByRole('button', { name: '计票录入完成' })).toBeDisabled()
  for (const n of ['0', '5', '0']) await page.keyboard.type(n).then(() => page.keyboard.press('Enter'))
  await page.keyboard.type('0')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '计票录入完成' }).click()

  // (40×100 + 30×88) ÷ 70, where one class gave 100 alone and the other 3×100 and 2×70 of five.
  await expect(page.getByText('94.857 分', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '打印计票单' }).click()
  await expect(page.getByRole('heading', { name: '民主测评计票单' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /监票人 翟一鸣/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await step(id, 'recount', { reason: '重新唱票' })
  expect(errors).toEqual([])
})
