import type { GradedFacts } from './which-grades.ts'

type Row = GradedFacts['people'][number]
type Case = readonly [what: string, people: readonly Row[], comes: 'holds' | string]

const row = (group: string, rank: number | null, grade: string, cited = false): Row => ({ group, rank, grade, cited })
const four = (best: Row): readonly Row[] => [
  best,
  row('deputy', 2, 'competent'),
  row('deputy', 3, 'competent'),
  row('deputy', 4, 'competent'),
  row('deputy', 5, 'competent'),
]

/** Whether the grades hold; one in five may be excellent. */
export const cases: readonly Case[] = [
  ['the best of five is excellent', four(row('deputy', 1, 'excellent')), 'holds'],
  ['nobody has to be', four(row('deputy', 1, 'competent')), 'holds'],
  ['four people: the quota rounds down to nobody', four(row('deputy', 1, 'excellent')).slice(0, 4), 'quota'],
  [
    'the best serves a sanction: the grade is limited by a cited rule, the next one is excellent',
    [
      row('deputy', 1, 'competent', true),
      row('deputy', 2, 'excellent'),
      ...four(row('deputy', 1, 'excellent')).slice(2),
    ],
    'holds',
  ],
  [
    'the best is passed over without a rule',
    [row('deputy', 1, 'competent'), row('deputy', 2, 'excellent'), ...four(row('deputy', 1, 'excellent')).slice(2)],
    'clause-needed',
  ],
  [
    'groups are apart: the best deputy is not passed over by a principal',
    [row('deputy', 1, 'competent'), row('principal', 2, 'excellent'), ...four(row('deputy', 1, 'excellent')).slice(2)],
    'holds',
  ],
  ['incompetent without a rule', four(row('deputy', 1, 'incompetent')), 'clause-needed'],
  ['incompetent by a cited rule', four(row('deputy', 1, 'incompetent', true)), 'holds'],
  ['who is not ranked gets no grade', [row('deputy', null, 'none')], 'holds'],
  ['who is not ranked is graded', [row('deputy', null, 'competent', true)], 'not-graded'],
  ['who is ranked gets none', [row('deputy', 1, 'none', true)], 'not-graded'],
]
