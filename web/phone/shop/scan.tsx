import { decodeQR } from 'qr/decode.js'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

/** Reads with code of our own, since few phones bring a reader along; where there is no camera, digits are typed. */
export const canScan = (): boolean => Boolean(navigator.mediaDevices?.getUserMedia)

/** ms between two looks: quick enough for a hand, slow enough for an old phone. */
const LOOK = 250
/** Pixels of the longer side that are looked at: enough for a code held before the camera, little for an old phone. */
const SIDE = 720

/** What the code in a picture of the camera says; undefined where there is none to be read. */
function readCode(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | undefined {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return undefined
  const scale = Math.min(1, SIDE / Math.max(videoWidth, videoHeight))
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
  Object.assign(canvas, { width, height })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return undefined
  pen.drawImage(video, 0, 0, width, height)
  try {
    return decodeQR({ width, height, data: pen.getImageData(0, 0, width, height).data })
  } catch {
    // No code in the picture, or not a whole one.
    return undefined
  }
}

/** The camera, until it sees a code or is closed. */
export const Scan = ({ onSeen, onClose }: { onSeen: (text: string) => void; onClose: () => void }) => {
  const { t } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const seen = useRef(onSeen)
  seen.current = onSeen
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    let over = false
    const canvas = document.createElement('canvas')
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over || !video.current) return end()
      video.current.srcObject = stream
      await video.current.play()
      timer = setInterval(() => {
        const found = video.current && readCode(video.current, canvas)
        if (!found || over) return
        end()
        seen.current(found)
      }, LOOK)
    }
    const end = () => {
      over = true
      clearInterval(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    begin().catch(() => setFailed(true))
    return end
  }, [])
  return (
    <section className="shop-scan" aria-label={t('scan.title')}>
      {failed ? <p role="alert">{t('scan.failed')}</p> : <video ref={video} muted playsInline />}
      <Button onClick={onClose}>{t('scan.close')}</Button>
    </section>
  )
}
