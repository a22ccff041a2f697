import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import { prefixUpper } from '../register/place-code.ts'
import type { CaseFile } from './case.ts'
import { readCase } from './casework.store.ts'

/** So many open cases of one kind in one place are looked at: where there are more, the latest. */
const MANY = 50

/** Degrees, WGS-84. */
export interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/**
 * Open cases of some kinds in some places that were reported since: what a new report may repeat. Each kind and place is one
 * range of one index over open cases only, so it costs the same however many cases there were.
 * @param asked `within`: only cases whose point lies in it, and those without a point in `village`
 */
export async function findOpenAlike(
  client: PoolClient,
  county: string,
  asked: {
    readonly programme: string
    readonly kinds: readonly string[]
    readonly places: readonly string[]
    readonly village: string
    readonly within?: Box | undefined
    readonly since: Date
  },
): Promise<CaseFile[]> {
  const { west, east, south, north } = asked.within ?? { west: null, east: null, south: null, north: null }
  const { rows } = await client.query({
    name: 'cases-alike',
    text: `select c.* from unnest($3::text[]) as k(kind), unnest($4::text[], $5::text[]) as p(low, high),
        lateral (select * from case_file c where c.county = $1 and c.programme = $2 and c.kind = k.kind and c.closed_at is null
          and c.place >= p.low and c.place < p.high and c.main is null and c.filed_at >= $6
          and ($7::float8 is null or c.lon between $7 and $8 and c.lat between $9 and $10
            or c.lon is null and c.place >= $11 and c.place < $12)
          order by c.filed_at desc limit ${MANY}) c`,
    values: [
      ...[county, asked.programme, asked.kinds, asked.places, asked.places.map(prefixUpper), asked.since],
      ...[west, east, south, north, asked.village, prefixUpper(asked.village)],
    ],
  })
  return rows.map(readCase)
}

/** How many open cases were joined to each of these. */
export async function countJoined(
  client: PoolClient,
  county: string,
  mains: readonly Id[],
): Promise<Map<string, number>> {
  if (mains.length === 0) return new Map()
  const { rows } = await client.query({
    name: 'cases-joined',
    text: 'select main, count(*)::int as n from case_file where county = $1 and main = any($2::uuid[]) group by main',
    values: [county, mains],
  })
  return new Map((rows as { main: string; n: number }[]).map((r) => [r.main, r.n]))
}

/** So many of what was joined to a case are listed; where there are more, the latest. */
const LISTED = 200

/** The cases that were joined to one, the earliest first. */
export async function listJoined(client: PoolClient, county: string, main: Id): Promise<CaseFile[]> {
  const { rows } = await client.query({
    name: 'cases-joined-to',
    text: `select * from (select * from case_file where county = $1 and main = $2 order by filed_at desc limit ${LISTED}) c
      order by filed_at, id`,
    values: [county, main],
  })
  return rows.map(readCase)
}

/** A block of numbers set aside for paper forms, with those that were typed in by now. */
export interface NumberBlock {
  readonly id: Id
  readonly place: string
  readonly prefix: string
  readonly first: number
  readonly last: number
  readonly at: Date
  readonly used: readonly number[]
}

/** The latest blocks of some places. */
export async function listBlocks(
  client: PoolClient,
  county: string,
  programme: string,
  places: readonly string[],
): Promise<NumberBlock[]> {
  const { rows } = await client.query({
    name: 'number-blocks',
    text: `select b.id, b.place, b.prefix, b.first, b.last, b.at,
        array(select n from generate_series(b.first, b.last) n
          where exists (select 1 from case_file c where c.county = $1
            and c.number = b.prefix || lpad(n::text, greatest(3, length(n::text)), '0'))) as used
      from case_number_block b
      where b.county = $1 and b.programme = $2 and b.place like any($3::text[]) order by b.at desc, b.id desc limit 50`,
    values: [county, programme, places.map((place) => `${place}%`)],
  })
  return rows as NumberBlock[]
}

/** Cases of the same kind in the same village within some days before: what a dispatcher looks at first. */
export async function casesNear(
  client: PoolClient,
  file: CaseFile,
  from: Date,
): Promise<{ lead: Id | null; count: number }[]> {
  if (!file.kind || file.place.length < 12) return []
  const village = file.place.slice(0, 12)
  const { rows } = await client.query({
    name: 'cases-near',
    text: `select lead, count(*)::int as count from case_file
           where county = $1 and programme = $2 and town = $3 and filed_at >= $4 and place >= $5 and place < $6 and kind = $7 and id <> $8
           group by lead`,
    values: [file.county, file.programme, village.slice(0, 9), from, village, prefixUpper(village), file.kind, file.id],
  })
  return rows as { lead: Id | null; count: number }[]
}
