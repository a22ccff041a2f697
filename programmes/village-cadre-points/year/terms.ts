import type { Words } from '#kernel/words.ts'

/** The programme of a town's year. */
export const YEAR = 'cadre-points-year'

/** What the town committee decides beside the score, by its words. */
export const gradeWords = {
  excellent: { zh: '优秀', en: 'Excellent' },
  competent: { zh: '称职', en: 'Competent' },
  'basically-competent': { zh: '基本称职', en: 'Basically competent' },
  incompetent: { zh: '不称职', en: 'Incompetent' },
  none: { zh: '不定等次', en: 'No grade' },
} as const satisfies Readonly<Record<string, Words>>
