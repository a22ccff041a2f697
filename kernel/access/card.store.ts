import { declareTable, hex, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { idsIn } from '../register/named-ids.ts'
import { type Card, cardCode } from './card.ts'

type EndedWhy = 'reissued' | 'lost' | 'returned'

declare module '../effect.ts' {
  interface Effects {
    card: Pick<Card, 'id' | 'holder' | 'person' | 'place'>
    'card-ended': { readonly card: Id; readonly why: EndedWhy }
    /** Its holder chose a PIN: the tries begin anew. */
    'card-pin': { readonly card: Id; readonly digest: Buffer }
    /** So many wrong PINs in a row by now. */
    'card-tried': { readonly card: Id; readonly wrong: number }
  }
}

declare module '../fact.ts' {
  interface Facts {
    /** Cards that an act names by number or id, ended ones too, and those alive of the households it names. */
    'access.cards': readonly Card[]
  }
}

/** How an act names a card by its number. */
export const nameOfCard = (code: string): string => `card:${code}`

declareTable('access_card', {
  columns: ['county', 'id', 'code', 'holder', 'person', 'place', 'issued_at', 'act'],
  key: ['county', 'id'],
  appendOnly: false,
})
const stands = { key: ['county', 'id'], appendOnly: false, stands: 'access_card' } as const
declareTable('access_card ended', { columns: ['county', 'id', 'ended_at', 'ended_why'], ...stands })
declareTable('access_card pin', { columns: ['county', 'id', 'pin', 'wrong'], ...stands })
declareTable('access_card wrong', { columns: ['county', 'id', 'wrong'], ...stands })

supplyStore('card', {
  writes: (effects, { county, act, at }) => [
    {
      table: 'access_card',
      mode: 'insert',
      rows: effects.map(({ id, holder, person, place }) => ({
        ...{ county, id, code: cardCode(id), holder, person, place, issued_at: at.toISOString(), act },
      })),
    },
  ],
})
supplyStore('card-ended', {
  writes: (effects, { county, at }) => [
    {
      table: 'access_card ended',
      mode: 'update',
      rows: effects.map(({ card, why }) => ({ county, id: card, ended_at: at.toISOString(), ended_why: why })),
    },
  ],
})
supplyStore('card-pin', {
  writes: (effects, { county }) => [
    {
      table: 'access_card pin',
      mode: 'update',
      rows: effects.map(({ card, digest }) => ({ county, id: card, pin: hex(digest), wrong: 0 })),
    },
  ],
})
supplyStore('card-tried', {
  writes: (effects, { county }) => [
    {
      table: 'access_card wrong',
      mode: 'update',
      rows: effects.map(({ card, wrong }) => ({ county, id: card, wrong })),
    },
  ],
})

export const CARD_COLUMNS = 'id, code, holder, person, place, issued_at, ended_at, pin, wrong'
export const readCard = (row: Record<string, unknown>): Card => ({
  id: row.id as Id,
  code: row.code as string,
  holder: row.holder as string,
  person: row.person as Id,
  place: row.place as string,
  issuedAt: row.issued_at as Date,
  endedAt: row.ended_at as Date | null,
  pin: row.pin as Buffer | null,
  wrong: row.wrong as number,
})

supplyFact('access.cards', {
  load({ county, input, names }) {
    const codes = names.filter((name) => name.startsWith('card:')).map((name) => name.slice('card:'.length))
    const ids = idsIn(input)
    return ids.length + codes.length === 0
      ? undefined
      : {
          name: 'fact-cards',
          text: `select ${CARD_COLUMNS} from access_card where county = $1 and code = any($2::text[])
            union select ${CARD_COLUMNS} from access_card where county = $1 and id = any($3::uuid[])
            union select ${CARD_COLUMNS} from access_card where county = $1 and holder = any($4::text[]) and ended_at is null`,
          values: [county, codes, ids, ids.map((id) => `household:${id}`)],
        }
  },
  read: (rows) => rows.map(readCard),
})
