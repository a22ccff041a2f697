import type { PoolClient } from 'pg'
import { type Day, dayOf } from '../day.ts'
import { declareTable, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { ownInput } from '../register/named-ids.ts'
import type { Erase, Expire } from './erase.ts'

/** At most so many values, files and persons are ordered by one act. */
export const MOST_AT_ONCE = 5_000

/** What an order would erase, and what stands in its way. */
export interface Erasable {
  readonly values: readonly Id[]
  readonly persons: readonly Id[]
  readonly files: readonly Id[]
  /** Where the case lies or the person lives. */
  readonly places: readonly string[]
  readonly openCases: number
  /** The person holds a post on the day of the act. */
  readonly inOffice: boolean
  /** There are more than one act erases. */
  readonly more: boolean
}

declare module '../effect.ts' {
  interface Effects {
    /** A personal value, a person's entry or a file is to be erased by this act. */
    'order-erasure': { readonly id: Id }
  }
}
declare module '../fact.ts' {
  interface Facts {
    /** What the input of `personal/erase` names, without what was ordered before. */
    'erasure.found': Erasable
    /** Those of the input's values whose day is past and which no open case needs. */
    'erasure.expired': readonly Id[]
  }
}

// Append-only: so the act's digest covers which values it ordered to be erased, and nobody can pass off another loss as an erasure.
declareTable('erasure', { columns: ['county', 'personal', 'act'], key: ['county', 'personal'], appendOnly: true })

supplyStore('order-erasure', {
  writes: (effects, { county, act }) => [
    { table: 'erasure', mode: 'insert', rows: effects.map((e) => ({ county, personal: e.id, act })) },
  ],
})

const unordered = (column: string) =>
  `not exists (select from erasure e where e.county = $1 and e.personal = ${column})`
const limit = MOST_AT_ONCE + 1

/** Values, files and persons by each way of naming them; `$2` subject, `$3` person, `$4` whether files too, `$5`-`$7` ids by kind, `$8` the day, `$9` the request. */
const FOUND = `with
  v as (
    select id, subject from personal p where county = $1 and ${unordered('p.id')}
      and (subject = $2 or person = $3 or id = any($5::uuid[])) limit ${limit}),
  f as (
    select id, subject from file x where county = $1 and claimed_by is not null and ${unordered('x.id')}
      and (($4 and (subject = $2 or staged_by = $3)) or id = any($7::uuid[])) limit ${limit}),
  n as (
    select id, place from person x where county = $1 and retracted_at is null and (id = $3 or id = any($6::uuid[])) and ${unordered('x.id')}),
  c as (
    select distinct c.id, c.place, c.closed_at, c.reporter from (select subject from v union select subject from f) s
      join case_file c on c.county = $1 and c.id = s.subject)
  select (select array_agg(id order by id) from v) as "values", (select array_agg(id order by id) from n) as persons,
    (select array_agg(id order by id) from f) as files,
    (select array_agg(distinct place) from (select place from c union select place from n where place is not null) x) as places,
    (select count(*)::int from c where closed_at is null and (c.id is distinct from $9 or c.reporter is distinct from $3)) as "openCases",
    exists (select from post where county = $1 and person = $3 and retracted_at is null
      and from_day <= $8::date and (to_day is null or to_day > $8::date)) as "inOffice"`

supplyFact('erasure.found', {
  load({ county, input, at }) {
    const erase = ownInput(input) as unknown as Erase
    const { values, persons, files } = erase.replay ?? { values: erase.values ?? [], persons: [], files: [] }
    return {
      name: 'erasure-found',
      text: FOUND,
      values: [
        county,
        erase.subject ?? null,
        erase.person ?? null,
        erase.files === true,
        values,
        persons,
        files,
        dayOf(at),
        erase.request ?? null,
      ],
    }
  },
  read([row]) {
    const list = (name: string) => (row?.[name] as Id[] | null) ?? []
    const [values, files] = [list('values'), list('files')]
    return {
      values,
      files,
      persons: list('persons'),
      places: list('places'),
      openCases: (row?.openCases as number | undefined) ?? 0,
      inOffice: row?.inOffice === true,
      more: values.length >= limit || files.length >= limit,
    }
  },
})

/** Personal values `p` past their day `$2` that no open case needs and nobody ordered to be erased yet. */
const OVER = `p.county = $1 and p.keep_until < $2::date and ${unordered('p.id')}
  and not exists (select from case_file c where c.county = $1 and c.id = p.subject and c.closed_at is null)`

supplyFact('erasure.expired', {
  load({ county, input }) {
    const { before, values } = input as unknown as Expire
    return {
      name: 'erasure-expired',
      text: `select p.id from personal p where ${OVER} and p.id = any($3::uuid[]) order by p.id`,
      values: [county, before, values],
    }
  },
  read: (rows) => rows.map((r) => r.id as Id),
})

/** Values past their day, longest first. */
export async function findExpired(client: PoolClient, county: string, today: Day, most: number): Promise<Id[]> {
  const { rows } = await client.query({
    name: 'erasure-find-expired',
    text: `select p.id from personal p where ${OVER} order by p.keep_until, p.id limit $3`,
    values: [county, today, most],
  })
  return rows.map((r) => r.id as Id)
}
