/**
 * The urban estates of Anqing's three districts that were graded in 2020, and the companies that manage them: as many as the target says, all
 * invented. The city's housing bureau keeps them, in each district a section with its own posts.
 */
import type { PlaceRow } from '#county/places/places.ts'
import { creditCodeCheckCharacter } from '#kernel/register/credit-code.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import { isGoverned, type OrganisationRow } from './organisations.ts'
import { deal, getTarget, type Targets } from './targets.ts'

/** Yingjiang, Daguan, Yixiu. */
export const districts: readonly PlaceCode[] = ['340802', '340803', '340811']
/** Office key of the city bureau's section in a district, and of the district's own. */
export const citySection = 'city-housing-property'
export const districtSection = 'district-housing-property'

const groves: readonly (readonly [zh: string, en: string])[] = [
  ...([
    ['听松', 'Tingsong'],
    ['晴川', 'Qingchuan'],
    ['云栖', 'Yunqi'],
    ['映月', 'Yingyue'],
    ['竹溪', 'Zhuxi'],
    ['梅岭', 'Meiling'],
    ['兰汀', 'Lanting'],
    ['枫丹', 'Fengdan'],
    ['柳岸', 'Liu’an'],
    ['棠梨', 'Tangli'],
    ['桐荫', 'Tongyin'],
    ['荷风', 'Hefeng'],
    ['松涧', 'Songjian'],
    ['鹤鸣', 'Heming'],
    ['雁归', 'Yangui'],
    ['橘洲', 'Juzhou'],
  ] as const),
]
const houses: readonly (readonly [zh: string, en: string])[] = [
  ['苑', 'Court'],
  ['里', 'Lane'],
  ['居', 'Homes'],
  ['府', 'Residence'],
  ['园', 'Garden'],
  ['台', 'Terrace'],
  ['庭', 'Yard'],
  ['湾', 'Bay'],
  ['阁', 'House'],
  ['轩', 'Lodge'],
]
const firms: readonly (readonly [zh: string, en: string])[] = [
  ['皖澄', 'Wancheng'],
  ['和沐', 'Hemu'],
  ['安栖', 'Anqi'],
  ['嘉穗', 'Jiasui'],
  ['昇平', 'Shengping'],
  ['启明里', 'Qimingli'],
]

export const groupsOfEstates = ['high-rise', 'multi-storey', 'mixed'] as const

export interface CityEstate {
  readonly district: PlaceCode
  readonly key: string
  /** Of the company that has managed it since 2020. */
  readonly company: string
  readonly group: (typeof groupsOfEstates)[number]
  /** The n-th of its district, from 0. */
  readonly n: number
}

const estateKey = (district: string, n: number) => `${district}/estate-${String(n + 1).padStart(2, '0')}`
const companyKey = (district: string, n: number) => `${district}/property-company-${n + 1}`

/** How many each district has. */
const sharesOf = (targets: Targets): readonly number[] =>
  deal(getTarget(targets, 'anqing-2020-estates-graded').value, districts.length)

/** The estates of a district with their companies; none elsewhere. */
export function cityEstates(district: PlaceCode, targets: Targets): readonly CityEstate[] {
  const at = districts.indexOf(district)
  return Array.from({ length: at < 0 ? 0 : (sharesOf(targets)[at] ?? 0) }, (_, n) => ({
    ...{ district, n, key: estateKey(district, n) },
    company: companyKey(district, (n * 5 + at) % firms.length),
    group: groupsOfEstates[(n * 7 + at) % groupsOfEstates.length] ?? 'mixed',
  }))
}

const SORT = 300_000

/** Sections, companies and estates of the districts, behind all offices. */
export function layCityEstates(places: readonly PlaceRow[], targets: Targets): readonly OrganisationRow[] {
  let named = 0
  const nameOf = (code: string) => places.find((place) => place.code === code)?.name ?? ''
  return districts.flatMap((district, at): OrganisationRow[] => {
    const base = { county: district, parent: undefined, duties: [] } as const
    const communities = places.filter(
      (place) =>
        place.level === 'village' && place.code.startsWith(district) && place.kind === 'community' && isGoverned(place),
    )
    return [
      {
        ...{ ...base, key: `${district}/${citySection}`, kind: 'section', office: citySection, level: 'county' },
        ...{ place: district, sort: 90_000, phone: '0556-000-9300' },
        name: { zh: '安庆市住房和城乡建设局物业科', en: 'Property Section, Housing Bureau of Anqing' },
        short: { zh: '市住建局物业科', en: 'Property section of the city' },
      },
      {
        ...{
          ...base,
          key: `${district}/${districtSection}`,
          kind: 'section',
          office: districtSection,
          level: 'county',
        },
        ...{ place: district, sort: 90_001, phone: `0556-000-930${at + 1}` },
        name: {
          zh: `${nameOf(district)}住房和城乡建设局物业股`,
          en: 'Property Section, Housing Bureau of the district',
        },
        short: { zh: '区住建局物业股', en: 'Property section of the district' },
      },
      ...firms.map(([zh, en], n): OrganisationRow => {
        const first17 = `91340800MA10000${at}${n}`
        return {
          ...{ ...base, key: companyKey(district, n), kind: 'property-company', office: `property-company-${n + 1}` },
          ...{ level: 'county', place: district, sort: SORT + n, phone: `0556-000-${9310 + at * 10 + n}` },
          name: { zh: `安庆市${zh}物业服务有限公司`, en: `${en} Property Services` },
          short: { zh: `${zh}物业`, en },
          creditCode: first17 + creditCodeCheckCharacter(first17),
        }
      }),
      ...Array.from({ length: sharesOf(targets)[at] ?? 0 }, (_, n): OrganisationRow => {
        const [grove, house] = [groves[named % groves.length], houses[Math.floor(named / groves.length)]]
        named++
        const [zh, en] = [`${grove?.[0]}${house?.[0]}`, `${grove?.[1]} ${house?.[1]}`]
        return {
          ...{ ...base, key: estateKey(district, n), kind: 'estate', level: 'village', sort: SORT + 100 + n },
          ...{ office: `estate-${String(n + 1).padStart(2, '0')}`, phone: `0556-000-${9400 + at * 60 + n}` },
          place: communities[n % communities.length]?.code ?? district,
          name: { zh: `${zh}小区`, en },
          short: { zh, en },
        }
      }),
    ]
  })
}
