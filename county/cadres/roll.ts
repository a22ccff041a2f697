/**
 * The village officials of a county under points: a principal post, deputies and a reserve in every village, as many in all as the
 * target says, and whoever keeps, decides and rates them. Named people hold what is theirs; the rest are invented.
 */
import type { Id } from '#kernel/id.ts'
import type { FillInput } from '#kernel/register/found.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { otherOfficials } from '../ballots.ts'
import { type County, foundedOn, idOfKey, personRow } from '../found.ts'
import { isGoverned, layVillageBodies } from '../organisations.ts'
import type { InventedPerson, PeopleMaker, Wish } from '../people.ts'
import { deal, getTarget, type Targets } from '../targets.ts'

/** The county whose office reported how many officials it scores. */
const COUNTY = '340825'
export const groups = ['principal', 'deputy', 'reserve'] as const
export type Group = (typeof groups)[number]

/** So many of the reserve in each village; the rest of the target are deputies. */
const RESERVES = 2
/** One instructor for so many villages of a town. */
const VILLAGES_EACH = 4
const CLASSES = ['party-member', 'villager-delegate'] as const
/** Sheets of each class in a village. */
const SHEETS = [5, 4] as const

export interface Official {
  /** Stable in one demonstration, for what is drawn by chance. */
  readonly key: string
  readonly person: Id
  readonly group: Group
}

export interface Rater {
  readonly person: Id
  readonly class: (typeof CLASSES)[number]
}

export interface Village {
  readonly code: PlaceCode
  readonly town: PlaceCode
  readonly secretary: Id
  readonly instructor: Id
  /** The principal post first. */
  readonly officials: readonly Official[]
  readonly raters: readonly Rater[]
}

export interface Town {
  readonly code: PlaceCode
  readonly name: string
  readonly member: Id
  readonly secretary: Id
  readonly recorder: Id
  readonly villages: readonly Village[]
  /** Somebody of the demonstration's named people works or lives in it. */
  readonly named: boolean
}

export interface Cadres {
  readonly towns: readonly Town[]
  readonly clerk: Id
  readonly head: Id
  readonly fills: readonly FillInput[]
}

type PostRow = NonNullable<FillInput['posts']>[number]

const deputyTitles = ['党总支副书记', '村委会委员、文书', '村委会委员、治保主任', '村委会委员、妇联主席'] as const

/**
 * Lays the officials of a county with the posts that the programme asks for; undefined in a county without a target.
 * @throws Error where the target is too small for the villages
 */
export function layCadres(county: County, maker: PeopleMaker, targets: Targets): Cadres | undefined {
  if (county.code !== COUNTY) return undefined
  const villages = county.places.filter((place) => place.level === 'village' && isGoverned(place))
  const left = getTarget(targets, 'taihu-2023-village-cadres').value - (1 + RESERVES) * villages.length
  if (left < 0) throw new Error(`too few officials for ${villages.length} villages of ${county.name}`)
  const deputies = deal(left, villages.length)
  const people: InventedPerson[] = []
  const posts: PostRow[] = []
  const invent = (wish: Wish): string => {
    const person = maker.person({ phone: true, ...wish })
    people.push(person)
    return person.key
  }
  const hold = (person: string, role: string, organisation: string, title: string, place: string, sort: number) =>
    posts.push({
      ...{ id: idOfKey(`${person}/${role}/${place}`), person: idOfKey(person), organisation: idOfKey(organisation) },
      ...{ role, title, place, kind: 'substantive', from: foundedOn, to: null, document: null, sort },
    })
  /** Whoever holds a role at a place, made where nobody does. */
  const holderOf = (role: string, place: PlaceCode, office: string, title: string, sort: number): string => {
    const known = county.posts.find((post) => post.role === role && post.place === place)
    if (known) return known.person
    const made = invent({ place, age: [28, 55] })
    hold(made, role, `${place}/${office}`, title, place, sort)
    return made
  }

  const named = new Set(county.posts.filter(({ key }) => !/^p\d/.test(key)).map(({ place }) => place.slice(0, 9)))
  const towns = county.places
    .filter((place) => place.level === 'town' && isGoverned(place))
    .map(({ code, name }): Town => {
      const own = villages.filter((village) => village.code.startsWith(code))
      const recorder = holderOf('points-recorder', code, 'party-committee', '党建办积分记录专人', 47)
      // Named by document for each village: what a village has to do lies on its own desk.
      for (const [n, village] of own.entries())
        hold(recorder, 'points-recorder', `${code}/party-committee`, '村积分记录专人', village.code, 100 + n)
      let instructor = ''
      return {
        ...{ code, name, named: named.has(code) },
        member: idOfKey(holderOf('town-organisation-member', code, 'party-committee', '党委组织委员', 16)),
        secretary: idOfKey(holderOf('town-party-secretary', code, 'party-committee', '党委书记', 8)),
        recorder: idOfKey(recorder),
        villages: own.map((village, n): Village => {
          const place = village.code
          const known = county.posts.find((post) => post.role === 'village-party-instructor' && post.place === place)
          if (n % VILLAGES_EACH === 0) instructor = invent({ place: code, age: [26, 48] })
          if (!known)
            hold(instructor, 'village-party-instructor', `${code}/government`, '包村党建指导员', place, 24 + n)
          return {
            ...{ code: place, town: code, instructor: idOfKey(known?.person ?? instructor) },
            ...officialsOf(place, deputies[villages.indexOf(village)] ?? 0),
            raters: CLASSES.flatMap((of, i) =>
              Array.from({ length: SHEETS[i] as number }, () => ({
                ...{ person: idOfKey(invent({ place, age: [30, 70] })), class: of },
              })),
            ),
          }
        }),
      }
    })

  function officialsOf(place: PlaceCode, count: number): Pick<Village, 'secretary' | 'officials'> {
    const party = `${place}/village-party-organisation`
    const committee = `${place}/village-committee`
    const secretary = holderOf('village-secretary', place, 'village-party-organisation', '村党组织书记', 10)
    // In the village of the named people some of them are deputies.
    const others = county.posts.some(({ person, place: at }) => person === otherOfficials[1] && at === place)
    const officials = Array.from({ length: count }, (_, i): string => {
      const known = others ? otherOfficials[i] : undefined
      if (known) return known
      const made = invent({ place, age: [25, 58] })
      hold(made, 'village-official', i === 0 ? party : committee, deputyTitles[i % 4] as string, place, 15 + i)
      return made
    })
    const reserve = Array.from({ length: RESERVES }, (_, i): string => {
      const made = invent({ place, age: [22, 38] })
      hold(made, 'village-official', committee, '村级后备干部', place, 30 + i)
      return made
    })
    const of = (group: Group) => (key: string) => ({ key, person: idOfKey(key), group })
    return {
      secretary: idOfKey(secretary),
      officials: [...[secretary].map(of('principal')), ...officials.map(of('deputy')), ...reserve.map(of('reserve'))],
    }
  }

  const there = new Set(county.organisations.map(({ key }) => key))
  const bodies = layVillageBodies(county.places, ['village-party-organisation']).filter(({ key }) => !there.has(key))
  const clerk = county.posts.find(({ role }) => role === 'org-clerk')
  const head = county.posts.find(({ role }) => role === 'org-head')
  if (!clerk || !head) throw new Error(`nobody files and signs the points of ${county.name}`)
  return {
    ...{ towns, clerk: idOfKey(clerk.person), head: idOfKey(head.person) },
    fills: [
      {
        from: foundedOn,
        organisations: bodies.map((row) => ({
          ...{ id: idOfKey(row.key), name: row.name.zh, short: row.short.zh, kind: row.kind, place: row.place },
          ...{ parent: row.parent ? idOfKey(row.parent) : null, creditCode: null, sort: row.sort, phone: row.phone },
          duties: [...row.duties],
        })),
      },
      { from: foundedOn, persons: people.map(personRow), posts },
    ],
  }
}
