import { createContext, useContext, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Cover } from './cover.tsx'
import { LaneBar } from './lane.tsx'
import { shrinkPhoto } from './photo-resize.ts'
import type { Photo } from './photos.tsx'

/** A picture taken and not yet sent. `url` shows it; `blob` is what will be sent. */
export interface TakenPhoto {
  readonly id: string
  readonly url: string
  readonly blob?: Blob
  readonly name: string
}

/** How far a picture has left this device: a share from 0 to 1, or that it did not get through. */
export type PhotoShare = number | 'failed'

/** How far each picture has left, by its id, and how to try again; a page that sends pictures ahead provides it. */
export const PhotoSending = createContext<{
  shareOf: (id: string) => PhotoShare | undefined
  again: (id: string) => void
}>({
  shareOf: () => undefined,
  again: () => {},
})

let taken = 0
/** Names a picture or a recording on this page only; browsers have `randomUUID` at secure addresses alone. */
export const nextId = (): string => `${Date.now().toString(36)}-${taken++}`

interface PhotoInputProps {
  photos: readonly TakenPhoto[]
  onChange: (photos: readonly TakenPhoto[]) => void
  max?: number | undefined
  /** Opens the camera where there is one. */
  camera?: boolean
  /** Offers to cover faces and plates in each picture. */
  cover?: boolean
  /** Pictures of the case, each of which can be taken as a copy, to be covered. */
  copies?: readonly Photo[]
  invalid?: boolean
  describedBy?: string | undefined
  id?: string | undefined
}

/** A lane over a picture while it leaves; a way to try again where it did not get through. */
const Leaving = ({ share, n, onAgain }: { share: PhotoShare | undefined; n: number; onAgain: () => void }) => {
  const { t } = useWords()
  if (share === undefined || share === 1) return null
  if (share === 'failed')
    return (
      <button type="button" className="again" aria-label={t('photo.again-nth', { n })} onClick={onAgain}>
        {t('photo.again')}
      </button>
    )
  return <LaneBar share={share} label={t('photo.leaving', { n })} />
}

/** Pictures to be sent: each shrunk in the browser, each can be taken away again. */
export const PhotoInput = ({
  photos,
  onChange,
  max = 6,
  camera = true,
  cover = false,
  copies = [],
  invalid,
  describedBy,
  id,
}: PhotoInputProps) => {
  const { t } = useWords()
  const { shareOf, again } = useContext(PhotoSending)
  const own = useId()
  const fieldId = id ?? own
  const [failed, setFailed] = useState<string>()
  const [shrinking, setShrinking] = useState(0)
  const [covering, setCovering] = useState<TakenPhoto>()
  const latest = useRef(photos)
  const made = useRef<string[]>([])
  useEffect(() => {
    latest.current = photos
  })
  useEffect(() => {
    const urls = made.current
    return () => {
      for (const url of urls) URL.revokeObjectURL(url)
    }
  }, [])

  /** A covered picture takes the place of the one it was made of, under a name of its own: it is sent anew. */
  const replace = (photo: TakenPhoto, blob: Blob) => {
    const url = URL.createObjectURL(blob)
    made.current.push(url)
    onChange(latest.current.map((one) => (one.id === photo.id ? { id: nextId(), url, blob, name: one.name } : one)))
    setCovering(undefined)
  }
  const copy = async ({ src, large, id: of }: Photo) => {
    try {
      await take([new File([await (await fetch(large ?? src)).blob()], `${of}.jpg`)])
    } catch {
      setFailed(t('photo.unreadable', { name: '' }))
    }
  }
  const take = async (files: readonly File[]) => {
    setFailed(undefined)
    const room = files.slice(0, max - latest.current.length)
    setShrinking(room.length)
    for (const file of room) {
      try {
        const { blob } = await shrinkPhoto(file)
        const url = URL.createObjectURL(blob)
        made.current.push(url)
        onChange([...latest.current, { id: nextId(), url, blob, name: file.name }])
        await new Promise((painted) => requestAnimationFrame(painted))
      } catch {
        setFailed(t('photo.unreadable', { name: file.name }))
      }
      setShrinking((left) => left - 1)
    }
  }
  const addWords = shrinking > 0 ? t('photo.shrinking') : photos.length === 0 ? t('photo.take') : t('photo.another')
  return (
    <div className="photo-input">
      <ul>
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <img src={photo.url} alt={t('photo.nth', { n: at + 1, of: photos.length })} />
            <Leaving share={shareOf(photo.id)} n={at + 1} onAgain={() => again(photo.id)} />
            <button
              type="button"
              aria-label={t('photo.remove', { n: at + 1 })}
              onClick={() => onChange(photos.filter((one) => one !== photo))}
            >
              {t('remove')}
            </button>
            {cover && (
              <button
                type="button"
                className="cover-way"
                aria-label={t('cover.nth', { n: at + 1 })}
                onClick={() => setCovering(photo)}
              >
                {t('cover.way')}
              </button>
            )}
          </li>
        ))}
        {photos.length < max && (
          <li>
            <label htmlFor={fieldId}>{addWords}</label>
            <input
              id={fieldId}
              type="file"
              accept="image/*"
              multiple
              capture={camera ? 'environment' : undefined}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              disabled={shrinking > 0}
              onChange={(event) => {
                void take([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </li>
        )}
      </ul>
      {copies.length > 0 && photos.length < max && (
        <div className="photo-copies">
          <p>{t('cover.copies')}</p>
          <ul>
            {copies.map((one, at) => (
              <li key={one.id}>
                <button type="button" aria-label={t('cover.copy', { n: at + 1 })} onClick={() => void copy(one)}>
                  <img src={one.src} alt={one.alt} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {failed && <p role="alert">{failed}</p>}
      {covering && (
        <Cover src={covering.url} onDone={(blob) => replace(covering, blob)} onClose={() => setCovering(undefined)} />
      )}
    </div>
  )
}
