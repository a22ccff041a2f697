import { z } from 'zod'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { BallotKind, Means } from './kind.ts'

/** What a step of another programme says is to be rated: by whom, and about which of its matters. */
interface BallotWanted {
  readonly place: string
  /** The matter of the asking programme; the outcome names it again. */
  readonly about: Id
  readonly means?: Means
  readonly rated: readonly Id[]
  readonly raters: readonly { readonly person: Id; readonly class: string }[]
}

/** What the ballot hears of it. */
export const ballotFacts = z.strictObject({
  kind: z.string().max(80),
  place: z.string().regex(/^\d{6}(\d{3}){0,3}$/),
  about: z.uuid(),
  means: z.enum(['paper', 'phone', 'both']).optional(),
  rated: z.array(z.uuid()).min(1).max(200),
  raters: z.array(z.strictObject({ person: z.uuid(), class: z.string().max(60) })).max(2000),
})

/** The outcome by which a step asks for a ballot: it gives it among its `outcomes`, and its programme declares `ballot`. */
export const announceBallot = (kind: BallotKind, wanted: BallotWanted) => ({
  outcome: 'ballot',
  facts: { kind: kind.id, ...wanted } as unknown as JsonObject,
})
