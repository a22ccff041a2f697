import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import type { Outcome } from '#kernel/act.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, clerk, done, type Village } from '../points.testing.ts'
import { type AwaySale, textOfSale } from './sale.ts'

/** A device of the keeper's, as a browser would be one: its key never leaves it. */
export interface Pocket {
  readonly device: Id
  readonly outing: Id
  /** A sale as it is kept on the device, signed. */
  sell(of: Partial<AwaySale> & { readonly household: string; readonly at: string }): Kept
}
export interface Kept {
  readonly sale: AwaySale
  readonly signature: string
}

/** Price of a packet of salt. */
export const SALT = 3

/** Enrols a device and takes it out. */
export async function takeOut(village: Village): Promise<Pocket> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
  const enrolled = await village.perform('access/enrol-device', { organisation: village.shop, publicKey: key }, clerk)
  const device = done(enrolled).answer.device as Id
  const out = await village.perform('credit-points/take-out', { shop: village.shop, device }, clerk)
  const outing = done(out).answer.outing as Id
  return {
    device,
    outing,
    sell(of) {
      const sale: AwaySale = {
        ...{ id: randomUUID(), device, outing, shop: village.shop, code: null, consent: null },
        lines: [{ goods: 'g01', count: 1, price: SALT }],
        ...of,
        at: new Date(`${of.at}:00+08:00`).toISOString(),
      }
      const bytes = sign('sha256', Buffer.from(textOfSale(sale)), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      return { sale, signature: bytes.toString('base64url') }
    },
  }
}

/** Sends a sale as the outbox does: under its own id. */
export const bring = (
  village: Village,
  kept: Kept,
  person: Id = clerk,
  key = `sale:${kept.sale.id}`,
): Promise<Outcome> => village.perform('credit-points/bring-sale', { ...kept }, person, key)

export const bringBack = (
  village: Village,
  { device, outing }: Pocket,
  notTaken: readonly (Kept & { readonly why: string })[] = [],
  person: Id = clerk,
): Promise<Outcome> =>
  village.perform('credit-points/bring-back', { shop: village.shop, device, outing, notTaken }, person)

/** What stands on all accounts of an owner, by purpose and period. */
export async function standing(village: Village, owner: string): Promise<Readonly<Record<string, number>>> {
  const rows = await village.house.reader.read(
    COUNTY,
    async (client) =>
      (
        await client.query(
          `select a.purpose, a.period, case when a.busy
              then (select coalesce(sum(d.total), 0) from ledger_day d where d.county = a.county and d.account = a.id) else a.posted end as posted
            from ledger_account a where a.county = $1 and a.owner = $2`,
          [COUNTY, owner],
        )
      ).rows,
  )
  return Object.fromEntries(
    rows.map((row) => [`${row.purpose.slice('credit-points/'.length)} ${row.period}`.trim(), Number(row.posted)]),
  )
}
