import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { loginDigest } from '#kernel/access/account.read.ts'
import { type SignInRules, signInRulesOf } from '#kernel/access/sign-in-rules.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { writeOnce } from '#kernel/secrets/write-once.ts'
import { hashPassword, isPassword, type Library } from './library.ts'
import { makeCode } from './password.ts'
import { findHeld, lastHashes, rememberPassword } from './passwords.store.ts'
import type { SignInSetting } from './sign-in.ts'

export type SignInOutcome =
  | 'in'
  | 'failed'
  | 'locked'
  | 'out'
  | 'second-failed'
  | 'second-on'
  | 'password-changed'
  | 'code-issued'
  | 'code-over'
  | 'persona'

/** What came of an attempt, with the cookies that the browser keeps. */
export interface Entered {
  readonly outcome: 'in' | 'second' | 'wrong' | 'locked' | 'code-over'
  readonly cookies: readonly string[]
}

/** What the doors of sign-in ask of the library: passwords, second factors, and the record of attempts. */
export interface Gate {
  /** Whether any account was ever opened. */
  isFounded(): Promise<boolean>
  /** The rules of the county in which a user name has its account; unknown names follow the public county's. */
  rulesFor(login: string): Promise<SignInRules>
  signIn(login: string, password: string, headers: Headers): Promise<Entered>
  /** Six digits of an authenticator, or one of the codes for emergencies. */
  verifySecond(code: string, headers: Headers): Promise<Entered>
  /** Whose second factor is asked for in this browser; undefined where nobody's is. */
  findHalfway(headers: Headers): Promise<string | undefined>
  signOut(headers: Headers): Promise<readonly string[]>
  /** @returns the cookies of the session that goes on, or undefined where the current password is wrong */
  changePassword(login: string, current: string, next: string, headers: Headers): Promise<readonly string[] | undefined>
  /** Whether it is one of the user's last passwords. */
  isFormer(login: string, password: string): Promise<boolean>
  enableSecond(password: string, headers: Headers): Promise<{ uri: string; backupCodes: readonly string[] } | undefined>
  /** Tells the library of an account that an act opened. A user name it knows already is left as it is. */
  createUser(login: string, name: string, password: string): Promise<void>
  /** Gives a user, made where there is none, a code for one sign-in; all sessions end. It is told once and never stored. */
  issueCode(login: string, name: string): Promise<{ readonly code: string; readonly until: Date }>
  /** Ends all sessions of a user name. */
  endSessions(login: string): Promise<void>
  record(login: string, outcome: SignInOutcome, ip: string): Promise<void>
  demonstrationPassword(): string
}

const HOUR_MS = 3_600_000

/** The library wants an address of mail for every user; ours have none, so it is made of the login and leads nowhere. */
const mailOf = (login: string): string => `${login}@liuchi.invalid`

export function openGate(library: Library, pool: Pool, setting: SignInSetting): Gate {
  const { house, home, publicCounty, now = () => new Date() } = setting
  const { api } = library

  async function userIdOf(login: string): Promise<string | undefined> {
    const { rows } = await pool.query('select id from signin."user" where username = $1', [login])
    return (rows[0] as { id: string } | undefined)?.id
  }

  /** The account of a user name in whatever county it is. */
  async function findAccount(login: string) {
    const { rows } = await pool.query('select county, id, forget_second from public.access_account where login = $1', [
      login,
    ])
    return rows[0] as { county: string; id: string; forget_second: boolean } | undefined
  }

  /** What an act decided about a lost authenticator is done before the next sign-in. */
  async function forgetSecond(account: string, user: string): Promise<void> {
    await pool.query('delete from signin."twoFactor" where "userId" = $1', [user])
    await pool.query('update signin."user" set "twoFactorEnabled" = false where id = $1', [user])
    await pool.query('update public.access_account set forget_second = false where id = $1', [account])
  }

  /** Failures since the last success within the pause, or since an administrator issued a code. */
  async function isLocked(login: string, rules: SignInRules): Promise<boolean> {
    const { rows } = await pool.query(
      `select count(*)::int as n from public.sign_in_event
       where login_digest = $1 and outcome in ('failed', 'second-failed') and at > $2
         and at > coalesce((select max(at) from public.sign_in_event where login_digest = $1
           and outcome in ('in', 'persona', 'code-issued')), '-infinity')`,
      [loginDigest(login), new Date(now().getTime() - rules.lockMinutes * 60_000)],
    )
    return (rows[0] as { n: number }).n >= rules.failures
  }

  async function endSessionsOf(user: string): Promise<void> {
    await pool.query('delete from signin."session" where "userId" = $1', [user])
  }

  const gate: Gate = {
    async isFounded() {
      const { rows } = await pool.query('select 1 from public.access_account limit 1')
      return rows.length > 0
    },
    async rulesFor(login) {
      const county = (await findAccount(login))?.county ?? publicCounty
      return signInRulesOf(await house.keeper.getBook(county), dayOf(now()))
    },
    async signIn(login, password, headers) {
      if (await isLocked(login, await gate.rulesFor(login))) return { outcome: 'locked', cookies: [] }
      const [user, account] = [await userIdOf(login), await findAccount(login)]
      if (user && account?.forget_second) await forgetSecond(account.id, user)
      try {
        const response = await api.signInUsername({ body: { username: login, password }, headers, asResponse: true })
        if (!response.ok) return { outcome: 'wrong', cookies: [] }
        const held = user ? await findHeld(pool, user) : undefined
        if (user && held?.until && held.until <= now()) {
          await endSessionsOf(user)
          return { outcome: 'code-over', cookies: [] }
        }
        if (user) await pool.query('delete from signin."session" where "userId" = $1 and "expiresAt" < now()', [user])
        const body = (await response.json().catch(() => ({}))) as { twoFactorRedirect?: boolean }
        return { outcome: body.twoFactorRedirect === true ? 'second' : 'in', cookies: response.headers.getSetCookie() }
      } catch {
        return { outcome: 'wrong', cookies: [] }
      }
    },
    async verifySecond(code, headers) {
      const login = await gate.findHalfway(headers)
      if (login && (await isLocked(login, await gate.rulesFor(login)))) return { outcome: 'locked', cookies: [] }
      try {
        const response = /^\d{6}$/.test(code)
          ? await api.verifyTOTP({ body: { code }, headers, asResponse: true })
          : await api.verifyBackupCode({ body: { code }, headers, asResponse: true })
        const outcome = response.ok ? 'in' : response.status === 429 ? 'locked' : 'wrong'
        return { outcome, cookies: response.headers.getSetCookie() }
      } catch {
        return { outcome: 'wrong', cookies: [] }
      }
    },
    async findHalfway(headers) {
      const cookie = /liuchi\.two_factor=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      // The cookie is the challenge's name and a signature; the library checks the signature, here only a name is looked up.
      const identifier = cookie && decodeURIComponent(cookie).split('.')[0]
      if (!identifier) return undefined
      const { rows } = await pool.query(
        'select u.username from signin."verification" v join signin."user" u on u.id = v.value where v.identifier = $1',
        [identifier],
      )
      return (rows[0] as { username: string } | undefined)?.username
    },
    async signOut(headers) {
      const response = await api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },
    async changePassword(login, current, next, headers) {
      try {
        const response = await api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          asResponse: true,
        })
        const user = await userIdOf(login)
        if (!response.ok || !user) return undefined
        await rememberPassword(pool, user, now(), null)
        await pool.query('update public.access_account set must_change = false where login = $1', [login])
        return response.headers.getSetCookie()
      } catch {
        return undefined
      }
    },
    async isFormer(login, password) {
      const user = await userIdOf(login)
      const { passwordHistory } = await gate.rulesFor(login)
      for (const hash of user ? await lastHashes(pool, user, passwordHistory) : [])
        if (await isPassword(hash, password)) return true
      return false
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
      if (await userIdOf(login)) return
      // One statement, so that a process that is killed leaves no user without a password; of two at once one comes first.
      const { rowCount } = await pool.query(
        `with made as (
           insert into signin."user" (id, name, email, "emailVerified", username, "displayUsername")
           values ($1, $2, $3, true, $4, $4) on conflict do nothing returning id)
         insert into signin."account" (id, "accountId", "providerId", "userId", password, "updatedAt")
         select $5, id, 'credential', id, $6, now() from made`,
        [newId(), name, mailOf(login), login, newId(), await hashPassword(password)],
      )
      const user = rowCount ? await userIdOf(login) : undefined
      if (user) await rememberPassword(pool, user, now(), null)
    },
    async issueCode(login, name) {
      const code = makeCode()
      const { codeHours } = await gate.rulesFor(login)
      const until = new Date(now().getTime() + codeHours * HOUR_MS)
      await gate.createUser(login, name, randomBytes(24).toString('base64url'))
      const user = await userIdOf(login)
      if (!user) throw new Error('the library knows no such user')
      const context = await library.$context
      await context.internalAdapter.updatePassword(user, await hashPassword(code))
      await rememberPassword(pool, user, now(), until)
      await endSessionsOf(user)
      return { code, until }
    },
    async endSessions(login) {
      const user = await userIdOf(login)
      if (user) await endSessionsOf(user)
    },
    async record(login, outcome, ip) {
      const account = await findAccount(login)
      await pool.query(
        `insert into public.sign_in_event (county, id, account, login_digest, outcome, at, ip) values ($1, $2, $3, $4, $5, $6, $7)`,
        [account?.county ?? publicCounty, newId(), account?.id ?? null, loginDigest(login), outcome, now(), ip],
      )
    },
    demonstrationPassword() {
      const [folder, name] = [join(home, 'keys'), 'demonstration-password']
      if (!existsSync(join(folder, name))) writeOnce(folder, name, randomBytes(24).toString('base64url'))
      return readFileSync(join(folder, name), 'utf8')
    },
  }
  return gate
}
