import type { ReactNode } from 'react'

/** The state of a date. Nothing else has colour. */
export type ChipState = 'ok' | 'soon' | 'late' | 'held' | 'done' | 'provisional'

export interface ChipData {
  readonly state: ChipState
  readonly words: string
}

/** A date's state: a shape, words and a colour, so that it survives a grey print. Stands beside the date, never on a name. */
export const Chip = ({ state, words }: ChipData) => <span className={`chip ${state}`}>{words}</span>

/** A kind, never a state: no colour. */
export const Tag = ({ children }: { children: ReactNode }) => <span className="tag">{children}</span>
