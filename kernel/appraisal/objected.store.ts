import { type Facts, supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { ASKED, findAsked, within } from './appraisal.store.ts'

declare module '../fact.ts' {
  interface Facts {
    /**
     * About whom a case of `objectionsOf(scheme)` is open, at the year and place that the act names: by the entry that its listed field `entry`
     * names, or, where something is missing altogether, by its listed fields `year` and `period`, for its reporter.
     */
    'appraisal.objected': readonly { readonly subject: Id; readonly period: number; readonly matter: Id }[]
  }
}

/** What a case lists in a field. */
const listed = (field: 'entry' | 'year' | 'period') =>
  `(select l.value from case_listed l where l.county = $1 and l.case_id = f.id and l.field = '${field}' limit 1)`

const OBJECTIONS = `a.scheme || '-objection'`
supplyFact('appraisal.objected', {
  load(asking) {
    const asked = findAsked(asking)
    return (
      asked && {
        name: `fact-appraisal-objected-${asked.kind}`,
        text: `with asked as materialized (${ASKED[asked.kind]}), open as materialized (select f.id as matter, f.place, f.reporter,
              ${listed('entry')} as entry, ${listed('year')} as year, ${listed('period')} as period
              from asked a join case_file f on f.county = $1 and f.programme = ${OBJECTIONS} and f.closed_at is null)
          select e.subject, e.period, o.matter from open o, asked a, appraisal_entry e where e.county = $1 and e.id = o.entry::uuid
            and e.scheme = a.scheme and e.year = a.year and ${within('e.place')}
          union all select o.reporter, o.period::int, o.matter from open o, asked a where o.entry is null and o.year::int = a.year
            and ${within('o.place')}`,
        values: [asking.county, ...asked.values],
      }
    )
  },
  read: (rows) => rows as unknown as Facts['appraisal.objected'],
})
