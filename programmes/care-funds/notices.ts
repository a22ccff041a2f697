import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { type Fund, tiers, tierWords } from './fund.ts'
import { rulesOf } from './parameters.ts'

/**
 * Approved help before it is paid: by name and tier to staff of the trade, never with its cause, never on a board or the internet. Who
 * does not wish to be named is not, and another person reviews the case instead.
 */
export const approvedNotice = (fund: Fund): NoticeKind => ({
  id: `${fund.id}/approved`,
  words: { zh: '关爱帮扶公示', en: 'Help approved' },
  basis: { zh: `${fund.words.zh}管理办法`, en: 'The rules of the fund' },
  keeper: fund.roles.reviews.role,
  examiner: fund.roles.approves.role,
  level: 6,
  days: `${fund.id}/on-notice`,
  audiences: ['office'],
  name: { office: 'full' },
  text: ['office'],
  columns: {
    tier: {
      words: { zh: '档次', en: 'Tier' },
      field: {
        kind: 'choice',
        words: { zh: '档次', en: 'Tier' },
        choices: tiers.map((value) => ({ value, words: tierWords[value] })),
      },
      shownTo: ['office'],
      decided: true,
    },
  },
  guards: ['list-for-payment'],
  required: (file, book, day) => rulesOf(fund, book, day, file.place).yes('notice-before'),
})
