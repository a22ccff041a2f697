import { z } from 'zod'
import { dayShape, instantShape, leftShape, wordsShape } from '../answer-shapes.ts'
import { clockShape, lineShape } from '../casework/answers.ts'

/*
 * What the doors answer that lead the pages of a division, a period and a year. Points are whole thousandths.
 */

const id = z.uuid()
const milli = z.int()
const state = z.enum(['open', 'frozen', 'final'])
const subjectShape = { subject: id, name: z.string(), title: z.string().nullable() }
const placed = { place: z.string(), placeName: z.string() }
/** By which it is typed: pinyin and initials, of an item's title or of whoever an entry is about. */
const letters = z.array(z.string())
const ofMatter = {
  at: instantShape,
  scheme: z.string(),
  words: wordsShape,
  year: z.int(),
  ...placed,
  /** From 1, 0 of a year; null: of no period. */
  period: z.int().min(0).max(12).nullable(),
  state: state.nullable(),
}
const groups = z.array(z.strictObject({ id: z.string(), words: wordsShape }))

export const matterAnswer = z.strictObject({
  ...ofMatter,
  groups,
  /** Indicators for which work items may be set. */
  areas: z.array(z.strictObject({ indicator: z.string(), name: wordsShape })),
  items: z.array(
    z.strictObject({
      id,
      indicator: z.string(),
      name: wordsShape,
      title: z.string(),
      points: milli,
      basis: z.string(),
      ended: z.boolean(),
      /** What the place divides of it; null where nothing is divided. */
      due: milli.nullable(),
      letters,
    }),
  ),
  /** What each place within has to divide of all items together, and among how many; empty of a place that holds no others. */
  villages: z.array(z.strictObject({ ...placed, officials: z.int(), due: milli })),
  /** Who is on the roll today, by group and protocol order. */
  officials: z.array(z.strictObject({ ...subjectShape, ...placed, group: z.string() })),
  /** What each has of each item now. */
  shares: z.array(z.strictObject({ item: id, subject: id, points: milli })),
  /** Items and shares of the year before, to begin with. */
  before: z.strictObject({
    items: z.array(z.strictObject({ indicator: z.string(), title: z.string(), points: milli })),
    shares: z.array(z.strictObject({ indicator: z.string(), title: z.string(), subject: id, points: milli })),
  }),
  /** Lists and rows as they were filled in last, for a page that fills them in again. */
  filled: z.record(
    z.string(),
    z.array(z.union([z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))])),
  ),
})

export const matterEntriesAnswer = z.strictObject({
  at: instantShape,
  entries: z.array(
    z.strictObject({
      id,
      subject: id,
      name: z.string(),
      /** Of the indicator. */
      words: wordsShape,
      title: z.string().nullable(),
      day: dayShape,
      basis: z.string().nullable(),
      now: milli,
      letters,
    }),
  ),
})

export const matterScoresAnswer = z.strictObject({
  ...ofMatter,
  groups,
  /** By how many percentage points each grade moves the year's pay; those that do not are left out. */
  pays: z.record(z.string(), z.int()),
  rows: z.array(
    z.strictObject({
      ...subjectShape,
      ...placed,
      group: z.string(),
      periods: z.array(milli),
      total: milli.nullable(),
      /** For deciders alone. */
      rank: z.int().nullable(),
      unranked: z.string().nullable(),
      objected: z.boolean(),
      grade: z.string().nullable(),
      clause: z.string().nullable(),
    }),
  ),
})

export const sheetsAnswer = z.strictObject({
  at: instantShape,
  scheme: z.string(),
  words: wordsShape,
  year: z.int(),
  unit: z.string(),
  unitName: z.string(),
  period: z.int().min(1).max(12),
  /** Those of the year, to choose another. */
  periods: z.array(z.strictObject({ period: z.int(), words: wordsShape })),
  first: dayShape,
  last: dayShape,
  rows: z.array(
    z.strictObject({
      ...placed,
      subjects: z.int(),
      entries: z.int(),
      plus: milli,
      minus: milli,
      objections: z.int(),
      sheet: state.nullable(),
      /** The case in which it is kept; null where it has not begun, or is not for the asker. */
      matter: z
        .strictObject({
          id,
          number: z.string(),
          stepNo: z.int(),
          state: z.string(),
          stateWords: wordsShape.nullable(),
          since: instantShape,
          due: instantShape.nullable(),
        })
        .nullable(),
    }),
  ),
})

/** Who decided what of a period, and what somebody who is scored may still object to. */
export const cardSheetAnswer = z.strictObject({
  at: instantShape,
  /** From 1, 0 of the year. */
  period: z.int(),
  hands: z.array(z.strictObject({ at: instantShape, words: wordsShape, of: wordsShape, name: z.string().nullable() })),
  /** The notice on which it hangs, or hung last; null before. */
  notice: z
    .strictObject({
      state: z.string(),
      stateWords: wordsShape.nullable(),
      until: instantShape.nullable(),
      /** While it is up: what is left, and its days. */
      left: leftShape.nullable(),
      clock: clockShape.nullable(),
      days: z.array(lineShape),
    })
    .nullable(),
  objections: z.strictObject({
    /** The programme in which one objects; null where whoever asks may not, or not any more. */
    by: z.string().nullable(),
    /** One may say there that something is missing altogether. */
    claims: z.boolean(),
    cases: z.array(
      z.strictObject({
        id,
        entry: id.nullable(),
        number: z.string(),
        stateWords: wordsShape.nullable(),
        open: z.boolean(),
      }),
    ),
  }),
})
