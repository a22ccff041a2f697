import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { programmes } from '#programmes/index.ts'
import { done, type FundTown, openOfficials, yearAccount } from './fund.testing.ts'

/* The fund for officials: by the unit, its Party organisation, the department, its meeting; never public. */

let town: FundTown
beforeAll(async () => {
  town = await openOfficials()
  await town.money('2026', 10_000_000n)
}, 120_000)
afterEach(() => expectBooksBalance(town.house.pool, town.county))
afterAll(() => town?.close())

it('is reported by the unit, verified, reviewed, decided by the meeting, paid and put on file', async () => {
  const { behalf, verifier, reviewer, approver, payer } = town.cast
  const official = await town.person()
  const form = { ...(await town.form(official, { group: 'town' }, behalf)), consent: [await town.photo(behalf)] }
  const { answer } = done(await town.perform('officials-fund/apply-for', { form }, behalf))
  const id = answer.case as Id
  expect(await town.row(id)).toMatchObject({ state: 'to-verify', reporter: official, lead: town.unit })
  expect(await town.step(id, 'verify', behalf, { opinion: '属实' })).toMatchObject({ refused: 'case/not-yours' })
  done(await town.step(id, 'verify', verifier, { opinion: '情况属实' }))
  done(await town.step(id, 'review', reviewer, { tier: 'tier-2', opinion: '同意' }))
  expect(await town.step(id, 'approve', approver, { tier: 'tier-2' })).toMatchObject({ refused: 'act/malformed' })
  done(await town.step(id, 'approve', approver, { tier: 'tier-2', meeting: '部务会2026-11' }))
  expect(await town.row(id)).toMatchObject({ state: 'to-pay' })
  done(await town.pay('付-1', [id]))
  done(await town.step(id, 'paid', payer, { on: '2026-11-18' }))
  expect(await town.balance(yearAccount(town, '2026'))).toBe(9_500_000n)
  done(await town.step(id, 'put-on-file', reviewer, { number: '备-2026-1' }))
  expect(await town.row(id)).toMatchObject({ state: 'done', public: false })
})

it('is handled by nobody whom it is about, whatever post they hold', async () => {
  const { reviewer, second, verifier, approver } = town.cast
  const form = await town.form(reviewer, { group: 'county', holder: '某人丙' })
  const id = done(await town.perform('officials-fund/apply', { form }, reviewer)).answer.case as Id
  done(await town.step(id, 'verify', verifier, { opinion: '情况属实' }))
  const said = { tier: 'tier-1', opinion: '同意' }
  expect(await town.step(id, 'review', reviewer, said)).toMatchObject({ refused: 'case/own-matter' })
  done(await town.step(id, 'review', second, said))
  done(await town.step(id, 'decline', approver, { reason: '今年已有别处帮扶', turnTo: '可向工会申请' }))
})

it('is reported by the applicant’s own unit only', async () => {
  const official = await town.person()
  const other =
    town.house.programmes &&
    (await town.house.keeper.getBook(town.county)).organisations().find((o) => o.id !== town.unit)
  const form = {
    ...(await town.form(official, { unit: other?.id }, town.cast.behalf)),
    consent: [await town.photo(town.cast.behalf)],
  }
  expect(await town.perform('officials-fund/apply-for', { form }, town.cast.behalf)).toMatchObject({
    refused: 'case/not-yours',
  })
})

it('has no notice, no consent to be named, and stands in the office zone', () => {
  const [open, inner] = ['pioneer-fund', 'officials-fund'].map((id) => programmes.find((p) => p.id === id))
  expect([open?.zone, inner?.zone]).toEqual(['public', 'office'])
  expect(inner?.notices).toEqual([])
  // Nobody comes to read one fund by a post for the other.
  const shared = Object.keys(open?.roles ?? {}).filter((role) => role in (inner?.roles ?? {}))
  expect(shared).toEqual([])
  expect(inner?.outcomes).not.toContain('notice')
  expect(Object.keys(inner?.lifecycle.states ?? {})).not.toContain('on-notice')
  expect(Object.keys(inner?.lifecycle.steps ?? {})).not.toContain('consent')
  expect(inner?.figures.every(({ audience }) => audience === 'office')).toBe(true)
})
