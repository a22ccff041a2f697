import { type Day, dayOfNumber, getDay, laterDay, numberOfDay, weekday } from '../day.ts'
import type { Words } from '../words.ts'

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup'

/** One arranged day, dated data: a day of rest, or a weekend day that is worked (调休). */
export interface CalendarRow {
  readonly day: Day
  readonly kind: 'holiday' | 'makeup'
  readonly name: Words
  readonly source: string
}

/** A holiday whose date the law itself fixes. Used only where the year's arrangement is not known yet. */
export interface FixedHoliday {
  /** 'MM-DD', or 'qingming' for the day of that solar term (4, 5 or 6 April, computed). */
  readonly on: string
  readonly name: Words
  readonly source: string
}

/** What a calendar is built from. Between `knownFrom` and `knownUntil` every arranged day stands in `rows`. */
export interface CalendarData {
  readonly knownFrom: Day
  readonly knownUntil: Day
  readonly rows: readonly CalendarRow[]
  readonly fixedHolidays: readonly FixedHoliday[]
}

export interface DayFact {
  readonly kind: DayKind
  /** Name of the holiday; of a make-up day the holiday that it makes up for. */
  readonly name?: Words
  readonly source?: string
  /** True where the arrangement of the day's year is not known: weekends and fixed holidays only. */
  readonly provisional: boolean
}

export interface Calendar {
  readonly knownFrom: Day
  readonly knownUntil: Day
  /** @throws RangeError for a day before `knownFrom`. */
  kind(day: Day): DayFact
}

/** Work is done on it: an ordinary working day or a weekend day that is made up for. */
export const isWorked = (kind: DayKind): boolean => kind === 'workday' || kind === 'makeup'

/** Day in April of the solar term 清明, for 2000 to 2099 (the published approximation of the almanac's table). */
function qingmingOf(year: number): string {
  const short = year % 100
  return `04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`
}

/**
 * Builds a calendar. It is immutable: a new year's arrangement makes a new one, so that indexes may hang on it.
 * @throws RangeError for a day that stands twice, lies before `knownFrom`, or a make-up day that is no weekend.
 */
export function calendarOf(data: CalendarData): Calendar {
  const arranged = new Map<Day, DayFact>()
  for (const { day, kind, name, source } of data.rows) {
    if (arranged.has(day)) throw new RangeError(`day arranged twice: ${day}`)
    if (day < data.knownFrom) throw new RangeError(`arranged day before the calendar begins: ${day}`)
    if (kind === 'makeup' && weekday(getDay(day)) < 6) throw new RangeError(`make-up day is no weekend: ${day}`)
    arranged.set(day, { kind, name, source, provisional: false })
  }
  const fixed = data.fixedHolidays.map(({ on, name, source }) => {
    const fact: DayFact = { kind: 'holiday', name, source, provisional: true }
    return { on, fact }
  })
  const plain = (provisional: boolean): Record<'workday' | 'weekend', DayFact> => ({
    workday: { kind: 'workday', provisional },
    weekend: { kind: 'weekend', provisional },
  })
  const [known, unknown] = [plain(false), plain(true)]

  function computed(day: Day): DayFact {
    const date = day.slice(5)
    const holiday = fixed.find(({ on }) => on === date || (on === 'qingming' && date === qingmingOf(+day.slice(0, 4))))
    return holiday?.fact ?? unknown[weekday(day) < 6 ? 'workday' : 'weekend']
  }

  return {
    knownFrom: data.knownFrom,
    knownUntil: data.knownUntil,
    kind(day) {
      if (day < data.knownFrom) throw new RangeError(`no calendar before ${data.knownFrom}: ${day}`)
      const fact = arranged.get(day)
      if (fact) return fact
      return day > data.knownUntil ? computed(day) : known[weekday(day) < 6 ? 'workday' : 'weekend']
    },
  }
}

/**
 * The first day on which work is done in one calendar and not in the other, or that is certain in only one;
 * undefined where they agree. Deadlines that fall due before it need no recomputing. A new year's arrangement
 * may reach back: that of 2019 made 2018-12-31 a holiday and 2018-12-29 a working Saturday.
 */
export function findFirstDifference(one: Calendar, other: Calendar): Day | undefined {
  const from = laterDay(one.knownFrom, other.knownFrom)
  const known = laterDay(one.knownUntil, other.knownUntil)
  // Beyond both known spans the calendars are computed alike, except for single days already arranged there.
  const until = numberOfDay(known) + 366
  for (let number = numberOfDay(from); number <= until; number++) {
    const day = dayOfNumber(number)
    const [a, b] = [one.kind(day), other.kind(day)]
    if (isWorked(a.kind) !== isWorked(b.kind) || a.provisional !== b.provisional) return day
  }
  return undefined
}
