import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'

/** What the panel approved, before it is recorded: on the village’s board by name, nowhere else. */
export const approved: NoticeKind = {
  id: 'credit-points/approved',
  words: { zh: '积分公示', en: 'Points approved' },
  basis: { zh: '积分细则、村民代表会议决定', en: 'The rules catalogue and the villagers’ assembly' },
  keeper: 'village-clerk',
  examiner: 'village-supervision-head',
  level: 12,
  days: 'credit-points/on-notice',
  audiences: ['board', 'office'],
  name: { board: 'full', office: 'full' },
  text: ['board', 'office'],
  columns: {
    item: {
      words: { zh: '事项', en: 'What for' },
      field: { kind: 'choice', words: { zh: '事项', en: 'What for' } },
      shownTo: ['board', 'office'],
      decided: true,
    },
    points: {
      words: { zh: '分值', en: 'Points' },
      field: { kind: 'number', words: { zh: '分值', en: 'Points' } },
      shownTo: ['board', 'office'],
      decided: true,
    },
  },
  guards: ['record-reviewed'],
}
