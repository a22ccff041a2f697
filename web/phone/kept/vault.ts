import { useSyncExternalStore } from 'react'
import { onTheWall } from '../../words/days.ts'
import { type KeptRow, openKeeping, type Room } from './kept.store.ts'
import { type Parcel, seal, unseal } from './parcel.ts'
import { findKey, lockUp, TRIES } from './pin.ts'

/*
 * What lies on this phone is each person's own: encrypted under a key of theirs, which they may lock with a code for the day,
 * and gone when they sign out.
 */

/** What is kept cannot be read before the code was entered. */
export class VaultLocked extends Error {}

/** Whose phone is locked, and since which day. */
interface Lock {
  readonly person: string
  readonly name: string
  readonly day: string
}

const kept = 'liuchi.lock'
const heard = new Set<() => void>()
/** The key that a code opened; it lives as long as the page. */
let inHand: { readonly person: string; readonly key: CryptoKey } | undefined
let lock: Lock | undefined | null = null

function readLock(): Lock | undefined {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** The lock as last set; undefined where the phone has none. */
const findLock = (): Lock | undefined => {
  if (lock === null) lock = readLock()
  return lock
}

function setLock(next: Lock | undefined): void {
  lock = next
  if (next) localStorage.setItem(kept, JSON.stringify(next))
  else localStorage.removeItem(kept)
  for (const tell of heard) tell()
}

/** Whether the code must be entered before anything is shown. */
export const isLocked = (): boolean => {
  const set = findLock()
  return set !== undefined && inHand?.person !== set.person
}

const useHeard = <T>(read: () => T): T =>
  useSyncExternalStore((tell) => {
    heard.add(tell)
    return () => heard.delete(tell)
  }, read)
export const useLocked = (): boolean => useHeard(isLocked)
export const useLock = (): Lock | undefined => useHeard(findLock)

/** Browsers encrypt at secure addresses only; elsewhere nothing can be locked. */
export const canLock = (): boolean => Boolean(globalThis.crypto?.subtle)

/** Nobody signed in has things on this phone, too. */
const ownerOf = (person: string | null): string => person ?? ''

async function keyFor(owner: string): Promise<CryptoKey | undefined> {
  if (!canLock()) return undefined
  if (inHand?.person === owner) return inHand.key
  const { keys } = await openKeeping()
  const row = await keys.get(owner)
  if (row?.locked) throw new VaultLocked()
  if (row?.key) return row.key
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Of two pages at once the key of the first one holds.
  await keys.add({ person: owner, key, wrong: 0 }).catch(() => {})
  return (await keys.get(owner))?.key
}

/** Keeps something under a name. @throws VaultLocked, or where this browser keeps nothing */
export async function keep(room: Room, person: string | null, id: string, parcel: Parcel): Promise<void> {
  const owner = ownerOf(person)
  const sealed = await seal(parcel, await keyFor(owner))
  await (await openKeeping()).room(room).put({ id, person: owner, sealed })
}

/** What was kept under a name; undefined where nothing of this person's was. @throws VaultLocked */
export async function findParcel(room: Room, person: string | null, id: string): Promise<Parcel | undefined> {
  const owner = ownerOf(person)
  const row = await (await openKeeping()).room(room).get(id)
  return row?.person === owner ? unseal(row.sealed, await keyFor(owner)) : undefined
}

/** Everything of a person's in a room. @throws VaultLocked */
export async function parcelsOf(room: Room, person: string | null): Promise<readonly Parcel[]> {
  const owner = ownerOf(person)
  const key = await keyFor(owner)
  const rows = await (await openKeeping()).room(room).where('person').equals(owner).sortBy('id')
  return Promise.all(rows.map(({ sealed }) => unseal(sealed, key)))
}

export const drop = async (room: Room, id: string): Promise<void> => (await openKeeping()).room(room).delete(id)

/** How many wait, and how many of them are this person's; known without opening any. */
export async function countWaiting(person: string | null): Promise<{ readonly all: number; readonly own: number }> {
  const waiting = (await openKeeping()).room('waiting')
  const own = await waiting.where('person').equals(ownerOf(person)).count()
  return { all: await waiting.count(), own }
}

/** Puts everything of a person's under another key. */
async function rekey(owner: string, next: CryptoKey, row: object): Promise<void> {
  const store = await openKeeping()
  const before = await keyFor(owner)
  const again = async (one: KeptRow): Promise<KeptRow> => ({
    ...one,
    sealed: await seal(await unseal(one.sealed, before), next),
  })
  const rooms = await store.all(owner)
  const sealedAgain = await Promise.all(
    rooms.map(async ({ name, rows }) => ({ name, rows: await Promise.all(rows.map(again)) })),
  )
  await store.replace({ person: owner, wrong: 0, ...row }, sealedAgain)
}

/** Sets the code of today; everything of the person's opens with it from now on. */
export async function setPin(person: string, name: string, pin: string): Promise<void> {
  const { locked, key } = await lockUp(pin)
  await rekey(person, key, { locked })
  inHand = { person, key }
  setLock({ person, name, day: onTheWall(new Date()).day })
}

/** Takes the code away; only somebody who opened the phone can. */
export async function dropPin(): Promise<void> {
  const set = findLock()
  if (!set || isLocked()) return
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await rekey(set.person, key, { key })
  inHand = undefined
  setLock(undefined)
}

/** Locks the phone again, at once. */
export function lockNow(): void {
  inHand = undefined
  for (const tell of heard) tell()
}

/** What came of a code: opened; wrong, with so many tries left; or wiped, with so many that waited. */
export type Entered = { readonly opened: true } | { readonly left: number } | { readonly wiped: number }

/** Tries a code. A try counts before it is made, so that closing the page does not help whoever guesses. */
export async function enterPin(pin: string): Promise<Entered> {
  const set = findLock()
  const { keys } = await openKeeping()
  const row = set && (await keys.get(set.person))
  if (!set || !row?.locked) {
    setLock(undefined)
    return { opened: true }
  }
  const wrong = row.wrong + 1
  await keys.put({ ...row, wrong })
  const key = await findKey(row.locked, pin)
  if (key) {
    await keys.put({ ...row, wrong: 0 })
    inHand = { person: set.person, key }
    for (const tell of heard) tell()
    return { opened: true }
  }
  if (wrong < TRIES) return { left: TRIES - wrong }
  const { own } = await countWaiting(set.person)
  await wipe(set.person)
  return { wiped: own }
}

/** Removes everything of a person's from this phone; a lock stays until that was told. */
export async function wipe(person: string | null): Promise<void> {
  const owner = ownerOf(person)
  await (await openKeeping()).wipe(owner)
  if (inHand?.person === owner) inHand = undefined
}

/** Takes away the lock of a person whose things are gone. */
export const forgetLock = (person: string | null): void => {
  if (findLock()?.person === person) setLock(undefined)
}

/** ms out of sight after which a phone with a code locks itself. */
const AWAY = 5 * 60_000

/** Locks the phone when it comes back after a while. Returns how to stop. */
export function lockWhenLeft(now: () => number = Date.now): () => void {
  let left: number | undefined
  const seen = () => {
    if (document.visibilityState === 'hidden') left = now()
    else if (left !== undefined && now() - left >= AWAY) lockNow()
  }
  document.addEventListener('visibilitychange', seen)
  return () => document.removeEventListener('visibilitychange', seen)
}
