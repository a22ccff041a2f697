import { z } from 'zod'
import type { Place } from '../book.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { placeAnswer, placesAnswer } from './answers.ts'
import { holdsOn } from './as-of.ts'
import { code, day } from './inputs.ts'
import { listOrganisations } from './organisations.store.ts'
import { parentOf } from './place-code.ts'
import { codesOf, findPlaceOn, successorOn, versionsOf } from './places.ts'
import { refuseRegister } from './refusals.ts'
import type { RegisterDoors } from './register.routes.ts'
import { placeNameOf, tellPlace } from './told.ts'

const inOrder = (a: Place, b: Place): number => a.sort - b.sort || (a.code < b.code ? -1 : 1)
const everybody = { visitors: true, perMinute: 240, tag: 'register' } as const

/** Places are public: who reports must be able to say where. */
export function placesRoutes({ reader, keeper, now }: RegisterDoors): Route[] {
  const tree = door({
    ...everybody,
    method: 'GET',
    url: '/api/places',
    id: 'listPlaces',
    summary: 'Towns and villages of the county on a day, in the order in which the county prints them',
    query: z.object({ day: day.optional() }),
    answer: placesAnswer,
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(now())
      const places = book.places().filter((p) => holdsOn(p, on) && !p.statisticalOnly)
      const below = Map.groupBy(places.toSorted(inOrder), (p) => parentOf(p.code) ?? '')
      const county = places.find((p) => p.code === session.county)
      const towns = (below.get(session.county) ?? []).map((town) => {
        const villages = (below.get(town.code) ?? []).map((village) => ({
          ...tellPlace(village),
          lon: village.lon,
          lat: village.lat,
          grids: below.get(village.code)?.length ?? 0,
        }))
        const grids = villages.reduce((sum, v) => sum + v.grids, 0)
        return {
          ...tellPlace(town),
          lon: town.lon,
          lat: town.lat,
          counts: { villages: villages.length, grids },
          villages,
        }
      })
      const counts = {
        towns: towns.length,
        villages: towns.reduce((sum, t) => sum + t.counts.villages, 0),
        grids: towns.reduce((sum, t) => sum + t.counts.grids, 0),
      }
      return { json: { day: on, county: county ? tellPlace(county) : null, counts, towns } }
    },
  })

  const one = door({
    ...everybody,
    method: 'GET',
    url: '/api/places/:code',
    id: 'getPlace',
    summary: 'One place: what it was called, what lies below, where it went and what it took over',
    params: z.object({ code }),
    query: z.object({ day: day.optional() }),
    answer: placeAnswer,
    refuses: ['register/no-place'],
    async handle({ session, params, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(now())
      const versions = versionsOf(book, params.code)
      const place = findPlaceOn(book, params.code, on) ?? versions.at(-1)
      if (!place) return refuseRegister('no-place')
      const named = (each: string) => ({ code: each, name: placeNameOf(book, each) })
      const above: string[] = []
      for (let up = parentOf(place.code); up && up.length >= 6; up = parentOf(up)) above.unshift(up)
      const below = book
        .places()
        .filter((p) => parentOf(p.code) === place.code && holdsOn(p, on) && !p.statisticalOnly)
        .toSorted(inOrder)
      const successor = successorOn(book, place.code, on)
      const organisations = await reader.read(session.county, (client) =>
        listOrganisations(client, session.county, { day: on }),
      )
      return {
        json: {
          ...tellPlace(place),
          level: place.level,
          fullName: book.placeName(place.code),
          from: place.from,
          to: place.to,
          lon: place.lon,
          lat: place.lat,
          above: above.map(named),
          below: below.map(tellPlace),
          versions: versions.map((v) => ({ name: v.name, kind: v.kind, from: v.from, to: v.to })),
          successor: successor === place.code ? null : named(successor),
          predecessors: codesOf(book, place.code)
            .filter((c) => c !== place.code && !c.startsWith(place.code))
            .map(named),
          organisations: organisations
            .filter((o) => o.place === place.code)
            .map((o) => ({ id: o.id, name: o.name, short: o.short, kind: o.kind })),
        },
      }
    },
  })
  return [tree, one]
}
