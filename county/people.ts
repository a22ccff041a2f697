/**
 * Invented people for the demonstration: the same seed makes the same people on every machine. Nobody here exists. Identity
 * numbers pass every check, but carry the prefecture's own code (340800), under which none is given out.
 */

import { addDays, type Day } from '#kernel/day.ts'
import { identityCheckCharacter, type Sex } from '#kernel/register/identity-number.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { pools, surnames } from './given-names.ts'
import { namesToAvoid, pairsOf } from './names-to-avoid.ts'

/** A whole number from 0 up to (not including) `below`. */
export type Draw = (below: number) => number

/** A repeatable source of chance (mulberry32 over an FNV-1a hash of the seed). Not for secrets. */
export function drawFrom(seed: string): Draw {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

export const pickFrom = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!

/** Area code that is never issued on a card: that of the prefecture itself. */
export const inventedArea = '340800'

/**
 * An invented identity number. `order` is the three digits after the day of birth: odd for men, even for women; those from
 * 900 belong to the named persons of the demonstration, the others to the generator.
 */
export function inventedIdentity(birth: string, order: number): string {
  const first17 = `${inventedArea}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return first17 + identityCheckCharacter(first17)
}

export interface InventedPerson {
  /** Stable in one demonstration: 'p000017', or the key of a named person. */
  readonly key: string
  readonly name: string
  readonly sex: Sex
  /** 'YYYY-MM-DD' */
  readonly birth: Day
  readonly identity: string
  /** 1380000xxxx; shared by several people once four thousand have one. Old people and children often have none. */
  readonly phone: string | null
  readonly place: PlaceCode
}

export interface Wish {
  readonly place: PlaceCode
  readonly sex?: Sex
  /** Full years on the maker's day, both ends included. */
  readonly age?: readonly [from: number, to: number]
  readonly surname?: string
  /** `true` where the post needs one. */
  readonly phone?: boolean
}

export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'grandchild'

export interface InventedHousehold {
  readonly key: string
  readonly place: PlaceCode
  /** Villagers' group: 第3组. */
  readonly group: string
  readonly members: readonly { readonly person: InventedPerson; readonly relation: Relation }[]
}

export interface PeopleMaker {
  person(wish: Wish): InventedPerson
  /** One to six people of one home; the head first, children under the head's surname. */
  household(place: PlaceCode): InventedHousehold
}

export interface MakerOptions {
  readonly seed: string
  /** The day on which ages are meant. */
  readonly today: Day
  /** Further names that nobody may recall, such as the published leaders of the places shown. */
  readonly avoid?: readonly string[]
}

/** Makes people one after another. No identity number is made twice by one maker. */
export function makePeople({ seed, today, avoid = [] }: MakerOptions): PeopleMaker {
  const draw = drawFrom(seed)
  const avoided = new Set([...namesToAvoid, ...avoid].flatMap(pairsOf))
  const weight = surnames.reduce((sum, [, each]) => sum + each, 0)
  const orders = new Map<string, number>()
  let people = 0
  let phones = 0
  let households = 0

  function surname(): string {
    let left = draw(weight)
    for (const [name, each] of surnames) {
      left -= each
      if (left < 0) return name
    }
    throw new Error('weights of surnames do not add up')
  }

  function nameOf(sex: Sex, birth: Day, wished: string | undefined): string {
    const year = Number(birth.slice(0, 4))
    const pool = pools[sex].find(([before]) => year < before)![1]
    // A name that may recall somebody is drawn again; the pools are wide enough for this to end soon.
    for (;;) {
      const family = wished ?? surname()
      const short = pool.single !== '' && draw(100) < 14
      const given = short
        ? pickFrom(draw, [...pool.single])
        : pickFrom(draw, [...pool.first]) + pickFrom(draw, [...pool.last])
      const name = family + given
      const doubled = given.length === 2 && given[0] === given[1]
      if (!doubled && !pairsOf(name).some((pair) => avoided.has(pair))) return name
    }
  }

  function identityOf(birth: Day, sex: Sex): string | undefined {
    const series = `${birth}${sex}`
    const order = orders.get(series) ?? (sex === 'male' ? 1 : 2)
    if (order >= 900) return undefined
    orders.set(series, order + 2)
    return inventedIdentity(birth, order)
  }

  /** 6000 to 9999 in a scattered order; the lower ones belong to the named persons. */
  const nextPhone = () => `1380000${6000 + ((phones++ * 1999 + 37) % 4000)}`

  function person(wish: Wish): InventedPerson {
    const [from, to] = wish.age ?? [18, 84]
    const sex = wish.sex ?? (draw(100) < 51 ? 'male' : 'female')
    let birth: Day
    let identity: string | undefined
    do {
      birth = addDays(today, -Math.floor((from + draw(to - from + 1)) * 365.25) - draw(360) - 1)
      identity = identityOf(birth, sex)
    } while (!identity)
    const age = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
    const reachable = wish.phone ?? (age >= 14 && draw(100) < (age < 65 ? 97 : 60))
    return {
      key: `p${String(++people).padStart(6, '0')}`,
      name: nameOf(sex, birth, wish.surname),
      sex,
      birth,
      identity,
      phone: reachable ? nextPhone() : null,
      place: wish.place,
    }
  }

  function household(place: PlaceCode): InventedHousehold {
    const head = person({ place, sex: draw(100) < 78 ? 'male' : 'female', age: [30, 78] })
    const age = Number(today.slice(0, 4)) - Number(head.birth.slice(0, 4))
    const family = head.name.slice(0, surnames.some(([each]) => each === head.name.slice(0, 2)) ? 2 : 1)
    const members: { person: InventedPerson; relation: Relation }[] = [{ person: head, relation: 'head' }]
    const add = (relation: Relation, wish: Omit<Wish, 'place'>) =>
      members.push({ person: person({ place, ...wish }), relation })
    if (draw(100) < 82) {
      add('spouse', { sex: head.sex === 'male' ? 'female' : 'male', age: [Math.max(22, age - 5), age + 3] })
    }
    // Children carry the father's surname: known where the head is a man or stands alone.
    const named = head.sex === 'male' ? { surname: family } : {}
    for (let left = [0, 1, 1, 2, 2, 3][draw(6)]!; left > 0; left--) {
      const [young, old] = [Math.max(0, age - 36), age - 23]
      if (old >= young && old <= 40) add('child', { age: [young, old], ...named })
    }
    if (age < 62 && draw(100) < 30) {
      add('parent', { sex: draw(2) ? 'female' : 'male', age: [age + 22, Math.min(95, age + 30)] })
    }
    if (age > 58 && draw(100) < 25) add('grandchild', { age: [0, Math.min(17, age - 46)], ...named })
    households += 1
    return { key: `h${String(households).padStart(6, '0')}`, place, group: `第${draw(12) + 1}组`, members }
  }

  return { person, household }
}
