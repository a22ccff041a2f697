import { z } from 'zod'
import { dayOf } from '../day.ts'
import { actorOf, door, type Route, type Session } from '../door.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readSheets, refuseSheet } from '../sheet/read-sheet.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import { filledAnswer, gridAnswer, recordedAnswer } from './answers.ts'
import { inOrder, namesOfSubjects, readYear } from './card.read.ts'
import { stateOf, wordsOfGroup } from './card.ts'
import { kinOf } from './grid.read.ts'
import { type GridRow, gridOf } from './grid.ts'
import { headOf, readGrid, sheetHeads } from './grid-sheet.ts'
import { type AppraisalDeps, aboutSheet, createOpening, type Knocking, of, recordLook } from './opened.ts'
import { POINT } from './points.ts'
import { readsAt, recordsAt, spanOf } from './reach.ts'
import { recording } from './record.acts.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, namedPeriods, periodOf, periodWords, rulesOf } from './scheme.ts'

const tag = 'appraisal'
const place = z.string().regex(/^\d{6}(\d{3}){0,3}$/)
const scheme = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const year = z.coerce.number().int().min(2000).max(2100)
/** Without a period: that of today, or the last of a year that is over. */
const asked = z.object({ place, period: z.coerce.number().int().min(1).max(12).optional() })
const refuses = ['appraisal/no-card']
const refusedRows = [
  'not-yours',
  'own',
  'no-member',
  'no-indicator',
  'no-item',
  'range',
  'period',
  'future',
  'evidence',
  'closed',
  'changed',
].map((code) => `appraisal/${code}`)

/** A year's last paste: as many rows as an act takes, each with basis and text as long as they may be. */
const LARGEST = 16_000_000

/** Doors to the grid of a place and period, and to recording what was typed or pasted there. */
export function gridRoutes(deps: AppraisalDeps): Route[] {
  const { ask, findScheme } = createOpening(deps)
  const { desk } = deps

  /** The grid with names, for whoever records or reads at the place. */
  async function openGrid(
    { client, session, scope, book, at }: Knocking,
    of: { readonly scheme: string; readonly year: number },
    { place, period: wanted }: z.output<typeof asked>,
  ) {
    const opened = findScheme(of.scheme)
    if (!opened) return refuseAppraisal('no-card')
    const { scheme } = opened
    const records = recordsAt(scheme, scope, place)
    if (!records && !readsAt(scheme, scope, place)) return refuseAppraisal('no-card')
    const rules = rulesOf(scheme, book, of.year, place)
    const today = dayOf(at)
    const running = Number(today.slice(0, 4)) === of.year
    const period = wanted ?? (running ? periodOf(today, rules.arithmetic) : rules.arithmetic.periods.length)
    if (period > rules.arithmetic.periods.length) return refuseAppraisal('no-card')
    const facts = await readYear(client, { county: session.county, scheme: scheme.id, year: of.year, place })
    const subjects = [...new Set(facts['appraisal.members'].map(({ subject }) => subject as string))]
    const names = await namesOfSubjects(client, session.county, scheme, book, subjects, dayOf(at))
    const order = (rows: readonly GridRow[]) => inOrder(rows, scheme, names)
    const grid = gridOf(rules, facts, { year: of.year, period, place, order })
    const state = stateOf(facts['appraisal.sheets'], place, period)
    return { scheme, rules, period, records, grid, names, state, subjects: grid.rows.map(({ subject }) => subject) }
  }

  const grid = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/grid',
    id: 'getAppraisalGrid',
    summary: 'The grid of a place and period: who is scored by what, each cell with its sum and what can be had',
    tag,
    params: z.object({ scheme, year }),
    query: asked,
    answer: gridAnswer,
    refuses,
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const found = await openGrid(knocking, params, query)
        if (isRefusal(found)) return found
        const { scheme, rules, period, records, grid, names, state, subjects } = found
        // Whoever records has it open all day; who only looks leaves their name.
        if (!records) await recordLook(knocking, scheme, 'open-person', subjects)
        const barred = await barredFor(knocking, scheme)
        const [first, last] = spanOf(rules.arithmetic, params.year, period)
        return {
          json: {
            ...of(scheme, params.year, knocking.at),
            ...{ place: query.place, placeName: knocking.book.placeName(query.place), period },
            ...{ first, last, state, records, periods: namedPeriods(rules.arithmetic), subjects: scheme.subjects },
            columns: grid.columns.map(({ indicator, item }) => ({
              ...{ indicator: indicator.code, name: indicator.name, part: indicator.part },
              ...{ item: item?.id ?? null, title: item?.title ?? null },
              ...{ least: indicator.least, most: indicator.most },
              ...{ evidence: indicator.evidence, measured: indicator.measured !== null },
            })),
            rows: grid.rows.map((row) => ({
              ...row,
              name: names.get(row.subject)?.name ?? '',
              title: names.get(row.subject)?.title ?? null,
              barred: barred.has(row.subject),
            })),
            cells: [...grid.cells],
          },
        }
      }),
  })

  /** For whom the asker may not record: themselves and their kin, where the scheme bars it. */
  async function barredFor({ client, session, at }: Knocking, scheme: AppraisalScheme): Promise<ReadonlySet<string>> {
    if (!scheme.notOwn || !session.person) return new Set()
    return new Set<string>([session.person, ...(await kinOf(client, actorOf(session), at))])
  }

  const sheet = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/grid.xlsx',
    id: 'exportAppraisalGrid',
    summary: 'The grid of a place and period as a workbook; recorded',
    tag,
    params: z.object({ scheme, year }),
    query: asked,
    refuses,
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const found = await openGrid(knocking, params, query)
        if (isRefusal(found)) return found
        const { scheme, rules, period, grid, names, subjects } = found
        await recordLook(knocking, scheme, 'export', subjects)
        // Where nothing was recorded a cell stays empty, for whoever fills it in.
        const recorded = grid.cells.filter(({ entries }) => entries > 0)
        const points = new Map(recorded.map(({ row, column, points }) => [`${row}/${column}`, points]))
        const rowOf = new Map(grid.rows.map((row, i) => [row.subject, i]))
        const columns: SheetColumn<GridRow>[] = [
          {
            head: sheetHeads[scheme.subjects],
            width: 12,
            cell: (row) => names.get(row.subject)?.name ?? '',
          },
          { head: sheetHeads.title, width: 20, cell: (row) => names.get(row.subject)?.title ?? '' },
          { head: sheetHeads.group, width: 12, cell: (row) => wordsOfGroup(scheme, row.group).zh },
          ...grid.columns.map(
            (one, column): SheetColumn<GridRow> => ({
              head: headOf(one),
              width: 14,
              cell: (row) => {
                const sum = points.get(`${rowOf.get(row.subject)}/${column}`)
                return sum === undefined ? null : sum / POINT
              },
            }),
          ),
          { head: sheetHeads.total, width: 10, cell: (row) => row.total / POINT },
        ]
        const title = `${knocking.book.placeName(query.place)}${params.year}年${periodWords(rules.arithmetic, period).zh}积分`
        const about = aboutSheet(title, session, knocking.at, grid.rows.length)
        return { bytes: sheetOf(title, about, columns, grid.rows), type: sheetType, fileName: `${title}.xlsx` }
      }),
  })

  const filled = door({
    method: 'POST',
    url: '/api/appraisal/:scheme/:year/grid/filled',
    id: 'readAppraisalGrid',
    summary:
      'What a workbook (multipart field `file`) would put into the grid: cells found again by heads and names, and what is not of it; nothing is recorded',
    tag,
    upload: true,
    params: z.object({ scheme, year }),
    query: asked,
    answer: filledAnswer,
    refuses: [...refuses, 'appraisal/no-heads', 'sheet/unreadable', 'sheet/protected', 'sheet/too-large'],
    handle: ({ session, params, query, upload }) =>
      ask(session, async (knocking) => {
        const found = await openGrid(knocking, params, query)
        if (isRefusal(found)) return found
        const { scheme, grid, names, records } = found
        if (!records) return refuseAppraisal('not-yours')
        const sheets = upload ? readSheets(upload, { rows: 5000, unfolded: 100_000_000 }) : refuseSheet('unreadable')
        if (isRefusal(sheets)) return sheets
        const lines = grid.rows.map(({ subject, group }) => ({
          ...{ name: names.get(subject)?.name ?? '', title: names.get(subject)?.title ?? null },
          group: wordsOfGroup(scheme, group).zh,
        }))
        const read = readGrid(sheets, grid.columns, lines)
        return read ? { json: read } : refuseAppraisal('no-heads', { fills: { head: sheetHeads[scheme.subjects] } })
      }),
  })

  const requestOf = (session: Session, scheme: string, input: object) => ({
    ...{ kind: `${scheme}/record-entries`, county: session.county, actor: actorOf(session), input: input as never },
  })
  /** A scheme that does not exist has no act either. */
  const missing = (id: string): Refusal | undefined => (findScheme(id) ? undefined : refuseAppraisal('no-card'))

  const record = door({
    method: 'POST',
    url: '/api/appraisal/:scheme/entries',
    id: 'recordAppraisalEntries',
    summary: 'Records points, one entry or a pasted block; all rows or none',
    tag,
    acts: true,
    params: z.object({ scheme }),
    body: recording,
    largest: LARGEST,
    answer: recordedAnswer,
    refuses: [...refuses, ...refusedRows],
    async handle({ session, params, body, key }) {
      const none = missing(params.scheme)
      if (none) return none
      const outcome = await desk.perform({ ...requestOf(session, params.scheme, body), key })
      return isRefusal(outcome) ? outcome : { json: outcome.answer }
    },
  })

  const rehearsal = door({
    method: 'POST',
    url: '/api/appraisal/:scheme/entries/rehearsal',
    id: 'recordAppraisalEntriesRehearsal',
    summary: 'What is wrong with rows that are about to be recorded; nothing is written',
    tag,
    params: z.object({ scheme }),
    body: recording,
    largest: LARGEST,
    answer: recordedAnswer.pick({ recorded: true }),
    refuses: [...refuses, ...refusedRows],
    async handle({ session, params, body }) {
      const none = missing(params.scheme)
      if (none) return none
      const outcome = await desk.rehearse(requestOf(session, params.scheme, body))
      return isRefusal(outcome) ? outcome : { json: { recorded: Number(outcome.answer.recorded) } }
    },
  })

  return [grid, sheet, filled, record, rehearsal]
}
