import type { PoolClient } from 'pg'
import { z } from 'zod'
import { INSPECTOR } from '#kernel/access/inspection.ts'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { listStandings, type Standing } from '#kernel/casework/named.store.ts'
import { addDays, type Day, dayOf, getDay, startOfDay } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { type FundMatter, fundBars, mattersOf } from '#kernel/ledger/fund.read.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { readFigures } from '#kernel/publicity/figure.store.ts'
import type { Reader } from '#kernel/read.ts'
import { listProposals, namesOf } from '#kernel/seconded.store.ts'
import { payKind } from './batch.acts.ts'
import { booksOf } from './books.ts'
import { type Fund, funds, type Tier, tierWords } from './fund.ts'
import { rulesOf } from './parameters.ts'
import { refuse } from './refusals.ts'
import { approving, lastOf, yearOf } from './steps/known.ts'
import { noteOf } from './told.ts'

/** So many lines of a year stand on its page; the worklists hold all. */
const MOST = 300

const amount = z.string()
const buckets = ['held', 'pending', 'queued', 'paid', 'asked'] as const
const rowShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  group: wordsShape,
  place: z.string(),
  tier: wordsShape.nullable(),
  /** In fen; none before a tier was proposed. */
  amount: amount.nullable(),
  bucket: z.enum(buckets),
  state: wordsShape,
  note: wordsShape.nullable(),
  due: instantShape.nullable(),
  late: z.boolean(),
  over: z.boolean(),
  /** Waits to be put on a payment list, and is on none. */
  payable: z.boolean(),
})
const listShape = z.strictObject({
  id: z.uuid(),
  batch: z.string(),
  by: z.string(),
  at: instantShape,
  state: z.enum(['waiting', 'signed']),
  signedBy: z.string().nullable(),
  lines: z.int(),
  total: amount,
})
/** By which it is counted, and opens into its list. */
const figure = z.strictObject({ key: z.string(), counts: z.looseObject({ programme: z.string() }) })
const summed = z.strictObject({ figure, count: z.int(), amount })
const yearAnswer = z.strictObject({
  at: instantShape,
  fund: z.strictObject({ id: z.string(), words: wordsShape, isPublic: z.boolean() }),
  year: z.string(),
  years: z.array(z.string()),
  account: z.uuid(),
  bars: z.array(
    z.strictObject({
      kind: z.enum(['carried', 'in', 'held', 'out']),
      what: z.string().nullable(),
      words: wordsShape.nullable(),
      count: z.int(),
      amount,
      /** Of a tier: what each receives. */
      each: amount.nullable(),
    }),
  ),
  left: amount,
  reserve: amount,
  standard: amount,
  /** What stands in the way of the year that runs, each as its figure counts it; none of a year that is over. */
  waits: z
    .strictObject({
      pending: summed,
      queued: summed,
      returned: summed,
      toFollow: z.strictObject({ figure, count: z.int(), late: z.int() }),
    })
    .nullable(),
  /** Made and not signed yet, and the latest that were signed; of nobody but who makes, signs or inspects them. */
  lists: z.array(listShape),
  /** Whether all of the fund stands here, or only the cases of one’s own organisation. */
  whole: z.boolean(),
  /** What the asker does for the fund: keeps and pays its money, approves, checks what is paid. */
  keeps: z.boolean(),
  approves: z.boolean(),
  checks: z.boolean(),
  rows: z.array(rowShape),
})
const fundsAnswer = z.strictObject({
  funds: z.array(z.strictObject({ id: z.string(), words: wordsShape, isPublic: z.boolean() })),
})

export interface YearDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  now?(): Date
}

/** What somebody may see of a fund: all of it, the cases of their organisations, or nothing. */
interface Sight {
  readonly whole: boolean
  readonly organisations: readonly Id[]
  readonly inspects: boolean
}

/** Whoever approves, pays, checks or inspects for the county sees the whole fund; who reviews for an organisation sees that one’s. */
export function sightOf({ roles }: Fund, scope: Scope): Sight | undefined {
  const { reviews, verifies, approves, pays, checks } = roles
  const whole = [approves.role, pays.role, checks.role, ...(reviews.where === 'place' ? [reviews.role] : [])]
  const ofCounty = postsOf(scope, [...whole, INSPECTOR]).filter(({ place }) => place === scope.county)
  const own = postsOf(scope, [
    ...(reviews.where === 'lead' ? [reviews.role] : []),
    ...(verifies ? [verifies.role] : []),
  ])
  if (ofCounty.length === 0 && own.length === 0) return undefined
  return {
    whole: ofCounty.length > 0,
    organisations: own.map(({ organisation }) => organisation),
    inspects: ofCounty.some(({ role }) => role === INSPECTOR),
  }
}

/** The funds that this deployment serves. */
export const servedFunds = (programmes: readonly { readonly id: string }[]): readonly Fund[] =>
  funds.filter(({ id }) => programmes.some((programme) => programme.id === id))

/** Doors to a fund’s year for whoever works for it or inspects it. */
export function fundYearRoutes({ keeper, reader, programmes, now = () => new Date() }: YearDeps): Route[] {
  const served = servedFunds(programmes)
  const mine = door({
    method: 'GET',
    url: '/api/care-funds/mine',
    id: 'myFunds',
    summary: 'The funds whose year the session’s posts may look into',
    tag: 'care-funds',
    answer: fundsAnswer,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const scope = await scopeOf(client, session, day)
        const book = await keeper.getBookOf(client, session.county)
        const shown = served.filter((fund) => sightOf(fund, scope) && rulesOf(fund, book, day, session.county).isOpen())
        return { json: { funds: shown.map(({ id, words, isPublic }) => ({ id, words, isPublic })) } }
      }),
  })

  const year = door({
    method: 'GET',
    url: '/api/care-funds/years/:fund',
    id: 'fundYear',
    summary:
      'Where the money of a fund went in a year, who is reserved, waits or was paid, and the payment lists; recorded',
    tag: 'care-funds',
    params: z.object({ fund: z.string().max(60) }),
    query: z.object({
      year: z
        .string()
        .regex(/^20\d{2}$/)
        .optional(),
    }),
    answer: yearAnswer,
    refuses: ['care-funds/no-fund'],
    handle: ({ session, params, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const at = now()
        const today = dayOf(at)
        const fund = served.find(({ id }) => id === params.fund)
        const programme = programmes.find(({ id }) => id === params.fund)
        const scope = await scopeOf(client, session, today)
        const sight = fund && sightOf(fund, scope)
        if (!fund || !programme || !sight) return refuse('no-fund')
        const book = await keeper.getBookOf(client, session.county)
        const shown = query.year ?? yearOf(today)
        const told = await yearOfFund(client, { fund, programme, book, sight, year: shown, at })
        await recordReading(client, {
          ...{ session, kind: 'open-case', subjectKind: 'list', subject: null },
          ...{ fields: [`${fund.id}/${shown}`], rows: told.rows.length },
        })
        const has = ({ role }: { readonly role: string }) =>
          postsOf(scope, [role]).some(({ place }) => place === session.county)
        const { pays, approves, checks } = fund.roles
        const years = Array.from({ length: 4 }, (_, back) => String(Number(yearOf(today)) - back))
        const does = { keeps: has(pays), approves: has(approves), checks: has(checks) }
        return { json: { at, year: shown, years, ...does, whole: sight.whole, ...told } }
      }),
  })
  return [mine, year]
}

interface Asked {
  readonly fund: Fund
  readonly programme: Programme
  readonly book: CountyBook
  readonly sight: Sight
  readonly year: string
  readonly at: Date
}

async function yearOfFund(client: PoolClient, asked: Asked) {
  const { fund, programme, book, sight, year, at } = asked
  const { county } = book
  const books = booksOf(fund)
  const today = dayOf(at)
  const current = year === yearOf(today)
  const account = accountId(county, books.year(year))
  const [from, to] = [getDay(`${year}-01-01`), getDay('9999-12-31')]
  const bars = await fundBars(client, county, account, from, to)
  const matters = await mattersOf(client, county, account, from, to, MOST)
  const reserve = await fundBars(client, county, accountId(county, books.reserve), from, to)
  const known = new Map(matters.map((one) => [one.subject as string, one]))
  const ids = [...known.keys()]
  const standings = (await listStandings(client, county, fund.id, { ids, open: current, limit: MOST })).filter(
    ({ file }) => sight.whole || (file.lead !== null && sight.organisations.includes(file.lead)),
  )
  const lists = sight.whole ? await listsOf(client, asked) : []
  const named = await namesOf(client, county, [
    ...standings.flatMap(({ file }) => (file.reporter ? [file.reporter] : [])),
    ...standings.flatMap(({ hands }) => hands.flatMap(({ actor }) => (actor ? [actor] : []))),
  ])
  const rules = rulesOf(fund, book, today, county)
  const waiting = new Map(
    lists.flatMap((list) => (list.state === 'waiting' ? list.cases.map((id) => [id, list] as const) : [])),
  )
  const rows = standings.map((one) => rowOf(one, known.get(one.file.id)))
  const waits = current ? await waitsOf() : null
  const amountOf = (id: string) => known.get(id)?.held || known.get(id)?.given || 0n
  return {
    fund: { id: fund.id, words: fund.words, isPublic: fund.isPublic },
    account,
    bars: bars.map(({ kind, what, count, amount }) => ({
      ...{ kind, what, count, amount: String(amount) },
      words: what ? (programme.says[what.split('/')[1] ?? ''] ?? null) : null,
      each: kind === 'out' ? eachOf(what) : null,
    })),
    left: String(leftOf(bars)),
    reserve: String(leftOf(reserve)),
    standard: String(rules.standard()),
    waits,
    lists: lists.map(({ cases, ...list }) => ({
      ...{ ...list, by: list.by ?? '', lines: cases.length },
      total: String(cases.reduce((total, id) => total + amountOf(id), 0n)),
    })),
    rows,
  }

  async function waitsOf() {
    const span = {
      ...{ county, from: startOfDay(from), to: startOfDay(addDays(today, 1)), places: [] },
      ...(sight.whole ? {} : { leads: sight.organisations }),
    }
    const after = fund.after === 'visit' ? 'to-visit' : 'to-file'
    const keys = ['to-approve', 'queued', 'returned', after].map((name) => `${fund.id}/${name}`)
    const figures = programme.figures.filter(({ key }) => keys.includes(key))
    const readings = await readFigures(client, figures, span, at)
    const read = (name: string) => {
      const i = figures.findIndex(({ key }) => key === `${fund.id}/${name}`)
      const [one, reading] = [figures[i], readings[i]]
      if (!one || !reading) throw new Error(`${fund.id} has no figure ${name}`)
      return { figure: { key: one.key, counts: { ...one.counts } }, count: reading.numerator }
    }
    const sum = (state: string) => {
      const standing = rows.filter((_, i) => standings[i]?.file.state === state)
      return String(standing.reduce((total, { amount }) => total + BigInt(amount ?? '0'), 0n))
    }
    return {
      pending: { ...read('to-approve'), amount: sum('to-approve') },
      queued: { ...read('queued'), amount: sum('queued') },
      returned: { ...read('returned'), amount: sum('returned') },
      toFollow: {
        ...read(after),
        late: standings.filter(({ file }) => file.state === after && file.dueAt !== null && file.dueAt <= at).length,
      },
    }
  }

  function eachOf(what: string | null): string | null {
    const tier = what?.split('/paid-')[1]
    return tier && tier in tierWords ? String(rules.amount(tier as Tier)) : null
  }

  function rowOf({ file, hands }: Standing, matter: FundMatter | undefined) {
    const tier = (lastOf({ hands }, 'tier', approving) ?? lastOf({ hands }, 'tier', ['review'])) as Tier | undefined
    const money = matter && (matter.held || matter.given)
    const bucket: (typeof buckets)[number] = matter?.held
      ? 'held'
      : matter?.given
        ? 'paid'
        : file.state === 'queued'
          ? 'queued'
          : file.state === 'to-approve'
            ? 'pending'
            : 'asked'
    const list = waiting.get(file.id)
    return {
      ...{ id: file.id, number: file.number, name: (file.reporter && named.get(file.reporter)) ?? '', bucket },
      group: programme.kindWords(file.kind ?? '', book, today),
      place: book.placeName(file.place),
      tier: tier ? tierWords[tier] : null,
      amount: money ? String(money) : tier ? String(rules.amount(tier)) : null,
      state: programme.lifecycle.states[file.state]?.words ?? fund.words,
      note: noteOf({ file, hands }, { on: matter?.on ?? null, listBy: list?.by ?? null, named }),
      due: file.dueAt?.toISOString() ?? null,
      late: file.dueAt !== null && file.dueAt <= at,
      over: file.closedAt !== null,
      payable: file.state === 'to-pay' && !list,
    }
  }
}

const leftOf = (bars: readonly { readonly kind: string; readonly amount: bigint }[]): bigint =>
  bars.reduce((sum, { kind, amount }) => (kind === 'in' || kind === 'carried' ? sum + amount : sum - amount), 0n)

/** The payment lists of a fund: those that wait, and the latest that were signed in the year. */
async function listsOf(client: PoolClient, { fund, book, year }: Asked) {
  const concerns = [[payKind(fund), book.county] as const]
  const page = { limit: 40 }
  const found = await listProposals(client, book.county, { person: null, concerns }, page)
  const lists = found.filter(
    ({ state, at }) => state === 'waiting' || (state === 'signed' && yearOf(dayOf(at) as Day) === year),
  )
  const people = await namesOf(
    client,
    book.county,
    lists.flatMap(({ by, decidedBy }) => (decidedBy ? [by, decidedBy] : [by])),
  )
  return lists.map(({ id, input, by, at, state, decidedBy }) => {
    const { batch, cases } = input as { batch: string; cases: string[] }
    return {
      ...{ id, batch, cases, by: people.get(by) ?? '', at: at.toISOString(), state: state as 'waiting' | 'signed' },
      signedBy: decidedBy ? (people.get(decidedBy) ?? '') : null,
    }
  })
}
