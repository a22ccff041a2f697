/**
 * The organisations of the demonstration: Tongcheng in full, the other counties in outline, a committee per village.
 * Kinds and names are real, telephone numbers invented (0556-000-xxxx is not given out). Rows only; the register keeps them.
 */
import type { PlaceRow } from '#county/places/places.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { chainOf } from '#kernel/register/place-code.ts'
import { findPlaceWords } from '#kernel/register/place-words.ts'
import type { Words } from '#kernel/words.ts'
import { type Duty, type DutyKey, duties, type Level } from '#programmes/grid-casework/duties.ts'
import {
  countyOffices,
  departmentOfStation,
  type Office,
  type OfficeKind,
  subdistrictNames,
  townOffices,
} from './offices.ts'

export type VillageBody = 'village-committee' | 'village-party-organisation' | 'village-supervision-committee'
export type OrganisationKind = OfficeKind | VillageBody | 'estate' | 'property-company'

export interface OrganisationRow {
  /** Place code and office, stable: '340881/urban-management/municipal-facilities'. */
  readonly key: string
  readonly county: PlaceCode
  readonly place: PlaceCode
  readonly level: 'county' | 'town' | 'village'
  readonly kind: OrganisationKind
  /** Office key; the same office has the same key in every county and town. */
  readonly office: string
  readonly parent: string | undefined
  /** As it stands in a document: 桐城市城市管理局, 市城管局市政设施科. */
  readonly name: Words
  /** As people say it: 市城管局, 市政设施科. */
  readonly short: Words
  /** Protocol order (排序号) inside the county. */
  readonly sort: number
  readonly phone: string
  /** Duties that it leads. The nearest holder on the way up from a case's place is the one asked. */
  readonly duties: readonly DutyKey[]
  /** Unified social credit code, of companies. */
  readonly creditCode?: string
}

/** The county shown in full. */
export const fullCounty: PlaceCode = '340881'

const dutyList = Object.entries(duties) as unknown as readonly (readonly [DutyKey, Duty])[]

/** Numbers that a person of the demonstration is reached at, kept out of the running series. */
const phoneOf: Readonly<Record<string, string>> = { [`${fullCounty}002/governance-centre`]: '0556-000-1203' }

const landline = (n: number): string => `0556-000-${String(n).padStart(4, '0')}`

/** Towns that have offices and people: neither stubs of the statistics nor state farms, whose sections have no committee. */
export const isGoverned = (place: PlaceRow): boolean =>
  !place.statisticalOnly && place.kind !== 'farm' && place.kind !== 'farm-section'

/** All organisations down to the town, parents before children, in protocol order. `places` as the county list has them. */
export function layOrganisations(places: readonly PlaceRow[]): readonly OrganisationRow[] {
  const rows: OrganisationRow[] = []
  for (const county of places) {
    if (county.level !== 'county') continue
    rows.push(...ofCounty(county))
    for (const town of places) {
      if (town.level !== 'town' || !town.code.startsWith(county.code) || !isGoverned(town)) continue
      rows.push(...ofTown(county, town))
    }
  }
  return rows.map((row, n) => ({ ...row, phone: phoneOf[row.key] ?? landline(2000 + n) }))
}

type Draft = Omit<OrganisationRow, 'level' | 'phone'>
const at = (level: Level, draft: Draft): OrganisationRow => ({ ...draft, level, phone: '' })

function ofCounty(county: PlaceRow): OrganisationRow[] {
  const words = findPlaceWords(county.kind)!
  const zone = county.kind === 'development-zone'
  const self = zone ? '经开区' : words.self.zh
  const full = county.code === fullCounty
  const offices = countyOffices
    .filter((office) => full || (office.everywhere && !(zone && office.key === 'audit')))
    .map((office) => branchOf(office, county))
  const key = (office: string) => `${county.code}/${office}`
  const base = { county: county.code, place: county.code, duties: [] as readonly DutyKey[] }
  const rows = [
    at('county', {
      ...base,
      key: key('party-committee'),
      kind: 'party-committee',
      office: 'party-committee',
      parent: undefined,
      name: {
        zh: `中共${county.name}${zone ? '工作委员会' : '委员会'}`,
        en: words.party.en,
      },
      short: words.party,
      sort: 10,
    }),
    at('county', {
      ...base,
      key: key('government'),
      kind: 'government',
      office: 'government',
      parent: undefined,
      name: {
        zh: `${county.name}${zone ? '管理委员会' : '人民政府'}`,
        en: words.government.en,
      },
      short: words.government,
      sort: 20,
    }),
  ]
  const held = heldByCounty(offices)
  offices.forEach((office, n) => {
    rows.push(
      at('county', {
        ...base,
        key: key(office.key),
        kind: office.kind,
        office: office.key,
        parent: key(parentOfCountyOffice(office)),
        ...namesOfCountyOffice(office, county, self, words.party.zh),
        sort: 100 + n * 10,
        duties: held.get(office.key) ?? [],
      }),
    )
  })
  return rows
}

/** Police of a district or a zone are a branch of the prefecture's. */
const branchOf = (office: Office, county: PlaceRow): Office =>
  office.key === 'public-security' && (county.kind === 'district' || county.kind === 'development-zone')
    ? { ...office, name: '公安分局', short: '公安分局', en: 'Public Security Branch' }
    : office

const departmentOf = (key: string): string => key.split('/')[0]!

function parentOfCountyOffice(office: Office): string {
  if (office.kind === 'section') return departmentOf(office.key)
  if (office.kind === 'industry-party-committee') return 'social-work-department'
  const ofParty: readonly OfficeKind[] = ['party-department', 'grid-centre', 'mass-organisation']
  return ofParty.includes(office.kind) ? 'party-committee' : 'government'
}

/** 桐城市城市管理局 and 市城管局; 中共桐城市委组织部 and 市委组织部; 市城管局市政设施科 and 市政设施科. */
function namesOfCountyOffice(
  office: Office,
  county: PlaceRow,
  self: string,
  party: string,
): { name: Words; short: Words } {
  const zone = county.kind === 'development-zone'
  const shortOf = (each: Office): string => {
    if (each.kind === 'industry-party-committee') return each.short
    return each.kind === 'party-department' ? `${party}${each.short}` : `${self}${each.short}`
  }
  if (office.kind === 'section') {
    const department = countyOffices.find((each) => each.key === departmentOf(office.key))!
    return {
      name: { zh: `${shortOf(department)}${office.name}`, en: `${office.en}, ${department.en}` },
      short: { zh: office.short, en: office.en },
    }
  }
  const name =
    office.kind === 'party-department'
      ? `中共${county.name}${zone ? '工作委员会' : '委'}${office.name}`
      : `${county.name}${office.name}`
  return { name: { zh: name, en: office.en }, short: { zh: shortOf(office), en: office.en } }
}

/**
 * Which of the offices that exist holds a duty: the section, else its department, else the grid centre, which then asks
 * around by itself. So every duty has a holder in every county, however small its outline.
 */
function heldByCounty(offices: readonly Office[]): ReadonlyMap<string, readonly DutyKey[]> {
  const exists = new Set(offices.map((office) => office.key))
  return Map.groupBy(
    dutyList.map(([key]) => key),
    (key) => {
      const wanted = duties[key].county.office
      return [wanted, departmentOf(wanted)].find((each) => exists.has(each)) ?? 'grid-centre'
    },
  )
}

const townBodies: Readonly<
  Record<string, { party: string; government: string; shortParty: string; shortGovernment: string }>
> = {
  subdistrict: { party: '工作委员会', government: '办事处', shortParty: '党工委', shortGovernment: '办事处' },
  town: { party: '委员会', government: '人民政府', shortParty: '党委', shortGovernment: '政府' },
  township: { party: '委员会', government: '人民政府', shortParty: '党委', shortGovernment: '政府' },
  'development-zone': {
    party: '工作委员会',
    government: '管理委员会',
    shortParty: '党工委',
    shortGovernment: '管委会',
  },
}

function ofTown(county: PlaceRow, town: PlaceRow): OrganisationRow[] {
  const words = findPlaceWords(town.kind)!
  const body = townBodies[town.kind]!
  const key = (office: string) => `${town.code}/${office}`
  const sort = 10_000 + town.order * 100
  const base = { county: county.code, place: town.code, duties: [] as readonly DutyKey[] }
  const full = county.code === fullCounty
  const offices = townOffices.filter((office) => full || office.everywhere)
  const held = heldByTown(town, offices)
  const rows = [
    at('town', {
      ...base,
      key: key('party-committee'),
      kind: 'party-committee',
      office: 'party-committee',
      parent: `${county.code}/party-committee`,
      name: { zh: `中共${county.name}${town.name}${body.party}`, en: words.party.en },
      short: { zh: `${town.name}${body.shortParty}`, en: words.party.en },
      sort,
    }),
    at('town', {
      ...base,
      key: key('government'),
      kind: 'government',
      office: 'government',
      parent: `${county.code}/government`,
      name: { zh: `${county.name}${town.name}${body.government}`, en: words.government.en },
      short: { zh: `${town.name}${body.shortGovernment}`, en: words.government.en },
      sort: sort + 1,
    }),
  ]
  offices.forEach((office, n) => {
    const own = (town.kind === 'subdistrict' && subdistrictNames[office.key]) || office
    const station = departmentOfStation[office.key]
    rows.push(
      at('town', {
        ...base,
        key: key(office.key),
        kind: office.kind,
        office: office.key,
        parent: station ? `${county.code}/${station}` : key('government'),
        name: { zh: `${town.name}${own.name}`, en: own.en },
        short: { zh: own.short, en: own.en },
        sort: sort + 10 + n,
        duties: held.get(office.key) ?? [],
      }),
    )
  })
  return rows
}

/**
 * The duties that a town of this kind leads itself. In outline the public service office stands for the other offices, and
 * the governance centre, where they sit, for the posted stations.
 */
function heldByTown(town: PlaceRow, offices: readonly Office[]): ReadonlyMap<string, readonly DutyKey[]> {
  const exists = new Set(offices.map((office) => office.key))
  const led = dutyList.filter(([, duty]) => (town.kind === 'subdistrict' ? duty.urban : duty.rural) === 'town')
  return Map.groupBy(
    led.map(([key]) => key),
    (key) => {
      const wanted = (duties[key] as Duty).town!.office
      if (exists.has(wanted)) return wanted
      return wanted in departmentOfStation ? 'governance-centre' : 'public-service-office'
    },
  )
}

const villageBodies: Readonly<Record<VillageBody, { zh: (name: string, community: boolean) => string; en: string }>> = {
  'village-party-organisation': { zh: (name) => `${name}党总支`, en: 'Village Party Organisation' },
  'village-committee': {
    zh: (name, community) => `${name}${community ? '居民委员会' : '村民委员会'}`,
    en: 'Village Committee',
  },
  'village-supervision-committee': {
    zh: (name, community) => `${name}${community ? '居务监督委员会' : '村务监督委员会'}`,
    en: 'Village Affairs Supervision Committee',
  },
}

/**
 * The bodies of every village and community that has them (no stubs, no farm sections). By default the committees only:
 * 1,563 rows for the whole prefecture.
 */
export function layVillageBodies(
  places: readonly PlaceRow[],
  bodies: readonly VillageBody[] = ['village-committee'],
): readonly OrganisationRow[] {
  const villages = places.filter((place) => place.level === 'village' && isGoverned(place))
  return villages.flatMap((village, n) =>
    bodies.map((office, m): OrganisationRow => {
      const community = village.kind === 'community'
      const body = villageBodies[office]
      const short = body.zh(village.name, community).replace('居民委员会', '居委会').replace('村村民委员会', '村委会')
      return {
        key: `${village.code}/${office}`,
        county: village.code.slice(0, 6),
        place: village.code,
        level: 'village',
        kind: office,
        office,
        parent: `${village.code.slice(0, 9)}/${office === 'village-party-organisation' ? 'party-committee' : 'government'}`,
        name: { zh: body.zh(village.fullName, community), en: body.en },
        short: { zh: short, en: body.en },
        sort: 100_000 + n * 10 + m,
        phone: landline(4000 + n),
        duties: [],
      }
    }),
  )
}

/** The nearest organisation on the way up from a place whose duty list names the duty. */
export function findResponsible(
  organisations: readonly OrganisationRow[],
  duty: string,
  place: PlaceCode,
): OrganisationRow | undefined {
  const holders = organisations.filter((row) => (row.duties as readonly string[]).includes(duty))
  for (const code of chainOf(place)) {
    const found = holders.find((row) => row.place === code)
    if (found) return found
  }
  return undefined
}
