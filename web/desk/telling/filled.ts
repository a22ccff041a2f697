import type { Words } from '#kernel/words.ts'
import type { KeyValue } from '../../parts/key-values.tsx'
import type { Say } from '../../words/language.ts'
import type { CaseAnswer } from './answers.ts'
import { valueWords } from './steps.ts'

/** What the timeline and the head of the page tell already. */
const elsewhere: ReadonlySet<string> = new Set([
  'title',
  'text',
  'spot',
  'opinion',
  'reason',
  'remark',
  'place',
  'sheet',
  'item',
])

/** What a matter is about, field by field as it was filled in last: for programmes whose cases are no reports. */
export function filledIn(t: Say, say: (words: Words) => string, answer: CaseAnswer): readonly KeyValue[] {
  if (answer.programme === 'grid-casework') return []
  const rows = new Map<string, KeyValue>()
  for (const { form } of answer.steps)
    for (const { name, words, kind, value, sealed } of form) {
      // Lines of goods stand in a table of their own.
      if (elsewhere.has(name) || kind === 'rows' || sealed || value === null) continue
      const told = valueWords(t, say, { value, kind })
      if (told) rows.set(name, { label: say(words), words: told })
    }
  return [...rows.values()]
}
