import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { cardSheetAnswer } from '#kernel/appraisal/matter.answers.ts'
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
  others,
  recorder,
  rehang,
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
    // The board still said what was recorded before: nothing becomes final that nobody could read.
    const close = () => town.step(`${POINTS}/close`, member, quarter)
    expect(codeOf(await close())).toBe('notice/differs')
    await rehang(town, one, '-1', '2026-05-20')
    done(await close())
    expect(await town.state(quarter)).toBe('final')
  })

  it('may still be taken back by whoever objected, and by nobody else', async () => {
    const third = caseOf(await object(entries[2], two))
    expect(codeOf(await step('take-back', third, one))).toMatch(/^case\//)
    // What is frozen bears the mark while it is open, and the points stay.
    expect(await scoreOf(two)).toMatchObject({ total: -2000, version: 2, objected: true })
    done(await step('take-back', third, two))
    expect(await scoreOf(two)).toMatchObject({ total: -2000, version: 3, objected: false })
  })
})

describe('something that was not recorded at all', () => {
  const claim = (person: Id, more: object = {}) =>
    town.begin(`${OBJECTION}/claim`, person, {
      ...{ place: town.village, year: 2026, period: 1, day: '2026-03-05', indicator: 'urgent-tasks', points: 2000 },
      ...{ reason: '防汛值守没有记', ...more },
    })

  it('is claimed for oneself, in a quarter that is closed, by the day on which one was there', async () => {
    expect(codeOf(await claim(officials[4] as Id))).toBe('village-cadre-points/not-yours-there')
    expect(codeOf(await claim(two, { day: '2026-04-01' }))).toBe('village-cadre-points/other-quarter')
    expect(codeOf(await claim(two, { period: 2, day: '2026-04-20' }))).toBe('village-cadre-points/still-recorded')
  })

  it('is added where it is upheld: a new version for whom it moves, and for nobody else', async () => {
    const matter = caseOf(await claim(two))
    expect(await scoreOf(two)).toMatchObject({ version: 4, objected: true })
    const sheet = await town.knock<z.output<typeof cardSheetAnswer>>('getAppraisalCardSheet', two, {
      params: { scheme: POINTS, year: 2026, subject: two },
      query: { period: 1 },
    })
    expect(sheet.objections.cases.find(({ id }) => id === matter)).toMatchObject({ entry: null, open: true })
    expect(codeOf(await step('uphold', matter, recorder, { points: 1500, reason: '有值班表' }))).toMatch(/^case\//)
    done(await step('uphold', matter, member, { points: 1500, reason: '有值班表' }))
    expect(await scoreOf(two)).toMatchObject({ total: -500, version: 5, objected: false })
    expect(await scoreOf(one)).toMatchObject({ version: 3 })
    const [added] = await town.ask(
      'select period, indicator, points, corrects, basis from appraisal_entry where county = $1 and subject = $2 order by at desc limit 1',
      [COUNTY, two],
    )
    expect(added).toMatchObject({ period: 1, indicator: 'urgent-tasks', points: 1500, corrects: null })
    expect(added?.basis).toContain('异2026')
  })

  it('is added by the town itself, by a document; what is open is recorded', async () => {
    const add = (more: object = {}, by: Id = member) =>
      town.step(`${POINTS}/add`, by, quarter, {
        ...{ person: one, day: '2026-03-09', indicator: 'honours', points: 1000, basis: '太组〔2026〕12号', ...more },
      })
    expect(codeOf(await add({}, recorder))).toMatch(/^case\//)
    expect(codeOf(await add({ day: '2026-04-09' }))).toBe('village-cadre-points/other-quarter')
    expect(codeOf(await add({ points: 9000 }))).toBe('appraisal/range')
    expect(codeOf(await add({ person: others[0] }))).toBe('appraisal/no-member')
    done(await add())
    expect(await scoreOf(one)).toMatchObject({ total: 0, version: 4 })
  })

  it('comes to the same as if it had been recorded in time', async () => {
    const recomputed = await town.ask(
      `select subject, sum(points)::int as points, count(*)::int as entries from appraisal_entry
        where county = $1 and period = 1 group by subject`,
    )
    const sums = await town.asked('appraisal.sums')
    for (const { subject, points, entries } of recomputed) {
      const own = sums.filter((sum) => sum.subject === subject && sum.period === 1)
      expect(own.reduce((all, sum) => all + sum.points, 0)).toBe(points)
      expect(own.reduce((all, sum) => all + sum.entries, 0)).toBe(entries)
      const [frozen] = await town.ask(
        'select total, parts from appraisal_score where county = $1 and subject = $2 and period = 1 order by version desc limit 1',
        [COUNTY, subject],
      )
      const parts = frozen?.parts as { indicators: readonly { recorded: number; entries: number }[] } | null
      expect(frozen?.total).toBe(points)
      expect(parts?.indicators.reduce((all, part) => all + part.entries, 0)).toBe(entries)
    }
  })
})
