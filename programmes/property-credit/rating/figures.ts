import type { CaseFilter, Figure } from '#kernel/publicity/figure.ts'
import type { Words } from '#kernel/words.ts'
import { ESTATE_GRADE, OBJECTION, RATING } from './terms.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const estates = w('个', 'estates')

const count = (key: string, words: Words, unit: Words, numerator: Words, counts: CaseFilter): Figure => ({
  ...{ key, words, unit, form: 'count', numerator, counts, audience: 'office' },
})

/** Batches whose grades took effect. */
export const batchFigures: readonly Figure[] = [
  count(
    `${RATING}/batches`,
    w('生效的评定批次', 'Batches in force'),
    w('批', 'batches'),
    w('期间生效的批次', 'Batches whose grades took effect in the period'),
    { programme: RATING, by: 'closed', states: ['final'] },
  ),
]

const graded = { programme: ESTATE_GRADE, by: 'filed' } as const satisfies CaseFilter
/** Codes of the first rows; an office that names other grades sees them in the list of grades. */
const byGrade = [
  [
    'grade-1',
    w('一级小区', 'Estates of the first grade'),
    w('期间定级、现为一级的小区', 'Graded in the period, first grade now'),
  ],
  [
    'grade-2',
    w('二级小区', 'Estates of the second grade'),
    w('期间定级、现为二级的小区', 'Graded in the period, second grade now'),
  ],
  [
    'grade-3',
    w('三级小区', 'Estates of the third grade'),
    w('期间定级、现为三级的小区', 'Graded in the period, third grade now'),
  ],
  [
    'grade-4',
    w('四级小区', 'Estates of the fourth grade'),
    w('期间定级、现为四级的小区', 'Graded in the period, fourth grade now'),
  ],
] as const

export const gradeFigures: readonly Figure[] = [
  {
    ...count(
      `${ESTATE_GRADE}/graded`,
      w('评定等级的小区', 'Estates graded'),
      estates,
      w('期间等级生效的小区', 'Estates whose grade took effect in the period'),
      graded,
    ),
    overview: true,
  },
  ...byGrade.map(([code, words, numerator]) =>
    count(`${ESTATE_GRADE}/${code}`, words, estates, numerator, { ...graded, kinds: [code] }),
  ),
  count(
    `${ESTATE_GRADE}/regraded`,
    w('重新评定的小区', 'Estates graded anew'),
    estates,
    w('期间定级、之后因违规重新评定的小区', 'Graded in the period and anew since, for a violation'),
    { ...graded, results: ['regraded'] },
  ),
]

export const objectionFigures: readonly Figure[] = [
  count(
    `${OBJECTION}/raised`,
    w('小区得分异议', 'Objections to scores of estates'),
    w('件', 'objections'),
    w('期间企业提出的异议', 'Objections of companies in the period'),
    { programme: OBJECTION, by: 'filed' },
  ),
  count(
    `${OBJECTION}/upheld`,
    w('成立的小区得分异议', 'Objections upheld'),
    w('件', 'objections'),
    w('期间办结、成立的异议', 'Upheld in the period'),
    { programme: OBJECTION, by: 'closed', states: ['upheld'] },
  ),
]
