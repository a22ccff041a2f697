import { isId } from '../id.ts'
import type { Json } from '../json.ts'
import { isPlaceCode } from './place-code.ts'

/**
 * Ids that an act's input names, wherever they stand in it. So one fact ("the persons named") serves every act of the
 * register, and an act whose input lies inside another's (a proposal) finds the same.
 */
export function idsIn(input: Json): string[] {
  return collect(input, isId)
}

/** Codes of places that an act's input names. */
export function codesIn(input: Json): string[] {
  return collect(input, isPlaceCode)
}

function collect(input: Json, wanted: (text: string) => boolean): string[] {
  const found = new Set<string>()
  const walk = (value: Json): void => {
    if (typeof value === 'string') {
      if (wanted(value)) found.add(value)
    } else if (Array.isArray(value)) for (const one of value) walk(one)
    else if (value && typeof value === 'object') for (const one of Object.values(value)) walk(one)
  }
  walk(input)
  return [...found]
}

/** The input of the act itself, also where it lies inside a signature or beside the row of a file. */
export function ownInput(input: Json): Record<string, Json> {
  const outer = (input ?? {}) as Record<string, Json>
  return ('proposal' in outer || 'row' in outer) && outer.input && typeof outer.input === 'object'
    ? (outer.input as Record<string, Json>)
    : outer
}
