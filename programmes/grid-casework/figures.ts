import type { Figure } from '#kernel/publicity/figure.ts'

const count = { zh: '件', en: 'cases' }
const percent = { zh: '%', en: '%' }
const programme = 'grid-casework'

/** What the programme publishes of itself. Every number opens into the list of its cases. */
export const figures: readonly Figure[] = [
  {
    key: 'grid-casework/reported',
    words: { zh: '上报', en: 'Reported' },
    unit: count,
    form: 'count',
    numerator: { zh: '期间上报的事项', en: 'Cases reported in the period' },
    counts: { programme, by: 'filed' },
    audience: 'public',
  },
  {
    key: 'grid-casework/opened',
    words: { zh: '立案', en: 'Opened' },
    unit: count,
    form: 'count',
    numerator: { zh: '期间立案的事项', en: 'Cases opened in the period' },
    counts: { programme, by: 'opened' },
    audience: 'office',
  },
  {
    key: 'grid-casework/open-now',
    words: { zh: '在办', en: 'Open now' },
    unit: count,
    form: 'count',
    numerator: { zh: '现在还没有结果的事项', en: 'Cases without a result now' },
    counts: { programme, open: true },
    audience: 'office',
  },
  {
    key: 'grid-casework/overdue-now',
    words: { zh: '现在超时', en: 'Overdue now' },
    unit: count,
    form: 'count',
    numerator: { zh: '现在超过办理时限的事项', en: 'Open cases past their limit' },
    counts: { programme, open: true, overdue: true },
    audience: 'public',
  },
  {
    key: 'grid-casework/on-time',
    words: { zh: '按时办结', en: 'On time' },
    unit: percent,
    form: 'rate',
    numerator: { zh: '其中按时处置的', en: 'of which handled in time' },
    denominator: { zh: '期间处置完的事项', en: 'Cases handled in the period' },
    counts: { programme, by: 'done', onTime: true },
    of: { programme, by: 'done', limited: true },
    audience: 'public',
  },
  {
    key: 'grid-casework/satisfied',
    words: { zh: '基本满意以上', en: 'Fairly satisfied or better' },
    unit: percent,
    form: 'rate',
    numerator: { zh: '评价在基本满意以上的', en: 'rated fairly satisfied or better' },
    denominator: { zh: '期间结案并有评价的', en: 'Cases closed in the period and rated' },
    counts: { programme, by: 'closed', ratings: ['very-satisfied', 'satisfied', 'fairly-satisfied'] },
    of: {
      programme,
      by: 'closed',
      ratings: ['very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied'],
    },
    audience: 'public',
  },
]
