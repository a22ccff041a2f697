import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { presenceCode } from '#kernel/casework/follow-up.ts'
import { casesNaming } from '#kernel/casework/several.read.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { findAccounts } from '#kernel/ledger/balance.read.ts'
import { receivedBy } from '#kernel/ledger/received.store.ts'
import type { Reader } from '#kernel/read.ts'
import { findHousehold } from '#kernel/register/households.store.ts'
import { pointsOf } from '../books.ts'
import { atTheDoor } from '../counter/on-behalf.ts'
import { refuse as refuseSpending } from '../counter/spend-refusals.ts'
import { ownHousehold, whyNotSpend } from '../resident/resident.routes.ts'
import { conditionsOf } from '../rules/may-claim.ts'
import type { Benefit } from './catalogue.ts'
import { benefitAccounts, type Drawn, earnedIn, periodOf } from './entitlement.ts'
import { lastDayOf, lifecycle } from './lifecycle.ts'
import { BENEFIT } from './parameters.ts'
import { pointsBenefits } from './programme.ts'

const offersShape = z.array(
  z.strictObject({
    ...{ code: z.string(), words: wordsShape, what: wordsShape, grantedBy: wordsShape, confirmedBy: wordsShape },
    period: z.enum(['month', 'quarter', 'year']),
    /** Points that it costs; 0 where they are only needed. */
    spends: z.int(),
    lapseDays: z.int(),
    photo: z.boolean(),
    may: z.boolean(),
    conditions: z.array(
      z.strictObject({
        name: z.enum(['balance', 'year', 'cost', 'quota', 'household']),
        ...{ needs: z.int(), has: z.int(), met: z.boolean() },
      }),
    ),
  }),
)
const claimsShape = z.array(
  z.strictObject({
    ...{
      case: z.uuid(),
      number: z.string(),
      words: wordsShape,
      state: z.string(),
      stateWords: wordsShape,
      on: dayShape,
    },
    /** Of one that is still to be used: the last day, and the code for whoever gives it. */
    until: dayShape.nullable(),
    code: z.string().nullable(),
    spends: z.int(),
    /** To whom it is shown. */
    confirmedBy: wordsShape,
  }),
)
const mineShape = z.strictObject({
  household: z.strictObject({ id: z.uuid(), place: z.string(), mayNotSpend: wordsShape.nullable() }).nullable(),
  offers: offersShape,
  claims: claimsShape,
})

export interface BenefitsDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** As far back as a household looks. */
const CLAIMS = 40

/** Doors to what a household may have for its points, and why not: asked by itself, or by an official of its village. */
export function benefitsRoutes({ keeper, reader, now = () => new Date() }: BenefitsDeps): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/points-benefits/mine',
      id: 'benefitsMine',
      summary: 'Benefits for the reader’s own household with every condition, and what it has claimed',
      tag: 'points-benefits',
      answer: mineShape,
      handle: ({ session }) =>
        reader.read(session.county, async (client) => {
          const day = dayOf(now())
          const home = await ownHousehold(client, session, day)
          if (!home || !session.person) return { json: { household: null, offers: [], claims: [] } }
          const book = await keeper.getBookOf(client, session.county)
          const mayNotSpend = whyNotSpend(book, home, session.person, day)
          const files = await casesNaming(client, book.county, pointsBenefits.id, 'household', home.id, CLAIMS)
          const claims = files.map((file) => {
            const row = book.getParameter(`${BENEFIT}${file.kind}`, dayOf(file.filedAt), file.place).value
            const { name, spends, provider } = row as unknown as Benefit
            const open = file.closedAt === null
            return {
              ...{ case: file.id, number: file.number, words: name, spends, state: file.state },
              stateWords: lifecycle.states[file.state]?.words ?? name,
              confirmedBy: pointsBenefits.roles[provider]?.words ?? name,
              on: dayOf(file.filedAt),
              until: open ? lastDayOf(file, book) : null,
              code: open && !mayNotSpend ? presenceCode(file.id) : null,
            }
          })
          const household = { id: home.id, place: home.place.slice(0, 12), mayNotSpend }
          const { offers } = await standsFor(client, book, home, day)
          return { json: { household, claims, offers } }
        }),
    }),
    door({
      method: 'POST',
      url: '/api/points-benefits/of-household',
      id: 'benefitsOfHousehold',
      summary: 'Benefits for a household of the reader’s village with every condition, before one claims for it',
      tag: 'points-benefits',
      // A household never stands in an address.
      body: z.strictObject({ household: z.uuid() }),
      answer: z.strictObject({
        /** Points that the household may spend. */
        left: z.int(),
        offers: offersShape,
      }),
      refuses: ['credit-points/not-a-member'],
      handle: ({ session, body }) =>
        reader.read(session.county, async (client) => {
          const day = dayOf(now())
          const scope = await scopeOf(client, session, day)
          const home = await findHousehold(client, session.county, body.household, { day })
          if (!home || !atTheDoor(scope).some(({ place }) => home.place.startsWith(place.slice(0, 12))))
            return refuseSpending('not-a-member', { field: 'household' })
          const book = await keeper.getBookOf(client, session.county)
          return { json: await standsFor(client, book, home, day) }
        }),
    }),
  ]
}

/** What a household may spend, and the whole list as it stands for it today. */
async function standsFor(
  client: PoolClient,
  book: CountyBook,
  { id, place }: { readonly id: string; readonly place: string },
  day: Day,
): Promise<{ left: number; offers: z.infer<typeof offersShape> }> {
  const { county } = book
  const rows = book.familyOf(BENEFIT, day, place).map((row) => {
    const benefit = book.getParameter(row, day, place).value as unknown as Benefit
    return { benefit, accounts: benefitAccounts(place, id, periodOf(benefit.period, day), benefit.code) }
  })
  const drawn = rows.flatMap(({ accounts }) => [accounts.village, accounts.household])
  const asked = [pointsOf(id), ...drawn.flatMap(({ left, set }) => [left, set])]
  const found = await findAccounts(
    client,
    county,
    asked.map((account) => accountId(county, account)),
  )
  const posted = (account: Drawn['left']) => found.get(accountId(county, account))?.posted ?? 0n
  const spendable = (account: Drawn['left']) => posted(account) - (found.get(accountId(county, account))?.held ?? 0n)
  const taken = ({ left, set }: Drawn) => Number(-posted(set) - spendable(left))
  const balance = Number(spendable(pointsOf(id)))
  const earned = Number(await receivedBy(client, county, earnedIn(id, day)))
  const offers = rows.map(({ benefit, accounts }) => {
    const { code, name, what, grantedBy, provider, period, spends, lapseDays, evidence } = benefit
    const facts = { balance, earned, quotaTaken: taken(accounts.village), householdTaken: taken(accounts.household) }
    const conditions = conditionsOf(benefit, facts)
    return {
      ...{ code, words: name, what, grantedBy, period, spends, lapseDays, photo: evidence === 'photo' },
      confirmedBy: pointsBenefits.roles[provider]?.words ?? grantedBy,
      may: conditions.every(({ met }) => met),
      conditions: [...conditions],
    }
  })
  return { left: balance, offers }
}
