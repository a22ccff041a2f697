import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { matterAnswer } from '#kernel/appraisal/matter.answers.ts'
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
  openYearOf,
  others,
  type Town,
  villageHead,
} from '../cadres.testing.ts'
import { DIVISION } from './terms.ts'

/* A village divides what its town set; edge case 32: what does not add up, and who is absent. */

let town: Town
let items: readonly Id[]
const here = officials.slice(0, 4)
const [one, two, three, four] = here as [Id, Id, Id, Id]
beforeAll(async () => {
  town = await openTown('2025-01-06')
  done(await town.roll(here.map((person) => onRoll(person, town.village, 'deputy', { from: '2025-01-01' }))))
  await openYearOf(town, 2025, { 茶叶产业: 10_000, 合作社: 2500 })
  items = (await town.asked('appraisal.items', town.town, 2025)).map(({ id }) => id)
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const step = (name: string, person: Id, matter: Id, form: object = {}) =>
  town.step(`${DIVISION}/${name}`, person, matter, form)
const convene = (present: readonly Id[]) =>
  town.begin(`${DIVISION}/convene`, villageHead, { place: town.village, year: 2025, present })
/** The first item by given points, the second one evenly. */
const split = (points: readonly number[]) => ({
  shares: here.flatMap((person, i) => [
    { item: items[0], person, points: points[i] },
    { item: items[1], person, points: 2500 },
  ]),
})
const sharesOf = async () =>
  (await town.asked('appraisal.shares', town.town, 2025)).filter(({ item }) => item === items[0])
const signed = async () => ({ files: [await town.scan(villageHead)] })

describe('edge case 32', () => {
  let matter: Id

  it('needs people of the roll, and a town that has set points', async () => {
    expect(codeOf(await convene([one, member]))).toBe('village-cadre-points/not-here')
    expect(
      codeOf(await town.begin(`${DIVISION}/convene`, villageHead, { place: town.village, year: 2026, present: [one] })),
    ).toBe('village-cadre-points/no-items')
    matter = caseOf(await convene([one, two, three]))
    expect(codeOf(await convene([one, two]))).toBe('village-cadre-points/divided')
  })

  it('shows who records, keeps or reads there what is to be divided, among whom, and nobody else', async () => {
    const asked = (person: Id) =>
      town.knock<z.output<typeof matterAnswer>>('getAppraisalMatter', person, { params: { id: matter } })
    for (const person of [villageHead, member]) {
      const { items: set, officials: roll, filled } = await asked(person)
      expect(set.map(({ title, points, due }) => [title, points, due])).toEqual([
        ['茶叶产业', 10_000, 40_000],
        ['合作社', 2500, 10_000],
      ])
      expect(set.map(({ letters }) => letters)).toContainEqual(expect.arrayContaining(['chayechanye', 'cycy']))
      expect(roll.map(({ subject }) => subject)).toEqual(expect.arrayContaining([...here]))
      expect(filled.present).toEqual([one, two, three])
    }
    // An official who is divided for is asked when it is signed; the instructor and the neighbours have no part in it.
    for (const person of [one, four, instructor, others[0] as Id])
      expect((await asked(person)).refused).toBe('appraisal/no-card')
  })

  it('cannot be closed while an item is half a point off, and says which', async () => {
    done(await step('divide', villageHead, matter, split([10_000, 10_000, 10_000, 9500])))
    expect(await step('close', villageHead, matter)).toMatchObject({
      refused: 'village-cadre-points/sums',
      fills: { due: '40', given: '39.5', off: 0 },
    })
    expect(
      codeOf(
        await step('divide', villageHead, matter, {
          shares: [
            { item: items[0], person: one, points: 1 },
            { item: items[0], person: one, points: 2 },
          ],
        }),
      ),
    ).toBe('village-cadre-points/twice')
    done(await step('divide', villageHead, matter, split([13_000, 12_000, 9000, 6000])))
    done(await step('close', villageHead, matter))
    expect(codeOf(await step('sign', villageHead, matter, { files: [] }))).not.toBe('done')
  })

  it('waits three working days for whoever was absent, and only for them; then it stands', async () => {
    done(await step('sign', villageHead, matter, await signed()))
    expect(await town.state(matter)).toBe('for-absent')
    const shown = await town.knock<z.output<typeof matterAnswer>>('getAppraisalMatter', four, {
      params: { id: matter },
    })
    expect(shown.shares).toContainEqual({ item: items[0], subject: four, points: 6000 })
    expect(codeOf(await step('object', one, matter, { reason: '不同意' }))).toBe('village-cadre-points/not-absent')
    town.at('2025-01-09T09:00')
    await town.fire()
    expect(await town.state(matter)).toBe('for-absent')
    town.at('2025-01-10T09:00')
    await town.fire()
    expect(await town.state(matter)).toBe('stands')
    expect((await sharesOf()).map(({ points }) => points).sort()).toEqual([12_000, 13_000, 6000, 9000])
  })

  it('is divided anew where the absent member’s objection is upheld: the old shares are gone', async () => {
    done(await step('resume', villageHead, matter, { reason: '调整分工' }))
    done(await step('divide', villageHead, matter, split([10_000, 10_000, 10_000, 10_000])))
    done(await step('close', villageHead, matter))
    done(await step('sign', villageHead, matter, await signed()))
    done(await step('object', four, matter, { reason: '分得太多' }))
    done(await step('uphold', member, matter, { reason: '分工未征求意见' }))
    expect(await sharesOf()).toEqual([])
    done(await step('change-present', villageHead, matter, { present: here }))
    done(await step('divide', villageHead, matter, split([11_000, 11_000, 11_000, 7000])))
    done(await step('close', villageHead, matter))
    done(await step('sign', villageHead, matter, await signed()))
    // Everybody was there: nothing is waited for.
    expect(await town.state(matter)).toBe('stands')
    expect((await sharesOf()).find(({ subject }) => subject === four)?.points).toBe(7000)
  })
})
