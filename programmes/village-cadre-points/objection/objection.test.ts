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
import { OBJECTION } from './lifecycle.ts'

/* Edge case 27: a score under objection when it is frozen. */

let town: Town
let quarter: Id
const [one, two] = officials as unknown as readonly [Id, Id]
const entries: Id[] = []

beforeAll(async () => {
  town = await openTown('2026-01-05')
  done(await town.roll([one, two].map((person) => onRoll(person, town.village))))
  quarter = caseOf(await town.begin(`${POINTS}/begin`, recorder, { place: town.village, year: 2026, quarter: 1 }))
  town.at('2026-02-10T09:00')
  const minus = (subject: Id, points: number) => ({
    ...{ subject, indicator: 'work-not-done', day: '2026-02-03', points, basis: '督查通报〔2026〕4号' },
  })
  const answer = done(await town.record(town.village, [minus(one, -3000), minus(one, -1000), minus(two, -2000)])).answer
  entries.push(...(answer.entries as unknown as Id[]))
  done(await town.step(`${POINTS}/submit`, recorder, quarter))
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const object = (entry: Id | undefined, person: Id) =>
  town.begin(`${OBJECTION}/object`, person, { entry, reason: '当天在县里开会' })
const step = (name: string, matter: Id, person: Id, form: object = {}) =>
  town.step(`${OBJECTION}/${name}`, person, matter, form)
const scoreOf = async (person: Id) => (await town.asked('appraisal.scores')).find(({ subject }) => subject === person)

describe('edge case 27', () => {
  let first: Id
  let second: Id

  it('is for one’s own entries only', async () => {
    expect(codeOf(await object(entries[0], two))).toBe('village-cadre-points/not-your-entry')
    expect(codeOf(await object(quarter, one))).toBe('village-cadre-points/not-your-entry')
    first = caseOf(await object(entries[0], one))
    second = caseOf(await object(entries[1], one))
  })

  it('freezes with a mark, and nothing is final while it is open', async () => {
    town.at('2026-04-02T09:00')
    done(await town.step(`${POINTS}/review`, member, quarter, { minutes: '纪要1号' }))
    expect(await scoreOf(one)).toMatchObject({ total: -4000, objected: true, version: 1 })
    expect(await scoreOf(two)).toMatchObject({ total: -2000, objected: false })
    await hang(town, '2026-04-25')
    expect(await town.step(`${POINTS}/close`, member, quarter)).toMatchObject({
      refused: 'village-cadre-points/open-objection',
      fills: { count: 2 },
    })
  })

  it('is examined by another role than the recorder’s; upheld, the entry is corrected and the mark stays for the other', async () => {
    expect(codeOf(await step('uphold', first, recorder, { points: 0, reason: '属实' }))).toMatch(/^case\//)
    done(await step('uphold', first, member, { points: 0, reason: '属实' }))
    expect(await town.state(first)).toBe('upheld')
    expect(await scoreOf(one)).toMatchObject({ total: -1000, objected: true, version: 2 })
    // The neighbour’s score was not touched; within a village nothing is ranked.
    expect(await scoreOf(two)).toMatchObject({ version: 1 })
  })

  it('takes the mark off when the last one is settled, whatever the answer; then the quarter is final', async () => {
    done(await step('reject', second, member, { reason: '记录属实' }))
    expect(await scoreOf(one)).toMatchObject({ total: -1000, objected: false, version: 3 })
    done(await town.step(`${POINTS}/close`, member, quarter))
    expect(await town.state(quarter)).toBe('final')
  })

  it('may still be taken back by whoever objected, and by nobody else', async () => {
    const third = caseOf(await object(entries[2], two))
    expect(codeOf(await step('take-back', third, one))).toMatch(/^case\//)
    done(await step('take-back', third, two))
    expect(await scoreOf(two)).toMatchObject({ version: 1, objected: false })
  })
})
