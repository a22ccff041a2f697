import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Id } from '#kernel/id.ts'
import { defineProgramme, type Programme, type Role } from '#kernel/programme/define.ts'
import type { WorkList } from '#kernel/programme/list.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import type { Words } from '#kernel/words.ts'
import { batchActs } from './batch.acts.ts'
import { figuresOf } from './figures.ts'
import { type Fund, officials, pioneer, tiers } from './fund.ts'
import { lifeOf } from './lifecycle.ts'
import { moneyActs } from './money.acts.ts'
import { approvedNotice } from './notices.ts'
import { parametersOf } from './parameters.ts'
import { hearsOf, queueActs } from './queue.acts.ts'
import { refuse } from './refusals.ts'
import { mayApply } from './rules/may-apply.ts'
import { whatIsGranted } from './rules/what-is-granted.ts'
import { flags, reasonWordsOf, results, says, stages } from './words.ts'

const prefixed = (name: string, table: Readonly<Record<string, Words>>) =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))

function rolesOf({ roles, isPublic }: Fund): Readonly<Record<string, Role>> {
  const { behalf, verifies, reviews, approves, pays, checks } = roles
  return {
    [behalf.role]: { words: behalf.words, reads: 'taken-part' },
    ...(verifies ? { [verifies.role]: { words: verifies.words, reads: 'organisation' } } : {}),
    [reviews.role]: { words: reviews.words, reads: reviews.where === 'lead' ? 'organisation' : 'place' },
    [approves.role]: { words: approves.words, reads: 'place' },
    [pays.role]: { words: pays.words, reads: 'place' },
    [checks.role]: { words: checks.words, reads: 'place' },
    // How a fund inside the organisation stands is known to those who work for it alone.
    ...(isPublic
      ? {
          'county-leader': {
            words: { zh: '县级分管领导', en: 'County leader in charge' },
            reads: 'figures',
            leads: true,
          },
        }
      : {}),
  }
}

function listsOf({ roles, after, isPublic }: Fund): readonly WorkList[] {
  const today = { zh: '今天要做', en: 'To do today' }
  const look = { zh: '基金', en: 'Funds' }
  const atDesk = (key: string, zh: string, en: string, role: string, states: readonly string[]): WorkList => ({
    ...{ key, words: { zh, en }, group: today, scope: 'desk', roles: [role], states },
  })
  const { behalf, verifies, reviews, approves, pays, checks } = roles
  return [
    ...(verifies ? [atDesk('to-verify', '帮扶待核实', 'Help to verify', verifies.role, ['to-verify'])] : []),
    atDesk('to-review', '帮扶待审核', 'Help to review', reviews.role, ['to-review']),
    {
      ...{ key: 'to-confirm', words: { zh: '入户待确认', en: 'Visits to confirm' }, group: today },
      ...{ scope: 'part', roles: [reviews.role, behalf.role], states: ['to-review'] },
    },
    atDesk(
      'to-approve',
      isPublic ? '帮扶待审批' : '帮扶待部务会',
      isPublic ? 'Help to approve' : 'Help before the meeting',
      approves.role,
      ['to-approve'],
    ),
    atDesk('queued', '排队等额度', 'In the queue for money', approves.role, ['queued']),
    ...(isPublic
      ? [
          atDesk('on-notice', '公示后付款', 'To be paid after the notice', pays.role, ['on-notice']),
          {
            ...{ key: 'unpublished', words: { zh: '不公开的待审核', en: 'Not named: to look at' }, group: today },
            ...{ scope: 'place', roles: [checks.role], states: ['on-notice'], flag: 'unpublished' },
          } satisfies WorkList,
        ]
      : []),
    atDesk('to-pay', '帮扶待付款', 'Help to pay', pays.role, ['to-pay']),
    atDesk('sent', '待银行回单', 'With the bank', pays.role, ['sent']),
    atDesk('returned', '银行退回', 'Sent back by the bank', pays.role, ['returned']),
    after === 'visit'
      ? {
          ...{ key: 'to-visit', words: { zh: '待回访', en: 'To be visited again' }, group: today, scope: 'desk' },
          ...{ roles: [reviews.role], states: ['to-visit'] },
        }
      : atDesk('to-file', '帮扶待备案', 'Help to be filed', reviews.role, ['to-file']),
    atDesk('asked-again', '要求说明或复核', 'Asked again', checks.role, ['asked-again']),
    atDesk('stopped', '停办待处理', 'Stopped', approves.role, ['stopped']),
    // A unit reports its own at the desk; elsewhere an official applies for somebody on the phone, beside them.
    ...(behalf.where === 'lead'
      ? [
          {
            ...{ key: 'reported', words: { zh: '本单位帮扶申报', en: 'Help for our own' }, group: look },
            ...{ scope: 'organisation', roles: [behalf.role], begins: ['apply-for'], newest: true },
          } satisfies WorkList,
        ]
      : []),
    {
      ...{ key: 'taken-part', words: { zh: '我的帮扶申请', en: 'My applications' }, group: look, scope: 'part' },
      roles: [],
      aside: true,
      newest: true,
    },
    {
      ...{ key: 'all-of-unit', words: { zh: '本单位帮扶申请', en: 'Applications of our unit' }, group: look },
      ...{ scope: 'organisation', newest: true },
      roles: [...(reviews.where === 'lead' ? [reviews.role] : []), ...(verifies ? [verifies.role] : [])],
    },
    {
      ...{ key: 'all', words: { zh: '帮扶申请', en: 'Applications for help' }, group: look, scope: 'place' },
      ...{ roles: [...(reviews.where === 'place' ? [reviews.role] : []), approves.role, pays.role, checks.role] },
      newest: true,
    },
  ]
}

/** A fund as a programme: one code for all of them, each with its own zone, roles, books and parameters. */
function careFund(fund: Fund): Programme {
  const { id, words, zone, prefix } = fund
  const lifecycle = lifeOf(fund)
  const roles = rolesOf(fund)
  const notices = fund.isPublic ? [approvedNotice(fund)] : []
  const life: CaseProgramme = {
    id,
    roles,
    lifecycle,
    notices,
    // The queue goes on by itself: nobody has to be told that a year began.
    flagsTold: { 'new-year': [] },
    numberOf: (file, { day }) => ({
      series: `${id}/${file.county}/${day.slice(0, 4)}`,
      prefix: `${prefix} ${day.slice(0, 4)}-`,
    }),
    fileOf(form, { book }) {
      const place = book.findPlace(String(form.place))
      if (!place || place.statisticalOnly) return refuse('no-such-unit', { field: 'place' })
      return {
        value: { set: { place: place.code, level: place.level, lead: String(form.unit) as Id, public: false } },
        because: { rule: `${id}/filed` },
      }
    },
  }
  return defineProgramme({
    ...life,
    words,
    zone,
    aboutReporter: true,
    helps: true,
    roles,
    lifecycle,
    parameters: parametersOf(fund),
    families: { [`${fund.id}/tier/`]: { words: { zh: '档次金额', en: 'Amounts of the tiers' } } },
    rules: [mayApply(fund), ...tiers.map((tier) => whatIsGranted(fund, tier))] as unknown as Rule[],
    figures: figuresOf(fund),
    notices,
    lists: listsOf(fund),
    kindWords: (kind) => fund.groups[kind] ?? words,
    kinds: () =>
      Object.entries(fund.groups).map(([code, group]) => ({
        ...{ code, words: group, plain: group, pictogram: null, group: [words], keywords: [] },
      })),
    says: { ...says, ...prefixed('stage', stages), ...prefixed('result', results), ...prefixed('flag', flags) },
    reasonWords: reasonWordsOf(fund),
    outcomes: ['room', 'stop', ...(fund.isPublic ? ['notice'] : [])],
    hears: hearsOf(fund),
    acts: [...moneyActs(fund), ...queueActs(fund, life), ...batchActs(fund, life)],
  })
}

/** 先锋关爱基金 of the public zone, and 关心关爱干部帮扶基金 of the office zone. */
export const careFunds: readonly Programme[] = [careFund(pioneer), careFund(officials)]
