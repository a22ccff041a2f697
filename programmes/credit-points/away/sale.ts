/*
 * A sale that was made without a signal, as the device signs it and the house reads it again. Both make the same text of it, so this
 * file imports nothing that only one of them has.
 */

export interface AwaySale {
  readonly id: string
  readonly device: string
  readonly outing: string
  readonly shop: string
  readonly household: string
  readonly lines: readonly { readonly goods: string; readonly count: number; readonly price: number }[]
  /** By the device's clock, ISO text. */
  readonly at: string
  /** The signed code of the minute, where the household showed one. */
  readonly code: string | null
  /** How the household agreed, where somebody else took the goods for it. */
  readonly consent: 'present' | 'called' | null
}

/** What is signed. The order is part of it. */
export const textOfSale = (sale: AwaySale): string =>
  JSON.stringify([
    'liuchi/away-sale/1',
    ...[sale.id, sale.device, sale.outing, sale.shop, sale.household, sale.at, sale.code, sale.consent],
    sale.lines.map(({ goods, count, price }) => [goods, count, price]),
  ])

/** Points. */
export const priceOfSale = ({ lines }: Pick<AwaySale, 'lines'>): number =>
  lines.reduce((sum, { count, price }) => sum + count * price, 0)
