import type { Shapes } from '../api/client.ts'
import type { ChipData } from '../parts/chip.tsx'
import { inList, onTheWall, shortDay } from '../words/days.ts'
import type { Say } from '../words/language.ts'
import { type Left, leftWords } from '../words/time-left.ts'

const unitOf = {
  minutes: 'minute',
  'working-hours': 'working-hour',
  'working-days': 'working-day',
  'civil-days': 'day',
} as const

/** Minutes beyond two days say nothing to anybody: they become days. */
const MANY_MINUTES = 2 * 24 * 60

/** What is left, as the words of a chip take it: negative when over. */
export function leftOf({ over, amount, unit }: Shapes['Left']): Left {
  const sign = over ? -1 : 1
  if (unit === 'minutes' && amount >= MANY_MINUTES) return { amount: (sign * amount) / (24 * 60), unit: 'day' }
  return { amount: sign * amount, unit: unitOf[unit] }
}

/** The chip of a case's date. Undefined where no limit runs. */
export function chipData(t: Say, chip: Shapes['Chip'] | null): ChipData | undefined {
  if (!chip) return undefined
  const { state, left, onTime } = chip
  if (state === 'held') return { state, words: t('tell.chip.held') }
  if (state === 'done') {
    if (onTime === true) return { state, words: t('tell.chip.on-time') }
    return { state, words: onTime === false ? t('tell.chip.was-late') : t('tell.chip.ended') }
  }
  if (!left) return undefined
  const words = leftWords(t, leftOf(left))
  return { state, words: state === 'provisional' ? t('tell.chip.provisional', { left: words }) : words }
}

/** The line under a chip in a list: '11-23 10:00 前', '03-01 复核', '09-28 结束'. */
export function dueWords(t: Say, row: Pick<Shapes['CaseRow'], 'chip' | 'dueAt' | 'closedAt'>, now: string): string {
  const today = onTheWall(now).day
  if (row.closedAt) return t('tell.due.closed', { at: shownDay(onTheWall(row.closedAt).day, today) })
  if (row.chip?.state === 'held' && row.chip.reviewAt)
    return t('tell.due.review', { at: shownDay(lastDay(row.chip.reviewAt), today) })
  return row.dueAt ? t('tell.due.before', { at: inList(row.dueAt, today) }) : t('tell.due.none')
}

/** '2026-10-12' as '10-12' in the year of `today`. */
export const shownDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : day

/** An end at 00:00 belongs to the day before. */
const lastDay = (instant: string): string => onTheWall(new Date(new Date(instant).getTime() - 1)).day
