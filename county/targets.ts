/**
 * What the demonstration is built to: numbers that offices reported. Only the making of records reads them; figures count what is
 * there and know nothing of them, so that another file makes another county.
 */
import { readFileSync } from 'node:fs'
import { type Day, endOfMonth, getDay } from '#kernel/day.ts'

export interface Target {
  readonly id: string
  readonly place: string
  readonly programme: string
  readonly value: number
  readonly unit: string
  /** Civil days, both ends included; undefined where the source names no beginning. */
  readonly from: Day | undefined
  readonly to: Day
}

export type Targets = ReadonlyMap<string, Target>

/** The last day of '2023' or '2023-08', or that day itself. */
function lastDayOf(text: string): Day {
  if (text.length === 10) return getDay(text)
  return text.length === 4 ? getDay(`${text}-12-31`) : endOfMonth(getDay(`${text}-01`))
}

const firstDayOf = (text: string): Day => getDay(`${text}${'-01-01'.slice(text.length - 4)}`)

/** `as-of 2023-08`, `../2023-08` and `2023-01/2023-03`. */
function periodOf(text: string): Pick<Target, 'from' | 'to'> {
  const [first = '', last] = text.replace(/^as-of /, '../').split('/')
  return { from: first === '..' ? undefined : firstDayOf(first), to: lastDayOf(last ?? first) }
}

/** Reads a table of targets. @throws Error naming the row that is no target: a demonstration of another number must not start */
export function parseTargets(text: string): Targets {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const columns = head.split(',')
  const targets = lines.map((line): Target => {
    const cells = line.split(',')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    const value = Number(cell('value'))
    if (cells.length !== columns.length || cell('relation') !== '=' || !Number.isSafeInteger(value) || value < 0)
      throw new Error(`no target: ${line}`)
    const of = { id: cell('id'), place: cell('place_code'), programme: cell('programme'), unit: cell('unit') }
    return { ...of, value, ...periodOf(cell('period')) }
  })
  if (new Set(targets.map(({ id }) => id)).size < targets.length) throw new Error('a target stands twice')
  return new Map(targets.map((target) => [target.id, target]))
}

/** The targets of the demonstration. */
export const readTargets = (): Targets => parseTargets(readFileSync(new URL('targets.csv', import.meta.url), 'utf8'))

/** @throws Error where the table has none of the name */
export function getTarget(targets: Targets, id: string): Target {
  const target = targets.get(id)
  if (!target) throw new Error(`no target ${id}`)
  return target
}

/** A whole number dealt as evenly as it goes, the larger parts first. */
export const deal = (sum: number, parts: number): readonly number[] =>
  Array.from({ length: parts }, (_, i) => Math.floor(sum / parts) + (i < sum % parts ? 1 : 0))
