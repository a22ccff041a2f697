import type { Answer, Because } from '#kernel/because.ts'
import { type Day, getDay, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { holdsOf, ledgerOf } from '#kernel/ledger/of-step.ts'
import { type Ledger, ledgerReads, nameOfMatter } from '#kernel/ledger/terms.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { offList } from '#kernel/publicity/notices/guard.ts'
import { normalName } from '#kernel/register/name.ts'
import { type Fund, type Tier, tiers } from '../fund.ts'
import { refuse } from '../refusals.ts'

/** What the steps of a fund know of a case from the steps before. */

/** The last value of a field in the steps so far, of these steps where they are named. */
export const lastOf = ({ hands }: Pick<StepGiven, 'hands'>, field: string, steps?: readonly string[]) =>
  hands.findLast(({ step, form }) => (!steps || steps.includes(step)) && form[field] !== undefined)?.form[field]

export const applicantOf = (given: StepGiven): Id => String(lastOf(given, 'applicant') ?? given.file.reporter) as Id

/** Steps by which the approver says a tier. */
export const approving = ['approve', 'change-tier'] as const

/** The tier that was approved; the lowest where the case was brought here without. */
export function tierOf(given: StepGiven): Tier {
  const tier = lastOf(given, 'tier', approving)
  return tiers.find((one) => one === tier) ?? 'tier-3'
}

export const yearOf = (day: Day): string => day.slice(0, 4)

/** Tells the applicant; nobody, and least of all the family, where the applicant has died. */
export const telling = (
  { id }: Fund,
  { file }: Pick<StepGiven, 'file'>,
  words: string,
): NonNullable<StepTaken['tell']> =>
  file.reporter && !file.flags.includes('stopped')
    ? [{ whom: file.reporter, words: `${id}/tell-${words}`, fills: { number: file.number } }]
    : []

export const because = (fund: Fund, rule: string, more: Partial<Because> = {}): Because => ({
  rule: `${fund.id}/${rule}`,
  ...more,
})

/** Gives back what is held for the case, if anything is. The step must name its matter. */
function letGo(given: StepGiven): { readonly ledger: Ledger; readonly freed: boolean } {
  const ledger = ledgerOf(given)
  const holds = holdsOf(given)
  for (const { id } of holds) ledger.release(id)
  return { ledger, freed: holds.length > 0 }
}

/** Money is free again: whoever waits longest is next. */
export const room = (given: Pick<StepGiven, 'day'>) => ({ outcome: 'room', facts: { year: yearOf(given.day) } })

const NEW_YEAR = 'new-year'
/** What waits for money is looked at when the next year begins, before anybody asks: its money may have been allotted long before. */
export const untilNewYear = (day: Day): NonNullable<StepTaken['later']> => [
  { flag: NEW_YEAR, at: startOfDay(getDay(`${Number(yearOf(day)) + 1}-01-01`)) },
]
/** It waits no longer. */
export const served: NonNullable<StepTaken['later']> = [{ flag: NEW_YEAR, at: null }]

/** Compared as people type it; a bank that writes the name otherwise sends the payment back. */
export const isOwnCard = (holder: unknown, name: string): boolean => normalName(String(holder)) === normalName(name)

/** Whether the applicant died, as the register knows it now. */
export const findDeath = (given: StepGiven) =>
  given.fact('case.reporter')?.diedOn && !given.file.flags.includes('stopped') ? refuse('applicant-died') : undefined

/** The case ends or is stopped without payment: what was held is free for the next. */
export function ending(fund: Fund, given: StepGiven, rule: string, taken: StepTaken): Answer<StepTaken> {
  const { ledger, freed } = letGo(given)
  return {
    value: {
      ...taken,
      // Nobody whose application is over hangs on a list.
      effects: [...ledger.effects(), ...offList(given.fact('notice.listed'))],
      outcomes: freed ? [room(given)] : [],
      later: served,
    },
    because: because(fund, rule),
  }
}

/** What a step reads that gives back, pays or takes back money of its case. */
export const ofMatter = {
  reads: [...ledgerReads, 'notice.listed'],
  names: ({ file }) => (file ? [nameOfMatter(file)] : []),
} satisfies Partial<Step>

/** One at a time decides on the money of a fund, so that nobody is approved on what another was just promised. */
export const moneyLock = ({ id }: Fund): string => `fund:${id}`
