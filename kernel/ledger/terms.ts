import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import { type AccountKind, type AccountName, accountId, type Owner, type OwnerKind, type Unit } from './account.ts'

/*
 * The terms in which an act speaks with the ledger: what it is given, what it asks for, what it writes.
 */

/** A day after all days: what is received in a lot without an end. */
export const NEVER = '9999-12-31' as Day

/** An account as it stands under its lock. */
export interface Account {
  readonly id: Id
  readonly name: AccountName
  readonly unit: Unit
  readonly posted: bigint
  readonly held: bigint
  readonly closedOn: Day | null
}

export interface Lot {
  readonly account: Id
  readonly expiresOn: Day
  readonly remaining: bigint
}

export interface Hold {
  readonly id: Id
  readonly account: AccountName
  readonly programme: string
  readonly what: string
  readonly remaining: bigint
  readonly subject: Id | null
  readonly place: string
  readonly open: boolean
  readonly lapsesAt: Date | null
}

export interface Transfer {
  readonly id: Id
  readonly programme: string
  readonly what: string
  readonly unit: Unit
  readonly day: Day
  readonly place: string
  readonly subject: Id | null
  readonly reverses: Id | null
  readonly reversed: boolean
  readonly postings: readonly { readonly account: AccountName; readonly amount: bigint }[]
  readonly lots: readonly { readonly account: Id; readonly expiresOn: Day; readonly amount: bigint }[]
}

/** What the ledger loads for an act: of the accounts that it named, those there are. */
export interface LedgerFacts {
  /** `asked`: ids of accounts, and owners all of whose accounts were. */
  readonly 'ledger.accounts': { readonly asked: ReadonlySet<string>; readonly found: readonly Account[] }
  readonly 'ledger.lots': readonly Lot[]
  readonly 'ledger.holds': readonly Hold[]
  readonly 'ledger.transfers': readonly Transfer[]
  /** Owners that the act named through a case, all of whose accounts were loaded. */
  readonly 'ledger.owners': readonly Owner[]
}
export const ledgerReads = [
  'ledger.accounts',
  'ledger.lots',
  'ledger.holds',
  'ledger.transfers',
  'ledger.owners',
] as const

/** How an act names, in `names`, what the ledger is to load for it. */
export const nameOfAccount = (county: string, account: AccountName): string => `account:${accountId(county, account)}`
export const nameOfHold = (hold: Id): string => `hold:${hold}`
export const nameOfTransfer = (transfer: Id): string => `transfer:${transfer}`
/** Everything that stands in the ledger under a case: its open holds, its transfers, and the accounts of whoever takes part in them. */
export const nameOfMatter = (file: Id): string => `matter:${file}`
/** Only the open holds under a case, or under whatever else they name as their subject, and the accounts on which they stand. */
export const nameOfHeld = (subject: Id): string => `held:${subject}`
/** What is held on any account of an owner, what else is held under the same subjects, and all these accounts. */
export const nameOfHeldBy = (owner: Owner): string => `held-by:${owner}`
/** All accounts of the devices of a unit: by its id, or by that of a case that it leads. */
export const nameOfDeviceAccounts = (unitOrCase: string): string => `devices-of:${unitOrCase}`
/** All accounts of an owner. */
export const nameOfOwner = (owner: Owner): string => `owner:${owner}`
/** All accounts of whoever a listed field of the case names, or of its `reporter`. */
export const nameOfParty = (file: Id, kind: OwnerKind, field: string): string => `party:${file}/${kind}/${field}`

/** A side of a transfer: what the account receives (above 0) or gives (below 0). */
export interface Leg {
  readonly account: AccountName
  readonly amount: bigint
  /** Of an account with lots: by when what it receives must be used; of one that gives, the lot that it gives from, and no other. */
  readonly expires?: Day
  /** Of an account with lots that gives: what had to be used before this day stays where it is. */
  readonly usableOn?: Day
}

export interface Wanted {
  /** `<programme>/<word>`: what it is, told in the statement. */
  readonly what: string
  readonly place: string
  /** For which it counts; absent: the act's. */
  readonly day?: Day
  readonly subject?: Id
  /** A name under which the programme posts once and never again. */
  readonly once?: string
}

/** What an act wrote, for the store. */
export interface Written {
  readonly accounts: readonly {
    readonly name: AccountName
    readonly place: string
    readonly fresh: boolean
    readonly closes: Day | null
    /** The place it belongs to from now on. */
    readonly moves: string | null
    readonly posted: bigint
    readonly held: bigint
  }[]
  readonly transfers: readonly {
    readonly id: Id
    readonly wanted: Wanted
    readonly day: Day
    readonly unit: Unit
    readonly reverses: Id | null
    readonly legs: readonly { readonly account: AccountName; readonly amount: bigint }[]
    readonly lots: readonly { readonly account: AccountName; readonly expiresOn: Day; readonly amount: bigint }[]
  }[]
  readonly lots: readonly {
    readonly account: AccountName
    readonly expiresOn: Day
    readonly fresh: boolean
    readonly earned: bigint
    readonly remaining: bigint
  }[]
  readonly holds: readonly {
    readonly id: Id
    readonly fresh: boolean
    readonly hold: Omit<Hold, 'id' | 'open' | 'remaining'>
    readonly amount: bigint
    readonly remaining: bigint
    readonly state: 'open' | 'posted' | 'released' | 'lapsed'
  }[]
}

export interface Ledger {
  /** What may be spent: posted, less what is held, less the floor. @throws Error for a busy account or one the act did not name */
  spendable(account: AccountName): bigint
  posted(account: AccountName): bigint
  /** The lots of an account that hold anything, earliest first. @throws Error as `spendable` */
  lots(account: AccountName): readonly { readonly expiresOn: Day; readonly remaining: bigint }[]
  /** Posts legs that balance. @returns the transfer's id. @throws Error where they do not balance: a defect of the programme */
  post(wanted: Wanted, legs: readonly Leg[]): Id | Refusal
  /** Reserves an amount, above 0, until it is posted, released, or lapses. */
  hold(wanted: Wanted, account: AccountName, amount: bigint, lapsesAt?: Date): Id | Refusal
  /**
   * Posts part or all of what is held to others; with `finish` the rest is released, with `usableOn` what had to be used before that day
   * stays where it is.
   */
  settle(
    hold: Id,
    wanted: Wanted,
    to: readonly Leg[],
    how?: { readonly finish?: true; readonly usableOn?: Day },
  ): Id | Refusal
  /** Gives back what is still held. */
  release(hold: Id, why?: 'lapsed'): bigint | Refusal
  /**
   * Undoes a transfer by another that names it. What an account no longer has goes to the receivable of its owner, for a person to
   * decide on; without one the reversal is refused.
   */
  reverse(transfer: Id, wanted: Wanted, receivable?: AccountKind): { id: Id; owed: bigint } | Refusal
  /** Moves what was to be used before the day, as far as it is not held. @returns what lapsed; 0n where nothing did */
  expire(account: AccountName, wanted: Wanted, to: AccountName): bigint
  close(account: AccountName, day: Day): Refusal | undefined
  /**
   * Its owner is at home in another place: who answers for that place answers for the account. Entries stay where they were made.
   * @throws Error where the act writes the account as well
   */
  move(account: AccountName, place: string): void
  /** The effect of all that; none where nothing was written. */
  effects(): readonly { readonly kind: 'ledger'; readonly written: Written }[]
}
