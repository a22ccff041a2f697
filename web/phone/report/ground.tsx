import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Outlet, useNavigate, useOutletContext } from 'react-router'
import { NoSignal, type Shapes } from '../../api/client.ts'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import type { FieldError } from '../../parts/fields/field.ts'
import { PhotoSending, type TakenPhoto } from '../../parts/photo-input.tsx'
import type { RefusalData } from '../../parts/refusal-note.tsx'
import { type About, type Reporting, reportingOf, useAbout, useMe } from '../about.ts'
import { forgetWaiting, keepWaiting } from '../kept/outbox.ts'
import { keepReceipt, receiptOf } from '../receipts.ts'
import { bodyOf, changeDraft, clearDraft, type Draft, useDraft } from './draft.ts'
import { useDraftPhotos } from './draft-photos.ts'
import { faultsOf } from './fields.ts'
import { askGate } from './gate.ts'

/** What the pages of one report share. */
interface ReportGround {
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
  /** Checks and sends. Then the receipt is shown, or, without a signal, that it is kept. */
  readonly send: () => void
}

export const useReport = (): ReportGround => useOutletContext<ReportGround>()

/** Sends a draft; what becomes of it decides which page comes next. */
function useOutgoing(
  draft: Draft,
  reporting: Reporting | undefined,
  { photos, sent, forget }: ReturnType<typeof useDraftPhotos>,
) {
  const navigate = useNavigate()
  const person = useMe().data?.person ?? null
  const act = useAct<Shapes['StepDone']>(draft.intention)
  const [gone, setGone] = useState(false)
  const programme = reporting?.id ?? ''
  const kind = reporting?.kinds.find(({ code }) => code === draft.kind)
  const about = { programme, title: draft.title.trim() || (kind?.plain.zh ?? ''), place: draft.place?.name ?? '' }

  /**
   * Empties the draft, then leads on: whoever closes the page over the receipt must not find the report again that was sent. The pages of
   * the report are put away first, so that none of them sees it empty.
   */
  const leave = async (to: string, state: object) => {
    flushSync(() => setGone(true))
    clearDraft()
    await navigate(to, { replace: true, state })
    await forget()
  }
  /** No signal: it waits on this phone, with its key and its pictures. */
  const keep = async (error: unknown): Promise<boolean> => {
    if (!(error instanceof NoSignal)) return false
    await keepWaiting({
      ...about,
      key: draft.intention.key,
      person,
      url: `/api/${programme}/report`,
      form: bodyOf(draft, []),
      files: photos.map(({ id, name, blob }) => ({
        id,
        name,
        field: 'photos',
        kind: 'photos' as const,
        ...(blob ? { blob } : {}),
      })),
      arrived: Object.fromEntries(photos.flatMap(({ id }) => [[id, sent.fileOf(id)]]).filter(([, file]) => file)),
      ...(draft.intention.sent === undefined ? {} : { posted: draft.intention.sent }),
      programme,
      page: '/report',
      draft,
      at: new Date().toISOString(),
    })
    await leave('/kept', about)
    return true
  }
  const go = async () => {
    // A picture that found no signal is not left behind: the report waits with it.
    if (sent.lost) return void (await keep(new NoSignal()).catch(() => {}))
    const turned = await askGate(draft)
    if (turned.exits.length > 0) return void (await navigate('/report/gate', { state: turned }))
    const done = await act.run(`/api/${programme}/report`, bodyOf(draft, sent.files), keep)
    // What it was to join is over, or not alike: the next try is a report of its own.
    if (!done) return draft.main ? changeDraft({ main: undefined }) : undefined
    await forgetWaiting(draft.intention.key, person).catch(() => {})
    const receipt = receiptOf(done, about)
    if (receipt.code) keepReceipt(receipt)
    await leave('/receipt', receipt)
  }
  return { act, gone, go }
}

/** Holds one report together over its pages: draft, pictures, sending. */
export const ReportLayout = () => {
  const draft = useDraft()
  const { data: about } = useAbout()
  const reporting = reportingOf(about)
  const pictures = useDraftPhotos(draft)
  const { photos, change, sent } = pictures
  const { act, gone, go } = useOutgoing(draft, reporting, pictures)
  const refusalOf = useRefusal()
  const [tried, setTried] = useState(false)
  const [wanted, setWanted] = useState(false)
  const faults = [...faultsOf(draft), ...(sent.refused ? [{ field: 'photos', words: sent.refused.refusal.words }] : [])]
  const ready = reporting !== undefined && faults.length === 0
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for begins when the last picture has arrived, once
  useEffect(() => {
    if (!wanted || sent.leaving || begun.current) return
    begun.current = true
    void (ready ? go() : Promise.resolve()).finally(() => {
      begun.current = false
      setWanted(false)
    })
  }, [wanted, sent.leaving])
  const send = () => {
    setTried(true)
    if (ready) setWanted(true)
  }
  const ground: ReportGround = {
    draft,
    about,
    reporting,
    photos,
    onPhotos: change,
    leaving: sent.leaving,
    errors: [...(tried ? faults : []), ...fieldErrors(act.error)],
    refusal: refusalOf(act.error, send),
    busy: wanted || act.busy,
    send,
  }
  return (
    <PhotoSending value={{ shareOf: sent.shareOf, again: sent.again }}>
      {!gone && <Outlet context={ground} />}
    </PhotoSending>
  )
}
