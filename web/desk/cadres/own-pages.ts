import type { WordKey } from '../../words/tables.ts'

interface OwnPage {
  readonly path: string
  readonly words: WordKey
  /** Steps that are taken on that page and are not offered as a form. */
  readonly steps: readonly string[]
}

/** Cases that have a page of their own, on which some steps are filled in as a table. */
const pages: Readonly<Record<string, OwnPage>> = {
  'cadre-points-division': { path: '/divisions', words: 'division.page', steps: ['change-present', 'divide', 'close'] },
  'property-rating': { path: '/property/ratings', words: 'ratings.page', steps: [] },
  'cadre-points-year': { path: '/cadre-years', words: 'cadre-year.page', steps: ['set-items', 'grade'] },
}

export const ownPageOf = (programme: string): OwnPage | undefined => pages[programme]
