import type { ClientBase } from 'pg'
import { prefixUpper } from '../register/place-code.ts'
import { CARD_COLUMNS, readCard } from './card.store.ts'
import type { Card } from './card.ts'

/** Cards that are alive at a place and all below it, in the order in which they were issued. */
export async function cardsAt(client: ClientBase, county: string, place: string): Promise<Card[]> {
  const { rows } = await client.query({
    name: 'cards-at',
    text: `select ${CARD_COLUMNS} from access_card
      where county = $1 and place >= $2 and place < $3 and ended_at is null order by id`,
    values: [county, place, prefixUpper(place)],
  })
  return rows.map(readCard)
}

/** The card that bears a number, ended ones too. */
export async function findCard(client: ClientBase, county: string, code: string): Promise<Card | undefined> {
  const { rows } = await client.query({
    name: 'card-by-code',
    text: `select ${CARD_COLUMNS} from access_card where county = $1 and code = $2`,
    values: [county, code],
  })
  return rows[0] && readCard(rows[0])
}
