import type { CaseFilter, Figure } from '#kernel/publicity/figure.ts'
import type { Words } from '#kernel/words.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const office = { audience: 'office' } as const
const [INSPECTION, CHECK] = ['property-inspection', 'property-check']

const closed = (...states: string[]): CaseFilter => ({ programme: CHECK, by: 'closed', states })
const checked = closed('passed', 'rectified')
const checkedWords = w('期间办结的检查', 'Checks closed in the period')

/** Inspections whose result was published. */
export const inspectionFigures: readonly Figure[] = [
  {
    ...{ key: `${INSPECTION}/published`, words: w('公开结果的抽查', 'Inspections published'), ...office },
    ...{ unit: w('次', 'inspections'), form: 'count', numerator: w('期间公开结果的抽查', 'Published in the period') },
    counts: { programme: INSPECTION, by: 'closed', states: ['published'] },
  },
]

/** Checks done, passed at once, mended in time. */
export const checkFigures: readonly Figure[] = [
  {
    ...{ key: `${CHECK}/done`, words: w('办结的小区检查', 'Checks of estates done'), unit: w('次', 'checks') },
    ...{ form: 'count', numerator: checkedWords, counts: checked, ...office },
  },
  {
    ...{ key: `${CHECK}/passed`, words: w('检查一次合格', 'Passed at once'), unit: w('%', '%'), form: 'rate' },
    ...{ numerator: w('其中没有不合格项的', 'of which nothing failed'), denominator: checkedWords },
    ...{ counts: closed('passed'), of: checked, ...office },
  },
  {
    ...{ key: `${CHECK}/mended-on-time`, words: w('按期整改', 'Mended in time'), unit: w('%', '%'), form: 'rate' },
    numerator: w('其中在期限内整改完成的', 'of which within their limit'),
    denominator: w('期间整改完成的检查', 'Checks in which all was mended in the period'),
    ...{
      counts: { ...closed('rectified'), limited: true, onTime: true },
      of: { ...closed('rectified'), limited: true },
    },
    ...office,
  },
]
