import { addDays, dayOf, startOfDay } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'

/*
 * How the open cases of a programme stand at a place, at the minute of an act: what a shift hands over to the next.
 */

/** Open cases of one state; `due` are the limits that end within the next days or ended, in seconds since 1970. */
export interface StateStanding {
  readonly state: string
  readonly open: number
  readonly overdue: number
  readonly due: readonly number[]
}

/** An open case that burns, or that something was promised about. */
export interface StandingCase {
  readonly id: Id
  readonly number: string
  readonly state: string
  readonly flags: readonly string[]
  readonly kind: string | null
  readonly place: string
  readonly lead: Id | null
  readonly dueAt: string | null
}

export interface Standing {
  readonly states: readonly StateStanding[]
  /** Overdue or due within the next days, what burns first. */
  readonly burning: readonly StandingCase[]
}

declare module '../fact.ts' {
  interface Facts {
    /** Of the programme that the form names as `covers`, at the place of the act: a town with its villages, or the county. */
    'case.standing': Standing
  }
}

/** Longer than any run of days of rest. */
const DAYS_AHEAD = 14
/** More than anybody reads on a sheet of paper. */
const SHOWN = 30
/** Beyond this a place has more open cases than a shift could have looked at; it is counted so far. */
const COUNTED = 20_000

interface Rows {
  readonly states: readonly StateStanding[] | null
  readonly burning: readonly StandingCase[] | null
}

supplyFact('case.standing', {
  load({ county, input, at }) {
    const { covers, place } = ((input as JsonObject).form ?? {}) as JsonObject
    if (typeof covers !== 'string' || typeof place !== 'string') return undefined
    const inTown = place.length >= 9
    return {
      name: inTown ? 'fact-standing-town' : 'fact-standing',
      text: `with mine as materialized (
          select id, number, state, flags, kind, place, lead, due_at, sort_at from case_file
          where county = $1 and programme = $2 and closed_at is null ${inTown ? 'and town = $5' : ''}
          order by sort_at, id limit ${COUNTED})
        select
          (select jsonb_agg(to_jsonb(s) order by s.state) from (
            select state, count(*)::int as open,
              count(*) filter (where sort_at <= $3 and state <> 'held')::int as overdue,
              coalesce(jsonb_agg(ceil(extract(epoch from sort_at))::bigint order by sort_at)
                filter (where sort_at <= $4 and state <> 'held'), '[]') as due
            from mine group by state) s) as states,
          (select jsonb_agg(to_jsonb(b) order by b.sort_at, b.id) from (
            select id, number, state, flags, kind, place, lead, due_at as "dueAt", sort_at
            from mine where sort_at <= $4 and state <> 'held' order by sort_at, id limit ${SHOWN}) b) as burning`,
      values: [
        ...[county, covers, at.toISOString(), startOfDay(addDays(dayOf(at), DAYS_AHEAD)).toISOString()],
        ...(inTown ? [place.slice(0, 9)] : []),
      ],
    }
  },
  read(rows) {
    const { states, burning } = (rows[0] as unknown as Rows | undefined) ?? { states: null, burning: null }
    return { states: states ?? [], burning: burning ?? [] }
  },
})
