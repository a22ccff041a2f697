import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { getDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, type Grid, LANE, openGrid } from '../grid.testing.ts'
import { gridCasework } from '../programme.ts'
import { cases as alikeCases } from './alike.cases.ts'
import { alike } from './alike.ts'
import { cases as chatCases } from './read-chat.cases.ts'
import { readChat } from './read-chat.ts'
import { cases as replyCases } from './reply-form.cases.ts'
import { replyOf } from './reply-form.ts'

let grid: Grid
let book: CountyBook
const day = getDay('2026-11-18')
beforeAll(async () => {
  grid = await openGrid()
  book = await grid.house.keeper.getBook(COUNTY)
}, 60_000)
afterAll(() => grid?.close())

describe('alike', () => {
  const point = { lon: 116.95, lat: 31.05 }
  it.each(alikeCases)('$what', ({ kind = '010101', place = LANE, north = 0, pointless, metres }) => {
    const where = north === null ? { lon: null, lat: null } : { lon: point.lon, lat: point.lat + north }
    const open = { id: 'a' as Id, kind, place, filedAt: new Date('2026-11-17T01:00:00Z'), ...where }
    const [found] = alike(
      { item: '010101', place: LANE, point: pointless ? undefined : point },
      [open],
      new Date('2026-11-18T01:00:00Z'),
    )
    expect(found?.metres).toBe(metres)
  })
})

describe('read-chat', () => {
  it.each(chatCases)('$said', ({ said, item, place, ...more }) => {
    const read = readChat(said, { book, kinds: gridCasework.kinds(book, day), near: [] })
    expect([read.items[0]?.code, read.places[0]?.code]).toEqual([item, place])
    expect(read).toMatchObject(more)
  })

  it('prefers the clerk’s own town where two villages bear one name', () => {
    const named = book.places().filter((p) => p.level === 'village' && !p.statisticalOnly)
    const twice = named.find((a) => named.some((b) => b !== a && b.name === a.name))
    if (!twice) return expect(named.length).toBeGreaterThan(200)
    const near = [twice.code.slice(0, 9)]
    expect(readChat(`${twice.name}路灯不亮`, { book, kinds: [], near }).places[0]?.code).toBe(twice.code)
  })
})

describe('reply-form', () => {
  const file = {
    ...{ place: LANE, kind: '010101', number: '文昌 261118-001', filedAt: new Date('2026-11-18T01:00:00Z') },
    ...{ answerBy: null, doneAt: null, lead: null, result: null },
  } as unknown as CaseFile
  it.each(replyCases)('$what', ({ file: more, text, gives, value }) => {
    const cells = replyOf({ ...file, ...more }, { externalNumber: 'AQ1', text }, { book, day })
    expect(cells.find((c) => c.gives === gives)?.value).toBe(value)
  })
})
