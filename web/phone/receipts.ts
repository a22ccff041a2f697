import { useSyncExternalStore } from 'react'
import type { Shapes } from '../api/client.ts'

/** What this phone remembers of a report: number and code of one made without an account, or a public number that is followed. */
export interface Receipt {
  readonly programme: string
  readonly number: string
  /** Missing where only the public page is followed, or where an account remembers it. */
  readonly code?: string
  /** Id of the case, for its reporter with an account. */
  readonly id?: string
  readonly title: string
  readonly place: string
  /** ISO text. */
  readonly at: string
  /** Until when whoever has it now must act; ISO text. */
  readonly due: string | null
  readonly who: string
}

/** The receipt of a report that was just sent: with its code where nobody was signed in, else with the id of the case. */
export const receiptOf = (
  done: Shapes['StepDone'],
  about: Pick<Receipt, 'programme' | 'title' | 'place'>,
  at = new Date().toISOString(),
): Receipt => ({
  ...about,
  at,
  number: done.number ?? '',
  ...(done.followUp ? { code: done.followUp } : { id: done.case }),
  due: done.due,
  who: [done.deskName, done.deskRole?.zh].filter(Boolean).join(' '),
})

const kept = 'liuchi.receipts'
const MOST = 50
const heard = new Set<() => void>()

function read(): readonly Receipt[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    return Array.isArray(list) ? (list as Receipt[]) : []
  } catch {
    return []
  }
}
let receipts: readonly Receipt[] | undefined
const current = (): readonly Receipt[] => (receipts ??= read())

function set(next: readonly Receipt[]): void {
  receipts = next
  localStorage.setItem(kept, JSON.stringify(next))
  for (const tell of heard) tell()
}

/** Remembers a report on this phone, the latest first. */
export const keepReceipt = (receipt: Receipt): void =>
  set([receipt, ...current().filter((one) => one.number !== receipt.number)].slice(0, MOST))

export const dropReceipt = (number: string): void => set(current().filter((one) => one.number !== number))

/** What this phone remembers, the latest first. */
export const useReceipts = (): readonly Receipt[] =>
  useSyncExternalStore((tell) => {
    heard.add(tell)
    return () => heard.delete(tell)
  }, current)
