import pg from 'pg'
import { COUNTY } from './ground.ts'

/*
 * What the floor of a filing writes: exactly the rows the product wrote for one, with fresh ids, in one prepared statement.
 * The rows are read back from the tables, so that the floor stays the floor when the product writes other rows.
 */

/** One statement and the parameters of one filing: each is text in which the ids of the filing are to be put. */
export interface FilingFloor {
  readonly text: string
  /** Of each sample: per parameter the pieces of text between ids, and which id follows each piece. */
  readonly samples: readonly (readonly Pieces[])[]
  /** How many fresh ids a filing needs; the id with number 0 is the case, 1 the key. */
  readonly ids: number
}
export interface Pieces {
  readonly texts: readonly string[]
  readonly ids: readonly number[]
}

/** A text with fresh ids in their places. */
export function fill({ texts, ids }: Pieces, fresh: readonly string[]): string {
  let text = texts[0] as string
  for (let i = 0; i < ids.length; i++) text += (fresh[ids[i] as number] as string) + (texts[i + 1] as string)
  return text
}

/** Tables of a filing and the column by which its rows are found: the case, the act, or the subject. */
const tables: readonly (readonly [table: string, by: string, is: 'case' | 'act'])[] = [
  ['case_file', 'id', 'case'],
  ['case_step', 'case_id', 'case'],
  ['case_viewer', 'case_id', 'case'],
  ['case_timer', 'case_id', 'case'],
  ['case_listed', 'case_id', 'case'],
  ['personal', 'subject', 'case'],
  ['journal', 'subject', 'case'],
  ['outbox', 'subject', 'case'],
  ['message', 'subject', 'case'],
  ['act_key', 'act', 'act'],
]

/** Columns that the database fills, for the product and the floor alike; and those it computes. */
const filled = new Set(['recorded_at', 'xid'])
const ownClock: Readonly<Record<string, readonly string[]>> = { act_key: ['at'] }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

interface Value {
  readonly column: string
  readonly type: string
  readonly value: string | null
}

/** Reads what filing these cases wrote. @throws Error where there is none */
export async function floorOf(url: string, cases: readonly string[]): Promise<FilingFloor> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const read: Sample[] = []
    for (const id of cases) read.push(await readSample(client, id))
    // Where values happen to be equal fewer travel: what most filings have in common is the statement.
    const [usual] = [...Map.groupBy(read, ({ text }) => text).values()].sort((a, b) => b.length - a.length)
    if (!usual?.[0]) throw new Error('no case to copy')
    return { text: usual[0].text, ids: usual[0].ids, samples: usual.map(({ values }) => values) }
  } finally {
    await client.end()
  }
}

interface Sample {
  readonly text: string
  readonly ids: number
  readonly values: readonly Pieces[]
}

async function readSample(client: pg.Client, caseId: string): Promise<Sample> {
  const { rows: steps } = await client.query('select act from case_step where case_id = $1', [caseId])
  const act = (steps[0] as { act: string }).act
  const rows: { table: string; row: readonly Value[] }[] = []
  for (const [table, by, is] of tables) {
    const columns = await client.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    )
    const kept = columns.rows.filter(({ name }) => !filled.has(name) && !ownClock[table]?.includes(name))
    const found = await client.query<string[]>({
      text: `select ${kept.map(({ name }) => `${name}::text`).join(', ')} from ${table} where ${by} = $1 order by 1, 2`,
      values: [is === 'case' ? caseId : act],
      rowMode: 'array',
    })
    for (const row of found.rows)
      rows.push({ table, row: kept.map(({ name, type }, i) => ({ column: name, type, value: row[i] ?? null })) })
  }
  return build(rows, caseId)
}

/** The statement over these rows. Equal values of one type travel once. */
function build(rows: readonly { table: string; row: readonly Value[] }[], caseId: string): Sample {
  const key = rows.find(({ table }) => table === 'act_key')?.row.find(({ column }) => column === 'key')?.value as string
  const known = new Map<string, string>()
  // Fresh for every filing: all ids that this one brought into the world.
  const fresh = new Map<string, number>([
    [caseId, 0],
    [key, 1],
  ])
  for (const { table, row } of rows)
    for (const { column, value } of row)
      if (value && isOwnId(table, column) && !fresh.has(value)) fresh.set(value, fresh.size)
  const values: Pieces[] = []
  const parameter = ({ type, value }: Value): string => {
    if (value === null) return 'null'
    const slot = `${type} ${value}`
    let name = known.get(slot)
    if (!name) {
      values.push(cut(value, fresh))
      name = `$${values.length}::${type}`
      known.set(slot, name)
    }
    return name
  }
  const number = rows.find(({ table }) => table === 'case_file')?.row.find(({ column }) => column === 'number')
    ?.value as string
  const prefix = number.slice(0, number.lastIndexOf('-') + 1)
  const parts = rows.map(({ table, row }, i) => {
    const columns = row.map(({ column }) => column).join(', ')
    const list = row
      .map((value) => {
        if (table === 'case_file' && value.column === 'number')
          return `${parameter({ ...value, value: prefix })} || lpad(taken.last::text, greatest(3, length(taken.last::text)), '0')`
        if (table === 'act_key' && value.column === 'answer')
          return `${parameter(value)} || jsonb_build_object('number', taken.last)`
        return parameter(value)
      })
      .join(', ')
    const from = table === 'case_file' || table === 'act_key' ? ' from taken' : ''
    return `w${i} as (insert into ${table} (${columns}) select ${list}${from})`
  })
  const series = parameter({ column: 'series', type: 'text', value: `floor/${prefix}` })
  const county = parameter({ column: 'county', type: 'text', value: COUNTY })
  const taken = `taken as (insert into case_number (county, series, last) values (${county}, ${series}, 1)
    on conflict (county, series) do update set last = case_number.last + 1 returning last)`
  return { text: `with ${[taken, ...parts].join(',\n')}\nselect last from taken`, ids: fresh.size, values }
}

/** Ids that a filing makes; those of people and offices it only names. */
function isOwnId(table: string, column: string): boolean {
  return (
    (column === 'id' && ['personal', 'journal', 'outbox', 'message'].includes(table)) ||
    (column === 'act' && table === 'case_step')
  )
}

function cut(value: string, fresh: ReadonlyMap<string, number>): Pieces {
  const texts: string[] = []
  const ids: number[] = []
  let at = 0
  const places = [...value.matchAll(uuid)].filter((m) => fresh.has(m[0]))
  for (const match of places) {
    texts.push(value.slice(at, match.index))
    ids.push(fresh.get(match[0]) as number)
    at = match.index + match[0].length
  }
  texts.push(value.slice(at))
  return { texts, ids }
}
