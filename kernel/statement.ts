import { getTable, type Row, type Write } from './effect.ts'

/*
 * Builds the one statement of round trip 2. Each table and mode is one data-modifying part of a `with`; its rows travel as one
 * JSON parameter, so the text depends only on which tables are touched and the server keeps a plan for each such set.
 */

interface Built {
  readonly name: string
  readonly text: string
  readonly values: string[]
}

/** A row of a numbered table: `number` holds the printed prefix, the database appends the next of the series. */
interface NumberedRow {
  county: string
  series: string
  back: number
}

const texts = new Map<string, { name: string; text: string }>()

/**
 * Merges the writes of all acts into one statement. It answers rows `{ id, number }` of what was numbered.
 * @param rehearsal a rehearsal takes no number, so nothing waits for the series.
 */
export function writeStatement(writes: readonly Write[], rehearsal: boolean): Built {
  const merged = new Map<string, Row[]>()
  for (const write of writes) {
    if (write.rows.length === 0) continue
    const slot = `${write.mode} ${write.table}`
    const rows = merged.get(slot)
    if (rows) rows.push(...write.rows)
    else merged.set(slot, [...write.rows])
  }
  const filed = rehearsal ? undefined : [...merged.keys()].find((slot) => slot.startsWith('insert ') && getTable(slot.slice(7)).numbered)
  const slots = [...merged.keys()].sort((a, b) => (a === filed ? -1 : b === filed ? 1 : a < b ? -1 : 1))
  const series = filed ? countSeries(merged.get(filed) as unknown as NumberedRow[]) : []
  const values = slots.map((slot) => JSON.stringify(merged.get(slot)))
  if (filed) values.push(JSON.stringify(series))
  const shape = `${filed ? '#' : ''}${slots.join(',')}`
  let known = texts.get(shape)
  if (!known) {
    known = { name: `write-${texts.size}`, text: buildText(slots, filed) }
    texts.set(shape, known)
  }
  return { ...known, values }
}

function buildText(slots: readonly string[], filed: string | undefined): string {
  const parts = slots.map((slot, i) => {
    const [mode, table] = [slot.slice(0, slot.indexOf(' ')) as Write['mode'], slot.slice(slot.indexOf(' ') + 1)]
    return slot === filed ? `filed as (${numberedText(table, i + 1)})` : `w${i} as (${modeText(mode, table, i + 1, filed !== undefined)})`
  })
  if (filed) {
    parts.unshift(`taken as (insert into case_number (county, series, last)
      select x.county, x.series, x.count from jsonb_to_recordset($${slots.length + 1}::jsonb) as x(county text, series text, count int)
      on conflict (county, series) do update set last = case_number.last + excluded.last returning county, series, last)`)
  }
  return `with ${parts.join(',\n')}\nselect ${filed ? 'id, number from filed' : '1 where false'}`
}

const rowsOf = (table: string, n: number) => `jsonb_populate_recordset(null::${table}, $${n}::jsonb) x`

/** Several acts of one statement may touch one county's counter: it rises once. */
const bumpText = (table: string, n: number) =>
  `insert into ${table} (county, name, version) select x.county, max(x.name), 1 from ${rowsOf(table, n)} group by x.county
   on conflict (county) do update set version = ${table}.version + 1, name = coalesce(nullif(excluded.name, ''), ${table}.name)`

/** The last number of a series is handed out backwards to the rows of this statement. */
function numberedText(table: string, n: number): string {
  const { columns } = getTable(table)
  return `insert into ${table} (${columns.join(', ')})
    select ${columns.map((c) => (c === 'number' ? `x.number || lpad((k.last - s.back)::text, greatest(3, length((k.last - s.back)::text)), '0')` : `x.${c}`)).join(', ')}
    from ${rowsOf(table, n)} join jsonb_to_recordset($${n}::jsonb) as s(id uuid, series text, back int) on s.id = x.id
    join taken k on k.county = x.county and k.series = s.series returning id, number`
}

function modeText(mode: Write['mode'], shape: string, n: number, numbered: boolean): string {
  const { columns, key, stands } = getTable(shape)
  const table = stands ?? shape
  if (mode === 'bump') return bumpText(table, n)
  const onKey = key.map((k) => `t.${k} = x.${k}`).join(' and ')
  const rest = columns.filter((c) => !key.includes(c))
  const insert = `insert into ${table} (${columns.join(', ')}) select`
  if (mode === 'insert' && table === 'act_key' && numbered)
    // The stored answer carries the number that only this statement learns.
    return `${insert} ${columns.map((c) => (c === 'answer' ? `x.answer || coalesce(jsonb_build_object('number', f.number), '{}')` : `x.${c}`)).join(', ')}
      from ${rowsOf(table, n)} left join filed f on f.id::text = x.answer ->> 'case'`
  if (mode === 'insert') return `${insert} ${columns.map((c) => `x.${c}`).join(', ')} from ${rowsOf(table, n)}`
  if (mode === 'update') return `update ${table} t set ${rest.map((c) => `${c} = x.${c}`).join(', ')} from ${rowsOf(table, n)} where ${onKey}`
  if (mode === 'upsert')
    return `${insert} ${columns.map((c) => `x.${c}`).join(', ')} from ${rowsOf(table, n)}
      on conflict (${key.join(', ')}) do ${rest.length === 0 ? 'nothing' : `update set ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`}`
  return `delete from ${table} t using ${rowsOf(table, n)} where ${onKey}`
}

/** How many numbers each series needs; every row learns how far before the last its own number stands. */
function countSeries(rows: readonly NumberedRow[]): { county: string; series: string; count: number }[] {
  const counts = new Map<string, { county: string; series: string; count: number }>()
  for (const row of [...rows].reverse()) {
    const entry = counts.get(row.series) ?? { county: row.county, series: row.series, count: 0 }
    row.back = entry.count
    entry.count += 1
    counts.set(row.series, entry)
  }
  return [...counts.values()]
}
