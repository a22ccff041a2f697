import type { ReactNode } from 'react'

/** How a part is shown in the gallery: in each situation that matters, with invented data. */
export interface Story {
  readonly part: string
  readonly cases: readonly { readonly words: string; readonly show: () => ReactNode }[]
  /** Which shell's sizes it is drawn at. */
  readonly at?: 'desk' | 'phone' | 'public'
}
