import type { Language } from './language.ts'

const zone = 'Asia/Shanghai'
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const weekdays: Record<Language, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

/** An instant as the wall clock in Anqing shows it: day 'YYYY-MM-DD' and minute 'HH:mm'. @param instant ISO text or Date */
export function onTheWall(instant: string | Date): { day: string; minute: string } {
  const parts = new Map(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    minute: `${parts.get('hour')}:${parts.get('minute')}`,
  }
}

/** '2026-10-12' -> '10-12', as lists show a day of the current year. */
export const shortDay = (day: string): string => day.slice(5)

/** An instant in a list: '10-12 17:30' in the year of `today`, '2027-01-08 17:30' in another, '09:04' today. */
export function inList(instant: string | Date, today: string): string {
  const { day, minute } = onTheWall(instant)
  if (day === today) return minute
  return `${day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : day} ${minute}`
}

/** An instant in full, as tables and deadlines show it: '2026-10-12 17:30'. */
export function inFull(instant: string | Date): string {
  const { day, minute } = onTheWall(instant)
  return `${day} ${minute}`
}

/** '2026-09-29' -> '周二' / 'Tue'. */
export const weekday = (day: string, language: Language): string =>
  weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] as string

/** A day in running text and documents: '2026年10月12日' / '12 October 2026'. */
export function inDocument(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return `${Number(date)} ${name} ${year}`
}
