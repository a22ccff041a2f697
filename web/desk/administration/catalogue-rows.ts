import type { ClockKind } from '#kernel/casework/clock.ts'
import type { Words } from '#kernel/words.ts'
import type { ParameterRow } from './parameters-page.tsx'

/** An item of the catalogue as its parameter holds it, with the duty that leads it. */
export interface CatalogueRow {
  readonly code: string
  readonly name: Words
  readonly limit: { readonly amount: number; readonly clock: ClockKind }
  readonly lead: string
  readonly duty: Words | undefined
  /** The clauses of the county's and the towns' lists of duties. */
  readonly clause: string
  readonly evidence: { readonly handle: 'photo' | 'text'; readonly verify: 'visit' | 'phone' | 'any' }
  readonly public: boolean
  readonly opening: string
  readonly closing: string
  readonly from: string
  readonly source: string
}

interface Duty {
  readonly county: { readonly clause: string }
  readonly town?: { readonly clause: string }
}

/** Finds a duty among the rows of its family. */
export const dutyOf =
  (rows: readonly ParameterRow[]) =>
  (key: string): ParameterRow | undefined =>
    rows.find((row) => row.id.endsWith(`/${key}`))

/** An item with the words and clauses of the duty that leads it. */
export function rowOf(row: ParameterRow, find: (duty: string) => ParameterRow | undefined): CatalogueRow {
  const item = row.value as Omit<CatalogueRow, 'duty' | 'clause' | 'from' | 'source'>
  const duty = find(item.lead)
  const { county, town } = (duty?.value ?? {}) as Partial<Duty>
  return {
    ...item,
    duty: duty?.words,
    clause: [...new Set([county?.clause, town?.clause])].filter(Boolean).join('；'),
    from: row.from,
    source: row.source,
  }
}

/** Whether a row is meant by what was typed: code, name, duty or clause. */
export function matches(row: CatalogueRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  return [row.code, row.name.zh, row.name.en, row.duty?.zh, row.duty?.en, row.clause].some((text) =>
    text?.toLowerCase().includes(wanted),
  )
}
