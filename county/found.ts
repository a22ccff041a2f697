import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Desk } from '#kernel/act.ts'
import { CALENDAR, OFFICE_HOURS } from '#kernel/book.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import type { FillInput } from '#kernel/register/found.ts'
import { calendarData } from './calendar/days.ts'
import { officeHoursRows } from './calendar/office-hours.ts'
import { tongchengGrids } from './grids/grids.ts'
import { fullCounty, layOrganisations, layVillageBodies, type OrganisationRow } from './organisations.ts'
import type { InventedPerson } from './people.ts'
import { layPersonas } from './personas.ts'
import { type PlaceRow, readPlaces } from './places/places.ts'
import { countyOfficials, type PostRow } from './posts.ts'

/** The day from which the demonstration's register holds. */
export const foundedOn = '2023-01-01'

/** An id that is the same in every demonstration: the digest of a key, in the form of a UUID (version 8). */
export function idOfKey(key: string): Id {
  const hex = createHash('sm3').update(`liuchi:${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}

export interface County {
  readonly code: string
  readonly name: string
  readonly places: readonly PlaceRow[]
  readonly grids: readonly { readonly code: string; readonly name: string; readonly village: string }[]
  readonly organisations: readonly OrganisationRow[]
  readonly people: readonly InventedPerson[]
  readonly posts: readonly PostRow[]
}

/** All counties of the demonstration with their places, organisations, officials and personas; Tongcheng in full. */
export function layCounties(today: string): readonly County[] {
  const places = readPlaces()
  const organisations = [...layOrganisations(places), ...layVillageBodies(places)]
  const grids = tongchengGrids()
  const gridsOf = new Map<string, string[]>()
  for (const grid of grids) gridsOf.set(grid.village, [...(gridsOf.get(grid.village) ?? []), grid.code])
  const personas = layPersonas(places, foundedOn)
  const officials = countyOfficials(places, organisations, {
    seed: 'liuchi',
    today: today as never,
    from: foundedOn as never,
    taken: personas.posts,
    gridsOf: (village) => gridsOf.get(village) ?? [],
  })
  const people = [...personas.people, ...officials.people]
  const countyOfPerson = new Map<string, Set<string>>()
  for (const post of officials.posts) {
    const counties = countyOfPerson.get(post.person) ?? new Set()
    counties.add(post.place.slice(0, 6))
    countyOfPerson.set(post.person, counties)
  }
  return places
    .filter((p) => p.level === 'county')
    .map((county) => ({
      code: county.code,
      name: county.name,
      places: places.filter((p) => p.code.startsWith(county.code)),
      grids: grids.filter((g) => g.code.startsWith(county.code)),
      organisations: organisations.filter((o) => o.county === county.code),
      people: people.filter((p) => p.place.startsWith(county.code) || countyOfPerson.get(p.key)?.has(county.code)),
      posts: officials.posts.filter((p) => p.place.startsWith(county.code)),
    }))
}

const positions = JSON.parse(readFileSync(new URL('./map/positions.json', import.meta.url), 'utf8')) as {
  positions: Record<string, [number, number]>
}

/** The first fill of a county's register, in pieces of some thousand rows: first places and parameters, then people. */
export function* fillsOf(county: County, programmes: readonly Programme[]): Generator<FillInput> {
  const at = (code: string) => {
    const [lon, lat] = positions.positions[code] ?? [null, null]
    return { lon, lat }
  }
  yield {
    name: county.name,
    from: foundedOn,
    places: [
      ...county.places.map((p, sort) => ({
        code: p.code,
        rawName: p.raw,
        name: p.name,
        level: p.level as 'town',
        kind: p.kind,
        statisticalOnly: p.statisticalOnly,
        sort,
        ...at(p.code),
      })),
      ...county.grids.map((g, sort) => ({
        code: g.code,
        rawName: g.name,
        name: g.name,
        level: 'grid' as const,
        kind: 'grid',
        statisticalOnly: false,
        sort,
        lon: null,
        lat: null,
      })),
    ],
    organisations: county.organisations.map((o) => ({
      id: idOfKey(o.key),
      name: o.name.zh,
      short: o.short.zh,
      kind: o.kind,
      place: o.place,
      parent: o.parent ? idOfKey(o.parent) : null,
      sort: o.sort,
      phone: o.phone,
      duties: [...o.duties],
    })),
    parameters: seedsOf(county.code, programmes),
  }
  yield {
    from: foundedOn,
    persons: county.people.map((p) => ({
      id: idOfKey(p.key),
      name: p.name,
      sex: p.sex,
      birth: p.birth,
      identity: p.identity,
      identityKind: 'resident',
      phone: p.phone,
      place: p.place,
      alias: [],
    })),
    posts: county.posts.map((p) => ({
      id: idOfKey(p.key),
      person: idOfKey(p.person),
      organisation: idOfKey(p.organisation),
      role: p.role,
      title: p.title.zh,
      place: p.place,
      kind: p.kind,
      from: p.from,
      to: null,
      document: null,
      sort: p.sort,
    })),
  }
}

/** First values of all parameters, inserted once when a county is founded. */
export function seedsOf(county: string, programmes: readonly Programme[]): NonNullable<FillInput['parameters']> {
  return [
    {
      id: CALENDAR,
      place: county,
      from: foundedOn,
      value: calendarData as unknown as Json,
      source: '国务院办公厅历年放假安排',
    },
    {
      id: OFFICE_HOURS,
      place: county,
      from: foundedOn,
      value: officeHoursRows as unknown as Json,
      source: 'to be confirmed',
    },
    ...programmes.flatMap((p) =>
      p.parameters.map((d) => ({
        id: d.id,
        place: county,
        from: d.seed.from,
        value: d.seed.value,
        source: d.seed.source,
      })),
    ),
  ] as NonNullable<FillInput['parameters']>
}

/** Founds a county by acts. The same call again changes nothing: each fill has a key of its own. @throws RefusalError */
export async function foundCounty(desk: Desk, county: County, programmes: readonly Programme[]): Promise<void> {
  let piece = 0
  for (const input of fillsOf(county, programmes)) {
    const outcome = await desk.perform({
      kind: 'register/fill',
      county: county.code,
      actor: { county: county.code, person: null, via: 'command' },
      key: `found:${county.code}:${piece++}`,
      input,
    })
    if (isRefusal(outcome)) throw new RefusalError(outcome)
  }
}

export { fullCounty }
