import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '../access/scope.read.ts'
import type { CountyBook } from '../book.ts'
import { prefixesOf, unitsOf } from '../casework/casework.read.ts'
import { readsOf } from '../casework/casework.routes.ts'
import { addDays, dayOf, getDay, isDay, startOfDay } from '../day.ts'
import type { Session } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { declareRefusals, type Refusal } from '../refusal.ts'
import type { Span } from './figure.store.ts'

export const refuseFigure = declareRefusals('figure', {
  'no-place': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位看不到这个范围的数据', en: 'Your post does not cover this area' },
    todo: { zh: '请选择本单位的范围', en: 'Choose an area of your own' },
  },
  'no-records': {
    status: 404,
    retry: false,
    says: { zh: '这个指标没有可以打开的账', en: 'There are no entries behind this figure' },
    todo: { zh: '请从数据页重新打开', en: 'Open it again from the page of figures' },
  },
  period: {
    status: 422,
    retry: false,
    says: { zh: '起止日期不对', en: 'The period is not valid' },
    todo: { zh: '请重新选择日期，最长三年', en: 'Choose the days again, three years at most' },
  },
})

export const periodQuery = z.object({
  programme: z.string(),
  from: z.string(),
  to: z.string(),
  place: z
    .string()
    .regex(/^\d{6}(\d{3}){0,2}$/)
    .optional(),
})

export interface Asked {
  readonly programme: Programme
  readonly place: string
  /** What stands below the place: towns of a county, villages of a town. */
  readonly below: 'town' | 'village'
  readonly span: Span
  /** Whether the asker may open what was counted, and not only count it. */
  readonly opens: boolean
}

/**
 * Period and place of a query, within what the asker may count: the places of their posts, or with `units` the cases that
 * their own organisations lead.
 */
export async function askOf(
  client: PoolClient,
  session: Session,
  query: z.output<typeof periodQuery>,
  {
    programmes,
    book,
    at,
    units = false,
  }: {
    readonly programmes: readonly Programme[]
    readonly book: CountyBook
    readonly at: Date
    readonly units?: boolean
  },
): Promise<Asked | Refusal> {
  const programme = programmes.find((p) => p.id === query.programme)
  if (
    !programme ||
    !isDay(query.from) ||
    !isDay(query.to) ||
    query.from > query.to ||
    addDays(getDay(query.from), 1100) < query.to
  )
    return refuseFigure('period')
  const scope = await scopeOf(client, session, dayOf(at))
  // What a role of another programme may read is no leave to count this one's.
  const reads = readsOf([programme])
  const mine = prefixesOf(scope, reads, undefined, 'figures')
  const leads = units ? unitsOf(scope, reads) : []
  const place = query.place ?? mine[0] ?? (leads.length > 0 ? session.county : undefined)
  const covered = mine.some((m) => place?.startsWith(m))
  if (!place || !(covered || (leads.length > 0 && place.startsWith(session.county)))) return refuseFigure('no-place')
  const opens = !covered || prefixesOf(scope, reads).some((one) => place.startsWith(one))
  const span = {
    county: session.county,
    book,
    from: startOfDay(getDay(query.from)),
    to: startOfDay(addDays(getDay(query.to), 1)),
    places: place.length <= 6 ? [] : [place],
    ...(covered ? {} : { leads }),
  }
  return { programme, place, below: place.length < 9 ? 'town' : 'village', span, opens }
}

/** Towns or villages of a place in the county's order; stubs of statistics are left out. */
export const placesBelow = (book: CountyBook, place: string, level: 'town' | 'village') =>
  book
    .places()
    .filter(
      (p) =>
        p.level === level &&
        !p.statisticalOnly &&
        p.code.startsWith(level === 'town' ? place.slice(0, 6) : place.slice(0, 12)),
    )
    .toSorted((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1))
    .map((p) => ({ code: p.code, name: p.name, lon: p.lon, lat: p.lat }))
