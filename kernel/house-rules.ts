import { inspectionRules } from './access/inspection.ts'
import { signInRules } from './access/sign-in-rules.ts'
import { retentionRules } from './personal/retention-rules.ts'
import type { ParameterSet } from './programme/parameter.ts'
import { siteRules } from './publicity/site-rules.ts'

/** Dated parameters that belong to no programme. */
export const houseRules: ParameterSet = {
  id: 'house',
  words: { zh: '通用规则', en: 'General rules' },
  parameters: [...signInRules, ...inspectionRules, ...retentionRules, ...siteRules],
}
