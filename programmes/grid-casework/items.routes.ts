import { z } from 'zod'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { day } from '#kernel/register/inputs.ts'
import { tokensOf } from '#kernel/register/search-words.ts'
import type { Words } from '#kernel/words.ts'
import { catalogue } from './catalogue.ts'
import { ITEM, itemSchema } from './parameters.ts'
import { refuse } from './refusals.ts'
import { getItem } from './rules/who-leads.ts'

const item = itemSchema.extend({
  group: z.array(wordsShape),
  /** Name and plain words as they may be typed into a search: from any character on, in pinyin and by initials. */
  spelled: z.array(z.string()),
})
const answer = z.strictObject({ day: dayShape, items: z.array(item) })

/** Doors to the catalogue as it stands: conditions of opening and closing, limits, evidence, what the public may see. */
export function itemsRoutes({ keeper }: { readonly keeper: BookKeeper }): Route[] {
  const groupOf = (each: { major: string; minor: string }) =>
    [
      catalogue.majors.find((m) => m.code === each.major)?.name,
      catalogue.minors.find((m) => m.code === each.minor)?.name,
    ].filter((words) => words !== undefined)
  const spelledOf = ({ name, plain }: { name: Words; plain: Words }) => [
    ...new Set([name.zh, plain.zh].flatMap((text) => tokensOf(text, 'organisation'))),
  ]
  const list = door({
    method: 'GET',
    url: '/api/grid-casework/items',
    id: 'listItems',
    summary: 'The catalogue of items of a day at a place, whole or one of them',
    tag: 'grid-casework',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    query: z.object({
      place: z
        .string()
        .regex(/^\d{6}(\d{3}){0,3}$/)
        .optional(),
      item: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      day: day.optional(),
    }),
    answer,
    refuses: ['grid-casework/no-such-item'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(new Date())
      const codes = book.familyOf(ITEM, on).map((id) => id.slice(ITEM.length))
      if (query.item && !codes.includes(query.item)) return refuse('no-such-item', { field: 'item' })
      const items = codes
        .filter((code) => !query.item || code === query.item)
        .map((code) => getItem(book, code, on, query.place ?? session.county))
        .map((each) => ({ ...each, group: groupOf(each), spelled: spelledOf(each) }))
      return { json: { day: on, items } }
    },
  })
  return [list]
}
