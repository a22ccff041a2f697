import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '密封收件', en: 'Sealed intake' }

export const results = {
  'passed-on': { zh: '已转相应渠道', en: 'Passed to the proper channel' },
  'not-about-officials': { zh: '不属受理范围', en: 'Outside the scope' },
} as const satisfies Table

export const channels = {
  discipline: { zh: '纪检监察机关', en: 'Discipline inspection and supervision' },
  organization: { zh: '组织部门', en: 'Organization Department' },
} as const satisfies Table

export const says = {
  'tell-passed-on': { zh: '您提交的材料已转有关机关', en: 'What you handed in was passed to the authority in charge' },
  'tell-not-ours': {
    zh: '您提交的材料不属受理范围，请看说明',
    en: 'What you handed in is outside the scope; please see why',
  },
} as const satisfies Table
