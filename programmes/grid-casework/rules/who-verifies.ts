import type { Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { refuse } from '../refusals.ts'

/** The village after this one in its town's order, whose grid worker looks where the own one stands back; the first after the last. */
export function neighbourOf(book: CountyBook, place: string): string | undefined {
  const village = place.slice(0, 12)
  const villages = book
    .places()
    .filter((p) => p.level === 'village' && !p.statisticalOnly && p.code.startsWith(village.slice(0, 9)))
    .toSorted((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1))
  const at = villages.findIndex((p) => p.code === village)
  const next = villages[(at + 1) % villages.length]?.code
  return next === village ? undefined : next
}

/** The desk that verifies: the own grid, the next one where somebody stands back, the centre after two failures. */
export function verifyingDesk(file: CaseFile, book: CountyBook): string {
  if (file.flags.includes('centre-verifies')) return deskOf('dispatcher', file.place.slice(0, 6))
  const next = file.flags.includes('next-grid') ? neighbourOf(book, file.place) : undefined
  return deskOf('grid-worker', next ?? file.place.slice(0, 12))
}

export interface Verifier {
  readonly person: Id | null
  readonly role: string
  /** Where the post has power. */
  readonly place: string
  /** Their relatives, by household or by link. */
  readonly kin: ReadonlySet<Id>
  /** Has declared an interest in the case. */
  readonly stoodBack: boolean
  /** Verified it before. */
  readonly before: boolean
}

/**
 * Whether somebody may verify a case: never the handler or a relative of handler or reporter, as declared or as households
 * in the register say; the next grid where somebody stood back; after two failures the centre, by another person.
 * Clause: 核查回避; verification twice failed goes to the centre.
 */
export function whoVerifies(file: CaseFile, handlers: readonly Id[], verifier: Verifier): Because | Refusal {
  const centre = file.flags.includes('centre-verifies')
  const close = [...handlers, ...(file.reporter ? [file.reporter] : [])]
  if (verifier.stoodBack) return refuse('stood-back')
  if (verifier.person && handlers.includes(verifier.person)) return refuse('own-kin')
  if (close.some((id) => id !== verifier.person && verifier.kin.has(id))) return refuse('own-kin')
  if (centre && (verifier.place.length > 6 || verifier.role === 'grid-worker')) return refuse('centre-verifies')
  if (centre && verifier.before) return refuse('another-verifier')
  if (
    !centre &&
    file.flags.includes('next-grid') &&
    verifier.role === 'grid-worker' &&
    file.place.startsWith(verifier.place)
  )
    return refuse('next-grid-verifies')
  return {
    rule: 'grid-casework/who-verifies',
    facts: { verifier: `${verifier.role}@${verifier.place}` },
    clause: '核查回避：承办人及其亲属、反映人亲属不参加核查',
  }
}
