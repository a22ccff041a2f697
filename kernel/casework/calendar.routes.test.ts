import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, COUNTY, done, type Installation, openInstallation } from '#server/sign-in/sign-in.testing.ts'
import { addDays, type Day, dayOf } from '../day.ts'
import { performEach } from '../sweep.ts'
import { findProvisional } from './casework.read.ts'
import { recomputeRequests } from './recompute.acts.ts'

let house: Installation
let chief: Browser
let security: Browser
let handler: Browser
const today = dayOf(new Date())
const nextYear = Number(today.slice(0, 4)) + 1
const refusedWith = (code: string) => ({ refused: code })

const become = async (key: string): Promise<Browser> => {
  const browser = house.browser()
  done(await browser.post('/api/demonstration/persona', { key }))
  return browser
}
const sign = async (proposal: unknown) => {
  const { rows } = done(await security.get('/api/proposals?state=waiting')) as { rows: { id: string; input: object }[] }
  const seen = rows.find((r) => r.id === proposal)
  done(await security.post(`/api/proposals/${proposal}/sign`, { input: seen?.input }))
}

beforeAll(async () => {
  house = await openInstallation({ demonstration: true })
  ;[chief, security, handler] = [await become('yao-wenbin'), await become('dong-kai'), await become('tang-zhiyuan')]
}, 120_000)
afterAll(() => house?.close())

describe('a year’s arrangement', () => {
  const name = { zh: '元旦', en: 'New Year’s Day' }
  const known = async () =>
    done(await chief.get(`/api/calendar?year=${nextYear}`)) as { knownUntil: Day; rows: object[] }
  /** The first year that nobody knows yet. */
  const yearAfter = async () => Number((await known()).knownUntil.slice(0, 4)) + 1
  const yearOf = (year: number) => ({
    year,
    rows: [{ day: `${year}-01-01`, kind: 'holiday', name }],
    source: '国务院办公厅关于放假安排的通知',
  })

  it('is read by everybody who works here, and proposed by whoever keeps the parameters', async () => {
    const year = await yearAfter()
    expect((await handler.get(`/api/calendar?year=${year}`)).body).toMatchObject({ rows: [], placeName: '桐城市' })
    expect((await handler.post('/api/calendar/propose', yearOf(year))).body).toMatchObject(
      refusedWith('parameter/not-yours'),
    )
    expect((await chief.post('/api/calendar/propose', yearOf(year + 1))).body).toMatchObject(
      refusedWith('calendar/gap'),
    )
    const stray = {
      ...yearOf(year),
      rows: [
        { day: `${year}-01-01`, kind: 'holiday', name },
        { day: `${year + 1}-01-01`, kind: 'holiday', name },
      ],
    }
    expect((await chief.post('/api/calendar/propose', stray)).body).toMatchObject(refusedWith('calendar/other-year'))
    const monday = { ...yearOf(year), rows: [{ day: mondayIn(year), kind: 'makeup', name }] }
    expect((await chief.post('/api/calendar/propose', monday)).body).toMatchObject(refusedWith('calendar/wrong-day'))
  })

  it('once signed, makes the year known and counts provisional limits again, later only', async () => {
    const year = await yearAfter()
    // A matter whose limit ends in that year: it is provisional.
    const report = { item: '010101', place: `${COUNTY}002004` }
    const { case: id } = done(await house.browser().post('/api/grid-casework/report', report))
    await makeProvisional(String(id), year)
    const rehearsed = done(await chief.post('/api/calendar/rehearsal', yearOf(year)))
    expect(rehearsed).toMatchObject({ knownUntil: `${year}-12-31`, before: [], recounted: 1 })
    expect(rehearsed.after).toHaveLength(1)
    const { proposal } = done(await chief.post('/api/calendar/propose', yearOf(year)))
    expect(done(await chief.get(`/api/calendar?year=${year}`)).rows).toEqual([])
    await sign(proposal)
    expect(done(await chief.get(`/api/calendar?year=${year}`))).toMatchObject({
      knownUntil: `${year}-12-31`,
      rows: [{ day: `${year}-01-01`, kind: 'holiday', source: '国务院办公厅关于放假安排的通知' }],
    })
    // What the job does within the minute.
    const { desk, keeper, reader } = house.house
    const book = await keeper.getBook(COUNTY)
    const waiting = await reader.read(COUNTY, (c) => findProvisional(c, COUNTY, book.calendar.knownUntil))
    expect(waiting).toEqual([id])
    await performEach(desk, recomputeRequests(COUNTY, waiting, book.calendar.knownUntil, book.version))
    const dispatcher = await become('zhang-suqin')
    const file = done(await dispatcher.get(`/api/cases/${id}`)) as { steps: { step: string }[] }
    expect(file.steps.at(-1)).toMatchObject({ step: 'recomputed' })
    // Entered again with another day, the year changes and stays one year.
    const again = { ...yearOf(year), rows: [...yearOf(year).rows, { day: `${year}-01-02`, kind: 'holiday', name }] }
    await sign(done(await chief.post('/api/calendar/propose', again)).proposal)
    expect(done(await chief.get(`/api/calendar?year=${year}`)).rows).toHaveLength(2)
  })

  async function makeProvisional(id: string, year: number): Promise<void> {
    const { Client } = (await import('pg')).default
    const owner = new Client({ connectionString: house.database.url })
    await owner.connect()
    await owner.query('update case_file set provisional = true, due_at = $2 where id = $1', [
      id,
      `${year}-01-04T09:30:00Z`,
    ])
    await owner.end()
  }
})

/** The first Monday of a year. */
function mondayIn(year: number): Day {
  let day = `${year}-01-01` as Day
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 1) day = addDays(day, 1)
  return day
}

describe('office hours', () => {
  const town = `${COUNTY}002`
  const hours = {
    from: addDays(today, 7),
    rows: [
      {
        name: { zh: '试行作息', en: 'Trial hours' },
        periods: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
    ],
    source: '街道办事处通知',
  }

  it('hold from a day on, for the county or one town, after another person signed', async () => {
    const rehearsed = done(await chief.post('/api/office-hours/rehearsal', { ...hours, place: town })) as {
      before: object[]
      after: object[]
    }
    expect(rehearsed.after).toHaveLength(rehearsed.before.length + 1)
    await sign(done(await chief.post('/api/office-hours/propose', { ...hours, place: town })).proposal)
    const book = await house.house.keeper.getBook(COUNTY)
    const minutes = (place: string, day: Day) => book.hoursOf(place).hoursOn(day).minutes
    expect(minutes(`${town}004`, hours.from)).toBe(7 * 60)
    expect(minutes(`${town}004`, today)).not.toBe(7 * 60)
    expect(minutes(`${COUNTY}100001`, hours.from)).not.toBe(7 * 60)
    expect(done(await chief.get(`/api/calendar?year=${nextYear}&place=${town}`)).hours).toHaveLength(
      rehearsed.after.length,
    )
  })

  it('are refused out of order, for a village, and for days that passed without a reason', async () => {
    const propose = async (more: object) => (await chief.post('/api/office-hours/propose', { ...hours, ...more })).body
    const backwards = [{ ...hours.rows[0], periods: [['13:00', '12:00']] }]
    expect(await propose({ rows: backwards })).toMatchObject(refusedWith('calendar/wrong-hours'))
    expect(await propose({ place: `${town}004` })).toMatchObject(refusedWith('parameter/no-place'))
    expect(await propose({ from: '2026-01-01' })).toMatchObject({ refused: 'parameter/past', field: 'reason' })
    expect(await propose({ from: '2026-01-01', reason: '当时漏录' })).toHaveProperty('proposal')
  })
})

describe('a parameter of a day that has passed', () => {
  const body = {
    id: 'grid-casework/verify-within',
    from: '2025-06-01',
    value: { amount: 16, clock: 'working-hours' },
    source: '网格中心会议纪要第 7 号',
  }

  it('is corrected with a reason, which stays beside the value; what was decided keeps its own', async () => {
    expect((await chief.post('/api/parameters/propose', body)).body).toMatchObject({
      refused: 'parameter/past',
      field: 'reason',
    })
    const correction = { ...body, reason: '录入时少写了一天' }
    expect((await chief.post('/api/parameters/rehearsal', correction)).body).toMatchObject({
      correction: true,
      before: { value: { amount: 8 } },
      after: { value: { amount: 16 } },
    })
    await sign(done(await chief.post('/api/parameters/propose', correction)).proposal)
    const { rows } = done(await chief.get(`/api/parameters/history?id=${encodeURIComponent(body.id)}`)) as {
      rows: { from: string; reason: string | null; proposedBy: string | null; signedBy: string | null }[]
    }
    expect(rows[0]).toMatchObject({
      from: '2025-06-01',
      reason: '录入时少写了一天',
      proposedBy: '姚文斌',
      signedBy: '董凯',
    })
    const on = async (day: string) =>
      (
        done(await chief.get(`/api/parameters?programme=grid-casework&day=${day}`)).rows as {
          id: string
          value: { amount: number }
        }[]
      ).find((r) => r.id === body.id)?.value.amount
    expect([await on('2025-05-31'), await on('2025-06-01'), await on(today)]).toEqual([8, 16, 16])
  })

  it('general rules stand beside those of programmes', async () => {
    const { programmes, rows } = done(await chief.get('/api/parameters?programme=house')) as {
      programmes: { id: string }[]
      rows: { id: string }[]
    }
    expect(programmes.map((p) => p.id)).toContain('house')
    expect(rows.map((r) => r.id)).toEqual(expect.arrayContaining(['house/password-days', 'house/keep-contact']))
  })
})
