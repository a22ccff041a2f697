/** How a matter will go: dealt out so that a demonstration of any size has its share of everything. */
import { dayOf } from '#kernel/day.ts'
import type { Item } from '#programmes/grid-casework/catalogue.ts'
import { returnsFrom } from '#programmes/grid-casework/demo.ts'
import { duties } from '#programmes/grid-casework/duties.ts'
import { type Draw, drawFrom, pickFrom } from '../people.ts'
import type { Village } from './cast.ts'
import type { Fate } from './story.ts'

/**
 * Parts of all stories are dealt out evenly, one in so many (a Weyl sequence for each trait), so that small demonstrations
 * have all of them as well.
 */
const roots = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31].map(Math.sqrt)
const dealt = (nth: number, trait: number, part: number): boolean =>
  ((nth + 1) * roots[trait]! + trait * 0.37) % 1 < part

/** How much more often than usual a month is late: holidays, floods, the end of the year. */
const monthlyDelay = [1.2, 1.45, 0.95, 0.8, 0.8, 1.05, 1.3, 1.1, 0.85, 0.9, 0.8, 1.1]

/** Whether the next matter of a town, filed at an instant, will be late: dealt out over its own matters. */
export type Delays = (town: string, filedAt: Date) => boolean

/** Each town has its own pace; what is left of a share is carried to its next matter, so that small towns are not struck by chance. */
export function delaysOf(): Delays {
  const owed = new Map<string, number>()
  return (town, filedAt) => {
    const dice = drawFrom(`pace of ${town}`)
    const share = 0.041 * (0.6 + dice(90) / 100) * monthlyDelay[Number(dayOf(filedAt).slice(5, 7)) - 1]!
    const sum = (owed.get(town) ?? dice(100) / 100) + share
    owed.set(town, sum >= 1 ? sum - 1 : sum)
    return sum >= 1
  }
}

/** Items with time enough that a return does not use it up. */
const mayReturn = ({ limit }: Item): boolean =>
  limit.clock === 'working-days' || (limit.clock === 'working-hours' && limit.amount >= 8)

export function fateOf(
  nth: number,
  { code, urban }: Village,
  item: Item,
  filedAt: Date,
  recent: boolean,
  draw: Draw,
  delays: Delays,
): Fate {
  const long = item.limit.clock === 'working-days' && item.limit.amount >= 5
  const days = item.limit.clock === 'working-days' && item.limit.amount >= 2
  const returns = mayReturn(item) ? returnsFrom(item.lead) : []
  const level = urban ? duties[item.lead].urban : duties[item.lead].rural
  const ends = dealt(nth, 1, 0.04) ? 'declined' : dealt(nth, 2, 0.014) ? 'withdrawn' : 'goes-on'
  const settled = !dealt(nth, 3, 0.14)
  const runs = ends === 'goes-on' && (urban || !item.selfHandled || !settled)
  const late = runs && delays(code.slice(0, 9), filedAt)
  return {
    ends,
    settled,
    county: !recent && level === 'county' && dealt(nth, 4, 0.11),
    returning: !recent && !late && returns.length > 0 && dealt(nth, 5, 0.11) ? pickFrom(draw, returns) : undefined,
    assisted: item.assist.length > 0 && dealt(nth, 6, 0.3),
    extension: days && !long && dealt(nth, 7, 0.13) ? (draw(4) > 0 ? 'granted' : 'refused') : undefined,
    held: long && dealt(nth, 8, 0.13),
    reminded: late ? draw(10) < 7 : dealt(nth, 9, 0.06),
    rework: dealt(nth, 10, 0.03),
    takes: late ? 1.05 + draw(75) / 100 : 0.1 + (draw(1000) / 1000) ** 0.9 * 0.82,
    slow: draw(1000) < 18 ? 'accept' : draw(1000) < 22 ? 'verify' : draw(1000) < 15 ? 'close' : undefined,
    rated: draw(100) < 42,
  }
}
