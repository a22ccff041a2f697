import { z } from 'zod'
import { becauseShape, dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, Organisation } from '#kernel/book.ts'
import { deadline } from '#kernel/casework/clock.ts'
import { dayOf, startOfDay } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { day } from '#kernel/register/inputs.ts'
import { DUTY, ITEM, itemSchema } from './parameters.ts'
import { refuse } from './refusals.ts'
import { clauseOf, type DutyValue, getItem, whoLeads } from './rules/who-leads.ts'

const NINE_MS = 9 * 3_600_000

const unit = z.strictObject({ id: z.uuid(), name: z.string(), phone: z.string().nullable() })
const answer = z.strictObject({
  day: dayShape,
  placeName: z.string(),
  /** The item as the catalogue has it on the day, and when it would be due if it were dispatched then at nine. */
  item: itemSchema.pick({ limit: true, opening: true, closing: true, evidence: true, public: true, selfHandled: true }),
  due: z.strictObject({ from: instantShape, at: instantShape, provisional: z.boolean() }),
  lead: unit.nullable(),
  assisting: z.array(unit),
  clause: z.string(),
  because: becauseShape,
})

const row = unit.pick({ id: true, name: true })
const tableAnswer = z.strictObject({
  day: dayShape,
  placeName: z.string(),
  rows: z.array(
    z.strictObject({
      item: z.string(),
      words: wordsShape,
      /** Parameter of the duty that decides. */
      duty: z.string(),
      level: z.enum(['town', 'county']),
      clause: z.string(),
      lead: row.nullable(),
      assisting: z.array(row),
    }),
  ),
})

const clausesAnswer = z.strictObject({
  day: dayShape,
  rows: z.array(
    z.strictObject({
      /** As people cite it: 权责清单第 37 项“城区路灯维护”. */
      clause: z.string(),
      /** What the duty is called. */
      words: wordsShape,
      /** Who holds it for the place. */
      unit: row.nullable(),
    }),
  ),
})

/** Doors to the routing rule outside a case: which unit would lead a matter at a place today, and by which duty list. */
export function routingRoutes({ keeper }: { readonly keeper: BookKeeper }): Route[] {
  const shared = {
    tag: 'grid-casework',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
  } as const
  const route = door({
    ...shared,
    method: 'GET',
    url: '/api/grid-casework/route',
    id: 'routeItem',
    summary: 'Which unit would lead an item at a place, with the deciding rule',
    query: z.object({ item: z.string().regex(/^\d{6}$/), place: z.string().regex(/^\d{12,15}$/), day: day.optional() }),
    answer,
    refuses: ['grid-casework/no-such-item', 'grid-casework/no-such-place'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(new Date())
      const place = book.findPlace(query.place)
      if (!place || place.statisticalOnly) return refuse('no-such-place', { field: 'place' })
      if (!book.familyOf(ITEM, on).includes(`${ITEM}${query.item}`)) return refuse('no-such-item', { field: 'item' })
      const { lead, assisting, clause, because } = whoLeads(book, query.item, place.code, on)
      const {
        limit,
        opening,
        closing,
        evidence,
        public: shown,
        selfHandled,
      } = getItem(book, query.item, on, place.code)
      const from = new Date(startOfDay(on).getTime() + NINE_MS)
      const { due, provisional } = deadline({ start: from, ...limit }, book.calendar, book.hoursOf(place.code))
      return {
        json: {
          day: on,
          placeName: book.placeName(place.code),
          item: { limit, opening, closing, evidence, public: shown, selfHandled },
          due: { from, at: due, provisional },
          lead: lead ? tell(lead) : null,
          assisting: assisting.map(tell),
          clause,
          because,
        },
      }
    },
  })

  const table = door({
    ...shared,
    method: 'GET',
    url: '/api/grid-casework/routing',
    id: 'listRouting',
    summary: 'Which unit would lead each item of the catalogue at a place, with the duty and clause that decide',
    query: z.object({ place: z.string().regex(/^\d{9,15}$/), day: day.optional() }),
    answer: tableAnswer,
    refuses: ['grid-casework/no-such-place'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(new Date())
      const place = book.findPlace(query.place)
      if (!place || place.statisticalOnly) return refuse('no-such-place', { field: 'place' })
      const rows = book.familyOf(ITEM, on).map((id) => {
        const item = id.slice(ITEM.length)
        const { lead, assisting, clause, because } = whoLeads(book, item, place.code, on)
        const { duty, level } = because.facts as { duty: string; level: 'town' | 'county' }
        return {
          ...{ item, words: getItem(book, item, on, place.code).name, duty: `${DUTY}${duty}`, level, clause },
          lead: lead ? name(lead) : null,
          assisting: assisting.map(name),
        }
      })
      return { json: { day: on, placeName: book.placeName(place.code), rows } }
    },
  })
  const clauses = door({
    ...shared,
    method: 'GET',
    url: '/api/grid-casework/clauses',
    id: 'listClauses',
    summary: 'The clauses of the duty lists that hold at a place, of the county and of its town, with who holds each',
    query: z.object({ place: z.string().regex(/^\d{9,15}$/), day: day.optional() }),
    answer: clausesAnswer,
    refuses: ['grid-casework/no-such-place'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(new Date())
      const place = book.findPlace(query.place)
      if (!place || place.statisticalOnly) return refuse('no-such-place', { field: 'place' })
      const rows = book.familyOf(DUTY, on).flatMap((id) => {
        const duty = book.getParameter(id, on, place.code).value as unknown as DutyValue
        return (['county', 'town'] as const).flatMap((list) => {
          const holder = duty[list]
          const seat = place.code.slice(0, list === 'town' ? 9 : 6)
          const unit = book.findDutyHolder(id.slice(DUTY.length), seat)
          // An upper list names no office below it.
          const own = unit && unit.place.slice(0, 9) === seat ? unit : undefined
          return holder ? [{ clause: clauseOf(list, holder), words: duty.name, unit: own ? name(own) : null }] : []
        })
      })
      return { json: { day: on, rows } }
    },
  })
  return [route, table, clauses]
}

const name = ({ id, name }: Organisation) => ({ id, name })

const tell = ({ id, name, phone }: Organisation) => ({ id, name, phone })
