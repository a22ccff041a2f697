import { useOutletContext } from 'react-router'
import type { NavGroup } from '../../shells/desk-shell.tsx'
import { addressOf } from '../work/filters.ts'
import type { Period } from './period.ts'
import type { FiguresAnswer } from './reading.ts'

type Figure = Pick<FiguresAnswer['figures'][number], 'key' | 'counts' | 'of'>

/** Address of the cases that a figure counts in a place and period; `base` for what its rate is taken of. */
export type ListOf = (figure: Figure, place: string, period: Period, base?: 'base') => string | undefined

/** Where the numbers of a programme open: into the list of all cases, for those who have it, narrowed to what was counted. */
export function useListOf(programme: string): ListOf {
  const nav = useOutletContext<NavGroup[]>()
  const list = `/work/${programme}/all`
  if (!nav.some((group) => group.items.some((item) => item.href === list))) return () => undefined
  return (figure, place, period, base) => {
    const filter = base ? figure.of : figure.counts
    if (!filter) return undefined
    // What stands at this minute has no period.
    const days = typeof filter.by === 'string' ? period : {}
    const where = place.length <= 6 ? {} : place.length === 9 ? { town: place } : { place }
    return `${list}?${addressOf({ figure: figure.key, ...(base ? { base: 'yes' } : {}), ...days, ...where })}`
  }
}
