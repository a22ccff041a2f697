import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { findCase, listSteps, maySee } from '#kernel/casework/casework.read.ts'
import { findAlikeListed } from '#kernel/casework/listed.read.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { gridCasework } from './programme.ts'
import { precedentsFor } from './rules/precedent.ts'
import { whoLeads } from './rules/who-leads.ts'
import { results, returnGrounds } from './words.ts'

const unit = z.strictObject({ id: z.uuid(), name: z.string() })
const answer = z.strictObject({
  /** Which unit category and place name, by which clause of its duty list. */
  proposed: unit.nullable(),
  clause: z.string(),
  /** How often this case was returned. */
  returns: z.array(z.strictObject({ on: dayShape, unit: unit.nullable(), ground: wordsShape.nullable() })),
  /** Rulings of the leader in charge on the same item, nearest place first. */
  precedents: z.array(
    z.strictObject({
      lead: unit,
      placeName: z.string(),
      from: dayShape,
      number: z.string(),
      case: z.uuid(),
      source: z.string(),
    }),
  ),
  /** The last cases of the same item that were returned, and with whom they ended. */
  alike: z.array(
    z.strictObject({
      number: z.string(),
      placeName: z.string(),
      filedOn: dayShape,
      lead: unit.nullable(),
      result: wordsShape.nullable(),
    }),
  ),
})

export interface ReturnsDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
}

/** A door to what a dispatcher wants to know beside a return, and before the next dispatch: clause, precedents, like cases. */
export function returnsRoutes({ keeper, reader }: ReturnsDeps): Route[] {
  const beside = door({
    method: 'GET',
    url: '/api/grid-casework/cases/:id/precedents',
    id: 'getPrecedents',
    summary: 'The clause, earlier rulings and the last like cases beside a return or a dispatch',
    tag: 'grid-casework',
    params: z.object({ id: z.uuid() }),
    answer,
    refuses: ['case/unknown'],
    async handle({ session, params }) {
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const day = dayOf(new Date())
        const scope = await scopeOf(client, session, day)
        const file = await findCase(client, session.county, params.id)
        if (!file?.kind || file.programme !== gridCasework.id || !maySee(file, scope, gridCasework))
          return refuseCase('unknown')
        const steps = await listSteps(client, session.county, file.id)
        const alike = await findAlikeListed(client, file, 'ground', Object.keys(returnGrounds), 3)
        const route = whoLeads(book, file.kind, file.place, day)
        return {
          json: {
            proposed: route.lead ? tell(book, route.lead.id) : null,
            clause: route.clause,
            returns: steps
              .filter((s) => s.step === 'return')
              .map((s) => ({
                on: dayOf(s.at),
                unit: s.organisation ? tell(book, s.organisation) : null,
                ground: returnGrounds[s.form.ground as keyof typeof returnGrounds] ?? null,
              })),
            precedents: precedentsFor(book, file.kind, file.place, day).map((p) => ({
              lead: tell(book, p.lead),
              placeName: book.placeName(p.place),
              from: p.from,
              number: p.number,
              case: p.case,
              source: p.source,
            })),
            alike: alike.map((c) => ({
              number: c.number,
              placeName: book.placeName(c.place.slice(0, 12)),
              filedOn: dayOf(c.filedAt),
              lead: c.lead ? tell(book, c.lead) : null,
              result: results[c.result as keyof typeof results] ?? null,
            })),
          },
        }
      })
    },
  })
  return [beside]
}

const tell = (book: CountyBook, id: string) => ({ id, name: book.findOrganisation(id)?.short ?? '' })
