import type { PoolClient } from 'pg'
import { postsOf, type Scope } from '../actor.ts'
import type { CountyBook } from '../book.ts'
import type { Id } from '../id.ts'
import type { Programme, Role } from '../programme/define.ts'
import type { WorkList } from '../programme/list.ts'
import { conditionOf, type Span } from '../publicity/figure.store.ts'
import type { CaseFilter } from '../publicity/figure.ts'
import { prefixUpper } from '../register/place-code.ts'
import { type CaseFile, desksOf } from './case.ts'
import { readCase } from './casework.store.ts'
import { nextOpening } from './reading.ts'
import { sealedOf } from './sealed.ts'
import type { Urgency, UrgencyKey } from './urgency.ts'

/*
 * Lists and single cases as an actor may see them. Every statement names the scope itself; row-level security stands below it.
 */

/** What roles of the programmes may read, by role. */
export type RoleReads = ReadonlyMap<string, Role['reads']>

/**
 * Whether an actor may see a case: by place, through an organisation, or having taken part. Only the roles of the case's own
 * programme count: who reads one programme's cases of a place may not even know that another's exist.
 */
export function maySee(file: CaseFile, scope: Scope, programme: Pick<Programme, 'roles'> | undefined): boolean {
  if (!programme) return false
  if (scope.person && file.viewers.some((v) => v.viewer === `p:${scope.person}`)) return true
  return postsOf(scope).some((post) => {
    const read = programme.roles[post.role]?.reads
    if (isOfPlace(read) && file.place.startsWith(post.place)) return true
    if (read === 'organisation' && (file.lead === post.organisation || file.assisting.includes(post.organisation)))
      return true
    return desksOf(post).includes(file.desk ?? '') || file.viewers.some((v) => desksOf(post).includes(v.viewer))
  })
}

const isOfPlace = (reads: Role['reads'] | undefined): boolean => reads === 'place' || reads === 'cases'

/** The place prefixes an actor may read, none inside another. @param or what else than cases lets read a place */
export function prefixesOf(scope: Scope, reads: RoleReads, roles?: readonly string[], or?: 'figures'): string[] {
  const all = postsOf(scope, roles)
    .filter(({ role }) => isOfPlace(reads.get(role)) || (or && reads.get(role) === or))
    .map((p) => p.place)
  return [...new Set(all)].filter((a) => !all.some((b) => b !== a && a.startsWith(b))).sort()
}

/** A list at the moment of reading: one of what dies tonight knows how long the night is. */
export type ListRead = WorkList & { readonly until?: Date }
export const readAt = (list: WorkList, book: CountyBook, now: Date): ListRead =>
  list.tonight ? { ...list, until: nextOpening(now, book.calendar, book.hoursOf(book.county)) } : list

export interface Page {
  readonly limit: number
  /** Where the last page ended: the sort instant and the id of its last row. */
  readonly after?: { readonly at: string; readonly id: string }
  readonly town?: string
  /** A place and all below it. */
  readonly place?: string
  readonly source?: string
  readonly kind?: string
  /** The unit that leads, or any of one's own. */
  readonly lead?: string
  readonly holder?: string
  /** Only what stands under one heading: the sort instant from, and before until. */
  readonly from?: Date
  readonly until?: Date
  readonly found?: Found
  /** Only what a figure counts, or the base that a rate is taken of. */
  readonly counted?: { readonly filter: CaseFilter; readonly span: Span }
}

/** What somebody typed into the search of a list, resolved against the register. A case is found by any of these. */
export interface Found {
  /** Case numbers that may be meant; where there are any, only they are looked at. */
  readonly numbers: readonly string[]
  readonly places: readonly string[]
  readonly organisations: readonly string[]
  readonly people: readonly string[]
  readonly kinds: readonly string[]
}

/** Beyond this nobody counts. */
export const COUNTED = 1000

interface Sources {
  readonly text: string
  readonly values: unknown[]
}

/** Every connection keeps a plan for each text; lists as they are opened are far fewer. */
const MOST_TEXTS = 64
const names = new Map<string, string>()

/**
 * A list as it is opened, without filters, is one of few texts, asked all day: the server keeps its plan, which takes longer
 * to make than a page to read. How much a filter narrows only its values tell: such a page is planned anew.
 */
function prepared({ text, values }: Sources): { name?: string; text: string; values: unknown[] } {
  if (!names.has(text) && names.size < MOST_TEXTS) names.set(text, `list-${names.size}`)
  const name = names.get(text)
  return { ...(name ? { name } : {}), text, values }
}

/**
 * One page of a worklist, what burns first. Each desk or prefix is read by its own index scan and the few rows merged, so a
 * page costs the same however many cases there are.
 */
export async function listCases(
  client: PoolClient,
  list: ListRead,
  programme: string,
  scope: Scope,
  reads: RoleReads,
  page: Page,
  now: Date,
): Promise<CaseFile[]> {
  const source = sourceOf(list, programme, scope, reads, page, now)
  if (!source) return []
  const { rows } = await client.query(isUnfiltered(page) ? prepared(source) : source)
  return rows.map(readCase)
}

/** How many cases wait in a list, counted up to one more than a thousand: beyond that nobody counts. */
export async function countList(
  client: PoolClient,
  list: ListRead,
  programme: string,
  scope: Scope,
  reads: RoleReads,
  now: Date,
): Promise<number> {
  const source = sourceOf(list, programme, scope, reads, { limit: COUNTED + 1 }, now)
  if (!source) return 0
  const { rows } = await client.query(
    prepared({ ...source, text: `select count(*)::int as n from (${source.text}) x` }),
  )
  return (rows[0] as { n: number }).n
}

const isUnfiltered = (page: Page): boolean => Object.keys(page).length === 1

function sourceOf(
  list: ListRead,
  programme: string,
  scope: Scope,
  reads: RoleReads,
  page: Page,
  now: Date,
): Sources | undefined {
  const values: unknown[] = [scope.county, programme]
  const value = (v: unknown, cast = '') => {
    values.push(v)
    return `$${values.length}${cast}`
  }
  const conditions: string[] = []
  if (list.states) conditions.push(`c.state = any(${value(list.states)})`)
  if (list.flag) conditions.push(`${value(list.flag)} = any(c.flags)`)
  if (list.open || list.scope === 'desk') conditions.push('c.closed_at is null')
  if (list.tonight) conditions.push(`c.sort_at <= ${value((list.until ?? now).toISOString(), '::timestamptz')}`)
  if (list.overdue) conditions.push(`c.sort_at <= ${value(now.toISOString(), '::timestamptz')}`, `c.state <> 'held'`)
  if (page.town) conditions.push(`c.town = ${value(page.town)}`)
  if (page.source) conditions.push(`c.source = ${value(page.source)}`)
  if (page.kind) conditions.push(`c.kind like ${value(`${page.kind.replaceAll(/[^0-9a-z-]/g, '')}%`)}`)
  if (page.lead) conditions.push(`c.lead = any(${value(leadsOf(page.lead, scope, reads), '::uuid[]')})`)
  if (page.holder) conditions.push(`c.holder = ${value(page.holder, '::uuid')}`)
  if (page.place) conditions.push(`c.place >= ${value(page.place)} and c.place < ${value(prefixUpper(page.place))}`)
  if (page.found) conditions.push(conditionOfFound(page.found, value))
  if (page.counted) conditions.push(conditionOf(page.counted.filter, page.counted.span, now, values))
  const after = page.after && { at: value(page.after.at, '::timestamptz'), id: value(page.after.id, '::uuid') }
  // In the text, since a plan depends on it: a page of twenty is read along the index, all of a list is not.
  const limit = Math.trunc(page.limit)
  /** Conditions, order and page over the columns that the branch's index sorts by. */
  const tail = (at: string, id: string) =>
    `${conditions.map((c) => ` and ${c}`).join('')}${after ? ` and (${at}, ${id}) ${list.newest ? '<' : '>'} (${after.at}, ${after.id})` : ''}
     order by ${at} ${list.newest ? 'desc' : 'asc'}, ${id} ${list.newest ? 'desc' : 'asc'} limit ${limit}`
  const sort = list.newest ? 'filed_at' : 'sort_at'
  if (page.from) conditions.push(`c.${sort} >= ${value(page.from.toISOString(), '::timestamptz')}`)
  if (page.until) conditions.push(`c.${sort} < ${value(page.until.toISOString(), '::timestamptz')}`)
  const own = `select c.* from case_file c where c.county = $1 and c.programme = $2`

  const branches: string[] = []
  if (list.scope === 'desk') {
    const desks = [...new Set(postsOf(scope, list.roles.length > 0 ? list.roles : undefined).flatMap(desksOf))]
    for (const desk of desks) branches.push(`${own} and c.desk = ${value(desk)}${tail(`c.${sort}`, 'c.id')}`)
  } else if (list.scope === 'place') {
    for (const prefix of prefixesOf(scope, reads, list.roles.length > 0 ? list.roles : undefined)) {
      // The county's own lists need no range; a town's are answered by the town's index; villages and grids filter within it.
      const town = prefix.length > 6 ? ` and c.town = ${value(prefix.slice(0, 9))}` : ''
      const range =
        prefix.length > 9 ? ` and c.place >= ${value(prefix)} and c.place < ${value(prefixUpper(prefix))}` : ''
      branches.push(`${own}${town}${range}${tail(`c.${sort}`, 'c.id')}`)
    }
  } else {
    // Whoever reported it still finds what was sealed since; nobody else took part in it any more. Who sees a case for several reasons finds it once.
    const whose = list.scope === 'part' ? `in ($2, ${value(sealedOf(programme))})` : '= $2'
    for (const viewer of viewersFor(list, scope, reads))
      branches.push(
        `select c.* from case_viewer v join case_file c on c.county = v.county and c.id = v.case_id
         where v.county = $1 and v.viewer = ${value(viewer)}${list.open ? ' and v.open' : ''} and c.programme ${whose} and not exists (select from case_viewer w where w.county = v.county and w.case_id = v.case_id and w.viewer = v.viewer and w.why < v.why)${tail(`v.${sort}`, 'v.case_id')}`,
      )
  }
  if (branches.length === 0) return undefined
  if (branches.length === 1) return { text: branches[0] as string, values }
  return {
    text: `select * from (select distinct on (id) * from (${branches.map((b) => `(${b})`).join(' union all ')}) c order by id) c
      order by ${sort} ${list.newest ? 'desc, id desc' : 'asc, id asc'} limit ${limit}`,
    values,
  }
}

function conditionOfFound(
  { numbers, places, organisations, people, kinds }: Found,
  value: (v: unknown, cast?: string) => string,
): string {
  if (numbers.length > 0) return `c.number = any(${value(numbers, '::text[]')})`
  const parts = places.map((place) => `(c.place >= ${value(place)} and c.place < ${value(prefixUpper(place))})`)
  if (organisations.length > 0) parts.push(`c.lead = any(${value(organisations, '::uuid[]')})`)
  if (kinds.length > 0) parts.push(`c.kind = any(${value(kinds, '::text[]')})`)
  // Whose hand was last on it; a resident is not found by having reported.
  if (people.length > 0)
    parts.push(`(c.last_actor = any(${value(people, '::uuid[]')}) and c.last_actor is distinct from c.reporter)`)
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`
}

/** What a figure counts was counted already, and its list says as much; of no county is there more. */
const ALL = 10_000_000

/** How the cases of a list divide, counted up to a thousand like the list itself; what a figure counts, to the last. */
export interface Division {
  readonly all: number
  readonly capped: boolean
  readonly sources: readonly { readonly source: string | null; readonly count: number }[]
  readonly towns: readonly { readonly town: string; readonly count: number }[]
  readonly urgencies: readonly { readonly key: UrgencyKey; readonly count: number }[]
}

/** Counts a list by source, town and heading, in one statement. */
export async function divideList(
  client: PoolClient,
  list: ListRead,
  programme: string,
  scope: Scope,
  reads: RoleReads,
  urgencies: readonly Urgency[],
  filters: Omit<Page, 'limit'>,
  now: Date,
): Promise<Division> {
  const most = filters.counted ? ALL : COUNTED
  const source = sourceOf(list, programme, scope, reads, { ...filters, limit: most + 1 }, now)
  const empty = urgencies.map(({ key }) => ({ key, count: 0 }))
  if (!source) return { all: 0, capped: false, sources: [], towns: [], urgencies: empty }
  const values = [...source.values]
  const at = (instant: Date) => `$${values.push(instant.toISOString())}::timestamptz`
  const sort = list.newest ? 'filed_at' : 'sort_at'
  const cases = urgencies.map(({ key, from, until }) => {
    const when = [from && `x.${sort} >= ${at(from)}`, until && `x.${sort} < ${at(until)}`].filter(Boolean).join(' and ')
    return `when ${when || 'true'} then '${key}'`
  })
  const { rows } = await client.query(
    `select x.source, x.town, case ${cases.join(' ')} end as key, count(*)::int as n from (${source.text}) x group by 1, 2, 3`,
    values,
  )
  const counted = rows as { source: string | null; town: string; key: UrgencyKey; n: number }[]
  const sum = <K>(of: (row: (typeof counted)[number]) => K): Map<K, number> => {
    const sums = new Map<K, number>()
    for (const row of counted) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.n)
    return sums
  }
  const all = counted.reduce((total, row) => total + row.n, 0)
  const byKey = sum((row) => row.key)
  return {
    all: Math.min(all, most),
    capped: all > most,
    sources: [...sum((row) => row.source)]
      .map(([name, count]) => ({ source: name, count }))
      .sort((a, b) => b.count - a.count),
    towns: [...sum((row) => row.town)].map(([town, count]) => ({ town, count })),
    urgencies: urgencies.map(({ key }) => ({ key, count: byKey.get(key) ?? 0 })),
  }
}

/** The organisations whose cases an actor may read as those of their own. */
export const unitsOf = (scope: Scope, reads: RoleReads): Id[] => [
  ...new Set(
    postsOf(scope)
      .filter((p) => reads.get(p.role) === 'organisation')
      .map((p) => p.organisation),
  ),
]

const leadsOf = (lead: string, scope: Scope, reads: RoleReads): readonly string[] =>
  lead === 'own' ? unitsOf(scope, reads) : [lead]

function viewersFor(list: WorkList, scope: Scope, reads: RoleReads): string[] {
  if (list.scope === 'brought') return [...new Set(postsOf(scope).map((p) => `${p.role}@${p.place}`))]
  if (list.scope !== 'organisation') return scope.person ? [`p:${scope.person}`] : []
  return unitsOf(scope, reads).map((id) => `o:${id}`)
}

/** One case, seen or not. */
export async function findCase(client: PoolClient, county: string, id: string): Promise<CaseFile | undefined> {
  const { rows } = await client.query({
    name: 'case-one',
    text: 'select * from case_file where county = $1 and id = $2',
    values: [county, id],
  })
  return rows[0] ? readCase(rows[0]) : undefined
}

export interface StepRow {
  readonly no: number
  readonly step: string
  readonly from_state: string | null
  readonly to_state: string
  readonly actor: Id | null
  readonly post: Id | null
  readonly organisation: Id | null
  readonly at: Date
  readonly recorded_at: Date
  readonly form: Record<string, unknown>
  readonly because: unknown
  /** The lead unit that the step set, if it set one. */
  readonly lead: Id | null
}

export async function listSteps(client: PoolClient, county: string, id: string): Promise<StepRow[]> {
  const { rows } = await client.query({
    name: 'case-steps',
    text: `select no, step, from_state, to_state, actor, post, organisation, at, recorded_at, form, because, move->>'lead' as lead
           from case_step where county = $1 and case_id = $2 order by no`,
    values: [county, id],
  })
  return rows as StepRow[]
}

/** Numbers of cases by their ids. */
export async function numbersOf(client: PoolClient, county: string, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query({
    name: 'case-numbers',
    text: 'select id, number from case_file where county = $1 and id = any($2::uuid[])',
    values: [county, ids],
  })
  return new Map((rows as { id: Id; number: string }[]).map((r) => [r.id, r.number]))
}

/** Who may act at a desk on a day: persons holding the role at the place, those of an organisation in some roles, or the person. */
export async function holdersOf(
  client: PoolClient,
  county: string,
  desk: string,
  day: string,
  roles: readonly string[] = ['handler'],
): Promise<{ person: Id; name: string; title: string; organisation: Id }[]> {
  const [key, at] = [desk.slice(0, 2), desk.slice(2)]
  const [role, place] = desk.split('@') as [string, string | undefined]
  const base = `select p.person, n.name, p.title, p.organisation from post p join person n on n.county = p.county and n.id = p.person and n.retracted_at is null
    where p.county = $1 and p.retracted_at is null and p.from_day <= $2::date and (p.to_day is null or p.to_day > $2::date)`
  const { rows } =
    key === 'o:'
      ? await client.query(`${base} and p.organisation = $3 and p.role = any($4) order by p.sort, p.id limit 5`, [
          ...[county, day, at, roles],
        ])
      : key === 'p:'
        ? await client.query(`${base} and p.person = $3 order by p.sort limit 1`, [county, day, at])
        : await client.query(`${base} and p.role = $3 and p.place = $4 order by p.sort, p.id limit 5`, [
            county,
            day,
            role,
            place,
          ])
  return rows as { person: Id; name: string; title: string; organisation: Id }[]
}

/** Names of persons by id, for timelines and rows. */
export async function namesOf(
  client: PoolClient,
  county: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query({
    name: 'person-names',
    text: 'select id, name from person where county = $1 and id = any($2::uuid[]) and retracted_at is null',
    values: [county, [...new Set(ids)]],
  })
  return new Map((rows as { id: string; name: string }[]).map((r) => [r.id, r.name]))
}

export interface Hand {
  readonly name: string
  /** First post in protocol order on the day; whoever holds none has none. */
  readonly office: { readonly title: string; readonly organisation: Id } | undefined
}

/** Who these persons are on a day. */
export async function handsOf(
  client: PoolClient,
  county: string,
  ids: readonly string[],
  day: string,
): Promise<Map<string, Hand>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query({
    name: 'person-hands',
    text: `select n.id, n.name, q.title, q.organisation from person n
           left join lateral (select title, organisation from post p
             where p.county = n.county and p.person = n.id and p.retracted_at is null and p.from_day <= $3::date and (p.to_day is null or p.to_day > $3::date)
             order by p.sort, p.id limit 1) q on true
           where n.county = $1 and n.id = any($2::uuid[]) and n.retracted_at is null`,
    values: [county, [...new Set(ids)], day],
  })
  return new Map(
    (rows as { id: string; name: string; title: string | null; organisation: Id }[]).map(
      ({ id, name, title, organisation }) => [
        id,
        { name, office: title === null ? undefined : { title, organisation } },
      ],
    ),
  )
}

/** Open cases whose limit is provisional though it falls due within the known calendar; some hundred at a time. */
export async function findProvisional(
  client: PoolClient,
  county: string,
  knownUntil: string,
  limit = 200,
): Promise<Id[]> {
  const { rows } = await client.query(
    `select id from case_file where county = $1 and provisional and closed_at is null and due_at < ($2::date + 1) at time zone 'Asia/Shanghai' limit $3`,
    [county, knownUntil, limit],
  )
  return (rows as { id: Id }[]).map((r) => r.id)
}
