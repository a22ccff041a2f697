import type { Because } from '../because.ts'
import type { Refusal } from '../refusal.ts'
import { isRefusal } from '../refusal.ts'
import { type BallotKind, BLANK, type Scale, type Weights } from './kind.ts'
import { type Counts, mergePiles, type Pile, type Rated, rate, sizeOf } from './rating.ts'
import { refuseBallot } from './refusals.ts'

/* Counting: what was entered from paper must add up; with the papers of the closed box it makes the result. Pure. */

/** Sheets of one class: handed out, come back, and of these valid and not. */
export interface Sheets {
  readonly class: string
  readonly out: number
  readonly back: number
  readonly valid: number
  readonly invalid: number
}

/** How many valid sheets of a pile gave the person of a line this grade, or none. */
export interface Cell {
  readonly line: number
  readonly pile: string
  readonly grade: string
  readonly count: number
}

/** A paper of the closed box. */
export interface Cast {
  readonly pile: string
  /** By the person's line. */
  readonly marks: { readonly [line: string]: string }
}

/** Piles as they were fixed when the ballot opened: codes and classes. */
export type FixedPiles = readonly { readonly code: string; readonly classes: readonly string[] }[]

export interface Ask {
  readonly kind: BallotKind
  readonly rules: { readonly scale: Scale; readonly weights: Weights; readonly fewest: number }
  readonly lines: readonly number[]
  readonly piles: FixedPiles
  /** Raters of each class who may be handed a sheet; where sheets are listed by name, those who were. */
  readonly mayHave: { readonly [rater: string]: number }
  /** Whether every sheet was listed: then as many are out as are on the list. */
  readonly listed: boolean
  readonly sheets: readonly Sheets[]
  readonly cells: readonly Cell[]
  readonly box: readonly Cast[]
}

/** What a ballot came to. It names persons by their lines. */
export interface Tally {
  readonly piles: readonly {
    readonly pile: string
    readonly classes: readonly string[]
    readonly weight: number
    readonly paper: number
    readonly phone: number
  }[]
  readonly sheets: readonly Sheets[]
  readonly phone: number
  readonly valid: number
  readonly fewest: number
  /** Null where there is a result. */
  readonly void: 'too-few' | 'few-phone' | null
  readonly rated: readonly ({ readonly line: number; readonly because: Because } & Rated & {
      readonly counts: readonly Counts[]
    })[]
}

/** The classes of the raters as piles before anything is merged, those with raters only. */
export const pilesOfRaters = (
  kind: BallotKind,
  weights: Weights,
  raters: { readonly [rater: string]: number },
): readonly Pile[] =>
  Object.keys(kind.classes).map((code) => ({
    ...{ code, classes: [code], parts: [raters[code] ?? 0] },
    ...(weights[code] ?? { weight: 0, least: 2 }),
  }))

/** Fixed piles with the sheets that came back to each on paper and by phone, merged where they are too few to be shown apart. */
export function pilesCounted(
  piles: FixedPiles,
  weights: Weights,
  valid: { readonly [rater: string]: number },
  phone: { readonly [pile: string]: number },
): readonly Pile[] {
  return mergePiles(
    piles.map(({ code, classes }) => ({
      code,
      classes,
      parts: [classes.reduce((sum, one) => sum + (valid[one] ?? 0), 0), phone[code] ?? 0],
      weight: classes.reduce((sum, one) => sum + (weights[one]?.weight ?? 0), 0),
      least: Math.max(...classes.map((one) => weights[one]?.least ?? 2)),
    })),
  )
}

/** The first sum of the sheets that is off, by its name; undefined where all add up. */
function findSheetsFault({ kind, sheets, mayHave, listed }: Pick<Ask, 'kind' | 'sheets' | 'mayHave' | 'listed'>) {
  const seen = new Set<string>()
  for (const one of sheets) {
    const name = kind.classes[one.class]?.zh
    if (name === undefined || seen.has(one.class)) return refuseBallot('class', { field: 'sheets' })
    seen.add(one.class)
    const fills = { ...one, name, nameEn: kind.classes[one.class]?.en ?? '', most: mayHave[one.class] ?? 0 }
    const fault = (code: 'sheets-out' | 'sheets-listed' | 'sheets-back' | 'sheets-valid') =>
      refuseBallot(code, { field: 'sheets', fills })
    if (one.out > fills.most) return fault('sheets-out')
    if (listed && one.out !== fills.most) return fault('sheets-listed')
    if (one.back > one.out) return fault('sheets-back')
    if (one.valid + one.invalid !== one.back) return fault('sheets-valid')
  }
  if (listed)
    for (const [code, most] of Object.entries(mayHave))
      if (most > 0 && !seen.has(code))
        return refuseBallot('sheets-listed', {
          field: 'sheets',
          fills: { name: kind.classes[code]?.zh ?? '', nameEn: kind.classes[code]?.en ?? '', out: 0, most },
        })
  return undefined
}

/** Counts a ballot, or says which sum is off. */
export function countBallot(ask: Ask): Tally | Refusal {
  const fault = findSheetsFault(ask)
  if (fault) return fault
  const valid = Object.fromEntries(ask.sheets.map((one) => [one.class, one.valid]))
  const phone = countBy(ask.box, ({ pile }) => pile)
  const piles = pilesCounted(ask.piles, ask.rules.weights, valid, phone)
  const onPaper = readCells(ask, piles)
  if (isRefusal(onPaper)) return onPaper
  const pileOf = new Map(piles.flatMap((pile) => pile.classes.map((one) => [one, pile.code] as const)))
  const byPhone = countBy(
    ask.box.flatMap(({ pile, marks }) =>
      Object.entries(marks).map(([line, grade]) => `${line} ${pileOf.get(pile)} ${grade}`),
    ),
    (key) => key,
  )
  const all = piles.reduce((sum, pile) => sum + sizeOf(pile), 0)
  const [only] = piles
  const tooFew = all < ask.rules.fewest || !only || (piles.length === 1 && sizeOf(only) < only.least)
  const isVoid = tooFew ? 'too-few' : only && piles.length === 1 && tellsPhone(only) ? 'few-phone' : null
  return {
    piles: piles.map(({ code, classes, weight, parts: [paper = 0, ownPhone = 0] }) => ({
      ...{ pile: code, classes, weight, paper, phone: ownPhone },
    })),
    sheets: ask.sheets,
    phone: ask.box.length,
    valid: all,
    fewest: ask.rules.fewest,
    void: isVoid,
    rated: isVoid ? [] : ask.lines.map((line) => rateLine(ask, piles, line, onPaper, byPhone)),
  }
}

/** Whether whoever counted the sheets would read the few papers by phone out of the sum: nothing is left to count them with. */
function tellsPhone({ parts: [paper = 0, phone = 0], least }: Pile): boolean {
  return paper > 0 && phone > 0 && phone < least
}

function rateLine(
  { kind, rules }: Ask,
  piles: readonly Pile[],
  line: number,
  onPaper: ReadonlyMap<string, number>,
  byPhone: { readonly [key: string]: number },
): Tally['rated'][number] {
  const counts: Counts[] = piles.map(({ code, weight }) => {
    const n = (grade: string) =>
      (onPaper.get(`${line} ${code} ${grade}`) ?? 0) + (byPhone[`${line} ${code} ${grade}`] ?? 0)
    return {
      ...{ pile: code, weight, blank: n(BLANK) },
      grades: Object.fromEntries(Object.keys(kind.grades).map((grade) => [grade, n(grade)])),
    }
  })
  const { value, because } = rate(counts, rules.scale)
  return { line, counts, because, ...value }
}

/** The cells by `line pile grade`; each person's in a pile must make up its valid sheets. */
function readCells({ kind, lines, cells }: Ask, piles: readonly Pile[]): ReadonlyMap<string, number> | Refusal {
  const known = new Map<string, number>()
  for (const { line, pile, grade, count } of cells) {
    const key = `${line} ${pile} ${grade}`
    if (!lines.includes(line) || (grade !== BLANK && !(grade in kind.grades)) || known.has(key))
      return refuseBallot('cell', { field: 'cells', fills: { line } })
    // Sheets of a class that is too small lie on another's pile.
    if (!piles.some(({ code }) => code === pile)) return refuseBallot('merged', { field: 'cells', fills: { pile } })
    known.set(key, count)
  }
  for (const line of lines)
    for (const {
      code,
      parts: [paper = 0],
    } of piles) {
      const sum = [...Object.keys(kind.grades), BLANK].reduce(
        (total, grade) => total + (known.get(`${line} ${code} ${grade}`) ?? 0),
        0,
      )
      if (sum !== paper)
        return refuseBallot('line', {
          field: 'cells',
          fills: { line, sum, valid: paper, name: kind.classes[code]?.zh ?? '', nameEn: kind.classes[code]?.en ?? '' },
        })
    }
  return known
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}
