import type { PoolClient } from 'pg'
import type { Place } from '../book.ts'
import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { type AsOf, heldVersions } from './as-of.ts'
import { codesIn } from './named-ids.ts'

/** A place as it was from a day on. */
export interface PlaceVersion extends Place {
  readonly act: Id
  readonly rawName: string
}

declare module '../fact.ts' {
  interface Facts {
    /** All versions of the places an act names and of everything below them, oldest first, as known now. */
    'register.places': ReadonlyMap<string, readonly PlaceVersion[]>
  }
}

export const placeColumns =
  'code, act, from_day, to_day, raw_name, name, level, kind, statistical_only, sort, lon, lat, successor'

export const readPlaceVersion = (r: Record<string, unknown>): PlaceVersion => ({
  code: r.code as string,
  act: r.act as Id,
  from: r.from_day as Day,
  to: r.to_day as Day | null,
  rawName: r.raw_name as string,
  name: r.name as string,
  level: r.level as Place['level'],
  kind: r.kind as string,
  statisticalOnly: r.statistical_only as boolean,
  sort: r.sort as number,
  lon: r.lon as number | null,
  lat: r.lat as number | null,
  successor: r.successor as string | null,
})

supplyFact('register.places', {
  load({ county, input }) {
    const codes = codesIn(input)
    return codes.length === 0
      ? undefined
      : {
          name: 'register-places',
          text: `select ${placeColumns.replaceAll(/\w+/g, 'p.$&')} from place p
            where p.county = $1 and p.retracted_at is null
              and exists (select from unnest($2::text[]) c where p.code = c or starts_with(p.code, c))
            order by p.code, p.from_day`,
          values: [county, codes],
        }
  },
  read: (rows) => Map.groupBy(rows.map(readPlaceVersion), (p) => p.code),
})

/** The places of the county on the day, as known, in the order in which the county prints them. */
export async function listPlaces(client: PoolClient, county: string, asOf: AsOf): Promise<PlaceVersion[]> {
  const held = heldVersions('place', asOf, 2)
  const { rows } = await client.query({
    name: `places${held.suffix}`,
    text: `select ${placeColumns} from place where county = $1 and ${held.text} order by sort, code`,
    values: [county, ...held.values],
  })
  return rows.map(readPlaceVersion)
}
