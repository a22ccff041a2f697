import { findMilli } from '#kernel/appraisal/points.ts'
import { readBlock } from '../appraisal/grid-model.ts'

/*
 * Work items of a year as they are typed or pasted: area, title, points. Pure.
 */

export interface ItemLine {
  readonly key: string
  /** Code of the area; empty where none was recognized. */
  readonly area: string
  readonly title: string
  readonly points: string
}
export interface Area {
  readonly indicator: string
  readonly name: { readonly zh: string; readonly en: string }
}
export type LineFault = 'no-area' | 'no-title' | 'no-points' | 'twice'

export const emptyLine = (key: string): ItemLine => ({ key, area: '', title: '', points: '' })
const isBlank = ({ area, title, points }: ItemLine): boolean =>
  area === '' && title.trim() === '' && points.trim() === ''
export const begun = (lines: readonly ItemLine[]): readonly ItemLine[] => lines.filter((line) => !isBlank(line))

/** The area that a cell of a spreadsheet names, in either language, by its code or by its first characters. */
export function findArea(areas: readonly Area[], typed: string): string {
  const clean = typed.trim().toLowerCase()
  if (clean === '') return ''
  const whole = areas.find(({ indicator, name }) =>
    [indicator, name.zh, name.en].some((one) => one.toLowerCase() === clean),
  )
  const begins = areas.filter(({ name }) => name.zh.startsWith(clean) || clean.startsWith(name.zh))
  return whole?.indicator ?? (begins.length === 1 ? (begins[0]?.indicator ?? '') : '')
}

/**
 * Lines of a pasted block: area, title and points, or title and points alone, which go on in the area of the line before. A head line,
 * whose last cell is no number, is left out.
 */
export function readItems(
  text: string,
  areas: readonly Area[],
  first: string,
  keyOf: () => string,
): readonly ItemLine[] {
  let area = first
  return readBlock(text).flatMap((cells) => {
    const [a = '', b = '', c = ''] = cells.map((cell) => cell.trim())
    const [named, title, points] = cells.length > 2 ? [a, b, c] : ['', a, b]
    if (title === '' && points === '') return []
    if (findMilli(points) === undefined && findArea(areas, named) === '' && cells.length > 1 && !/\d/.test(points))
      return []
    // Merged cells of a spreadsheet come empty below their first line.
    area = named === '' ? area : findArea(areas, named)
    return [{ key: keyOf(), area, title, points }]
  })
}

/** What is wrong with a line, beside those that stand already. */
export function faultOf(
  line: ItemLine,
  lines: readonly ItemLine[],
  there: readonly { readonly indicator: string; readonly title: string }[],
): LineFault | undefined {
  const title = line.title.trim()
  if (line.area === '') return 'no-area'
  if (title === '') return 'no-title'
  const points = findMilli(line.points)
  if (points === undefined || points <= 0) return 'no-points'
  const same = (one: { readonly title: string }, area: string) => area === line.area && one.title.trim() === title
  const twice =
    there.some((one) => same(one, one.indicator)) ||
    lines.some((one) => one.key !== line.key && same(one, one.area) && lines.indexOf(one) < lines.indexOf(line))
  return twice ? 'twice' : undefined
}

/** Points of lines that can be read, in thousandths. */
export const sumOf = (lines: readonly ItemLine[]): number =>
  lines.reduce((sum, { points }) => sum + (findMilli(points) ?? 0), 0)
