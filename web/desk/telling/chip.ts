import type { ChipData } from '../../parts/chip.tsx'
import { inList, onTheWall, shortDay } from '../../words/days.ts'
import type { Say } from '../../words/language.ts'
import { type Left, type LeftUnit, leftWords } from '../../words/time-left.ts'
import type { CaseRow, Chip } from './answers.ts'

const units = {
  minutes: 'minute',
  'working-hours': 'working-hour',
  'working-days': 'working-day',
  'civil-days': 'day',
} as const satisfies Record<NonNullable<Chip['left']>['unit'], LeftUnit>

/** What is left, as the words of a chip take it: negative where it has passed. */
export const leftOf = ({ over, amount, unit }: NonNullable<Chip['left']>): Left => ({
  amount: over ? -amount : amount,
  unit: units[unit],
})

/** The chip of a case: its shape by state, its words by what is left. */
export function chipOf(t: Say, chip: Chip | null): ChipData {
  if (!chip) return { state: 'held', words: t('chip.no-limit') }
  if (chip.state === 'held') return { state: 'held', words: t('chip.held') }
  if (chip.state === 'done') {
    if (chip.onTime === null || chip.onTime === undefined) return { state: 'done', words: t('chip.ended') }
    return { state: 'done', words: chip.onTime ? t('chip.on-time') : t('chip.not-on-time') }
  }
  return { state: chip.state, words: chip.left ? leftWords(t, leftOf(chip.left)) : t('chip.no-limit') }
}

/** When, beside the chip: '08:54 前' today, '10-12 09:10' another day; of cases on hold the review day, of ended ones the end. */
export function dueWords(t: Say, row: Pick<CaseRow, 'chip' | 'dueAt' | 'closedAt'>, at: string): string {
  const today = onTheWall(at).day
  if (row.closedAt) return inList(row.closedAt, today)
  if (row.chip?.state === 'held') return row.dueAt ? t('due.review', { day: shortDay(onTheWall(row.dueAt).day) }) : ''
  if (!row.dueAt) return ''
  const words = inList(row.dueAt, today)
  return words.includes(' ') ? words : t('due.before', { at: words })
}
