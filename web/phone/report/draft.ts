import { useSyncExternalStore } from 'react'
import { type Intention, newIntention } from '../../api/client.ts'
import type { Words } from '../../words/language.ts'

/** A picture of a draft: `file` once the house has it. The picture itself lies with what is being written. */
interface DraftPhoto {
  readonly id: string
  readonly name: string
  readonly file?: string
}

/** A report while it is written. It stays in this browser until it was sent, whatever happens in between. */
export interface Draft {
  readonly intention: Intention
  readonly picture?: string | undefined
  readonly kind?: string | undefined
  readonly place?: { readonly code: string; readonly name: string } | undefined
  /** WGS-84 degrees, only where the reporter asked for their own position. */
  readonly point?: { readonly lon: number; readonly lat: number } | undefined
  readonly spot: string
  readonly title: string
  readonly text: string
  readonly phone: string
  readonly photos: readonly DraftPhoto[]
  /** Whoever handles it does not learn who reported it. */
  readonly discreet?: boolean | undefined
  /** Other channels that were shown; its writer said that it is another matter. */
  readonly passed: readonly string[]
  /** The open case that it repeats, and that it joins. */
  readonly main?: string | undefined
  /** It had waited and the house said no: why, and what can be done. */
  readonly refused?: { readonly words: Words; readonly todo: Words } | undefined
}

const kept = 'liuchi.draft'
const keptPlace = 'liuchi.place'
const heard = new Set<() => void>()

const read = <T>(key: string): T | undefined => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** The place of the last report: people report near where they live. */
export const findKeptPlace = (): Draft['place'] => read<Draft['place']>(keptPlace)

/** A fresh draft, at the place of the last report. */
const newDraft = (): Draft => ({
  intention: newIntention(),
  place: findKeptPlace(),
  spot: '',
  title: '',
  text: '',
  phone: '',
  photos: [],
  passed: [],
})

let draft: Draft | undefined

/** The draft as it stands. */
export const findDraft = (): Draft => {
  draft ??= { ...newDraft(), ...read<Partial<Draft>>(kept) }
  return draft
}

function set(next: Draft): void {
  draft = next
  try {
    localStorage.setItem(kept, JSON.stringify(next))
    if (next.place) localStorage.setItem(keptPlace, JSON.stringify(next.place))
  } catch {
    // Full or forbidden: the draft lives as long as the page.
  }
  for (const tell of heard) tell()
}

/** Changes the draft and keeps it. */
export const changeDraft = (part: Partial<Draft>): void => set({ ...findDraft(), ...part })

/** Takes a report up again that had waited. */
export const resumeDraft = (before: Draft): void => set({ ...newDraft(), ...before })

/** Begins anew: a report was sent, or its writer gave it up. */
export const clearDraft = (): void => {
  localStorage.removeItem(kept)
  set(newDraft())
}

/** The draft, wherever on the pages of a report. */
export const useDraft = (): Draft =>
  useSyncExternalStore((tell) => {
    heard.add(tell)
    return () => heard.delete(tell)
  }, findDraft)

/** Whether something was begun that would be a pity to lose. */
export const isBegun = ({ picture, kind, text, title, photos }: Draft): boolean =>
  picture !== undefined || kind !== undefined || text !== '' || title !== '' || photos.length > 0

/** The draft as it travels; empty fields are left out. @param files ids of the pictures that have arrived */
export function bodyOf(
  { kind, place, point, spot, title, text, phone, discreet, passed, main }: Draft,
  files: readonly string[],
): Record<string, unknown> {
  const words = Object.entries({ title, text, spot, phone: phone.replaceAll(/[\s-]/g, '') }).filter(
    ([, value]) => value.trim() !== '',
  )
  return {
    ...(kind ? { item: kind } : {}),
    ...(place ? { place: place.code } : {}),
    ...(point ? { point } : {}),
    ...(discreet ? { discreet } : {}),
    ...(passed.length > 0 ? { passed } : {}),
    ...(main ? { main } : {}),
    ...Object.fromEntries(words.map(([name, value]) => [name, value.trim()])),
    ...(files.length > 0 ? { photos: files } : {}),
  }
}
