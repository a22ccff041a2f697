import { type PointerEvent, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { coverPicture, nudge, type Patch, patchBetween } from './cover-draw.ts'

interface CoverProps {
  src: string
  onDone: (covered: Blob) => void
  onClose: () => void
}

/** Where a patch lies first that was not drawn with a finger. */
const middle: Patch = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

const placed = ({ x, y, width, height }: Patch) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

/**
 * A picture on which faces, plates and house numbers are covered by hand: drawn with a finger or a mouse, or added, moved and
 * grown with the keyboard. What comes out is a new picture; the one it was made of stays where it is.
 */
export const Cover = ({ src, onDone, onClose }: CoverProps) => {
  const { t } = useWords()
  const [patches, setPatches] = useState<readonly Patch[]>([])
  const [from, setFrom] = useState<{ x: number; y: number }>()
  const [drawn, setDrawn] = useState<Patch>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const ground = useRef<HTMLDivElement>(null)
  const at = (event: PointerEvent) => {
    const box = ground.current?.getBoundingClientRect()
    return box
      ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      : { x: 0, y: 0 }
  }
  const done = async () => {
    setBusy(true)
    try {
      onDone(await coverPicture(src, patches))
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }
  return (
    <dialog
      className="cover"
      aria-label={t('cover.title')}
      ref={(box) => {
        if (box && !box.open) box.showModal()
      }}
      onClose={onClose}
    >
      <h2>{t('cover.title')}</h2>
      <p>{t('cover.how')}</p>
      <div
        className="ground"
        ref={ground}
        onPointerDown={(event) => {
          if (event.target instanceof HTMLButtonElement) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom(at(event))
        }}
        onPointerMove={(event) => from && setDrawn(patchBetween(from, at(event)))}
        onPointerUp={() => {
          if (drawn) setPatches([...patches, drawn])
          setFrom(undefined)
          setDrawn(undefined)
        }}
        onPointerCancel={() => {
          setFrom(undefined)
          setDrawn(undefined)
        }}
      >
        <img src={src} alt={t('cover.picture')} draggable={false} />
        {patches.map((patch, n) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: patches have no other name and keep their order
            key={n}
            type="button"
            style={placed(patch)}
            aria-label={t('cover.patch', { n: n + 1 })}
            title={t('cover.drop')}
            onClick={() => setPatches(patches.filter((_, each) => each !== n))}
            onKeyDown={(event) => {
              if (!arrows.includes(event.key)) return
              event.preventDefault()
              setPatches(patches.map((one, each) => (each === n ? nudge(one, event.key, event.shiftKey) : one)))
            }}
          />
        ))}
        {drawn && <i style={placed(drawn)} />}
      </div>
      {failed && <p role="alert">{t('cover.failed')}</p>}
      <div className="ways">
        <Button onClick={() => setPatches([...patches, middle])}>{t('cover.add')}</Button>
        <Button onClick={onClose}>{t('cover.leave')}</Button>
        <Button look="go" busy={busy} disabled={patches.length === 0} onClick={() => void done()}>
          {t('cover.done', { n: patches.length })}
        </Button>
      </div>
    </dialog>
  )
}
