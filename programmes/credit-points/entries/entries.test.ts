import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

let village: Village

beforeAll(async () => {
  village = await openVillage()
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const first = () => village.homes[0]
const second = () => village.homes[1]
const fileOf = (outcome: Awaited<ReturnType<Village['record']>>): Id => done(outcome).answer.case as Id

/** What was told about a matter, to whomever. */
const toldOf = async (id: Id) =>
  (await village.ask('select words from message where county = $1 and subject = $2', [COUNTY, id])).map((m) => m.words)

describe('points at the doorstep', () => {
  it('stand in the household’s account at once, with the day on which they were earned', async () => {
    const id = fileOf(await village.record({ on: '2026-11-10' }))
    expect(await village.row(id)).toMatchObject({ state: 'recorded', reporter: first().head, kind: 'neighbours-01' })
    expect(await village.points(first(), '2026-11-09')).toBe(0n)
    expect(await village.points(first(), '2026-11-10')).toBe(5n)
  })

  it('are never more than the yearly cap leaves, and the cap is the year’s of the deed', async () => {
    const patrol = { household: second().id, item: 'safety-03', points: 2, photos: [] as Id[] }
    const six = []
    for (let i = 0; i < 7; i++)
      six.push(await village.record({ ...patrol, photos: [await village.photo(clerk)], on: '2026-11-01' }))
    expect(six.slice(0, 6).every((one) => !('refused' in one))).toBe(true)
    expect(six[6]).toMatchObject({ refused: 'credit-points/year-full' })
    expect(await village.accounts(second())).toMatchObject({
      'credit-points/household': 12n,
      'credit-points/counted 2026/safety-03': 12n,
    })
  })

  it.each([
    ['a row that the catalogue lacks', { item: 'neighbours-77' }, 'credit-points/no-such-row'],
    ['a household of nobody', { household: '00000000-0000-4000-8000-000000000001' }, 'credit-points/no-such-household'],
    ['a day to come', { on: '2026-11-19' }, 'credit-points/not-yet'],
    ['a day too long ago', { on: '2026-09-16' }, 'credit-points/too-late'],
    ['points out of the row’s range', { points: 6 }, 'credit-points/points-range'],
    ['no photo where the row needs one', { item: 'livelihood-02', points: undefined }, 'credit-points/photo-needed'],
  ])('are refused for %s', async (_, form, code) => {
    const before = await village.points(first())
    expect(await village.record(form)).toMatchObject({ refused: code })
    expect(await village.points(first())).toBe(before)
  })

  it('of the last day that counts are recorded', async () => {
    expect(fileOf(await village.record({ on: '2026-09-17', points: 2 }))).toBeTruthy()
  })

  it('are recorded by nobody from elsewhere', async () => {
    expect(await village.record({}, first().head)).toMatchObject({ refused: 'case/not-yours' })
  })
})

describe('what a resident asks for', () => {
  const form = () => ({
    place: village.place,
    household: first().id,
    item: 'neighbours-01',
    points: 3,
    on: '2026-11-18',
  })

  it('is checked by the clerk, then stands in the account', async () => {
    const before = await village.points(first())
    const id = fileOf(await village.perform('credit-points/apply', { form: form() }, first().head))
    expect(await village.points(first())).toBe(before)
    done(await village.step(id, 'take-up', clerk))
    expect(await village.points(first())).toBe(before + 3n)
  })

  it('is for one’s own household only', async () => {
    const asked = await village.perform('credit-points/apply', { form: form() }, second().head)
    expect(asked).toMatchObject({ refused: 'credit-points/not-your-household', field: 'household' })
  })

  it('is not taken up with a reason, and may be looked at again after an appeal', async () => {
    const id = fileOf(await village.perform('credit-points/apply', { form: form() }, first().head))
    done(await village.step(id, 'decline', clerk, { reason: '当天没有这件事' }))
    done(await village.step(id, 'appeal', first().head, { reason: '邻居可以作证' }))
    done(await village.step(id, 'look-again', supervisor, { reason: '走访属实' }))
    expect(await toldOf(id)).toContain('credit-points/tell-look-again')
    done(await village.step(id, 'take-up', clerk))
    expect(await village.row(id)).toMatchObject({ state: 'recorded', result: 'recorded' })
  })
})

it('an appeal is answered, also where the decision stands', async () => {
  const id = fileOf(await village.record({ points: 2 }))
  done(await village.step(id, 'appeal', first().head, { reason: '应是三分' }))
  done(await village.step(id, 'uphold', supervisor, { reason: '受助人说是两次，已另记' }))
  expect(await village.row(id)).toMatchObject({ state: 'recorded' })
  expect(await toldOf(id)).toContain('credit-points/tell-upheld')
})

describe('whoever has no phone (edge 9)', () => {
  it('appeals by word of mouth: taken down with a proof of the consent, decided by supervision, and the head is told', async () => {
    const id = fileOf(await village.record({ household: second().id, points: 3 }))
    const reason = '帮邻居收稻不是三分，是五分'
    const appeal = (by: Id, form: object) => village.step(id, 'appeal-for', by, { reason, ...form })
    expect(await appeal(clerk, {})).toMatchObject({ refused: 'credit-points/consent-proof', field: 'voice' })
    expect(await appeal(first().head, { photos: [] })).toMatchObject({ refused: 'case/unknown' })
    done(await appeal(supervisor, { photos: [await village.photo(supervisor)] }))
    expect(await village.row(id)).toMatchObject({ state: 'appealed', reporter: second().head })
    const told = await village.ask('select words from message where county = $1 and subject = $2', [COUNTY, id])
    expect(told).toContainEqual({ words: 'credit-points/tell-appealed-for' })
    const before = await village.points(second())
    done(await village.step(id, 'take-back', supervisor, { clause: '积分细则', reason: '应记五分' }))
    expect(await village.points(second())).toBe(before - 3n)
  })
})

describe('a wrong entry', () => {
  it('edge 55: is undone by another that names it, with its basis; the cap is free again', async () => {
    const photos = [await village.photo(clerk)]
    const id = fileOf(await village.record({ item: 'deliberation-01', points: 2, photos, household: first().id }))
    expect(await village.accounts(first())).toMatchObject({ 'credit-points/counted 2026/deliberation-01': 2n })
    const before = await village.points(first())
    done(await village.step(id, 'take-back', supervisor, { clause: '更正-2026-1', reason: '记错了户' }))
    expect(await village.points(first())).toBe(before - 2n)
    expect(await village.accounts(first())).toMatchObject({ 'credit-points/counted 2026/deliberation-01': 0n })
    expect(
      await village.step(id, 'take-back', supervisor, { clause: '更正-2026-1', reason: '再来一次' }),
    ).toMatchObject({
      refused: 'case/out-of-turn',
    })
  })

  it('edge 56: brings nobody below zero: what was spent meanwhile waits for a person’s decision', async () => {
    const left = await village.points(second())
    const id = fileOf(await village.record({ household: second().id, points: 5 }))
    const lines = [{ goods: 'g01', count: 1 }]
    done(await village.receives({ goods: 'g01', count: 50 }))
    for (let spent = 3n; spent <= left + 5n; spent += 3n)
      done(await village.perform('credit-points/redeem', { shop: village.shop, household: second().id, lines }, clerk))
    const rest = await village.points(second())
    done(await village.step(id, 'take-back', supervisor, { clause: '更正-2026-2', reason: '同名不同户' }))
    expect(await village.points(second())).toBe(0n)
    expect(await village.accounts(second())).toMatchObject({ 'credit-points/owed': rest - 5n })
    const signed = { clause: '监委会-2026-4', reason: '同名不同户，居民无过错' }
    expect(await village.step(id, 'bear-shortfall', clerk, signed)).toMatchObject({ refused: 'case/not-yours' })
    done(await village.step(id, 'bear-shortfall', supervisor, signed))
    expect(await village.accounts(second())).toMatchObject({ 'credit-points/owed': 0n })
    const borne = await village.ask(
      `select sum(d.total)::int as n from ledger_day d join ledger_account a on a.county = d.county and a.id = d.account
         where d.county = $1 and a.purpose = 'credit-points/correction' and a.owner = $2`,
      [COUNTY, `place:${village.place}`],
    )
    expect(borne).toEqual([{ n: Number(rest) - 5 }])
    expect(await village.step(id, 'bear-shortfall', supervisor, signed)).toMatchObject({
      refused: 'credit-points/no-shortfall',
    })
  })
})

describe('the counter', () => {
  const redeem = (lines: readonly { goods: string; count: number }[], more: object = {}, person = clerk) =>
    village.perform('credit-points/redeem', { shop: village.shop, household: first().id, lines, ...more }, person)

  it('takes points and hands out goods in one act, and repeats nothing for the same key', async () => {
    done(await village.receives({ goods: 'g02', count: 10 }, { goods: 'g03', count: 4 }))
    done(await village.record({ points: 5 }))
    done(await village.record({ points: 5 }))
    const before = await village.points(first())
    const input = {
      shop: village.shop,
      household: first().id,
      lines: [
        { goods: 'g02', count: 1 },
        { goods: 'g03', count: 1 },
      ],
    }
    const sold = done(await village.perform('credit-points/redeem', input, clerk, 'redeem:key:1'))
    expect(sold.answer).toMatchObject({ points: '10', left: String(before - 10n), own: false })
    expect(done(await village.perform('credit-points/redeem', input, clerk, 'redeem:key:1')).repeated).toBe(true)
    expect(await village.points(first())).toBe(before - 10n)
    expect([await village.stock('g02'), await village.stock('g03')]).toEqual([9n, 3n])
  })

  it('edge 60: of two counters that ask for the last points one is told what is left', async () => {
    const points = Number(await village.points(first()))
    const count = Math.floor(points / 3)
    const two = await Promise.all([redeem([{ goods: 'g01', count }]), redeem([{ goods: 'g01', count }])])
    const [won, lost] = [two.filter((one) => !('refused' in one)), two.filter((one) => 'refused' in one)]
    expect([won.length, lost.length]).toEqual([1, 1])
    expect(lost[0]).toMatchObject({ refused: 'ledger/short', fills: { left: String(points - count * 3) } })
  })

  it.each([
    ['goods that the shelf lacks', [{ goods: 'g99', count: 1 }], {}, 'credit-points/no-such-goods'],
    [
      'one kind twice',
      [
        { goods: 'g01', count: 1 },
        { goods: 'g01', count: 2 },
      ],
      {},
      'credit-points/twice-on-list',
    ],
    ['nothing', [], {}, 'act/malformed'],
    ['less than nothing', [{ goods: 'g01', count: -1 }], {}, 'act/malformed'],
    ['half a piece', [{ goods: 'g01', count: 0.5 }], {}, 'act/malformed'],
    [
      'another shop',
      [{ goods: 'g01', count: 1 }],
      { shop: '00000000-0000-4000-8000-000000000002' },
      'credit-points/no-shop',
    ],
  ])('refuses %s', async (_, lines, more, code) => {
    expect(await redeem(lines, more)).toMatchObject({ refused: code })
  })

  it('is kept by nobody else', async () => {
    expect(await redeem([{ goods: 'g01', count: 1 }], {}, supervisor)).toMatchObject({
      refused: 'credit-points/no-shop',
    })
  })
})
