import { useEffect, useRef } from 'react'

/** What each key does: 'j', 'Enter', '/', '?'. Letters in lower case. */
export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** The key of the one act, or of opening. */
export const enterKey = 'Enter'
/** The key that puts down what is in hand. */
export const escapeKey = 'Escape'

const writing = 'input,textarea,select,[contenteditable="true"],[role="combobox"]'
const pressing = 'button,a[href],summary,[role="tab"],input,select,textarea'

/**
 * The name under which a key stands in a table. With a Chinese input method open the browser tells 'Process' for a letter;
 * then the place of the key on the board counts.
 */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (event.key.length === 1) return event.key.toLowerCase()
  if (event.key === 'Process' || event.key === 'Unidentified') {
    const letter = /^Key([A-Z])$|^Digit(\d)$/.exec(event.code)
    return (letter?.[1] ?? letter?.[2] ?? event.key).toLowerCase()
  }
  return event.key
}

/** Whether a key now belongs to somebody else: writing, a press on a focused button, an open dialog, a browser's own shortcut. */
function keyIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target instanceof Element ? event.target : undefined
  if (target?.closest(writing)) return true
  if (event.key === enterKey && target?.closest(pressing)) return true
  return document.querySelector('dialog[open]') !== null
}

/** Listens for the keys of a page. The table may change with every render; the listener stays. */
export function useKeys(table: KeyTable, enabled = true): void {
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      const act = latest.current[keyName(event)]
      if (!act || keyIsTaken(event)) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [enabled])
}
