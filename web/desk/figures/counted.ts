import { useOutletContext } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import type { NavGroup } from '../../shells/desk-shell.tsx'
import { type ListOf, listIn } from './list-address.ts'

/** Whether one has a list, by its address. */
export function useLists(): (list: string) => boolean {
  const nav = useOutletContext<NavGroup[]>()
  return (list) => nav.some((group) => group.items.some((item) => item.href === list))
}

/**
 * Where the numbers of a programme open: those of cases into the list of all or of one's units, for those who have it, narrowed to what
 * was counted; those of the books into their entries.
 */
export function useListOf(programme: string): ListOf {
  const has = useLists()
  const [all, own] = [`/work/${programme}/all`, `/work/${programme}/all-of-unit`]
  if (has(all)) return listIn(all, false)
  return has(own) ? listIn(own, true) : listIn(undefined, false)
}

export type CountedProgramme = Answer<'/api/figures/programmes'>['rows'][number]

/** The programmes whose figures one may read. */
export const useCounted = (enabled = true) => useAsk('/api/figures/programmes', undefined, { enabled, fresh: 600_000 })
