import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { draftRoutes } from './draft.routes.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid, resident } from './grid.testing.ts'
import { ordersRoutes } from './orders.routes.ts'

let grid: Grid
let doors: Route[]
let now = new Date('2026-11-18T09:00:00+08:00')
const at = (text: string) => {
  now = new Date(`${text}:00+08:00`)
  grid.at(text)
}
beforeAll(async () => {
  grid = await openGrid()
  const deps = { ...grid.house, now: () => now }
  doors = [...caseworkRoutes(deps), ...draftRoutes(deps), ...ordersRoutes(deps)]
}, 60_000)
afterAll(() => grid?.close())

const files = (kind: string, form: object, person: Id = dispatcher) =>
  grid.perform(`grid-casework/${kind}`, { form: { item: '010101', place: LANE, ...form } }, person)
const fire = (text: string) =>
  fireDue(
    {
      ...grid.house,
      programmes: new Map(grid.house.programmes.map((p) => [p.id, p])),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
    COUNTY,
    new Date(`${text}:00+08:00`),
  )

describe('an order of another house', () => {
  const order = (form: object = {}) =>
    files('register-order', {
      externalNumber: 'AQ26111800017',
      source: 'hotline',
      answerBy: '2026-11-19T12:00:00+08:00',
      title: '路灯不亮',
      caller: '来电人',
      ...form,
    })
  let id: Id

  it('comes in under its own number, once', async () => {
    at('2026-11-18T09:00')
    const filed = done(await order())
    id = filed.answer.case as Id
    expect(filed.answer).toMatchObject({ state: 'reported', desk: 'dispatcher@340881002' })
    expect(filed.answer.followUp).toMatch(/^[A-Z2-9]{10}$/)
    expect(await grid.row(id)).toMatchObject({ source: 'hotline', reporter: null, flags: ['to-reply'] })
    expect(await order()).toMatchObject({ refused: 'grid-casework/order-known' })
    expect(await order({ externalNumber: 'AQ2', answerBy: '2026-11-18T08:00:00+08:00' })).toMatchObject({
      refused: 'grid-casework/answer-past',
    })
  })

  it('is due by the earlier of the two clocks', async () => {
    // Our own two working days would end on the 20th; theirs ends on the 19th at noon.
    await grid.does(id, 'accept', dispatcher)
    await grid.does(id, 'dispatch', dispatcher)
    const theirs = new Date('2026-11-19T12:00:00+08:00')
    expect(await grid.row(id)).toMatchObject({ due_at: theirs, overall_due_at: theirs })
    const other = done(await order({ externalNumber: 'AQ3', answerBy: '2026-12-30T12:00:00+08:00' })).answer.case
    await grid.does(other, 'accept', dispatcher)
    const sent = await grid.does(other, 'dispatch', dispatcher)
    expect(sent.answer.due).toBe(new Date('2026-11-20T17:30:00+08:00').toISOString())
    const seen = (await knock(doors, 'getCase', dispatcher, { params: { id } })).json as {
      deadline: { answerBy: string }
    }
    expect(new Date(seen.deadline.answerBy)).toEqual(theirs)
  })

  it('holds their clock on hold, too, and a stage that would end later', async () => {
    const soon = done(await order({ externalNumber: 'AQ4', answerBy: '2026-11-18T10:00:00+08:00' })).answer.case
    expect((await grid.row(soon)).due_at).toEqual(new Date('2026-11-18T10:00:00+08:00'))
  })

  it('is answered in their columns, as data and as a workbook', async () => {
    const handler = grid.handlerOf(String((await grid.row(id)).lead))
    expect(await grid.step(id, 'reply', dispatcher, { opinion: '已修复' })).toMatchObject({
      refused: 'case/out-of-turn',
    })
    await grid.does(id, 'handle', handler, {
      result: 'solved',
      opinion: '更换灯泡',
      photos: [await grid.photo(handler)],
    })
    await grid.does(id, 'verify', gridWorker, { way: 'visit', photos: [await grid.photo(gridWorker)] })
    // Closing does not end it: the hotline waits, and its clock still rules.
    expect((await grid.does(id, 'close', dispatcher)).answer).toMatchObject({ state: 'answering' })
    expect((await grid.row(id)).closed_at).toBeNull()
    expect((await grid.does(id, 'reply', dispatcher, { opinion: '路灯已修复，感谢反映' })).answer.state).toBe('closed')
    expect((await grid.row(id)).flags).not.toContain('to-reply')
    const reply = (await knock(doors, 'getReply', dispatcher, { params: { id } })).json as {
      cells: { gives: string; value: string }[]
    }
    const of = Object.fromEntries(reply.cells.map((c) => [c.gives, c.value]))
    expect(of).toMatchObject({
      external: 'AQ26111800017',
      item: '路灯',
      result: '已解决',
      answer: '路灯已修复，感谢反映',
      'answer-by': '2026-11-19 12:00',
    })
    const book = (await knock(doors, 'getReply', dispatcher, { params: { id }, query: { as: 'xlsx' } })) as unknown as {
      bytes: Buffer
    }
    expect(book.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await knock(doors, 'getReply', resident, { params: { id } })).toMatchObject({ refused: 'case/unknown' })
    expect(await grid.step(id, 'reply', dispatcher, { opinion: '再答' })).toMatchObject({ refused: 'case/out-of-turn' })
  })
})

describe('edge 40: an oral instruction', () => {
  const instruct = (form: object = {}) =>
    files('instruct', {
      leader: '分管领导',
      instructedAt: '2026-11-20T16:30:00+08:00',
      channel: 'phone',
      instruction: '请尽快核实处理',
      ...form,
    })

  it('not confirmed within a working day raises a flag, once, and the confirmation lowers it', async () => {
    at('2026-11-20T17:00')
    const id = done(await instruct()).answer.case
    expect((await grid.row(id)).flags).toEqual(['to-confirm'])
    // Friday evening: Monday is the one working day.
    await fire('2026-11-23T17:00')
    expect((await grid.row(id)).flags).toContain('to-confirm')
    expect((await grid.row(id)).flags).not.toContain('unconfirmed')
    await fire('2026-11-24T09:00')
    await fire('2026-11-24T10:00')
    expect((await grid.row(id)).flags).toContain('unconfirmed')
    const steps = await grid.rows<{ step: string }>('select step from case_step where case_id = $1 order by no', [id])
    expect(steps.filter((s) => s.step === 'flagged')).toHaveLength(1)
    at('2026-11-24T11:00')
    await grid.does(id, 'confirm-instruction', dispatcher, { scan: [await grid.photo(dispatcher)] })
    expect((await grid.row(id)).flags).not.toContain('unconfirmed')
  })

  it('confirmed in time never raises it', async () => {
    at('2026-11-25T09:00')
    const id = done(await instruct({ instructedAt: '2026-11-25T08:30:00+08:00' })).answer.case
    await grid.does(id, 'confirm-instruction', dispatcher, { scan: [await grid.photo(dispatcher)] })
    await fire('2026-11-30T09:00')
    expect((await grid.row(id)).flags).not.toContain('unconfirmed')
    expect((await grid.row(id)).flags).not.toContain('to-confirm')
  })

  it('never goes past the evidence that the item asks for', async () => {
    at('2026-11-25T09:00')
    const id = done(await instruct({ instructedAt: '2026-11-25T08:30:00+08:00' })).answer.case
    await grid.does(id, 'accept', dispatcher)
    await grid.does(id, 'dispatch', dispatcher)
    const handler = grid.handlerOf(String((await grid.row(id)).lead))
    expect(await grid.step(id, 'handle', handler, { result: 'solved', opinion: '已修复' })).toMatchObject({
      refused: 'grid-casework/photo-needed',
    })
  })
})

describe('edge 41: a written instruction', () => {
  it('comes with its page and its day; both are opened only for those named and those who handle it', async () => {
    at('2026-11-25T09:00')
    const form = {
      leader: '分管领导',
      instructedAt: '2026-11-25T08:30:00+08:00',
      channel: 'written',
      instruction: '请文昌街道牵头，一周内报结果',
      answerBy: '2026-11-27T17:30:00+08:00',
    }
    expect(await files('instruct', form)).toMatchObject({ refused: 'grid-casework/scan-needed', field: 'scan' })
    const clerk = grid.holder('acceptance-clerk', COUNTY)
    const scan = [await grid.photo(clerk)]
    const filed = done(await files('instruct', { ...form, scan, copies: [gridWorker] }, clerk))
    const id = filed.answer.case as Id
    expect(filed.answer.desk).toBe(`acceptance-clerk@${COUNTY}`)
    expect((await grid.row(id)).flags).toEqual([])
    const sees = async (person: Id) => {
      const told = JSON.stringify((await knock(doors, 'getCase', person, { params: { id } })).json)
      return { text: told.includes('一周内报结果'), page: told.includes(scan[0] as string) }
    }
    expect(await sees(clerk)).toEqual({ text: true, page: true })
    expect(await sees(gridWorker)).toEqual({ text: true, page: true })
    // The town's dispatcher may read the case, not the page.
    expect(await sees(dispatcher)).toEqual({ text: false, page: false })
    expect(await sees(grid.holder('grid-head', LANE))).toEqual({ text: false, page: false })
    await grid.does(id, 'route', clerk)
    expect(await sees(dispatcher)).toEqual({ text: true, page: true })
    await grid.does(id, 'accept', dispatcher)
    await grid.does(id, 'dispatch', dispatcher)
    expect((await grid.row(id)).due_at).toEqual(new Date('2026-11-27T17:30:00+08:00'))
    expect(await sees(dispatcher)).toEqual({ text: false, page: false })
    expect(await sees(grid.handlerOf(String((await grid.row(id)).lead)))).toEqual({ text: true, page: true })
  })
})

describe('taken down while listening', () => {
  const takeDown = (form: object = {}, person?: Id) => files('take-down', { source: 'phone', ...form }, person)

  it('edge 8: a caller who is only a nickname is called back before what needs somebody to ask', async () => {
    at('2026-11-25T09:00')
    const filed = done(await takeDown({ item: '090202', source: 'chat', caller: '河边小王' }))
    const id = filed.answer.case
    expect(filed.answer.followUp).toBeTruthy()
    expect(await grid.row(id)).toMatchObject({ flags: ['caller-unknown'], reporter: null, public: false })
    expect(await grid.step(id, 'accept', dispatcher)).toMatchObject({ refused: 'grid-casework/call-first' })
    await grid.does(id, 'call-back', dispatcher, { reached: false })
    expect(await grid.step(id, 'accept', dispatcher)).toMatchObject({ refused: 'grid-casework/call-first' })
    await grid.does(id, 'call-back', dispatcher, { reached: true, phone: '13800002041' })
    await grid.does(id, 'accept', dispatcher)
    expect(JSON.stringify(await grid.row(id))).not.toContain('小王')
  })

  it('what lies in the street can be looked at without asking anybody', async () => {
    const id = done(await takeDown({ caller: '老五' })).answer.case
    expect((await grid.does(id, 'accept', dispatcher)).answer.state).toBe('opened')
  })

  it('stays on the level of whoever took it down', async () => {
    const head = grid.holder('grid-head', LANE)
    expect(done(await takeDown({}, head)).answer.desk).toBe(`grid-head@${LANE}`)
    expect(done(await takeDown({}, grid.holder('acceptance-clerk', COUNTY))).answer.desk).toBe(
      `acceptance-clerk@${COUNTY}`,
    )
    expect(await takeDown({}, resident)).toMatchObject({ refused: 'case/not-yours' })
  })
})

describe('a message pasted from a chat group', () => {
  it('becomes a draft with place, item and caller guessed, and is kept nowhere', async () => {
    const before = await grid.rows('select 1 from case_file')
    const text = '河边小王 2026/11/25 08:12\n六尺巷东口路灯不亮，晚上太黑了，电话13800002041'
    const { json } = await knock(doors, 'draftFromText', dispatcher, { body: { text } })
    expect(json).toMatchObject({
      caller: '河边小王',
      phone: '13800002041',
      title: '六尺巷东口路灯不亮，晚上太黑了',
      exits: [],
    })
    const { items, places } = json as { items: { code: string }[]; places: { code: string; by: { zh: string } }[] }
    expect(items[0]?.code).toBe('010101')
    expect(places[0]).toMatchObject({ code: LANE, by: { zh: '简称' } })
    expect(await grid.rows('select 1 from case_file')).toHaveLength(before.length)
  })

  it.each([
    ['liuchixiang 井盖缺了', LANE, '拼音'],
    ['老五：六尺巷社区垃圾桶满了', LANE, '地名'],
  ])('%s', async (text, code, by) => {
    const { json } = await knock(doors, 'draftFromText', dispatcher, { body: { text } })
    expect((json as { places: unknown[] }).places[0]).toMatchObject({ code, by: { zh: by } })
  })

  it('says where nothing can be guessed, and when the gate would ask', async () => {
    const { json } = await knock(doors, 'draftFromText', dispatcher, { body: { text: '村主任收钱，大家评评理' } })
    expect(json).toMatchObject({ items: [], places: [], exits: [{ exit: 'conduct', leaves: true }] })
  })
})

describe('edge 43: the reporter withdraws', () => {
  it('ends what concerns only the reporter', async () => {
    const id = done(await grid.report()).answer.case
    expect((await grid.does(id, 'withdraw', resident)).answer.state).toBe('withdrawn')
  })

  it('public safety goes on without him, and he is not troubled again', async () => {
    const villager = idOfKey('wang-guifen')
    const id = done(await grid.report({ item: '010102' }, villager)).answer.case
    expect((await grid.does(id, 'withdraw', villager)).answer.state).toBe('reported')
    expect(await grid.step(id, 'withdraw', villager)).toMatchObject({ refused: 'grid-casework/withdrawn-already' })
    const told = async () =>
      (await grid.rows('select 1 from message where subject = $1 and person = $2', [id, villager])).length
    const before = await told()
    await grid.does(id, 'accept', dispatcher)
    expect(await told()).toBe(before)
    // Nobody reads his name out of the steps either.
    const seen = (await knock(doors, 'getCase', dispatcher, { params: { id: id as string } })).json as {
      steps: { step: string; actor: string | null }[]
    }
    expect(seen.steps.filter((s) => s.step === 'report' || s.step === 'withdraw').map((s) => s.actor)).toEqual([
      null,
      null,
    ])
    expect(JSON.stringify(seen)).not.toContain('王桂芬')
  })
})

describe('edge 53: a false report', () => {
  it('is not accepted with its reason, and nothing is kept against the person', async () => {
    const id = done(await grid.report()).answer.case
    expect(await grid.step(id, 'decline', dispatcher, { ground: 'unfounded' })).toMatchObject({
      refused: 'act/malformed',
    })
    await grid.does(id, 'decline', dispatcher, { ground: 'unfounded', opinion: '现场没有此情况，如有新情况请再反映' })
    expect(await grid.row(id)).toMatchObject({ state: 'declined', result: 'not-ours' })
    const heard = await grid.rows<{ facts: object }>(
      `select facts from outbox where subject = $1 and outcome = 'grid-casework/declined'`,
      [id],
    )
    expect(heard.map((h) => h.facts)).toEqual([{ item: '010101', ground: 'unfounded' }])
    expect(done(await grid.report()).answer.state).toBe('reported')
  })
})

describe('who reports is kept as its source', () => {
  it.each([
    ['grid-worker', 'grid'],
    ['micro-grid-head', 'micro-grid'],
    ['part-time-grid-worker', 'part-time'],
  ])('%s', async (role, source) => {
    at('2026-11-25T09:00')
    const person = grid.holder(role, LANE)
    const { answer } = done(await files('report', { photos: [await grid.photo(person)] }, person))
    expect(await grid.row(answer.case as Id)).toMatchObject({ source, reporter: person })
    // Whoever looks after a few doors sees what they took part in, not what the whole grid reports.
    const other = done(await files('report', { photos: [await grid.photo(resident)] }, resident)).answer.case
    const seen = (await knock(doors, 'getCase', person, { params: { id: other } })) as { refused?: string }
    expect(seen.refused === undefined).toBe(role === 'grid-worker')
  })
})
