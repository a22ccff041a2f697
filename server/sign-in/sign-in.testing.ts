import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { foundCounty, layCounties, seedsOf } from '#county/found.ts'
import { personasShown } from '#county/personas-shown.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '../app.ts'
import { assemble, type House } from '../assemble.ts'
import { routesOf } from '../routes.ts'
import { openSignIn } from './sign-in.ts'

/*
 * A whole installation behind its HTTP doors, with real sign-in and a clock that can be moved on, for tests of who may do what.
 */

export const COUNTY = '340881'
export const goodPassword = 'Lane-3-feet-each'

export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** A browser: it keeps cookies. */
export interface Browser {
  readonly jar: Map<string, string>
  get(url: string): Promise<Answered>
  /** As a page that lies open asks by itself. */
  getUnasked(url: string): Promise<Answered>
  post(url: string, payload?: object): Promise<Answered>
  leave(): Promise<Answered>
}

export interface Installation {
  readonly database: TestDatabase
  readonly house: House
  readonly app: FastifyInstance
  readonly home: string
  /** Moves the clock on. Authenticators go by the real one. */
  pass(minutes: number): void
  browser(): Browser
  close(): Promise<void>
}

/** Opens one: a demonstration of one county, or a production that nobody has founded. */
export async function openInstallation(how: { readonly demonstration: boolean }): Promise<Installation> {
  const { demonstration } = how
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-sign-in-'))
  const house = assemble({ url: database.url, home })
  let passed = 0
  if (demonstration) {
    const county = layCounties('2026-11-21').find((c) => c.code === COUNTY)
    if (county) await foundCounty(house.desk, county, house.programmes)
  }
  const signIn = await openSignIn({
    url: database.url,
    house,
    home,
    demonstration,
    personas: personasShown,
    seeds: (county) => seedsOf(county, house.programmes),
    publicCounty: COUNTY,
    now: () => new Date(Date.now() + passed),
  })
  const app = await createApp({
    routes: routesOf({
      house,
      files: openFileStore({ home, keys: house.keys }),
      signIn: signIn.routes,
      publicCounty: COUNTY,
      demonstration,
      site: {},
    }),
    sessionOf: signIn.sessionOf,
    before: signIn.register,
    webRoot: '/nowhere',
    log: false,
    health: async () => ({ ready: true, reasons: [] }),
    version: '0',
  })
  let senders = 0
  return {
    database,
    house,
    app,
    home,
    pass(minutes) {
      passed += minutes * 60_000
    },
    browser() {
      const jar = new Map<string, string>()
      senders += 1
      const remoteAddress = `10.0.${senders >> 8}.${senders & 255}`
      const send = async (
        method: 'GET' | 'POST' | 'DELETE',
        url: string,
        payload?: object,
        more: Readonly<Record<string, string>> = {},
      ): Promise<Answered> => {
        const response = await app.inject({
          method,
          url,
          remoteAddress,
          ...(payload ? { payload } : {}),
          headers: {
            cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '),
            'idempotency-key': randomUUID(),
            ...more,
          },
        })
        for (const cookie of response.cookies) jar.set(cookie.name, encodeURIComponent(cookie.value))
        return { status: response.statusCode, body: response.json() as Record<string, unknown> }
      }
      return {
        jar,
        get: (url) => send('GET', url),
        getUnasked: (url) => send('GET', url, undefined, { 'liuchi-unasked': 'yes' }),
        post: (url, payload = {}) => send('POST', url, payload),
        leave: () => send('DELETE', '/api/session'),
      }
    },
    async close() {
      await app.close()
      await signIn.close()
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The six digits of an authenticator (RFC 6238) for its address, now. */
export function digitsOf(uri: string): string {
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

/** What was done must have been done. */
export function done(answered: Answered): Record<string, unknown> {
  expect(answered.body, `${answered.status}`).not.toHaveProperty('refused')
  expect(answered.status).toBe(200)
  return answered.body
}

/** Signs in with a code that somebody was given, and chooses a password. */
export async function enterWithCode(browser: Browser, login: string, code: unknown, next: string): Promise<void> {
  done(await browser.post('/api/session', { login, password: code }))
  expect((await browser.get('/api/messages')).body).toMatchObject({ refused: 'door/password' })
  done(await browser.post('/api/me/password', { current: code, next }))
}

/** Sets up the second factor of whoever is signed in. @returns its address and codes for emergencies */
export async function secure(browser: Browser, password: string): Promise<{ uri: string; backupCodes: string[] }> {
  const made = done(await browser.post('/api/me/second-factor', { password }))
  done(await browser.post('/api/session/second', { code: digitsOf(String(made.uri)) }))
  return made as { uri: string; backupCodes: string[] }
}
