import { neighbourIn, partsOf } from '#programmes/credit-points/counter/typed.ts'
import { doors, told } from '../../../api/client.ts'
import { onTheWall } from '../../../words/days.ts'
import { drop, findParcel, keep } from '../../kept/vault.ts'
import type { Home } from '../use-shop.ts'

/*
 * What the device took along, encrypted under its keeper's key beside what it has sold since. Both limits are counted here as the
 * house will count them.
 */

type Answer = Awaited<ReturnType<typeof load>>
const load = (shop: string, device: string) =>
  told(doors.POST('/api/credit-points/away/bundle', { body: { shop, device } }))

/** What was sold since the list was loaded. */
interface Sold {
  readonly id: string
  readonly household: string
  readonly points: number
  readonly day: string
  readonly code: string | null
}
export interface Bundle extends Answer {
  /** ms by which the clock of the house goes before this phone's. */
  readonly ahead: number
  readonly sold: readonly Sold[]
}

const nameOf = (person: string): string => `${person} shop-away`

export async function findBundle(person: string): Promise<Bundle | undefined> {
  return (await findParcel('along', person, nameOf(person)))?.json as Bundle | undefined
}
export const keepBundle = (person: string, bundle: Bundle): Promise<void> =>
  keep('along', person, nameOf(person), { json: bundle, blobs: [] })
export const dropBundle = (person: string): Promise<void> => drop('along', nameOf(person))

/**
 * Loads the list anew. @param waiting sales that the house does not know yet: they stay counted. @throws Refused, NoSignal
 */
export async function loadBundle(
  person: string,
  shop: string,
  device: string,
  waiting: ReadonlySet<string>,
): Promise<Bundle> {
  const answer = await load(shop, device)
  const before = await findBundle(person)
  const sold = before?.outing === answer.outing ? before.sold.filter(({ id }) => waiting.has(id)) : []
  const bundle = { ...answer, ahead: Date.parse(answer.at) - Date.now(), sold }
  await keepBundle(person, bundle)
  return bundle
}

/** Now, by the clock of the house. */
export const houseTime = ({ ahead }: Bundle): Date => new Date(Date.now() + ahead)

const sum = (sold: readonly Sold[]): number => sold.reduce((n, { points }) => n + points, 0)

/** Points that the device may still hand out. */
export const leftOfDevice = ({ left, sold }: Bundle): number => left - sum(sold)

/** Points that it may still hand out to a household today. */
export function leftOfHousehold(bundle: Bundle, household: string): number {
  const today = onTheWall(houseTime(bundle)).day
  const loaded = onTheWall(new Date(bundle.at)).day
  const before = loaded === today ? (bundle.households.find((one) => one.household === household)?.used ?? 0) : 0
  const own = bundle.sold.filter((one) => one.household === household && one.day === today)
  return bundle.householdLimit - before - sum(own)
}

/** What a household has, as far as this device knows: as of when the list was loaded, less what was sold since. */
export const pointsOfHousehold = (
  { sold }: Bundle,
  { household, points }: Pick<Home, 'household' | 'points'>,
): number => Math.max(0, points - sum(sold.filter((one) => one.household === household)))

/** Pieces on the shelf, as far as this device knows. */
export const isOver = (bundle: Bundle): boolean => houseTime(bundle).getTime() >= Date.parse(bundle.until)

/** A household as the counter shows it, as far as this device knows. */
const shownOf = (bundle: Bundle, one: Bundle['households'][number], near: string | null = null): Home => ({
  ...{ household: one.household, head: one.head, group: one.group, birthYear: one.birthYear, alias: one.alias },
  ...{ members: one.members, by: null, near, code: null, codeOf: null },
  // A person's own points are never taken along.
  own: [],
  points: pointsOfHousehold(bundle, one),
  card: one.card ? { code: one.card, state: 'ready' as const } : null,
})

/** The household whose code was shown, however many others have a head of its name. */
export function homeOfCode(bundle: Bundle, household: string | undefined, code: string): Home | undefined {
  const one = bundle.households.find((home) => home.household === household)
  return one && { ...shownOf(bundle, one), code }
}

const MOST = 5

/** Who answers to what is typed, among those whom the device took along: heads, nicknames, group, neighbours, cards. */
export function findAway(bundle: Bundle, typed: string): readonly Home[] {
  const q = typed.trim()
  if (!q) return []
  const shown = (near: string | null) => (one: Bundle['households'][number]) => shownOf(bundle, one, near)
  if (/^\d{10}$/.test(q)) return bundle.households.filter((one) => one.card === q).map(shown(null))
  const byName = (text: string) => {
    const { name, group } = partsOf(text)
    const words = name.toLowerCase().split(/\s+/).filter(Boolean)
    return bundle.households.filter(
      (one) =>
        (!group || one.group === group) &&
        words.every((word) => one.words.some((token) => token.startsWith(word))) &&
        (words.length > 0 || group !== undefined),
    )
  }
  const neighbour = neighbourIn(q)
  if (!neighbour) return byName(q).slice(0, MOST).map(shown(null))
  const beside = byName(neighbour.beside)
  const own = neighbour.name ? new Set(byName(neighbour.name)) : undefined
  return bundle.households
    .flatMap((one) => {
      const next = beside.find((other) => other !== one && other.group !== null && other.group === one.group)
      return next && !beside.includes(one) && (!own || own.has(one)) ? [shown(next.head)(one)] : []
    })
    .slice(0, MOST + 3)
}
