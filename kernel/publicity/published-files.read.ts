import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import { dayOf } from '../day.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'

/** A file of the first step of a public case, with what was filled in beside it. */
interface PublishedFile {
  readonly file: Id
  readonly field: string
  readonly kind: string | null
  readonly form: JsonObject
  /** When the case became what it is now. */
  readonly on: Day
}

/** The files with which the public cases of a programme were filed, the newest first; whether a field is published is its form's to say. */
export async function publishedFiles(client: PoolClient, county: string, programme: string): Promise<PublishedFile[]> {
  const { rows } = await client.query({
    name: 'public-files-of',
    text: `select a.file, a.field, c.kind, s.form, c.stage_at from case_file c
      join case_step s on s.county = c.county and s.case_id = c.id and s.no = 1
      join case_attachment a on a.county = c.county and a.case_id = c.id and a.step_no = 1
      where c.county = $1 and c.programme = $2 and c.public order by c.stage_at desc, c.id limit 100`,
    values: [county, programme],
  })
  return rows.map(({ file, field, kind, form, stage_at }) => ({
    ...{ file: file as Id, field: field as string, kind: kind as string | null, form: form as JsonObject },
    on: dayOf(stage_at as Date),
  }))
}
