import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { booksOf } from './books.ts'
import { done, type FundTown, openPioneer, yearAccount } from './fund.testing.ts'

/* What hangs inside the trade before it is paid. */

let town: FundTown
beforeAll(async () => {
  town = await openPioneer()
  await town.money('2026', 2_000_000n)
}, 120_000)
afterEach(() => expectBooksBalance(town.house.pool, town.county))
afterAll(() => town?.close())

const list = (id: Id) => town.step(id, 'list-for-payment', town.cast.payer)

/** The notice that lists a case, with its line. */
async function noticeOf(id: Id) {
  const rows = await town.house.reader.read(
    town.county,
    async (client) =>
      (
        await client.query(
          'select l.notice, l.no, l.person, l.cells, f.overall_due_at as until from notice_line l join case_file f on f.county = l.county and f.id = l.notice where l.county = $1 and l.subject = $2 order by l.notice desc, l.version desc',
          [town.county, id],
        )
      ).rows,
  )
  return rows[0] as { notice: Id; no: number; person: Id; cells: object; until: Date }
}

/** How the only line of a notice stands now. */
async function standing(notice: Id): Promise<unknown> {
  const rows = await town.house.reader.read(
    town.county,
    async (client) =>
      (
        await client.query(
          'select standing from notice_line where county = $1 and notice = $2 order by version desc limit 1',
          [town.county, notice],
        )
      ).rows,
  )
  return rows[0]?.standing
}

/** Approved on a morning, and put up by the officer of the trade. */
async function hung(day: string) {
  town.at(`${day}T09:00`)
  const made = await town.approved('tier-2')
  await town.settle()
  const { notice } = await noticeOf(made.id)
  done(await town.perform('public-notice/put-up', { case: notice, form: {} }, town.cast.reviewer))
  return { ...made, ...(await noticeOf(made.id)) }
}

it('names the person and the tier, never the cause, and is waited for', async () => {
  const { id, applicant, person, cells, until } = await hung('2026-11-18')
  expect(person).toBe(applicant)
  expect(cells).toEqual({ tier: 'tier-2' })
  expect(await list(id)).toMatchObject({ refused: 'notice/open' })
  town.at(new Date(until.getTime() + 8 * 3_600_000 + 60_000).toISOString().slice(0, 16))
  await town.settle()
  done(await list(id))
  expect(await town.row(id)).toMatchObject({ state: 'to-pay' })
})

it('edge 65: an objection in the last minute counts: payment waits, and who objects is not told to whom it is about', async () => {
  const { id, applicant, notice, no, until } = await hung('2026-11-18')
  const shanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16)
  town.at(shanghai(until.getTime() - 60_000))
  const objector = await town.person('别小人')
  const said = { notice, line: no, text: '情况有出入，请再核一次', phone: '13800009731' }
  const { answer } = done(await town.perform('notice-objection/object', { form: said }, objector))
  town.at(shanghai(until.getTime() + 60_000))
  await town.settle()
  expect(await list(id)).toMatchObject({ refused: 'notice/objected' })
  const objection = await town.row(answer.case as Id)
  expect(JSON.stringify(objection.clock)).not.toContain(applicant)
  expect(await town.held(yearAccount(town, '2026'))).toBeGreaterThan(0n)
  const late = await town.perform('notice-objection/object', { form: said }, objector)
  expect(late).toMatchObject({ refused: 'notice/late' })
  const decided = { case: answer.case, form: { result: 'dismissed', opinion: '两人复核，情况属实' } }
  done(await town.perform('notice-objection/decide', decided, town.cast.approver))
  done(await list(id))
})

it('edge 65: an objection that is upheld keeps it from being paid; the approver ends it with a reason', async () => {
  const { id, notice, no } = await hung('2026-11-18')
  const objector = await town.person('别小人')
  const said = { notice, line: no, text: '已不在这个行业', phone: '13800009731' }
  const { answer } = done(await town.perform('notice-objection/object', { form: said }, objector))
  const decided = { case: answer.case, form: { result: 'upheld', opinion: '属实' } }
  done(await town.perform('notice-objection/decide', decided, town.cast.approver))
  expect(await list(id)).toMatchObject({ refused: 'notice/upheld' })
  const before = await town.held(yearAccount(town, '2026'))
  done(await town.step(id, 'decline', town.cast.approver, { reason: '已不在这个行业', turnTo: '可找民政部门' }))
  expect(await town.held(yearAccount(town, '2026'))).toBe(before - 100_000n)
})

it('a tier to which an objection was upheld is decided anew by the approver, hangs anew, and is what is reserved and paid', async () => {
  const { id, applicant, notice, no } = await hung('2026-11-18')
  const year = yearAccount(town, '2026')
  const said = { notice, line: no, text: '困难没有这么重', phone: '13800009731' }
  const objector = await town.person('别小人')
  const { answer } = done(await town.perform('notice-objection/object', { form: said }, objector))
  const found = { result: 'upheld', opinion: '核过，按三档' }
  done(await town.perform('notice-objection/decide', { case: answer.case, form: found }, town.cast.approver))
  // Neither on the sheet alone, nor by whoever only keeps it.
  const sheet = (name: string, form: object) =>
    town.perform(`public-notice/${name}`, { case: notice, form }, town.cast.reviewer)
  const typed = { line: no, column: 'pioneer-fund/approved/tier', to: 'tier-3', reason: '按三档' }
  expect(await sheet('correct', typed)).toMatchObject({ refused: 'act/malformed', field: 'form.column' })
  const third = { tier: 'tier-3', reason: '异议成立，按三档' }
  expect(await town.step(id, 'change-tier', town.cast.reviewer, third)).toMatchObject({ refused: 'case/not-yours' })
  expect(await town.step(id, 'change-tier', town.cast.approver, { ...third, tier: 'tier-2' })).toMatchObject({
    refused: 'care-funds/same-tier',
  })
  const before = await town.held(year)
  town.at('2026-11-18T10:00')
  done(await town.step(id, 'change-tier', town.cast.approver, third))
  await town.settle()
  expect(await town.held(year)).toBe(before - 40_000n)
  expect(await town.messages(applicant)).toContain('pioneer-fund/tell-tier-changed')
  expect(await standing(notice)).toBe('removed')
  const anew = await noticeOf(id)
  expect(anew.notice).not.toBe(notice)
  expect(anew.cells).toEqual({ tier: 'tier-3' })
  expect(await list(id)).toMatchObject({ refused: 'notice/none' })
  done(await town.perform('public-notice/put-up', { case: anew.notice, form: {} }, town.cast.reviewer))
  town.at('2026-11-30T09:00')
  await town.settle()
  done(await list(id))
  done(await town.pay('付-改档', [id]))
  done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-30' }))
  expect(await town.balance(booksOf(town.fund).helped(applicant, '2026'))).toBe(60_000n)
})

it('edge 68: who does not wish to be named is on no list; another person looks instead, and it is paid', async () => {
  town.at('2026-11-18T09:00')
  const { id } = await town.approved('tier-3', { publish: false })
  await town.settle()
  expect(await noticeOf(id)).toBeUndefined()
  expect(await list(id)).toMatchObject({ refused: 'notice/none' })
  expect(await town.step(id, 'list-unpublished', town.cast.payer, { opinion: '看过' })).toMatchObject({
    refused: 'case/not-yours',
  })
  done(await town.step(id, 'list-unpublished', town.cast.checker, { opinion: '材料齐，两人入户属实' }))
  done(await town.pay('付-68', [id]))
  done(await town.step(id, 'paid', town.cast.payer, { on: '2026-11-18' }))
})

it('edge 68: consent may be withdrawn while it hangs: the line goes, a person looks, payment is not refused', async () => {
  const { id, applicant, notice, no } = await hung('2026-11-18')
  expect(await town.step(id, 'list-unpublished', town.cast.checker, { opinion: '看过' })).toMatchObject({
    refused: 'care-funds/still-public',
  })
  done(await town.step(id, 'consent', applicant, { agrees: false }))
  expect(await town.row(id)).toMatchObject({ state: 'on-notice', flags: expect.arrayContaining(['unpublished']) })
  // By the step itself: nobody else has to be asked to take the name down.
  expect(await standing(notice)).toBe('withheld')
  expect(
    await town.perform('public-notice/withhold', { case: notice, form: { line: no } }, town.cast.reviewer),
  ).toMatchObject({ refused: 'notice/no-line' })
  expect(await list(id)).toMatchObject({ refused: 'notice/not-reviewed' })
  done(await town.step(id, 'list-unpublished', town.cast.checker, { opinion: '材料齐，情况属实' }))
  expect(await town.row(id)).toMatchObject({ state: 'to-pay' })
})

it('edge 63: who dies while it hangs is on no list any more, and nobody is told', async () => {
  const { id, applicant, notice } = await hung('2026-11-18')
  const told = await town.messages(applicant)
  done(await town.perform('register/record-death', { person: applicant }))
  await town.settle()
  expect(await town.row(id)).toMatchObject({ state: 'stopped' })
  expect(await standing(notice)).toBe('removed')
  expect(await town.messages(applicant)).toEqual(told)
})
