import { z } from 'zod'
import { findAccount, listAccounts } from '#kernel/access/account.read.ts'
import { administratorKinds, isAdministrator } from '#kernel/access/administrators.ts'
import type { Outcome } from '#kernel/act.ts'
import { type Ask, actorOf, door, type Route } from '#kernel/door.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { accountChangedAnswer, accountsAnswer, codeAnswer, openedAnswer, proposedAnswer } from './answers.ts'
import type { SignInDoors } from './doors.ts'

/** The administration of accounts. Passwords are never chosen by an administrator: a code for one sign-in is made and told once. */
export function accountsRoutes({ gate, sessions, setting }: SignInDoors): Route[] {
  const { house } = setting
  const perform = ({ session, key }: Ask, kind: string, input: object): Promise<Outcome> =>
    house.desk.perform({ kind, county: session.county, actor: actorOf(session), key, input })

  const list = door({
    method: 'GET',
    url: '/api/accounts',
    id: 'listAccounts',
    answer: accountsAnswer,
    summary: 'Accounts of the county by user name, with the last sign-in of each',
    tag: 'administration',
    kinds: ['system-administrator', 'security-administrator', 'founder'],
    query: z.object({
      /** Beginning of a user name. */
      q: z.string().max(40).optional(),
      /** `next` of the page before. */
      after: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    handle: ({ session, query }) =>
      house.reader.read(session.county, async (client) => {
        const rows = await listAccounts(client, session.county, query)
        return { json: { rows, next: rows.length === query.limit ? (rows.at(-1)?.login ?? null) : null } }
      }),
  })

  const open = door({
    method: 'POST',
    url: '/api/accounts',
    id: 'openAccount',
    answer: openedAnswer,
    summary:
      'Opens an account with a code for the first sign-in, told once; a further administrator’s is proposed to the security administrator',
    tag: 'administration',
    kinds: ['system-administrator', 'founder'],
    acts: true,
    body: z.object({
      login: z.string(),
      /** Somebody of the register, or a name that is entered there. */
      person: z.uuid().optional(),
      name: z.string().min(2).max(40).optional(),
      accountKind: z.enum(['person', ...administratorKinds]),
    }),
    refuses: ['access/not-yours', 'access/login-taken', 'access/has-account', 'access/roles-apart', 'act/malformed'],
    async handle(ask) {
      const { body, session, ip } = ask
      const proposes = session.kind === 'system-administrator' && isAdministrator(body.accountKind)
      const outcome = await perform(
        ask,
        proposes ? 'access/appoint-administrator/propose' : 'access/open-account',
        body,
      )
      if (isRefusal(outcome)) return outcome
      if (proposes) return { json: { login: body.login, proposal: outcome.answer.proposal } }
      // Sent again after a process died in between, the account is there and its user is not: the code is made anew.
      const account = await house.reader.read(session.county, (client) =>
        findAccount(client, session.county, String(outcome.answer.account)),
      )
      if (!account?.mustChange) return { json: outcome.answer }
      const made = await gate.issueCode(account.login, account.name ?? account.login)
      await gate.record(account.login, 'code-issued', ip)
      return { json: { ...outcome.answer, ...made } }
    },
  })

  const code = door({
    method: 'POST',
    url: '/api/accounts/:id/code',
    id: 'issueCode',
    answer: codeAnswer,
    summary:
      'A forgotten or first password: a code for one sign-in, told once; its holder must choose a password at once',
    tag: 'administration',
    kinds: ['system-administrator', 'security-administrator'],
    acts: true,
    params: z.object({ id: z.uuid() }),
    refuses: ['access/not-yours', 'access/own', 'access/unknown'],
    async handle(ask) {
      const { session, params, ip } = ask
      const outcome = await perform(ask, 'access/reset-password', { account: params.id })
      if (isRefusal(outcome)) return outcome
      const account = await house.reader.read(session.county, (client) =>
        findAccount(client, session.county, params.id),
      )
      const login = String(outcome.answer.login)
      const made = await gate.issueCode(login, account?.name ?? login)
      await gate.record(login, 'code-issued', ip)
      sessions.forgetAll()
      return { json: { login, ...made } }
    },
  })

  const forgetSecond = door({
    method: 'POST',
    url: '/api/accounts/:id/second-factor',
    id: 'forgetSecondFactor',
    answer: proposedAnswer,
    summary: 'A lost authenticator: proposes that the second factor be set up anew; another administrator signs',
    tag: 'administration',
    kinds: ['system-administrator', 'security-administrator'],
    acts: true,
    params: z.object({ id: z.uuid() }),
    refuses: ['access/not-yours', 'access/own', 'access/unknown'],
    async handle(ask) {
      const outcome = await perform(ask, 'access/forget-second-factor/propose', { account: ask.params.id })
      return isRefusal(outcome) ? outcome : { json: { proposal: outcome.answer.proposal } }
    },
  })

  const change = door({
    method: 'POST',
    url: '/api/accounts/:id/state',
    id: 'changeAccount',
    answer: accountChangedAnswer,
    summary: 'Disables an account, or opens it again; its sessions end at once',
    tag: 'administration',
    kinds: ['system-administrator'],
    acts: true,
    params: z.object({ id: z.uuid() }),
    body: z.object({ state: z.enum(['active', 'disabled']) }),
    refuses: ['access/not-yours', 'access/own', 'access/unknown', 'access/last', 'access/closed'],
    async handle(ask) {
      const outcome = await perform(ask, 'access/change-account', { account: ask.params.id, state: ask.body.state })
      if (isRefusal(outcome)) return outcome
      if (ask.body.state === 'disabled') await gate.endSessions(String(outcome.answer.login))
      sessions.forgetAll()
      return { json: { account: outcome.answer.account, state: outcome.answer.state } }
    },
  })

  return [list, open, code, forgetSecond, change]
}
