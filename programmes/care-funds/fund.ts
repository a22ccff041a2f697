import type { Zone } from '#kernel/programme/define.ts'
import type { Words } from '#kernel/words.ts'

/** Who does what for a fund. Names of roles; one person may hold several posts, but nobody takes two steps that watch each other. */
interface FundRoles {
  /** Applies for others: with recorded consent, or as the unit that reports one of its own. */
  readonly behalf: { readonly role: string; readonly words: Words; readonly where: 'place' | 'lead' }
  /** Verifies what the unit reports, where the scheme has it. */
  readonly verifies?: { readonly role: string; readonly words: Words }
  readonly reviews: { readonly role: string; readonly words: Words; readonly where: 'place' | 'lead' }
  readonly approves: { readonly role: string; readonly words: Words }
  readonly pays: { readonly role: string; readonly words: Words }
  /** Checks what was made out to be paid, and looks again at what was refused. */
  readonly checks: { readonly role: string; readonly words: Words }
}

/** What one fund is beside the others: everything of its structure that no parameter changes. */
export interface Fund {
  readonly id: string
  readonly words: Words
  readonly zone: Extract<Zone, 'public' | 'office'>
  /** In numbers of its cases: 关爱 2026-041. */
  readonly prefix: string
  readonly roles: FundRoles
  /** The organisation that a case belongs to: the industry's Party committee, or the applicant's unit. */
  readonly unit: Words
  /** Who may be helped; which of them are, is a parameter. */
  readonly groups: Readonly<Record<string, Words>>
  /** What follows payment: a visit to whoever was helped, or filing. */
  readonly after: 'visit' | 'file'
  /** Whether its approved help may be put on notice and its use be public. A fund without is never on a public page. */
  readonly isPublic: boolean
  /** First values of parameters, as far as the scheme states or suggests them. Amounts in fen. */
  readonly seeds: {
    readonly yearlyStandard: number
    readonly standardSource: string
    readonly tiers: readonly [number, number, number]
    readonly noticeBefore: boolean
    readonly visitNeeded: boolean
    readonly months: number
  }
}

const role = (name: string, zh: string, en: string) => ({ role: name, words: { zh, en } })

/** 先锋关爱基金: for workers of new forms of business, led by the union with the Party committees of their industries. */
export const pioneer: Fund = {
  id: 'pioneer-fund',
  words: { zh: '先锋关爱基金', en: 'Pioneer care fund' },
  zone: 'public',
  prefix: '先锋',
  roles: {
    behalf: { ...role('village-clerk', '村（社区）文书', 'Village clerk'), where: 'place' },
    reviews: { ...role('party-affairs-reviewer', '行业党务审核人', 'Party-affairs reviewer'), where: 'lead' },
    approves: role('union-rights-officer', '工会权益保障干部', 'Union rights officer'),
    pays: role('fund-payer', '付款制单人', 'Payer'),
    checks: role('fund-checker', '付款复核人', 'Checker of payments'),
  },
  unit: { zh: '行业党委', en: 'Party committee of the industry' },
  groups: {
    courier: { zh: '快递', en: 'Courier' },
    takeaway: { zh: '外卖', en: 'Food delivery' },
    ride: { zh: '网约车', en: 'Ride-hailing' },
    freight: { zh: '货运', en: 'Freight' },
    other: { zh: '其他行业', en: 'Another trade' },
  },
  after: 'visit',
  isPublic: true,
  seeds: {
    yearlyStandard: 5_000_000,
    standardSource: '先锋关爱基金：每年 5 万元标准',
    tiers: [200_000, 100_000, 60_000],
    noticeBefore: true,
    visitNeeded: true,
    months: 24,
  },
}

/** 关心关爱干部帮扶基金: for officials in real difficulty, inside the organisation; it has no public page. */
export const officials: Fund = {
  id: 'officials-fund',
  words: { zh: '关心关爱干部帮扶基金', en: 'Care and support fund for officials' },
  zone: 'office',
  prefix: '关爱',
  roles: {
    behalf: { ...role('unit-clerk', '单位经办人', 'Clerk of the unit'), where: 'lead' },
    verifies: role('unit-party-officer', '单位党组织负责人', 'Officer of the unit’s Party organisation'),
    reviews: { ...role('org-clerk', '组织部科员', 'Organization Department clerk'), where: 'place' },
    approves: role('org-deputy-head', '组织部分管副部长', 'Deputy head, Organization Department'),
    // Roles of their own: whoever pays for the public fund reads nothing of this one.
    pays: role('org-fund-payer', '组织部付款制单人', 'Payer, Organization Department'),
    checks: role('org-fund-checker', '组织部付款复核人', 'Checker of payments, Organization Department'),
  },
  unit: { zh: '所在单位', en: 'Unit' },
  groups: {
    county: { zh: '县直单位干部', en: 'Official of a county department' },
    town: { zh: '乡镇干部', en: 'Official of a town' },
    village: { zh: '村（社区）干部', en: 'Village official' },
    sent: { zh: '选派驻村干部', en: 'Official sent to a village' },
  },
  after: 'file',
  isPublic: false,
  seeds: {
    yearlyStandard: 100_000_000,
    standardSource: '关心关爱干部帮扶基金：每年 100 万元',
    tiers: [1_000_000, 500_000, 300_000],
    noticeBefore: false,
    visitNeeded: false,
    months: 0,
  },
}

export const funds: readonly Fund[] = [pioneer, officials]

/** How much is given at once: three steps, the first the highest. */
export const tiers = ['tier-1', 'tier-2', 'tier-3'] as const
export type Tier = (typeof tiers)[number]
export const tierWords: Readonly<Record<Tier, Words>> = {
  'tier-1': { zh: '一档', en: 'Tier 1' },
  'tier-2': { zh: '二档', en: 'Tier 2' },
  'tier-3': { zh: '三档', en: 'Tier 3' },
}
