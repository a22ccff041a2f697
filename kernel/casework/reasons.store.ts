import type { Because } from '../because.ts'
import { supplyFact } from '../fact.ts'

declare module '../fact.ts' {
  interface Facts {
    /** What the case's steps came to, in their order: the reasons that were stored with each. */
    'case.reasons': readonly { readonly step: string; readonly because: Because }[]
  }
}

supplyFact('case.reasons', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-case-reasons',
          text: 'select step, because from case_step where county = $1 and case_id = $2 order by no',
          values: [county, subject],
        }
      : undefined,
  read: (rows) => rows as unknown as { step: string; because: Because }[],
})
