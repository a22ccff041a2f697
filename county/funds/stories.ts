/** What is to have happened with the funds: who applied when, how far it went. Rows only; funds.ts makes them happen by acts. */
import { addDays, type Day, getDay } from '#kernel/day.ts'
import { officials, pioneer, type Tier, tiers } from '#programmes/care-funds/fund.ts'
import { getTarget, type Targets } from '../targets.ts'
import { splitByTier } from './tiers.ts'

/** How far an application went. */
export type Reached =
  | 'to-review'
  | 'to-approve'
  | 'not-taken'
  | 'on-notice'
  | 'listed'
  | 'sent'
  | 'returned'
  | 'paid'
  | 'after'

export interface FundStory {
  readonly key: string
  /** Which of the invented persons of the fund it is about. */
  readonly who: number
  readonly on: Day
  readonly tier: Tier
  readonly reached: Reached
  /** Other help that the reviewer enters, in fen. */
  readonly help?: number
}

const yuan = (fen: number): number => fen / 100
const amounts = (all: readonly [number, number, number]) =>
  all.map(yuan) as unknown as readonly [number, number, number]

/** Grants spread over the days from one to another, paid by the last. */
function grants(
  key: string,
  times: number,
  sum: number,
  of: readonly [number, number, number],
  span: { readonly from: Day; readonly days: number },
  who: (i: number) => number,
): FundStory[] {
  const split = splitByTier(times, sum, of)
  const dealt = tiers.flatMap((tier, i) => Array.from({ length: split[i] as number }, () => tier))
  return dealt.map((tier, i) => ({
    ...{ key: `${key}:${i}`, who: who(i), tier, reached: 'after' },
    // Not all the highest first.
    on: addDays(span.from, Math.floor((span.days * ((i * 7) % times)) / Math.max(1, times - 1))),
  }))
}

/** The pioneer fund: the first months of 2023 as reported, the years since, and what is on its way now. */
export function pioneerStories(targets: Targets, today: Day): readonly FundStory[] {
  const { from, to, value: times } = getTarget(targets, 'tongcheng-2023-care-fund-recipients')
  const sum = getTarget(targets, 'tongcheng-2023-care-fund-paid').value
  const start = from ?? getDay(`${to.slice(0, 4)}-01-01`)
  const of = amounts(pioneer.seeds.tiers)
  // Paid fifteen days after it was asked for: within the months that were reported.
  const first = grants('2023', times, sum, of, { from: addDays(start, 12), days: 40 }, (i) => i)
  // Nobody twice: each has one application on its way at most.
  let who = times
  const since: FundStory[] = []
  for (let year = Number(to.slice(0, 4)) + 1; year < Number(today.slice(0, 4)); year++)
    since.push(...grants(`${year}`, 8, 10_400, of, { from: getDay(`${year}-03-01`), days: 200 }, () => who++))
  const now = (ago: number, tier: Tier, reached: Reached, help?: number): FundStory => ({
    ...{ key: `now:${who}`, who: who++, on: addDays(today, -ago), tier, reached },
    ...(help ? { help } : {}),
  })
  return [
    ...first,
    ...since,
    ...[now(150, 'tier-1', 'after'), now(143, 'tier-2', 'after'), now(131, 'tier-3', 'after')],
    ...[now(118, 'tier-2', 'after'), now(104, 'tier-3', 'after'), now(96, 'tier-1', 'after')],
    ...[now(47, 'tier-2', 'paid'), now(39, 'tier-1', 'paid'), now(33, 'tier-3', 'paid'), now(30, 'tier-3', 'paid')],
    ...[now(24, 'tier-2', 'not-taken'), now(17, 'tier-3', 'returned'), now(14, 'tier-2', 'sent')],
    ...[now(13, 'tier-1', 'listed'), now(13, 'tier-2', 'listed'), now(12, 'tier-3', 'on-notice')],
    ...[now(9, 'tier-2', 'to-approve'), now(7, 'tier-3', 'to-approve', 80_000), now(3, 'tier-2', 'to-review')],
    now(2, 'tier-3', 'to-review'),
  ]
}

/** The fund for officials: as many grants as reported until their month, and a few on their way now. */
export function officialsStories(targets: Targets, from: Day, today: Day): readonly FundStory[] {
  const { to, value: times } = getTarget(targets, 'yuexi-2024-care-fund-grants')
  const sum = getTarget(targets, 'yuexi-2024-care-fund-paid').value
  const start = addDays(from, 30)
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(start)) / 86_400_000) - 40)
  return [
    ...grants('until', times, sum, amounts(officials.seeds.tiers), { from: start, days }, (i) => i),
    ...(['after', 'paid', 'listed', 'to-approve', 'to-review'] as const).map(
      (reached, i): FundStory => ({
        ...{ key: `now:${i}`, who: times + i, tier: tiers[i % 3] as Tier, reached },
        on: addDays(today, -[60, 26, 13, 8, 2][i]!),
      }),
    ),
  ]
}
