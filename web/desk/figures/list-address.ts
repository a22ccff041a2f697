import { type Counted as Filter, isOfCases, tellsOf } from '#kernel/publicity/figure.ts'
import type { Period } from './period.ts'

/** Which records a number stands for, beside its figure and period. */
export interface Where {
  readonly place: string
  readonly lead?: string
  readonly holder?: string
  /** An item of the catalogue, or the beginning of its code: a class or subclass. */
  readonly kind?: string
}

/** A figure as far as its list goes: what it counts, and what its rate is taken of. */
interface Counted {
  readonly key: string
  readonly counts: object
  readonly of?: object | undefined
}

/** Address of the records that a figure counts somewhere in a period; `base` for what its rate is taken of. */
export type ListOf = (figure: Counted, where: Where, period: Period, base?: 'base') => string | undefined

/** Cases in one list, of all or of those that the reader's own units lead; none without it. What is in the books has a page of its own. */
export const listIn =
  (list: string | undefined, own: boolean): ListOf =>
  (figure, { place, ...where }, period, base) => {
    const filter = (base ? figure.of : figure.counts) as Filter | undefined
    if (!filter) return undefined
    if (!isOfCases(filter)) {
      const { programme } = filter
      const query = { programme, figure: figure.key, ...(base ? { base: 'yes' } : {}), ...period, place, ...where }
      return `/figures/records?${new URLSearchParams(query)}`
    }
    if (!list) return undefined
    const query = {
      figure: figure.key,
      ...(base ? { base: 'yes' } : {}),
      // What stands at this minute has no period.
      ...(tellsOf(filter) !== 'now' ? period : {}),
      ...(place.length <= 6 ? {} : place.length === 9 ? { town: place } : { place }),
      ...(own ? { lead: 'own' } : {}),
      ...where,
    }
    return `${list}?${new URLSearchParams(query)}`
  }
