import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import { getDay } from '#kernel/day.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { gateRoutes } from './gate.routes.ts'
import { COUNTY, dispatcher, done, type Grid, knock, LANE, openGrid, resident } from './grid.testing.ts'
import { cases } from './rules/where-to-turn.cases.ts'
import { whereToTurn } from './rules/where-to-turn.ts'

let grid: Grid
let doors: Route[]
beforeAll(async () => {
  grid = await openGrid()
  const now = () => new Date('2026-11-18T09:00:00+08:00')
  doors = [
    ...caseworkRoutes({ ...grid.house, now }),
    ...worklistRoutes({ ...grid.house, now }),
    ...gateRoutes({ ...grid.house, now }),
    ...publicityRoutes({ ...grid.house, publicCounty: COUNTY, now }),
  ]
}, 60_000)
afterAll(() => grid?.close())

const countCases = async () =>
  Number((await grid.rows<{ n: string }>('select count(*) as n from case_file where county = $1', [COUNTY]))[0]?.n)

describe('the rule', () => {
  it.each(cases)('%s', async (text, exits) => {
    const book = await grid.house.keeper.getBook(COUNTY)
    expect(whereToTurn({ text }, LANE, { book, day: getDay('2026-11-18') }).map((t) => t.exit)).toEqual(exits)
  })

  it('shows the numbers for an item that hangs or leaks before anything is written', async () => {
    const book = await grid.house.keeper.getBook(COUNTY)
    const [turn] = whereToTurn({ text: '', item: '080304' }, LANE, { book, day: getDay('2026-11-18') })
    expect(turn).toMatchObject({ exit: 'danger', leaves: false })
    expect(turn?.value.channels.map((c) => c.phone)).toEqual(['110', '119', '120'])
  })
})

describe('the door', () => {
  it('names channels, reasons and a way on, gives a neutral receipt and keeps nothing', async () => {
    const before = await countCases()
    const text = '村主任发补助的时候收钱'
    const { json } = await knock(doors, 'askGate', null, { body: { text } })
    expect(json).toMatchObject({ exits: [{ exit: 'conduct', leaves: true, sealed: true }] })
    const told = JSON.stringify(json)
    expect(told).toContain('12388')
    expect(told).not.toContain(text)
    expect(JSON.stringify((json as { receipt: unknown }).receipt)).not.toMatch(/村主任|收钱|12388/)
    expect(await countCases()).toBe(before)
  })

  it('says nothing where there is nothing to say', async () => {
    expect((await knock(doors, 'askGate', null, { body: { text: '路灯不亮' } })).json).toEqual({
      exits: [],
      receipt: null,
    })
  })
})

describe('danger to life', () => {
  it('is told first and filed all the same', async () => {
    expect(isRefusal(await grid.report({ item: '080304', title: '巷口燃气泄漏' }))).toBe(false)
  })
})

describe('edge 35: what is about an official', () => {
  const text = '社区书记收钱才给办手续'

  it('becomes no case of the grid', async () => {
    const before = await countCases()
    expect(await grid.report({ text }, null)).toMatchObject({ refused: 'grid-casework/to-conduct', field: 'text' })
    expect(await countCases()).toBe(before)
  })

  it('typed anyway it is sealed: read by the discipline desk alone', async () => {
    const sealed = done(await grid.perform('sealed-intake/hand-in', { form: { text, phone: '13800002041' } }))
    const id = sealed.answer.case as Id
    expect(sealed.answer).toMatchObject({ number: '收 2026-001', desk: `discipline-clerk@${COUNTY}` })
    const code = String(sealed.answer.followUp)
    const clerk = grid.holder('discipline-clerk', COUNTY)

    // Everybody else who holds a post anywhere in the county, the leaders and the duty chief among them.
    const others = [...new Set(grid.county.posts.map((p) => p.role))]
      .filter((role) => role !== 'discipline-clerk')
      .map((role) => grid.person(role))
    for (const person of [resident, ...others]) {
      expect(await knock(doors, 'getCase', person, { params: { id } })).toMatchObject({ refused: 'case/unknown' })
      const { json } = await knock(doors, 'listWork', person)
      expect((json as { lists: { programme: string }[] }).lists.some((l) => l.programme === 'sealed-intake')).toBe(
        false,
      )
    }
    const found = await knock(doors, 'listCases', grid.holder('duty-chief', COUNTY), {
      query: { list: 'all', programme: 'grid-casework', limit: 200, q: '收 2026-001' },
    })
    expect(JSON.stringify(found)).not.toContain(id)

    const seen = await knock(doors, 'getCase', clerk, { params: { id } })
    expect(JSON.stringify(seen)).toContain(text)
    const { json } = await knock(doors, 'listCases', clerk, {
      query: { list: 'received', programme: 'sealed-intake', limit: 50 },
    })
    expect((json as { rows: { id: string }[] }).rows.map((r) => r.id)).toEqual([id])

    const shown = await knock(doors, 'listPublicCases', null, {
      params: { programme: 'grid-casework' },
      query: { show: 'all', limit: 100 },
    })
    expect(JSON.stringify(shown)).not.toContain('收 2026')
    const about = await knock(doors, 'getAbout', null)
    expect(JSON.stringify(about)).not.toContain('sealed-intake')

    // The sender alone asks how it stands.
    const asked = { params: { programme: 'sealed-intake' }, body: { number: '收 2026-001', code } }
    expect((await knock(doors, 'followUp', null, asked)).json).toMatchObject({ state: 'received' })
    done(await grid.perform('sealed-intake/pass-on', { case: id, form: { channel: 'discipline' } }, clerk))
    expect((await knock(doors, 'followUp', null, asked)).json).toMatchObject({ state: 'ended' })
    expect(JSON.stringify(await knock(doors, 'getCase', clerk, { params: { id } }))).toContain(text)
  })
})

describe('edge 36: a petition matter', () => {
  const text = '工地拖欠工资三个月'
  it('leaves, and whoever was guessed wrong goes on, out of the public eye', async () => {
    expect(await grid.report({ text })).toMatchObject({ refused: 'grid-casework/to-petition' })
    const passed = done(await grid.report({ text, passed: ['petition'] }))
    expect(await grid.row(passed.answer.case)).toMatchObject({ public: false, state: 'reported' })
  })

  it('one channel passed is not all of them', async () => {
    expect(await grid.report({ text: `${text}，村主任收钱`, passed: ['petition'] })).toMatchObject({
      refused: 'grid-casework/to-conduct',
    })
  })
})

describe('edge 54: what is about a centre', () => {
  it('goes one level up and is not routed back', async () => {
    const filed = done(await grid.report({ text: '网格员态度不好，打电话不理' }))
    expect(filed.answer.desk).toBe(`acceptance-clerk@${COUNTY}`)
    const clerk = grid.holder('acceptance-clerk', COUNTY)
    expect(await grid.step(filed.answer.case, 'route', clerk)).toMatchObject({
      refused: 'grid-casework/about-the-centre',
    })
    expect(await grid.step(filed.answer.case, 'accept', dispatcher)).toMatchObject({ refused: 'case/not-yours' })
    expect(await grid.row(filed.answer.case)).toMatchObject({ public: false })
  })

  it('about the county’s centre it is taken by the leader in charge', async () => {
    const filed = done(await grid.report({ about: 'county-centre', title: '电话总是没人接' }))
    expect(filed.answer.desk).toBe(`county-leader@${COUNTY}`)
    const leader = grid.holder('county-leader', COUNTY)
    expect((await grid.does(filed.answer.case, 'accept', leader)).answer.state).toBe('accepted')
  })
})
