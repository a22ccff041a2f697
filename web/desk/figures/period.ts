/** A period of civil days, both ends included. */
export interface Period {
  readonly from: string
  readonly to: string
}

export type PeriodName = 'week' | 'last-week' | 'month' | 'last-30' | 'last-month' | 'quarter' | 'last-quarter' | 'year'

const date = (day: string): Date => new Date(`${day}T00:00:00Z`)
const text = (at: Date): string => at.toISOString().slice(0, 10)
const plus = (day: string, days: number): string => text(new Date(date(day).getTime() + days * 86_400_000))
const month = (day: string, by: number): string => {
  const at = date(`${day.slice(0, 8)}01`)
  at.setUTCMonth(at.getUTCMonth() + by)
  return text(at)
}

/** Usual periods as an office counts them: weeks begin on Monday, and a running period ends today. @param today 'YYYY-MM-DD' */
export function periodOf(name: PeriodName, today: string): Period {
  const monday = plus(today, -((date(today).getUTCDay() + 6) % 7))
  const first = month(today, 0)
  const quarter = month(today, -(date(today).getUTCMonth() % 3))
  switch (name) {
    case 'week':
      return { from: monday, to: today }
    case 'last-week':
      return { from: plus(monday, -7), to: plus(monday, -1) }
    case 'month':
      return { from: first, to: today }
    case 'last-30':
      return { from: plus(today, -29), to: today }
    case 'last-month':
      return { from: month(today, -1), to: plus(first, -1) }
    case 'quarter':
      return { from: quarter, to: today }
    case 'last-quarter':
      return { from: month(quarter, -3), to: plus(quarter, -1) }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
  }
}

/** How finely a trend over a period is told: days up to a month, weeks up to half a year, then months. */
export function stepOf({ from, to }: Period): 'day' | 'week' | 'month' {
  const days = (date(to).getTime() - date(from).getTime()) / 86_400_000
  if (days <= 31) return 'day'
  return days <= 184 ? 'week' : 'month'
}

/** The last day of a step that begins on a day. */
export const endOfStep = (from: string, by: 'day' | 'week' | 'month'): string =>
  by === 'month' ? plus(month(from, 1), -1) : by === 'week' ? plus(from, 6) : from

/** Every step of a period, the first one as it begins before or at its start: days, Mondays, firsts of months. */
export function stepsOf(period: Period, by: 'day' | 'week' | 'month'): string[] {
  const steps: string[] = []
  let at =
    by === 'month'
      ? month(period.from, 0)
      : by === 'week'
        ? plus(period.from, -((date(period.from).getUTCDay() + 6) % 7))
        : period.from
  while (at <= period.to) {
    steps.push(at)
    at = by === 'month' ? month(at, 1) : plus(at, by === 'week' ? 7 : 1)
  }
  return steps
}

/** The months of a trend that says something: those of the period, and at least a year up to its end. */
export const yearTo = ({ from, to }: Period): Period => {
  const year = month(to, -11)
  return { from: from < year ? month(from, 0) : year, to }
}
