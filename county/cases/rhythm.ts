/** When people report: more by day than by night, more on working days, more in the rainy months, more every month. */
import type { Calendar } from '#kernel/casework/calendar.ts'
import { addDays, type Day, dayOf, daysBetween, instantAt, startOfDay } from '#kernel/day.ts'
import type { Draw } from '../people.ts'

const ofHour = [
  ...[0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.5, 1.6, 3, 3.2, 2.8, 1.8],
  ...[1, 1, 2, 2.4, 2.2, 1.8, 1.6, 1.7, 1.3, 0.8, 0.4, 0.3],
]
const ofMonth = [0.95, 0.8, 1, 1, 1.05, 1.25, 1.35, 1.1, 0.95, 0.9, 1, 1]
const ofDayKind = { workday: 1, makeup: 0.95, weekend: 0.6, holiday: 0.45 } as const

/** Use grows: a month at the end sees about twice the reports of one at the beginning. */
const growth = (part: number): number => 0.65 + part * 0.7

export interface Rhythm {
  /** The instant before which so large a part (0 to 1) of all reports has come. */
  instantOf(part: number, draw: Draw): Date
}

/** The reports of so many days up to an instant. */
export function rhythmOf(calendar: Calendar, now: Date, days: number): Rhythm {
  const today = dayOf(now)
  const first = addDays(today, -days)
  const slots: { readonly from: number; readonly upTo: number }[] = []
  let sum = 0
  for (let day: Day = first; day <= today; day = addDays(day, 1)) {
    const kind = calendar.kind(day).kind
    const weight = growth(daysBetween(first, day) / days) * ofMonth[Number(day.slice(5, 7)) - 1]! * ofDayKind[kind]
    for (const [hour, share] of ofHour.entries()) {
      const from = startOfDay(day).getTime() + hour * 3_600_000
      if (from >= now.getTime()) break
      // The hour that runs has had only a part of its reports.
      sum += weight * share * Math.min(1, (now.getTime() - from) / 3_600_000)
      slots.push({ from, upTo: sum })
    }
  }
  return {
    instantOf(part, draw) {
      const wanted = Math.min(part, 0.999_999) * sum
      let [low, high] = [0, slots.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if (slots[middle]!.upTo > wanted) high = middle
        else low = middle + 1
      }
      const { from } = slots[low]!
      return new Date(from + draw(Math.max(1, Math.min(3_600_000, now.getTime() - from))))
    },
  }
}

/** The next time of day at which people do such things at home: an instant by night waits for the morning. */
export function byDay(at: Date, draw: Draw): Date {
  const day = dayOf(at)
  const [morning, night] = [instantAt(day, '07:30'), instantAt(day, '21:45')]
  if (at >= morning && at < night) return at
  const next = at < morning ? day : addDays(day, 1)
  return new Date(instantAt(next, '07:30').getTime() + draw(5_400_000))
}
