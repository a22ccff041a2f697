import type { PoolClient } from 'pg'
import { z } from 'zod'
import { listRoll } from '../appraisal/roll.read.ts'
import type { CountyBook } from '../book.ts'
import { numbersOf } from '../casework/casework.read.ts'
import { type Day, dayOf, timeOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Id } from '../id.ts'
import { getAccountKind } from '../ledger/account.ts'
import { type LedgerRecord, listLedger, type Reach, sumLedger } from '../ledger/figure.read.ts'
import { ownerNames } from '../ledger/owner-names.read.ts'
import { createReach } from '../ledger/reach.read.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { listHouseholds } from '../register/households-counted.read.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import type { Words } from '../words.ts'
import { recordsAnswer } from './answers.ts'
import { askOf, periodQuery, refuseFigure } from './asked.ts'
import { isToldBy, lastDayOf, priceOf, reachOf, rollOf, rowsOfBooks } from './count-other.ts'
import { readFigures, readFiguresBy } from './figure.store.ts'
import { type Counted, type Figure, isOfCases, isOfHouseholds, isOfLedger, isOfRoll } from './figure.ts'
import { recordExport } from './figure-book.ts'
import type { PublicityDeps } from './publicity.routes.ts'

const PAGE = 100
const EXPORTED = 20_000

const asking = periodQuery.extend({
  figure: z.string().max(120),
  /** What its rate is taken of. */
  base: z.literal('yes').optional(),
  /** Narrowed to an organisation's accounts, and to those of a row. */
  lead: z.uuid().optional(),
  kind: z.string().max(60).optional(),
})
type Query = z.output<typeof asking>

/** A record as it is shown: names are masked, and what may not be opened has no id. */
interface Shown {
  readonly key: string
  readonly day: Day | null
  readonly words: Words | null
  readonly placeName: string
  readonly ownerName: string | null
  readonly row: Words | null
  /** What it adds to the number: fen, or whole units. */
  readonly amount: string
  /** Of what is told at a price: how many there are. */
  readonly pieces: string | null
  readonly account: Id | null
  readonly transfer: Id | null
  readonly file: { readonly id: Id; readonly number: string } | null
}

/** Of a record that is no entry and no account: that it counts once. */
const once = { day: null, words: null, row: null, amount: '1', pieces: null, account: null, transfer: null, file: null }

/** Doors to the entries, accounts, households and members of a roll that a figure counts; cases have their lists. */
export function recordRoutes({ reader, keeper, programmes, now = () => new Date() }: PublicityDeps): Route[] {
  const { wordsOf } = createReach(programmes)

  /** The figure of a query, told of what alone is asked for: its numerator or its denominator. */
  async function find(client: PoolClient, session: Parameters<typeof askOf>[1], query: Query, book: CountyBook) {
    const at = now()
    const asked = await askOf(client, session, query, { programmes, book, at, units: true })
    if (isRefusal(asked)) return asked
    const whole = asked.programme.figures.find(({ key }) => key === query.figure)
    const counts = query.base ? whole?.of : whole?.counts
    const span = query.lead ? { ...asked.span, leads: within(asked.span.leads, query.lead) } : asked.span
    if (!whole || !counts || isOfCases(counts) || !isToldBy(counts, span)) return refuseFigure('no-records')
    const { of: _, denominator, ...rest } = whole
    const form = whole.form === 'rate' ? 'count' : whole.form
    const numerator = (query.base && denominator) || whole.numerator
    const figure: Figure = { ...rest, form, counts, numerator }
    return { ...asked, figure, span, at }
  }

  async function pageOf(
    client: PoolClient,
    { programme, figure, span, at, opens }: Exclude<Awaited<ReturnType<typeof find>>, Refusal>,
    book: CountyBook,
    {
      kind,
      size,
      after,
    }: { readonly kind: string | undefined; readonly size: number; readonly after?: string | undefined },
  ): Promise<Shown[]> {
    const filter = figure.counts
    const day = lastDayOf(span, at)
    if (isOfHouseholds(filter)) {
      const found = await listHouseholds(client, { county: span.county, day, places: span.places }, size, after)
      const owners = found.map(({ id }) => `household:${id}`)
      const names = await ownerNames(client, span.county, book, programmes, owners, 'masked')
      return found.map(({ key, id, place }) => ({
        ...{ ...once, key },
        placeName: book.placeName(place),
        ownerName: names.get(`household:${id}`) ?? null,
      }))
    }
    if (isOfRoll(filter)) {
      const found = await listRoll(client, rollOf(filter, span, day), size, after)
      const kind = programme.appraisal?.subjects ?? 'person'
      const owner = ({ subject }: (typeof found)[number]) => `${kind}:${subject}`
      const names = await ownerNames(client, span.county, book, programmes, found.map(owner), 'masked')
      return found.map((one) => ({
        ...{ ...once, key: one.key },
        placeName: book.placeName(one.place),
        ownerName: names.get(owner(one)) ?? null,
        row: programme.appraisal?.groups[one.group] ?? null,
      }))
    }
    if (!isOfLedger(filter)) return []
    const found = await listLedger(client, filter, { ...reachOf(span), ...(kind ? { row: kind } : {}) }, size, after)
    const owners = found.map(({ owner }) => owner)
    const names = await ownerNames(client, span.county, book, programmes, owners, 'masked')
    const subjects = found.flatMap(({ subject }) => subject ?? [])
    const numbers = opens ? await numbersOf(client, span.county, subjects) : new Map<Id, string>()
    const rows = rowsOfBooks([figure], book, day)
    const kinds = [filter.purpose, ...(filter.and ?? [])].map(getAccountKind)
    const kindOf = (owner: string) =>
      kinds.find((kind) => owner.startsWith(`${kind.owner}:`)) ?? getAccountKind(filter.purpose)
    const worth = (one: LedgerRecord) => one.amount * priceOf(filter, span, day, one.row, one.place)
    return found.map((one) => {
      const number = one.subject && numbers.get(one.subject)
      return {
        key: one.key,
        day: one.day,
        words: one.what ? wordsOf(one.what) : kindOf(one.owner).words,
        placeName: book.placeName(one.place),
        ownerName: one.owner === `programme:${programme.id}` ? null : (names.get(one.owner) ?? null),
        row: rows.get(one.row)?.words ?? null,
        amount: String(worth(one)),
        pieces: filter.worth ? String(one.amount) : null,
        account: opens ? one.account : null,
        transfer: opens ? one.transfer : null,
        file: one.subject && number ? { id: one.subject, number } : null,
      }
    })
  }

  const records = door({
    method: 'GET',
    url: '/api/figures/records',
    id: 'getRecords',
    summary: 'A page of the entries, accounts, households or members of a roll that make a figure; names are masked',
    tag: 'publicity',
    query: asking.extend({ after: z.string().max(120).optional() }),
    answer: recordsAnswer,
    refuses: ['figure/no-place', 'figure/period', 'figure/no-records'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const found = await find(client, session, query, book)
        if (isRefusal(found)) return found
        const { figure, place, span, at } = found
        const rows = await pageOf(client, found, book, { kind: query.kind, size: PAGE, after: query.after })
        const [reading] = query.kind
          ? ((await readFiguresBy(client, [figure], span, at, 'kind')).get(query.kind) ?? [])
          : await readFigures(client, [figure], span, at)
        return {
          json: {
            at,
            placeName: book.placeName(place),
            words: figure.words,
            counted: figure.numerator,
            unit: figure.unit,
            form: figure.form,
            row: query.kind ? (rowsOfBooks([figure], book, dayOf(at)).get(query.kind)?.words ?? null) : null,
            number: reading?.numerator ?? 0,
            total: await totalOf(client, figure.counts, {
              ...reachOf(span),
              ...(query.kind ? { row: query.kind } : {}),
            }),
            rows,
            next: rows.length === PAGE ? (rows.at(-1)?.key ?? null) : null,
          },
        }
      })
    },
  })

  const workbook = door({
    method: 'GET',
    url: '/api/figures/records/export',
    id: 'exportRecords',
    summary: 'The same records as a workbook; recorded',
    tag: 'publicity',
    query: asking.extend({ language: z.enum(['zh', 'en']).default('zh') }),
    refuses: ['figure/no-place', 'figure/period', 'figure/no-records'],
    async handle({ session, query: { language, ...query } }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const found = await find(client, session, query, book)
        if (isRefusal(found)) return found
        const { programme, figure, place, at } = found
        const rows = await pageOf(client, found, book, { kind: query.kind, size: EXPORTED })
        await recordExport(client, session, programme, rows.length)
        const title = `${book.placeName(place)} ${figure.words[language]} ${query.from} – ${query.to}`
        const line = `${programme.words[language]} ${title}  ${dayOf(at)} ${timeOf(at)}  ${session.name}`
        return {
          bytes: sheetOf(programme.words[language], line, columnsOf(figure, language), rows),
          type: sheetType,
          fileName: `${programme.words[language]} ${title}.xlsx`,
        }
      })
    },
  })
  return [records, workbook]
}

/** How many entries make a sum; null where the number itself says how many rows there are, or nobody counts them. */
async function totalOf(client: PoolClient, filter: Counted, reach: Reach): Promise<number | null> {
  if (!isOfLedger(filter) || filter.measure !== 'sum') return null
  const { turned: _, ...plain } = filter
  const [sum] = await sumLedger(client, { ...plain, measure: 'entries' }, reach)
  return Number(sum?.amount ?? 0n)
}

/** Nobody sees more of the units than they answer for. */
const within = (leads: readonly string[] | undefined, lead: string): readonly string[] =>
  !leads || leads.includes(lead) ? [lead] : []

const heads = {
  day: { zh: '日期', en: 'Day' },
  place: { zh: '地点', en: 'Place' },
  owner: { zh: '户、单位', en: 'Household or unit' },
  what: { zh: '摘要', en: 'What' },
  row: { zh: '项目', en: 'Row' },
  number: { zh: '编号', en: 'Number' },
} as const

function columnsOf({ form, unit }: Figure, language: 'zh' | 'en'): SheetColumn<Shown>[] {
  const text = (name: keyof typeof heads, width: number, cell: (row: Shown) => string | null | undefined) => ({
    head: heads[name][language],
    width,
    cell: (row: Shown) => cell(row) ?? '',
  })
  return [
    text('day', 12, ({ day }) => day),
    text('place', 26, ({ placeName }) => placeName),
    text('owner', 22, ({ ownerName }) => ownerName),
    text('what', 18, ({ words }) => words?.[language]),
    text('row', 20, ({ row }) => row?.[language]),
    text('number', 22, ({ file }) => file?.number),
    { head: unit[language], width: 12, cell: ({ amount }) => Number(amount) / (form === 'money' ? 100 : 1) },
  ]
}
