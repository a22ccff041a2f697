import { useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorKind = new (how: { formats: readonly string[] }) => Detector

/** What reads pictures of codes where the browser brings it along; elsewhere digits are typed. */
const findDetector = (): DetectorKind | undefined => (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector

export const canScan = (): boolean => findDetector() !== undefined && Boolean(navigator.mediaDevices?.getUserMedia)

/** ms between two looks: quick enough for a hand, slow enough for an old phone. */
const LOOK = 250

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
    const Kind = findDetector()
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over || !video.current || !Kind) return end()
      video.current.srcObject = stream
      await video.current.play()
      const detector = new Kind({ formats: ['qr_code'] })
      timer = setInterval(async () => {
        const [found] = video.current ? await detector.detect(video.current).catch(() => []) : []
        if (found && !over) {
          end()
          seen.current(found.rawValue)
        }
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
