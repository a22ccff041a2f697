import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '../answer-shapes.ts'
import { arithmeticSchema, indicatorSchema } from './scheme.ts'

/*
 * What the doors of appraisals answer. Points are whole thousandths.
 */

const id = z.uuid()
const milli = z.int()
const state = z.enum(['open', 'frozen', 'final'])
const period = z.int().min(0).max(12)
/** Those of a year, without the year. */
const periods = z.array(z.strictObject({ period, words: wordsShape }))

/** Recorded, and what of it counts. */
const plusShape = z.strictObject({ recorded: milli, counted: milli }).meta({ id: 'AppraisalPlus' })
const ofScheme = { at: instantShape, scheme: z.string(), words: wordsShape, year: z.int() }
const subjectShape = { subject: id, name: z.string(), title: z.string().nullable() }
const placed = { place: z.string(), placeName: z.string() }

export const mineAnswer = z.strictObject({
  at: instantShape,
  appraisals: z.array(
    z.strictObject({
      scheme: z.string(),
      words: wordsShape,
      groups: z.array(z.strictObject({ id: z.string(), words: wordsShape })),
      /** Digits of the place within which is ranked, by today's arithmetic. */
      level: z.int(),
      /** As what one is scored: oneself, or an organisation of one's post; with the years in which one is on the roll. */
      scored: z.array(z.strictObject({ ...subjectShape, years: z.array(z.int()) })),
      records: z.array(z.strictObject(placed)),
      reads: z.array(z.strictObject(placed)),
      decides: z.array(z.strictObject(placed)),
      /** Where one keeps the roll. */
      keeps: z.array(z.strictObject(placed)),
    }),
  ),
})

export const rollAnswer = z.strictObject({
  at: instantShape,
  scheme: z.string(),
  words: wordsShape,
  ...placed,
  on: dayShape,
  /** Whether whoever asks may change it. */
  keeps: z.boolean(),
  groups: z.array(z.strictObject({ id: z.string(), words: wordsShape })),
  /** Where somebody may be scored: villages of the place, or the place itself. */
  places: z.array(z.strictObject(placed)),
  rows: z.array(
    z.strictObject({
      ...subjectShape,
      group: z.string(),
      ...placed,
      from: dayShape,
      to: dayShape.nullable(),
      unranked: z.string().nullable(),
    }),
  ),
})
export const keptAnswer = z.strictObject({ changed: z.int() })

export const placesAnswer = z.strictObject({
  ...ofScheme,
  periods,
  places: z.array(
    z.strictObject({
      ...placed,
      subjects: z.int(),
      states: z.array(z.strictObject({ period, state })),
      records: z.boolean(),
      reads: z.boolean(),
    }),
  ),
})

export const indicatorScoreShape = z
  .strictObject({
    indicator: z.string(),
    name: wordsShape,
    part: z.string(),
    goal: milli,
    recorded: milli,
    counted: milli,
    entries: z.int(),
  })
  .meta({ id: 'AppraisalIndicatorScore' })

export const recordShape = z
  .strictObject({
    id,
    period: z.int(),
    indicator: z.string(),
    /** Title of the work item, where one is meant. */
    item: z.string().nullable(),
    day: dayShape,
    points: milli,
    /** What could be had with it. */
    of: milli.nullable(),
    /** What stands after all corrections. */
    now: milli,
    basis: z.string().nullable(),
    /** The figure that told it; null where somebody recorded it. */
    measure: z
      .strictObject({
        figure: z.string(),
        words: wordsShape,
        numerator: z.number(),
        denominator: z.number().nullable(),
        /** Cases that it counted, for whoever has their list: of which programme, where, and in which days. Null where it tells of no place. */
        cases: z.strictObject({ programme: z.string(), place: z.string(), from: dayShape, to: dayShape }).nullable(),
      })
      .nullable(),
    text: z.string().nullable(),
    recordedBy: z.string().nullable(),
    at: instantShape,
    corrections: z.array(
      z.strictObject({
        id,
        at: instantShape,
        points: milli,
        basis: z.string().nullable(),
        recordedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AppraisalRecord' })

const periodShape = z.strictObject({
  period,
  words: wordsShape,
  state,
  /** Whether whoever asks is shown it. */
  shown: z.boolean(),
  total: milli.nullable(),
})

/** A card in a period, or in the year (0). */
export const cardShape = z
  .strictObject({
    ...subjectShape,
    ...placed,
    group: z.strictObject({ id: z.string(), words: wordsShape }),
    /** Days of the year on the roll. */
    served: z.int(),
    /** Why the subject is scored but not ranked; null: ranked. */
    unranked: z.string().nullable(),
    period,
    state,
    shown: z.boolean(),
    /** Frozen while an objection was open. */
    objected: z.boolean(),
    periods: z.array(periodShape),
    indicators: z.array(indicatorScoreShape),
    /** What a year is made of; empty of a period. */
    parts: z.array(
      z.strictObject({
        part: z.string(),
        name: wordsShape,
        from: z.enum(['entries', 'rating']),
        scale: z.enum(['sum', 'of-100']),
        weight: z.int(),
        points: milli.nullable(),
        goal: milli,
        counted: milli.nullable(),
      }),
    ),
    bonus: plusShape,
    deduction: plusShape,
    /** Plus points of the year to the end of the period, and their cap. */
    bonusOfYear: plusShape.extend({ cap: milli.nullable() }),
    /** Null while a part is missing, or where the period is not shown. */
    total: milli.nullable(),
    /** What stands without the missing parts. */
    soFar: milli.nullable(),
    records: z.array(recordShape),
    versions: z.array(
      z.strictObject({
        version: z.int(),
        at: instantShape,
        total: milli.nullable(),
        /** The correction that made it; null where it was frozen the first time. */
        because: id.nullable(),
        /** Points by which it differs from the version before. */
        change: milli.nullable(),
      }),
    ),
    grade: z
      .strictObject({
        grade: z.string(),
        words: wordsShape,
        /** The rule that limits it. */
        clause: z.string().nullable(),
        at: instantShape,
        /** Percentage points by which it moves the year's pay; null until it is final, or where it does not. */
        pay: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'AppraisalCard' })

export const cardAnswer = z.strictObject({
  ...ofScheme,
  relation: z.strictObject({ own: z.boolean(), reads: z.boolean(), decides: z.boolean() }),
  card: cardShape,
})

export const standingAnswer = z.strictObject({
  at: instantShape,
  period,
  /** Null while the total lacks a part, or where the subject is not ranked. */
  rank: z.int().nullable(),
  ranked: z.int(),
  total: milli.nullable(),
  unitName: z.string(),
  provisional: z.boolean(),
  /** Totals of all who are ranked, best first and without names; null where there are so few that they would tell who is meant. */
  totals: z.array(milli).nullable(),
  would: z.array(
    z.strictObject({
      change: milli,
      total: milli,
      /** Null where there are so few that it would tell what others have. */
      rank: z.int().nullable(),
      /** So many of it would bring the subject into the lowest share; null where up to 20 do not, or of a period. */
      toLowest: z.int().nullable(),
    }),
  ),
})

export const earlierAnswer = z.strictObject({
  ...ofScheme,
  periods: z.array(
    z.strictObject({
      year: z.int(),
      period,
      words: wordsShape,
      total: milli.nullable(),
      version: z.int(),
      at: instantShape,
      /** Only for the subject itself and for deciders. */
      rank: z.int().nullable(),
      ranked: z.int().nullable(),
      grade: wordsShape.nullable(),
    }),
  ),
})

export const gridAnswer = z.strictObject({
  ...ofScheme,
  ...placed,
  period: z.int().min(1).max(12),
  periods,
  first: dayShape,
  last: dayShape,
  state,
  records: z.boolean(),
  /** Who or what stands in the rows. */
  subjects: z.enum(['person', 'organisation']),
  columns: z.array(
    z.strictObject({
      indicator: z.string(),
      name: wordsShape,
      part: z.string(),
      item: id.nullable(),
      title: z.string().nullable(),
      least: milli,
      most: milli,
      evidence: indicatorSchema.shape.evidence,
      /** Told by a figure: nobody types into the column. */
      measured: z.boolean(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      ...subjectShape,
      group: z.string(),
      /** Days of the period on the roll here. */
      from: dayShape,
      to: dayShape,
      /** The asker themselves or their kin: another one records. */
      barred: z.boolean(),
      total: milli,
    }),
  ),
  /** Cells that hold or could hold something, by the number of their row and column. */
  cells: z.array(z.strictObject({ row: z.int(), column: z.int(), points: milli, goal: milli, entries: z.int() })),
})

export const filledAnswer = z.strictObject({
  /** By the numbers of the grid's rows and columns, as the file has them. */
  cells: z.array(z.strictObject({ row: z.int(), column: z.int(), text: z.string() })),
  /** Heads of the file that are no column of the grid. */
  heads: z.array(z.string()),
  /** Lines about nobody in the grid, or about several of one name. */
  lines: z.array(z.strictObject({ line: z.int(), name: z.string(), several: z.boolean() })),
})

/** How many cells were entered or changed. */
export const takenAnswer = z.strictObject({ taken: z.int() })

export const recordedAnswer = z.strictObject({ recorded: z.int(), entries: z.array(id) })

export const rankingAnswer = z.strictObject({
  ...ofScheme,
  period,
  periods,
  unit: z.string(),
  unitName: z.string(),
  group: z.strictObject({ id: z.string(), words: wordsShape }),
  /** Some of the scores are not closed yet. */
  provisional: z.boolean(),
  rows: z.array(
    z.strictObject({
      ...subjectShape,
      ...placed,
      total: milli.nullable(),
      /** Null where not ranked, or where a part is missing. */
      rank: z.int().nullable(),
      tier: z.string().nullable(),
      unranked: z.string().nullable(),
      objected: z.boolean(),
      state,
    }),
  ),
  /** For whoever must act: subjects in the lowest share of the year. */
  lowest: z.array(id),
})

const lotShape = z
  .strictObject({
    /** One group, or several that are told together because they are small. */
    groups: z.array(z.strictObject({ id: z.string(), words: wordsShape })),
    mean: milli,
    median: milli,
    /** Of all who are ranked, best first and without names. */
    totals: z.array(milli),
    /** Of a year: how many have which grade. */
    grades: z.array(z.strictObject({ words: wordsShape, count: z.int() })),
  })
  .meta({ id: 'AppraisalLot' })

export const averagesAnswer = z.strictObject({
  ...ofScheme,
  ...placed,
  period,
  periods,
  /** Some of the scores are not closed yet. */
  provisional: z.boolean(),
  /** Fewer scores than these are told of nobody, and how many places have fewer. */
  fewest: z.int(),
  leftOut: z.int(),
  /** By place, and what those that are told come to together. */
  units: z.array(lotShape.extend({ unit: z.string(), unitName: z.string() })),
  whole: z.array(lotShape),
})

export const rulesAnswer = z.strictObject({
  ...ofScheme,
  periods,
  place: z.string(),
  shown: z.enum(['at-once', 'published']),
  notOwn: z.boolean(),
  arithmetic: arithmeticSchema,
  source: z.string(),
  from: dayShape,
  indicators: z.array(indicatorSchema.extend({ code: z.string() })),
  /** The parameters in which the rules stand, and whether the asker may propose other values. */
  parameters: z.strictObject({
    arithmetic: z.string(),
    indicators: z.string(),
    /** What an indicator can be told by, and of what: the subject itself, or its village or town. */
    figures: z.array(
      z.strictObject({
        key: z.string(),
        programme: wordsShape,
        words: wordsShape,
        rate: z.boolean(),
        by: z.array(z.enum(['village', 'town', 'lead', 'worker'])),
      }),
    ),
    proposes: z.boolean(),
  }),
})

export const replayAnswer = z.strictObject({
  ...ofScheme,
  unitName: z.string(),
  /** Of whom the score would be another; of whom the rank would. */
  rescored: z.int(),
  moved: z.int(),
  rows: z.array(
    z.strictObject({
      ...subjectShape,
      group: z.string(),
      placeName: z.string(),
      /** Ranks for deciders alone. */
      before: z.strictObject({ total: milli.nullable(), rank: z.int().nullable() }),
      after: z.strictObject({ total: milli.nullable(), rank: z.int().nullable() }),
    }),
  ),
  /** How many would come into the lowest share, and how many out of it. */
  into: z.int(),
  outOf: z.int(),
})

export const fileAnswer = z.strictObject({
  ...ofScheme,
  /** The year, then its periods. */
  cards: z.array(cardShape),
  earlier: earlierAnswer.shape.periods,
})

export const bookAnswer = z.strictObject({
  ...ofScheme,
  ...placed,
  /** Each with its year; periods stand in `periods`. */
  cards: z.array(cardShape),
})
