import { type Day, earlierDay, laterDay, minutesOf, type Time } from '../day.ts'
import type { Words } from '../words.ts'

/**
 * Office hours (作息时间) as dated data. A row holds from its day until a later row of the same place takes over;
 * with a season it holds every year within the season only.
 */
export interface OfficeHoursRow {
  readonly from: Day
  /** Place whose hours these are, with all places below it; absent: everywhere. The nearest ancestor's row holds. */
  readonly place?: string
  /** 'MM-DD' both included; may run over New Year. */
  readonly season?: { readonly starts: string; readonly ends: string }
  readonly name: Words
  readonly periods: readonly (readonly [from: Time, to: Time])[]
  readonly source: string
}

/** One stretch of office time in minutes since midnight, `to` excluded. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** The hours of one day. The same object is answered for days of one row and season. */
export interface HoursOfDay {
  /** Day from which these hours hold: where the season began, or the row's own day where that is later. */
  readonly since: Day
  readonly name: Words
  readonly source: string
  readonly periods: readonly Period[]
  /** Minutes of office time in a day. */
  readonly minutes: number
}

export interface OfficeHours {
  readonly from: Day
  /** Hours that hold on a day, were it worked. @throws RangeError where no row holds. */
  hoursOn(day: Day): HoursOfDay
}

/** @throws RangeError unless the periods are there, ascending, apart from each other and within one day. */
function periodsOf(row: OfficeHoursRow): Period[] {
  const periods = row.periods.map(([from, to]) => ({ from: minutesOf(from), to: minutesOf(to) }))
  if (periods.length === 0) throw new RangeError(`office hours without a period: ${row.from}`)
  periods.forEach(({ from, to }, i) => {
    if (from >= to || (i > 0 && from < periods[i - 1]!.to)) {
      throw new RangeError(`office hours out of order: ${row.from} ${row.periods.map((p) => p.join('-')).join(' ')}`)
    }
  })
  return periods
}

/** First day of the season that holds on a day; undefined outside of the season. */
function findSeasonStart({ starts, ends }: { starts: string; ends: string }, day: Day): Day | undefined {
  const [year, date] = [Number(day.slice(0, 4)), day.slice(5)]
  const overNewYear = starts > ends
  if (overNewYear ? date < starts && date > ends : date < starts || date > ends) return undefined
  return `${overNewYear && date < starts ? year - 1 : year}-${starts}` as Day
}

function build(rows: readonly OfficeHoursRow[]): OfficeHours {
  // Nearest place first, then the latest row; of a place's rows the first that holds on the day decides.
  const ordered = rows
    .map((row) => ({ row, periods: periodsOf(row), made: new Map<Day, HoursOfDay>() }))
    .sort((a, b) => {
      const depth = (b.row.place ?? '').length - (a.row.place ?? '').length
      return depth || (a.row.from < b.row.from ? 1 : -1)
    })
  const from = rows.map((row) => row.from).reduce(earlierDay)
  return {
    from,
    hoursOn(day) {
      for (const { row, periods, made } of ordered) {
        const season = row.season ? findSeasonStart(row.season, day) : row.from
        if (row.from > day || season === undefined) continue
        const since = laterDay(season, row.from)
        let hours = made.get(since)
        if (!hours) {
          const minutes = periods.reduce((sum, p) => sum + p.to - p.from, 0)
          hours = { since, name: row.name, source: row.source, periods, minutes }
          made.set(since, hours)
        }
        return hours
      }
      throw new RangeError(`no office hours on ${day}`)
    },
  }
}

const built = new WeakMap<readonly OfficeHoursRow[], Map<string, OfficeHours>>()

/**
 * The office hours of a place. Places with the same rows share one object, so that its index is built once:
 * keep the array of rows as long as the rows hold.
 * @throws RangeError where no row holds for the place, or the periods of one are out of order.
 */
export function officeHoursFor(rows: readonly OfficeHoursRow[], place = ''): OfficeHours {
  const own = rows.filter((row) => place.startsWith(row.place ?? ''))
  if (own.length === 0) throw new RangeError(`no office hours for the place ${place || '(all)'}`)
  const key = own.reduce((deepest, row) => ((row.place ?? '').length > deepest.length ? row.place! : deepest), '')
  const byPlace = built.get(rows) ?? new Map<string, OfficeHours>()
  built.set(rows, byPlace)
  const hours = byPlace.get(key) ?? build(own)
  byPlace.set(key, hours)
  return hours
}
