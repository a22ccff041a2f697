import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { becauseShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { countOpenOf } from '#kernel/casework/open-of.read.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { findAccount } from '#kernel/ledger/balance.read.ts'
import { askRule } from '#kernel/programme/rule.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { unitsWithRole } from '#kernel/register/role-units.read.ts'
import type { Words } from '#kernel/words.ts'
import { booksOf } from './books.ts'
import { type Fund, funds, tiers, tierWords } from './fund.ts'
import { follows, grounds, needs } from './offered.ts'
import { type Beneficiaries, rulesOf } from './parameters.ts'
import { refuse } from './refusals.ts'
import { mayApply } from './rules/may-apply.ts'
import { yearOf } from './steps/known.ts'

const limitShape = z.strictObject({
  amount: z.number(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
const offerShape = z.strictObject({
  id: z.string(),
  words: wordsShape,
  /** Which roles apply for others. */
  behalf: z.array(z.string()),
  groups: z.array(z.strictObject({ group: z.string(), words: wordsShape })),
  /** Months on a hard post after which it counts by itself. */
  months: z.int(),
  tiers: z.array(z.strictObject({ words: wordsShape, amount: z.string() })),
  /** Who may review it: the committees of the trades, or the reader's own units. */
  units: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  needs: z.array(wordsShape),
  follows: z.array(z.strictObject({ words: wordsShape, who: wordsShape, within: limitShape.nullable() })),
})
const offersAnswer = z.strictObject({ funds: z.array(offerShape) })
const asked = z.strictObject({
  fund: z.string().max(60),
  group: z.string().max(40),
  hardship: z.boolean(),
  frontline: z.boolean(),
  months: z.int().min(0).max(720),
  /** Asked for oneself: then what one was helped with this year counts, too. */
  own: z.boolean(),
})
const eligibleAnswer = z.strictObject({ ground: wordsShape, needs: z.array(wordsShape), because: becauseShape })

export interface ApplicantDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  /** Those that this deployment serves: a zone that it leaves out has no fund here. */
  readonly programmes: readonly { readonly id: string }[]
  now?(): Date
}

/** Doors for whoever needs help: which funds there are, and whether they may apply. Nothing of what they tell is kept. */
export function applicantRoutes({ keeper, reader, programmes, now = () => new Date() }: ApplicantDeps): Route[] {
  const served = funds.filter(({ id }) => programmes.some((programme) => programme.id === id))
  const offers = door({
    method: 'GET',
    url: '/api/care-funds',
    id: 'careFunds',
    summary: 'The funds that take applications here: for whom, how much, what it takes and what follows',
    tag: 'care-funds',
    answer: offersAnswer,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const book = await keeper.getBookOf(client, session.county)
        const scope = await scopeOf(client, session, day)
        const shown = served.filter((fund) => isShown(fund, scope) && rulesOf(fund, book, day, session.county).isOpen())
        const units = await Promise.all(
          shown.map((fund) =>
            fund.roles.reviews.where === 'lead'
              ? unitsWithRole(client, session.county, fund.roles.reviews.role, day)
              : [...new Set(postsOf(scope).map(({ organisation }) => organisation))],
          ),
        )
        return { json: { funds: shown.map((fund, at) => offerOf(fund, book, day, units[at] ?? [])) } }
      }),
  })

  const eligibility = door({
    method: 'POST',
    url: '/api/care-funds/eligibility',
    id: 'careFundEligibility',
    summary: 'Whether somebody may apply by what they told so far, with the reasons; nothing is kept',
    tag: 'care-funds',
    body: asked,
    answer: eligibleAnswer,
    refuses: [
      'care-funds/not-open',
      'care-funds/not-this-group',
      'care-funds/no-ground',
      'care-funds/already-open',
      'care-funds/this-year',
    ],
    handle: ({ session, body }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const { person } = session
        const scope = await scopeOf(client, session, day)
        const fund = served.find(({ id }) => id === body.fund)
        if (!fund || !isShown(fund, scope)) return refuse('not-open')
        const book = await keeper.getBookOf(client, session.county)
        const { fund: _, own, ...told } = body
        // Of somebody else nothing is told before it is handed in with their consent.
        const counts = own && person !== null
        const helped = counts
          ? await findAccount(
              client,
              session.county,
              accountId(session.county, booksOf(fund).helped(person, yearOf(day))),
            )
          : undefined
        const facts = {
          ...told,
          helpedThisYear: helped !== undefined && helped.posted > 0n,
          open: counts ? await countOpenOf(client, session.county, fund.id, person) : 0,
        }
        const answer = askRule(mayApply(fund), facts, { get: (id) => book.getParameter(id, day, session.county) })
        if (isRefusal(answer)) return answer
        return {
          json: {
            ground: grounds[answer.value.ground],
            needs: needsOf(fund, book, day),
            because: answer.because,
          },
        }
      }),
  })
  return [offers, eligibility]
}

/** A fund for officials is shown to whoever holds a post; a public one to everybody. */
const isShown = ({ zone }: Fund, scope: Scope): boolean => zone === 'public' || postsOf(scope).length > 0

function needsOf(fund: Fund, book: CountyBook, day: Day): readonly Words[] {
  const { yes } = rulesOf(fund, book, day, book.county)
  return [...(yes('assets-consent-needed') ? [needs.authorisation] : []), needs.card, needs.proofs]
}

function offerOf(fund: Fund, book: CountyBook, day: Day, units: readonly Id[]): z.input<typeof offerShape> {
  const { get, amount, yes } = rulesOf(fund, book, day, book.county)
  const helped = get('beneficiaries').value as unknown as Beneficiaries
  const within = (name: string) => get(name).value as z.input<typeof limitShape>
  const { roles } = fund
  const then = (name: keyof typeof follows, who: Words, limit?: string) => ({
    words: follows[name],
    who,
    within: limit ? within(limit) : null,
  })
  return {
    id: fund.id,
    words: fund.words,
    behalf: [roles.behalf.role],
    groups: helped.groups.flatMap((group) => (fund.groups[group] ? [{ group, words: fund.groups[group] }] : [])),
    months: helped.months,
    tiers: tiers.map((tier) => ({ words: tierWords[tier], amount: String(amount(tier)) })),
    units: units
      .flatMap((id) => {
        const unit = book.findOrganisation(id)
        return unit ? [{ id, name: unit.short, sort: unit.sort }] : []
      })
      .sort((a, b) => a.sort - b.sort)
      .map(({ id, name }) => ({ id, name })),
    needs: [...needsOf(fund, book, day)],
    follows: [
      ...(roles.verifies ? [then('verify', roles.verifies.words, 'verify-within')] : []),
      then('review', roles.reviews.words, 'review-within'),
      ...(yes('visit-needed') ? [then('visit', roles.reviews.words)] : []),
      then('approve', roles.approves.words, 'approve-within'),
      ...(fund.isPublic && yes('notice-before') ? [then('notice', roles.reviews.words, 'on-notice')] : []),
      then('pay', roles.pays.words, 'pay-within'),
      ...(fund.after === 'visit' ? [then('return-visit', roles.reviews.words, 'visit-within')] : []),
    ],
  }
}
