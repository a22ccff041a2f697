import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Desk } from '#kernel/act.ts'
import { CALENDAR, OFFICE_HOURS } from '#kernel/book.ts'
import { houseRules } from '#kernel/house-rules.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import type { FillInput } from '#kernel/register/found.ts'
import { calendarData } from './calendar/days.ts'
import { officeHoursRows } from './calendar/office-hours.ts'
import { layDemonstration } from './demonstration.ts'
import { tongchengGrids } from './grids/grids.ts'
import type { OrganisationRow } from './organisations.ts'
import type { InventedPerson, PeopleMaker } from './people.ts'
import { type PlaceRow, readPlaces } from './places/places.ts'
import type { PostRow } from './posts.ts'

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

/** All counties of the demonstration, and the maker that goes on to make their residents. */
export interface Laid {
  readonly counties: readonly County[]
  readonly maker: PeopleMaker
}

/** Every county with its places, organisations, officials and personas; Tongcheng in full. The same day lays the same rows. */
export function layAll(today: string): Laid {
  const places = readPlaces()
  const grids = tongchengGrids()
  const gridsOf = Map.groupBy(grids, (grid) => grid.village)
  const { organisations, people, posts, maker } = layDemonstration(places, {
    seed: 'liuchi',
    today,
    from: foundedOn,
    gridsOf: (village) => (gridsOf.get(village) ?? []).map((grid) => grid.code),
  })
  const workplaces = new Set(posts.map((post) => `${post.place.slice(0, 6)} ${post.person}`))
  const counties = places
    .filter((place) => place.level === 'county')
    .map(({ code, name }): County => {
      const here = (each: { readonly place: string }) => each.place.startsWith(code)
      return {
        code,
        name,
        places: places.filter((place) => place.code.startsWith(code)),
        grids: grids.filter((grid) => grid.code.startsWith(code)),
        organisations: organisations.filter((row) => row.county === code),
        people: people.filter((person) => here(person) || workplaces.has(`${code} ${person.key}`)),
        posts: posts.filter(here),
      }
    })
  return { counties, maker }
}

export const layCounties = (today: string): readonly County[] => layAll(today).counties

const positions = JSON.parse(readFileSync(new URL('./map/positions.json', import.meta.url), 'utf8')) as {
  positions: Record<string, [number, number]>
}

/** Where a place lies, derived from its county's area; undefined for grids. */
export function positionOf(code: string): { readonly lon: number; readonly lat: number } | undefined {
  const found = positions.positions[code]
  return found && { lon: found[0], lat: found[1] }
}

/** The first fill of a county's register, in pieces of some thousand rows: first places and parameters, then people. */
export function* fillsOf(county: County, programmes: readonly Programme[]): Generator<FillInput> {
  const at = (code: string) => positionOf(code) ?? { lon: null, lat: null }
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
      creditCode: o.creditCode ?? null,
      sort: o.sort,
      phone: o.phone,
      duties: [...o.duties],
    })),
    parameters: seedsOf(county.code, programmes),
  }
  yield {
    from: foundedOn,
    persons: county.people.map(personRow),
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

/** A person as the fill takes it. */
export const personRow = (p: InventedPerson): NonNullable<FillInput['persons']>[number] => ({
  id: idOfKey(p.key),
  name: p.name,
  sex: p.sex,
  birth: p.birth,
  identity: p.identity,
  identityKind: 'resident',
  phone: p.phone,
  place: p.place,
  alias: [],
})

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
    ...[houseRules, ...programmes].flatMap((p) =>
      p.parameters.flatMap(({ id, seed: { beside, from, value, source } }) =>
        beside === undefined || programmes.some((other) => other.id === beside)
          ? [{ id, place: county, from, value, source }]
          : [],
      ),
    ),
  ] as NonNullable<FillInput['parameters']>
}

/** Founds a county by acts. The same call again changes nothing: each fill has a key of its own. @throws RefusalError */
export async function foundCounty(desk: Desk, county: County, programmes: readonly Programme[]): Promise<void> {
  let piece = 0
  for (const input of fillsOf(county, programmes))
    await fill(desk, county.code, `found:${county.code}:${piece++}`, input)
}

/** One fill of a county's register under its key. @throws RefusalError */
export async function fill(desk: Desk, county: string, key: string, input: FillInput): Promise<void> {
  const actor = { county, person: null, via: 'command' } as const
  const outcome = await desk.perform({ kind: 'register/fill', county, actor, key, input })
  if (isRefusal(outcome)) throw new RefusalError(outcome)
}
