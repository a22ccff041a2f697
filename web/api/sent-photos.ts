import { useEffect, useRef, useState } from 'react'
import type { PhotoShare, TakenPhoto } from '../parts/photo-input.tsx'
import { NoSignal, Refused } from './client.ts'
import { sendPhoto } from './photos.ts'

type Way = { readonly share: PhotoShare; readonly file?: string; readonly error?: unknown }

/**
 * Sends pictures ahead while the form is still being filled. Those that arrived before, on a page since
 * loaded anew, are not sent again; `known` names their files.
 */
export function useSentPhotos(taken: readonly TakenPhoto[], known: ReadonlyMap<string, string> = new Map()) {
  const [ways, setWays] = useState<ReadonlyMap<string, Way>>(new Map())
  const begun = useRef(new Set<string>())
  const set = (id: string, way: Way) => setWays((before) => new Map(before).set(id, way))
  const send = (photo: TakenPhoto) => {
    if (!photo.blob) return
    begun.current.add(photo.id)
    set(photo.id, { share: 0 })
    sendPhoto(photo.blob, (share) => set(photo.id, { share: Math.min(share, 0.95) })).then(
      (file) => set(photo.id, { share: 1, file }),
      (error) => set(photo.id, { share: 'failed', error }),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was begun is remembered; only new pictures matter
  useEffect(() => {
    for (const photo of taken) if (!begun.current.has(photo.id) && !known.has(photo.id)) send(photo)
  }, [taken])
  const fileOf = (id: string): string | undefined => ways.get(id)?.file ?? known.get(id)
  return {
    fileOf,
    shareOf: (id: string): PhotoShare | undefined => ways.get(id)?.share,
    again: (id: string) => {
      const photo = taken.find((one) => one.id === id)
      if (photo) send(photo)
    },
    /** Ids by which an act names the pictures that have arrived, in their order. */
    files: taken.flatMap(({ id }) => fileOf(id) ?? []),
    /** Whether a picture is still on its way. */
    leaving: taken.some(({ id }) => typeof ways.get(id)?.share === 'number' && !fileOf(id)),
    /** Whether one found no signal. */
    lost: taken.some(({ id }) => ways.get(id)?.error instanceof NoSignal),
    /** Why the house did not take one: the first that it refused. */
    refused: taken.map(({ id }) => ways.get(id)?.error).find((error) => error instanceof Refused),
  }
}
