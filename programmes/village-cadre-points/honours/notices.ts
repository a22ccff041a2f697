import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { HONOUR } from './terms.ts'

const shownTo = ['board', 'office'] as const
const honour = { zh: '荣誉', en: 'Honour' }

/** Who is to be honoured, before it is granted: the name and the honour, no points and no rank. */
export const honourList: NoticeKind = {
  id: `${HONOUR}/proposed`,
  words: { zh: '村干部评先评优公示', en: 'Honours of village officials' },
  basis: { zh: '村（社区）干部积分制管理办法', en: 'The county’s measures on points of village officials' },
  keeper: 'town-organisation-member',
  examiner: 'org-clerk',
  level: 9,
  days: `${HONOUR}/on-notice`,
  audiences: shownTo,
  name: { board: 'full', office: 'full' },
  text: shownTo,
  columns: { honour: { words: honour, field: { kind: 'code', words: honour, max: 60 }, shownTo } },
  guards: ['grant'],
}
