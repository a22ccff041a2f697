import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Desk } from '#kernel/act.ts'
import { CALENDAR, OFFICE_HOURS } from '#kernel/book.ts'
import { canonical } from '#kernel/journal/canonical.ts'
import type { Json } from '#kernel/json.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { type FillInput, fillRegister } from '#kernel/register/found.ts'
import { parseIdentityNumber } from '#kernel/register/identity-number.ts'
import { parsePhone } from '#kernel/register/phone.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { withDatabase } from './database.ts'
import { findKnown, findRows, type Header, headerSchema, type Thing, type ThingRow, things } from './exchange.ts'

type Log = (line: string) => void

/** `liuchi import register|parameters <file>`: through acts; a second import changes nothing. */
export async function runImport(what: string, file: string, options: { readonly county?: string }, log: Log): Promise<void> {
  if (what !== 'register' && what !== 'parameters')
    throw new StartRefusal('import-what', `"${what}" cannot be imported: choose register or parameters.`)
  await withDatabase(log, 'current', async ({ home, url }) => {
    const { assemble } = await import('#server/assemble.ts')
    const house = assemble({ url, home, max: 4 })
    try {
      const done = await importLines({ ...house, what, path: resolve(file), ...options })
      tellImport(done, log)
    } finally {
      await house.close()
    }
  })
}

export interface Imported {
  readonly county: string
  readonly added: number
  /** Stood there already, exactly so. */
  readonly same: number
  /** Stand there otherwise, or were erased or merged: an import changes nothing that is there. Numbers of lines. */
  readonly differ: readonly number[]
}

function tellImport({ county, added, same, differ }: Imported, log: Log): void {
  log(`${county}: 新增 ${added} 行, 已有 ${same} 行 / ${added} rows added, ${same} were there already`)
  if (differ.length > 0)
    log(`${differ.length} 行与现有登记不同，未改动，首行 / ${differ.length} rows stand otherwise here and were left, the first in line ${differ[0]}`)
}

export interface ImportSetting {
  readonly desk: Desk
  readonly reader: Reader
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  readonly what: 'register' | 'parameters'
  readonly path: string
  readonly county?: string
}

interface Line {
  readonly no: number
  readonly thing: Thing
  readonly row: ThingRow
}

/** Rows of one act. */
const BATCH = 1_000
const FAULTS_TOLD = 10
const allowed: Readonly<Record<ImportSetting['what'], readonly Thing[]>> = {
  register: ['place', 'organisation', 'person', 'post'],
  parameters: ['parameter'],
}

/**
 * Reads a file twice: first every line is checked, then what is not there yet is brought in by `register/fill`, some thousand rows an
 * act, under keys made from the rows.
 * @throws StartRefusal naming the faulty lines (nothing is imported then), or the act that was refused
 */
export async function importLines(setting: ImportSetting): Promise<Imported> {
  const header = await checkLines(setting)
  const done = { added: 0, same: 0, differ: [] as number[] }
  let batch: Line[] = []
  const flush = async () => {
    if (batch.length > 0) await importBatch(setting, header, batch, done)
    batch = []
  }
  for await (const line of readLines(setting.path)) {
    if (line.no === 1) continue
    const parsed = parseLine(line.no, line.json)
    if (batch.length >= BATCH || (batch[0] && batch[0].row.from !== parsed.row.from)) await flush()
    batch.push(parsed)
  }
  await flush()
  return { county: header.county, ...done }
}

async function* readLines(path: string): AsyncGenerator<{ no: number; json: Json | undefined }> {
  const input = createReadStream(path)
  // An open file fails when it is read, not when it is asked for.
  const failed = new Promise<never>((_, fail) => input.once('error', fail))
  failed.catch(() => {})
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  let no = 0
  try {
    for (;;) {
      const { value: text, done } = await Promise.race([lines.next(), failed])
      if (done) return
      no += 1
      if (text.trim() !== '') yield { no, json: parseJson(no === 1 ? text.replace(/^\ufeff/, '') : text) }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' ? new StartRefusal('import-missing', `${path} cannot be read (${code}).`) : error
  } finally {
    input.destroy()
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function parseLine(no: number, json: Json | undefined): Line {
  const entries = json && typeof json === 'object' && !Array.isArray(json) ? Object.entries(json) : []
  const [thing, row] = entries[0] ?? []
  return { no, thing: (entries.length === 1 ? thing : '') as Thing, row: (typeof row === 'object' && row ? row : {}) as ThingRow }
}

async function checkLines(setting: ImportSetting): Promise<Header> {
  let header: Header | undefined
  const faults: string[] = []
  for await (const { no, json } of readLines(setting.path)) {
    if (no === 1) header = readHeader(setting, json)
    else if (header) {
      const fault = findFault(setting, header, parseLine(no, json))
      if (fault) faults.push(`${no} (${fault})`)
    }
  }
  if (!header) throw new StartRefusal('import-empty', `${setting.path} is empty.`)
  if (faults.length > 0)
    throw new StartRefusal(
      'import-faulty',
      `Nothing was imported: ${faults.length} lines are faulty: ${faults.slice(0, FAULTS_TOLD).join(', ')}${faults.length > FAULTS_TOLD ? ', …' : ''}.`,
    )
  return header
}

function readHeader({ what, county, path }: ImportSetting, json: Json | undefined): Header {
  const header = headerSchema.safeParse(json)
  if (!header.success || header.data.form !== `liuchi.${what}.1`)
    throw new StartRefusal('import-form', `${path} does not begin with a line of the form liuchi.${what}.1.`)
  if (county && county !== header.data.county)
    throw new StartRefusal('import-county', `${path} holds the county ${header.data.county}, not ${county}.`)
  return header.data
}

/** What is wrong with a line, told without its values. */
function findFault(setting: ImportSetting, { county }: Header, { thing, row }: Line): string | undefined {
  if (!allowed[setting.what].includes(thing)) return 'of no known kind'
  const parsed = fillRegister.schema.safeParse(fillOf(thing, [row]))
  if (!parsed.success) return parsed.error.issues[0]?.path.at(-1)?.toString() ?? 'form'
  const place = String(row.code ?? row.place ?? county)
  if (!place.startsWith(county)) return 'place of another county'
  if (thing === 'person') return findPersonFault(row)
  if (thing !== 'parameter') return undefined
  const known = setting.programmes.flatMap((p) => p.parameters).find((p) => p.id === row.id)
  if (!known && row.id !== CALENDAR && row.id !== OFFICE_HOURS) return 'unknown parameter'
  return known && !known.schema.safeParse(row.value).success ? 'value' : undefined
}

function findPersonFault(row: ThingRow): string | undefined {
  const { identity, phone } = row as { identity: string | null; phone: string | null }
  if (identity) {
    const read = parseIdentityNumber(identity, { today: '9999-12-31', ...(row.identityKind ? { kind: row.identityKind as 'resident' } : {}) })
    if ('refused' in read || read.normal !== identity) return 'identity'
  }
  if (phone) {
    const read = parsePhone(phone)
    if ('refused' in read || read.normal !== phone) return 'phone'
  }
  return undefined
}

async function importBatch(
  { reader, keys, desk }: ImportSetting,
  header: Header,
  batch: readonly Line[],
  done: { added: number; same: number; differ: number[] },
): Promise<void> {
  const fresh: Line[] = []
  const founded = await reader.read(header.county, async (client) => {
    for (const [thing, lines] of Map.groupBy(batch, (line) => line.thing)) {
      const { idOf } = things[thing]
      const ids = lines.map((line) => idOf(line.row))
      const there = await findRows(client, keys, header.county, thing, ids)
      const known = await findKnown(client, header.county, thing, ids)
      const seen = new Set<string>()
      for (const line of lines) {
        const id = idOf(line.row)
        const held = there.get(id)
        if (held ? !isSame(thing, held, line.row) : known.has(id) || seen.has(id)) done.differ.push(line.no)
        else if (held) done.same += 1
        else fresh.push(line)
        seen.add(id)
      }
    }
    return (await client.query('select from book_version where county = $1', [header.county])).rowCount === 1
  })
  if (fresh.length === 0) return
  const input: FillInput = { ...(founded ? {} : { name: header.name }), from: String(batch[0]?.row.from ?? ''), places: [], organisations: [], persons: [], posts: [], parameters: [] }
  for (const [thing, lines] of Map.groupBy(fresh, (line) => line.thing)) Object.assign(input, fillOf(thing, lines.map((line) => line.row)))
  const outcome = await desk.perform({
    kind: 'register/fill',
    county: header.county,
    actor: { county: header.county, person: null, via: 'import' },
    key: `import:${createHash('sm3').update(canonical(input as never)).digest('hex')}`,
    input,
  })
  if (isRefusal(outcome))
    throw new StartRefusal(
      'import-refused',
      `The rows of lines ${fresh[0]?.no} to ${fresh.at(-1)?.no} were refused (${outcome.refused}); ${done.added} rows before them were imported. Mend the file and import it again.`,
    )
  done.added += fresh.length
}

/** Where somebody has lived since when is not told apart by an import. */
const isSame = (thing: Thing, held: ThingRow, row: ThingRow): boolean => {
  const bare = ({ from, ...rest }: ThingRow) => (thing === 'person' ? rest : { from: from ?? null, ...rest })
  return canonical(bare(held) as never) === canonical(bare(row) as never)
}

/** Rows as the act takes them: places and organisations hold from the day of the act, posts and parameters from their own. */
function fillOf(thing: Thing, rows: readonly ThingRow[]): FillInput {
  const from = String(rows[0]?.from ?? '')
  const bare = rows.map(({ from: _, ...rest }) => rest)
  const lists = { place: { places: bare }, organisation: { organisations: bare }, person: { persons: bare }, post: { posts: rows }, parameter: { parameters: rows } }
  return { from, ...lists[thing] } as unknown as FillInput
}
