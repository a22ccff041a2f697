import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

/* Points were taken from a household by mistake, and goods refused to it meanwhile (edge 55). */

let village: Village
/** The entry by which 8 of 10 points were taken on 18 November. */
let wrong: Id

const home = () => village.homes[0]
const set = async (id: string, value: object, from: string) => {
  const input = { id, from, place: village.place, source: '村民代表会议纪要', value }
  const { answer } = done(await village.perform('parameter/set/propose', input, clerk))
  done(await village.perform('parameter/set/sign', { proposal: answer.proposal, input }, supervisor))
}
const soap = (price: number) => ({
  ...{ code: 'g77', category: 'washing', name: { zh: '肥皂', en: 'Soap' }, piece: { zh: '块', en: 'piece' }, price },
})
const makesUp = (form: object = {}, person = supervisor) =>
  village.step(wrong, 'make-up', person, {
    ...{ shop: village.shop, goods: 'g77', count: 2, refusedOn: '2026-11-27', reason: '兑换日来过，分不够' },
    ...form,
  })
const takesBack = () => village.step(wrong, 'take-back', supervisor, { clause: '监委会-2026-7', reason: '认错了人' })

beforeAll(async () => {
  village = await openVillage()
  const taken = {
    ...{ code: 'custom-09', category: 'customs', name: { zh: '乱倒垃圾', en: 'Dumped rubbish' } },
    of: 'household',
    ...{ criterion: '经劝不改', least: -8, most: -8, evidence: 'none', recordedBy: ['village-clerk'] },
    ...{ yearlyCap: null, kind: 'reviewed', clause: '村规民约第九条' },
  }
  await set('credit-points/earning/custom-09', taken, '2026-11-18')
  await set('credit-points/goods/g77', soap(4), '2026-11-18')
  done(await village.record({ points: 5 }))
  done(await village.record({ points: 5, on: '2026-11-17' }))
  done(await village.receives({ goods: 'g77', count: 3 }))
  wrong = done(await village.record({ item: 'custom-09', points: undefined })).answer.case as Id
  const members = (
    await village.ask(
      `select id from person p where county = $1 and retracted_at is null and birth < '2000' and not exists (
         select from household_member m where m.county = p.county and m.person = p.id) order by id limit 5`,
    )
  ).map(({ id }) => id as Id)
  const meeting = done(
    await village.perform('points-panel/convene', { form: { place: village.place, members } }, clerk),
  ).answer.case as Id
  const of = async (name: string, form: object = {}) =>
    done(await village.perform(`points-panel/${name}`, { case: meeting, form }, clerk))
  await of('decide', { entry: wrong, for: 4, against: 1 })
  await of('close')
  await of('sign', { files: [await village.photo(clerk)] })
  await village.hear()
  const [notice] = await village.ask('select notice from notice_about where county = $1 and subject = $2', [
    ...[COUNTY, wrong],
  ])
  const put = { case: notice?.notice, form: { photos: [await village.photo(clerk)] } }
  done(await village.perform('public-notice/put-up', put, clerk))
  village.at('2026-11-27T08:00')
  await village.fire()
  done(await village.step(wrong, 'record-reviewed', clerk))
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

describe('goods refused while points were missing by mistake', () => {
  it('are made up for once the deduction is corrected, at the price of that day, with an apology and why', async () => {
    const lines = [{ goods: 'g77', count: 2 }]
    const sold = { shop: village.shop, household: home().id, lines }
    expect(await village.perform('credit-points/redeem', sold, clerk)).toMatchObject({ refused: 'ledger/short' })
    expect(await makesUp()).toMatchObject({ refused: 'case/out-of-turn' })
    await set('credit-points/goods/g77', soap(5), '2026-12-01')
    village.at('2026-12-02T09:00')
    done(await takesBack())
    expect(await village.points(home())).toBe(10n)
    expect(await makesUp({}, clerk)).toMatchObject({ refused: 'case/not-yours' })
    const made = done(await makesUp())
    expect(await village.row(wrong)).toMatchObject({ state: 'taken-back', flags: ['deducted-wrongly'] })
    const told = await village.ask(
      'select words, fills from message where county = $1 and person = $2 and subject = $3 order by at, id',
      [COUNTY, home().head, wrong],
    )
    // That points were taken is not called that they were recorded.
    expect(told.map(({ words }) => words)).toContain('credit-points/tell-taken-by-rule')
    expect(told.map(({ words }) => words)).not.toContain('credit-points/tell-recorded')
    // Both were told at one instant: in no order.
    expect(told.slice(-2)).toHaveLength(2)
    expect(told.slice(-2)).toEqual(
      expect.arrayContaining([
        { words: 'credit-points/tell-deducted-wrongly', fills: {} },
        { words: 'credit-points/tell-made-up', fills: { day: '2026-12-10' } },
      ]),
    )
    expect(made.answer.case).toBe(wrong)
    const held = await village.ask(
      `select h.subject, h.remaining::int as n, a.purpose from ledger_hold h join ledger_account a on a.county = h.county and a.id = h.account
         where h.county = $1 and h.state = 'open' and h.what = 'credit-points/made-up' order by a.purpose`,
    )
    expect(held).toMatchObject([
      { n: 8, purpose: 'credit-points/household' },
      { n: 2, purpose: 'credit-points/stock' },
    ])
    const handed = { shop: village.shop, household: home().id, reservation: held[0]?.subject }
    done(await village.perform('credit-points/hand-out-reserved', handed, clerk))
    expect([await village.points(home()), await village.stock('g77')]).toEqual([2n, 1n])
  })

  it('only for a day between the two, once, and as far as the shelf has them', async () => {
    expect(await makesUp()).toMatchObject({ refused: 'credit-points/made-up-already' })
    expect(await makesUp({ refusedOn: '2026-11-26' })).toMatchObject({ refused: 'credit-points/not-meanwhile' })
    expect(await makesUp({ refusedOn: '2026-11-30' })).toMatchObject({
      refused: 'credit-points/not-on-shelf',
      fills: { left: '1' },
    })
    expect(await makesUp({ refusedOn: '2026-11-30', count: 1 })).toMatchObject({ refused: 'ledger/short' })
    expect(await makesUp({ goods: 'g78', refusedOn: '2026-11-30' })).toMatchObject({
      refused: 'credit-points/no-such-goods',
    })
  })

  it('is not offered for an entry that gave points', async () => {
    const entry = done(await village.record({ on: '2026-12-01', points: 5 })).answer.case
    done(await village.step(entry, 'take-back', supervisor, { clause: '更正-1', reason: '记错' }))
    const form = { shop: village.shop, goods: 'g77', count: 1, refusedOn: '2026-12-01', reason: '没换成' }
    expect(await village.step(entry, 'make-up', supervisor, form)).toMatchObject({
      refused: 'credit-points/nothing-deducted',
    })
  })
})
