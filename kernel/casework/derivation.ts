import { type Day, dayNumberAt, dayOfNumber } from '../day.ts'
import type { Words } from '../words.ts'
import type { Calendar, DayFact, DayKind } from './calendar.ts'
import type { HoursOfDay } from './office-hours.ts'
import { type ClockKind, msOfDay, msOfMinute, startOfDayNumber, type Timetable } from './timetable.ts'

/**
 * One day, or a run of like days, in the derivation of a deadline. Structure only: words and strips are drawn
 * from it elsewhere.
 */
export interface Line {
  readonly day: Day
  /** Last day of the run; the same as `day` for one day. */
  readonly lastDay: Day
  readonly kind: DayKind
  /** Holiday, or the holiday that a make-up day makes up for. */
  readonly name?: Words
  /** Where the calendar has the day from. */
  readonly source?: string
  /** True where the day lies past the known calendar and that matters to the clock. */
  readonly provisional: boolean
  /** `start-day` is not counted, or has no time left to count; `held` is a day of which a hold took all or a part. */
  readonly why: 'start-day' | 'counted' | 'not-counted' | 'held' | 'due'
  /** What the whole run adds: days for clocks of days, minutes for clocks of hours. */
  readonly counted: number
  /** Clocks of hours: first and last instant counted. On the due line `to` is the due instant for every clock. */
  readonly from?: Date
  readonly to?: Date
}

/** An interval in ms during which a clock ran. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

interface Ground {
  readonly calendar: Calendar
  readonly timetable: Timetable
  /** True for clocks that the calendar cannot change. */
  readonly certain: boolean
  /** Absent for a clock on hold. */
  readonly due?: Date
}

type Draft = { -readonly [K in keyof Line]: Line[K] }

/** First and last office instant within a stretch of one day; the stretch itself for clocks that never stop. */
function edges(clock: ClockKind, hours: HoursOfDay | undefined, start: number, { from, to }: Stretch): Stretch {
  if (clock !== 'working-hours' || !hours) return { from, to }
  const inside = hours.periods
    .map((p) => ({ from: Math.max(from, start + p.from * msOfMinute), to: Math.min(to, start + p.to * msOfMinute) }))
    .filter((p) => p.from < p.to)
  return { from: inside[0]?.from ?? from, to: inside.at(-1)?.to ?? to }
}

const alike = (a: Line, b: DayFact & { why: Line['why'] }) =>
  a.why === b.why &&
  a.provisional === b.provisional &&
  a.kind === b.kind &&
  a.name?.zh === b.name?.zh &&
  a.source === b.source

/** The lines from the day of the start to the last day, and the office hours that applied. */
export function derive(
  { start, clock }: { readonly start: Date; readonly clock: ClockKind },
  stretches: readonly Stretch[],
  lastNumber: number,
  { calendar, timetable, certain, due }: Ground,
): { lines: Line[]; hours: HoursOfDay[] } {
  const gauge = timetable.gauges[clock]
  const ofHours = clock === 'working-hours' || clock === 'emergency-hours'
  const unit = ofHours ? gauge.perUnit / 60 : gauge.perUnit
  const startNumber = dayNumberAt(start)
  const lines: Draft[] = []
  const hours: HoursOfDay[] = []
  let each = 0
  for (let number = startNumber; number <= lastNumber; number++) {
    const dayStart = startOfDayNumber(number)
    const dayEnd = dayStart + msOfDay
    let ticks = 0
    let span: Stretch | undefined
    for (const stretch of stretches) {
      const from = Math.max(stretch.from, dayStart)
      const to = Math.min(stretch.to, dayEnd)
      if (from >= to) continue
      const ran = gauge.ticksAt(to) - gauge.ticksAt(from)
      if (ran === 0) continue
      ticks += ran
      span = { from: span?.from ?? from, to }
    }
    const day = dayOfNumber(number)
    const fact = calendar.kind(day)
    const open = clock === 'working-days' || clock === 'working-hours' ? timetable.findHours(number) : undefined
    const applies = open && (clock === 'working-hours' ? ticks > 0 : due !== undefined && number === lastNumber)
    if (applies && !hours.includes(open)) hours.push(open)

    const whole = () => gauge.ticksAt(dayEnd) - gauge.ticksAt(dayStart)
    const beforeEnd = due === undefined || (stretches.length > 1 && dayStart < stretches.at(-1)!.to)
    const why: Line['why'] =
      due && number === lastNumber
        ? 'due'
        : number === startNumber && ticks === 0
          ? 'start-day'
          : beforeEnd && number > startNumber && ticks < whole()
            ? 'held'
            : ticks > 0
              ? 'counted'
              : 'not-counted'
    const counted = ticks / unit
    const provisional = fact.provisional && !certain
    const last = lines.at(-1)
    if (last && each === counted && alike(last, { ...fact, provisional, why })) {
      last.lastDay = day
      last.counted += counted
      if (ofHours && span) last.to = new Date(edges(clock, open, dayStart, span).to)
      continue
    }
    each = counted
    const line: Draft = { day, lastDay: day, kind: fact.kind, provisional, why, counted }
    if (fact.name) line.name = fact.name
    if (fact.source) line.source = fact.source
    if (ofHours && span) {
      const { from, to } = edges(clock, open, dayStart, span)
      line.from = new Date(from)
      line.to = new Date(to)
    }
    if (due && why === 'due') line.to = due
    lines.push(line)
  }
  return { lines, hours }
}
