import type { ActRequest, Desk, Outcome } from '../act.ts'
import type { CountyBook } from '../book.ts'
import { dayOf } from '../day.ts'
import type { JsonObject } from '../json.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import type { ReadSheet } from '../sheet/read-sheet.ts'
import { faultOf, getList, type NotTaken, notTakenOf, twiceOf } from './case-list.ts'
import type { CaseMap } from './map.ts'
import { type ReadRow, rowReader } from './read-row.ts'
import type { RowFaults } from './refused-sheet.ts'
import {
  changedCells,
  digestCells,
  type FileRow,
  findKnownRows,
  type KnownRow,
  keyOfAct,
  keyOfRow,
} from './row.store.ts'

/*
 * Brings an older list of cases in: every row that holds together becomes a case as of its own day, every other one is refused by
 * name. A row is known again by its source and number, so a second import changes only what was corrected.
 */

export interface CasesSetting {
  readonly desk: Desk
  readonly reader: Reader
  readonly keys: Keys
  readonly programme: Programme
  readonly book: CountyBook
  readonly map: CaseMap
  readonly sheets: readonly ReadSheet[]
  readonly now: Date
  /** Walks the whole way and writes nothing. */
  readonly dryRun?: boolean
  readonly progress?: (done: number, total: number) => void
}

export interface CasesBrought extends RowFaults {
  readonly rows: number
  readonly added: number
  readonly corrected: number
  /** Stood there already, exactly so. */
  readonly same: number
  /** Cells that the map allows to leave out where they cannot be read, by field. */
  readonly leftOut: ReadonlyMap<string, number>
  /** Columns that the map does not name, with how many of their cells hold something. */
  readonly notTaken: readonly NotTaken[]
}

/** Rows read, looked up and acted on together. */
const BATCH = 2_000
/** While the database writes one part, the next is made ready. */
const LANES = 2

interface Row extends ReadRow {
  readonly line: number
  readonly key: string
}

/** @throws MapFault where the sheet has none of the columns that the map names */
export async function importCases(setting: CasesSetting): Promise<CasesBrought> {
  const { map, programme, book, now, keys } = setting
  const { sheet, heads } = getList(map, setting.sheets)
  const read = rowReader(map, heads, { book, kinds: programme.kinds(book, dayOf(now)), now })
  const seen = new Map<string, number>()
  const refused: RowFaults['refused'][number][] = []
  const leftOut = new Map<string, number>()
  const done = { rows: 0, added: 0, corrected: 0, same: 0 }

  for (let from = heads.first; from < sheet.rows.length; from += BATCH) {
    const batch: Row[] = []
    for (let line = from; line < Math.min(from + BATCH, sheet.rows.length); line++) {
      const cells = sheet.rows[line] ?? []
      if (cells.every((cell) => !cell || cell.merged)) continue
      done.rows += 1
      const row = read(cells)
      for (const field of row.leftOut) leftOut.set(field, (leftOut.get(field) ?? 0) + 1)
      const before = row.number === '' ? undefined : seen.get(row.number)
      if (before === undefined) seen.set(row.number, line)
      const twice = before === undefined ? [] : [twiceOf(map, heads, before)]
      const faults = [...row.faults, ...twice]
      if (faults.length > 0) refused.push({ line, faults })
      else batch.push({ ...row, line, key: keyOfRow(keys, map.source, row.number) })
    }
    const outcomes = await bring(setting, batch)
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome === 'added' || outcome === 'corrected' || outcome === 'same') done[outcome] += 1
      else refused.push({ line: (batch[i] as Row).line, faults: [faultOf(map, heads, outcome)] })
    }
    setting.progress?.(Math.min(from + BATCH, sheet.rows.length) - heads.first, sheet.rows.length - heads.first)
  }
  refused.sort((a, b) => a.line - b.line)
  return { sheet, heads, ...done, refused, leftOut, notTaken: notTakenOf(map, sheet, heads) }
}

type Fate = 'added' | 'corrected' | 'same' | Refusal

/** What becomes of rows that hold together, in their order. */
async function bring(setting: CasesSetting, rows: readonly Row[]): Promise<Fate[]> {
  if (rows.length === 0) return []
  const { map, book, keys, reader, dryRun } = setting
  const known = await reader.read(book.county, (client) =>
    findKnownRows(
      client,
      book.county,
      map.source,
      rows.map(({ key }) => key),
    ),
  )
  const fates: Fate[] = new Array(rows.length)
  const numbers = numberFields(map)
  const acts: { at: number; request: ActRequest; fate: 'added' | 'corrected' }[] = []
  for (const [i, row] of rows.entries()) {
    const cells = digestCells(keys, row.key, without(row.values, numbers))
    const before = known.get(row.key)
    const changed = before && changedCells(before.cells, cells)
    if (changed?.length === 0) fates[i] = 'same'
    else {
      const fileRow: FileRow = { source: map.source, key: row.key, cells }
      const request = before ? correction(setting, row, fileRow, before, changed ?? []) : filing(setting, row, fileRow)
      acts.push({ at: i, request, fate: before ? 'corrected' : 'added' })
    }
  }
  const lanes = [...Map.groupBy(acts, ({ request }) => laneOf(request)).values()]
  await Promise.all(
    lanes.map(async (lane) => {
      const requests = lane.map(({ request }) => request)
      const outcomes = dryRun
        ? await rehearseAll(setting.desk, requests)
        : await setting.desk.performAll(requests, 'each')
      for (const [i, outcome] of outcomes.entries()) {
        const { at, fate } = lane[i] as (typeof lane)[number]
        fates[at] = isRefusal(outcome) ? outcome : fate
      }
    }),
  )
  return fates
}

/** Fields that only repeat the row's number, whose zeros in front come and go. */
const numberFields = ({ fields, number }: CaseMap): readonly string[] =>
  Object.entries(fields).flatMap(([name, rules]) =>
    rules.every(({ column }) => column !== undefined && number.includes(column)) ? [name] : [],
  )

const without = (values: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

/** Cases of one place stand in one lane, so that those of a day are numbered in the order of the list. */
function laneOf({ input }: ActRequest): number {
  const place = String((input as { input: { form: JsonObject } }).input.form.place ?? '')
  return Number(place.slice(6, 9)) % LANES || 0
}

async function rehearseAll(desk: Desk, requests: readonly ActRequest[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { key: _, ...request } of requests) outcomes.push(await desk.rehearse(request))
  return outcomes
}

const actOf = ({ map, book }: CasesSetting, step: string) => ({
  kind: `${map.programme}/${step}`,
  county: book.county,
  actor: { county: book.county, person: null, via: 'import' as const },
})

function filing(setting: CasesSetting, row: Row, fileRow: FileRow): ActRequest {
  const { map } = setting
  return {
    ...actOf(setting, map.past.bring),
    key: keyOfAct(row.key),
    at: new Date(String(row.values[map.past.at])),
    input: { row: fileRow, input: { form: row.values } },
  }
}

/** Only what was corrected travels: what was done here since is left as it is. */
function correction(
  setting: CasesSetting,
  row: Row,
  fileRow: FileRow,
  before: KnownRow,
  changed: readonly string[],
): ActRequest {
  const { now } = setting
  const cleared = changed.filter((field) => row.values[field] === undefined)
  const form: JsonObject = {
    ...Object.fromEntries(
      changed.flatMap((field) => (row.values[field] === undefined ? [] : [[field, row.values[field]]])),
    ),
    ...(cleared.length > 0 ? { cleared } : {}),
  }
  return {
    ...actOf(setting, setting.map.past.correct),
    // The same correction after another one is a further one.
    key: keyOfAct(row.key, before.act),
    at: now,
    input: { row: fileRow, input: { case: before.subject, form } },
  }
}
