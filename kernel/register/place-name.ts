/**
 * Names of places as the national list prints them, cleaned for people: 龙安村村委会 is shown as 龙安村. Villages of one
 * name occur even inside one county, so a village is always shown with its town (`townAndVillage`).
 */

export type VillageKind = 'village' | 'community' | 'farm-section' | 'virtual'
export type TownKind = 'subdistrict' | 'town' | 'township' | 'farm' | 'development-zone'
export type CountyKind = 'county' | 'county-city' | 'district' | 'development-zone'
export type PlaceKind = 'prefecture' | CountyKind | TownKind | VillageKind | 'grid'

/** `statisticalOnly`: a line of the statistics office without people or committee: no officials, shops, grids, rankings. */
export type VillageName = { name: string; kind: VillageKind; statisticalOnly: boolean }

/** Cleans the name of a village-level unit. An ending that is not known is kept and taken for a village. */
export function readVillageName(raw: string): VillageName {
  const text = withoutBlanks(raw)
  if (text.endsWith('虚拟社区')) return { name: text, kind: 'virtual', statisticalOnly: true }
  const of = (kind: VillageKind, name: string): VillageName => ({ name, kind, statisticalOnly: false })
  if (/(?:生活区|管理区)$/.test(text)) return of('farm-section', text)
  const community = /^(.+?)(?:社区(?:居民委员会|居委会|委员会)|居民委员会|居委会)$/.exec(text)
  const village = /^(.+?)(?:村民委员会|村委会)$/.exec(text)
  if (village) return of('village', withVillage(village[1]!))
  if (community) return of('community', `${community[1]}社区`)
  return of(text.endsWith('社区') ? 'community' : 'village', text)
}

/**
 * 龙安村 + 村委会 is the village 龙安村, but 三村 + 村委会 is the village called 三村 (likewise 广村, 深村, 沙村): a name of
 * two characters is too short to hold the word for village already.
 */
function withVillage(stem: string): string {
  return stem.endsWith('村') && [...stem].length > 2 ? stem : `${stem}村`
}

/** 安徽潜山经济开发区 → 潜山经济开发区: zones carry the province in front, nobody says it. Other names stay. */
export function readTownName(raw: string): { name: string; kind: TownKind } {
  const text = withoutBlanks(raw).replace(/街道办事处$/, '街道')
  if (text.endsWith('街道')) return { name: text, kind: 'subdistrict' }
  if (text.endsWith('镇')) return { name: text, kind: 'town' }
  if (/(?:乡|苏木)$/.test(text)) return { name: text, kind: 'township' }
  if (/场$|监狱管理分局$/.test(text)) return { name: text, kind: 'farm' }
  return { name: withoutProvince(text), kind: 'development-zone' }
}

/** A zone may stand among the counties in the national list: it has towns and people, but no code of GB/T 2260. */
export function readCountyName(raw: string): { name: string; kind: CountyKind } {
  const text = withoutBlanks(raw)
  if (/(?:开发区|园区|新区|示范区|管理区)$/.test(text)) return { name: withoutProvince(text), kind: 'development-zone' }
  if (text.endsWith('区')) return { name: text, kind: 'district' }
  return { name: text, kind: text.endsWith('市') ? 'county-city' : 'county' }
}

/** 文昌街道六尺巷社区: how a village is shown everywhere; statistical stubs and zones keep their own name. */
export function townAndVillage(town: string, village: string): string {
  return village.startsWith(town) ? village : town + village
}

/** Whether people may be asked to choose it: not the stubs, nor the sections of state farms, which have no committee. */
export function mayBePicked(place: { kind: PlaceKind; statisticalOnly: boolean }): boolean {
  return !place.statisticalOnly && place.kind !== 'farm-section'
}

function withoutBlanks(raw: string): string {
  return raw.replace(/[\s\p{Cf}]/gu, '')
}

/** Provinces that name no city of the same name too (吉林 does). */
const provinceInFront =
  /^(?:河北|山西|内蒙古|辽宁|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)省?(?=.{4})/u

function withoutProvince(name: string): string {
  return name.replace(provinceInFront, '')
}

export const placeKindWords: Record<PlaceKind, { zh: string; en: string }> = {
  prefecture: { zh: '设区市', en: 'Prefecture-level city' },
  county: { zh: '县', en: 'County' },
  'county-city': { zh: '县级市', en: 'County-level city' },
  district: { zh: '区', en: 'District' },
  'development-zone': { zh: '开发区', en: 'Development zone' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  town: { zh: '镇', en: 'Town' },
  township: { zh: '乡', en: 'Township' },
  farm: { zh: '农场', en: 'State farm' },
  village: { zh: '村', en: 'Village' },
  community: { zh: '社区', en: 'Community' },
  'farm-section': { zh: '农场分场', en: 'Farm section' },
  virtual: { zh: '统计虚拟社区', en: 'Statistical stub' },
  grid: { zh: '网格', en: 'Grid' },
}
