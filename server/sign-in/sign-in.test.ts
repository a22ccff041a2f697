import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { findPasswordFault } from './password.ts'
import {
  type Browser,
  COUNTY,
  digitsOf,
  done,
  enterWithCode,
  goodPassword,
  type Installation,
  openInstallation,
} from './sign-in.testing.ts'

let house: Installation
let system: Browser

const become = async (key: string): Promise<Browser> => {
  const browser = house.browser()
  done(await browser.post('/api/demonstration/persona', { key }))
  return browser
}
const signIn = (login: string, password: string, browser = house.browser()) =>
  browser.post('/api/session', { login, password })
const refusedWith = (code: string) => ({ refused: code })

beforeAll(async () => {
  house = await openInstallation({ demonstration: true })
  system = await become('shen-lu')
}, 120_000)
afterAll(() => house?.close())

/** An account of its own for a test, with a password that was chosen. */
async function openAccount(login: string, password = goodPassword): Promise<{ id: string; browser: Browser }> {
  const opened = done(await system.post('/api/accounts', { login, name: `试${login}`, accountKind: 'person' }))
  const browser = house.browser()
  await enterWithCode(browser, login, opened.code, password)
  return { id: String(opened.account), browser }
}

describe('a session', () => {
  it('begins as a persona in one click, and ends on the server when left', async () => {
    const one = await become('zhang-suqin')
    expect((await one.get('/api/me')).body).toMatchObject({ name: '章素琴', kind: 'person' })
    const stolen = new Map(one.jar)
    done(await one.leave())
    const thief = house.browser()
    for (const [k, v] of stolen) thief.jar.set(k, v)
    expect((await thief.get('/api/work')).body).toMatchObject(refusedWith('door/sign-in'))
  })

  it('ends within a minute of losing the last post, and at once gives no more rights', async () => {
    const one = await become('wu-changgen')
    const other = await become('wang-guifen')
    done(await other.get('/api/messages'))
    const { rows } = await house.house.reader.read(COUNTY, (c) =>
      c.query('select id from post where county = $1 and person = $2 and retracted_at is null', [
        COUNTY,
        idOfKey('wu-changgen'),
      ]),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { id } of rows as { id: string }[]) {
      const outcome = await house.house.desk.perform({
        kind: 'register/end-post',
        county: COUNTY,
        actor: { county: COUNTY, person: null, via: 'import' },
        key: `end-${id}`,
        input: { post: id },
      })
      expect(isRefusal(outcome)).toBe(false)
    }
    // The session is still remembered; its posts are not.
    expect((await one.get('/api/me')).body).toMatchObject({ posts: [] })
    house.pass(0.5)
    expect((await one.get('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
    // Who never held a post loses none; and whoever lost theirs may come back as a resident.
    expect((await other.get('/api/messages')).status).toBe(200)
    expect((await (await become('wu-changgen')).get('/api/me')).body).toMatchObject({ kind: 'person', posts: [] })
  })

  it('ends when nothing was done for half an hour, and after twelve hours at the latest', async () => {
    const one = await become('zhang-suqin')
    for (let hours = 0; hours < 11.5; hours += 25 / 60) {
      expect((await one.get('/api/messages')).status).toBe(200)
      house.pass(25)
    }
    house.pass(25)
    expect((await one.get('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
    const idle = await become('zhang-suqin')
    done(await idle.get('/api/messages'))
    house.pass(31)
    expect((await idle.get('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
    system = await become('shen-lu')
  })

  it('is idle while a page that lies open asks by itself; between two such looks the person’s own counts', async () => {
    const left = await become('zhang-suqin')
    for (let minutes = 0; minutes < 30; minutes += 5) {
      done(await left.getUnasked('/api/messages'))
      done(await left.getUnasked('/api/me'))
      house.pass(5)
    }
    house.pass(1)
    expect((await left.getUnasked('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
    const here = await become('zhang-suqin')
    for (let minutes = 0; minutes < 60; minutes += 20) {
      house.pass(20)
      done(await here.getUnasked('/api/messages'))
      done(await here.get('/api/messages'))
    }
    system = await become('shen-lu')
  })

  it('ends at once when its account is disabled, and no name is given twice', async () => {
    const { id, browser } = await openAccount('leaving')
    done(await system.post(`/api/accounts/${id}/state`, { state: 'disabled' }))
    expect((await browser.get('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
    const again = { login: 'leaving', name: '又一人', accountKind: 'person' }
    expect((await system.post('/api/accounts', again)).body).toMatchObject(refusedWith('access/login-taken'))
  })
})

it('edge 75: a guest is shown one village without names, finds nobody, opens nothing else, and leaves by signing out', async () => {
  const visitor = house.browser()
  const filed = done(
    await visitor.post('/api/grid-casework/report', {
      item: '010101',
      place: '340881002004',
      title: '吴长根家门口路灯不亮',
    }),
  )
  const shown = await become('zhang-suqin')
  expect((await shown.get('/api/guest')).body).toMatchObject(refusedWith('sign-in/guest-place'))
  expect((await shown.post('/api/guest', { place: '340881005001' })).body).toMatchObject(
    refusedWith('sign-in/guest-place'),
  )
  done(await shown.post('/api/guest', { place: '340881002004' }))
  const view = done(await shown.get('/api/guest')) as { place: string; rows: { number: string }[] }
  expect(view.place).toBe('文昌街道六尺巷社区')
  expect(view.rows.map((row) => row.number)).toContain(filed.number)
  const { rows } = await house.house.reader.read(COUNTY, (c) =>
    c.query('select name from person where county = $1 and retracted_at is null', [COUNTY]),
  )
  const said = JSON.stringify(view)
  expect((rows as { name: string }[]).filter(({ name }) => said.includes(name))).toEqual([])
  expect((await shown.get('/api/me')).body).toMatchObject({ guest: '文昌街道六尺巷社区' })
  // By name or otherwise: every other door is closed, those that visitors have among them.
  const closed = [
    shown.post('/api/search', { q: '吴长根', kinds: ['person'] }),
    shown.get('/api/search?q=wcg'),
    shown.get('/api/work'),
    shown.get(`/api/cases/${filed.case}`),
    shown.get('/api/people?place=340881002004'),
    shown.get('/api/public/about'),
    shown.post('/api/guest', { place: '340881002005' }),
    shown.post('/api/demonstration/persona', { key: 'zhang-suqin' }),
  ]
  for (const answered of await Promise.all(closed)) expect(answered.body).toMatchObject(refusedWith('door/guest'))
  done(await shown.leave())
  expect((await shown.get('/api/guest')).body).toMatchObject(refusedWith('door/sign-in'))
})

describe('failures', () => {
  it('are told alike whether the name exists or not, pause the sign-in, and pass with time or a new code', async () => {
    const { id } = await openAccount('forgetful')
    const wrong = await signIn('forgetful', 'wrong-Password-1')
    const unknown = await signIn('nobody-here', 'wrong-Password-1')
    expect(wrong).toEqual(unknown)
    for (let i = 0; i < 4; i++) await signIn('forgetful', 'wrong-Password-1')
    expect((await signIn('forgetful', goodPassword)).body).toMatchObject(refusedWith('sign-in/locked'))
    house.pass(31)
    done(await signIn('forgetful', goodPassword))
    for (let i = 0; i < 5; i++) await signIn('forgetful', 'wrong-Password-1')
    expect((await signIn('forgetful', goodPassword)).body).toMatchObject(refusedWith('sign-in/locked'))
    system = await become('shen-lu')
    const { code } = done(await system.post(`/api/accounts/${id}/code`))
    await enterWithCode(house.browser(), 'forgetful', code, 'Another-lane-2')
  })
})

describe('a password', () => {
  it('is long, of three kinds of characters and not the name', () => {
    expect(findPasswordFault('Short-1', 'li', 10)).toBeDefined()
    expect(findPasswordFault('alllowercase1', 'li', 10)).toBeDefined()
    expect(findPasswordFault('Li-si-1234567', 'li-si', 10)).toBeDefined()
    expect(findPasswordFault(goodPassword, 'li-si', 10)).toBeUndefined()
    expect(findPasswordFault(goodPassword, 'li-si', 24)).toBeDefined()
  })

  it('is none of the last five, and ends the other sessions when changed', async () => {
    const { browser } = await openAccount('careful', 'First-lane-1')
    const elsewhere = house.browser()
    done(await signIn('careful', 'First-lane-1', elsewhere))
    done(await browser.post('/api/me/password', { current: 'First-lane-1', next: 'Second-lane-2' }))
    expect((await browser.get('/api/messages')).status).toBe(200)
    house.pass(0.5)
    expect((await elsewhere.get('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
    expect(
      (await browser.post('/api/me/password', { current: 'Second-lane-2', next: 'First-lane-1' })).body,
    ).toMatchObject({ refused: 'sign-in/weak-password', field: 'next' })
    let current = 'Second-lane-2'
    for (const next of ['Third-lane-3', 'Fourth-lane-4', 'Fifth-lane-5', 'Sixth-lane-6']) {
      done(await browser.post('/api/me/password', { current, next }))
      current = next
    }
    done(await browser.post('/api/me/password', { current, next: 'First-lane-1' }))
    expect(
      (await browser.post('/api/me/password', { current: 'not-it-1A', next: 'Seventh-lane-7' })).body,
    ).toMatchObject({ refused: 'sign-in/wrong', field: 'current' })
  })

  it('comes first as a code that is told once, lasts a day, and opens nothing but the choice of another', async () => {
    const opened = done(
      await system.post('/api/accounts', { login: 'newcomer', name: '新来的', accountKind: 'person' }),
    )
    expect(String(opened.code)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const { rows } = done(await system.get('/api/accounts?q=newcomer')) as { rows: object[] }
    expect(rows).toMatchObject([{ login: 'newcomer', name: '新来的', mustChange: true, lastSignIn: null }])
    expect(JSON.stringify(rows)).not.toContain(String(opened.code))
    house.pass(25 * 60)
    expect((await signIn('newcomer', String(opened.code))).body).toMatchObject(refusedWith('sign-in/code-over'))
    system = await become('shen-lu')
    const { code } = done(await system.post(`/api/accounts/${opened.account}/code`))
    expect((await signIn('newcomer', String(opened.code))).body).toMatchObject(refusedWith('sign-in/wrong'))
    const browser = house.browser()
    await enterWithCode(browser, 'newcomer', code, goodPassword)
    done(await browser.get('/api/messages'))
    expect((await signIn('newcomer', String(code))).body).toMatchObject(refusedWith('sign-in/wrong'))
  })
})

describe('the second factor', () => {
  it('is asked of whoever set one up; takes an authenticator’s code, or one emergency code once', async () => {
    const { browser } = await openAccount('secured')
    const made = done(await browser.post('/api/me/second-factor', { password: goodPassword })) as {
      uri: string
      backupCodes: string[]
    }
    expect((await browser.post('/api/session/second', { code: '000000' })).body).toMatchObject(
      refusedWith('sign-in/second-wrong'),
    )
    done(await browser.post('/api/session/second', { code: digitsOf(made.uri) }))
    expect((await browser.post('/api/me/second-factor', { password: goodPassword })).body).toMatchObject(
      refusedWith('sign-in/second-on'),
    )
    for (const [code, status] of [
      [digitsOf(made.uri), 200],
      [made.backupCodes[0], 200],
      [made.backupCodes[0], 401],
    ] as const) {
      const again = house.browser()
      expect((await signIn('secured', goodPassword, again)).body).toMatchObject({ second: true })
      expect((await again.get('/api/work')).body).toMatchObject(refusedWith('door/sign-in'))
      expect((await again.post('/api/session/second', { code })).status).toBe(status)
      expect((await again.get('/api/messages')).status).toBe(status)
    }
  })

  it('pauses the account after five wrong codes, whatever password is tried then', async () => {
    for (let i = 0; i < 5; i++) {
      const browser = house.browser()
      await signIn('secured', goodPassword, browser)
      await browser.post('/api/session/second', { code: '000000' })
    }
    expect((await signIn('secured', goodPassword)).body).toMatchObject(refusedWith('sign-in/locked'))
    house.pass(31)
    system = await become('shen-lu')
  })

  it('is set up anew only by two administrators, and a new code for the password leaves it as it is', async () => {
    const { rows } = done(await system.get('/api/accounts?q=secured')) as { rows: { id: string }[] }
    const id = rows[0]?.id ?? ''
    const { code } = done(await system.post(`/api/accounts/${id}/code`))
    expect((await signIn('secured', String(code))).body).toMatchObject({ second: true })
    const { proposal } = done(await system.post(`/api/accounts/${id}/second-factor`))
    const input = { account: id }
    expect((await system.post(`/api/proposals/${proposal}/sign`, { input })).body).toMatchObject(
      refusedWith('seconded/own-proposal'),
    )
    const security = await become('dong-kai')
    done(await security.post(`/api/proposals/${proposal}/sign`, { input }))
    await enterWithCode(house.browser(), 'secured', code, 'Sixth-lane-of-6')
    expect((await security.post(`/api/accounts/${id}/second-factor`)).status).toBe(200)
  })
})

it('rules are dated parameters: a shorter idle time holds from its day for everybody', async () => {
  const [chief, security] = [await become('yao-wenbin'), await become('dong-kai')]
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })
  const input = { id: 'house/session-idle', from: today, value: 10, source: '网信办检查意见' }
  expect((await chief.post('/api/parameters/propose', { ...input, value: 600 })).body).toMatchObject(
    refusedWith('parameter/bad-value'),
  )
  const { proposal } = done(await chief.post('/api/parameters/propose', input))
  done(await security.post(`/api/proposals/${proposal}/sign`, { input }))
  const { browser } = await openAccountAnew('hurried')
  done(await browser.get('/api/messages'))
  house.pass(11)
  expect((await browser.get('/api/messages')).body).toMatchObject(refusedWith('door/sign-in'))
})

/** The clock went on: whoever keeps the accounts signs in again first. */
async function openAccountAnew(login: string) {
  system = await become('shen-lu')
  return openAccount(login)
}

it('turns away requests of other sites and acts without a key', async () => {
  const response = await house.app.inject({
    method: 'POST',
    url: '/api/demonstration/persona',
    payload: { key: 'zhang-suqin' },
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(response.json()).toMatchObject({ refused: 'door/other-site' })
  const keyless = await house.app.inject({
    method: 'POST',
    url: '/api/grid-casework/report',
    payload: { item: '010101', place: '340881002004' },
  })
  expect(keyless.json()).toMatchObject({ refused: 'door/no-key' })
})

it('a password of production lasts ninety days', async () => {
  const production = await openInstallation({ demonstration: false })
  try {
    const founder = production.browser()
    const body = { countyName: '桐城市', office: '信息室', login: 'founder', name: '林初', password: goodPassword }
    done(await founder.post('/api/found', body))
    production.pass(89 * 24 * 60)
    done(await founder.post('/api/session', { login: 'founder', password: goodPassword }))
    expect((await founder.get('/api/me')).body).toMatchObject({ mustChange: false })
    production.pass(2 * 24 * 60)
    const later = production.browser()
    done(await later.post('/api/session', { login: 'founder', password: goodPassword }))
    expect((await later.get('/api/accounts')).body).toMatchObject(refusedWith('door/password'))
    done(await later.post('/api/me/password', { current: goodPassword, next: 'Next-quarter-2' }))
    done(await later.get('/api/accounts'))
  } finally {
    await production.close()
  }
}, 60_000)
