import { createHash } from 'node:crypto'
import type { Id } from '../id.ts'
import type { Words } from '../words.ts'

/** What an account counts: a kind of points, uses of something, pieces of goods (all whole), or money (fen). */
export type Unit = 'fen' | `points/${string}` | `uses/${string}` | `pieces/${string}`

/** Whose an account may be. */
export type OwnerKind = 'person' | 'household' | 'organisation' | 'place' | 'device' | 'programme'
export type Owner = `${OwnerKind}:${string}`

/** One kind of account of a programme: a line of its chart of accounts (科目). */
export interface AccountKind {
  /** `<programme>/<name>`. */
  readonly purpose: string
  readonly words: Words
  readonly owner: OwnerKind
  readonly unit: Unit
  /** What may be spent ends here; absent: no floor. Usually 0. */
  readonly floor?: bigint
  readonly ceiling?: bigint
  /**
   * Many write it at once (a shop, a fund, the source of all points): nobody waits for it, and it has neither floor nor holds.
   */
  readonly busy?: true
  /** What is received must be used by a day, the earliest first. */
  readonly lots?: true
  /** The family of parameters whose rows are its periods, such as a catalogue: each has its own account. */
  readonly rows?: string
  /** What its periods are called, where they are neither years nor rows: such as sources of money. */
  readonly periods?: Readonly<Record<string, Words>>
  /** On which side of the trial balance it stands: what is owned, owed, or went through. */
  readonly side: 'asset' | 'liability' | 'income' | 'expense'
}

/** One account by its name; there is no other of this name, and nobody has to open it first. */
export interface AccountName {
  readonly purpose: string
  readonly owner: Owner
  /** Of budgets and quotas: the period for which it holds, such as `2026`. Of accounts with `rows`: the row. */
  readonly period?: string
}

const kinds = new Map<string, AccountKind>()
const purposePattern = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/

/** Declares the accounts of a programme, by their names. @throws Error naming the purpose at fault: such a chart must not start */
export function defineAccounts<K extends string>(
  programme: string,
  chart: Readonly<Record<K, Omit<AccountKind, 'purpose'>>>,
): Readonly<Record<K, AccountKind>> {
  const made = Object.entries<Omit<AccountKind, 'purpose'>>(chart).map(([name, kind]) => {
    const purpose = `${programme}/${name}`
    const fail = (why: string): never => {
      throw new Error(`account ${purpose}: ${why}`)
    }
    if (!purposePattern.test(purpose)) fail('is not a kebab-case name')
    if (kinds.has(purpose)) fail('is declared twice')
    if (kind.busy && (kind.floor !== undefined || kind.ceiling !== undefined || kind.lots))
      fail('is busy, so it can have neither floor, ceiling nor lots')
    if (kind.lots && kind.floor !== 0n) fail('has lots, so its floor is 0')
    const full: AccountKind = { purpose, ...kind }
    kinds.set(purpose, full)
    return [name, full]
  })
  return Object.fromEntries(made) as Readonly<Record<K, AccountKind>>
}

/** @throws Error where no programme declares it: a defect of ours */
export function getAccountKind(purpose: string): AccountKind {
  const kind = kinds.get(purpose)
  if (!kind) throw new Error(`account never declared: ${purpose}`)
  return kind
}

export const allAccountKinds = (): ReadonlyMap<string, AccountKind> => kinds

export const accountOf = (kind: AccountKind, id: string, period?: string): AccountName => ({
  purpose: kind.purpose,
  owner: `${kind.owner}:${id}`,
  ...(period ? { period } : {}),
})

/** One act asks for the id of one name many times over. */
const ids = new WeakMap<AccountName, { readonly county: string; readonly id: Id }>()

/** The id that follows from an account's name (UUID of version 8): the same in every process, without asking. */
export function accountId(county: string, name: AccountName): Id {
  const known = ids.get(name)
  if (known?.county === county) return known.id
  const { purpose, owner, period = '' } = name
  const hex = createHash('sm3').update(`${county}|${purpose}|${owner}|${period}`).digest('hex')
  const id =
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
  ids.set(name, { county, id })
  return id
}
