import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foundCounty, idOfKey, layCounties } from '#county/found.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '../app.ts'
import { assemble, type House } from '../assemble.ts'
import { findPasswordFault } from './password.ts'
import { openSignIn, type SignIn } from './sign-in.ts'

const COUNTY = '340881'
let database: TestDatabase
let house: House
let signIn: SignIn
let app: FastifyInstance
let home: string

async function open(demonstration: boolean) {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-sign-in-'))
  house = assemble({ url: database.url, home })
  if (demonstration) {
    const county = layCounties('2026-11-21').find((c) => c.code === COUNTY)
    if (county) await foundCounty(house.desk, county, house.programmes)
  }
  signIn = await openSignIn({ url: database.url, house, home, demonstration, publicCounty: COUNTY })
  app = await createApp({
    routes: [...signIn.routes, ...caseworkRoutes({ ...house })],
    sessionOf: signIn.sessionOf,
    before: signIn.register,
    webRoot: '/nowhere',
    log: false,
    health: async () => ({ ready: true, reasons: [] }),
    version: '0',
  })
}
async function close() {
  await app?.close()
  await signIn?.close()
  await house?.close()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
}
afterEach(close)

/** A browser: keeps cookies. */
function browser() {
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const response = await app.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '), 'idempotency-key': randomUUID() },
    })
    for (const cookie of response.cookies) jar.set(cookie.name, encodeURIComponent(cookie.value))
    return { status: response.statusCode, body: response.json() as Record<string, unknown>, headers: response.headers }
  }
  return { send, jar }
}

const password = 'Lane-3-feet-each'

/** The six digits of an authenticator (RFC 6238) for a base32 secret, now. */
function codeOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('production', () => {
  beforeEach(() => open(false))

  it('has no account; the first may only appoint three administrators, who are three people, then it closes', {
    timeout: 60_000,
  }, async () => {
    const founder = browser()
    expect((await founder.send('POST', '/api/session', { login: 'admin', password: 'admin' })).body).toMatchObject({
      refused: 'sign-in/wrong',
    })
    expect(
      (
        await founder.send('POST', '/api/found', {
          countyName: '桐城市',
          login: 'founder',
          name: '奠基人',
          password: 'short',
        })
      ).body,
    ).toMatchObject({ refused: 'sign-in/weak-password' })
    expect(
      (await founder.send('POST', '/api/found', { countyName: '桐城市', login: 'founder', name: '奠基人', password }))
        .status,
    ).toBe(200)
    expect(
      (await founder.send('POST', '/api/found', { countyName: '桐城市', login: 'other', name: '第二人', password }))
        .body,
    ).toMatchObject({ refused: 'access/founded' })
    expect((await founder.send('POST', '/api/session', { login: 'founder', password })).status).toBe(200)
    // It holds no post and sees no business data.
    expect((await founder.send('GET', '/api/work')).body).toMatchObject({ refused: 'door/not-for-you' })
    const appoint = (login: string, accountKind: string, person?: string) =>
      founder.send('POST', '/api/accounts', {
        login,
        name: `管理员${login}`,
        accountKind,
        password,
        ...(person ? { person } : {}),
      })
    expect((await appoint('clerk', 'person')).body).toMatchObject({ refused: 'access/not-yours' })
    expect((await appoint('sys', 'system-administrator')).status).toBe(200)
    const rows = (await founder.send('GET', '/api/accounts')).body.rows as { login: string; id: string }[]
    expect(rows.map((r) => r.login).sort()).toEqual(['founder', 'sys'])
    const { rows: people } = await house.reader.read(COUNTY, (c) =>
      c.query(`select person from access_account where login = 'sys'`),
    )
    expect((await appoint('sys2', 'security-administrator', people[0].person)).body).toMatchObject({
      refused: 'access/roles-apart',
    })
    expect((await appoint('sec', 'security-administrator')).status).toBe(200)
    expect((await appoint('aud', 'audit-administrator')).status).toBe(200)
    // All three are there: the founder's account is closed for good.
    expect((await appoint('sys9', 'system-administrator')).status).not.toBe(200)
    const late = browser()
    await late.send('POST', '/api/session', { login: 'founder', password })
    expect((await late.send('GET', '/api/accounts')).body).toMatchObject({ refused: 'door/sign-in' })
    // Names are never used again, and nobody disables their own account.
    const system = browser()
    await system.send('POST', '/api/session', { login: 'sys', password })
    expect(
      (
        await system.send('POST', '/api/accounts', {
          login: 'founder',
          name: '又一人',
          accountKind: 'person',
          password,
        })
      ).body,
    ).toMatchObject({ refused: 'access/login-taken' })
    const own = ((await system.send('GET', '/api/accounts')).body.rows as { login: string; id: string }[]).find(
      (r) => r.login === 'sys',
    )
    expect((await system.send('POST', `/api/accounts/${own?.id}/state`, { state: 'disabled' })).body).toMatchObject({
      refused: 'access/own',
    })
    const auditor = browser()
    await auditor.send('POST', '/api/session', { login: 'aud', password })
    expect((await auditor.send('GET', '/api/audit')).status).toBe(200)
    expect((await auditor.send('GET', '/api/accounts')).body).toMatchObject({ refused: 'door/not-for-you' })
    expect((await system.send('GET', '/api/audit')).body).toMatchObject({ refused: 'door/not-for-you' })
  })

  it('knows no personas', async () => {
    expect((await browser().send('POST', '/api/demonstration/persona', { key: 'zhang-suqin' })).body).toMatchObject({
      refused: 'sign-in/not-here',
    })
  })
})

describe('the demonstration', () => {
  beforeEach(() => open(true))

  it('switches persona in one click, signs out on the server, and lets a lost post end access', {
    timeout: 60_000,
  }, async () => {
    const one = browser()
    expect((await one.send('POST', '/api/demonstration/persona', { key: 'zhang-suqin' })).status).toBe(200)
    expect((await one.send('GET', '/api/me')).body).toMatchObject({ name: '章素琴', kind: 'person' })
    const work = (await one.send('GET', '/api/work')).body.lists as { key: string }[]
    expect(work.map((l) => l.key)).toContain('to-dispatch')
    // The post ends today: the next request shows nothing of it.
    const owner = new pg.Client({ connectionString: database.url })
    await owner.connect()
    await owner.query(`update post set to_day = '2023-01-02' where county = $1 and person = $2`, [
      COUNTY,
      idOfKey('zhang-suqin'),
    ])
    await owner.end()
    const after = (await one.send('GET', '/api/work')).body.lists as { key: string }[]
    expect(after.map((l) => l.key)).not.toContain('to-dispatch')
    const stolen = new Map(one.jar)
    expect((await one.send('DELETE', '/api/session')).status).toBe(200)
    const thief = browser()
    for (const [k, v] of stolen) thief.jar.set(k, v)
    expect((await thief.send('GET', '/api/work')).body).toMatchObject({ refused: 'door/sign-in' })
  })

  it('locks after five failures and says the same whether the name exists or not', { timeout: 60_000 }, async () => {
    const one = browser()
    await one.send('POST', '/api/demonstration/persona', { key: 'zhang-suqin' })
    const wrong = await browser().send('POST', '/api/session', { login: 'zhang-suqin', password: 'wrong-Password-1' })
    const unknown = await browser().send('POST', '/api/session', { login: 'nobody-here', password: 'wrong-Password-1' })
    expect(wrong.body).toEqual(unknown.body)
    for (let i = 0; i < 4; i++)
      await browser().send('POST', '/api/session', { login: 'zhang-suqin', password: 'wrong-Password-1' })
    expect(
      (await browser().send('POST', '/api/session', { login: 'zhang-suqin', password: 'anything-Else-1' })).body,
    ).toMatchObject({ refused: 'sign-in/locked' })
  })

  it('asks a second factor of whoever set one up, and takes a real authenticator’s code', {
    timeout: 60_000,
  }, async () => {
    const one = browser()
    await one.send('POST', '/api/demonstration/persona', { key: 'tang-zhiyuan' })
    const { readFileSync } = await import('node:fs')
    const secret = readFileSync(join(home, 'keys', 'demonstration-password'), 'utf8')
    const made = await one.send('POST', '/api/me/second-factor', { password: secret })
    expect(made.status).toBe(200)
    expect((await one.send('POST', '/api/session/second', { code: '000000' })).body).toMatchObject({
      refused: 'sign-in/second-wrong',
    })
    expect((await one.send('POST', '/api/session/second', { code: codeOf(String(made.body.uri)) })).status).toBe(200)
    const again = browser()
    const half = await again.send('POST', '/api/session', { login: 'tang-zhiyuan', password: secret })
    expect(half.body).toMatchObject({ second: true })
    expect((await again.send('GET', '/api/work')).body).toMatchObject({ refused: 'door/sign-in' })
    expect((await again.send('POST', '/api/session/second', { code: codeOf(String(made.body.uri)) })).status).toBe(200)
    expect((await again.send('GET', '/api/work')).status).toBe(200)
  })

  it('turns away requests of other sites and acts without a key', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/demonstration/persona',
      payload: { key: 'zhang-suqin' },
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(response.json()).toMatchObject({ refused: 'door/other-site' })
    const keyless = await app.inject({
      method: 'POST',
      url: '/api/grid-casework/report',
      payload: { item: '010101', place: '340881002004' },
    })
    expect(keyless.json()).toMatchObject({ refused: 'door/no-key' })
  })
})

it('passwords: ten characters, three of four classes, not the name', async () => {
  await open(false)
  expect(findPasswordFault('Short-1', 'li')).toBeDefined()
  expect(findPasswordFault('alllowercase1', 'li')).toBeDefined()
  expect(findPasswordFault('Li-si-1234567', 'li-si')).toBeDefined()
  expect(findPasswordFault(password, 'li-si')).toBeUndefined()
})
