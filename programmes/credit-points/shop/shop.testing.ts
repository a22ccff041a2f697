import { generateKeyPairSync } from 'node:crypto'
import { idOfKey } from '#county/found.ts'
import type { Outcome } from '#kernel/act.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { COUNTY, clerk, done, openVillage, type Village } from '../points.testing.ts'
import { fundOf, type Source } from './books.ts'

/* The village of the points tests, with all who sign for its shop. */

export const secretary = idOfKey('ye-chuangui')
export const accountant = idOfKey('jin-wenjuan')
export const successor = idOfKey('cheng-lanying')

export interface Shop {
  readonly village: Village
  /** Files a matter of the shop by one of its first steps; place and shop are filled in. */
  begins(step: string, form: object, person?: Id): Promise<Outcome>
  /** Takes a step on a matter. */
  takes(matter: unknown, step: string, person: Id, form?: object): Promise<Outcome>
  /** A purchase of soap, in fen; `more` changes what is filed. */
  purchase(amount: number, more?: object): Promise<Id>
  paysIn(amount: number, source?: Source): Promise<Outcome>
  fund(source?: Source): Promise<{ readonly posted: bigint; readonly held: bigint }>
  redeem(lines: readonly object[], person?: Id, home?: 0 | 1): Promise<Outcome>
  /** Enrols a device of the shop, as the keeper's phone does. */
  enrols(person: Id): Promise<Outcome>
}

export const idIn = (outcome: Outcome): Id => done(outcome).answer.case as Id

export async function openShop(day: Day = '2026-11-18' as Day): Promise<Shop> {
  const village = await openVillage(day)
  const at = { place: village.place, shop: village.shop }
  const shop: Shop = {
    village,
    begins: (step, form, person = clerk) =>
      village.perform(`points-shop/${step}`, { form: { ...at, ...form } }, person),
    takes: (matter, step, person, form = {}) => village.perform(`points-shop/${step}`, { case: matter, form }, person),
    async purchase(amount, more = {}) {
      const form = {
        lines: [{ goods: 'g02', count: 20, amount: String(amount) }],
        ...{ source: 'collective', supplier: '余井镇供销社', chosen: 'designated', on: day },
        photos: [await village.photo(clerk)],
        ...more,
      }
      return idIn(await shop.begins('claim-purchase', form))
    },
    paysIn: (amount, source = 'collective') => {
      const form = { place: village.place, source, amount: String(amount), voucher: '收-1', on: day }
      return village.perform('points-shop/pay-in', { form }, accountant)
    },
    async fund(source = 'collective') {
      const id = accountId(COUNTY, fundOf(village.place, source))
      const rows = await village.house.reader.read(COUNTY, (client) =>
        accountsOf(client, COUNTY, [`place:${village.place}`]),
      )
      const found = rows.find((row) => row.id === id)
      return { posted: found?.posted ?? 0n, held: found?.held ?? 0n }
    },
    redeem: (lines, person = clerk, home = 0) =>
      village.perform('credit-points/redeem', { shop: village.shop, household: village.homes[home].id, lines }, person),
    enrols: (person) => {
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
      return village.perform('access/enrol-device', { organisation: village.shop, publicKey: spki }, person)
    },
  }
  return shop
}
