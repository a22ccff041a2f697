import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { shrinkPhoto } from './photo-resize.ts'

/** A picture taken and not yet sent. `url` shows it; `blob` is what will be sent. */
export interface TakenPhoto {
  readonly id: string
  readonly url: string
  readonly blob?: Blob
  readonly name: string
}

interface PhotoInputProps {
  photos: readonly TakenPhoto[]
  onChange: (photos: readonly TakenPhoto[]) => void
  max?: number | undefined
  /** Opens the camera where there is one. */
  camera?: boolean
  invalid?: boolean
  describedBy?: string | undefined
  id?: string | undefined
}

/** Pictures to be sent: each shrunk in the browser, each can be taken away again. */
export const PhotoInput = ({ photos, onChange, max = 6, camera = true, invalid, describedBy, id }: PhotoInputProps) => {
  const { t } = useWords()
  const own = useId()
  const fieldId = id ?? own
  const [failed, setFailed] = useState<string>()
  const [shrinking, setShrinking] = useState(0)
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

  const take = async (files: readonly File[]) => {
    setFailed(undefined)
    const room = files.slice(0, max - latest.current.length)
    setShrinking(room.length)
    for (const file of room) {
      try {
        const { blob } = await shrinkPhoto(file)
        const url = URL.createObjectURL(blob)
        made.current.push(url)
        onChange([...latest.current, { id: crypto.randomUUID(), url, blob, name: file.name }])
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
            <button
              type="button"
              aria-label={t('photo.remove', { n: at + 1 })}
              onClick={() => onChange(photos.filter((one) => one !== photo))}
            >
              {t('remove')}
            </button>
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
      {failed && <p role="alert">{failed}</p>}
    </div>
  )
}
