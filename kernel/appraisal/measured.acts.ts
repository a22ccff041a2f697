import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { postsOf } from '../actor.ts'
import { answer } from '../because.ts'
import { addDays, type Day } from '../day.ts'
import type { Id } from '../id.ts'
import { isSystem } from '../register/authority.ts'
import { measuredAt, measuredIn, pointsOf } from './measured.ts'
import { isClosed, spanOf } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, firstDay, rulesOf } from './scheme.ts'
import { type AppraisalFacts, type Entry, entryReads, lockOfAppraisal, nameOfAppraisal } from './terms.ts'

/*
 * Entering what figures tell, once a period is over. The clock and the door read the figures and hand them in; nobody types them. Taken again,
 * an entry with the difference follows.
 */

const taking = z.strictObject({
  year: z.int(),
  place: z.string(),
  period: z.int(),
  measures: z.array(
    z.strictObject({
      subject: z.uuid(),
      indicator: z.string(),
      numerator: z.number(),
      denominator: z.number().nullable(),
    }),
  ),
})
export type Taking = z.output<typeof taking>

/** The act of the door `takeAppraisalFigures`: `<scheme>/take-figures`. */
export function takeFigures(scheme: AppraisalScheme): ActKind<Taking, (typeof entryReads)[number]> {
  return {
    kind: `${scheme.id}/take-figures`,
    programme: scheme.id,
    schema: taking,
    place: ({ place }) => place,
    locks: ({ year, place }) => [lockOfAppraisal(scheme.id, year, place)],
    names: ({ year, place }) => [nameOfAppraisal(scheme.id, year, place)],
    reads: [...entryReads],
    decide({ input, scope, actor, facts, book, day: today, mint }) {
      const { year, place, period, measures } = input
      const posts = postsOf(scope, scheme.recorders).filter((post) => place.startsWith(post.place))
      if (posts.length === 0 && actor.via !== 'timer' && !isSystem(actor)) return refuseAppraisal('not-yours')
      const rules = rulesOf(scheme, book, year, place)
      const [, last] = spanOf(rules.arithmetic, year, period)
      if (today <= last) return refuseAppraisal('running', { fills: { until: last } })
      const indicators = new Map(measuredIn(rules).map((one) => [one.code, one]))
      const members = new Map(
        measuredAt(rules, facts['appraisal.members'], { year, period, place }).map((one) => [
          one.subject as string,
          one,
        ]),
      )
      const sums = sumsOf(facts, period)
      const entries: Entry[] = []
      for (const { subject, indicator: code, numerator, denominator } of measures) {
        const [member, indicator] = [members.get(subject), indicators.get(code)]
        if (!member || !indicator) continue
        if (isClosed(facts['appraisal.sheets'], member.place, period, subject)) return refuseAppraisal('closed')
        const measure = { figure: indicator.measured.figure, numerator, denominator }
        const now = sums.get(`${subject}/${code}`)
        const points = pointsOf(indicator, measure) - (now ?? 0)
        if (now !== undefined && points === 0) continue
        const until = member.to === null || member.to > last ? last : addDays(member.to as Day, -1)
        entries.push({
          ...{ id: mint(), subject: subject as Id, place: member.place, period, indicator: code, item: null },
          ...{ day: until, points, of: null, basis: null, measure, text: null, corrects: null },
        })
      }
      return answer(
        {
          effects: entries.length > 0 ? [{ kind: 'appraisal-entries', scheme: scheme.id, year, entries }] : [],
          answer: { taken: entries.length },
          journal: { taken: entries.length, year, period, place },
        },
        {
          rule: 'appraisal/measured',
          facts: { year, period, place, entries: entries.length },
          parameters: [book.getParameter(scheme.arithmetic, firstDay(year), place)],
        },
      )
    },
  }
}

const sumsOf = (facts: Pick<AppraisalFacts, 'appraisal.sums'>, period: number): ReadonlyMap<string, number> =>
  new Map(
    facts['appraisal.sums'].flatMap((sum) =>
      sum.period === period && sum.item === null ? [[`${sum.subject}/${sum.indicator}`, sum.points] as const] : [],
    ),
  )
