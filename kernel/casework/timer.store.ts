import { dayOf } from '../day.ts'
import { supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Reader } from '../read.ts'
import type { CaseFile } from './case.ts'
import { readCase } from './casework.store.ts'

/** `flag:<flag>` raises that flag, whatever the case's own limits. */
export type TimerKind = 'due' | 'warn' | `flag:${string}`

export interface Timer {
  readonly kind: TimerKind
  readonly dueAt: Date
}

/** Somebody who answers at a desk on a day, of their own or for somebody absent. `role` is null where the desk is the person. */
export interface Answerable {
  readonly desk: string
  readonly person: Id
  readonly role: string | null
}

declare module '../fact.ts' {
  interface Facts {
    /** The timers of the case acted on. */
    'case.timer': readonly Timer[]
    /** Who answers at the case's desk, and at the one that the input names as `superior`. */
    'case.answerable': readonly Answerable[]
  }
}

declare module '../effect.ts' {
  interface Effects {
    /** Puts out a timer that no longer means anything. */
    untime: { readonly case: Id; readonly timer: TimerKind }
  }
}

supplyStore('untime', {
  writes: (effects, stamp) => [
    {
      table: 'case_timer',
      mode: 'delete',
      rows: effects.map((e) => ({ county: stamp.county, case_id: e.case, kind: e.timer })),
    },
  ],
})

supplyFact('case.timer', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-case-timer',
          text: 'select kind, due_at from case_timer where county = $1 and case_id = $2',
          values: [county, subject],
        }
      : undefined,
  read: (rows) => rows.map((r) => ({ kind: r.kind as TimerKind, dueAt: r.due_at as Date })),
})

const held = (alias: string) =>
  `${alias}.retracted_at is null and ${alias}.from_day <= $1::date and (${alias}.to_day is null or ${alias}.to_day > $1::date)`

/**
 * Persons at the desks of the table `desks(desk)`, on the day $1 in the county $2. A desk is `role@place` (who holds that
 * role at that place), `o:<organisation>` (who holds a post in it) or `p:<person>`. Shadowing carries no power.
 */
const holdersOf = `parts as (
    select desk,
      case when desk like '%@%' then split_part(desk, '@', 1) end as role,
      case when desk like '%@%' then split_part(desk, '@', 2) end as place,
      case when desk like 'o:%' then substr(desk, 3)::uuid end as organisation,
      case when desk like 'p:%' then substr(desk, 3)::uuid end as person
    from desks),
  held as (
    select d.desk, p.id, p.person, p.role from parts d join post p
      on p.county = $2 and p.role = d.role and p.place = d.place and p.kind <> 'shadowing' and ${held('p')}
    union all
    select d.desk, p.id, p.person, p.role from parts d join post p
      on p.county = $2 and p.organisation = d.organisation and p.kind <> 'shadowing' and ${held('p')})
  select desk, person, role from held
  union
  select h.desk, g.delegate, h.role from held h join delegation g
    on g.county = $2 and g.post = h.id and g.retracted_at is null and g.from_day <= $1::date and g.to_day > $1::date
  union
  select desk, person, null from parts where person is not null`

supplyFact('case.answerable', {
  load: ({ county, subject, input, at }) =>
    subject
      ? {
          name: 'fact-case-answerable',
          text: `with desks as (
              select distinct x.desk from case_file f, unnest(array[f.desk, $4::text]) as x(desk)
              where f.county = $2 and f.id = $3 and x.desk is not null),
            ${holdersOf}`,
          values: [dayOf(at), county, subject, (input as JsonObject).superior ?? null],
        }
      : undefined,
  read: (rows) => rows.map((r) => ({ desk: r.desk as string, person: r.person as Id, role: r.role as string | null })),
})

/** A due timer and the case it belongs to. */
export interface DueTimer extends Timer {
  readonly file: CaseFile
}

/** Longest wait before a timer whose act failed unexpectedly is tried again. */
const LONGEST_MS = 3_600_000

/**
 * Takes due timers, oldest first, so that no other process takes them before the lease ends. A timer taken again and
 * again (its act fails) waits twice as long each time, up to an hour.
 * @param lease milliseconds
 */
export async function claimTimers(
  reader: Reader,
  county: string,
  { now, limit, lease }: { readonly now: Date; readonly limit: number; readonly lease: number },
): Promise<DueTimer[]> {
  const rows = await reader.readAndRecord(county, async (client) => {
    const claimed = await client.query({
      name: 'timer-claim',
      text: `with due as (
          select case_id, kind from case_timer
          where county = $1 and due_at <= $2 and (tries = 0 or next_try <= clock_timestamp())
          order by due_at limit $3 for update skip locked),
        claimed as (
          update case_timer t set tries = t.tries + 1,
            next_try = clock_timestamp() + least($4::float8 * 2 ^ least(t.tries, 12), ${LONGEST_MS}) * interval '1 millisecond'
          from due where t.county = $1 and t.case_id = due.case_id and t.kind = due.kind
          returning t.case_id, t.kind as timer_kind, t.due_at as timer_due)
        select c.*, claimed.timer_kind, claimed.timer_due
        from claimed join case_file c on c.county = $1 and c.id = claimed.case_id order by claimed.timer_due`,
      values: [county, now, limit, lease],
    })
    return claimed.rows as Record<string, unknown>[]
  })
  return rows.map((r) => ({
    file: readCase(r),
    kind: r.timer_kind as TimerKind,
    dueAt: r.timer_due as Date,
  }))
}
