import type { FieldSearch } from '../parts/fields/field.ts'
import { useAbout } from './about.ts'

/** Where the forms of acts search. Places are known on the phone; people and units are picked at a desk. */
export function useFieldSearch(): FieldSearch {
  const { data: about } = useAbout()
  return {
    place: async (query) =>
      (about?.villages ?? [])
        .filter((village) => village.fullName.includes(query))
        .slice(0, 12)
        .map(({ code, fullName }) => ({ id: code, name: fullName })),
    person: async () => [],
    organisation: async () => [],
    household: async () => [],
  }
}
