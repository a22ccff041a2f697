/**
 * Lays posts over organisations and places: who accepts, dispatches, handles and walks the grids. Tongcheng in full, the other
 * counties in outline. The people in the posts are invented; of leaders there is only one in charge (分管负责人), never a first post.
 */
import type { PlaceRow } from '#county/places/places.ts'
import type { Day } from '#kernel/day.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import type { Words } from '#kernel/words.ts'
import { fullCounty, isGoverned, type OrganisationRow } from './organisations.ts'
import { type InventedPerson, makePeople, type PeopleMaker, type Wish } from './people.ts'

/** Roles of the demonstration. `resident` and `wall-screen` are no posts. */
export type RoleKey =
  | 'grid-worker'
  | 'part-time-grid-worker'
  | 'micro-grid-head'
  | 'grid-head'
  | 'grid-instructor'
  | 'acceptance-clerk'
  | 'dispatcher'
  | 'duty-chief'
  | 'discipline-clerk'
  | 'handler'
  | 'department-leader'
  | 'town-leader'
  | 'county-leader'
  | 'village-clerk'
  | 'village-secretary'
  | 'village-director'
  | 'village-supervision-head'
  | 'village-party-instructor'
  | 'town-organisation-member'
  | 'shopkeeper'
  | 'town-assets-clerk'
  | 'party-affairs-reviewer'
  | 'union-rights-officer'
  | 'fund-payer'
  | 'fund-checker'
  | 'org-fund-payer'
  | 'org-fund-checker'
  | 'unit-clerk'
  | 'unit-party-officer'
  | 'org-clerk'
  | 'property-clerk'
  | 'property-head'
  | 'property-inspector'
  | 'property-contact'
  | 'org-deputy-head'
  | 'org-head'
  | 'town-party-secretary'
  | 'points-recorder'
  | 'village-official'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'
  | 'auditor'

export const roleWords: Readonly<Record<RoleKey | 'resident' | 'wall-screen', Words>> = {
  resident: { zh: '居民', en: 'Resident' },
  'grid-worker': { zh: '专职网格员', en: 'Grid worker' },
  'part-time-grid-worker': { zh: '兼职网格员', en: 'Part-time grid worker' },
  'micro-grid-head': { zh: '微网格长', en: 'Micro-grid head' },
  'grid-head': { zh: '网格长', en: 'Grid head' },
  'grid-instructor': { zh: '网格指导员', en: 'Grid instructor' },
  'acceptance-clerk': { zh: '受理员', en: 'Acceptance clerk' },
  dispatcher: { zh: '派遣员', en: 'Dispatcher' },
  'duty-chief': { zh: '值班长', en: 'Duty chief' },
  'discipline-clerk': { zh: '纪检监察专人', en: 'Discipline desk' },
  handler: { zh: '承办人', en: 'Handler' },
  'department-leader': { zh: '部门分管负责人', en: 'Leader in charge, department' },
  'town-leader': { zh: '镇街分管负责人', en: 'Leader in charge, town' },
  'county-leader': { zh: '分管领导', en: 'Leader in charge, county' },
  'village-clerk': { zh: '村文书', en: 'Village clerk' },
  'village-secretary': { zh: '村党组织书记', en: 'Village Party secretary' },
  'village-director': { zh: '村委会主任', en: 'Village director' },
  'village-supervision-head': { zh: '村务监督委员会主任', en: 'Head of village supervision' },
  'village-party-instructor': { zh: '包村党建指导员', en: 'Village Party-building instructor' },
  'town-organisation-member': { zh: '镇党委组织委员', en: 'Town organization member' },
  'town-assets-clerk': { zh: '镇“三资”代理会计', en: 'Accountant of village assets' },
  shopkeeper: { zh: '文明超市管理员', en: 'Keeper of the civility shop' },
  'party-affairs-reviewer': { zh: '党务审核人', en: 'Party-affairs reviewer' },
  'union-rights-officer': { zh: '工会权益保障干部', en: 'Union rights officer' },
  'fund-payer': { zh: '付款制单人', en: 'Payer' },
  'fund-checker': { zh: '付款复核人', en: 'Checker of payments' },
  'org-fund-payer': { zh: '组织部付款制单人', en: 'Payer, Organization Department' },
  'org-fund-checker': { zh: '组织部付款复核人', en: 'Checker of payments, Organization Department' },
  'unit-clerk': { zh: '单位经办人', en: 'Clerk of the unit' },
  'unit-party-officer': { zh: '单位党组织负责人', en: 'Officer of the unit’s Party organisation' },
  'org-clerk': { zh: '组织部科员', en: 'Organization Department clerk' },
  'property-clerk': { zh: '物业科经办', en: 'Clerk, property section' },
  'property-head': { zh: '物业科科长', en: 'Head of the property section' },
  'property-inspector': { zh: '物业检查人员', en: 'Property inspector' },
  'property-contact': { zh: '物业企业联系人', en: 'Contact of a property company' },
  'org-deputy-head': { zh: '组织部分管副部长', en: 'Deputy head, Organization Department' },
  'org-head': { zh: '组织部部长', en: 'Head, Organization Department' },
  'town-party-secretary': { zh: '镇党委书记', en: 'Town Party secretary' },
  'points-recorder': { zh: '积分记录专人', en: 'Designated recorder of points' },
  'village-official': { zh: '村干部', en: 'Village official' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
  auditor: { zh: '审计查阅人员', en: 'Auditor' },
  'wall-screen': { zh: '大厅大屏', en: 'Wall screen' },
}

export interface PostRow {
  readonly key: string
  /** Key of an `InventedPerson`. */
  readonly person: string
  /** Key of an `OrganisationRow`. */
  readonly organisation: string
  readonly role: RoleKey
  readonly title: Words
  /** Where the post has power. */
  readonly place: PlaceCode
  readonly kind: 'substantive' | 'concurrent' | 'acting' | 'seconded' | 'borrowed' | 'shadowing'
  /** Day of the document. */
  readonly from: Day
  /** Protocol order (排序号) inside the organisation. */
  readonly sort: number
  /** Grids that a grid worker walks; empty for everybody else. */
  readonly grids: readonly PlaceCode[]
}

export interface OfficialsOptions {
  readonly seed: string
  readonly today: Day
  /** Day from which the posts are held. */
  readonly from: Day
  /** Posts that named people hold already; counted, and returned with the others. */
  readonly taken?: readonly PostRow[]
  /** Grids of a village, in their order. */
  readonly gridsOf?: (village: PlaceCode) => readonly PlaceCode[]
  /** Grids that one worker of the full county walks. Default 4. */
  readonly gridsPerWorker?: number
  /** Elsewhere one grid worker for so many villages of a town, 0 for none. Default 6. */
  readonly villagesPerWorker?: number
  /** Part-time grid workers for each village of the full county's subdistricts. Default 1. */
  readonly partTimePerVillage?: number
  /** Micro-grid heads for each village of the full county. Default 1. */
  readonly microGridsPerVillage?: number
  /** Further names that nobody may bear. */
  readonly avoid?: readonly string[]
  /** Where the people come from; made from the seed unless given. */
  readonly maker?: PeopleMaker
}

export interface Officials {
  readonly people: readonly InventedPerson[]
  readonly posts: readonly PostRow[]
}

/**
 * Fills the posts of the county. `organisations` must hold the village committees of the villages in `places`, or those get no
 * grid heads and workers. The same arguments make the same officials.
 */
export function countyOfficials(
  places: readonly PlaceRow[],
  organisations: readonly OrganisationRow[],
  options: OfficialsOptions,
): Officials {
  const { today, from, taken = [], gridsOf = () => [], gridsPerWorker = 4, villagesPerWorker = 6 } = options
  const maker =
    options.maker ?? makePeople({ seed: options.seed, today, ...(options.avoid ? { avoid: options.avoid } : {}) })
  const people: InventedPerson[] = []
  const posts: PostRow[] = []
  const held = Map.groupBy(taken, (post) => `${post.organisation} ${post.role}`)
  const known = new Map(organisations.map((row) => [row.key, row]))

  /** Brings a role in an organisation to `count` people; those that hold it already come first. */
  function fill(key: string, role: RoleKey, title: Words, count: number, wish: Omit<Wish, 'place'> = {}): PostRow[] {
    const row = known.get(key)
    if (!row) return []
    const already = held.get(`${key} ${role}`) ?? []
    held.delete(`${key} ${role}`)
    const rows = [...already]
    while (rows.length < count) {
      const person = maker.person({ age: [24, 58], ...wish, phone: true, place: row.place })
      people.push(person)
      rows.push({
        key: `${person.key}/1`,
        person: person.key,
        organisation: key,
        role,
        title,
        place: row.place,
        kind: 'substantive',
        from,
        sort: 0,
        grids: [],
      })
    }
    const numbered = rows.map((each, n) => ({ ...each, sort: order[role] + n }))
    posts.push(...numbered)
    return numbered
  }

  for (const row of organisations) {
    const full = row.county === fullCounty
    const titled = (zh: string, en: string): Words => ({ zh: `${row.short.zh}${zh}`, en: `${en}, ${row.short.en}` })
    if (row.kind === 'grid-centre') {
      fill(row.key, 'duty-chief', titled('值班长', 'duty chief'), full ? 2 : 1, { age: [35, 55] })
      if (!full) {
        fill(row.key, 'acceptance-clerk', titled('受理员', 'acceptance clerk'), 1)
        fill(row.key, 'dispatcher', titled('派遣员', 'dispatcher'), 1)
      }
    }
    if (row.office === 'grid-centre/reception')
      fill(row.key, 'acceptance-clerk', titled('受理员', 'acceptance clerk'), 2)
    if (row.office === 'grid-centre/dispatch') fill(row.key, 'dispatcher', titled('派遣员', 'dispatcher'), 2)
    if (row.kind === 'governance-centre') {
      fill(row.key, 'acceptance-clerk', titled('受理员', 'acceptance clerk'), 1)
      fill(row.key, 'dispatcher', titled('派遣员', 'dispatcher'), 1)
    }
    if (row.kind === 'department' && full) {
      fill(row.key, 'department-leader', titled('分管负责人', 'leader in charge'), 1, { age: [38, 58] })
    }
    if (row.kind === 'government' && full) {
      const role = row.level === 'county' ? 'county-leader' : 'town-leader'
      fill(row.key, role, titled('分管负责人', 'leader in charge'), 1, { age: [38, 57] })
      if (row.level === 'town') fill(row.key, 'grid-instructor', titled('网格指导员', 'grid instructor'), 1)
    }
    if (row.duties.length > 0) fill(row.key, 'handler', titled('承办人', 'handler'), 1)
  }

  const villages = places.filter((place) => place.level === 'village' && isGoverned(place))
  const seen = new Map<PlaceCode, number>()
  for (const village of villages) {
    const committee = `${village.code}/village-committee`
    const full = village.code.startsWith(fullCounty)
    const town = village.code.slice(0, 9)
    const nth = seen.get(town) ?? 0
    seen.set(town, nth + 1)
    if (full) {
      const workers = Math.max(1, Math.ceil(gridsOf(village.code).length / gridsPerWorker))
      fill(committee, 'grid-head', { zh: '网格长', en: 'grid head' }, 1, { age: [32, 59] })
      const rows = fill(committee, 'grid-worker', { zh: '专职网格员', en: 'full-time grid worker' }, workers)
      shareGrids(rows, gridsOf(village.code), posts)
      const streets = places.some((each) => each.code === town && each.kind === 'subdistrict')
      const partTime = streets ? (options.partTimePerVillage ?? 1) : 0
      fill(committee, 'part-time-grid-worker', { zh: '兼职网格员', en: 'part-time grid worker' }, partTime, {
        age: [22, 66],
      })
      // Heads of buildings and of ten households; one a village shows the role.
      const title = streets
        ? { zh: '楼栋长、微网格长', en: 'head of a building, micro-grid head' }
        : { zh: '十户长、微网格长', en: 'head of ten households, micro-grid head' }
      fill(committee, 'micro-grid-head', title, options.microGridsPerVillage ?? 1, { age: [30, 70] })
    } else if (villagesPerWorker > 0 && nth % villagesPerWorker === 0) {
      fill(committee, 'grid-worker', { zh: '专职网格员', en: 'full-time grid worker' }, 1)
    }
  }
  for (const row of organisations)
    if (row.office === 'discipline')
      fill(row.key, 'discipline-clerk', { zh: '信访室专人', en: 'clerk of the reports office' }, 1, { age: [30, 55] })
  for (const rest of held.values()) posts.push(...rest.map((each, n) => ({ ...each, sort: order[each.role] + n })))
  return { people, posts }
}

/** 排序号 inside an organisation: a deputy never above a chief, an official never below a clerk. */
const order: Readonly<Record<RoleKey, number>> = {
  'county-leader': 10,
  'town-leader': 10,
  'department-leader': 10,
  'duty-chief': 10,
  'discipline-clerk': 40,
  'org-deputy-head': 10,
  'org-head': 8,
  'town-party-secretary': 8,
  'village-official': 15,
  'points-recorder': 47,
  'village-secretary': 10,
  'village-director': 12,
  'village-supervision-head': 14,
  'town-organisation-member': 16,
  'grid-head': 20,
  'grid-instructor': 22,
  'village-party-instructor': 24,
  'acceptance-clerk': 30,
  dispatcher: 35,
  handler: 40,
  'party-affairs-reviewer': 45,
  'union-rights-officer': 46,
  'unit-party-officer': 43,
  'fund-payer': 44,
  'org-fund-payer': 44,
  'org-fund-checker': 42,
  'fund-checker': 42,
  'unit-clerk': 52,
  'org-clerk': 47,
  'village-clerk': 48,
  'property-head': 28,
  'property-clerk': 38,
  'property-inspector': 51,
  'property-contact': 53,
  'town-assets-clerk': 46,
  shopkeeper: 49,
  'grid-worker': 50,
  'micro-grid-head': 60,
  'part-time-grid-worker': 70,
  'system-administrator': 80,
  'security-administrator': 81,
  'audit-administrator': 82,
  auditor: 83,
}

/** Deals a village's grids to its workers in runs, so that neighbouring grids have one worker. */
function shareGrids(workers: readonly PostRow[], grids: readonly PlaceCode[], posts: PostRow[]): void {
  workers.forEach((worker, n) => {
    const begin = Math.floor((n * grids.length) / workers.length)
    const end = Math.floor(((n + 1) * grids.length) / workers.length)
    posts[posts.indexOf(worker)] = { ...worker, grids: grids.slice(begin, end) }
  })
}
