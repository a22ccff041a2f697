import type { Say } from './language.ts'

/** How a deadline is counted: minutes for the next hours, working hours and working days beyond, civil days for notices. */
export type LeftUnit = 'minute' | 'working-hour' | 'working-day' | 'day'

/** What remains of a deadline, as data: `amount` is negative when it has passed. */
export interface Left {
  readonly amount: number
  readonly unit: LeftUnit
}

const rounded = (amount: number): string => String(Math.round(Math.abs(amount) * 10) / 10)

/** '剩 2 时 10 分', '超 1.2 工作时', '剩 1.8 工作日'. Minutes are exact, the others have one decimal. */
export function leftWords(t: Say, { amount, unit }: Left): string {
  const past = amount < 0
  if (unit !== 'minute') {
    const n = rounded(amount)
    if (unit === 'working-hour') return past ? t('left.hours-over', { n }) : t('left.hours', { n })
    if (unit === 'working-day') return past ? t('left.days-over', { n }) : t('left.days', { n })
    return past ? t('left.civil-days-over', { n }) : t('left.civil-days', { n })
  }
  const minutes = Math.round(Math.abs(amount))
  const h = Math.floor(minutes / 60)
  const m = String(minutes % 60).padStart(2, '0')
  if (h === 0) return past ? t('left.minutes-over', { m: minutes }) : t('left.minutes', { m: minutes })
  return past ? t('left.clock-over', { h, m }) : t('left.clock', { h, m })
}
