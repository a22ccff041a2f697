import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { type Ballot, ballotColumns, type Lists, type Rater, readBallot, readLists } from './ballot.store.ts'
import type { Tally } from './count.ts'

/** A ballot with what its case says of it. */
export interface BallotRow {
  readonly ballot: Ballot
  readonly number: string
  readonly place: string
  readonly filedAt: Date
  readonly openedAt: Date | null
  readonly stepNo: number
}

const columns = `${ballotColumns}, f.number, f.place, f.filed_at, f.opened_at, f.step_no`
const readRow = (row: Record<string, unknown>): BallotRow => ({
  ballot: readBallot(row),
  number: row.number as string,
  place: row.place as string,
  filedAt: row.filed_at as Date,
  openedAt: row.opened_at as Date | null,
  stepNo: row.step_no as number,
})

export async function findBallot(client: ClientBase, county: string, id: string): Promise<BallotRow | undefined> {
  const { rows } = await client.query(
    `select ${columns} from ballot b join case_file f on f.county = b.county and f.id = b.id where b.county = $1 and b.id = $2`,
    [county, id],
  )
  return rows[0] && readRow(rows[0])
}

/** Ballots of some states among whose raters somebody is and which phones could cast after an instant, the last to end first, and what they took. */
export async function ballotsOfRater(
  client: ClientBase,
  county: string,
  person: Id,
  how: { readonly states: readonly string[]; readonly since: Date; readonly limit: number },
): Promise<readonly (BallotRow & { readonly took: Rater['took'] })[]> {
  const { rows } = await client.query(
    `select ${columns}, r.took from ballot_rater r join ballot b on b.county = r.county and b.id = r.ballot
       join case_file f on f.county = b.county and f.id = b.id
       where r.county = $1 and r.person = $2 and b.state = any($3) and b.until > $4
       order by b.until desc, b.id desc limit $5`,
    [county, person, how.states, how.since, how.limit],
  )
  return rows.map((row) => ({ ...readRow(row), took: row.took as Rater['took'] }))
}

export async function listsOfBallot(client: ClientBase, county: string, id: string): Promise<Lists> {
  const { rows } = await client.query(
    `select no, person, null::text as class, null::text as took from ballot_rated where county = $1 and ballot = $2
     union all select null, person, class, took from ballot_rater where county = $1 and ballot = $2 order by no, person`,
    [county, id],
  )
  return readLists(rows)
}

/** The open halves of a ballot's keys, by pile. */
export async function openKeysOf(
  client: ClientBase,
  county: string,
  id: string,
): Promise<readonly { readonly pile: string; readonly key: string }[]> {
  const { rows } = await client.query(
    'select pile, open_key as key from ballot_key where county = $1 and ballot = $2 order by pile',
    [county, id],
  )
  return rows
}

/** Prints of the papers of a closed box, in hex, sorted. */
export async function printsOf(client: ClientBase, county: string, id: string): Promise<readonly string[]> {
  const { rows } = await client.query(
    "select encode(print, 'hex') as print from ballot_sheet where county = $1 and ballot = $2 order by print",
    [county, id],
  )
  return rows.map(({ print }) => print as string)
}

/** How many papers of a closed box lie on each pile; their grades are not read here. */
export async function papersByPile(client: ClientBase, county: string, id: string): Promise<Record<string, number>> {
  const { rows } = await client.query(
    'select pile, count(*)::int as n from ballot_sheet where county = $1 and ballot = $2 group by pile order by pile',
    [county, id],
  )
  return Object.fromEntries(rows.map(({ pile, n }) => [pile as string, n as number]))
}

/** What was counted last, and by whom. */
export async function findTally(client: ClientBase, county: string, id: string) {
  const { rows } = await client.query(
    `select t.tally, s.form from ballot_tally t join case_step s on s.county = t.county and s.case_id = t.ballot and s.no = t.no
       where t.county = $1 and t.ballot = $2 order by t.no desc limit 1`,
    [county, id],
  )
  const [row] = rows as { tally: Tally; form: { scrutineer: Id; teller: Id } }[]
  return row && { tally: row.tally, scrutineer: row.form.scrutineer, teller: row.form.teller }
}

/** Titles of the posts that people hold on a day, in protocol order. */
export async function titlesOf(
  client: ClientBase,
  county: string,
  persons: readonly Id[],
  day: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query(
    `select person, title from post where county = $1 and person = any($2::uuid[]) and retracted_at is null
       and from_day <= $3::date and (to_day is null or to_day > $3::date) order by sort, id`,
    [county, persons, day],
  )
  const titles = new Map<string, string[]>()
  for (const { person, title } of rows as { person: string; title: string }[])
    titles.set(person, [...(titles.get(person) ?? []), title])
  return titles
}

/** The newest ballot that each of some cases asked for. @returns ballots by the case */
export async function ballotsAbout(
  client: ClientBase,
  county: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, Id>> {
  const { rows } = await client.query(
    'select distinct on (about) about, id from ballot where county = $1 and about = any($2::uuid[]) order by about, id desc',
    [county, cases],
  )
  return new Map(rows.map(({ about, id }) => [about as string, id as Id]))
}
