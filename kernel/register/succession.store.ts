import { supplyFact } from '../fact.ts'
import { type PostVersion, postColumns, readPostVersion } from './posts.store.ts'

declare module '../fact.ts' {
  interface Facts {
    /** All posts, past ones too, in the unit that leads the act's case, and of the person who holds the case. */
    'register.posts-at-case': readonly PostVersion[]
  }
}

supplyFact('register.posts-at-case', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'register-posts-at-case',
          text: `select ${postColumns} from post where county = $1 and retracted_at is null and (
              organisation = (select lead from case_file where county = $1 and id = $2)
              or person = (select holder from case_file where county = $1 and id = $2))
            order by sort, from_day, id`,
          values: [county, subject],
        }
      : undefined,
  read: (rows) => rows.map(readPostVersion),
})
