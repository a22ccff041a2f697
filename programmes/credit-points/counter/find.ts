import type { PoolClient } from 'pg'
import { cardsAt, findCard } from '#kernel/access/card.read.ts'
import { isCardCode } from '#kernel/access/card.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import {
  type HouseholdNear,
  householdsByIds,
  householdsOfVillage,
  linkedHouseholds,
  membersNear,
} from '#kernel/register/households-near.read.ts'
import { search } from '#kernel/register/search.store.ts'
import { findPassing, isPassing, readPassing } from '#kernel/secrets/passing-code.ts'
import { type Holder, pointsOf, purseOf } from '../books.ts'
import { type CardState, stateOfCard } from './cards.ts'
import { neighbourIn, partsOf } from './typed.ts'

/*
 * Who stands before the counter: found by the head or anybody else of the household, a nickname, the group, a neighbour, the code on
 * their phone, or the number of their card.
 */

/** A household as the counter shows it. */
interface HomeFound {
  readonly household: string
  readonly head: string
  readonly group: string | null
  readonly birthYear: string | null
  readonly alias: string | null
  readonly members: number
  /** By whom it was found, where that is not the head. */
  readonly by: string | null
  /** The head of the household beside which it was looked for. */
  readonly near: string | null
  readonly points: number
  /** Members who have points of their own. */
  readonly own: readonly { readonly person: string; readonly name: string; readonly points: number }[]
  /** The code of the minute by which it was found, to be sent with the sale; and whose own points it opens, where it is a member's. */
  readonly code: string | null
  readonly codeOf: string | null
  readonly card: { readonly code: string; readonly state: CardState } | null
}

interface Looking {
  readonly county: string
  /** Village of the shop. */
  readonly place: string
  readonly day: Day
  readonly at: Date
}
interface Met {
  readonly by?: string
  readonly near?: string
  readonly code?: string
  /** The member whose own code it is. */
  readonly codeOf?: string
}
type Met2 = ReadonlyMap<string, Met>

/** Few, so that the shelf stays in sight. */
const MOST = 5
/** Of neighbours, and of a whole group, a few more: who is meant is not known by a name. */
const MOST_BESIDE = 8

/** Finds the households that what was typed or scanned may mean, the likeliest first. */
export async function findHomes(client: PoolClient, typed: string, looking: Looking): Promise<HomeFound[]> {
  const { county, place, day } = looking
  const met = await meet(client, typed.trim(), looking)
  const ids = [...met.keys()]
  const homes = await householdsByIds(client, county, ids, day)
  const members = await membersNear(client, county, 'household', ids, day)
  const holders: Holder[] = [
    ...ids.map((id): Holder => `household:${id}`),
    ...members.map(({ person }): Holder => `person:${person}`),
  ]
  const accounts = await accountsOf(client, county, holders)
  const cards = await cardsAt(client, county, place)
  const points = new Map(accounts.map((one) => [one.id as string, Number(one.posted - one.held)]))
  return ids.flatMap((id) => {
    const home = homes.get(id)
    if (!home) return []
    const { by = null, near = null, code = null, codeOf = null } = met.get(id) ?? {}
    const own = members.flatMap(({ household, person, name }) => {
      const left = points.get(accountId(county, purseOf(`person:${person}`).points)) ?? 0
      return household === id && (left > 0 || person === codeOf) ? [{ person, name, points: left }] : []
    })
    const card = cards.find(({ holder }) => holder === `household:${id}`)
    const state = card && stateOfCard(card, home.head.person)
    return {
      household: id,
      head: home.head.name,
      group: home.group,
      birthYear: home.head.birthYear,
      alias: home.head.alias[0] ?? null,
      members: home.members,
      by,
      near,
      points: points.get(accountId(county, pointsOf(id))) ?? 0,
      own,
      code,
      codeOf,
      card: card && state ? { code: card.code, state } : null,
    }
  })
}

async function meet(client: PoolClient, typed: string, looking: Looking): Promise<Met2> {
  const { county, place, day, at } = looking
  const signed = readPassing(typed)
  if (signed) return isPassing(signed.minute, at) ? meetByCode(client, [signed.subject], typed, looking) : new Map()
  if (/^\d{8}$/.test(typed)) {
    const village = await householdsOfVillage(client, county, place, day)
    const ids = village.map(({ household }) => household)
    const ofHomes = findPassing(ids, typed, at)
    if (ofHomes.length > 0) return new Map(ofHomes.map(({ subject }) => [subject, { code: typed }]))
    const members = await membersNear(client, county, 'household', ids, day)
    const ofMembers = findPassing(
      members.map(({ person }) => person),
      typed,
      at,
    )
    return meetByCode(
      client,
      ofMembers.map(({ subject }) => subject),
      typed,
      looking,
    )
  }
  if (isCardCode(typed)) {
    const card = await findCard(client, county, typed)
    const here = card && !card.endedAt && card.place.startsWith(place)
    return here ? new Map([[card.holder.slice('household:'.length), {}]]) : new Map()
  }
  const neighbour = neighbourIn(typed)
  return neighbour ? meetBeside(client, neighbour, looking) : meetByName(client, typed, looking)
}

/** Whose code it is: a household's, or that of one of its members for the points of their own. */
async function meetByCode(client: PoolClient, subjects: readonly Id[], code: string, { county, day }: Looking) {
  const members = await membersNear(client, county, 'person', subjects, day)
  return new Map<string, Met>(
    subjects.map((subject) => {
      const member = members.find(({ person }) => person === subject)
      return [member?.household ?? subject, { code, ...(member ? { codeOf: member.person } : {}) }]
    }),
  )
}

async function meetByName(client: PoolClient, typed: string, { county, place, day }: Looking): Promise<Met2> {
  const { name, group } = partsOf(typed)
  if (!name && group) {
    const village = await householdsOfVillage(client, county, place, day)
    const there = village.filter((home) => home.group === group)
    return new Map(there.slice(0, MOST_BESIDE).map(({ household }) => [household, {}]))
  }
  const hits = await search(client, county, name, ['person'], { prefixes: [place], day, limit: 50 })
  const homes = new Map<string, (typeof hits)[number]>()
  for (const hit of hits) {
    const home = hit.household
    // Of several members found the head stands for the household.
    if (home && (!group || group === hit.group) && (!homes.has(home) || hit.name === hit.head)) homes.set(home, hit)
  }
  // Heads before those whose household somebody else was found in.
  return new Map(
    [...homes]
      .sort(([, a], [, b]) => Number(b.name === b.head) - Number(a.name === a.head))
      .slice(0, MOST)
      .map(([home, hit]) => [home, hit.name === hit.head ? {} : { by: hit.name }]),
  )
}

/** Those who live beside somebody: relatives and contacts first, then the rest of the group. A further word is their own name. */
async function meetBeside(
  client: PoolClient,
  { beside, name }: { readonly beside: string; readonly name: string },
  looking: Looking,
): Promise<Met2> {
  const { county, place, day } = looking
  const known = [...(await meetByName(client, beside, looking)).keys()]
  const village = await householdsOfVillage(client, county, place, day)
  const linked = await linkedHouseholds(client, county, known, day)
  const own = name ? new Set((await meetByName(client, name, looking)).keys()) : undefined
  const ranked = village.flatMap((home) => {
    const next = known
      .map((id) => village.find((one) => one.household === id))
      .find((one) => isBeside(home, one, linked))
    if (!next || known.includes(home.household) || (own && !own.has(home.household))) return []
    return [{ home, near: next.head.name, rank: linked.has(home.household) ? 0 : 1 }]
  })
  return new Map(
    ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_BESIDE)
      .map(({ home, near }) => [home.household as Id, { near }]),
  )
}

const isBeside = (home: HouseholdNear, next: HouseholdNear | undefined, linked: ReadonlySet<string>): boolean =>
  next !== undefined && (linked.has(home.household) || (home.group !== null && home.group === next.group))
