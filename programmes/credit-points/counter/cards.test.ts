import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cardCode, isCardCode, isWeakPin } from '#kernel/access/card.ts'
import type { Outcome } from '#kernel/act.ts'
import type { Route } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { passingCode } from '#kernel/secrets/passing-code.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { cardRoutes } from './cards.routes.ts'

let village: Village
beforeAll(async () => {
  village = await openVillage('2026-11-10')
  done(await village.receives({ goods: 'g01', count: 100 }))
  for (let day = 1; day < 10; day++) done(await village.record({ on: `2026-11-0${day}` }))
}, 120_000)
afterAll(() => village?.close())
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))

const home = () => village.homes[0]
const act = (name: string, input: object, person: Id | null = clerk) =>
  village.perform(`credit-points/${name}`, input, person)
async function list() {
  const route = cardRoutes({ ...village.house }).find(({ id }) => id === 'pointsCards') as Route
  const session = { county: COUNTY, kind: 'person', account: null, person: clerk, name: '' }
  const { json } = (await route.handle({ session } as never)) as {
    json: { rows: { household: string; code: string; state: string }[] }
  }
  return json.rows
}
const codeNow = async (household: string) => (await list()).find((row) => row.household === household)?.code as string
async function issued(): Promise<string> {
  done(await act('issue-card', { household: home().id }))
  const code = await codeNow(home().id)
  done(await act('set-pin', { card: code, pin: '204816' }))
  return code
}
const salt = [{ goods: 'g01', count: 1 }]
const spend = (code: string, pin: string, household: string = home().id): Promise<Outcome> =>
  act('redeem-by-card', { shop: village.shop, household, lines: salt, card: { code, pin } })
const refusedWith = (code: string) => ({ refused: `credit-points/${code}` })

describe('edge case 9: without a phone', () => {
  it('a card with its PIN spends the points of its household', async () => {
    const code = await issued()
    const before = await village.points(home())
    const sold = done(await spend(code, '204816'))
    expect(sold.answer).toMatchObject({ opened: true, points: '3', left: String(before - 3n) })
    expect(await village.points(home())).toBe(before - 3n)
    // Of the PIN nothing stands anywhere but a digest.
    const kept = await village.house.reader.read(
      COUNTY,
      async (client) => (await client.query("select * from journal where body::text like '%204816%'")).rows,
    )
    expect(kept).toEqual([])
  })

  it('five wrong PINs block it, however they were typed; the clerk sets a new one', async () => {
    const code = await issued()
    const before = await village.points(home())
    const left = []
    for (const pin of ['111112', '204817', '000001', '204861', '999998']) left.push(done(await spend(code, pin)).answer)
    expect(left.map((one) => one.left)).toEqual([4, 3, 2, 1, 0])
    expect(await spend(code, '204816')).toMatchObject(refusedWith('card-blocked'))
    expect(await list()).toContainEqual(expect.objectContaining({ code, state: 'blocked' }))
    done(await act('set-pin', { card: code, pin: '730051' }))
    expect(await village.points(home())).toBe(before)
    expect(done(await spend(code, '730051')).answer).toMatchObject({ opened: true })
  })

  it('a right PIN lets the tries begin anew', async () => {
    const code = await issued()
    for (let i = 0; i < 4; i++) done(await spend(code, '555554'))
    expect(done(await spend(code, '204816')).answer.opened).toBe(true)
    expect(done(await spend(code, '555554')).answer).toEqual({ opened: false, left: 4 })
  })

  it('wrong PINs sent at once are all counted', async () => {
    const code = await issued()
    const tries = await Promise.all(Array.from({ length: 8 }, () => spend(code, '555554')))
    expect(tries.filter((one) => !isRefusal(one))).toHaveLength(5)
    expect(await spend(code, '204816')).toMatchObject(refusedWith('card-blocked'))
  })

  it('it opens only its own household, and nothing before a PIN was chosen', async () => {
    done(await act('issue-card', { household: home().id }))
    const code = await codeNow(home().id)
    expect(await spend(code, '204816')).toMatchObject(refusedWith('card-no-pin'))
    for (const pin of ['000000', '123456', '987654'])
      expect(await act('set-pin', { card: code, pin })).toMatchObject(refusedWith('card-pin-weak'))
    done(await act('set-pin', { card: code, pin: '204816' }))
    expect(await spend(code, '204816', village.homes[1].id)).toMatchObject(refusedWith('card-unknown'))
  })

  it('somebody else takes the goods with the household’s consent, which is recorded', async () => {
    const input = { shop: village.shop, household: home().id, lines: salt, consent: 'called' }
    const sold = done(await act('redeem', input))
    const rows = await village.house.reader.read(
      COUNTY,
      async (client) =>
        (
          await client.query(
            'select j.body, t.what from journal j join ledger_transfer t on t.county = j.county and t.act = j.id where j.id = $1 limit 1',
            [sold.act],
          )
        ).rows,
    )
    expect(rows[0]).toMatchObject({ what: 'credit-points/redeemed-for', body: { consent: 'called' } })
  })

  it('is nobody’s to issue but the village clerk’s', async () => {
    const refused = refusedWith('card-not-yours')
    expect(await act('issue-card', { household: home().id }, supervisor)).toMatchObject(refused)
    const code = await issued()
    expect(await act('set-pin', { card: code, pin: '730051' }, supervisor)).toMatchObject(refused)
    expect(await act('end-card', { card: code, why: 'lost' }, supervisor)).toMatchObject(refused)
  })
})

describe('edge case 3: the old card', () => {
  it('is dead at once when a new one is issued', async () => {
    const old = await issued()
    const fresh = await issued()
    expect(fresh).not.toBe(old)
    expect(await spend(old, '204816')).toMatchObject(refusedWith('card-ended'))
    expect(done(await spend(fresh, '204816')).answer.opened).toBe(true)
  })

  it('is dead at once when it was reported lost', async () => {
    const code = await issued()
    done(await act('end-card', { card: code, why: 'lost' }))
    expect(await spend(code, '204816')).toMatchObject(refusedWith('card-ended'))
    expect((await list()).map((row) => row.code)).not.toContain(code)
  })

  it('of a head who died opens nothing any more; the new head gets another', async () => {
    const code = await issued()
    const { id, head } = home()
    const members = await village.house.reader.read(
      COUNTY,
      async (client) =>
        (
          await client.query<{ person: Id }>(
            'select person from household_member where county = $1 and household = $2 and person <> $3 and to_day is null and retracted_at is null',
            [COUNTY, id, head],
          )
        ).rows,
    )
    const heir = members[0]?.person as Id
    done(await village.perform('register/record-death', { person: head, on: '2026-11-10' }))
    const changed = await village.perform('register/change-head', { household: id, head: heir, on: '2026-11-10' })
    done(changed)
    expect(await spend(code, '204816')).toMatchObject(refusedWith('card-old-head'))
    expect(await list()).toContainEqual(expect.objectContaining({ code, state: 'old-head' }))
    const fresh = await issued()
    expect(done(await spend(fresh, '204816')).answer.opened).toBe(true)
  })
})

describe('the code of the minute', () => {
  const at = () => new Date('2026-11-10T09:30:20+08:00')
  const redeem = (code: string, household: Id = home().id) =>
    act('redeem', { shop: village.shop, household, lines: salt, code })

  it('is taken once, now and a minute later', async () => {
    village.at('2026-11-10T09:31')
    const { text, digits } = passingCode(home().id, at())
    done(await redeem(digits))
    // The picture of the same minute is the same code.
    expect(await redeem(text)).toMatchObject({ refused: 'ledger/once' })
    village.at('2026-11-10T09:32')
    expect(await redeem(passingCode(home().id, at()).text)).toMatchObject(refusedWith('code-over'))
  })

  it('is not taken for another household, nor when it was made up', async () => {
    village.at('2026-11-10T09:40')
    const other = passingCode(village.homes[1].id, new Date('2026-11-10T09:40:10+08:00'))
    for (const code of [other.text, other.digits, '00000000', 'LCabc', 'x'])
      expect(await redeem(code)).toMatchObject(refusedWith('code-over'))
  })

  it('pays once when two counters take it at the same time', async () => {
    village.at('2026-11-10T09:50')
    const { digits } = passingCode(home().id, new Date('2026-11-10T09:50:10+08:00'))
    const before = await village.points(home())
    const outcomes = await Promise.all([redeem(digits), redeem(digits)])
    expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'ledger/once' }])
    expect(await village.points(home())).toBe(before - 3n)
  })
})

it('numbers of cards carry a check digit', () => {
  const codes = Array.from({ length: 200 }, () => cardCode(newId()))
  expect(codes.every(isCardCode)).toBe(true)
  const [code = ''] = codes
  for (let i = 0; i < 10; i++)
    expect(isCardCode(code.slice(0, i) + ((Number(code[i]) + 1) % 10) + code.slice(i + 1))).toBe(false)
})

it.each([
  ['000000', true],
  ['123456', true],
  ['654321', true],
  ['204816', false],
  ['112233', false],
])('PIN %s is weak: %s', (pin, weak) => expect(isWeakPin(pin)).toBe(weak))
