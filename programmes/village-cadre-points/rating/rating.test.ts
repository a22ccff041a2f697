import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  caseOf,
  cast,
  clerk,
  codeOf,
  done,
  instructor,
  member,
  officials,
  onRoll,
  openTown,
  raters,
  type Town,
} from '../cadres.testing.ts'
import { RATING } from './ballot.ts'

/* The rating part of a year, from the question to the score; edge case 33 on the ballot's own sheets. */

let town: Town
const [one, two] = officials as unknown as readonly [Id, Id]

beforeAll(async () => {
  town = await openTown('2025-12-20')
  const from = '2025-01-01'
  // The principal post stands first on the sheet.
  done(
    await town.roll([onRoll(two, town.village, 'deputy', { from }), onRoll(one, town.village, 'principal', { from })]),
  )
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const ask = (more: readonly object[] = []) =>
  town.begin(`${RATING}/ask`, instructor, {
    ...{ place: town.village, year: 2025, means: 'paper', raters: [...raters, ...more] },
  })
const ratings = async () =>
  Object.fromEntries(
    (await town.asked('appraisal.ratings', town.town, 2025)).map(({ subject, points }) => [subject, points]),
  )

describe('a rating', () => {
  let matter: Id

  it('is asked for by the instructor, once, and nobody rates themselves', async () => {
    expect(codeOf(await ask([{ person: one, class: 'party-member' }]))).toBe('village-cadre-points/rates-own')
    expect(
      codeOf(await town.begin(`${RATING}/ask`, clerk, { place: town.village, year: 2025, means: 'paper', raters })),
    ).toBe('case/not-yours')
    matter = caseOf(await ask())
    expect(codeOf(await ask())).toBe('village-cadre-points/rated')
  })

  it('is asked for in no other way: nobody drafts a ballot on officials by hand', async () => {
    const form = { kind: `${RATING}/officials`, place: town.village, means: 'paper', raters, rated: [{ person: one }] }
    expect(codeOf(await town.begin('democratic-rating/draft', instructor, form))).not.toBe('done')
    // Nor does whoever may draft others, past the form.
    expect(codeOf(await town.begin('democratic-rating/ask', instructor, form))).toBe('case/not-yours')
  })

  it('has no result with fewer valid sheets than the parameter, and is asked for again (edge case 33)', async () => {
    await cast(town, [4, 3], ['excellent', 'competent'])
    expect(await town.state(matter)).toBe('void')
    expect(await ratings()).toEqual({})
    town.at('2025-12-22T09:00')
    done(await town.step(`${RATING}/again`, instructor, matter, { means: 'phone' }))
  })

  it('may be asked for without a list: the instructor makes it on the ballot, by phone or on paper', async () => {
    await town.hear()
    const [ballot] = await town.ask(
      "select f.id, b.means from case_file f join ballot b on b.county = f.county and b.id = f.id where f.county = $1 and f.state = 'drafted'",
    )
    expect(ballot?.means).toBe('phone')
    const rated = [two, one].map((person) => ({ person }))
    const list = (more: readonly object[]) =>
      town.step('democratic-rating/change-lists', instructor, ballot?.id, {
        ...{ means: 'paper', rated, raters: [...raters, ...more] },
      })
    expect(codeOf(await town.step('democratic-rating/open', instructor, ballot?.id))).toBe('ballot/few-raters')
    // Whoever prepares ballots of another kind does nothing on this one, which she may see.
    expect(codeOf(await town.step('democratic-rating/open', member, ballot?.id))).toBe('case/not-yours')
    expect(codeOf(await list([{ person: one, class: 'party-member' }]))).toBe('ballot/rates-self')
    done(await list([]))
  })

  it('takes over what was counted, and no person may say it instead', async () => {
    const said = { ballot: matter, rated: [{ person: one, rating: 100_000 }] }
    expect(codeOf(await town.step(`${RATING}/count`, instructor, matter, said))).toBe('case/not-yours')
    await cast(town, [5, 4], ['excellent', 'competent'])
    expect(await town.state(matter)).toBe('rated')
    // The list was put into another order: the first line is the other one's.
    expect(await ratings()).toEqual({ [two]: 100_000, [one]: 85_000 })
  })
})
