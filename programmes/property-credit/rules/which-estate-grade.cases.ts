import type { EstateGradeFacts } from './which-estate-grade.ts'

type Case = readonly [what: string, facts: Partial<EstateGradeFacts>, comes: string]

/** Grades from 90, 75 and 60 points; the last takes what is below. Out comes the grade, or why not. */
export const cases: readonly Case[] = [
  ['at the line', { score: 90_000 }, 'grade-1'],
  ['a thousandth below it', { score: 89_999 }, 'grade-2'],
  ['below the last line', { score: 12_000 }, 'grade-3'],
  ['below nothing', { score: -500 }, 'grade-3'],
  ['decided as the score says, nothing cited', { score: 90_000, decided: 'grade-1' }, 'grade-1'],
  ['lowered by a cited rule', { score: 95_000, decided: 'grade-2', clause: '办法第12条' }, 'grade-2'],
  ['raised by a cited rule', { score: 80_000, decided: 'grade-1', clause: '办法第9条' }, 'grade-1'],
  ['lowered and nothing cited', { score: 95_000, decided: 'grade-2' }, 'property-rating/clause-needed'],
  [
    'a grade that there is not',
    { score: 95_000, decided: 'grade-9', clause: '办法第9条' },
    'property-rating/no-grades',
  ],
  ['no score', { score: null }, 'property-rating/not-scored'],
  ['no grades', { score: 90_000, grades: [] }, 'property-rating/no-grades'],
]
