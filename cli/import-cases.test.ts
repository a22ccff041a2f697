import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type County, foundCounty, idOfKey, layCounties } from '#county/found.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import { importCases } from '#kernel/import/cases.ts'
import { readMap } from '#kernel/import/map.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import { gb18030, serialOf, type TestCell, workbookByHand } from '#kernel/sheet/sheet.testing.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { openPool } from '#server/db/open.ts'
import { bringCases } from './import-cases.ts'

/* A list with the faults that such lists have (samples/cases.csv), brought into the real places of Tongcheng. */

const COUNTY = '340881'
const LANE = '340881002004'
const now = new Date('2026-11-18T01:00:00Z')
const sample = (name: string) => new URL(`samples/${name}`, import.meta.url).pathname
let database: TestDatabase
let house: House
let owner: pg.Pool
let home: string
/** Each test brings the list in under a name of its own. */
let source: string
let tests = 0

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-cases-'))
  house = assemble({ url: database.url, home, max: 4, now: () => now })
  owner = openPool({ url: database.url, max: 1 })
  const county = layCounties('2026-11-18').find((c) => c.code === COUNTY) as County
  await foundCounty(house.desk, county, house.programmes)
}, 60_000)
afterAll(async () => {
  await owner?.end()
  await house?.close()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(() => {
  source = `list-${++tests}`
})

const text = readFileSync(sample('cases.csv'), 'utf8')
const bring = async (bytes: Buffer | string, more: { dryRun?: boolean } = {}) => {
  const sheets = readSheets(Buffer.from(bytes as string))
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  const programme = house.programmes[0] as House['programmes'][number]
  const map = { ...readMap(sample('cases.yaml'), house.programmes), source }
  const book = await house.keeper.getBook(COUNTY)
  return importCases({ ...house, ...more, programme, book, map, sheets, now })
}
const counts = ({ rows, added, corrected, same, refused }: Awaited<ReturnType<typeof bring>>) => ({
  ...{ rows, added, corrected, same },
  refused: refused.length,
})
const ask = async (sql: string) => (await owner.query(sql)).rows as Record<string, unknown>[]
const books = () =>
  ask(`select (select count(*)::int from case_file) as cases, (select count(*)::int from case_step) as steps,
    (select count(*)::int from journal) as acts, (select count(*)::int from import_row) as known`)
const caseOf = async (number: string) => {
  const [row] = await ask(`select f.*, convert_from(p.value, 'utf8') as title_text from case_file f
    join import_row r on r.county = f.county and r.subject = f.id and r.source = '${source}'
    left join personal p on p.county = f.county and p.id = f.title
    join personal n on n.county = f.county and n.subject = f.id and convert_from(n.value, 'utf8') like '%"${number}"%' and not n.sealed`)
  return row as Record<string, unknown>
}
/** The list as cells. */
const rowsOf = (): string[][] => {
  const sheets = readSheets(Buffer.from(text))
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  return (sheets[0]?.rows ?? []).map((row) => Array.from({ length: 17 }, (_, c) => row[c]?.text ?? ''))
}
const csvOf = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')
/** The list without the line that stands twice. */
const once = () => rowsOf().filter((row) => row[0] !== '1')
const edited = (row: number, column: number, value: string) =>
  csvOf(once().map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells)))

describe('a list of past cases', () => {
  it('lands as far as its rows hold together; every other row says why, by its cell', async () => {
    const done = await bring(text)
    expect(counts(done)).toEqual({ rows: 16, added: 6, corrected: 0, same: 0, refused: 10 })
    expect(
      done.refused.map(({ line, faults }) => [
        line + 1,
        ...faults.map((f) => `${f.refusal.refused} ${f.field} ${f.column}`),
      ]),
    ).toEqual([
      [10, 'import/not-in-table item 5'],
      [11, 'import/no-such-place place 3'],
      [12, 'import/not-a-day filedAt 1'],
      [13, 'import/times-reversed closedAt 10'],
      [14, 'import/closed-when closedAt 10'],
      [15, 'import/twice-in-file number 0'],
      [16, 'import/empty number 0'],
      [17, 'import/in-the-future filedAt 1', 'import/in-the-future closedAt 10'],
      [18, 'import/empty result 11'],
      [19, 'import/not-in-table result 11', 'import/no-such-organisation lead 12'],
    ])
    expect([...done.leftOut]).toEqual([['phone', 1]])
    expect(await ask('select count(*)::int as n from delivery')).toEqual([{ n: 0 }])
    expect(await ask('select count(*)::int as n from message')).toEqual([{ n: 0 }])
  })

  it('stands as the list tells it: place by name, code, boundary or town, times, result, rating, limit', async () => {
    await bring(text)
    expect(await caseOf('0001')).toMatchObject({
      state: 'rated',
      ...{ place: LANE, kind: '010101', result: 'solved', rating: 'satisfied', source: 'resident', public: false },
      filed_at: new Date('2025-03-01T00:05:00Z'),
      closed_at: new Date('2025-03-02T02:00:00Z'),
      overall_due_at: new Date('2025-03-03T00:05:00Z'),
      on_time: true,
      flags: ['imported'],
      number: expect.stringMatching(/^文昌 250301-\d{3}$/),
      title_text: '"巷口路灯不亮"',
    })
    expect(await caseOf('0002')).toMatchObject({
      place: '340881002010',
      state: 'closed',
      source: 'grid',
      on_time: false,
    })
    expect(await caseOf('0003')).toMatchObject({ place: '340881002001', result: 'explained', on_time: null })
    const open = await caseOf('0004')
    expect(open).toMatchObject({
      place: LANE,
      state: 'dispatched',
      due_at: new Date('2025-03-07T06:00:00Z'),
      closed_at: null,
    })
    expect(open.lead).not.toBeNull()
    const cut = (await caseOf('0005')).title_text as string
    expect([...(JSON.parse(cut) as string)]).toHaveLength(40)
    expect(cut.endsWith('…"')).toBe(true)
    expect(await caseOf('0006')).toMatchObject({ place: '340881002', state: 'declined', result: 'not-ours' })
  })

  it('keeps no personal text in what only grows', async () => {
    await bring(text)
    const rows = JSON.stringify(await ask('select s.form, s.move, j.body, j.because from case_step s, journal j'))
    for (const secret of ['巷口路灯不亮', '13800000001', '0001']) expect(rows).not.toContain(`"${secret}"`)
    expect(JSON.stringify(await ask('select * from import_row'))).not.toContain('13800000001')
  })

  it('changes nothing by a rehearsal', async () => {
    const before = await books()
    expect(counts(await bring(text, { dryRun: true }))).toEqual({
      rows: 16,
      added: 6,
      corrected: 0,
      same: 0,
      refused: 10,
    })
    expect(await books()).toEqual(before)
  })

  it('is no step for anybody who signs in', async () => {
    const refused = await house.desk.perform({
      kind: 'grid-casework/bring-in',
      county: COUNTY,
      actor: { county: COUNTY, person: idOfKey('zhang-suqin'), via: 'web' },
      key: 'somebody tries',
      input: {
        row: { source: 'x', key: '0'.repeat(64), cells: {} },
        input: { form: { filedAt: '2025-03-01T00:00:00Z', item: '010101', place: LANE, state: 'reported' } },
      },
    })
    expect(refused).toMatchObject({ refused: 'case/not-yours' })
  })
})

describe('the same list again', () => {
  const again = { rows: 15, added: 0, corrected: 0, same: 6, refused: 9 }
  const corrected = { ...again, corrected: 1, same: 5 }
  const fromOther = (rows: readonly (readonly string[])[]) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as string[][]), '台账')
    return book
  }
  /** As a spreadsheet saves what it read: numbers without zeros in front, days as serial numbers. */
  const asNumbers = (): TestCell[][] =>
    once().map((row, r) =>
      row.map((cell, c) => {
        if (r > 2 && c === 0 && cell) return Number(cell)
        const day =
          r > 2 && [1, 10].includes(c) ? /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}:\d{2}))?$/.exec(cell) : null
        if (day && cell !== '2025-02-30')
          return serialOf(
            `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}`,
            (day[4] ?? '00:00').padStart(5, '0'),
          )
        return cell === '' ? null : cell
      }),
    )

  it.each<[string, () => Buffer]>([
    ['untouched', () => Buffer.from(csvOf(once()))],
    ['its rows turned round', () => Buffer.from(csvOf([...once().slice(0, 3), ...once().slice(3).reverse()]))],
    [
      'with another column in front and blanks',
      () => Buffer.from(csvOf(once().map((row) => ['', ...row.map((c) => ` ${c} `)]))),
    ],
    ['saved with the mark of UTF-8', () => Buffer.from(`\ufeff${csvOf(once()).replaceAll('\n', '\r\n')}`)],
    ['saved in GB18030', () => gb18030(csvOf(once()))],
    ['saved as .xlsx', () => Buffer.from(write(fromOther(once()), { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)],
    ['saved as .xls', () => Buffer.from(write(fromOther(once()), { type: 'buffer', bookType: 'biff8' }) as Uint8Array)],
    ['saved by another program, with numbers and dates', () => workbookByHand(asNumbers())],
  ])('%s changes nothing', async (_, bytes) => {
    await bring(csvOf(once()))
    const before = await books()
    expect(counts(await bring(bytes()))).toEqual(again)
    expect(await books()).toEqual(before)
  })

  it('with one cell corrected corrects that case alone, as a step of it, and reordered and re-saved all the same', async () => {
    await bring(csvOf(once()))
    const [before] = await books()
    const rows = once().map((row) =>
      row[0] === '0002' ? row.map((cell) => (cell === '已解决' ? '已解释' : cell)) : row,
    )
    const book = fromOther([
      ...rows.slice(0, 3),
      ...rows.slice(3).toSorted((a, b) => (a[6] ?? '').localeCompare(b[6] ?? '')),
    ])
    const done = await bring(Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array))
    expect(counts(done)).toEqual(corrected)
    expect(await caseOf('0002')).toMatchObject({
      result: 'explained',
      state: 'closed',
      step_no: 2,
      last_step: 'correct-past',
    })
    expect((await books())[0]).toMatchObject({ cases: before?.cases })
    const steps = await ask(`select form from case_step where step = 'correct-past' and form ? 'result'`)
    expect(steps).toEqual([{ form: { result: 'explained' } }])
  })

  it('takes times, place, category, and emptied cells over, back and forth', async () => {
    await bring(csvOf(once()))
    expect(counts(await bring(edited(3, 10, '2025-03-04 9:00')))).toEqual(corrected)
    expect(await caseOf('0001')).toMatchObject({ closed_at: new Date('2025-03-04T01:00:00Z'), on_time: false })
    expect(counts(await bring(csvOf(once())))).toEqual(corrected)
    expect(await caseOf('0001')).toMatchObject({ closed_at: new Date('2025-03-02T02:00:00Z'), on_time: true })
    expect(counts(await bring(edited(3, 10, '2025-03-04 9:00')))).toEqual(corrected)
    expect(await caseOf('0001')).toMatchObject({ on_time: false, step_no: 4 })
    expect(counts(await bring(edited(5, 4, '340881002002')))).toMatchObject({ corrected: 2, same: 4 })
    expect(await caseOf('0003')).toMatchObject({ place: '340881002002' })
    expect(counts(await bring(edited(6, 9, '待派')))).toMatchObject({ corrected: 2 })
    expect(await caseOf('0004')).toMatchObject({ state: 'opened' })
  })

  it('does not undo what was done here since', async () => {
    await bring(csvOf(once()))
    const { id } = await caseOf('0005')
    const dispatch = await house.desk.perform({
      kind: 'grid-casework/dispatch',
      county: COUNTY,
      actor: { county: COUNTY, person: idOfKey('zhang-suqin'), via: 'web' },
      key: 'dispatched here',
      input: { case: id, form: {} },
    })
    expect(dispatch).not.toHaveProperty('refused')
    expect(counts(await bring(csvOf(once())))).toEqual(again)
    const moved = await bring(edited(7, 9, '未受理'))
    expect(moved.refused.find(({ line }) => line === 7)?.faults).toMatchObject([
      { field: 'state', column: 9, refusal: { refused: 'import/moved-on' } },
    ])
    expect(counts(await bring(edited(7, 5, '垃圾')))).toMatchObject({ corrected: 1 })
    expect(await caseOf('0005')).toMatchObject({ state: 'dispatched', kind: '030101' })
  })
})

describe('what is still open', () => {
  it('has its limit fire as of its own instant, and nobody is sent a message', async () => {
    await bring(text)
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    const programmes = new Map(house.programmes.map((p) => [p.id, p]))
    for (let more = true; more; ) ({ more } = await fireDue({ ...house, programmes, log }, COUNTY, now))
    expect(await caseOf('0004')).toMatchObject({ breached_at: new Date('2025-03-07T06:00:00Z') })
    expect(await ask('select count(*)::int as n from delivery')).toEqual([{ n: 0 }])
  })
})

describe('the command', () => {
  it('tells what became of the rows and writes those that were refused into a workbook for its owner', async () => {
    const file = join(home, 'list.csv')
    writeFileSync(file, text)
    const told: string[] = []
    await bringCases(house, COUNTY, file, { map: sample('cases.yaml') }, (line) => told.push(line))
    const path = join(home, 'list.refused.xlsx')
    expect(told.join('\n')).toMatch(/16 rows, 6 added, 0 corrected, 0 unchanged, 10 refused/)
    expect(told.join('\n')).toContain(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const book = read(readFileSync(path))
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] as string] as never, { header: 1 })
    expect(rows).toHaveLength(12)
    expect(rows[2]?.slice(0, 4)).toEqual([10, 'F10', '对照表里没有“外星人”', '请在对照表里补上，或改正这一格'])
    // A cell that would be a formula is none in the workbook.
    expect(rows.at(-1)?.join()).toContain(`'=HYPERLINK`)
  })

  it('says what is wrong with a map before anything is done', async () => {
    const file = join(home, 'list.csv')
    writeFileSync(file, text)
    const begin = (yaml: string) => {
      const map = join(home, 'map.yaml')
      writeFileSync(map, yaml)
      return bringCases(house, COUNTY, file, { map }, () => {})
    }
    const before = await books()
    const good = readFileSync(sample('cases.yaml'), 'utf8').replace(
      ', boundaries: { file: areas.geojson, property: code, datum: gcj02 }',
      '',
    )
    await expect(bringCases(house, COUNTY, file, {}, () => {})).rejects.toMatchObject({ code: 'import-map' })
    await expect(begin('form: [')).rejects.toThrow('cannot be read')
    await expect(begin(good.replace('column: 类别', 'column: 种类'))).rejects.toThrow('no column 种类')
    await expect(begin(good.replace('  lead:', '  leader:'))).rejects.toThrow('no field leader')
    await expect(begin(good.replace('programme: grid-casework', 'programme: none'))).rejects.toThrow(
      'takes no older lists',
    )
    await expect(begin(good.replace(/ {2}filedAt.*\n/, ''))).rejects.toThrow('filedAt is needed')
    expect(await books()).toEqual(before)
  })
})
