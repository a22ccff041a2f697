import { useEffect, useMemo, useRef, useState } from 'react'
import { useSentPhotos } from '../../api/sent-photos.ts'
import type { TakenPhoto } from '../../parts/photo-input.tsx'
import { shrinkPhoto } from '../../parts/photo-resize.ts'
import { changeDraft, type Draft } from './draft.ts'

/** Side of the small picture that a kept draft shows, px. */
const THUMB = 240

async function thumbOf(blob: Blob): Promise<string> {
  const { blob: small } = await shrinkPhoto(blob, THUMB)
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsDataURL(small)
  })
}

/** Pictures of the draft: shown at once, sent ahead, and kept by name so that a page loaded anew still has them. */
export function useDraftPhotos(draft: Draft) {
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>(() =>
    draft.photos.filter((one) => one.file).map(({ id, name, thumb }) => ({ id, name, url: thumb ?? '' })),
  )
  const thumbs = useRef(new Map(draft.photos.flatMap(({ id, thumb }) => (thumb ? [[id, thumb] as const] : []))))
  const known = useMemo(
    () => new Map(draft.photos.flatMap(({ id, file }) => (file ? [[id, file] as const] : []))),
    [draft.photos],
  )
  const sent = useSentPhotos(photos, known)
  const files = photos.map(({ id }) => sent.fileOf(id) ?? '').join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept whenever a picture came, went, or arrived
  useEffect(() => {
    const keep = () =>
      changeDraft({
        photos: photos.map(({ id, name }) => {
          const [file, thumb] = [sent.fileOf(id), thumbs.current.get(id)]
          return { id, name, ...(file ? { file } : {}), ...(thumb ? { thumb } : {}) }
        }),
      })
    keep()
    for (const { id, blob } of photos)
      if (blob && !thumbs.current.has(id))
        void thumbOf(blob).then((thumb) => {
          thumbs.current.set(id, thumb)
          keep()
        })
  }, [files, photos])
  /** The input lets go of its own addresses when it leaves the page; these stay as long as the report. */
  const change = (next: readonly TakenPhoto[]) =>
    setPhotos(
      next.map((one) => (one.blob && !photos.includes(one) ? { ...one, url: URL.createObjectURL(one.blob) } : one)),
    )
  return { photos, change, sent }
}
