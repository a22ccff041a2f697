import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import { lastHeadsOf } from '../register/households.store.ts'
import type { CaseFile } from './case.ts'
import { namesOf } from './casework.read.ts'
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

/** Whom cases are about by their listed fields: the head of a household, else a person; by the case. */
export async function namesListed(
  client: PoolClient,
  county: string,
  { household, person }: { readonly household: string; readonly person?: string },
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await client.query({
    name: 'cases-about',
    text: 'select case_id, field, value from case_listed where county = $1 and case_id = any($2::uuid[]) and field = any($3)',
    values: [county, ids, person ? [household, person] : [household]],
  })
  const listed = rows as { case_id: Id; field: string; value: Id }[]
  const valuesOf = (field: string | undefined) => listed.filter((one) => one.field === field).map(({ value }) => value)
  const heads = await lastHeadsOf(client, county, valuesOf(household))
  const people = await namesOf(client, county, valuesOf(person))
  const names = new Map<Id, string>()
  for (const { case_id, field, value } of listed) {
    const name = field === household ? heads.get(value) : people.get(value)
    if (name && (field === household || !names.has(case_id))) names.set(case_id, name)
  }
  return names
}
