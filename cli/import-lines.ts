import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Desk } from '#kernel/act.ts'
import { CALENDAR, OFFICE_HOURS } from '#kernel/book.ts'
import { houseRules } from '#kernel/house-rules.ts'
import type { Json } from '#kernel/json.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { findParameter } from '#kernel/programme/parameter.ts'
import type { Reader } from '#kernel/read.ts'
import { type FillInput, fillRegister } from '#kernel/register/found.ts'
import { parseIdentityNumber } from '#kernel/register/identity-number.ts'
import { parsePhone } from '#kernel/register/phone.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { type Header, headerSchema, type Thing, type ThingRow } from './exchange.ts'

/* Reading JSON lines and finding what is wrong with them, before anything is imported. */

export interface ImportSetting {
  readonly desk: Desk
  readonly reader: Reader
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  readonly what: 'register' | 'parameters'
  readonly path: string
  readonly county?: string
}

/** One line after the first. */
export interface Line {
  readonly no: number
  readonly thing: Thing
  readonly row: ThingRow
}

const FAULTS_TOLD = 10
const allowed: Readonly<Record<ImportSetting['what'], readonly Thing[]>> = {
  register: ['place', 'organisation', 'person', 'post'],
  parameters: ['parameter'],
}

/** The lines that are not empty, with their numbers from 1; `undefined` where one is no JSON. */
export async function* readLines(path: string): AsyncGenerator<{ no: number; json: Json | undefined }> {
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
    throw code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR'
      ? new StartRefusal('import-missing', `${path} cannot be read (${code}).`)
      : error
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

/** A line that names one thing; one that does not names none that is known. */
export function parseLine(no: number, json: Json | undefined): Line {
  const entries = json && typeof json === 'object' && !Array.isArray(json) ? Object.entries(json) : []
  const [thing, row] = entries[0] ?? []
  return {
    no,
    thing: (entries.length === 1 ? thing : '') as Thing,
    row: (typeof row === 'object' && row ? row : {}) as ThingRow,
  }
}

/** Checks every line. @throws StartRefusal naming the faulty ones by number, never by value */
export async function checkLines(setting: ImportSetting): Promise<Header> {
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
  const known = findParameter([houseRules, ...setting.programmes], String(row.id))
  if (!known && row.id !== CALENDAR && row.id !== OFFICE_HOURS) return 'unknown parameter'
  return known && !known.schema.safeParse(row.value).success ? 'value' : undefined
}

function findPersonFault(row: ThingRow): string | undefined {
  const { identity, phone } = row as { identity: string | null; phone: string | null }
  if (identity) {
    const read = parseIdentityNumber(identity, {
      today: '9999-12-31',
      ...(row.identityKind ? { kind: row.identityKind as 'resident' } : {}),
    })
    if ('refused' in read || read.normal !== identity) return 'identity'
  }
  if (phone) {
    const read = parsePhone(phone)
    if ('refused' in read || read.normal !== phone) return 'phone'
  }
  return undefined
}

/** Rows as the act takes them: places and organisations hold from the day of the act, posts and parameters from their own. */
export function fillOf(thing: Thing, rows: readonly ThingRow[]): FillInput {
  const from = String(rows[0]?.from ?? '')
  const bare = rows.map(({ from: _, ...rest }) => rest)
  const lists = {
    place: { places: bare },
    organisation: { organisations: bare },
    person: { persons: bare },
    post: { posts: rows },
    parameter: { parameters: rows },
  }
  return { from, ...lists[thing] } as unknown as FillInput
}
