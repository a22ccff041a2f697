import { expect } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { type ListOf, listIn, type Where } from '../web/desk/figures/list-address.ts'

/* What checks of figures share: the doors asked as somebody, and the lists and records that a number opens into. */

export interface Reading {
  readonly key: string
  readonly numerator: number
  readonly denominator?: number
}
export interface Table {
  readonly place: string
  readonly rowKinds: readonly string[]
  readonly figures: readonly {
    readonly key: string
    readonly counts: object
    readonly of?: object
    readonly audience: string
  }[]
  readonly sum: readonly Reading[]
  readonly rows: readonly { readonly key: string; readonly readings: readonly (Reading | null)[] }[]
}
interface Records {
  readonly number: number
  readonly total: number | null
  readonly rows: readonly {
    readonly words: { readonly zh: string }
    readonly amount: string
    readonly transfer: string | null
    readonly ownerName: string | null
    readonly file: { readonly id: string } | null
  }[]
  readonly next: string | null
}
export interface Period {
  readonly from: string
  readonly to: string
}

/** Asks a door as a person of a county. @throws Error naming the refusal */
export type AskDoor = <T>(id: string, person: Id, query: object) => Promise<T>

export const askOfDoors =
  (doors: () => readonly Route[], county: string): AskDoor =>
  async <T>(id: string, person: Id, query: object): Promise<T> => {
    const route = doors().find((one) => one.id === id)
    const session = { county, kind: 'person', account: null, person, name: '' } as const
    const reply = await route?.handle({ session, query: route.query?.parse(query) } as Ask)
    if (!reply || 'refused' in reply) throw new Error(`${id} ${JSON.stringify(query)}: ${JSON.stringify(reply)}`)
    const { json } = reply as { json: unknown }
    route?.answer?.parse(JSON.parse(JSON.stringify(json)))
    return json as T
  }

/** How many cases the list holds that a number leads to: as it says itself, and row by row. */
export async function listed(ask: AskDoor, person: Id, programme: string, href: string): Promise<number> {
  const [path = '', search] = href.split('?')
  const query = { ...Object.fromEntries(new URLSearchParams(search)), programme, list: path }
  const { shown } = await ask<{ shown: number }>('divideCases', person, query)
  const { rows } = await ask<{ rows: readonly unknown[] }>('listCases', person, { ...query, limit: 200 })
  expect(rows.length, href).toBe(shown)
  return shown
}

/** What the page of records holds that a number leads to, page by page. */
export async function opened(
  ask: AskDoor,
  person: Id,
  href: string,
): Promise<{ readonly number: number; readonly sum: bigint; readonly rows: Records['rows'] }> {
  const query = Object.fromEntries(new URLSearchParams(href.split('?')[1]))
  const rows: Records['rows'][number][] = []
  let next: string | null = null
  let number = 0
  let total: number | null = null
  do {
    const page: Records = await ask('getRecords', person, { ...query, ...(next ? { after: next } : {}) })
    rows.push(...page.rows)
    number = page.number
    total = page.total
    next = page.next
  } while (next)
  if (total !== null) expect(rows.length).toBe(total)
  return { number, rows, sum: rows.reduce((sum, { amount }) => sum + BigInt(amount), 0n) }
}

/** Every number of the table, in sum and of its rows, with the address that it opens into; numbers without one are left out. */
export function linksOf(
  table: Table,
  period: Period,
  whereOf: (key: string, place: string) => Where,
  listOf: ListOf = listIn(undefined, false),
): { readonly href: string; readonly n: number }[] {
  const told = [
    { where: { place: table.place }, readings: table.sum },
    ...table.rows.map((row) => ({ where: whereOf(row.key, table.place), readings: row.readings })),
  ]
  return told.flatMap(({ where, readings }) =>
    table.figures.flatMap((figure, i) =>
      (
        [
          [undefined, readings[i]?.numerator],
          ['base', readings[i]?.denominator],
        ] as const
      ).flatMap(([base, n]) => {
        const href = n === undefined ? undefined : listOf(figure, where, period, base)
        return href && n !== undefined ? [{ href, n }] : []
      }),
    ),
  )
}

/** The last day of a step of a trend, within a period. */
export function endOf(from: string, by: 'month' | 'week' | 'day', to: string): string {
  const at = new Date(`${from}T00:00:00Z`)
  if (by === 'month') at.setUTCMonth(at.getUTCMonth() + 1, 0)
  if (by === 'week') at.setUTCDate(at.getUTCDate() + 6)
  const last = at.toISOString().slice(0, 10)
  return last < to ? last : to
}
