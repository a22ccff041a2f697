import type { AccountKind } from '../door.ts'
import { declareTable, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { ownInput } from '../register/named-ids.ts'
import { type PostVersion, postColumns, readPostVersion } from '../register/posts.store.ts'
import { administratorKinds } from './administrators.ts'

export type OpenKind = Exclude<AccountKind, 'visitor'>

declare module '../effect.ts' {
  interface Effects {
    account: {
      readonly id: Id
      readonly login: string
      readonly person: Id
      readonly accountKind: OpenKind
      readonly mustChange: boolean
    }
    'account-state': { readonly id: Id; readonly state: 'active' | 'disabled' }
    /** The password is somebody else's choice, to be changed before anything else. */
    'account-must-change': { readonly id: Id }
    /** The second factor is lost: the sign-in library forgets it before the next sign-in. */
    'account-forget-second': { readonly id: Id }
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
    /** The posts that come with accounts of administrators: who holds them, and in which office. */
    'access.posts': readonly PostVersion[]
  }
}

declareTable('access_account', {
  columns: ['county', 'id', 'login', 'person', 'kind', 'must_change', 'act'],
  key: ['county', 'id'],
  appendOnly: false,
})
for (const column of ['state', 'must_change', 'forget_second'])
  declareTable(`access_account ${column}`, {
    columns: ['county', 'id', column],
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
supplyStore('account-must-change', {
  writes: (effects, { county }) => [
    {
      table: 'access_account must_change',
      mode: 'update',
      rows: effects.map((e) => ({ county, id: e.id, must_change: true })),
    },
  ],
})
supplyStore('account-forget-second', {
  writes: (effects, { county }) => [
    {
      table: 'access_account forget_second',
      mode: 'update',
      rows: effects.map((e) => ({ county, id: e.id, forget_second: true })),
    },
  ],
})

supplyFact('access.accounts', {
  load({ county, input, actor }) {
    const named = ownInput(input) as { account?: string; person?: string; login?: string }
    return {
      name: 'fact-accounts',
      text: `select id, login, person, kind, state from access_account
             where county = $1 and (person = $2 or person = $3 or id = $4 or login = $5 or kind <> 'person')`,
      values: [county, actor.person, named.person ?? null, named.account ?? null, named.login ?? null],
    }
  },
  read: (rows) => rows as unknown as AccountRow[],
})

supplyFact('access.posts', {
  load: ({ county }) => ({
    name: 'fact-access-posts',
    text: `select ${postColumns} from post where county = $1 and role = any($2) and retracted_at is null and to_day is null
           order by recorded_at`,
    values: [county, ['founder', ...administratorKinds]],
  }),
  read: (rows) => rows.map(readPostVersion),
})
