import { dayOf, getDay, startOfDay } from '#kernel/day.ts'
import { type AccountKind, type AccountName, accountId, accountOf } from '#kernel/ledger/account.ts'
import { type Dimension, readFigures, readFiguresBy, readTrends, type Span } from '#kernel/publicity/figure.store.ts'
import { isOfLedger } from '#kernel/publicity/figure.ts'
import { chart, PROGRAMME } from '#programmes/credit-points/books.ts'
import { figures } from '#programmes/credit-points/figures.ts'
import { EARNING, GOODS } from '#programmes/credit-points/parameters.ts'
import { assemble } from '#server/assemble.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { beside, medianOf, type Result } from './result.ts'

export interface BooksSetting {
  /** Over a year: seven of ten record points, three take goods for them. */
  readonly transfers: number
  readonly households: number
  readonly rounds: number
}

interface Laid {
  readonly id: string
  readonly purpose: string
  readonly owner: string
  readonly period: string
  readonly unit: string
  readonly busy: boolean
  readonly floor: number | null
  readonly place: string
}

const idOf = (i: number): string => `00000000-0000-7000-9000-${String(i).padStart(12, '0')}`

/** The accounts of every village: what was given by row, its households, and its shop's shelf and takings by goods. */
function accountsOf(villages: readonly string[], rows: Rows, households: number): Laid[] {
  const lay = (kind: AccountKind, owner: string, place: string, period?: string): Laid => {
    const name: AccountName = accountOf(kind, owner, period)
    const { unit, busy = false, floor } = kind
    return {
      ...{ ...name, id: accountId(COUNTY, name), period: period ?? '', unit, busy, place },
      floor: floor === undefined ? null : Number(floor),
    }
  }
  const ofVillage = villages.flatMap((village, i) => [
    ...rows.earning.map((row) => lay(chart.given, village, village, row)),
    lay(chart.spent, idOf(i), village),
    ...rows.goods.flatMap((row) => [
      lay(chart.stock, idOf(i), village, row),
      lay(chart.handed, idOf(i), village, row),
      lay(chart.received, idOf(i), village, row),
    ]),
  ])
  const homes = Array.from({ length: households }, (_, i) =>
    lay(chart.household, idOf(1_000_000 + i), villages[i % villages.length] as string),
  )
  return [...ofVillage, ...homes]
}

interface Rows {
  readonly earning: readonly string[]
  readonly goods: readonly string[]
}

/*
 * The rows that the desk would have written, as far as figures read them. A household records in its own village and takes goods of its
 * village's shop, so each transfer is drawn by its household.
 */
const drawnSql = `create unlogged table bench_moved
  (i int, taken boolean, home uuid, place text, day date, transfer uuid, goods uuid, dice bigint)`
const drawSql = `insert into bench_moved
    select i, i % 10 >= 7 as taken, h.id as home, h.place, date '2025-12-01' + (i::bigint * 360 / $2)::int as day,
      gen_random_uuid() as transfer, gen_random_uuid() as goods, (i::bigint * 7919) % 1000003 as dice
    from generate_series(1, $2) i
    join (select id, place, row_number() over (order by id) - 1 as no from ledger_account where county = $1 and purpose = '${chart.household.purpose}') h
      on h.no = (i::bigint * 104729) % $3`

const moveSql = (rows: Rows): string => {
  const oneOf = (codes: readonly string[]) => `(array['${codes.join("','")}'])[1 + (dice % ${codes.length})::int]`
  const transfers = (id: string, what: string, unit: string, where: string) => `
    insert into ledger_transfer (county, id, act, programme, what, unit, day, place, at)
      select '${COUNTY}', ${id}, gen_random_uuid(), '${PROGRAMME}', '${PROGRAMME}/${what}', '${unit}', day, place, day + time '02:00' from bench_moved where ${where};`
  const legs = (id: string, kind: AccountKind, amount: number, where: string, row = `''`) => `
    insert into ledger_posting (county, account, day, transfer, amount, act)
      select '${COUNTY}', a.id, m.day, m.${id}, ${amount}, m.transfer from (select *, ${row} as row from bench_moved where ${where}) m
      join ledger_account a on a.county = '${COUNTY}' and a.purpose = '${kind.purpose}' and a.place = m.place and a.period = m.row;`
  const ofHome = (amount: number, where: string) => `
    insert into ledger_posting (county, account, day, transfer, amount, act)
      select '${COUNTY}', home, day, transfer, ${amount}, transfer from bench_moved where ${where};`
  return `alter table ledger_posting disable trigger user;
    ${transfers('transfer', 'earned', chart.household.unit, 'not taken')}
    ${transfers('transfer', 'redeemed', chart.household.unit, 'taken')}
    ${transfers('goods', 'handed', chart.stock.unit, 'taken')}
    ${legs('transfer', chart.given, -4, 'not taken', oneOf(rows.earning))}
    ${ofHome(4, 'not taken')}
    ${ofHome(-3, 'taken')}
    ${legs('transfer', chart.spent, 3, 'taken')}
    ${legs('goods', chart.stock, -1, 'taken', oneOf(rows.goods))}
    ${legs('goods', chart.handed, 1, 'taken', oneOf(rows.goods))}
    update ledger_account a set posted = s.sum + case when a.purpose = '${chart.stock.purpose}' then 100000 else 1000000 end
      from (select account, sum(amount) as sum from ledger_posting where county = '${COUNTY}' group by 1) s
      where a.county = '${COUNTY}' and a.id = s.account and not a.busy;
    insert into ledger_day (county, account, day, shard, total)
      select p.county, p.account, p.day, abs(hashtext(p.transfer::text)) % 8, sum(p.amount) from ledger_posting p
      join ledger_account a on a.county = p.county and a.id = p.account and a.busy where p.county = '${COUNTY}' group by 1, 2, 3, 4;
    alter table ledger_posting enable trigger user;
    drop table bench_moved`
}

/** The barest statement that tells the same of the same rows: the entries of the period once, and what stands in each account. */
const floorSql = (key: string, stands = key): string => `
  select a.purpose, ${key} as key, sum(p.amount), count(*), count(distinct a.owner) filter (where t.what = any($4))
    from ledger_posting p join ledger_account a on a.county = p.county and a.id = p.account
    join ledger_transfer t on t.county = p.county and t.id = p.transfer
    where p.county = $1 and p.day >= $2::date and p.day < $3::date group by 1, 2
  union all select a.purpose, ${stands}, sum(a.posted), count(distinct a.owner), 0
    from ledger_account a where a.county = $1 and not a.busy group by 1, 2`

/** The board of points of a county, of a month and of a year, in sum, by town and by row, beside one bare pass over the same entries. */
export async function benchFiguresOfBooks(
  ground: Ground,
  { transfers, households, rounds }: BooksSetting,
): Promise<Result[]> {
  const url = await ground.database()
  const house = assemble({ url, home: ground.home, max: 2 })
  try {
    const book = await house.keeper.getBook(COUNTY)
    const today = dayOf(new Date())
    const rowsOf = (family: string) => book.familyOf(family, today).map((id) => id.slice(family.length))
    const rows: Rows = { earning: rowsOf(EARNING), goods: rowsOf(GOODS) }
    const villages = book.places().filter(({ level, statisticalOnly }) => level === 'village' && !statisticalOnly)
    const codes = villages.map(({ code }) => code)
    const label = `${transfers.toLocaleString('en')} transfers`
    ground.tell(`making ${label} of ${codes.length} villages`)
    await ask(
      url,
      `insert into ledger_account (county, id, purpose, owner, period, unit, busy, floor, posted, place, opened_on)
       select $1, x.id, x.purpose, x.owner, x.period, x.unit, x.busy, x.floor, case when x.busy then 0 else 1000000 end, x.place, date '2023-01-01'
       from jsonb_to_recordset($2) as x(id uuid, purpose text, owner text, period text, unit text, busy boolean, floor bigint, place text)`,
      [COUNTY, JSON.stringify(accountsOf(codes, rows, households))],
    )
    // As many transfers as asked for: taking goods is two, one of points and one of pieces.
    await ask(url, 'analyze ledger_account')
    await ask(url, drawnSql)
    await ask(url, drawSql, [COUNTY, Math.round((transfers * 10) / 13), households])
    await ask(url, 'analyze bench_moved')
    await ask(url, moveSql(rows))
    await ask(url, 'vacuum analyze')
    const took = (work: () => Promise<unknown>) => medianOf(rounds, work)
    const own = figures.flatMap(({ counts }) =>
      isOfLedger(counts) && counts.measure === 'owners' ? (counts.what ?? []) : [],
    )
    const periods = { month: ['2026-06-01', '2026-07-01'], year: ['2025-12-01', '2026-12-01'] } as const
    const read = (span: Span, dimension: Dimension | null) =>
      house.reader.read<unknown>(COUNTY, (client) =>
        dimension
          ? readFiguresBy(client, figures, span, new Date(), dimension)
          : readFigures(client, figures, span, new Date()),
      )
    const results: Result[] = []
    for (const [period, [from, until]] of Object.entries(periods)) {
      const span: Span = {
        ...{ county: COUNTY, places: [], book },
        ...{ from: startOfDay(getDay(from)), to: startOfDay(getDay(until)) },
      }
      const values = [COUNTY, from, until, own]
      for (const [how, dimension, key] of [
        ['in sum', null, `''`],
        ['by town', 'town', 'left(a.place, 9)'],
        ['by row', 'kind', 'a.period'],
      ] as const) {
        const product = await took(() => read(span, dimension))
        const floor = await took(() => ask(url, floorSql(key), values))
        results.push(beside(`board of a ${period} ${how}, ${label}`, 'ms', product, floor, 0.33))
      }
      const product = await took(() =>
        house.reader.read(COUNTY, (client) => readTrends(client, figures, span, 'month', new Date())),
      )
      const floor = await took(() => ask(url, floorSql(`to_char(p.day, 'YYYY-MM')`, `''`), values))
      results.push(beside(`trend of a ${period}, ${label}`, 'ms', product, floor, 0.33))
    }
    return results
  } finally {
    await house.close()
  }
}
