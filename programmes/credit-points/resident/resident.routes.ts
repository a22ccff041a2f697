import type { PoolClient } from 'pg'
import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { Because } from '#kernel/because.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { holdersOf, listSteps } from '#kernel/casework/casework.read.ts'
import { handsOf } from '#kernel/casework/hands-of.read.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { casesOf } from '#kernel/casework/several.read.ts'
import { type Day, dayOf, isDay } from '#kernel/day.ts'
import { door, type Route, type Session } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { type EntryShown, findAccount, lotsOf, statementPage } from '#kernel/ledger/balance.read.ts'
import { type ActPosted, actsOf } from '#kernel/ledger/day.read.ts'
import { heldOf } from '#kernel/ledger/held.read.ts'
import { NEVER } from '#kernel/ledger/terms.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import type { Reader } from '#kernel/read.ts'
import { getRefusalKind, isRefusal } from '#kernel/refusal.ts'
import { findHousehold, type Household, householdOf } from '#kernel/register/households.store.ts'
import type { Words } from '#kernel/words.ts'
import { lifecycle as benefitLife } from '../benefits/lifecycle.ts'
import { BENEFIT } from '../benefits/parameters.ts'
import { reasonWords as benefitReasons, says as benefitSays } from '../benefits/words.ts'
import { chart, type Holder, holderOf, purseOf } from '../books.ts'
import type { Earning, Goods } from '../catalogue.ts'
import { lookOnShelves } from '../counter/on-shelf.ts'
import { askSpending } from '../counter/spending.ts'
import { lifecycle } from '../entries/lifecycle.ts'
import { EARNING, GOODS } from '../parameters.ts'
import { reservedShape, toldReserved } from '../reserve/reservation.routes.ts'
import { redemptionDays, SET_ASIDE } from '../reserve/reservation.ts'
import { rowOf } from '../row-of.ts'
import { reasonWords, roles, says } from '../words.ts'

const wareShape = z.strictObject({
  ...{ goods: z.string(), words: wordsShape, piece: wordsShape, category: z.string(), price: z.int(), stock: z.int() },
})
export const shopsNearShape = z.array(
  z.strictObject({
    ...{ id: z.uuid(), name: z.string(), placeName: z.string(), phone: z.string().nullable() },
    /** The next redemption days, today included. */
    days: z.array(dayShape),
    shelf: z.array(wareShape),
  }),
)
const standingShape = z.strictObject({
  /** What may be spent now, and what is held beside it. */
  left: z.int(),
  held: z.int(),
  lapses: z.array(z.strictObject({ until: dayShape, points: z.int() })),
})
const mineShape = z.strictObject({
  /** Null where the register knows no household of the reader: then there are no points. */
  household: z
    .strictObject({
      id: z.uuid(),
      place: z.string(),
      placeName: z.string(),
      group: z.string().nullable(),
      members: z.array(z.strictObject({ name: z.string(), relation: z.string(), you: z.boolean() })),
      /** Null where the reader may spend; else why not. */
      mayNotSpend: wordsShape.nullable(),
    })
    .nullable(),
  points: standingShape,
  /** Points of the reader's own; null where there never were any. */
  own: standingShape.nullable(),
  shops: shopsNearShape,
  reserved: reservedShape,
})
const entriesShape = z.strictObject({
  rows: z.array(
    z.strictObject({
      ...{ transfer: z.uuid(), day: dayShape, at: instantShape, points: z.int(), balance: z.int() },
      /** What happened, and what for: a row of the catalogue, or goods. */
      what: wordsShape,
      title: wordsShape.nullable(),
      goods: z.array(z.strictObject({ words: wordsShape, piece: wordsShape, count: z.int() })),
      /** The case in which who, when, photo and reasons stand, where there is one that is the reader’s business. */
      case: z.uuid().nullable(),
      number: z.string().nullable(),
      undone: z.boolean(),
    }),
  ),
  below: z.strictObject({ day: dayShape, transfer: z.uuid() }).nullable(),
})

const entryShape = z.strictObject({
  ...{ case: z.uuid(), number: z.string(), stateWords: wordsShape, words: wordsShape },
  /** What the row asks for, and its range of points; null for what is no row of the rules catalogue. */
  row: z
    .strictObject({ criterion: z.string(), least: z.int(), most: z.int(), clause: z.string().nullable() })
    .nullable(),
  steps: z.array(
    z.strictObject({
      ...{ words: wordsShape, at: instantShape, photos: z.int() },
      who: z.string().nullable(),
      role: wordsShape.nullable(),
      /** The reasons of the step, from the rule down to its facts. */
      why: z.array(wordsShape),
    }),
  ),
  mayAppeal: z.boolean(),
})

export interface ResidentDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

const PAGE = 20
const nothing = { household: null, points: { left: 0, held: 0, lapses: [] }, own: null, shops: [], reserved: [] }

/** The household of whoever asks, as it stands today. */
export async function ownHousehold(
  client: PoolClient,
  { county, person }: Pick<Session, 'county' | 'person'>,
  day: Day,
): Promise<Household | undefined> {
  const id = person && (await householdOf(client, county, person, day))
  return id ? findHousehold(client, county, id, { day }) : undefined
}

/** Why somebody may not spend the points of their household; null where they may. */
export function whyNotSpend(book: CountyBook, { id, place, members }: Household, person: string, day: Day) {
  const birth = members.find((one) => one.person === person)?.birth
  const all = members.map((one) => ({ ...one, household: id }))
  const answer = askSpending(book, { id, place }, all, { person, birth }, day)
  if (!isRefusal(answer)) return null
  const { says: words, todo } = getRefusalKind(answer.refused)
  const filled = (text: string) => text.replace('{age}', String(answer.fills?.age ?? ''))
  return { zh: `${filled(words.zh)}，${todo.zh}`, en: `${filled(words.en)}. ${todo.en}` }
}

/** What an account of points has, and by when it is to be used; undefined where nothing was ever posted in it. */
async function standingOf(client: PoolClient, county: string, holder: Holder) {
  const account = accountId(county, purseOf(holder).points)
  const found = await findAccount(client, county, account)
  if (!found) return undefined
  const lots = (await lotsOf(client, county, account)).filter(({ until }) => until !== NEVER)
  return {
    ...{ left: Number(found.posted - found.held), held: Number(found.held) },
    lapses: lots.map(({ until, remaining }) => ({ until, points: Number(remaining) })),
  }
}

/** Doors of a resident: the points of their own household, and of their own. There is no way to name another. */
export function residentRoutes({ keeper, reader, now = () => new Date() }: ResidentDeps): Route[] {
  const mine = door({
    method: 'GET',
    url: '/api/credit-points/mine',
    id: 'pointsMine',
    summary:
      'Points of the reader’s own household and of their own, what lapses when, what lies on the shelf near by, and what is set aside',
    tag: 'credit-points',
    answer: mineShape,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const home = await ownHousehold(client, session, day)
        if (!home || !session.person) return { json: nothing }
        const { county } = session
        const book = await keeper.getBookOf(client, county)
        const points = await standingOf(client, county, `household:${home.id}`)
        const own = await standingOf(client, county, `person:${session.person}`)
        const { id, place, group, members } = home
        return {
          json: {
            household: {
              ...{ id, place, group, placeName: book.placeName(place) },
              members: members.map(({ name, relation, person }) => ({
                name,
                relation,
                you: person === session.person,
              })),
              mayNotSpend: whyNotSpend(book, home, session.person, day),
            },
            points: points ?? nothing.points,
            own: own ?? null,
            shops: await shopsNear(client, book, place, day),
            reserved: toldReserved(await heldOf(client, county, `household:${id}`, SET_ASIDE), book, now()),
          },
        }
      }),
  })

  const entries = door({
    method: 'GET',
    url: '/api/credit-points/mine/entries',
    id: 'pointsMineEntries',
    summary:
      'Entries in the account of the reader’s own household, or in their own, newest first, each with what it was for',
    tag: 'credit-points',
    query: z.object({
      of: z.enum(['household', 'person']).default('household'),
      belowDay: z.string().refine(isDay).optional(),
      belowTransfer: z.uuid().optional(),
    }),
    answer: entriesShape,
    handle: ({ session, query: { of, belowDay, belowTransfer } }) =>
      reader.read(session.county, async (client) => {
        const { county } = session
        const day = dayOf(now())
        const home = await ownHousehold(client, session, day)
        const own = of === 'person' ? (session.person ?? undefined) : undefined
        const holder = home && holderOf({ household: home.id, member: own })
        const account = holder && (await findAccount(client, county, accountId(county, purseOf(holder).points)))
        if (!account) return { json: { rows: [], below: null } }
        const below = belowDay && belowTransfer ? { day: belowDay as Day, transfer: belowTransfer as Id } : undefined
        const page = await statementPage(client, county, account, PAGE, below ? { below } : {})
        const book = await keeper.getBookOf(client, county)
        const rows = await toldEntries(client, book, page, session.person as Id)
        const last = page.at(-1)
        return {
          json: { rows, below: last && page.length === PAGE ? { day: last.day, transfer: last.transfer } : null },
        }
      }),
  })

  const entry = door({
    method: 'GET',
    url: '/api/credit-points/mine/entries/:case',
    id: 'pointsMineEntry',
    summary: 'Why an entry of the reader’s own household is there: the row, who recorded it and when, and the reasons',
    tag: 'credit-points',
    params: z.object({ case: z.uuid() }),
    answer: entryShape,
    refuses: ['case/unknown'],
    handle: ({ session, params }) =>
      reader.read(session.county, async (client) => {
        const file = (await casesOf(client, session.county, [params.case])).get(params.case)
        const life = file && lives.find(({ programme }) => programme === file.programme)
        const own = session.person && file?.viewers.some(({ viewer }) => viewer === `p:${session.person}`)
        if (!file || !life || !own) return refuseCase('unknown')
        const book = await keeper.getBookOf(client, session.county)
        const day = dayOf(file.filedAt)
        const row = book.getParameter(`${life.family}${file.kind}`, day, file.place).value as unknown as Earning
        const earning = life.family === EARNING
        const taken = await listSteps(client, session.county, file.id)
        const hands = await handsOf(client, session.county, [file.id], Object.keys(life.steps))
        const steps = taken.flatMap(({ step, at, form, because }) => {
          const words = life.steps[step]?.told
          if (!words) return []
          const hand = hands.find((one) => one.step === step && one.at.getTime() === at.getTime())
          const photos = Array.isArray(form.photos) ? form.photos.length : 0
          return {
            ...{ words, at: at.toISOString(), photos, who: hand?.name ?? null, why: toldWhy(because as Because) },
            role: (hand?.role && life.roles[hand.role]) || null,
          }
        })
        return {
          json: {
            ...{ case: file.id, number: file.number, words: row.name, steps },
            stateWords: life.states[file.state]?.words ?? row.name,
            row: earning ? { criterion: row.criterion, least: row.least, most: row.most, clause: row.clause } : null,
            mayAppeal:
              earning && file.reporter === session.person && (lifecycle.steps.appeal?.from ?? []).includes(file.state),
          },
        }
      }),
  })
  return [mine, entries, entry]
}

interface Life extends Pick<Lifecycle, 'states' | 'steps'> {
  readonly programme: string
  readonly family: string
  readonly roles: Readonly<Record<string, Words>>
}
/** The cases that move points of a household. */
const lives: readonly Life[] = [
  { programme: 'credit-points', family: EARNING, ...lifecycle, roles },
  { programme: 'points-benefits', family: BENEFIT, ...benefitLife, roles },
]

const ruleWords: Readonly<Record<string, Words>> = { ...reasonWords.rules, ...benefitReasons.rules }
const factWords: Readonly<Record<string, Words>> = { ...reasonWords.facts, ...benefitReasons.facts }

/** The reasons as lines, from the rule down: each with the numbers it looked at. Rules of the kernel, such as limits, are left out. */
function toldWhy(because: Because): Words[] {
  const words = ruleWords[because.rule]
  const facts = Object.entries(because.facts ?? {}).filter(
    ([name, value]) => factWords[name] && (typeof value === 'number' || Array.isArray(value)),
  )
  const said = (language: 'zh' | 'en', and: string) =>
    facts.map(([name, value]) => `${factWords[name]?.[language]} ${[value].flat().join(' / ')}`).join(and)
  const line = words && {
    zh: [words.zh, said('zh', '，'), because.clause].filter(Boolean).join('　'),
    en: [words.en, said('en', ', '), because.clause].filter(Boolean).join(' · '),
  }
  return [...(line ? [line] : []), ...(because.parts ?? []).flatMap(toldWhy)]
}

/** The shops of a village, with what lies on the shelf, is not set aside for anybody and not past its day. */
export async function shopsNear(client: PoolClient, book: CountyBook, place: string, day: Day) {
  const village = place.slice(0, 12)
  const keepers = await holdersOf(client, book.county, `shopkeeper@${village}`, day)
  const shops = [...new Set(keepers.map(({ organisation }) => organisation))]
  const onShelf = await lookOnShelves(client, book.county, shops, day)
  return shops.map((shop) => {
    const { short = '', phone = null } = book.findOrganisation(shop) ?? {}
    return {
      ...{ id: shop, name: short, placeName: book.placeName(village), phone },
      days: redemptionDays(book, village, day, 2),
      shelf: book.familyOf(GOODS, day, village).map((id) => {
        const { code, name, piece, price, category } = book.getParameter(id, day, village).value as unknown as Goods
        return {
          ...{ goods: code, words: name, piece, category, price },
          stock: onShelf(shop, code).free,
        }
      }),
    }
  })
}

async function toldEntries(client: PoolClient, book: CountyBook, page: readonly EntryShown[], person: Id) {
  const { county } = book
  const subjects = page.flatMap(({ subject }) => subject ?? [])
  const cases = await casesOf(client, county, subjects)
  const posted = await actsOf(
    client,
    county,
    page.map(({ transfer }) => transfer),
  )
  return page.map(({ transfer, day, at, amount, balance, what, subject, reversedBy }) => {
    const file = subject ? cases.get(subject) : undefined
    const seen = file?.viewers.some(({ viewer }) => viewer === `p:${person}`)
    const family = [EARNING, BENEFIT].find(
      (one) => file && book.familyOf(one, day, file.place).includes(`${one}${file.kind}`),
    )
    return {
      ...{ transfer, day, at: at.toISOString(), points: Number(amount), balance: Number(balance) },
      what: wordsOf(what),
      title: file && family ? nameOfRow(book, `${family}${file.kind}`, day, file.place) : null,
      goods: goodsOf(posted.get(transfer), book, day),
      case: file && seen && lives.some(({ programme }) => programme === file.programme) ? file.id : null,
      number: file && seen ? file.number : null,
      undone: reversedBy !== null,
    }
  })
}

const nameOfRow = (book: CountyBook, id: string, day: Day, place: string): Words =>
  (book.getParameter(id, day, place).value as unknown as Pick<Earning, 'name'>).name

const spoken: Readonly<Record<string, Words>> = Object.fromEntries([
  ...Object.entries(says).map(([word, words]) => [`credit-points/${word}`, words]),
  ...Object.entries(benefitSays).map(([word, words]) => [`points-benefits/${word}`, words]),
])
const wordsOf = (what: string): Words => spoken[what] ?? { zh: what, en: what }

function goodsOf(posted: ActPosted | undefined, book: CountyBook, day: Day) {
  return (posted?.legs ?? []).flatMap(({ purpose, period, amount }) => {
    if (purpose !== chart.handed.purpose) return []
    // Of where it was handed out: a village may have goods of its own, and who took them may live elsewhere now.
    const { name, piece } = rowOf(book, `${GOODS}${period}`, day) as unknown as Goods
    return [{ words: name, piece, count: Number(amount) }]
  })
}
