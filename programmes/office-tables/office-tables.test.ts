import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB, read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import type { Route } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { fillMarks, findMarks } from '#kernel/sheet/fill-sheet.ts'
import { type TestCell, workbookByHand } from '#kernel/sheet/sheet.testing.ts'
import { type Grid, knock, LANE, openGrid } from '../grid-casework/grid.testing.ts'
import { officeTablesRoutes } from './fill.routes.ts'

/* The office's own table: kept as a file, filled from the figures, every other cell as it was. */

const TOWN = '340881002'
const dispatcher = idOfKey('zhang-suqin')
let grid: Grid
let doors: Route[]
let home: string
beforeAll(async () => {
  grid = await openGrid()
  home = mkdtempSync(join(tmpdir(), 'liuchi-tables-'))
  const store = openFileStore({ home, keys: grid.house.keys })
  doors = officeTablesRoutes({ ...grid.house, store, now: () => new Date('2026-11-20T16:05:00+08:00') })
}, 60_000)
afterAll(async () => {
  await grid?.close()
  rmSync(home, { recursive: true, force: true })
})

const textsOf = (bytes: Buffer): Record<string, unknown> => {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] as string] ?? {}
  return Object.fromEntries(
    Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith('!') ? [] : [[at, (cell as { v: unknown }).v]])),
  )
}

const weekly: readonly (readonly TestCell[])[] = [
  ['{{地点}}网格工作周报（{{起}}至{{止}}）', null, '截至{{截至}}'],
  ['上报', '{{上报}}', '{{上报|上期}}', '{{上报|本年}}'],
  ['按时办结率', '{{按时办结}}', '{{按时办结|分子}}', '{{按时办结|分母}}'],
  ['六尺巷社区', '{{grid-casework/reported@六尺巷社区}}'],
]
const look = async (rows: readonly (readonly TestCell[])[], person: Id = dispatcher) =>
  (await knock(doors, 'lookOverTable', person, { upload: workbookByHand(rows), query: { place: TOWN } })) as {
    refused?: string
    json?: { file: string | null; marks: number; faults: { cell: string; mark: string; words: { zh: string } }[] }
  }
const keep = async (rows = weekly): Promise<Id> => {
  const file = (await look(rows)).json?.file
  const kept = await grid.perform(
    'office-tables/keep',
    { form: { title: '周报表', place: TOWN, sheet: [file] } },
    dispatcher,
  )
  if (isRefusal(kept)) throw new Error(JSON.stringify(kept))
  return kept.answer.case as Id
}
const fill = async (id: Id, person: Id = dispatcher, query: object = { from: '2026-11-16', to: '2026-11-22' }) =>
  (await knock(doors, 'fillTable', person, { params: { id }, query })) as {
    bytes?: Buffer
    refused?: string
    fills?: object
  }

describe('a table of the office', () => {
  it('is filled for its days and place; only cells with marks change', async () => {
    grid.at('2026-11-11T09:00')
    await grid.report()
    grid.at('2026-11-18T09:00')
    await grid.report()
    await grid.handled()
    await grid.report({ place: '340881002001' })
    const id = await keep()
    const filled = await fill(id)
    expect(textsOf(filled.bytes as Buffer)).toEqual({
      A1: '文昌街道网格工作周报（2026-11-16至2026-11-22）',
      C1: '截至2026-11-20 16:05',
      A2: '上报',
      B2: 3,
      C2: 1,
      D2: 4,
      A3: '按时办结率',
      B3: 100,
      C3: 1,
      D3: 1,
      A4: '六尺巷社区',
      B4: 2,
    })
    const quiet = textsOf((await fill(id, dispatcher, { from: '2026-10-01', to: '2026-10-07' })).bytes as Buffer)
    expect(quiet).toMatchObject({ B2: 0, B3: '—', C3: 0 })
  })

  it('a replaced workbook is the one that is filled; one that was put away is not', async () => {
    const id = await keep()
    const file = (await look([['共{{上报}}件']])).json?.file
    await grid.perform('office-tables/replace', { case: id, form: { sheet: [file] } }, dispatcher)
    expect(textsOf((await fill(id)).bytes as Buffer)).toEqual({ A1: '共3件' })
    await grid.perform('office-tables/put-away', { case: id, form: {} }, dispatcher)
    expect(await fill(id)).toMatchObject({ refused: 'office-tables/unknown' })
  })

  it('belongs to its office: no other town, unit or resident reads or fills it', async () => {
    const id = await keep()
    for (const person of [grid.holder('dispatcher', '340881001'), idOfKey('liu-haibo'), idOfKey('tang-zhiyuan')])
      expect(await fill(id, person)).toMatchObject({ refused: 'office-tables/unknown' })
    expect(await fill(id, idOfKey('yao-wenbin'))).toHaveProperty('bytes')
  })
})

describe('a workbook is looked over before it is kept', () => {
  it.each([
    ['{{上抱}}', '没有这个指标'],
    ['{{上报|昨年}}', '不认识“昨年”'],
    ['{{上报|分母}}', '这个指标没有分子分母'],
    ['{{上报@龙眠街道}}', '本级没有“龙眠街道”'],
  ])('%s is named with its cell', async (mark, why) => {
    const { json } = await look([['好的', '{{上报}}'], [mark]])
    expect(json).toMatchObject({ file: null, marks: 2 })
    expect(json?.faults.map(({ cell, words }) => [cell, words.zh])).toEqual([['A2', why]])
  })

  it('what is no .xlsx is refused with what to do', async () => {
    const knocked = (upload: Buffer) => knock(doors, 'lookOverTable', dispatcher, { upload, query: { place: TOWN } })
    expect(await knocked(Buffer.from('上报,{{上报}}\n'))).toMatchObject({ refused: 'sheet/not-xlsx' })
    expect(await knocked(Buffer.from([0x50, 0x4b, 3, 4, 9, 9]))).toMatchObject({ refused: 'sheet/unreadable' })
  })
})

describe('filling keeps what the office made', () => {
  it('styles, merged cells, formulas and every other part of the file stay byte by byte', () => {
    const before = workbookByHand(
      [
        ['{{甲}}', 7, { serial: 45000 }],
        ['说明 & <注>', '{{甲}}件'],
      ],
      ['A3:B3'],
    )
    const after = fillMarks(before, () => 12) as Buffer
    const partsOf = (bytes: Buffer) => {
      const zip = CFB.read(bytes, { type: 'buffer' }) as { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] }
      return new Map(zip.FullPaths.map((path, i) => [path, Buffer.from(zip.FileIndex[i]?.content ?? []).toString()]))
    }
    const [was, is] = [partsOf(before), partsOf(after)]
    expect([...is.keys()].toSorted()).toEqual([...was.keys()].toSorted())
    const changed = [...is]
      .filter(([path, text]) => was.get(path) !== text)
      .map(([path]) => path.replace(/^[^/]*\//, ''))
    expect(changed.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
    const sheet = [...is].find(([path]) => path.endsWith('sheet1.xml'))?.[1] ?? ''
    expect(sheet).toContain('<mergeCell ref="A3:B3"/>')
    expect(sheet).toContain('s="1"><v>45000</v>')
    expect(textsOf(after)).toMatchObject({ A1: 12, B1: 7, A2: '说明 & <注>', B2: '12件' })
    expect(findMarks(after)).toEqual([])
  })

  it('marks are found in full-width braces too, and a text never becomes a formula', () => {
    const book = workbookByHand([['｛｛甲｝｝', '=1+{{甲}}']])
    expect(
      (findMarks(book) as readonly { cell: string; text: string }[]).map(({ cell, text }) => [cell, text]),
    ).toEqual([
      ['A1', '甲'],
      ['B1', '甲'],
    ])
    const sheet = read(fillMarks(book, () => '=2') as Buffer)
    expect(
      Object.values(sheet.Sheets[sheet.SheetNames[0] as string] ?? {}).some((cell) => (cell as { f?: string }).f),
    ).toBe(false)
  })
})

it('is kept by whoever works at the centre of that place', async () => {
  const file = (await look(weekly)).json?.file
  const form = { title: '周报表', place: LANE, sheet: [file] }
  expect(await grid.perform('office-tables/keep', { form }, idOfKey('liu-haibo'))).toMatchObject({
    refused: 'case/not-yours',
  })
  const kept = await grid.perform('office-tables/keep', { form }, dispatcher)
  expect(isRefusal(kept) ? kept : kept.answer.desk).toBe(`dispatcher@${TOWN}`)
})
