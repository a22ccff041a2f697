import { useEffect, useSyncExternalStore } from 'react'
import { ask, carryOut, Refused, type Shapes } from '../../api/client.ts'
import { sendPhoto } from '../../api/photos.ts'
import { type FieldKind, withFiles } from '../../parts/fields/field.ts'
import type { Words } from '../../words/language.ts'
import { tables } from '../../words/tables.ts'
import { useMe } from '../about.ts'
import { remainsOf } from '../points-record/remains.ts'
import { keepReceipt, receiptOf } from '../receipts.ts'
import type { Parcel } from './parcel.ts'
import { countWaiting, drop, isLocked, keep, parcelsOf } from './vault.ts'

/** A picture or a recording of a form. */
interface WaitingFile {
  readonly id: string
  readonly name: string
  /** Path of the field in the form, such as `lines.0.photos`, and its kind. */
  readonly field: string
  readonly kind: FieldKind
  /** Missing where it had arrived before and only its name in the house is known. */
  readonly blob?: Blob
}

/**
 * An act that had no signal: kept on this phone whole, pictures, recordings and key included, and sent once when there is one.
 * It is its writer's: sent only while they are signed in, and gone when they sign out.
 */
export interface Waiting {
  /** The key of the intention: however often it is tried, it is done once. */
  readonly key: string
  /** Who wrote it; null for nobody signed in. */
  readonly person: string | null
  /** The door of the act. */
  readonly url: string
  /** What was filled in, without files. */
  readonly form: Readonly<Record<string, unknown>>
  /** Of an act on a case: up to which step its writer had seen it. */
  readonly seen?: number
  readonly files: readonly WaitingFile[]
  /** Names in the house of the files that have arrived, by their own. */
  readonly arrived: Readonly<Record<string, string>>
  /** A body whose outcome is not known: the next try begins with it. */
  readonly posted?: unknown
  /** The page on which it is written, and what that page needs to show it again. */
  readonly page: string
  readonly draft: unknown
  /** Under which name that page keeps what is written; a report has its own place. */
  readonly name?: string
  /** Of a report: its programme; its receipt is kept where it has a code. */
  readonly programme?: string
  readonly title: string
  readonly place: string
  /** ISO text. */
  readonly at: string
  /** The house said no, and what can be done: a person decides what becomes of it. */
  readonly refused?: { readonly code?: string; readonly words: Words; readonly todo: Words }
  /** Signed: it can be neither changed nor given up, only sent or handed over. */
  readonly fixed?: true
}

/** How many wait, known without opening the store: the first page does not load it for nothing. */
const kept = 'liuchi.waiting'
const heard = new Set<() => void>()
let waiting: readonly Waiting[] = []
let others = 0
let sending = false

function tell(next: readonly Waiting[]): void {
  waiting = next
  for (const one of heard) one()
}

const mayHold = (): boolean => Number(localStorage.getItem(kept) ?? 0) > 0

const toParcel = ({ files, ...rest }: Waiting): Parcel => {
  const blobs: Blob[] = []
  const named = files.map(({ blob, ...file }) => ({ ...file, ...(blob ? { blobNo: blobs.push(blob) - 1 } : {}) }))
  return { json: { ...rest, files: named }, blobs }
}
const fromParcel = ({ json, blobs }: Parcel): Waiting => {
  const { files, ...rest } = json as Omit<Waiting, 'files'> & {
    files: readonly (Omit<WaitingFile, 'blob'> & { blobNo?: number })[]
  }
  return {
    ...rest,
    files: files.map(({ blobNo, ...file }) => {
      const blob = blobNo === undefined ? undefined : blobs[blobNo]
      return { ...file, ...(blob ? { blob } : {}) }
    }),
  }
}

const put = (one: Waiting): Promise<void> => keep('waiting', one.person, one.key, toParcel(one))

/** Reads anew what waits for a person. */
async function load(person: string | null): Promise<void> {
  const { all, own } = await countWaiting(person)
  localStorage.setItem(kept, String(all))
  others = all - own
  tell((await parcelsOf('waiting', person)).map(fromParcel))
}

/** Keeps an act until there is a signal. @throws VaultLocked, or where this browser keeps nothing */
export async function keepWaiting(one: Waiting): Promise<void> {
  await put(one)
  await load(one.person)
}

/** Gives one up. */
export async function dropWaiting({ key, person }: Waiting): Promise<void> {
  await drop('waiting', key)
  await load(person)
}

/** Holds one back while it is changed: it stays in the outbox, and is not sent before it was done again or put back. */
export async function holdWaiting(one: Waiting): Promise<void> {
  const changing = { words: tables['kept.changing'], todo: tables['kept.changing-todo'] }
  await put({ ...one, refused: one.refused ?? changing })
  await load(one.person)
}

/** What was held back was done from its page. */
export async function forgetWaiting(key: string, person: string | null): Promise<void> {
  if (!mayHold()) return
  await drop('waiting', key)
  await load(person)
}

/** The body of an act, once its files have arrived. */
function bodyOf({ form, seen, files, arrived }: Waiting): unknown {
  const whole = withFiles(
    form,
    files.flatMap(({ id, field }) => (arrived[id] ? [{ field, file: arrived[id] }] : [])),
  )
  return seen === undefined ? whole : { seen, form: whole }
}

/** The house no longer has a file that had arrived: it sweeps what no act took within a day. */
const filesGone = (error: unknown): boolean => error instanceof Refused && error.refused === 'file/not-there'

/**
 * Sends one: its files first. After each step the phone remembers how far it came, so that neither a killed page nor a lost
 * answer makes it happen twice.
 */
async function sendOne(one: Waiting, fresh = true): Promise<void> {
  let current = one
  const remember = async (part: Partial<Waiting>) => {
    current = { ...current, ...part }
    await put(current)
  }
  for (const { id, blob } of one.files) {
    if (!blob || current.arrived[id]) continue
    const file = await sendPhoto(blob)
    await remember({ arrived: { ...current.arrived, [id]: file } })
  }
  const body = bodyOf(current)
  const intention = { key: one.key, ...(one.posted === undefined ? {} : { sent: one.posted }) }
  if (one.posted === undefined) await remember({ posted: body })
  try {
    const done = await carryOut<Shapes['StepDone']>(one.url, body, intention)
    const left = remainsOf(current, done)
    if (left) await put(left)
    if (one.programme) {
      const receipt = receiptOf(done, { programme: one.programme, title: one.title, place: one.place }, one.at)
      if (receipt.code) keepReceipt(receipt)
    }
    await drop('waiting', one.key)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // Nothing was done: the next try is another one.
    const { posted: _, ...rest } = current
    current = rest
    if (!filesGone(error) || !fresh) throw error
    return sendOne({ ...rest, arrived: {} }, false)
  }
}

/** Whether a "no" is only for now: too many at once, or the session ended in between. */
const onlyNow = ({ refusal, refused }: Refused): boolean => refusal.retry || refused === 'door/sign-in'

/** Runs alone, also beside another open page of this phone. */
async function alone(work: () => Promise<number>): Promise<number> {
  if (!navigator.locks) return work()
  return navigator.locks.request('liuchi-outbox', { ifAvailable: true }, (got) => (got ? work() : 0))
}

/** Tries everything of whoever is signed in. Stops at the first silence: there is no signal. @returns how many were sent */
export async function sendWaiting(): Promise<number> {
  if (sending || !mayHold() || isLocked()) return 0
  sending = true
  try {
    return await alone(async () => {
      let sent = 0
      const { person } = await ask('/api/me')
      await load(person)
      for (const one of waiting) {
        if (one.refused) continue
        try {
          await sendOne(one)
          sent += 1
        } catch (error) {
          if (!(error instanceof Refused) || onlyNow(error)) break
          const { posted: _, ...rest } = one
          const { words, todo } = error.refusal
          await put({ ...rest, refused: { code: error.refused, words, todo } })
        }
      }
      await load(person)
      return sent
    })
  } catch {
    // No signal yet, or a browser that keeps nothing: what waits stays where it is.
    return 0
  } finally {
    sending = false
  }
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

const hear = (one: () => void) => {
  heard.add(one)
  return () => heard.delete(one)
}

/** What of the reader's waits on this phone. */
export function useWaiting(): readonly Waiting[] {
  const me = useMe().data
  useEffect(() => {
    if (me && mayHold()) void load(me.person).catch(() => {})
  }, [me])
  return useSyncExternalStore(hear, () => waiting)
}

/** How many wait for somebody who is not signed in: of them nothing but the number is told. */
export const useOthersWaiting = (): number => useSyncExternalStore(hear, () => others)
