import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { eraseAllOrdered } from '#kernel/personal/erasing.store.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import { openPool } from '#server/db/open.ts'
import {
  type Browser,
  COUNTY,
  done,
  enterWithCode,
  goodPassword,
  type Installation,
  openInstallation,
} from '#server/sign-in/sign-in.testing.ts'

/*
 * What the personal information law gives people, over HTTP: a copy, who read it, a correction, an erasure by two people, reasons and
 * another look.
 */

let house: Installation
let resident: Browser
let head: Browser
let chief: Browser
let security: Browser
let village: string
const me = idOfKey('wang-guifen')
const secretText = '我家门口的灯坏了，晚上摸黑'

const become = async (key: string): Promise<Browser> => {
  const browser = house.browser()
  done(await browser.post('/api/demonstration/persona', { key }))
  return browser
}
const refusedWith = (code: string) => ({ refused: code })
const rowsOf = async (browser: Browser, url: string) => done(await browser.get(url)).rows as Record<string, unknown>[]

beforeAll(async () => {
  house = await openInstallation({ demonstration: true })
  ;[resident, chief, security] = [await become('wang-guifen'), await become('yao-wenbin'), await become('dong-kai')]
  const { rows } = await house.house.reader.read(COUNTY, (client) =>
    client.query(
      `select o.person, h.place from person h join post o on o.county = h.county and o.place = left(h.place, 12)
         and o.role = 'grid-head' and o.retracted_at is null
       where h.county = $1 and h.id = $2 and h.retracted_at is null limit 1`,
      [COUNTY, me],
    ),
  )
  const found = rows[0] as { person: string; place: string }
  village = found.place.slice(0, 12)
  const system = await become('shen-lu')
  const opened = done(
    await system.post('/api/accounts', { login: 'grid-head-1', person: found.person, accountKind: 'person' }),
  )
  head = house.browser()
  await enterWithCode(head, 'grid-head-1', opened.code, goodPassword)
}, 120_000)
afterAll(() => house?.close())

/** A report of hers that was declined, and is therefore over. */
async function closedReport(): Promise<string> {
  const filed = done(
    await resident.post('/api/grid-casework/report', {
      item: '010101',
      place: village,
      text: secretText,
      phone: '13800009731',
    }),
  )
  const dispatcher = await become('zhang-suqin')
  done(
    await dispatcher.post(`/api/grid-casework/cases/${filed.case}/decline`, {
      form: { ground: 'not-ours', opinion: '小区内部照明由物业负责' },
    }),
  )
  return String(filed.case)
}

const ask = (about: string, text: string) => resident.post('/api/own-data/ask', { about, place: village, text })

describe('a copy', () => {
  it('holds what is kept about the one who asks, in plain, and nothing of others', async () => {
    await closedReport()
    const text = await house.app.inject({
      url: '/api/me/data',
      headers: { cookie: [...resident.jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    expect(text.headers['content-disposition']).toContain('attachment')
    const copy = text.json() as { person: Record<string, unknown>; cases: object[]; values: { value: unknown }[] }
    expect(copy.person).toMatchObject({ id: me, name: '王桂芬', phone: expect.stringMatching(/^1\d{10}$/) })
    expect(copy.cases).toHaveLength(1)
    expect(copy.values.map((v) => v.value)).toEqual(expect.arrayContaining([secretText, '13800009731']))
    const other = await house.app.inject({
      url: '/api/me/data',
      headers: { cookie: [...chief.jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    expect(other.body).not.toContain(secretText)
    expect((await house.browser().get('/api/me/data')).body).toMatchObject(refusedWith('door/sign-in'))
  })
})

describe('who read my record', () => {
  it('tells every look at the file and the cases: opened, unmasked with its purpose, taken out in a list', async () => {
    const dispatcher = await become('zhang-suqin')
    const id = await closedReport()
    done(await dispatcher.post(`/api/cases/${id}/unmask`, { purpose: '核实位置' }))
    const list = await house.app.inject({
      url: '/api/cases/export?list=all&programme=grid-casework&language=zh',
      headers: { cookie: [...dispatcher.jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    expect(list.statusCode).toBe(200)
    const rows = await rowsOf(resident, '/api/me/readings')
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reader: '章素琴', kind: 'unmask', purpose: '核实位置' }),
        expect.objectContaining({ reader: '章素琴', kind: 'export', number: expect.any(String) }),
      ]),
    )
    expect(rows.some((r) => r.reader === '王桂芬')).toBe(false)
    const first = done(await resident.get('/api/me/readings?limit=1')) as { rows: object[]; next: string }
    const second = done(await resident.get(`/api/me/readings?limit=1&before=${encodeURIComponent(first.next)}`))
    expect(second.rows).toEqual([rows[1]])
  })
})

describe('a request', () => {
  it('needs an account, waits with the village under its limit, and is answered with reasons', async () => {
    expect(
      (await house.browser().post('/api/own-data/ask', { about: 'explain', place: village, text: '？' })).body,
    ).toMatchObject(refusedWith('door/sign-in'))
    const asked = done(await ask('explain', '为什么有我的电话'))
    expect(asked).toMatchObject({ state: 'asked', desk: `grid-head@${village}` })
    const left = Date.parse(String(asked.due)) - Date.now()
    expect(Math.round(left / 86_400_000)).toBeGreaterThanOrEqual(30)
    const url = `/api/own-data/cases/${asked.case}`
    expect((await chief.post(`${url}/answer`, { form: { result: 'done', opinion: '…' } })).body).toMatchObject(
      refusedWith('case/not-yours'),
    )
    expect((await head.post(`${url}/answer`, { form: { result: 'declined' } })).body).toMatchObject({
      refused: expect.stringContaining('malformed'),
    })
    done(await head.post(`${url}/answer`, { form: { result: 'declined', opinion: '您上报时留的，结案后两年内删除' } }))
    done(await resident.post(`${url}/object`, { form: { text: '我要现在就删' } }))
    expect((await head.post(`${url}/review`, { form: { result: 'done', opinion: '…' } })).body).toMatchObject(
      refusedWith('case/not-yours'),
    )
    done(await chief.post(`${url}/review`, { form: { result: 'partly', opinion: '请另提删除申请' } }))
    const told = (await rowsOf(resident, '/api/messages')).map((m) => m.words)
    expect(told).toEqual(expect.arrayContaining(['own-data/tell-answered', 'own-data/tell-reviewed']))
  })

  it('to correct is carried out in the register by whoever keeps it', async () => {
    const asked = done(await ask('correct', '门牌号改成 12 号'))
    done(await head.post('/api/register/correct-person', { person: me, address: '六尺巷 12 号' }))
    done(
      await head.post(`/api/own-data/cases/${asked.case}/answer`, {
        form: { result: 'done', opinion: '已更正门牌号' },
      }),
    )
    const opened = done(await head.post(`/api/people/${me}/unmask`, { fields: ['address'], purpose: '核对更正' }))
    expect(opened.address).toBe('六尺巷 12 号')
  })

  it('to erase takes two people, is carried out under a role of its own, and is seen to be done', async () => {
    const report = await closedReport()
    const asked = done(await ask('erase', '删掉我报修时写的内容和电话'))
    const input = { ground: 'consent-withdrawn', person: me, files: true, request: asked.case, document: '个 2026-001' }
    // An open matter stands in the way; the request itself does not.
    const open = done(
      await resident.post('/api/grid-casework/report', { item: '010101', place: village, text: '又坏了' }),
    )
    expect((await head.post('/api/erasures/rehearsal', input)).body).toMatchObject(refusedWith('erasure/case-open'))
    const dispatcher = await become('zhang-suqin')
    done(
      await dispatcher.post(`/api/grid-casework/cases/${open.case}/decline`, {
        form: { ground: 'not-ours', opinion: '由物业负责' },
      }),
    )
    expect((await resident.post('/api/erasures/rehearsal', input)).body).toMatchObject(refusedWith('erasure/not-yours'))
    const counted = done(await head.post('/api/erasures/rehearsal', input))
    expect(counted).toMatchObject({ persons: 1 })
    const { proposal } = done(await head.post('/api/erasures/propose', input))
    for (const browser of [head, chief])
      expect((await browser.post(`/api/proposals/${proposal}/sign`, { input })).body).toMatchObject({
        refused: expect.stringMatching(/^seconded\/(own-proposal|not-yours)$/),
      })
    done(await security.post(`/api/proposals/${proposal}/sign`, { input }))
    done(
      await head.post(`/api/own-data/cases/${asked.case}/answer`, { form: { result: 'done', opinion: '已办理删除' } }),
    )

    const [ordered] = await rowsOf(security, '/api/erasures')
    expect(ordered).toMatchObject({
      kind: 'personal/erase/sign',
      ground: 'consent-withdrawn',
      document: '个 2026-001',
      actor: '董凯',
      subject: me,
    })
    expect(ordered?.left).toBe(ordered?.ordered)
    const eraser = openPool({ url: house.database.url, role: 'liuchi_eraser', max: 2 })
    const store = openFileStore({ home: house.home, keys: house.house.keys })
    await eraseAllOrdered({ ...house.house, eraser, store, logPath: erasureLogPath(house.home) }, COUNTY)
    await eraser.end()
    expect((await rowsOf(security, '/api/erasures'))[0]).toMatchObject({ left: 0 })
    expect((await head.get('/api/erasures')).body).toMatchObject(refusedWith('door/not-for-you'))

    const shown = await dispatcher.get(`/api/cases/${report}`)
    expect(shown.status).toBe(200)
    expect(JSON.stringify(shown.body)).not.toContain(secretText)
    expect((await dispatcher.get(`/api/people/${me}`)).body).not.toMatchObject({ name: '王桂芬' })
  })
})

it('how long values are kept is shown by purpose, and set by parameters', async () => {
  const rows = await rowsOf(security, '/api/retention')
  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ purpose: 'contact', years: 2, over: 0 })]))
  const { rows: kept } = await house.house.reader.read(COUNTY, (client) =>
    client.query(`select distinct purpose from personal where county = $1 and keep_until is null`, [COUNTY]),
  )
  expect(kept).toEqual([])
  expect((await head.get('/api/retention')).body).toMatchObject(refusedWith('door/not-for-you'))
})
