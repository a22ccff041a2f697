import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import type { BookKeeper } from '../book.ts'
import { type Day, dayOf, isDay } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Id } from '../id.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { householdOf } from '../register/households.store.ts'
import { balanceAnswer, mineAnswer, statementAnswer } from './answers.ts'
import { accountsOf, balanceOn, type EntryShown, findAccount, statementPage } from './balance.read.ts'
import { booksRoutes, shown } from './books.routes.ts'
import { ownerNames } from './owner-names.read.ts'
import { createReach } from './reach.read.ts'
import { refuseLedger } from './refusals.ts'
import { voucherRoutes } from './voucher.routes.ts'

export interface LedgerDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly programmes: readonly Programme[]
  now?(): Date
}

const PAGE = 50
const params = z.object({ account: z.uuid() })
const day = z.string().refine(isDay).optional()
const known = z.iso.datetime().optional()

/** Doors to accounts, and with them those to whole books and to vouchers. */
export function ledgerRoutes({ reader, keeper, programmes, now = () => new Date() }: LedgerDeps): Route[] {
  const { relationTo, wordsOf } = createReach(programmes)

  return [
    door({
      method: 'GET',
      url: '/api/ledger/mine',
      id: 'ledgerMine',
      summary: 'The accounts of the session’s person and of their household',
      tag: 'ledger',
      answer: mineAnswer,
      async handle({ session }) {
        const [book, accounts] = await reader.read(session.county, async (client) => {
          const household = session.person && (await householdOf(client, session.county, session.person, dayOf(now())))
          const owners = [
            ...(session.person ? [`person:${session.person}`] : []),
            ...(household ? [`household:${household}`] : []),
          ]
          const found = await accountsOf(client, session.county, owners)
          return [await keeper.getBookOf(client, session.county), found] as const
        })
        return { json: { accounts: accounts.map((account) => shown(book, account)) } }
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/accounts/:account/statement',
      id: 'ledgerStatement',
      summary:
        'A page of an account’s statement to the end of a day, as known at an instant: newest first, each entry with the balance after it',
      tag: 'ledger',
      params,
      query: z.object({ belowDay: day, belowTransfer: z.uuid().optional(), on: day, known }),
      answer: statementAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, params: { account: id }, query: { belowDay, belowTransfer, on, known } }) {
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
          const entries = await statementPage(client, session.county, account, PAGE, {
            ...(below ? { below } : {}),
            ...(on ? { on: on as Day } : {}),
            ...(known ? { known: new Date(known) } : {}),
          })
          const book = await keeper.getBookOf(client, session.county)
          const names = await ownerNames(client, session.county, book, programmes, [account.name.owner])
          const last = entries.at(-1)
          return {
            json: {
              account: { ...shown(book, account), ownerName: names.get(account.name.owner) ?? null },
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
      query: z.object({ day: z.string().refine(isDay), known }),
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
    ...booksRoutes({ reader, keeper, programmes, now }),
    ...voucherRoutes({ reader, keeper, programmes, now }),
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
