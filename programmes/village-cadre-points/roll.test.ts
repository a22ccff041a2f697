import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { rollAnswer } from '#kernel/appraisal/answers.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  caseOf,
  codeOf,
  done,
  member,
  officials,
  onRoll,
  openTown,
  recorder,
  secretary,
  type Town,
  villageHead,
} from './cadres.testing.ts'
import { POINTS, scheme } from './scheme.ts'

/* Who is scored: transfers, elections, two posts in one hand. */

let town: Town
const [old, young, both, moved, sent] = officials as unknown as readonly [Id, Id, Id, Id, Id]
beforeAll(async () => {
  town = await openTown('2026-01-05')
  done(
    await town.roll([
      onRoll(old, town.village, 'principal'),
      onRoll(both, town.village, 'principal'),
      onRoll(moved, town.village, 'reserve'),
    ]),
  )
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const rowsOf = async (person: Id) =>
  (await town.asked('appraisal.members'))
    .filter(({ subject }) => subject === person)
    .map(({ group, place, from, to }) => [group, place === town.village ? 'first' : 'second', from, to])
const entry = (subject: Id, day: string) => ({ subject, indicator: 'stability', day, points: 1000 })

describe('the roll', () => {
  it('has three groups, and nobody enters points for themselves or without a post', async () => {
    expect(Object.keys(scheme.groups)).toEqual(['principal', 'deputy', 'reserve'])
    expect(codeOf(await town.roll([onRoll(young, town.village, 'other')]))).toBe('appraisal/group')
  })

  it('edge case 21: two posts in one hand are one card', async () => {
    expect(codeOf(await town.roll([onRoll(both, town.village, 'deputy')]))).toBe('appraisal/overlap')
    expect(await rowsOf(both)).toEqual([['principal', 'first', '2026-01-01', null]])
  })

  it('edge case 31: who is sent from above is not on the roll, so takes no points', async () => {
    town.at('2026-02-10T09:00')
    expect(codeOf(await town.record(town.village, [entry(sent, '2026-02-01')]))).toBe('appraisal/no-member')
  })

  it('edge cases 18 and 26: goes to another village or class on the day of the document; points come along', async () => {
    done(await town.record(town.village, [entry(moved, '2026-02-01')]))
    town.at('2026-08-20T09:00')
    done(await town.roll([onRoll(moved, town.second, 'deputy', { from: '2026-08-15' })]))
    expect(await rowsOf(moved)).toEqual([
      ['reserve', 'first', '2026-01-01', '2026-08-15'],
      ['deputy', 'second', '2026-08-15', null],
    ])
    expect(codeOf(await town.record(town.village, [entry(moved, '2026-08-16')]))).toBe('appraisal/no-member')
    done(await town.record(town.second, [entry(moved, '2026-08-16')]))
    const sums = await town.asked('appraisal.sums')
    expect(sums.filter(({ subject }) => subject === moved).map(({ period, points }) => [period, points])).toEqual(
      expect.arrayContaining([
        [1, 1000],
        [3, 1000],
      ]),
    )
  })

  it('edge case 19: an election ends and begins posts in one batch, all or none', async () => {
    town.at('2026-12-20T09:00')
    const leaves = [{ subject: old, on: '2026-12-18' }]
    const begins = onRoll(young, town.village, 'principal', { from: '2026-12-18' })
    const wrong = onRoll(sent, town.village, 'none', { from: '2026-12-18' })
    expect(codeOf(await town.roll([begins, wrong], leaves))).toBe('appraisal/group')
    expect(await rowsOf(young)).toEqual([])
    expect((await rowsOf(old))[0]?.[3]).toBeNull()
    done(await town.roll([begins], leaves))
    expect(await rowsOf(old)).toEqual([['principal', 'first', '2026-01-01', '2026-12-18']])
    expect(await rowsOf(young)).toEqual([['principal', 'first', '2026-12-18', null]])
  })

  it('edge case 19: boards stand still from the notice of an election to its result', async () => {
    const boards = (value: boolean, from: string) =>
      town.perform('parameter/set', {
        id: `${POINTS}/boards-frozen`,
        place: town.village,
        from,
        value,
        source: '换届公告',
      })
    const quarter = caseOf(
      await town.begin(`${POINTS}/begin`, recorder, { place: town.village, year: 2026, quarter: 3 }),
    )
    done(await town.step(`${POINTS}/submit`, recorder, quarter))
    done(await boards(true, '2026-12-20'))
    expect(codeOf(await town.step(`${POINTS}/review`, member, quarter, { minutes: '纪要9号' }))).toBe(
      'village-cadre-points/boards-frozen',
    )
    done(await boards(false, '2026-12-25'))
    town.at('2026-12-25T09:00')
    done(await town.step(`${POINTS}/review`, member, quarter, { minutes: '纪要9号' }))
  })
})

describe('the doors to the roll', () => {
  const at = { params: { scheme: POINTS } }
  const roll = (by: Id, query: object) =>
    town.knock<z.output<typeof rollAnswer>>('getAppraisalRoll', by, { ...at, query } as never)
  const keep = (by: Id, body: object) =>
    town.knock<{ changed: number }>('keepAppraisalRoll', by, { ...at, body } as never)
  const [first, next] = officials.slice(8, 10) as unknown as readonly [Id, Id]
  const join = (subject: Id, more: object = {}) =>
    onRoll(subject, town.village, 'deputy', { from: '2027-01-04', ...more })

  it('are open to those who keep, record or read there, and changed by its keepers alone', async () => {
    town.at('2027-01-04T09:00')
    const body = { place: town.town, members: [join(first), join(next, { unranked: 'probation' })], leaves: [] }
    for (const by of [recorder, secretary, villageHead, officials[0] as Id])
      expect(await keep(by, body)).toMatchObject({ refused: 'appraisal/not-yours' })
    expect(await keep(member, body)).toEqual({ changed: 2 })
    const unknown = join(first, { from: '2027-02-01', unranked: 'no-such' })
    expect(await keep(member, { ...body, members: [unknown] })).toMatchObject({ refused: 'act/malformed' })
    const seen = await roll(member, { place: town.town })
    expect(seen).toMatchObject({ on: '2027-01-04', keeps: true })
    expect(seen.places.map(({ place }) => place)).toEqual(expect.arrayContaining([town.village, town.second]))
    expect(seen.rows.find(({ subject }) => subject === next)).toMatchObject({ group: 'deputy', unranked: 'probation' })
    expect(await roll(recorder, { place: town.village })).toMatchObject({ keeps: false })
    for (const by of [officials[0], first] as Id[])
      expect(await roll(by, { place: town.town })).toEqual({ refused: 'appraisal/no-card' })
    expect(await roll(villageHead, { place: town.second })).toEqual({ refused: 'appraisal/no-card' })
  })

  it('put right what was entered wrongly from the same day, and tell each day as it was', async () => {
    const put = (more: object) => keep(member, { place: town.town, members: [join(next, more)], leaves: [] })
    expect(await put({ group: 'reserve' })).toMatchObject({ refused: 'appraisal/overlap' })
    expect(await put({ group: 'reserve', right: true })).toEqual({ changed: 1 })
    const now = (await roll(member, { place: town.town })).rows.filter(({ subject }) => subject === next)
    expect(now).toMatchObject([{ group: 'reserve', from: '2027-01-04', to: null, unranked: null }])
    expect(
      await keep(member, { place: town.town, members: [], leaves: [{ subject: next, on: '2027-01-04' }] }),
    ).toMatchObject({ refused: 'appraisal/no-member' })
    expect(
      await keep(member, { place: town.town, members: [], leaves: [{ subject: next, on: '2027-03-01' }] }),
    ).toEqual({
      changed: 1,
    })
    const on = async (day: string) =>
      (await roll(member, { place: town.town, on: day })).rows.map(({ subject }) => subject)
    expect(await on('2027-02-28')).toContain(next)
    expect(await on('2027-03-01')).not.toContain(next)
    expect(await on('2027-01-03')).not.toContain(next)
  })

  it('leave another town’s row alone, also where that has an end', async () => {
    const far = `${COUNTY}998`
    done(
      await town.perform(`${POINTS}/keep-roll`, {
        place: far,
        members: [{ ...join(officials[7] as Id), place: `${far}001`, to: '2027-06-01' }],
        leaves: [],
      }),
    )
    expect(
      await keep(member, { place: town.town, members: [join(officials[7] as Id, { from: '2027-05-01' })], leaves: [] }),
    ).toMatchObject({ refused: 'appraisal/overlap' })
    expect(
      await keep(member, { place: town.town, members: [join(officials[7] as Id, { from: '2027-06-01' })], leaves: [] }),
    ).toEqual({ changed: 1 })
  })
})
