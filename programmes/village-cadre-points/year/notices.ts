import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { scheme } from '../scheme.ts'
import { gradeWords } from './terms.ts'

const shownTo = ['board', 'office'] as const
const group = { zh: '类别', en: 'Class' }
const points = { zh: '年度积分', en: 'Points of the year' }
const grade = { zh: '拟定等次', en: 'Proposed grade' }

/** The year as the Organization Department signed it: points, and who is to be excellent. No other grade and no rank is shown. */
export const yearPoints: NoticeKind = {
  id: 'cadre-points-year/year-points',
  words: { zh: '村干部年度积分公示', en: 'Yearly points of village officials' },
  basis: { zh: '村（社区）干部积分制管理办法', en: 'The county’s measures on points of village officials' },
  keeper: 'town-organisation-member',
  examiner: 'org-clerk',
  level: 9,
  days: 'cadre-points-year/on-notice',
  audiences: shownTo,
  name: { board: 'full', office: 'full' },
  text: shownTo,
  columns: {
    group: {
      words: group,
      field: {
        ...{ kind: 'choice', words: group },
        choices: Object.entries(scheme.groups).map(([value, words]) => ({ value, words })),
      },
      shownTo,
    },
    points: { words: points, field: { kind: 'score', words: points }, shownTo },
    grade: {
      words: grade,
      field: { kind: 'choice', words: grade, choices: [{ value: 'excellent', words: gradeWords.excellent }] },
      shownTo,
    },
  },
  guards: ['finish'],
}
