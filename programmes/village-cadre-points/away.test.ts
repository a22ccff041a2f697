import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { cardAnswer } from '#kernel/appraisal/answers.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  caseOf,
  codeOf,
  done,
  instructor,
  member,
  officials,
  onRoll,
  openTown,
  postOf,
  recorder,
  secretary,
  type Town,
} from './cadres.testing.ts'
import { POINTS } from './scheme.ts'

/* Whoever is not at their post: removed, seconded, on leave. */

let town: Town
let quarter: Id
const [removed, sent, ill, here] = officials as unknown as readonly [Id, Id, Id, Id]
const entry = (subject: Id) => ({
  ...{ subject, indicator: 'urgent-tasks', day: '2026-02-01', points: 1000, basis: '小防指〔2026〕1号' },
})

beforeAll(async () => {
  town = await openTown('2026-01-05')
  const at = (person: Id, unranked: string | null) => onRoll(person, town.village, 'deputy', { unranked })
  done(await town.roll([at(removed, null), at(sent, 'seconded'), at(ill, 'leave'), at(here, null)]))
  quarter = caseOf(await town.begin(`${POINTS}/begin`, recorder, { place: town.village, year: 2026, quarter: 1 }))
  town.at('2026-02-10T09:00')
  done(await town.record(town.village, [removed, sent, ill, here].map(entry)))
  done(await town.step(`${POINTS}/submit`, recorder, quarter))
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const cardOf = (subject: Id, by: Id) =>
  town.knock<z.output<typeof cardAnswer>>('getAppraisalCard', by, { params: { scheme: POINTS, year: 2026, subject } })
const scores = async () => (await town.asked('appraisal.scores')).filter(({ period }) => period === 1)

describe('edge case 20: somebody is removed', () => {
  it('who recorded may no more from that day on; what they recorded stays under their name', async () => {
    expect((await cardOf(here, here)).card.records[0]).toMatchObject({ points: 1000, recordedBy: expect.any(String) })
    const end = { post: postOf(recorder), on: '2026-02-10', document: '太组干〔2026〕3号' }
    done(await town.perform('register/end-post', end))
    town.at('2026-02-11T09:00')
    expect(codeOf(await town.record(town.village, [entry(here)]))).toBe('appraisal/not-yours')
    expect((await cardOf(here, recorder)).refused).toBe('appraisal/no-card')
    expect((await cardOf(here, here)).card.records[0]).toMatchObject({ points: 1000, recordedBy: expect.any(String) })
  })

  it('who is scored leaves the roll on the day of the document; the card stays, nothing more is recorded and nobody is told why', async () => {
    done(await town.roll([], [{ subject: removed, on: '2026-02-12' }]))
    town.at('2026-02-20T09:00')
    const another = { ...entry(removed), day: '2026-02-15' }
    expect(codeOf(await town.record(town.village, [another], 2026, secretary))).toBe('appraisal/not-yours')
    const { card } = await cardOf(removed, member)
    expect(card).toMatchObject({ unranked: 'part-year' })
    expect(card.records).toHaveLength(1)
    expect(JSON.stringify(card)).not.toMatch(/免职|调查|留置/)
  })
})

describe('edge case 23: whoever decides is away', () => {
  it('a delegate named with days reviews in their place, and only then; the deadline goes on as it was', async () => {
    const due = async () =>
      (await town.ask('select due_at from case_file where county = $1 and id = $2', [COUNTY, quarter]))[0]
    const before = await due()
    town.at('2026-04-01T09:00')
    const days = {
      post: postOf(member),
      delegate: instructor,
      from: '2026-04-02',
      until: '2026-04-03',
      reason: '外出学习',
    }
    done(await town.perform('register/delegate', days, member))
    expect(await due()).toEqual(before)
    const minutes = { minutes: '党委纪要〔2026〕4号' }
    expect(codeOf(await town.step(`${POINTS}/review`, instructor, quarter, minutes))).toMatch(/^case\//)
    town.at('2026-04-02T09:00')
    done(await town.step(`${POINTS}/review`, instructor, quarter, minutes))
    town.at('2026-04-04T09:00')
    const right = { person: here, day: '2026-02-03', indicator: 'honours', points: 500, basis: '太组〔2026〕9号' }
    expect(codeOf(await town.step(`${POINTS}/add`, instructor, quarter, right))).toMatch(/^case\//)
  })
})

describe('edge cases 22 and 23: who is scored is seconded, or on leave', () => {
  it('has one score where they are on the roll, says why it is not ranked, and is counted once', async () => {
    const found = await scores()
    expect(found.map(({ subject }) => subject).sort()).toEqual([removed, sent, ill, here].sort())
    const of = (person: Id) => found.find(({ subject }) => subject === person)
    expect(of(sent)).toMatchObject({ unranked: 'seconded', rank: null, total: 1000 })
    expect(of(ill)).toMatchObject({ unranked: 'leave', rank: null, total: 1000 })
    expect(of(here)).toMatchObject({ unranked: null })
    // At home or with the host, never both.
    expect(codeOf(await town.roll([onRoll(sent, town.second, 'deputy', { from: '2026-01-01' })]))).toBe(
      'appraisal/overlap',
    )
  })
})
