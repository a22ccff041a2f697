import type { FieldSearch } from '../parts/fields/field.ts'
import { recordSearch } from '../parts/fields/record-search.ts'
import { registerSearch } from '../parts/fields/register-search.ts'
import { useAbout } from './about.ts'

/** Where the forms of acts search, of a case where there is one. Places are known on the phone; people, households and units are asked of the register. */
export function useFieldSearch(id?: string): FieldSearch {
  const { data: about } = useAbout()
  return {
    ...registerSearch,
    ...recordSearch(id),
    place: async (query) =>
      (about?.villages ?? [])
        .filter((village) => village.fullName.includes(query))
        .slice(0, 12)
        .map(({ code, fullName }) => ({ id: code, name: fullName })),
  }
}
