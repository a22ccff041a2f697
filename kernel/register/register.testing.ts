import type { ActKind, ActRequest, Done, Outcome } from '../act.ts'
import type { Actor } from '../actor.ts'
import { type Id, newId } from '../id.ts'
import type { JsonObject } from '../json.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import type { FillInput } from './found.ts'
import { identityCheckCharacter } from './identity-number.ts'
import { registerActs } from './register.acts.ts'

/** What the register's tests share: two invented counties with a clerk each, and short ways to act in them. */

export const A = '990201'
export const B = '990202'
export const TOWN = '990201001'
export const OTHER_TOWN = '990201002'
/** Two villages of one name under two towns, one community, one stub of the statistics, one grid. */
export const V = {
  river: '990201001001',
  heping: '990201001002',
  stub: '990201001598',
  otherHeping: '990201002001',
  lane: '990201002002',
  grid: '990201001001001',
} as const

const id = (n: number): Id => `00000000-0000-7000-9000-${String(n).padStart(12, '0')}` as Id
export const clerk = id(1)
export const deputy = id(2)
export const villageClerk = id(3)
export const security = id(4)
export const office = id(11)
export const bureau = id(12)
export const committee = id(13)
export const villagePost = id(23)
export const FROM = '2020-01-01'

/** Tests live on this day unless they say another. */
export const TODAY = new Date('2026-06-15T02:00:00Z')

const place = (code: string, name: string, level: string, kind: string, sort: number, statisticalOnly = false) =>
  ({ code, rawName: name, name, level, kind, statisticalOnly, sort, lon: null, lat: null }) as NonNullable<
    FillInput['places']
  >[number]

const organisation = (which: Id, name: string, at: string, sort: number, parent: Id | null = null) => ({
  ...{ id: which, name, short: name, kind: 'department', place: at, parent, sort, phone: null, duties: [] },
})
const person = (which: Id, name: string, at: string | null) => ({
  ...{ id: which, name, sex: null, birth: null, identity: null, identityKind: null, phone: null, place: at, alias: [] },
})
const post = (which: Id, who: Id, where: Id, role: string, at: string) =>
  ({
    ...{ id: which, person: who, organisation: where, role, title: role, place: at, kind: 'substantive' },
    ...{ from: FROM, to: null, document: null, sort: 10 },
  }) as NonNullable<FillInput['posts']>[number]

/** County A has all of it, county B a town, a village and a clerk. */
export function countyFill(county: string): FillInput {
  const swap = (code: string) => code.replace(A, county)
  const own = (which: Id) => (county === A ? which : (which.replace('-9000-', '-9001-') as Id))
  const all = county === A
  return {
    name: all ? '苇塘县' : '石梁县',
    from: FROM,
    places: [
      place(county, all ? '苇塘县' : '石梁县', 'county', 'county', 0),
      place(swap(TOWN), '石桥镇', 'town', 'town', 20),
      place(swap(V.river), '上河村', 'village', 'village', 2),
      ...(all
        ? [
            place(OTHER_TOWN, '柳林街道', 'town', 'subdistrict', 10),
            place(V.heping, '和平村', 'village', 'village', 1),
            place(V.stub, '石桥开发区虚拟社区', 'village', 'virtual', 9, true),
            place(V.otherHeping, '和平村', 'village', 'village', 1),
            place(V.lane, '六尺巷社区', 'village', 'community', 2),
            place(V.grid, '第1网格', 'grid', 'grid', 1),
          ]
        : []),
    ],
    organisations: [
      organisation(own(office), '组织科', county, 10),
      organisation(own(bureau), '城管局', county, 20),
      organisation(own(committee), '上河村村委会', swap(V.river), 90),
    ],
    persons: [
      person(own(clerk), '科员甲', null),
      person(own(deputy), '部长乙', null),
      person(own(villageClerk), '文书丙', swap(V.river)),
      person(own(security), '安管丁', null),
    ],
    posts: [
      post(own(id(21)), own(clerk), own(office), 'org-clerk', county),
      post(own(id(22)), own(deputy), own(office), 'org-deputy-head', county),
      post(own(villagePost), own(villageClerk), own(committee), 'village-clerk', swap(V.river)),
      post(own(id(24)), own(security), own(office), 'security-administrator', county),
    ],
  }
}

export interface Room extends TestHouse {
  /** Moves the day on which acts happen. */
  setNow(now: Date): void
  /** An act on the web by somebody. */
  as(who: Id, kind: string, input: unknown, county?: string): Promise<Outcome>
  /** The same, which must be done. @throws Error where it is refused */
  done(who: Id, kind: string, input: unknown, county?: string): Promise<JsonObject>
  /** An act of an import, for which nobody signs. */
  imports(kind: string, input: unknown, county?: string, at?: Date): Promise<JsonObject>
}

export const codeOf = (outcome: Outcome): string => (isRefusal(outcome) ? outcome.refused : 'done')

/** Opens a house on a test database and founds both counties in it. `more` are acts beside the register's own. */
export async function openRegister(url: string, more: readonly ActKind[] = []): Promise<Room> {
  let now = TODAY
  const house = openHouse({ url, programmes: [], acts: [...registerActs, ...more], now: () => now })
  const request = (actor: Actor, kind: string, input: unknown, at?: Date): ActRequest => ({
    ...{ kind, county: actor.county, actor, key: newId(), input, ...(at ? { at } : {}) },
  })
  const room: Room = {
    ...house,
    setNow: (next) => {
      now = next
    },
    as: (who, kind, input, county = A) => house.desk.perform(request({ county, person: who, via: 'web' }, kind, input)),
    async done(who, kind, input, county = A) {
      return mustBeDone(await room.as(who, kind, input, county), kind).answer
    },
    async imports(kind, input, county = A, at) {
      return mustBeDone(
        await house.desk.perform(request({ county, person: null, via: 'import' }, kind, input, at)),
        kind,
      ).answer
    },
  }
  for (const county of [A, B])
    await house.desk.perform({
      ...request({ county, person: null, via: 'command' }, 'register/fill', countyFill(county)),
      key: `found-${county}`,
    })
  return room
}

/** @throws Error naming the refusal */
export function mustBeDone(outcome: Outcome | Refusal, what: string): Done {
  if (isRefusal(outcome)) throw new Error(`${what} was refused: ${JSON.stringify(outcome)}`)
  return outcome
}

/** A well-formed identity number of nobody: no county has the area 349901. */
export function inventedNumber(birth: string, order: number): string {
  const first17 = `349901${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return first17 + identityCheckCharacter(first17)
}
