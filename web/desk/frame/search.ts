import { ask } from '../../api/client.ts'
import type { FieldSearch } from '../../parts/fields/field.ts'
import type { Search } from '../../parts/picker.tsx'

type Kind = 'place' | 'person' | 'organisation'

/** Searches the register by characters, pinyin or initials, for pickers. */
const searchOf = (kind: Kind): Search => async (q, signal) => {
  if (!q) return []
  const found = await ask('/api/search', { params: { query: { q, kinds: kind } } }, signal)
  return found.rows.map(({ id, name, detail }) => ({ id, name, ...(detail ? { detail } : {}) }))
}

/** Where the pickers of every form on the desk search. */
export const deskSearch: FieldSearch = { place: searchOf('place'), person: searchOf('person'), organisation: searchOf('organisation') }
