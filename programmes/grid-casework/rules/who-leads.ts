import type { z } from 'zod'
import type { Because } from '#kernel/because.ts'
import type { CountyBook, Organisation } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import { DUTY, type dutySchema, ITEM, type itemSchema } from '../parameters.ts'

export type ItemValue = z.infer<typeof itemSchema>
export type DutyValue = z.infer<typeof dutySchema>

export interface Route {
  readonly lead: Organisation | undefined
  readonly assisting: readonly Organisation[]
  readonly clause: string
  readonly because: Because
}

/** The catalogue item of a code on a day at a place. @throws RefusalError where the catalogue has none. */
export const getItem = (book: CountyBook, code: string, day: Day, place: string): ItemValue =>
  book.getParameter(`${ITEM}${code}`, day, place).value as unknown as ItemValue

/** Whether a place lies in a subdistrict (街道), where departments of the county act themselves. */
export const isUrban = (book: CountyBook, place: string): boolean =>
  book.findPlace(place.slice(0, 9))?.kind === 'subdistrict'

/** A clause as people cite it: 权责清单第 37 项“城区路灯维护”. A town cites its own list. */
export const clauseOf = (list: 'town' | 'county', { item, clause }: DutyValue['county']): string =>
  `${list === 'town' ? '履职事项清单' : '权责清单'}第 ${item} 项“${clause}”`

/**
 * Which organisation leads: the holder of the item's duty for the place, at the level that the duty list names for
 * subdistricts or for towns. Clause: duty lists and township duty lists (权责清单、履职事项清单), numbers to be confirmed.
 */
export function whoLeads(book: CountyBook, code: string, place: string, day: Day): Route {
  const itemParameter = book.getParameter(`${ITEM}${code}`, day, place)
  const item = itemParameter.value as unknown as ItemValue
  const dutyParameter = book.getParameter(`${DUTY}${item.lead}`, day, place)
  const duty = dutyParameter.value as unknown as DutyValue
  const level = isUrban(book, place) ? duty.urban : duty.rural
  const lead = book.findDutyHolder(item.lead, level === 'town' ? place : place.slice(0, 6))
  // Where no office of the town holds the duty, whoever leads above it leads by the list of its own level.
  const list = lead && lead.place.length <= 6 ? 'county' : level
  const holder = list === 'town' && duty.town ? duty.town : duty.county
  const assisting = item.assist
    .map((key) => book.findDutyHolder(key, place))
    .filter((o): o is Organisation => o !== undefined && o.id !== lead?.id)
  const clause = clauseOf(list, holder)
  return {
    lead,
    assisting,
    clause,
    because: {
      rule: 'grid-casework/who-leads',
      facts: { item: code, place, duty: item.lead, level, lead: lead?.id ?? null },
      parameters: [
        { ...itemParameter, value: { lead: item.lead, assist: item.assist } },
        { ...dutyParameter, value: { item: holder.item } },
      ],
      clause,
    },
  }
}
