import { declareTable, hex, type Row, supplyStore, type Write } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { Json, JsonObject } from '../json.ts'
import type { CaseFile, CaseMove, Limit, Viewer } from './case.ts'

/** One step of a case as it is recorded. `move` is what changed; `file` the case after it. */
export interface StepRecord {
  readonly step: string
  readonly from: string | null
  readonly to: string
  readonly no: number
  readonly post: Id | null
  readonly organisation: Id | null
  readonly form: JsonObject
  readonly move: CaseMove
  readonly because: JsonObject
}

/** What a new case is called: the next of a series, or a number that stood on paper before. */
export type CaseNumber = { readonly series: string; readonly prefix: string } | { readonly number: string }

declare module '../effect.ts' {
  interface Effects {
    move: {
      readonly file: CaseFile
      readonly record: StepRecord
      /** Series and printed prefix of a new case's number, or one given by hand; absent for later steps. */
      readonly numbered?: CaseNumber
      readonly timers: readonly { readonly kind: string; readonly at: Date | null }[]
      readonly listed: readonly { readonly field: string; readonly value: string }[]
      readonly attached: readonly { readonly file: Id; readonly field: string }[]
      /** Who took part and does so no more. */
      readonly unseen?: readonly Viewer[]
    }
  }
}

export interface Hand {
  readonly step: string
  readonly actor: Id | null
  readonly organisation: Id | null
  readonly at: Date
  /** As it stands in the step: personal values by id and commitment. */
  readonly form: JsonObject
}

declare module '../fact.ts' {
  interface Facts {
    /** The case acted on; undefined where there is none in this county. */
    case: CaseFile | undefined
    /** Who did what on it so far, newest last. */
    'case.hands': readonly Hand[]
  }
}

const fileColumns = [
  'county',
  'id',
  'programme',
  'number',
  'state',
  'flags',
  'kind',
  'place',
  'level',
  'source',
  'title',
  'body',
  'reporter',
  'follow_up',
  'desk',
  'lead',
  'assisting',
  'holder',
  'public',
  'result',
  'rating',
  'filed_at',
  'opened_at',
  'done_at',
  'closed_at',
  'stage_at',
  'due_at',
  'overall_due_at',
  'provisional',
  'breached_at',
  'on_time',
  'clock',
  'last_step',
  'last_actor',
  'step_no',
  'lon',
  'lat',
  'main',
] as const

declareTable('case_file', {
  columns: fileColumns,
  key: ['county', 'id'],
  appendOnly: false,
  numbered: true,
  plain: { json: ['clock'] },
})
/** The same table for cases that bear their number already. */
declareTable('case_file_numbered', {
  columns: fileColumns,
  key: ['county', 'id'],
  appendOnly: false,
  stands: 'case_file',
})
declareTable('case_step', {
  columns: [
    'county',
    'case_id',
    'no',
    'act',
    'step',
    'from_state',
    'to_state',
    'actor',
    'post',
    'organisation',
    'at',
    'form',
    'move',
    'because',
  ],
  key: ['county', 'case_id', 'no'],
  appendOnly: true,
  plain: { json: ['form', 'move', 'because'] },
})
declareTable('case_viewer', {
  columns: ['county', 'viewer', 'why', 'case_id', 'state', 'open', 'due_at', 'filed_at'],
  key: ['county', 'case_id', 'viewer', 'why'],
  appendOnly: false,
  plain: {},
})
declareTable('case_timer', {
  columns: ['county', 'case_id', 'kind', 'due_at', 'tries'],
  key: ['county', 'case_id', 'kind'],
  appendOnly: false,
  plain: {},
})
declareTable('case_listed', {
  columns: ['county', 'programme', 'field', 'value', 'case_id', 'filed_at'],
  key: ['county', 'case_id', 'field', 'value'],
  appendOnly: false,
  plain: {},
})
declareTable('case_attachment', {
  columns: ['county', 'case_id', 'file', 'step_no', 'field'],
  key: ['county', 'case_id', 'file'],
  appendOnly: false,
  plain: {},
})

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** The row of a case. Number columns are for new cases only; an update leaves the number as it is. */
export function rowOfCase(file: CaseFile): Row {
  return {
    county: file.county,
    id: file.id,
    programme: file.programme,
    number: file.number,
    state: file.state,
    flags: file.flags,
    kind: file.kind,
    place: file.place,
    level: file.level,
    source: file.source,
    title: file.title,
    body: file.body,
    reporter: file.reporter,
    follow_up: file.followUp ? hex(Buffer.from(file.followUp, 'hex')) : null,
    desk: file.desk,
    lead: file.lead,
    assisting: file.assisting,
    holder: file.holder,
    public: file.public,
    result: file.result,
    rating: file.rating,
    filed_at: iso(file.filedAt),
    opened_at: iso(file.openedAt),
    done_at: iso(file.doneAt),
    closed_at: iso(file.closedAt),
    stage_at: iso(file.stageAt),
    due_at: iso(file.dueAt),
    overall_due_at: iso(file.overallDueAt),
    provisional: file.provisional,
    breached_at: iso(file.breachedAt),
    on_time: file.onTime,
    clock: {
      limit: file.limit,
      viewers: file.viewers,
      ...(file.answerBy ? { answerBy: iso(file.answerBy) } : {}),
    } as unknown as Json,
    last_step: file.lastStep,
    last_actor: file.lastActor,
    step_no: file.stepNo,
    lon: file.lon,
    lat: file.lat,
    main: file.main,
  }
}

/** A case from its row (columns as `fileColumns`). */
export function readCase(row: Record<string, unknown>): CaseFile {
  const clock = row.clock as { limit?: Limit | null; viewers?: Viewer[]; answerBy?: string }
  return {
    county: row.county as string,
    id: row.id as Id,
    programme: row.programme as string,
    number: row.number as string,
    state: row.state as string,
    flags: row.flags as string[],
    kind: row.kind as string | null,
    place: row.place as string,
    level: row.level as string,
    source: row.source as string | null,
    title: row.title as Id | null,
    body: row.body as Id | null,
    reporter: row.reporter as Id | null,
    followUp: row.follow_up ? (row.follow_up as Buffer).toString('hex') : null,
    desk: row.desk as string | null,
    lead: row.lead as Id | null,
    assisting: row.assisting as Id[],
    holder: row.holder as Id | null,
    public: row.public as boolean,
    result: row.result as string | null,
    rating: row.rating as string | null,
    filedAt: row.filed_at as Date,
    openedAt: row.opened_at as Date | null,
    doneAt: row.done_at as Date | null,
    closedAt: row.closed_at as Date | null,
    stageAt: row.stage_at as Date,
    dueAt: row.due_at as Date | null,
    overallDueAt: row.overall_due_at as Date | null,
    provisional: row.provisional as boolean,
    breachedAt: row.breached_at as Date | null,
    onTime: row.on_time as boolean | null,
    limit: clock.limit ?? null,
    answerBy: clock.answerBy ? new Date(clock.answerBy) : null,
    main: (row.main ?? null) as Id | null,
    viewers: clock.viewers ?? [],
    lastStep: row.last_step as string,
    lastActor: row.last_actor as Id | null,
    stepNo: row.step_no as number,
    lon: row.lon as number | null,
    lat: row.lat as number | null,
  }
}

supplyStore('move', {
  writes(effects, stamp) {
    const writes: Write[] = []
    for (const { file, record, numbered, timers, listed, attached, unseen = [] } of effects) {
      const { county, id } = file
      const row = rowOfCase(file)
      // Of a new case nothing is there that could be met.
      const made = numbered ? 'insert' : 'upsert'
      writes.push(
        !numbered
          ? { table: 'case_file', mode: 'update', rows: [row] }
          : 'number' in numbered
            ? { table: 'case_file_numbered', mode: 'insert', rows: [{ ...row, number: numbered.number }] }
            : {
                table: 'case_file',
                mode: 'insert',
                rows: [{ ...row, number: numbered.prefix, series: numbered.series }],
              },
        {
          table: 'case_step',
          mode: 'insert',
          rows: [
            {
              county,
              case_id: id,
              no: record.no,
              act: stamp.act,
              step: record.step,
              from_state: record.from,
              to_state: record.to,
              actor: stamp.actor,
              post: record.post,
              organisation: record.organisation,
              at: stamp.at.toISOString(),
              form: record.form,
              move: record.move as unknown as Json,
              because: record.because,
            },
          ],
        },
        {
          table: 'case_viewer',
          mode: made,
          rows: file.viewers.map((v) => ({
            county,
            viewer: v.viewer,
            why: v.why,
            case_id: id,
            state: file.state,
            open: file.closedAt === null,
            due_at: iso(file.dueAt),
            filed_at: iso(file.filedAt),
          })),
        },
        {
          table: 'case_viewer',
          mode: 'delete',
          rows: unseen.map(({ viewer, why }) => ({ county, viewer, why, case_id: id })),
        },
        {
          table: 'case_timer',
          mode: made,
          rows: timers
            .filter((t) => t.at)
            .map((t) => ({ county, case_id: id, kind: t.kind, due_at: iso(t.at), tries: 0 })),
        },
        {
          table: 'case_timer',
          mode: 'delete',
          rows: timers.filter((t) => !t.at).map((t) => ({ county, case_id: id, kind: t.kind })),
        },
        {
          table: 'case_listed',
          mode: made,
          rows: listed.map((l) => ({
            county,
            programme: file.programme,
            field: l.field,
            value: l.value,
            case_id: id,
            filed_at: iso(file.filedAt),
          })),
        },
        {
          table: 'case_attachment',
          mode: 'insert',
          rows: attached.map((a) => ({ county, case_id: id, file: a.file, step_no: record.no, field: a.field })),
        },
      )
    }
    return writes
  },
})

supplyFact('case', {
  load: ({ county, subject }) =>
    subject
      ? { name: 'fact-case', text: 'select * from case_file where county = $1 and id = $2', values: [county, subject] }
      : undefined,
  read: (rows) => (rows[0] ? readCase(rows[0]) : undefined),
})

supplyFact('case.hands', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-case-hands',
          text: 'select step, actor, organisation, at, form from case_step where county = $1 and case_id = $2 order by no',
          values: [county, subject],
        }
      : undefined,
  read: (rows) => rows as unknown as Hand[],
})
