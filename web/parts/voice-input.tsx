import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { nextId, type TakenPhoto } from './photo-input.tsx'

/** A recording ends by itself after this, s: enough to say what was done, far below what the house takes. */
const LONGEST = 180

/** Kinds of recording that the house knows, the smallest first; phones differ in what they write. */
const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** '0:07' */
const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

interface VoiceInputProps {
  notes: readonly TakenPhoto[]
  onChange: (notes: readonly TakenPhoto[]) => void
  max?: number | undefined
  id?: string | undefined
  describedBy?: string | undefined
  invalid?: boolean
}

/** Records while it runs. @returns whether it does, for how many seconds, and how to begin and end */
function useRecorder(onNote: (note: Blob) => void) {
  const [seconds, setSeconds] = useState<number>()
  const [failed, setFailed] = useState(false)
  const recorder = useRef<MediaRecorder>(undefined)
  const stop = () => recorder.current?.state === 'recording' && recorder.current.stop()
  const begin = async () => {
    setFailed(false)
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind))
      const made = new MediaRecorder(stream, { ...(mimeType ? { mimeType } : {}), audioBitsPerSecond: 24_000 })
      const pieces: Blob[] = []
      made.ondataavailable = ({ data }) => pieces.push(data)
      made.onstop = () => {
        for (const track of stream.getTracks()) track.stop()
        setSeconds(undefined)
        onNote(new Blob(pieces, { type: made.mimeType.split(';')[0] ?? 'audio/webm' }))
      }
      recorder.current = made
      made.start()
      setSeconds(0)
    } catch {
      setFailed(true)
    }
  }
  const running = seconds !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: one clock for each recording
  useEffect(() => {
    if (!running) return
    const began = Date.now()
    const timer = setInterval(() => {
      const passed = Math.floor((Date.now() - began) / 1000)
      // One that was stopped a moment ago is not begun again by its clock.
      setSeconds((now) => (now === undefined ? undefined : passed))
      if (passed >= LONGEST) stop()
    }, 250)
    return () => clearInterval(timer)
  }, [running])
  useEffect(
    () => () => {
      const made = recorder.current
      if (made?.state !== 'recording') return
      // Whoever leaves the page while it runs did not mean to keep it.
      made.onstop = () => {
        for (const track of made.stream.getTracks()) track.stop()
      }
      made.stop()
    },
    [],
  )
  return { seconds, failed, begin, stop }
}

/** Voice notes: recorded here, heard again, taken away again. Where there is no microphone, a recording of the phone's own. */
export const VoiceInput = ({ notes, onChange, max = 3, id, describedBy, invalid }: VoiceInputProps) => {
  const { t } = useWords()
  const latest = useRef(notes)
  useEffect(() => {
    latest.current = notes
  })
  const add = (blob: Blob, name: string) =>
    onChange([...latest.current, { id: nextId(), url: URL.createObjectURL(blob), blob, name }].slice(0, max))
  const { seconds, failed, begin, stop } = useRecorder((blob) => add(blob, t('voice.name')))
  const records = typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices)
  return (
    <div className="voice-input">
      {notes.length > 0 && (
        <ul>
          {notes.map((note, at) => (
            <li key={note.id}>
              {/* biome-ignore lint/a11y/useMediaCaption: it was spoken a moment ago by whoever hears it */}
              <audio controls src={note.url} aria-label={t('voice.nth', { n: at + 1 })} />
              <button
                type="button"
                className="link"
                aria-label={t('voice.remove', { n: at + 1 })}
                onClick={() => onChange(notes.filter((one) => one !== note))}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {seconds !== undefined && (
        <Button id={id} className="recording" onClick={stop}>
          {t('voice.stop', { time: clockOf(seconds) })}
        </Button>
      )}
      {seconds === undefined && notes.length < max && records && (
        <Button id={id} aria-describedby={describedBy} aria-invalid={invalid || undefined} onClick={() => void begin()}>
          {t(notes.length === 0 ? 'voice.begin' : 'voice.another')}
        </Button>
      )}
      {notes.length < max && (!records || failed) && (
        <label className="btn">
          {t('voice.file')}
          <input
            {...(records ? {} : { id })}
            type="file"
            accept="audio/*"
            capture
            onChange={(event) => {
              for (const file of event.target.files ?? []) add(file, file.name)
              event.target.value = ''
            }}
          />
        </label>
      )}
      {failed && <p role="alert">{t('voice.failed')}</p>}
    </div>
  )
}
