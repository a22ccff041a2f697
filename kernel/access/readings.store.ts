import type { PoolClient } from 'pg'
import type { Session } from '../door.ts'
import { type Id, newId } from '../id.ts'

/** What kind of look at sensitive data is recorded. */
export type ReadingKind = 'open-person' | 'open-case' | 'unmask' | 'export' | 'print' | 'search' | 'audit'

export interface Reading {
  readonly session: Session
  readonly kind: ReadingKind
  readonly subjectKind: 'case' | 'person' | 'list'
  readonly subject: string | null
  /** Names of the fields that were opened, never their values. */
  readonly fields: readonly string[]
  readonly purpose?: string
  /** How many rows an export or list held. */
  readonly rows?: number
}

/** Records who read what, in the reader's own transaction: where this fails, the read fails. */
export async function recordReading(client: PoolClient, reading: Reading): Promise<void> {
  const { session } = reading
  await client.query({
    name: 'reading-record',
    text: `insert into reading (county, id, reader, account, kind, subject_kind, subject, fields, purpose, rows)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      session.county,
      newId(),
      session.person,
      session.account,
      reading.kind,
      reading.subjectKind,
      reading.subject,
      reading.fields,
      reading.purpose ?? null,
      reading.rows ?? null,
    ],
  })
}

/** Who read a thing, newest first: one line a reader with the count, and every unmasking with its purpose. */
export async function readersOf(client: PoolClient, county: string, subject: string) {
  const { rows } = await client.query({
    name: 'reading-readers',
    text: `select r.reader, p.name, (select t.title from post t where t.county = r.county and t.person = r.reader and t.retracted_at is null order by t.sort limit 1) as title,
             max(r.at) as at, count(*)::int as times,
             coalesce(jsonb_agg(jsonb_build_object('at', r.at, 'purpose', r.purpose, 'fields', r.fields)) filter (where r.kind = 'unmask'), '[]') as unmasked
           from reading r left join person p on p.county = r.county and p.id = r.reader and p.retracted_at is null
           where r.county = $1 and r.subject = $2 group by r.county, r.reader, p.name order by max(r.at) desc limit 50`,
    values: [county, subject],
  })
  return rows as {
    reader: string | null
    name: string | null
    title: string | null
    at: Date
    times: number
    unmasked: { at: string; purpose: string | null; fields: string[] }[]
  }[]
}

/** A look at somebody's record or at a case they reported. `position` and `id` tell where a page ended. */
interface ReadingOfMine {
  readonly id: string
  readonly position: string
  readonly at: Date
  readonly kind: ReadingKind
  readonly fields: string[]
  readonly purpose: string | null
  readonly reader: string | null
  readonly number: string | null
}

/** Who read a person's record and the cases they reported, newest first; their own looks are left out. */
export async function readersOfMine(
  client: PoolClient,
  county: string,
  person: Id,
  page: { readonly before?: string | undefined; readonly limit: number },
): Promise<ReadingOfMine[]> {
  const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = page.before?.split('_') ?? []
  const { rows } = await client.query({
    name: 'reading-of-mine',
    text: `select r.id, r.at::text as position, r.at, r.kind, r.fields, r.purpose, p.name as reader, f.number from reading r
      left join person p on p.county = r.county and p.id = r.reader and p.retracted_at is null
      left join case_file f on f.county = r.county and f.id = r.subject
      where r.county = $1 and r.reader is distinct from $2
        and r.subject = any(array(select case_id from case_viewer where county = $1 and viewer = 'p:' || $2 and why = 'reporter') || $2::uuid)
        and (r.at, r.id) < ($3::timestamptz, $4::uuid)
      order by r.at desc, r.id desc limit $5`,
    values: [county, person, at, id, page.limit],
  })
  return rows as ReadingOfMine[]
}

/** Records one look at many, such as a list taken out: each person finds it among those who read their record or cases. */
export async function recordReadings(
  client: PoolClient,
  reading: Omit<Reading, 'subject'>,
  subjects: readonly string[],
): Promise<void> {
  const { session } = reading
  await client.query({
    name: 'reading-record-many',
    text: `insert into reading (county, id, reader, account, kind, subject_kind, subject, fields, purpose)
      select $1, i, $2, $3, $4, $5, s, $6, $7 from unnest($8::uuid[], $9::uuid[]) as t(i, s)`,
    values: [
      session.county,
      session.person,
      session.account,
      reading.kind,
      reading.subjectKind,
      reading.fields,
      reading.purpose ?? null,
      subjects.map(() => newId()),
      subjects,
    ],
  })
}
