import { z } from 'zod'
import { becauseShape, chipShape, dayShape, fieldShape, instantShape, wordsShape } from '../answer-shapes.ts'

/*
 * What the doors of casework answer. The web's types come from here by way of the contract.
 */

const id = z.uuid()
const named = z.strictObject({ id, name: z.string() })

const dayKindShape = z.enum(['workday', 'weekend', 'holiday', 'makeup'])

export const workAnswer = z.strictObject({
  at: instantShape,
  /** Today, and what the calendar says of it. */
  today: z.strictObject({ day: dayShape, kind: dayKindShape, name: wordsShape.nullable() }),
  lists: z.array(
    z.strictObject({
      programme: z.string(),
      key: z.string(),
      words: wordsShape,
      group: wordsShape,
      /** Steps that the reader may begin a case with from here. */
      begins: z.array(z.strictObject({ step: z.string(), words: wordsShape })),
      /** Whether more wait than were counted. */
      capped: z.boolean(),
      /** Counted up to a thousand; null where nothing waits in it, such as a search. */
      count: z.number().int().nullable(),
    }),
  ),
})

const urgencyShape = z.enum(['today', 'soon', 'later', 'new', 'week', 'earlier'])

/** The drawn process of a case: what has run, where it is, what is ahead. One that ended early has a shorter one. */
export const stagesShape = z.array(
  z.strictObject({ words: wordsShape, run: z.enum(['done', 'now', 'ahead']) }).meta({ id: 'Stage' }),
)

/** A case as a list shows it. Titles may have been erased; `kindWords` then stand for it. */
export const caseRow = z
  .strictObject({
    id,
    number: z.string(),
    programme: z.string(),
    state: z.string(),
    stateWords: wordsShape.nullable(),
    /** Position in the drawn process, 0 to 4. */
    stage: z.number().int(),
    stages: stagesShape,
    flags: z.array(z.string()),
    kind: z.string().nullable(),
    kindWords: wordsShape.nullable(),
    /** The widest class of the kind. */
    kindGroup: wordsShape.nullable(),
    title: z.string().nullable(),
    place: z.string(),
    placeName: z.string(),
    /** WGS-84 degrees, where the report told a point. */
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    source: z.string().nullable(),
    sourceWords: wordsShape.nullable(),
    lead: named.nullable(),
    /** Who was last on it; officials by name and post, with the number of their office. */
    lastHand: z.strictObject({
      name: z.string().nullable(),
      step: wordsShape.nullable(),
      title: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    /** Heading of the list under which it stands. */
    urgency: urgencyShape,
    filedAt: instantShape,
    dueAt: instantShape.nullable(),
    closedAt: instantShape.nullable(),
    onTime: z.boolean().nullable(),
    provisional: z.boolean(),
    chip: chipShape.nullable(),
    result: wordsShape.nullable(),
    rating: wordsShape.nullable(),
  })
  .meta({ id: 'CaseRow' })

/** Where the next page begins: the sort instant and the id of the last row. */
const nextShape = z.strictObject({ afterAt: z.string(), afterId: id }).nullable()

export const casesAnswer = z.strictObject({ at: instantShape, rows: z.array(caseRow), next: nextShape })

const leftShape = chipShape.shape.left.unwrap()
export const clockShape = z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days'])

/** One day, or a run of like days, in the derivation of a deadline; see `Line` in derivation.ts. */
export const lineShape = z
  .strictObject({
    day: dayShape,
    lastDay: dayShape,
    kind: dayKindShape,
    name: wordsShape.optional(),
    source: z.string().optional(),
    provisional: z.boolean(),
    why: z.enum(['start-day', 'counted', 'not-counted', 'held', 'due']),
    counted: z.number(),
    from: instantShape.optional(),
    to: instantShape.optional(),
  })
  .meta({ id: 'DeadlineLine' })

const hoursShape = z
  .strictObject({
    since: dayShape,
    name: wordsShape,
    source: z.string(),
    /** Minutes after midnight. */
    periods: z.array(z.strictObject({ from: z.number(), to: z.number() })),
    minutes: z.number(),
  })
  .meta({ id: 'OfficeHours' })

const runningShape = {
  due: instantShape,
  dueDay: dayShape,
  /** '24:00' where the due instant is the start of the day after. */
  dueTime: z.string(),
  provisional: z.boolean(),
  derivation: z.array(lineShape),
  hours: z.array(hoursShape),
}

const courseShape = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('running'), ...runningShape }),
    z.strictObject({
      state: z.literal('held'),
      since: instantShape,
      left: z.strictObject({ amount: z.number(), clock: clockShape }),
      derivation: z.array(lineShape),
      hours: z.array(hoursShape),
    }),
  ])
  .meta({ id: 'Course' })

const limitShape = z.strictObject({ amount: z.number(), clock: clockShape, rollsOver: z.boolean().optional() })

/** A dated parameter as it entered a decision. */
export const parameterUsedShape = z.strictObject({
  id: z.string(),
  value: z.unknown(),
  from: z.string(),
  place: z.string(),
  source: z.string(),
})

export const deadlineShape = z
  .strictObject({
    /** The limit on the whole case with its holds. */
    overall: z
      .strictObject({
        limit: z.strictObject({
          start: instantShape,
          amount: z.number(),
          clock: clockShape,
          extra: z.number(),
          holds: z.array(z.strictObject({ from: instantShape, to: instantShape.optional() })),
          /** The first start, where a ruling started the limit anew. */
          first: instantShape.optional(),
        }),
        course: courseShape,
        /** What has run by now, or ran until it was done, in the clock's unit. */
        used: z.number().nullable(),
        /** The same since the first start. */
        total: z.number().nullable(),
        /** What is left now; null where the limit stands still or is settled. */
        left: leftShape.nullable(),
      })
      .nullable(),
    /** The limit of the stage the case stands in. */
    stage: z
      .strictObject({
        parameter: parameterUsedShape,
        limit: limitShape,
        used: z.number(),
        start: instantShape,
        ...runningShape,
      })
      .nullable(),
    provisional: z.boolean(),
    breachedAt: instantShape.nullable(),
    dueAt: instantShape.nullable(),
    overallDueAt: instantShape.nullable(),
    /** When another authority wants its answer; the earlier of the two clocks rules. */
    answerBy: instantShape.nullable(),
  })
  .meta({ id: 'Deadline' })

const cellShape = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  // A row of a catalogue has its category, by which it is drawn.
  wordsShape.extend({ category: z.string().optional() }).meta({ id: 'RowCell' }),
  // Of pictures and recordings: their ids.
  z.array(id),
  z.null(),
])
/** Rows of a filled form as they are shown, cell by cell under their heads. */
export const rowsShape = z
  .strictObject({
    heads: z.array(z.strictObject({ words: wordsShape, kind: fieldShape.shape.kind })),
    lines: z.array(z.array(cellShape)),
    /** Of rows of which each is about one thing: its code, line by line; the first cell names it. */
    of: z.array(z.string()).optional(),
  })
  .meta({ id: 'ShownRows' })

/** A value of a filled form as it is shown: words of a choice, text, number, yes or no. Sealed ones are left out. */
export const shownValue = z
  .strictObject({
    name: z.string(),
    words: wordsShape,
    kind: fieldShape.shape.kind,
    value: z.union([z.string(), z.number(), z.boolean(), wordsShape, z.array(z.string()), rowsShape, z.null()]),
    sealed: z.boolean(),
  })
  .meta({ id: 'ShownValue' })

const readerShape = z
  .strictObject({
    reader: id.nullable(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    at: instantShape,
    times: z.number().int(),
    unmasked: z.array(z.strictObject({ at: z.string(), purpose: z.string().nullable(), fields: z.array(z.string()) })),
  })
  .meta({ id: 'Reader' })

/** An act that the reader may take on the case, with its form; `refused` where it cannot be taken now, and why. */
const actShape = z
  .strictObject({
    step: z.string(),
    words: wordsShape,
    key: z.string().nullable(),
    /** `go` is what the page exists for; `quiet` stands one level down. */
    rank: z.enum(['go', 'usual', 'quiet']),
    form: z.record(z.string(), fieldShape),
    refused: z.strictObject({ code: z.string(), words: wordsShape, todo: wordsShape }).nullable(),
  })
  .meta({ id: 'PossibleAct' })

/** Who is answerable at a desk, with the number of their office. */
const answerableShape = z
  .strictObject({
    desk: z.string(),
    place: z.string(),
    role: wordsShape.nullable(),
    people: z.array(z.strictObject({ person: id, name: z.string(), title: z.string() })),
    phone: z.string().nullable(),
  })
  .meta({ id: 'Answerable' })

export const caseAnswer = caseRow
  .extend({
    /** It is an application for help. */
    helps: z.boolean(),
    /** When this was read. */
    at: instantShape,
    stepNo: z.number().int(),
    level: z.string(),
    levelWords: wordsShape.nullable(),
    public: z.boolean(),
    assisting: z.array(named),
    /** Whether the reader reported it. */
    own: z.boolean(),
    answerable: answerableShape.nullable(),
    /** Cases of the same kind in the same village within some days before. */
    near: z.strictObject({ days: z.number().int(), count: z.number().int(), leads: z.array(z.string()) }),
    /** The case that this one was joined to, and how many others were joined to it. */
    main: z.strictObject({ id, number: z.string() }).nullable(),
    joined: z.number().int(),
    deadline: deadlineShape,
    attachments: z.array(z.strictObject({ file: id, step: z.number().int(), field: z.string(), type: z.string() })),
    steps: z.array(
      z.strictObject({
        no: z.number().int(),
        step: z.string(),
        words: wordsShape.nullable(),
        /** Sentence of the timeline with `{actor}`, `{organisation}` and places for fields. */
        told: wordsShape.nullable(),
        from: z.string().nullable(),
        to: z.string(),
        at: instantShape,
        recordedAt: instantShape,
        actor: z.string().nullable(),
        organisation: z.string().nullable(),
        /** The lead unit that the step set. */
        lead: z.string().nullable(),
        form: z.array(shownValue),
        because: becauseShape.nullable(),
      }),
    ),
    acts: z.array(actShape),
    readers: z.array(readerShape),
    /** Whose name stands across the page where names are masked: that of the leader who looks at it on a phone. */
    watermark: z.string().nullable(),
  })
  .meta({ id: 'Case' })

export const unmaskAnswer = z.strictObject({ phone: z.string().nullable() })

/** What a step, or its rehearsal, comes to. A rehearsal has no number. */
export const stepAnswer = z
  .looseObject({
    case: id,
    number: z.string().optional(),
    state: z.string(),
    stateWords: wordsShape.nullable(),
    step: z.number().int(),
    due: instantShape.nullable(),
    /** Who has it now. */
    desk: z.string().nullable(),
    deskName: z.string().nullable(),
    deskRole: wordsShape.nullable(),
    /** With which a reporter without an account asks again; told once. */
    followUp: z.string().optional(),
    repeated: z.boolean(),
    because: becauseShape,
    /** Of a rehearsal: who becomes answerable, by when, who has it next, and who is told. */
    follows: z
      .strictObject({
        stateWords: wordsShape.nullable(),
        ended: z.boolean(),
        answerable: answerableShape.nullable(),
        lead: named.nullable(),
        assisting: z.array(named),
        course: z.strictObject({ limit: limitShape, state: z.literal('running'), ...runningShape }).nullable(),
        next: answerableShape.extend({ stateWords: wordsShape }).nullable(),
        /** What it writes in the ledger: posted (received above 0, given below), reserved, given back. */
        entries: z.array(
          z.strictObject({
            what: z.enum(['post', 'hold', 'release']),
            account: wordsShape,
            unit: z.string(),
            amount: z.string(),
          }),
        ),
        tells: z.array(z.strictObject({ reporter: z.boolean(), words: wordsShape })),
      })
      .optional(),
  })
  .meta({ id: 'StepDone' })

/** How the cases of a list divide; counted up to a thousand, and `capped` where there are more. */
export const divisionAnswer = z.strictObject({
  at: instantShape,
  all: z.number().int(),
  capped: z.boolean(),
  /** What the filters leave, and how that divides by heading, of how many there were without them. */
  shown: z.number().int(),
  /** What the filters name: a place, a unit, a handler, an item or class. */
  narrowed: z.array(wordsShape),
  urgencies: z.array(z.strictObject({ key: urgencyShape, count: z.number().int(), of: z.number().int() })),
  sources: z.array(
    z.strictObject({ source: z.string().nullable(), words: wordsShape.nullable(), count: z.number().int() }),
  ),
  /** In the county's own order. */
  towns: z.array(z.strictObject({ town: z.string(), name: z.string(), count: z.number().int() })),
})
