import type { FieldSearch } from '../parts/fields/field.ts'
import { registerSearch } from '../parts/fields/register-search.ts'
import { useAbout } from './about.ts'

/** Where the forms of acts search. Places are known on the phone; people, households and units are asked of the register. */
export function useFieldSearch(): FieldSearch {
  const { data: about } = useAbout()
  return {
    ...registerSearch,
    place: async (query) =>
      (about?.villages ?? [])
        .filter((village) => village.fullName.includes(query))
        .slice(0, 12)
        .map(({ code, fullName }) => ({ id: code, name: fullName })),
  }
}
