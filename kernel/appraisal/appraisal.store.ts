import type { PoolClient } from 'pg'
import { NIL } from '../actor.ts'
import { declareContest } from '../contest.ts'
import { declareTable, supplyStore } from '../effect.ts'
import { type Asking, supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { refuseAppraisal } from './refusals.ts'
import type { AppraisalFacts, Entry, Frozen, Item, Member, Rating, Share, Sheet } from './terms.ts'

/** Whose year is written. */
interface OfYear {
  readonly scheme: string
  readonly year: number
}
/** A version of a score with what it is made of. */
export interface Freezing extends Omit<Frozen, 'version'> {
  readonly version: number
  readonly parts: Json
  /** The entry that changed it; null where it is frozen the first time. */
  readonly because: Id | null
}

declare module '../effect.ts' {
  interface Effects {
    /** Rows of the roll, new or changed. */
    'appraisal-members': { readonly scheme: string; readonly members: readonly Member[] }
    'appraisal-items': OfYear & { readonly items: readonly Item[] }
    /** Shares as they are from now on; `gone` are taken away. */
    'appraisal-shares': OfYear & { readonly shares: readonly Share[]; readonly gone?: readonly Share[] }
    /** Entries, with the sums they change. */
    'appraisal-entries': OfYear & { readonly entries: readonly Entry[] }
    'appraisal-ratings': OfYear & { readonly ratings: readonly Rating[] }
    'appraisal-sheet': OfYear & Sheet
    'appraisal-scores': OfYear & { readonly scores: readonly Freezing[] }
    'appraisal-grades': OfYear & {
      readonly grades: readonly {
        readonly subject: Id
        readonly version: number
        readonly grade: string
        readonly clause: string | null
        readonly matter: Id
      }[]
    }
  }
}
declare module '../fact.ts' {
  interface Facts extends AppraisalFacts {}
}

declareTable('appraisal_member', {
  columns: ['county', 'id', 'scheme', 'subject', 'in_group', 'place', 'from_day', 'to_day', 'unranked', 'act'],
  key: ['county', 'id'],
  appendOnly: false,
})
declareTable('appraisal_item', {
  columns: [
    'county',
    'id',
    'scheme',
    'year',
    'place',
    'indicator',
    'title',
    'points',
    'periods',
    'basis',
    'ended',
    'act',
  ],
  key: ['county', 'id'],
  appendOnly: false,
})
declareTable('appraisal_share', {
  columns: ['county', 'item', 'place', 'subject', 'scheme', 'year', 'points', 'act'],
  key: ['county', 'item', 'place', 'subject'],
  appendOnly: false,
})
declareTable('appraisal_entry', {
  columns: [
    'county',
    'id',
    'scheme',
    'year',
    'period',
    'subject',
    'place',
    'indicator',
    'item',
    'day',
    'points',
    'out_of',
    'basis',
    'measure',
    'text',
    'corrects',
    'recorded_by',
    'act',
    'at',
  ],
  key: ['county', 'id'],
  appendOnly: true,
})
declareTable('appraisal_sum', {
  columns: ['county', 'scheme', 'year', 'subject', 'period', 'indicator', 'item', 'points', 'entries'],
  key: ['county', 'scheme', 'year', 'subject', 'period', 'indicator', 'item'],
  adds: ['points', 'entries'],
  appendOnly: false,
})
declareTable('appraisal_rating', {
  columns: ['county', 'scheme', 'year', 'subject', 'points', 'ballot'],
  key: ['county', 'scheme', 'year', 'subject'],
  appendOnly: false,
})
declareTable('appraisal_sheet', {
  columns: ['county', 'scheme', 'year', 'period', 'place', 'batch', 'subjects', 'state', 'matter'],
  key: ['county', 'scheme', 'year', 'period', 'place', 'batch'],
  appendOnly: false,
})
declareTable('appraisal_score', {
  columns: [
    'county',
    'scheme',
    'year',
    'period',
    'subject',
    'version',
    'in_group',
    'unit',
    'place',
    'total',
    'rank',
    'ranked',
    'lowest',
    'tier',
    'unranked',
    'objected',
    'ties',
    'parts',
    'because',
    'matter',
    'act',
    'at',
  ],
  key: ['county', 'scheme', 'year', 'period', 'subject', 'version'],
  appendOnly: true,
})
declareTable('appraisal_grade', {
  columns: ['county', 'scheme', 'year', 'subject', 'version', 'grade', 'clause', 'matter', 'act', 'at'],
  key: ['county', 'scheme', 'year', 'subject', 'version'],
  appendOnly: true,
})

// Two corrections that met in one ranking are decided one after the other.
for (const constraint of ['appraisal_score_pkey', 'appraisal_grade_pkey'])
  declareContest(constraint, refuseAppraisal('moved'))

supplyStore('appraisal-members', {
  writes: (effects, { county, act }) => [
    {
      table: 'appraisal_member',
      mode: 'upsert',
      rows: effects.flatMap(({ scheme, members }) =>
        members.map(({ id, subject, group, place, from, to, unranked }) => ({
          ...{ county, act, scheme, id, subject, place, unranked },
          ...{ in_group: group, from_day: from, to_day: to },
        })),
      ),
    },
  ],
})
supplyStore('appraisal-items', {
  writes: (effects, { county, act }) => [
    {
      table: 'appraisal_item',
      mode: 'upsert',
      rows: effects.flatMap(({ scheme, year, items }) =>
        items.map((item) => ({ county, act, scheme, year, ...item, periods: item.periods as Json })),
      ),
    },
  ],
})
supplyStore('appraisal-shares', {
  writes: (effects, { county, act }) => [
    {
      table: 'appraisal_share',
      mode: 'delete',
      rows: effects.flatMap(({ gone = [] }) =>
        gone.map(({ item, place, subject }) => ({ county, item, place, subject })),
      ),
    },
    {
      table: 'appraisal_share',
      mode: 'upsert',
      rows: effects.flatMap(({ scheme, year, shares }) =>
        shares.map((share) => ({ county, act, scheme, year, ...share })),
      ),
    },
  ],
})
supplyStore('appraisal-entries', {
  writes: (effects, { county, act, actor, at }) => [
    {
      table: 'appraisal_entry',
      mode: 'insert',
      rows: effects.flatMap(({ scheme, year, entries }) =>
        entries.map(({ of, ...entry }) => ({
          ...{ county, act, scheme, year, out_of: of, recorded_by: actor, at: at.toISOString() },
          ...entry,
          measure: entry.measure as Json | null,
        })),
      ),
    },
    {
      table: 'appraisal_sum',
      mode: 'tally',
      rows: effects.flatMap(({ scheme, year, entries }) =>
        entries.map(({ subject, period, indicator, item, points }) => ({
          ...{ county, scheme, year, subject, period, indicator },
          ...{ item: item ?? NIL, points: String(points), entries: '1' },
        })),
      ),
    },
  ],
})
supplyStore('appraisal-ratings', {
  writes: (effects, { county }) => [
    {
      table: 'appraisal_rating',
      mode: 'upsert',
      rows: effects.flatMap(({ scheme, year, ratings }) =>
        ratings.map((rating) => ({ county, scheme, year, ...rating })),
      ),
    },
  ],
})
supplyStore('appraisal-sheet', {
  writes: (effects, { county }) => [
    {
      table: 'appraisal_sheet',
      mode: 'upsert',
      rows: effects.map(({ scheme, year, period, place, state, matter, batch }) => ({
        ...{ county, scheme, year, period, place, state, matter },
        ...{ batch: batch?.no ?? 0, subjects: (batch?.subjects ?? null) as Json },
      })),
    },
  ],
})
supplyStore('appraisal-scores', {
  writes: (effects, { county, act, at }) => [
    {
      table: 'appraisal_score',
      mode: 'insert',
      rows: effects.flatMap(({ scheme, year, scores }) =>
        scores.map(({ group, ties, ...score }) => ({
          ...{ county, act, scheme, year, at: at.toISOString(), in_group: group, ties: ties as Json },
          ...score,
        })),
      ),
    },
  ],
})
supplyStore('appraisal-grades', {
  writes: (effects, { county, act, at }) => [
    {
      table: 'appraisal_grade',
      mode: 'insert',
      rows: effects.flatMap(({ scheme, year, grades }) =>
        grades.map((grade) => ({ county, act, scheme, year, at: at.toISOString(), ...grade })),
      ),
    },
  ],
})

/*
 * How the names of an act become the one year and place that its facts tell of: said outright, by the case in which a sheet is reviewed, by
 * an entry, or by the entry that a case is about (its listed field `entry`), within the town of the entry.
 */
export const ASKED = {
  appraisal: 'select $1::text as county, $2::text as scheme, $3::int as year, $4::text as place',
  'appraisal-sheet':
    'select scheme, year, place from appraisal_sheet where county = $1 and matter = $2::uuid order by period limit 1',
  'appraisal-case': `select $2::text as scheme, (select l.value::int from case_listed l where l.county = $1 and l.case_id = f.id
    and l.field = 'year' limit 1) as year, f.place from case_file f where f.county = $1 and f.id = $3::uuid`,
  'appraisal-entry': `select e.scheme, e.year, substr(e.place, 1, 9) as place from appraisal_entry e where e.county = $1 and e.id = $2::uuid`,
  'appraisal-about': `select e.scheme, e.year, substr(e.place, 1, 9) as place from appraisal_entry e where e.county = $1
    and e.id = (select l.value::uuid from case_listed l where l.county = $1 and l.case_id = $2::uuid and l.field = 'entry' limit 1)
    union all select left(f.programme, -length('-objection')), l.value::int, substr(f.place, 1, 9) from case_file f
      join case_listed l on l.county = f.county and l.case_id = f.id and l.field = 'year' where f.county = $1 and f.id = $2::uuid`,
} as const

export function findAsked({ names }: Asking): { kind: keyof typeof ASKED; values: readonly unknown[] } | undefined {
  for (const name of names)
    for (const kind of Object.keys(ASKED) as (keyof typeof ASKED)[])
      if (name.startsWith(`${kind}:`)) {
        const values = name.slice(kind.length + 1).split('/')
        return { kind, values: kind === 'appraisal' ? [values[0], Number(values[1]), values[2]] : values }
      }
  return undefined
}

/** A subtree is a range of codes. */
export const within = (column: string) => `${column} >= a.place and ${column} < a.place || ':'`
/** Codes in the place asked for, or of a place it lies in. */
const around = (column: string) => `(${within(column)} or starts_with(a.place, ${column}))`
const inYear = (m: string) =>
  `${m}.from_day <= make_date(a.year, 12, 31) and (${m}.to_day is null or ${m}.to_day > make_date(a.year, 1, 1))`
/** An array, so that it is looked up once and in the index, however little the planner knows of tables that have just been filled. */
const SUBJECTS = `any(array(select distinct m.subject from appraisal_member m, asked a where m.county = $1 and m.scheme = a.scheme
  and ${within('m.place')} and ${inYear('m')}))`

/** Rows of the roll of whoever is scored at the place at some time of the year, wherever else they are: one card a subject. */
const MEMBERS = `select m.id, m.subject, m.in_group as "group", m.place, m.from_day as "from", m.to_day as "to", m.unranked
  from appraisal_member m, asked a where m.county = $1 and m.scheme = a.scheme and ${inYear('m')} and m.subject = ${SUBJECTS}
  order by m.subject, m.from_day`
const ofSubjects = (columns: string, table: string) =>
  `select ${columns} from ${table} s, asked a where s.county = $1 and s.scheme = a.scheme and s.year = a.year and s.subject = ${SUBJECTS}`
const SHARES = ofSubjects('s.item, s.place, s.subject, s.points', 'appraisal_share')
const SUMS = ofSubjects(
  `s.subject, s.period, s.indicator, nullif(s.item, '${NIL}') as item, s.points::int, s.entries::int`,
  'appraisal_sum',
)
const RATINGS = ofSubjects('s.subject, s.points, s.ballot', 'appraisal_rating')
/** A town's items hold in its villages; whoever came from another town brings the items of which they had a share there. */
const ITEMS = `select i.id, i.indicator, i.place, i.title, i.points, i.periods, i.basis, i.ended from appraisal_item i, asked a
  where i.county = $1 and i.scheme = a.scheme and i.year = a.year and (${around('i.place')} or i.id = any(array(select distinct s.item
    from appraisal_share s, asked a where s.county = $1 and s.scheme = a.scheme and s.year = a.year and s.subject = ${SUBJECTS})))
  order by i.place, i.indicator, i.id`
const SHEETS = `select s.place, s.period, s.state, s.matter, s.batch as no, s.subjects from appraisal_sheet s, asked a
  where s.county = $1 and s.scheme = a.scheme and s.year = a.year and ${around('s.place')}`
/** The latest version of each score of whoever is ranked within the place, or together with somebody who is scored there: by unit in the index. */
const SCORES = `select distinct on (s.period, s.subject) s.subject, s.period, s.version, s.in_group as "group", s.unit, s.place, s.total,
    s.rank, s.ranked, s.lowest, s.tier, s.unranked, s.objected, s.ties, s.matter
  from asked a cross join generate_series(0, 12) p cross join lateral (
    select * from appraisal_score u where u.county = $1 and u.scheme = a.scheme and u.year = a.year and u.period = p
      and u.unit = any(array[substr(a.place, 1, 6), substr(a.place, 1, 9), substr(a.place, 1, 12)])
    union all select * from appraisal_score u where u.county = $1 and u.scheme = a.scheme and u.year = a.year and u.period = p
      and u.unit > a.place and u.unit < a.place || ':') s
  order by s.period, s.subject, s.version desc`

/**
 * Whoever acts on a year of a place waits here for whoever else does, since a step that freezes knows its town only by its case: what is read
 * after this stands until the act is written. A county's sheet waits for all its towns.
 */
const YEAR = `, county as (select scheme || ':' || year || ':' || substr(place, 1, 6) as name from asked),
  waited as materialized (
    select case when length(place) > 6 then pg_advisory_xact_lock_shared(hashtextextended('appraisal:' || county.name, 0)) end,
      pg_advisory_xact_lock(hashtextextended('appraisal:' || scheme || ':' || year || ':' || substr(place, 1, 9), 0)) from asked, county)
  select scheme, year, place from asked, waited`

const GRADES = `select distinct on (s.subject) s.subject, s.version, s.grade, s.clause, s.matter from appraisal_grade s, asked a
  where s.county = $1 and s.scheme = a.scheme and s.year = a.year and s.subject = ${SUBJECTS} order by s.subject, s.version desc`

const texts = {
  'appraisal.year': YEAR,
  'appraisal.members': MEMBERS,
  'appraisal.items': ITEMS,
  'appraisal.shares': SHARES,
  'appraisal.sums': SUMS,
  'appraisal.ratings': RATINGS,
  'appraisal.sheets': SHEETS,
  'appraisal.scores': SCORES,
  'appraisal.grades': GRADES,
} as const satisfies Partial<Record<keyof AppraisalFacts, string>>
type Asked = Exclude<keyof typeof texts, 'appraisal.year'>

for (const [name, text] of Object.entries(texts))
  supplyFact(name as Asked, {
    load(asking: Asking) {
      const asked = findAsked(asking)
      return (
        asked && {
          name: `fact-${name.replace('.', '-')}-${asked.kind}`,
          text: `with asked as materialized (${ASKED[asked.kind]}) ${text}`,
          values: [asking.county, ...asked.values],
        }
      )
    },
    read: (rows: readonly Record<string, unknown>[]) =>
      (name === 'appraisal.year' ? rows[0] : readRows(name, rows)) as never,
  })

const readRows = (name: string, rows: readonly Record<string, unknown>[]) =>
  name === 'appraisal.sheets' ? rows.map(readSheet) : rows
/** A sheet of the whole place has the number 0. */
const readSheet = ({ no, subjects, ...sheet }: Record<string, unknown>): Sheet =>
  ({ ...sheet, ...(no === 0 ? {} : { batch: { no, subjects } }) }) as Sheet

/** The same for reads, which ask outright. */
export async function askYear<N extends Asked>(
  client: PoolClient,
  name: N,
  { county, scheme, year, place }: { county: string; scheme: string; year: number; place: string },
): Promise<AppraisalFacts[N]> {
  const { rows } = await client.query({
    name: `fact-${name.replace('.', '-')}-appraisal`,
    text: `with asked as materialized (${ASKED.appraisal}) ${texts[name]}`,
    values: [county, scheme, year, place],
  })
  return readRows(name, rows) as unknown as AppraisalFacts[N]
}

const ENTRY = `e.id, e.year, e.period, e.subject, e.place, e.indicator, e.item, e.day, e.points, e.out_of as of, e.basis, e.measure, e.text,
  e.corrects, e.recorded_by as by, e.points + (select coalesce(sum(c.points), 0) from appraisal_entry c where c.county = e.county and c.corrects = e.id)::int as now`
const idsAfter = (names: readonly string[], kind: string) =>
  names.filter((name) => name.startsWith(`${kind}:`)).map((name) => name.slice(kind.length + 1))

supplyFact('appraisal.entries', {
  load({ county, names }) {
    const [ids, matters] = [idsAfter(names, 'appraisal-entry'), idsAfter(names, 'appraisal-about')]
    return ids.length + matters.length === 0
      ? undefined
      : {
          name: 'fact-appraisal-entries',
          text: `select ${ENTRY} from appraisal_entry e where e.county = $1 and e.id = any($2::uuid[] || array(
              select l.value::uuid from case_listed l where l.county = $1 and l.case_id = any($3::uuid[]) and l.field = 'entry'))`,
          values: [county, ids, matters],
        }
  },
  read: (rows) => rows as unknown as AppraisalFacts['appraisal.entries'],
})
