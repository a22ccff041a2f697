import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayShape, instantShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { numbersOf } from '#kernel/casework/casework.read.ts'
import { addDays, addMonths, type Day, dayOf, getDay, isDay } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import {
  type EntryOfHand,
  type HandsAsked,
  listFlagged,
  listIdle,
  listMonthEnds,
  listRepeated,
  type MonthEndEntry,
} from '#kernel/ledger/hands.read.ts'
import { ownerNames } from '#kernel/ledger/owner-names.read.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Reader } from '#kernel/read.ts'
import { chart, PROGRAMME, pointsPurposes } from '../books.ts'
import { redeemed } from '../figures.ts'
import { refuse } from '../refusals.ts'

const entryShape = z.strictObject({
  /** Null for whoever may look through, and not open. */
  transfer: z.uuid().nullable(),
  day: dayShape,
  points: z.int(),
  number: z.string().nullable(),
})
const handShape = { placeName: z.string(), by: z.string().nullable(), household: z.string().nullable() }
const checksShape = z.strictObject({
  at: instantShape,
  place: z.string(),
  placeName: z.string(),
  /** From when on something is listed. */
  limits: z.strictObject({
    repeated: z.int(),
    monthEnd: z.strictObject({ days: z.int(), share: z.int(), least: z.int() }),
    still: z.int(),
  }),
  repeated: z.array(z.strictObject({ ...handShape, entries: z.array(entryShape) })),
  monthEnds: z.array(
    z.strictObject({
      ...{ place: z.string(), placeName: z.string(), month: dayShape, all: z.int() },
      entries: z.array(z.strictObject({ ...handShape, ...entryShape.shape })),
    }),
  ),
  own: z.array(z.strictObject({ ...handShape, ...entryShape.shape })),
  still: z.array(
    z.strictObject({
      placeName: z.string(),
      shop: z.string().nullable(),
      account: z.uuid().nullable(),
      last: dayShape.nullable(),
    }),
  ),
})

/** Who is shown this: the village's own supervision, and leaders, who see whole places and nobody in full. */
const readers = ['village-supervision-head', 'town-leader', 'county-leader'] as const

export interface ChecksDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  now?(): Date
}

/** The door to what a person should look at, with the entries behind each row. It decides nothing and leaves no mark on anybody. */
export function checksRoutes({ keeper, reader, programmes, now = () => new Date() }: ChecksDeps): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/credit-points/checks',
      id: 'pointsChecks',
      summary:
        'For a person to check: redemptions of one clerk with one household, entries at month ends, entries for one’s own household, shops that stand still; recorded',
      tag: 'credit-points',
      query: z.object({
        from: z.string().refine(isDay),
        to: z.string().refine(isDay),
        place: z
          .string()
          .regex(/^\d{6}(\d{3}){0,2}$/)
          .optional(),
      }),
      answer: checksShape,
      refuses: ['credit-points/no-checks', 'credit-points/checks-period'],
      handle: ({ session, query }) =>
        reader.readAndRecord(session.county, async (client) => {
          const { county } = session
          const [from, to, today] = [getDay(query.from), getDay(query.to), dayOf(now())]
          if (from > to || addMonths(from, 13) < to) return refuse('checks-period')
          const posts = postsOf(await scopeOf(client, session, today), readers)
          const place = query.place ?? posts[0]?.place
          const mine = posts.filter((post) => place?.startsWith(post.place))
          if (!place || mine.length === 0) return refuse('no-checks')
          // Names in full, and what can be opened, are the village's own.
          const full = mine.some(({ role }) => role === 'village-supervision-head')
          const book = await keeper.getBookOf(client, county)
          const limits = limitsAt(book, today, place)
          const asked = (what: readonly string[]): HandsAsked => ({
            ...{ county, programme: PROGRAMME, what, from, until: addDays(to, 1), place },
          })
          const repeated = await listRepeated(client, asked(redeemed), pointsPurposes, limits.repeated)
          const own = await listFlagged(client, asked([`${PROGRAMME}/earned`]), pointsPurposes, 'own-household')
          const monthEnds = await listMonthEnds(client, asked([`${PROGRAMME}/earned`]), pointsPurposes, limits.monthEnd)
          const since = addDays(today, -limits.still)
          const still = await listIdle(client, { county, place }, chart.stock.purpose, chart.spent.purpose, since)
          const entries = [...repeated, ...own, ...monthEnds]
          const told = await tellOf(client, { county, book, programmes, full }, entries, still)
          await record(client, session, full ? entries : [], entries.length + still.length)
          const months = Map.groupBy(monthEnds, ({ village, month }) => `${village} ${month}`)
          const pairs = Map.groupBy(repeated, ({ place: at, actor, owner }) => `${at} ${actor} ${owner}`)
          return {
            json: {
              at: now(),
              place,
              placeName: book.placeName(place),
              limits,
              repeated: [...pairs.values()].map((entries) => ({
                ...told.hand(entries[0] as EntryOfHand),
                entries: entries.map(told.entry),
              })),
              monthEnds: [...months.values()].map((rows) => {
                const { village, month, entries: all } = rows[0] as MonthEndEntry
                const entries = rows.map((entry) => ({ ...told.hand(entry), ...told.entry(entry) }))
                return { place: village, placeName: book.placeName(village), month, all, entries }
              }),
              own: own.map((entry) => ({ ...told.hand(entry), ...told.entry(entry) })),
              still: still.map(({ owner, place: village, account, last }) => ({
                placeName: book.placeName(village),
                shop: told.name(owner),
                account: full ? account : null,
                last,
              })),
            },
          }
        }),
    }),
  ]
}

function limitsAt(book: CountyBook, day: Day, place: string) {
  const value = (name: string) => book.getParameter(`credit-points/checks-${name}`, day, place).value
  return {
    repeated: Number(value('repeated')),
    monthEnd: value('month-end') as unknown as {
      readonly days: number
      readonly share: number
      readonly least: number
    },
    still: Number(value('still')),
  }
}

/** How hands and entries are told: in full with their vouchers to the village's own supervision, else masked. */
async function tellOf(
  client: PoolClient,
  {
    county,
    book,
    programmes,
    full,
  }: { county: string; book: CountyBook; programmes: readonly Programme[]; full: boolean },
  entries: readonly EntryOfHand[],
  shops: readonly { readonly owner: string }[],
) {
  const owners = [...entries, ...shops].map(({ owner }) => owner as string)
  const actors = entries.map(({ actor }) => `person:${actor}`)
  const names = await ownerNames(client, county, book, programmes, [...owners, ...actors], full ? 'full' : 'masked')
  const subjects = entries.flatMap(({ subject }) => subject ?? [])
  const numbers = full ? await numbersOf(client, county, subjects) : new Map<Id, string>()
  return {
    name: (owner: string) => names.get(owner) ?? null,
    hand: ({ place, actor, owner }: EntryOfHand) => ({
      placeName: book.placeName(place),
      by: names.get(`person:${actor}`) ?? null,
      household: names.get(owner) ?? null,
    }),
    entry: ({ transfer, day, amount, subject }: EntryOfHand) => ({
      transfer: full ? transfer : null,
      day,
      points: Number(amount < 0n ? -amount : amount),
      number: (subject && numbers.get(subject)) ?? null,
    }),
  }
}

/** The look itself is on record, and with each household whose name was told. */
async function record(
  client: PoolClient,
  session: Parameters<typeof recordReading>[1]['session'],
  named: readonly EntryOfHand[],
  rows: number,
): Promise<void> {
  const fields = ['points-checks']
  await recordReading(client, { session, kind: 'audit', subjectKind: 'list', subject: null, fields, rows })
  for (const owner of new Set(named.map((entry) => entry.owner)))
    await recordReading(client, {
      ...{ session, kind: 'open-person', subjectKind: 'person', fields },
      subject: owner.split(':')[1] as string,
    })
}
