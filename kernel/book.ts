import type { ClientBase, Pool } from 'pg'
import type { ParameterUsed } from './because.ts'
import { type Calendar, type CalendarRow, calendarOf, type FixedHoliday } from './casework/calendar.ts'
import { type OfficeHours, type OfficeHoursRow, officeHoursFor } from './casework/office-hours.ts'
import type { Day } from './day.ts'
import type { Id } from './id.ts'
import type { Json } from './json.ts'
import { declareRefusals, RefusalError } from './refusal.ts'

/*
 * The county's book: what changes rarely and every act needs: places, organisations, dated parameters, calendar, office hours.
 * A process remembers it; each act reads the county's version in its first round trip and has the book read again when it rose.
 */

export interface Place {
  readonly code: string
  readonly name: string
  readonly level: 'city' | 'county' | 'town' | 'village' | 'grid'
  readonly kind: string
  readonly statisticalOnly: boolean
  readonly sort: number
  readonly from: Day
  readonly to: Day | null
  readonly successor: string | null
  readonly lon: number | null
  readonly lat: number | null
}

export interface Organisation {
  readonly id: Id
  readonly name: string
  readonly short: string
  readonly kind: string
  readonly place: string
  readonly parent: Id | null
  readonly sort: number
  readonly phone: string | null
  /** Duties it holds for its place, such as `street-lighting`. */
  readonly duties: readonly string[]
}

export interface CountyBook {
  readonly county: string
  readonly version: bigint
  /** The value that holds on a day at a place: the nearest ancestor's, latest before the day. @throws RefusalError where none does. */
  getParameter(id: string, day: Day, place: string): ParameterUsed
  /** Ids of a family that have a value on the day at a place, such as the rows of a catalogue; without a place those of the county. */
  familyOf(prefix: string, day: Day, place?: string): readonly string[]
  historyOf(id: string): readonly ParameterUsed[]
  findPlace(code: string): Place | undefined
  /** Town and village together, as places are always named; a grid adds its own name. */
  placeName(code: string): string
  places(): readonly Place[]
  findOrganisation(id: string): Organisation | undefined
  organisations(): readonly Organisation[]
  /** The organisation that holds a duty for a place: the nearest ancestor's. */
  findDutyHolder(duty: string, place: string): Organisation | undefined
  readonly calendar: Calendar
  hoursOf(place: string): OfficeHours
}

export const refuseBook = declareRefusals('book', {
  'no-parameter': {
    status: 503,
    retry: false,
    says: { zh: '参数“{id}”在 {day} 没有取值', en: 'Parameter {id} has no value on {day}' },
    todo: { zh: '请系统的参数管理人员补录', en: 'Ask whoever keeps the parameters to enter one' },
  },
})

/** A code and its ancestors, nearest first; the prefecture (4 digits) stands last. */
export function* ancestorsOf(code: string): Generator<string> {
  for (const length of [15, 12, 9, 6, 4]) if (code.length >= length) yield code.slice(0, length)
}

export interface BookKeeper {
  /**
   * The book at a version or a later one; read again when the remembered one is older. Without a version the database is
   * asked for the current one; 0n takes what is remembered.
   */
  getBook(county: string, version?: bigint): Promise<CountyBook>
  /** The book as a read sees it, asked on the read's own connection: it costs no round trip beside what is asked with it. */
  getBookOf(client: ClientBase, county: string): Promise<CountyBook>
}

/**
 * @param pool of its own: an act asks for the book while it holds a connection, and a pool whose every connection waited
 *   for a book could never load one
 */
export function createKeeper(pool: Pool): BookKeeper {
  const books = new Map<string, { version: bigint; book: Promise<CountyBook> }>()

  async function askVersion(county: string, client: Pick<ClientBase, 'query'> = pool): Promise<bigint> {
    const { rows } = await client.query({
      name: 'book-version',
      text: 'select version from book_version where county = $1',
      values: [county],
    })
    return (rows[0]?.version as bigint | undefined) ?? 0n
  }

  /** Whoever asks for the same version while it is being loaded waits for the same book. */
  async function load(county: string, version: bigint): Promise<CountyBook> {
    const entry = { version, book: loadBook(pool, county) }
    books.set(county, entry)
    try {
      const book = await entry.book
      entry.version = book.version
      return book
    } catch (error) {
      if (books.get(county) === entry) books.delete(county)
      throw error
    }
  }

  async function getBook(county: string, version?: bigint): Promise<CountyBook> {
    const wanted = version ?? (await askVersion(county))
    const known = books.get(county)
    return known && known.version >= wanted ? known.book : load(county, wanted)
  }
  return { getBook, getBookOf: async (client, county) => getBook(county, await askVersion(county, client)) }
}

async function loadBook(pool: Pool, county: string): Promise<CountyBook> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const sent = [
      client.query(`begin isolation level repeatable read read only; set local liuchi.county = '${county}'`),
      client.query('select version from book_version where county = $1', [county]),
      client.query(
        `select code, name, level, kind, statistical_only, sort, from_day, to_day, successor, lon, lat from place
         where county = $1 and retracted_at is null order by code, from_day`,
        [county],
      ),
      client.query(
        `select id, name, short, kind, place, parent, sort, phone, duties from organisation
         where county = $1 and retracted_at is null and to_day is null order by sort, id`,
        [county],
      ),
      client.query(
        `select id, place, from_day, value, source from parameter_value where county = $1
         order by id, place, from_day, recorded_at, act`,
        [county],
      ),
      client.query('commit'),
    ]
    const [, version, places, organisations, parameters] = (await Promise.all(sent)) as [
      unknown,
      ...{ rows: Record<string, unknown>[] }[],
    ]
    return bookOf({
      county,
      version: (version?.rows[0]?.version as bigint | undefined) ?? 0n,
      places: (places?.rows ?? []).map(readPlace),
      organisations: (organisations?.rows ?? []).map(readOrganisation),
      parameters: (parameters?.rows ?? []).map((r) => ({
        id: r.id as string,
        place: r.place as string,
        from: r.from_day as string,
        value: r.value as Json,
        source: r.source as string,
      })),
    })
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}

const readPlace = (r: Record<string, unknown>): Place => ({
  code: r.code as string,
  name: r.name as string,
  level: r.level as Place['level'],
  kind: r.kind as string,
  statisticalOnly: r.statistical_only as boolean,
  sort: r.sort as number,
  from: r.from_day as Day,
  to: r.to_day as Day | null,
  successor: r.successor as string | null,
  lon: r.lon as number | null,
  lat: r.lat as number | null,
})

const readOrganisation = (r: Record<string, unknown>): Organisation => ({
  id: r.id as Id,
  name: r.name as string,
  short: r.short as string,
  kind: r.kind as string,
  place: r.place as string,
  parent: r.parent as Id | null,
  sort: r.sort as number,
  phone: r.phone as string | null,
  duties: r.duties as string[],
})

export interface BookData {
  readonly county: string
  readonly version: bigint
  readonly places: readonly Place[]
  readonly organisations: readonly Organisation[]
  /** Sorted by id, place, day, then by when it was recorded: of two values of one day the later record holds. */
  readonly parameters: readonly ParameterUsed[]
}

/** The id of the parameter that holds the arranged days of all known years, and that of the office hours. */
export const CALENDAR = 'kernel/calendar'
export const OFFICE_HOURS = 'kernel/office-hours'

export interface CalendarValue {
  readonly knownFrom: Day
  readonly knownUntil: Day
  readonly rows: readonly CalendarRow[]
  readonly fixedHolidays: readonly FixedHoliday[]
}

export function bookOf(data: BookData): CountyBook {
  const placeOf = new Map<string, Place>()
  for (const place of data.places) placeOf.set(place.code, place)
  const organisationOf = new Map(data.organisations.map((o) => [o.id as string, o]))
  const holders = new Map<string, Organisation>()
  for (const o of data.organisations)
    for (const duty of o.duties) if (!holders.has(`${duty}@${o.place}`)) holders.set(`${duty}@${o.place}`, o)
  const values = new Map<string, ParameterUsed[]>()
  const ids: string[] = []
  for (const p of data.parameters) {
    const slot = `${p.id}@${p.place}`
    const list = values.get(slot)
    if (list) list.push(p)
    else values.set(slot, [p])
    if (ids.at(-1) !== p.id) ids.push(p.id)
  }
  const found = new Map<string, ParameterUsed | null>()
  /** Remembered per id, day and place: a book never changes, and acts ask the same few things again and again. */
  const findValue = (id: string, day: string, place: string): ParameterUsed | undefined => {
    const slot = `${id} ${day} ${place}`
    const known = found.get(slot)
    if (known !== undefined) return known ?? undefined
    let value: ParameterUsed | undefined
    for (const code of ancestorsOf(place)) {
      value = values.get(`${id}@${code}`)?.findLast((p) => p.from <= day)
      if (value) break
    }
    if (found.size > 50_000) found.clear()
    found.set(slot, value ?? null)
    return value
  }
  const families = new Map<string, readonly string[]>()
  const hours = new Map<string, OfficeHours>()
  let calendar: Calendar | undefined

  return {
    county: data.county,
    version: data.version,
    getParameter(id, day, place) {
      const value = findValue(id, day, place)
      if (!value) throw new RefusalError(refuseBook('no-parameter', { fills: { id, day } }))
      return value
    },
    familyOf(prefix, day, place = data.county) {
      const slot = `${prefix} ${day} ${place}`
      let family = families.get(slot)
      if (!family) {
        family = ids.filter((id) => id.startsWith(prefix) && findValue(id, day, place) !== undefined)
        if (families.size > 1000) families.clear()
        families.set(slot, family)
      }
      return family
    },
    historyOf: (id) => data.parameters.filter((p) => p.id === id),
    findPlace: (code) => placeOf.get(code),
    placeName(code) {
      const town = placeOf.get(code.slice(0, 9))
      const village = code.length >= 12 ? placeOf.get(code.slice(0, 12)) : undefined
      const grid = code.length >= 15 ? placeOf.get(code) : undefined
      if (!town) return placeOf.get(code.slice(0, 6))?.name ?? code
      return `${town.name}${village?.name ?? ''}${grid ? ` ${grid.name}` : ''}`
    },
    places: () => data.places,
    findOrganisation: (id) => organisationOf.get(id),
    organisations: () => data.organisations,
    findDutyHolder(duty, place) {
      for (const code of ancestorsOf(place)) {
        const holder = holders.get(`${duty}@${code}`)
        if (holder) return holder
      }
      return undefined
    },
    get calendar() {
      if (!calendar) {
        const value = findValue(CALENDAR, '9999-12-31', data.county)
        if (!value) throw new RefusalError(refuseBook('no-parameter', { fills: { id: CALENDAR, day: '' } }))
        calendar = calendarOf(value.value as unknown as CalendarValue)
      }
      return calendar
    },
    hoursOf(place) {
      const known = hours.get(place.slice(0, 9))
      if (known) return known
      const value = findValue(OFFICE_HOURS, '9999-12-31', place.slice(0, 9))
      if (!value) throw new RefusalError(refuseBook('no-parameter', { fills: { id: OFFICE_HOURS, day: '' } }))
      const made = officeHoursFor(value.value as unknown as OfficeHoursRow[], place.slice(0, 9))
      hours.set(place.slice(0, 9), made)
      return made
    },
  }
}
