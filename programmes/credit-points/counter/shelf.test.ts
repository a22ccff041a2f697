import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import type { Ask } from '#kernel/door.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { rowsAt } from '../entries/recording.routes.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { creditPoints } from '../programme.ts'
import { residentRoutes } from '../resident/resident.routes.ts'

let village: Village
beforeAll(async () => {
  village = await openVillage()
}, 60_000)
afterAll(() => village?.close())

const towel = {
  code: 'g77',
  category: 'farm',
  name: { zh: '竹篮', en: 'Bamboo basket' },
  piece: { zh: '只', en: 'piece' },
  price: 12,
}
const row = (more: object = {}) => ({
  ...{ id: 'credit-points/goods/g77', from: '2026-11-18', source: '村民代表会议纪要', value: towel },
  ...more,
})

it('a village puts goods of its own on the shelf: the clerk proposes, the head of supervision signs', async () => {
  const input = row({ place: village.place })
  const proposed = done(await village.perform('parameter/set/propose', input, clerk))
  const sign = (person: typeof clerk) =>
    village.perform('parameter/set/sign', { proposal: proposed.answer.proposal, input }, person)
  expect(await sign(clerk)).toMatchObject({ refused: 'seconded/own-proposal' })
  done(await sign(supervisor))
  done(await village.receives({ goods: 'g77', count: 3 }))
  expect(await village.stock('g77')).toBe(3n)
})

it('a resident who took goods that only this village has reads what they were', async () => {
  const [home] = village.homes
  for (let i = 0; i < 3; i++) done(await village.record({ points: 5 }))
  const lines = [{ goods: 'g77', count: 1 }]
  done(await village.perform('credit-points/redeem', { shop: village.shop, household: home.id, lines }, clerk))
  const route = residentRoutes({ ...village.house, now: () => new Date('2026-11-18T09:00:00+08:00') }).find(
    ({ id }) => id === 'pointsMineEntries',
  )
  const session = { county: COUNTY, kind: 'person', account: null, person: home.head, name: '' } as const
  const reply = await route?.handle({ session, query: { of: 'household' } } as Ask)
  expect(reply).toMatchObject({
    json: { rows: [{ points: -12, goods: [{ words: towel.name, count: 1 }] }, {}, {}, {}] },
  })
})

it('a village adds a row of its own to the rules catalogue, and records by it', async () => {
  const own = {
    ...{ code: 'custom-01', category: 'customs', name: { zh: '理事会帮厨', en: 'Helped the council' } },
    of: 'household',
    ...{ criterion: '红白事帮厨一次', least: 4, most: 4, evidence: 'none', recordedBy: ['village-clerk'] },
    ...{ yearlyCap: null, kind: 'at-once', clause: null },
  }
  const input = { ...row({ place: village.place }), id: 'credit-points/earning/custom-01', value: own }
  const proposed = done(await village.perform('parameter/set/propose', input, clerk))
  done(await village.perform('parameter/set/sign', { proposal: proposed.answer.proposal, input }, supervisor))
  const day = '2026-11-18' as Day
  const book = await village.house.keeper.getBook(COUNTY)
  expect(rowsAt(book, day, village.place, 'village-clerk').map(({ code }) => code)).toContain('custom-01')
  expect(rowsAt(book, day, COUNTY).map(({ code }) => code)).not.toContain('custom-01')
  done(await village.record({ item: 'custom-01', points: undefined }))
  expect(await village.points(village.homes[0])).toBe(7n)
  expect(creditPoints.kindWords('custom-01', book, day)).toEqual(own.name)
})

it.each([
  ['another place', row({ place: '340882' }), 'parameter/not-yours'],
  ['another programme', { ...row(), id: 'grid-casework/accept-within', value: 1 }, 'parameter/not-yours'],
  ['a code that differs from its row', row({ value: { ...towel, code: 'g78' } }), 'parameter/bad-value'],
  ['no price', row({ value: { ...towel, price: 0 } }), 'parameter/bad-value'],
  ['a family that is closed', { ...row(), id: 'grid-casework/item/999999' }, 'parameter/unknown'],
])('refuses %s', async (_, input, refused) => {
  const outcome = await village.perform('parameter/set/propose', { place: village.place, ...input }, clerk)
  expect(isRefusal(outcome) && outcome.refused).toBe(refused)
})
