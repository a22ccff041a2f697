import { useState } from 'react'
import { type FilterTab, FilterTabs } from '../../parts/filter-tabs.tsx'
import { onTheWall, shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { DivisionAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import { addressOf, type Filters, filtersOf, keepFilters, keptFilters, tabsOf } from './filters.ts'
import { TownSelect } from './town-select.tsx'

interface ListFiltersProps {
  /** Whose filters are kept: '<programme>/<list>'. */
  list: string
  filters: Filters
  division: DivisionAnswer | undefined
  programme: ProgrammeAnswer | undefined
  /** When the list was read. */
  at: string | undefined
  onFilters: (filters: Filters) => void
}

/** What a list is narrowed to: what a figure counts, all, its first heading, its sources, one's own filters, and a town. */
export const ListFilters = ({ list, filters, division, programme, at, onFilters }: ListFiltersProps) => {
  const { t, say } = useWords()
  const [kept, setKept] = useState(() => keptFilters(list))
  const tabs = tabsOf(division)
  const here = addressOf(filters)
  const isKept = kept.some((one) => one.address === here)
  const figure = filters.figure && !isKept ? programme?.figures[filters.figure] : undefined
  const what = figure && say((filters.base && figure.of) || figure.counted)
  const when =
    what && filters.from && filters.to
      ? t('filter.figure', { counted: what, from: shortDay(filters.from), to: shortDay(filters.to) })
      : what
  const counted = when && [...(division?.narrowed.map(say) ?? []), when].join('　')
  const wordsOf = ({ words }: (typeof tabs)[number]): string => {
    if (words.key === 'all') return t('filter.all')
    if (words.key === 'urgency') return t(`urgency.${words.of as 'today'}`)
    const source = division?.sources.find((one) => one.source === words.of)?.words
    return source ? say(source) : (words.of ?? '')
  }
  const usual = tabs.map((tab) => ({ id: tab.id, words: wordsOf(tab), count: tab.count }))
  const shown: readonly FilterTab[] = [
    ...(counted ? [{ id: here, words: counted, ...(division ? { count: division.shown } : {}) }] : []),
    // The sources of a list say nothing about what a figure counts.
    ...(counted ? usual.slice(0, 1) : usual),
    ...kept.map((one) => ({ id: `kept:${one.address}`, words: one.name, saved: true })),
  ]
  const change = (next: typeof kept) => {
    setKept(next)
    keepFilters(list, next)
  }
  return (
    <FilterTabs
      label={t('filter.label')}
      filters={shown}
      chosen={isKept ? `kept:${here}` : here || 'all'}
      onChoose={(id) =>
        onFilters(
          tabs.find((tab) => tab.id === id)?.filters ?? filtersOf(new URLSearchParams(id.replace(/^kept:/, ''))),
        )
      }
      onSave={
        here && !isKept
          ? (name) => change([...kept.filter((one) => one.name !== name), { name, address: here }])
          : undefined
      }
      onRemove={(id) => change(kept.filter((one) => `kept:${one.address}` !== id))}
      asOf={at ? t('work.live', { at: onTheWall(at).minute }) : undefined}
    >
      <TownSelect
        towns={division?.towns ?? []}
        town={filters.town}
        onTown={(town) => {
          const { town: _, ...rest } = filters
          onFilters(town ? { ...rest, town } : rest)
        }}
      />
    </FilterTabs>
  )
}
