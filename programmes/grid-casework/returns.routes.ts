import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { findCase, listSteps, maySee } from '#kernel/casework/casework.read.ts'
import { handsOf } from '#kernel/casework/hands-of.read.ts'
import { findAlikeListed } from '#kernel/casework/listed.read.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { dayOf, daysBetween } from '#kernel/day.ts'
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
      /** Whether the reader may open that case. */
      open: z.boolean(),
      source: z.string(),
      /** The sentence by which it is cited in an opinion; people write Chinese. */
      citation: z.string(),
      /** Who signed; on paper, who entered what was signed. */
      signedBy: z.string().nullable(),
      onPaper: z.boolean(),
      /** Civil days from the first return to the signature. */
      days: z.int().nullable(),
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
        const precedents = precedentsFor(book, file.kind, file.place, day)
        const open = new Set<string>()
        for (const { case: id } of precedents) {
          const ruled = await findCase(client, session.county, id)
          if (ruled && maySee(ruled, scope, gridCasework)) open.add(id)
        }
        const rulings = await rulingsOf(
          client,
          session.county,
          precedents.map((p) => p.case),
        )
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
            precedents: precedents.map((p) => ({
              lead: tell(book, p.lead),
              placeName: book.placeName(p.place),
              from: p.from,
              number: p.number,
              case: p.case,
              open: open.has(p.case),
              source: p.source,
              citation: `参照 ${p.number} 指定承办裁定（${p.from}），由${tell(book, p.lead).name}承办`,
              ...(rulings.get(p.case) ?? { signedBy: null, onPaper: false, days: null }),
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

/** How each ruling came about: who signed it, and how long it took from the first return. */
async function rulingsOf(client: PoolClient, county: string, cases: readonly string[]) {
  const hands = Map.groupBy(
    await handsOf(client, county, cases, ['return', 'designate']),
    (hand) => hand.case as string,
  )
  return new Map(
    [...hands].map(([id, taken]) => {
      const first = taken.find(({ step }) => step === 'return')
      const signed = taken.findLast(({ step }) => step === 'designate')
      return [
        id,
        {
          signedBy: signed?.name ?? null,
          onPaper: Boolean(signed?.role) && signed?.role !== 'county-leader',
          days: first && signed ? daysBetween(dayOf(first.at), dayOf(signed.at)) : null,
        },
      ]
    }),
  )
}

const tell = (book: CountyBook, id: string) => ({ id, name: book.findOrganisation(id)?.short ?? '' })
