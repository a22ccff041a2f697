import { z } from 'zod'
import { scopeOf } from '../access/scope.read.ts'
import type { CountyBook } from '../book.ts'
import { type Day, dayOf, isDay } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Id } from '../id.ts'
import { allAccountKinds, getAccountKind } from './account.ts'
import { accountsAnswer, booksAnswer, fundAnswer, liabilityAnswer, trialBalanceAnswer } from './answers.ts'
import { type AccountShown, findAccount, liability, listAccounts, trialBalance } from './balance.read.ts'
import { fundBars } from './fund.read.ts'
import type { LedgerDeps } from './ledger.routes.ts'
import { ownerNames } from './owner-names.read.ts'
import { createReach } from './reach.read.ts'
import { refuseLedger } from './refusals.ts'
import { rowName } from './row-name.ts'

const PAGE = 50
const day = z.string().refine(isDay).optional()
const ofProgramme = z.object({ programme: z.string().max(60) })

/** Doors to a programme's books as a whole, for whose post answers for them. */
export function booksRoutes({ reader, keeper, programmes, now = () => new Date() }: LedgerDeps): Route[] {
  const { byId, placesOf, sumsOf, programmeOf, relationTo, booksOf, wordsOf } = createReach(programmes)
  return [
    door({
      method: 'GET',
      url: '/api/ledger/books',
      id: 'ledgerBooks',
      summary:
        'The programmes whose books the session’s posts may look into: sums of the whole county, and accounts one by one',
      tag: 'ledger',
      answer: booksAnswer,
      async handle({ session }) {
        const scope = await reader.read(session.county, (client) => scopeOf(client, session, dayOf(now())))
        return {
          json: {
            rows: booksOf(scope).map((programme) => ({
              programme: programme.id,
              words: programme.words,
              whole: sumsOf(scope, programme).includes(session.county),
              accounts: placesOf(scope, programme).length > 0,
              purposes: [...allAccountKinds().values()]
                .filter(({ purpose }) => purpose.startsWith(`${programme.id}/`))
                .map(({ purpose, words, unit }) => ({ purpose, words, unit })),
            })),
          },
        }
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
          if (!sumsOf(scope, byId.get(programme)).includes(session.county)) return refuseLedger('no-account')
          const today = dayOf(now())
          const on = (query.day ?? today) as Day
          const lines = await trialBalance(client, session.county, programme, on)
          return {
            json: {
              day: on,
              lines: lines.map(({ purpose, unit, accounts, received, given, held }) => {
                const { words, side } = getAccountKind(purpose)
                const amounts = { received: String(received), given: String(given) }
                return { purpose, words, unit, side, accounts, ...amounts, held: on < today ? null : String(held) }
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
          const places = sumsOf(scope, byId.get(programme))
          if (places.length === 0) return refuseLedger('no-account')
          const lines = await liability(client, session.county, programme, places)
          return {
            json: {
              // Goods lie in lots as well, and are owed to nobody.
              lines: lines.flatMap((line) => {
                const { words, unit, side } = getAccountKind(line.purpose)
                return side === 'liability' ? [{ ...line, words, unit, remaining: String(line.remaining) }] : []
              }),
            },
          }
        })
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/accounts',
      id: 'ledgerAccounts',
      summary: 'A page of the accounts of one purpose in the places of the session’s posts; names are masked',
      tag: 'ledger',
      query: z.object({
        purpose: z.string().max(120),
        afterPlace: z
          .string()
          .regex(/^\d{0,15}$/)
          .optional(),
        afterId: z.uuid().optional(),
      }),
      answer: accountsAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, query }) {
        return reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          const places = placesOf(scope, programmeOf(query.purpose))
          if (places.length === 0 || !allAccountKinds().has(query.purpose)) return refuseLedger('no-account')
          const after =
            query.afterPlace !== undefined && query.afterId
              ? { place: query.afterPlace, id: query.afterId as Id }
              : undefined
          const accounts = await listAccounts(client, session.county, query.purpose, places, PAGE, after)
          const book = await keeper.getBookOf(client, session.county)
          const owners = accounts.map((account) => account.name.owner)
          const names = await ownerNames(client, session.county, book, programmes, owners, 'masked')
          const last = accounts.at(-1)
          return {
            json: {
              rows: accounts.map((account) => ({
                ...shown(book, account),
                placeName: book.placeName(account.place),
                ownerName: names.get(account.name.owner) ?? null,
              })),
              after: last && accounts.length === PAGE ? { place: last.place, id: last.id } : null,
            },
          }
        })
      },
    }),
    door({
      method: 'GET',
      url: '/api/ledger/accounts/:account/fund',
      id: 'ledgerFund',
      summary: 'Where the money of an account went in a period: carried over, received, reserved, given, left',
      tag: 'ledger',
      params: z.object({ account: z.uuid() }),
      query: z.object({ from: z.string().refine(isDay), to: z.string().refine(isDay) }),
      answer: fundAnswer,
      refuses: ['ledger/no-account'],
      async handle({ session, params: { account: id }, query }) {
        return reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          const account = await findAccount(client, session.county, id as Id)
          if (!account || !(await relationTo(client, scope, account))) return refuseLedger('no-account')
          const today = dayOf(now())
          const all = await fundBars(client, session.county, account.id, query.from as Day, query.to as Day)
          // What is held is held today: a year that is over keeps what was left at its end.
          const bars = all.filter(({ kind }) => kind !== 'held' || (query.from <= today && today <= query.to))
          const left = bars.reduce(
            (sum, { kind, amount }) => (kind === 'in' || kind === 'carried' ? sum + amount : sum - amount),
            0n,
          )
          return {
            json: {
              at: now(),
              ...query,
              unit: account.unit,
              bars: bars.map((bar) => ({
                ...bar,
                words: bar.what ? wordsOf(bar.what) : null,
                amount: String(bar.amount),
              })),
              left: String(left),
            },
          }
        })
      },
    }),
  ]
}

/** An account as doors answer it. */
export function shown(book: CountyBook, { id, name, unit, place, posted, held, openedOn, closedOn }: AccountShown) {
  const { words, floor } = getAccountKind(name.purpose)
  return {
    id,
    purpose: name.purpose,
    words,
    unit,
    owner: name.owner,
    period: name.period ?? null,
    periodWords: rowName(book, name.purpose, name.period),
    place,
    posted: String(posted),
    held: String(held),
    spendable: floor === undefined ? null : String(posted - held - floor),
    openedOn,
    closedOn,
  }
}
