import type { PoolClient } from 'pg'
import type { ParameterUsed } from '../because.ts'

/** A value as it was entered, with who proposed and who signed it; null where the installation seeded it. */
export interface ParameterEntry extends ParameterUsed {
  /** Why it corrects days that had passed when it was entered. */
  readonly reason: string | null
  readonly recordedAt: Date
  readonly proposedBy: string | null
  readonly signedBy: string | null
}

/** All values of one parameter, latest day first; of one day the later record first, which is the one that holds. */
export async function listValues(client: PoolClient, county: string, id: string): Promise<ParameterEntry[]> {
  const { rows } = await client.query({
    name: 'parameter-values',
    text: `select v.id, v.value, v.from_day as "from", v.place, v.source, v.reason, v.recorded_at as "recordedAt",
        a.name as "proposedBy", b.name as "signedBy" from parameter_value v
      left join person a on a.county = v.county and a.id = v.proposed_by and a.retracted_at is null
      left join person b on b.county = v.county and b.id = v.signed_by and b.retracted_at is null
      where v.county = $1 and v.id = $2 order by v.from_day desc, v.recorded_at desc, v.place`,
    values: [county, id],
  })
  return rows as ParameterEntry[]
}
