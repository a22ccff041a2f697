import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { casesOf } from '#kernel/casework/several.read.ts'
import { type Day, dayOf, isDay } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { findAccounts, statementPage } from '#kernel/ledger/balance.read.ts'
import { entriesIn } from '#kernel/ledger/day.read.ts'
import type { Reader } from '#kernel/read.ts'
import { findHousehold } from '#kernel/register/households.store.ts'
import { says as benefitSays } from '../benefits/words.ts'
import { type Holder, holderOf, pointsPurposes, purseOf } from '../books.ts'
import type { Earning } from '../catalogue.ts'
import { holderShape, tellHolders } from '../holders.ts'
import { EARNING } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { programmeWords, says } from '../words.ts'

const entryShape = z.strictObject({
  day: dayShape,
  /** What it is in the statement, and for what where an entry of the catalogue stands behind it. */
  words: wordsShape,
  item: wordsShape.nullable(),
  number: z.string().nullable(),
  amount: z.int(),
})
const passbookShape = z.strictObject({
  ...holderShape,
  /** Others of the household who have a passbook of their own that the reader may open. */
  own: z.array(z.strictObject({ person: z.uuid(), name: z.string() })),
  placeName: z.string(),
  on: dayShape,
  balance: z.int(),
  /** Oldest first, each with the balance after it. */
  entries: z.array(entryShape.extend({ balance: z.int() })),
  /** Whether older entries are left out. */
  older: z.boolean(),
})
const registerShape = z.strictObject({
  villages: z.array(z.strictObject({ place: z.string(), placeName: z.string() })),
  place: z.string(),
  placeName: z.string(),
  from: dayShape,
  to: dayShape,
  entries: z.array(entryShape.extend(holderShape)),
  earned: z.int(),
  spent: z.int(),
  more: z.boolean(),
})

export interface PapersDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** As many lines as a passbook page and a month of a village hold. */
const PASSBOOK = 60
const REGISTER = 1000
const keepers = ['village-clerk', 'village-supervision-head']

/** Doors to what is printed of a village's points: its register of entries, and the passbook page of a household. */
export function papersRoutes({ keeper, reader, now = () => new Date() }: PapersDeps): Route[] {
  const passbook = door({
    method: 'GET',
    url: '/api/credit-points/passbooks/:household',
    id: 'pointsPassbook',
    summary:
      'The latest entries of a household’s points, or of the own points of one of its members, with the balance after each; recorded',
    tag: 'credit-points',
    params: z.object({ household: z.uuid() }),
    query: z.object({ member: z.uuid().optional() }),
    answer: passbookShape,
    refuses: ['credit-points/no-such-household'],
    handle: ({ session, params, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const day = dayOf(now())
        const scope = await scopeOf(client, session, day)
        const home = await findHousehold(client, county, params.household, { day })
        const member = home?.members.some(({ person }) => person === scope.person)
        const keeps = home && villagesOf(scope).some((place) => home.place.startsWith(place))
        if (!home || (!member && !keeps)) return refuse('no-such-household')
        // A person's own points are that person's to read, and the village's.
        const own = home.members.filter(({ person }) => keeps || person === scope.person)
        const whose = query.member && own.find(({ person }) => person === query.member)
        if (query.member && !whose) return refuse('no-such-household')
        const book = await keeper.getBookOf(client, county)
        const holder = holderOf({ household: home.id, member: query.member })
        const idOf = (one: Holder) => accountId(county, purseOf(one).points)
        const ids = [holder, ...own.map(({ person }): Holder => `person:${person}`)].map(idOf)
        const accounts = await findAccounts(client, county, ids)
        const account = accounts.get(idOf(holder))
        const entries = account ? await statementPage(client, county, account, PASSBOOK + 1) : []
        const page = entries.slice(0, PASSBOOK)
        const files = await filesOf(client, county, page)
        if (!member)
          await recordReading(client, {
            ...{ session, kind: 'print', subjectKind: 'list', subject: null },
            ...{ fields: ['passbook'], rows: page.length },
          })
        return {
          json: {
            ...{ household: home.id, head: home.members[0]?.name ?? '', group: home.group },
            member: whose ? { person: whose.person, name: whose.name } : null,
            own: own.flatMap(({ person, name }) => (accounts.has(idOf(`person:${person}`)) ? [{ person, name }] : [])),
            ...{ placeName: book.placeName(home.place), on: day, balance: Number(account?.posted ?? 0n) },
            entries: page.map((one) => ({ ...shown(one, files, book, day), balance: Number(one.balance) })).reverse(),
            older: entries.length > PASSBOOK,
          },
        }
      }),
  })

  const register = door({
    method: 'GET',
    url: '/api/credit-points/register',
    id: 'pointsRegister',
    summary:
      'Every entry of a village’s points in a span of days, each with whose points they are, to be printed; recorded',
    tag: 'credit-points',
    query: z.object({
      place: z.string().max(15).optional(),
      from: z.string().refine(isDay).optional(),
      to: z.string().refine(isDay).optional(),
    }),
    answer: registerShape,
    refuses: ['credit-points/not-your-village'],
    handle: ({ session, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const day = dayOf(now())
        const villages = villagesOf(await scopeOf(client, session, day))
        const place = query.place ?? villages[0]
        if (!place || !villages.includes(place)) return refuse('not-your-village')
        const book = await keeper.getBookOf(client, county)
        const [from, to] = [(query.from ?? `${day.slice(0, 7)}-01`) as Day, (query.to ?? day) as Day]
        const asked = { purposes: pointsPurposes, place, from, to, most: REGISTER + 1 }
        const all = await entriesIn(client, county, asked)
        const entries = all.slice(0, REGISTER)
        const files = await filesOf(client, county, entries)
        const told = await tellHolders(
          client,
          county,
          entries.map(({ owner }) => owner),
          to,
        )
        await recordReading(client, {
          ...{ session, kind: 'print', subjectKind: 'list', subject: null },
          ...{ fields: ['points-register'], rows: entries.length },
        })
        const sum = (sign: 1 | -1) =>
          entries.reduce((total, { amount }) => total + Math.max(0, sign * Number(amount)), 0)
        return {
          json: {
            villages: villages.map((village) => ({ place: village, placeName: book.placeName(village) })),
            ...{ place, placeName: book.placeName(place), from, to, earned: sum(1), spent: sum(-1) },
            entries: entries.map((one) => ({ ...shown(one, files, book, day), ...told(one.owner) })),
            more: all.length > REGISTER,
          },
        }
      }),
  })
  return [passbook, register]
}

const villagesOf = (scope: Scope): string[] => [
  ...new Set(postsOf(scope, keepers).flatMap(({ place }) => (place.length >= 12 ? [place.slice(0, 12)] : []))),
]

interface Told {
  readonly day: Day
  readonly what: string
  readonly amount: bigint
  readonly subject: string | null
}

const filesOf = (client: PoolClient, county: string, entries: readonly Told[]) =>
  casesOf(
    client,
    county,
    entries.flatMap(({ subject }) => subject ?? []),
  )

/** An entry in words: what it is, and the row of the catalogue where a case stands behind it. */
function shown(
  { day, what, amount, subject }: Told,
  files: ReadonlyMap<string, CaseFile>,
  book: CountyBook,
  today: Day,
) {
  const file = subject ? files.get(subject) : undefined
  const word = what.slice(what.indexOf('/') + 1)
  const known = { ...benefitSays, ...says } as Readonly<Record<string, { zh: string; en: string } | undefined>>
  const row =
    file?.programme === 'credit-points' && file.kind && book.familyOf(EARNING, today).includes(`${EARNING}${file.kind}`)
      ? (book.getParameter(`${EARNING}${file.kind}`, day, file.place).value as unknown as Earning)
      : undefined
  return {
    day,
    words: known[word] ?? programmeWords,
    item: row?.name ?? null,
    number: file?.number ?? null,
    amount: Number(amount),
  }
}
