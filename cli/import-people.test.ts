import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, foundCounty, layCounties } from '#county/found.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { readPeople } from '#kernel/import/people.ts'
import { findPeople } from '#kernel/import/people-row.ts'
import { eraseAllOrdered } from '#kernel/personal/erasing.store.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { identityCheckCharacter } from '#kernel/register/identity-number.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import { gb18030, serialOf, type TestCell, workbookByHand } from '#kernel/sheet/sheet.testing.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { openPool } from '#server/db/open.ts'
import type { ListOptions } from './import-cases.ts'
import { bringPeople } from './import-people.ts'

/* Lists of people as offices have them, brought into the real places of Tongcheng. All names are invented. */

const COUNTY = '340881'
const now = new Date('2026-11-18T01:00:00Z')
let database: TestDatabase
let house: House
let owner: pg.Pool
let home: string

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-people-'))
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

/** An identity number that passes its own check. */
const number = (birth: string, sequence: string) => {
  const first = `340881${birth.replaceAll('-', '')}${sequence}`
  return first + identityCheckCharacter(first)
}
const ask = async (sql: string) => (await owner.query(sql)).rows as Record<string, unknown>[]
const persons = async () =>
  (await ask('select count(*)::int as n from person where retracted_at is null'))[0]?.n as number
const acts = async () => (await ask('select count(*)::int as n from journal'))[0]?.n as number
const personOf = async (name: string) =>
  ask(`select * from person where name = '${name}' and retracted_at is null order by birth`)

let files = 0
async function bring(bytes: Buffer, options: ListOptions = {}) {
  const file = join(home, `list-${++files}.xlsx`)
  writeFileSync(file, bytes)
  const told: string[] = []
  await bringPeople(house, COUNTY, file, options, (line) => told.push(line))
  const [, ...counts] =
    /(\d+) people, (\d+) added, (\d+) corrected, (\d+) unchanged, (\d+) stand otherwise and were left, (\d+) refused/.exec(
      told.join('\n'),
    ) ?? []
  const [people, added, corrected, same, differs, refused] = counts.map(Number)
  const path = file.replace('.xlsx', '.refused.xlsx')
  const why = refused
    ? utils
        .sheet_to_json<string[]>(read(readFileSync(path)).Sheets.未导入 as never, { header: 1 })
        .slice(2)
        .map((row) => `${row[1]} ${row[2]}`)
    : []
  return { people, added, corrected, same, differs, refused, why }
}
const xls = (rows: TestCell[][], merges: string[] = []) => {
  const sheet = utils.aoa_to_sheet(rows as unknown[][])
  sheet['!merges'] = merges.map((ref) => utils.decode_range(ref))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['填表说明'], ['1、红色为必填']]), '说明')
  utils.book_append_sheet(book, sheet, '花名册')
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
}

describe('a list with three lines of heads, merged cells and padded names', () => {
  const rows: TestCell[][] = [
    ['文昌街道六尺巷社区居民名册', null, null, null, null, null, null, null],
    ['注意事项：\r\n1、红色字段为必填', null, null, null, null, null, null, null],
    ['序号', '姓  名', '性别', '身份信息', null, '居住', null, '联系方式'],
    [null, null, null, '出生年月', '身份证号码', '村（社区）', '家庭住址', null],
    [1, '阮　青', '女', '1975.03', number('1975-03-12', '102'), '六尺巷社区居委会', '六尺巷12号', '13800000101'],
    [2, '欧阳 试', '男', null, number('1980-11-02', '331').toLowerCase(), null, null, '0556-6120001'],
    [3, '古丽·试', '女', '1990年5月', null, null, null, 13800000103],
    ['合计', '3人', null, null, null, null, null, null],
  ]
  const merges = ['A1:H1', 'A2:H2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4', 'F5:F7']

  it('is read from .xls, and everybody arrives once', async () => {
    const before = await persons()
    expect(await bring(xls(rows, merges))).toMatchObject({ people: 3, added: 3, refused: 0 })
    expect(await persons()).toBe(before + 3)
    expect(await personOf('阮青')).toMatchObject([{ sex: 'female', birth: '1975-03-12', place: '340881002004' }])
    expect(await personOf('欧阳试')).toMatchObject([{ sex: 'male', birth: '1980-11-02', place: '340881002004' }])
    expect(await personOf('古丽·试')).toMatchObject([{ birth: '1990-05', identity_index: null }])
  })

  it('changes nothing a second time, turned round, from another program', async () => {
    const before = await acts()
    expect(await bring(xls(rows, merges))).toMatchObject({ added: 0, same: 3, refused: 0 })
    const plain = rows.slice(4, 7).map((row) => row.map((cell, c) => (c === 5 ? '六尺巷社区' : cell)))
    const heads = ['序号', '姓名', '性别', '出生年月', '身份证号码', '村（社区）', '家庭住址', '联系方式']
    expect(await bring(workbookByHand([heads, ...plain.toReversed()]))).toMatchObject({ added: 0, same: 3, refused: 0 })
    const text = [heads, ...plain].map((row) => row.join(',')).join('\r\n')
    expect(await bring(gb18030(text))).toMatchObject({ added: 0, same: 3, refused: 0 })
    expect(await acts()).toBe(before)
  })

  it('with one telephone corrected corrects that file alone; what was corrected here since stays', async () => {
    const changed = rows.map((row) => row.map((cell) => (cell === '13800000101' ? '13800000199' : cell)))
    expect(await bring(xls(changed, merges))).toMatchObject({ added: 0, corrected: 1, same: 2 })
    const [person] = await personOf('阮青')
    const here = await house.desk.perform({
      kind: 'register/correct-person',
      county: COUNTY,
      actor: { county: COUNTY, person: null, via: 'command' },
      key: 'the office knows better',
      input: { person: person?.id, phone: '13800000155' },
    })
    expect(here).not.toHaveProperty('refused')
    const before = await acts()
    expect(await bring(xls(changed, merges))).toMatchObject({ added: 0, corrected: 0, same: 3 })
    expect(await acts()).toBe(before)
  })
})

describe('days of birth in seven shapes', () => {
  it('are one birth', async () => {
    const shapes: TestCell[] = [
      '1968-04-09',
      '1968/4/9',
      '1968.4.9',
      '1968年4月9日',
      '19680409',
      serialOf('1968-04-09'),
      19680409,
    ]
    const rows = shapes.map((shape, i) => [`申试${'甲乙丙丁戊己庚'[i]}`, shape, `1380000020${i}`])
    expect(await bring(workbookByHand([['姓名', '出生日期', '手机号'], ...rows]))).toMatchObject({
      added: 7,
      refused: 0,
    })
    const births = await ask(`select distinct birth from person where name like '申试%' and retracted_at is null`)
    expect(births).toEqual([{ birth: '1968-04-09' }])
  })
})

describe('what a spreadsheet ruined or nobody could know', () => {
  it('is refused with the address of its cell', async () => {
    const wrong = `${number('1971-01-01', '111').slice(0, 17)}${number('1971-01-01', '111')[17] === '0' ? '1' : '0'}`
    const rows: TestCell[][] = [
      ['姓名', '身份证号', '出生年月', '性别', '电话', '村'],
      ['毁试一', 340881197503121000, null, null, null, null],
      ['毁试二', '3.40881E+17', null, null, null, null],
      ['毁试三', wrong, null, null, null, null],
      ['毁试四', null, 2020.1, null, null, null],
      ['毁试五', null, '1975-03', '不详', null, null],
      ['毁试六', null, '1975-03', null, '13800000301/13800000302', null],
      ['毁试七', null, '1975-03', null, null, '没有这个村'],
      ['毁试八', null, null, null, null, null],
      ['毁试九', number('1971-01-01', '111'), '1972-01', null, null, null],
      [null, null, '1975-03', null, '13800000303', null],
      ['毁试十', '340881750312101', null, null, null, null],
    ]
    const before = await persons()
    const done = await bring(workbookByHand(rows))
    expect(done).toMatchObject({ people: 11, added: 1, refused: 10 })
    expect(done.why).toEqual([
      'B2 号码被表格四舍五入，后几位已丢失',
      'B3 表格把号码变成了科学计数法，后几位已丢失，请按文本格式重新填写',
      'B4 校验码不符，请逐位核对',
      'C5 小数写的年月分不清是1月还是10月',
      'D6 没有“不详”这一选项',
      'E7 这里有多个号码，请分开填写',
      'F8 没有找到地点“没有这个村”',
      'A9 只有姓名，不能与同名的人区分',
      'B10 出生日期或性别与证件号码不一致',
      'A11 这一格不能空',
    ])
    expect(await persons()).toBe(before + 1)
    // A number of fifteen digits is the same as its longer form.
    expect(await personOf('毁试十')).toMatchObject([{ birth: '1975-03-12', sex: 'male' }])
  })
})

describe('people of one name', () => {
  const heads = ['姓名', '出生年月', '身份证号', '电话', '村']

  it('are told apart by number, birth or telephone, never by name alone', async () => {
    const first = workbookByHand([
      heads,
      ['双试名', '1970-01', null, '13800000401', '文德社区'],
      ['双试名', '1982-06', null, '13800000402', '公元社区'],
    ])
    expect(await bring(first)).toMatchObject({ added: 2, refused: 0 })
    expect(await bring(workbookByHand([heads, ['双试名', '1982-06', null, null, null]]))).toMatchObject({
      same: 1,
      added: 0,
    })
    const unclear = await bring(workbookByHand([heads, ['双试名', '1970', null, null, '文德社区']]))
    expect(unclear).toMatchObject({ added: 0, refused: 1 })
    expect(unclear.why[0]).toMatch(/^A2 已有 1 人姓名相同/)
    const either = await bring(
      workbookByHand([heads, ['双试名', null, number('1999-09-09', '121'), '13800000401', '文德社区']]),
    )
    expect(either).toMatchObject({ added: 0, refused: 1 })
    const other = await bring(workbookByHand([heads, ['双试名', '1991-09-01', null, null, '公元社区']]))
    expect(other).toMatchObject({ added: 0, refused: 1 })
  })

  it('twice in one list are one row too many', async () => {
    const done = await bring(
      workbookByHand([heads, ['重试名', '1970-01', null, null, null], ['重试名', '1970-01', null, null, null]]),
    )
    expect(done).toMatchObject({ added: 1, refused: 1 })
    expect(done.why).toEqual(['A3 与第 2 行是同一条'])
  })
})

describe('who is registered already', () => {
  const heads = ['姓名', '身份证号', '电话']
  const list = (phone: string) => workbookByHand([heads, ['已试登', number('1966-06-06', '151'), phone]])

  it('otherwise than a list says is left, unless the list is to correct', async () => {
    const added = await house.desk.perform({
      kind: 'register/add-person',
      county: COUNTY,
      actor: { county: COUNTY, person: null, via: 'command' },
      key: 'entered by hand',
      input: { name: '已试登', identity: { number: number('1966-06-06', '151') }, phone: '13800000501' },
    })
    expect(added).not.toHaveProperty('refused')
    const before = await acts()
    expect(await bring(list('13800000502'))).toMatchObject({ differs: 1, corrected: 0 })
    expect(await acts()).toBe(before)
    expect(await bring(list('13800000502'), { correct: true, dryRun: true })).toMatchObject({ corrected: 1 })
    expect(await acts()).toBe(before)
    expect(await bring(list('13800000502'), { correct: true })).toMatchObject({ corrected: 1, differs: 0 })
    expect(await bring(list('13800000502'))).toMatchObject({ same: 1 })
  })
})

describe('who was erased', () => {
  it('does not come back, and nothing of the list can be compared any more', async () => {
    const list = workbookByHand([
      ['姓名', '身份证号', '电话'],
      ['删试名', number('1955-05-05', '171'), '13800000701'],
    ])
    expect(await bring(list)).toMatchObject({ added: 1 })
    const [person] = await personOf('删试名')
    const erased = await house.desk.perform({
      kind: 'personal/erase',
      county: COUNTY,
      actor: { county: COUNTY, person: null, via: 'command' },
      key: 'their wish',
      input: { ground: 'law', person: person?.id },
    })
    expect(erased).not.toHaveProperty('refused')
    const eraser = openPool({ url: database.url, role: 'liuchi_eraser', max: 1 })
    const store = openFileStore({ home, keys: house.keys })
    await eraseAllOrdered({ ...house, eraser, store, logPath: erasureLogPath(home) }, COUNTY)
    await eraser.end()
    expect(await ask(`select cells from import_row where subject = '${person?.id}'`)).toEqual([{ cells: {} }])
    const again = await bring(list)
    expect(again).toMatchObject({ added: 0, refused: 1 })
    expect(again.why[0]).toContain('已按规定删除')
  })
})

describe('what is no list of people', () => {
  it('is said before anything is done', async () => {
    await expect(
      bring(
        workbookByHand([
          ['编号', '地点'],
          ['1', '2'],
        ]),
      ),
    ).rejects.toMatchObject({ code: 'import-form' })
    await expect(bring(Buffer.from('89504e470d0a1a0a00', 'hex'))).rejects.toMatchObject({ code: 'import-form' })
  })

  it('notes, further heads and totals are nobody', async () => {
    const sheets = readSheets(
      workbookByHand([
        ['姓名', '电话'],
        ['甲试', '13800000601'],
        ['姓名', '电话'],
        ['备注：以上属实', null],
        [null, null],
      ]),
    )
    if (isRefusal(sheets)) throw new Error(sheets.refused)
    const list = findPeople(sheets)
    if (isRefusal(list)) throw new Error(list.refused)
    const read = readPeople(list, { book: await house.keeper.getBook(COUNTY), now, keys: house.keys })
    expect(read.lines.map(({ line }) => line)).toEqual([1])
    expect(read.refused).toEqual([])
  })
})
