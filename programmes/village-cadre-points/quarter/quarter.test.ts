import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  caseOf,
  codeOf,
  done,
  hang,
  member,
  officials,
  onRoll,
  openTown,
  recorder,
  type Town,
} from '../cadres.testing.ts'
import { POINTS } from '../scheme.ts'

/* A quarter of a village, from the roll to the notice's end. */

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const [first, second, third] = officials
const begin = (place: string, quarter = 1) => town.begin(`${POINTS}/begin`, recorder, { place, year: 2026, quarter })
const row = (subject: unknown, points: number, more: object = {}) => ({
  ...{ subject, indicator: 'industry', day: '2026-02-01', points },
  ...more,
})

describe('a quarter', () => {
  let id: unknown

  it('begins for a village that has somebody on the roll, once', async () => {
    expect(codeOf(await begin(town.village))).toBe(`${POINTS}/nobody`)
    expect(codeOf(await begin(town.town))).toBe(`${POINTS}/level`)
    done(await town.roll([first, second, third].map((one) => onRoll(one as never, town.village))))
    id = caseOf(await begin(town.village))
    expect(codeOf(await begin(town.village))).toBe(`${POINTS}/begun`)
  })

  it('takes plus and minus points only by a document, and none from whoever is not a recorder', async () => {
    town.at('2026-02-10T09:00')
    expect(codeOf(await town.record(town.village, [row(first, 500, { indicator: 'honours' })]))).toBe(
      'appraisal/evidence',
    )
    expect(codeOf(await town.record(town.village, [row(second, 1000)], 2026, first))).toBe('appraisal/not-yours')
    done(
      await town.record(town.village, [
        row(first, 5000),
        row(first, 4000, { indicator: 'honours', basis: '太组〔2026〕8号' }),
        row(second, 3000),
        row(second, -12_000, { indicator: 'discipline', basis: '太纪〔2026〕2号' }),
      ]),
    )
  })

  it('is reviewed by the town when it is over, by another person than the one who handed it in', async () => {
    done(await town.step(`${POINTS}/submit`, recorder, id))
    expect(codeOf(await town.step(`${POINTS}/review`, member, id, { minutes: '党委纪要〔2026〕3号' }))).toBe(
      `${POINTS}/too-early`,
    )
    town.at('2026-04-02T09:00')
    expect(codeOf(await town.step(`${POINTS}/review`, recorder, id, { minutes: '1号' }))).toBe('case/not-yours')
    done(await town.step(`${POINTS}/review`, member, id, { minutes: '党委纪要〔2026〕3号' }))
    expect(codeOf(await town.record(town.village, [row(first, 100)]))).toBe('appraisal/closed')
    const scores = await town.asked('appraisal.scores')
    expect(scores.find(({ subject }) => subject === second)?.total).toBeLessThan(0)
  })

  it('is final only when its notice is over, which shows points and no rank', async () => {
    expect(codeOf(await town.step(`${POINTS}/close`, member, id))).toBe('notice/none')
    await town.hear()
    const [line] = await town.ask('select cells from notice_line where county = $1 and person = $2', [COUNTY, second])
    expect(Object.keys(line?.cells as object).sort()).toEqual(['group', 'points'])
    await hang(town, '2026-04-20')
    done(await town.step(`${POINTS}/close`, member, id))
    expect(await town.state(id)).toBe('final')
    expect((await town.asked('appraisal.sheets')).map(({ period, state }) => [period, state])).toEqual([[1, 'final']])
  })

  it('changes afterwards only by a correction of one of its entries, which leaves what was there (edge case 27)', async () => {
    const [entry] = await town.ask('select id from appraisal_entry where county = $1 and subject = $2 and points < 0', [
      COUNTY,
      second,
    ])
    const right = { entry: entry?.id, points: -2000, basis: '太纪〔2026〕5号' }
    expect(codeOf(await town.step(`${POINTS}/correct`, recorder, id, right))).toBe('case/not-yours')
    expect(codeOf(await town.step(`${POINTS}/correct`, member, id, { ...right, entry: id }))).toBe(
      `${POINTS}/other-quarter`,
    )
    done(await town.step(`${POINTS}/correct`, member, id, right))
    const score = (await town.asked('appraisal.scores')).find(({ subject }) => subject === second)
    expect(score).toMatchObject({ version: 2, total: -2000 })
    const kept = await town.ask(
      'select points from appraisal_entry where county = $1 and subject = $2 order by points',
      [...[COUNTY, second]],
    )
    expect(kept.map(({ points }) => points)).toEqual([-12_000, 3000, 10_000])
    expect(await town.state(id)).toBe('final')
  })
})

describe('who moved to another village of the town', () => {
  let town: Town
  const [stays, moves, other] = officials as unknown as readonly [Id, Id, Id]
  beforeAll(async () => {
    town = await openTown()
    done(await town.roll([onRoll(stays, town.village), onRoll(moves, town.village), onRoll(other, town.second)]))
    done(await town.roll([onRoll(moves, town.second, 'deputy', { from: '2026-08-15' })]))
  })
  afterAll(async () => {
    await expectBooksBalance(town.house.pool, COUNTY)
    await town?.close()
  })

  /** Both villages' quarter is handed in and reviewed, in one batch. */
  async function review(quarter: number, from: string, day: string) {
    town.at(`${from}T09:00`)
    const sheets = await Promise.all(
      [town.village, town.second].map(async (place) =>
        caseOf(await town.begin(`${POINTS}/begin`, recorder, { place, year: 2026, quarter })),
      ),
    )
    town.at(`${day}T09:00`)
    for (const sheet of sheets) done(await town.step(`${POINTS}/submit`, recorder, sheet))
    const outcomes = await town.house.desk.performAll(
      sheets.map((sheet) => ({
        ...{ kind: `${POINTS}/review`, county: COUNTY, key: `review-${sheet}` },
        actor: { county: COUNTY, person: member, via: 'web' },
        input: { case: sheet, form: { minutes: '党委纪要〔2026〕5号' } },
      })),
      'each',
    )
    for (const outcome of outcomes) done(outcome)
    return town.ask(
      `select matter = $2 as here, subject, version from appraisal_score where county = $1 and period = $3 order by here desc, version`,
      [COUNTY, sheets[0], quarter],
    )
  }

  it('is frozen where they served in the quarter, and on no other board', async () => {
    expect(await review(1, '2026-01-10', '2026-04-02')).toEqual([
      { here: true, subject: expect.any(String), version: 1 },
      { here: true, subject: expect.any(String), version: 1 },
      { here: false, subject: other, version: 1 },
    ])
  })

  it('is frozen in both of the quarter in which they moved, though both are reviewed in one batch', async () => {
    const rows = await review(3, '2026-08-20', '2026-10-09')
    expect(rows.filter(({ subject }) => subject === moves)).toEqual([
      { here: true, subject: moves, version: 1 },
      { here: false, subject: moves, version: 2 },
    ])
    expect(rows.length).toBe(4)
  })
})
