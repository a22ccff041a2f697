/**
 * The offices of a county as a table: departments, their sections, and what every town has. Which duties they hold stands in
 * the duty lists; organisations.ts lays the table over the places. Names are the usual ones of a county-level city after 2024.
 */

export type OfficeKind =
  | 'party-committee'
  | 'government'
  | 'party-department'
  | 'grid-centre'
  | 'department'
  | 'section'
  | 'mass-organisation'
  | 'industry-party-committee'
  | 'utility'
  | 'governance-centre'
  | 'town-office'
  | 'station'

export interface Office {
  /** Unique in its county or town; a section's begins with its department's. */
  readonly key: string
  readonly kind: OfficeKind
  /** Full name without the place in front, for a department; the section's own name, for a section. */
  readonly name: string
  /** Short name without the place's 市, 县 or 区 in front. */
  readonly short: string
  readonly en: string
  /** Also in the counties that the demonstration shows in outline. */
  readonly everywhere: boolean
}

const office = (
  kind: OfficeKind,
  key: string,
  name: string,
  short: string,
  en: string,
  everywhere = false,
): Office => ({ key, kind, name, short, en, everywhere })

const section = (key: string, name: string, en: string): Office => office('section', key, name, name, en)

/** In protocol order: Party, government departments, mass organisations, industry Party committees, utilities. */
export const countyOffices: readonly Office[] = [
  office(
    'party-department',
    'discipline',
    '纪律检查委员会监察委员会',
    '纪委监委',
    'Discipline Inspection and Supervision Commission',
    true,
  ),
  office('party-department', 'organization-department', '组织部', '组织部', 'Organization Department', true),
  section('organization-department/organization', '组织科', 'Organization Section'),
  section('organization-department/cadres', '干部科', 'Cadre Section'),
  section('organization-department/talent', '人才工作科', 'Talent Section'),
  office('party-department', 'social-work-department', '社会工作部', '社工部', 'Social Work Department'),
  office('party-department', 'political-legal', '政法委员会', '政法委', 'Political and Legal Affairs Committee'),
  office('grid-centre', 'grid-centre', '综治中心（网格中心）', '网格中心', 'Grid Centre', true),
  section('grid-centre/reception', '受理科', 'Acceptance Desk'),
  section('grid-centre/dispatch', '派遣科', 'Dispatch Desk'),
  office('department', 'development', '发展和改革委员会', '发改委', 'Development and Reform Commission'),
  section('development/energy', '能源科', 'Energy Section'),
  office('department', 'education-sports', '教育体育局', '教体局', 'Education and Sports Bureau'),
  section('education-sports/public-sports', '群众体育科', 'Public Sports Section'),
  office('department', 'economy', '科技经济信息化局', '科经局', 'Science, Economy and Information Bureau'),
  section('economy/telecom-lines', '信息化推进科', 'Information Infrastructure Section'),
  office('department', 'public-security', '公安局', '公安局', 'Public Security Bureau', true),
  section('public-security/traffic-police', '交管大队', 'Traffic Police Brigade'),
  section('public-security/public-order', '治安大队', 'Public Order Brigade'),
  office('department', 'civil-affairs', '民政局', '民政局', 'Civil Affairs Bureau'),
  section('civil-affairs/assistance', '社会救助科', 'Social Assistance Section'),
  section('civil-affairs/elderly-care', '养老服务科', 'Elderly Care Section'),
  section('civil-affairs/place-names', '区划地名科', 'Place Names Section'),
  office('department', 'justice', '司法局', '司法局', 'Justice Bureau'),
  section('justice/mediation', '人民调解科', 'Mediation Section'),
  office(
    'department',
    'human-resources',
    '人力资源和社会保障局',
    '人社局',
    'Human Resources and Social Security Bureau',
  ),
  section('human-resources/social-insurance', '社会保险科', 'Social Insurance Section'),
  office('department', 'natural-resources', '自然资源和规划局', '资规局', 'Natural Resources and Planning Bureau'),
  section('natural-resources/land', '耕地保护科', 'Farmland Protection Section'),
  section('natural-resources/forestry', '林业管理科', 'Forestry Section'),
  office('department', 'ecology', '生态环境分局', '生态环境分局', 'Ecology and Environment Branch'),
  section('ecology/air-noise', '大气和噪声科', 'Air and Noise Section'),
  section('ecology/water-waste', '水和固废科', 'Water and Solid Waste Section'),
  office('department', 'housing', '住房和城乡建设局', '住建局', 'Housing and Construction Bureau', true),
  section('housing/construction', '建筑管理科', 'Construction Section'),
  section('housing/property', '物业科', 'Property Management Section'),
  section('housing/housing-safety', '房屋安全科', 'Building Safety Section'),
  section('housing/drainage', '排水管理科', 'Drainage Section'),
  office('department', 'transport', '交通运输局', '交通局', 'Transport Bureau', true),
  section('transport/highways', '公路养护科', 'Highway Maintenance Section'),
  office('department', 'agriculture', '农业农村局', '农业农村局', 'Agriculture and Rural Affairs Bureau', true),
  section('agriculture/rural-environment', '人居环境科', 'Rural Environment Section'),
  section('agriculture/crops', '种植业科', 'Crops Section'),
  section('agriculture/animals', '畜牧科', 'Livestock Section'),
  office('department', 'water-affairs', '水利局', '水利局', 'Water Affairs Bureau', true),
  section('water-affairs/rivers', '河湖管理科', 'Rivers and Lakes Section'),
  section('water-affairs/irrigation', '农村水利科', 'Rural Waterworks Section'),
  office('department', 'commerce', '商务局', '商务局', 'Commerce Bureau'),
  section('commerce/recycling', '市场体系科', 'Market System Section'),
  office('department', 'culture-tourism', '文化和旅游局', '文旅局', 'Culture and Tourism Bureau'),
  section('culture-tourism/public-culture', '公共服务科', 'Public Culture Section'),
  office('department', 'health', '卫生健康委员会', '卫健委', 'Health Commission'),
  section('health/public-health', '公共卫生科', 'Public Health Section'),
  office('department', 'emergency-management', '应急管理局', '应急局', 'Emergency Management Bureau'),
  section('emergency-management/relief', '应急指挥科', 'Emergency Coordination Section'),
  section('emergency-management/work-safety', '安全监管科', 'Work Safety Section'),
  office('department', 'audit', '审计局', '审计局', 'Audit Bureau', true),
  office('department', 'market-supervision', '市场监督管理局', '市场监管局', 'Market Supervision Bureau'),
  section('market-supervision/food', '食品经营科', 'Food Businesses Section'),
  section('market-supervision/special-equipment', '特种设备科', 'Special Equipment Section'),
  office('department', 'urban-management', '城市管理局', '城管局', 'Urban Management Bureau', true),
  section('urban-management/municipal-facilities', '市政设施科', 'Municipal Facilities Section'),
  section('urban-management/sanitation', '环境卫生科', 'Sanitation Section'),
  section('urban-management/appearance', '市容秩序科', 'City Appearance Section'),
  section('urban-management/landscaping', '园林绿化科', 'Landscaping Section'),
  section('urban-management/enforcement', '综合执法大队', 'Enforcement Brigade'),
  office('department', 'medical-insurance', '医疗保障局', '医保局', 'Medical Insurance Bureau'),
  section('medical-insurance/counter', '经办服务科', 'Service Counter Section'),
  office('department', 'data-resources', '数据资源管理局', '数据局', 'Data Resources Bureau', true),
  section('data-resources/service-hotline', '热线受理科', 'Service Hotline Section'),
  section('data-resources/operations', '系统运行科', 'Systems Operation Section'),
  office('department', 'fire-rescue', '消防救援大队', '消防大队', 'Fire and Rescue Brigade'),
  section('fire-rescue/prevention', '防火监督科', 'Fire Prevention Section'),
  office('mass-organisation', 'trade-union', '总工会', '总工会', 'Federation of Trade Unions'),
  section('trade-union/rights', '权益保障部', "Workers' Rights Section"),
  office('mass-organisation', 'disabled-persons', '残疾人联合会', '残联', "Disabled Persons' Federation"),
  section('disabled-persons/services', '服务科', 'Services Section'),
  office('industry-party-committee', 'delivery-party', '外卖行业党委', '外卖行业党委', 'Food Delivery Party Committee'),
  office('industry-party-committee', 'courier-party', '快递行业党委', '快递行业党委', 'Courier Party Committee'),
  office('industry-party-committee', 'ride-party', '网约车行业党委', '网约车行业党委', 'Ride-hailing Party Committee'),
  office('industry-party-committee', 'freight-party', '货运行业党委', '货运行业党委', 'Freight Party Committee'),
  office('utility', 'power-supply', '供电服务中心', '供电中心', 'Power Supply Service Centre'),
  office('utility', 'water-supply', '供水服务中心', '供水中心', 'Water Supply Service Centre'),
  office('utility', 'gas-supply', '燃气服务中心', '燃气中心', 'Gas Service Centre'),
]

/** What a town or subdistrict has below its Party committee and government, in protocol order. */
export const townOffices: readonly Office[] = [
  office('governance-centre', 'governance-centre', '综治中心', '综治中心', 'Governance Centre', true),
  office('town-office', 'public-service-office', '公共服务办公室', '公共服务办', 'Public Service Office', true),
  office('town-office', 'assets-agency', '农村“三资”代理服务中心', '三资代理中心', 'Agency of Village Assets', true),
  office('town-office', 'management-office', '村镇建设办公室', '村建办', 'Construction and Management Office'),
  office('town-office', 'rural-affairs-office', '农业农村办公室', '农办', 'Rural Affairs Office'),
  office('town-office', 'emergency-station', '应急管理站', '应急站', 'Emergency Station'),
  office('town-office', 'enforcement-team', '综合行政执法队', '执法队', 'Enforcement Team'),
  office('station', 'police-station', '派出所', '派出所', 'Police Station'),
  office('station', 'justice-station', '司法所', '司法所', 'Justice Station'),
  office('station', 'market-station', '市场监管所', '市场监管所', 'Market Supervision Station'),
]

/** A subdistrict calls the same office by another name. */
export const subdistrictNames: Readonly<
  Record<string, { readonly name: string; readonly short: string; readonly en: string }>
> = {
  'management-office': { name: '城市管理办公室', short: '城管办', en: 'Urban Management Office' },
}

/** The department that posts a station's staff. */
export const departmentOfStation: Readonly<Record<string, string>> = {
  'police-station': 'public-security',
  'justice-station': 'justice',
  'market-station': 'market-supervision',
}
