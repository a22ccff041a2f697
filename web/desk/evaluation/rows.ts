import { type Counted, isOfCases } from '#kernel/publicity/figure.ts'
import type { Answer } from '../../api/client.ts'
import type { Where } from '../figures/list-address.ts'
import { endOfStep, type Period } from '../figures/period.ts'

export type EvaluationAnswer = Answer<'/api/figures/table'>
export type EvaluationRow = EvaluationAnswer['rows'][number]
export type Figure = EvaluationAnswer['figures'][number]
export type Reading = NonNullable<EvaluationRow['readings'][number]>

/** What a row can be of. */
export const rowKinds = ['place', 'lead', 'worker', 'class', 'minor', 'kind', 'month'] as const
export type RowKind = (typeof rowKinds)[number]
export const isRowKind = (text: string | undefined): text is RowKind => rowKinds.some((one) => one === text)

/** Whether a kind of rows is of owners and catalogues of the books, which no unit leads and nobody reports. */
export const isOfBooks = (kind: RowKind, answer: EvaluationAnswer | undefined): kind is 'lead' | 'kind' =>
  (kind === 'lead' || kind === 'kind') &&
  answer !== undefined &&
  !answer.figures.some(({ counts }) => isOfCases(counts as unknown as Counted))

/** Which cases a row's numbers stand for: where, whose or of what, and in which days. */
export function whereOf(
  key: string,
  kind: RowKind,
  place: string,
  period: Period,
): { readonly where: Where; readonly period: Period } {
  switch (kind) {
    case 'place':
      return { where: { place: key }, period }
    case 'lead':
      return { where: { place, lead: key }, period }
    case 'worker':
      return { where: { place, holder: key }, period }
    case 'month':
      return { where: { place }, period: within(key, period) }
    default:
      return { where: { place, kind: key }, period }
  }
}

/** A month's days within a period. @param first its first day, 'YYYY-MM-01' */
export function within(first: string, { from, to }: Period): Period {
  const last = endOfStep(first, 'month')
  return { from: first < from ? from : first, to: last > to ? to : last }
}
