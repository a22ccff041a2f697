import { type Day, instantAt, isDay } from '../day.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { SheetCell } from '../sheet/read-sheet.ts'
import { refuseImport } from './refusals.ts'

/*
 * What a cell says. Offices write one day in many ways; what cannot be told for certain is refused, never guessed.
 */

/** The text of a cell on one line; '' for none. A number that lost its last digits and a failed formula are refused. */
export function readText(cell: SheetCell | undefined): string | Refusal {
  if (!cell) return ''
  if (cell.failed) return refuseImport('failed-formula')
  // A spreadsheet keeps fifteen digits of a number.
  if (cell.number !== undefined && Math.abs(cell.number) >= 1e15) return refuseImport('ruined-number')
  return cell.text
    .normalize('NFC')
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .trim()
}

/** A day, or as much of it as is known: '1975', '1975-03', '1975-03-12'; with the time of day where there is one. */
export interface ReadDay {
  readonly day: string
  /** 'HH:MM:SS'. */
  readonly time?: string
}

/**
 * Reads a date: a date of the file, 2024-3-5, 2024/3/5, 2024.3.5, 2024年3月5日, 20240305, 202403, 2024.03, also with a time
 * behind it; or a form that the map names by YYYY, M, D, H, m and s.
 */
export function readDay(cell: SheetCell | undefined, form?: string): ReadDay | Refusal | undefined {
  const text = readText(cell)
  if (isRefusal(text)) return text
  if (text === '' || !cell) return undefined
  if (cell.date) return dayOfParts(cell.date.slice(0, 10).split('-'), cell.date.slice(11))
  const plain = text.normalize('NFKC')
  if (form) {
    const match = patternOf(form).exec(plain)
    if (!match?.groups) return refuseImport('not-a-day')
    const { y = '', mo, d, h, mi, s } = match.groups
    return dayOfParts([y, mo, d], h ? `${h}:${mi ?? '0'}:${s ?? '0'}` : '')
  }
  // 2020.1 as a number is January or October.
  if (cell.number !== undefined && /^\d{4}\.1$/.test(plain)) return refuseImport('month-unclear')
  const parts = known.exec(plain)?.groups ?? /^(?<y>\d{4})(?<mo>\d{2})(?<d>\d{2})?$/.exec(plain)?.groups
  if (!parts) return refuseImport('not-a-day')
  const { y = '', mo, d, h, mi, s } = parts
  return dayOfParts([y, mo, d], h ? `${h}:${mi}:${s ?? '0'}` : '')
}

const known =
  /^(?<y>\d{4})(?:\s*[-/.年]\s*(?<mo>\d{1,2})(?:\s*[-/.月]\s*(?<d>\d{1,2})\s*日?(?:[T\s]*(?<h>\d{1,2})[:时](?<mi>\d{1,2})(?:[:分](?<s>\d{1,2})(?:\.\d+)?秒?|分)?)?|月)?|年)?$/u

function dayOfParts(parts: readonly (string | undefined)[], time: string): ReadDay | Refusal {
  const numbers = parts.filter((part) => part !== undefined).map((part, i) => part.padStart(i === 0 ? 4 : 2, '0'))
  const day = numbers.join('-')
  const whole = [...numbers, '01', '01'].slice(0, 3).join('-')
  if (!isDay(whole)) return refuseImport('not-a-day')
  if (time === '') return { day }
  const clock = time.split(':').map((part) => part.padStart(2, '0'))
  const [h = 0, m = 0, s = 0] = clock.map(Number)
  // Midnight is how programs write a day; a date of the file cannot tell them apart.
  if (h + m + s === 0) return { day }
  return h > 23 || m > 59 || s > 59 ? refuseImport('not-a-day') : { day, time: [...clock, '00'].slice(0, 3).join(':') }
}

const groups: Readonly<Record<string, string>> = {
  YYYY: '(?<y>\\d{4})',
  M: '(?<mo>\\d{1,2})',
  D: '(?<d>\\d{1,2})',
  H: '(?<h>\\d{1,2})',
  m: '(?<mi>\\d{1,2})',
  s: '(?<s>\\d{1,2})',
}
const patterns = new Map<string, RegExp>()

/** `M/D/YYYY H:mm` as a pattern; doubled letters are the same as single ones. */
function patternOf(form: string): RegExp {
  const found = patterns.get(form)
  if (found) return found
  const body = form.replace(/Y{4}|M{1,2}|D{1,2}|H{1,2}|m{1,2}|s{1,2}|[^A-Za-z]|[A-Za-z]/g, (part) => {
    const group = groups[part] ?? groups[part[0] as string]
    return group ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  })
  const made = new RegExp(`^${body}$`)
  patterns.set(form, made)
  return made
}

/** The instant of a day and time of the office's own clock; a day without a time is its noon, so that it stays that day. */
export function instantOf({ day, time }: ReadDay): Date | Refusal {
  if (day.length < 10) return refuseImport('not-a-day')
  if (day < '1992-01-01') return refuseImport('before-records')
  const at = instantAt(day as Day, (time ?? '12:00').slice(0, 5))
  return new Date(at.getTime() + Number(time?.slice(6) ?? 0) * 1000)
}

/**
 * The number of a row as its source gives it. A spreadsheet that saved the file in between drops zeros in front, so they do
 * not count.
 */
export function readKey(cell: SheetCell | undefined): string | Refusal {
  const text = readText(cell)
  if (isRefusal(text)) return text
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').replace(/^'/, '')
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain
}
