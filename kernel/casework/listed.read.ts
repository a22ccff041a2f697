import type { PoolClient } from 'pg'
import type { CaseFile } from './case.ts'
import { readCase } from './casework.store.ts'

/** How many of the latest cases with a value are looked at for those of one kind. */
const LOOKED_AT = 200

/**
 * The latest other cases of a case's kind whose listed field has one of the values: few rows of the field's own index, however
 * many cases there are.
 */
export async function findAlikeListed(
  client: PoolClient,
  file: CaseFile,
  field: string,
  values: readonly string[],
  limit: number,
): Promise<CaseFile[]> {
  const { rows } = await client.query({
    name: 'cases-alike-listed',
    text: `select c.* from unnest($4::text[]) v(value)
      cross join lateral (select l.case_id from case_listed l
        where l.county = $1 and l.programme = $2 and l.field = $3 and l.value = v.value
        order by l.filed_at desc limit ${LOOKED_AT}) l
      join case_file c on c.county = $1 and c.id = l.case_id
      where c.kind = $5 and c.id <> $6 group by c.county, c.id order by c.filed_at desc limit $7`,
    values: [file.county, file.programme, field, values, file.kind, file.id, limit],
  })
  return rows.map(readCase)
}
