import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  others,
  recorder,
  type Town,
} from './cadres.testing.ts'
import { POINTS } from './scheme.ts'

/* Points that the grids' matters of a village give its officials, taken by the clock when a quarter is over. */

const dispatcher = others[0] as Id
let town: Town
let quarter: unknown
beforeAll(async () => {
  town = await openTown('2026-01-05', true)
  const [one, two, late] = officials as unknown as readonly [Id, Id, Id]
  done(
    await town.roll([
      onRoll(one, town.village),
      onRoll(two, town.second),
      onRoll(late, town.second, 'reserve', { from: '2026-04-01' }),
    ]),
  )
  quarter = caseOf(await town.begin(`${POINTS}/begin`, recorder, { place: town.village, year: 2026, quarter: 1 }))
  town.at('2026-02-10T09:00')
  // A broken lamp that nobody mends until the quarter is over.
  await town.post(dispatcher, 'dispatcher', town.town)
  const lamp = caseOf(await town.perform('grid-casework/report', { form: { item: '010101', place: town.village } }))
  for (const step of ['accept', 'dispatch']) done(await town.step(`grid-casework/${step}`, dispatcher, lamp))
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const entries = (period = 1) =>
  town.ask(
    `select place, points, measure, recorded_by from appraisal_entry where county = $1 and period = $2 and indicator = 'matters-in-time'
      order by place, at`,
    [COUNTY, period],
  )

describe('the share of a village’s matters that was handled in time', () => {
  it('gives nothing before the quarter is over', async () => {
    town.at('2026-03-31T18:00')
    await town.measure()
    expect(await entries()).toEqual([])
    done(await town.step(`${POINTS}/submit`, recorder, quarter))
    town.at('2026-04-01T00:30')
    expect(codeOf(await town.step(`${POINTS}/review`, member, quarter, { minutes: '党委纪要〔2026〕3号' }))).toBe(
      'appraisal/not-measured',
    )
  })

  it('is taken by the clock for whoever was on the roll, with what was counted; a village without any has the whole point', async () => {
    await town.measure()
    const figure = 'grid-casework/on-time-of-all'
    const [first, second] = [town.village, town.second].sort()
    const told = {
      [town.village]: { points: 0, measure: { figure, numerator: 0, denominator: 1 } },
      [town.second]: { points: 1000, measure: { figure, numerator: 0, denominator: 0 } },
    }
    expect(await entries()).toEqual(
      [first, second].map((place) => ({ place, recorded_by: null, ...told[place as string] })),
    )
  })

  it('is taken once: what changes later is taken again by a recorder, until the quarter is closed', async () => {
    await town.measure()
    expect((await entries()).length).toBe(2)
    town.at('2026-04-02T09:00')
    const body = { year: 2026, place: town.village, period: 1 }
    const again = await town.knock<{ taken: number }>('takeAppraisalFigures', recorder, {
      ...{ params: { scheme: POINTS }, body },
    } as never)
    expect(again.taken).toBe(0)
    done(await town.step(`${POINTS}/review`, member, quarter, { minutes: '党委纪要〔2026〕3号' }))
    const [score] = await town.asked('appraisal.scores')
    expect(score).toMatchObject({ period: 1, total: 0 })
  })

  it('is asked of nobody whose quarter is closed, and of whoever comes on the roll of it later', async () => {
    done(
      await town.roll([
        onRoll(officials[3] as Id, town.village, 'deputy', { from: '2026-02-01' }),
        onRoll(officials[4] as Id, town.second, 'deputy', { from: '2026-02-01' }),
      ]),
    )
    await town.measure()
    expect((await entries()).map(({ place }) => place).sort()).toEqual([town.village, town.second, town.second].sort())
  })
})
