import type { PoolClient } from 'pg'
import { normalName } from './name.ts'
import { prefixUpper } from './place-code.ts'
import { type Named, readingsOf } from './reading.ts'
import { queryToken, type TokenRange } from './search-words.ts'

/*
 * Search by what somebody types: characters, pinyin, initials, the beginning or the middle of a name. A word is a range of
 * the index (county, token); the scan ends as soon as enough was found, so that one letter is as quick as a whole name.
 */

/** Something found, with what tells it apart from its namesakes. */
export interface Hit {
  readonly kind: Named
  readonly id: string
  readonly name: string
  /** Code of its place; empty where it has none. */
  readonly place: string
  /** Of persons: year of birth, villagers' group and head of the household, whether dead. */
  readonly birthYear: string | null
  readonly group: string | null
  readonly head: string | null
  readonly household: string | null
  readonly dead: boolean
  /** Of persons: title and organisation of the first post in protocol order. */
  readonly post: { readonly title: string; readonly organisation: string } | null
}

export interface SearchIn {
  /** Persons are found under these places only; the county's own code finds all. Places and organisations are open. */
  readonly prefixes?: readonly string[]
  /** Persons found besides, wherever they live: colleagues. */
  readonly among?: readonly string[]
  /** Day on which posts and households are told. */
  readonly day: string
  readonly limit: number
  /** Dead persons too. */
  readonly dead?: boolean
}

/** So many candidates are ranked; more than a page, so that the best of a frequent syllable are among them. */
const CANDIDATES = 100
/** Frequencies are counted up to here: above, every word is as frequent as any other. */
const FREQUENT = 2000

/**
 * Finds what bears a name: every word typed must match. The whole name first, then names that begin with it, then those
 * that hold it; among equals the order of the register.
 */
export async function search(
  client: PoolClient,
  county: string,
  input: string,
  kinds: readonly Named[],
  how: SearchIn,
): Promise<Hit[]> {
  const ranges = queryToken(input)
  if (ranges.length === 0 || kinds.length === 0 || how.limit <= 0) return []
  const ask = await askFor(client, county, ranges, kinds, how)
  const found = await findCandidates(client, ask, how)
  const hits = await nameOf(client, county, found, how.day)
  const ranked = hits
    .filter((hit) => how.dead || !hit.dead)
    .map((hit) => ({ hit, rank: rankOf(hit, input, ranges) }))
    .sort((a, b) => a.rank - b.rank || (a.hit.place < b.hit.place ? -1 : a.hit.place > b.hit.place ? 1 : 0))
  const best = ranked.slice(0, how.limit).map(({ hit }) => hit)
  return tellApart(client, county, best, how.day)
}

/** What tells some persons apart, in the order asked; merged files and unknown ids are left out. */
export async function namePeople(
  client: PoolClient,
  county: string,
  people: readonly string[],
  day: string,
): Promise<Hit[]> {
  const asked = people.map((id) => ({ kind: 'person', id }) as const)
  const hits = await tellApart(client, county, await nameOf(client, county, asked, day), day)
  const byId = new Map(hits.map((hit) => [hit.id, hit]))
  return people.flatMap((id) => byId.get(id) ?? [])
}

interface Candidate {
  readonly kind: Named
  readonly id: string
}

interface Question {
  readonly county: string
  /** The rarest word first. */
  readonly words: readonly TokenRange[]
  /** Whether even the rarest is frequent, so that a first look may not have seen all of it. */
  readonly frequent: boolean
  readonly kinds: readonly Named[]
}

/** With several words the rarest leads the scan, and the others are looked up for what it finds. */
async function askFor(
  client: PoolClient,
  county: string,
  ranges: readonly TokenRange[],
  kinds: readonly Named[],
  how: SearchIn,
): Promise<Question> {
  if (ranges.length === 1 || isNear(how)) return { county, words: ranges, frequent: false, kinds }
  const counts = await Promise.all(
    ranges.map(({ lower, upper }) =>
      client.query({
        name: 'search-count',
        text: `select count(*)::int as n from (
          select 1 from search_word where county = $1 and token >= $2 and token < $3 limit ${FREQUENT}) s`,
        values: [county, lower, upper],
      }),
    ),
  )
  const sorted = ranges
    .map((range, i) => ({ range, n: counts[i]?.rows[0].n as number }))
    .sort((a, b) => a.n - b.n || b.range.lower.length - a.range.lower.length)
  return { county, words: sorted.map(({ range }) => range), frequent: sorted[0]?.n === FREQUENT, kinds }
}

/** A scope of a few villages: its people are fewer than a frequent word has bearers. */
const isNear = ({ prefixes = [], among = [] }: SearchIn): boolean =>
  prefixes.length > 0 && prefixes.length <= 8 && among.length <= 500 && prefixes.every((p) => p.length >= 12)

/** Pieces of a statement and its values, numbered as they come. */
function pieces(county: string, { prefixes = [], among = [] }: SearchIn) {
  const values: unknown[] = [county]
  const next = (value: unknown): string => `$${values.push(value)}`
  const within = (alias: string, word: TokenRange) =>
    `${alias}.token >= ${next(word.lower)} and ${alias}.token < ${next(word.upper)}`
  // The words of one row are fetched by its id and compared then (`offset 0` keeps it so): the planner would else read the whole
  // range of a frequent word, whose size it cannot know.
  const wordsOf = (kind: string, id: string) =>
    `(select * from search_word s where s.county = $1 and s.kind = ${kind} and s.id = ${id} offset 0)`
  const also = (word: TokenRange) =>
    `(select 1 from ${wordsOf('w.kind', 'w.id')} o where ${within('o', word)} limit 1) = 1`
  const placed = (column: string) =>
    prefixes.map((p) => `(${column} >= ${next(p)} and ${column} < ${next(prefixUpper(p))})`)
  /** Persons of the scope; without one nobody is found. */
  const who = (alias: string) => {
    if (prefixes.includes(county)) return 'true'
    const named = among.length > 0 ? [`${alias}.id = any(${next(among)}::text[])`] : []
    return `(${alias}.kind <> 'person' or ${[...placed(`${alias}.place`), ...named].join(' or ') || 'false'})`
  }
  return { values, next, within, wordsOf, also, placed, who }
}

async function findCandidates(client: PoolClient, ask: Question, how: SearchIn): Promise<Candidate[]> {
  if (!isNear(how)) return findByWord(client, ask, how)
  // People of a few villages are gone through one by one; places and organisations have no scope.
  const people = ask.kinds.includes('person') ? await findNear(client, ask, how) : []
  const open = ask.kinds.filter((kind) => kind !== 'person')
  return [...people, ...(open.length > 0 ? await findByWord(client, { ...ask, kinds: open }, how) : [])]
}

async function findByWord(
  client: PoolClient,
  { county, words, frequent, kinds }: Question,
  how: SearchIn,
): Promise<Candidate[]> {
  const [first, ...rest] = words as [TokenRange, ...TokenRange[]]
  const p = pieces(county, how)
  const rows = `select w.county, w.kind, w.id, w.token from search_word w
    where w.county = $1 and ${p.within('w', first)} and w.kind = any(${p.next(kinds)}::text[]) and ${p.who('w')} order by w.token`
  // The scan of the leading word is bounded, so that two frequent words cost no more than one.
  const text =
    rest.length === 0
      ? `select kind, id from (${rows} limit ${CANDIDATES}) w group by kind, id`
      : `select kind, id from (${rows} limit ${FREQUENT}) w where ${rest.map(p.also).join(' and ')} limit ${CANDIDATES}`
  // One word in all of the county is what is typed most: its plan is kept.
  const name = rest.length === 0 && how.prefixes?.includes(county) ? { name: 'search-word' } : {}
  const found = withoutDoubles((await client.query({ ...name, text, values: p.values })).rows as Candidate[])
  if (rest.length === 0 || !frequent || found.length >= how.limit) return found
  return findByBoth(client, { county, words, frequent, kinds }, how)
}

/** What bears several words each of which is frequent, and that a first look did not show: both are read whole and compared. */
async function findByBoth(client: PoolClient, { county, words, kinds }: Question, how: SearchIn): Promise<Candidate[]> {
  const p = pieces(county, how)
  const [kind, who] = [`w.kind = any(${p.next(kinds)}::text[])`, p.who('w')]
  const sets = words.map(
    (word) =>
      `select w.kind, w.id from search_word w where w.county = $1 and ${p.within('w', word)} and ${kind} and ${who}`,
  )
  return (await client.query({ text: `${sets.join(' intersect ')} limit ${CANDIDATES}`, values: p.values }))
    .rows as Candidate[]
}

async function findNear(client: PoolClient, { county, words }: Question, how: SearchIn): Promise<Candidate[]> {
  const p = pieces(county, how)
  const [first, ...rest] = words as [TokenRange, ...TokenRange[]]
  const among = how.among?.length ? `union select unnest(${p.next(how.among)}::text[])` : ''
  const { rows } = await client.query({
    text: `select w.kind, w.id from (
        select p.id::text as id from person p where p.county = $1 and p.retracted_at is null and (${p.placed('p.place').join(' or ')}) ${among}
      ) n cross join lateral (
        select s.kind, s.id from ${p.wordsOf("'person'", 'n.id')} s where ${p.within('s', first)} limit 1
      ) w where ${rest.map(p.also).join(' and ') || 'true'} limit ${CANDIDATES}`,
    values: p.values,
  })
  return rows as Candidate[]
}

/** A name bears a word in several spellings or places. */
const withoutDoubles = (rows: readonly Candidate[]): Candidate[] => [
  ...new Map(rows.map((r) => [`${r.kind} ${r.id}`, r])).values(),
]

/** Names and places of what was found, all that a rank is made of. What is merged into another or gone is left out. */
async function nameOf(client: PoolClient, county: string, found: readonly Candidate[], day: string): Promise<Hit[]> {
  const of = (kind: Named) => found.filter((f) => f.kind === kind).map((f) => f.id)
  const ask = (kind: Named, text: string, values: readonly unknown[]) => {
    const ids = of(kind)
    return ids.length === 0
      ? Promise.resolve({ rows: [] })
      : client.query({ name: `search-${kind}`, text, values: [county, ids, ...values] })
  }
  const answers = await Promise.all([
    ask(
      'person',
      `select 'person' as kind, id, name, coalesce(place, '') as place, died_on is not null as dead from person
        where county = $1 and id = any($2::uuid[]) and retracted_at is null and merged_into is null`,
      [],
    ),
    ask(
      'place',
      `select 'place' as kind, code as id, name, code as place from place
        where county = $1 and code = any($2::text[]) and retracted_at is null and not statistical_only
          and from_day <= $3::date and (to_day is null or to_day > $3::date)`,
      [day],
    ),
    ask(
      'organisation',
      `select 'organisation' as kind, id, name, place from organisation
        where county = $1 and id = any($2::uuid[]) and retracted_at is null
          and from_day <= $3::date and (to_day is null or to_day > $3::date)`,
      [day],
    ),
  ])
  return answers.flatMap(({ rows }) =>
    (rows as Record<string, unknown>[]).map((r) => ({
      kind: r.kind as Named,
      id: r.id as string,
      name: r.name as string,
      place: r.place as string,
      birthYear: null,
      group: null,
      head: null,
      household: null,
      dead: r.dead === true,
      post: null,
    })),
  )
}

/** Adds what tells persons of one name apart: year of birth, household, post. */
async function tellApart(client: PoolClient, county: string, hits: readonly Hit[], day: string): Promise<Hit[]> {
  const people = hits.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  if (people.length === 0) return [...hits]
  const { rows } = await client.query({
    name: 'search-apart',
    text: `select p.id, left(p.birth, 4) as "birthYear", h.group_name as "group", hp.name as head, m.household, q.title, q.short
      from person p
      left join household_member m on m.county = p.county and m.person = p.id and m.retracted_at is null
        and m.from_day <= $3::date and (m.to_day is null or m.to_day > $3::date)
      left join household h on h.county = p.county and h.id = m.household and h.retracted_at is null
        and h.from_day <= $3::date and (h.to_day is null or h.to_day > $3::date)
      left join household_member hm on hm.county = p.county and hm.household = m.household and hm.relation = 'head'
        and hm.retracted_at is null and hm.from_day <= $3::date and (hm.to_day is null or hm.to_day > $3::date)
      left join person hp on hp.county = p.county and hp.id = hm.person and hp.retracted_at is null
      left join lateral (select q.title, o.short from post q
          left join organisation o on o.county = q.county and o.id = q.organisation and o.retracted_at is null and o.to_day is null
          where q.county = p.county and q.person = p.id and q.retracted_at is null
            and q.from_day <= $3::date and (q.to_day is null or q.to_day > $3::date)
          order by o.sort, q.sort, q.id limit 1) q on true
      where p.county = $1 and p.id = any($2::uuid[]) and p.retracted_at is null`,
    values: [county, people, day],
  })
  const apart = new Map(
    (rows as Record<string, string | null>[]).map(({ id, title, short, ...rest }) => [
      id,
      { ...rest, post: title ? { title, organisation: short ?? '' } : null } as Partial<Hit>,
    ]),
  )
  return hits.map((hit) => (hit.kind === 'person' ? { ...hit, ...apart.get(hit.id) } : hit))
}

/**
 * 0: the whole name, in characters or pinyin; 1: the name begins with what was typed; 2: its initials do; 3: it is found
 * further in, or by an alias.
 */
export function rankOf(hit: Pick<Hit, 'kind' | 'name'>, input: string, ranges: readonly TokenRange[]): number {
  const typed = normalName(input)
  if (hit.name === typed) return 0
  if (hit.name.startsWith(typed)) return 1
  const [word] = ranges
  if (!word || ranges.length > 1 || !/^[a-z]/.test(word.lower)) return 3
  const { whole, initials } = spellingsOf(hit)
  if (whole.includes(word.lower)) return 0
  if (whole.some((all) => all.startsWith(word.lower))) return 1
  return initials.some((all) => all.startsWith(word.lower)) ? 2 : 3
}

interface Spellings {
  readonly whole: readonly string[]
  readonly initials: readonly string[]
}
/** Many people bear one name, and one search after the other meets the same ones: reading a name takes as long as fetching it. */
const known = new Map<string, Spellings>()
const MOST_KNOWN = 20_000

function spellingsOf({ kind, name }: Pick<Hit, 'kind' | 'name'>): Spellings {
  const slot = `${kind} ${name}`
  const before = known.get(slot)
  if (before) return before
  const readings = readingsOf(name, kind)
  const made = {
    whole: readings.map((syllables) => syllables.join('')),
    initials: readings.map((syllables) => syllables.map((s) => s[0] ?? '').join('')),
  }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(slot, made)
  return made
}
