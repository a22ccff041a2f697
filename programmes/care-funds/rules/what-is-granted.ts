import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import type { Fund, Tier } from '../fund.ts'

export type GrantFacts = {
  readonly tier: string
  /** Fen left of the year's budget, in digits: neither paid nor held back for somebody. */
  readonly left: string
  /** Cases approved before that still wait for money. */
  readonly ahead: number
}

export interface Granted {
  /** In fen. */
  readonly amount: bigint
  /** Nothing is left for it now, or others wait longer: it joins the queue with its date. */
  readonly queued: boolean
}

/** How much a tier gives, and whether at once or when its turn comes. Nobody overtakes who was approved before. */
export const whatIsGranted = (fund: Fund, tier: Tier): Rule<GrantFacts, Granted> => ({
  name: `${fund.id}/what-is-granted`,
  reads: ['tier', 'left', 'ahead'],
  parameters: [`${fund.id}/tier/${tier}`],
  clause: `${fund.words.zh}管理办法`,
  ask({ left, ahead }, parameters): Answer<Granted> {
    const amount = BigInt(Number(parameters.get(`${fund.id}/tier/${tier}`).value))
    const queued = ahead > 0 || BigInt(left) < amount
    return {
      value: { amount, queued },
      because: {
        rule: `${fund.id}/${queued ? 'in-the-queue' : 'within-the-budget'}`,
        facts: { amount: String(amount), left, ahead },
      },
    }
  },
})
