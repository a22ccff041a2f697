import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import { alikeRoutes } from './alike.routes.ts'
import { draftRoutes } from './draft.routes.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid, resident } from './grid.testing.ts'
import { ordersRoutes } from './orders.routes.ts'
import { remindersRoutes } from './reminders.routes.ts'

/* The centre's day: taking down while somebody speaks, joining in one key, chasing many at once, answering many orders. */

let grid: Grid
let doors: Route[]
beforeAll(async () => {
  grid = await openGrid()
  const now = () => new Date('2026-11-18T10:00:00+08:00')
  doors = [
    ...draftRoutes({ ...grid.house, now }),
    ...alikeRoutes({ ...grid.house, now }),
    ...ordersRoutes({ ...grid.house, now }),
    ...remindersRoutes({ ...grid.house, now }),
  ]
}, 60_000)
beforeEach(() => grid.at('2026-11-18T10:00'))
afterAll(() => grid?.close())

const takeDown = (form: object, person: Id = dispatcher) =>
  grid.perform('grid-casework/take-down', { form: { item: '010101', place: LANE, source: 'phone', ...form } }, person)

it('the catalogue is found by characters, pinyin and initials', async () => {
  const { json } = await knock(doors, 'listKinds', dispatcher)
  const { kinds, pictures } = json as { kinds: { code: string; letters: string[] }[]; pictures: object[] }
  const lamp = kinds.find((kind) => kind.code === '010101')
  expect(lamp?.letters).toEqual(expect.arrayContaining(['ludengbuliang', 'ldbl']))
  expect(kinds.length).toBe(90)
  expect(pictures.length).toBeGreaterThan(4)
})

describe('what is taken down may join what is being handled', () => {
  it('at once, with a number and a code of its own, and is split off again', async () => {
    const main = done(await grid.report()).answer.case as Id
    const filed = done(await takeDown({ main }))
    expect(filed.answer).toMatchObject({ state: 'joined' })
    expect(filed.answer.followUp).toBeTruthy()
    const joined = await grid.row(filed.answer.case)
    expect(joined).toMatchObject({ main, public: false, source: 'phone' })
    expect(joined.number).not.toBe((await grid.row(main)).number)
    await grid.does(filed.answer.case, 'split', dispatcher, { opinion: '不是同一处' })
    expect(await grid.row(filed.answer.case)).toMatchObject({ main: null, state: 'reported' })
  })

  it('never something else, nor what is over', async () => {
    const other = done(await grid.report({ item: '020101' })).answer.case
    expect(await takeDown({ main: other })).toMatchObject({ refused: 'grid-casework/not-alike', field: 'main' })
    const over = done(await grid.report()).answer.case
    await grid.does(over, 'withdraw', resident)
    expect(await takeDown({ main: over })).toMatchObject({ refused: 'grid-casework/main-over' })
  })
})

describe('chasing', () => {
  const last = async (cases: unknown[], person: Id | null = dispatcher) =>
    ((await knock(doors, 'listReminders', person, { body: { cases } })).json as { rows: Record<string, unknown>[] })
      .rows

  it('says who has it and when it was last reminded of, and sets apart what nobody can be reminded of', async () => {
    const { id } = await grid.dispatched()
    const waiting = done(await grid.report()).answer.case
    const [before, apart] = await last([id, waiting])
    expect(before).toMatchObject({ case: id, remindable: true, last: null })
    expect(before?.unit).toMatchObject({ name: expect.stringContaining('市政') })
    expect(apart).toMatchObject({ case: waiting, remindable: false, unit: null })
    await knock(doors, 'remindAll', dispatcher, { body: { cases: [id] } })
    await knock(doors, 'remindAll', dispatcher, { body: { cases: [id] } })
    const [after] = await last([id])
    expect(after?.last).toMatchObject({ by: '章素琴', times: 2 })
  })

  it('tells nothing of cases that are not one’s own', async () => {
    const { id } = await grid.dispatched({ place: LANE })
    expect(await last([id], grid.holder('dispatcher', '340881001'))).toEqual([])
    expect(await last([id], grid.person('discipline-clerk'))).toEqual([])
  })
})

it('answers to many orders stand on one sheet, each in its row; what is no order is left out', async () => {
  const clerk = grid.holder('acceptance-clerk', COUNTY)
  const order = async (externalNumber: string) =>
    done(
      await grid.perform(
        'grid-casework/register-order',
        {
          form: {
            ...{ externalNumber, source: 'hotline', answerBy: '2026-11-25T17:30:00+08:00' },
            ...{ item: '010101', place: LANE },
          },
        },
        clerk,
      ),
    ).answer.case
  const cases = [await order('RX26111800001'), await order('RX26111800002'), done(await grid.report()).answer.case]
  const reply = (await knock(doors, 'exportReplies', clerk, { body: { cases } })) as unknown as { bytes: Buffer }
  const [sheet] = readSheets(reply.bytes) as Exclude<ReturnType<typeof readSheets>, { refused: string }>
  const rows = sheet?.rows.map((row) => row.map((cell) => cell?.text ?? '')) ?? []
  expect(rows).toHaveLength(4)
  expect(rows.flat()).toEqual(expect.arrayContaining(['RX26111800001', 'RX26111800002']))
  expect(await knock(doors, 'exportReplies', gridWorker, { body: { cases: [cases[2]] } })).toMatchObject({
    refused: 'case/unknown',
  })
})
