import type { Words } from '../words.ts'

/**
 * A number with its definition: what is counted out of what, by one query over the instruments' typed views, and the list
 * that it opens into. Nothing on a screen counts by itself.
 */
export interface Figure {
  /** `<programme>/<name>`. */
  readonly key: string
  readonly words: Words
  readonly unit: Words
  /** How it is told: whole units, fen as yuan, or a rate in per cent of numerator over denominator. */
  readonly form: 'count' | 'money' | 'rate'
  /** In words: what the numerator and the denominator are. */
  readonly numerator: Words
  readonly denominator?: Words
  /** The same condition counts and lists the records it opens into. */
  readonly counts: Counted
  readonly of?: Counted
  readonly audience: 'public' | 'office'
  /** Stands on the overview; all figures stand in the evaluation. */
  readonly overview?: boolean
}

/** What is counted: cases, entries and accounts of the books, or what the register and the rolls of appraisals hold. */
export type Counted = CaseFilter | LedgerFilter | HouseholdFilter | RollFilter

/** A condition over cases that figures and worklists share. Instants are those of the period asked for. */
export interface CaseFilter {
  readonly programme: string
  /** Which instant of a case falls into the period; `due` is the end of its own limit. */
  readonly by?: 'filed' | 'opened' | 'done' | 'closed' | 'due'
  readonly states?: readonly string[]
  readonly exceptStates?: readonly string[]
  readonly open?: boolean
  readonly overdue?: boolean
  /** Neither done nor closed, and its limit over, when the period ended; now, where it has not ended. */
  readonly lateAtEnd?: boolean
  /** Reported done by its unit, whenever that was. */
  readonly done?: boolean
  readonly onTime?: boolean
  /** Only cases that ran under a limit, so that being on time can be said of them. */
  readonly limited?: boolean
  readonly flag?: string
  readonly notFlag?: string
  readonly results?: readonly string[]
  readonly ratings?: readonly string[]
  readonly public?: boolean
  /** Of these kinds; at these places, each with all below it. */
  readonly kinds?: readonly string[]
  readonly places?: readonly string[]
  /** Counted where any of these holds; a case is counted once. */
  readonly any?: readonly CaseFilter[]
}

/** What is counted in the accounts of one purpose. An account stands at its own place; its period is the row that it is of. */
export interface LedgerFilter {
  readonly programme: string
  /** `<programme>/<name>`, a line of the chart of accounts. */
  readonly purpose: string
  /** And accounts of these purposes, alike in all but whose they are. */
  readonly and?: readonly string[]
  /**
   * In the period: the sum or the number of its entries, or the owners that had one. At its end: what stood in the accounts, or
   * the owners that had an account.
   */
  readonly measure: 'sum' | 'entries' | 'owners' | 'balance' | 'standing'
  /** Only entries of these kinds, such as `library-card/paid`. A busy account is summed by days only without. */
  readonly what?: readonly string[]
  /** Of accounts kept by the year: those of the years in which the period lies, with their entries of all days. */
  readonly ofYears?: true
  /** Without entries that were taken back since, and those that took them back. */
  readonly lasting?: true
  /** What is held on the accounts now, whatever the period: by itself, or besides the entries. It counts as given, below 0. */
  readonly held?: 'only' | 'too'
  /** Told with the other sign: what a source gave, which stands below 0. */
  readonly turned?: true
  /** Of balances: each at what one of its row costs, the number under this name in the row's parameter. */
  readonly worth?: string
}

/** The households of the register at the end of the period. */
export interface HouseholdFilter {
  readonly programme: string
  readonly households: true
}

/** Whoever stands on the roll of the programme's appraisal at the end of the period. */
export interface RollFilter {
  readonly programme: string
  readonly roll: true
  /** Of these groups alone. */
  readonly groups?: readonly string[]
}

export const isOfLedger = (filter: Counted): filter is LedgerFilter => 'purpose' in filter
export const isOfHouseholds = (filter: Counted): filter is HouseholdFilter => 'households' in filter
export const isOfRoll = (filter: Counted): filter is RollFilter => 'roll' in filter
export const isOfCases = (filter: Counted): filter is CaseFilter =>
  !isOfLedger(filter) && !isOfHouseholds(filter) && !isOfRoll(filter)

/** Of what time a filter tells: of the period, of its end, or of this minute, whatever the period. */
export function tellsOf(filter: Counted): 'period' | 'end' | 'now' {
  if (isOfHouseholds(filter) || isOfRoll(filter)) return 'end'
  if (isOfLedger(filter)) {
    if (filter.held === 'only') return 'now'
    return filter.measure === 'balance' || filter.measure === 'standing' ? 'end' : 'period'
  }
  const { by, lateAtEnd, any = [] } = filter
  return by !== undefined || lateAtEnd === true || any.some((one) => tellsOf(one) === 'period') ? 'period' : 'now'
}
