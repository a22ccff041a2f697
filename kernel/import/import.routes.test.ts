import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '#server/app.ts'
import type { Session } from '../door.ts'
import type { Id } from '../id.ts'
import {
  A,
  B,
  clerk,
  deputy,
  inventedNumber,
  openRegister,
  type Room,
  TODAY,
  V,
  villageClerk,
} from '../register/register.testing.ts'
import { type TestCell, workbookByHand } from '../sheet/sheet.testing.ts'
import { importRoutes } from './import.routes.ts'
import { importActs } from './people.acts.ts'

/* Lists of people over HTTP: whoever keeps a village brings its people in, and learns nothing of others. */

let database: TestDatabase
let room: Room
let app: FastifyInstance
let session: Session
const who = { here: '' as Id, elsewhere: '' as Id }
const number = inventedNumber('1961-05-01', 931)

beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url, importActs)
  const add = async (input: object) =>
    (await room.imports('register/add-person', { on: '2024-01-01', ...input })).person as Id
  who.here = await add({ name: '王建国', birth: '1961-05-01', phone: '13800002041', place: V.river })
  who.elsewhere = await add({
    distinctBy: 'papers',
    name: '王建国',
    birth: '1961-11-30',
    identity: { number: inventedNumber('1961-11-30', 111) },
    place: V.lane,
  })
  app = await createApp({
    routes: importRoutes({ ...room, now: () => TODAY }),
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

const be = (person: Id | null, kind: Session['kind'] = 'person', county = A): void => {
  session = { county, kind, account: null, person, name: '某人' }
}
beforeEach(() => be(villageClerk))

interface Row {
  line: number
  fate: string
  person: Record<string, unknown> | null
  shown: Record<string, string | null>
  fields: string[]
  candidates: { id: string; name: string; birth: string | null; placeName: string | null }[]
  hidden: number
  faults: { cell: string; why: { zh: string; en: string } }[]
}

async function send(bytes: Buffer) {
  const line = '----liuchi'
  const head = `--${line}\r\ncontent-disposition: form-data; name="file"; filename="list.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const reply = await app.inject({
    method: 'POST',
    url: '/api/people/lists',
    headers: { 'content-type': `multipart/form-data; boundary=${line}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${line}--\r\n`)]),
  })
  return {
    status: reply.statusCode,
    body: reply.body,
    ...(reply.json() as { rows: Row[]; refused?: string; heads: number }),
  }
}
const list = (...rows: TestCell[][]) => workbookByHand([['姓名', '出生年月', '身份证号', '电话', '村'], ...rows])
const bring = async (rows: readonly { person: unknown; choice?: object }[]) => {
  const reply = await app.inject({ method: 'POST', url: '/api/people/lists/rows', payload: { rows } })
  const body = reply.json() as { rows: { done: string; why: { en: string } | null }[]; refused?: string }
  return reply.statusCode === 200 ? body.rows.map(({ done }) => done) : body.refused
}
const counted = async () =>
  (await room.reader.read(A, (client) => client.query('select count(*)::int as n from journal'))).rows[0]?.n as number

describe('a list of people', () => {
  it('is looked at without writing anything but that it was', async () => {
    const before = await counted()
    const { rows, heads } = await send(
      list(['甲试', '1975-03', null, '13800000001', null], ['乙试', null, 349901197503121000, null, null]),
    )
    expect(heads).toBe(1)
    expect(rows.map(({ line, fate }) => [line, fate])).toEqual([
      [2, 'new'],
      [3, 'refused'],
    ])
    // Whoever keeps one village means that one.
    expect(rows[0]).toMatchObject({
      person: { place: V.river },
      shown: { placeName: '石桥镇上河村', phone: '138****0001' },
    })
    expect(rows[1]?.faults).toMatchObject([{ cell: 'C3' }])
    expect(await counted()).toBe(before)
    const { rows: readings } = await room.reader.read(A, (c) =>
      c.query(`select kind, fields, rows from reading order by at desc limit 1`),
    )
    expect(readings).toMatchObject([{ kind: 'search', fields: ['people-list'], rows: 1 }])
  })

  it('shows a number only masked', async () => {
    const { rows, body } = await send(list(['丁试', null, number, null, null]))
    expect(rows[0]?.shown.identity).toMatch(/\*/)
    expect(body.split(number)).toHaveLength(2)
  })

  it('brings in what is new, once', async () => {
    const { rows } = await send(list(['丙试', '1980-01', null, '13800000003', null]))
    const [row] = rows
    expect(await bring([{ person: row?.person }])).toEqual(['added'])
    expect(await bring([{ person: row?.person }])).toEqual(['same'])
    expect((await send(list(['丙试', '1980-01', null, '13800000003', null]))).rows[0]?.fate).toBe('same')
  })

  it('leaves to a person who is meant, shows only who is in their care, and remembers what they said', async () => {
    const file = list(['王建国', '1961', null, null, null])
    const { rows } = await send(file)
    expect(rows[0]).toMatchObject({ fate: 'candidates', hidden: 1 })
    expect(rows[0]?.candidates).toEqual([
      { id: who.here, name: '王建国', birth: '1961-05-01', placeName: '石桥镇上河村' },
    ])
    const { rows: readings } = await room.reader.read(A, (c) =>
      c.query(`select subject, reader from reading where subject_kind = 'person'`),
    )
    expect(readings).toEqual([{ subject: who.here, reader: villageClerk }])
    const person = rows[0]?.person
    expect(await bring([{ person }])).toEqual(['refused'])
    expect(await bring([{ person, choice: { person: who.elsewhere } }])).toEqual(['refused'])
    const stranger = '00000000-0000-7000-8000-0000000000ff'
    expect(await bring([{ person, choice: { person: stranger } }])).toEqual(['refused'])
    expect(await bring([{ person, choice: { person: who.here } }])).toEqual(['recognised'])
    expect((await send(file)).rows[0]?.fate).toBe('same')
  })

  it('adds a namesake where somebody says how they know that it is another', async () => {
    const { rows } = await send(list(['王建国', '1988-08-08', null, null, null]))
    expect(rows[0]?.fate).toBe('candidates')
    expect(await bring([{ person: rows[0]?.person, choice: { distinctBy: 'met' } }])).toEqual(['added'])
  })

  it('corrects a file only where that is asked, and of people elsewhere tells nothing', async () => {
    const { rows } = await send(list(['王建国', '1961-05-01', null, '13800002099', null]))
    expect(rows[0]).toMatchObject({ fate: 'differs', fields: ['phone'] })
    expect(await bring([{ person: rows[0]?.person }])).toEqual(['differs'])
    expect(await bring([{ person: rows[0]?.person, choice: { correct: true } }])).toEqual(['corrected'])
    const other = await send(list(['王建国', '1961-11-30', inventedNumber('1961-11-30', 111), '13800002077', null]))
    expect(other.rows[0]).toMatchObject({ fate: 'same', fields: [], candidates: [] })
    expect(await bring([{ person: other.rows[0]?.person, choice: { correct: true } }])).toEqual(['refused'])
  })

  it('has villages of one name told apart by their town', async () => {
    be(clerk)
    const heads = ['姓名', '出生年月', '镇街', '村（社区）']
    const { rows } = await send(
      workbookByHand([
        heads,
        ['戊试', '1970-01', null, '和平村'],
        ['己试', '1970-01', '柳林街道', '和平村村委会'],
        ['庚试', '1970-01', '石桥镇', '石桥开发区虚拟社区'],
      ]),
    )
    expect(rows.map(({ fate, shown }) => `${fate} ${shown.placeName}`)).toEqual([
      'refused null',
      'new 柳林街道和平村',
      'refused null',
    ])
    expect(rows[0]?.faults[0]).toMatchObject({ cell: 'D2', why: { zh: '有 2 个地点叫“和平村”' } })
  })
})

describe('whoever keeps no files of people', () => {
  it.each([
    ['a deputy head', () => be(deputy), 'register/not-yours'],
    ['a clerk of another county', () => be(clerk, 'person', B), 'register/not-yours'],
    ['an administrator', () => be(null, 'security-administrator'), 'door/not-for-you'],
    ['a visitor', () => be(null, 'visitor'), 'door/sign-in'],
  ])('%s is refused', async (_, become, code) => {
    become()
    expect((await send(list(['辛试', '1970-01', null, null, null]))).refused).toBe(code)
    expect(await bring([{ person: { name: '辛试', birth: '1970-01' } }])).toBe(code)
  })
})

describe('what is no list', () => {
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), 'sheet/unreadable'],
    [
      'a list of something else',
      workbookByHand([
        ['编号', '地点'],
        ['1', '2'],
      ]),
      'import/no-heads',
    ],
    ['a list too long for a page', Buffer.from(`姓名,电话\n${'甲,1\n'.repeat(5_001)}`), 'sheet/too-large'],
  ])('%s is refused by name', async (_, bytes, code) => {
    expect((await send(bytes)).refused).toBe(code)
  })
})
