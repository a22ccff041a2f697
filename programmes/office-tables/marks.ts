import type { CountyBook } from '#kernel/book.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Figure } from '#kernel/publicity/figure.ts'
import { fillWords, type Words } from '#kernel/words.ts'
import { faults, fixed, options } from './words.ts'

type Option = keyof typeof options

/** What a mark of a table asks for: something fixed, or a figure of a period and place. */
export type Meaning =
  | { readonly fixed: keyof typeof fixed }
  | {
      readonly figure: Figure
      readonly programme: Programme
      /** Undefined: the place that the table is filled for. */
      readonly place: string | undefined
      readonly period: 'now' | 'before' | 'year'
      readonly part: 'value' | 'numerator' | 'denominator'
    }

const isMeaning = (read: Meaning | Words): read is Meaning => !('zh' in read)

export { isMeaning }

const named = <K extends string>(table: Readonly<Record<K, Words>>, text: string): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key].zh === text)

/**
 * Reads a mark: `上报`, `按时办结|分母`, `上报@文昌街道|上期`.
 * @param within the place whose towns or villages may be named
 * @returns what it means, or in words why it means nothing
 */
export function readMark(
  text: string,
  given: { readonly programmes: readonly Programme[]; readonly book: CountyBook; readonly within: string },
): Meaning | Words {
  const always = named(fixed, text)
  if (always) return { fixed: always }
  const [head = '', ...said] = text.split(/[|｜]/).map((part) => part.trim())
  const [name = '', at] = head.split(/[@＠]/).map((part) => part.trim())
  const found = given.programmes
    .flatMap((programme) => programme.figures.map((figure) => ({ programme, figure })))
    .find(({ figure }) => figure.words.zh === name || figure.key === name)
  if (!found) return faults['no-figure']
  const chosen: Option[] = []
  for (const option of said) {
    const known = named(options, option)
    if (!known) return fillWords(faults['no-option'], { option })
    chosen.push(known)
  }
  const part = chosen.find((option) => option === 'numerator' || option === 'denominator') ?? 'value'
  if (part !== 'value' && found.figure.form !== 'rate') return faults['no-rate']
  const place = at ? findPlace(at, given.book, given.within) : undefined
  if (at && !place) return fillWords(faults['no-place'], { place: at })
  return {
    ...found,
    place,
    period: chosen.find((option) => option === 'before' || option === 'year') ?? 'now',
    part,
  }
}

/** A town or village below a place, by its name; of two of one name neither. */
function findPlace(name: string, book: CountyBook, within: string): string | undefined {
  const found = book
    .places()
    .filter((place) => place.name === name && place.to === null && place.code.startsWith(within))
    .filter((place) => place.code.length <= 12)
  return found.length === 1 ? found[0]?.code : undefined
}
