import { type ReactNode, useId, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** A filter with how many it holds. `saved` ones are the reader's own and can be taken away. */
export interface FilterTab {
  readonly id: string
  readonly words: string
  readonly count?: number
  readonly saved?: boolean
}

interface FilterTabsProps {
  label: string
  filters: readonly FilterTab[]
  chosen: string
  onChoose: (id: string) => void
  /** Keeps the present selection under a name. Without it nothing can be kept. */
  onSave?: ((name: string) => void) | undefined
  onRemove?: ((id: string) => void) | undefined
  /** At the right end: '09:12 实时'. */
  asOf?: string | undefined
  /** A further narrowing that is no tab, such as a choice of towns. */
  children?: ReactNode
}

/** The filters of a list in one line, with live counts; a zero stays visible. */
export const FilterTabs = ({ label, filters, chosen, onChoose, onSave, onRemove, asOf, children }: FilterTabsProps) => {
  const { t } = useWords()
  const [naming, setNaming] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const keep = () => {
    const name = field.current?.value.trim()
    if (!name) return
    onSave?.(name)
    setNaming(false)
  }
  return (
    <fieldset className="filters">
      <legend className="unseen">{label}</legend>
      {filters.map((filter) => (
        <span key={filter.id} className="filter">
          <button type="button" aria-pressed={filter.id === chosen} onClick={() => onChoose(filter.id)}>
            {filter.words}
            {filter.count !== undefined && <span>{filter.count.toLocaleString('en')}</span>}
          </button>
          {filter.saved && filter.id === chosen && onRemove && (
            <button
              type="button"
              aria-label={t('filter.remove', { name: filter.words })}
              onClick={() => onRemove(filter.id)}
            >
              {t('remove')}
            </button>
          )}
        </span>
      ))}
      {children}
      {onSave && !naming && (
        <button type="button" onClick={() => setNaming(true)}>
          {t('filter.save')}
        </button>
      )}
      {onSave && naming && (
        <form
          className="naming"
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <label className="unseen" htmlFor={id}>
            {t('filter.name')}
          </label>
          <input
            id={id}
            ref={field}
            maxLength={12}
            placeholder={t('filter.name')}
            // biome-ignore lint/a11y/noAutofocus: the reader just asked for this field
            autoFocus
            onKeyDown={(e) => e.key === 'Escape' && setNaming(false)}
          />
          <Button type="submit" look="light">
            {t('save')}
          </Button>
        </form>
      )}
      {asOf && <span className="meta sp">{asOf}</span>}
    </fieldset>
  )
}
