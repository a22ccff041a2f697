import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import { postsOf, type Scope } from '../actor.ts'
import { type Day, dayOf, isDay } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Id } from '../id.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { householdOf } from '../register/households.store.ts'
import type { Words } from '../words.ts'
import { getAccountKind } from './account.ts'
import { balanceAnswer, liabilityAnswer, mineAnswer, statementAnswer, trialBalanceAnswer } from './answers.ts'
import {
  type AccountShown,
  accountsOf,
  balanceOn,
  type EntryShown,
  findAccount,
  liability,
  statementPage,
  trialBalance,
} from './balance.read.ts'
import { refuseLedger } from './refusals.ts'

export interface LedgerDeps {
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  now?(): Date
}

const PAGE = 50
const params = z.object({ account: z.uuid() })
const day = z.string().refine(isDay).optional()
const ofProgramme = z.object({ programme: z.string().max(60) })

export function ledgerRoutes({ reader, programmes, now = () => new Date() }: LedgerDeps): Route[] {
  const byId = new Map(programmes.map((p) => [p.id, p]))
  const programmeOf = (account: AccountShown) => byId.get(account.name.purpose.split('/')[0] as string)

  /** Places whose accounts of a programme somebody may read by their posts. */
  function placesOf(scope: Scope, programme: Programme | undefined): string[] {
    const roles = Object.entries(programme?.roles ?? {}).filter(([, role]) => role.reads === 'place')
    return postsOf(
      scope,
      roles.map(([name]) => name),
    ).map((post) => post.place)
  }

  /** Whose own account it is, or whose post answers for its place or organisation. Everybody else is told that there is none. */
  async function relationTo(
    client: PoolClient,
    scope: Scope,
    account: AccountShown,
  ): Promise<'own' | 'post' | undefined> {
    const { owner } = account.name
    if (scope.person && owner === `person:${scope.person}`) return 'own'
    if (
      scope.person &&
      owner === `household:${await householdOf(client, scope.county, scope.person, scope.day as Day)}`
    )
      return 'own'
    const programme = programmeOf(account)
    if (placesOf(scope, programme).some((place) => account.place.startsWith(place))) return 'post'
    const roles = Object.keys(programme?.roles ?? {})
    return postsOf(scope, roles).some((post) => owner === `organisation:${post.organisation}`) ? 'post' : undefined
  }

  const wordsOf = (what: string): Words => {
    const [programme = '', word = ''] = what.split('/')
    return byId.get(programme)?.says[word] ?? { zh: what, en: what }
  }

  return [
    door({
      method: 'GET',
      url: '/api/ledger/mine',
      id: 'ledgerMine',
      summary: 'The accounts of the session’s person and of their household',
      tag: 'ledger',
      answer: mineAnswer,
      async handle({ session }) {
        const accounts = await reader.read(session.county, async (client) => {
          const household = session.person && (await householdOf(client, session.county, session.person, dayOf(now())))
          const owners = [
            ...(session.person ? [`person:${session.person}`] : []),
            ...(household ? [`household:${household}`] : []),
          ]
          return accountsOf(client, session.county, owners)
        })
        return { json: { accounts: accounts.map(shown) } }
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/accounts/:account/statement',
      id: 'ledgerStatement',
      summary: 'A page of an account’s statement, newest first, each entry with the balance after it',
      tag: 'ledger',
      params,
      query: z.object({ belowDay: day, belowTransfer: z.uuid().optional() }),
      answer: statementAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, params: { account: id }, query: { belowDay, belowTransfer } }) {
        return reader.readAndRecord(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          const account = await findAccount(client, session.county, id as Id)
          const relation = account && (await relationTo(client, scope, account))
          if (!account || !relation) return refuseLedger('no-account')
          // Officials who look into somebody's account leave their name.
          if (relation === 'post' && /^(person|household):/.test(account.name.owner))
            await recordReading(client, {
              session,
              kind: 'open-person',
              subjectKind: 'person',
              subject: account.name.owner.split(':')[1] as string,
              fields: ['statement'],
            })
          const below = belowDay && belowTransfer ? { day: belowDay as Day, transfer: belowTransfer as Id } : undefined
          const entries = await statementPage(client, session.county, account, PAGE, below)
          const last = entries.at(-1)
          return {
            json: {
              account: shown(account),
              entries: entries.map(told),
              below: last && entries.length === PAGE ? { day: last.day, transfer: last.transfer } : null,
            },
          }
        })
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/accounts/:account/balance',
      id: 'ledgerBalance',
      summary: 'What stood in an account at the end of a day, as known now or at an instant',
      tag: 'ledger',
      params,
      query: z.object({ day: z.string().refine(isDay), known: z.iso.datetime().optional() }),
      answer: balanceAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, params: { account: id }, query }) {
        return reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          const account = await findAccount(client, session.county, id as Id)
          if (!account || !(await relationTo(client, scope, account))) return refuseLedger('no-account')
          const known = query.known === undefined ? undefined : new Date(query.known)
          const balance = await balanceOn(client, session.county, account.name, query.day as Day, known)
          return { json: { day: query.day, balance: String(balance) } }
        })
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/trial-balance/:programme',
      id: 'ledgerTrialBalance',
      summary: 'The trial balance of a programme’s accounts at the end of a day',
      tag: 'ledger',
      params: ofProgramme,
      query: z.object({ day }),
      answer: trialBalanceAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, params: { programme }, query }) {
        return reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          // It sums the whole county: whoever answers for less sees the accounts of their place one by one.
          if (!placesOf(scope, byId.get(programme)).includes(session.county)) return refuseLedger('no-account')
          const on = (query.day ?? dayOf(now())) as Day
          const lines = await trialBalance(client, session.county, programme, on)
          return {
            json: {
              day: on,
              lines: lines.map(({ purpose, unit, accounts, received, given, held }) => {
                const { words, side } = getAccountKind(purpose)
                return {
                  purpose,
                  words,
                  unit,
                  side,
                  accounts,
                  received: String(received),
                  given: String(given),
                  held: String(held),
                }
              }),
            },
          }
        })
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/liability/:programme',
      id: 'ledgerLiability',
      summary: 'What residents may still use of a programme’s points, by the day until which they may',
      tag: 'ledger',
      params: ofProgramme,
      answer: liabilityAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, params: { programme } }) {
        return reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          const places = placesOf(scope, byId.get(programme))
          if (places.length === 0) return refuseLedger('no-account')
          const lines = await liability(client, session.county, programme, places)
          return {
            json: {
              lines: lines.map((line) => ({
                ...line,
                words: getAccountKind(line.purpose).words,
                remaining: String(line.remaining),
              })),
            },
          }
        })
      },
    }),
  ]

  function told({ amount, balance, act: _, at, recordedAt, ...entry }: EntryShown) {
    return {
      ...entry,
      at: at.toISOString(),
      recordedAt: recordedAt.toISOString(),
      whatWords: wordsOf(entry.what),
      amount: String(amount),
      balance: String(balance),
    }
  }
}

function shown({ id, name, unit, place, posted, held, openedOn, closedOn }: AccountShown) {
  const { words, floor } = getAccountKind(name.purpose)
  return {
    id,
    purpose: name.purpose,
    words,
    unit,
    owner: name.owner,
    period: name.period ?? null,
    place,
    posted: String(posted),
    held: String(held),
    spendable: floor === undefined ? null : String(posted - held - floor),
    openedOn,
    closedOn,
  }
}
