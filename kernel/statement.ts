import { getTable, type Row, type TableShape, type Write } from './effect.ts'
import type { Json } from './json.ts'

/*
 * Builds the one statement of round trip 2. Each table and mode is one data-modifying part of a `with`. The few rows of one act
 * travel as plain parameters, which the server reads in half the time; many rows travel as one JSON parameter a table. The
 * text depends only on which tables are touched and by how many rows, so that the server keeps a plan for each such set.
 */

interface Built {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** A row of a numbered table: `number` holds the printed prefix, the database appends the next of the series. */
interface NumberedRow {
  county: string
  series: string
  back: number
}

/** The rows of one table and mode. */
interface Slot {
  readonly mode: Write['mode']
  readonly table: string
  readonly shape: TableShape
  readonly rows: Row[]
  /** Rows travel as plain parameters. */
  plain: boolean
}

/** More rows of a table travel as JSON. */
const FEW = 5
/** Every connection keeps a plan for each text (some 100 kB); beyond so many sets of plain rows everything travels as JSON. */
const MOST_TEXTS = 64

const texts = new Map<string, { name: string; text: string }>()

/**
 * Merges the writes of all acts into one statement. It answers rows `{ id, number }` of what was numbered.
 * @param rehearsal a rehearsal takes no number, so nothing waits for the series.
 */
export function writeStatement(writes: readonly Write[], rehearsal: boolean): Built {
  const slots = slotsOf(writes)
  const filed = rehearsal ? undefined : slots.find(({ mode, shape }) => mode === 'insert' && shape.numbered)
  // A part can only name parts that stand before it.
  const orderOf = (slot: Slot) => `${slot === filed ? 0 : frees(slot) ? 1 : 2} ${slot.table} ${slot.mode}`
  slots.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const series = filed ? countSeries(filed.rows as unknown as NumberedRow[]) : []
  let name = nameOf(slots, filed)
  if (!texts.has(name) && texts.size >= MOST_TEXTS) {
    for (const slot of slots) slot.plain = false
    name = nameOf(slots, filed)
  }
  let known = texts.get(name)
  if (!known) {
    known = { name: `write-${texts.size}`, text: buildText(slots, filed) }
    texts.set(name, known)
  }
  return { ...known, values: valuesOf(slots, filed, series) }
}

function slotsOf(writes: readonly Write[]): Slot[] {
  const slots = new Map<string, Slot>()
  for (const { mode, table, rows } of writes) {
    if (rows.length === 0) continue
    const known = slots.get(`${mode} ${table}`)
    if (known) known.rows.push(...rows)
    else slots.set(`${mode} ${table}`, { mode, table, shape: getTable(table), rows: [...rows], plain: false })
  }
  for (const slot of slots.values()) {
    if (slot.mode === 'add' || slot.mode === 'tally') slot.rows.splice(0, slot.rows.length, ...summed(slot))
    slot.plain = isPlain(slot)
  }
  return [...slots.values()]
}

/** One row a key, in the order of keys: no row is touched twice in one statement, and two statements meet rows in one order. */
function summed({ shape, rows }: Slot): Row[] {
  const sums = new Map<string, Row>()
  for (const row of rows) {
    const key = shape.key.map((column) => row[column]).join(' ')
    const before = sums.get(key)
    if (!before) {
      sums.set(key, row)
      continue
    }
    const both: Record<string, Json | undefined> = { ...before }
    for (const column of restOf(shape))
      both[column] = shape.adds?.includes(column)
        ? String(BigInt(before[column] as string) + BigInt(row[column] as string))
        : (row[column] ?? before[column])
    sums.set(key, both)
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function isPlain({ mode, shape, rows }: Slot): boolean {
  if (!shape.plain || mode === 'bump') return false
  return rows.length <= (mode === 'update' || mode === 'add' || shape.numbered ? 1 : FEW)
}

const nameOf = (slots: readonly Slot[], filed: Slot | undefined): string =>
  slots.map((s) => `${s === filed ? '#' : ''}${s.mode} ${s.table}${s.plain ? ` ${s.rows.length}` : ''}`).join(',')

/** Numbers the parameters as `valuesOf` lists them. */
type Next = () => string

function buildText(slots: readonly Slot[], filed: Slot | undefined): string {
  let count = 0
  const next: Next = () => `$${++count}`
  const parts: string[] = []
  if (filed) {
    const taken = filed.plain
      ? `values (${next()}, ${next()}, 1)`
      : `select x.county, x.series, x.count from jsonb_to_recordset(${next()}::jsonb) as x(county text, series text, count int)`
    parts.push(`taken as (insert into case_number (county, series, last) ${taken}
      on conflict (county, series) do update set last = case_number.last + excluded.last returning county, series, last)`)
  }
  for (const [i, slot] of slots.entries()) {
    const text = slot.plain ? plainText(slot, filed, next) : jsonText(slot, filed, next, waitOf(slots, slot))
    parts.push(`${slot === filed ? 'filed' : `w${i}`} as (${text}${isAwaited(slots, slot) ? ' returning 1' : ''})`)
  }
  return `with ${parts.join(',\n')}\nselect ${filed ? 'id, number from filed' : '1 where false'}`
}

const tableOf = ({ table, shape }: Slot): string => shape.stands ?? table
const frees = ({ mode }: Slot): boolean => mode === 'update' || mode === 'delete'
const takes = ({ mode, plain }: Slot): boolean => !plain && (mode === 'insert' || mode === 'upsert')

/** Whether another part of the statement must see this one done. */
const isAwaited = (slots: readonly Slot[], slot: Slot): boolean =>
  frees(slot) && slots.some((other) => takes(other) && tableOf(other) === tableOf(slot))

/**
 * The server runs the parts of a `with` in no particular order. A part that inserts may take a unique key (a person's id, a credit
 * code) that another part of the same statement gives up: it counts what that part changed, and so comes after it. Tables whose
 * rows travel as plain parameters hold no such key.
 */
function waitOf(slots: readonly Slot[], slot: Slot): string {
  const before = takes(slot)
    ? slots.flatMap((other, i) => (frees(other) && tableOf(other) === tableOf(slot) ? [`w${i}`] : []))
    : []
  return before.length > 0 ? ` where ${before.map((w) => `(select count(*) from ${w}) >= 0`).join(' and ')}` : ''
}

function valuesOf(slots: readonly Slot[], filed: Slot | undefined, series: readonly object[]): unknown[] {
  const values: unknown[] = []
  if (filed?.plain) {
    const [row] = filed.rows
    values.push(row?.county, row?.series)
  } else if (filed) values.push(JSON.stringify(series))
  for (const slot of slots) {
    if (!slot.plain) values.push(JSON.stringify(slot.rows))
    else for (const row of slot.rows) pushPlain(values, slot, row, filed)
  }
  return values
}

function pushPlain(values: unknown[], { mode, table, shape }: Slot, row: Row, filed: Slot | undefined): void {
  for (const { column, json } of plainColumns(shape, mode)) {
    const value = row[column] ?? null
    values.push(json && value !== null ? JSON.stringify(value) : value)
  }
  if (table === 'act_key' && filed) values.push(caseOf(row.answer))
}

interface PlainColumn {
  readonly column: string
  readonly json: boolean
}
const plainOf = new WeakMap<TableShape, Partial<Record<Write['mode'], readonly PlainColumn[]>>>()

/** The columns of a row in the order in which `plainText` names them. */
function plainColumns(shape: TableShape, mode: Write['mode']): readonly PlainColumn[] {
  const known = plainOf.get(shape) ?? {}
  plainOf.set(shape, known)
  const { columns, key, plain } = shape
  known[mode] ??= (
    mode === 'delete' ? key : mode === 'update' || mode === 'add' ? [...restOf(shape), ...key] : columns
  ).map((column) => ({ column, json: plain?.json?.includes(column) ?? false }))
  return known[mode]
}

const restOf = ({ columns, key }: TableShape): string[] => columns.filter((c) => !key.includes(c))

const caseOf = (answer: Json | undefined): string | null => (answer as { case?: string } | undefined)?.case ?? null

const inserting = ({ table, shape }: Slot): string =>
  `insert into ${shape.stands ?? table} (${shape.columns.join(', ')})`

const onConflict = (shape: TableShape): string => {
  const rest = restOf(shape)
  return `on conflict (${shape.key.join(', ')}) do ${rest.length === 0 ? 'nothing' : `update set ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`}`
}

/** Sums rise; what else is given replaces what was there. */
const raised = (shape: TableShape, target: string, value: (column: string) => string): string =>
  restOf(shape)
    .map((c) =>
      shape.adds?.includes(c) ? `${c} = ${target}.${c} + ${value(c)}` : `${c} = coalesce(${value(c)}, ${target}.${c})`,
    )
    .join(', ')

const conflictOf = (mode: Write['mode'], table: string, shape: TableShape): string => {
  if (mode === 'upsert') return ` ${onConflict(shape)}`
  if (mode === 'ensure') return ' on conflict do nothing'
  if (mode === 'tally')
    return ` on conflict (${shape.key.join(', ')}) do update set ${raised(shape, shape.stands ?? table, (c) => `excluded.${c}`)}`
  return ''
}

/** A number of at least three digits. */
const padded = (number: string) => `lpad((${number})::text, greatest(3, length((${number})::text)), '0')`

function plainText(slot: Slot, filed: Slot | undefined, next: Next): string {
  const { mode, table, shape, rows } = slot
  const { columns, key } = shape
  const named = shape.stands ?? table
  if (mode === 'update') {
    const set = restOf(shape).map((c) => `${c} = ${next()}`)
    return `update ${named} set ${set.join(', ')} where ${key.map((k) => `${k} = ${next()}`).join(' and ')}`
  }
  if (mode === 'add')
    return `update ${named} t set ${raised(shape, 't', () => next())} where ${key.map((k) => `${k} = ${next()}`).join(' and ')}`
  if (mode === 'delete')
    return `delete from ${named} where ${rows.map(() => `(${key.map((k) => `${k} = ${next()}`).join(' and ')})`).join(' or ')}`
  const list = rows.map(() => {
    const cells = columns.map((column) => {
      const value = next()
      if (slot === filed && column === 'number') return `${value}::text || (select ${padded('last')} from taken)`
      return table === 'act_key' && filed && column === 'answer' ? `${value}::jsonb` : value
    })
    // The stored answer carries the number that only this statement learns.
    if (table === 'act_key' && filed) {
      const at = columns.indexOf('answer')
      cells[at] +=
        ` || coalesce((select jsonb_build_object('number', f.number) from filed f where f.id::text = ${next()}), '{}')`
    }
    return `(${cells.join(', ')})`
  })
  const returning = slot === filed ? ' returning id, number' : ''
  return `${inserting(slot)} values ${list.join(', ')}${conflictOf(mode, table, shape)}${returning}`
}

function jsonText(slot: Slot, filed: Slot | undefined, next: Next, wait: string): string {
  const { mode, table, shape } = slot
  const { columns, key } = shape
  const named = shape.stands ?? table
  const n = next()
  const rows = `jsonb_populate_recordset(null::${named}, ${n}::jsonb) x`
  const cells = columns.map((c) => `x.${c}`).join(', ')
  // Several acts of one statement may touch one county's counter: it rises once.
  if (mode === 'bump')
    return `insert into ${named} (county, name, version) select x.county, max(x.name), 1 from ${rows} group by x.county
      on conflict (county) do update set version = ${named}.version + 1, name = coalesce(nullif(excluded.name, ''), ${named}.name)`
  // The last number of a series is handed out backwards to the rows of this statement.
  if (slot === filed)
    return `${inserting(slot)} select ${columns.map((c) => (c === 'number' ? `x.number || ${padded('k.last - s.back')}` : `x.${c}`)).join(', ')}
      from ${rows} join jsonb_to_recordset(${n}::jsonb) as s(id uuid, series text, back int) on s.id = x.id
      join taken k on k.county = x.county and k.series = s.series returning id, number`
  if (mode === 'insert' && table === 'act_key' && filed)
    return `${inserting(slot)} select ${columns.map((c) => (c === 'answer' ? `x.answer || coalesce(jsonb_build_object('number', f.number), '{}')` : `x.${c}`)).join(', ')}
      from ${rows} left join filed f on f.id::text = x.answer ->> 'case'`
  const onKey = key.map((k) => `t.${k} = x.${k}`).join(' and ')
  if (mode === 'update') {
    return `update ${named} t set ${restOf(shape)
      .map((c) => `${c} = x.${c}`)
      .join(', ')} from ${rows} where ${onKey}`
  }
  if (mode === 'add') return `update ${named} t set ${raised(shape, 't', (c) => `x.${c}`)} from ${rows} where ${onKey}`
  if (mode === 'delete') return `delete from ${named} t using ${rows} where ${onKey}`
  return `${inserting(slot)} select ${cells} from ${rows}${wait}${conflictOf(mode, table, shape)}`
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
