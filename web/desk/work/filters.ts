import type { DivisionAnswer } from '../telling/answers.ts'

/** How a worklist is narrowed. It can be kept and sent: all of it stands in the page's address. */
export interface Filters {
  readonly urgency?: string
  readonly source?: string
  readonly town?: string
  readonly place?: string
  readonly kind?: string
  /** The unit that leads, or any of one's own; who handles it. */
  readonly lead?: string
  readonly holder?: string
  readonly q?: string
  /** Only what a figure counts, or with `base` what its rate is taken of, in the days from and to. */
  readonly figure?: string
  readonly base?: 'yes'
  readonly from?: string
  readonly to?: string
}

const names = [
  'urgency',
  'source',
  'town',
  'place',
  'kind',
  'lead',
  'holder',
  'q',
  'figure',
  'base',
  'from',
  'to',
] as const satisfies readonly (keyof Filters)[]

/** The filters in an address; empty ones are left out. */
export const filtersOf = (address: URLSearchParams): Filters =>
  Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name) as string]] : [])))

/** The address of filters, always in one order, so that two selections can be compared. */
export const addressOf = (filters: Filters): string =>
  new URLSearchParams(names.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []))).toString()

/** The filters where a page stands. What was typed may be a name: it stands behind the `#`, which browsers send to nobody. */
export const filtersAt = ({ search, hash }: { readonly search: string; readonly hash: string }): Filters => {
  const { q: _, ...sent } = filtersOf(new URLSearchParams(search))
  const { q } = filtersOf(new URLSearchParams(hash.slice(1)))
  return { ...sent, ...(q ? { q } : {}) }
}

/** Where a page with these filters stands. */
export const standOf = ({ q, ...sent }: Filters): { readonly search: string; readonly hash: string } => ({
  search: addressOf(sent),
  hash: q ? addressOf({ q }) : '',
})

/** A selection that somebody kept under a name. */
export interface Kept {
  readonly name: string
  readonly address: string
}

const keyOf = (list: string): string => `liuchi.filters.${list}`

/** The selections kept in this browser for a list, oldest first. What cannot be read is dropped. */
export function keptFilters(list: string, store: Pick<Storage, 'getItem'> = localStorage): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(list)) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter((one): one is Kept => typeof one?.name === 'string' && typeof one?.address === 'string')
      : []
  } catch {
    return []
  }
}

/** Keeps a selection; one of the same name is replaced. */
export function keepFilters(list: string, kept: readonly Kept[], store: Pick<Storage, 'setItem'> = localStorage): void {
  store.setItem(keyOf(list), JSON.stringify(kept))
}

/** The tabs of a list: all of it, its first heading, and each source. */
interface Tab {
  readonly id: string
  readonly filters: Filters
  readonly count: number
  readonly words: { readonly key: 'all' | 'urgency' | 'source'; readonly of?: string }
}

/** Tabs out of how a list divides. The counts are the house's; nothing is added up here. */
export function tabsOf(division: DivisionAnswer | undefined): readonly Tab[] {
  if (!division) return []
  const [first] = division.urgencies
  const tab = (filters: Filters, count: number, words: Tab['words']): Tab => ({
    id: addressOf(filters) || 'all',
    filters,
    count,
    words,
  })
  return [
    tab({}, division.all, { key: 'all' }),
    ...(first ? [tab({ urgency: first.key }, first.of, { key: 'urgency', of: first.key })] : []),
    ...division.sources.flatMap(({ source, count }) =>
      source ? [tab({ source }, count, { key: 'source', of: source })] : [],
    ),
  ]
}
