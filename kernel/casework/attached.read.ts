import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'

/** A file of a case: in which field of which step it came. */
export interface Attached {
  readonly file: Id
  /** Number of the step in the case, from 1. */
  readonly no: number
  readonly field: string
  readonly mediaType: string
}

/** All files of a case, in the order of its steps. */
export async function attachedTo(client: PoolClient, county: string, file: Id): Promise<Attached[]> {
  const { rows } = await client.query({
    name: 'case-attached',
    text: `select a.file, a.step_no as no, a.field, f.media_type as "mediaType" from case_attachment a
      join file f on f.county = a.county and f.id = a.file
      where a.county = $1 and a.case_id = $2 order by a.step_no, a.file`,
    values: [county, file],
  })
  return rows as Attached[]
}

/** Where a file of a case came in: the field, the step and who took it; undefined where it is none of the case's. */
export async function findAttachment(
  client: PoolClient,
  county: string,
  owner: Id,
  file: string,
): Promise<{ readonly field: string; readonly step: string; readonly actor: Id | null } | undefined> {
  const { rows } = await client.query({
    name: 'file-field',
    text: `select a.field, s.step, s.actor from case_attachment a
      join case_step s on s.county = a.county and s.case_id = a.case_id and s.no = a.step_no
      where a.county = $1 and a.case_id = $2 and a.file = $3`,
    values: [county, owner, file],
  })
  return rows[0]
}

/** Where a file lies that belongs to a public case, and by which field of which step it came. */
export interface PublicFile {
  readonly address: Buffer
  readonly thumb: Buffer | null
  readonly mediaType: string
  readonly field: string
  readonly step: string
  readonly programme: string
}

export async function findPublicFile(
  client: PoolClient,
  county: string,
  file: string,
): Promise<PublicFile | undefined> {
  const { rows } = await client.query({
    name: 'file-published',
    text: `select f.address, f.thumb_address as thumb, f.media_type as "mediaType", a.field, s.step, c.programme
      from file f join case_attachment a on a.county = f.county and a.case_id = f.subject and a.file = f.id
      join case_step s on s.county = a.county and s.case_id = a.case_id and s.no = a.step_no
      join case_file c on c.county = a.county and c.id = a.case_id
      where f.county = $1 and f.id = $2 and c.public`,
    values: [county, file],
  })
  return rows[0]
}
