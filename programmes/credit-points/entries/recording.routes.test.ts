import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { panelRoutes } from '../panel/panel.routes.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { recordingRoutes } from './recording.routes.ts'

const now = () => new Date('2026-11-18T10:00:00+08:00')
let village: Village
let routes: readonly Route[]

beforeAll(async () => {
  village = await openVillage()
  routes = [...recordingRoutes({ ...village.house, now }), ...panelRoutes({ ...village.house, now })]
}, 120_000)
afterAll(async () => {
  await expectBooksBalance(village.house.pool, COUNTY)
  await village?.close()
})

interface Answer<T> {
  readonly json?: T
  readonly refused?: string
}
async function knock<T>(id: string, person: Id | null, more: Partial<Ask> = {}): Promise<Answer<T>> {
  const route = routes.find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session = { county: COUNTY, kind: person ? 'person' : 'visitor', account: null, person, name: '' } as const
  const body = more.body === undefined ? undefined : route.body?.parse(more.body)
  const reply = (await route.handle({
    session,
    query: {},
    params: {},
    key: randomUUID(),
    ...more,
    body,
  } as Ask)) as Answer<T>
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
interface Recording {
  readonly as: string | null
  readonly rows: readonly { readonly code: string }[]
  readonly homes: readonly { readonly household: string; readonly words: readonly string[] }[]
}

describe('what may be recorded for whom', () => {
  it('is all of the village for its clerk, found by pinyin on the phone', async () => {
    const { json } = await knock<Recording>('pointsRecording', clerk)
    expect(json).toMatchObject({ as: 'official', place: village.place })
    expect(json?.homes.map(({ household }) => household).sort()).toEqual(village.homes.map(({ id }) => id).sort())
    expect(json?.homes.every(({ words }) => words.some((word) => /^[a-z]+$/.test(word)))).toBe(true)
    expect(json?.rows.map(({ code }) => code)).toContain('environment-03')
  })

  it('is the own household for a resident, and nothing for who has none', async () => {
    const [home] = village.homes
    const { json } = await knock<Recording>('pointsRecording', home.head)
    expect(json).toMatchObject({ as: 'resident', homes: [{ household: home.id }] })
    expect((await knock<Recording>('pointsRecording', supervisor)).json).toMatchObject({
      as: null,
      rows: [],
      homes: [],
    })
    expect((await knock<Recording>('pointsRecording', null)).json).toMatchObject({ as: null, rows: [], homes: [] })
  })

  it('answers household by household, in words', async () => {
    const body = {
      ...{ place: village.place, households: village.homes.map(({ id }) => id), item: 'customs-03', on: '2026-11-18' },
    }
    interface Recorded {
      readonly rows: readonly { readonly refused: { readonly words: { readonly zh: string } } | null }[]
    }
    const one = await knock<Recorded>('recordPointsForMany', clerk, {
      body: { ...body, households: [village.homes[0].id] },
    })
    expect(one.json?.rows).toMatchObject([{ state: { zh: '已记分' }, refused: null }])
    const both = await knock<Recorded>('recordPointsForMany', clerk, { body })
    expect(both.json?.rows.map(({ refused }) => refused?.words.zh ?? null)).toEqual(['这一户当天已记过这一项', null])
    expect(await knock('recordPointsForMany', village.homes[0].head, { body })).toMatchObject({
      refused: 'case/not-yours',
    })
  })
})

describe('the room of the panel', () => {
  it('shows the clerk what waits, with who must stand back, and keeps its members for the next time', async () => {
    const [home] = village.homes
    const form = { item: 'neighbours-02', points: 8 }
    const entry = done(await village.record(form)).answer.case as Id
    const people = await village.ask(
      `select id from person p where county = $1 and retracted_at is null and id <> $2 and (birth is null or birth < '2000') order by id limit 4`,
      [COUNTY, home.head],
    )
    const members = [home.head, ...people.map(({ id }) => id as Id)]
    const convened = await village.perform('points-panel/convene', { form: { place: village.place, members } }, clerk)
    const meeting = done(convened).answer.case as Id
    interface Room {
      readonly villages: readonly { readonly meeting: string; readonly members: readonly { readonly id: string }[] }[]
    }
    const { json } = await knock<Room>('panelRoom', clerk)
    expect(json?.villages).toMatchObject([{ meeting, waiting: 1, panel: { least: 5, most: 7 } }])
    expect(json?.villages[0]?.members.map(({ id }) => id)).toEqual(members)
    expect((await knock<Room>('panelRoom', supervisor)).json?.villages).toEqual([])

    const params = { id: meeting }
    interface Meeting {
      readonly rows: readonly object[]
    }
    const open = (await knock<Meeting>('panelMeeting', clerk, { params })).json
    expect(open?.rows).toMatchObject([
      { entry, household: home.id, asked: 8, least: 5, most: 10, stoodBack: [home.head], decided: null },
    ])
    const vote = { entry, for: 3, against: 1, points: 8 }
    done(await village.perform('points-panel/decide', { case: meeting, form: vote }, clerk))
    done(await village.perform('points-panel/close', { case: meeting, form: {} }, clerk))
    expect((await knock<Meeting>('panelMeeting', supervisor, { params })).json).toMatchObject({
      state: 'to-sign',
      code: expect.stringMatching(/^[0-9A-F]{8}$/),
      rows: [{ entry, decided: { for: 3, against: 1, approved: true, points: 8, reason: null } }],
    })
    expect(await knock('panelMeeting', home.head, { params })).toMatchObject({ refused: 'case/unknown' })
    expect(await knock('panelMeeting', clerk, { params: { id: entry } })).toMatchObject({ refused: 'case/unknown' })
  })
})
