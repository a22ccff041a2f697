import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AccountKind, Route, Session } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { House } from '../assemble.ts'
import { openPool } from '../db/open.ts'
import { headersOf } from './headers.ts'
import { signInRoutes } from './sign-in.routes.ts'

export interface SignInSetting {
  readonly url: string
  readonly house: House
  readonly home: string
  readonly demonstration: boolean
  /** The county of visitors. */
  readonly publicCounty: string
  /** Public address, for secure cookies and single sign-on. */
  readonly address?: string
}

export interface SignIn {
  readonly routes: readonly Route[]
  register(app: FastifyInstance): Promise<void>
  sessionOf(request: FastifyRequest): Promise<Session>
  close(): Promise<void>
}

/** Who is signed in, with what the screens need of the account beside the session. */
export interface Known extends Session {
  readonly login: string
  readonly mustChange: boolean
  readonly secondFactor: boolean
}

export type SignInOutcome = 'in' | 'failed' | 'locked' | 'out' | 'second-failed' | 'password-changed' | 'persona'

/** What the doors of sign-in work with. */
export interface Gate {
  readonly setting: SignInSetting
  /** Whether an identity provider is set up. */
  readonly singleSignOn: boolean
  /** Whether any account was ever opened. */
  isFounded(): Promise<boolean>
  /** Headers of a request as the library takes them. */
  signIn(
    login: string,
    password: string,
    headers: Headers,
  ): Promise<{ ok: boolean; second: boolean; cookies: readonly string[] }>
  verifySecond(code: string, headers: Headers): Promise<{ ok: boolean; cookies: readonly string[] }>
  signOut(headers: Headers): Promise<readonly string[]>
  changePassword(current: string, next: string, headers: Headers): Promise<boolean>
  enableSecond(password: string, headers: Headers): Promise<{ uri: string; backupCodes: readonly string[] } | undefined>
  createUser(login: string, name: string, password: string): Promise<void>
  setPassword(login: string, password: string): Promise<void>
  /** Ends all sessions of a user name, as when its account is disabled. */
  endSessions(login: string): Promise<void>
  record(login: string, outcome: SignInOutcome, ip: string): Promise<void>
  isLocked(login: string): Promise<boolean>
  demonstrationPassword(): string
  findKnown(headers: Headers): Promise<Known | undefined>
  forget(headers: Headers): void
}

const SESSION_SECONDS = 12 * 3600
const IDLE_SECONDS = 30 * 60
const REMEMBER_MS = 15_000
const FAILURES = 5
const LOCK_MINUTES = 30
/** Argon2id with the parameters of the OWASP recommendation: 19 MiB, two passes. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const digestOf = (login: string): Buffer => createHash('sm3').update(`login:${login.toLowerCase()}`).digest()
/** The library wants an address of mail for every user; ours have none, so it is made of the login and leads nowhere. */
const mailOf = (login: string): string => `${login}@liuchi.invalid`

/** Opens the sign-in library on its own schema and role. Sign-up through HTTP does not exist. */
export async function openSignIn(setting: SignInSetting): Promise<SignIn> {
  const { house, home, publicCounty } = setting
  const pool = openPool({
    url: setting.url,
    role: 'liuchi_signin',
    max: 5,
    applicationName: 'liuchi sign-in',
    pipeline: false,
    searchPath: 'signin,public',
  })
  const address = setting.address ?? process.env.LIUCHI_URL
  const auth = betterAuth({
    appName: 'Liuchi',
    baseURL: address ?? 'http://127.0.0.1',
    basePath: '/api/single-sign-on',
    secret: house.keys.current('session').key.toString('base64'),
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: {
        hash: (password) => hash(password, argon),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 60, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'liuchi',
      useSecureCookies: address?.startsWith('https:') ?? false,
      database: { generateId: () => newId() },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[a-z][a-z0-9.-]+$/.test(name),
      }),
      twoFactor({ issuer: '六尺' }),
      ...singleSignOn(),
    ],
  })
  const api = auth.api
  const remembered = new Map<string, { at: number; known: Known | undefined }>()
  const tokenOf = (headers: Headers) => /liuchi\.session_token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]

  async function userIdOf(login: string): Promise<string | undefined> {
    const { rows } = await pool.query('select id from signin."user" where username = $1', [login])
    return (rows[0] as { id: string } | undefined)?.id
  }

  const gate: Gate = {
    setting,
    singleSignOn: singleSignOn().length > 0,
    async isFounded() {
      const { rows } = await pool.query('select 1 from public.access_account limit 1')
      return rows.length > 0
    },
    async signIn(login, password, headers) {
      try {
        const response = await api.signInUsername({ body: { username: login, password }, headers, asResponse: true })
        const body = (await response.json().catch(() => ({}))) as { twoFactorRedirect?: boolean }
        return { ok: response.ok, second: body.twoFactorRedirect === true, cookies: response.headers.getSetCookie() }
      } catch {
        return { ok: false, second: false, cookies: [] }
      }
    },
    async verifySecond(code, headers) {
      try {
        const response = await api.verifyTOTP({ body: { code }, headers, asResponse: true })
        return { ok: response.ok, cookies: response.headers.getSetCookie() }
      } catch {
        return { ok: false, cookies: [] }
      }
    },
    async signOut(headers) {
      const response = await api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },
    async changePassword(current, next, headers) {
      try {
        const response = await api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          asResponse: true,
        })
        return response.ok
      } catch {
        return false
      }
    },
    async enableSecond(password, headers) {
      try {
        const made = await api.enableTwoFactor({ body: { password }, headers })
        return 'totpURI' in made ? { uri: made.totpURI, backupCodes: made.backupCodes } : undefined
      } catch {
        return undefined
      }
    },
    async createUser(login, name, password) {
      const context = await auth.$context
      const user = await context.internalAdapter.createUser(
        { name, email: mailOf(login), emailVerified: true, username: login, displayUsername: login } as never,
        undefined as never,
      )
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hash(password, argon),
      })
    },
    async setPassword(login, password) {
      const id = await userIdOf(login)
      if (!id) throw new Error('no such user')
      const context = await auth.$context
      await context.internalAdapter.updatePassword(id, await hash(password, argon))
      await pool.query('delete from signin."session" where "userId" = $1', [id])
    },
    async endSessions(login) {
      const id = await userIdOf(login)
      if (id) await pool.query('delete from signin."session" where "userId" = $1', [id])
      remembered.clear()
    },
    async record(login, outcome, ip) {
      await pool.query('insert into public.sign_in_event (id, login_digest, outcome, ip) values ($1, $2, $3, $4)', [
        newId(),
        digestOf(login),
        outcome,
        ip,
      ])
    },
    async isLocked(login) {
      // Failures since the last success within the window; five lock for half an hour.
      const { rows } = await pool.query(
        `select count(*)::int as n from public.sign_in_event
         where login_digest = $1 and outcome in ('failed', 'second-failed') and at > now() - make_interval(mins => $2)
           and at > coalesce((select max(at) from public.sign_in_event where login_digest = $1 and outcome in ('in', 'persona')), '-infinity')`,
        [digestOf(login), LOCK_MINUTES],
      )
      return (rows[0] as { n: number }).n >= FAILURES
    },
    demonstrationPassword() {
      const file = join(home, 'keys', 'demonstration-password')
      if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
      return readFileSync(file, 'utf8')
    },
    async findKnown(headers) {
      const token = tokenOf(headers)
      if (!token) return undefined
      const known = remembered.get(token)
      if (known && Date.now() - known.at < REMEMBER_MS) return known.known
      if (remembered.size > 10_000) remembered.clear()
      const fresh = await readKnown(headers)
      remembered.set(token, { at: Date.now(), known: fresh })
      return fresh
    },
    forget(headers) {
      const token = tokenOf(headers)
      if (token) remembered.delete(token)
    },
  }

  async function readKnown(headers: Headers): Promise<Known | undefined> {
    const found = await api.getSession({ headers }).catch(() => null)
    if (!found) return undefined
    const user = found.user as { name: string; username?: string | null; twoFactorEnabled?: boolean | null }
    const login = user.username ?? ''
    const { rows } = await pool.query(
      'select county, id, person, kind, state, must_change from public.access_account where login = $1',
      [login],
    )
    const account = rows[0] as
      | { county: string; id: Id; person: Id | null; kind: AccountKind; state: string; must_change: boolean }
      | undefined
    if (account?.state !== 'active') return undefined
    // Idle for half an hour ends the session; being seen moves its mark at most once a minute.
    const idle = Date.now() - new Date(found.session.updatedAt).getTime()
    if (idle > IDLE_SECONDS * 1000) {
      await pool.query('delete from signin."session" where token = $1', [found.session.token])
      return undefined
    }
    if (idle > 60_000)
      await pool.query('update signin."session" set "updatedAt" = now() where token = $1', [found.session.token])
    return {
      county: account.county,
      kind: account.kind,
      account: account.id,
      person: account.person,
      name: user.name,
      login,
      mustChange: account.must_change,
      secondFactor: user.twoFactorEnabled === true,
    }
  }

  return {
    routes: signInRoutes(gate, pool),
    async register(app) {
      // Only single sign-on needs the library's own addresses (redirects of an identity provider).
      if (singleSignOn().length === 0) return
      app.route({
        method: ['GET', 'POST'],
        url: '/api/single-sign-on/*',
        handler: async (request, reply) => {
          const url = new URL(request.url, address ?? `http://${request.headers.host}`)
          if (!/\/(sign-in\/oauth2|oauth2\/callback\/[^/]+)$/.test(url.pathname)) return reply.code(404).send()
          const init: RequestInit = { method: request.method, headers: headersOf(request) }
          if (request.body) init.body = JSON.stringify(request.body)
          const response = await auth.handler(new Request(url, init))
          for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
          const location = response.headers.get('location')
          if (location) reply.header('location', location)
          return reply
            .code(response.status)
            .type(response.headers.get('content-type') ?? 'application/json')
            .send(await response.text())
        },
      })
    },
    async sessionOf(request) {
      const known = await gate.findKnown(headersOf(request))
      return known ?? { county: publicCounty, kind: 'visitor', account: null, person: null, name: '' }
    },
    close: () => pool.end(),
  }
}

/** The one identity provider of the environment, if any. */
function singleSignOn() {
  const { LIUCHI_OIDC_ISSUER, LIUCHI_OIDC_CLIENT, LIUCHI_OIDC_SECRET } = process.env
  if (!LIUCHI_OIDC_ISSUER || !LIUCHI_OIDC_CLIENT) return []
  return [
    genericOAuth({
      config: [
        {
          providerId: 'office',
          clientId: LIUCHI_OIDC_CLIENT,
          ...(LIUCHI_OIDC_SECRET ? { clientSecret: LIUCHI_OIDC_SECRET } : {}),
          discoveryUrl: `${LIUCHI_OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
          scopes: ['openid', 'profile'],
          pkce: true,
          disableSignUp: true,
        },
      ],
    }),
  ]
}
