import { afterAll, beforeAll, expect, it } from 'vitest'
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
  type Town,
} from '../cadres.testing.ts'
import { POINTS } from '../scheme.ts'
import { OBJECTION } from './lifecycle.ts'

/* Nobody scores themselves or those close to them, by whichever way points come about. */

let town: Town
let quarter: Id
const [own, close, other] = officials as unknown as readonly [Id, Id, Id]
const entryOf = new Map<Id, Id>()

beforeAll(async () => {
  town = await openTown('2026-01-05')
  const scored = [own, close, other]
  done(await town.roll(scored.map((person) => onRoll(person, town.village))))
  // An official of the village who is also the town's organization member, with a brother among the officials.
  await town.post(own, 'town-organisation-member', town.town)
  done(
    await town.perform('register/link', {
      ...{ kind: 'relative-of', from: { kind: 'person', id: own }, to: { kind: 'person', id: close } },
      on: '2026-01-05',
    }),
  )
  quarter = caseOf(await town.begin(`${POINTS}/begin`, recorder, { place: town.village, year: 2026, quarter: 1 }))
  town.at('2026-02-10T09:00')
  const minus = (subject: Id) => ({
    ...{ subject, indicator: 'work-not-done', day: '2026-02-03', points: -2000, basis: '督查通报〔2026〕4号' },
  })
  const { answer } = done(await town.record(town.village, scored.map(minus)))
  for (const [i, id] of (answer.entries as unknown as Id[]).entries()) entryOf.set(scored[i] as Id, id)
  done(await town.step(`${POINTS}/submit`, recorder, quarter))
  town.at('2026-04-02T09:00')
  done(await town.step(`${POINTS}/review`, member, quarter, { minutes: '纪要1号' }))
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const correct = (by: Id, about: Id) =>
  town.step(`${POINTS}/correct`, by, quarter, { entry: entryOf.get(about), points: 0, basis: '太组〔2026〕9号' })
const add = (by: Id, about: Id) =>
  town.step(`${POINTS}/add`, by, quarter, {
    ...{ person: about, day: '2026-03-09', indicator: 'honours', points: 1000, basis: '太组〔2026〕12号' },
  })
const object = async (by: Id) =>
  caseOf(await town.begin(`${OBJECTION}/object`, by, { entry: entryOf.get(by), reason: '当天在县里开会' }))
const claim = async (by: Id) =>
  caseOf(
    await town.begin(`${OBJECTION}/claim`, by, {
      ...{ place: town.village, year: 2026, period: 1, day: '2026-03-05', indicator: 'urgent-tasks', points: 2000 },
      reason: '防汛值守没有记',
    }),
  )

it('corrects and adds nothing in a closed quarter of theirs', async () => {
  for (const about of [own, close]) {
    expect(codeOf(await correct(own, about))).toBe('appraisal/own')
    expect(codeOf(await add(own, about))).toBe('appraisal/own')
  }
  done(await correct(own, other))
  done(await add(own, other))
  done(await correct(member, own))
})

it('decides no objection of theirs, whichever way; another person does', async () => {
  for (const about of [own, close])
    for (const matter of [await object(about), await claim(about)]) {
      const form = { points: -1000, reason: '属实' }
      expect(codeOf(await town.step(`${OBJECTION}/uphold`, own, matter, form))).toBe('appraisal/own')
      expect(codeOf(await town.step(`${OBJECTION}/reject`, own, matter, { reason: '记录属实' }))).toBe('appraisal/own')
      done(await town.step(`${OBJECTION}/reject`, member, matter, { reason: '记录属实' }))
    }
  const mine = await object(own)
  done(await town.step(`${OBJECTION}/take-back`, own, mine))
  const matter = await object(other)
  done(await town.step(`${OBJECTION}/uphold`, own, matter, { points: -1000, reason: '属实' }))
})
