import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { readPersonal } from '../personal/personal.store.ts'
import { linksOfKind } from '../register/links.store.ts'
import type { Keys } from '../secrets/keys.ts'
import { askYear } from './appraisal.store.ts'
import type { Answers } from './reach.ts'
import type { AppraisalScheme } from './scheme.ts'
import type { AppraisalFacts, Entry, Frozen, Member, SheetState } from './terms.ts'
import { groupBy } from './year.ts'

/** Facts of a scheme's year at a place, without entries, which only acts name. */
export type YearFacts = Omit<AppraisalFacts, 'appraisal.year' | 'appraisal.entries'>

const wanted = [
  'appraisal.members',
  'appraisal.items',
  'appraisal.shares',
  'appraisal.sums',
  'appraisal.ratings',
  'appraisal.sheets',
  'appraisal.scores',
  'appraisal.grades',
] as const

export interface AskedYear {
  readonly county: string
  readonly scheme: string
  readonly year: number
  readonly place: string
}

/** Everything that scores at the place are made of. */
export async function readYear(client: PoolClient, asked: AskedYear): Promise<YearFacts> {
  const found: Record<string, unknown> = {}
  for (const name of wanted) found[name] = await askYear(client, name, asked)
  return found as unknown as YearFacts
}

/** The same of one subject alone. */
export function ofSubject(facts: YearFacts, subject: string): YearFacts {
  const own = <T extends { readonly subject: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.subject === subject)
  return {
    'appraisal.members': own(facts['appraisal.members']),
    'appraisal.items': facts['appraisal.items'],
    'appraisal.shares': own(facts['appraisal.shares']),
    'appraisal.sums': own(facts['appraisal.sums']),
    'appraisal.ratings': own(facts['appraisal.ratings']),
    'appraisal.sheets': facts['appraisal.sheets'],
    'appraisal.scores': own(facts['appraisal.scores']),
    'appraisal.grades': own(facts['appraisal.grades']),
  }
}

/** Rows of a scheme's roll of one subject that hold at some time of the year, the earliest first. */
export async function membersOf(
  client: PoolClient,
  { county, scheme, year, subject }: { county: string; scheme: string; year: number; subject: string },
): Promise<readonly Member[]> {
  const { rows } = await client.query({
    name: 'appraisal-members-of',
    text: `select id, subject, in_group as "group", place, from_day as "from", to_day as "to", unranked from appraisal_member
      where county = $1 and scheme = $2 and subject = $4 and from_day <= make_date($3, 12, 31)
        and (to_day is null or to_day > make_date($3, 1, 1)) order by from_day, id`,
    values: [county, scheme, year, subject],
  })
  return rows as Member[]
}

/** Where somebody is scored, and in which years: the roll's rows of these subjects, in all schemes. */
export async function rollsOf(
  client: PoolClient,
  county: string,
  subjects: readonly string[],
): Promise<readonly { scheme: string; subject: Id; from: Day; to: Day | null }[]> {
  if (subjects.length === 0) return []
  const { rows } = await client.query({
    name: 'appraisal-rolls-of',
    text: `select scheme, subject, from_day as "from", to_day as "to" from appraisal_member
      where county = $1 and subject = any($2::uuid[]) order by scheme, from_day`,
    values: [county, subjects],
  })
  return rows as { scheme: string; subject: Id; from: Day; to: Day | null }[]
}

/** An entry as a card shows it, with the points that stand after all corrections. */
export interface Recorded extends Entry {
  readonly now: number
  readonly at: Date
  readonly by: Id | null
  readonly said: string | null
  readonly corrections: readonly {
    readonly id: Id
    readonly at: Date
    readonly points: number
    readonly basis: string | null
    readonly by: Id | null
  }[]
}

const ENTRY = `e.id, e.subject, e.place, e.period, e.indicator, e.item, e.day, e.points, e.out_of as of, e.basis, e.measure, e.text,
  e.corrects, e.recorded_by as by, e.at`

/** What was recorded of subjects in a year, the earliest first; each with its corrections. */
export async function entriesOf(
  client: PoolClient,
  keys: Keys,
  asked: {
    readonly county: string
    readonly scheme: string
    readonly year: number
    readonly subjects: readonly string[]
  },
): Promise<readonly Recorded[]> {
  const { county, scheme, year, subjects } = asked
  const { rows } = await client.query({
    name: 'appraisal-entries-of',
    text: `select ${ENTRY} from appraisal_entry e where e.county = $1 and e.scheme = $2 and e.year = $3 and e.subject = any($4::uuid[])
      order by e.day, e.at, e.id`,
    values: [county, scheme, year, subjects],
  })
  const all = rows as (Entry & { by: Id | null; at: Date })[]
  const texts = await readPersonal(
    client,
    keys,
    county,
    all.flatMap(({ text }) => text ?? []),
    'plain-only',
  )
  const corrections = groupBy(
    all.filter(({ corrects }) => corrects !== null),
    ({ corrects }) => corrects as string,
  )
  return all
    .filter(({ corrects }) => corrects === null)
    .map((entry) => {
      const own = corrections.get(entry.id) ?? []
      const said = entry.text === null ? undefined : texts.get(entry.text)
      return {
        ...entry,
        now: own.reduce((sum, { points }) => sum + points, entry.points),
        said: typeof said === 'string' ? said : null,
        corrections: own.map(({ id, at, points, basis, by }) => ({ id, at, points, basis, by })),
      }
    })
}

/** A score as it was frozen or corrected. */
export interface Version
  extends Pick<Frozen, 'period' | 'version' | 'total' | 'rank' | 'ranked' | 'group' | 'unit' | 'unranked'> {
  readonly year: number
  readonly objected: boolean
  /** The entry that changed it; null where it was frozen the first time. */
  readonly because: Id | null
  /** What it is made of; null where only its rank moved. */
  readonly parts: unknown
  readonly at: Date
}

/** All frozen scores of a subject in a scheme, of all years: by period, the first version first. */
export async function versionsOf(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly subject: string },
): Promise<readonly Version[]> {
  const { rows } = await client.query({
    name: 'appraisal-versions-of',
    text: `select year, period, version, in_group as "group", unit, unranked, total, rank, ranked, objected, because, parts, at from appraisal_score
      where county = $1 and scheme = $2 and subject = $3 order by year, period, version`,
    values: [asked.county, asked.scheme, asked.subject],
  })
  return rows as Version[]
}

/** A grade that the competent body decided; the latest of each year. */
export async function gradesOf(
  client: PoolClient,
  asked: { readonly county: string; readonly scheme: string; readonly subject: string },
): Promise<readonly GradeOf[]> {
  const { rows } = await client.query<GradeOf>({
    name: 'appraisal-grades-of',
    text: `select distinct on (g.year) g.year, g.grade, g.clause, g.at, not exists (select from appraisal_sheet s
        where s.county = g.county and s.matter = g.matter and s.state <> 'final') as final
      from appraisal_grade g where g.county = $1 and g.scheme = $2 and g.subject = $3 order by g.year, g.version desc`,
    values: [asked.county, asked.scheme, asked.subject],
  })
  return rows
}

/** The grade of a year as it was decided last. */
export interface GradeOf {
  readonly year: number
  readonly grade: string
  readonly clause: string | null
  readonly at: Date
  /** The sheet that it was decided on is final. */
  readonly final: boolean
}

/** Years and places for which a scheme has members at all, within the places asked for: where grids and books can be opened. */
export async function placesOf(
  client: PoolClient,
  asked: {
    readonly county: string
    readonly scheme: string
    readonly year: number
    readonly within: readonly string[]
  },
): Promise<readonly { place: string; subjects: number; states: readonly { period: number; state: SheetState }[] }[]> {
  const { rows } = await client.query({
    name: 'appraisal-places-of',
    text: `select m.place, count(distinct m.subject)::int as subjects,
        coalesce((select jsonb_agg(jsonb_build_object('period', s.period, 'state', s.state) order by s.period) from appraisal_sheet s
          where s.county = $1 and s.scheme = $2 and s.year = $3 and s.place = m.place), '[]') as states
      from appraisal_member m
      where m.county = $1 and m.scheme = $2 and m.from_day <= make_date($3, 12, 31) and (m.to_day is null or m.to_day > make_date($3, 1, 1))
        and exists (select from unnest($4::text[]) w where m.place >= w and m.place < w || ':')
      group by m.place order by m.place`,
    values: [asked.county, asked.scheme, asked.year, asked.within],
  })
  return rows as { place: string; subjects: number; states: { period: number; state: SheetState }[] }[]
}

/** Which organisations answer for which subjects on a day, where a scheme names a link for it. */
export async function answersIn(
  client: PoolClient,
  county: string,
  { answeredBy }: Pick<AppraisalScheme, 'answeredBy'>,
  day: Day,
): Promise<readonly Answers[]> {
  if (!answeredBy) return []
  return (await linksOfKind(client, county, answeredBy, { day })).map(({ from, to }) => ({
    by: from.id,
    subject: to.id,
  }))
}

/** What a subject is called, and where it stands in lists. */
export interface Named {
  readonly name: string
  readonly title: string | null
  /** Protocol order of the first post; who holds none stands after. */
  readonly sort: number
}

/** What subjects are called on a day: people with their first post, or organisations. */
export async function namesOfSubjects(
  client: PoolClient,
  county: string,
  scheme: Pick<AppraisalScheme, 'subjects'>,
  book: CountyBook,
  subjects: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, Named>> {
  if (scheme.subjects === 'organisation')
    return new Map(
      subjects.flatMap((id) => {
        const found = book.findOrganisation(id)
        return found ? [[id, { name: found.name, title: null, sort: found.sort }] as const] : []
      }),
    )
  const { rows } = await client.query<Named & { id: string }>({
    name: 'appraisal-names',
    text: `select n.id, n.name, q.title, coalesce(q.sort, ${LAST})::int as sort from person n
      left join lateral (select p.title, p.sort from post p where p.county = n.county and p.person = n.id and p.retracted_at is null
        and p.from_day <= $3::date and (p.to_day is null or p.to_day > $3::date) order by p.sort, p.id limit 1) q on true
      where n.county = $1 and n.id = any($2::uuid[]) and n.retracted_at is null`,
    values: [county, [...new Set(subjects)], day],
  })
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

/** Whoever holds no post stands after all who do. */
const LAST = 1_000_000

/** Lists stand by group as the scheme names them, then in protocol order; equal ones by their id, never by name. */
export function inOrder<T extends { readonly subject: string; readonly group: string }>(
  rows: readonly T[],
  { groups }: Pick<AppraisalScheme, 'groups'>,
  names: ReadonlyMap<string, Named>,
): readonly T[] {
  const order = Object.keys(groups)
  const sort = ({ subject }: T) => names.get(subject)?.sort ?? LAST
  return [...rows].sort(
    (a, b) => order.indexOf(a.group) - order.indexOf(b.group) || sort(a) - sort(b) || (a.subject < b.subject ? -1 : 1),
  )
}
