import { z } from 'zod'
import { chipShape, dayShape, fieldShape, instantShape, leftShape, wordsShape } from '../answer-shapes.ts'
import { caseRow, deadlineShape, shownValue, stagesShape } from '../casework/answers.ts'

/*
 * What the doors of publicity answer. Nothing here carries a name, an exact spot or a text that somebody typed, except
 * `followUpAnswer`, which only the reporter can open.
 */

/** Which day stands under the chip: the end of the case's limit, of the present stage, of a hold; or when it was over. */
const dueShape = z.strictObject({ kind: z.enum(['overall', 'stage', 'review', 'closed']), on: dayShape }).nullable()

export const publicCase = z
  .strictObject({
    number: z.string(),
    /** The catalogue's words: titles are typed by people and may name somebody. */
    title: wordsShape.nullable(),
    placeName: z.string(),
    filedOn: dayShape,
    state: z.string(),
    stateWords: wordsShape.nullable(),
    stages: stagesShape,
    lead: z.string().nullable(),
    result: wordsShape.nullable(),
    rating: wordsShape.nullable(),
    due: dueShape,
    chip: chipShape.nullable(),
  })
  .meta({ id: 'PublicCase' })

export const publicListAnswer = z.strictObject({
  at: instantShape,
  days: z.number().int(),
  /** Of every filter of the list: all, open, overdue, then each result apart, with its words. */
  counts: z.array(z.strictObject({ show: z.string(), words: wordsShape.nullable(), count: z.number().int() })),
  rows: z.array(publicCase),
  next: z.strictObject({ afterAt: instantShape, afterId: z.uuid() }).nullable(),
})

export const publicCaseAnswer = publicCase.extend({
  at: instantShape,
  steps: z.array(z.strictObject({ on: dayShape, words: wordsShape.nullable(), organisation: z.string().nullable() })),
  /** Photos that an office published; see `getPublishedFile`. */
  photos: z.array(z.uuid()),
  deadline: deadlineShape,
})

/** What a figure reads. */
const readingShape = z
  .strictObject({
    key: z.string(),
    numerator: z.number().int(),
    denominator: z.number().int().optional(),
    /** Per cent with one decimal; null where nothing was counted. */
    rate: z.number().nullable().optional(),
  })
  .meta({ id: 'Reading' })

/** A figure's definition. */
const definedShape = z.strictObject({
  key: z.string(),
  words: wordsShape,
  unit: wordsShape,
  form: z.enum(['count', 'money', 'rate']),
  numerator: wordsShape,
  denominator: wordsShape.optional(),
  counts: z.looseObject({ programme: z.string() }),
  of: z.looseObject({ programme: z.string() }).optional(),
  audience: z.enum(['public', 'office']),
  /** Stands on the overview. */
  overview: z.boolean().optional(),
})

/** A figure with its definition and what it reads now. */
const figureShape = definedShape.extend({ reading: readingShape }).meta({ id: 'Figure' })

export const publicFiguresAnswer = z.strictObject({
  at: instantShape,
  days: z.number().int(),
  figures: z.array(
    figureShape.extend({
      /** Of overdue cases: how far the oldest is over, in office time. */
      longest: leftShape.nullable(),
    }),
  ),
})

const trendShape = z.array(
  z.strictObject({ from: dayShape, numerator: z.number().int(), denominator: z.number().int().nullable() }),
)
const placeShape = { code: z.string(), name: z.string(), lon: z.number().nullable(), lat: z.number().nullable() }

export const countedAnswer = z.strictObject({
  rows: z.array(z.strictObject({ programme: z.string(), words: wordsShape, ofPlace: z.boolean() })),
})

export const figuresAnswer = z.strictObject({
  at: instantShape,
  place: z.string(),
  placeName: z.string(),
  figures: z.array(figureShape),
  /** What is drawn: the first count, and a rate or another count. */
  trends: z.array(z.strictObject({ key: z.string(), points: trendShape })),
  byTown: z.array(
    z.strictObject({
      key: z.string(),
      towns: z.record(
        z.string(),
        z.strictObject({ numerator: z.number().int(), denominator: z.number().int().nullable() }),
      ),
    }),
  ),
  towns: z.array(z.strictObject(placeShape)),
})

/** All figures of a programme in sum and row by row, in the order of `figures`; rows stand in the county's own order. */
export const evaluationAnswer = z.strictObject({
  at: instantShape,
  place: z.string(),
  placeName: z.string(),
  /** What stands below the place, which rows by place are of. */
  below: z.enum(['town', 'village']),
  /** Only what the asker's own organisations lead is counted. */
  ownUnits: z.boolean(),
  /** What rows the figures can be told by. */
  rowKinds: z.array(z.enum(['place', 'lead', 'worker', 'class', 'minor', 'kind', 'month'])),
  figures: z.array(definedShape),
  sum: z.array(readingShape),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      words: wordsShape.nullable(),
      /** What it stands under: a handler's unit, an item's class. */
      under: wordsShape.nullable(),
      /** In the order of the figures; null where a figure is not told for such a row. */
      readings: z.array(readingShape.nullable()),
    }),
  ),
})

/** What makes a number of the books, a page at a time. */
export const recordsAnswer = z.strictObject({
  at: instantShape,
  placeName: z.string(),
  words: wordsShape,
  counted: wordsShape,
  unit: wordsShape,
  form: z.enum(['count', 'money', 'rate']),
  /** The row it was narrowed to, such as one of a catalogue. */
  row: wordsShape.nullable(),
  number: z.number().int(),
  /** How many entries add up to it. */
  total: z.number().int().nullable(),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      day: dayShape.nullable(),
      words: wordsShape.nullable(),
      placeName: z.string(),
      ownerName: z.string().nullable(),
      row: wordsShape.nullable(),
      /** What it adds to the number: fen, or whole units. */
      amount: z.string(),
      pieces: z.string().nullable(),
      account: z.uuid().nullable(),
      transfer: z.uuid().nullable(),
      file: z.strictObject({ id: z.uuid(), number: z.string() }).nullable(),
    }),
  ),
  next: z.string().nullable(),
})

export const trendAnswer = z.strictObject({
  at: instantShape,
  place: z.string(),
  steps: z.array(z.strictObject({ from: dayShape, readings: z.array(readingShape) })),
})

/** Positions are a sketch. */
export const publicMapAnswer = z.strictObject({
  at: instantShape,
  /** The approval number, printed at the map. */
  number: z.string(),
  county: z.string(),
  towns: z.array(z.strictObject({ ...placeShape, count: z.number().int() })),
})

export const aboutAnswer = z.strictObject({
  at: instantShape,
  county: z.strictObject({ code: z.string(), name: z.string() }),
  /** Invented people and cases: every page says so. */
  demonstration: z.boolean(),
  /** Who runs the site, its filing number and the map's approval number; null while they are not entered. */
  site: z.strictObject({
    host: z.string().nullable(),
    filing: z.string().nullable(),
    mapNumber: z.string().nullable(),
  }),
  towns: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  /** Positions are a sketch; `phone` is who fills in a report for somebody who calls. */
  villages: z.array(z.strictObject({ ...placeShape, fullName: z.string(), phone: z.string().nullable() })),
  programmes: z.array(
    z.strictObject({
      id: z.string(),
      words: wordsShape,
      kinds: z.array(
        z.strictObject({
          code: z.string(),
          words: wordsShape,
          plain: wordsShape,
          pictogram: z.string().nullable(),
          group: z.array(wordsShape),
          keywords: z.array(z.string()),
        }),
      ),
      /** What a resident may tap; `usual` is the kind first proposed, null where one must be chosen. */
      pictures: z.array(z.strictObject({ picture: z.string(), words: wordsShape, usual: z.string().nullable() })),
    }),
  ),
})

/** A report as its reporter sees it by number and code. */
export const followUpAnswer = caseRow.omit({ id: true, lastHand: true }).extend({
  at: instantShape,
  answerable: z.strictObject({ place: z.string(), role: wordsShape.nullable() }).nullable(),
  deadline: deadlineShape,
  /** What the reporter may do by number and code. */
  acts: z.array(z.strictObject({ step: z.string(), words: wordsShape, form: z.record(z.string(), fieldShape) })),
  steps: z.array(
    z.strictObject({
      at: instantShape,
      words: wordsShape.nullable(),
      organisation: z.string().nullable(),
      /** What was answered; of steps that bring a result only. */
      form: z.array(shownValue),
    }),
  ),
})
