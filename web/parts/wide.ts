import { useSyncExternalStore } from 'react'

const query = '(min-width: 1200px)'
let last = true

/** Paper is narrow, but what stood beside the work is printed all the same. */
function isWide(): boolean {
  if (!window.matchMedia('print').matches) last = window.matchMedia(query).matches
  return last
}

/** Whether the window is wide enough for a pane beside the work. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    isWide,
    () => true,
  )
