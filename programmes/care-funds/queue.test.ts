import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { booksOf } from './books.ts'
import { done, type FundTown, openPioneer, yearAccount } from './fund.testing.ts'

/* A year whose budget is spent, the next year, and deaths. */

let town: FundTown
beforeAll(async () => {
  town = await openPioneer('2026-10-14')
  await town.set('notice-before', false)
  // For two of the highest tier and one of the lowest.
  await town.money('2026', 460_000n)
}, 120_000)
afterEach(() => expectBooksBalance(town.house.pool, town.county))
afterAll(() => town?.close())

const state = async (id: Id) => (await town.row(id)).state
const left = async (year: string) =>
  (await town.balance(yearAccount(town, year))) - (await town.held(yearAccount(town, year)))

describe('edge 67: a year’s budget that is spent in October', () => {
  const queue: { id: Id; applicant: Id }[] = []

  it('lets what is approved later queue with its date; nobody overtakes with less', async () => {
    const first = [await town.approved('tier-1'), await town.approved('tier-1')]
    expect(await Promise.all(first.map(({ id }) => state(id)))).toEqual(['to-pay', 'to-pay'])
    expect(await left('2026')).toBe(60_000n)
    queue.push(await town.approved('tier-2'))
    // The lowest tier would fit, but somebody waits longer: by a minute, for what was approved in the same instant has no order.
    town.at('2026-10-14T09:01')
    queue.push(await town.approved('tier-3'))
    expect(await Promise.all(queue.map(({ id }) => state(id)))).toEqual(['queued', 'queued'])
    expect(await town.messages(queue[0]!.applicant)).toEqual(['pioneer-fund/tell-queued'])
    expect(await left('2026')).toBe(60_000n)
    await town.settle()
    expect(await state(queue[0]!.id)).toBe('queued')
  })

  it('serves them in their order as soon as money is free', async () => {
    const [first, second] = queue as unknown as [{ id: Id }, { id: Id }]
    const paid = await town.house.reader.read(
      town.county,
      async (client) =>
        (await client.query("select id, reporter from case_file where state = 'to-pay' order by id limit 1")).rows[0],
    )
    done(await town.step(paid.id, 'withdraw', paid.reporter))
    await town.settle()
    expect([await state(first.id), await state(second.id)]).toEqual(['to-pay', 'to-pay'])
    expect(await left('2026')).toBe(100_000n)
  })

  it('puts first in the next year who waits from this one', async () => {
    const waiting = [await town.approved('tier-1')]
    town.at('2026-10-14T09:02')
    waiting.push(await town.approved('tier-2'))
    expect(await Promise.all(waiting.map(({ id }) => state(id)))).toEqual(['queued', 'queued'])
    town.at('2027-01-05T09:00')
    const late = await town.approved('tier-3')
    expect(await state(late.id)).toBe('queued')
    await town.money('2027', 320_000n)
    await town.settle()
    const states = await Promise.all([...waiting, late].map(({ id }) => state(id)))
    expect(states).toEqual(['to-pay', 'to-pay', 'queued'])
    expect(await town.held(yearAccount(town, '2027'))).toBe(300_000n)
  })

  it('serves them when that year begins, by itself, where its money was allotted in December', async () => {
    town.at('2027-12-20T09:00')
    const waiting = [await town.approved('tier-1')]
    town.at('2027-12-20T09:01')
    waiting.push(await town.approved('tier-2'))
    await town.settle()
    expect(await Promise.all(waiting.map(({ id }) => state(id)))).toEqual(['queued', 'queued'])
    // Whoever was late in January still waits, before them: for the three of them there is not enough.
    await town.money('2028', 310_000n)
    await town.settle()
    town.at('2027-12-31T23:59')
    await town.settle()
    expect(await Promise.all(waiting.map(({ id }) => state(id)))).toEqual(['queued', 'queued'])
    town.at('2028-01-01T00:01')
    await town.settle()
    await town.settle()
    expect(await Promise.all(waiting.map(({ id }) => state(id)))).toEqual(['to-pay', 'queued'])
    await town.money('2028', 100_000n)
    await town.settle()
    expect(await state(waiting[1]!.id)).toBe('to-pay')
    expect(await town.held(yearAccount(town, '2028'))).toBe(360_000n)
    town.at('2027-01-05T09:00')
  })

  it('gives what it did not need back to the reserve, and pays later what it had set aside', async () => {
    const reserve = await town.balance(booksOf(town.fund).reserve)
    const free = await left('2026')
    done(await town.perform('pioneer-fund/carry-over', { year: '2026' }, town.cast.payer))
    expect(await left('2026')).toBe(0n)
    expect(await town.balance(booksOf(town.fund).reserve)).toBe(reserve + free)
    const old = queue[0] as { id: Id; applicant: Id }
    done(await town.pay('付-2027-01', [old.id]))
    done(await town.step(old.id, 'paid', town.cast.payer, { on: '2027-01-05' }))
    // Paid out of the year in which it was approved.
    expect(await town.balance(booksOf(town.fund).helped(old.applicant, '2026'))).toBe(100_000n)
    expect(await town.balance(booksOf(town.fund).helped(old.applicant, '2027'))).toBe(0n)
  })
})

describe('edge 63: an applicant who dies', () => {
  const dies = async (person: Id) => {
    done(await town.perform('register/record-death', { person }))
    await town.settle()
  }

  it('before payment: everything stops without a word to the family, and the money is free', async () => {
    town.at('2027-02-01T09:00')
    await town.money('2027', 1_000_000n)
    await town.settle()
    const before = await left('2027')
    const { id, applicant } = await town.approved('tier-1')
    expect(await left('2027')).toBe(before - 200_000n)
    const told = await town.messages(applicant)
    await dies(applicant)
    expect(await town.row(id)).toMatchObject({ state: 'stopped', flags: expect.arrayContaining(['stopped']) })
    expect(await left('2027')).toBe(before)
    expect(await town.messages(applicant)).toEqual(told)
    expect(await town.pay('付-63', [id])).toMatchObject({ refused: 'care-funds/not-to-pay' })
    const asked = { outcome: 'funeral-help', family: '已告知妻子' }
    expect(await town.step(id, 'conclude', town.cast.approver, asked)).toMatchObject({
      refused: 'care-funds/no-funeral-help',
    })
    done(await town.step(id, 'conclude', town.cast.approver, { outcome: 'ended', family: '已告知妻子' }))
    expect(await town.row(id)).toMatchObject({ state: 'ended', result: 'ended' })
    expect(await town.messages(applicant)).toEqual(told)
  })

  it('where the scheme has help with the funeral: to a relative on their own card', async () => {
    await town.set('funeral-help', 80_000)
    const { id, applicant } = await town.approved('tier-2')
    await dies(applicant)
    const heir = await town.person('申小树')
    const funeral = { outcome: 'funeral-help', family: '已告知长子' }
    expect(await town.step(id, 'conclude', town.cast.approver, funeral)).toMatchObject({
      refused: 'care-funds/heir-needed',
    })
    const given = { ...funeral, heir, holder: '申小树', card: '6217001210012345672' }
    expect(await town.step(id, 'conclude', town.cast.approver, { ...given, holder: '别小人' })).toMatchObject({
      refused: 'care-funds/not-own-card',
    })
    done(await town.step(id, 'conclude', town.cast.approver, given))
    done(await town.pay('付-63-2', [id]))
    const before = await town.balance(yearAccount(town, '2027'))
    done(await town.step(id, 'paid', town.cast.payer, { on: '2027-02-01' }))
    expect(await town.balance(yearAccount(town, '2027'))).toBe(before - 80_000n)
    expect(await town.row(id)).toMatchObject({ state: 'done' })
  })

  it('while the bank has it: what comes back stops, what arrived is not visited', async () => {
    const [back, arrived] = [await town.approved('tier-3'), await town.approved('tier-3')]
    done(await town.pay('付-63-3', [back.id, arrived.id]))
    await dies(back.applicant)
    await dies(arrived.applicant)
    expect(await state(back.id)).toBe('sent')
    done(await town.step(back.id, 'bank-return', town.cast.payer, { why: 'closed' }))
    const phoned = { at: '2027-02-01T01:00:00.000Z', remark: '家属接听' }
    expect(await town.step(back.id, 'phoned', town.cast.payer, phoned)).toMatchObject({
      refused: 'care-funds/applicant-died',
    })
    done(await town.step(back.id, 'conclude', town.cast.approver, { outcome: 'ended', family: '已告知家属' }))
    done(await town.step(arrived.id, 'paid', town.cast.payer, { on: '2027-02-01' }))
    expect([await state(back.id), await state(arrived.id)]).toEqual(['ended', 'done'])
  })

  it('before approval was recorded: nobody approves it', async () => {
    const { id, applicant } = await town.applied()
    const visit = { on: '2027-02-01', second: town.cast.second, found: '情况属实' }
    done(await town.step(id, 'visit', town.cast.reviewer, visit))
    done(await town.step(id, 'confirm-visit', town.cast.second))
    done(await town.step(id, 'review', town.cast.reviewer, { tier: 'tier-2', opinion: '同意' }))
    done(await town.perform('register/record-death', { person: applicant }))
    // The news has not been heard yet.
    expect(await town.step(id, 'approve', town.cast.approver, { tier: 'tier-2' })).toMatchObject({
      refused: 'care-funds/applicant-died',
    })
    await town.settle()
    expect(await state(id)).toBe('stopped')
  })
})
