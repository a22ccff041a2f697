import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import { getDay } from '../day.ts'
import type { Rule } from '../programme/rule.ts'
import type { Words } from '../words.ts'
import { type Milli, MOST } from './points.ts'

/*
 * A scheme says who is scored by what. Its arithmetic and its indicators are dated parameters: those that hold on the first day of a year
 * count for all of it, so that everybody knows them before the first point is given.
 */

const words = z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(80) })
const milli = z.int().min(-MOST).max(MOST)
const positive = z.int().min(0).max(MOST)
const percent = z.int().min(0).max(100)
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const roundings = ['down', 'half-up', 'up'] as const
export type Rounding = (typeof roundings)[number]

/** How a year's score comes about. Points are thousandths. */
export const arithmeticSchema = z
  .strictObject({
    /** What the score is made of beside plus and minus points; `weight` in percent of the part's points. */
    parts: z
      .array(
        z.strictObject({
          id: code,
          name: words,
          weight: percent,
          /** `entries`: the sum of what was recorded; `rating`: what people rated. */
          from: z.enum(['entries', 'rating']),
          /** `sum`: points as they are; `of-100`: in percent of what could be had. */
          scale: z.enum(['sum', 'of-100']),
        }),
      )
      .min(1)
      .max(10),
    /** Plus points counted in a year at most; null: no cap. What is above stays on record and is not counted. */
    bonusCap: positive.nullable(),
    /** Minus points go no further than this (at most 0); null: without limit. */
    deductionFloor: z.int().min(-MOST).max(0).nullable(),
    /** The score is never below this; null: it may be negative. */
    totalFloor: milli.nullable(),
    /** Decimals of what is rounded: a weighted part, a share. */
    decimals: z.int().min(0).max(3),
    /**
     * By what the year is reviewed (12 months, 4 quarters, 2 halves, or 1 where it is one whole), as how its points fall to each in percent,
     * where a work item says nothing else.
     */
    periods: z.array(percent).refine(({ length }) => [12, 4, 2, 1].includes(length), '12, 4, 2 or 1'),
    ranking: z.strictObject({
      /** Within which place a group is ranked: digits of its code (6 county, 9 town, 12 village). */
      level: z.union([z.literal(6), z.literal(9), z.literal(12)]),
      /** Parts that decide between equal scores, in order; what is still equal shares its rank. */
      ties: z.array(code).max(10),
      /** Whoever served no more than this percentage of the year is scored and not ranked. */
      servedOver: percent,
      /** How the scores of fewer than these lie is told of nobody: it would tell whose they are. */
      fewest: z.int().min(2).max(1000),
      lowest: z.strictObject({
        /** Percentage of those ranked in a group. */
        share: percent,
        rounding: z.enum(roundings),
        /** Equal scores across the line: all of them out of the lowest share, or all in it. */
        ties: z.enum(['out', 'in']),
      }),
    }),
    /** By score (`atLeast`) or by share of those ranked, best first; none where a scheme has no tiers. */
    tiers: z
      .array(
        z.strictObject({
          id: code,
          name: words,
          atLeast: milli.nullable(),
          share: percent.nullable(),
          rounding: z.enum(roundings).nullable(),
        }),
      )
      .max(10),
  })
  .refine(({ periods }) => periods.reduce((a, b) => a + b, 0) === 100, {
    path: ['periods'],
    message: 'the periods make 100',
  })
  .refine(({ parts }) => new Set(parts.map(({ id }) => id)).size === parts.length, {
    path: ['parts'],
    message: 'one part stands twice',
  })
  .refine(({ parts }) => parts.filter(({ from }) => from === 'rating').length <= 1, {
    path: ['parts'],
    message: 'at most one part is rated',
  })
export type Arithmetic = z.infer<typeof arithmeticSchema>

export const evidences = ['none', 'document'] as const

/** How a figure of cases, books or activities becomes points: so many for each that was counted, or by steps. */
const measuredSchema = z
  .strictObject({
    /** `<programme>/<name>` */
    figure: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
    /** Of what it is told: what the subject itself handled or led, or all of the village or town where it is scored. */
    by: z.enum(['worker', 'lead', 'village', 'town']),
    each: milli.nullable(),
    /** From so many, or from so many percent of a rate; below all of them the least that one entry can have. */
    steps: z.array(z.strictObject({ atLeast: z.number().min(0).max(1_000_000), points: milli })).max(20),
    /** Where there was nothing out of which a rate could be told. */
    none: milli,
  })
  .refine(({ each, steps }) => (each === null) !== (steps.length === 0), 'by each or by steps')
export type Measured = z.infer<typeof measuredSchema>

/** One row of a scheme's indicators. Points are thousandths. */
export const indicatorSchema = z.strictObject({
  name: words,
  /** A part of the arithmetic, or plus (`bonus`) or minus points (`deduction`). */
  part: code,
  /** `earn`: from nothing up to the goal; `lose`: from the goal down. */
  direction: z.enum(['earn', 'lose']),
  /** What can be had in a year where no work items set it; by group where groups differ. Null: the items set it. */
  goal: positive.nullable(),
  goals: z.record(code, positive).optional(),
  /** A period's points count no higher and no lower; null: up to the goal, and from nothing. */
  cap: positive.nullable(),
  floor: milli.nullable(),
  /** One entry, at least and at most. */
  least: milli,
  most: milli,
  evidence: z.enum(evidences),
  /** Told by a figure over records; null: recorded by people. */
  measured: measuredSchema.nullable(),
  clause: z.string().max(200).nullable(),
})
export type Indicator = z.infer<typeof indicatorSchema>
export interface IndicatorOf extends Indicator {
  readonly code: string
}

/** The parts that every scheme may use beside its own. */
export const BONUS = 'bonus'
export const DEDUCTION = 'deduction'

/** What a programme declares. */
export interface AppraisalScheme {
  /** The programme. */
  readonly id: string
  readonly words: Words
  /** Who or what is scored. */
  readonly subjects: 'person' | 'organisation'
  /** Of organisations: the kind of link whose other end answers for them today and reads their cards, such as `manages`. */
  readonly answeredBy?: string
  /** Ranked apart. */
  readonly groups: { readonly [group: string]: Words }
  /** Parameter with the arithmetic, and the family of its indicators (with its last slash). */
  readonly arithmetic: string
  readonly indicators: string
  /** Roles that keep the roll, and roles that enter points, each for the places of their posts. */
  readonly keepers: readonly string[]
  readonly recorders: readonly string[]
  /** Nobody enters for themselves. */
  readonly notOwn: boolean
  /** Roles that read all cards of their places, and those that also see ranks and who is in the lowest share. */
  readonly readers: readonly string[]
  readonly deciders: readonly string[]
  /** Where places divide what a work item gives among those on their roll: the programme of these cases, and how much a place divides. */
  readonly division?: {
    readonly programme: string
    readonly due: Rule<{ readonly points: Milli; readonly officials: number }, Milli>
  }
  /**
   * What a competent body decides beside the score, by its words or by the names of the rows of a family of parameters; and by how many
   * percentage points it moves a year's pay, where it does.
   */
  readonly grades?: {
    readonly words?: { readonly [grade: string]: Words }
    readonly family?: string
    readonly pay?: Rule<{ readonly grade: string }, number>
  }
  /** Whoever is scored sees their own entries at once, or when their sheet was published. */
  readonly shown: 'at-once' | 'published'
}

/** The year's rules at a place: those that hold on its first day. */
export interface YearRules {
  readonly arithmetic: Arithmetic
  readonly indicators: ReadonlyMap<string, IndicatorOf>
}

export const firstDay = (year: number): Day => getDay(`${year}-01-01`)
export const lastDay = (year: number): Day => getDay(`${year}-12-31`)
/** In which of the year's equal parts a day lies: from 1. */
export const periodOf = (day: Day, { periods }: Pick<Arithmetic, 'periods'>): number =>
  Math.ceil((Number(day.slice(5, 7)) * periods.length) / 12)
/** The numbers of a year's periods: from 1. */
export const periodsOf = ({ periods }: Pick<Arithmetic, 'periods'>): readonly number[] => periods.map((_, i) => i + 1)

/** How a period is called; 0 is the year. */
export function periodWords({ periods }: Pick<Arithmetic, 'periods'>, period: number): Words {
  const n = String(period)
  if (period === 0 || periods.length === 1) return { zh: '年度', en: 'Year' }
  if (periods.length === 12) return { zh: `${n}月`, en: `Month ${n}` }
  if (periods.length === 4) return { zh: `第${n}季度`, en: `Quarter ${n}` }
  return period === 1 ? { zh: '上半年', en: 'First half' } : { zh: '下半年', en: 'Second half' }
}
/** The periods that are shown beside the year: none where it is one whole. */
export const namedPeriods = (arithmetic: Pick<Arithmetic, 'periods'>) =>
  arithmetic.periods.length === 1
    ? []
    : periodsOf(arithmetic).map((period) => ({ period, words: periodWords(arithmetic, period) }))

/** The same, undefined where the scheme had no arithmetic on that day. */
export function findRules(
  scheme: AppraisalScheme,
  book: CountyBook,
  year: number,
  place: string,
): YearRules | undefined {
  const day = firstDay(year)
  return book.historyOf(scheme.arithmetic).some(({ from }) => from <= day)
    ? rulesOf(scheme, book, year, place)
    : undefined
}

/** @throws RefusalError where the scheme had no arithmetic on that day */
export function rulesOf(scheme: AppraisalScheme, book: CountyBook, year: number, place: string): YearRules {
  const day = firstDay(year)
  const arithmetic = book.getParameter(scheme.arithmetic, day, place).value as unknown as Arithmetic
  const found = book.familyOf(scheme.indicators, day, place).map((id): IndicatorOf => {
    const code = id.slice(scheme.indicators.length)
    return { ...(book.getParameter(id, day, place).value as unknown as Indicator), code }
  })
  // As the arithmetic has its parts, plus and minus points at the end.
  const parts = [...arithmetic.parts.map(({ id }) => id), BONUS, DEDUCTION]
  found.sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
  return { arithmetic, indicators: new Map(found.map((one) => [one.code, one])) }
}
