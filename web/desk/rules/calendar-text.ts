import { addDays, type Day, isDay } from '#kernel/day.ts'
import type { Words } from '#kernel/words.ts'

/*
 * The calendar as offices write it: one stretch of days a line, and hours as they stand on a notice.
 */

export interface CalendarLine {
  readonly day: string
  readonly kind: 'holiday' | 'makeup'
  readonly name: Words
}

/** Holidays by the names that notices use. */
const holidays: readonly Words[] = [
  { zh: '元旦', en: 'New Year’s Day' },
  { zh: '春节', en: 'Spring Festival' },
  { zh: '清明节', en: 'Tomb-Sweeping Day' },
  { zh: '劳动节', en: 'Labour Day' },
  { zh: '端午节', en: 'Dragon Boat Festival' },
  { zh: '中秋节', en: 'Mid-Autumn Festival' },
  { zh: '国庆节', en: 'National Day' },
]
const holidayOf = (typed: string): Words =>
  holidays.find(({ zh, en }) => typed === zh || typed === zh.replace('节', '') || typed === en) ?? {
    zh: typed,
    en: typed,
  }

const stretch = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|to|—|–|~)\s*(\d{4}-\d{2}-\d{2}))?\s+(休|班|rest|worked)\s+(\S.*)$/

/** Reads an arrangement line by line. @returns its days, or the first line that cannot be read */
export function readYear(
  typed: string,
): { readonly rows: CalendarLine[] } | { readonly n: number; readonly line: string } {
  const rows: CalendarLine[] = []
  for (const [i, line] of typed.split('\n').entries()) {
    const text = line.trim()
    if (text === '') continue
    const [, from = '', to = from, kind, name = ''] = stretch.exec(text) ?? []
    if (!isDay(from) || !isDay(to) || to < from || to > addDays(from as Day, 30)) return { n: i + 1, line: text }
    for (let day = from as Day; day <= to; day = addDays(day, 1))
      rows.push({ day, kind: kind === '休' || kind === 'rest' ? 'holiday' : 'makeup', name: holidayOf(name.trim()) })
  }
  return { rows }
}

/** Writes an arrangement as it is read: days in a row of one kind and name stand as one stretch. */
export function writeYear(rows: readonly CalendarLine[]): string {
  const lines: string[] = []
  for (let i = 0; i < rows.length; ) {
    const first = rows[i] as CalendarLine
    let last = i
    while (continues(rows[last] as CalendarLine, rows[last + 1])) last += 1
    const until = (rows[last] as CalendarLine).day
    const span = until === first.day ? first.day : `${first.day} 至 ${until}`
    lines.push(`${span} ${first.kind === 'holiday' ? '休' : '班'} ${first.name.zh}`)
    i = last + 1
  }
  return lines.join('\n')
}

const continues = (one: CalendarLine, next: CalendarLine | undefined): boolean =>
  next !== undefined &&
  next.kind === one.kind &&
  next.name.zh === one.name.zh &&
  next.day === addDays(one.day as Day, 1)

const period = /^(\d{1,2}:\d{2})\s*(?:-|—|–|至|~)\s*(\d{1,2}:\d{2})$/

/** Reads '08:00-12:00 14:30-17:30'. Undefined where it cannot be read. */
export function readPeriods(typed: string): readonly (readonly [string, string])[] | undefined {
  const found = typed
    .trim()
    .split(/[\s,，、;；]+/)
    .map((part) => period.exec(part))
  if (found.length === 0 || found.some((match) => !match)) return undefined
  return found.map((match) => [(match?.[1] ?? '').padStart(5, '0'), (match?.[2] ?? '').padStart(5, '0')] as const)
}

/** Writes hours as they are read. */
export const writePeriods = (periods: readonly (readonly string[])[]): string =>
  periods.map(([from, to]) => `${from}-${to}`).join(' ')
