import { z } from 'zod'
import { postsOf, type Scope } from '../actor.ts'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { ParameterDefinition } from '../programme/parameter.ts'

/*
 * A right to read for a time (限期查阅): an auditor, an inspection. It is a post whose role reads and does nothing, held from a day
 * to a day by a document, given by the security administrator and by nobody else; when its last day is over it is over by itself.
 */

export const INSPECTOR = 'inspector'

/** Whether all that somebody may read of cases they read as an inspector: then every look is recorded and nothing is unmasked. */
export const inspects = (scope: Scope): boolean => {
  const posts = postsOf(scope)
  return posts.length > 0 && posts.every((post) => post.role === INSPECTOR)
}

const longest: ParameterDefinition = {
  id: 'house/inspection-days',
  words: { zh: '限期查阅最长天数', en: 'Longest right to read, in days' },
  unit: { zh: '天', en: 'days' },
  schema: z.number().int().min(1).max(366),
  seed: { value: 60, from: '2023-01-01', source: 'GB/T 22239-2019 8.1.4.2，数值待确认' },
}
export const inspectionRules: readonly ParameterDefinition[] = [longest]

/** So many days such a right may last; the first value where the county was founded before there was this rule. */
export const longestInspection = (book: CountyBook, day: Day): number =>
  Number(
    book.historyOf(longest.id).some((v) => v.from <= day)
      ? book.getParameter(longest.id, day, book.county).value
      : longest.seed.value,
  )
