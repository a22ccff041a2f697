import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { AccountKind } from '../door.ts'
import { declareTable, type Effect, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import { getId, type Id } from '../id.ts'
import { declareRefusals } from '../refusal.ts'

/*
 * Accounts as acts: who may open and disable them, and that the three administrators are three people who hold nothing else.
 * User names and passwords belong to the sign-in library, which is told after the act.
 */

export type OpenKind = Exclude<AccountKind, 'visitor'>

declare module '../effect.ts' {
  interface Effects {
    account: {
      readonly id: Id
      readonly login: string
      readonly person: Id | null
      readonly accountKind: OpenKind
      readonly mustChange: boolean
    }
    'account-state': { readonly id: Id; readonly state: 'active' | 'disabled' }
  }
}

export interface AccountRow {
  readonly id: Id
  readonly login: string
  readonly person: Id | null
  readonly kind: OpenKind
  readonly state: 'active' | 'disabled'
}

declare module '../fact.ts' {
  interface Facts {
    /** Accounts of the actor, of the person or login named in the input, and all administrators of the county. */
    'access.accounts': readonly AccountRow[]
  }
}

export const refuseAccess = declareRefusals('access', {
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '账号由系统管理员管理', en: 'Accounts are kept by the system administrator' },
    todo: { zh: '请联系系统管理员', en: 'Ask the system administrator' },
  },
  'login-taken': {
    status: 409,
    retry: false,
    says: { zh: '这个用户名已有人用过', en: 'This user name was used before' },
    todo: {
      zh: '请换一个；停用账号的用户名也不再使用',
      en: 'Choose another; names of disabled accounts are never reused',
    },
  },
  'has-account': {
    status: 409,
    retry: false,
    says: { zh: '这个人已有账号', en: 'This person has an account' },
    todo: { zh: '请使用原账号', en: 'Use the one there is' },
  },
  'roles-apart': {
    status: 409,
    retry: false,
    says: {
      zh: '三类管理员须由不同的人担任，也不兼其他账号',
      en: 'The three administrators are different people and hold no other account',
    },
    todo: { zh: '请另选一人', en: 'Choose another person' },
  },
  own: {
    status: 403,
    retry: false,
    says: { zh: '不能改动自己的账号', en: 'Nobody changes their own account' },
    todo: { zh: '请由另一名管理员办理', en: 'Leave it to another administrator' },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个账号', en: 'There is no such account' },
    todo: { zh: '请刷新列表', en: 'Reload the list' },
  },
  founded: {
    status: 410,
    retry: false,
    says: { zh: '首个账号已经设立，这一步不再开放', en: 'The first account was founded; this step is closed' },
    todo: { zh: '请用已有账号登录', en: 'Sign in with an account' },
  },
})

declareTable('access_account', {
  columns: ['county', 'id', 'login', 'person', 'kind', 'must_change', 'act'],
  key: ['county', 'id'],
  appendOnly: false,
})
declareTable('access_account state', {
  columns: ['county', 'id', 'state'],
  key: ['county', 'id'],
  appendOnly: false,
  stands: 'access_account',
})

supplyStore('account', {
  writes: (effects, { county, act }) => [
    {
      table: 'access_account',
      mode: 'insert',
      rows: effects.map((e) => ({
        county,
        id: e.id,
        login: e.login,
        person: e.person,
        kind: e.accountKind,
        must_change: e.mustChange,
        act,
      })),
    },
  ],
})
supplyStore('account-state', {
  writes: (effects, { county }) => [
    { table: 'access_account state', mode: 'update', rows: effects.map((e) => ({ county, id: e.id, state: e.state })) },
  ],
})

supplyFact('access.accounts', {
  load({ county, input, actor }) {
    const named = input as { account?: string; person?: string; login?: string }
    return {
      name: 'fact-accounts',
      text: `select id, login, person, kind, state from access_account
             where county = $1 and (person = $2 or person = $3 or id = $4 or login = $5 or kind <> 'person')`,
      values: [county, actor.person, named.person ?? null, named.account ?? null, named.login ?? null],
    }
  },
  read: (rows) => rows as unknown as AccountRow[],
})

const login = z.string().regex(/^[a-z][a-z0-9.-]{2,40}$/)
const openSchema = z.strictObject({
  login,
  person: z.uuid(),
  accountKind: z.enum(['person', 'system-administrator', 'security-administrator', 'audit-administrator']),
  mustChange: z.boolean().default(true),
})

const isAdministrator = (kind: OpenKind) => kind !== 'person'

/** Opens an account for a person of the register. */
export const openAccount: ActKind<z.infer<typeof openSchema>, 'access.accounts'> = {
  kind: 'access/open-account',
  schema: openSchema,
  locks: () => ['accounts'],
  reads: ['access.accounts'],
  decide({ input, scope, actor, facts, mint }) {
    const accounts = facts['access.accounts']
    const mine = accounts.find((a) => a.person === scope.person && a.state === 'active')
    const founding = mine?.kind === 'founder' && isAdministrator(input.accountKind)
    if (actor.via === 'web' && !founding && mine?.kind !== 'system-administrator') return refuseAccess('not-yours')
    if (accounts.some((a) => a.login === input.login)) return refuseAccess('login-taken', { field: 'login' })
    const theirs = accounts.filter((a) => a.person === input.person && a.state === 'active')
    if (theirs.some((a) => isAdministrator(a.kind)) || (theirs.length > 0 && isAdministrator(input.accountKind)))
      return refuseAccess('roles-apart', { field: 'person' })
    if (theirs.length > 0) return refuseAccess('has-account', { field: 'person' })
    const id = mint()
    const effects: Effect[] = [
      {
        kind: 'account',
        id,
        login: input.login,
        person: getId(input.person),
        accountKind: input.accountKind,
        mustChange: input.mustChange,
      },
    ]
    // The founder's account closes when all three administrators are there.
    const kinds = new Set([...accounts.filter((a) => a.state === 'active').map((a) => a.kind), input.accountKind])
    const all = (['system-administrator', 'security-administrator', 'audit-administrator'] as const).every((k) =>
      kinds.has(k),
    )
    if (founding && all && mine) effects.push({ kind: 'account-state', id: mine.id, state: 'disabled' })
    return {
      value: {
        effects,
        answer: { account: id, login: input.login },
        journal: { account: id, kind: input.accountKind },
      },
      because: { rule: 'access/open-account' },
    }
  },
}

const stateSchema = z.strictObject({ account: z.uuid(), state: z.enum(['active', 'disabled']) })

/** Disables an account or opens it again; never deleted, so that its name is never another's. */
export const changeAccount: ActKind<z.infer<typeof stateSchema>, 'access.accounts'> = {
  kind: 'access/change-account',
  schema: stateSchema,
  locks: () => ['accounts'],
  reads: ['access.accounts'],
  decide({ input, scope, facts }) {
    const accounts = facts['access.accounts']
    const mine = accounts.find((a) => a.person === scope.person && a.state === 'active')
    if (mine?.kind !== 'system-administrator') return refuseAccess('not-yours')
    const target = accounts.find((a) => a.id === input.account)
    if (!target || target.kind === 'founder') return refuseAccess('unknown')
    if (target.id === mine.id) return refuseAccess('own')
    return {
      value: {
        effects: [{ kind: 'account-state', id: target.id, state: input.state }],
        answer: { account: target.id, state: input.state },
        journal: { account: target.id, state: input.state },
      },
      because: { rule: 'access/change-account' },
    }
  },
}

const foundSchema = z.strictObject({
  login,
  person: z.uuid(),
  name: z.string().min(2).max(40),
  countyName: z.string().min(2).max(40),
})

/** The first account of an installation: it may only appoint the three administrators. */
export const foundAccount: ActKind<z.infer<typeof foundSchema>, 'access.accounts'> = {
  kind: 'access/found',
  schema: foundSchema,
  locks: () => ['accounts'],
  reads: ['access.accounts'],
  decide({ input, actor, facts, mint }) {
    if (actor.via !== 'command' || facts['access.accounts'].length > 0) return refuseAccess('founded')
    const id = mint()
    return {
      value: {
        effects: [
          {
            kind: 'register',
            table: 'person',
            row: {
              id: input.person,
              name: input.name,
              sex: null,
              birth: null,
              identity: null,
              identity_kind: null,
              phone: null,
              place: null,
              died_on: null,
              merged_into: null,
            },
          },
          {
            kind: 'account',
            id,
            login: input.login,
            person: getId(input.person),
            accountKind: 'founder',
            mustChange: false,
          },
          { kind: 'book-changed', name: input.countyName },
        ],
        answer: { account: id },
        journal: { account: id },
      },
      because: { rule: 'access/found' },
    }
  },
}

export const accessActs = [openAccount, changeAccount, foundAccount] as unknown as ActKind[]
