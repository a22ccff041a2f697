import type { AccountKind } from '#kernel/ledger/account.ts'
import type { CaseFilter, Counted, Figure, LedgerFilter } from '#kernel/publicity/figure.ts'
import type { Words } from '#kernel/words.ts'
import { booksOf } from './books.ts'
import { type Fund, tiers, tierWords } from './fund.ts'

const yuan = { zh: '元', en: 'yuan' }
const times = { zh: '人次', en: 'times' }
const applications = { zh: '件', en: 'applications' }

/** Names of the figures by which a tier is told: how often a year's budget gave it, and how much. */
export const ofTier = (tier: string) => ({ times: `${tier}-times`, amount: tier })

/**
 * What a fund counts. What was paid stands at the day on which it arrived; what counts for the budget of a year stands there, on whatever
 * day it arrived. Nothing of a fund that is not public is public; nor is what may tell one applicant from another.
 */
export function figuresOf(fund: Fund): readonly Figure[] {
  const { id } = fund
  const { chart } = booksOf(fund)
  const inBooks = (
    kind: AccountKind,
    measure: LedgerFilter['measure'],
    more: Partial<LedgerFilter> = {},
  ): LedgerFilter => ({ programme: id, purpose: kind.purpose, measure, ...more })
  const figure = (
    name: string,
    [zh, en]: readonly [string, string],
    [form, unit]: readonly ['count' | 'money', Words],
    numerator: Words,
    counts: Counted,
  ): Figure => ({
    ...{ key: `${id}/${name}`, words: { zh, en }, unit, form, numerator, counts, audience: 'office' },
  })
  const money = (name: string, words: readonly [string, string], numerator: Words, counts: Counted) =>
    figure(name, words, ['money', yuan], numerator, counts)
  const often = (name: string, words: readonly [string, string], numerator: Words, counts: Counted) =>
    figure(name, words, ['count', times], numerator, counts)
  const cases = (
    name: string,
    words: readonly [string, string],
    numerator: Words,
    counts: Omit<CaseFilter, 'programme'>,
  ) => figure(name, words, ['count', applications], numerator, { programme: id, ...counts })
  const onOverview = (one: Figure): Figure => ({ ...one, overview: true })
  const forAll = (one: Figure): Figure => (fund.isPublic ? { ...one, audience: 'public' } : one)

  const arrived = { lasting: true } as const
  const ofYear = { ofYears: true, lasting: true } as const
  /** Applications that stand in a state now. */
  const waiting = (state: string, words: readonly [string, string], zh: string, en: string) =>
    cases(
      state,
      words,
      { zh: `现在${zh}的申请`, en: `Applications that now ${en}` },
      {
        open: true,
        states: [state],
      },
    )
  return [
    onOverview(
      cases(
        'applied',
        ['申请', 'Applied'],
        { zh: '期间提出的申请', en: 'Applications made in the period' },
        {
          by: 'filed',
        },
      ),
    ),
    onOverview(
      often(
        'helped',
        ['帮扶人次', 'Helped'],
        {
          zh: '期间到账的帮扶，银行退回的已减去',
          en: 'Help that arrived in the period, without what the bank sent back',
        },
        inBooks(chart.helped, 'entries', arrived),
      ),
    ),
    onOverview(
      money(
        'paid',
        ['帮扶金额', 'Help paid'],
        {
          zh: '期间到账的帮扶金额，银行退回的已减去',
          en: 'What arrived in the period, without what the bank sent back',
        },
        inBooks(chart.helped, 'sum', arrived),
      ),
    ),
    onOverview(
      forAll(
        money(
          'income',
          ['收入', 'Income'],
          { zh: '期间入账的捐赠和拨款', en: 'Donations and appropriations taken in in the period' },
          inBooks(chart.reserve, 'sum', { what: [`${id}/taken-in`] }),
        ),
      ),
    ),
    ...(['donated', 'appropriated'] as const).map((source) =>
      forAll(
        money(
          source,
          [chart[source].words.zh, chart[source].words.en],
          { zh: `期间入账的${chart[source].words.zh}`, en: `${chart[source].words.en} taken in in the period` },
          inBooks(chart[source], 'sum', { turned: true }),
        ),
      ),
    ),
    cases(
      'refused',
      ['不予受理', 'Not taken up'],
      {
        zh: '期间不予受理的申请',
        en: 'Applications not taken up in the period',
      },
      { by: 'closed', states: ['not-taken'] },
    ),
    onOverview(waiting('to-approve', ['待批', 'To be approved'], '等待审批', 'wait for approval')),
    onOverview(waiting('queued', ['排队等额度', 'In the queue'], '已批排队', 'are approved and wait for money')),
    onOverview(waiting('returned', ['银行退回', 'Sent back'], '被银行退回、待电话核实', 'were sent back by the bank')),
    fund.after === 'visit'
      ? waiting('to-visit', ['待回访', 'To be visited'], '已到账、待回访', 'were paid and wait for a visit')
      : waiting('to-file', ['待备案', 'To be filed'], '已到账、待备案', 'were paid and wait to be filed'),
    forAll(
      money(
        'allotted',
        ['年度已安排', 'Allotted to the year'],
        { zh: '所在年度安排的额度', en: 'What the year was allotted' },
        inBooks(chart.allotted, 'sum', { ofYears: true }),
      ),
    ),
    forAll(
      money(
        'granted',
        ['年度已批', 'Granted of the year'],
        { zh: '所在年度额度里已付的和预留的', en: 'What the year’s budget paid, and what it reserves' },
        inBooks(chart.year, 'sum', { ...ofYear, what: paidAs(fund), held: 'too', turned: true }),
      ),
    ),
    money(
      'reserved',
      ['年度预留', 'Reserved of the year'],
      { zh: '所在年度额度里已批还没有到账的', en: 'What the year’s budget reserves for what was granted' },
      inBooks(chart.year, 'sum', { ofYears: true, held: 'only', turned: true }),
    ),
    forAll(
      money(
        'given',
        ['年度已付', 'Paid of the year'],
        { zh: '用所在年度额度付出、没有退回的', en: 'What the year’s budget paid and the bank did not send back' },
        inBooks(chart.helped, 'sum', ofYear),
      ),
    ),
    forAll(
      often(
        'times',
        ['年度帮扶人次', 'Times of the year'],
        { zh: '用所在年度额度付出、没有退回的', en: 'Payments of the year’s budget that the bank did not send back' },
        inBooks(chart.helped, 'entries', ofYear),
      ),
    ),
    ...tiers.flatMap((tier) => {
      const { zh, en } = tierWords[tier]
      const counted = { ...ofYear, what: [`${id}/paid-${tier}`] }
      const what = { zh: `用所在年度额度按${zh}付出的`, en: `Payments of the year’s budget at ${en.toLowerCase()}` }
      return [
        often(ofTier(tier).times, [`${zh}人次`, `${en}, times`], what, inBooks(chart.helped, 'entries', counted)),
        money(ofTier(tier).amount, [`${zh}金额`, `${en}, yuan`], what, inBooks(chart.helped, 'sum', counted)),
      ]
    }),
  ]
}

/** Entries by which help is paid. */
const paidAs = ({ id }: Fund): readonly string[] => [...tiers, 'funeral'].map((what) => `${id}/paid-${what}`)
