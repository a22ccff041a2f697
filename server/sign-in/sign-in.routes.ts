import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { accountsRoutes } from './accounts.routes.ts'
import { enteredAnswer, meAnswer, secondFactorAnswer } from './answers.ts'
import { auditRoutes } from './audit.routes.ts'
import { checkPassword, cookied, type SignInDoors, signedIn } from './doors.ts'
import { foundRoutes } from './found.routes.ts'
import type { Entered, SignInOutcome } from './gate.ts'
import { guestRoutes } from './guest.routes.ts'
import { singleSignOn } from './library.ts'
import { personasRoutes } from './personas.routes.ts'
import { refuse } from './refusals.ts'

/** Doors of sign-in, one's own account, the demonstration's personas, and the administration of accounts. */
export function signInRoutes(doors: SignInDoors): Route[] {
  return [
    ...sessionRoutes(doors),
    ...ownRoutes(doors),
    ...guestRoutes(doors),
    ...personasRoutes(doors),
    ...foundRoutes(doors),
    ...accountsRoutes(doors),
    ...auditRoutes(doors.setting.house),
  ]
}

/** Signing in and out. */
function sessionRoutes({ gate, sessions }: SignInDoors): Route[] {
  const outcomes = { in: 'in', wrong: 'failed', locked: 'locked', 'code-over': 'code-over' } as const

  /** Told alike whether the name exists or not. */
  const turnAway = ({ outcome }: Entered): Refusal =>
    refuse(outcome === 'locked' || outcome === 'code-over' ? outcome : 'wrong')

  const enter = door({
    method: 'POST',
    url: '/api/session',
    id: 'signIn',
    answer: enteredAnswer,
    summary: 'Signs in with user name and password',
    tag: 'sign-in',
    visitors: true,
    early: true,
    perMinute: 20,
    body: z.object({ login: z.string().min(1).max(60), password: z.string().min(1).max(200) }),
    refuses: ['sign-in/wrong', 'sign-in/locked', 'sign-in/code-over'],
    async handle({ body, headers, ip }) {
      const login = body.login.trim().toLowerCase()
      const entered = await gate.signIn(login, body.password, headers)
      const through = entered.outcome === 'in' || entered.outcome === 'second'
      // Half of a sign-in is none: it does not end the count of failures.
      if (entered.outcome !== 'second') await gate.record(login, outcomes[entered.outcome], ip)
      return through ? cookied({ second: entered.outcome === 'second' }, entered.cookies) : turnAway(entered)
    },
  })

  const second = door({
    method: 'POST',
    url: '/api/session/second',
    id: 'signInSecond',
    summary: 'The second factor: six digits of the authenticator, or one of the codes for emergencies',
    tag: 'sign-in',
    visitors: true,
    early: true,
    perMinute: 20,
    body: z.object({
      code: z
        .string()
        .trim()
        .regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/),
    }),
    refuses: ['sign-in/second-wrong', 'sign-in/locked'],
    async handle({ body, headers, ip }) {
      const known = await sessions.find(headers, true)
      const login = known?.login ?? (await gate.findHalfway(headers))
      const entered = await gate.verifySecond(body.code, headers)
      const done: SignInOutcome = known ? 'second-on' : 'in'
      const outcome = entered.outcome === 'in' ? done : entered.outcome === 'locked' ? 'locked' : 'second-failed'
      if (login) await gate.record(login, outcome, ip)
      if (entered.outcome !== 'in') return refuse(entered.outcome === 'locked' ? 'locked' : 'second-wrong')
      sessions.forget(headers)
      return cookied({ ok: true }, entered.cookies)
    },
  })

  const leave = door({
    method: 'DELETE',
    url: '/api/session',
    id: 'signOut',
    guest: true,
    summary: 'Signs out; the session ends on the server',
    tag: 'sign-in',
    kinds: signedIn,
    early: true,
    async handle({ headers, ip }) {
      const known = await sessions.find(headers, true)
      const cookies = await gate.signOut(headers)
      sessions.forget(headers)
      if (known) await gate.record(known.login, 'out', ip)
      return cookied({ ok: true }, cookies)
    },
  })
  return [enter, second, leave]
}

/** One's own account. */
function ownRoutes({ gate, sessions, setting }: SignInDoors): Route[] {
  const { house, demonstration } = setting

  const me = door({
    method: 'GET',
    url: '/api/me',
    id: 'getMe',
    guest: true,
    answer: meAnswer,
    summary: 'Who is signed in, with the posts held today',
    tag: 'sign-in',
    visitors: true,
    early: true,
    async handle({ session, headers }) {
      const known = await sessions.find(headers, true)
      const book = await house.keeper.getBook(session.county)
      const roles = new Map(house.programmes.flatMap((p) => Object.entries(p.roles)))
      const posts = session.person
        ? await house.reader.read(
            session.county,
            async (client) => (await scopeOf(client, session, dayOf(new Date()))).posts,
          )
        : []
      return {
        json: {
          kind: session.kind,
          county: { code: session.county, name: book.findPlace(session.county)?.name ?? session.county },
          person: session.person,
          name: session.name,
          login: known?.login ?? null,
          mustChange: session.first === 'password',
          mustSecure: session.first === 'second-factor',
          secondFactor: known?.secondFactor ?? false,
          posts: posts.map((p) => ({
            id: p.id,
            role: p.role,
            roleWords: roles.get(p.role)?.words ?? null,
            title: p.title,
            place: p.place,
            placeName: book.placeName(p.place),
            organisation: book.findOrganisation(p.organisation)?.short ?? '',
            delegated: p.delegatedBy !== undefined,
          })),
          guest: session.guest ? book.placeName(session.guest) : null,
          demonstration,
          singleSignOn: singleSignOn().length > 0,
          founded: demonstration || session.kind !== 'visitor' || (await gate.isFounded()),
          now: new Date(),
        },
      }
    },
  })

  const password = door({
    method: 'POST',
    url: '/api/me/password',
    id: 'changePassword',
    summary: 'Changes one’s own password; all other sessions end',
    tag: 'sign-in',
    kinds: signedIn,
    early: true,
    perMinute: 10,
    body: z.object({ current: z.string().max(200), next: z.string().max(200) }),
    refuses: ['sign-in/wrong', 'sign-in/weak-password'],
    async handle({ body, session, headers, ip }) {
      const known = await sessions.find(headers, true)
      if (!known || !session.account) return refuse('wrong', { field: 'current' })
      const weak = await checkPassword(gate, body.next, known.login, 'next')
      if (weak) return weak
      const cookies = await gate.changePassword(known.login, body.current, body.next, headers)
      if (!cookies) return refuse('wrong', { field: 'current' })
      await gate.record(known.login, 'password-changed', ip)
      sessions.forget(headers)
      return cookied({ ok: true }, cookies)
    },
  })

  const enableSecond = door({
    method: 'POST',
    url: '/api/me/second-factor',
    id: 'enableSecondFactor',
    answer: secondFactorAnswer,
    summary: 'Begins a second factor: the address for an authenticator and codes for emergencies',
    tag: 'sign-in',
    kinds: signedIn,
    early: true,
    perMinute: 10,
    body: z.object({ password: z.string().max(200) }),
    refuses: ['sign-in/wrong', 'sign-in/second-on'],
    async handle({ body, headers }) {
      if ((await sessions.find(headers, true))?.secondFactor) return refuse('second-on')
      const made = await gate.enableSecond(body.password, headers)
      return made ? { json: made } : refuse('wrong', { field: 'password' })
    },
  })
  return [me, password, enableSecond]
}
