import { useEffect, useMemo, useRef, useState } from 'react'
import { useSentPhotos } from '../../api/sent-photos.ts'
import type { TakenPhoto } from '../../parts/photo-input.tsx'
import { useMe } from '../about.ts'
import { drop, findParcel, keep } from '../kept/vault.ts'
import { fromParcel, toParcel } from '../kept/writing.ts'
import { changeDraft, type Draft } from './draft.ts'

/** Pictures of the draft: shown at once, sent ahead, and kept on the phone, so that a page loaded anew still has them. */
export function useDraftPhotos(draft: Draft) {
  const person = useMe().data?.person ?? null
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([])
  const [loaded, setLoaded] = useState(false)
  const known = useMemo(
    () => new Map(draft.photos.flatMap(({ id, file }) => (file ? [[id, file] as const] : []))),
    [draft.photos],
  )
  const name = `draft ${draft.intention.key}`
  const listed = useRef(draft.photos)
  listed.current = draft.photos
  useEffect(() => {
    let gone = false
    // Nothing was kept for a fresh draft: the store is not opened for it.
    const kept = listed.current.length > 0 ? findParcel('writing', person, name) : Promise.resolve(undefined)
    kept
      .catch(() => undefined)
      .then((parcel) => {
        if (gone) return
        if (parcel) setPhotos(fromParcel<readonly TakenPhoto[]>(parcel))
        setLoaded(true)
      })
    return () => {
      gone = true
    }
  }, [name, person])
  const sent = useSentPhotos(photos, known)
  const files = photos.map(({ id }) => sent.fileOf(id) ?? '').join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept whenever a picture came, went, or arrived
  useEffect(() => {
    if (!loaded) return
    changeDraft({
      photos: photos.map(({ id, name: called }) => {
        const file = sent.fileOf(id)
        return { id, name: called, ...(file ? { file } : {}) }
      }),
    })
    if (photos.length > 0) void keep('writing', person, name, toParcel(photos)).catch(() => {})
    else if (listed.current.length > 0) void drop('writing', name).catch(() => {})
  }, [files, photos, loaded])
  /** The input lets go of its own addresses when it leaves the page; these stay as long as the report. */
  const change = (next: readonly TakenPhoto[]) =>
    setPhotos(
      next.map((one) => (one.blob && !photos.includes(one) ? { ...one, url: URL.createObjectURL(one.blob) } : one)),
    )
  /** Lets go of what was kept: the report was sent, waits, or was given up. */
  const forget = () => drop('writing', name).catch(() => {})
  return { photos, change, sent, forget }
}
