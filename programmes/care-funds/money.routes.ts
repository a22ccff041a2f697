import { z } from 'zod'
import type { Desk } from '#kernel/act.ts'
import { actorOf, door, type Route } from '#kernel/door.ts'
import type { Json } from '#kernel/json.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { funds } from './fund.ts'
import { refuse } from './refusals.ts'

/** In fen; the act has the last word. */
const amount = z.string().max(14)
const year = z.string().max(4)

/** Doors to a fund's money as a whole: what comes in, what a year may spend, and what is left of a year that is over. */
export function fundMoneyRoutes({
  desk,
  programmes,
}: {
  readonly desk: Desk
  readonly programmes: readonly Programme[]
}): Route[] {
  const served = new Set(programmes.map(({ id }) => id))
  const opened = (name: string, id: string, summary: string, body: z.ZodObject, refuses: readonly string[]) =>
    door({
      method: 'POST',
      url: `/api/care-funds/:fund/${name}`,
      id,
      summary,
      tag: 'care-funds',
      acts: true,
      params: z.object({ fund: z.enum(funds.map((fund) => fund.id) as [string, ...string[]]) }),
      body,
      answer: z.strictObject({ amount: z.string(), repeated: z.boolean() }),
      refuses: ['care-funds/not-yours', 'care-funds/no-fund', ...refuses],
      async handle({ session, params, key, body }) {
        if (!served.has(params.fund)) return refuse('no-fund')
        const kind = `${params.fund}/${name}`
        const outcome = await desk.perform({
          ...{ kind, county: session.county, actor: actorOf(session), key, input: body as Json },
        })
        if (isRefusal(outcome)) return outcome
        return { json: { amount: String(outcome.answer.amount), repeated: outcome.repeated } }
      },
    })
  return [
    opened(
      'take-in',
      'takeInMoney',
      'Takes a donation or an appropriation in by its voucher, once',
      z.strictObject({ source: z.enum(['donated', 'appropriated']), amount, voucher: z.string().max(40) }),
      ['ledger/once'],
    ),
    opened(
      'allot',
      'allotToYear',
      'Allots money of the reserve to a year, up to its standard; whoever waits is looked at next',
      z.strictObject({ year, amount }),
      ['care-funds/year-past', 'care-funds/over-standard', 'ledger/short'],
    ),
    opened(
      'carry-over',
      'carryYearOver',
      'Gives what a year that is over did not need back to the reserve',
      z.strictObject({ year }),
      ['care-funds/year-not-over'],
    ),
  ]
}
