import { type Asking, supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { CaseFile } from './case.ts'
import { type Hand, readCase } from './casework.store.ts'

/*
 * Cases that an act is about beside the one it acts on, as it names them: one by one (`case:<id>`), or by a listed field of
 * its programme (`listed:<field>/<value>`).
 */

declare module '../fact.ts' {
  interface Facts {
    /** The cases that the act names, with who did what on them. */
    'case.named': ReadonlyMap<string, { readonly file: CaseFile; readonly hands: readonly Hand[] }>
    /** Cases of the act's programme with a listed value that the act names, and the form by which each began. */
    'case.begun': readonly { readonly id: Id; readonly state: string; readonly form: JsonObject }[]
  }
}

/** How an act names a case, and the cases of its programme with a listed value. */
export const nameOfCase = (id: string): string => `case:${id}`
export const nameOfListed = (field: string, value: string): string => `listed:${field}/${value}`

/** More than any value has in a year. */
const MOST = 2000

const after = (prefix: string, { names }: Asking): string[] =>
  names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))

supplyFact('case.named', {
  load(asking) {
    const ids = after('case:', asking)
    return ids.length === 0
      ? undefined
      : {
          name: 'fact-case-named',
          text: `select f.*, (select jsonb_agg(jsonb_build_object('step', s.step, 'actor', s.actor, 'organisation', s.organisation,
                'at', s.at, 'form', s.form) order by s.no) from case_step s where s.county = f.county and s.case_id = f.id) as hands
              from case_file f where f.county = $1 and f.id = any($2::uuid[])`,
          values: [asking.county, ids],
        }
  },
  read: (rows) =>
    new Map(
      rows.map((row) => {
        const hands = (row.hands as (Omit<Hand, 'at'> & { at: string })[]).map((h) => ({ ...h, at: new Date(h.at) }))
        return [row.id as string, { file: readCase(row), hands }]
      }),
    ),
})

supplyFact('case.begun', {
  load(asking) {
    const values = after('listed:', asking)
    return values.length === 0
      ? undefined
      : {
          name: 'fact-case-begun',
          text: `select f.id, f.state, s.form from unnest($3::text[]) n
              join case_listed l on l.county = $1 and l.programme = $2 and l.field = split_part(n, '/', 1)
                and l.value = substr(n, strpos(n, '/') + 1)
              join case_file f on f.county = l.county and f.id = l.case_id
              join case_step s on s.county = f.county and s.case_id = f.id and s.no = 1
              order by f.filed_at desc limit ${MOST}`,
          values: [asking.county, asking.programme, values],
        }
  },
  read: (rows) => rows as unknown as { id: Id; state: string; form: JsonObject }[],
})
