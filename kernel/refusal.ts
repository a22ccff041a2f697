import type { Words } from './words.ts'

/** How a kind of refusal is told: its HTTP status, whether trying again can help, what it says and what to do. */
export interface RefusalKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 423 | 429 | 503
  readonly retry: boolean
  readonly says: Words
  readonly todo: Words
}

/** A named "no". `code` is stable and public; `fills` go into its words; `field` is the field of the form at fault. */
export interface Refusal {
  readonly refused: string
  readonly field?: string
  readonly fills?: Readonly<Record<string, string | number>>
  /** Ids of the persons it is about, such as the candidates of a name. Who may not see a person learns no more than that there is one. */
  readonly people?: readonly string[]
  /** Further fields at fault, so that a form can show all of them at once. */
  readonly fields?: readonly { readonly field: string; readonly words: Words }[]
}

const kinds = new Map<string, RefusalKind>()

/**
 * Declares the refusals of one module under its name and returns the function that utters them.
 * A code declared twice is fatal at start: two refusals of one name could not be told apart.
 */
export function declareRefusals<K extends string>(room: string, table: Readonly<Record<K, RefusalKind>>) {
  for (const [code, kind] of Object.entries<RefusalKind>(table)) {
    const full = `${room}/${code}`
    if (kinds.has(full)) throw new Error(`refusal declared twice: ${full}`)
    kinds.set(full, kind)
  }
  return (code: K, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused: `${room}/${code}`, ...more })
}

export const isRefusal = (x: unknown): x is Refusal =>
  typeof x === 'object' && x !== null && 'refused' in x && typeof x.refused === 'string'

/** Words and status of a refusal. @throws Error where the code was never declared: a defect of ours, not of the caller. */
export function getRefusalKind(code: string): RefusalKind {
  const kind = kinds.get(code)
  if (!kind) throw new Error(`refusal never declared: ${code}`)
  return kind
}

/** All declared refusals, for the contract (OpenAPI) and for the check that each has words. */
export const allRefusals = (): ReadonlyMap<string, RefusalKind> => kinds

/** Carries a refusal through code that must unwind (a transaction). Only the desk and the doors catch it. */
export class RefusalError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}
