import { z } from 'zod'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { namedAnswer, searchAnswer } from './answers.ts'
import { everyone } from './asked.ts'
import { holdersIn, isWithin, reachOf } from './reach.read.ts'
import type { RegisterDoors } from './register.routes.ts'
import { type Hit, namePeople, search } from './search.store.ts'
import { placeNameOf } from './told.ts'

const q = z.string().max(100)
const limit = z.coerce.number().int().min(1).max(50).default(20)
const openKinds = ['place', 'organisation'] as const

/** Pickers everywhere ask these two doors. */
export function searchRoutes({ reader, keeper, reads, now }: RegisterDoors): Route[] {
  /** `kinds` as one text, 'place,organisation', since it travels in the address. */
  const open = door({
    method: 'GET',
    url: '/api/search',
    id: 'searchPlaces',
    summary: 'Finds places and organisations by characters, pinyin or initials',
    tag: 'register',
    visitors: true,
    perMinute: 240,
    query: z.object({
      q,
      kinds: z
        .string()
        .default('place')
        .transform((text) => openKinds.filter((kind) => text.split(',').includes(kind))),
      limit,
    }),
    answer: searchAnswer,
    handle: async ({ session, query }) => {
      const book = await keeper.getBook(session.county)
      const kinds = session.kind === 'visitor' ? query.kinds.filter((kind) => kind === 'place') : query.kinds
      const hits = await reader.read(session.county, (client) =>
        search(client, session.county, query.q, kinds, { day: dayOf(now()), limit: query.limit }),
      )
      return { json: { hits: hits.map((hit) => ({ ...hit, placeName: placeNameOf(book, hit.place) })) } }
    },
  })

  /** A name of a person never stands in an address, where servers on the way would log it. */
  const people = door({
    method: 'POST',
    url: '/api/search',
    id: 'search',
    summary: 'Finds persons within one’s places and organisations, places and organisations',
    tag: 'register',
    kinds: everyone,
    body: z.strictObject({
      q,
      kinds: z
        .array(z.enum(['person', ...openKinds]))
        .max(3)
        .default(['person']),
      limit: z.number().int().min(1).max(50).default(20),
      /** Dead persons too. */
      dead: z.boolean().default(false),
    }),
    answer: searchAnswer,
    handle: async ({ session, body }) => {
      const book = await keeper.getBook(session.county)
      const day = dayOf(now())
      const hits = await reader.read(session.county, async (client) => {
        const reach = await reachOf(client, session, day, { reads, book })
        const whom = reach.administrator ? null : reach.organisations
        const wholeCounty = reach.prefixes.includes(session.county)
        const among =
          !wholeCounty && (whom === null || whom.length > 0) ? await holdersIn(client, session.county, whom, day) : []
        const found = await search(client, session.county, body.q, body.kinds, {
          ...{ prefixes: reach.prefixes, among, day, limit: body.limit, dead: body.dead },
        })
        return reach.administrator ? found.map(withoutHome) : found
      })
      return { json: { hits: hits.map((hit) => ({ ...hit, placeName: placeNameOf(book, hit.place) })) } }
    },
  })

  /** A refusal names persons by id only; who may see them learns here whom it means, everybody else only how many there are. */
  const named = door({
    method: 'POST',
    url: '/api/people/named',
    id: 'namePeople',
    summary:
      'What tells persons apart whom a refusal names: group, birth year, household head; only those within one’s reach',
    tag: 'register',
    kinds: everyone,
    body: z.strictObject({ people: z.array(z.uuid()).min(1).max(20) }),
    answer: namedAnswer,
    handle: async ({ session, body }) => {
      const book = await keeper.getBook(session.county)
      const day = dayOf(now())
      const wanted = [...new Set(body.people)]
      const seen = await reader.read(session.county, async (client) => {
        const reach = await reachOf(client, session, day, { reads, book })
        const whom = reach.administrator ? null : reach.organisations
        const colleagues = new Set<string>(await holdersIn(client, session.county, whom, day))
        const hits = await namePeople(client, session.county, wanted, day)
        const within = hits.filter((hit) => isWithin(reach, hit.place || null) || colleagues.has(hit.id))
        return reach.administrator ? within.map(withoutHome) : within
      })
      const rows = seen.map((hit) => ({ ...hit, placeName: placeNameOf(book, hit.place) }))
      return { json: { rows, unseen: wanted.length - rows.length } }
    },
  })
  return [open, people, named]
}

/** Administrators learn who holds which post, not where people live. */
const withoutHome = (hit: Hit): Hit =>
  hit.kind === 'person' ? { ...hit, place: '', birthYear: null, group: null, head: null, household: null } : hit
