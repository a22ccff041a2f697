import type { CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { remaining } from '#kernel/casework/reading.ts'
import { type Day, dayOf, timeOf } from '#kernel/day.ts'
import { getItem } from './rules/who-leads.ts'

/** What is due when, as people say it: 11月20日 17:30，还剩 3 工作时. */
function dueOf(file: CaseFile, book: CountyBook, at: Date): string {
  const due = file.overallDueAt ?? file.dueAt
  if (!due) return '请尽快办理'
  const midnight = timeOf(due) === '00:00'
  const [, month, date] = dayOf(midnight ? new Date(due.getTime() - 1) : due).split('-')
  const left = remaining(
    { start: file.stageAt, due, clock: file.limit?.clock ?? 'working-days' },
    at,
    book.calendar,
    book.hoursOf(file.place),
  )
  const units = { minutes: '分钟', 'working-hours': '工作时', 'working-days': '工作日', 'civil-days': '天' } as const
  const by = `时限 ${Number(month)}月${Number(date)}日 ${midnight ? '24:00' : timeOf(due)}`
  return `${by}，${left.over ? '已超' : '还剩'} ${left.amount} ${units[left.unit]}`
}

/**
 * The text that goes into the chat group of a unit: numbers, catalogue words, villages and limits. No resident's name, no
 * telephone, no exact spot, nothing that somebody typed.
 */
export function reminderText(unit: string, cases: readonly CaseFile[], book: CountyBook, at: Date, day: Day): string {
  const lines = cases.map((file, i) => {
    const item = file.kind ? getItem(book, file.kind, day, file.place).name.zh : ''
    return `${i + 1}. ${file.number} ${item}（${book.placeName(file.place.slice(0, 12))}），${dueOf(file, book, at)}`
  })
  return [`【催办】${unit}：以下 ${cases.length} 件请抓紧办理，办结后回传结果。`, ...lines].join('\n')
}
