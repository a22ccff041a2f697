import type { ClientBase } from 'pg'
import type { CaseFile } from '../../casework/case.ts'
import { readCase } from '../../casework/casework.store.ts'
import type { Id } from '../../id.ts'
import { noticeStates } from './kind.ts'
import { readLine } from './notice.store.ts'
import type { LineVersion } from './shown.ts'

/** Notices that are up now, newest first, of some kinds. A place narrows them to those of it, above it and below it. */
export async function listUp(
  client: ClientBase,
  county: string,
  how: {
    /** The programme that keeps the lives of notices. */
    readonly life: string
    readonly kinds: readonly string[]
    readonly at: Date
    readonly place: string | undefined
    readonly limit: number
  },
): Promise<CaseFile[]> {
  const above = how.place
    ? [6, 9, 12].flatMap((n) => (how.place && n < how.place.length ? [how.place.slice(0, n)] : []))
    : []
  const { rows } = await client.query(
    `select f.* from case_file f where f.county = $1 and f.kind = any($2) and f.state = $3 and f.overall_due_at > $4 and f.programme = $8
        and ($5::text is null or f.place >= $5 and f.place < $5 || ':' or f.place = any($6)) and f.closed_at is null
      order by f.opened_at desc, f.id desc limit $7`,
    [county, how.kinds, noticeStates.up, how.at, how.place ?? null, above, how.limit, how.life],
  )
  return rows.map(readCase)
}

/** All that a notice says and said, oldest version of each line first. */
export async function versionsOf(client: ClientBase, county: string, notice: string): Promise<LineVersion[]> {
  const { rows } = await client.query(
    'select no, version, subject, person, cells, standing, at from notice_line where county = $1 and notice = $2 order by no, version',
    [county, notice],
  )
  return rows.map((row) => ({ ...readLine(row), version: row.version as number, at: row.at as Date }))
}

/** The newest notice in which each of some cases is listed. @returns notices by the case */
export async function noticesAbout(
  client: ClientBase,
  county: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Id>> {
  const { rows } = await client.query(
    'select distinct on (subject) subject, notice from notice_about where county = $1 and subject = any($2::uuid[]) order by subject, notice desc',
    [county, subjects],
  )
  return new Map(rows.map(({ subject, notice }) => [subject as string, notice as Id]))
}
