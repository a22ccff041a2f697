import { z } from 'zod'
import { becauseShape, dayShape, instantShape, wordsShape } from '../answer-shapes.ts'

const named = z.strictObject({ code: z.string(), words: wordsShape })
const took = z.enum(['phone', 'sheet']).nullable()
const person = z.strictObject({ id: z.uuid(), name: z.string() })
const rated = z.strictObject({ line: z.int(), name: z.string(), titles: z.array(z.string()) })
const pile = z.strictObject({ code: z.string(), classes: z.array(z.string()) })

/** Ballots for whoever is asked to rate: those that are open, and those that were not long ago. */
export const ownBallotsAnswer = z.strictObject({
  at: instantShape,
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      words: wordsShape,
      placeName: z.string(),
      state: z.string(),
      means: z.enum(['paper', 'phone', 'both']),
      until: instantShape.nullable(),
      took,
    }),
  ),
})

/** A ballot as its rater sees it, before the paper is taken and while it is filled in. */
export const raterBallotAnswer = z
  .strictObject({
    at: instantShape,
    county: z.string(),
    id: z.uuid(),
    words: wordsShape,
    basis: wordsShape,
    placeName: z.string(),
    state: z.string(),
    means: z.enum(['paper', 'phone', 'both']),
    until: instantShape.nullable(),
    took,
    pile: z.string().nullable(),
    /** The classes that are counted together with the rater's own. */
    together: z.array(wordsShape),
    grades: z.array(named),
    rated: z.array(rated),
  })
  .meta({ id: 'RaterBallot' })

export const paperAnswer = z.strictObject({ ballot: z.uuid(), pile: z.string(), signed: z.string() })
export const keysAnswer = z.strictObject({ keys: z.array(z.strictObject({ pile: z.string(), key: z.string() })) })
export const castAnswer = z.strictObject({ print: z.string() })
/** The closed box: its count, its digest, and the prints that make it. */
export const boxAnswer = z.strictObject({ papers: z.int(), box: z.string(), prints: z.array(z.string()) })

const counts = z.strictObject({
  pile: z.string(),
  weight: z.int(),
  grades: z.record(z.string(), z.int()),
  blank: z.int(),
})
const sheets = z.strictObject({
  class: z.string(),
  out: z.int(),
  back: z.int(),
  valid: z.int(),
  invalid: z.int(),
})
const tally = z.strictObject({
  piles: z.array(
    z.strictObject({
      pile: z.string(),
      classes: z.array(z.string()),
      weight: z.int(),
      paper: z.int(),
      phone: z.int(),
    }),
  ),
  sheets: z.array(sheets),
  phone: z.int(),
  valid: z.int(),
  fewest: z.int(),
  void: z.enum(['too-few', 'few-phone']).nullable(),
  rated: z.array(
    z.strictObject({
      line: z.int(),
      rating: z.int().nullable(),
      piles: z.array(z.strictObject({ pile: z.string(), rating: z.int().nullable() })),
      counts: z.array(counts),
      because: becauseShape,
    }),
  ),
})

/** A ballot as whoever prepares it, or may see what it came to, sees it. Before it is counted nothing of any paper is in it. */
export const deskBallotAnswer = z
  .strictObject({
    at: instantShape,
    id: z.uuid(),
    number: z.string(),
    kind: z.string(),
    words: wordsShape,
    basis: wordsShape,
    place: z.string(),
    placeName: z.string(),
    on: dayShape,
    state: z.string(),
    stateWords: wordsShape,
    steps: z.int(),
    means: z.enum(['paper', 'phone', 'both']),
    meansAllowed: z.enum(['paper', 'phone', 'both']),
    until: instantShape.nullable(),
    /** Whether the asker prepares it, and is not rated in it. */
    prepares: z.boolean(),
    grades: z.array(z.strictObject({ code: z.string(), words: wordsShape, worth: z.int() })),
    classes: z.array(
      z.strictObject({ code: z.string(), words: wordsShape, weight: z.int(), least: z.int(), raters: z.int() }),
    ),
    fewest: z.int(),
    piles: z.array(pile),
    rated: z.array(z.strictObject({ line: z.int(), person: z.uuid(), name: z.string(), titles: z.array(z.string()) })),
    raters: z.array(z.strictObject({ person: z.uuid(), name: z.string(), class: z.string(), took })),
    /** Of the closed box. */
    papers: z.int().nullable(),
    box: z.string().nullable(),
    phone: z.record(z.string(), z.int()),
    counters: z.strictObject({ scrutineer: person, teller: person }).nullable(),
    tally: tally.nullable(),
    /** Eight characters by which a printed count sheet is told from another. */
    code: z.string(),
  })
  .meta({ id: 'DeskBallot' })
