import type { PoolClient } from 'pg'
import { z } from 'zod'
import { namesOf } from '#kernel/casework/casework.read.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { headsOf } from '#kernel/register/households.store.ts'
import { membersNear } from '#kernel/register/households-near.read.ts'

/** Whose points something is about, as sheets and registers tell it. */
export const holderShape = {
  /** Null of somebody who belongs to no household any more. */
  household: z.uuid().nullable(),
  head: z.string(),
  group: z.string().nullable(),
  /** Who of the household, where it is about their own points. */
  member: z.strictObject({ person: z.uuid(), name: z.string() }).nullable(),
}
interface HolderTold {
  readonly household: string | null
  readonly head: string
  readonly group: string | null
  readonly member: { readonly person: string; readonly name: string } | null
}

const idIn = (holder: string) => holder.slice(holder.indexOf(':') + 1) as Id

/** Names of those who hold points (`household:<id>`, `person:<id>`) as of a day. @returns how each is told */
export async function tellHolders(
  client: PoolClient,
  county: string,
  holders: readonly string[],
  day: Day,
): Promise<(holder: string) => HolderTold> {
  const persons = [...new Set(holders.filter((one) => one.startsWith('person:')).map(idIn))]
  const homeOf = new Map<string, string>()
  for (const { person, household } of await membersNear(client, county, 'person', persons, day))
    homeOf.set(person, household)
  const names = await namesOf(client, county, persons)
  const homes = holders.filter((one) => one.startsWith('household:')).map(idIn)
  const heads = await headsOf(client, county, [...homes, ...homeOf.values()], day)
  return (holder) => {
    const id = idIn(holder)
    const own = holder.startsWith('person:')
    const household = own ? (homeOf.get(id) ?? null) : id || null
    const head = household ? heads.get(household) : undefined
    const member = own ? { person: id, name: names.get(id) ?? '' } : null
    return { household, head: head?.name ?? member?.name ?? '', group: head?.group ?? null, member }
  }
}
