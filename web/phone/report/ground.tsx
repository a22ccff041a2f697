import { useEffect, useMemo, useRef, useState } from 'react'
import { Outlet, useNavigate, useOutletContext } from 'react-router'
import type { Shapes } from '../../api/client.ts'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { useSentPhotos } from '../../api/sent-photos.ts'
import { checkField, type Field, type FieldError } from '../../parts/fields/field.ts'
import { PhotoSending, type TakenPhoto } from '../../parts/photo-input.tsx'
import { shrinkPhoto } from '../../parts/photo-resize.ts'
import type { RefusalData } from '../../parts/refusal-note.tsx'
import { tables } from '../../words/tables.ts'
import { type About, type Reporting, reportingOf, useAbout } from '../about.ts'
import { keepReceipt, type Receipt } from '../receipts.ts'
import { bodyOf, changeDraft, clearDraft, type Draft, useDraft } from './draft.ts'

/** What the pages of one report share. */
export interface ReportGround {
  readonly draft: Draft
  readonly about: About | undefined
  readonly reporting: Reporting | undefined
  readonly photos: readonly TakenPhoto[]
  readonly onPhotos: (photos: readonly TakenPhoto[]) => void
  /** A picture is still on its way; sending waits for it. */
  readonly leaving: boolean
  readonly errors: readonly FieldError[]
  readonly refusal: RefusalData | undefined
  readonly busy: boolean
  /** Checks and sends. On success the receipt is shown. */
  readonly send: () => Promise<void>
}

export const useReport = (): ReportGround => useOutletContext<ReportGround>()

export const textFields: readonly Field[] = [
  { name: 'title', kind: 'text', max: 40, words: tables['report.title-field'] },
  { name: 'text', kind: 'long-text', max: 1000, words: tables['report.text-field'] },
]
export const phoneField: Field = {
  name: 'phone',
  kind: 'phone',
  words: tables['report.phone-field'],
  help: tables['report.phone-help'],
}
export const spotField: Field = { name: 'spot', kind: 'text', max: 60, words: tables['report.spot-field'] }

/** What is missing before anything is sent; the house has the last word. */
function faultsOf(draft: Draft): FieldError[] {
  const errors: FieldError[] = []
  if (!draft.kind) errors.push({ field: 'item', words: tables['report.choose-what'] })
  if (!draft.place) errors.push({ field: 'place', words: tables['report.choose-where'] })
  for (const field of [...textFields, spotField, phoneField]) {
    const fault = checkField(field, draft[field.name as 'title' | 'text' | 'spot' | 'phone'])
    if (fault) {
      const { zh, en } = tables[fault.key]
      const filled = (text: string) => text.replace('{n}', String(fault.fills?.n ?? ''))
      errors.push({ field: field.name, words: { zh: filled(zh), en: filled(en) } })
    }
  }
  return errors
}

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
function useDraftPhotos(draft: Draft) {
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
  const change = (next: readonly TakenPhoto[]) =>
    // The input lets go of its own addresses when it leaves the page; these stay as long as the report.
    setPhotos(next.map((one) => (one.blob && !photos.includes(one) ? { ...one, url: URL.createObjectURL(one.blob) } : one)))
  return { photos, change, sent }
}

/** Holds one report together over its pages: draft, pictures, sending. */
export const ReportLayout = () => {
  const draft = useDraft()
  const { data: about } = useAbout()
  const reporting = reportingOf(about)
  const navigate = useNavigate()
  const { photos, change, sent } = useDraftPhotos(draft)
  const act = useAct<Shapes['StepDone']>(draft.intention)
  const refusalOf = useRefusal()
  const [tried, setTried] = useState(false)
  const [gone, setGone] = useState(false)
  const faults = faultsOf(draft)
  const wanted = useRef(false)

  const go = async () => {
    if (!reporting) return
    const done = await act.run(`/api/${reporting.id}/report`, bodyOf(draft, sent.files))
    // Whether it arrived may not be known: the key and what was sent under it stay with the draft.
    if (!done) return changeDraft({ intention: draft.intention })
    const kind = reporting.kinds.find(({ code }) => code === draft.kind)
    const receipt: Receipt = {
      programme: reporting.id,
      number: done.number ?? '',
      ...(done.followUp ? { code: done.followUp } : { id: done.case }),
      title: draft.title.trim() || (kind?.plain.zh ?? ''),
      place: draft.place?.name ?? '',
      at: new Date().toISOString(),
      due: done.due,
      who: [done.deskName, done.deskRole?.zh].filter(Boolean).join(' '),
    }
    if (done.followUp) keepReceipt(receipt)
    // An emptied draft must not lead the page of a later step back to the first one.
    setGone(true)
    await navigate('/receipt', { replace: true, state: receipt })
    clearDraft()
  }
  const send = async () => {
    setTried(true)
    if (faults.length > 0 || act.busy) return
    if (sent.leaving) wanted.current = true
    else await go()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment the last picture has arrived is what is waited for
  useEffect(() => {
    if (!wanted.current || sent.leaving) return
    wanted.current = false
    void go()
  }, [sent.leaving])

  const ground: ReportGround = {
    draft,
    about,
    reporting,
    photos,
    onPhotos: change,
    leaving: sent.leaving,
    errors: [...(tried ? faults : []), ...fieldErrors(act.error)],
    refusal: refusalOf(act.error, () => void send()),
    busy: act.busy || (wanted.current && sent.leaving),
    send,
  }
  return (
    <PhotoSending value={{ shareOf: sent.shareOf, again: sent.again }}>
      {!gone && <Outlet context={ground} />}
    </PhotoSending>
  )
}
