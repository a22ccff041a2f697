import type { Pick } from '../../parts/picker-state.ts'
import type { Official } from '../register/officials-table.tsx'

/** What becomes of a post with the new term: it ends, and somebody may follow in it. Posts not named stay. */
export type Fate = { readonly follows?: Pick }
export type Fates = Readonly<Record<string, Fate>>

/** What is sent: posts that end, and for each successor the same post anew. */
export function batchOf(rows: readonly Official[], fates: Fates) {
  const ending = rows.filter((row) => fates[row.id])
  return {
    ends: ending.map((row) => row.id),
    starts: ending.flatMap((row) => {
      const person = fates[row.id]?.follows?.id
      const { organisation, role, title, place, sort } = row
      return person ? [{ person, organisation, role, title, place, sort, kind: 'substantive' as const }] : []
    }),
  }
}
