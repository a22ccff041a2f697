import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  caseOf,
  closeQuarter,
  codeOf,
  done,
  hang,
  member,
  officials,
  onRoll,
  openTown,
  openYearOf,
  others,
  recorder,
  type Town,
} from '../cadres.testing.ts'
import { POINTS } from '../scheme.ts'
import { YEAR } from './terms.ts'

/* A village is merged into another in mid-year: it has no more quarters from then on, and the town's year has an end. */

let town: Town
let matter: Id
const [stays, moves] = [officials[0], others[0]] as [Id, Id]

beforeAll(async () => {
  town = await openTown('2025-01-06')
  const since = (from: string) => ({ from })
  done(
    await town.roll([
      onRoll(stays, town.village, 'deputy', since('2025-01-01')),
      onRoll(moves, town.second, 'deputy', since('2025-01-01')),
    ]),
  )
  matter = await openYearOf(town, 2025, { 茶叶产业: 10_000 })
  town.at('2025-04-01T09:00')
  done(await town.roll([onRoll(moves, town.village, 'deputy', since('2025-04-01'))]))
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

it('has the quarter that was served, begun when nobody is on its roll any more, and none later', async () => {
  await closeQuarter(town, 2025, 1)
  town.at('2025-05-06T09:00')
  const begin = (quarter: number) =>
    town.begin(`${POINTS}/begin`, recorder, { place: town.second, year: 2025, quarter })
  expect(codeOf(await begin(2))).toBe('village-cadre-points/nobody')
  const first = caseOf(await begin(1))
  done(await town.step(`${POINTS}/submit`, recorder, first))
  done(await town.step(`${POINTS}/review`, member, first, { minutes: '纪要1号' }))
  await hang(town, '2025-05-28')
  done(await town.step(`${POINTS}/close`, member, first))
})

it('does not hold up the end of the town’s year', async () => {
  for (const quarter of [2, 3, 4]) {
    if (quarter === 4)
      expect(await town.step(`${YEAR}/freeze`, member, matter)).toMatchObject({ refused: `${POINTS}/too-early` })
    await closeQuarter(town, 2025, quarter)
  }
  // What is lacking now is the rating of both, and no quarter.
  expect(await town.step(`${YEAR}/freeze`, member, matter)).toMatchObject({
    ...{ refused: 'appraisal/incomplete', fills: { count: 2 } },
  })
})
