import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '#kernel/day.ts'
import {
  type Browser,
  COUNTY,
  done,
  enterWithCode,
  goodPassword,
  type Installation,
  openInstallation,
  secure,
} from './sign-in.testing.ts'

/*
 * A production county from its first minute, without demonstration and without an import: the founding, the three administrators,
 * the first posts and accounts, the first parameter, the first case. What each may not do is asked on the way.
 */

let house: Installation
let founder: Browser
let system: Browser
let security: Browser
let audit: Browser
const accounts = new Map<string, string>()
const people = new Map<string, string>()

beforeAll(async () => {
  house = await openInstallation({ demonstration: false })
  ;[founder, system, security, audit] = [house.browser(), house.browser(), house.browser(), house.browser()]
}, 60_000)
afterAll(() => house?.close())

const refusedWith = (code: string) => ({ refused: code })
const town = `${COUNTY}002`
const village = `${town}004`

describe('the founding', () => {
  it('begins without any account', async () => {
    expect((await founder.get('/api/me')).body).toMatchObject({ kind: 'visitor', founded: false })
    expect((await founder.post('/api/session', { login: 'admin', password: 'admin' })).body).toMatchObject(
      refusedWith('sign-in/wrong'),
    )
    expect((await founder.post('/api/demonstration/persona', { key: 'zhang-suqin' })).body).toMatchObject(
      refusedWith('sign-in/not-here'),
    )
  })

  it('makes one account, once, that may only appoint administrators', async () => {
    const body = { countyName: '桐城市', office: '桐城市综治信息室', login: 'founder', name: '林初' }
    expect((await founder.post('/api/found', { ...body, password: 'short' })).body).toMatchObject({
      refused: 'sign-in/weak-password',
      field: 'password',
    })
    done(await founder.post('/api/found', { ...body, password: goodPassword }))
    expect((await founder.post('/api/found', { ...body, login: 'other', password: goodPassword })).body).toMatchObject(
      refusedWith('access/founded'),
    )
    done(await founder.post('/api/session', { login: 'founder', password: goodPassword }))
    expect((await founder.get('/api/me')).body).toMatchObject({
      kind: 'founder',
      county: { code: COUNTY, name: '桐城市' },
      posts: [{ role: 'founder', organisation: '桐城市综治信息室' }],
    })
    for (const url of ['/api/work', '/api/audit', '/api/proposals', '/api/people?place=340881'])
      expect((await founder.get(url)).body).toMatchObject(refusedWith('door/not-for-you'))
    const clerk = { login: 'clerk', name: '方砚', accountKind: 'person' }
    expect((await founder.post('/api/accounts', clerk)).body).toMatchObject(refusedWith('access/not-yours'))
  })

  it('opens three administrators, who are three people, and then closes', async () => {
    const codes = new Map<string, unknown>()
    const appoint = (login: string, kind: string, name: string) =>
      founder.post('/api/accounts', { login, name, accountKind: `${kind}-administrator` })
    codes.set('sys', done(await appoint('sys', 'system', '柯渡')).code)
    const { rows } = done(await founder.get('/api/accounts')) as { rows: { login: string; person: string }[] }
    expect(rows.map((r) => r.login)).toEqual(['founder', 'sys'])
    const twice = {
      login: 'sys2',
      person: rows.find((r) => r.login === 'sys')?.person,
      accountKind: 'audit-administrator',
    }
    expect((await founder.post('/api/accounts', twice)).body).toMatchObject(refusedWith('access/roles-apart'))
    codes.set('sec', done(await appoint('sec', 'security', '柏溪')).code)
    codes.set('aud', done(await appoint('aud', 'audit', '杜若')).code)
    expect((await appoint('more', 'system', '多余')).status).not.toBe(200)
    const late = house.browser()
    await late.post('/api/session', { login: 'founder', password: goodPassword })
    expect((await late.get('/api/accounts')).body).toMatchObject(refusedWith('door/sign-in'))

    for (const [browser, login] of [
      [system, 'sys'],
      [security, 'sec'],
      [audit, 'aud'],
    ] as const) {
      await enterWithCode(browser, login, codes.get(login), goodPassword)
      // A password of one's own is not enough for an administrator.
      expect((await browser.get('/api/messages')).body).toMatchObject(refusedWith('door/second-factor'))
      expect((await browser.get('/api/me')).body).toMatchObject({ mustChange: false, mustSecure: true })
      await secure(browser, goodPassword)
      expect((await browser.get('/api/me')).body).toMatchObject({ mustSecure: false, secondFactor: true })
    }
  }, 60_000)
})

describe('the administrators keep to their own work', () => {
  it('each is refused what is the others’', async () => {
    const doors: Record<string, readonly ('system' | 'security' | 'audit')[]> = {
      '/api/accounts': ['system', 'security'],
      '/api/deliveries': ['system'],
      '/api/refused-hearings': ['system'],
      '/api/proposals': ['system', 'security'],
      '/api/audit': ['audit'],
      '/api/audit/kinds': ['audit'],
      '/api/parameters?programme=house': ['system', 'security', 'audit'],
      '/api/work': [],
      '/api/cases?list=all&programme=grid-casework': [],
    }
    for (const [url, open] of Object.entries(doors))
      for (const [name, browser] of Object.entries({ system, security, audit })) {
        const answered = await browser.get(url)
        expect([url, name, answered.status]).toEqual([url, name, open.includes(name as 'audit') ? 200 : 403])
      }
  })

  it('none signs or proposes for another, opens accounts beside the one who keeps them, or touches their own', async () => {
    const { rows } = done(await system.get('/api/accounts')) as { rows: { id: string; login: string }[] }
    const idOf = (login: string) => rows.find((r) => r.login === login)?.id ?? ''
    const one = { login: 'someone', name: '某甲', accountKind: 'person' }
    for (const browser of [security, audit])
      expect((await browser.post('/api/accounts', one)).body).toMatchObject(refusedWith('door/not-for-you'))
    expect((await system.post(`/api/accounts/${idOf('sys')}/state`, { state: 'disabled' })).body).toMatchObject(
      refusedWith('access/own'),
    )
    expect((await system.post(`/api/accounts/${idOf('sec')}/state`, { state: 'disabled' })).body).toMatchObject(
      refusedWith('access/last'),
    )
    expect((await system.post(`/api/accounts/${idOf('sys')}/code`)).body).toMatchObject(refusedWith('access/own'))
    expect((await security.post(`/api/accounts/${idOf('aud')}/code`)).body).toMatchObject(
      refusedWith('access/not-yours'),
    )
    expect((await audit.post(`/api/accounts/${idOf('sec')}/code`)).body).toMatchObject(refusedWith('door/not-for-you'))
    const rule = { id: 'house/session-idle', from: dayOf(new Date()), value: 20, source: '测试' }
    for (const browser of [system, audit])
      expect((await browser.post('/api/parameters/propose', rule)).body).toMatchObject(refusedWith('door/not-for-you'))
  })
})

describe('the first posts', () => {
  it('the security administrator lays places and offices; nobody else may', async () => {
    const body = { code: town, name: '文昌街道', kind: 'subdistrict', sort: 1, on: dayOf(new Date()) }
    for (const browser of [system, audit])
      expect((await browser.post('/api/register/add-place', body)).body).toMatchObject(refusedWith('door/not-for-you'))
    done(await security.post('/api/register/add-place', body))
    done(
      await security.post('/api/register/add-place', { code: village, name: '六尺巷社区', kind: 'community', sort: 1 }),
    )
    for (const [name, kind, place, duties] of [
      ['桐城市委组织部', 'party-department', COUNTY, []],
      ['桐城市网格中心', 'grid-centre', COUNTY, []],
      ['文昌街道综治中心', 'governance-centre', town, []],
    ] as const)
      accounts.set(
        name,
        String(
          done(
            await security.post('/api/register/add-organisation', { name, short: name, kind, place, sort: 1, duties }),
          ).organisation,
        ),
      )
  })

  it('an account comes from one administrator and its rights from another', async () => {
    const opened = done(await system.post('/api/accounts', { login: 'fang-yan', name: '方砚', accountKind: 'person' }))
    const { rows } = done(await system.get('/api/accounts?q=fang')) as { rows: { login: string; person: string }[] }
    people.set('fang-yan', String(rows[0]?.person))
    const clerk = house.browser()
    await enterWithCode(clerk, 'fang-yan', opened.code, 'Clerk-of-the-lane-1')
    expect((await clerk.get('/api/me')).body).toMatchObject({ posts: [] })

    const post = {
      person: people.get('fang-yan'),
      organisation: accounts.get('桐城市委组织部'),
      role: 'org-clerk',
      title: '组织科科员',
      place: COUNTY,
      kind: 'substantive',
      from: dayOf(new Date()),
      sort: 10,
    }
    expect((await audit.post('/api/register/appoint', post)).body).toMatchObject(refusedWith('door/not-for-you'))
    const administrators = { ...post, role: 'security-administrator' }
    expect((await system.post('/api/register/appoint', administrators)).body).toMatchObject(
      refusedWith('register/reserved-role'),
    )
    const { proposal } = done(await system.post('/api/register/appoint', post))
    // Whoever proposed may not sign, and whoever keeps the accounts signs no post at all.
    expect((await system.post(`/api/proposals/${proposal}/sign`, { input: post })).body).toMatchObject(
      refusedWith('seconded/own-proposal'),
    )
    expect((await audit.post(`/api/proposals/${proposal}/sign`, { input: post })).body).toMatchObject(
      refusedWith('door/not-for-you'),
    )
    const seen = done(await security.get('/api/proposals?state=waiting')) as { rows: Record<string, unknown>[] }
    expect(seen.rows).toMatchObject([{ id: proposal, kind: 'register/appoint', signable: true, mine: false }])
    done(await security.post(`/api/proposals/${proposal}/sign`, { input: seen.rows[0]?.input as object }))
    expect((await clerk.get('/api/me')).body).toMatchObject({ posts: [{ role: 'org-clerk', place: COUNTY }] })
  })

  it('from then on the office proposes and the security administrator signs, and work can begin', async () => {
    const clerk = house.browser()
    done(await clerk.post('/api/session', { login: 'fang-yan', password: 'Clerk-of-the-lane-1' }))
    for (const [login, name, role, office, place] of [
      ['shi-qiao', '石桥', 'duty-chief', '桐城市网格中心', COUNTY],
      ['tao-yuan', '陶远', 'dispatcher', '文昌街道综治中心', town],
    ] as const) {
      const { person } = done(await clerk.post('/api/register/add-person', { name }))
      people.set(login, String(person))
      const opened = done(await system.post('/api/accounts', { login, person, accountKind: 'person' }))
      const input = {
        person,
        organisation: accounts.get(office),
        role,
        title: name,
        place,
        kind: 'substantive',
        from: dayOf(new Date()),
        sort: 20,
      }
      const { proposal } = done(await clerk.post('/api/register/appoint', input))
      done(await security.post(`/api/proposals/${proposal}/sign`, { input }))
      await enterWithCode(house.browser(), login, opened.code, goodPassword)
    }
    const dispatcher = house.browser()
    done(await dispatcher.post('/api/session', { login: 'tao-yuan', password: goodPassword }))
    const filed = done(await house.browser().post('/api/grid-casework/report', { item: '010101', place: village }))
    const work = done(await dispatcher.get('/api/work')) as { lists: { key: string; count: number | null }[] }
    expect(work.lists.find((l) => l.key === 'to-accept')).toMatchObject({ count: 1 })
    done(await dispatcher.post(`/api/grid-casework/cases/${filed.case}/accept`, { form: {} }))
  }, 30_000)
})

it('an administrator’s post is not lent, ended or given by the register', async () => {
  const clerk = house.browser()
  done(await clerk.post('/api/session', { login: 'fang-yan', password: 'Clerk-of-the-lane-1' }))
  const { posts } = done(await security.get('/api/me')) as { posts: { id: string }[] }
  const today = dayOf(new Date())
  const own = posts[0]?.id
  const lend = { post: own, delegate: people.get('fang-yan'), from: today, until: today, reason: '出差' }
  for (const [browser, act, body] of [
    [security, 'delegate', lend],
    [clerk, 'end-post', { post: own }],
    [clerk, 'transfer', { post: own, to: { ...lend, organisation: accounts.get('桐城市网格中心') } }],
  ] as const) {
    const answered = await browser.post(`/api/register/${act}`, body)
    expect([act, answered.status === 200]).toEqual([act, false])
    if (act !== 'transfer') expect(answered.body).toMatchObject(refusedWith('register/reserved-role'))
  }
})

describe('the first parameters', () => {
  it('stand from the founding, and change by two people', async () => {
    const chief = house.browser()
    done(await chief.post('/api/session', { login: 'shi-qiao', password: goodPassword }))
    const dispatcher = house.browser()
    done(await dispatcher.post('/api/session', { login: 'tao-yuan', password: goodPassword }))
    const body = {
      id: 'grid-casework/accept-within',
      from: dayOf(new Date()),
      value: { amount: 6, clock: 'working-hours' },
      source: '网格中心会议纪要第 1 号',
    }
    expect((await dispatcher.post('/api/parameters/propose', body)).body).toMatchObject(
      refusedWith('parameter/not-yours'),
    )
    expect((await chief.post('/api/parameters/rehearsal', body)).body).toMatchObject({
      before: { value: { amount: 4 } },
      after: { value: { amount: 6 }, source: '网格中心会议纪要第 1 号' },
      until: null,
      correction: false,
    })
    const { proposal } = done(await chief.post('/api/parameters/propose', body))
    // Neither the dispatcher of a town nor the system administrator learns of it; the chief and the signer do.
    const idsOf = async (browser: Browser) =>
      (done(await browser.get('/api/proposals?state=waiting')).rows as { id: string }[]).map((r) => r.id)
    expect(await idsOf(dispatcher)).toEqual([])
    expect(await idsOf(system)).toEqual([])
    expect(await idsOf(chief)).toEqual([proposal])
    expect(await idsOf(security)).toEqual([proposal])
    expect((await system.post(`/api/proposals/${proposal}/sign`, { input: body })).body).toMatchObject(
      refusedWith('seconded/not-yours'),
    )
    done(await security.post(`/api/proposals/${proposal}/sign`, { input: body }))
    const now = done(await chief.get('/api/parameters?programme=grid-casework')) as {
      rows: { id: string; value: object }[]
    }
    expect(now.rows.find((r) => r.id === body.id)?.value).toEqual({ amount: 6, clock: 'working-hours' })
    expect(await idsOf(security)).toEqual([])
  })

  it('the audit administrator finds all of it, by name', async () => {
    const { rows } = done(await audit.get('/api/audit?limit=200')) as { rows: { kind: string; actor: string | null }[] }
    const found = (kind: string) => rows.find((r) => r.kind === kind)?.actor
    expect(found('access/found')).toBeNull()
    expect(found('access/open-account')).toBe('柯渡')
    expect(found('register/appoint/sign')).toBe('柏溪')
    expect(found('parameter/set/propose')).toBe('石桥')
    const signIns = done(await audit.get('/api/audit?of=sign-ins&limit=200')) as {
      rows: { kind: string; actor: string | null }[]
    }
    expect(signIns.rows.filter((r) => r.actor === '柏溪').map((r) => r.kind)).toEqual(
      expect.arrayContaining(['code-issued', 'in', 'password-changed', 'second-on']),
    )
  })
})

describe('a further administrator', () => {
  it('needs two people, takes the place of the one before, and a disabled one does not come back', async () => {
    const body = { login: 'sec2', name: '苏木', accountKind: 'security-administrator' }
    const { proposal, code } = done(await system.post('/api/accounts', body))
    expect(code).toBeUndefined()
    const { rows: waiting } = done(await security.get('/api/proposals?state=waiting')) as { rows: { input: object }[] }
    done(await security.post(`/api/proposals/${proposal}/sign`, { input: waiting[0]?.input as object }))
    const { rows } = done(await system.get('/api/accounts')) as { rows: { id: string; login: string }[] }
    const idOf = (login: string) => rows.find((r) => r.login === login)?.id ?? ''
    const issued = done(await system.post(`/api/accounts/${idOf('sec2')}/code`))
    const successor = house.browser()
    await enterWithCode(successor, 'sec2', issued.code, goodPassword)
    await secure(successor, goodPassword)

    done(await system.post(`/api/accounts/${idOf('sec')}/state`, { state: 'disabled' }))
    expect((await security.get('/api/proposals')).body).toMatchObject(refusedWith('door/sign-in'))
    expect((await system.post(`/api/accounts/${idOf('sec')}/state`, { state: 'active' })).body).toMatchObject(
      refusedWith('access/closed'),
    )
    done(await successor.get('/api/proposals'))
    expect((await successor.get('/api/me')).body).toMatchObject({ posts: [{ role: 'security-administrator' }] })
  }, 30_000)
})
