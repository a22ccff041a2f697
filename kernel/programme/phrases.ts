import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Json } from '../json.ts'
import type { Words } from '../words.ts'
import type { ParameterDefinition } from './parameter.ts'

/*
 * Usual phrases (常用语) of a programme's steps: dated data of the office, town by town, since everybody writes them in their own way.
 */

const familyOf = (programme: string): string => `${programme}/phrases/`

/** An office types Chinese only; English then falls back. */
const phrases = z.array(z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(300) })).max(30)

/** One parameter for each step that has phrases to begin with. The first of a list is the one proposed. */
export const phraseParameters = (
  programme: string,
  steps: { readonly [step: string]: { readonly words: Words } },
  first: { readonly [step: string]: readonly Words[] },
  seed: { readonly from: string; readonly source: string },
): readonly ParameterDefinition[] =>
  Object.entries(first).map(([step, list]) => {
    const words = steps[step]?.words
    if (!words) throw new Error(`programme ${programme}: phrases for ${step}, which is no step`)
    return {
      id: `${familyOf(programme)}${step}`,
      words,
      unit: { zh: '', en: '' },
      schema: phrases,
      seed: { value: list as unknown as Json, ...seed },
      family: familyOf(programme),
    }
  })

/** The phrases of each step as they hold at a place on a day. */
export function phrasesAt(
  book: CountyBook,
  programme: string,
  day: Day,
  place: string,
): { readonly [step: string]: readonly Words[] } {
  const family = familyOf(programme)
  return Object.fromEntries(
    book
      .familyOf(family, day)
      .map((id) => [id.slice(family.length), book.getParameter(id, day, place).value as unknown as readonly Words[]]),
  )
}
