import { read, utils } from '@e965/xlsx'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '#server/app.ts'
import type { AccountKind, Session } from '../door.ts'
import { type Id, newId } from '../id.ts'
import * as answers from './answers.ts'
import { registerRoutes } from './register.routes.ts'
import {
  A,
  B,
  bureau,
  clerk,
  committee,
  deputy,
  inventedNumber,
  OTHER_TOWN,
  office,
  openRegister,
  type Room,
  TODAY,
  TOWN,
  V,
  villageClerk,
} from './register.testing.ts'

/*
 * The doors of the register over HTTP: every answer is held against its declared shape, and everybody sees what is theirs.
 */

let database: TestDatabase
let room: Room
let app: FastifyInstance
let session: Session
const who = { resident: '' as Id, neighbour: '' as Id, handler: '' as Id, worker: '' as Id }
const number = inventedNumber('1961-05-01', 931)

beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url)
  const add = async (input: object) =>
    (await room.imports('register/add-person', { on: '2024-01-01', ...input })).person as Id
  who.resident = await add({
    name: '王建国',
    identity: { number },
    phone: '13800002041',
    place: V.river,
    address: '苇塘县石桥镇上河村2组9号',
  })
  who.neighbour = await add({ name: '=陈小芳', birth: '1970', place: V.lane })
  who.handler = await add({ name: '唐志远', birth: '1990-02-02', phone: '13800002042', place: V.lane })
  who.worker = await add({ name: '吴长根', birth: '1974', place: V.river })
  const post = { kind: 'substantive', from: '2024-01-01' }
  await room.imports('register/appoint', {
    ...post,
    person: who.handler,
    organisation: bureau,
    role: 'handler',
    title: '承办人',
    sort: 40,
  })
  await room.imports('register/appoint', {
    ...post,
    person: who.worker,
    organisation: committee,
    role: 'grid-worker',
    title: '网格员',
    sort: 50,
  })
  await room.imports('register/found-household', {
    place: V.river,
    group: '第2组',
    on: '2024-01-01',
    members: [{ person: who.resident, relation: 'head' }],
  })
  const reads = new Map([
    ['handler', 'organisation'],
    ['grid-worker', 'place'],
  ] as const)
  app = await createApp({
    routes: registerRoutes({ ...room, reads, now: () => TODAY }),
    sessionOf: async () => session,
    webRoot: '/nowhere',
    log: false,
    version: '0',
    health: async () => ({ ready: true, reasons: [] }),
  })
})
afterAll(async () => {
  await app?.close()
  await room?.close()
  await database?.drop()
})

const be = (person: Id | null, kind: AccountKind = 'person', county = A): void => {
  session = { county, kind, account: null, person, name: '查询人' }
}
beforeEach(() => be(clerk))

const get = async <T extends z.ZodType>(url: string, shape: T): Promise<z.output<T>> => {
  const reply = await app.inject({ method: 'GET', url })
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`)
  return shape.parse(reply.json())
}
const post = (url: string, payload: object, key: string = newId()) =>
  app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': key } })
const status = async (url: string): Promise<number> => (await app.inject({ method: 'GET', url })).statusCode
const found = async (q: string, more: object = {}) => {
  const reply = await app.inject({ method: 'POST', url: '/api/search', payload: { q, ...more } })
  return reply.statusCode === 200 ? answers.searchAnswer.parse(reply.json()).hits.map((h) => h.name) : reply.statusCode
}
const readings = async () =>
  (
    await room.reader.read(A, (client) =>
      client.query('select reader, kind, subject, fields, purpose, rows from reading order by at desc, id desc'),
    )
  ).rows

describe('places', () => {
  it('stand as a tree in printed order with counts, without stubs, for visitors too', async () => {
    be(null, 'visitor')
    const tree = await get('/api/places', answers.placesAnswer)
    expect(tree.counts).toEqual({ towns: 2, villages: 4, grids: 1 })
    expect(tree.towns.map((t) => t.name)).toEqual(['柳林街道', '石桥镇'])
    expect(tree.towns[1]?.villages.map((v) => `${v.name} ${v.grids}`)).toEqual(['和平村 0', '上河村 1'])
    const one = await get(`/api/places/${V.grid}`, answers.placeAnswer)
    expect(one).toMatchObject({
      fullName: '石桥镇上河村 第1网格',
      above: [{ code: A }, { code: TOWN }, { code: V.river }],
      successor: null,
    })
    expect(await status('/api/places/990201777')).toBe(404)
    expect(await status('/api/places/nonsense')).toBe(400)
    const hits = answers.searchAnswer.parse(
      (await app.inject({ method: 'GET', url: '/api/search?q=heping&kinds=place,organisation' })).json(),
    )
    expect(hits.hits.map((h) => h.placeName).sort()).toEqual(['柳林街道和平村', '石桥镇和平村'])
    expect(await status('/api/organisations')).toBe(401)
    expect(await status('/api/people')).toBe(401)
    expect((await app.inject({ method: 'POST', url: '/api/search', payload: { q: '王' } })).statusCode).toBe(401)
  })
})

describe('organisations', () => {
  it('stand in protocol order with their holders, for colleagues and those above', async () => {
    const list = await get('/api/organisations', answers.organisationsAnswer)
    expect(list.organisations.map((o) => o.name)).toEqual(['组织科', '城管局'])
    const one = await get(`/api/organisations/${office}`, answers.organisationAnswer)
    expect(one.posts.map((p) => p.name)).toEqual(['科员甲', '部长乙', '安管丁'])
    expect(one.headcount).toBe(3)
    be(who.handler)
    expect((await get(`/api/organisations/${office}`, answers.organisationAnswer)).posts).toEqual([])
    expect((await get(`/api/organisations/${bureau}`, answers.organisationAnswer)).posts.map((p) => p.name)).toEqual([
      '唐志远',
    ])
    expect(await status(`/api/organisations/${newId()}`)).toBe(404)
    expect(
      (await get('/api/organisations?all=true&day=2019-12-31', answers.organisationsAnswer)).organisations,
    ).toEqual([])
  })
})

describe('people', () => {
  it('are listed for who keeps their place, page after page, and for nobody else', async () => {
    be(villageClerk)
    const page = await get(`/api/people?place=${V.river}&limit=2`, answers.peopleAnswer)
    expect(page.residents[0]).toMatchObject({
      name: '王建国',
      group: '第2组',
      relation: 'head',
      placeName: '石桥镇上河村',
    })
    const rest = await get(`/api/people?place=${V.river}&limit=2&after=${page.next}`, answers.peopleAnswer)
    expect([...page.residents, ...rest.residents].map((r) => r.name).sort()).toEqual(
      ['吴长根', '文书丙', '王建国'].sort(),
    )
    expect(rest.next).toBeNull()
    expect(await status(`/api/people?place=${V.lane}`)).toBe(403)
    expect(await status(`/api/people?place=${TOWN}`)).toBe(403)
    expect(await status(`/api/people?place=${TOWN}&of=residents`)).toBe(403)
    for (const broken of ['%25%25', 'bm9uc2Vuc2U', Buffer.from('["1",2,3,4,5]').toString('base64url')])
      expect(await get(`/api/people?place=${V.river}&limit=2&after=${broken}`, answers.peopleAnswer)).toEqual(page)
    expect(
      (await get(`/api/people?place=${V.river}&of=officials`, answers.peopleAnswer)).officials.map((o) => o.name),
    ).toEqual(['文书丙', '吴长根'])
    for (const nobody of [who.neighbour, who.resident]) {
      be(nobody)
      expect(await status(`/api/people?place=${V.river}`)).toBe(403)
      expect(await status(`/api/people?organisation=${bureau}`)).toBe(403)
      expect(await found('王建国')).toEqual([])
    }
    be(who.handler)
    expect(await status(`/api/people?place=${V.lane}`)).toBe(403)
    expect(
      (await get(`/api/people?organisation=${bureau}`, answers.peopleAnswer)).officials.map((o) => o.name),
    ).toEqual(['唐志远'])
    expect(await found('wjg')).toEqual([])
    expect(await found('tangzhiyuan')).toEqual(['唐志远'])
    be(who.worker)
    expect(await found('wjg')).toEqual(['王建国'])
    be(deputy)
    expect((await get('/api/people', answers.peopleAnswer)).officials.map((o) => o.name)).toEqual([
      '科员甲',
      '部长乙',
      '安管丁',
      '唐志远',
      '文书丙',
      '吴长根',
    ])
  })

  it('are opened masked, and every opening of another’s file is recorded', async () => {
    be(villageClerk)
    const before = (await readings()).length
    const file = await get(`/api/people/${who.resident}`, answers.personAnswer)
    expect(file).toMatchObject({
      view: 'file',
      name: '王建国',
      phone: '138****2041',
      address: '苇塘县石桥镇上河村***',
      placeName: '石桥镇上河村',
      identity: { kind: 'resident', number: `${number.slice(0, 6)}********${number.slice(-4)}` },
      household: { group: '第2组', relation: 'head' },
    })
    expect((await readings())[0]).toMatchObject({ reader: villageClerk, kind: 'open-person', subject: who.resident })
    be(who.resident)
    expect(await get(`/api/people/${who.resident}`, answers.personAnswer)).toMatchObject({
      view: 'own',
      phone: '13800002041',
    })
    expect(await readings()).toHaveLength(before + 1)
    expect(await status(`/api/people/${who.neighbour}`)).toBe(404)
    expect(await status(`/api/people/${newId()}`)).toBe(404)
    be(who.handler)
    expect(await status(`/api/people/${who.resident}`)).toBe(404)
    // A refused look is no look.
    expect(await readings()).toHaveLength(before + 1)
  })

  it('are unmasked only for a purpose, and the person can see by whom', async () => {
    be(villageClerk)
    const url = `/api/people/${who.resident}/unmask`
    expect((await post(url, { fields: ['phone'] })).statusCode).toBe(400)
    expect((await post(url, { fields: ['name'], purpose: '回访' })).statusCode).toBe(400)
    const opened = answers.openedAnswer.parse(
      (await post(url, { fields: ['phone', 'identity'], purpose: '电话回访' })).json(),
    )
    expect(opened).toEqual({ phone: '13800002041', identity: number })
    expect((await readings())[0]).toMatchObject({
      reader: villageClerk,
      kind: 'unmask',
      subject: who.resident,
      fields: ['phone', 'identity'],
      purpose: '电话回访',
    })
    be(who.handler)
    expect((await post(url, { fields: ['phone'], purpose: '回访' })).statusCode).toBe(404)
    const { rows } = await room.reader.read(A, (client) =>
      client.query(`select count(*)::int as n from reading where kind = 'unmask'`),
    )
    expect(rows[0].n).toBe(1)
  })

  it('administrators see who holds which post, and of residents nothing', async () => {
    be(newId(), 'system-administrator')
    expect(await status(`/api/people?place=${V.river}&of=residents`)).toBe(403)
    expect(await status(`/api/people/${who.resident}`)).toBe(404)
    const file = await get(`/api/people/${who.handler}`, answers.personAnswer)
    expect(file).toMatchObject({
      view: 'posts',
      name: '唐志远',
      phone: null,
      birth: null,
      place: null,
      posts: [{ title: '承办人' }],
    })
    expect((await get('/api/people', answers.peopleAnswer)).officials).toHaveLength(6)
    expect(await found('王建国')).toEqual([])
    expect(await found('tzy')).toEqual(['唐志远'])
    expect((await post(`/api/people/${who.handler}/unmask`, { fields: ['phone'], purpose: '建账号' })).statusCode).toBe(
      403,
    )
    expect(await status(`/api/households/${newId()}`)).toBe(403)
  })

  it('a household is opened by its members and by who keeps its village', async () => {
    be(villageClerk)
    const { household } = await get(`/api/people/${who.resident}`, answers.personAnswer)
    const url = `/api/households/${household?.id}`
    expect(await get(url, answers.householdAnswer)).toMatchObject({
      placeName: '石桥镇上河村',
      members: [{ name: '王建国' }],
    })
    be(who.resident)
    expect(await status(url)).toBe(200)
    be(who.neighbour)
    expect(await status(url)).toBe(404)
    expect((await get(`/api/people/${who.neighbour}`, answers.personAnswer)).household).toBeNull()
  })

  it('leave as a spreadsheet without formulas, and the export is recorded', async () => {
    be(clerk)
    const reply = await app.inject({ method: 'GET', url: `/api/people.xlsx?place=${V.lane}` })
    expect(reply.statusCode).toBe(200)
    const [name] = read(reply.rawPayload).SheetNames
    const rows = utils.sheet_to_json<string[]>(read(reply.rawPayload).Sheets[name as string] as never, { header: 1 })
    expect(rows[0]?.[0]).toContain('查询人 于 2026-06-15 10:00 导出')
    expect(
      rows
        .slice(2)
        .map((r) => r[2])
        .sort(),
    ).toEqual(["'=陈小芳", '唐志远'].sort())
    // Once as a list, and once for each person on it, who sees it in their own record.
    const exported = (await readings()).filter((reading) => reading.kind === 'export' && reading.reader === clerk)
    expect(exported).toContainEqual(expect.objectContaining({ rows: 2, fields: ['residents', V.lane] }))
    expect(exported.filter((reading) => reading.rows === null)).toHaveLength(2)
    expect(await status('/api/organisations.xlsx')).toBe(200)
    be(who.handler)
    expect(await status(`/api/people.xlsx?place=${V.lane}`)).toBe(403)
  })

  it('are printed by whoever may read them, which each of them finds in their own record', async () => {
    const printed = async () => (await readings()).filter((reading) => reading.kind === 'print')
    const print = async (url: string, payload: object = {}) => (await post(url, payload)).statusCode
    const { household } = await (async () => {
      be(villageClerk)
      return get(`/api/people/${who.resident}`, answers.personAnswer)
    })()
    for (const stranger of [who.handler, who.neighbour]) {
      be(stranger)
      expect(await print(`/api/people/${who.resident}/prints`)).toBe(404)
      expect(await print(`/api/households/${household?.id}/prints`)).toBe(404)
      expect(await print('/api/people/prints', { place: V.river, of: 'residents', rows: 5 })).toBe(403)
    }
    expect(await printed()).toEqual([])
    be(villageClerk)
    expect(await print(`/api/people/${who.resident}/prints`)).toBe(200)
    expect(await print(`/api/households/${household?.id}/prints`)).toBe(200)
    const of = { reader: villageClerk, subject: who.resident }
    expect(await printed()).toMatchObject([
      { ...of, fields: ['household'] },
      { ...of, fields: ['people/file'] },
    ])
    expect(await print('/api/people/prints', { place: V.river, of: 'residents', rows: 1 })).toBe(200)
    // Only who stands on the printed page.
    expect((await printed()).filter((reading) => reading.fields[0] === 'residents')).toHaveLength(2)
  })

  it('another county’s people are not there', async () => {
    be(clerk, 'person', B)
    expect(await status(`/api/people/${who.resident}`)).toBe(404)
    expect(await found('王建国')).toEqual([])
    expect(await status(`/api/people?place=${V.river}`)).toBe(403)
  })
})

describe('acts', () => {
  it('are done by key, rehearsed without a trace, and refused by name', async () => {
    be(villageClerk)
    const person = { name: '新生儿', birth: '2026-06-01', place: V.river }
    const rehearsed = await post('/api/register/add-person/rehearsal', person)
    expect(rehearsed.statusCode).toBe(200)
    expect(answers.actAnswer.parse(rehearsed.json()).because.rule).toBe('register/add-person')
    expect(await found('新生儿')).toEqual([])
    const key = newId()
    const first = answers.actAnswer.parse((await post('/api/register/add-person', person, key)).json())
    const again = answers.actAnswer.parse((await post('/api/register/add-person', person, key)).json())
    expect(again).toMatchObject({ act: first.act, repeated: true })
    expect((await post('/api/register/add-person', { ...person, name: '另一人' }, key)).json().refused).toBe(
      'act/key-reused',
    )
    expect((await post('/api/register/add-person', { ...person, extra: 1 })).statusCode).toBe(400)
    expect((await post('/api/register/add-person', { ...person, name: '外村人', place: V.lane })).json().refused).toBe(
      'register/not-yours',
    )
    const bad = (await post('/api/register/add-person', { ...person, phone: '12' })).json()
    expect(bad).toMatchObject({ field: 'phone', fields: [{ words: { zh: expect.stringContaining('电话') } }] })
  })

  it('edge case 5: namesakes are told apart for who may see them, and the clerk says how another person was told', async () => {
    be(villageClerk)
    const person = { name: '王建国', birth: '1961', place: V.river }
    const refused = (await post('/api/register/add-person', person)).json()
    expect(refused).toMatchObject({ refused: 'register/likely-same', field: 'name', people: [who.resident] })
    const named = async () =>
      answers.namedAnswer.parse((await post('/api/people/named', { people: [who.resident, newId()] })).json())
    expect(await named()).toMatchObject({
      rows: [{ name: '王建国', birthYear: '1961', group: '第2组', head: '王建国', placeName: '石桥镇上河村' }],
      unseen: 1,
    })
    be(who.handler)
    expect(await named()).toEqual({ rows: [], unseen: 2 })
    be(clerk, 'person', B)
    expect(await named()).toEqual({ rows: [], unseen: 2 })
    be(null, 'visitor')
    expect((await post('/api/people/named', { people: [who.resident] })).statusCode).toBe(401)
    be(villageClerk)
    expect((await post('/api/register/add-person', { ...person, distinctBy: 'guess' })).statusCode).toBe(400)
    const added = answers.actAnswer.parse(
      (await post('/api/register/add-person/rehearsal', { ...person, distinctBy: 'met' })).json(),
    )
    expect(added.because.facts).toMatchObject({ distinctBy: 'met', alike: [who.resident] })
  })

  it('what gives power becomes a proposal', async () => {
    be(clerk)
    const input = {
      person: who.neighbour,
      organisation: bureau,
      role: 'handler',
      title: '承办人',
      kind: 'substantive',
      from: '2026-06-15',
      sort: 41,
    }
    const answer = answers.actAnswer.parse((await post('/api/register/appoint', input)).json())
    expect(answer).toMatchObject({ state: 'waiting' })
    be(who.neighbour)
    expect(await status(`/api/people?organisation=${bureau}`)).toBe(403)
    await room.done(deputy, 'register/appoint/sign', { proposal: answer.proposal, input })
    expect(await status(`/api/people?organisation=${bureau}`)).toBe(200)
    expect(await status(`/api/people?place=${OTHER_TOWN}`)).toBe(403)
  })

  it('edge case 23: a lent post stands on both files until its last day is over', async () => {
    const lent = {
      post: '00000000-0000-7000-9000-000000000023',
      delegate: who.neighbour,
      from: '2026-06-14',
      until: '2026-06-20',
      reason: '外出学习',
    }
    const { delegation } = await room.done(villageClerk, 'register/delegate', lent)
    be(villageClerk)
    const shown = {
      id: delegation,
      holder: { id: villageClerk },
      delegate: { id: who.neighbour, name: '=陈小芳' },
      from: '2026-06-14',
      until: '2026-06-20',
      reason: '外出学习',
    }
    expect((await get(`/api/people/${villageClerk}`, answers.personAnswer)).delegations).toMatchObject([shown])
    be(who.neighbour)
    const own = await get(`/api/people/${who.neighbour}`, answers.personAnswer)
    expect(own.delegations).toMatchObject([shown])
    expect((await get(`/api/people/${who.neighbour}?day=2026-06-21`, answers.personAnswer)).delegations).toEqual([])
    await room.done(villageClerk, 'register/end-delegation', { delegation })
    expect((await get(`/api/people/${who.neighbour}`, answers.personAnswer)).delegations).toEqual([])
  })

  it('leaving a post ends what it opened, that very day', async () => {
    be(villageClerk)
    expect(await status(`/api/people/${who.resident}`)).toBe(200)
    await room.done(clerk, 'register/end-post', { post: '00000000-0000-7000-9000-000000000023' })
    expect(await status(`/api/people/${who.resident}`)).toBe(404)
    expect(await status(`/api/people?place=${V.river}`)).toBe(403)
    expect(await found('王建国')).toEqual([])
  })
})
