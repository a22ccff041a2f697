import { createHmac, randomUUID } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { Webhook } from 'standardwebhooks'
import type { Keys } from '../secrets/keys.ts'
import { canonical } from './canonical.ts'
import type { StoredSeal } from './journal.store.ts'
import { isMac, type SealPlace } from './seal.ts'

/**
 * The end of a county's chain of seals, told to somewhere outside the database. Whoever cuts the chain inside cannot cut
 * it there. One JSON line; holds no personal value.
 */
export interface Head {
  readonly form: 'liuchi.head.1'
  readonly county: string
  readonly epoch: number
  /** Decimal digits. */
  readonly no: string
  /** mac of that seal, hex. */
  readonly mac: string
  readonly sealedAt: string
  readonly writtenAt: string
  readonly keyVersion: number
  /** HMAC-SM3 over all of the above, hex. */
  readonly sign: string
}

/** Makes the head of a chain from its last seal. @param now when it is told */
export function headOf(keys: Keys, seal: StoredSeal, now: Date): Head {
  const head = {
    form: 'liuchi.head.1' as const,
    county: seal.county,
    epoch: seal.epoch,
    no: String(seal.no),
    mac: seal.mac.toString('hex'),
    sealedAt: seal.sealedAt,
    writtenAt: now.toISOString(),
    keyVersion: keys.current('journal').version,
  }
  return { ...head, sign: signOf(keys, head) }
}

export const placeOfHead = (head: Head): SealPlace => ({ epoch: head.epoch, no: BigInt(head.no) })

/** Whether a head was written by a holder of the journal key. */
export function isAuthentic(keys: Keys, { sign, ...rest }: Head): boolean {
  if (!keys.versions('journal').includes(rest.keyVersion)) return false
  return isMac(Buffer.from(sign), Buffer.from(signOf(keys, rest)))
}

const signOf = (keys: Keys, head: Omit<Head, 'sign'>): string =>
  createHmac('sm3', keys.get('journal', head.keyVersion))
    .update(canonical({ ...head }))
    .digest('hex')

/** Appends heads to a file outside the database, one JSON line each, and waits until they are on the disk. */
export async function writeHead(path: string, ...heads: readonly Head[]): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(heads.map((head) => `${JSON.stringify(head)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Reads what `writeHead` wrote. A line that is no head is answered as such: it may be a cut last line or a hand at work. */
export async function readHeads(path: string): Promise<{ readonly heads: Head[]; readonly unreadable: number[] }> {
  const heads: Head[] = []
  const unreadable: number[] = []
  for (const [i, line] of (await readFile(path, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue
    const head = parseHead(line)
    if (head) heads.push(head)
    else unreadable.push(i + 1)
  }
  return { heads, unreadable }
}

function parseHead(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Partial<Record<keyof Head, unknown>> | null
    const texts = [head?.county, head?.no, head?.mac, head?.sealedAt, head?.writtenAt, head?.sign]
    const whole = Number.isSafeInteger(head?.epoch) && Number.isSafeInteger(head?.keyVersion)
    if (head?.form !== 'liuchi.head.1' || !whole || texts.some((x) => typeof x !== 'string')) return undefined
    return /^\d{1,19}$/.test(head.no as string) ? (head as Head) : undefined
  } catch {
    return undefined
  }
}

const TIMEOUT_MS = 10_000

/**
 * Sends a head to a webhook (Standard Webhooks, type `journal.head`).
 * @param secret the receiver's, `whsec_` and base64
 * @throws Error where it was not answered with success within ten seconds; the next hour's head says all of this one
 */
export async function postHead(url: string, head: Head, { secret }: { readonly secret: string }): Promise<void> {
  const id = `head_${randomUUID()}`
  const now = new Date()
  const body = JSON.stringify({ type: 'journal.head', timestamp: head.writtenAt, data: head })
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  })
  if (!response.ok) throw new Error(`the journal's head was not taken: HTTP ${response.status}`)
}
