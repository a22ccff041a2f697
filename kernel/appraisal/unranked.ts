import type { Words } from '../words.ts'

/** What is said on the roll of somebody who is scored and not ranked. */
export const notRanked = ['leave', 'probation', 'seconded', 'other'] as const

/** By the rule of the year: served too little of it. */
export const PART_YEAR = 'part-year'

const reasons: Readonly<Record<(typeof notRanked)[number] | typeof PART_YEAR, Words>> = {
  leave: { zh: '长期病产假', en: 'Long leave' },
  probation: { zh: '试用期', en: 'On probation' },
  seconded: { zh: '挂职、借调在外', en: 'Seconded away' },
  other: { zh: '其他', en: 'Otherwise' },
  [PART_YEAR]: { zh: '全年在岗时间不够', en: 'Served too little of the year' },
}

/** Why somebody is scored and not ranked, in words. */
export const unrankedWords = (code: string): Words => reasons[code as keyof typeof reasons] ?? { zh: code, en: code }
