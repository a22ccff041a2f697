import { nameOfPool } from '#kernel/draw/draw.store.ts'
import type { Id } from '#kernel/id.ts'
import type { StepGiven } from '#kernel/programme/lifecycle.ts'
import { type WhyBack, whoStandsBack } from '../rules/who-stands-back.ts'

/** What a step reads that asks who stands back. */
export const poolReads = { reads: ['draw.pool'], names: () => [nameOfPool('property-inspector', 'manages')] } as const

/** Years for which former work counts. */
export const yearsOf = ({ book, day, file }: Pick<StepGiven, 'book' | 'day' | 'file'>): number =>
  Number(book.getParameter('property-inspection/former-work', day, file.place).value)

/** What ties an inspector to an estate or its company today: found after the draw, or come about since. */
export function tieNow(given: StepGiven, inspector: Id | null, estate: Id): WhyBack | undefined {
  if (inspector === null) return undefined
  const { ties, links } = given.fact('draw.pool')
  const company = links.find(({ subject }) => subject === estate)?.by
  return whoStandsBack({ inspector, estate, company, ties, declared: [], day: given.day, years: yearsOf(given) })
}
