import type { Words } from '#kernel/words.ts'

/**
 * The duties behind the catalogue: who answers for what, at county level and at town level.
 *
 * A case goes to the nearest organisation on the way up from its place (town, then county) whose own list of duties names
 * the duty. `urban` and `rural` say whether a subdistrict's or a town's office has it on its list; the county section always has.
 * The numbers of the clauses are invented (`duties.source`); an office replaces them with those of its published lists.
 */
export type Level = 'county' | 'town'

/** One entry of a duty list: the office that holds it, and the clause that says so. */
export interface Holder {
  /** Key of an office; which organisation that is, the register of the county says. */
  readonly office: string
  /** Running number in the list. Invented. */
  readonly item: number
  /** What the clause is called in the list. */
  readonly clause: string
}

export interface Duty {
  readonly name: Words
  /** Who leads in a subdistrict. */
  readonly urban: Level
  /** Who leads in a town or township. */
  readonly rural: Level
  readonly county: Holder
  /** Absent where no town office holds any part of the duty. */
  readonly town?: Holder
}

const at = (office: string, item: number, clause: string): Holder => ({ office, item, clause })

/** Where the table comes from. The clause numbers are invented, the allocation is the common one of a county-level city. */
export const dutiesSource = { source: 'to be confirmed', invented: true, from: '2023-01-01', place: '340881' } as const

export const duties = {
  'street-lighting': {
    name: { zh: '路灯照明', en: 'Street lighting' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/municipal-facilities', 37, '城区路灯维护'),
    town: at('public-service-office', 21, '集镇和村庄照明设施管护'),
  },
  manholes: {
    name: { zh: '井盖雨箅', en: 'Manholes and drain grates' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/municipal-facilities', 39, '城区检查井盖巡查和维护'),
    town: at('management-office', 24, '集镇井盖雨箅巡查'),
  },
  'municipal-roads': {
    name: { zh: '城镇道路', en: 'Streets and pavements' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/municipal-facilities', 41, '城区道路和人行设施维护'),
    town: at('management-office', 25, '集镇道路养护'),
  },
  drainage: {
    name: { zh: '排水管网', en: 'Drains and sewers' },
    urban: 'county',
    rural: 'town',
    county: at('housing/drainage', 18, '城镇排水设施养护'),
    town: at('management-office', 26, '集镇排水沟渠清疏'),
  },
  'power-supply': {
    name: { zh: '供电设施', en: 'Power supply' },
    urban: 'county',
    rural: 'county',
    county: at('power-supply', 3, '供电线路和设施抢修'),
  },
  'water-supply': {
    name: { zh: '公共供水', en: 'Water supply' },
    urban: 'county',
    rural: 'county',
    county: at('water-supply', 2, '供水管网抢修'),
  },
  'gas-supply': {
    name: { zh: '燃气设施', en: 'Gas supply' },
    urban: 'county',
    rural: 'county',
    county: at('gas-supply', 2, '燃气泄漏处置和管网抢修'),
  },
  'telecom-lines': {
    name: { zh: '通信线缆', en: 'Telecommunication lines' },
    urban: 'county',
    rural: 'county',
    county: at('economy/telecom-lines', 14, '通信线缆整治协调'),
  },
  'fitness-facilities': {
    name: { zh: '健身设施', en: 'Outdoor fitness equipment' },
    urban: 'county',
    rural: 'town',
    county: at('education-sports/public-sports', 22, '公共健身器材维护'),
    town: at('public-service-office', 33, '村级健身场地管护'),
  },
  'community-facilities': {
    name: { zh: '社区公共设施', en: 'Community facilities' },
    urban: 'town',
    rural: 'town',
    county: at('culture-tourism/public-culture', 16, '基层公共文化设施指导'),
    town: at('public-service-office', 34, '宣传栏和公共座椅管护'),
  },
  'public-toilets': {
    name: { zh: '公共厕所', en: 'Public toilets' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/sanitation', 46, '城区公厕管理'),
    town: at('public-service-office', 28, '集镇和村庄公厕管护'),
  },
  sanitation: {
    name: { zh: '环境卫生', en: 'Street cleaning and refuse' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/sanitation', 45, '城区清扫保洁和垃圾收运'),
    town: at('management-office', 27, '集镇和村庄垃圾收运'),
  },
  'street-order': {
    name: { zh: '街面秩序', en: 'Street order' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/appearance', 52, '城区市容秩序管理'),
    town: at('enforcement-team', 41, '集镇街面秩序管理'),
  },
  advertising: {
    name: { zh: '户外广告', en: 'Outdoor advertising' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/appearance', 54, '户外广告和招牌管理'),
    town: at('enforcement-team', 42, '集镇广告招牌巡查'),
  },
  'unlawful-building': {
    name: { zh: '违法建设', en: 'Unlawful building' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/enforcement', 61, '城区违法建设查处'),
    town: at('enforcement-team', 43, '村庄违法建设巡查和制止'),
  },
  'catering-fumes': {
    name: { zh: '餐饮油烟', en: 'Catering fumes' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/enforcement', 63, '餐饮油烟扰民查处'),
    town: at('enforcement-team', 45, '集镇餐饮油烟巡查'),
  },
  greening: {
    name: { zh: '园林绿化', en: 'Parks and street trees' },
    urban: 'county',
    rural: 'town',
    county: at('urban-management/landscaping', 57, '城区绿地和行道树养护'),
    town: at('management-office', 29, '集镇绿化养护'),
  },
  'traffic-facilities': {
    name: { zh: '交通安全设施', en: 'Traffic signals and signs' },
    urban: 'county',
    rural: 'county',
    county: at('public-security/traffic-police', 26, '信号灯和标志标线维护'),
  },
  'traffic-police': {
    name: { zh: '停车和通行秩序', en: 'Parking and traffic order' },
    urban: 'county',
    rural: 'county',
    county: at('public-security/traffic-police', 28, '道路停车秩序管理'),
  },
  'community-policing': {
    name: { zh: '社区警务', en: 'Community policing' },
    urban: 'town',
    rural: 'town',
    county: at('public-security/public-order', 31, '治安防范指导'),
    town: at('police-station', 12, '辖区治安防范'),
  },
  'dog-keeping': {
    name: { zh: '养犬管理', en: 'Dog keeping' },
    urban: 'county',
    rural: 'town',
    county: at('public-security/public-order', 33, '城区养犬管理'),
    town: at('enforcement-team', 46, '集镇和村庄养犬劝导'),
  },
  highways: {
    name: { zh: '公路桥梁', en: 'Highways and bridges' },
    urban: 'county',
    rural: 'county',
    county: at('transport/highways', 19, '县道和桥梁养护'),
  },
  'rural-roads': {
    name: { zh: '农村公路', en: 'Rural roads' },
    urban: 'county',
    rural: 'town',
    county: at('transport/highways', 21, '农村公路养护指导'),
    town: at('management-office', 30, '乡道村道日常养护'),
  },
  'construction-sites': {
    name: { zh: '建筑工地', en: 'Building sites' },
    urban: 'county',
    rural: 'county',
    county: at('housing/construction', 11, '建筑工地文明施工管理'),
  },
  'housing-safety': {
    name: { zh: '房屋安全', en: 'Safety of buildings' },
    urban: 'county',
    rural: 'town',
    county: at('housing/housing-safety', 15, '房屋安全鉴定和指导'),
    town: at('management-office', 31, '农村房屋安全排查'),
  },
  'property-management': {
    name: { zh: '物业管理', en: 'Estate management' },
    urban: 'county',
    rural: 'town',
    county: at('housing/property', 13, '物业服务监督指导'),
    town: at('public-service-office', 36, '小区公共事务协调'),
  },
  noise: {
    name: { zh: '噪声污染', en: 'Noise' },
    urban: 'county',
    rural: 'town',
    county: at('ecology/air-noise', 24, '噪声污染防治'),
    town: at('enforcement-team', 44, '集镇噪声劝导'),
  },
  'open-burning': {
    name: { zh: '禁止露天焚烧', en: 'Open burning' },
    urban: 'town',
    rural: 'town',
    county: at('ecology/air-noise', 22, '秸秆禁烧监督'),
    town: at('rural-affairs-office', 17, '秸秆禁烧巡查和综合利用'),
  },
  'water-pollution': {
    name: { zh: '水污染防治', en: 'Water pollution' },
    urban: 'county',
    rural: 'county',
    county: at('ecology/water-waste', 27, '水污染线索核查'),
  },
  'rural-environment': {
    name: { zh: '农村人居环境', en: 'Rural living environment' },
    urban: 'town',
    rural: 'town',
    county: at('agriculture/rural-environment', 20, '农村人居环境整治指导'),
    town: at('rural-affairs-office', 14, '村庄清洁和污水管护'),
  },
  livestock: {
    name: { zh: '畜禽养殖', en: 'Livestock' },
    urban: 'town',
    rural: 'town',
    county: at('agriculture/animals', 25, '畜禽养殖污染防治指导'),
    town: at('rural-affairs-office', 16, '畜禽养殖巡查'),
  },
  'farm-inputs': {
    name: { zh: '农资和废弃物', en: 'Farm inputs and their waste' },
    urban: 'town',
    rural: 'town',
    county: at('agriculture/crops', 23, '农药包装废弃物回收指导'),
    town: at('rural-affairs-office', 15, '农资包装废弃物收集'),
  },
  rivers: {
    name: { zh: '河湖管理', en: 'Rivers and lakes' },
    urban: 'county',
    rural: 'town',
    county: at('water-affairs/rivers', 12, '河道堤防管理和保洁'),
    town: at('rural-affairs-office', 18, '河湖日常巡查保洁'),
  },
  irrigation: {
    name: { zh: '农田水利', en: 'Irrigation' },
    urban: 'town',
    rural: 'town',
    county: at('water-affairs/irrigation', 14, '小型水利工程管护指导'),
    town: at('rural-affairs-office', 19, '沟渠塘坝管护'),
  },
  farmland: {
    name: { zh: '耕地保护', en: 'Farmland protection' },
    urban: 'county',
    rural: 'county',
    county: at('natural-resources/land', 29, '耕地占用线索核查'),
  },
  forestry: {
    name: { zh: '林木管护', en: 'Forests and trees' },
    urban: 'county',
    rural: 'town',
    county: at('natural-resources/forestry', 32, '林业有害生物防治'),
    town: at('rural-affairs-office', 20, '林木巡护'),
  },
  'fire-safety': {
    name: { zh: '消防安全', en: 'Fire safety' },
    urban: 'county',
    rural: 'town',
    county: at('fire-rescue/prevention', 9, '消防设施和通道监督检查'),
    town: at('emergency-station', 38, '消防安全巡查劝导'),
  },
  'emergency-response': {
    name: { zh: '险情处置', en: 'Making hazards safe' },
    urban: 'county',
    rural: 'town',
    county: at('emergency-management/relief', 17, '险情信息接报和应急处置协调'),
    town: at('emergency-station', 37, '险情巡查和先期处置'),
  },
  'work-safety': {
    name: { zh: '安全生产', en: 'Safety at work' },
    urban: 'county',
    rural: 'town',
    county: at('emergency-management/work-safety', 15, '安全隐患排查督导'),
    town: at('emergency-station', 39, '小场所安全巡查'),
  },
  mediation: {
    name: { zh: '人民调解', en: 'Mediation' },
    urban: 'town',
    rural: 'town',
    county: at('justice/mediation', 8, '人民调解工作指导'),
    town: at('justice-station', 48, '民间纠纷调解'),
  },
  'social-assistance': {
    name: { zh: '社会救助', en: 'Social assistance' },
    urban: 'town',
    rural: 'town',
    county: at('civil-affairs/assistance', 10, '社会救助审核指导'),
    town: at('public-service-office', 50, '困难群众走访和救助初审'),
  },
  'elderly-care': {
    name: { zh: '养老服务', en: 'Care of the elderly' },
    urban: 'town',
    rural: 'town',
    county: at('civil-affairs/elderly-care', 12, '居家养老服务指导'),
    town: at('public-service-office', 51, '独居老人探访'),
  },
  'place-names': {
    name: { zh: '地名标志', en: 'Place-name signs' },
    urban: 'county',
    rural: 'county',
    county: at('civil-affairs/place-names', 14, '路名牌设置和维护'),
  },
  'service-guidance': {
    name: { zh: '政务服务咨询', en: 'Guidance on public services' },
    urban: 'town',
    rural: 'town',
    county: at('data-resources/service-hotline', 6, '政务咨询答复督促'),
    town: at('public-service-office', 53, '便民服务和帮办代办'),
  },
  'medical-insurance': {
    name: { zh: '医疗保险', en: 'Medical insurance' },
    urban: 'county',
    rural: 'county',
    county: at('medical-insurance/counter', 5, '参保和报销经办'),
  },
  'social-insurance': {
    name: { zh: '社会保险', en: 'Social insurance' },
    urban: 'county',
    rural: 'county',
    county: at('human-resources/social-insurance', 7, '养老待遇资格认证'),
  },
  'public-health': {
    name: { zh: '公共卫生', en: 'Public health' },
    urban: 'county',
    rural: 'county',
    county: at('health/public-health', 16, '病媒生物防制指导'),
  },
  'food-business': {
    name: { zh: '食品经营', en: 'Food businesses' },
    urban: 'town',
    rural: 'town',
    county: at('market-supervision/food', 20, '食品经营监督'),
    town: at('market-station', 10, '食品摊点监督'),
  },
  'special-equipment': {
    name: { zh: '特种设备', en: 'Lifts and special equipment' },
    urban: 'county',
    rural: 'county',
    county: at('market-supervision/special-equipment', 23, '电梯使用安全监督'),
  },
  recycling: {
    name: { zh: '再生资源回收', en: 'Recycling trade' },
    urban: 'county',
    rural: 'county',
    county: at('commerce/recycling', 9, '再生资源回收网点指导'),
  },
  'charging-facilities': {
    name: { zh: '充电设施', en: 'Charging facilities' },
    urban: 'county',
    rural: 'county',
    county: at('development/energy', 18, '充电设施建设协调'),
  },
  'accessible-paths': {
    name: { zh: '无障碍设施', en: 'Accessible paths' },
    urban: 'county',
    rural: 'county',
    county: at('disabled-persons/services', 4, '无障碍环境监督建议'),
  },
} as const satisfies Record<string, Duty>

export type DutyKey = keyof typeof duties

export const dutyKeys: readonly DutyKey[] = Object.keys(duties) as DutyKey[]

/** @throws RangeError where the catalogue knows no such duty. */
export function getDuty(key: string): Duty {
  const found: Duty | undefined = Object.hasOwn(duties, key) ? duties[key as DutyKey] : undefined
  if (!found) throw new RangeError(`no such duty: ${JSON.stringify(key)}`)
  return found
}

/** The clause that commands the duty at a level, as it stands on the dispatch: 权责清单第 37 项“城区路灯维护”. */
export function clauseWords(key: string, level: Level): Words {
  const duty = getDuty(key)
  const holder = level === 'town' ? (duty.town ?? duty.county) : duty.county
  const ofTown = level === 'town' && duty.town !== undefined
  return {
    zh: `${ofTown ? '履职事项清单' : '权责清单'}第 ${holder.item} 项“${holder.clause}”`,
    en: `${ofTown ? 'township duty list' : 'duty list'}, item ${holder.item}: ${duty.name.en}`,
  }
}
