import { useEffect, useId, useReducer, useRef } from 'react'
import { useWords } from '../words/language.ts'
import { nextPicker, type Pick, type Search, stillPicker } from './picker-state.ts'

export type { Pick, Search } from './picker-state.ts'

interface PickerProps {
  picked: Pick | undefined
  onPick: (pick: Pick | undefined) => void
  search: Search
  /** What may be typed: '文字、拼音或首字母'. */
  placeholder: string
  id?: string | undefined
  label?: string | undefined
  invalid?: boolean
  describedBy?: string | undefined
  required?: boolean
}

/** ms of stillness before a search goes out. */
const pause = 120

/**
 * Picks one of many by typing characters, pinyin or initials. The best match is preselected, so that typing and Enter are enough.
 * Enter that ends a word of an input method takes nothing.
 */
export const Picker = ({
  picked,
  onPick,
  search,
  placeholder,
  id,
  label,
  invalid,
  describedBy,
  required,
}: PickerProps) => {
  const { t } = useWords()
  const own = useId()
  const fieldId = id ?? own
  const [state, step] = useReducer(nextPicker, stillPicker)
  const asked = useRef(search)
  useEffect(() => {
    asked.current = search
  })
  const { query, state: phase } = state
  useEffect(() => {
    if (phase !== 'searching') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      asked.current(query.trim(), stop.signal).then(
        (found) => step({ do: 'found', query, found }),
        () => !stop.signal.aborted && step({ do: 'failed', query }),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [phase, query])

  const take = (pick: Pick | undefined) => {
    onPick(pick)
    step({ do: 'clear' })
  }
  const listId = `${fieldId}-list`
  const offered = state.found[state.at]
  const said =
    phase === 'failed'
      ? t('picker.failed')
      : phase === 'found' && state.found.length === 0
        ? t('picker.none', { query })
        : undefined

  return (
    <div className="picker">
      <input
        id={fieldId}
        className="line"
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-expanded={state.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={state.open && offered ? `${listId}-${state.at}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        aria-required={required || undefined}
        placeholder={placeholder}
        value={state.open || !picked ? state.query : picked.name}
        onFocus={(event) => event.target.select()}
        onClick={() => step({ do: 'open' })}
        onChange={(event) => step({ do: 'type', query: event.target.value })}
        onBlur={() => step({ do: 'close' })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const { key } = event
          if (key === 'ArrowDown' || key === 'ArrowUp' || ((key === 'Home' || key === 'End') && state.open)) {
            event.preventDefault()
            step(state.open ? { do: 'move', key } : { do: 'open' })
          } else if (key === 'Enter' && state.open) {
            event.preventDefault()
            if (offered && phase === 'found') take(offered)
          } else if (key === 'Escape' && state.open) {
            event.stopPropagation()
            step({ do: 'close' })
          }
        }}
      />
      {picked && !state.open && (
        <button type="button" className="clear" onClick={() => take(undefined)}>
          {t('picker.clear')}
        </button>
      )}
      <div className="picker-list" hidden={!state.open}>
        <div id={listId} role="listbox" aria-label={placeholder} tabIndex={-1}>
          {state.found.map((pick, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
            <div
              key={pick.id}
              id={`${listId}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === state.at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(pick)}
            >
              <b>{pick.name}</b>
              {pick.detail && <span>{pick.detail}</span>}
            </div>
          ))}
        </div>
        <p role="status">{said}</p>
      </div>
    </div>
  )
}

type Kind = Omit<PickerProps, 'placeholder'>

/** Picks a place. Names come with town and village. */
export const PlacePicker = (props: Kind) => <Picker {...props} placeholder={useWords().t('picker.place')} />
/** Picks a person. `detail` tells two of one name apart. */
export const PersonPicker = (props: Kind) => <Picker {...props} placeholder={useWords().t('picker.person')} />
/** Picks an organisation. */
export const OrgPicker = (props: Kind) => <Picker {...props} placeholder={useWords().t('picker.organisation')} />
/** Picks a work item of an appraisal. All of them are offered before anything is typed. */
export const WorkItemPicker = (props: Kind) => <Picker {...props} placeholder={useWords().t('picker.work-item')} />
/** Picks an entry of points. All of them are offered before anything is typed. */
export const EntryPicker = (props: Kind) => <Picker {...props} placeholder={useWords().t('picker.entry')} />
