import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { Id } from './id.ts'
import type { Refusal } from './refusal.ts'

/*
 * Doors as plain objects: the shape of a request and who asks. The server hangs them on its HTTP framework and writes the
 * contract (OpenAPI) from the same objects, so nothing is served that the contract does not name.
 */

export type AccountKind =
  | 'visitor'
  | 'person'
  | 'founder'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'

export interface Session {
  readonly county: string
  readonly kind: AccountKind
  readonly account: Id | null
  readonly person: Id | null
  readonly name: string
  /** What must be done before any other door opens: a password of one's own, or a second factor. */
  readonly first?: 'password' | 'second-factor'
  /** The village that this session shows to a guest; every door but those for guests is closed. */
  readonly guest?: string
}

export const actorOf = (session: Session): Actor => ({ county: session.county, person: session.person, via: 'web' })

/** What a door is given: validated input and the session. */
export interface Ask<B = unknown, Q = unknown, P = unknown> {
  readonly session: Session
  readonly body: B
  readonly query: Q
  readonly params: P
  /** The sender's key of a state-changing request (Idempotency-Key). */
  readonly key: string
  readonly ip: string
  /** The few headers that the sign-in library reads. */
  readonly headers: Headers
  /** Asked from a phone's page. */
  readonly phone?: boolean
  /** Bytes of the one file of a multipart request, for doors with `upload`. */
  readonly upload?: Buffer
}

/** A body that is not JSON: a file, a spreadsheet, a page. */
export interface Bytes {
  readonly bytes: Buffer | NodeJS.ReadableStream
  readonly type: string
  readonly fileName?: string
}

export type Reply = { readonly json: unknown; readonly cookies?: readonly string[] } | Bytes | Refusal

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With `:name` places. */
  readonly url: string
  readonly id: string
  readonly summary: string
  readonly tag: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer?: z.ZodType
  /** Refusal codes it may utter, for the contract. */
  readonly refuses?: readonly string[]
  /** Open to visitors; all others need a session. */
  readonly visitors?: boolean
  /** Takes one file as multipart/form-data. */
  readonly upload?: boolean
  /** An act: needs an Idempotency-Key. */
  readonly acts?: boolean
  /** Which accounts may knock at all; default: persons. */
  readonly kinds?: readonly AccountKind[]
  /** Open while a guest looks on. */
  readonly guest?: boolean
  /** Open also to whoever must change the password or set up a second factor first. */
  readonly early?: boolean
  /** Whoever knocks leaves no line in the log and no mark in the metrics. */
  readonly unlogged?: boolean
  /** The largest body, bytes; a million unless said. */
  readonly largest?: number
  /** At most so many requests a minute from one address, for doors open to visitors. */
  readonly perMinute?: number
  handle(ask: Ask): Promise<Reply>
}

/** A door with its types inferred from its schemas. */
export function door<
  B extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  P extends z.ZodType = z.ZodUndefined,
>(
  route: Omit<Route, 'handle' | 'body' | 'query' | 'params'> & {
    readonly body?: B
    readonly query?: Q
    readonly params?: P
    handle(ask: Ask<z.output<B>, z.output<Q>, z.output<P>>): Promise<Reply>
  },
): Route {
  return route as unknown as Route
}
