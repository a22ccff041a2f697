import { randomUUID } from 'node:crypto'
import { readYear, type YearFacts } from '#kernel/appraisal/card.read.ts'
import { correct, freeze } from '#kernel/appraisal/freeze.ts'
import { gridOf } from '#kernel/appraisal/grid.ts'
import { rulesOf, type YearRules } from '#kernel/appraisal/scheme.ts'
import type { AppraisalFacts } from '#kernel/appraisal/terms.ts'
import { findSumsFault } from '#kernel/appraisal/verify.read.ts'
import { cardsOf, rankCards } from '#kernel/appraisal/year.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { INDICATORS, indicators, POINTS, scheme } from '#programmes/village-cadre-points/scheme.ts'
import { assemble, type House } from '#server/assemble.ts'
import { rulesAsJson, YEAR_SQL } from './floor-year.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { alone, beside, medianOf, type Result } from './result.ts'

export interface AppraisalSetting {
  readonly officials: number
  readonly indicators: number
  /** Rows of the grid; its columns are the indicators. */
  readonly grid: number
  readonly rounds: number
}

const YEAR = 2025
const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * The end of a year by the rule that scores one official, beside one statement for all; the correction of one entry beside a recompute of
 * everybody; and a grid that is opened and pasted, beside the barest reading and writing of its cells.
 */
export async function benchAppraisal(ground: Ground, setting: AppraisalSetting): Promise<Result[]> {
  const { officials, indicators: columns, grid, rounds } = setting
  const url = await ground.database()
  const house = assemble({ url, home: ground.home, max: 2 })
  try {
    ground.tell(`making a year of ${officials} officials`)
    await addIndicators(house, columns)
    const made = await makeYear(url, setting)
    const book = await house.keeper.getBook(COUNTY)
    const county = { county: COUNTY, scheme: POINTS, year: YEAR, place: COUNTY }
    const read = (place: string) => house.reader.read(COUNTY, (client) => readYear(client, { ...county, place }))
    const byTown = rulesOf(scheme, book, YEAR, COUNTY)
    const { arithmetic } = byTown
    const byCounty: YearRules = {
      ...byTown,
      arithmetic: { ...arithmetic, ranking: { ...arithmetic.ranking, level: 6 } },
    }
    const year = async (rules: YearRules) => rankCards(cardsOf(rules, await read(COUNTY), YEAR), 0, rules)
    const bySql = (rules: YearRules) => ask(url, YEAR_SQL, [COUNTY, POINTS, YEAR, COUNTY, rulesAsJson(rules)])

    const label = `${officials.toLocaleString('en')} officials × ${columns} indicators × 4 quarters`
    const results: Result[] = []
    for (const [within, rules] of [
      ['towns', byTown],
      ['the county', byCounty],
    ] as const) {
      await mustAgree(await year(rules), await bySql(rules))
      results.push(
        beside(
          `year-end, ranked within ${within}, ${label}`,
          'ms',
          await medianOf(rounds, () => year(rules)),
          await medianOf(rounds, () => bySql(rules)),
          0.33,
          `${made.sums.toLocaleString('en')} sums read and scored, with all that a card shows`,
        ),
      )
    }
    const facts = await read(COUNTY)
    const rule = async () => rankCards(cardsOf(byTown, facts, YEAR), 0, byTown)
    results.push(alone(`the rule alone, ${label}`, 'ms', await medianOf(rounds, rule), null))

    for (const [within, rules, places] of [
      ['towns', byTown, made.towns],
      ['the county', byCounty, [COUNTY]],
    ] as const) {
      const ranked = withRanking(book, rules)
      await freezeAll(url, facts, ranked, places)
      // The step knows the town of the entry, and whoever is ranked together with it.
      const one = async () => {
        const frost = correct(scheme, await readFacts(house, made.town, made.entry), ranked, {
          ...{ entry: made.entry, points: 1, basis: '更正', id: randomUUID() as Id, matter: null },
          hand: { actor: null, kin: new Set() },
        })
        if (isRefusal(frost)) throw new RefusalError(frost)
        return frost.scores.length
      }
      const moved = await one()
      const corrected = await medianOf(rounds, one)
      const everybody = await medianOf(rounds, () => year(rules))
      const name = `correction of one entry, ranked within ${within}, beside everybody anew`
      results.push(beside(name, 'ms', corrected, everybody, 1, `${moved} of ${officials * 5} scores get a version`))
    }

    results.push(...(await benchGrid(house, url, made.village, byTown, rounds, grid, columns)))
    const added = await medianOf(rounds, () => house.reader.read(COUNTY, (client) => findSumsFault(client, COUNTY)))
    results.push(alone(`verify: ${made.sums.toLocaleString('en')} sums from their entries`, 'ms', added, null))
    return results
  } finally {
    await house.close()
  }
}

/** A grid of one village: what its door reads and lays out, and the act of one paste. */
async function benchGrid(
  house: House,
  url: string,
  village: string,
  rules: YearRules,
  rounds: number,
  rows: number,
  columns: number,
): Promise<Result[]> {
  const asked = { county: COUNTY, scheme: POINTS, year: YEAR + 1, place: village }
  const label = `${rows} × ${columns} cells`
  const open = () =>
    house.reader.read(COUNTY, async (client) =>
      gridOf(rules, await readYear(client, asked), {
        ...{ year: YEAR + 1, period: 1, place: village, order: (list) => list },
      }),
    )
  const { rows: found } = await open()
  if (found.length !== rows) throw new Error(`a grid of ${found.length} rows`)
  const entries = found.flatMap(({ subject }, n) =>
    Array.from({ length: columns }, (_, i) => ({
      ...{ subject, indicator: codeOf(i), day: `${YEAR + 1}-02-10`, points: 100 + ((n * 7 + i) % 50) * 10 },
    })),
  )
  const paste = async () => {
    const outcome = await house.desk.perform({
      ...{ kind: `${POINTS}/record-entries`, county: COUNTY, key: randomUUID() },
      actor: { county: COUNTY, person: null, via: 'import' },
      at: new Date(`${YEAR + 1}-02-11T10:00:00+08:00`),
      input: { year: YEAR + 1, place: village, entries },
    })
    if (isRefusal(outcome)) throw new RefusalError(outcome)
  }
  const barePaste = () =>
    ask(
      url,
      `with e as (insert into appraisal_entry (county, id, scheme, year, period, subject, place, indicator, day, points, act, at)
         select $1, gen_random_uuid(), $2, $3, 1, x.subject, $4, x.indicator, x.day, x.points, gen_random_uuid(), now()
         from jsonb_to_recordset($5::jsonb) as x(subject uuid, indicator text, day date, points int) returning 1)
       insert into appraisal_sum (county, scheme, year, subject, period, indicator, item, points, entries)
         select $1, $2, $3, x.subject, 1, x.indicator, $6, x.points, 1
         from jsonb_to_recordset($5::jsonb) as x(subject uuid, indicator text, day date, points int)
       on conflict (county, scheme, year, subject, period, indicator, item)
         do update set points = appraisal_sum.points + excluded.points, entries = appraisal_sum.entries + 1`,
      [COUNTY, `${POINTS}-floor`, YEAR + 1, village, JSON.stringify(entries), NIL],
    )
  const pasted = await medianOf(rounds, paste)
  const bare = await medianOf(rounds, barePaste)
  const opened = await medianOf(rounds, open)
  const bareOpen = await medianOf(rounds, () =>
    ask(
      url,
      `select s.subject, s.indicator, s.points, s.entries from appraisal_sum s join appraisal_member m on m.county = s.county
         and m.scheme = s.scheme and m.subject = s.subject and m.place = $4 where s.county = $1 and s.scheme = $2 and s.year = $3 and s.period = 1`,
      [COUNTY, POINTS, YEAR + 1, village],
    ),
  )
  return [
    beside(
      `grid opened, ${label}`,
      'ms',
      opened,
      bareOpen,
      null,
      'cells, goals and ranges; the floor reads sums alone',
    ),
    beside(`grid pasted, ${label}`, 'ms', pasted, bare, null, 'one act: each row checked, digested, journaled'),
  ]
}

const codeOf = (i: number): string => `area-${String(i + 1).padStart(2, '0')}`

/** So many more indicators, each with points to be had. */
async function addIndicators(house: House, count: number): Promise<void> {
  const value = { ...(indicators.industry as object), goal: 8000, least: 0, most: 20_000 }
  const outcome = await house.desk.perform({
    ...{ kind: 'register/fill', county: COUNTY, key: 'bench:indicators' },
    actor: { county: COUNTY, person: null, via: 'command' },
    input: {
      from: '2023-01-01',
      parameters: Array.from({ length: count }, (_, i) => ({
        ...{ id: `${INDICATORS}${codeOf(i)}`, place: COUNTY, from: '2023-01-01', value, source: 'bench' },
      })),
    },
  })
  if (isRefusal(outcome)) throw new RefusalError(outcome)
}

interface Made {
  readonly sums: number
  readonly towns: readonly string[]
  /** The town of the entry that is corrected. */
  readonly town: string
  readonly entry: Id
  /** Where the grid is. */
  readonly village: string
}

/** Officials in all villages, an entry for each quarter and indicator, and ratings, by set-based SQL; and another year's grid in one village. */
async function makeYear(url: string, { officials, indicators: columns, grid }: AppraisalSetting): Promise<Made> {
  const subject = (n: string) => `('00000000-0000-7000-9000-' || lpad((${n})::text, 12, '0'))::uuid`
  const villages = await ask<{ code: string }>(
    url,
    "select code from place where county = $1 and level = 'village' and not statistical_only and retracted_at is null order by code",
    [COUNTY],
  )
  const codes = villages.map(({ code }) => code)
  await ask(
    url,
    `insert into appraisal_member (county, id, scheme, subject, in_group, place, from_day, act)
     select $1, gen_random_uuid(), $2, ${subject('n')}, (array['principal', 'deputy', 'deputy', 'reserve'])[n % 4 + 1],
       ($3::text[])[n % cardinality($3::text[]) + 1], make_date($4, 1, 1), gen_random_uuid() from generate_series(0, $5::int - 1) n`,
    [COUNTY, POINTS, codes, YEAR, officials],
  )
  await ask(
    url,
    `insert into appraisal_entry (county, id, scheme, year, period, subject, place, indicator, day, points, act, at)
     select $1, gen_random_uuid(), $2, $3, q, m.subject, m.place, 'area-' || lpad(i::text, 2, '0'), make_date($3, q * 3 - 1, 10),
       1000 + (('x' || substr(md5(m.subject::text || q || '/' || i), 1, 4))::bit(16)::int % 100) * 10, gen_random_uuid(), now()
     from appraisal_member m, generate_series(1, 4) q, generate_series(1, $4::int) i where m.county = $1 and m.scheme = $2`,
    [COUNTY, POINTS, YEAR, columns],
  )
  const sums = await ask<{ n: number }>(
    url,
    `with s as (insert into appraisal_sum (county, scheme, year, subject, period, indicator, item, points, entries)
       select county, scheme, year, subject, period, indicator, $3, sum(points), count(*) from appraisal_entry
       where county = $1 and scheme = $2 group by 1, 2, 3, 4, 5, 6 returning 1) select count(*)::int as n from s`,
    [COUNTY, POINTS, NIL],
  )
  await ask(
    url,
    `insert into appraisal_rating (county, scheme, year, subject, points, ballot)
     select m.county, m.scheme, $3, m.subject, 70000 + ('x' || substr(md5(m.subject::text), 1, 4))::bit(16)::int % 30000, gen_random_uuid()
     from appraisal_member m where m.county = $1 and m.scheme = $2`,
    [COUNTY, POINTS, YEAR],
  )
  await ask(
    url,
    `insert into appraisal_member (county, id, scheme, subject, in_group, place, from_day, act)
     select $1, gen_random_uuid(), $2, ${subject('900000 + n')}, 'deputy', $3, make_date($4, 1, 1), gen_random_uuid() from generate_series(1, $5::int) n`,
    [COUNTY, POINTS, `${codes[0]}999`, YEAR + 1, grid],
  )
  await ask(url, 'vacuum analyze')
  // The floor is as good as it can be: nothing compiled for one use, and room to sort.
  await ask(
    url,
    `do $$ begin execute format('alter database %I set jit = off', current_database());
       execute format('alter database %I set work_mem = %L', current_database(), '64MB'); end $$`,
  )
  const [entry] = await ask<{ id: Id; place: string }>(
    url,
    'select id, place from appraisal_entry where county = $1 and scheme = $2 and year = $3 order by subject, period, indicator limit 1',
    [COUNTY, POINTS, YEAR],
  )
  if (!entry) throw new Error('no entry was made')
  const towns = [...new Set(codes.slice(0, officials).map((code) => code.slice(0, 9)))]
  const town = entry.place.slice(0, 9)
  return { sums: sums[0]?.n ?? 0, towns, town, entry: entry.id, village: `${codes[0]}999` }
}

/** Freezes every period of some places as the rule scores it, and nothing else. */
async function freezeAll(url: string, facts: YearFacts, book: Parameters<typeof freeze>[2], towns: readonly string[]) {
  const matter = randomUUID() as Id
  const rows = towns.flatMap((place) =>
    [1, 2, 3, 4, 0].flatMap((period) => {
      const asked = {
        ...facts,
        'appraisal.members': facts['appraisal.members'].filter((one) => one.place.startsWith(place)),
      }
      const all = {
        ...asked,
        'appraisal.year': { scheme: POINTS, year: YEAR, place },
        'appraisal.entries': [],
      } as AppraisalFacts
      const frost = freeze(scheme, all, book, { period, matter, objected: new Set() })
      if (isRefusal(frost)) throw new RefusalError(frost)
      return frost.scores.map(({ group, ...score }) => ({ ...score, in_group: group }))
    }),
  )
  await ask(url, 'truncate appraisal_score')
  await ask(
    url,
    `insert into appraisal_score select (jsonb_populate_record(null::appraisal_score, x || jsonb_build_object(
       'county', $1::text, 'scheme', $2::text, 'year', $3::int, 'act', gen_random_uuid(), 'at', now(), 'recorded_at', now()))).*
     from jsonb_array_elements($4::jsonb) x`,
    [COUNTY, POINTS, YEAR, JSON.stringify(rows)],
  )
  await ask(url, 'vacuum analyze appraisal_score')
}

/** What the step that corrects is given. */
const readFacts = (house: House, place: string, entry: Id): Promise<AppraisalFacts> =>
  house.reader.read(COUNTY, async (client) => {
    const year = { county: COUNTY, scheme: POINTS, year: YEAR, place }
    const facts = await readYear(client, year)
    const { rows } = await client.query(
      `select id, year, period, subject, place, indicator, item, day, points, out_of as of, basis, measure, text, corrects, recorded_by as by, points as now
       from appraisal_entry where county = $1 and id = $2`,
      [COUNTY, entry],
    )
    return { ...facts, 'appraisal.year': year, 'appraisal.entries': rows } as unknown as AppraisalFacts
  })

/** The book of a county that ranks as these rules do. */
function withRanking(book: Parameters<typeof correct>[2], { arithmetic }: YearRules): typeof book {
  const getParameter: typeof book.getParameter = (id, day, place) => {
    const held = book.getParameter(id, day, place)
    return id === scheme.arithmetic ? { ...held, value: arithmetic as never } : held
  }
  return Object.assign(Object.create(book), { getParameter })
}

/** A quick answer that is wrong tells nothing. @throws Error where the two differ */
function mustAgree(byRule: Awaited<ReturnType<typeof rankCards>>, bySql: readonly Record<string, unknown>[]): void {
  const ranked = bySql.filter(({ rank }) => rank !== null)
  const differs = ranked.find((row) => {
    const one = byRule.get(row.subject as string)
    return one?.rank !== row.rank || one?.lowest !== row.lowest || one?.ranked !== row.ranked
  })
  if (ranked.length !== byRule.size || differs)
    throw new Error(`the statement differs from the rule: ${JSON.stringify(differs)}`)
}
