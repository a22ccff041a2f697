import type { PoolClient } from 'pg'
import { countRoll } from '../appraisal/roll.read.ts'
import type { CountyBook } from '../book.ts'
import { addDays, addMonths, type Day, dayOf, earlierDay, startOfMonth, startOfWeek } from '../day.ts'
import { getAccountKind } from '../ledger/account.ts'
import { type Key, type Reach, sumLedger } from '../ledger/figure.read.ts'
import { countHouseholds } from '../register/households-counted.read.ts'
import type { Words } from '../words.ts'
import type { By, Dimension, Span } from './figure.store.ts'
import {
  type Counted,
  type Figure,
  type HouseholdFilter,
  isOfHouseholds,
  isOfLedger,
  isOfRoll,
  type LedgerFilter,
  type RollFilter,
} from './figure.ts'

/* Figures over the books, the register and the rolls of appraisals, beside those over cases. */

type Other = LedgerFilter | HouseholdFilter | RollFilter

const keyOf: { readonly [D in Dimension]?: Key } = { town: 'town', village: 'village', lead: 'owner', kind: 'row' }

/** Whether a filter says anything about rows of a dimension, a place, and what units answer for. */
export function isToldBy(
  filter: Counted,
  { leads, places }: Pick<Span, 'leads' | 'places'>,
  dimension?: Dimension,
): boolean {
  const byPlace = !dimension || dimension === 'town' || dimension === 'village'
  if (isOfHouseholds(filter) || isOfRoll(filter)) return byPlace && !leads
  if (!isOfLedger(filter)) return true
  const { owner, rows } = getAccountKind(filter.purpose)
  if (leads && owner !== 'organisation') return false
  // An account of the programme itself stands for the whole county.
  if (owner === 'programme' && (places.length > 0 || (dimension && byPlace))) return false
  return byPlace || (dimension === 'lead' && owner === 'organisation') || (dimension === 'kind' && rows !== undefined)
}

/** The civil days of a span, half open, and whose accounts. */
export const reachOf = ({ county, from, to, places, leads }: Span): Reach => ({
  county,
  from: dayOf(from),
  until: dayOf(to),
  places,
  ...(leads ? { organisations: leads } : {}),
})

/** The last day of a span that is not still to come. */
export const lastDayOf = ({ to }: Span, now: Date): Day => earlierDay(addDays(dayOf(to), -1), dayOf(now))

/** @throws RangeError above what a number tells exactly: some ninety trillion yuan */
function numberOf(amount: bigint): number {
  const n = Number(amount)
  if (!Number.isSafeInteger(n)) throw new RangeError('a figure too large to tell')
  return n
}

/** The family of rows by which the accounts are kept that a figure counts. */
export const familyOf = ({ counts }: Figure): string | undefined =>
  isOfLedger(counts) ? getAccountKind(counts.purpose).rows : undefined

/** The rows by which accounts that figures count are kept, by their codes, in the order of their catalogues. */
export function rowsOfBooks(
  figures: readonly Figure[],
  book: CountyBook,
  day: Day,
): ReadonlyMap<string, { readonly words: Words; readonly family: string }> {
  const filters = figures.flatMap(({ counts, of }) => [counts, ...(of ? [of] : [])])
  const families = new Set(filters.flatMap((one) => (isOfLedger(one) ? (getAccountKind(one.purpose).rows ?? []) : [])))
  const ids = [...families].flatMap((family) => book.familyOf(family, day).map((id) => ({ id, family })))
  return new Map(
    ids.map(({ id, family }) => {
      const { name } = book.getParameter(id, day, book.county).value as unknown as { readonly name: Words }
      return [id.slice(family.length), { words: name, family }]
    }),
  )
}

/** Who is asked about where a filter counts a roll. */
export const rollOf = ({ programme, groups }: RollFilter, { county, places }: Span, day: Day) => ({
  ...{ county, scheme: programme, day, places, groups },
})

/** What one of a row costs at a village on the last day of a span. */
export function priceOf(filter: LedgerFilter, { book }: Span, day: Day, row: string, place: string): bigint {
  if (!filter.worth) return 1n
  const { rows } = getAccountKind(filter.purpose)
  if (!book || !rows) throw new Error(`${filter.purpose} has no prices`)
  const value = book.getParameter(`${rows}${row}`, day, place).value as { readonly [name: string]: unknown }
  return BigInt(value[filter.worth] as number)
}

/** What a filter counts, under the key '', or by a dimension that it tells of. */
export async function countOther(
  client: PoolClient,
  filter: Other,
  span: Span,
  now: Date,
  dimension?: Dimension,
): Promise<Map<string, number>> {
  const day = lastDayOf(span, now)
  if (!isOfLedger(filter)) {
    const by = dimension === 'town' || dimension === 'village' ? dimension : undefined
    const found = isOfRoll(filter)
      ? await countRoll(client, rollOf(filter, span, day), by)
      : await countHouseholds(client, { county: span.county, day, places: span.places }, by)
    return new Map(found.map(({ key, amount }) => [key, numberOf(amount)]))
  }
  const sums = new Map<string, bigint>()
  for (const { key, amount, row, place } of await sumLedger(
    client,
    filter,
    reachOf(span),
    dimension && keyOf[dimension],
  ))
    sums.set(key, (sums.get(key) ?? 0n) + amount * priceOf(filter, span, day, row, place))
  return new Map([...sums].map(([key, amount]) => [key, numberOf(amount)]))
}

/** Whether a filter is told step by step: what moved, and what stood after it. */
export const hasMoves = (filter: Other): boolean =>
  isOfLedger(filter) && filter.measure !== 'standing' && !filter.worth && !filter.ofYears && !filter.held

/** The first day of the step in which a day lies, and of the one after it. */
const steps: { readonly [B in By]: { of(day: Day): Day; next(step: Day): Day } } = {
  day: { of: (day) => day, next: (step) => addDays(step, 1) },
  week: { of: startOfWeek, next: (step) => addDays(step, 7) },
  month: { of: startOfMonth, next: (step) => addMonths(step, 1) },
}

/** What a filter counts in each step of a span up to today; of balances what stood at its end. */
export async function movesOther(
  client: PoolClient,
  filter: Other,
  span: Span,
  by: By,
  now: Date,
): Promise<Map<string, number>> {
  if (!isOfLedger(filter) || !hasMoves(filter) || !isToldBy(filter, span)) return new Map()
  const reach = reachOf(span)
  if (filter.measure !== 'balance') {
    const found = await sumLedger(client, filter, reach, by)
    return new Map(found.map(({ key, amount }) => [key, numberOf(amount)]))
  }
  const [before] = await sumLedger(client, filter, { ...reach, until: reach.from })
  const moved = new Map<string, bigint>()
  for (const { key, amount } of await sumLedger(client, { ...filter, measure: 'sum' }, reach, by))
    moved.set(key, amount)
  const last = lastDayOf(span, now)
  const told = new Map<string, number>()
  let stood = before?.amount ?? 0n
  for (let step = steps[by].of(reach.from); step <= last; step = steps[by].next(step)) {
    stood += moved.get(step) ?? 0n
    told.set(step, numberOf(stood))
  }
  return told
}
