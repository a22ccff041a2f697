import type { CaseFilter, Figure } from '#kernel/publicity/figure.ts'
import { ratings } from './words.ts'

const programme = 'grid-casework'
const unit = { zh: '件', en: 'cases' }
const percent = { zh: '%', en: '%' }

/** What ended without being handled. */
const dropped = ['declined', 'withdrawn']
const done: CaseFilter = { programme, by: 'done', exceptStates: dropped }
const limited: CaseFilter = { ...done, limited: true }
const onTime: CaseFilter = { ...done, onTime: true }
const due: CaseFilter = { programme, by: 'due', exceptStates: dropped }
const opened: CaseFilter = { programme, by: 'opened' }
const late: CaseFilter = { programme, lateAtEnd: true }
/** An appealed rating stays on the case and leaves the rate. */
const rated: CaseFilter = { programme, by: 'closed', ratings: Object.keys(ratings), notFlag: 'rating-excluded' }

const count = (name: string, zh: string, en: string, numerator: Figure['numerator'], counts: CaseFilter): Figure => ({
  key: `${programme}/${name}`,
  words: { zh, en },
  unit,
  form: 'count',
  numerator,
  counts,
  audience: 'office',
})
const rate = (
  name: string,
  zh: string,
  en: string,
  [numerator, counts]: readonly [Figure['numerator'], CaseFilter],
  [denominator, of]: readonly [Figure['numerator'], CaseFilter],
): Figure => ({
  key: `${programme}/${name}`,
  words: { zh, en },
  unit: percent,
  form: 'rate',
  numerator,
  denominator,
  counts,
  of,
  audience: 'office',
})
const onOverview = (figure: Figure, audience: Figure['audience'] = 'public'): Figure => ({
  ...figure,
  overview: true,
  audience,
})

const handledWords = { zh: '期间处置完的事项', en: 'Cases handled in the period' }
const openedWords = { zh: '期间立案的事项', en: 'Cases opened in the period' }

/** What the programme counts of itself, in the order of the procedure. Every number opens into the list of its cases. */
export const figures: readonly Figure[] = [
  onOverview(
    count(
      'reported',
      '上报',
      'Reported',
      { zh: '期间上报的事项', en: 'Cases reported in the period' },
      {
        programme,
        by: 'filed',
      },
    ),
  ),
  rate(
    'accepted',
    '受理率',
    'Accepted',
    [
      { zh: '其中已受理的', en: 'of which accepted' },
      { programme, by: 'filed', exceptStates: ['reported', ...dropped] },
    ],
    [
      { zh: '期间上报的事项', en: 'Cases reported in the period' },
      { programme, by: 'filed' },
    ],
  ),
  onOverview(count('opened', '立案', 'Opened', openedWords, opened), 'office'),
  count('due', '应处置', 'Due', { zh: '办理期限在期间内的事项', en: 'Cases whose limit ends in the period' }, due),
  rate(
    'handled-of-due',
    '处置率',
    'Handled of due',
    [
      { zh: '其中已处置的', en: 'of which handled' },
      { ...due, done: true },
    ],
    [{ zh: '办理期限在期间内的事项', en: 'Cases whose limit ends in the period' }, due],
  ),
  count('handled', '处置', 'Handled', handledWords, done),
  onOverview(
    count(
      'open-now',
      '在办',
      'Open now',
      { zh: '现在还没有结果的事项', en: 'Cases without a result now' },
      {
        programme,
        open: true,
      },
    ),
    'office',
  ),
  onOverview(
    count(
      'overdue-now',
      '现在超时',
      'Overdue now',
      { zh: '现在超过办理时限的事项', en: 'Open cases past their limit' },
      {
        programme,
        open: true,
        overdue: true,
      },
    ),
  ),
  count(
    'overdue-open',
    '期末超时未处置',
    'Overdue at the end',
    { zh: '期间结束时超时还没有处置的事项', en: 'Cases past their limit and not handled at the end of the period' },
    late,
  ),
  onOverview(
    rate(
      'on-time',
      '按时办结',
      'On time',
      [{ zh: '其中按时处置的', en: 'of which handled in time' }, onTime],
      [handledWords, limited],
    ),
  ),
  rate(
    'on-time-of-all',
    '按时办结（含超时未结）',
    'On time, with those still open',
    [{ zh: '其中按时处置的', en: 'of which handled in time' }, onTime],
    [
      { zh: '期间处置完的，加上期末超时未处置的', en: 'Handled in the period, and overdue at its end' },
      { programme, any: [limited, late] },
    ],
  ),
  rate(
    'returned',
    '退件率',
    'Returned',
    [
      { zh: '其中退过件的', en: 'of which were returned' },
      { ...opened, flag: 'returned' },
    ],
    [openedWords, opened],
  ),
  rate(
    'reworked',
    '返工率',
    'Reworked',
    [
      { zh: '其中返工的', en: 'of which were sent back' },
      { ...done, flag: 'rework' },
    ],
    [handledWords, done],
  ),
  count(
    'on-hold',
    '挂账',
    'On hold',
    { zh: '现在挂账的事项', en: 'Cases on hold now' },
    {
      programme,
      open: true,
      states: ['held'],
    },
  ),
  count(
    'listed',
    '挂牌督办',
    'Listed for supervision',
    { zh: '现在挂牌督办的事项', en: 'Listed for supervision now' },
    {
      programme,
      open: true,
      flag: 'listed',
    },
  ),
  onOverview(
    rate(
      'satisfied',
      '基本满意以上',
      'Fairly satisfied or better',
      [
        { zh: '评价在基本满意以上的', en: 'rated fairly satisfied or better' },
        { ...rated, ratings: ['very-satisfied', 'satisfied', 'fairly-satisfied'] },
      ],
      [
        {
          zh: '期间结案并有评价的，不含依据规定不计入的',
          en: 'Cases closed in the period and rated, but for those left out by a cited rule',
        },
        rated,
      ],
    ),
  ),
]
