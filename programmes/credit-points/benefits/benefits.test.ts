import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { presenceCode } from '#kernel/casework/follow-up.ts'
import type { Ask, Session } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { residentRoutes } from '../resident/resident.routes.ts'
import { benefitsRoutes } from './benefits.routes.ts'
import { benefitsOf } from './benefits.testing.ts'
import { onBehalfRoutes } from './on-behalf.routes.ts'

let village: Village
let benefit: ReturnType<typeof benefitsOf>
let now = new Date()
const at = (text: string) => {
  village.at(text)
  now = new Date(`${text}:00+08:00`)
}

beforeAll(async () => {
  village = await openVillage()
  benefit = benefitsOf(village)
  at('2026-11-18T09:00')
  for (const { id } of village.homes)
    for (let i = 0; i < 6; i++)
      done(
        await village.record({
          household: id,
          item: 'livelihood-02',
          points: 10,
          photos: [await village.photo(clerk)],
        }),
      )
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const first = () => village.homes[0]
const second = () => village.homes[1]
const refusedWith = (code: string) => ({ refused: `points-benefits/${code}` })

async function knock(id: string, person: Id, body: object = {}) {
  const deps = { ...village.house, now: () => now }
  const route = [...benefitsRoutes(deps), ...onBehalfRoutes(deps), ...residentRoutes(deps)].find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session: Session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
  const reply = await route.handle({
    session,
    body: route.body?.parse(body),
    query: {},
    params: {},
    key: '',
  } as never as Ask)
  const { json, ...refusal } = reply as { json?: object; refused?: string }
  if (json) route.answer?.parse(JSON.parse(JSON.stringify(json)))
  return (json ?? refusal) as Record<string, never>
}
interface Offer {
  readonly code: string
  readonly may: boolean
  readonly conditions: readonly { name: string; needs: number; has: number; met: boolean }[]
}
const offer = async (code: string, person = first().head) =>
  ((await knock('benefitsMine', person)).offers as never as Offer[]).find((one) => one.code === code) as Offer

describe('a benefit that costs points', () => {
  it('holds place and points when it is claimed, and is used once by its code', async () => {
    const points = await village.points(first())
    const id = await benefit.claimed(first(), 'b13')
    expect(await village.row(id)).toMatchObject({ state: 'claimed', desk: `shopkeeper@${village.place}` })
    expect(await benefit.standing(first(), 'b13', '2026-11-18')).toEqual({
      village: { free: 19, taken: 1 },
      household: { free: 1, taken: 1 },
    })
    expect((await knock('pointsMine', first().head)).points).toMatchObject({ left: Number(points) - 20, held: 20 })
    const wrong = String((Number(presenceCode(id)) + 1) % 1_000_000).padStart(6, '0')
    expect(await benefit.use(id, clerk, wrong)).toMatchObject({ ...refusedWith('wrong-code'), field: 'code' })
    expect(await benefit.use(id, supervisor)).toMatchObject({ refused: 'case/not-yours' })
    at('2026-11-18T09:30')
    const two = await Promise.all([benefit.use(id), benefit.use(id)])
    expect(two.filter((one) => !('refused' in one))).toHaveLength(1)
    expect(two.find((one) => 'refused' in one)).toMatchObject({ refused: 'case/out-of-turn' })
    expect(await village.points(first())).toBe(points - 20n)
    expect(await village.accounts(first())).toMatchObject({ 'credit-points/had 2026-Q4/b13': 1n })
    const { rows } = (await knock('pointsMineEntries', first().head)) as never as { rows: object[] }
    expect(rows[0]).toMatchObject({ what: { zh: '使用礼遇' }, title: { zh: '景区门票' }, points: -20, case: id })
  })

  it('gives everything back when it is given up, once', async () => {
    const [points, before] = [await village.points(first()), await benefit.standing(first(), 'b22', '2026-11-18')]
    const id = await benefit.claimed(first(), 'b22')
    expect(await benefit.step(id, 'cancel', second().head)).toMatchObject({ refused: 'case/unknown' })
    done(await benefit.step(id, 'cancel', first().head))
    expect(await benefit.use(id)).toMatchObject({ refused: 'case/out-of-turn' })
    expect(await benefit.standing(first(), 'b22', '2026-11-18')).toMatchObject({
      village: { taken: before.village.taken },
      household: { taken: before.household.taken },
    })
    expect(await village.points(first())).toBe(points)
  })

  it('that was confirmed by mistake is undone by transfers that name it', async () => {
    const points = await village.points(second())
    const id = await benefit.claimed(second(), 'b13')
    done(await benefit.use(id))
    expect(await village.points(second())).toBe(points - 20n)
    expect(await benefit.step(id, 'correct', clerk, { reason: '记错' })).toMatchObject({ refused: 'case/not-yours' })
    done(await benefit.step(id, 'correct', supervisor, { reason: '不是这一户来用的' }))
    expect(await village.points(second())).toBe(points)
    expect((await benefit.standing(second(), 'b13', '2026-11-18')).household.taken).toBe(0)
    expect(await village.row(id)).toMatchObject({ state: 'corrected', result: 'corrected' })
  })
})

describe('what a household lacks', () => {
  it('is told for each condition before it claims, and is why it is refused', async () => {
    expect(await offer('b15')).toMatchObject({
      may: false,
      conditions: [
        { name: 'year', needs: 100, has: 60, met: false },
        { name: 'cost', needs: 60 },
        { name: 'household', needs: 1, has: 0, met: true },
        { name: 'quota', needs: 20, has: 0, met: true },
      ],
    })
    expect(await benefit.claim(first(), 'b15')).toMatchObject({ ...refusedWith('year-short'), fills: { missing: 40 } })
    // Earned sixty, spent some: what the year brought still counts.
    expect(await offer('b02')).toMatchObject({ may: true, conditions: [{ name: 'year', needs: 60, has: 60 }, {}, {}] })
    await benefit.set('b02', { threshold: 61 })
    expect(await benefit.claim(first(), 'b02')).toMatchObject({ ...refusedWith('year-short'), fills: { missing: 1 } })
  })

  it('counts without what was taken back', async () => {
    const photos = [await village.photo(clerk)]
    const id = done(await village.record({ household: second().id, item: 'livelihood-02', points: 10, photos })).answer
      .case
    const earned = async () => (await offer('b15', second().head)).conditions[0]?.has
    expect(await earned()).toBe(70)
    done(await village.step(id, 'take-back', supervisor, { clause: '更正-9', reason: '重复' }))
    expect(await earned()).toBe(60)
  })

  it('is refused for what the list lacks, and to a household elsewhere', async () => {
    expect(await benefit.claim(first(), 'b77')).toMatchObject(refusedWith('no-such-benefit'))
    expect(await benefit.claim(first(), 'b01', { place: '340882103001' })).toMatchObject({
      refused: 'credit-points/not-a-member',
    })
  })
})

describe('the places of a village', () => {
  it('go to one of two who want the last', async () => {
    await benefit.set('b20', { threshold: 0, quota: 1, perHousehold: 1 })
    const two = await Promise.all([benefit.claim(first(), 'b20'), benefit.claim(second(), 'b20')])
    expect(two.filter((one) => 'refused' in one)).toMatchObject([{ ...refusedWith('none-left'), fills: { needs: 1 } }])
    expect((await benefit.standing(first(), 'b20', '2026-11-18')).village).toEqual({ free: 0, taken: 1 })
    const claims = [first(), second()].map((home) => knock('benefitsMine', home.head))
    const open = (await Promise.all(claims)).map(
      ({ claims }) =>
        (claims as never as { words: { zh: string }; state: string }[]).filter(
          ({ words, state }) => words.zh === '文艺演出座位' && state === 'claimed',
        ).length,
    )
    expect(open.sort()).toEqual([0, 1])
  })

  it('follow the list when it is changed, up and down, and never below what is claimed', async () => {
    await benefit.set('b20', { threshold: 0, quota: 3, perHousehold: 9 }, '2026-11-02')
    const other = await benefit.claimed(second(), 'b20')
    expect((await benefit.standing(first(), 'b20', '2026-11-18')).village).toEqual({ free: 1, taken: 2 })
    await benefit.set('b20', { threshold: 0, quota: 1, perHousehold: 9 }, '2026-11-03')
    expect(await benefit.claim(second(), 'b20')).toMatchObject(refusedWith('none-left'))
    done(await benefit.step(other, 'cancel', clerk))
    expect(await benefit.claim(second(), 'b20')).toMatchObject(refusedWith('none-left'))
    await benefit.set('b20', { threshold: 0, quota: 2, perHousehold: 9 }, '2026-11-04')
    const again = await benefit.claimed(second(), 'b20')
    expect((await benefit.standing(first(), 'b20', '2026-11-18')).village).toEqual({ free: 0, taken: 2 })
    done(await benefit.use(again))
  })

  it('begin anew with the period', async () => {
    at('2026-12-01T09:00')
    expect(await offer('b20')).toMatchObject({
      may: true,
      conditions: [
        { name: 'household', has: 0 },
        { name: 'quota', has: 0 },
      ],
    })
    at('2026-11-18T09:00')
  })

  it('stay where they were claimed when the household moves; what it claims afterwards is the new village’s', async () => {
    await benefit.set('b18', { threshold: 0 })
    const id = await benefit.claimed(second(), 'b18')
    const book = await village.house.keeper.getBook(COUNTY)
    const committees = book.organisations().map(({ place }) => place)
    const elsewhere = committees.find((place) => place.length === 12 && !place.startsWith(village.place)) as string
    at('2026-11-19T09:00')
    done(
      await village.perform('register/move-household', { household: second().id, place: elsewhere, on: '2026-11-19' }),
    )
    done(await benefit.use(id))
    expect((await benefit.standing(second(), 'b18', '2026-11-19')).village.taken).toBe(1)
    expect(await benefit.claim(second(), 'b16')).toMatchObject({ refused: 'credit-points/not-a-member' })
    const there = await benefit.claimed(second(), 'b16', { place: elsewhere })
    expect((await benefit.standing(second(), 'b16', '2026-11-19')).village.taken).toBe(0)
    expect((await benefit.standing(second(), 'b16', '2026-11-19', elsewhere)).village.taken).toBe(1)
    done(await benefit.step(there, 'cancel', second().head))
    at('2026-11-20T09:00')
    done(
      await village.perform('register/move-household', {
        household: second().id,
        place: village.place,
        on: '2026-11-20',
      }),
    )
  })
})

describe('a claim that is not used', () => {
  it('lapses by itself after its last day and gives everything back; to the last minute it is good', async () => {
    const points = await village.points(first())
    await benefit.set('b17', { lapseDays: 3 })
    const [kept, left] = [await benefit.claimed(first(), 'b17'), await benefit.claimed(second(), 'b17')]
    // Three days before, as it is told by the clock.
    await benefit.runOut('2026-11-21T00:00')
    expect(await village.row(left)).toMatchObject({ state: 'claimed', flags: ['lapses-soon'] })
    at('2026-11-23T23:59')
    done(await benefit.use(kept))
    at('2026-11-24T00:00')
    expect(await benefit.use(left)).toMatchObject(refusedWith('over'))
    expect(await benefit.runOut('2026-11-24T00:00')).toBeGreaterThanOrEqual(3)
    expect(await village.row(left)).toMatchObject({ state: 'lapsed', desk: null })
    expect(await village.row(kept)).toMatchObject({ state: 'used' })
    expect((await benefit.standing(second(), 'b17', '2026-11-20')).household).toEqual({ free: 1, taken: 0 })
    expect(await village.points(first())).toBe(points - 15n)
    expect((await knock('pointsMine', second().head)).points).toMatchObject({ held: 0 })
  })
})

describe('who claims', () => {
  it('is the household, never a stranger or another official', async () => {
    for (const person of [second().head, supervisor, clerk])
      expect(await benefit.claim(first(), 'b01', {}, person)).toMatchObject({ refused: 'credit-points/not-a-member' })
  })

  it('may be the village’s clerk with a consent that is kept, and the head hears of it', async () => {
    const form = { place: village.place, household: first().id, benefit: 'b01' }
    const behalf = (more: object, person = clerk) =>
      village.perform('points-benefits/claim-for', { form: { ...form, ...more } }, person)
    expect(await behalf({})).toMatchObject({ refused: 'credit-points/consent-proof' })
    expect(await behalf({ photos: [await village.photo(supervisor)] }, supervisor)).toMatchObject({
      refused: 'case/not-yours',
    })
    const id = done(await behalf({ photos: [await village.photo(clerk)] })).answer.case
    expect(await village.row(id)).toMatchObject({ reporter: first().head, last_actor: clerk })
    expect(await benefit.step(id, 'use-for', clerk)).toMatchObject({ refused: 'act/malformed' })
    done(await benefit.step(id, 'use-for', clerk, { photos: [await village.photo(clerk)] }))
  })

  it('shows a photo where the list asks for one', async () => {
    await benefit.set('b06', { spends: 0, evidence: 'photo' })
    const id = await benefit.claimed(first(), 'b06')
    expect(await benefit.use(id)).toMatchObject(refusedWith('photo-needed'))
    done(await benefit.step(id, 'use', clerk, { code: presenceCode(id), photos: [await village.photo(clerk)] }))
  })
})

describe('the doors', () => {
  it('tell a household its own claims with their codes, and nobody else’s', async () => {
    const id = await benefit.claimed(first(), 'b01')
    const own = (await knock('benefitsMine', first().head)).claims as never as object[]
    expect(own).toContainEqual(expect.objectContaining({ case: id, code: presenceCode(id), until: expect.any(String) }))
    const others = await knock('benefitsMine', second().head)
    expect(JSON.stringify(others)).not.toContain(id)
    expect(await knock('benefitsMine', supervisor)).toEqual({ household: null, offers: [], claims: [] })
  })

  it('tell the village’s clerk alone how another household stands', async () => {
    const body = { household: first().id }
    const told = await knock('benefitsOfHousehold', clerk, body)
    expect(told.offers).toHaveLength(22)
    expect(told.left).toBe(Number(await village.points(first())))
    for (const person of [second().head, supervisor])
      expect(await knock('benefitsOfHousehold', person, body)).toMatchObject({ refused: 'credit-points/not-a-member' })
  })
})

describe('what may be had at the door', () => {
  it('is told to officials of the village, and names nobody', async () => {
    const told = await knock('onBehalf', clerk)
    expect(told).toMatchObject({ place: village.place, shops: [{ id: village.shop }] })
    expect(told.benefits).toHaveLength(22)
    for (const { id } of village.homes) expect(JSON.stringify(told)).not.toContain(id)
    for (const person of [first().head, supervisor])
      expect(await knock('onBehalf', person)).toEqual({ place: '', placeName: '', benefits: [], shops: [] })
  })
})

it('claims, uses, releases and lapses in any order keep the books balanced and no quota below nothing', async () => {
  const known = /^(points-benefits\/(none-left|household-full|cost-short|over)|case\/out-of-turn)$/
  await benefit.set('b16', { threshold: 0, spends: 1, quota: 3, perHousehold: 2, lapseDays: 2 })
  await benefit.set('b11', { threshold: 0, quota: 2, perHousehold: null, lapseDays: 1 })
  const op = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        op: fc.constant('claim' as const),
        home: fc.nat({ max: 1 }),
        of: fc.constantFrom('b16', 'b11'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ op: fc.constantFrom('use' as const, 'cancel' as const), pick: fc.nat({ max: 9 }) }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('day' as const) }) },
  )
  let month = 0
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 8, maxLength: 18 }), async (ops) => {
      month += 1
      let day = 1
      const today = () => `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      at(`${today()}T09:00`)
      const made: Id[] = []
      for (const one of ops) {
        if (one.op === 'day') {
          day += 1
          at(`${today()}T09:00`)
          await benefit.runOut(`${today()}T09:00`)
          continue
        }
        const id = 'pick' in one ? made[one.pick % Math.max(1, made.length)] : undefined
        if (one.op !== 'claim' && !id) continue
        const outcome =
          one.op === 'claim'
            ? await benefit.claim(village.homes[one.home as 0 | 1], one.of)
            : one.op === 'use'
              ? await benefit.use(id as Id)
              : await benefit.step(id, 'cancel', clerk)
        if ('refused' in outcome) expect(outcome.refused).toMatch(known)
        else if (one.op === 'claim') made.push(outcome.answer.case as Id)
      }
      for (const [code, quota, own] of [
        ['b16', 3, 2],
        ['b11', 2, null],
      ] as const) {
        const homes = await Promise.all(village.homes.map((home) => benefit.standing(home, code, today())))
        for (const { village: all, household } of homes) {
          expect(all.free).toBeGreaterThanOrEqual(0)
          expect(all.taken).toBeLessThanOrEqual(quota)
          if (own === null) continue
          expect(household.free).toBeGreaterThanOrEqual(0)
          expect(household.taken).toBeLessThanOrEqual(own)
          expect(homes.reduce((sum, one) => sum + one.household.taken, 0)).toBe(all.taken)
        }
      }
      await expectBooksBalance(village.house.pool, COUNTY)
      day += 5
      await benefit.runOut(`${today()}T09:00`)
    }),
    { numRuns: 8, seed: 20_261_121 },
  )
})
