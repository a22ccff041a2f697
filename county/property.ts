/**
 * Residential estates of Tongcheng's subdistricts and the companies that manage them, all invented. 市住建局物业科 stands where the
 * city has its departments; who manages which estate is entered by its clerk.
 */

import type { PlaceRow } from '#county/places/places.ts'
import type { ActRequest, Desk } from '#kernel/act.ts'
import { instantAt } from '#kernel/day.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { creditCodeCheckCharacter } from '#kernel/register/credit-code.ts'
import { layCityEstates } from './city-estates.ts'
import { type County, idOfKey } from './found.ts'
import { fullCounty, type OrganisationRow } from './organisations.ts'
import { readTargets } from './targets.ts'

interface Company {
  readonly name: string
  readonly short: string
  readonly en: string
}

const companies: readonly Company[] = [
  { name: '桐城市清和里物业服务有限公司', short: '清和里物业', en: 'Qingheli Property Services' },
  { name: '桐城市翠微物业服务有限公司', short: '翠微物业', en: 'Cuiwei Property Services' },
  { name: '桐城市同泽物业管理有限公司', short: '同泽物业', en: 'Tongze Property Management' },
  { name: '桐城市归雁物业服务有限公司', short: '归雁物业', en: 'Guiyan Property Services' },
]

/** Where it lies, what it is called, which company manages it until when. */
type Estate = readonly [place: string, name: string, en: string, company: number, from: string, until: string]

const estates: readonly Estate[] = [
  ['340881002004', '梧桐里小区', 'Wutongli', 0, '2023-03-01', '2027-02-28'],
  ['340881002007', '山水雅居小区', 'Shanshui Yaju', 0, '2024-01-01', '2026-12-31'],
  ['340881002008', '文津苑小区', 'Wenjinyuan', 1, '2023-06-01', '2027-05-31'],
  ['340881002009', '桂香园小区', 'Guixiangyuan', 1, '2024-07-01', '2027-06-30'],
  ['340881002010', '松涛苑小区', 'Songtaoyuan', 2, '2023-09-01', '2028-08-31'],
  ['340881001001', '翠屏花园小区', 'Cuiping Gardens', 0, '2023-05-01', '2028-04-30'],
  ['340881001003', '望山府小区', 'Wangshanfu', 2, '2025-01-01', '2027-12-31'],
  ['340881001006', '春风里小区', 'Chunfengli', 3, '2024-04-01', '2027-03-31'],
  ['340881003001', '南湾名邸小区', 'Nanwan Mingdi', 3, '2023-11-01', '2026-10-31'],
  ['340881003003', '河畔人家小区', 'Riverside Homes', 1, '2025-03-01', '2028-02-29'],
  ['340881003006', '兰亭新村小区', 'Lanting New Village', 2, '2024-10-01', '2027-09-30'],
  ['340881003009', '青石巷小区', 'Qingshixiang', 3, '2025-06-01', '2028-05-31'],
]

const two = (n: number): string => String(n).padStart(2, '0')
const estateKey = (n: number): string => `${fullCounty}/estate-${two(n + 1)}`
const companyKey = (n: number): string => `${fullCounty}/property-company-${n + 1}`
const SORT = 300_000

/** Whether an estate is managed by a company whose contact is among the named people: the second and the fourth. */
export const hasContact = (estate: string): boolean =>
  estates.some(([, , , company], n) => (company === 1 || company === 3) && idOfKey(estateKey(n)) === estate)

/** Estates and companies as organisations, behind all offices. */
export function layProperty(places: readonly PlaceRow[]): readonly OrganisationRow[] {
  const base = { county: fullCounty, level: 'county', parent: undefined, duties: [] } as const
  return [
    ...companies.map((each, n): OrganisationRow => {
      const first17 = `91340800MA00000${two(n + 1)}`
      return {
        ...{ ...base, key: companyKey(n), kind: 'property-company', office: `property-company-${n + 1}` },
        ...{ place: fullCounty, sort: SORT + n, phone: `0556-000-${9000 + n}` },
        name: { zh: each.name, en: each.en },
        short: { zh: each.short, en: each.en },
        creditCode: first17 + creditCodeCheckCharacter(first17),
      }
    }),
    ...estates.map(
      ([place, name, en], n): OrganisationRow => ({
        ...{ ...base, key: estateKey(n), kind: 'estate', office: `estate-${two(n + 1)}`, level: 'village' },
        ...{ place, sort: SORT + 100 + n, phone: `0556-000-${9100 + n}` },
        name: { zh: name, en },
        short: { zh: name.replace(/小区$/, ''), en },
      }),
    ),
    ...layCityEstates(places, readTargets()),
  ]
}

/** The clerk enters who manages which estate, each on the first day of its contract. Absent where the county has no estates. */
export async function makeProperty(desk: Desk, { code }: County): Promise<void> {
  if (code !== fullCounty) return
  const requests = estates.map(([, , , company, from, until], n): ActRequest => {
    const end = (key: string) => ({ kind: 'organisation', id: idOfKey(key) })
    return {
      kind: 'register/link',
      county: code,
      actor: { county: code, person: idOfKey('jiang-shouyi'), via: 'demonstration' },
      key: `property:manages:${n}`,
      at: instantAt(from as never, '10:00'),
      input: {
        ...{ kind: 'manages', from: end(companyKey(company)), to: end(estateKey(n)), on: from, until },
        document: `物服合同〔${from.slice(0, 4)}〕${n + 1}号`,
      },
    }
  })
  // An inspector's cousin answers for a company: she stands back from its estates.
  requests.push({
    kind: 'register/link',
    county: code,
    actor: { county: code, person: null, via: 'demonstration' },
    key: 'property:kin',
    at: instantAt('2024-03-01' as never, '10:00'),
    input: {
      ...{ kind: 'relative-of', on: '2024-03-01' },
      from: { kind: 'person', id: idOfKey('rong-zhiqiu') },
      to: { kind: 'person', id: idOfKey('guan-yuting') },
    },
  })
  const refused = (await desk.performAll(requests, 'each')).find(isRefusal)
  if (refused && refused.refused !== 'act/unknown') throw new RefusalError(refused)
}
