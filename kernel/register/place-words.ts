/**
 * What the bodies of a place are called. 桐城市 and 潜山市 say 市委 and 市直, a county 县委 and 县直, a district 区委 and 区直;
 * a development zone has a working committee (党工委) and an administration (管委会). Which kind a place is stands in the
 * register; a screen takes its words from here and never writes 县 by itself.
 */
import type { CountyKind, PlaceKind, TownKind, VillageKind } from './place-name.ts'

type Words = { zh: string; en: string }

/** `self`: how the place calls itself in short; `direct`: its own departments; `organization`: who keeps its cadres. */
export type PlaceWords = {
  self: Words
  party: Words
  partySecretary: Words
  government: Words
  direct: Words
  organization: Words
}

const words = (zh: string, en: string): Words => ({ zh, en })

/** Levels with departments of their own. English names the level, because 市 alone is both prefecture and county-level city. */
export const placeWords: Record<'prefecture' | CountyKind | TownKind, PlaceWords> = {
  prefecture: {
    self: words('市', 'the prefecture'),
    party: words('市委', 'Prefecture Party Committee'),
    partySecretary: words('市委书记', 'Prefecture Party Secretary'),
    government: words('市政府', 'Prefecture Government'),
    direct: words('市直', 'prefecture-level departments'),
    organization: words('市委组织部', 'Organization Department of the Prefecture'),
  },
  'county-city': {
    self: words('市', 'the city'),
    party: words('市委', 'City Party Committee'),
    partySecretary: words('市委书记', 'City Party Secretary'),
    government: words('市政府', 'City Government'),
    direct: words('市直', 'city-level departments'),
    organization: words('市委组织部', 'Organization Department of the City'),
  },
  county: {
    self: words('县', 'the county'),
    party: words('县委', 'County Party Committee'),
    partySecretary: words('县委书记', 'County Party Secretary'),
    government: words('县政府', 'County Government'),
    direct: words('县直', 'county-level departments'),
    organization: words('县委组织部', 'Organization Department of the County'),
  },
  district: {
    self: words('区', 'the district'),
    party: words('区委', 'District Party Committee'),
    partySecretary: words('区委书记', 'District Party Secretary'),
    government: words('区政府', 'District Government'),
    direct: words('区直', 'district-level departments'),
    organization: words('区委组织部', 'Organization Department of the District'),
  },
  'development-zone': {
    self: words('开发区', 'the zone'),
    party: words('党工委', 'Party Working Committee'),
    partySecretary: words('党工委书记', 'Secretary of the Party Working Committee'),
    government: words('管委会', 'Zone Administration'),
    direct: words('区直', 'departments of the zone'),
    organization: words('党工委组织部门', 'organization office of the zone'),
  },
  subdistrict: {
    self: words('街道', 'the subdistrict'),
    party: words('街道党工委', 'Subdistrict Party Working Committee'),
    partySecretary: words('街道党工委书记', 'Subdistrict Party Secretary'),
    government: words('街道办事处', 'Subdistrict Office'),
    direct: words('街道各办所', 'offices of the subdistrict'),
    organization: words('街道组织委员', 'organization member of the subdistrict'),
  },
  town: {
    self: words('镇', 'the town'),
    party: words('镇党委', 'Town Party Committee'),
    partySecretary: words('镇党委书记', 'Town Party Secretary'),
    government: words('镇政府', 'Town Government'),
    direct: words('镇直', 'offices of the town'),
    organization: words('镇党委组织委员', 'organization member of the town'),
  },
  township: {
    self: words('乡', 'the township'),
    party: words('乡党委', 'Township Party Committee'),
    partySecretary: words('乡党委书记', 'Township Party Secretary'),
    government: words('乡政府', 'Township Government'),
    direct: words('乡直', 'offices of the township'),
    organization: words('乡党委组织委员', 'organization member of the township'),
  },
  farm: {
    self: words('场', 'the farm'),
    party: words('场党委', 'Farm Party Committee'),
    partySecretary: words('场党委书记', 'Farm Party Secretary'),
    government: words('场部', 'Farm Administration'),
    direct: words('场直', 'offices of the farm'),
    organization: words('场党委组织部门', 'organization office of the farm'),
  },
}

/** Villages and communities have committees, not departments. */
export const villageWords: Record<Exclude<VillageKind, 'virtual'>, { party: Words; committee: Words; both: Words }> = {
  village: {
    party: words('村党组织', 'village Party branch'),
    committee: words('村民委员会', "villagers' committee"),
    both: words('村“两委”', 'village Party and villagers’ committees'),
  },
  community: {
    party: words('社区党组织', 'community Party branch'),
    committee: words('社区居民委员会', "residents' committee"),
    both: words('社区“两委”', 'community Party and residents’ committees'),
  },
  'farm-section': {
    party: words('分场党组织', 'section Party branch'),
    committee: words('分场管理机构', 'section administration'),
    both: words('分场', 'the section'),
  },
}

/** The words of a place of this kind, or `undefined` for villages, grids and statistical stubs. */
export function findPlaceWords(kind: PlaceKind): PlaceWords | undefined {
  return kind in placeWords ? placeWords[kind as keyof typeof placeWords] : undefined
}
