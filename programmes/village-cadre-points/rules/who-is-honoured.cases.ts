import type { HonourFacts } from './who-is-honoured.ts'

type Row = HonourFacts['people'][number]
type Case = readonly [what: string, people: readonly Row[], comes: 'holds' | string]

const row = (group: string, rank: number, proposed = false, reason = false): Row => ({ group, rank, proposed, reason })

/** Who may be proposed for an honour beside the year's ranks. */
export const cases: readonly Case[] = [
  ['the best is proposed', [row('deputy', 1, true), row('deputy', 2), row('deputy', 3)], 'holds'],
  ['the second is, and the best is passed over in silence', [row('deputy', 1), row('deputy', 2, true)], 'passed-over'],
  [
    'the second is, and a reason says why the best is not',
    [row('deputy', 1, false, true), row('deputy', 2, true)],
    'holds',
  ],
  [
    'one of two who are passed over has no reason',
    [row('deputy', 1, false, true), row('deputy', 2), row('deputy', 3, true)],
    'passed-over',
  ],
  ['two share a rank and one is proposed', [row('deputy', 1), row('deputy', 1, true)], 'holds'],
  ['groups are apart', [row('principal', 1), row('deputy', 2, true), row('deputy', 1, true)], 'holds'],
]
