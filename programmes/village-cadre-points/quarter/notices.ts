import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { POINTS, scheme } from '../scheme.ts'

const both = ['board', 'office'] as const
const group = { zh: '类别', en: 'Class' }
const points = { zh: '本季积分', en: 'Points of the quarter' }

/** A quarter as the town reviewed it, on the village's Party-affairs board: points, never a rank. */
export const quarterPoints: NoticeKind = {
  id: `${POINTS}/quarter-points`,
  words: { zh: '村干部季度积分公示', en: 'Quarterly points of village officials' },
  basis: { zh: '村（社区）干部积分制管理办法', en: 'The county’s measures on points of village officials' },
  keeper: 'points-recorder',
  examiner: 'town-organisation-member',
  level: 12,
  days: `${POINTS}/on-notice`,
  audiences: both,
  name: { board: 'full', office: 'full' },
  text: both,
  columns: {
    group: {
      words: group,
      field: {
        ...{ kind: 'choice', words: group },
        choices: Object.entries(scheme.groups).map(([value, words]) => ({ value, words })),
      },
      shownTo: both,
    },
    points: { words: points, field: { kind: 'score', words: points }, shownTo: both },
  },
  guards: ['close'],
}
