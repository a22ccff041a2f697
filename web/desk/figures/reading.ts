import { formatYuan } from '#kernel/amount.ts'
import type { Answer } from '../../api/client.ts'

export type FiguresAnswer = Answer<'/api/figures'>

const byKey = (answer: FiguresAnswer, name: string) => answer.byTown.find((figure) => figure.key.endsWith(`/${name}`))

/** Whether a figure is told by the places below. */
export const isDivided =
  (answer: FiguresAnswer) =>
  ({ key }: { readonly key: string }): boolean =>
    answer.byTown.some((figure) => figure.key === key)

/** A count as it is read: whole units, or fen as yuan. */
export const counted = (form: 'count' | 'money' | 'rate', n: number): string =>
  form === 'money' ? formatYuan(BigInt(n)) : n.toLocaleString('en')

/** A count of a place, as the house counted it; nothing counted there is nought. */
export const countOf = (answer: FiguresAnswer, name: string, place: string): number =>
  byKey(answer, name)?.towns[place]?.numerator ?? 0

/** A rate in per cent with one decimal, half up, as the house rounds it. */
export const percent = (numerator: number, denominator: number): string =>
  (Math.round((numerator * 1000) / denominator) / 10).toFixed(1)

/** A rate of a place with its sum, for words to show; undefined where nothing was counted. */
export function rateOf(
  answer: FiguresAnswer,
  name: string,
  place: string,
): { readonly rate: string; readonly n: string; readonly of: string } | undefined {
  const found = byKey(answer, name)?.towns[place]
  if (!found?.denominator) return undefined
  return {
    rate: percent(found.numerator, found.denominator),
    n: found.numerator.toLocaleString('en'),
    of: found.denominator.toLocaleString('en'),
  }
}

/** A count of the whole place that was asked for, as the house counted it; nothing is added up here. */
export const totalOf = (answer: FiguresAnswer, name: string): number =>
  answer.figures.find((figure) => figure.key.endsWith(`/${name}`))?.reading?.numerator ?? 0
