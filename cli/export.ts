import { open } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { ClientBase } from 'pg'
import { recordReading } from '#kernel/access/readings.store.ts'
import { readCase } from '#kernel/casework/casework.store.ts'
import type { Json } from '#kernel/json.ts'
import { createReader } from '#kernel/read.ts'
import { type Keys, openKeys } from '#kernel/secrets/keys.ts'
import { openPool } from '#server/db/open.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { grouped, rowsOf } from '#server/verify/cursor.ts'
import { withDatabase } from './database.ts'
import { exportRows, type Header, type Thing } from './exchange.ts'

type Log = (line: string) => void

export interface ExportOptions {
  readonly county?: string
  /** Register only: people with identity numbers and phones in plain. */
  readonly withPersons?: boolean
  /** Why people are exported; stands in the record of readings. */
  readonly purpose?: string
}

export const exported = ['register', 'parameters', 'cases'] as const
export type Exported = (typeof exported)[number]

/** `liuchi export register|parameters|cases <file>`: JSON lines. */
export async function runExport(what: string, file: string, options: ExportOptions, log: Log): Promise<void> {
  const kind = exported.find((each) => each === what)
  if (!kind) throw new StartRefusal('export-what', `"${what}" cannot be exported: choose ${exported.join(', ')}.`)
  if (options.withPersons && (kind !== 'register' || !options.purpose))
    throw new StartRefusal(
      'export-persons',
      'People are exported with the register only, and with --purpose: it stands in the record of readings.',
    )
  await withDatabase(log, 'current', async ({ home, url }) => {
    const path = resolve(file)
    const lines = await exportCounty({ url, keys: openKeys({ home, env: process.env }), what: kind, path, ...options })
    log(`已导出 ${lines} 行 / exported ${lines} lines -> ${path}`)
  })
}

interface ExportSetting extends ExportOptions {
  readonly url: string
  readonly keys: Keys
  readonly what: Exported
  readonly path: string
}

/**
 * Writes a county's lines into a new file that only its owner may read. The reading is recorded in the transaction that reads: where
 * the record fails nothing is exported.
 * @returns how many lines besides the first
 * @throws StartRefusal where the county is not said or not here, or the file exists
 */
export async function exportCounty({
  url,
  keys,
  what,
  path,
  county: wanted,
  withPersons = false,
  purpose,
}: ExportSetting): Promise<number> {
  const pool = openPool({
    url,
    role: 'liuchi_app',
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    applicationName: 'liuchi export',
  })
  try {
    const { county, name } = await chooseCounty(pool, wanted)
    const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new StartRefusal(
        'export-exists',
        error.code === 'EEXIST' ? `${path} exists: choose another name.` : `${path} cannot be written (${error.code}).`,
      )
    })
    try {
      return await createReader(pool).readAndRecord(county, async (client) => {
        const header: Header = { form: `liuchi.${what}.1`, county, name, exportedAt: new Date().toISOString() }
        let lines = 0
        let held = `${JSON.stringify(header)}\n`
        for await (const line of linesOf(client, keys, county, what, withPersons)) {
          held += `${JSON.stringify(line)}\n`
          lines += 1
          if (held.length > 1 << 20) {
            await file.write(held)
            held = ''
          }
        }
        await file.write(held)
        await file.sync()
        await recordReading(client, {
          session: { county, kind: 'system-administrator', account: null, person: null, name: 'liuchi export' },
          kind: 'export',
          subjectKind: 'list',
          subject: null,
          fields: [what, ...(withPersons ? ['name', 'identity', 'phone'] : [])],
          purpose: `${purpose ?? what} (${userInfo().username})`,
          rows: lines,
        })
        return lines
      })
    } finally {
      await file.close()
    }
  } finally {
    await pool.end()
  }
}

/** The county that is meant: the only one where none is named. @throws StartRefusal where that is not clear */
export async function chooseCounty(
  pool: Pick<ReturnType<typeof openPool>, 'query'>,
  wanted: string | undefined,
): Promise<{ county: string; name: string }> {
  const { rows } = await pool.query<{ county: string; name: string }>(
    'select county, name from book_version order by county',
  )
  const [first, ...more] = wanted ? rows.filter((row) => row.county === wanted) : rows
  if (!first)
    throw new StartRefusal('no-county', wanted ? `There is no county ${wanted} here.` : 'There is no county here yet.')
  if (more.length > 0)
    throw new StartRefusal(
      'which-county',
      `Say which county with --county: ${rows.map((row) => row.county).join(', ')}.`,
    )
  return first
}

async function* linesOf(
  client: ClientBase,
  keys: Keys,
  county: string,
  what: Exported,
  withPersons: boolean,
): AsyncGenerator<Json> {
  if (what === 'cases') return yield* caseLines(client, county)
  const named: readonly Thing[] =
    what === 'parameters'
      ? ['parameter']
      : ['place', 'organisation', ...(withPersons ? (['person', 'post'] as const) : [])]
  for (const thing of named) for await (const row of exportRows(client, keys, county, thing)) yield { [thing]: row }
}

/** Cases for statistics: no text, no person, no point on the map, no house number; what happened, when, and by which organisation. */
async function* caseLines(client: ClientBase, county: string): AsyncGenerator<Json> {
  const steps = grouped(
    rowsOf<{
      case_id: string
      no: number
      step: string
      from_state: string | null
      to_state: string
      organisation: string | null
      at: Date
    }>(
      client,
      'select case_id, no, step, from_state, to_state, organisation, at from case_step where county = $1 order by case_id, no',
      [county],
    ),
    (row) => row.case_id,
  )
  const iso = (date: Date | null) => date?.toISOString() ?? null
  for await (const row of rowsOf<Record<string, unknown>>(
    client,
    'select * from case_file where county = $1 order by id',
    [county],
  )) {
    const file = readCase(row)
    const {
      number,
      programme,
      kind,
      level,
      source,
      state,
      flags,
      result,
      rating,
      provisional,
      onTime,
      lead,
      assisting,
    } = file
    yield {
      case: {
        ...{
          number,
          programme,
          kind,
          place: file.place.slice(0, 12),
          level,
          source,
          state,
          flags,
          result,
          rating,
          provisional,
          onTime,
          lead,
          assisting,
        },
        public: file.public,
        filedAt: iso(file.filedAt),
        openedAt: iso(file.openedAt),
        doneAt: iso(file.doneAt),
        closedAt: iso(file.closedAt),
        dueAt: iso(file.dueAt),
        overallDueAt: iso(file.overallDueAt),
        breachedAt: iso(file.breachedAt),
        steps: (await steps.take(file.id, () => {})).map((s) => ({
          ...{ no: s.no, step: s.step, from: s.from_state, to: s.to_state, organisation: s.organisation },
          at: iso(s.at),
        })),
      },
    }
  }
}
