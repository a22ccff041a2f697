import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { canonical } from '#kernel/journal/canonical.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { FillInput } from '#kernel/register/found.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { withDatabase } from './database.ts'
import { findKnown, findRows, type Header, type Thing, type ThingRow, things } from './exchange.ts'
import { chooseCounty } from './export.ts'
import { bringCases, type ListOptions } from './import-cases.ts'
import { checkLines, fillOf, type ImportSetting, type Line, parseLine, readLines } from './import-lines.ts'
import { bringPeople } from './import-people.ts'

type Log = (line: string) => void

/** `liuchi import register|parameters|cases|people <file>`: through acts; a second import changes nothing. */
export async function runImport(what: string, file: string, options: ListOptions, log: Log): Promise<void> {
  if (what !== 'register' && what !== 'parameters' && what !== 'cases' && what !== 'people')
    throw new StartRefusal('import-what', `"${what}" cannot be imported: choose register, parameters, cases or people.`)
  await withDatabase(log, 'current', async ({ home, url }) => {
    const { assemble } = await import('#server/assemble.ts')
    const house = assemble({ url, home, max: 4 })
    try {
      if (what === 'cases' || what === 'people') {
        const { county } = await chooseCounty(house.pool, options.county)
        return await (what === 'cases' ? bringCases : bringPeople)(house, county, resolve(file), options, log)
      }
      const done = await importLines({ ...house, ...options, what, path: resolve(file) })
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
    log(
      `${differ.length} 行与现有登记不同，未改动，首行 / ${differ.length} rows stand otherwise here and were left, the first in line ${differ[0]}`,
    )
}

/** Rows of one act. */
const BATCH = 1_000

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
  const input: FillInput = {
    ...(founded ? {} : { name: header.name }),
    from: String(batch[0]?.row.from ?? ''),
    places: [],
    organisations: [],
    persons: [],
    posts: [],
    parameters: [],
  }
  for (const [thing, lines] of Map.groupBy(fresh, (line) => line.thing))
    Object.assign(
      input,
      fillOf(
        thing,
        lines.map((line) => line.row),
      ),
    )
  const outcome = await desk.perform({
    kind: 'register/fill',
    county: header.county,
    actor: { county: header.county, person: null, via: 'import' },
    key: `import:${createHash('sm3')
      .update(canonical(input as never))
      .digest('hex')}`,
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
