import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundCounty, idOfKey, layCounties } from '#county/found.ts'
import type { Route, Session } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '#server/app.ts'
import { assemble, type House } from '#server/assemble.ts'
import { routesOf } from '#server/routes.ts'

/*
 * The contract promises shapes; here the doors keep them. One case goes from a visitor's phone to its rating, one is declined,
 * and whatever is asked on the way is held against the shape of its door, unknown fields included.
 */

const COUNTY = '340881'
const DAY = '2026-11-18'
/** A working Wednesday. Every request is a minute later than the one before, so that steps have an order. */
let minute = 0
const now = () => new Date(Date.parse(`${DAY}T01:00:00Z`) + minute * 60_000)

let database: TestDatabase
let house: House
let app: FastifyInstance
let home: string
let routes: Route[]
let session: Session
const asked = new Set<string>()

const visitor: Session = { county: COUNTY, kind: 'visitor', account: null, person: null, name: '' }
const as = (key: string): Session => ({ ...visitor, kind: 'person', person: idOfKey(key), name: key })

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-answers-'))
  house = assemble({ url: database.url, home, now })
  const county = layCounties(DAY).find(({ code }) => code === COUNTY)
  if (!county) throw new Error('no county')
  await foundCounty(house.desk, county, house.programmes)
  const files = openFileStore({ home, keys: house.keys })
  routes = routesOf({
    house: { ...house, now } as House,
    files,
    signIn: [],
    publicCounty: COUNTY,
    demonstration: true,
    site: {},
  })
  app = await createApp({
    routes,
    sessionOf: async () => session,
    webRoot: '/nowhere',
    log: false,
    health: async () => ({ ready: true, reasons: [] }),
    version: '0',
  })
}, 120_000)
afterAll(async () => {
  await app?.close()
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})

/** Asks as somebody, and holds the answer against the shape of the door. */
async function ask(
  who: Session,
  id: string,
  how: { params?: Record<string, string>; query?: object; body?: object } = {},
) {
  session = who
  minute += 1
  const route = routes.find((one) => one.id === id)
  if (!route?.answer) throw new Error(`${id} promises no shape`)
  const url = Object.entries(how.params ?? {}).reduce(
    (text, [name, value]) => text.replace(`:${name}`, encodeURIComponent(value)),
    route.url,
  )
  const answered = await app.inject({
    method: route.method,
    url,
    query: Object.fromEntries(Object.entries(how.query ?? {}).map(([name, value]) => [name, String(value)])),
    ...(how.body ? { payload: how.body } : {}),
    ...(route.acts ? { headers: { 'idempotency-key': randomUUID() } } : {}),
  })
  expect(answered.statusCode, `${id}: ${answered.body.slice(0, 300)}`).toBe(200)
  const parsed = route.answer.safeParse(answered.json())
  expect(parsed.error?.issues ?? [], id).toEqual([])
  asked.add(id)
  return answered.json() as Record<string, never>
}

const chief = as('yao-wenbin')
const dispatcher = as('zhang-suqin')
const handler = as('tang-zhiyuan')
const worker = as('wu-changgen')
const resident = as('wang-guifen')
/** 六尺巷社区, where these people have their posts. */
let village = ''

const step = (who: Session, id: string, name: string, form: object) =>
  ask(who, `gridCasework${name}`, { params: { id }, body: { form } })

/** Sends a picture ahead, as a browser does. */
async function stage(who: Session): Promise<string> {
  session = who
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const boundary = 'a-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  const answered = await app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  const shape = routes.find(({ id }) => id === 'stageFile')?.answer
  expect(shape?.safeParse(answered.json()).error?.issues ?? []).toEqual([])
  return (answered.json() as { file: string }).file
}

/** The number without which no map is public: entered by one person and signed by another. */
async function approveMap(): Promise<void> {
  const value = { shown: true, number: '皖S（2026）12号' }
  const input = { id: 'house/public-map', from: DAY, source: '审图批复', value }
  const by = async (key: string, kind: string, body: object) => {
    const actor = { county: COUNTY, person: idOfKey(key), via: 'web' as const }
    const done = await house.desk.perform({ kind, county: COUNTY, actor, key: randomUUID(), input: body })
    if (isRefusal(done)) throw new Error(JSON.stringify(done))
    return done.answer
  }
  const { proposal } = await by('yao-wenbin', 'parameter/set/propose', input)
  await by('sun-yongning', 'parameter/set/sign', { proposal, input })
}

describe('what the doors answer keeps the shape that the contract promises', () => {
  it('what a visitor learns of the county', async () => {
    const about = (await ask(visitor, 'getAbout')) as unknown as { villages: { code: string; fullName: string }[] }
    village = about.villages.find((one) => one.fullName === '文昌街道六尺巷社区')?.code ?? ''
    expect(village).toMatch(/^340881\d{6}$/)
  })

  it('a case from report to rating', async () => {
    const form = { item: '010101', place: village, text: '晚上看不清路', spot: '桥头', phone: '13800009731' }
    const filed = await ask(visitor, 'gridCaseworkReport', { body: form })
    const number = String(filed.number)
    const followed = { params: { programme: 'grid-casework' }, body: { number, code: String(filed.followUp) } }
    await ask(visitor, 'followUp', followed)
    const byCode = { number, code: String(filed.followUp), form: {} }
    await ask(visitor, 'actByCode', { params: { programme: 'grid-casework', step: 'withdraw' }, body: byCode })

    const own = await ask(resident, 'gridCaseworkReport', { body: { ...form, title: '路灯连着两盏不亮' } })
    const id = String(own.case)
    const look = (who: Session) => ask(who, 'getCase', { params: { id } })
    await look(resident)
    await ask(dispatcher, 'gridCaseworkAcceptRehearsal', { params: { id }, body: { form: {} } })
    await step(dispatcher, id, 'Accept', {})
    await look(dispatcher)
    await ask(dispatcher, 'gridCaseworkDispatchRehearsal', { params: { id }, body: { form: {} } })
    await step(dispatcher, id, 'Dispatch', {})
    await look(handler)
    await ask(visitor, 'getPublicCase', { params: { programme: 'grid-casework', number: String(own.number) } })
    await step(handler, id, 'AskHold', { ground: 'budget', reviewOn: '2027-02-01', opinion: '待年度计划' })
    await step(chief, id, 'Hold', { ground: 'budget', reviewOn: '2027-02-01', opinion: '同意' })
    await look(handler)
    await ask(visitor, 'listPublicCases', { params: { programme: 'grid-casework' }, query: { show: 'open' } })
    await step(handler, id, 'Resume', {})
    await step(handler, id, 'Handle', { result: 'solved', opinion: '已换灯头', photos: [await stage(handler)] })
    await step(worker, id, 'Verify', { way: 'visit' })
    await step(dispatcher, id, 'Close', {})
    await step(resident, id, 'Rate', { rating: 'satisfied' })
    await look(resident)
    await ask(visitor, 'getPublicCase', { params: { programme: 'grid-casework', number: String(own.number) } })
    await ask(dispatcher, 'unmaskCase', { params: { id }, body: { purpose: '核实位置' } })
    await look(worker)
    for (const list of ['taken-part', 'all'])
      await ask(worker, 'listCases', { query: { list, programme: 'grid-casework', limit: 5 } })
    await ask(dispatcher, 'divideCases', { query: { list: 'all', programme: 'grid-casework' } })
    await ask(dispatcher, 'listWork')
    await ask(dispatcher, 'listMessages')
  })

  it('a case that is not accepted, as its reporter is told', async () => {
    const filed = await ask(visitor, 'gridCaseworkReport', { body: { item: '010101', place: village } })
    const opinion = '小区内部照明由物业负责，可拨物业电话'
    await step(dispatcher, String(filed.case), 'Decline', { ground: 'not-ours', opinion })
    const told = (await ask(visitor, 'followUp', {
      params: { programme: 'grid-casework' },
      body: { number: String(filed.number), code: String(filed.followUp) },
    })) as unknown as { stages: object[]; steps: { form: { value: unknown }[] }[] }
    expect(told.stages).toHaveLength(2)
    expect(told.steps.at(-1)?.form.map(({ value }) => value)).toContain(opinion)
  })

  it('figures and lists for everybody, without what people typed', async () => {
    const params = { programme: 'grid-casework' }
    await ask(visitor, 'getPublicFigures', { params })
    const period = { programme: 'grid-casework', from: '2026-11-01', to: DAY }
    await ask(chief, 'getCounted')
    await ask(chief, 'getFigures', { query: period })
    for (const rows of ['place', 'lead', 'worker', 'kind', 'minor', 'class', 'month'])
      await ask(chief, 'getEvaluation', { query: { ...period, rows } })
    await ask(chief, 'getTrend', { query: period })
    await approveMap()
    await ask(visitor, 'getPublicMap', { params })
    await ask(visitor, 'listNotices')
    await ask(visitor, 'listRandomInspections')
    await ask(visitor, 'publicEstateGrades')
    const list = JSON.stringify(await ask(visitor, 'listPublicCases', { params, query: { q: '六尺巷' } }))
    expect(list).toContain('文昌街道六尺巷社区')
    for (const typed of ['看不清路', '桥头', '路灯连着', '13800009731', '王桂芬']) expect(list).not.toContain(typed)
  })

  it('asked every door of phones and the public site', () => {
    const mine = routes.filter((route) => route.answer && ['public', 'casework', 'publicity'].includes(route.tag))
    expect(mine.length).toBeGreaterThan(10)
    // One notice is asked for in programmes/public-notice/notices.test.ts: no kind of this county's programmes hangs on the internet.
    // Records of figures in checks/figures-of-books.test.ts, the funds in programmes/care-funds/applicant.routes.test.ts, sheets in
    // programmes/grid-casework/handling.doors.test.ts, the lists of property companies in programmes/property-credit/credit.routes.test.ts,
    // one inspection in programmes/property-credit/inspection/inspection.test.ts.
    const elsewhere = [
      'publicCareFunds',
      'getNotice',
      'getNoticeInside',
      'getRecords',
      'listSheets',
      'getSheet',
      'publicPropertyLists',
      'getRandomInspection',
    ]
    expect(mine.map(({ id }) => id).filter((id) => !asked.has(id) && !elsewhere.includes(id))).toEqual([])
  })
})
