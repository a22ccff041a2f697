import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'

/** What is asked: the lots of the household that divides, earliest first, and how many points go to the new one. */
export type DividesFacts = {
  readonly lots: readonly { readonly until: string; readonly points: number }[]
  /** 0 up to what is there. */
  readonly to: number
}

/**
 * From which lots the points of a new household come: of each its share, so that neither side is left with those that lapse first; what
 * whole points do not divide comes from the latest lots. Clause: the agreement of both heads (分户协议).
 */
export const howPointsDivide: Rule<DividesFacts, DividesFacts['lots']> = {
  name: 'credit-points/how-points-divide',
  reads: ['lots', 'to'],
  parameters: [],
  clause: '分户积分划分协议',
  ask({ lots, to }): Answer<DividesFacts['lots']> {
    const all = lots.reduce((sum, { points }) => sum + points, 0)
    let rest = to
    const shares = lots.map(({ until, points }) => {
      const share = all === 0 ? 0 : Math.floor((points * to) / all)
      rest -= share
      return { until, points: share }
    })
    const value = shares
      .reverse()
      .map(({ until, points }, i) => {
        const whole = (lots.at(-1 - i)?.points ?? 0) - points
        const more = Math.min(rest, whole)
        rest -= more
        return { until, points: points + more }
      })
      .reverse()
      .filter(({ points }) => points > 0)
    return { value, because: { rule: 'credit-points/in-proportion', facts: { of: all, to } } }
  },
}
