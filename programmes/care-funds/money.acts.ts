import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer } from '#kernel/because.ts'
import type { FactName } from '#kernel/fact.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type Ledger, type LedgerFacts, ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { isSystem } from '#kernel/register/authority.ts'
import { booksOf } from './books.ts'
import type { Fund } from './fund.ts'
import { rulesOf } from './parameters.ts'
import { refuse } from './refusals.ts'
import { moneyLock, yearOf } from './steps/known.ts'

/*
 * The money of a fund as a whole: what comes in by voucher, what a year is allotted, and what a year that is over gives back. None of it
 * has a life of its own, so these are acts and not cases.
 */

/** In fen, above 0. */
const amount = z.string().regex(/^[1-9]\d{0,12}$/)
const year = z.string().regex(/^20\d{2}$/)
const takeInSchema = z.strictObject({
  source: z.enum(['donated', 'appropriated']),
  amount,
  /** Number of the receipt, the bank’s advice or the document. It is taken in once. */
  voucher: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}/_-]{1,40}$/u),
})
const allotSchema = z.strictObject({ year, amount })
const carrySchema = z.strictObject({ year })
type TakeIn = z.output<typeof takeInSchema>
type Allot = z.output<typeof allotSchema>
type Carry = z.output<typeof carrySchema>

type Money<I> = Given<I, keyof LedgerFacts>
const ledgerIn = <I>({ scope, day, facts, mint }: Money<I>): Ledger =>
  openLedger({ county: scope.county, day, facts, mint })

/** Whether the actor keeps the fund’s money: the payer, or an import and the demonstration. */
const keeps = <I>({ roles }: Fund, { actor, scope }: Money<I>): boolean =>
  isSystem(actor) || postsOf(scope, [roles.pays.role]).some(({ place }) => place === scope.county)

export function moneyActs(fund: Fund): readonly ActKind[] {
  const { id } = fund
  const books = booksOf(fund)

  const act = <I>(
    name: string,
    schema: z.ZodType<I>,
    names: NonNullable<ActKind<I, FactName>['names']>,
    decide: (given: Money<I>) => Answer<Decision>,
  ): ActKind =>
    ({
      kind: `${id}/${name}`,
      programme: id,
      schema,
      locks: () => [moneyLock(fund)],
      names,
      reads: ledgerReads,
      decide: (given: Money<I>) => (keeps(fund, given) ? decide(given) : refuse('not-yours')),
    }) as unknown as ActKind

  const done = (
    ledger: Ledger,
    answer: Decision['answer'],
    posted: unknown,
    more: Partial<Decision> = {},
  ): Answer<Decision> | Refusal =>
    isRefusal(posted)
      ? posted
      : {
          value: { effects: ledger.effects(), answer, journal: answer, ...more },
          because: { rule: `${id}/the-money`, facts: answer },
        }

  return [
    act<TakeIn>(
      'take-in',
      takeInSchema,
      (_, { county }) => [nameOfAccount(county, books.reserve)],
      (given) => {
        const { input, scope } = given
        const ledger = ledgerIn(given)
        const sum = BigInt(input.amount)
        const posted = ledger.post({ what: `${id}/taken-in`, place: scope.county, once: `${id}:${input.voucher}` }, [
          { account: books[input.source], amount: -sum },
          { account: books.reserve, amount: sum },
        ])
        return done(ledger, { transfer: String(posted), voucher: input.voucher, amount: input.amount }, posted)
      },
    ),
    act<Allot>(
      'allot',
      allotSchema,
      ({ year }, { county }) => [
        nameOfAccount(county, books.reserve),
        nameOfAccount(county, books.year(year)),
        nameOfAccount(county, books.allotted(year)),
      ],
      (given) => {
        const { input, scope, day, book, mint } = given
        if (input.year < yearOf(day)) return refuse('year-past', { field: 'year' })
        const ledger = ledgerIn(given)
        const sum = BigInt(input.amount)
        const standard = rulesOf(fund, book, day, scope.county).standard()
        const left = standard - ledger.posted(books.allotted(input.year))
        if (sum > left) return refuse('over-standard', { field: 'amount', fills: { left: String(left) } })
        const posted = ledger.post({ what: `${id}/allotted`, place: scope.county }, [
          { account: books.reserve, amount: -sum },
          { account: books.year(input.year), amount: sum },
          { account: books.allotted(input.year), amount: sum },
          { account: books.standard, amount: -sum },
        ])
        return done(ledger, { transfer: String(posted), year: input.year, amount: input.amount }, posted, {
          // Whoever waits for money is looked at, one after the other.
          ...(isRefusal(posted)
            ? {}
            : {
                effects: [
                  ...ledger.effects(),
                  { kind: 'announce', outcome: `${id}/room`, subject: mint(), facts: { year: input.year } },
                ],
              }),
        })
      },
    ),
    act<Carry>(
      'carry-over',
      carrySchema,
      ({ year }, { county }) => [nameOfAccount(county, books.reserve), nameOfAccount(county, books.year(year))],
      (given) => {
        const { input, scope, day } = given
        if (input.year >= yearOf(day)) return refuse('year-not-over', { field: 'year' })
        const ledger = ledgerIn(given)
        // What is still held for somebody stays with its year until it is paid or free.
        const rest = ledger.spendable(books.year(input.year))
        const posted =
          rest === 0n
            ? undefined
            : ledger.post({ what: `${id}/carried-over`, place: scope.county }, [
                { account: books.year(input.year), amount: -rest },
                { account: books.reserve, amount: rest },
              ])
        return done(ledger, { year: input.year, amount: String(rest) }, posted)
      },
    ),
  ]
}
