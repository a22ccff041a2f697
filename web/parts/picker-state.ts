/** What a picker offers: a place, a person, an organisation. */
export interface Pick {
  readonly id: string
  /** Always with enough around it: town and village, full name, full organisation. */
  readonly name: string
  /** What tells two of one name apart: group, birth year, post. */
  readonly detail?: string
}

/** Searches by characters, pinyin or initials. The signal ends when the reader has typed on. */
export type Search<P extends Pick = Pick> = (query: string, signal: AbortSignal) => Promise<readonly P[]>

export interface PickerState {
  readonly query: string
  readonly open: boolean
  readonly state: 'still' | 'searching' | 'found' | 'failed'
  readonly found: readonly Pick[]
  /** The line that Enter takes. The best match is preselected. */
  readonly at: number
}

export type PickerStep =
  | { readonly do: 'type'; readonly query: string }
  | { readonly do: 'found'; readonly query: string; readonly found: readonly Pick[] }
  | { readonly do: 'failed'; readonly query: string }
  | { readonly do: 'move'; readonly key: 'ArrowDown' | 'ArrowUp' | 'Home' | 'End' }
  | { readonly do: 'open' }
  | { readonly do: 'close' }
  | { readonly do: 'clear' }

export const stillPicker: PickerState = { query: '', open: false, state: 'still', found: [], at: 0 }

/** A picker's next state. Answers to an older query are dropped, so that a slow one never overtakes a fast one. */
export function nextPicker(state: PickerState, step: PickerStep): PickerState {
  switch (step.do) {
    case 'type':
      return { ...state, query: step.query, open: true, state: 'searching' }
    case 'found':
      return step.query === state.query ? { ...state, state: 'found', found: step.found, at: 0 } : state
    case 'failed':
      return step.query === state.query ? { ...state, state: 'failed', found: [], at: 0 } : state
    case 'open':
      return state.open ? state : { ...state, open: true, state: 'searching' }
    case 'close':
      return { ...state, open: false }
    case 'clear':
      return stillPicker
    case 'move': {
      const last = state.found.length - 1
      if (last < 0) return { ...state, open: true }
      const to = { ArrowDown: state.at + 1, ArrowUp: state.at - 1, Home: 0, End: last }[step.key]
      return { ...state, open: true, at: Math.min(Math.max(to, 0), last) }
    }
  }
}
