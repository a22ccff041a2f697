import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { CaseFile } from './case.ts'
import { readCase } from './casework.store.ts'

/** Some cases by their ids, seen or not: whoever asks says what of them is shown to whom. */
export async function casesOf(
  client: PoolClient,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseFile>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query(`select c.* from case_file c where c.county = $1 and c.id = any($2::uuid[])`, [
    county,
    [...new Set(ids)],
  ])
  return new Map(rows.map(readCase).map((file) => [file.id as string, file]))
}

/** The latest cases of a programme that name something in a listed field, such as a household; newest first. */
export async function casesNaming(
  client: PoolClient,
  county: string,
  programme: string,
  field: string,
  value: string,
  limit: number,
): Promise<CaseFile[]> {
  const { rows } = await client.query({
    name: 'cases-naming',
    text: `select c.* from (select l.case_id from case_listed l
        where l.county = $1 and l.programme = $2 and l.field = $3 and l.value = $4 order by l.filed_at desc limit $5) l
      join case_file c on c.county = $1 and c.id = l.case_id order by c.filed_at desc, c.id desc`,
    values: [county, programme, field, value, limit],
  })
  return rows.map(readCase)
}

/** How each of some cases began: the form of its first step, personal values as ids, and the files that came with it. */
export async function beginningsOf(
  client: PoolClient,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly form: JsonObject; readonly files: readonly Id[] }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query({
    name: 'cases-begun',
    text: `select s.case_id as id, s.form, array(select a.file from case_attachment a
          where a.county = s.county and a.case_id = s.case_id and a.step_no = 1 order by a.file) as files
      from case_step s where s.county = $1 and s.case_id = any($2::uuid[]) and s.no = 1`,
    values: [county, [...new Set(ids)]],
  })
  return new Map(rows.map(({ id, form, files }) => [id as string, { form, files }]))
}
