import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { attachedTo } from '#kernel/casework/attached.read.ts'
import { findCase, maySee } from '#kernel/casework/casework.read.ts'
import { addDays, type Day, dayOf, getDay, isDay, timeOf } from '#kernel/day.ts'
import { door, type Route, type Session } from '#kernel/door.ts'
import type { FileStore } from '#kernel/files/file-store.ts'
import { findFile, stageFile } from '#kernel/files/staged-file.store.ts'
import type { Id } from '#kernel/id.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { askOf } from '#kernel/publicity/asked.ts'
import { type Reading, readFigures } from '#kernel/publicity/figure.store.ts'
import { recordExport } from '#kernel/publicity/figure-book.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { fillMarks, findMarks, type Mark } from '#kernel/sheet/fill-sheet.ts'
import { refuseSheet } from '#kernel/sheet/read-sheet.ts'
import { sheetType } from '#kernel/sheet/sheet.ts'
import { isMeaning, type Meaning, readMark } from './marks.ts'
import { officeTables, refuse } from './programme.ts'

const LIMIT_BYTES = 4_000_000
/** So many different periods and places are counted for one table. */
const COUNTS = 200

const looked = z.strictObject({
  /** By which the act that keeps it names the file; null where a mark means nothing. */
  file: z.uuid().nullable(),
  marks: z.int(),
  faults: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), mark: z.string(), words: wordsShape })),
})

export interface FillDeps {
  readonly pool: Pool
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly programmes: readonly Programme[]
  readonly store: FileStore
  now?(): Date
}

/** Doors to an office's own tables: looking a workbook over before it is kept, and a kept one filled for some days. */
export function officeTablesRoutes({
  pool,
  reader,
  keeper,
  programmes,
  store,
  now = () => new Date(),
}: FillDeps): Route[] {
  const meaningsOf = (marks: readonly Mark[], book: CountyBook, within: string) =>
    marks.map((mark) => ({ mark, read: readMark(mark.text, { programmes, book, within }) }))

  const look = door({
    method: 'POST',
    url: '/api/office-tables/files',
    id: 'lookOverTable',
    summary:
      'Looks a workbook over (multipart field `file`): its marks, and those that mean nothing by sheet and cell; staged where all do',
    tag: 'office-tables',
    upload: true,
    query: z.object({ place: z.string().regex(/^\d{6}(\d{3})?$/) }),
    answer: looked,
    refuses: ['office-tables/no-file', 'sheet/unreadable', 'sheet/protected', 'sheet/too-large', 'sheet/not-xlsx'],
    async handle({ session, upload, query }) {
      if (!upload || !session.person) return refuse('no-file')
      if (upload.length > LIMIT_BYTES) return refuseSheet('too-large')
      const marks = findMarks(upload)
      if (isRefusal(marks)) return marks
      const book = await keeper.getBook(session.county)
      const faults = meaningsOf(marks, book, query.place).flatMap(({ mark, read }) =>
        isMeaning(read) ? [] : [{ sheet: mark.sheet, cell: mark.cell, mark: mark.text, words: read }],
      )
      if (faults.length > 0) return { json: { file: null, marks: marks.length, faults } }
      const { address, bytes } = await store.put(session.county, upload)
      const client = await pool.connect()
      try {
        const about = { address, bytes, kind: 'document' as const, mediaType: sheetType, stagedBy: session.person }
        const file = await stageFile(client, store, { county: session.county, ...about })
        return { json: { file, marks: marks.length, faults } }
      } finally {
        client.release()
      }
    },
  })

  const fill = door({
    method: 'GET',
    url: '/api/office-tables/:id/filled',
    id: 'fillTable',
    summary: 'A kept table filled from the figures of some days, with the minute of the count; recorded',
    tag: 'office-tables',
    params: z.object({ id: z.uuid() }),
    query: z.object({ from: z.string().refine(isDay), to: z.string().refine(isDay) }),
    refuses: ['office-tables/unknown', 'office-tables/mark', 'figure/no-place', 'figure/period'],
    async handle({ session, params, query }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      const period = { from: getDay(query.from), to: getDay(query.to) }
      return reader.readAndRecord(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(at))
        const table = await findCase(client, session.county, params.id)
        if (table?.state !== 'kept' || !maySee(table, scope, officeTables)) return refuse('unknown')
        const address = await addressOf(client, session.county, table.id)
        if (!address) return refuse('unknown')
        const bytes = await bytesOf(store, session.county, address)
        const marks = findMarks(bytes)
        if (isRefusal(marks)) return marks
        const meanings = new Map<string, Meaning>()
        for (const { mark, read } of meaningsOf(marks, book, table.place)) {
          // A figure may have been renamed, or a place ended, since the table was kept.
          if (!isMeaning(read)) return refuse('mark', { fills: { ...mark, mark: mark.text, why: read.zh } })
          meanings.set(mark.text, read)
        }
        const counted = await countAll(client, session, [...meanings.values()], {
          at,
          book,
          period,
          place: table.place,
        })
        if (isRefusal(counted)) return counted
        const always = {
          from: period.from,
          to: period.to,
          place: book.placeName(table.place),
          at: `${dayOf(at)} ${timeOf(at)}`,
          by: session.name,
        }
        const filled = fillMarks(bytes, (text) => {
          const meaning = meanings.get(text) as Meaning
          return 'fixed' in meaning ? always[meaning.fixed] : valueOf(meaning, counted.get(keyOf(meaning)))
        })
        if (isRefusal(filled)) return filled
        await recordExport(client, session, officeTables, marks.length)
        return { bytes: filled, type: sheetType, fileName: `${table.number} ${period.from} ${period.to}.xlsx` }
      })
    },
  })

  /** Every figure that is asked for, once for each period and place; within what the asker may count. */
  async function countAll(
    client: PoolClient,
    session: Session,
    meanings: readonly Meaning[],
    about: { readonly at: Date; readonly book: CountyBook; readonly period: Period; readonly place: string },
  ): Promise<Map<string, Reading> | Refusal> {
    const asked = Map.groupBy(
      meanings.filter((meaning) => 'figure' in meaning),
      ({ programme, place, period }) => `${programme.id} ${place ?? about.place} ${period}`,
    )
    if (asked.size > COUNTS) return refuseSheet('too-large')
    const readings = new Map<string, Reading>()
    for (const [first, ...rest] of asked.values()) {
      if (!first) continue
      const query = {
        programme: first.programme.id,
        place: first.place ?? about.place,
        ...daysOf(first.period, about.period),
      }
      const span = await askOf(client, session, query, { programmes, book: about.book, at: about.at })
      if (isRefusal(span)) return span
      const mine = [first, ...rest]
      const figures = [...new Set(mine.map(({ figure }) => figure))]
      const found = await readFigures(client, figures, span.span, about.at)
      for (const meaning of mine)
        readings.set(keyOf(meaning), found[figures.indexOf(meaning.figure)] ?? { key: '', numerator: 0 })
    }
    return readings
  }
  return [look, fill]
}

interface Period {
  readonly from: Day
  readonly to: Day
}
type Counted = Extract<Meaning, { readonly figure: unknown }>

const keyOf = ({ figure, place, period }: Counted): string => `${figure.key} ${place ?? ''} ${period}`

const DAY_MS = 86_400_000

/** The days that a mark means: those asked for, as many before them, or the year up to their end. */
function daysOf(which: Counted['period'], { from, to }: Period): { readonly from: string; readonly to: string } {
  if (which === 'now') return { from, to }
  if (which === 'year') return { from: `${to.slice(0, 4)}-01-01`, to }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

function valueOf({ part, figure }: Counted, reading: Reading | undefined): string | number {
  if (figure.form === 'money') return (reading?.numerator ?? 0) / 100
  if (part === 'numerator' || figure.form === 'count') return reading?.numerator ?? 0
  if (part === 'denominator') return reading?.denominator ?? 0
  return reading?.rate ?? '—'
}

/** The workbook that was kept last. */
async function addressOf(client: PoolClient, county: string, table: Id): Promise<Buffer | undefined> {
  const last = (await attachedTo(client, county, table)).at(-1)
  return last && (await findFile(client, county, last.file))?.address
}

async function bytesOf(store: FileStore, county: string, address: Buffer): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of await store.open(county, address)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
