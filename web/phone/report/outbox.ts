import { useEffect, useSyncExternalStore } from 'react'
import { ask, carryOut, NoSignal, Refused, type Shapes } from '../../api/client.ts'
import { sendPhoto } from '../../api/photos.ts'
import type { Words } from '../../words/language.ts'
import { keepReceipt, receiptOf } from '../receipts.ts'
import { closeOutbox, openOutbox } from './outbox.store.ts'

/** A report that had no signal: kept on this phone whole, pictures and key included, and sent once when there is one. */
export interface Waiting {
  /** The key of the intention: however often it is tried, it is done once. */
  readonly key: string
  readonly programme: string
  readonly body: Readonly<Record<string, unknown>>
  /** Pictures that had not arrived; those that had are named in the body. */
  readonly photos: readonly Blob[]
  /** Who wrote it; it waits for them where somebody else, or nobody, is signed in. Undefined where that was not known. */
  readonly person: string | null | undefined
  readonly title: string
  readonly place: string
  /** ISO text. */
  readonly at: string
  /** The house said no: a person decides what becomes of it. */
  readonly refused?: Words
}

/** How many wait, known without opening the store: the first page does not load it for nothing. */
const kept = 'liuchi.waiting'
const heard = new Set<() => void>()
let waiting: readonly Waiting[] = []
let sending = false

function tell(next: readonly Waiting[]): void {
  waiting = next
  localStorage.setItem(kept, String(next.length))
  for (const one of heard) one()
}

const mayHold = (): boolean => Number(localStorage.getItem(kept) ?? 0) > 0

async function load(): Promise<void> {
  tell(await (await openOutbox()).all())
}

/** Keeps a report until there is a signal. @throws where this browser keeps nothing */
export async function keepWaiting(report: Waiting): Promise<void> {
  await (await openOutbox()).put(report)
  await load()
}

/** Gives one up. */
export async function dropWaiting(key: string): Promise<void> {
  await (await openOutbox()).remove(key)
  await load()
  if (waiting.length === 0) closeOutbox()
}

/** Sends one. Its pictures first; each is remembered as soon as it arrived, so that a second try does not send it again. */
async function sendOne(report: Waiting): Promise<void> {
  const store = await openOutbox()
  let current = report
  for (const photo of report.photos) {
    const file = await sendPhoto(photo)
    const photos = [...((current.body.photos as string[] | undefined) ?? []), file]
    current = { ...current, body: { ...current.body, photos }, photos: current.photos.filter((one) => one !== photo) }
    await store.put(current)
  }
  const done = await carryOut<Shapes['StepDone']>(`/api/${report.programme}/report`, current.body, { key: report.key })
  const receipt = receiptOf(done, { programme: report.programme, title: report.title, place: report.place }, report.at)
  if (receipt.code) keepReceipt(receipt)
  await store.remove(report.key)
}

/** Tries everything that waits. Stops at the first silence: there is no signal. @returns how many were sent */
export async function sendWaiting(): Promise<number> {
  if (sending || !mayHold()) return 0
  sending = true
  let sent = 0
  try {
    await load()
    const me = await ask('/api/me')
    for (const report of waiting) {
      if (report.refused || (report.person !== undefined && report.person !== me.person)) continue
      try {
        await sendOne(report)
        sent += 1
      } catch (error) {
        if (error instanceof NoSignal) break
        if (error instanceof Refused) await (await openOutbox()).put({ ...report, refused: error.refusal.words })
      }
    }
    await load()
  } catch {
    // No signal yet, or a browser that keeps nothing: what waits stays where it is.
  } finally {
    sending = false
  }
  return sent
}

/** ms between two tries while something waits and the page is open. */
const AGAIN = 60_000

/** Tries whenever there may be a signal again. @param onSent is told when something went out */
export function useSending(onSent: () => void): void {
  useEffect(() => {
    const attempt = () => void sendWaiting().then((sent) => sent > 0 && onSent())
    attempt()
    addEventListener('online', attempt)
    const timer = setInterval(() => mayHold() && attempt(), AGAIN)
    return () => {
      removeEventListener('online', attempt)
      clearInterval(timer)
    }
  }, [onSent])
}

/** What waits on this phone. */
export function useWaiting(): readonly Waiting[] {
  useEffect(() => {
    if (mayHold()) void load().catch(() => {})
  }, [])
  return useSyncExternalStore(
    (one) => {
      heard.add(one)
      return () => heard.delete(one)
    },
    () => waiting,
  )
}
