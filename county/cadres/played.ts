import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Deed } from './play.ts'
import type { Cadres, Official, Town, Village } from './roll.ts'
import type { Doing } from './score-plan.ts'

export const POINTS = 'village-cadre-points'

/** A year of the towns that are played. */
export interface PlayedYear {
  readonly year: number
  readonly cadres: Cadres
  readonly towns: readonly Town[]
  /** Of all the towns, neighbours in different ones. */
  readonly villages: readonly Village[]
  readonly townOf: (village: Pick<Village, 'town'>) => Town
  /** The town and the village of the named people. */
  readonly home: Town
  readonly baisha: Village
  /** Cases of the towns' years. */
  readonly matterOf: (town: Town) => Id | undefined
  /** Work items of a village's town, in the order in which they were planned. */
  readonly itemsOf: (village: Village) => readonly Id[]
  readonly doingOf: (person: Id) => Doing
  /** Who is on the roll of a village when a quarter is recorded. */
  readonly standing: (village: Village, quarter: number) => readonly Official[]
  /** Entries by quarter, person and indicator. */
  readonly entries: Map<string, Id>
  /** The cases in which villages divided. */
  readonly meetings: Map<Village, Id>
  /** A step of the town's year. */
  readonly ofTown: (
    name: string,
    by: (town: Town) => Id,
    day: Day,
    form?: (town: Town) => object,
  ) => (town: Town) => Deed
}
