import { useSyncExternalStore } from 'react'

const kept = 'liuchi.elder'
const heard = new Set<() => void>()

const isElder = (): boolean => document.documentElement.classList.contains('elder')

/** Puts the elderly mode on as this browser left it: 18 px type and more, 64 px controls, stronger walls, one act a page. */
export function startElder(): void {
  document.documentElement.classList.toggle('elder', localStorage.getItem(kept) === 'on')
}

/** Switches the elderly mode and keeps it in this browser. */
export function switchElder(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off')
  document.documentElement.classList.toggle('elder', on)
  for (const tell of heard) tell()
}

/** Whether the elderly mode is on. */
export const useElder = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      heard.add(tell)
      return () => heard.delete(tell)
    },
    isElder,
    () => false,
  )
