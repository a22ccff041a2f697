import type { CountyBook } from '../book.ts'
import { rowWords } from '../casework/form-view.ts'
import type { Words } from '../words.ts'
import { getAccountKind } from './account.ts'

/** What the period of an account is called where it is no year: a row of a catalogue, a source of money. */
export function rowName(book: CountyBook, purpose: string, period: string | null | undefined): Words | null {
  const { rows, periods } = getAccountKind(purpose)
  if (!period) return null
  return periods?.[period] ?? (rows ? rowWords(book, `${rows}${period}`) : undefined) ?? null
}
