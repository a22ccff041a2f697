import type { PoolClient } from 'pg'
import type { CaseFile } from '../casework/case.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { AppraisalScheme } from './scheme.ts'
import { objectionsOf, type SheetState } from './terms.ts'

/** What a case of an appraisal is about: a sheet, or the division of a place's points. */
export interface Matter {
  readonly scheme: string
  readonly year: number
  readonly place: string
  /** From 1, 0 of a year; null: of no period, as a division is. */
  readonly period: number | null
  readonly state: SheetState | null
}

/** The year and place of a case in which a sheet is reviewed, points are divided or something is said to be missing; undefined of any other. */
export async function matterOf(
  client: PoolClient,
  file: CaseFile,
  schemes: readonly AppraisalScheme[],
): Promise<Matter | undefined> {
  // These say their year themselves; an objection to one entry is about nothing else.
  const divided = schemes.find(
    ({ id, division }) => division?.programme === file.programme || objectionsOf(id) === file.programme,
  )
  const { rows } = await client.query<Matter>(
    divided
      ? {
          name: 'appraisal-matter-division',
          text: `select $3::text as scheme, l.value::int as year, $4::text as place, null::int as period, null::text as state
            from case_listed l where l.county = $1 and l.case_id = $2 and l.field = 'year' limit 1`,
          values: [file.county, file.id, divided.id, file.place],
        }
      : {
          name: 'appraisal-matter-sheet',
          text: 'select scheme, year, place, period, state from appraisal_sheet where county = $1 and matter = $2 order by period limit 1',
          values: [file.county, file.id],
        },
  )
  return rows[0]
}

/** An entry as it is named where one is chosen, with the points that stand after all corrections. */
export interface EntryShown {
  readonly id: Id
  readonly subject: Id
  readonly indicator: string
  readonly title: string | null
  readonly day: Day
  readonly basis: string | null
  readonly now: number
}

/** What was recorded at a place in a period, the latest first; corrections stand in the entries that they mend. */
export async function entriesAt(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly year: number; readonly place: string },
  period: number,
): Promise<readonly EntryShown[]> {
  const { rows } = await client.query<EntryShown>({
    name: 'appraisal-entries-at',
    text: `select e.id, e.subject, e.indicator, i.title, e.day, e.basis,
        (e.points + coalesce((select sum(c.points) from appraisal_entry c where c.county = e.county and c.corrects = e.id), 0))::int as now
      from appraisal_entry e left join appraisal_item i on i.county = e.county and i.id = e.item
      where e.county = $1 and e.scheme = $2 and e.year = $3 and e.place = $4 and e.period = $5 and e.corrects is null
        and e.subject in (select m.subject from appraisal_member m where m.county = $1 and m.scheme = $2 and m.place = $4)
      order by e.day desc, e.at desc, e.id`,
    values: [asked.county, asked.scheme, asked.year, asked.place, period],
  })
  return rows
}

/** The sheet of a place in a period as its town looks over all of them. */
export interface SheetStanding {
  readonly place: string
  readonly subjects: number
  /** The case in which it is kept; null where it has not begun. */
  readonly matter: Id | null
  readonly sheet: SheetState | null
  readonly entries: number
  readonly plus: number
  readonly minus: number
  readonly objections: number
}

/** The sheets of all places within one in a period, with what was recorded for those on their rolls; where none is begun, too. */
export async function sheetsWithin(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly year: number; readonly place: string },
  how: { readonly period: number; readonly from: Day; readonly to: Day; readonly objections: string },
): Promise<readonly SheetStanding[]> {
  const { rows } = await client.query<SheetStanding>({
    name: 'appraisal-sheets-within',
    text: `with members as (
        select distinct m.place, m.subject from appraisal_member m where m.county = $1 and m.scheme = $2 and m.place >= $4 and m.place < $4 || ':'
          and m.from_day <= $7::date and (m.to_day is null or m.to_day > $6::date)),
      recorded as (
        select e.place, count(*) filter (where e.corrects is null)::int as entries,
          sum(greatest(e.points, 0))::int as plus, sum(least(e.points, 0))::int as minus
        from appraisal_entry e where e.county = $1 and e.scheme = $2 and e.year = $3 and e.period = $5
          and e.subject in (select subject from members) group by e.place),
      objected as (
        select e.place, count(*)::int as objections from case_listed l
          join case_file f on f.county = $1 and f.id = l.case_id and f.closed_at is null
          join appraisal_entry e on e.county = $1 and e.id::text = l.value and e.scheme = $2 and e.year = $3 and e.period = $5
        where l.county = $1 and l.programme = $8 and l.field = 'entry' group by e.place)
      select m.place, count(*)::int as subjects, s.matter, s.state as sheet, coalesce(r.entries, 0) as entries,
        coalesce(r.plus, 0) as plus, coalesce(r.minus, 0) as minus, coalesce(o.objections, 0) as objections
      from members m
        left join appraisal_sheet s on s.county = $1 and s.scheme = $2 and s.year = $3 and s.period = $5 and s.place = m.place and s.batch = 0
        left join recorded r on r.place = m.place left join objected o on o.place = m.place
      group by m.place, s.matter, s.state, r.entries, r.plus, r.minus, o.objections order by m.place`,
    values: [asked.county, asked.scheme, asked.year, asked.place, how.period, how.from, how.to, how.objections],
  })
  return rows
}

/** The latest grades of a year for whoever is scored within a place. */
export async function gradesWithin(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly year: number },
  subjects: readonly string[],
): Promise<ReadonlyMap<string, { readonly grade: string; readonly clause: string | null }>> {
  const { rows } = await client.query<{ subject: string; grade: string; clause: string | null }>({
    name: 'appraisal-grades-within',
    text: `select distinct on (subject) subject, grade, clause from appraisal_grade
      where county = $1 and scheme = $2 and year = $3 and subject = any($4::uuid[]) order by subject, version desc`,
    values: [asked.county, asked.scheme, asked.year, subjects],
  })
  return new Map(rows.map(({ subject, ...grade }) => [subject, grade]))
}

/** Objections to entries of a subject in a year, and to what is missing there altogether; the latest first. */
export async function objectionsAbout(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly year: number; readonly subject: string },
): Promise<readonly { readonly id: Id; readonly entry: Id | null }[]> {
  const { rows } = await client.query<{ id: Id; entry: Id | null }>({
    name: 'appraisal-objections-about',
    text: `select l.case_id as id, e.id as entry, l.filed_at from appraisal_entry e
        join case_listed l on l.county = e.county and l.programme = $5 and l.field = 'entry' and l.value = e.id::text
        where e.county = $1 and e.scheme = $2 and e.year = $3 and e.subject = $4
      union all select f.id, null, f.filed_at from case_file f
        join case_listed l on l.county = f.county and l.case_id = f.id and l.field = 'year' and l.value = $3::text
        where f.county = $1 and f.programme = $5 and f.reporter = $4
      order by filed_at desc, id`,
    values: [asked.county, asked.scheme, asked.year, asked.subject, objectionsOf(asked.scheme)],
  })
  return rows
}
