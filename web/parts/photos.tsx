import { useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** A picture with what it shows, when and by whom. `src` is behind the door, with the case's scope. */
export interface Photo {
  readonly id: string
  readonly src: string
  /** The same picture in full, for looking closely; without it `src` is enlarged. */
  readonly large?: string
  /** What is to be seen, for those who cannot see it. */
  readonly alt: string
  /** '处置前　09-29 16:10' */
  readonly caption?: string
  /** '吴长根 拍' */
  readonly by?: string
}

/** One picture, large, over the page. Left and right lead to its neighbours. */
const PhotoView = ({ photos, at, onClose }: { photos: readonly Photo[]; at: number; onClose: () => void }) => {
  const { t } = useWords()
  const [here, setHere] = useState(at)
  const photo = photos[here]
  const lead = (by: number) => setHere((now) => Math.min(Math.max(now + by, 0), photos.length - 1))
  if (!photo) return null
  return (
    <dialog
      className="photo-view"
      aria-label={photo.alt}
      ref={(box) => {
        if (box && !box.open) box.showModal()
      }}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') lead(1)
        if (event.key === 'ArrowLeft') lead(-1)
      }}
    >
      <img src={photo.large ?? photo.src} alt={photo.alt} />
      <p>
        <span>
          {photo.caption} {photo.by}
        </span>
        {photos.length > 1 && (
          <span className="sp">
            {t('photo.nth', { n: here + 1, of: photos.length })}
            <Button look="light" disabled={here === 0} onClick={() => lead(-1)}>
              {t('photo.before')}
            </Button>
            <Button look="light" disabled={here === photos.length - 1} onClick={() => lead(1)}>
              {t('photo.after')}
            </Button>
          </span>
        )}
        <Button look="light" onClick={onClose}>
          {t('close')}
        </Button>
      </p>
    </dialog>
  )
}

const Frame = ({ photo, onView, height }: { photo: Photo; onView: () => void; height: number }) => {
  const { t } = useWords()
  return (
    <figure>
      <button
        type="button"
        className="ph"
        style={{ height }}
        aria-label={t('photo.view', { what: photo.alt })}
        onClick={onView}
      >
        <img src={photo.src} alt={photo.alt} loading="lazy" />
      </button>
      {(photo.caption || photo.by) && (
        <figcaption>
          <span>{photo.caption}</span>
          <span>{photo.by}</span>
        </figcaption>
      )}
    </figure>
  )
}

/** Pictures side by side, 6 px apart; each opens large. @param height px of the small ones */
export const PhotoGrid = ({
  photos,
  columns = 2,
  height = 108,
}: {
  photos: readonly Photo[]
  columns?: number
  height?: number
}) => {
  const [viewed, setViewed] = useState<number>()
  const origin = useRef<HTMLDivElement>(null)
  return (
    <div className="photos" ref={origin} style={{ gridTemplateColumns: `repeat(${columns},1fr)` }}>
      {photos.map((photo, at) => (
        <Frame key={photo.id} photo={photo} height={height} onView={() => setViewed(at)} />
      ))}
      {viewed !== undefined && <PhotoView photos={photos} at={viewed} onClose={() => setViewed(undefined)} />}
    </div>
  )
}

/** Before and after, side by side at the same height. What is missing is said in its place. */
export const PhotoPair = ({ before, after, height = 196 }: { before?: Photo; after?: Photo; height?: number }) => {
  const { t } = useWords()
  const [viewed, setViewed] = useState<number>()
  const both = [before, after].filter((photo) => photo !== undefined)
  const side = (photo: Photo | undefined, missing: string) =>
    photo ? (
      <Frame photo={photo} height={height} onView={() => setViewed(both.indexOf(photo))} />
    ) : (
      <p className="ph missing" style={{ height }}>
        {missing}
      </p>
    )
  return (
    <div className="photos pair">
      {side(before, t('photo.none-before'))}
      {side(after, t('photo.none-after'))}
      {viewed !== undefined && <PhotoView photos={both} at={viewed} onClose={() => setViewed(undefined)} />}
    </div>
  )
}
