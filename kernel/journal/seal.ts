import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../secrets/keys.ts'
import { canonical } from './canonical.ts'

/** 16 bytes of id and 32 bytes of digest for each row of a seal. */
export const ENTRY_BYTES = 48
const ID_BYTES = 16

/** What is sealed of a row besides its id: every column but `xid` as the text PostgreSQL gives it, in this order. */
export const sealedColumns = [
  'county',
  'kind',
  'programme',
  'actor',
  'on_behalf',
  'at',
  'recorded_at',
  'subject',
  'body',
  'because',
  'rows_digest',
] as const

export type RowTexts = readonly (string | null)[]

/**
 * SM3 over the canonical row: a JSON array of `liuchi.journal.1` and the texts of `sealedColumns`; instants as ISO in UTC
 * with microseconds, jsonb as the server prints it (so that 1 and 1.0 differ), bytes in hex.
 * The id stands beside the digest, not in it: when two rows exchange their contents, each digest is found at the other id.
 */
export const digestOfRow = (texts: RowTexts): Buffer =>
  createHash('sm3')
    .update(JSON.stringify(['liuchi.journal.1', ...texts]))
    .digest()

/** One entry of a seal. */
export const entryOf = (id: Buffer, texts: RowTexts): Buffer => Buffer.concat([id, digestOfRow(texts)], ENTRY_BYTES)

/** The id of an entry as text. */
export function idOfEntry(entry: Buffer): string {
  const hex = entry.toString('hex', 0, ID_BYTES)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Where a seal stands in its county's chain. */
export interface SealPlace {
  readonly epoch: number
  readonly no: bigint
}

/** A seal without its entries, which can be large: their SM3 stands for them. */
export interface Seal extends SealPlace {
  readonly county: string
  /** null on the first seal of an epoch: everything that no earlier seal holds. */
  readonly fromSnapshot: string | null
  readonly toSnapshot: string
  readonly count: number
  readonly entriesDigest: Buffer
  /** mac of the seal before; null on the very first. */
  readonly prev: Buffer | null
  readonly keyVersion: number
  /** ISO in UTC with microseconds, as PostgreSQL gives it. */
  readonly sealedAt: string
  /** The sealer's own transaction, decimal: those with higher numbers began after `sealedAt`. */
  readonly sealerXid: string
  readonly reason: string | null
}

/** HMAC-SM3 over all columns of a seal under the journal key of its version. @throws KeyRefusal 'unknown' */
export const macOfSeal = (keys: Keys, seal: Seal): Buffer =>
  createHmac('sm3', keys.get('journal', seal.keyVersion))
    .update(
      canonical({
        form: 'liuchi.seal.1',
        county: seal.county,
        epoch: seal.epoch,
        no: seal.no,
        from: seal.fromSnapshot,
        to: seal.toSnapshot,
        count: seal.count,
        entries: seal.entriesDigest.toString('hex'),
        prev: seal.prev?.toString('hex') ?? null,
        key: seal.keyVersion,
        at: seal.sealedAt,
        xid: seal.sealerXid,
        reason: seal.reason,
      }),
    )
    .digest()

export const isMac = (mac: Buffer, expected: Buffer): boolean =>
  mac.length === expected.length && timingSafeEqual(mac, expected)

export const digestOfEntries = (entries: Buffer): Buffer => createHash('sm3').update(entries).digest()
