import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ActKind, Done } from '#kernel/act.ts'
import { foldCase } from '#kernel/casework/case.ts'
import { fireAct } from '#kernel/casework/fire.ts'
import { fireDue, type TimerWork } from '#kernel/casework/timer.ts'
import type { Ask, Route, Session } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { noticeAnswer, noticesAnswer } from '#kernel/publicity/notices/answers.ts'
import { noticesRoutes } from '#kernel/publicity/notices/notices.routes.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { boatHire, hireList } from '#kernel/testing/boat-hire.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { acting, caseOf, foundHarbour, harbour, names } from '#kernel/testing/harbour.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { COUNTY, libraryCard, VILLAGE } from '#kernel/testing/library-card.ts'
import { NOTICES, noticesOf } from './programme.ts'

/* Notices with an invented programme: a list of who is granted a boat hangs before a boat is handed over. */

let database: TestDatabase
let house: TestHouse
let act: ReturnType<typeof acting>
let work: TimerWork
let routes: Route[]
let now = new Date('2026-06-01T10:00:00+08:00')
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`)

const programmes = [libraryCard, boatHire, ...noticesOf([libraryCard, boatHire])]
const byId = new Map(programmes.map((p) => [p.id, p]))
const { hirer, other, boatman, master } = harbour

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes, acts: [fireAct(byId) as unknown as ActKind], now: () => now })
  act = acting(house)
  work = { ...house, programmes: byId }
  routes = noticesRoutes({ ...house, programmes, life: NOTICES, publicCounty: COUNTY, now: () => now })
  await foundHarbour(house, programmes)
})
afterAll(async () => {
  await expectBooksBalance(house.pool, COUNTY)
  await house?.close()
  await database?.drop()
})

const hire = (name: string, id: Id, form: object = {}) => act(`boat-hire/${name}`, boatman, { case: id, form })
const notice = (name: string, id: Id, form: object, person: Id = boatman) =>
  act(`public-notice/${name}`, person, { case: id, form })
const hear = () => hearDue({ ...house, hearers: hearersOf(programmes) }, COUNTY)
const fire = () => fireDue(work, COUNTY, now)

/** A hire that was granted, and the notice of it. */
async function granted(person: Id = hirer): Promise<{ matter: Id; id: Id }> {
  await act('boat-hire/pay-in', boatman, { form: { place: VILLAGE, person, amount: '5000' } })
  const matter = caseOf(await act('boat-hire/ask', boatman, { form: { place: VILLAGE, hirer: person, boat: 'B7' } }))
  caseOf(await hire('grant', matter, { ground: 'SECRET77' }))
  await hear()
  const { rows } = await house.reader.read(COUNTY, (client) =>
    client.query('select notice from notice_about where county = $1 and subject = $2', [COUNTY, matter]),
  )
  return { matter, id: rows[0]?.notice as Id }
}
async function photoOf(stagedBy: Id): Promise<Id> {
  const store = openFileStore({ home: house.home, keys: house.keys })
  const { address, bytes } = await store.put(COUNTY, Buffer.from(randomUUID()))
  return house.reader.readAndRecord(COUNTY, (client) =>
    stageFile(client, store, { county: COUNTY, address, kind: 'document', mediaType: 'text/plain', bytes, stagedBy }),
  )
}
async function putUp(id: Id): Promise<Date> {
  const photo = await photoOf(boatman)
  caseOf(await notice('put-up', id, { photos: [photo] }))
  const { rows } = await house.reader.read(COUNTY, (client) =>
    client.query('select overall_due_at as until from case_file where county = $1 and id = $2', [COUNTY, id]),
  )
  return rows[0]?.until as Date
}
const object = (form: object, person: Id | null = other) =>
  act('notice-objection/object', person, { form: { text: '他家已有一条船', phone: '13900000016', ...form } })
const stateOf = async (id: Id) => {
  const { rows } = await house.reader.read(COUNTY, (client) =>
    client.query('select state, flags, step_no from case_file where county = $1 and id = $2', [COUNTY, id]),
  )
  return rows[0] as { state: string; flags: string[]; step_no: number }
}
const knock = async (
  id: string,
  more: Partial<Ask>,
  person: Id | null = null,
): Promise<{ json?: unknown; refused?: string }> => {
  const session: Session = { county: COUNTY, kind: person ? 'person' : 'visitor', account: null, person, name: '' }
  const route = routes.find((one) => one.id === id) as Route
  return (await route.handle({ session, query: {}, params: {}, ...more } as Ask)) as {
    json?: unknown
    refused?: string
  }
}
const travelled = (json: unknown) => JSON.parse(JSON.stringify(json))

beforeEach(() => {
  now = at('2026-06-01')
})

it('guards a step until the notice is over, and passes away by itself, exactly once', async () => {
  const { matter, id } = await granted()
  expect(await hire('hand-over', matter)).toMatchObject({ refused: 'notice/none' })
  expect(await notice('put-up', id, {})).toMatchObject({ refused: 'notice/no-photo' })
  const until = await putUp(id)
  // Five working days from Monday: Monday's close of office.
  expect(until).toEqual(at('2026-06-08', '18:00'))
  expect(await hire('hand-over', matter)).toMatchObject({
    refused: 'notice/open',
    fills: { until: '2026-06-08 18:00' },
  })
  now = new Date(until.getTime() + 1000)
  // Until it was taken down nothing is final.
  expect(await hire('hand-over', matter)).toMatchObject({ refused: 'notice/open' })
  const fired = await Promise.all([fire(), fire()])
  expect(fired.reduce((sum, one) => sum + one.fired, 0)).toBe(1)
  expect((await fire()).fired).toBe(0)
  expect(await stateOf(id)).toEqual({ state: 'over', flags: ['over'], step_no: 3 })
  // What passed by itself can be rebuilt from the steps like everything else.
  const { rows } = await house.reader.read(COUNTY, (client) =>
    client.query('select move from case_step where county = $1 and case_id = $2 order by no', [COUNTY, id]),
  )
  const folded = foldCase(rows.map((row) => row.move))
  expect(folded).toMatchObject({ state: 'over', desk: null, flags: ['over'], stepNo: 3, closedAt: until.toISOString() })
  caseOf(await hire('hand-over', matter))
})

it('edge 65: an objection one minute before the close of office on the last day counts; at the close it is late', async () => {
  const { matter, id } = await granted()
  const until = await putUp(id)
  now = new Date(until.getTime() - 60_000)
  const objection = caseOf(await object({ notice: id, line: 1 }))
  now = until
  expect(await object({ notice: id, line: 1 })).toMatchObject({ refused: 'notice/late' })
  now = new Date(until.getTime() + 3_600_000)
  await fire()
  expect(await hire('hand-over', matter)).toMatchObject({ refused: 'notice/objected' })

  // Who put the notice up does not examine it; who is concerned is not told who objects.
  const decide = (person: Id, result: string) =>
    act('notice-objection/decide', person, { case: objection, form: { result, opinion: '已核实' } })
  expect(isRefusal(await decide(boatman, 'dismissed'))).toBe(true)
  const file = { desk: `harbour-master@${VILLAGE.slice(0, 9)}`, viewers: [] } as never
  const shownTo = (role: string) =>
    byId.get('notice-objection')?.reporterShown?.(file, {
      ...{ county: COUNTY, person: hirer, day: '2026-06-08' },
      posts: [
        {
          id: newId(),
          person: hirer,
          role,
          organisation: newId(),
          place: VILLAGE.slice(0, 9),
          kind: 'substantive',
          title: '',
        },
      ],
    })
  expect(shownTo('boatman')).toBe('nothing')
  expect(shownTo('harbour-master')).toBe('name')
  caseOf(await decide(master, 'dismissed'))
  caseOf(await hire('hand-over', matter))
})

it('stops a step where an objection is upheld, until the line is corrected and has hung again', async () => {
  const { matter, id } = await granted()
  const first = await putUp(id)
  const objection = caseOf(await object({ notice: id }))
  now = new Date(first.getTime() + 1000)
  await fire()
  caseOf(
    await act('notice-objection/decide', master, { case: objection, form: { result: 'upheld', opinion: '押金有误' } }),
  )
  expect(await hire('hand-over', matter)).toMatchObject({ refused: 'notice/upheld' })
  const correct = (to: string) =>
    notice('correct', id, { line: 1, column: 'boat-hire/list/deposit', to, reason: '押金写错' })
  // Yuan, as people write them.
  expect(await correct('50.00')).toMatchObject({ refused: 'notice/same' })
  expect(await correct('六千')).toMatchObject({ refused: 'notice/column', field: 'to' })
  caseOf(await correct('60'))
  expect(await hire('hand-over', matter)).toMatchObject({ refused: 'notice/open' })
  const shown = noticeAnswer.parse(
    travelled((await knock('getNoticeInside', { params: { id }, query: { for: 'board' } }, boatman)).json),
  )
  expect(shown).toMatchObject({
    version: 2,
    changes: [{ no: 1, column: 'deposit', before: '5000', after: '6000' }],
    lines: [{ name: names[hirer], cells: { boat: 'B7', deposit: '6000' } }],
  })
  expect(new Date(shown.until as string) > first).toBe(true)
  now = new Date(new Date(shown.until as string).getTime() + 1000)
  await fire()
  caseOf(await hire('hand-over', matter))
})

it('edge 68: who does not wish to be named is not shown, another person reviews it, and nothing is refused for it', async () => {
  const { matter, id } = await granted()
  const until = await putUp(id)
  caseOf(await notice('withhold', id, { line: 1 }))
  const shown = travelled((await knock('getNotice', { params: { id } })).json)
  expect(noticeAnswer.parse(shown)).toMatchObject({ lines: [], withheld: 1 })
  expect(JSON.stringify(shown)).not.toMatch(/欧阳|B7/)
  now = new Date(until.getTime() + 1000)
  await fire()
  expect(await hire('hand-over', matter)).toMatchObject({ refused: 'notice/not-reviewed' })
  expect(await notice('review-withheld', id, { line: 1, reason: '材料齐全' })).toMatchObject({
    refused: 'case/not-yours',
  })
  caseOf(await notice('review-withheld', id, { line: 1, reason: '材料齐全' }, master))
  caseOf(await hire('hand-over', matter))
})

it('edge 68: where the law wants a notice public, no consent can be withdrawn', async () => {
  const [lawful] = noticesOf([{ ...boatHire, notices: [{ ...hireList, lawful: true }] }])
  const step = lawful?.lifecycle.steps.withhold
  const post = { role: 'boatman' } as never
  expect(step?.take?.({ file: { kind: hireList.id }, post } as never)).toMatchObject({ refused: 'notice/lawful' })
})

it('is seen by everybody while it is up, masked; by staff and on the board as its kind says; by nobody afterwards', async () => {
  const { id } = await granted(other)
  const view = (how: 'internet' | 'board' | 'office', person: Id | null) =>
    how === 'internet'
      ? knock('getNotice', { params: { id } })
      : knock('getNoticeInside', { params: { id }, query: { for: how } }, person)
  expect(await view('internet', null)).toMatchObject({ refused: 'notice/unknown' })
  const until = await putUp(id)
  const internet = travelled((await view('internet', null)).json)
  expect(noticeAnswer.parse(internet).lines).toEqual([{ no: 1, name: '柳*青', cells: { boat: 'B7' } }])
  expect(JSON.stringify(internet)).not.toMatch(/柳岸青|5000|SECRET77/)
  const board = noticeAnswer.parse(travelled((await view('board', boatman)).json))
  expect(board.lines).toEqual([{ no: 1, name: '柳岸青', cells: { boat: 'B7', deposit: '5000' } }])
  const office = noticeAnswer.parse(travelled((await view('office', master)).json))
  expect(office.lines[0]?.cells).toMatchObject({ ground: 'SECRET77' })
  expect(await view('office', hirer)).toMatchObject({ refused: 'notice/unknown' })
  expect(await view('board', hirer)).toMatchObject({ refused: 'notice/unknown' })

  const list = noticesAnswer.parse(travelled((await knock('listNotices', { query: { limit: 50 } as never })).json))
  expect(list.rows.map((row) => row.id)).toContain(id)
  now = new Date(until.getTime() + 1000)
  await fire()
  expect(await view('internet', null)).toMatchObject({ refused: 'notice/gone' })
  const after = noticesAnswer.parse(travelled((await knock('listNotices', { query: { limit: 50 } as never })).json))
  expect(after.rows.map((row) => row.id)).not.toContain(id)
})

it('takes objections to what is there only, and by whoever cannot come by themselves on paper with the time it came', async () => {
  const { id } = await granted()
  expect(await object({ notice: id, line: 1 })).toMatchObject({ refused: 'notice/gone' })
  const until = await putUp(id)
  expect(await object({ notice: id, line: 9 })).toMatchObject({ refused: 'notice/no-line' })
  expect(await object({ notice: newId(), line: 1 })).toMatchObject({ refused: 'notice/unknown' })
  now = new Date(until.getTime() + 3_600_000 * 14)
  const paper = (receivedAt: Date) =>
    act('notice-objection/enter', master, {
      form: { notice: id, line: 1, text: '书面', phone: '13900000016', receivedAt: receivedAt.toISOString() },
    })
  expect(await paper(until)).toMatchObject({ refused: 'notice/late' })
  expect(((await paper(new Date(until.getTime() - 60_000))) as Done).answer.state).toBe('received')
})

it('hears nothing of kinds that nobody declares, or in another programme’s name', async () => {
  const facts = { kind: 'boat-hire/list', place: VILLAGE, lines: [{ cells: { boat: 'B1' } }] }
  const heard = (outcome: string, facts: object, via: 'web' | 'hearing' = 'hearing') =>
    act('public-notice/hear', via === 'web' ? boatman : null, { outcome, subject: newId(), facts }, { via })
  expect(await heard('library-card/notice', facts)).toMatchObject({ refused: 'notice/unknown' })
  expect(await heard('boat-hire/notice', { ...facts, kind: 'boat-hire/none' })).toMatchObject({
    refused: 'notice/unknown',
  })
  expect(await heard('boat-hire/notice', { ...facts, lines: [{ cells: { illness: 'x' } }] })).toMatchObject({
    refused: 'notice/column',
  })
  expect(await heard('boat-hire/notice', facts, 'web')).toMatchObject({ refused: 'case/not-yours' })
})
