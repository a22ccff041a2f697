import { useId } from 'react'
import type { FilterTab } from './filter-tabs.tsx'

/** A choice beside the filters: the town, all of them first. */
interface PublicChoice {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChange: (value: string) => void
}

interface PublicFiltersProps {
  label: string
  filters: readonly FilterTab[]
  chosen: string
  onChoose: (id: string) => void
  /** How matters ended, each result apart, on a line of its own. */
  results?: { readonly label: string; readonly note: string; readonly filters: readonly FilterTab[] }
  choice?: PublicChoice
  search: { readonly words: string; readonly value: string; readonly onSearch: (query: string) => void }
}

/** Filters of the public list, large enough for a finger, with a choice of town and a search field. */
export const PublicFilters = ({ label, filters, chosen, onChoose, results, choice, search }: PublicFiltersProps) => {
  const id = useId()
  const buttonOf = (filter: FilterTab) => (
    <button key={filter.id} type="button" aria-pressed={filter.id === chosen} onClick={() => onChoose(filter.id)}>
      {filter.words}
      {filter.count !== undefined && ` ${filter.count.toLocaleString('en')}`}
    </button>
  )
  return (
    <search className="public-filters" aria-label={label}>
      {filters.map(buttonOf)}
      {choice && (
        <>
          <label className="unseen" htmlFor={id}>
            {choice.label}
          </label>
          <select id={id} value={choice.value} onChange={(event) => choice.onChange(event.target.value)}>
            {choice.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </select>
        </>
      )}
      <input
        type="search"
        aria-label={search.words}
        placeholder={search.words}
        value={search.value}
        onChange={(event) => search.onSearch(event.target.value)}
      />
      {results && results.filters.length > 0 && (
        <fieldset className="results">
          <legend>{results.label}</legend>
          {results.filters.map(buttonOf)}
          <small>{results.note}</small>
        </fieldset>
      )}
    </search>
  )
}
