import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerableAt } from '#kernel/casework/answerable.ts'
import { getDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { booksOf } from './books.ts'
import { done, type FundTown, openPioneer, yearAccount } from './fund.testing.ts'

let town: FundTown
const year = () => yearAccount(town, '2026')
const state = async (id: Id) => (await town.row(id)).state

beforeAll(async () => {
  town = await openPioneer()
  await town.money('2026', 2_000_000n)
}, 120_000)
afterEach(() => expectBooksBalance(town.house.pool, town.county))
afterAll(() => town?.close())

describe('an application', () => {
  it('reaches the officer of the trade, and nobody of another trade', async () => {
    const { id, applicant } = await town.applied()
    expect(await town.row(id)).toMatchObject({
      state: 'to-review',
      reporter: applicant,
      desk: `o:${town.unit}`,
      public: false,
    })
    expect(await town.step(id, 'review', town.cast.second, { tier: 'tier-1', opinion: '同意' })).toMatchObject({
      refused: expect.stringMatching(/^case\//),
    })
    // Nobody there handles whatever comes: whoever reviews for the fund is told as answerable.
    const { house, county, unit, cast } = town
    const programme = house.programmes.find(({ id: of }) => of === 'pioneer-fund') as Programme
    const answerable = await house.reader.read(county, async (client) =>
      answerableAt(client, programme, await house.keeper.getBookOf(client, county), `o:${unit}`, getDay('2026-11-18')),
    )
    expect(answerable.people.map(({ person }) => person)).toContain(cast.reviewer)
  })

  it.each([
    ['a trade that is not helped', { group: 'other' }, 'care-funds/not-this-group'],
    ['neither hardship nor a hard post', { hardship: false }, 'care-funds/no-ground'],
    ['no consent to look at the family’s means', { assetsConsent: false }, 'care-funds/assets-consent'],
    ['consent without a signed sheet', { authorisation: [] }, 'care-funds/assets-consent'],
    ['another person’s card', { holder: '别人' }, 'care-funds/not-own-card'],
    ['a card number with a wrong digit', { card: '6217001210012345679' }, 'act/malformed'],
  ])('is refused for %s', async (_, changed, code) => {
    const applicant = await town.person()
    const form = await town.form(applicant, changed)
    expect(await town.perform('pioneer-fund/apply', { form }, applicant)).toMatchObject({ refused: code })
  })

  it('is for oneself, and one at a time', async () => {
    const { applicant } = await town.applied()
    const again = await town.perform('pioneer-fund/apply', { form: await town.form(applicant) }, applicant)
    expect(again).toMatchObject({ refused: 'care-funds/already-open' })
    const other = await town.person()
    const forOther = await town.form(applicant, {}, other)
    expect(await town.perform('pioneer-fund/apply', { form: forOther }, other)).toMatchObject({
      refused: 'care-funds/own-only',
    })
  })

  it('is taken by a fund that is open only', async () => {
    const applicant = await town.person()
    const form = await town.form(applicant)
    await town.set('open', false)
    expect(await town.perform('pioneer-fund/apply', { form }, applicant)).toMatchObject({
      refused: 'care-funds/not-open',
    })
    await town.set('open', true)
  })

  it('edge 9: is made by a village official with recorded consent, and is the applicant’s own', async () => {
    const { behalf } = town.cast
    const applicant = await town.person()
    const form = await town.form(applicant, {}, behalf)
    expect(await town.perform('pioneer-fund/apply-for', { form }, behalf)).toMatchObject({
      refused: 'care-funds/consent-needed',
    })
    const withConsent = { ...(await town.form(applicant, {}, behalf)), consent: [await town.photo(behalf)] }
    const { answer } = done(await town.perform('pioneer-fund/apply-for', { form: withConsent }, behalf))
    expect(await town.row(answer.case as Id)).toMatchObject({ reporter: applicant, flags: ['on-behalf'] })
    expect(await town.messages(applicant)).toEqual(['pioneer-fund/tell-received'])
  })

  it('keeps its cause, card and name out of what stays for ever', async () => {
    const { id } = await town.applied()
    const kept = await town.house.reader.read(town.county, async (client) =>
      JSON.stringify(
        (
          await client.query('select form, because from case_step where county = $1 and case_id = $2', [
            town.county,
            id,
          ])
        ).rows,
      ),
    )
    for (const secret of ['摔伤', '6217001210012345672', '申小禾', '13800009731']) expect(kept).not.toContain(secret)
  })

  it('is visited by two: the second confirms with their own account', async () => {
    const { id } = await town.applied()
    const { reviewer, second, checker } = town.cast
    const review = () => town.step(id, 'review', reviewer, { tier: 'tier-2', opinion: '同意' })
    expect(await review()).toMatchObject({ refused: 'care-funds/visit-first' })
    const visit = { on: '2026-11-18', found: '情况属实' }
    expect(await town.step(id, 'visit', reviewer, { ...visit, second: reviewer })).toMatchObject({
      refused: 'care-funds/other-visitor',
    })
    done(await town.step(id, 'visit', reviewer, { ...visit, second }))
    expect(await review()).toMatchObject({ refused: 'care-funds/visit-first' })
    expect(await town.step(id, 'confirm-visit', checker)).toMatchObject({ refused: 'case/not-yours' })
    done(await town.step(id, 'confirm-visit', second))
    done(await review())
    expect(await state(id)).toBe('to-approve')
  })

  it('edge 64: other help of the same year stands before the reviewer and refuses nothing by itself', async () => {
    const { id } = await town.applied({ helpSource: 'civil-affairs', helpAmount: '80000' })
    done(await town.step(id, 'record-help', town.cast.reviewer, { source: 'union', amount: '50000', on: '2026-05-02' }))
    const visit = { on: '2026-11-18', found: '情况属实', second: town.cast.second }
    done(await town.step(id, 'visit', town.cast.reviewer, visit))
    done(await town.step(id, 'confirm-visit', town.cast.second))
    done(await town.step(id, 'review', town.cast.reviewer, { tier: 'tier-3', opinion: '同意' }))
    done(await town.step(id, 'approve', town.cast.approver, { tier: 'tier-3' }))
    expect(await state(id)).toBe('on-notice')
  })

  it('is not taken up with a reason and where to turn; another person answers, or has it reviewed again', async () => {
    const { id, applicant } = await town.applied()
    const { reviewer, checker } = town.cast
    done(await town.step(id, 'decline', reviewer, { reason: '未提供受伤证明', turnTo: '可到社区申请临时救助' }))
    expect(await town.row(id)).toMatchObject({ state: 'not-taken', result: 'not-taken' })
    done(await town.step(id, 'ask-again', applicant, { wish: 'explanation' }))
    done(await town.step(id, 'answer', checker, { answer: '缺诊断证明，补上可以再申请' }))
    expect(await state(id)).toBe('not-taken')
    done(await town.step(id, 'ask-again', applicant, { wish: 'review', text: '证明已经补上' }))
    expect(await town.step(id, 'look-again', reviewer, { answer: '我来看' })).toMatchObject({
      refused: 'case/not-yours',
    })
    done(await town.step(id, 'look-again', checker, { answer: '材料已齐，重新审核' }))
    expect(await town.row(id)).toMatchObject({ state: 'to-review', result: null })
    // All of them are told at one instant of this test: in no order.
    expect((await town.messages(applicant)).toSorted()).toEqual([
      'pioneer-fund/tell-again',
      'pioneer-fund/tell-answered',
      'pioneer-fund/tell-not-taken',
    ])
  })
})

describe('money', () => {
  it('is held at approval, counts as paid when the bank says so, and is then visited in time', async () => {
    const before = await town.balance(year())
    const heldBefore = await town.held(year())
    const { id, applicant } = await town.toPay('tier-1')
    expect(await town.held(year())).toBe(heldBefore + 200_000n)
    expect(await town.balance(year())).toBe(before)
    done(await town.pay('付-2026-01', [id]))
    expect(await state(id)).toBe('sent')
    expect(await town.balance(year())).toBe(before)
    expect(await town.step(id, 'paid', town.cast.payer, { on: '2025-11-18' })).toMatchObject({
      refused: 'care-funds/before-sent',
    })
    done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-18' }))
    expect(await town.balance(year())).toBe(before - 200_000n)
    expect(await town.held(year())).toBe(heldBefore)
    const row = await town.row(id)
    expect(row).toMatchObject({ state: 'to-visit', desk: `o:${town.unit}` })
    expect((row.due_at as Date).toISOString()).toBe('2026-12-18T16:00:00.000Z')
    expect(
      await town.step(id, 'return-visit', town.cast.reviewer, { on: '2026-11-18', found: '已能出工' }),
    ).toMatchObject({
      refused: 'care-funds/record-needed',
    })
    const record = [await town.photo(town.cast.reviewer)]
    done(await town.step(id, 'return-visit', town.cast.reviewer, { on: '2026-11-18', found: '已能出工', record }))
    expect(await town.row(id)).toMatchObject({ state: 'done', result: 'done' })
    const again = await town.perform('pioneer-fund/apply', { form: await town.form(applicant) }, applicant)
    expect(again).toMatchObject({ refused: 'care-funds/this-year' })
  })

  it('is free again after a withdrawal and after a no', async () => {
    const before = await town.held(year())
    const one = await town.approved('tier-2')
    const two = await town.approved('tier-3')
    expect(await town.held(year())).toBe(before + 160_000n)
    done(await town.step(one.id, 'withdraw', one.applicant))
    done(await town.step(two.id, 'decline', town.cast.approver, { reason: '重复', turnTo: '民政' }))
    expect(await town.held(year())).toBe(before)
    expect([await state(one.id), await state(two.id)]).toEqual(['withdrawn', 'not-taken'])
  })

  it('edge 66: what the bank returns is held again, somebody telephones, and nothing counts as paid', async () => {
    const { id } = await town.toPay('tier-3')
    const before = await town.balance(year())
    done(await town.pay('付-2026-02', [id]))
    done(await town.step(id, 'bank-return', town.cast.payer, { why: 'name', remark: '户名“冠”应为“官”' }))
    expect(await town.row(id)).toMatchObject({ state: 'returned', desk: `fund-payer@${town.county}` })
    expect(await town.balance(year())).toBe(before)
    const phoned = { at: '2026-11-18T02:00:00.000Z', holder: '申小和', remark: '卡面是“和”' }
    done(await town.step(id, 'phoned', town.cast.payer, phoned))
    done(await town.pay('付-2026-03', [id]))
    done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-18' }))
    expect(await town.balance(year())).toBe(before - 60_000n)
  })

  it('edge 66: that comes back after it was confirmed is taken out of what was paid', async () => {
    const { id, applicant } = await town.toPay('tier-3')
    done(await town.pay('付-2026-04', [id]))
    done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-18' }))
    const helped = booksOf(town.fund).helped(applicant, '2026')
    const before = await town.held(year())
    expect(await town.balance(helped)).toBe(60_000n)
    done(await town.step(id, 'bank-return', town.cast.payer, { why: 'closed' }))
    expect(await town.balance(helped)).toBe(0n)
    expect(await town.held(year())).toBe(before + 60_000n)
    expect(await state(id)).toBe('returned')
  })

  it('is paid on a list that one made and another signed, all of it or none', async () => {
    const one = await town.toPay('tier-3')
    const two = await town.toPay('tier-3')
    const input = { batch: '付-2026-05', cases: [one.id, two.id] }
    const { payer, checker } = town.cast
    const made = done(await town.perform('pioneer-fund/pay/propose', input, payer))
    const sign = (person: Id, signed: object = input) =>
      town.perform('pioneer-fund/pay/sign', { proposal: made.answer.proposal, input: signed }, person)
    expect(await sign(payer)).toMatchObject({ refused: 'seconded/own-proposal' })
    expect(await sign(checker, { ...input, cases: [one.id] })).toMatchObject({ refused: 'seconded/not-seen' })
    done(await town.step(two.id, 'withdraw', two.applicant))
    expect(await sign(checker)).toMatchObject({ refused: 'care-funds/not-to-pay', fills: { line: 2 } })
    expect(await state(one.id)).toBe('to-pay')
    expect(await town.pay('付-2026-06', [one.id, one.id])).toMatchObject({ refused: 'care-funds/twice-on-list' })
    done(await town.pay('付-2026-06', [one.id]))
    expect(await town.pay('付-2026-07', [one.id])).toMatchObject({ refused: 'care-funds/not-to-pay' })
  })

  it('is sent to the bank by no step of one person', async () => {
    const { id } = await town.toPay('tier-3')
    for (const person of [town.cast.payer, town.cast.checker])
      expect(await town.step(id, 'send', person, { batch: '付-0' })).toMatchObject({ refused: 'case/not-yours' })
  })

  it('is taken in once a voucher, allotted up to the standard, by the payer alone', async () => {
    const take = (voucher: string, person = town.cast.payer) =>
      town.perform('pioneer-fund/take-in', { source: 'donated', amount: '100', voucher }, person)
    done(await take('捐-77'))
    expect(await take('捐-77')).toMatchObject({ refused: 'ledger/once' })
    expect(await take('捐-78', town.cast.approver)).toMatchObject({ refused: 'care-funds/not-yours' })
    const allot = (amount: string, year = '2026') =>
      town.perform('pioneer-fund/allot', { year, amount }, town.cast.payer)
    expect(await allot('3000001')).toMatchObject({ refused: 'care-funds/over-standard', fills: { left: '3000000' } })
    expect(await allot('200')).toMatchObject({ refused: 'ledger/short' })
    expect(await allot('1', '2025')).toMatchObject({ refused: 'care-funds/year-past' })
    expect(await town.perform('pioneer-fund/carry-over', { year: '2026' }, town.cast.payer)).toMatchObject({
      refused: 'care-funds/year-not-over',
    })
  })
})
