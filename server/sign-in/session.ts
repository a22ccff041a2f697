import type { Pool } from 'pg'
import { isAdministrator } from '#kernel/access/administrators.ts'
import { keepsPosts } from '#kernel/access/posts-kept.read.ts'
import { signInRulesOf } from '#kernel/access/sign-in-rules.ts'
import { dayOf } from '#kernel/day.ts'
import type { AccountKind, Session } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import type { Library } from './library.ts'
import { findHeld } from './passwords.store.ts'
import type { SignInSetting } from './sign-in.ts'

/** Who is signed in, with what the screens need of the account beside the session. */
export interface Known extends Session {
  readonly login: string
  readonly secondFactor: boolean
}

/** So long a session is believed without being asked again; everything that ends one ends it within this and the request after. */
const REMEMBER_MS = 15_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 3_600_000

export interface Sessions {
  /** @param quiet the request is not the person's own doing: it does not keep the session from being idle */
  find(headers: Headers, quiet?: boolean): Promise<Known | undefined>
  /** Hands the screen of a session to a guest: from now on it shows one village. */
  beginGuest(headers: Headers, place: string): Promise<void>
  forget(headers: Headers): void
  forgetAll(): void
}

interface AccountRow {
  readonly county: string
  readonly id: Id
  readonly person: Id | null
  readonly kind: AccountKind
  readonly state: string
  readonly must_change: boolean
}

/**
 * Who is signed in by a cookie. A session ends when its account is disabled, when it was idle or lasted too long, and when its
 * person lost the last of the posts held when it began.
 */
export function openSessions(library: Library, pool: Pool, setting: SignInSetting): Sessions {
  const { house, demonstration, now = () => new Date() } = setting
  const remembered = new Map<
    string,
    { readonly at: number; readonly quiet: boolean; readonly known: Known | undefined }
  >()
  const tokenOf = (headers: Headers) => /liuchi\.session_token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]

  async function read(headers: Headers, quiet: boolean): Promise<Known | undefined> {
    const found = await library.api.getSession({ headers }).catch(() => null)
    if (!found) return undefined
    const user = found.user as { id: string; name: string; username?: string | null; twoFactorEnabled?: boolean | null }
    const session = { token: found.session.token, began: found.session.createdAt, seen: found.session.updatedAt }
    const login = user.username ?? ''
    const { rows } = await pool.query(
      'select county, id, person, kind, state, must_change from public.access_account where login = $1',
      [login],
    )
    const account = rows[0] as AccountRow | undefined
    const rules = account && signInRulesOf(await house.keeper.getBook(account.county), dayOf(now()))
    const idle = now().getTime() - new Date(session.seen).getTime()
    const lasted = now().getTime() - new Date(session.began).getTime()
    const over =
      account?.state !== 'active' ||
      !rules ||
      idle > rules.idleMinutes * MINUTE_MS ||
      lasted > rules.sessionHours * 60 * MINUTE_MS ||
      (await lostPosts(account, new Date(session.began)))
    if (over) {
      await pool.query('delete from signin."session" where token = $1', [session.token])
      return undefined
    }
    if (idle > MINUTE_MS && !quiet)
      await pool.query('update signin."session" set "updatedAt" = $2 where token = $1', [session.token, now()])
    const { rows: guests } = await pool.query('select place from signin.guest where session = $1', [found.session.id])
    const secondFactor = user.twoFactorEnabled === true
    const held = demonstration ? undefined : await findHeld(pool, user.id)
    const old = held !== undefined && now().getTime() - held.since.getTime() > rules.passwordDays * DAY_MS
    const first =
      account.must_change || old
        ? 'password'
        : isAdministrator(account.kind) && !secondFactor && !demonstration
          ? 'second-factor'
          : undefined
    return {
      county: account.county,
      kind: account.kind,
      account: account.id,
      person: account.person,
      name: user.name,
      login,
      secondFactor,
      ...(first ? { first } : {}),
      ...(guests[0] ? { guest: (guests[0] as { place: string }).place } : {}),
    }
  }

  async function lostPosts({ county, person }: AccountRow, began: Date): Promise<boolean> {
    if (!person) return false
    return !(await house.reader.read(county, (client) => keepsPosts(client, county, person, began, now())))
  }

  return {
    async find(headers, quiet = false) {
      const token = tokenOf(headers)
      if (!token) return undefined
      const before = remembered.get(token)
      const at = now().getTime()
      // After a look that did not count, the person's own is still to be counted.
      if (before && at - before.at < REMEMBER_MS && (quiet || !before.quiet)) return before.known
      if (remembered.size > 10_000) remembered.clear()
      const known = await read(headers, quiet)
      remembered.set(token, { at, quiet, known })
      return known
    },
    async beginGuest(headers, place) {
      const found = await library.api.getSession({ headers }).catch(() => null)
      if (!found) return
      await pool.query(
        'insert into signin.guest (session, place, since) values ($1, $2, $3) on conflict (session) do nothing',
        [found.session.id, place, now()],
      )
      const token = tokenOf(headers)
      if (token) remembered.delete(token)
    },
    forget(headers) {
      const token = tokenOf(headers)
      if (token) remembered.delete(token)
    },
    forgetAll: () => remembered.clear(),
  }
}
