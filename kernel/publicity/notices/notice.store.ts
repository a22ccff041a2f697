import { declareTable, supplyStore } from '../../effect.ts'
import { type Asking, supplyFact } from '../../fact.ts'
import type { Id } from '../../id.ts'
import type { Json } from '../../json.ts'
import type { About } from './guard.ts'

/** What stands in one line of a list. `cells` by column; persons and matters by their ids. */
export interface NoticeLine {
  readonly no: number
  /** The case it is about; null of a line that guards nothing. */
  readonly subject: Id | null
  readonly person: Id | null
  readonly cells: { readonly [column: string]: Json }
  /** `withheld` at the wish of the person, `removed` after an objection: nobody is shown the line any more. */
  readonly standing: 'listed' | 'withheld' | 'removed'
}

type ObjectionState = 'open' | 'upheld' | 'dismissed' | 'withdrawn'

declare module '../../effect.ts' {
  interface Effects {
    /** Lines that a version of a notice brings or changes. */
    notice: {
      readonly notice: Id
      readonly of: string
      readonly version: number
      readonly lines: readonly NoticeLine[]
    }
    /** Somebody reviewed what is not published. */
    'review-withheld': { readonly notice: Id; readonly subject: Id; readonly by: Id }
    objection: {
      readonly id: Id
      readonly notice: Id
      readonly subject: Id | null
      readonly state: ObjectionState
      readonly at: Date
    }
  }
}
declare module '../../fact.ts' {
  interface Facts {
    /** The notices in which the case acted on is listed, newest first. */
    'notice.about': readonly About[]
    /** The lines in which the case acted on stands listed, in whatever notices, with the last version of each notice. */
    'notice.listed': readonly Listed[]
    /** All lines, as they stand by now, of the notices in which the case acted on stands listed, newest notice first. */
    'notice.shown': readonly Listed[]
    /** The line that the form names (`line`) in the notice acted on, and its last version. */
    'notice.line': { readonly version: number; readonly line: NoticeLine | undefined }
    /** The notice that an objection is about: by the form (`notice`, `line`) or by the objection acted on. */
    'notice.objected': Objected | undefined
  }
}

export interface Listed {
  readonly notice: Id
  readonly kind: string
  readonly version: number
  readonly line: NoticeLine
}

export interface Objected {
  readonly notice: Id
  readonly kind: string
  readonly state: string
  readonly until: Date | null
  readonly place: string
  /** The matter of the line objected to; null where it is the whole notice, or a line that guards nothing. */
  readonly subject: Id | null
  readonly lineKnown: boolean
  readonly filedAt: Date | null
}

declareTable('notice_line', {
  columns: ['county', 'notice', 'no', 'version', 'subject', 'person', 'cells', 'standing', 'act', 'at'],
  key: ['county', 'notice', 'no', 'version'],
  appendOnly: true,
})
declareTable('notice_about', {
  columns: ['county', 'subject', 'notice', 'kind', 'standing', 'changed_at', 'reviewed_by'],
  key: ['county', 'subject', 'notice'],
  appendOnly: false,
})
declareTable('notice_about review', {
  columns: ['county', 'subject', 'notice', 'reviewed_by'],
  key: ['county', 'subject', 'notice'],
  stands: 'notice_about',
  appendOnly: false,
})
declareTable('notice_objection', {
  columns: ['county', 'id', 'notice', 'subject', 'state', 'at'],
  key: ['county', 'id'],
  appendOnly: false,
})

supplyStore('notice', {
  writes: (effects, { county, act, at }) =>
    effects.flatMap(({ notice, of, version, lines }) => [
      {
        table: 'notice_line',
        mode: 'insert',
        rows: lines.map((line) => ({ county, notice, version, act, at: at.toISOString(), ...line })),
      },
      {
        table: 'notice_about',
        mode: 'upsert',
        rows: lines.flatMap(({ subject, standing }) =>
          subject
            ? [{ county, subject, notice, kind: of, standing, changed_at: at.toISOString(), reviewed_by: null }]
            : [],
        ),
      },
    ]),
})
supplyStore('review-withheld', {
  writes: (effects, { county }) => [
    {
      table: 'notice_about review',
      mode: 'update',
      rows: effects.map(({ subject, notice, by }) => ({ county, subject, notice, reviewed_by: by })),
    },
  ],
})
supplyStore('objection', {
  writes: (effects, { county }) => [
    {
      table: 'notice_objection',
      mode: 'upsert',
      rows: effects.map(({ id, notice, subject, state, at }) => ({
        county,
        id,
        notice,
        subject,
        state,
        at: at.toISOString(),
      })),
    },
  ],
})

// An objection that led to a change of the line is answered by it: only what was raised since counts as upheld.
supplyFact('notice.about', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-notice-about',
          text: `select a.notice, a.kind, a.standing, a.reviewed_by, f.state, f.overall_due_at as until,
              (select count(*) from notice_objection o where o.county = a.county and o.notice = a.notice
                 and (o.subject is null or o.subject = a.subject) and o.state = 'open')::int as open,
              (select count(*) from notice_objection o where o.county = a.county and o.notice = a.notice
                 and (o.subject is null or o.subject = a.subject) and o.state = 'upheld' and o.at >= a.changed_at)::int as upheld
            from notice_about a join case_file f on f.county = a.county and f.id = a.notice
            where a.county = $1 and a.subject = $2 order by a.notice desc`,
          values: [county, subject],
        }
      : undefined,
  read: (rows) =>
    rows.map((row) => ({
      notice: row.notice as Id,
      kind: row.kind as string,
      state: row.state as string,
      until: row.until as Date | null,
      standing: row.standing as About['standing'],
      reviewed: row.reviewed_by !== null,
      open: row.open as number,
      upheld: row.upheld as number,
    })),
})

const toListed = (row: Record<string, unknown>): Listed => ({
  notice: row.notice as Id,
  kind: row.kind as string,
  version: row.version as number,
  line: readLine(row),
})
supplyFact('notice.listed', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-notice-listed',
          text: `select a.notice, a.kind, (select max(version) from notice_line v where v.county = a.county and v.notice = a.notice) as version,
              l.no, l.subject, l.person, l.cells, l.standing
            from notice_about a join lateral (select * from notice_line n
              where n.county = a.county and n.notice = a.notice and n.subject = a.subject order by n.version desc limit 1) l on true
            where a.county = $1 and a.subject = $2 and a.standing = 'listed' order by a.notice`,
          values: [county, subject],
        }
      : undefined,
  read: (rows) => rows.map(toListed),
})

supplyFact('notice.shown', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-notice-shown',
          text: `select a.notice, a.kind, l.version, l.no, l.subject, l.person, l.cells, l.standing
            from notice_about a join lateral (select distinct on (n.no) * from notice_line n
              where n.county = a.county and n.notice = a.notice order by n.no, n.version desc) l on true
            where a.county = $1 and a.subject = $2 and a.standing = 'listed' order by a.notice desc, l.no`,
          values: [county, subject],
        }
      : undefined,
  read: (rows) => rows.map(toListed),
})

const formOf = ({ input }: Asking): { readonly [name: string]: Json } =>
  ((input as { form?: { readonly [name: string]: Json } } | null)?.form ?? {}) as { readonly [name: string]: Json }

supplyFact('notice.line', {
  load: (asking) =>
    asking.subject
      ? {
          name: 'fact-notice-line',
          text: `select (select max(version) from notice_line where county = $1 and notice = $2) as version, l.no, l.subject, l.person, l.cells, l.standing
            from (select 1) one left join lateral (select * from notice_line
              where county = $1 and notice = $2 and no = $3 order by version desc limit 1) l on true`,
          values: [asking.county, asking.subject, Number(formOf(asking).line ?? 0)],
        }
      : undefined,
  read: ([row]) => ({
    version: (row?.version as number | null) ?? 0,
    line: row?.no == null ? undefined : readLine(row),
  }),
})

export const readLine = (row: Record<string, unknown>): NoticeLine => ({
  no: row.no as number,
  subject: row.subject as Id | null,
  person: row.person as Id | null,
  cells: row.cells as NoticeLine['cells'],
  standing: row.standing as NoticeLine['standing'],
})

supplyFact('notice.objected', {
  load(asking) {
    const { notice, line } = formOf(asking)
    const known = asking.subject !== null
    if (!known && typeof notice !== 'string') return undefined
    return {
      name: `fact-notice-objected${known ? '-known' : ''}`,
      text: `select f.id as notice, f.kind, f.state, f.overall_due_at as until, f.place, ${known ? 'o.subject, true as line_known, o.at' : 'l.subject, l.no is not null as line_known, null::timestamptz as at'}
        from ${
          known
            ? 'notice_objection o join case_file f on f.county = o.county and f.id = o.notice where o.county = $1 and o.id = $2'
            : `case_file f left join lateral (select no, subject from notice_line where county = f.county and notice = f.id and no = $3
                order by version desc limit 1) l on true where f.county = $1 and f.id = $2`
        }`,
      values: known ? [asking.county, asking.subject] : [asking.county, notice, Number(line ?? 0)],
    }
  },
  read: ([row]) =>
    row && {
      notice: row.notice as Id,
      kind: row.kind as string,
      state: row.state as string,
      until: row.until as Date | null,
      place: row.place as string,
      subject: row.subject as Id | null,
      lineKnown: row.line_known as boolean,
      filedAt: row.at as Date | null,
    },
})
